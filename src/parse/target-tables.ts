import type { Target } from '../model/facets.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import type { Range } from './regions.ts'
import { columnHeads } from './table-heads.ts'
import { tablesIn } from './tables.ts'
import { holdsNone, subjectIn, valuesOf } from './target-cells.ts'
import { turnedTargets } from './target-turned.ts'
import { type Paragraph, type View, words } from './view.ts'

/** A target with the range from its name to the value. */
export interface TableTarget extends Omit<Target, 'place'> {
  readonly span: Span
}

interface Columns {
  readonly subject: number
  readonly unit: number
  /** "Năm", "Thời gian": says the year of a row. */
  readonly when: number
  readonly years: readonly YearColumn[]
}

/** A column of values; one that names no year has that of its row, else of the words above the table. */
interface YearColumn {
  readonly column: number
  readonly year: number | null
  /** A head says that the values are percentages: "Chỉ tiêu (%)", "Năm 2026 (%)", "Tỷ lệ (%)". */
  readonly rated: boolean
}

/** The year in force at tables that stand among aims, by the tables' numbers. */
export type TableYears = ReadonlyMap<number, number | null>

/** Targets in tables: a row for each target, or a column for each one where the rows are years. */
export function targetTables(view: View, range: Range, aims: TableYears): readonly TableTarget[] {
  return tablesIn(view, range).flatMap((rows) => inTable(view, rows, aims.get(rows[0]!.block.table ?? -1)))
}

/** `above`: the year in force at a table among aims. */
function inTable(view: View, rows: readonly Paragraph[], above: number | null | undefined): TableTarget[] {
  const turned = turnedTargets(view, rows, above)
  if (turned !== null) return turned
  const grouped = rows.some((row) => groupYear(view, row) !== null)
  for (const [at, row] of rows.entries()) {
    const columns = columnsOf(view, row, rows[at + 1], above !== undefined, grouped)
    if (columns === null) continue
    let year = above ?? null
    return rows.slice(at + 1).flatMap((below) => {
      year = groupYear(view, below) ?? year
      const when = below.cells[columns.when]
      const own = when === undefined ? null : /20\d\d/u.exec(view.lower.slice(when.start, when.end))
      if (own !== null) year = Number(own[0])
      return inRow(view, below, columns, year)
    })
  }
  return []
}

/** "Đến năm 2030", "Mục tiêu giai đoạn 2026 - 2030": the year that a row of its own says for the rows below it. */
function groupYear(view: View, { cells }: Paragraph): number | null {
  const named = cells.flatMap(({ start, end }) => {
    const text = view.lower.slice(start, end).trim()
    return text === '' || label.test(text) ? [] : [text]
  })
  const group = named.length === 1 ? groupNamed.exec(named[0]!) : null
  return group === null ? null : Number(group[1])
}

const label = /^(?:[ivx]{1,5}|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)[.)]?$/u
const groupNamed =
  /^(?:(?:các )?(?:chỉ tiêu|mục tiêu|phấn đấu|tầm nhìn)(?: \p{L}+){0,4} )?(?:đến (?:hết |cuối )?năm|giai đoạn 20\d\d ?-|năm) ?(20\d\d):?$/u

const yearNamed = /(?:^|(?:năm|đến|kế hoạch|kh|mục tiêu|chỉ tiêu) )(20\d\d)(?: ?\(%\))?$/u
/**
 * "Đến 30/6/2026", "Hết quý IV/2026": what is to be reached by a point of a year. Where another column says it of the
 * year, or of a later point, that one counts.
 */
const dated =
  /^(?:(?:tính )?(?:đến|hết|trước)|cuối)(?: (?:hết|cuối|ngày|tháng|quý)){0,2} (?:[\divx]{1,4} ?[/.-] ?){1,2}(20\d\d)$/u
/** What is given below a year: "Năm 2026" over "Số lượng" and "Tỷ lệ (%)". */
const measure = /^(?:số lượng|tỷ lệ|kế hoạch|mục tiêu|chỉ tiêu|giá trị)(?: ?\(?%\)?)?$/u

