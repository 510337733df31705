import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { type Span, spanIndex } from '../text/mapped.ts'
import { descendants, isBlock } from './html/dom.ts'
import { noteLinks } from './html/notes.ts'
import { toldOf, walk } from './html/walk.ts'
import { flatten } from './items.ts'
import { isLabelled } from './joins.ts'
import type { Line } from './paragraphs.ts'
import type { TextLine } from './pieces.ts'
import type { Edit, SourceProblem } from './source.ts'

/** A stretch of HTML within Markdown; between its `nodes`, in the cells of a table, there may be Markdown again. */
export interface Region extends Span {
  readonly nodes: readonly Span[]
}

/** A node of HTML that Markdown holds: a block of it, or a tag within a line. */
export interface HtmlNode extends Span {
  readonly isBlock: boolean
}

/** What a region says, as ranges of the text; `table` counts from 0 within the region, `origin` is not known here. */
export interface RegionLines {
  readonly lines: readonly Omit<Line, 'origin'>[]
  readonly edits: readonly Edit[]
  readonly problems: readonly SourceProblem[]
}

/**
 * The stretches that a browser lays out: what begins with a tag of a block, a table up to its end, over empty lines
 * too. Other tags stand in a line of Markdown, and `<abc>` of a template is a word.
 */
export function regionsOf(text: string, nodes: readonly HtmlNode[]): readonly Region[] {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (const [at, { start, end }] of nodes.entries())
    for (const [, slash] of text.slice(start, end).matchAll(/<(\/?)table(?![\w-])/giu)) {
      if (slash === '') open.push(at)
      const from = slash === '' ? undefined : open.pop()
      if (from !== undefined) closing.set(from, at)
    }
  const regions: Region[] = []
  let from = 0
  for (const [at, { start, end, isBlock: isAlone }] of nodes.entries()) {
    if (at < from || !isAlone) continue
    const [, tag = ''] = /^<([a-z][a-z\d]*)/iu.exec(text.slice(start, Math.min(end, start + 20))) ?? []
    const to = closing.get(at) ?? at
    if (to === at && !closing.has(at) && !isBlock(tag.toLowerCase())) continue
    from = to + 1
    regions.push({ start, end: nodes[to]!.end, nodes: nodes.slice(at, from) })
  }
  return regions
}

/** Every word is a node of its own, not merged with its neighbours: so each says where it stands. */
const words: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  insertText: (parent, text) =>
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text)),
  insertTextBefore: (parent, text, next) =>
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), next),
}

/** Reads a region as the page that it is: the same blocks as from HTML, each a range of the text. */
export function linesOfRegion(text: string, region: Region): RegionLines {
  const markup = unquoted(text, region)
  const html = parse(markup, { sourceCodeLocationInfo: true, treeAdapter: words })
  const body = [...descendants(html)].find(({ tagName }) => tagName === 'body')!
  const walked = walk(body, {
    sheet: new Map(),
    notes: noteLinks(body),
    decode: { tcvn3: false, vni: false },
    byLibreOffice: false,
  })
  const edits: Edit[] = []
  const placed = (line: TextLine) => place(text, region, line, edits)
  const rest = { page: null, confidence: 1 }
  const lines = flatten(walked.pieces).flatMap((item): Omit<Line, 'origin'>[] => {
    if (item.kind === 'paragraph')
      return item.lines.flatMap((line, at) =>
        placed(line).map((span, part, { length }) => ({
          ...span,
          ...rest,
          ...(length === 1 ? { shown: line.text } : {}),
          cells: [span],
          table: null,
          breakBefore: part > 0 ? null : at === 0 || isLabelled(line.text.normalize('NFC')),
          labelled: item.labelled && at === 0 && part === 0,
          style: item.style,
        })),
      )
    const stacked = item.cells.map((cell) => cell.flatMap(placed))
    const filled = stacked.flat()
    let { start: last } = filled[0] ?? region
    const cells = stacked.map((cell) => {
      const { start } = cell[0] ?? { start: last }
      last = cell.at(-1)?.end ?? last
      return { start, end: last }
    })
    const { table } = item
    return [
      { start: cells[0]!.start, end: last, ...rest, cells, stacked, table, breakBefore: true, style: null },
    ]
  })
  return { lines, edits, problems: toldOf(walked) }
}

/** The markup of a region, as long as it stands; in a quotation without the signs before its lines. */
function unquoted(text: string, { start, end }: Span): string {
  const markup = text.slice(start, end)
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).includes('>')
    ? markup.replace(/^(?:[ \t]{0,3}>)+/gmu, (signs) => ' '.repeat(signs.length))
    : markup
}

/**
 * The ranges of a line, one but for Markdown, where each line of the source is one; `edits` take what stands between
 * its words out and give those that read otherwise.
 */
function place(text: string, region: Region, { raw = [] }: TextLine, edits: Edit[]): Span[] {
  const spans: { start: number; end: number }[] = []
  let open: { start: number; end: number } | null = null
  let blank = ''
  for (const word of raw) {
    const [start, end] = [region.start + word.start, region.start + word.end]
    const stored = text.slice(start, end)
    const isMarkup = start < region.nodes[spanIndex(region.nodes, start)]!.end
    if (word.text.trim() === '') {
      if (!isMarkup && stored.includes('\n')) open = null
      blank = ' '
      continue
    }
    if (open === null) {
      open = { start, end }
      spans.push(open)
    } else if (text.slice(open.end, start).trim() !== '')
      edits.push({ start: open.end, end: start, text: blank })
    if (isMarkup && stored !== word.text) edits.push({ start, end, text: word.text })
    open.end = end
    blank = ''
  }
  return spans
}
