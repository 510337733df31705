import { hasMatch } from '../knowledge/patterns.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { filled } from '../text/spaces.ts'
import { namesForm } from './award-forms.ts'
import { beginsWithGiver, giversIn } from './award-givers.ts'
import { narrowed, type Occasions, stated } from './award-occasions.ts'
import { type ColumnHead, columnHeads } from './table-heads.ts'
import { isDitto } from './task-tables.ts'
import type { Paragraph, View } from './view.ts'

/** A cell of a table of awards that names forms or holds a standard. */
export interface AwardCell extends Occasions {
  readonly span: Span
  readonly standard: boolean
  /** Those whom the column of powers (thẩm quyền) names beside it. */
  readonly givers: readonly string[]
}

interface Head {
  readonly role: 'form' | 'giver' | 'standard' | null
  readonly name: string
  readonly group: string
  /** "Sơ kết năm 2028" above a column holds for what stands in it. */
  readonly own: Occasions
}

type Row = readonly (Span | null)[]

interface Table {
  readonly heads: readonly Head[]
  readonly body: readonly Row[]
  /** The column whose cells state the occasions, -1 where there is none. */
  readonly occasion: number
}

const unsaid: Occasions = { occasions: [], periods: new Map() }

/**
 * The cells of a table (bảng) that tells forms, givers and standards in columns, or in rows with a column for each
 * occasion; null for any other table. What reaches over several rows stands in the first of them; a giver holds below it
 * for the same form alone: who gives another one is not guessed.
 */
export function awardCells(view: View, rows: readonly Paragraph[], above: Occasions): AwardCell[] | null {
  const table = tableOf(view, rows)
  if (table === null) return null
  const { heads, body, occasion } = table
  const found: AwardCell[] = []
  let current: Occasions | null = above
  let last: Row = []
  for (const row of body) {
    const cells = row.map((cell, at) => (cell !== null && isDitto(view, cell) ? (last[at] ?? null) : cell))
    const group = groupOf(view, cells, heads)
    if (group !== null) {
      current = occasionOf(lower(view, group), current)
      last = []
      continue
    }
    const said = cells[occasion] ?? null
    if (said !== null) current = occasionOf(lower(view, said), null)
    const merged: Row = heads.map((_, at) => cells[at] ?? last[at] ?? null)
    for (const [at, head] of heads.entries()) {
      const from = head.own.occasions.length > 0 ? head.own : current
      const giver = giverFor(heads, head)
      const isNew = [at, occasion, giver].some((column) => isFilled(cells, last, column))
      const span = from !== null && isNew ? awardIn(view, table, cells, merged, at) : null
      if (from === null || span === null) continue
      const form = namesForm(view, merged[at] ?? null) ? at : heads.findIndex(({ role }) => role === 'form')
      const isOther = isFilled(cells, last, form) && !repeats(view, cells[form]!, last[form])
      const givers = giversIn(view, (isOther ? cells : merged)[giver] ?? null)
      found.push(
        head.role === 'standard'
          ? { ...from, span, standard: true, givers: [] }
          : { ...narrowed(lower(view, span), from), span, standard: false, givers },
      )
    }
    last = merged
  }
  return found
}

/** The occasion that a cell states; null for one that the contract does not know ("Đột xuất"): it has no awards. */
function occasionOf(text: string, otherwise: Occasions | null): Occasions | null {
  const own = stated(text, unsaid)
  if (own.occasions.length > 0) return own
  return /đột xuất|chuyên đề/u.test(text) ? null : otherwise
}

/** What a column says of a row: its standard, its form or, below an occasion, whether the row's form is given. */
function awardIn(view: View, { heads }: Table, row: Row, merged: Row, at: number): Span | null {
  const { role, own } = heads[at]!
  const cell = (own.occasions.length > 0 ? row : merged)[at] ?? null
  if (cell === null || role === 'giver') return null
  if (role === 'standard') return /\p{L}/u.test(lower(view, cell)) ? cell : null
  const isForm = namesForm(view, cell)
  if (role === 'form') return isForm && !byColumns(heads) ? cell : null
  if (own.occasions.length === 0) return null
  if (isForm) return cell
  const named = merged[heads.findIndex((head) => head.role === 'form')] ?? null
  return named !== null && !/^(?:[-0./ ]*|không)$/u.test(lower(view, cell)) ? named : null
}

/** Whether occasions stand above columns that hold neither givers nor standards. */
function byColumns(heads: readonly Head[]): boolean {
  return heads.some(({ role, own }) => role === null && own.occasions.length > 0)
}

/** The column of powers in the same group, -1 where there is none. */
function giverFor(heads: readonly Head[], { role, group }: Head): number {
  if (role === 'standard') return -1
  const ofGroup = heads.findIndex((head) => head.role === 'giver' && head.group === group)
  return ofGroup < 0 ? heads.findIndex((head) => head.role === 'giver' && head.group === '') : ofGroup
}

/** "I. Khen thưởng hằng năm" alone in its row leads in the rows below it. */
function groupOf(view: View, row: Row, heads: readonly Head[]): Span | null {
  const filled = row.flatMap((cell, at) => (cell !== null && isWorded(view, cell) ? [at] : []))
  const [at] = filled
  if (at === undefined || filled.length > 1 || namesForm(view, row[at]!)) return null
  const role = heads[at]?.role
  return role === 'giver' || role === 'standard' ? null : row[at]!
}

