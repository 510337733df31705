import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { Node } from './outline.ts'
import { columnHeads } from './table-heads.ts'
import { type Paragraph, trimmed, type View } from './view.ts'

/** The criteria of a table, and the row above them that parts it: "I. Về tổ chức"; null where none does. */
export interface CriteriaRows {
  readonly lead: Span | null
  readonly items: Span[]
}

/** A column of criteria, beside one of points: "Tiêu chí | Điểm tối đa", "Nội dung chấm | Thang điểm". */
const criterionHead = withRanges(
  /^(?:(?:các |nội dung )?tiêu chí|nội dung(?: (?:thi đua|đánh giá|chấm(?: điểm)?))?)(?!\p{L})/u,
)
const pointsHead = withRanges(/(?<!\p{L}|(?:địa|thời|quan|đặc|nhược|ưu|khuyết|giao|trọng) )điểm(?!\p{L})/u)
const total = /^(?:tổng(?: cộng| số điểm| điểm| số)?|cộng)[ :.]*$/u
/** Points that are taken off are for what must not happen. */
const takenOff = /^điểm trừ|^trừ điểm/u
/** "I", "A": the number of a part, not of a criterion. */
const partNumber = /^(?:[IVX]+|[A-ZĐ])\.?$/

/** The criteria (tiêu chí) in the tables of points right below a heading. */
export function criteriaRows(view: View, { body }: Node): readonly CriteriaRows[] {
  const rows = body.flatMap(({ kind, paragraph }) => (kind === 'row' ? [paragraph] : []))
  const found: CriteriaRows[] = []
  let column = -1
  for (const [index, row] of rows.entries()) {
    if (row.block.table !== rows[index - 1]?.block.table) {
      column = criteriaColumn(view, row, rows[index + 1])
      if (column >= 0) found.push({ lead: null, items: [] })
      continue
    }
    const cell = column < 0 ? null : filled(view, row.cells[column])
    if (cell === null || total.test(view.lower.slice(cell.start, cell.end))) continue
    if (isPart(view, row, column)) found.push({ lead: cell, items: [] })
    else if (!isTakenOff(view, found.at(-1)!)) found.at(-1)!.items.push(cell)
  }
  return found.filter(({ items }) => items.length > 0)
}

function isTakenOff({ lower }: View, { lead }: CriteriaRows): boolean {
  return lead !== null && takenOff.test(lower.slice(lead.start, lead.end))
}

function criteriaColumn(view: View, row: Paragraph, next: Paragraph | undefined): number {
  const heads = columnHeads(view, row, next)
  if (!heads.some(({ name, group }) => pointsHead.test(name) || pointsHead.test(group))) return -1
  return heads.findIndex(({ name }) => criterionHead.test(name))
}

/** A row that parts the table: numbered as a part, or with nothing beside its words. */
function isPart(view: View, { cells }: Paragraph, column: number): boolean {
  const number = filled(view, cells[0])
  if (number !== null && column > 0 && partNumber.test(view.folded.slice(number.start, number.end)))
    return true
  return cells.every((cell, at) => at === column || filled(view, cell) === null)
}

function filled(view: View, cell: Span | undefined): Span | null {
  if (cell === undefined) return null
  const span = trimmed(view.text, cell)
  return span.end > span.start ? span : null
}
