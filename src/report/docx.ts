import { catalogue } from '../messages/index.ts'
import type { DocumentPlace, Finding, Waiver } from '../model/review.ts'
import { type Book, bookOf, type Entry, levelWords, messageOf, verdictWords } from './html/book.ts'
import type { DocumentName } from './html/names.ts'
import { quoteLine } from './office/quote.ts'
import { paragraph, run, type TableColumn, table } from './office/word.ts'
import { textWidth, type WordSection, wordPackage } from './office/word-package.ts'
import { dayWords, type OfficeWords, officeWords, placeWords } from './office/words.ts'
import type { Reporter } from './report.ts'

/** Quotes in the table are cut here; the last part has them whole. */
const longestQuote = 220

/** `report.docx`, "Bảng sai lệch": summary, deviations by document, what was not judged, full quotes. */
export const docxReport: Reporter = (input) => {
  const book = bookOf(input)
  const words = officeWords(input.language)
  const sections: readonly WordSection[] = [
    { landscape: false, body: `${titles(book, words)}${summary(book, words)}` },
    { landscape: true, body: `${details(book, words)}${signatures(words)}` },
    { landscape: false, body: `${notJudged(book, words)}${quotes(book, words)}` },
  ]
  const { asOf: day } = input.review
  const content = wordPackage(sections, { title: words('title'), day, language: input.language })
  return [{ path: 'report.docx', content }]
}

function titles(book: Book, words: OfficeWords): string {
  const { review, language } = book.input
  const made = { ...review.tool, tool: review.tool.name, date: dayWords(review.asOf, language) }
  return [
    paragraph(words('title').toUpperCase(), { bold: true, size: 14, align: 'center', space: [12, 0] }),
    paragraph(words('subtitle'), { bold: true, size: 14, align: 'center' }),
    paragraph(words('made', made), { italic: true, align: 'center', space: [2, 12] }),
  ].join('')
}

const heading = (text: string) => paragraph(text, { bold: true, space: [6, 6], keepNext: true, outline: 1 })

/** Documents × verdicts, with the sum in the last row. */
function summary(book: Book, words: OfficeWords): string {
  const { review, language } = book.input
  const { verdicts } = catalogue(language)
  const shown = ['fail', 'review', 'open', 'pass', 'notApplicable'] as const
  const findings = Map.groupBy(review.findings, ({ place }) => place.document)
  const countsOf = (own: readonly Finding[]) => [
    ...shown.map((verdict) => String(own.filter((each) => each.verdict === verdict).length)),
    String(own.filter(({ waiver }) => waiver !== null).length),
  ]
  const columns: readonly TableColumn[] = [
    { title: words('column.no'), width: 12, align: 'center' },
    { title: words('column.document'), width: textWidth.portrait - 12 - 6 * 17.5 },
    ...[...shown.map((verdict) => verdicts[verdict]), words('column.waived')].map(
      (title): TableColumn => ({ title, width: 17.5, align: 'center' }),
    ),
  ]
  const rows = book.reviewed.map(({ key, name }, index) => [
    String(index + 1),
    name,
    ...countsOf(findings.get(key) ?? []),
  ])
  const failures = review.failures.map(({ message }) => paragraph(`- ${message}`, { space: [2, 0] }))
  return `${heading(words('heading.summary'))}${table(columns, [...rows, ['', words('sum'), ...countsOf(review.findings)]])}${failures.join('')}`
}

const isDeviation = ({ finding }: Entry) => finding.verdict === 'fail' || finding.verdict === 'review'

function details(book: Book, words: OfficeWords): string {
  const entries = Map.groupBy(book.entries.filter(isDeviation), ({ finding }) => finding.place.document)
  const parts = book.reviewed.map((document, index) => {
    const own = entries.get(document.key) ?? []
    const head = documentHead(document, index + 1, book, words)
    if (own.length === 0) return `${head}${paragraph(words('no-deviation'), { indent: 10 })}`
    return `${head}${deviations(own, book, words)}`
  })
  return `${heading(words('heading.details'))}${parts.join('')}`
}

function documentHead({ key, name, title }: DocumentName, number: number, book: Book, words: OfficeWords) {
  const above = book.upstreamOf(key)
  const against =
    above === null
      ? words('compared-with.none')
      : words('compared-with', { name: quoteLine(book.name(above).name) })
  return [
    paragraph(`${number}. ${name}`, { bold: true, space: [8, 0], keepNext: true, outline: 2 }),
    ...(title === null ? [] : [paragraph(quoteLine(title, 300), { italic: true, keepNext: true })]),
    paragraph(against, { space: [0, 4], keepNext: true }),
  ].join('')
}