/** No mere number of a row: "1", "II.", "a)". */
function isWorded(view: View, cell: Span): boolean {
  return !/^(?:\d{1,2}|[ivx]{1,4}|\p{L})[.)]?$/u.test(lower(view, cell))
}

/** The table with the heads of its columns: in its first rows, or in its first column where it is turned round. */
function tableOf(view: View, rows: readonly Paragraph[]): Table | null {
  const grid = rows.map(({ cells }): Row => cells.map((cell) => filled(view.text, cell)))
  const upright = rows.slice(0, highestHead).map((row, at) => ({
    names: columnHeads(view, row, rows[at + 1]),
    cells: grid[at]!,
    body: grid.slice(at + 1),
  }))
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, at): Row => grid.map((row) => row[at] ?? null))
  const turned = columns.slice(0, 2).map((cells, at) => ({
    names: cells.map((cell) => ({ name: cell === null ? '' : lower(view, cell), group: '' })),
    cells,
    body: columns.slice(at + 1),
  }))
  const tables = [...upright, ...turned].flatMap(({ names, cells, body }) =>
    cells.some((cell) => namesForm(view, cell)) ? [] : [{ heads: names.map(headOf), body }],
  )
  const of = (sought: Head['role']) => tables.find(({ heads }) => heads.some(({ role }) => role === sought))
  const table =
    of('form') ?? tables.map((each) => withForms(view, each)).find((each) => each !== null) ?? of('standard')
  return table === undefined ? null : withOccasions(view, withGiver(view, table))
}

/** Above the heads of a table stand its name and its number, no more. */
const highestHead = 3

type Headed = Omit<Table, 'occasion'>

/** A table of which no head says "Hình thức": columns whose cells name forms, or columns for the occasions. */
function withForms(view: View, { heads, body }: Headed): Headed | null {
  const holds = ({ role }: Head, at: number): boolean =>
    role === null && body.some((row) => namesForm(view, row[at] ?? null))
  const form = heads.findIndex(holds)
  if (form < 0) return null
  if (heads[form]!.own.occasions.length > 0) return { heads, body }
  const found = heads.map(
    (head, at): Head =>
      head.own.occasions.length === 0 && holds(head, at) ? { ...head, role: 'form' } : head,
  )
  return byColumns(found) ||
    heads.some(({ role }) => role !== null) ||
    occasionIn(view, { heads: found, body }) >= 0
    ? { heads: found, body }
    : null
}

/** A table of which no head says who gives: the column whose cells each begin with a giver, but for who proposes. */
function withGiver(view: View, { heads, body }: Headed): Headed {
  if (heads.some(({ role }) => role === 'giver')) return { heads, body }
  const giver = heads.findIndex(({ name, role, own }, at) => {
    const cells = body.flatMap((row) => row[at] ?? [])
    return (
      role === null &&
      own.occasions.length === 0 &&
      giving.test(name) &&
      !notGiving.test(name) &&
      cells.length > 0 &&
      cells.every((cell) => beginsWithGiver(view, cell))
    )
  })
  return { heads: heads.map((head, at) => (at === giver ? { ...head, role: 'giver' } : head)), body }
}

/** Heads that speak of giving in words of their own: "Người ký", "Chủ thể khen", "Ai tặng". */
const giving = withRanges(/(?<!\p{L})(?:ký|khen|tặng|quyết|quyết định|trao|công nhận|chủ thể|cấp)(?!\p{L})/u)
/** Heads over those who propose or examine, or who are praised. */
const notGiving = withRanges(
  /(?<!\p{L})(?:đề (?:nghị|xuất)|trình|thẩm định|xét|hồ sơ|tham mưu|thực hiện|phối hợp|theo dõi|được|nhận|gửi|đối tượng|tập thể|cá nhân|thành phần|họ)(?!\p{L})/u,
)

/** Where the rows state their occasions, the heads of the other columns state none: "Số lượng hằng năm". */
function withOccasions(view: View, { heads, body }: Headed): Table {
  const occasion = occasionIn(view, { heads, body })
  const free = (head: Head): Head => (head.role === null ? { ...head, own: unsaid } : head)
  return { heads: occasion < 0 ? heads : heads.map(free), body, occasion }
}

function occasionIn(view: View, { heads, body }: Headed): number {
  return heads.findIndex(
    ({ role, own }, at) =>
      role === null &&
      own.occasions.length === 0 &&
      body.some((row) => {
        const cell = row[at] ?? null
        return cell !== null && cell.end - cell.start < 100 && stated(lower(view, cell), unsaid) !== unsaid
      }),
  )
}

function headOf({ name, group }: Pick<ColumnHead, 'name' | 'group'>): Head {
  const fits = (id: string): boolean => name.length <= 60 && hasMatch('awards', id, name)
  const role = fits('column-form')
    ? 'form'
    : fits('column-giver')
      ? 'giver'
      : fits('column-standard')
        ? 'standard'
        : null
  return { role, name, group, own: stated(`${group} ${name}`, unsaid) }
}

function lower(view: View, { start, end }: Span): string {
  return view.lower.slice(start, end)
}

/** Whether a cell says something of its own: it is not blank, and no mark for the one above it. */
function isFilled(cells: Row, last: Row, column: number): boolean {
  const cell = cells[column] ?? null
  return cell !== null && cell !== last[column]
}

/** Whether a cell has the words of the one above it. */
function repeats(view: View, cell: Span, above: Span | null | undefined): boolean {
  return above !== null && above !== undefined && lower(view, cell) === lower(view, above)
}
