import { attributeOf, decodeEntities, type XmlPiece, xmlPieces } from './xml-tags.ts'

/** An element on the way down to the words; `end` is known once it is closed. */
export interface Frame {
  /** With the usual prefix, whatever the file calls it: "w:r". */
  readonly name: string
  readonly start: number
  /** Behind its opening tag. */
  readonly inside: number
  end: number
  /** Of a run: its properties as written, and where its content begins. */
  properties: string
  content: number
}

/** One piece of text: a `w:t`, or something that can only be taken whole. */
export interface Words {
  /** Offset of each unit in the file; the unit behind the last is `rawEnd`. */
  readonly text: string
  readonly at: readonly number[]
  readonly rawEnd: number
  /** The `w:t` and its run, where a mark may be put inside; else null. */
  readonly split: { readonly element: Frame; readonly run: Frame } | null
  /** What a mark is put before or behind, when nothing can be split. */
  readonly whole: Frame
}

export interface StoryParagraph {
  /** Its place among all `w:p` of the part, as the reader counts. */
  readonly ordinal: number
  readonly words: Words[]
  /** Id of the note that it stands in. */
  readonly note: string | null
}

/** The words of a part of a DOCX, paragraph by paragraph, with their places in the file. */
export interface Story {
  readonly xml: string
  readonly paragraphs: readonly StoryParagraph[]
  /** Runs that refer to notes, by kind and id: "footnote 2". */
  readonly references: ReadonlyMap<string, Frame>
  /** Prefix of the main namespace in this file; "" for the default one. */
  readonly prefix: string
  readonly namespace: string
  /** Ids of comments that are in use. */
  readonly commentIds: readonly number[]
}

const usual: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
}

/** Between a paragraph and its runs; marks may stand in them. */
const open = new Set(
  'ins moveTo sdt sdtContent hyperlink smartTag customXml fldSimple dir bdo'.split(' ').map((n) => `w:${n}`),
)
/** What a reader of the accepted text does not see. */
const unseen = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText'])

