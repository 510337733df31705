import { entityOf } from '../knowledge/entities.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { filled } from '../text/spaces.ts'
import type { Node } from './outline.ts'
import { type ColumnHead, columnHeads } from './table-heads.ts'
import { tablesOf } from './tables.ts'
import { type Cell, isCapital, type Paragraph, type View, words } from './view.ts'

/** The criteria of a table, and the row above them that parts it: "I. Về tổ chức"; null where none does. */
export interface CriteriaRows {
  readonly lead: Span | null
  readonly items: Span[]
}

/** A column of criteria: "Tiêu chí", "Nội dung chấm"; without one of them the first column of sentences is. */
const criterionHead = withRanges(
  /^(?:các )?(?:nội dung |tên )?(?:tiêu chí|tiêu chuẩn|chỉ tiêu|yêu cầu|điều kiện|nội dung)(?: (?:thi đua|đánh giá|chấm(?: điểm)?))?(?!\p{L})/u,
)
/** A column of those whom each row is for. */
const entityHead =
  /^(?:các )?(?:đối tượng|thành phần|tập thể(?:,| và|, và) cá nhân)(?: thi đua| áp dụng| tham gia| khen thưởng)?$/u
const numbering = /^(?:tt|stt|số tt|số thứ tự)$/u
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
  return tablesOf(rows)
    .flatMap((table) => inTable(view, table))
    .filter(({ items }) => items.length > 0)
}

function inTable(view: View, [head, ...rows]: readonly Paragraph[]): readonly CriteriaRows[] {
  const heads = columnHeads(view, head!, rows[0])
  const isScored = heads.some(({ name, group }) => pointsHead.test(name) || pointsHead.test(group))
  const entity = entityColumn(view, heads, isScored ? [] : rows)
  if (!isScored && entity < 0) return []
  const column = criteriaColumn(view, heads, isScored ? rows : [], entity)
  if (column < 0) return []
  return entity < 0 ? scored(view, rows, column) : byEntity(view, rows, entity, column)
}

/** One group for each row that parts the table, with the criteria below it. */
function scored(view: View, rows: readonly Paragraph[], column: number): readonly CriteriaRows[] {
  const found: CriteriaRows[] = [{ lead: null, items: [] }]
  for (const row of rows) {
    const cell = filled(view.text, row.cells[column])
    if (cell === null || total.test(view.lower.slice(cell.start, cell.end))) continue
    if (isPart(view, row, column)) found.push({ lead: cell, items: [] })
    else if (!isTakenOff(view, found.at(-1)!)) found.at(-1)!.items.push(cell)
  }
  return found
}

/** One group for each entity, with the lines beside it. */
function byEntity(
  view: View,
  rows: readonly Paragraph[],
  entity: number,
  column: number,
): readonly CriteriaRows[] {
  const found: CriteriaRows[] = [{ lead: null, items: [] }]
  for (const row of rows) {
    const lead = filled(view.text, row.cells[entity])
    if (lead !== null) found.push({ lead, items: [] })
    const cell = filled(view.text, row.cells[column])
    if (cell !== null && !total.test(view.lower.slice(cell.start, cell.end)))
      found.at(-1)!.items.push(...linesOf(view, row.cells[column]!))
  }
  return found
}

function isTakenOff({ lower }: View, { lead }: CriteriaRows): boolean {
  return lead !== null && takenOff.test(lower.slice(lead.start, lead.end))
}

function criteriaColumn(
  view: View,
  heads: readonly ColumnHead[],
  rows: readonly Paragraph[],
  entity: number,
): number {
  const named = heads.findIndex(({ name }, column) => column !== entity && criterionHead.test(name))
  if (named >= 0) return named
  return heads.findIndex(({ name, group }, column) => {
    const isOther = [name, group].some((words) => pointsHead.test(words)) || numbering.test(name)
    const cells = cellsIn(view, rows, column)
    return !isOther && column !== entity && 2 * cells.filter(isSentence).length > cells.length
  })
}

/** "Đối tượng | Tiêu chí"; under another head where each cell names one, beside a column that says it holds criteria. */
function entityColumn(view: View, heads: readonly ColumnHead[], rows: readonly Paragraph[]): number {
  const named = heads.findIndex(({ name }) => entityHead.test(name))
  if (named >= 0) return named
  const first = heads.findIndex(({ name }) => !numbering.test(name))
  const cells = cellsIn(view, rows, first)
  const isEntity = cells.length > 0 && cells.every((cell) => cell.length <= 60 && entityOf(cell) !== 'other')
  return isEntity && heads.some(({ name }) => criterionHead.test(name) && !/nội dung$/u.test(name))
    ? first
    : -1
}

/** The cells of a column that hold words. */
function cellsIn(view: View, rows: readonly Paragraph[], column: number): readonly string[] {
  return rows
    .flatMap(({ cells }) => filled(view.text, cells[column]) ?? [])
    .map((cell) => words(view, cell))
    .filter((cell) => /\p{L}{2}/u.test(cell))
}

function isSentence(cell: string): boolean {
  return / \S+ \S+ /u.test(cell)
}

/** The lines of a cell, each that begins with a dash or a capital one criterion. */
function linesOf(view: View, cell: Cell): readonly Span[] {
  const found: Span[] = []
  for (const line of cell.lines) {
    const span = filled(view.text, line)
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
  const number = filled(view.text, cells[0])
  if (number !== null && column > 0 && partNumber.test(view.folded.slice(number.start, number.end)))
    return true
  return cells.every((cell, at) => at === column || filled(view.text, cell) === null)
}
