import { hasMatch } from '../knowledge/patterns.ts'
import type { Format } from '../read/source.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { isActor, startsOutsider } from './actor-starts.ts'
import { type Actors, actorsAt } from './actors.ts'
import { type ColumnHead, columnHeads } from './table-heads.ts'
import { isSpent, valuesOf } from './target-cells.ts'
import { isUnit } from './target-subjects.ts'
import { coordinatingIn } from './task-heads.ts'
import { isCapital, type Paragraph, paragraphAt, type View } from './view.ts'

/** What the columns of a table of tasks hold; -1 for one that is missing. */
export interface TaskColumns {
  readonly task: number
  readonly owner: number
  readonly helper: number
  readonly time: number
}

/** A row of such a table. */
export interface TaskRow {
  readonly row: Paragraph
  readonly task: Span
  readonly owners: readonly Span[]
  readonly helpers: readonly Span[]
  readonly time: Span | null
  /** The owner's cell, as it stands. */
  readonly owner: Span | null
}

/** The columns that the first of `rows` names, with the row below it, or null where it is no header of tasks. */
function taskColumns(view: View, rows: readonly Paragraph[]): TaskColumns | null {
  const [row, next] = rows
  if (row === undefined || row.cells.length < 2) return null
  const found = { task: -1, owner: -1, helper: -1, time: -1 }
  const heads = columnHeads(view, row, next)
  for (const [index, { name }] of heads.entries()) {
    if (name === '' || name.length > 60 || (name === 'đơn vị' && isMeasure(view, heads, rows, index)))
      continue
    if (found.helper < 0 && hasMatch('assignments', 'column-helper', name) && !/chủ trì/u.test(name))
      found.helper = index
    else if (found.time < 0 && hasMatch('assignments', 'column-time', name)) found.time = index
    else if (found.owner < 0 && hasMatch('assignments', 'column-owner', name)) found.owner = index
    else if (found.task < 0 && hasMatch('assignments', 'column-task', name)) found.task = index
  }
  if (found.task < 0) {
    found.task = found.owner - 1
    while (found.task >= 0 && (found.task === found.time || found.task === found.helper)) found.task--
  }
  return found.task >= 0 && (found.owner >= 0 || found.time >= 0) ? found : null
}

/**
 * Whether the column "Đơn vị" says in what something is counted and not who does it: beside columns of years, where it
 * holds "%" or "người", or beside numbers where another column says who does it, or none of its words is a body.
 */
function isMeasure(
  view: View,
  heads: readonly ColumnHead[],
  rows: readonly Paragraph[],
  column: number,
): boolean {
  if (heads.some(({ name }) => /(?:^|(?:năm|kế hoạch|kh) )20\d\d$/u.test(name))) return true
  const cells = (at: number) =>
    rows.slice(1).flatMap((row) => {
      const cell = row.cells[at]
      const { start, end } = cell === undefined ? { start: 0, end: 0 } : trimmed(view.text, cell)
      return end > start ? [{ start, text: view.lower.slice(start, end) }] : []
    })
  const named = cells(column)
  if (named.some(({ text }) => text.includes('%') || isUnit(text))) return true
  const counts = heads.some(({ name }, at) => {
    if (!amount.test(name) || isSpent(name)) return false
    const values = cells(at)
    return 2 * values.filter(({ text }) => valuesOf(text).length > 0).length > values.length
  })
  const others = heads.some(({ name }, at) => at !== column && hasMatch('assignments', 'column-owner', name))
  return counts && (others || !named.some(({ start }) => isActor(view, start)))
}

/** What a column of numbers is called. */
const amount = /^(?:số lượng|khối lượng|số|mức|kết quả|kế hoạch|mục tiêu|chỉ tiêu|giá trị)(?!\p{L})/u

