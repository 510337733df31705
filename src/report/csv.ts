import { bookOf } from './html/book.ts'
import { findingsTable } from './office/findings-table.ts'
import { quoteLine } from './office/quote.ts'
import type { Cell } from './office/sheet.ts'
import { officeWords } from './office/words.ts'
import type { Reporter } from './report.ts'

/** `findings.csv`, the first sheet of `findings.xlsx`: RFC 4180 with a byte order mark, by which Excel knows UTF-8. */
export const csvReport: Reporter = (input) => {
  const { columns, rows } = findingsTable(bookOf(input), officeWords(input.language))
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(field).join(','))
  return [{ path: 'findings.csv', content: `\ufeff${lines.map((line) => `${line}\r\n`).join('')}` }]
}

/** A spreadsheet computes a field that begins so; behind an apostrophe it is words. */
const formula = /^\s*[=+\-@＝＋－＠]/u

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const words = quoteLine(cell)
  const plain = formula.test(words) ? `'${words}` : words
  return `"${plain.toWellFormed().replaceAll('"', '""')}"`
}
