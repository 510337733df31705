import type { DocumentPlace, Finding } from '../../model/review.ts'
import { type Book, type Entry, levelWords, messageOf, ruleTitle, verdictWords } from './book.ts'
import { html, type Markup } from './markup.ts'
import { localDate } from './names.ts'
import { quotes, sectionSaid } from './quotes.ts'
import { joined, said, type Words } from './words.ts'

/**
 * One finding as a card: the sentence in its head, everything it rests on behind it. What was met or does not apply
 * needs no remedy and no opinion, and says less.
 */
export function findingCard(book: Book, words: Words, entry: Entry): Markup {
  const { finding, id, number } = entry
  const { verdict, level, rule, place, upstream, related, waiver } = finding
  const other = (upstream ?? related[0])?.document
  return html`<li class="finding v-${verdict}${waiver === null ? '' : ' waived'}" id="${id}" data-v="${verdict}" data-l="${level}" data-r="${rule}" data-d="${place.document}" data-s="${place.start}"${other !== undefined && html` data-u="${other}"`}${waiver !== null && html` data-w`}><h4><button type="button" aria-expanded="false"><span class="no">${number}</span>${badge(words, finding)}${words.element('span', 'msg', messageOf(finding))} ${where(words, place)}</button></h4><div class="body">${quotes(book, words, entry)}${facts(book, words, finding)}${verdict === 'fail' || verdict === 'review' ? html`<p class="opinion" aria-hidden="true">${words.say('opinion')} <span class="dots"></span></p>` : null}</div></li>`
}

/** The verdict; for a deviation with its level. */
export function badge(words: Words, { verdict, level }: Finding): Markup {
  const text =
    verdict === 'fail' ? joined([verdictWords(verdict), levelWords(level)], ' · ') : verdictWords(verdict)
  return words.element('span', `badge v-${verdict}`, text)
}

const where = (words: Words, place: DocumentPlace) =>
  html`<span class="where">${sectionSaid(words, place)}</span>`

function facts(book: Book, words: Words, finding: Finding): Markup {
  const { verdict, level, basis, origin, fault, remedy, rule, confidence, matchedBy, waiver, id } = finding
  const grave = verdict === 'fail' || verdict === 'review'
  return html`<dl class="facts">${[
    grave && fact(words, 'verdict', words.say(joined([verdictWords(verdict), levelWords(level)], ' · '))),
    fact(words, 'basis', words.say(said((all) => all.bases[basis]))),
    origin !== null &&
      fact(
        words,
        'origin',
        html`${book.name(origin.document).name} (${words.say(`certainty.${origin.certainty}`)})`,
      ),
    grave && fact(words, 'fault', words.say(`fault.${fault}`)),
    grave && fact(words, 'remedy', words.say(`remedy.${remedy}`)),
    fact(words, 'rule', html`${words.say(ruleTitle(rule))} <code>${rule}</code>`),
    (grave || confidence < 1 || matchedBy !== null) &&
      fact(
        words,
        'confidence',
        html`${Math.round(confidence * 100)}%${matchedBy !== null && html` · ${words.say(`matched.${matchedBy}`)}`}`,
      ),
    waiver !== null &&
      fact(
        words,
        'waiver',
        html`${waiver.reason} — ${waiver.by}, ${localDate(waiver.on)}${waiver.until !== undefined && html` (${words.say('until', { date: localDate(waiver.until) })})`}`,
      ),
    grave && fact(words, 'id', html`<code>${id}</code>`),
  ]}</dl>`
}

function fact(words: Words, key: string, value: Markup): Markup {
  return html`<div>${words.element('dt', '', `fact.${key}`)}<dd>${value}</dd></div>`
}
