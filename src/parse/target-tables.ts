import type { Target } from '../model/facets.ts'
import type { Span } from '../text/mapped.ts'
import { numeric } from '../text/numbers.ts'
import type { Range } from './regions.ts'
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
  /** Columns of values; one that names no year has that of the words above the table. */
  readonly years: readonly (readonly [column: number, year: number | null])[]
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
    if (columns === null) columns = columnsOf(view, row, aims)
    else found.push(...inRow(view, row, columns))
  }
  return found
}

/** "Mức đạt", "Kế hoạch", "Tỷ lệ (%)": what a column of values is called. */
const valued =
  /^(?:mức|chỉ tiêu|mục tiêu|kế hoạch|tỷ lệ|số lượng|giá trị|định mức|phấn đấu|yêu cầu)(?!\p{L})|(?:cần|phải|phấn đấu) đạt/u

function columnsOf(view: View, row: Paragraph, aims: TableYears): Columns | null {
  let subject = -1
  let unit = -1
  let rated = false
  let values = -1
  const years: [number, number | null][] = []
  for (const [index, cell] of row.cells.entries()) {
    const text = view.lower.slice(cell.start, cell.end).replace(/\s+/gu, ' ').trim()
    if (text.length > 60) continue
    const year = /(?:^|năm )(20\d\d)(?: ?\(%\))?$/u.exec(text)
    const isNamed = subject < 0 && /chỉ tiêu|mục tiêu|nội dung|tên/u.test(text)
    if ((year !== null || isNamed) && text.endsWith('(%)')) rated = true
    if (year !== null && !/thực hiện|kết quả|hiện trạng|ước/u.test(text)) years.push([index, Number(year[1])])
    else if (unit < 0 && /^(?:đvt|đơn vị(?: tính)?)$/u.test(text)) unit = index
    else if (isNamed) subject = index
    else if (values < 0 && valued.test(text)) {
      values = index
      if (text.endsWith('(%)')) rated = true
    }
  }
  const above = aims.get(row.block.table ?? -1)
  if (years.length === 0 && values >= 0 && above !== undefined) years.push([values, above])
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
      /^(?:đạt )?(?<sign>>=?|<=?|≥|≤|trên|dưới|từ|ít nhất|tối thiểu|không (?:dưới|thấp hơn|quá|vượt quá)|tối đa)? ?(?<value>\d{1,3}(?:\.\d{3})+|\d{1,9}(?:[,.]\d{1,2})?) ?(?<percent>%)?(?<more> trở lên)?(?: \p{Ll}[\p{Ll} /]{0,24})?$/u.exec(
        text,
      )
    if (match === null) continue
    const { sign, value, percent, more } = match.groups!
    const comparator =
      sign !== undefined && /^(?:<|≤|dưới|không (?:vượt )?quá|tối đa)/u.test(sign)
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
