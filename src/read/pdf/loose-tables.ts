import { label } from './labels.ts'
import { motto } from './letterhead.ts'
import type { Piece } from './lines.ts'
import { median } from './sizes.ts'
import { cellsOf, type Strip, touching } from './strips.ts'
import { readings, wordsOf } from './words.ts'

type PieceRow = readonly Piece[]

/** Rows that stand in columns with no lines between them. */
export interface LooseTable {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly strips: readonly Strip[]
  /** Rows of one line that runs over the columns: headings of groups. */
  readonly spans: ReadonlySet<number>
}

/** What must be left of a white strip between words of one piece, in sizes of the letter: more than a blank. */
const narrowest = 0.4
/** Rows further apart, in sizes of the letter, belong to different tables. */
const farthest = 4
/** Rows of a head stand so close. */
const headPitch = 1.6
/** Headings of groups stand so close to the rows, or as the rows stand to each other. */
const groupPitch = 2.8
/** Lines of a column begin so close under each other, in sizes of the letter. */
const aligned = 0.3
const recipients = /^nơi nhận/iu
const number = /^\s*(?:s?tt|số\s*tt|số thứ tự)\s*$/iu
/** A group of rows has its ordinal in the first column: "A", "II"; its rows have theirs. */
const group = /^(?:[A-ZĐ]|[IVX]{1,5})[.)]?$/u
const ordinal = /^\d{1,3}(?:\.\d{1,2})?[.)]?$/u
/** Begins a new part of the text even where it stands under the first column. */
const begins = /^(?:(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2}){0,3}[.)/:]\s+\S|nơi nhận)/iu

/**
 * A table of three columns or more whose first full row is `at`; two columns are for `findColumns` to judge. Lines of
 * its head that fill fewer columns may stand above, down to row `floor`.
 */
export function looseTableAt(rows: readonly PieceRow[], at: number, floor: number): LooseTable | null {
  const first = rows[at]!
  if (first.length < 3 || label.test(wordsOf(first[0]!))) return null
  let strips: readonly Strip[] = first.slice(1).map((piece, index) => [first[index]!.x1, piece.x0])
  let to = at + 1
  let full = 1
  const spans = new Set<number>()
  for (; to < rows.length; to++) {
    const row = rows[to]!
    if (step(rows[to - 1]!, row) > farthest * row[0]!.size) break
    const left = kept(strips, row)
    if (left.length < strips.length ? isSpan(rows, at, to, strips) : isGroup(row, rows[to + 1], strips)) {
      spans.add(to)
      continue
    }
    // A line that runs over most strips, or over any that three rows have kept, is text again; early in the table
    // it shows that a gap was no strip.
    if (left.length < 2 || left.length < strips.length / 2 || (left.length < strips.length && full > 2)) break
    if (
      isLone(row, left) &&
      begins.test(row.map(wordsOf).join(' ')) &&
      isOutside(row[0]!, rows.slice(at, to), left)
    )
      break
    strips = left
    if (cellsOf(row, strips).filter((cell) => cell.length > 0).length > 2) full += 1
  }
  let from = at
  while (from > floor && isHead(rows[from - 1]!, rows[from]!, strips)) from--
  if (full < (number.test(wordsOf(first[0]!)) ? 2 : 3)) return null
  const inColumns = rows.slice(from, to).filter((_, index) => !spans.has(from + index))
  return { from, to, strips: commonStrips(inColumns, strips), spans }
}

/**
 * What goes on at the top of a page of a table that ended the page before: the rows that its strips part, down to a line
 * of text. Null where no row has words behind the first column, unless the first goes on in small letters.
 */
export function restOfTable(rows: readonly PieceRow[], before: readonly Strip[]): LooseTable | null {
  let strips = before
  let to = 0
  let inColumns = rows.length > 0 && /^\p{Ll}/u.test(wordsOf(rows[0]![0]!))
  for (; to < rows.length; to++) {
    const row = rows[to]!
    if (to > 0 && step(rows[to - 1]!, row) > farthest * row[0]!.size) break
    const left = kept(strips, row)
    const words = row.map(wordsOf).join(' ')
    if (left.length < strips.length || begins.test(words) || motto.test(readings(words))) break
    strips = left
    inColumns ||= row[row.length - 1]!.x0 >= strips[0]![1] - 1
  }
  return inColumns && to > 0 ? { from: 0, to, strips, spans: new Set() } : null
}

/** Whether a row is one line, a tab behind its label aside: "VI.   KINH PHÍ". */
function isLone(row: PieceRow, strips: readonly Strip[]): boolean {
  if (row.length === 1) return true
  if (row.length > 2 || !label.test(wordsOf(row[0]!))) return false
  return cellsOf(row, strips).filter((cell) => cell.length > 0).length === 1
}

/** Whether a line stands under the first column, or begins where no line of its own column does. */
function isOutside(piece: Piece, table: readonly PieceRow[], strips: readonly Strip[]): boolean {
  const column = cellsOf([piece], strips).findIndex((cell) => cell.length > 0)
  if (column === 0) return true
  return !table.some((row) =>
    cellsOf(row, strips)[column]!.some(({ x0 }) => Math.abs(x0 - piece.x0) < aligned * piece.size),
  )
}

