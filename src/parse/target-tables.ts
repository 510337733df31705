import type { Target } from '../model/facets.ts'
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
  /** The head of the table says that its values are percentages: "Chỉ tiêu (%)". */
  readonly rated: boolean
  readonly years: readonly (readonly [column: number, year: number])[]
}

/** Targets by year in tables: a row for each target, a column for each year. */
export function targetTables(view: View, { from, to }: Range): readonly TableTarget[] {
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
      columns = columnsOf(view, row, index + 1 < to ? view.paragraphs[index + 1] : undefined)
    else found.push(...inRow(view, row, columns))
  }
  return found
}

/** What has been reached, beside what is to be: "Thực hiện năm 2025", "Kết quả", "TH 2025". */
const reached =
  /^(?:đã |tình hình |số liệu )?thực hiện|kết quả(?! (?:cần|phải))|hiện trạng|đạt được|(?<!\p{L})(?:ước|th)(?!\p{L})/u

function columnsOf(view: View, row: Paragraph, next: Paragraph | undefined): Columns | null {
  let subject = -1
  let unit = -1
  let rated = false
  const years: [number, number][] = []
  for (const [index, { name, group }] of columnHeads(view, row, next).entries()) {
    if (name.length > 60) continue
    const year = /(?:^|(?:năm|đến|kế hoạch|kh|mục tiêu|chỉ tiêu) )(20\d\d)(?: ?\(%\))?$/u.exec(name)
    const isNamed = subject < 0 && /chỉ tiêu|chỉ số|mục tiêu|tiêu chí|nội dung|tên/u.test(name)
    if ((year !== null || isNamed) && name.endsWith('(%)')) rated = true
    if (year !== null && !reached.test(name) && !reached.test(group)) years.push([index, Number(year[1])])
    else if (unit < 0 && /^(?:đvt|đơn vị(?: tính)?)$/u.test(name)) unit = index
    else if (isNamed && year === null) subject = index
  }
  return subject >= 0 && years.length > 0 ? { subject, unit, rated, years } : null
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
  const rated =
    columns.rated ||
    (unit !== null && words(view, unit).includes('%')) ||
    /^(?:trong đó:? )?tỷ lệ|\(%\)/iu.test(subject)
  const found: TableTarget[] = []
  for (const [column, year] of columns.years) {
    const cell = at(column)
    if (cell === null) continue
    const text = view.lower.slice(cell.start, cell.end)
    const match =
      /^(?<sign>>=?|<=?|≥|≤|trên|dưới|từ|ít nhất|tối thiểu|không quá|tối đa)? ?(?<value>\d{1,3}(?:\.\d{3})+|\d{1,9}(?:[,.]\d{1,2})?) ?(?<percent>%)?(?<more> trở lên)?$/u.exec(
        text,
      )
    if (match === null) continue
    const { sign, value, percent, more } = match.groups!
    const comparator =
      sign !== undefined && /^(?:<|≤|dưới|không quá|tối đa)/u.test(sign)
        ? '<='
        : sign !== undefined || more !== undefined
          ? '>='
          : '='
    found.push({
      year,
      value: numeric(value!),
      unit: percent !== undefined || rated ? 'percent' : 'count',
      comparator,
      subject: subject.replace(/^trong đó ?:? ?| ?\(%\)$/giu, ''),
      span: { start: named.start, end: cell.end },
    })
  }
  return found
}
