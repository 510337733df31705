import type { Plan } from '../../model/plan.ts'
import type { DocumentPlace, Finding } from '../../model/review.ts'
import type { Book, Entry } from './book.ts'
import { html, type Markup } from './markup.ts'
import { joined, type Said, sentence, type Words } from './words.ts'

/** How much of a quote a card shows: whole for what must be dealt with; what was met is read in the texts. */
const quoteLimit = { fail: 2000, review: 2000, open: 400, pass: 160, notApplicable: 160 } as const
const contextLength = 70
const relatedShown = 12

/**
 * Both quotes side by side. A finding inside one plan has its second quote among the related places; a finding
 * that rests on a rule alone says so.
 */
export function quotes(book: Book, words: Words, { finding }: Entry): Markup {
  const { place, upstream, related, basis } = finding
  const second = upstream ?? related[0] ?? null
  const rest = upstream === null ? related.slice(1) : related
  const none = words.element(
    'p',
    'none',
    basis === 'law' ? 'noQuote.law' : basis === 'self' ? 'noQuote.self' : 'noQuote',
  )
  const side = second === null ? null : sideOf(finding, second)
  return html`<div class="quotes">${quote(book, words, finding, place, 'plan', 'plan')}${second === null || side === null ? none : quote(book, words, finding, second, 'upstream', side)}</div>${list(book, words, rest)}`
}

/** What the second quote is taken from. */
function sideOf({ basis, place, upstream }: Finding, second: DocumentPlace): string {
  if (second.document === place.document) return 'self'
  return upstream === null ? 'related' : basis === 'self' ? 'upstream' : basis
}

/** Section and page of a place. */
export function sectionSaid(words: Words, place: DocumentPlace): Markup {
  return words.element('span', 'sec', sectionWords(place))
}

function sectionWords({ section, page }: DocumentPlace): Said {
  return joined(
    [
      section === '' ? sentence('place.head') : sentence('place.section', { section }),
      ...(page === null ? [] : [sentence('place.page', { page })]),
    ],
    ', ',
  )
}

function quote(
  book: Book,
  words: Words,
  finding: Finding,
  place: DocumentPlace,
  role: 'plan' | 'upstream',
  side: string,
): Markup {
  const limit = quoteLimit[finding.verdict]
  const value = finding.data[role === 'plan' ? 'actual' : 'expected']
  const plan = book.plan(place.document)
  const rest = place.quote.length - limit
  const goes = finding.verdict === 'fail' || finding.verdict === 'review'
  return html`<figure class="quote"><figcaption>${words.element('span', 'side', `side.${side}`)} ${place.document !== finding.place.document && html`${book.name(place.document).name}, `}${sectionSaid(words, place)}${goes && html` <button type="button" class="go" data-go="${role}" ${words.on('go')}>${words.plain('go')}</button>`}</figcaption><blockquote lang="vi">${before(plan, place)}<b>${stressed(place.quote.slice(0, limit), value)}</b>${rest > 0 ? words.say('rest', { count: rest }) : after(plan, place)}</blockquote></figure>`
}

/** The words that differ, where the rule names them and they stand in the quote. */
function stressed(text: string, value: Finding['data'][string] | undefined): Markup {
  const sought = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const at = sought.length < 2 ? -1 : text.indexOf(sought)
  if (at < 0 || sought.length === text.length) return html`${text}`
  return html`${text.slice(0, at)}<em>${sought}</em>${text.slice(at + sought.length)}`
}

/** The words of the same line before a quote, so that "2024-2030" is read in its sentence. */
function before(plan: Plan | undefined, { start }: DocumentPlace): Markup | null {
  if (plan === undefined) return null
  const line = start === 0 ? 0 : plan.text.lastIndexOf('\n', start - 1) + 1
  const from = Math.max(line, start - contextLength)
  const near = plan.text.slice(from, start)
  const cut = from > line ? near.replace(/^\S*\s/u, '') : near
  if (cut.trim() === '') return null
  return html`<span class="ctx">${from > line ? '… ' : ''}${cut.replace(/^\s+/u, '')}</span>`
}

function after(plan: Plan | undefined, { end }: DocumentPlace): Markup | null {
  if (plan === undefined) return null
  const next = plan.text.indexOf('\n', end)
  const line = next < 0 ? plan.text.length : next
  const to = Math.min(line, end + contextLength)
  const near = plan.text.slice(end, to)
  const cut = (to < line ? near.replace(/\s\S*$/u, '') : near).trimEnd()
  if (cut === '') return null
  return html`<span class="ctx">${cut}${to < line ? ' …' : ''}</span>`
}

function list(book: Book, words: Words, related: readonly DocumentPlace[]): Markup | null {
  if (related.length === 0) return null
  const rest = related.length - relatedShown
  const items = related
    .slice(0, relatedShown)
    .map(
      (place) =>
        html`<li><q lang="vi">${place.quote.slice(0, 160)}${place.quote.length > 160 ? '…' : ''}</q> — ${book.name(place.document).short}, ${sectionSaid(words, place)}</li>`,
    )
  return html`<div class="related">${words.element('p', '', 'related', { count: related.length })}<ul>${items}${rest > 0 && words.element('li', '', 'more', { count: rest })}</ul></div>`
}
