import type { Finding } from '../../model/review.ts'
import { type Book, ruleTitle, verdicts, verdictWords } from './book.ts'
import { html, type Markup } from './markup.ts'
import { joined, same, type Words } from './words.ts'

/** Above this many documents their columns carry numbers only. */
const namedColumns = 12

/** Rules × documents: the gravest verdict of each cell by colour and sign, and how many there are. */
export function heatMap(book: Book, words: Words): Markup {
  const cells = new Map<string, Map<string, Finding[]>>()
  for (const { finding } of book.entries) {
    if (finding.waiver !== null) continue
    const row = cells.get(finding.rule) ?? new Map<string, Finding[]>()
    row.set(finding.place.document, [...(row.get(finding.place.document) ?? []), finding])
    cells.set(finding.rule, row)
  }
  const rules = [...cells].filter(([, row]) => [...row.values()].flat().some(grave)).map(([rule]) => rule)
  rules.sort((a, b) => weight(cells.get(b)!) - weight(cells.get(a)!) || (a < b ? -1 : 1))
  if (rules.length === 0) return html`<p class="none">${words.say('heat.none')}</p>`
  const narrow = book.reviewed.length > namedColumns
  return html`<div class="scroll" tabindex="0" role="region" ${words.attribute('aria-label', 'heat.title')}><table class="heat${narrow ? ' narrow' : ''}"><caption>${words.say('heat.title')}</caption><thead><tr><th scope="col">${words.say('column.rule')}</th>${book.reviewed.map(
    (document, index) =>
      html`<th scope="col" title="${document.name}">${narrow ? index + 1 : html`<span>${document.short}</span>`}</th>`,
  )}</tr></thead><tbody>${rules.map(
    (rule) =>
      html`<tr><th scope="row">${words.say(ruleTitle(rule))}</th>${book.reviewed.map(({ key }) => cell(book, words, rule, key, cells.get(rule)?.get(key) ?? []))}</tr>`,
  )}</tbody></table></div><p class="legend">${verdicts.map((verdict) => html`<span class="v-${verdict}"><i aria-hidden="true">${signs[verdict]}</i> ${words.say(verdictWords(verdict))}</span> `)}</p>`
}

/** Told apart without colour. */
export const signs = { fail: '✕', review: '?', open: '○', pass: '✓', notApplicable: '–' } as const

const grave = ({ verdict }: Finding) => verdict === 'fail' || verdict === 'review'

function weight(row: ReadonlyMap<string, readonly Finding[]>): number {
  let sum = 0
  for (const { verdict, level } of [...row.values()].flat()) {
    if (verdict === 'fail') sum += level === 'error' ? 10_000 : level === 'warning' ? 100 : 10
    else if (verdict === 'review') sum += 1
  }
  return sum
}

function cell(
  book: Book,
  words: Words,
  rule: string,
  document: string,
  findings: readonly Finding[],
): Markup {
  const worst = verdicts.find((verdict) => findings.some((finding) => finding.verdict === verdict))
  if (worst === undefined) return html`<td></td>`
  const many = findings.filter(({ verdict }) => verdict === worst).length
  const label = joined([verdictWords(worst), same(`: ${many}`)], '')
  const text = html`<i aria-hidden="true">${signs[worst]}</i>${many > 1 && html`<span aria-hidden="true">${many}</span>`}`
  if (worst !== 'fail' && worst !== 'review') {
    return html`<td class="v-${worst}"><span role="img" ${words.attribute('aria-label', label)}>${text}</span></td>`
  }
  const href = book.split ? `${book.pageOf(document)}#findings` : '#findings'
  return html`<td class="v-${worst}"><a href="${href}" data-open="${document}" data-rule="${rule}" ${words.attribute('aria-label', label)}>${text}</a></td>`
}
