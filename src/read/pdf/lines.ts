import { isBlank, isMark, readCharacter } from './characters.ts'
import type { Glyph } from './glyphs.ts'
import { mainSize } from './sizes.ts'

/** A glyph on its line: read, and told whether it is raised above it. */
export interface Placed {
  readonly text: string
  readonly glyph: Glyph
  readonly x0: number
  readonly x1: number
  readonly raised: boolean
  /** A blank was drawn before it. */
  readonly spaced: boolean
  /** White before it that no blank fills. */
  readonly bare: boolean
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

/** Wider gaps, in sizes of the letter, part a line into pieces; columns are found among these. */
const wideGap = 0.9
/** White that no blank fills, in sizes of the letter: where the line's blanks fill their gaps, a cell ends there. */
const bareGap = 0.12
/** A raised mark is at most so large beside its line: browsers take five sixths, Word two thirds. */
const raisedSize = 0.86

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
    // They are in order of their height.
    each.y = each.loose[each.loose.length >> 1]!.y
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
        const raised = mainSize(run.map(({ glyph }) => glyph.size)) <= size * raisedSize
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
    const raised = size <= host.size * raisedSize && up > 0.1 && up < 0.75
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
  const blanks: Loose[] = []
  const sorted: Loose[] = []
  for (const item of row.loose) (isBlank(item.text) ? blanks : sorted).push(item)
  const byX = (a: Loose, b: Loose) => a.x - b.x
  blanks.sort(byX)
  sorted.sort(byX)
  const pieces: Placed[][] = []
  let placed: Placed[] = []
  let end = Number.NEGATIVE_INFINITY
  let blank = 0
  const kept: Loose[] = []
  for (const item of sorted) {
    const { glyph } = item
    if (overprinted(kept, item)) continue
    kept.push(item)
    let spaced = false
    let filled = end
    for (; blank < blanks.length && blanks[blank]!.x <= item.x; blank++) {
      const { x, glyph: drawn } = blanks[blank]!
      if (x + drawn.width <= end - drawn.size * 0.1) continue
      spaced = true
      filled = Math.max(filled, x + drawn.width)
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
      bare: !mark && !item.raised && item.x - filled > glyph.size * bareGap,
      repaired: item.repaired,
    })
    end = Math.max(end, x1)
  }
  return partedAtCells(pieces).map((each) => ({
    y: row.y,
    x0: each[0]!.x0,
    x1: Math.max(...each.map(({ x1 }) => x1)),
    size: mainSize(each.map(({ glyph }) => glyph.size)),
    placed: each,
  }))
}

/** Cells that nearly touch: there is white beside the drawn blanks, where the row's blanks fill most gaps. */
function partedAtCells(pieces: readonly (readonly Placed[])[]): readonly (readonly Placed[])[] {
  let filled = 0
  let bare = 0
  for (const placed of pieces)
    for (let at = 1; at < placed.length; at++)
      if (placed[at]!.bare) bare += 1
      else if (placed[at]!.spaced) filled += 1
  if (bare === 0 || bare > filled) return pieces
  return pieces.flatMap((placed) => {
    const parts: Placed[][] = [[]]
    for (const [at, item] of placed.entries()) {
      if (at > 0 && item.bare) parts.push([])
      parts[parts.length - 1]!.push(item)
    }
    return parts
  })
}

/** Bold by drawing twice: the same character once more at almost the same place. */
function overprinted(kept: readonly Loose[], item: Loose): boolean {
  // Its marks may stand between a letter and its double.
  for (let at = kept.length - 1; at >= 0 && at >= kept.length - 4; at--) {
    const { text, x, glyph } = kept[at]!
    if (
      text === item.text &&
      Math.abs(x - item.x) < item.glyph.size * 0.12 &&
      Math.abs(glyph.size - item.glyph.size) < 0.5
    )
      return true
  }
  return false
}
