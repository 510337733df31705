import { type Book, type Entry, levels, levelWords, ruleTitle, verdicts, verdictWords } from './book.ts'
import { html, type Markup } from './markup.ts'
import type { Words } from './words.ts'

/** Verdicts that the list shows at once; the others are shown on demand. */
const shownFirst: ReadonlySet<string> = new Set(['fail', 'review'])

/** Verdict, level, rule, document, text: what the list can be narrowed by. */
export function filters(book: Book, words: Words, entries: readonly Entry[]): Markup {
  const rules = [...new Set(entries.map(({ finding }) => finding.rule))].sort()
  const documents = book.reviewed.filter(({ key }) =>
    entries.some(({ finding }) => finding.place.document === key),
  )
  const many = (test: (entry: Entry) => boolean) => entries.filter(test).length
  return html`<form class="filters" role="search" ${words.attribute('aria-label', 'filter')}>
<label class="search"><span>${words.say('filter.text')}</span><input type="search" name="text" autocomplete="off" ${words.attribute('placeholder', 'filter.text.hint')}></label>
<fieldset><legend>${words.say('filter.verdict')}</legend>${verdicts.map((verdict) => {
    const count = many(({ finding }) => finding.verdict === verdict && finding.waiver === null)
    return html`<label class="chip v-${verdict}"><input type="checkbox" name="verdict" value="${verdict}"${shownFirst.has(verdict) && html` checked`}${count === 0 && html` disabled`}><span>${words.say(verdictWords(verdict))} <b>${count}</b></span></label>`
  })}<label class="chip"><input type="checkbox" name="verdict" value="waived"><span>${words.say('waived')} <b>${many(({ finding }) => finding.waiver !== null)}</b></span></label></fieldset>
<label><span>${words.say('filter.level')}</span><select name="level"><option value="" ${words.on('filter.all.level')}>${words.plain('filter.all.level')}</option>${levels.map((level) => html`<option value="${level}" ${words.on(levelWords(level))}>${words.plain(levelWords(level))}</option>`)}</select></label>
<label><span>${words.say('filter.rule')}</span><select name="rule"><option value="" ${words.on('filter.all.rule')}>${words.plain('filter.all.rule')}</option>${rules.map((rule) => html`<option value="${rule}" ${words.on(ruleTitle(rule))}>${words.plain(ruleTitle(rule))}</option>`)}</select></label>
${documents.length > 1 && html`<label><span>${words.say('filter.document')}</span><select name="document"><option value="" ${words.on('filter.all.document')}>${words.plain('filter.all.document')}</option>${documents.map(({ key, name }) => html`<option value="${key}">${name}</option>`)}</select></label>`}
<button type="reset">${words.say('filter.reset')}</button><p class="shown" role="status" aria-live="polite"><b data-shown>${entries.length}</b> / ${entries.length} ${words.say('filter.shown')}</p></form>`
}
