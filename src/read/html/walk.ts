import { decodeLegacy, type Legacy, legacyFont, repairCapitals } from '../../text/legacy.ts'
import { note } from '../decode.ts'
import { noteMark, openLine, withoutMarks } from '../marked.ts'
import { linesOfPieces, type NotePiece, type Piece, type TextLine } from '../pieces.ts'
import type { Edit, SourceProblem } from '../source.ts'
import { superscript } from '../superscript.ts'
import { isSymbolFont, mapSymbols, symbolSign } from '../symbols.ts'
import type { Sheet } from './css.ts'
import {
  childElements,
  type Element,
  isBlock,
  isElement,
  isText,
  isUnread,
  type Location,
  type Node,
  textOf,
} from './dom.ts'
import { beginsWithLabel, hasOwnLabel, itemLabel } from './lists.ts'
import { declaredFor, isApparatus, isHidden, type Look, lookOf, plain } from './look.ts'
import type { NoteLinks } from './notes.ts'
import { isLayout, rowsOf } from './tables.ts'

/** What a page's walk needs to know beforehand. */
export interface Page {
  readonly sheet: Sheet
  readonly notes: NoteLinks
  /** Fonts whose names are to be believed; both false on the first walk, which only collects. */
  readonly decode: Readonly<Record<Legacy, boolean>>
  /**
   * LibreOffice writes a computed label into the text without the blank or tab behind it: "I.MỤC ĐÍCH"; and tabs and
   * blanks of the document as they are, which a browser shows as one blank.
   */
  readonly byLibreOffice: boolean
}

export interface Walked {
  /** Lines not sealed yet: see `marked.ts`. */
  readonly pieces: readonly Piece[]
  readonly notes: readonly NotePiece[]
  /** Text found in fonts of each legacy set, as stored. */
  readonly legacy: Readonly<Record<Legacy, readonly string[]>>
  readonly insertions: number
  readonly deletions: number
  readonly hidden: number
}

const gluedLabel = /^(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,4}|[a-zđ])[.)](?=\p{L}{2})/u

/** A tab or blanks within a line of the page's source; at a line's end and beginning they only set the source. */
const typedGap = /(?<![ \t\r\n])(?: {4}| *\t)[ \t]*(?![ \t\r\n])/gu
const wideBlank = '\u00a0'.repeat(4)

/** Deeper nesting than any word processor writes; below it only the text is taken. */
const deepest = 600

