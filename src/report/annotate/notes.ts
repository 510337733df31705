import { catalogue, type Language } from '../../messages/index.ts'
import type { DocumentPlace, Finding, Waiver } from '../../model/review.ts'
import { type Book, levelWords, messageOf, verdictWords } from '../html/book.ts'
import { quoteLine } from '../office/quote.ts'
import { dayWords, type OfficeWords, placeWords } from '../office/words.ts'

/** A remark for the margin of an original: who reads it sees the deviation, both quotes and what to do. */
export interface Note {
  readonly place: DocumentPlace
  readonly lines: readonly string[]
  readonly finding: Finding
}

/** Quotes in a margin are cut here: the report has them whole. */
const longestQuote = 300
const mostRelated = 3

/** Deviations (sai lệch) and what needs a look (cần xem) in one document, in the order of their places. */
export function notesOf(key: string, book: Book, words: OfficeWords): readonly Note[] {
  const { language } = book.input
  return book.entries
    .filter(
      ({ finding }) =>
        finding.place.document === key && (finding.verdict === 'fail' || finding.verdict === 'review'),
    )
    .sort((a, b) => a.finding.place.start - b.finding.place.start || a.number - b.number)
    .map(({ finding, number }) => {
      const { place, verdict, level, upstream, related, remedy, waiver, id } = finding
      const data = {
        number,
        verdict: verdictWords(verdict)[language],
        level: levelWords(level)[language],
      }
      const lines = [words('note.head', data), messageOf(finding)[language]]
      if (upstream !== null)
        lines.push(
          words('note.upstream', {
            name: book.name(upstream.document).short,
            section: upstream.section === '' ? ' ' : `, ${upstream.section}`,
            quote: quoteLine(upstream.quote, longestQuote),
          }).replace(' )', ')'),
        )
      for (const each of related.slice(0, mostRelated))
        lines.push(
          words('note.related', {
            section: placeWords(each, words),
            quote: quoteLine(each.quote, longestQuote),
          }),
        )
      if (remedy !== 'none') lines.push(words('note.remedy', { remedy: words(`remedy.${remedy}`) }))
      if (waiver !== null) lines.push(waivedLine(waiver, language, words))
      lines.push(words('note.id', { id }))
      return { place, lines, finding }
    })
}

function waivedLine({ reason, by, on, until }: Waiver, language: Language, words: OfficeWords): string {
  const data = { reason, by, date: dayWords(on, language) }
  if (until === undefined) return words('waived', data)
  return words('waived.until', { ...data, until: dayWords(until, language) })
}

/** One remark for the whole document: how many of each, and with what it was compared. */
export function summaryLines(key: string, book: Book, words: OfficeWords): readonly string[] {
  const { review, language } = book.input
  const own = review.findings.filter(({ place }) => place.document === key)
  const count = (verdict: Finding['verdict']) => own.filter((each) => each.verdict === verdict).length
  const above = book.upstreamOf(key)
  const open = own.filter(({ verdict }) => verdict === 'open')
  const { rules } = catalogue(language)
  return [
    words('note.summary', {
      date: dayWords(review.asOf, language),
      fail: count('fail'),
      review: count('review'),
      open: open.length,
      pass: count('pass'),
      notApplicable: count('notApplicable'),
    }),
    above === null
      ? words('compared-with.none')
      : words('compared-with', { name: quoteLine(book.name(above).name) }),
    ...open.map(
      (finding) => `${rules[finding.rule]?.title ?? finding.rule}: ${messageOf(finding)[language]}`,
    ),
  ]
}

/** The lines for a remark whose exact place was not found in the original. */
export function withPlace({ place, lines }: Note, words: OfficeWords): readonly string[] {
  if (place.quote.trim() === '') return lines
  const where = { quote: quoteLine(place.quote, longestQuote), section: placeWords(place, words) }
  return [...lines, words('note.near', where)]
}
