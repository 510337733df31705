import type { Rule } from './glyphs.ts'
import type { Piece } from './lines.ts'
import { median } from './sizes.ts'
import { cellsOf, type Strip } from './strips.ts'
import { wordsOf } from './words.ts'

/** One baseline of one column. */
interface CellLine {
  readonly y: number
  readonly column: number
  readonly pieces: readonly Piece[]
}

/** A row of a table without lines between its columns: the lines of each cell. */
export type LooseRow = readonly (readonly (readonly Piece[])[])[]

/** Lines of a cell are nearer than rows by this at least, in points. */
const gapStep = 1.5
const ordinal = /^(\d{1,3})[.)]?(?:\s|$)/u

/**
 * The rows of a table whose cells have several lines, set from the top or in the middle of the row. A row ends at a
 * line drawn under it, else before the next number of the first column, else where the lines stand further apart than
 * inside a cell; where nothing of this tells, with each line of the first column that does not go on with a small
 * letter.
 */
export function looseRows(
  rows: readonly (readonly Piece[])[],
  strips: readonly Strip[],
  rules: readonly Rule[],
): readonly LooseRow[] {
  const lines = linesOf(rows, strips)
  const starts = startsOf(lines, separators(lines, rules))
  const grouped: CellLine[][] = starts.map(() => [])
  let row = 0
  for (const line of lines) {
    while (row + 1 < starts.length && starts[row + 1]! <= line.y) row += 1
    grouped[row]!.push(line)
  }
  return grouped.map((group) =>
    Array.from({ length: strips.length + 1 }, (_, column) =>
      group.filter((line) => line.column === column).map(({ pieces }) => pieces),
    ),
  )
}

function linesOf(rows: readonly (readonly Piece[])[], strips: readonly Strip[]): readonly CellLine[] {
  const lines: CellLine[] = []
  for (const row of rows)
    for (const [column, pieces] of cellsOf(row, strips).entries())
      if (pieces.length > 0) lines.push({ y: median(pieces.map(({ y }) => y)), column, pieces })
  return lines.sort((a, b) => a.y - b.y || a.column - b.column)
}

/** Baselines that stand first under a line drawn over most of the table. */
function separators(lines: readonly CellLine[], rules: readonly Rule[]): readonly number[] {
  const pieces = lines.flatMap((line) => line.pieces)
  const x0 = Math.min(...pieces.map((piece) => piece.x0))
  const x1 = Math.max(...pieces.map((piece) => piece.x1))
  const drawn = rules
    .filter((rule) => rule.y1 - rule.y0 < 1 && rule.x0 < x1 && rule.x1 > x0)
    .sort((a, b) => a.y0 - b.y0)
  const found: number[] = []
  let next = 0
  for (let at = 1; at < lines.length; at++) {
    const between: Rule[] = []
    for (; next < drawn.length && drawn[next]!.y0 < lines[at]!.y; next++)
      if (drawn[next]!.y0 > lines[at - 1]!.y) between.push(drawn[next]!)
    let end = x0
    let covered = 0
    for (const rule of between.sort((a, b) => a.x0 - b.x0)) {
      covered += Math.max(0, Math.min(rule.x1, x1) - Math.max(rule.x0, end))
      end = Math.max(end, rule.x1)
    }
    if (covered > (x1 - x0) * 0.6) found.push(lines[at]!.y)
  }
  return found
}

/** The baseline that each row begins with. */
function startsOf(lines: readonly CellLine[], ruled: readonly number[]): readonly number[] {
  const first = lines[0]!.y
  // One line or two set off the head; more of them part the rows.
  if (ruled.length > 2) return [first, ...ruled]
  const starts = byNumbers(lines) ?? byGaps(lines) ?? byFirstColumn(lines)
  return [...new Set([first, ...ruled, ...starts, ...totals(lines)])].sort((a, b) => a - b)
}

/** A row that sums up the others has no number of its own. */
function totals(lines: readonly CellLine[]): readonly number[] {
  return lines
    .filter(({ column, pieces }) => column < 2 && total.test(pieces.map(wordsOf).join(' ')))
    .map(({ y }) => y)
}

const total = /^(?:tổng|cộng|tổng (?:cộng|số|điểm))$/iu

/** Between two numbers of the first column the row ends at the widest step, the last one where several are as wide. */
function byNumbers(lines: readonly CellLine[]): readonly number[] | null {
  const numbered: number[] = []
  let last: number | null = null
  for (const [at, line] of lines.entries()) {
    const match = line.column === 0 ? ordinal.exec(line.pieces.map(wordsOf).join(' ')) : null
    if (match === null || (last !== null && Number(match[1]) !== last + 1)) continue
    last = Number(match[1])
    numbered.push(at)
  }
  if (numbered.length < 2) return null
  let from = 0
  const starts = numbered.map((to) => {
    let widest = 0
    let start = lines[to]!.y
    for (let at = from + 1; at <= to; at++) {
      const step = lines[at]!.y - lines[at - 1]!.y
      if (step < widest - 1) continue
      widest = Math.max(widest, step)
      start = lines[at]!.y
    }
    from = to
    return start
  })
  const head = lines.filter(({ y }) => y < starts[0]!)
  return [...gapsIn(head, pitchOf(lines)), ...starts]
}

function byGaps(lines: readonly CellLine[]): readonly number[] | null {
  const starts = gapsIn(lines, pitchOf(lines))
  return starts.length > 1 ? starts : null
}

/** Baselines that stand first behind a step wider than between two lines of a cell. */
function gapsIn(lines: readonly CellLine[], pitch: number): readonly number[] {
  return lines.filter(({ y }, at) => at > 0 && y - lines[at - 1]!.y > pitch + gapStep).map(({ y }) => y)
}

/** The smallest distance of two lines of one column. */
function pitchOf(lines: readonly CellLine[]): number {
  let pitch = Number.POSITIVE_INFINITY
  const last = new Map<number, number>()
  for (const { y, column } of lines) {
    const above = last.get(column)
    if (above !== undefined) pitch = Math.min(pitch, y - above)
    last.set(column, y)
  }
  return pitch
}

function byFirstColumn(lines: readonly CellLine[]): readonly number[] {
  return lines
    .filter(({ column, pieces }) => column === 0 && !/^\p{Ll}/u.test(wordsOf(pieces[0]!)))
    .map(({ y }) => y)
}
