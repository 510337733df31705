import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { memo } from '../knowledge/memo.ts'
import { type Mapped, rawEnd, rawStart, type Span } from '../text/mapped.ts'
import { isBlock } from './html/dom.ts'
import { type HtmlNode, type Region, regionsOf } from './markdown-html.ts'
import { markedParts, shallow } from './markdown-parts.ts'
import { linesWithin, type Tag, tagsOf } from './markdown-tags.ts'
import type { Edit } from './source.ts'

const processor = unified().use(remarkParse)
/** Few shapes of blocks make up most plans: "## x", "**x**". */
const treeOf = memo((part) => processor.parse(part), 256)

/** What the marks of a Markdown text say; a line is known by where it begins. */
export interface Marks {
  readonly edits: readonly Edit[]
  /** Lines that are no words: rules, underlines of headings. */
  readonly dropped: ReadonlySet<number>
  /** Depth of the heading that a line belongs to. */
  readonly headings: ReadonlyMap<number, number>
  readonly bold: ReadonlySet<number>
  /** Lines that begin within an element of the line before: `<span …>Căn cứ ⏎ Luật …</span>`. */
  readonly within: ReadonlySet<number>
  /** Stretches to be read as HTML; the edits in them are those of the Markdown in their cells. */
  readonly regions: readonly Region[]
}

/** What holds blocks. */
const containers: ReadonlySet<Nodes['type']> = new Set(['root', 'blockquote', 'listItem'] as const)

/** The marks of a text; remark reads `parts`, which are all of the text that can have any. */
export function marksOf(text: string, parts = markedParts(text)): Marks {
  const edits: Edit[] = []
  const html: HtmlNode[] = []
  const dropped = new Set<number>()
  const headings = new Map<number, number>()
  const bold = new Set<number>()
  // No recursion: thousands of quotations within each other must not exhaust the stack.
  const open: [node: Nodes, mapped: Mapped, parent: Nodes['type']][] = []
  const read = (node: Nodes, mapped: Mapped, parent: Nodes['type']): void => {
    const at = node.position
    if (at === undefined) return
    const start = rawStart(mapped, at.start.offset!)
    const end = rawEnd(mapped, at.end.offset!)
    switch (node.type) {
      case 'thematicBreak':
        if (!/\p{L}/u.test(text.slice(start, end))) dropped.add(lineStart(text, start))
        return
      case 'heading':
        for (const line of text.slice(start, end).matchAll(/^/gmu))
          headings.set(lineStart(text, start + line.index), node.depth)
        if (/^[=-]+\s*$/.test(text.slice(lineStart(text, end), end).trim())) dropped.add(lineStart(text, end))
        closingSigns(text, start, end, edits)
        break
      case 'list':
        countItems(
          text,
          node.children.map(({ position }) => ({
            start: rawStart(mapped, position!.start.offset!),
            end: rawEnd(mapped, position!.end.offset!),
          })),
          edits,
        )
        break
      case 'html':
        html.push({ start, end, isBlock: containers.has(parent) })
        return
      case 'text':
        escapes(text, start, end, edits)
        return
      case 'inlineCode':
        edits.push({ start, end: start + 1, text: '' }, { start: end - 1, end, text: '' })
        return
      case 'strong':
      case 'emphasis':
      case 'link': {
        const [inner, outer] = [node.children[0]?.position, node.children.at(-1)?.position]
        const first = inner === undefined ? end : rawStart(mapped, inner.start.offset!)
        const last = outer === undefined ? start : rawEnd(mapped, outer.end.offset!)
        if (first > start) edits.push({ start, end: first, text: '' })
        if (end > last) edits.push({ start: last, end, text: '' })
        if (node.type === 'strong') bold.add(lineStart(text, start))
        break
      }
    }
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--)
        open.push([node.children[at]!, mapped, node.type])
  }
  for (const part of parts.map(shallow)) {
    open.push([treeOf(part.text), part, 'root'])
    for (let next = open.pop(); next !== undefined; next = open.pop()) read(...next)
  }
  const regions = regionsOf(text, html)
  const tags: Tag[] = []
  let next = 0
  for (const { start, end } of html) {
    while (next < regions.length && regions[next]!.end <= start) next++
    if (next === regions.length || start < regions[next]!.start) tags.push(...tagsOf(text, start, end))
  }
  for (const { start, end, name } of tags)
    edits.push({ start, end, text: name === 'br' || isBlock(name) ? ' ' : '' })
  spanEdits(text, edits)
  edits.sort((a, b) => a.start - b.start)
  return {
    edits: withLineEnds(text, edits),
    dropped,
    headings,
    bold,
    within: linesWithin(text, tags),
    regions,
  }
}