/** The rows of tasks among `rows`, which stand in one table. A merged cell of owners counts for the rows below it. */
export function taskRows(view: View, rows: readonly Paragraph[]): readonly TaskRow[] {
  let columns: TaskColumns | null = null
  let begin = -1
  while (columns === null && ++begin < rows.length) columns = taskColumns(view, rows.slice(begin))
  if (columns === null) return []
  const width = rows[begin]!.cells.length
  const found: TaskRow[] = []
  for (const row of rows.slice(begin + 1)) {
    const offset = row.cells.length - width
    const cell = (column: number): Span | null => {
      const at = column + (offset < 0 && found.length > 0 ? offset : 0)
      const span = column < 0 || at < 0 ? undefined : row.cells[at]
      if (span === undefined) return null
      const tight = trimmed(view.text, span)
      return tight.end > tight.start ? tight : null
    }
    const task = cell(columns.task)
    if (task === null || row.cells.length < 2) continue
    const before = found.at(-1)
    const time = cell(columns.time)
    const stated = cell(columns.owner)
    const helper = cell(columns.helper)
    if (stated === null && time === null && helper === null) continue
    const { owner, helpers } = rolesIn(
      view,
      stated === null || isDitto(view, stated)
        ? columns.owner < 0
          ? null
          : (before?.owner ?? null)
        : stated,
    )
    found.push({
      row,
      task,
      owners: owner === null ? [] : bodiesOf(view, owner),
      helpers:
        helper === null
          ? helpers
          : isDitto(view, helper)
            ? (before?.helpers ?? [])
            : bodiesOf(view, withoutRole(view, helper)),
      time,
      owner,
    })
  }
  return found
}

