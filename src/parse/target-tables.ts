import type { Target } from '../model/facets.ts'
import { compiled } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { numeric } from '../text/numbers.ts'
import type { Range } from './regions.ts'
import { columnHeads } from './table-heads.ts'
import { type Paragraph, trimmed, type View, words } from './view.ts'

export interface TableTarget extends Omit<Target, 'place'> {
  /** From the name of the row to the value. */
  readonly span: Span
}

interface Columns {
  readonly subject: number
  readonly unit: number
  readonly years: readonly YearColumn[]
}

/** A column of values; one that names no year has that of the words above the table. */
interface YearColumn {
  readonly column: number
  readonly year: number | null
  /** A head says that the values are percentages: "Chỉ tiêu (%)", "Năm 2026 (%)", "Tỷ lệ (%)". */
  readonly rated: boolean
}

/** The year in force at tables that stand among aims, by the tables' numbers. */
export type TableYears = ReadonlyMap<number, number | null>

/** Targets in tables: a row for each target, a column for each year or, among aims, one column of values. */
export function targetTables(view: View, { from, to }: Range, aims: TableYears): readonly TableTarget[] {
  const found: TableTarget[] = []
  let columns: Columns | null = null
  let table: number | null = null
  for (let index = from; index < to; index++) {
    const row = view.paragraphs[index]!
    if (row.block.kind !== 'row') continue
    if (row.block.table !== table) {
      table = row.block.table
      columns = null
    }
    if (columns === null)
      columns = columnsOf(view, row, index + 1 < to ? view.paragraphs[index + 1] : undefined, aims)
    else found.push(...inRow(view, row, columns))
  }
  return found
}

/** What there is, beside what is to be: "Thực hiện năm 2025", "Kết quả", "TH 2025", "Tỷ lệ hiện nay (%)". */
const reached =
  /^(?:đã |tình hình |số liệu )?thực hiện|kết quả(?! (?:cần|phải))|(?<!thực )hiện (?:trạng|nay|có|tại)|đến nay|đầu (?:năm|kỳ)|năm trước|(?<!^yêu cầu )đạt được|(?<!\p{L})(?:ước|th)(?!\p{L})/u
/** What it costs: "Mức chi (đồng)", "Kế hoạch vốn". */
const costs =
  /(?:\(|nghìn |ngàn |triệu |tỷ )đồng|\((?:vnđ|đ)\)|kinh phí|(?<!\p{L})(?:vốn|tiền)(?!\p{L})|dự toán|ngân sách|^(?:định )?mức (?:chi|thu|hỗ trợ|đóng|phạt|thưởng|hưởng|lương)(?!\p{L})/u

const yearNamed = /(?:^|(?:năm|đến|kế hoạch|kh|mục tiêu|chỉ tiêu) )(20\d\d)(?: ?\(%\))?$/u
/** What is given below a year: "Năm 2026" over "Số lượng" and "Tỷ lệ (%)". */
const measure = /^(?:số lượng|tỷ lệ|kế hoạch|mục tiêu|chỉ tiêu|giá trị)(?: ?\(?%\)?)?$/u

/** "Mức đạt", "Kế hoạch", "Tỷ lệ (%)": what a column of values is called. */
const valued =
  /^(?:mức|chỉ tiêu|mục tiêu|kế hoạch|tỷ lệ|số lượng|giá trị|định mức|phấn đấu|yêu cầu)(?!\p{L})|(?:cần|phải|phấn đấu) đạt/u
/** Of several such columns it is the one that says so: "Số lượng hộ" beside "Chỉ tiêu (%)". */
const aimed = /mục tiêu|chỉ tiêu|phấn đấu|yêu cầu|(?:cần|phải) đạt|^mức đạt/u

function columnsOf(
  view: View,
  row: Paragraph,
  next: Paragraph | undefined,
  aims: TableYears,
): Columns | null {
  let subject = -1
  let unit = -1
  let rated = false
  const years: YearColumn[] = []
  const heads = columnHeads(view, row, next)
  const values: number[] = []
  for (const [column, { name, group }] of heads.entries()) {
    if (name.length > 60) continue
    const isNone = [name, group].some((words) => reached.test(words) || costs.test(words))
    const own = yearNamed.exec(name)
    const year = own ?? (measure.test(name) ? yearNamed.exec(group) : null)
    const isNamed =
      subject < 0 && year === null && /chỉ tiêu|chỉ số|mục tiêu|tiêu chí|nội dung|tên/u.test(name)
    if ((own !== null || isNamed) && name.endsWith('(%)')) rated = true
    if (year !== null && !isNone)
      years.push({ column, year: Number(year[1]), rated: own === null && /^tỷ lệ|%/u.test(name) })
    else if (unit < 0 && /^(?:đvt|đơn vị(?: tính)?)$/u.test(name)) unit = column
    else if (isNamed) subject = column
    else if (valued.test(name) && !isNone) values.push(column)
  }
  const above = aims.get(row.block.table ?? -1)
  const named = values.filter((column) => aimed.test(heads[column]!.name))
  const [column, second] = named.length > 0 ? named : values
  if (years.length === 0 && above !== undefined && column !== undefined && second === undefined)
    years.push({ column, year: above, rated: heads[column]!.name.endsWith('(%)') })
  if (subject < 0 || years.length === 0) return null
  return { subject, unit, years: years.map((each) => ({ ...each, rated: each.rated || rated })) }
}

function inRow(view: View, row: Paragraph, columns: Columns): readonly TableTarget[] {
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
        year,
        value,
        unit: percent || rated || share ? 'percent' : 'count',
        comparator,
        subject: subject.replace(/^trong đó ?:? ?| ?\(%\)$/giu, ''),
        span: { start: named.start, end: cell.end },
      })
  }
  return found
}

const number = '(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,9}(?:[,.]\\d{1,2})?)'
const inCell = compiled(
  `^(?:đạt )?(?<sign>>=?|<=?|≥|≤|trên|dưới|từ|ít nhất|tối thiểu|không (?:dưới|thấp hơn|quá|vượt quá)|tối đa)? ?(?:(?<low>${number}) ?%? ?(?:-|đến) ?)?(?<value>${number}) ?(?<percent>%)?(?<more> trở lên)?(?: (?!tháng|quý|năm|ngày|giờ)[\\p{L}/]+(?: \\p{L}+){0,3})?$`,
  'u',
)

/** The value of a cell, two for a range: "≥ 85", "1.200 hồ sơ", "70 - 80%". */
function valuesOf(text: string): readonly {
  readonly value: number
  readonly comparator: Target['comparator']
  readonly percent: boolean
}[] {
  const match = inCell.exec(text)
  if (match === null) return []
  const { sign, low, value, percent: mark, more } = match.groups!
  const percent = mark !== undefined
  if (low !== undefined)
    return [
      { value: numeric(low), comparator: '>=', percent },
      { value: numeric(value!), comparator: '<=', percent },
    ]
  const atMost = sign !== undefined && /^(?:<|≤|dưới|không (?:vượt )?quá|tối đa)/u.test(sign)
  const atLeast = sign !== undefined || more !== undefined
  return [{ value: numeric(value!), comparator: atMost ? '<=' : atLeast ? '>=' : '=', percent }]
}