/**
 * "1. … 1. … 1. …": a list whose items all bear one number is counted on from it; other numbers are believed. Items
 * of which a part of the text left out what stands between are no list.
 */
function countItems(text: string, items: readonly Span[], edits: Edit[]): void {
  const typed = items.map(({ start }) => /^\d{1,9}(?=[.)])/.exec(text.slice(start, start + 10))?.[0])
  const first = typed[0]
  if (first === undefined || typed.some((number) => number !== first)) return
  const later = items.slice(1)
  if (later.some(({ start }, at) => /[^\s>]/.test(text.slice(items[at]!.end, start)))) return
  for (const [at, { start }] of later.entries())
    edits.push({ start, end: start + first.length, text: String(Number(first) + at + 1) })
}

/** A backslash at the end of a line or of a column breaks the line; in a grid table CommonMark doesn't see it. */
function withLineEnds(text: string, edits: readonly Edit[]): readonly Edit[] {
  const breaks: Edit[] = []
  let next = 0
  for (const { index } of text.matchAll(/\\(?=[ \t]{2}|[ \t]*(?:\||\n|$))/gu)) {
    while (next < edits.length && edits[next]!.end <= index) next++
    if (next === edits.length || index < edits[next]!.start)
      breaks.push({ start: index, end: index + 1, text: '' })
  }
  return breaks.length === 0 ? edits : [...edits, ...breaks].sort((a, b) => a.start - b.start)
}

/** "## Mục đích ##": the signs that close a heading. */
function closingSigns(text: string, start: number, end: number, edits: Edit[]): void {
  const from = Math.max(start, end - 200)
  const signs = /[ \t]#+(?=[ \t]*$)/u.exec(text.slice(from, end))
  if (signs !== null)
    edits.push({ start: from + signs.index, end: from + signs.index + signs[0].length, text: '' })
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

const attributes = /^\]\{[ \t]*(?:[.#]|[\w-]+=)[^{}\n]*\}$/u

/** "[Mục đích]{.underline}": spans with attributes, as pandoc writes them; brackets are paired within a paragraph. */
function spanEdits(text: string, edits: Edit[]): void {
  if (!text.includes(']{')) return
  let open: number[] = []
  for (const { index, 0: sign } of text.matchAll(/\\.|\n\s*\n|\[|\](?:\{[^{}\n]*\})?/gu)) {
    if (sign === '[') open.push(index)
    else if (sign.startsWith(']')) {
      const from = open.pop()
      if (from === undefined || !attributes.test(sign)) continue
      edits.push(
        { start: from, end: from + 1, text: '' },
        { start: index, end: index + sign.length, text: '' },
      )
    } else if (sign.startsWith('\n')) open = []
  }
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ndash: '–',
  mdash: '—',
}

function escapes(text: string, start: number, end: number, edits: Edit[]): void {
  for (const match of text
    .slice(start, end)
    .matchAll(/\\(?=[!-/:-@[-`{-~\n])|&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,6});/giu)) {
    const name = match[1]
    const from = start + match.index
    const to = from + match[0].length
    if (name === undefined) edits.push({ start: from, end: to, text: '' })
    else if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      if (code > 0 && code <= 0x10ffff) edits.push({ start: from, end: to, text: String.fromCodePoint(code) })
    } else if (entities[name] !== undefined) edits.push({ start: from, end: to, text: entities[name]! })
  }
}
