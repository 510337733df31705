import type { Piece } from './lines.ts'
import { isPersonName, wordsOf } from './words.ts'

type PieceRow = readonly Piece[]

/** A white strip between two columns. */
export type Strip = readonly [x0: number, x1: number]

/** A strip is this wide somewhere, in sizes of the letter. */
export const narrowest = 0.85
/** What is left of it at least where the columns nearly touch: less than a blank. */
export const touching = 0.1

/**
 * What is left of the strip beside a row, or null where the row crosses it. `right` are the pieces that already
 * stand in the column behind the strip: a word that begins where they do opens that column too.
 */
export function narrow(strip: Strip, row: PieceRow, right: readonly Piece[]): Strip | null {
  let [x0, x1] = strip
  const middle = (x0 + x1) / 2
  for (const piece of row) {
    if (piece.x1 <= x0 || piece.x0 >= x1) continue
    if (piece.x0 < x0 && piece.x1 > x1) {
      const gap = standingGap(piece, strip) ?? alignedGap(piece, strip, right)
      if (gap === null) return null
      x0 = Math.max(x0, gap[0])
      x1 = Math.min(x1, gap[1])
    } else if (piece.x1 < middle || (piece.x0 < x0 && piece.x1 < x1)) x0 = Math.max(x0, piece.x1)
    else if (piece.x0 > middle || piece.x1 > x1) x1 = Math.min(x1, piece.x0)
    else return null
  }
  return x1 - x0 >= touching * (row[0]?.size ?? 12) ? [x0, x1] : null
}

/** A gap inside a piece that is too wide for a blank: two columns that nearly touch. It must lie in the strip. */
function standingGap(piece: Piece, [from, to]: Strip): Strip | null {
  let best: Strip | null = null
  let widest = 0
  let second = 0
  for (let at = 1; at < piece.placed.length; at++) {
    const gap = [piece.placed[at - 1]!.x1, piece.placed[at]!.x0] as const
    const width = gap[1] - gap[0]
    if (width > widest) {
      second = widest
      widest = width
      best = gap
    } else if (width > second) second = width
  }
  const stands = widest >= 0.5 * piece.size && widest > 1.7 * second
  return stands && best !== null && best[1] > from && best[0] < to ? best : null
}

/** Less, in sizes of the letter, is no blank. */
const blank = 0.2
/** An item of the recipients that has ended, or a number: what leaves the rest of a line to the other column. */
const endsColumn = /^[-–+*•]\s?.*[;,.)]$|^số\s?:/iu
const beginsColumn = /^\p{Lu}/u

/** A blank in a piece behind which the right column begins: at the margin of its lines, or centred on their axis. */
function alignedGap(piece: Piece, [from, to]: Strip, right: readonly Piece[]): Strip | null {
  if (right.length === 0) return null
  for (let at = 1; at < piece.placed.length; at++) {
    const gap = [piece.placed[at - 1]!.x1, piece.placed[at]!.x0] as const
    if (gap[1] - gap[0] < blank * piece.size || gap[1] <= from || gap[0] >= to) continue
    const starts = right.filter(({ x0 }) => Math.abs(x0 - gap[1]) < 1.5).length
    const centred = right.filter(({ x0, x1 }) => Math.abs(x0 + x1 - gap[1] - piece.x1) < 4).length
    if (starts < 1 && centred < 2) continue
    const words = (placed: Piece['placed']) => wordsOf({ ...piece, x0: placed[0]!.x0, placed })
    const behind = words(piece.placed.slice(at))
    // Who signs stands beside whatever line of the recipients, ended or not.
    if (isPersonName(behind)) return gap
    if (beginsColumn.test(behind) && endsColumn.test(words(piece.placed.slice(0, at)))) return gap
  }
  return null
}

/** The pieces of a row by column, cut where a strip goes through them. */
export function cellsOf(row: PieceRow, strips: readonly Strip[]): readonly (readonly Piece[])[] {
  const cells: Piece[][] = Array.from({ length: strips.length + 1 }, () => [])
  for (const piece of row) {
    const parts = new Map<number, (typeof piece.placed)[number][]>()
    for (const item of piece.placed) {
      const middle = (item.x0 + item.x1) / 2
      const found = strips.findIndex((strip) => middle < (strip[0] + strip[1]) / 2)
      const column = found < 0 ? strips.length : found
      const part = parts.get(column)
      if (part === undefined) parts.set(column, [item])
      else part.push(item)
    }
    for (const [column, placed] of parts)
      cells[column]!.push({
        ...piece,
        x0: placed[0]!.x0,
        x1: placed.reduce((x1, item) => Math.max(x1, item.x1), 0),
        placed,
      })
  }
  return cells
}