/** "Mức đạt", "Kế hoạch", "Tỷ lệ (%)": what a column of values is called. */
const valued =
  /^(?:mức|chỉ tiêu|mục tiêu|kế hoạch|tỷ lệ|số lượng|giá trị|định mức|phấn đấu|yêu cầu)(?!\p{L})|(?:cần|phải|phấn đấu) đạt/u
/** What the column of the names is called where a table is one of targets wherever it stands. */
const told = /chỉ tiêu|chỉ số|mục tiêu|tiêu chí/u
/** Of several such columns it is the one that says so: "Số lượng hộ" beside "Chỉ tiêu (%)". */
const aimed = /mục tiêu|chỉ tiêu|phấn đấu|yêu cầu|(?:cần|phải) đạt|^mức đạt/u

function columnsOf(
  view: View,
  row: Paragraph,
  next: Paragraph | undefined,
  inAims: boolean,
  grouped: boolean,
): Columns | null {
  let subject = -1
  let unit = -1
  let rated = false
  const years: YearColumn[] = []
  const heads = columnHeads(view, row, next)
  const values: number[] = []
  const points: number[] = []
  const results: number[] = []
  for (const [column, { name, group }] of heads.entries()) {
    if (name.length > 60) continue
    const isNone = holdsNone({ name, group })
    const own = yearNamed.exec(name) ?? dated.exec(name)
    const year = own ?? (measure.test(name) ? yearNamed.exec(group) : null)
    const isNamed =
      subject < 0 && year === null && /chỉ tiêu|chỉ số|mục tiêu|tiêu chí|nội dung|tên/u.test(name)
    if ((own !== null || isNamed) && name.endsWith('(%)')) rated = true
    if (year !== null && dated.test(name)) points.push(column)
    if (year !== null && !isNone)
      years.push({ column, year: Number(year[1]), rated: own === null && /^tỷ lệ|%/u.test(name) })
    else if (unit < 0 && /^(?:đvt|đơn vị(?: tính)?)$/u.test(name)) unit = column
    else if (isNamed) subject = column
    else if (valued.test(name) && !isNone) values.push(column)
    else if (grouped && name === 'kết quả') results.push(column)
  }
  const named = values.filter((column) => aimed.test(heads[column]!.name))
  const [column, second] = [named, values, results].find(({ length }) => length > 0) ?? []
  const isAimed = inAims || (grouped && subject >= 0 && told.test(heads[subject]!.name))
  if (years.length === 0 && isAimed && column !== undefined && second === undefined)
    years.push({ column, year: null, rated: heads[column]!.name.endsWith('(%)') })
  if (subject < 0 || years.length === 0) return null
  const isPassed = ({ column, year }: YearColumn) =>
    points.includes(column) &&
    years.some((other) => other.year === year && (!points.includes(other.column) || other.column > column))
  const when = heads.findIndex(({ name }) => /^(?:năm|thời gian|lộ trình|mốc)(?!\p{L}| 20)/u.test(name))
  return {
    subject,
    unit,
    when,
    years: years.filter((each) => !isPassed(each)).map((each) => ({ ...each, rated: each.rated || rated })),
  }
}

function inRow(view: View, row: Paragraph, columns: Columns, current: number | null): readonly TableTarget[] {
  const at = (column: number): Span | null => {
    const cell = column < 0 ? undefined : row.cells[column]
    return cell === undefined ? null : trimmed(view.text, cell)
  }
  const named = at(columns.subject)
  if (named === null || named.end <= named.start) return []
  const subject = words(view, named)
  // A row that numbers the columns names nothing.
  if (!/\p{L}{2}/u.test(subject)) return []
  const unit = at(columns.unit)
  const share =
    (unit !== null && words(view, unit).includes('%')) || /^(?:trong đó:? )?tỷ lệ|\(%\)/iu.test(subject)
  const found: TableTarget[] = []
  for (const { column, year, rated } of columns.years) {
    const cell = at(column)
    if (cell === null) continue
    for (const { value, comparator, percent } of valuesOf(view.lower.slice(cell.start, cell.end)))
      found.push({
        year: year ?? current,
        value,
        unit: percent || rated || share ? 'percent' : 'count',
        comparator,
        subject: subjectIn(subject),
        span: { start: named.start, end: cell.end },
      })
  }
  return found
}
