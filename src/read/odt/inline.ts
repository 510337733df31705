import type { InlineText } from '../inline.ts'
import { firstOrdinal, linesOfPieces } from '../pieces.ts'
import { child, childElements, type XmlElement } from '../xml.ts'
import { readOdtBlocks } from './blocks.ts'
import type { OdtContext } from './context.ts'
import type { OdtLook } from './styles.ts'

export interface InlineTarget {
  readonly text: InlineText
  /** Contents of frames anchored here, read after the paragraph. */
  readonly boxes: XmlElement[]
}

/** More blanks than a line has are no text. */
const mostSpaces = 200

/** Reads the text of a paragraph and of everything within it. */
export function readInline(
  context: OdtContext,
  target: InlineTarget,
  parent: XmlElement,
  look: OdtLook,
): void {
  const add = (words: string) => {
    if (look.hidden) context.counts.hidden += words.trim().length
    else target.text.add(words, look)
  }
  for (const node of parent.children) {
    if (typeof node === 'string') {
      // Runs of white space in the file are one space; real ones are written as text:s.
      add(node.replace(/[ \t\r\n]+/g, ' '))
      continue
    }
    switch (node.name) {
      case 'text:s':
        add(' '.repeat(Math.min(Number(node.attributes['text:c'] ?? 1) || 1, mostSpaces)))
        break
      case 'text:tab':
        add('\t')
        break
      case 'text:line-break':
        add('\n')
        break
      case 'text:span':
        readInline(context, target, node, context.styles.span(look, node.attributes['text:style-name']))
        break
      case 'text:note':
        readNote(context, target, node, look)
        break
      case 'office:annotation':
        context.counts.comments++
        break
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        readInline(context, target, node, {
          ...look,
          hidden: look.hidden || node.attributes['text:is-hidden'] === 'true',
        })
        break
      case 'text:ruby': {
        const base = child(node, 'text:ruby-base')
        if (base !== undefined) readInline(context, target, base, look)
        break
      }
      case 'text:number':
      case 'text:script':
      case 'office:annotation-end':
      case 'text:alphabetical-index-mark':
      case 'text:user-index-mark':
      case 'text:toc-mark':
        break
      default:
        if (node.name.startsWith('draw:')) readDrawing(context, target, node)
        // Links, fields by their result, content controls, meta: what they hold is text.
        else readInline(context, target, node, look)
    }
  }
}

/** Text in frames and shapes; pictures are counted. */
export function readDrawing(
  context: OdtContext,
  target: Pick<InlineTarget, 'boxes'>,
  drawing: XmlElement,
): void {
  if (drawing.name === 'draw:image') {
    context.counts.pictures++
    return
  }
  if (drawing.name === 'draw:text-box') {
    target.boxes.push(drawing)
    return
  }
  let text = false
  for (const element of childElements(drawing)) {
    if (element.name.startsWith('draw:')) readDrawing(context, target, element)
    else if (element.name === 'text:p' || element.name === 'text:list') text = true
  }
  // A shape holds its paragraphs directly.
  if (text && drawing.name !== 'draw:frame') target.boxes.push(drawing)
}

function readNote(context: OdtContext, target: InlineTarget, note: XmlElement, look: OdtLook): void {
  const body = child(note, 'text:note-body')
  const citation = child(note, 'text:note-citation')
  const mark = (citation?.attributes['text:label'] ?? plainText(citation)).trim()
  if (look.hidden || mark === '' || body === undefined) return
  target.text.mark(mark, look)
  const pieces = readOdtBlocks(context, body)
  const notes = note.attributes['text:note-class'] === 'endnote' ? context.endnotes : context.footnotes
  notes.push({
    mark,
    lines: linesOfPieces(pieces),
    ordinal: firstOrdinal(pieces) ?? 0,
    part: context.part,
  })
}

function plainText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((each) => (typeof each === 'string' ? each : plainText(each))).join('')
}