export function walk(root: Element, page: Page): Walked {
  const top: Piece[] = []
  const notes: NotePiece[] = []
  const legacy = { tcvn3: [] as string[], vni: [] as string[] }
  const counts = { insertions: 0, deletions: 0, hidden: 0 }
  let depth = 0
  let ordinal = 0
  /** Where finished paragraphs go: the page, a cell, a note. */
  let pieces = top

  let line = ''
  let raw: Edit[] = []
  let lines: TextLine[] = []
  let label = ''
  let decodedAny = false
  let total = 0
  let bold = 0
  let italic = 0
  let first: Look = plain

  const endLine = () => {
    // Wide blanks may hold columns apart; whether they do is decided when the whole page is known.
    const words = line
      .replace(/[ \u00a0\t]{2,}/gu, (gap) => (gap.length > 3 && pieces === top ? '\t' : ' '))
      .replace(/^[ \u00a0\t]+|[ \u00a0\t]+$/gu, '')
    line = ''
    if (words !== '') lines.push({ ...openLine(decodedAny ? repairCapitals(words) : words), raw })
    raw = []
  }

  /** An empty line between breaks parts paragraphs, as it does to the eye. */
  const lineBreak = () => {
    const before = lines.length
    endLine()
    if (before > 0 && lines.length === before && pieces === top) flush()
  }

  const flush = () => {
    endLine()
    if (lines.length > 0) {
      const head = lines[0]!
      const text = page.byLibreOffice ? head.text.replace(gluedLabel, '$& ') : head.text
      const labelled = label !== '' && !hasOwnLabel(text, label)
      lines[0] = labelled ? withLabel(label, { ...head, text }) : { ...head, text }
      label = ''
      const style = {
        bold: total > 0 && bold >= total * 0.75,
        italic: total > 0 && italic >= total * 0.75,
        centred: first.centred,
        heading: first.heading,
      }
      for (const [at, part] of (pieces === top ? partsAtBreaks(lines) : [lines]).entries())
        pieces.push({
          kind: 'paragraph',
          lines: part,
          labelled: labelled && at === 0,
          ordinal,
          style,
        })
      ordinal += 1
    }
    lines = []
    decodedAny = false
    total = 0
    bold = 0
    italic = 0
  }

  /** The pieces that `inside` writes; what was open is closed before and after. */
  const collect = (inside: () => void): readonly Piece[] => {
    flush()
    const [outer, outerLabel] = [pieces, label]
    const own: Piece[] = []
    pieces = own
    label = ''
    inside()
    flush()
    pieces = outer
    label = outerLabel
    return own
  }

  const write = (stored: string, look: Look, at?: Location | null) => {
    let text = withoutMarks(stored)
    const font = look.font === null ? null : legacyFont(look.font)
    if (font !== null) {
      legacy[font.legacy].push(text)
      if (page.decode[font.legacy]) {
        text = decodeLegacy(text, font.legacy, { capitals: font.capitals })
        decodedAny = true
      }
    } else text = isSymbolFont(look.font) ? signs(text, look.font!) : mapSymbols(text, look.font)
    if (look.raised && /^\s*\d{1,3}\s*$/u.test(text)) text = superscript(text.trim())
    if (look.pre) {
      const [head = '', ...rest] = text.split(/\r?\n/u)
      append(head, look, at)
      for (const words of rest) {
        endLine()
        append(words, look, at)
      }
    } else {
      const typed = page.byLibreOffice ? text.replace(typedGap, wideBlank) : text
      append(typed.replace(/[ \t\r\n\f]+/gu, ' '), look, at)
    }
  }

  const append = (text: string, look: Look, at?: Location | null) => {
    const words = line === '' || line.endsWith(' ') ? text.replace(/^ /u, '') : text
    if (words === '') return
    const weight = words.replace(/\s+/gu, '').length
    if (total === 0 && weight > 0) first = look
    total += weight
    if (look.bold) bold += weight
    if (look.italic) italic += weight
    line += words
    if (at) raw.push({ start: at.startOffset, end: at.endOffset, text: words })
  }

  const inside = (parent: Element, look: Look) => {
    if (++depth > deepest) write(textOf(parent), look)
    else for (const child of parent.childNodes) visit(child, look)
    depth -= 1
  }

  const visit = (node: Node, look: Look) => {
    if (isText(node)) write(node.value, look, node.sourceCodeLocation)
    if (!isElement(node)) return
    const tag = node.tagName
    const css = declaredFor(page.sheet, node)
    if (isHidden(node, css)) {
      counts.hidden += textOf(node).trim().length
      return
    }
    if (tag === 'del') counts.deletions += 1
    if (tag === 'ins') counts.insertions += 1
    if (isUnread(tag) || isApparatus(node, css) || page.notes.dropped.has(node)) return
    const mark = page.notes.marks.get(node)
    if (mark !== undefined) {
      line = `${line.trimEnd()}${noteMark(mark)}`
      return
    }
    const next = lookOf(node, look, css)
    const body = page.notes.bodies.get(node)
    if (body !== undefined) {
      const at = ordinal
      const own = collect(() => inside(node, { ...next, list: null }))
      if (own.length > 0) notes.push({ mark: body, lines: linesOfPieces(own), ordinal: at, part: 'notes' })
    } else if (tag === 'br') lineBreak()
    else if (tag === 'table') table(node, next)
    else if (isBlock(tag)) {
      flush()
      const outer = label
      if (tag === 'li') label = itemLabel(node, next.list)
      inside(node, next)
      flush()
      // An item without words (an empty one, or only a nested list) leaves no label behind.
      if (tag === 'li') label = outer
    } else inside(node, next)
  }

  const table = (element: Element, look: Look) => {
    flush()
    for (const caption of childElements(element).filter((child) => child.tagName === 'caption'))
      visit(caption, look)
    const rows = rowsOf(element)
    const own = { ...look, list: null, bold: false, italic: false, centred: false }
    if (isLayout(element, rows)) {
      for (const row of rows)
        for (const cell of row)
          if (cell !== null) {
            inside(cell, lookOf(cell, own, declaredFor(page.sheet, cell)))
            flush()
          }
      return
    }
    pieces.push({
      kind: 'table',
      rows: rows.map((row) => ({
        cells: row.map((cell) => {
          const css = cell === null ? null : declaredFor(page.sheet, cell)
          if (cell === null || isHidden(cell, css)) return []
          return collect(() => inside(cell, lookOf(cell, own, css)))
        }),
      })),
    })
  }

  inside(root, lookOf(root, plain, declaredFor(page.sheet, root)))
  flush()
  return { pieces: top, notes, legacy, ...counts }
}

/** The label stands before the first word, of which it takes no room. */
function withLabel(label: string, { text, anchors, raw = [] }: TextLine): TextLine {
  const at = raw[0]?.start
  const stood = at === undefined ? [] : [{ start: at, end: at, text: label }]
  return { text: label + text, anchors, raw: [...stood, ...raw] }
}

/** What a reader of the result must know of what was left out or accepted. */
export function toldOf({ insertions, deletions, hidden }: Walked): readonly SourceProblem[] {
  return [
    ...(insertions + deletions > 0 ? [note('read/tracked-changes', { insertions, deletions })] : []),
    ...(hidden > 0 ? [note('read/hidden-text', { characters: hidden })] : []),
  ]
}

/** Portals write a whole document as one block with breaks: a break before a label or behind a full stop parts it. */
function partsAtBreaks(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const parts: TextLine[][] = []
  for (const [at, line] of lines.entries()) {
    const parted = at === 0 || /[.;:]["”)\]]?$/u.test(lines[at - 1]!.text) || beginsWithLabel(line.text)
    if (parted) parts.push([line])
    else parts[parts.length - 1]!.push(line)
  }
  return parts
}

function signs(text: string, font: string): string {
  return [...text].map((c) => (/\s/u.test(c) ? c : symbolSign(c.codePointAt(0)!, font))).join('')
}
