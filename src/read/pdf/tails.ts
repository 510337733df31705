import { bulleted } from './labels.ts'
import { placeDate } from './letterhead.ts'
import type { Piece } from './lines.ts'
import { narrow, type Strip } from './strips.ts'
import { readings, wordsOf } from './words.ts'

type PieceRow = readonly Piece[]

/** Rows further apart than this, in sizes of the letter, are no longer one block; a signature leaves much room. */
const farthest = 11

/** Two who sign stand so far apart, in sizes of the letter. */
export const signersApart = 2

/** Words of the closing part: who signs, or the heading of the recipients (nơi nhận). */
export const signer =
  /nơi nhận|^\s*(?:tm|kt|tl|tuq|q|t\/m|k\/t|t\/l)\s*\.|chủ tịch|giám đốc|bí thư|trưởng|chánh|bộ trưởng|thủ tướng|kế toán|người lập/imu

/** Whether a line of the words is the heading of the recipients. */
export function headsRecipients(words: string): boolean {
  return /^nơi nhận/imu.test(readings(words))
}

/** Whether two rows stand too far apart for one block. */
export function far(above: PieceRow, below: PieceRow): boolean {
  return below[0]!.y - above[0]!.y > farthest * below[0]!.size
}

/**
 * The row where the list of recipients (nơi nhận) begins that goes on beside the strip in row `at`: at its heading, or
 * at the top of the page where it was cut by the page break, within an item even. `at` where there is none.
 */
export function recipientsFrom(rows: readonly PieceRow[], at: number, floor: number, strip: Strip): number {
  let items = bulleted.test(wordsOf(rows[at]![0]!)) ? 1 : 0
  for (let from = at - 1; from >= floor; from--) {
    const row = rows[from]!
    const words = row.map(wordsOf).join(' ')
    if (headsRecipients(words)) return items > 0 ? from : at
    if (from === 0 && /^[-–\s\d]+$/.test(words)) return items > 0 ? 1 : at
    if (narrow(strip, row, []) === null) return at
    if (bulleted.test(words)) items += 1
    if (from === 0) return items > 0 ? 0 : at
  }
  return at
}

/** Whether lines are the items of a list, the first of them perhaps the rest of one; an item may have several lines. */
export function isList(lines: readonly string[]): boolean {
  return (
    lines.some((line) => bulleted.test(line)) &&
    lines.every((line, at) => bulleted.test(line) || at === 0 || !/[;.]$/u.test(lines[at - 1]!))
  )
}

/** The heading of the recipients has no more glyphs, marks drawn by themselves among them. */
const longestHead = 16

/**
 * The recipients, whose heading stands alone in row `at`, down to the first line of a signature that has baselines of
 * its own (the cells of a printed web page): it stands right of all items above it.
 */
export function tailBegin(
  rows: readonly PieceRow[],
  at: number,
): { readonly strip: Strip; readonly to: number } | null {
  const [head] = rows[at]!
  if (head!.placed.length > longestHead || !headsRecipients(wordsOf(head!))) return null
  let end = head!.x1
  for (let to = at + 1; to < rows.length && !far(rows[to - 1]!, rows[to]!); to++) {
    const row = rows[to]!
    const { x0 } = row[0]!
    if (x0 > end) {
      const words = readings(row.map(wordsOf).join(' '))
      if (signer.test(words) || placeDate.test(words)) return { strip: [end, x0], to: to + 1 }
    }
    end = Math.max(end, row[row.length - 1]!.x1)
  }
  return null
}

/** The strip between two who sign beside each other, right of the recipients: wide, and with lines on both sides. */
export function signersStrip(block: PieceRow, behind: number): readonly Strip[] {
  const pieces = block.filter((piece) => piece.x0 >= behind)
  pieces.sort((a, b) => a.x0 - b.x0)
  let end = Number.POSITIVE_INFINITY
  for (const [index, { x0, x1, size }] of pieces.entries()) {
    const apart = x0 - end > signersApart * size
    if (apart && index > 1 && pieces.length - index > 1) return [[end, x0]]
    end = index === 0 ? x1 : Math.max(end, x1)
  }
  return []
}