export function readStory(xml: string): Story {
  const prefixes = rootPrefixes(xml)
  const nameOf = (written: string): string => {
    const colon = written.indexOf(':')
    const prefix = prefixes.names.get(colon < 0 ? '' : written.slice(0, colon))
    return prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`
  }
  const walk: Walk = {
    xml,
    stack: [],
    open: [],
    paragraphs: [],
    references: new Map(),
    commentIds: [],
    unseen: 0,
    hidden: new Set(),
    chosen: new Set(),
    note: null,
  }
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text' || piece.kind === 'cdata') addText(walk, piece)
    else if (piece.kind === 'close') closeTag(walk, piece)
    else {
      openTag(walk, nameOf(piece.name), piece, prefixes.main)
      if (piece.kind === 'empty') closeTag(walk, piece)
    }
  }
  const { paragraphs, references, commentIds } = walk
  return { xml, paragraphs, references, commentIds, prefix: prefixes.main, namespace: prefixes.namespace }
}

interface Walk {
  readonly xml: string
  readonly stack: Frame[]
  readonly open: StoryParagraph[]
  readonly paragraphs: StoryParagraph[]
  readonly references: Map<string, Frame>
  readonly commentIds: number[]
  /** Depth of elements whose words are not seen. */
  unseen: number
  /** Runs of hidden words. */
  readonly hidden: Set<Frame>
  /** Choices whose newer form was there already: the fallback repeats it. */
  readonly chosen: Set<Frame>
  note: string | null
}

function openTag(walk: Walk, name: string, { start, end }: XmlPiece, main: string): void {
  const { stack, xml } = walk
  const above = stack[stack.length - 1]
  const frame: Frame = { name, start, inside: end, end, properties: '', content: end }
  stack.push(frame)
  const attribute = (own: string) => attributeOf(xml.slice(start, end), main === '' ? own : `${main}:${own}`)
  if (name === 'mc:Choice' && above !== undefined) walk.chosen.add(above)
  if (isUnseen(walk, frame, above)) walk.unseen++
  switch (name) {
    case 'w:p': {
      const paragraph = { ordinal: walk.paragraphs.length, words: [], note: walk.note }
      walk.paragraphs.push(paragraph)
      walk.open.push(paragraph)
      break
    }
    case 'w:footnote':
    case 'w:endnote':
      walk.note = attribute('id')
      break
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const whole = wholeOf(walk)
      const key = `${name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${attribute('id')}`
      if (whole !== null && walk.unseen === 0 && !walk.references.has(key)) walk.references.set(key, whole)
      break
    }
    case 'w:vanish': {
      const run = stack[stack.length - 3]
      const value = attribute('val')
      if (above?.name === 'w:rPr' && run?.name === 'w:r' && !['0', 'false', 'off'].includes(value ?? ''))
        walk.hidden.add(run)
      break
    }
    case 'w:commentRangeStart':
    case 'w:commentReference':
    case 'w:comment':
      walk.commentIds.push(Number(attribute('id')) || 0)
      break
  }
}

function isUnseen(walk: Walk, { name }: Frame, above: Frame | undefined): boolean {
  return unseen.has(name) || (name === 'mc:Fallback' && above !== undefined && walk.chosen.has(above))
}

function closeTag(walk: Walk, { end }: XmlPiece): void {
  const { stack } = walk
  const frame = stack.pop()
  if (frame === undefined) return
  frame.end = end
  const above = stack[stack.length - 1]
  if (isUnseen(walk, frame, above)) walk.unseen--
  if (frame.name === 'w:p') walk.open.pop()
  if (frame.name === 'w:footnote' || frame.name === 'w:endnote') walk.note = null
  if (frame.name === 'w:rPr' && above?.name === 'w:r') {
    above.properties = walk.xml.slice(frame.start, end)
    above.content = end
  }
}

function addText(walk: Walk, { kind, start, end }: XmlPiece): void {
  const { stack, xml } = walk
  const element = stack[stack.length - 1]
  const paragraph = walk.open[walk.open.length - 1]
  if (element === undefined || paragraph === undefined || walk.unseen > 0) return
  if (element.name !== 'w:t' && element.name !== 'm:t') return
  const run = stack[stack.length - 2]
  if (run !== undefined && walk.hidden.has(run)) return
  const whole = wholeOf(walk)
  if (whole === null) return
  const { text, at } =
    kind === 'cdata'
      ? decodeEntities(xml.slice(start + 9, end - 3).replaceAll('&', ' '))
      : decodeEntities(xml.slice(start, end))
  const offset = kind === 'cdata' ? start + 9 : start
  paragraph.words.push({
    text,
    at: at.map((each) => each + offset),
    rawEnd: kind === 'cdata' ? end - 3 : end,
    split: kind === 'text' && element.name === 'w:t' && run === whole ? { element, run } : null,
    whole,
  })
}

/**
 * The outermost element of the paragraph that a mark may stand beside: the run, or what holds it (a text box's run).
 */
function wholeOf({ stack }: Walk): Frame | null {
  let at = stack.findIndex(({ name }) => name === 'w:p') + 1
  if (at === 0) return null
  while (at < stack.length && open.has(stack[at]!.name)) at++
  return stack[at] ?? null
}

/** Namespaces are declared at the root in every file that word processors write. */
function rootPrefixes(xml: string): {
  readonly names: ReadonlyMap<string, string>
  readonly main: string
  readonly namespace: string
} {
  const names = new Map<string, string>()
  let main = 'w'
  let namespace = Object.keys(usual)[0]!
  for (const { kind, start, end } of xmlPieces(xml)) {
    if (kind !== 'open' && kind !== 'empty') continue
    for (const [, prefix = '', uri = ''] of xml
      .slice(start, end)
      .matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/gu)) {
      const name = usual[uri]
      if (name === undefined) continue
      names.set(prefix, name)
      if (name === 'w') {
        main = prefix
        namespace = uri
      }
    }
    break
  }
  return { names, main, namespace }
}
