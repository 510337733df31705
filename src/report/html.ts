import { bookOf } from './html/book.ts'
import { findingCard } from './html/finding.ts'
import { heatMap } from './html/heat-map.ts'
import { leftovers } from './html/leftovers.ts'
import { html } from './html/markup.ts'
import { overview } from './html/overview.ts'
import { page } from './html/page.ts'
import { sentence, wordsOf } from './html/words.ts'
import type { Reporter } from './report.ts'

/** Báo cáo HTML: one offline page; for a big corpus an index and one page per document. */
export const htmlReport: Reporter = (input) => {
  const book = bookOf(input)
  const words = wordsOf(input.language)
  const views = [
    {
      id: 'overview',
      title: 'view.overview',
      content: html`${overview(book, words)}${heatMap(book, words)}`,
    },
    {
      id: 'findings',
      title: 'view.findings',
      content: html`<ol class="list">${book.entries.map((entry) => findingCard(book, words, entry))}</ol>`,
    },
    { id: 'rest', title: 'view.rest', content: leftovers(book, words) },
  ]
  return [
    { path: 'report.html', content: page(book, words, { title: sentence('title'), views, script: '' }) },
  ]
}
