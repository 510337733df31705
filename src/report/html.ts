import type { Language } from '../messages/index.ts'
import { type Book, bookOf } from './html/book.ts'
import { coverageMatrix } from './html/coverage.ts'
import { heatMap } from './html/heat-map.ts'
import { helpDialog } from './html/help.ts'
import { leftovers } from './html/leftovers.ts'
import { findingLines, findingsView } from './html/list.ts'
import { html } from './html/markup.ts'
import { overview } from './html/overview.ts'
import { page, type View } from './html/page.ts'
import { textTemplates } from './html/texts.ts'
import { timelines } from './html/timeline.ts'
import { sentence, type Words, wordsOf } from './html/words.ts'
import type { OutputFile, Reporter } from './report.ts'

/** Báo cáo HTML: one offline page; for a big corpus an index and one page per document. */
export const htmlReport: Reporter = (input) => {
  const book = bookOf(input)
  if (!book.split) return [wholePage(book, input.language)]
  return [indexPage(book, input.language), ...documentPages(book, input.language)]
}

function wholePage(book: Book, language: Language): OutputFile {
  const words = wordsOf(language)
  const views = [
    view('overview', html`${overview(book, words)}${heatMap(book, words)}${timelines(book, words)}`),
    view('findings', findingsView(book, words)),
    view('coverage', coverageMatrix(book, words)),
    view('rest', leftovers(book, words)),
  ]
  const rest = html`${textTemplates(book, book.input.plans.keys())}${helpDialog(words)}`
  return {
    path: 'report.html',
    content: page(book, words, { title: sentence('title'), views, rest, index: null }),
  }
}

function indexPage(book: Book, language: Language): OutputFile {
  const words = wordsOf(language)
  const views = [
    view('overview', html`${overview(book, words)}${heatMap(book, words)}`),
    view('findings', findingLines(book, words)),
    view('coverage', coverageMatrix(book, words)),
    view('rest', leftovers(book, words)),
  ]
  const parts = { title: sentence('title'), views, rest: helpDialog(words), index: null }
  return { path: 'report.html', content: page(book, words, parts) }
}

/** One page per document: its findings, its texts and those it was compared with. */
function documentPages(book: Book, language: Language): readonly OutputFile[] {
  const entries = Map.groupBy(book.entries, ({ finding }) => finding.place.document)
  const cells = Map.groupBy(book.cells, ({ coverage }) => coverage.document)
  const problems = Map.groupBy(book.input.review.notCompared, ({ document }) => document)
  return book.reviewed.map((document) => {
    const { key } = document
    const own: Book = {
      ...book,
      split: false,
      reviewed: [document],
      entries: entries.get(key) ?? [],
      cells: cells.get(key) ?? [],
      input: {
        ...book.input,
        review: { ...book.input.review, notCompared: problems.get(key) ?? [], failures: [] },
      },
    }
    const words: Words = wordsOf(language)
    const views = [
      view('findings', findingsView(own, words)),
      view('overview', html`${overview(own, words)}${timelines(own, words)}`),
      view('coverage', coverageMatrix(own, words)),
      view('rest', leftovers(own, words)),
    ]
    const rest = html`${textTemplates(own, textsFor(own, key))}${helpDialog(words)}`
    const title = sentence('title.document', { name: document.name })
    return {
      path: book.pageOf(key),
      content: page(own, words, { title, views, rest, index: '../report.html' }),
    }
  })
}

/** The document and every text that one of its findings or cells points to. */
function textsFor(book: Book, key: string): ReadonlySet<string> {
  const keys = new Set([key])
  const above = book.upstreamOf(key)
  if (above !== null) keys.add(above)
  for (const { finding } of book.entries) if (finding.upstream !== null) keys.add(finding.upstream.document)
  for (const { coverage } of book.cells)
    if (coverage.pair?.upstream) keys.add(coverage.pair.upstream.document)
  return keys
}

function view(id: string, content: View['content']): View {
  return { id, title: sentence(`view.${id}`), content }
}