/** "nt", "như trên": the same as in the row above. */
export function isDitto(view: View, { start, end }: Span): boolean {
  return /^(?:-? ?nt ?-?|n\.t|như trên|"|'')\.?$/u.test(view.lower.slice(start, end))
}

/** "Chủ trì: Sở Xây dựng. Phối hợp: UBND các xã": a cell that holds both; else its words are the owner's. */
function rolesIn(view: View, cell: Span | null): { owner: Span | null; helpers: readonly Span[] } {
  if (cell === null) return { owner: null, helpers: [] }
  const text = view.lower.slice(cell.start, cell.end)
  const lead = / ?chủ trì[^:;.\n]{0,24}: ?/u.exec(text)
  const help = /(?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp[^:;.\n]{0,24}: ?/u.exec(text)
  if (lead === null)
    return { owner: cell, helpers: text.includes('chủ trì') ? coordinatingIn(view, cell) : [] }
  const from = cell.start + lead.index + lead[0].length
  const behind = help === null || help.index < lead.index ? cell.end : cell.start + help.index
  const owner = withoutMark(view, trimmed(view.text, { start: from, end: behind }))
  if (help === null) return { owner, helpers: coordinatingIn(view, { start: from, end: cell.end }) }
  const to = help.index < lead.index ? cell.start + lead.index : cell.end
  return {
    owner,
    helpers: bodiesOf(view, trimmed(view.text, { start: cell.start + help.index + help[0].length, end: to })),
  }
}

/** "Phối hợp: Sở Tài chính" in the column of those who help. */
function withoutRole(view: View, { start, end }: Span): Span {
  const role = /^[-+ ]*(?:(?:cơ quan|đơn vị) )?phối hợp[^:\n]{0,24}: ?/u.exec(view.lower.slice(start, end))
  return role === null ? { start, end } : trimmed(view.text, { start: start + role[0].length, end })
}

/** The bodies of a cell: one or several to a line, or the cell as it stands. */
function bodiesOf(view: View, cell: Span): readonly Span[] {
  return namesApart(view, cell).flatMap((part) => bodiesIn(view, part))
}

/** Formats that keep the lines as typed; elsewhere a line may end within a name. */
const keepsLines = new Set<Format>(['html', 'docx', 'doc', 'odt', 'rtf', 'markdown'])
/** Who needs the name of a body behind: "Văn phòng" over "Ủy ban nhân dân tỉnh". */
const needsName =
  /^(?:(?:chánh |phó )?văn phòng|(?:ban )?thường (?:trực|vụ)|(?:tập thể )?lãnh đạo|(?:chánh )?thanh tra|chủ tịch|giám đốc|thủ trưởng|bí thư|công an)$/u

/**
 * The parts of a cell that begin with a name on a line of their own, no mark in front; where lines are not as typed,
 * with the same word as the name above ("Phòng Thời sự" over "Phòng Văn nghệ").
 */
function namesApart(view: View, { start, end }: Span): readonly Span[] {
  const found: Span[] = []
  let from = start
  const asTyped = keepsLines.has(view.source.format)
  for (const line of (paragraphAt(view, start)?.cells ?? []).flatMap((cell) => cell.lines)) {
    const { start: at } = line
    if (at <= from || at >= end || !isCapital(view, at)) continue
    if (!asTyped && firstWord(view, at) !== firstWord(view, from)) continue
    if (!isActor(view, at)) continue
    const above = view.lower.slice(from, at).trimEnd()
    if (needsName.test(above) || /(?:[,&-]| và)$/u.test(above)) continue
    found.push(trimmed(view.text, { start: from, end: at }))
    from = at
  }
  return [...found, { start: from, end }]
}

function firstWord({ lower }: View, at: number): string {
  return lower.slice(at, lower.indexOf(' ', at))
}

function bodiesIn(view: View, cell: Span): readonly Span[] {
  const bodies: Span[] = []
  let at = cell.start
  while (at < cell.end) {
    while (at < cell.end && /[ ,;.+\-\n]/.test(view.folded[at]!)) at++
    if (at > cell.start && view.folded.startsWith('và ', at)) at += 3
    const short = shortName(view, at, cell.end)
    const actors = short === null && at < cell.end ? actorsAt(view, at, cell.end) : null
    if (short !== null) {
      bodies.push(short)
      at = short.end
      continue
    }
    if (actors === null) break
    bodies.push(...actors.bodies)
    if (actors.end <= at) break
    at = fieldEnd(view, actors, cell.end)
    if (at > actors.end) bodies.push({ start: bodies.pop()!.start, end: at })
  }
  const last = bodies[bodies.length - 1]
  if (last === undefined) return [withoutMark(view, cell)]
  return bodies
}

/** "VTV", "TTXVN", "doanh nghiệp": a name of a cell that no head tells. */
function shortName(view: View, at: number, end: number): Span | null {
  const name = /^(?:\p{Lu}[\p{Lu}&-]{1,11}|\p{Ll}+(?: \p{Ll}+){1,4})(?=[,;.]|$)/u.exec(
    view.folded.slice(at, Math.min(end, at + 60)),
  )
  if (name === null || (!isCapital(view, at) && !startsOutsider(view, at))) return null
  return { start: at, end: at + name[0].length }
}

/** "Phòng Kỹ thuật, vật tư": in a cell of bodies small letters behind a comma, up to the end, are the last name's. */
function fieldEnd(view: View, { bodies, end }: Actors, limit: number): number {
  const last = bodies[bodies.length - 1]!
  if (!/^(?:phòng|ban|khoa|tổ|vụ|cục|chi cục|trung tâm) \p{L}/u.test(view.lower.slice(last.start, end)))
    return end
  const rest = /^, ?(?!(?:các|những|và) )\p{Ll}+(?: \p{Ll}+){0,4}(?=[ .;]*$)/u.exec(
    view.folded.slice(end, limit),
  )
  if (rest === null || isActor(view, end + /^, ?/.exec(rest[0])![0].length)) return end
  return end + rest[0].length
}

function withoutMark(view: View, { start, end }: Span): Span {
  let to = end
  while (to > start && /[;,. -]/.test(view.folded[to - 1]!)) to--
  return { start, end: to }
}
