import { catalogue, fill } from '../messages/index.ts'
import type { Coverage, NotCompared } from '../model/review.ts'
import { type Book, bookOf, verdictWords } from './html/book.ts'
import { findingsTable } from './office/findings-table.ts'
import { quoteLine } from './office/quote.ts'
import type { Cell, Sheet } from './office/sheet.ts'
import { type OfficeWords, officeWords, placeWords } from './office/words.ts'
import { workbook } from './office/workbook.ts'
import type { Reporter } from './report.ts'

/** `findings.xlsx`: sheets of findings, coverage, documents and of what was not compared. */
export const xlsxReport: Reporter = (input) => {
  const book = bookOf(input)
  const words = officeWords(input.language)
  const sheets: readonly Sheet[] = [
    { name: words('sheet.findings'), ...findingsTable(book, words) },
    coverageSheet(book, words),
    documentsSheet(book, words),
    notComparedSheet(book, words),
  ]
  const content = workbook(sheets, { title: words('title'), day: input.review.asOf })
  return [{ path: 'findings.xlsx', content }]
}

function coverageSheet(book: Book, words: OfficeWords): Sheet {
  const { language, review } = book.input
  const row = ({ requirement, document, verdict, pair }: Coverage): readonly Cell[] => [
    requirement,
    pair?.upstream == null ? null : book.name(pair.upstream.document).name,
    pair?.upstream == null ? null : placeWords(pair.upstream, words),
    pair?.upstream == null ? null : quoteLine(pair.upstream.quote),
    book.name(document).name,
    verdictWords(verdict)[language],
    pair?.plan == null ? null : placeWords(pair.plan, words),
    pair?.plan == null ? null : quoteLine(pair.plan.quote),
    pair === null ? null : pair.score,
  ]
  return {
    name: words('sheet.coverage'),
    columns: [
      { title: words('column.requirement-id'), width: 22 },
      { title: words('column.upstream-document'), width: 28 },
      { title: words('column.place'), width: 12 },
      { title: words('column.requirement'), width: 50 },
      { title: words('column.document'), width: 28 },
      { title: words('column.verdict'), width: 15 },
      { title: words('column.place-in-plan'), width: 12 },
      { title: words('column.plan'), width: 50 },
      { title: words('column.score'), width: 10 },
    ],
    rows: review.coverage.map(row),
  }
}

function documentsSheet(book: Book, words: OfficeWords): Sheet {
  const { review, plans, language } = book.input
  const { verdicts } = catalogue(language)
  const findings = Map.groupBy(review.findings, ({ place }) => place.document)
  return {
    name: words('sheet.documents'),
    columns: [
      { title: words('column.key'), width: 28 },
      { title: words('column.number'), width: 16 },
      { title: words('column.issuer'), width: 28 },
      { title: words('column.title'), width: 50 },
      { title: words('column.issued'), width: 13 },
      { title: words('column.status'), width: 14 },
      { title: words('column.upstream-document'), width: 28 },
      { title: verdicts.fail, width: 11 },
      { title: verdicts.review, width: 11 },
      { title: verdicts.open, width: 13 },
      { title: verdicts.pass, width: 11 },
      { title: verdicts.notApplicable, width: 13 },
      { title: words('column.waived'), width: 13 },
      { title: words('column.path'), width: 40 },
    ],
    rows: review.documents.map(({ key, number, title, status, path }) => {
      const own = findings.get(key) ?? []
      const count = (verdict: string) => own.filter((each) => each.verdict === verdict).length
      const above = book.upstreamOf(key)
      const header = plans.get(key)?.header
      return [
        key,
        number,
        header?.issuer?.name ?? null,
        title,
        header?.issued?.date ?? null,
        words(`status.${status}`),
        above === null ? words('upstream.none') : book.name(above).name,
        count('fail'),
        count('review'),
        count('open'),
        count('pass'),
        count('notApplicable'),
        own.filter(({ waiver }) => waiver !== null).length,
        path,
      ]
    }),
  }
}

/** Parts that were not compared, and files that could not be read: nothing is silent. */
function notComparedSheet(book: Book, words: OfficeWords): Sheet {
  const { review, language } = book.input
  const all = catalogue(language)
  const part = ({ document, what, reason }: NotCompared): readonly Cell[] => [
    book.name(document).name,
    all.report[`html.part.${what}`] ?? what,
    fill(all.reasons[reason] ?? reason, { what }),
  ]
  return {
    name: words('sheet.not-compared'),
    columns: [
      { title: words('column.document'), width: 40 },
      { title: words('column.what'), width: 60 },
      { title: words('column.reason'), width: 60 },
    ],
    rows: [
      ...review.notCompared.map(part),
      ...review.failures.map(({ path, message }): readonly Cell[] => [path, words('not-read'), message]),
    ],
  }
}
