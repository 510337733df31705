import { legacyFont } from '../../text/legacy.ts'
import type { InlineText } from '../inline.ts'
import { symbolSign } from '../symbols.ts'
import { child, childElements, type XmlElement } from '../xml.ts'
import type { Context } from './context.ts'
import { fieldChar, fieldInstruction, inContents, inInstruction } from './fields.ts'
import type { NoteKind } from './notes.ts'
import { isOn, type ResolvedStyle, type RunLook } from './styles.ts'

/** Where a paragraph's runs go. */
export interface RunTarget {
  readonly text: InlineText
  readonly style: ResolvedStyle
  /** Contents of text boxes anchored here (`w:txbxContent`), read after the paragraph. */
  readonly boxes: XmlElement[]
  /** The look of runs without properties, worked out once. */
  readonly plain: RunLook
}

/** Reads the runs of a paragraph or of anything that stands between it and its runs. */
export function readRuns(context: Context, target: RunTarget, parent: XmlElement): void {
  for (const element of childElements(parent)) {
    switch (element.name) {
      case 'w:r':
        readRun(context, target, element)
        break
      case 'w:ins':
      case 'w:moveTo':
        context.counts.insertions++
        readRuns(context, target, element)
        break
      case 'w:del':
      case 'w:moveFrom':
        context.counts.deletions++
        break
      case 'w:sdt':
        for (const content of childElements(element, 'w:sdtContent')) readRuns(context, target, content)
        break
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:fldSimple':
      case 'w:dir':
      case 'w:bdo':
      case 'w:rubyBase':
        readRuns(context, target, element)
        break
      case 'mc:AlternateContent':
        readRuns(context, target, chosen(element))
        break
      default:
        if (element.name.startsWith('m:oMath')) readMath(target, element)
    }
  }
}

/** A choice is written twice, for new and for old programs: the first is read, the fallback never beside it. */
export function chosen(element: XmlElement): XmlElement {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element
}

function readRun(context: Context, target: RunTarget, run: XmlElement): void {
  const properties = child(run, 'w:rPr')
  const look = properties === undefined ? target.plain : context.styles.look(target.style, properties)
  readRunContent(context, target, run, look)
}

function readRunContent(context: Context, target: RunTarget, run: XmlElement, look: RunLook): void {
  const { text } = target
  const add = (words: string) => {
    if (look.hidden) context.counts.hidden += words.length
    else if (inContents(context.fields)) context.counts.contents += words.length
    else if (!inInstruction(context.fields)) text.add(words, look)
  }
  /** Set while the signs of this run are a note's own mark. */
  let customNote: { readonly kind: NoteKind; readonly id: string } | null = null
  for (const element of childElements(run)) {
    switch (element.name) {
      case 'w:t':
        if (customNote !== null && !look.hidden) {
          const mark = textOf(element).trim()
          text.mark(context.notes.refer(customNote.kind, customNote.id, mark), look)
          customNote = null
        } else add(textOf(element).replace(/[\t\r\n]/g, ' '))
        break
      case 'w:tab':
      case 'w:ptab':
        add('\t')
        break
      case 'w:br':
      case 'w:cr':
        add('\n')
        break
      case 'w:noBreakHyphen':
        add('-')
        break
      case 'w:softHyphen':
        // In TCVN3 fonts the code of the soft hyphen is the letter ư; LibreOffice writes it so. Elsewhere it is unseen.
        if (legacyFont(look.font ?? '')?.legacy === 'tcvn3') add('\u00ad')
        break
      case 'w:sym':
        add(
          symbolSign(
            Number.parseInt(element.attributes['w:char'] ?? '', 16) || 0,
            element.attributes['w:font'] ?? look.font,
          ),
        )
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        const id = element.attributes['w:id']
        if (id === undefined || look.hidden || inContents(context.fields)) break
        if (isOn(element.attributes['w:customMarkFollows'], false)) customNote = { kind, id }
        else text.mark(context.notes.refer(kind, id, null), look)
        break
      }
      case 'w:fldChar':
        fieldChar(context.fields, element)
        break
      case 'w:instrText':
        fieldInstruction(context.fields, textOf(element))
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(context, target, element)
        break
      case 'mc:AlternateContent':
        readRunContent(context, target, chosen(element), look)
        break
      case 'w:ruby':
        readRuns(context, target, element)
        break
    }
  }
}

/** Text boxes of a drawing, outermost first; pictures are counted. */
function readDrawing(context: Context, target: RunTarget, parent: XmlElement): void {
  for (const element of childElements(parent)) {
    if (element.name === 'w:txbxContent') target.boxes.push(element)
    else if (element.name === 'a:blip' || element.name === 'v:imagedata') context.counts.pictures++
    else readDrawing(context, target, element.name === 'mc:AlternateContent' ? chosen(element) : element)
  }
}

function readMath(target: RunTarget, parent: XmlElement): void {
  for (const element of childElements(parent)) {
    if (element.name === 'm:t') target.text.add(textOf(element), target.plain)
    else readMath(target, element)
  }
}

export function textOf(element: XmlElement): string {
  let text = ''
  for (const each of element.children) if (typeof each === 'string') text += each
  return text
}
