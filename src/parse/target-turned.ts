import { hasMatch } from '../knowledge/patterns.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { type ColumnHead, columnHeads } from './table-heads.ts'
import { isReached, isSpent, subjectIn, valuesOf } from './target-cells.ts'
import { measureIn } from './target-subjects.ts'
import type { TableTarget } from './target-tables.ts'
import { type Paragraph, type View, words } from './view.ts'

/** A column of values with the cell that names what they measure. */
interface Measure {
  readonly column: number
  readonly named: Span
  readonly rated: boolean
}

const numbering = /^(?:tt|stt|số tt|số thứ tự)$/u
/** The sum of the rows above it or below. */
const total =
  /^(?:tổng|cộng|(?:chung )?(?:cả|toàn) (?:giai đoạn|xã|phường|đặc khu|tỉnh|huyện|thành phố|trường|công ty|ngành|đơn vị)|lũy kế|giai đoạn)/u
/** Heads over words, where each row and no column is a target. */
const worded =
  /^(?:tên |các )*(?:nội dung|công việc|nhiệm vụ|hoạt động|chỉ tiêu|chỉ số|mục tiêu|tiêu chí|hạng mục)/u
/** What says how it is measured and not what: "Số lượng", "Tỷ lệ (%)". */
const general = /^(?:số lượng|tỷ lệ|kế hoạch|mục tiêu|chỉ tiêu|giá trị|mức)(?: ?\(?%\)?)?$/u

/**
 * Targets in a table turned round: a row for each year, a column for each target with its unit in the head; among
 * aims, where `above` is the year in force, also a row for each part of the year or for each body: its share is no
 * target of all, which the row of the sum tells. Null for any other.
 */
export function turnedTargets(
  view: View,
  rows: readonly Paragraph[],
  above: number | null | undefined,
): TableTarget[] | null {
  const at = rows.findIndex(({ cells }) => cells.filter(({ start, end }) => end > start).length > 1)
  if (at < 0) return null
  const heads = columnHeads(view, rows[at]!, rows[at + 1])
  const body = rows.slice(at + 1)
  const first = heads.findIndex(({ name }) => !numbering.test(name))
  const allotted =
    above !== undefined &&
    hasMatch('targets', 'column-body', heads[first]?.name ?? '') &&
    !heads.some(({ name, group }) => group === '' && general.test(name))
  const last = allotted ? first : lastPeriod(view, body, first, above !== undefined)
  if (last === null) return null
  const measures = measuresIn(view, rows[at]!, heads, body, last + 1).filter(
    ({ named, rated }) => !allotted || rated || /\p{L} .*\p{L} /u.test(measureIn(words(view, named))),
  )
  const found: TableTarget[] = []
  const rated = new Set<number>()
  let year = above ?? null
  const isTotal = (row: Paragraph): boolean =>
    [...Array(first + 1).keys()].some((column) => total.test(textIn(view, row, column)))
  const summed = body.some(isTotal)
  for (const row of body) {
    const name = textIn(view, row, first)
    if (summed && isTotal(row) !== allotted) continue
    const whose = allotted && !summed ? ` ${words(view, row.cells[first]!)}` : ''
    const stated = [...Array(last - first + 1).keys()].flatMap(
      (index) => /20\d\d(?!.*20\d\d)/u.exec(textIn(view, row, first + index))?.[0] ?? [],
    )
    if (stated.length > 0 && !allotted) year = Number(stated[0])
    if (isReached(name)) continue
    for (const { column, named, rated: share } of measures) {
      const cell = textIn(view, row, column)
      if (/^\(?(?:tỷ lệ )?%\)?$/u.test(cell)) rated.add(column)
      for (const { value, comparator, percent } of valuesOf(cell))
        found.push({
          year,
          value,
          unit: percent || share || rated.has(column) ? 'percent' : 'count',
          comparator,
          subject: subjectIn(words(view, named)) + whose,
          span: spanFrom(named, row, row.cells[column]!),
        })
    }
  }
  return found.length === 0 ? null : found
}

/** No table that a person reads as one is longer, in letters. */
const longestTable = 2000

/** From the name of the column to the value; far below it, from the beginning of the row. */
function spanFrom(named: Span, row: Paragraph, { end }: Span): Span {
  return { start: end - named.start <= longestTable ? named.start : row.start, end }
}

/** The last of the first columns that say when: "Năm", "Năm" and "Quý"; null where the rows are no times. */
function lastPeriod(view: View, body: readonly Paragraph[], first: number, inAims: boolean): number | null {
  const holds = (column: number, ...ids: readonly string[]): boolean => {
    const names = body
      .map((row) => textIn(view, row, column))
      .filter((name) => name !== '' && !total.test(name))
    return names.length > 0 && names.every((name) => ids.some((id) => hasMatch('targets', id, name)))
  }
  if (!holds(first, 'row-year', ...(inAims ? ['row-part'] : []))) return null
  return holds(first + 1, 'row-part') ? first + 1 : first
}

/** The columns of values; none in a table whose rows are named in one of them. */
function measuresIn(
  view: View,
  row: Paragraph,
  heads: readonly ColumnHead[],
  body: readonly Paragraph[],
  from: number,
): readonly Measure[] {
  const found: Measure[] = []
  let outer: Span | null = null
  for (const [column, head] of heads.entries()) {
    const above = trimmed(view.text, row.cells[column]!)
    if (above.end > above.start) outer = above
    if (column < from || head.name === '') continue
    if ([head.name, head.group].some((name) => isReached(name) || isSpent(name))) continue
    const hasValues = body.some((each) => valuesOf(textIn(view, each, column)).length > 0)
    if (!hasValues && worded.test(head.name)) return []
    const named = general.test(head.name) ? (head.group === '' ? null : outer) : trimmed(view.text, head.cell)
    if (!hasValues || named === null) continue
    const rated = [head.name, head.group].some(
      (name) => name.includes('%') || /^(?:trong đó:? )?tỷ lệ/u.test(name),
    )
    found.push({ column, named, rated })
  }
  return found
}

function textIn(view: View, row: Paragraph, column: number): string {
  const cell = row.cells[column]
  return cell === undefined ? '' : view.lower.slice(cell.start, cell.end).trim()
}
