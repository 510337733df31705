import { decodeLegacy } from '../../text/legacy.ts'
import { matchesOf } from '../../text/matches.ts'
import { isMark } from './characters.ts'
import { bullet } from './labels.ts'
import type { Piece, Placed } from './lines.ts'
import { mainSize, median } from './sizes.ts'

/** Range in a line's text. */
export interface Range {
  readonly at: number
  readonly length: number
}

/** A mark raised above the line: range in the line's text. */
export interface Mark extends Range {
  readonly mark: string
}

/** A line of text as it is read. */
export interface TextLine {
  readonly page: number
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly marks: readonly Mark[]
  /** Words with a line drawn through them: what a printed draft deletes. */
  readonly struck: readonly Range[]
  /** Width of its first word and of a blank: whether it would have fitted on the line before. */
  readonly firstWord: number
  readonly repaired: number
  readonly decoded: boolean
  /** Drawn invisibly over a picture: an OCR layer. */
  readonly hidden: boolean
  /** 1 for stored text; a picture's reading gives less. */
  readonly confidence: number
}

/** The beginning of a symbol (ký hiệu): "1961/QĐ". */
const symbol = /\d\/\p{Lu}{1,6}$/u

/** Words that are good Vietnamese, but were read off a picture by a program nobody knows. */
const oldOcr = 0.9

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Reads pieces of one baseline as a line: blanks from gaps, note marks as raised digits, old fonts decoded. */
export function readLine(page: number, pieces: readonly Piece[]): TextLine {
  const placed = pieces.flatMap((piece) => piece.placed)
  const narrow = blankWidth(placed)
  const blanksDrawn = placed.some(({ spaced }) => spaced)
  let text = ''
  let run = ''
  let runFont = placed[0]!.glyph.font
  let repaired = 0
  let decoded = false
  let end = placed[0]!.x0
  let firstWord = -1
  const marks: Mark[] = []
  const struck: Range[] = []
  let striking = -1
  const flush = () => {
    const { legacy } = runFont
    if (legacy !== null && run.trim() !== '') decoded = true
    text += legacy === null ? run : decodeLegacy(run, legacy.legacy, { capitals: legacy.capitals })
    run = ''
  }
  for (const [index, item] of placed.entries()) {
    const gap = item.x0 - end
    const size = Math.min(item.glyph.size, placed[index - 1]?.glyph.size ?? item.glyph.size)
    // Behind a bullet there is a tab, which draws nothing and may be narrow.
    const tab = index === 1 && bullet.test(placed[0]!.text) && gap > 0.12 * size
    const blank =
      index > 0 && !isMark(item.text) && (tab || gap > narrow * size || (item.spaced && gap > 0.08 * size))
    if (blank && firstWord < 0) firstWord = end - placed[0]!.x0
    if (blank) {
      // A gap as wide as a hyphen in the symbol of a document, where true blanks are drawn: the font lost the glyph.
      const lost = blanksDrawn && !item.spaced && gap > 0.27 * size && gap < 0.42 * size
      if (lost && symbol.test(run) && /^\p{Lu}/u.test(item.text)) {
        run += '-'
        repaired += 1
      } else run += ' '
    }
    const strike = item.glyph.struck === true
    if (strike !== striking >= 0) {
      flush()
      if (striking >= 0) struck.push({ at: striking, length: text.length - striking })
      striking = strike ? text.length : -1
    }
    if (item.glyph.font.legacy !== runFont.legacy || item.raised) {
      flush()
      runFont = item.glyph.font
    }
    if (item.raised && /^\d+$/.test(item.text)) {
      const raised = [...item.text].map((digit) => raisedDigits[Number(digit)]!).join('')
      const last = marks[marks.length - 1]
      if (last !== undefined && last.at + last.length === text.length)
        marks[marks.length - 1] = {
          ...last,
          length: last.length + raised.length,
          mark: last.mark + item.text,
        }
      else marks.push({ at: text.length, length: raised.length, mark: item.text })
      text += raised
    } else if (item.raised && item.text === '*') {
      marks.push({ at: text.length, length: 1, mark: '*' })
      text += '*'
    } else run += item.text
    if (item.repaired) repaired += 1
    end = Math.max(end, item.x1)
  }
  flush()
  if (striking >= 0) struck.push({ at: striking, length: text.length - striking })
  // "đẻ[1].": of few letters the marks of notes are the most.
  const words = placed.filter(({ raised }) => !raised)
  const hidden = placed.filter(({ glyph }) => glyph.hidden).length > placed.length / 2
  const x0 = pieces[0]!.x0
  const x1 = Math.max(...pieces.map((piece) => piece.x1))
  return {
    page,
    text,
    x0,
    x1,
    y: median(pieces.map((piece) => piece.y)),
    size: mainSize((words.length > 0 ? words : placed).map(({ glyph }) => glyph.size)),
    bold: throughout(placed, 'bold'),
    italic: throughout(placed, 'italic'),
    marks: withSquare(
      text,
      marks.map((mark) => withBrackets(text, mark)),
    ),
    struck,
    firstWord: firstWord < 0 ? x1 - x0 : firstWord,
    repaired,
    decoded,
    hidden,
    confidence: hidden
      ? oldOcr
      : placed.reduce((sum, { glyph }) => sum + (glyph.confidence ?? 1), 0) / placed.length,
  }
}

/** "(1)" and "[1]" raised as a whole: the brackets belong to the mark. */
function withBrackets(text: string, mark: Mark): Mark {
  const enclosed = /^[([].{1,3}[)\]]$/u.test(text.slice(Math.max(0, mark.at - 1), mark.at + mark.length + 1))
  return enclosed && mark.at > 0 ? { ...mark, at: mark.at - 1, length: mark.length + 2 } : mark
}

/** "[1]" of a printed web page, which stands on the line like its words: behind one of them, or in front of a note. */
function withSquare(text: string, marks: readonly Mark[]): readonly Mark[] {
  if (!text.includes('[')) return marks
  const found = matchesOf(square, text).map(({ index, 0: { length }, 1: mark }) => ({
    at: index,
    length,
    mark: mark!,
  }))
  const fresh = found.filter(
    ({ at, length }) => !marks.some((mark) => mark.at < at + length && at < mark.at + mark.length),
  )
  return [...marks, ...fresh].sort((a, b) => a.at - b.at)
}

const square = /(?:^|(?<=[^\s[\]]))\[(\d{1,2})\]/gu
const letter = /[\p{L}\p{N}]/u

/** Every letter and digit of the line is so, and there is one. */
function throughout(placed: readonly Placed[], style: 'bold' | 'italic'): boolean {
  let any = false
  for (const { text, raised, glyph } of placed) {
    if (raised || !letter.test(text)) continue
    if (!glyph.font[style]) return false
    any = true
  }
  return any
}

/**
 * The gap, in sizes of the letter, that is a blank though none is drawn. Letters set wide apart have gaps of their
 * own, which the median tells; where a line draws its blanks, an undrawn one must be plainer.
 */
function blankWidth(placed: readonly Placed[]): number {
  const gaps: number[] = []
  for (let at = 1; at < placed.length; at++)
    if (!placed[at]!.spaced) gaps.push((placed[at]!.x0 - placed[at - 1]!.x1) / placed[at]!.glyph.size)
  const usual = Math.max(0, median(gaps))
  return usual + (placed.some(({ spaced }) => spaced) ? 0.2 : 0.15)
}
