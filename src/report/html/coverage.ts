import { type Book, type Cell, verdicts, verdictWords } from './book.ts'
import { signs } from './heat-map.ts'
import { html, type Markup } from './markup.ts'
import type { DocumentName } from './names.ts'
import { joined, same, type Words } from './words.ts'

const quoteLength = 220
const namedColumns = 8

/** Upstream requirements × plans, one table per upstream; each cell leads to both clauses. */
export function coverageMatrix(book: Book, words: Words): Markup {
  const groups = new Map<string, Map<string, Cell[]>>()
  for (const cell of book.cells) {
    const { requirement, document, pair } = cell.coverage
    const above = pair?.upstream?.document ?? book.upstreamOf(document) ?? ''
    const rows = groups.get(above) ?? new Map<string, Cell[]>()
    const row = rows.get(requirement)
    if (row === undefined) rows.set(requirement, [cell])
    else row.push(cell)
    groups.set(above, rows)
  }
  if (groups.size === 0) return html`<p class="none">${words.say('coverage.none')}</p>`
  return html`<form class="filters" data-coverage role="search" ${words.attribute('aria-label', 'coverage.filter')}><label class="search"><span>${words.say('filter.text')}</span><input type="search" name="text" autocomplete="off" ${words.attribute('placeholder', 'filter.text.hint')}></label><label><span>${words.say('filter.verdict')}</span><select name="verdict"><option value="" ${words.on('filter.all.verdict')}>${words.plain('filter.all.verdict')}</option>${verdicts.map((verdict) => html`<option value="${verdict}" ${words.on(verdictWords(verdict))}>${words.plain(verdictWords(verdict))}</option>`)}</select></label><p class="shown" role="status" aria-live="polite"></p></form>${[...groups].map(([above, rows]) => matrix(book, words, above, rows))}`
}

function matrix(book: Book, words: Words, above: string, rows: ReadonlyMap<string, readonly Cell[]>): Markup {
  const used = new Set([...rows.values()].flat().map(({ coverage }) => coverage.document))
  const columns = book.reviewed.filter(({ key }) => used.has(key))
  const narrow = columns.length > namedColumns
  const caption = joined([words.both('coverage.of'), same(above === '' ? '…' : book.name(above).name)], ' ')
  const sorted = [...rows].sort(([, a], [, b]) => start(a) - start(b))
  return html`<div class="scroll" tabindex="0" role="region" ${words.attribute('aria-label', caption)}><table class="coverage${narrow ? ' narrow' : ''}"><caption>${words.say(caption)}</caption><thead><tr><th scope="col">${words.say('column.section')}</th><th scope="col">${words.say('column.requirement')}</th>${columns.map(
    (document) =>
      html`<th scope="col" title="${document.name}">${narrow ? book.reviewed.indexOf(document) + 1 : html`<span>${document.short}</span>`}</th>`,
  )}</tr></thead><tbody>${sorted.map(([requirement, cells]) => line(book, words, requirement, cells, columns))}</tbody></table></div>`
}

const placeAbove = (cells: readonly Cell[]) =>
  cells.find(({ coverage }) => coverage.pair?.upstream)?.coverage.pair?.upstream ?? null
const start = (cells: readonly Cell[]) => placeAbove(cells)?.start ?? Number.MAX_SAFE_INTEGER

function line(
  book: Book,
  words: Words,
  requirement: string,
  cells: readonly Cell[],
  columns: readonly DocumentName[],
): Markup {
  const place = placeAbove(cells)
  const quote = place?.quote.replace(/\s+/gu, ' ') ?? requirement
  const cut = quote.length > quoteLength ? `${quote.slice(0, quoteLength)}…` : quote
  const kinds = [...new Set(cells.map(({ coverage }) => coverage.verdict))].join(' ')
  return html`<tr data-v="${kinds}"><td class="sec">${place?.section ?? ''}</td><th scope="row" lang="vi">${cut}</th>${columns.map(
    ({ key }) => {
      const own = cells.filter(({ coverage }) => coverage.document === key)
      const worst = verdicts.find((verdict) => own.some(({ coverage }) => coverage.verdict === verdict))
      return html`<td class="${worst === undefined ? '' : `v-${worst}`}">${own.map((cell) => link(book, words, cell))}</td>`
    },
  )}</tr>`
}

function link(book: Book, words: Words, { coverage, id }: Cell): Markup {
  const { verdict, document } = coverage
  const href = book.split ? `${book.pageOf(document)}#${id}` : `#${id}`
  const above = coverage.pair?.upstream?.document ?? ''
  return html`<a href="${href}" data-cell data-d="${document}" data-u="${above}" ${words.attribute('aria-label', joined([verdictWords(verdict), same(book.name(document).short)], ': '))}>${signs[verdict]}</a>`
}