function deviations(entries: readonly Entry[], book: Book, words: OfficeWords): string {
  const { language } = book.input
  const fixed = [12, 20, 48, 48, 23, 28, 24]
  const columns: readonly TableColumn[] = [
    { title: words('column.no'), width: 12, align: 'center' },
    { title: words('column.place'), width: 20 },
    { title: words('column.plan'), width: 48 },
    { title: words('column.upstream'), width: 48 },
    {
      title: words('column.deviation'),
      width: textWidth.landscape - fixed.reduce((sum, each) => sum + each, 0),
    },
    { title: words('column.level'), width: 23, align: 'center' },
    { title: words('column.opinion.reviewer'), width: 28 },
    { title: words('column.conclusion'), width: 24 },
  ]
  const { bases } = catalogue(language)
  const rows = entries.map(({ finding, number }) => [
    String(number),
    placeWords(finding.place, words),
    quoteLine(finding.place.quote, longestQuote),
    finding.upstream === null
      ? words('basis', { basis: bases[finding.basis] })
      : [
          quoteLine(finding.upstream.quote, longestQuote),
          `(${sourceWords(finding.upstream, book)}; ${bases[finding.basis]})`,
        ],
    messageOf(finding)[language],
    [levelWords(finding.level)[language], `(${verdictWords(finding.verdict)[language]})`],
    finding.waiver?.reason ?? '',
    finding.waiver === null ? '' : conclusionOf(finding.waiver, book, words),
  ])
  return table(columns, rows)
}

function sourceWords({ document, section }: DocumentPlace, book: Book): string {
  const { short } = book.name(document)
  return section === '' ? short : `${short}, ${section}`
}

function conclusionOf({ by, on, until }: Waiver, book: Book, words: OfficeWords): readonly string[] {
  const day = (date: string) => dayWords(date, book.input.language)
  return [
    words('conclusion.accept'),
    `(${by}, ${day(on)})`,
    ...(until === undefined ? [] : [words('waived.to', { date: day(until) })]),
  ]
}

/** Two places to sign, side by side. */
function signatures(words: OfficeWords): string {
  const half = { title: '', width: textWidth.landscape / 2, align: 'center' as const }
  const sign = (key: string) => [words(key), words('sign.name')]
  return `${paragraph('', { space: [6, 0] })}${table([half, half], [[sign('sign.reviewer'), sign('sign.head')]], { borders: false })}`
}

/** What could not be judged or compared, so that nobody takes silence for agreement. */
function notJudged(book: Book, words: OfficeWords): string {
  const { review, language } = book.input
  const all = catalogue(language)
  const rows: string[][] = book.entries
    .filter(({ finding }) => finding.verdict === 'open')
    .map(({ finding }) => [
      book.name(finding.place.document).name,
      all.rules[finding.rule]?.title ?? finding.rule,
      messageOf(finding)[language],
    ])
  for (const { document, what, reason } of review.notCompared)
    rows.push([
      book.name(document).name,
      quoteLine(all.report[`html.part.${what}`] ?? what, longestQuote),
      all.reasons[reason] ?? reason,
    ])
  const columns: readonly TableColumn[] = [
    { title: words('column.document'), width: 45 },
    { title: words('column.what'), width: 60 },
    { title: words('column.reason'), width: textWidth.portrait - 105 },
  ]
  const body = rows.length === 0 ? paragraph(words('none'), { indent: 10 }) : table(columns, rows)
  return `${heading(words('heading.open'))}${body}`
}

/** Whole quotes of the deviations for which the table has no room, with their other places, by document. */
function quotes(book: Book, words: OfficeWords): string {
  const entries = Map.groupBy(
    book.entries.filter((entry) => isDeviation(entry) && hasMore(entry)),
    ({ finding }) => finding.place.document,
  )
  const parts = book.reviewed.flatMap(({ key, name }) => {
    const own = entries.get(key) ?? []
    if (own.length === 0) return []
    const head = paragraph(name, { bold: true, space: [10, 0], keepNext: true, outline: 2 })
    return [head, ...own.map((entry) => quotesOf(entry, book, words))]
  })
  const body = parts.length === 0 ? paragraph(words('none'), { indent: 10 }) : parts.join('')
  return `${heading(words('heading.quotes'))}${body}`
}

function hasMore({ finding: { place, upstream, related } }: Entry): boolean {
  return related.length > 0 || [place, upstream].some((each) => (each?.quote.length ?? 0) > longestQuote)
}

function quotesOf({ finding, number }: Entry, book: Book, words: OfficeWords): string {
  const { place, upstream, related } = finding
  const line = (key: string, at: DocumentPlace) =>
    paragraph(
      [run(`${words(key)} (${sourceWords(at, book)}): `, { italic: true }), run(`“${quoteLine(at.quote)}”`)],
      { align: 'both', indent: 10, space: [2, 0] },
    )
  return [
    paragraph(`${number}. ${messageOf(finding)[book.input.language]}`, {
      align: 'both',
      space: [6, 0],
      keepNext: true,
    }),
    line('quote.plan', place),
    ...(upstream === null ? [] : [line('quote.upstream', upstream)]),
    ...related.map((each) => line('quote.related', each)),
  ].join('')
}
