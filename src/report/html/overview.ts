import type { Finding, Verdict } from '../../model/review.ts'
import { type Book, verdicts, verdictWords } from './book.ts'
import { html, type Markup } from './markup.ts'
import { type DocumentName, localDate } from './names.ts'
import { said, type Words } from './words.ts'

/** The counts of the whole review in one line, then one row per document. */
export function overview(book: Book, words: Words): Markup {
  const { entries, reviewed } = book
  const open = entries.filter(({ finding }) => finding.waiver === null)
  const waived = entries.length - open.length
  return html`<ul class="counts">${verdicts.map(
    (verdict) =>
      html`<li class="v-${verdict}"><b>${count(open, verdict)}</b> ${words.say(verdictWords(verdict))}</li>`,
  )}<li><b>${waived}</b> ${words.say('waived')}</li><li><b>${book.input.review.notCompared.length}</b> ${words.say('notCompared')}</li><li class="${book.input.review.failures.length > 0 ? 'v-fail' : ''}"><b>${book.input.review.failures.length}</b> ${words.say('failures')}</li></ul>
<div class="scroll" tabindex="0" role="region" ${words.attribute('aria-label', 'documents.title')}><table class="documents"><caption>${words.say('documents.title')}</caption><thead><tr><th scope="col">${words.say('column.no')}</th><th scope="col">${words.say('column.document')}</th><th scope="col">${words.say('column.upstream')}</th>${verdicts.map((verdict) => html`<th scope="col" class="num">${words.say(verdictWords(verdict))}</th>`)}<th scope="col" class="num">${words.say('waived')}</th><th scope="col">${words.say('column.read')}</th></tr></thead>
<tbody>${reviewed.map((document, index) => row(book, words, document, index + 1))}</tbody></table></div>`
}

const count = (entries: Book['entries'], verdict: Verdict) =>
  entries.filter(({ finding }) => finding.verdict === verdict).length

function row(book: Book, words: Words, document: DocumentName, number: number): Markup {
  const own = book.entries.filter(({ finding }) => finding.place.document === document.key)
  const open = own.filter(({ finding }) => finding.waiver === null)
  const above = book.upstreamOf(document.key)
  const status = book.input.review.documents.find(({ key }) => key === document.key)?.status ?? 'complete'
  return html`<tr><td class="num">${number}</td><th scope="row"><a href="${book.split ? book.pageOf(document.key) : '#findings'}" data-open="${document.key}">${document.name}</a>${title(document)}</th><td>${bases(book, words, document.key, above)}</td>${verdicts.map(
    (verdict) => {
      const many = count(open, verdict)
      return html`<td class="num v-${verdict}">${many === 0 ? html`<span class="zero">0</span>` : html`<b>${many}</b>`}</td>`
    },
  )}<td class="num">${own.length - open.length}</td><td>${words.say(`status.${status}`)}</td></tr>`
}

function title({ title: text, issued, path }: DocumentName): Markup {
  return html`<span class="sub" lang="vi">${text}${issued !== null && html` (${localDate(issued)})`}</span>${path !== null && html`<span class="sub path">${path}</span>`}`
}

/** Every document that the plan was compared with, and what it is to the plan. */
function bases(book: Book, words: Words, key: string, above: string | null): Markup {
  const seen = new Map<string, Finding['basis'] | null>()
  for (const { finding } of book.entries) {
    const other = finding.upstream?.document
    if (finding.place.document !== key || other === undefined || other === key) continue
    if (finding.basis !== 'law' && finding.basis !== 'self') seen.set(other, seen.get(other) ?? finding.basis)
  }
  if (above !== null && !seen.has(above)) seen.set(above, null)
  if (seen.size === 0) return words.say('upstream.none')
  const order = [...seen].sort(([a], [b]) => Number(b === above) - Number(a === above))
  return html`${order.map(
    ([other, basis]) =>
      html`<span class="based">${book.name(other).name}${
        basis !== null &&
        words.element(
          'span',
          'sub',
          said((all) => all.bases[basis]),
        )
      }</span>`,
  )}`
}
