import { foldCase } from '../../text/fold.ts'
import { isBrowserLine, pageNumberOf } from '../page-numbers.ts'
import type { Item, PageLayout } from './layout.ts'
import type { TextLine } from './text-line.ts'

/** Share of the page, at its top and at its bottom, where running lines stand. */
const edge = 0.13

export interface WithoutRunning {
  readonly pages: readonly PageLayout[]
  readonly count: number
}

/**
 * Takes page numbers, running headers and footers (tiêu đề đầu trang, chân trang) and a browser's lines out of the flow.
 */
export function withoutRunning(pages: readonly PageLayout[]): WithoutRunning {
  const repeated = repeatedLines(pages)
  let count = 0
  const kept = pages.map((page) => {
    const own = page.items.filter(
      (item) => item.kind !== 'line' || !atEdge(page, item.line) || !repeated.has(keyOf(page, item.line)),
    )
    const items = own.filter(
      (item, index) =>
        item.kind !== 'line' ||
        !atEdge(page, item.line) ||
        !outermost(own, index) ||
        !(isPageNumber(page, item.line) || isBrowserLine(item.line.text)),
    )
    count += page.items.length - items.length
    return { ...page, items }
  })
  return { pages: kept, count }
}

/** Whether a line stands where running lines do. */
export function atEdge({ height }: Pick<PageLayout, 'height'>, { y }: Pick<TextLine, 'y'>): boolean {
  return y < height * edge || y > height * (1 - edge)
}

/** First or last thing on its page, stamps aside. */
function outermost(items: readonly Item[], index: number): boolean {
  const flow = items.map((item, at) => ({ item, at })).filter(({ item }) => item.kind !== 'stamp')
  return flow[0]?.at === index || flow[flow.length - 1]?.at === index
}

/** "Trang 2"; or a number alone: the page's own, or set in the middle or at the right as numbers are. */
function isPageNumber(page: PageLayout, line: TextLine): boolean {
  const found = pageNumberOf(line.text)
  if (found === null) return false
  const centred = Math.abs((line.x0 + line.x1) / 2 - page.width / 2) < page.width * 0.08
  const outer = line.x0 > page.width * 0.8
  return found.isNamed || found.number === page.number || centred || outer
}

function keyOf(page: PageLayout, line: TextLine): string {
  // The number stands at the outer edge, so at another end on every other page.
  const words = foldCase(line.text.normalize('NFC'))
    .replace(/\d+/g, '#')
    .replace(/^[#\s]+|[#\s]+$/g, '')
    .replace(/\s+/g, ' ')
  return `${line.y < page.height / 2 ? 'top' : 'bottom'} ${words}`
}

/** Lines that stand at the edge of at least three pages and of most of them, at one height. */
function repeatedLines(pages: readonly PageLayout[]): ReadonlySet<string> {
  const places = new Map<string, number[]>()
  for (const page of pages) {
    const seen = new Set<string>()
    for (const item of page.items) {
      if (item.kind !== 'line' || !atEdge(page, item.line)) continue
      const key = keyOf(page, item.line)
      if (seen.has(key)) continue
      seen.add(key)
      const heights = places.get(key)
      if (heights === undefined) places.set(key, [item.line.y])
      else heights.push(item.line.y)
    }
  }
  const least = Math.max(3, Math.ceil(pages.length * 0.6))
  const repeated = new Set<string>()
  for (const [key, heights] of places) {
    const spread = Math.max(...heights) - Math.min(...heights)
    if (heights.length >= least && spread < 4 && /\p{L}/u.test(key.slice(7))) repeated.add(key)
  }
  return repeated
}