/** From the lowest baseline of a row to the highest of the next: cells have baselines of their own. */
function step(above: PieceRow, below: PieceRow): number {
  return Math.min(...below.map(({ y }) => y)) - Math.max(...above.map(({ y }) => y))
}

/** A line that begins as the table does and behind which the table goes on as before, at the distance of its rows. */
function isSpan(rows: readonly PieceRow[], at: number, to: number, strips: readonly Strip[]): boolean {
  const row = rows[to]!
  const first = rows[at]!
  const { size } = row[0]!
  const apart = row.filter((piece, index) => index > 0 && piece.x0 - row[index - 1]!.x1 > size)
  if (apart.length > (row[1] === apart[0] && group.test(wordsOf(row[0]!)) ? 1 : 0)) return false
  if (Math.abs(row[0]!.x0 - first[0]!.x0) > size || recipients.test(wordsOf(row[0]!))) return false
  const behind = rows[to + 1]
  if (behind === undefined || wordsOf(behind[0]!) === wordsOf(first[0]!)) return false
  const pitch = Math.max(
    groupPitch * size,
    ...rows.slice(at + 1, to).map((next, index) => step(rows[at + index]!, next)),
  )
  if (Math.max(step(rows[to - 1]!, row), step(row, behind)) > pitch + 1) return false
  const text = rows.slice(to + 1, to + 4).findIndex((next) => kept(strips, next).length < strips.length)
  return rows
    .slice(to + 1, to + (text < 0 ? 4 : 1 + text))
    .some((next) => cellsOf(next, strips).filter((cell) => cell.length > 0).length > 2)
}

/** "A | Chuyển đổi số" and nothing in the other columns, in front of a row that has an ordinal of its own. */
function isGroup(row: PieceRow, below: PieceRow | undefined, strips: readonly Strip[]): boolean {
  if (below === undefined || !group.test(wordsOf(row[0]!))) return false
  const filled = cellsOf(row, strips).map((cell) => cell.length > 0)
  if (!filled[0] || !filled[1] || filled.indexOf(true, 2) >= 0) return false
  return ordinal.test(cellsOf(below, strips)[0]!.map(wordsOf).join(' '))
}

/** A line of the head in which the first column has none, close above the others. */
function isHead(row: PieceRow, below: PieceRow, strips: readonly Strip[]): boolean {
  if (step(row, below) > headPitch * row[0]!.size) return false
  return kept(strips, row).length === strips.length && cellsOf(row, strips)[0]!.length === 0
}

function kept(strips: readonly Strip[], row: PieceRow): readonly Strip[] {
  return strips.flatMap((strip) => {
    const free = widestFree(strip, row)
    return free === null ? [] : [free]
  })
}

/**
 * The white strips that go through every row: those known, and what else parts a column with words in a third of the
 * rows, or in as many as the other columns. A head of long words hides such a strip that the rows below show.
 */
function commonStrips(rows: readonly PieceRow[], known: readonly Strip[]): readonly Strip[] {
  const size = rows[0]![0]!.size
  const pieces = rows.flat()
  const items = pieces.flatMap((piece) => piece.placed).sort((a, b) => a.x0 - b.x0)
  const strips: Strip[] = []
  let end = items[0]!.x1
  for (const { x0, x1 } of items) {
    const within = () => pieces.some((piece) => piece.x0 < end && piece.x1 > x0)
    if (x0 - end >= narrowest * size || (x0 - end >= touching * size && !within())) strips.push([end, x0])
    end = Math.max(end, x1)
  }
  const filledBetween = (x0: number, x1: number) =>
    rows.filter((row) => row.some((piece) => piece.x1 > x0 && piece.x0 < x1))
  const usual = median(
    known.map(([, x1], index) => filledBetween(x1, known[index + 1]?.[0] ?? Number.POSITIVE_INFINITY).length),
  )
  const used = strips.filter((strip, index) => {
    if (known.some((other) => other[0] < strip[1] && other[1] > strip[0])) return true
    const next = strips[index + 1]?.[0] ?? Number.POSITIVE_INFINITY
    const filled = filledBetween(strip[1], next)
    if (filled.length >= rows.length / 3) return true
    // Values in the middle of rows with many lines stand beside the other values.
    return (
      filled.length > 1 &&
      filled.length >= 0.8 * usual &&
      filled.every((row) => row.some((piece) => piece.x0 > next))
    )
  })
  return used.length >= known.length ? used : known
}

/** The widest part of the strip that the row leaves white: more than a blank inside a piece, less between two. */
function widestFree([x0, x1]: Strip, row: PieceRow): Strip | null {
  let from = x0
  let best: Strip | null = null
  const size = row[0]!.size
  const offer = (to: number, least: number) => {
    if (to - from >= least * size && (best === null || to - from > best[1] - best[0])) best = [from, to]
  }
  for (const piece of row) {
    if (piece.x1 <= x0 || piece.x0 >= x1) continue
    for (const [index, item] of piece.placed.entries()) {
      if (item.x1 <= from) continue
      offer(Math.min(item.x0, x1), index === 0 ? touching : narrowest)
      from = Math.max(from, item.x1)
      if (from >= x1) break
    }
  }
  offer(x1, touching)
  return best
}
