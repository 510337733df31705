import type { Plan } from '../../model/plan.ts'
import type { DocumentPlace, Finding } from '../../model/review.ts'
import { type Book, type Entry, levelWords, messageOf, ruleTitle, verdictWords } from './book.ts'
import { html, type Markup } from './markup.ts'
import { localDate } from './names.ts'
import { joined, said, sentence, type Words } from './words.ts'

/** How much of a quote a card shows: whole for what must be dealt with, less for what was met. */
const quoteLimit = { fail: 2000, review: 2000, open: 500, pass: 300, notApplicable: 300 } as const
const contextLength = 70

/** One finding as a card: the sentence in its head, everything it rests on behind it. */
export function findingCard(book: Book, words: Words, entry: Entry): Markup {
  const { finding, id, number } = entry
  const { verdict, level, rule, place, upstream, waiver } = finding
  const classes = `finding v-${verdict}${waiver === null ? '' : ' waived'}`
  return html`<li class="${classes}" id="${id}" data-v="${verdict}" data-l="${level}" data-r="${rule}" data-d="${place.document}" data-n="${number}" data-s="${place.start}"${waiver !== null && html` data-w`}>
<h4><button type="button" aria-expanded="false" aria-controls="${id}-b"><span class="no">${number}</span>${badge(words, finding)}<span class="msg">${words.say(messageOf(finding))}</span><span class="where">${whereSaid(book, words, place)}</span></button></h4>
<div class="body" id="${id}-b">
<div class="quotes">
${quote(book, words, finding, place, 'plan')}
${upstream === null ? noUpstream(words) : quote(book, words, finding, upstream, 'upstream')}
</div>
${related(book, words, entry)}
<dl class="facts">
${fact(words, 'verdict', words.say(joined([verdictWords(verdict), levelWords(level)], ' · ')))}
${fact(words, 'basis', words.say(said((all) => all.bases[finding.basis])))}
${finding.origin !== null && fact(words, 'origin', html`${documentLink(book, finding.origin.document)} (${words.say(`certainty.${finding.origin.certainty}`)})`)}
${fact(words, 'fault', words.say(`fault.${finding.fault}`))}
${fact(words, 'remedy', words.say(`remedy.${finding.remedy}`))}
${fact(words, 'rule', html`${words.say(ruleTitle(rule))} <code>${rule}</code>`)}
${fact(words, 'confidence', html`${Math.round(finding.confidence * 100)}%${finding.matchedBy !== null && html` · ${words.say(`matched.${finding.matchedBy}`)}`}`)}
${fact(words, 'id', html`<code>${finding.id}</code>`)}
${waiver !== null && fact(words, 'waiver', html`${waiver.reason} — ${waiver.by}, ${localDate(waiver.on)}${waiver.until !== undefined && html` (${words.say('until', { date: localDate(waiver.until) })})`}`)}
</dl>
<p class="opinion" aria-hidden="true">${words.say('opinion')} <span class="dots"></span></p>
</div></li>`
}

export function badge(words: Words, { verdict, level }: Finding): Markup {
  return html`<span class="badge v-${verdict}">${words.say(verdict === 'fail' ? levelBadge(level) : verdictWords(verdict))}</span>`
}

const levelBadge = (level: Finding['level']) => joined([verdictWords('fail'), levelWords(level)], ' · ')

function fact(words: Words, key: string, value: Markup): Markup {
  return html`<div><dt>${words.say(`fact.${key}`)}</dt><dd>${value}</dd></div>`
}

/** Document, section and page of a place. */
function whereSaid(book: Book, words: Words, place: DocumentPlace): Markup {
  return html`<span class="doc">${book.name(place.document).short}</span> ${sectionSaid(words, place)}`
}

export function sectionSaid(words: Words, { section, page }: DocumentPlace): Markup {
  const parts = [
    section === '' ? sentence('place.head') : sentence('place.section', { section }),
    ...(page === null ? [] : [sentence('place.page', { page })]),
  ]
  return html`<span class="sec">${words.say(joined(parts, ', '))}</span>`
}

function documentLink(book: Book, key: string): Markup {
  return html`<span>${book.name(key).name}</span>`
}

function quote(
  book: Book,
  words: Words,
  finding: Finding,
  place: DocumentPlace,
  side: 'plan' | 'upstream',
): Markup {
  const limit = quoteLimit[finding.verdict]
  const value = finding.data[side === 'plan' ? 'actual' : 'expected']
  const plan = book.plan(place.document)
  const rest = place.quote.length - limit
  return html`<figure class="quote"><figcaption><span class="side">${words.say(side === 'plan' ? 'side.plan' : `side.${finding.basis}`)}</span> ${book.name(place.document).name}, ${sectionSaid(words, place)} <button type="button" class="go" data-go="${side}" data-doc="${place.document}">${words.say('go')}</button></figcaption>
<blockquote lang="vi">${before(plan, place)}<b>${stressed(place.quote.slice(0, limit), value)}</b>${rest > 0 ? words.say('rest', { count: rest }) : after(plan, place)}</blockquote></figure>`
}

/** The words that differ, where the rule names them and they stand in the quote. */
function stressed(text: string, value: Finding['data'][string] | undefined): Markup {
  const sought = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const at = sought.length < 2 ? -1 : text.indexOf(sought)
  if (at < 0 || sought.length === text.length) return html`${text}`
  return html`${text.slice(0, at)}<em>${sought}</em>${text.slice(at + sought.length)}`
}

function before(plan: Plan | undefined, { start }: DocumentPlace): Markup | null {
  if (plan === undefined) return null
  const line = plan.text.lastIndexOf('\n', start - 1) + 1
  const from = Math.max(line, start - contextLength)
  const cut = from > line ? plan.text.slice(from, start).replace(/^\S*\s/u, '') : plan.text.slice(from, start)
  return html`<span class="ctx">${from > line ? '… ' : ''}${cut.replace(/^\s+/u, '')}</span>`
}

function after(plan: Plan | undefined, { end }: DocumentPlace): Markup | null {
  if (plan === undefined) return null
  const next = plan.text.indexOf('\n', end)
  const line = next < 0 ? plan.text.length : next
  const to = Math.min(line, end + contextLength)
  const cut = to < line ? plan.text.slice(end, to).replace(/\s\S*$/u, '') : plan.text.slice(end, to)
  return html`<span class="ctx">${cut.replace(/\s+$/u, '')}${to < line ? ' …' : ''}</span>`
}

function noUpstream(words: Words): Markup {
  return html`<p class="none">${words.say('noUpstream')}</p>`
}

function related(book: Book, words: Words, { finding }: Entry): Markup | null {
  if (finding.related.length === 0) return null
  const shownRelated = finding.related.slice(0, 12)
  const rest = finding.related.length - shownRelated.length
  return html`<div class="related"><p>${words.say('related', { count: finding.related.length })}</p><ul>${shownRelated.map(
    (place) =>
      html`<li><q lang="vi">${place.quote.slice(0, 160)}${place.quote.length > 160 ? '…' : ''}</q> — ${book.name(place.document).short}, ${sectionSaid(words, place)}</li>`,
  )}${rest > 0 && html`<li>${words.say('more', { count: rest })}</li>`}</ul></div>`
}
