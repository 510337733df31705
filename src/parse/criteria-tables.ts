import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { Node } from './outline.ts'
import { columnHeads } from './table-heads.ts'
import { type Cell, isCapital, type Paragraph, trimmed, type View } from './view.ts'

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

/**
 * The criteria (tiêu chí) in the tables right below a heading: beside their points, or beside the entity (đối tượng) that
 * each row is for.
 */
export function criteriaRows(view: View, { body }: Node): readonly CriteriaRows[] {
  const rows = body.flatMap(({ kind, paragraph }) => (kind === 'row' ? [paragraph] : []))
  const found: CriteriaRows[] = []
  let column = -1
  let entity = -1
  for (const [index, row] of rows.entries()) {
    if (row.block.table !== rows[index - 1]?.block.table) {
      column = criteriaColumn(view, row, rows[index + 1])
      entity = column < 0 ? -1 : entityColumn(view, row)
      if (column >= 0) found.push({ lead: null, items: [] })
      continue
    }
    if (entity >= 0) {
      const lead = filled(view, row.cells[entity])
      const cell = filled(view, row.cells[column])
      if (lead !== null) found.push({ lead, items: [] })
      if (cell !== null) found.at(-1)!.items.push(...linesOf(view, row.cells[column]!))
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
  const isScored = heads.some(({ name, group }) => pointsHead.test(name) || pointsHead.test(group))
  if (!isScored && entityColumn(view, row) < 0) return -1
  return heads.findIndex(({ name }) => criterionHead.test(name))
}

/** "Đối tượng | Tiêu chí" */
function entityColumn(view: View, row: Paragraph): number {
  return columnHeads(view, row, undefined).findIndex(({ name }) => entityHead.test(name))
}

const entityHead = withRanges(/^(?:các )?(?:đối tượng|thành phần)(?: thi đua| áp dụng| tham gia)?$/u)

/** The lines of a cell, each that begins with a dash or a capital one criterion. */
function linesOf(view: View, cell: Cell): readonly Span[] {
  const found: Span[] = []
  for (const line of cell.lines) {
    const span = filled(view, line)
    if (span === null) continue
    const last = found.at(-1)
    const mark = /^[-+•*] ?/.exec(view.folded.slice(span.start, span.start + 3))?.[0] ?? ''
    if (last === undefined || mark !== '' || isCapital(view, span.start))
      found.push({ start: span.start + mark.length, end: span.end })
    else found[found.length - 1] = { start: last.start, end: span.end }
  }
  return found
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
