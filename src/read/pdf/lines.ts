import { decodeLegacy } from '../../text/legacy.ts'
import { isBlank, isMark, readCharacter } from './characters.ts'
import type { Glyph } from './glyphs.ts'

/** A glyph on its line: read, and told whether it is raised above it. */
export interface Placed {
  readonly text: string
  readonly glyph: Glyph
  readonly x0: number
  readonly x1: number
  readonly raised: boolean
  /** A blank was drawn before it. */
  readonly spaced: boolean
  readonly repaired: boolean
}

/** Glyphs on one baseline that no wide gap parts; from left to right. */
export interface Piece {
  readonly y: number
  readonly x0: number
  readonly x1: number
  /** Size of most of its letters. */
  readonly size: number
  readonly placed: readonly Placed[]
}

/** A mark raised above the line: range in the line's text. */
export interface Mark {
  readonly at: number
  readonly length: number
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
  /** Width of its first word and of a blank: whether it would have fitted on the line before. */
  readonly firstWord: number
  readonly repaired: number
  readonly decoded: boolean
  /** Drawn invisibly over a picture: an OCR layer. */
  readonly hidden: boolean
  /** 1 for stored text; a picture's reading gives less. */
  readonly confidence: number
}

/** Wider gaps, in sizes of the letter, part a line into pieces; columns are found among these. */
const wideGap = 0.9
const bullet = /^[-–+•▪●➢✓❖■]$/u

/** Baselines from the top down, each with its pieces from left to right. */
export function piecesOf(glyphs: readonly Glyph[]): readonly (readonly Piece[])[] {
  const rows = attachRaised(baselines(placeMarks(glyphs)))
  return rows.map(split).filter((row) => row.length > 0)
}

interface Loose {
  readonly glyph: Glyph
  readonly text: string
  readonly x: number
  readonly y: number
  readonly raised: boolean
  readonly repaired: boolean
}

interface Row {
  y: number
  size: number
  readonly loose: Loose[]
}

/** A combining mark goes with the letter it was drawn for, wherever the font lets it begin. */
function placeMarks(glyphs: readonly Glyph[]): readonly Loose[] {
  const loose: Loose[] = []
  let base: Glyph | null = null
  let marks = 0
  for (const glyph of glyphs) {
    const { text, repaired } = readCharacter(glyph)
    if (text === '') continue
    const near =
      base !== null &&
      Math.abs(glyph.y - base.y) < glyph.size &&
      Math.abs(glyph.x - (base.x + base.width)) < glyph.size
    if (isMark(text) && base !== null && near) {
      marks += 1
      loose.push({ glyph, text, x: base.x + marks * 0.001, y: base.y, raised: false, repaired })
      continue
    }
    if (!isBlank(text)) {
      base = glyph
      marks = 0
    }
    loose.push({ glyph, text, x: glyph.x, y: glyph.y, raised: false, repaired })
  }
  return loose
}

function baselines(loose: readonly Loose[]): Row[] {
  const sorted = loose.filter(({ text }) => !isBlank(text)).sort((a, b) => a.y - b.y)
  const rows: Row[] = []
  let row: Row | null = null
  let last = 0
  for (const item of sorted) {
    if (row === null || item.y - last > Math.max(0.8, item.glyph.size * 0.11)) {
      row = { y: item.y, size: 0, loose: [] }
      rows.push(row)
    }
    row.loose.push(item)
    last = item.y
  }
  for (const each of rows) {
    each.size = mainSize(each.loose.map(({ glyph }) => glyph.size))
    each.y = median(each.loose.map(({ y }) => y))
  }
  // Blanks part words but make no line of their own.
  const blanks = loose.filter(({ text }) => isBlank(text)).sort((a, b) => a.y - b.y)
  let at = 0
  for (const blank of blanks) {
    while (at + 1 < rows.length && Math.abs(rows[at + 1]!.y - blank.y) <= Math.abs(rows[at]!.y - blank.y))
      at++
    const near = rows[at]
    if (near !== undefined && Math.abs(near.y - blank.y) < Math.max(1.5, blank.glyph.size * 0.2))
      near.loose.push(blank)
  }
  return rows
}

/**
 * Small glyphs a little above a line belong to it: marks of notes, squares, ordinals. So do filled-in fields
 * (a number, a day), which programs put beside the blanks of the line with a baseline of their own.
 */
function attachRaised(rows: readonly Row[]): readonly Row[] {
  const kept = rows.map((): Loose[] => [])
  for (const [index, row] of rows.entries()) {
    if (!mayRise(rows, index)) {
      kept[index]!.push(...row.loose)
      continue
    }
    for (const run of runs(row)) {
      const host = hostOf(run, rows, index)
      if (host === null) kept[index]!.push(...run)
      else {
        const { y, size } = rows[host]!
        const raised = mainSize(run.map(({ glyph }) => glyph.size)) <= size * 0.8
        kept[host]!.push(...run.map((item) => ({ ...item, y, raised })))
      }
    }
  }
  return rows.map((row, index) => ({ ...row, loose: kept[index]! }))
}

/** Cheap look before the measuring: a row close to another one that is larger, or one with a field on it. */
function mayRise(rows: readonly Row[], index: number): boolean {
  const row = rows[index]!
  const close = (other: Row | undefined) =>
    other !== undefined && Math.abs(other.y - row.y) < Math.max(other.size, row.size) * 0.75
  return close(rows[index - 1]) || close(rows[index + 1]) || close(rows[index + 2])
}

