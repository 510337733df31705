import type { Piece } from './lines.ts'
import { cellsOf, type Strip } from './strips.ts'

type PieceRow = readonly Piece[]

/** Rows that stand in columns with nothing drawn between them. */
export interface LooseTable {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly strips: readonly Strip[]
}

/** What must be left of a white strip beside every row, in sizes of the letter: more than a blank. */
const narrowest = 0.4
/** Rows further apart, in sizes of the letter, belong to different tables. */
const farthest = 4
const label = /^(?:[-+*•▪➢○●–]|(?:\d{1,2}|[IVX]{1,5}|\p{L})(?:\.\d{1,2}){0,3}[.)/:])$/u

/** A table of three columns or more that begins with row `at`; two columns are for `findColumns` to judge. */
export function looseTableAt(rows: readonly PieceRow[], at: number): LooseTable | null {
  const first = rows[at]!
  if (first.length < 3 || label.test(first[0]!.placed.map(({ text }) => text).join(''))) return null
  let strips: readonly Strip[] = first.slice(1).map((piece, index) => [first[index]!.x1, piece.x0])
  let to = at + 1
  let full = 1
  for (; to < rows.length; to++) {
    const row = rows[to]!
    if (row[0]!.y - rows[to - 1]![0]!.y > farthest * row[0]!.size) break
    const left = strips.flatMap((strip) => {
      const free = widestFree(strip, row)
      return free === null ? [] : [free]
    })
    // A line that runs over most strips, or over any that three rows have kept, is text again; early in the table
    // it shows that a gap was no strip.
    if (left.length < 2 || left.length < strips.length / 2 || (left.length < strips.length && full > 2)) break
    strips = left
    if (cellsOf(row, strips).filter((cell) => cell.length > 0).length > 2) full += 1
  }
  if (full < 3) return null
  const common = commonStrips(rows.slice(at, to))
  return { from: at, to, strips: common.length >= strips.length ? common : strips }
}

/** All white strips that go through every row: a head of long words hides those that the rows below show. */
function commonStrips(rows: readonly PieceRow[]): readonly Strip[] {
  const size = rows[0]![0]!.size
  const items = rows.flatMap((row) => row.flatMap((piece) => piece.placed)).sort((a, b) => a.x0 - b.x0)
  const strips: Strip[] = []
  let end = items[0]!.x1
  for (const { x0, x1 } of items) {
    if (x0 - end >= narrowest * size) strips.push([end, x0])
    end = Math.max(end, x1)
  }
  return strips
}

function widestFree([x0, x1]: Strip, row: PieceRow): Strip | null {
  let from = x0
  let best: Strip = [x0, x0]
  const size = row[0]!.size
  for (const piece of row) {
    if (piece.x1 <= x0 || piece.x0 >= x1) continue
    for (const item of piece.placed) {
      if (item.x1 <= from || item.x0 >= x1) continue
      if (item.x0 - from > best[1] - best[0]) best = [from, item.x0]
      from = Math.max(from, item.x1)
    }
  }
  if (x1 - from > best[1] - best[0]) best = [from, x1]
  return best[1] - best[0] >= narrowest * size ? best : null
}
