import type { Finding } from '../../model/review.ts'
import { type Book, levelWords, messageOf, ruleTitle, verdictWords } from '../html/book.ts'
import { quoteLine } from './quote.ts'
import type { Cell, Column } from './sheet.ts'
import { type OfficeWords, placeWords } from './words.ts'

export interface FindingsTable {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

interface Field extends Column {
  readonly value: (finding: Finding, number: number) => Cell
}

/**
 * One row for each finding (kết quả), in the order of the other reports. "Ý kiến" and "Kết luận" are the reviewer's;
 * what was accepted before stands in them. The last column is the finding's id, by which a row is read back.
 */
export function findingsTable(book: Book, words: OfficeWords): FindingsTable {
  const { language } = book.input
  const fields: readonly Field[] = [
    { title: words('column.no'), width: 6, value: (_, number) => number },
    { title: words('column.document'), width: 28, value: ({ place }) => book.name(place.document).name },
    { title: words('column.place'), width: 12, value: ({ place }) => placeWords(place, words) },
    { title: words('column.plan'), width: 44, value: ({ place }) => quoteLine(place.quote) },
    { title: words('column.upstream'), width: 44, value: (finding) => upstreamCell(finding, book) },
    { title: words('column.deviation'), width: 48, value: (finding) => messageOf(finding)[language] },
    { title: words('column.level'), width: 13, value: ({ level }) => levelWords(level)[language] },
    { title: words('column.verdict'), width: 15, value: ({ verdict }) => verdictWords(verdict)[language] },
    {
      title: words('column.opinion'),
      width: 32,
      input: true,
      value: ({ waiver }) => waiver?.reason ?? null,
    },
    {
      title: words('column.conclusion'),
      width: 16,
      input: true,
      choices: [words('conclusion.accept'), words('conclusion.amend'), words('conclusion.discuss')],
      value: ({ waiver }) => (waiver === null ? null : words('conclusion.accept')),
    },
    {
      title: words('column.until'),
      width: 14,
      input: true,
      value: ({ waiver }) => waiver?.until ?? null,
    },
    { title: words('column.remedy'), width: 20, value: ({ remedy }) => words(`remedy.${remedy}`) },
    { title: words('column.rule'), width: 34, value: ({ rule }) => ruleTitle(rule)[language] },
    { title: words('column.confidence'), width: 10, value: ({ confidence }) => confidence },
    { title: words('column.id'), width: 18, value: ({ id }) => id },
  ]
  return {
    columns: fields.map(({ value: _, ...column }) => column),
    rows: book.entries.map(({ finding, number }) => fields.map(({ value }) => value(finding, number))),
  }
}

/** The other quote, with the document that it stands in. */
function upstreamCell({ upstream }: Finding, book: Book): Cell {
  if (upstream === null) return null
  const { short } = book.name(upstream.document)
  const where = upstream.section === '' ? short : `${short}, ${upstream.section}`
  return `${quoteLine(upstream.quote)} (${where})`
}