function runs(row: Row): readonly (readonly Loose[])[] {
  const sorted = [...row.loose].sort((a, b) => a.x - b.x)
  const all: Loose[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const item of sorted) {
    if (item.x - end > item.glyph.size * wideGap || all.length === 0) all.push([])
    all[all.length - 1]!.push(item)
    end = Math.max(end, item.x + item.glyph.width)
  }
  return all
}

function hostOf(run: readonly Loose[], rows: readonly Row[], index: number): number | null {
  const words = run.filter(({ text }) => !isBlank(text))
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  if (length === 0 || length > 6) return null
  const size = mainSize(words.map(({ glyph }) => glyph.size))
  const x0 = Math.min(...words.map(({ x }) => x))
  const x1 = Math.max(...words.map(({ x, glyph }) => x + glyph.width))
  const y = words[0]!.y
  const filled = words.every(({ glyph }) => glyph.layer !== 0)
  for (const other of [index + 1, index + 2, index - 1]) {
    const host = rows[other]
    if (host === undefined || host.loose.length < 2) continue
    const up = (host.y - y) / host.size
    const raised = size <= host.size * 0.8 && up > 0.1 && up < 0.75
    const field = filled && Math.abs(up) < 0.4 && host.loose.some(({ glyph }) => glyph.layer === 0)
    if (!raised && !field) continue
    const reach = host.size * (field ? 4 : 1)
    const beside = host.loose.some(
      (item) => !isBlank(item.text) && item.x - reach < x1 && item.x + item.glyph.width + reach > x0,
    )
    if (beside) return other
  }
  return null
}

function split(row: Row): readonly Piece[] {
  const blanks = row.loose.filter(({ text }) => isBlank(text)).sort((a, b) => a.x - b.x)
  const sorted = row.loose.filter(({ text }) => !isBlank(text)).sort((a, b) => a.x - b.x)
  const pieces: Placed[][] = []
  let placed: Placed[] = []
  let end = Number.NEGATIVE_INFINITY
  let blank = 0
  const recent: Loose[] = []
  for (const item of sorted) {
    const { glyph } = item
    if (overprinted(recent, item)) continue
    recent.unshift(item)
    recent.length = Math.min(recent.length, 4)
    let spaced = false
    for (; blank < blanks.length && blanks[blank]!.x <= item.x; blank++) {
      const { x, glyph: drawn } = blanks[blank]!
      if (x + drawn.width > end - drawn.size * 0.1) spaced = true
    }
    const mark = isMark(item.text)
    const gap = item.x - end
    if (placed.length === 0 || (gap > glyph.size * wideGap && !mark)) {
      placed = []
      pieces.push(placed)
    }
    const x1 = mark ? Math.max(end, item.x) : item.x + glyph.width
    placed.push({
      text: item.text,
      glyph,
      x0: item.x,
      x1,
      raised: item.raised,
      spaced,
      repaired: item.repaired,
    })
    end = Math.max(end, x1)
  }
  return pieces.map((each) => ({
    y: row.y,
    x0: each[0]!.x0,
    x1: Math.max(...each.map(({ x1 }) => x1)),
    size: mainSize(each.map(({ glyph }) => glyph.size)),
    placed: each,
  }))
}

/** Bold by drawing twice: the same character once more at almost the same place. */
function overprinted(recent: readonly Loose[], item: Loose): boolean {
  for (const { text, x, glyph } of recent)
    if (
      text === item.text &&
      Math.abs(x - item.x) < item.glyph.size * 0.12 &&
      Math.abs(glyph.size - item.glyph.size) < 0.5
    )
      return true
  return false
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Reads pieces of one baseline as a line: blanks from gaps, note marks as raised digits, old fonts decoded. */
export function readLine(page: number, pieces: readonly Piece[]): TextLine {
  const placed = pieces.flatMap((piece) => piece.placed)
  const narrow = blankWidth(placed)
  let text = ''
  let run = ''
  let runFont = placed[0]!.glyph.font
  let repaired = 0
  let decoded = false
  let end = placed[0]!.x0
  let firstWord = -1
  const marks: Mark[] = []
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
    if (blank) run += ' '
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
  const x0 = pieces[0]!.x0
  const x1 = Math.max(...pieces.map((piece) => piece.x1))
  return {
    page,
    text,
    x0,
    x1,
    y: median(pieces.map((piece) => piece.y)),
    size: mainSize(placed.map(({ glyph }) => glyph.size)),
    bold: throughout(placed, 'bold'),
    italic: throughout(placed, 'italic'),
    marks,
    firstWord: firstWord < 0 ? x1 - x0 : firstWord,
    repaired,
    decoded,
    hidden: placed.filter(({ glyph }) => glyph.hidden).length > placed.length / 2,
    confidence: placed.reduce((sum, { glyph }) => sum + (glyph.confidence ?? 1), 0) / placed.length,
  }
}

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

/** The size that most glyphs have, to a tenth of a point. */
export function mainSize(sizes: readonly number[]): number {
  const first = sizes[0]
  if (first === undefined) return 0
  if (sizes.every((size) => size === first)) return Math.round(first * 10) / 10
  const counts = new Map<number, number>()
  let best = 0
  let most = 0
  for (const size of sizes) {
    const key = Math.round(size * 10) / 10
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > most) {
      best = key
      most = count
    }
  }
  return best
}

export function median(values: readonly number[]): number {
  const first = values[0]
  if (first === undefined) return 0
  if (values.every((value) => value === first)) return first
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
