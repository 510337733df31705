import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { memo } from '../knowledge/memo.ts'
import { withRanges } from '../text/letters.ts'
import { identity, type Mapped, MappedBuilder, rawEnd, rawStart } from '../text/mapped.ts'
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
}

/** The marks of a text; remark reads `parts`, which are all of the text that can have any. */
export function marksOf(text: string, parts = markedParts(text)): Marks {
  const edits: Edit[] = []
  const dropped = new Set<number>()
  const headings = new Map<number, number>()
  const bold = new Set<number>()
  const visit = (node: Nodes, mapped: Mapped): void => {
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
        break
      case 'html':
        htmlEdits(text, start, end, edits)
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
    if ('children' in node) for (const child of node.children) visit(child, mapped)
  }
  for (const part of parts) visit(treeOf(part.text), part)
  // A backslash at the end of a line or of a column breaks the line; in a grid table CommonMark doesn't see it.
  for (const match of text.matchAll(/\\(?=[ \t]{2}|[ \t]*(?:\||\n|$))/gu))
    if (!edits.some((edit) => edit.start <= match.index && match.index < edit.end))
      edits.push({ start: match.index, end: match.index + 1, text: '' })
  return { edits: edits.sort((a, b) => a.start - b.start), dropped, headings, bold }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Where one block decides about another. */
const nested = ['<', '`', '\r', '~~~', '\n ', '\n\t']
const mark = /[\\`*_[\]<>&!#]/
/** A line of words, behind the label of a list at most. */
const plainLine = withRanges(/^(?:[-+] |\d{1,9}[.)] )?(?:[\p{L}("“]|\d+[^.)\d])/u)
const plainWords = /\p{L}[^\\`*_[\]<>&!\n]*[\p{L}\p{N}]/gu

/**
 * What remark has to read to find every mark: block by block those that have one, with one letter for the words between
 * marks, and as one part those that may name or define a link. A text with indents, tags or code, where one block
 * decides about another, is one part.
 */
export function markedParts(text: string): readonly Mapped[] {
  if (/^[ \t]/.test(text) || nested.some((sign) => text.includes(sign))) return [identity(text)]
  const parts: Mapped[] = []
  const links = new MappedBuilder()
  for (let at = 0; at < text.length; ) {
    const end = blockEnd(text, at)
    const block = text.slice(at, end)
    if (block.includes('[')) links.add(block, at)
    else if (!isPlain(block)) parts.push(shapeOf(text, at, end))
    at = end
  }
  return links.length === 0 ? parts : [...parts, links.build()]
}

/** Behind the empty lines that end the block. */
function blockEnd(text: string, start: number): number {
  const gap = text.indexOf('\n\n', start)
  if (gap < 0) return text.length
  let end = gap + 2
  while (text.charCodeAt(end) === 0x0a) end++
  return end
}

/** Whether no line of a block has a mark, or is one ("---" below a line makes a heading of it). */
function isPlain(block: string): boolean {
  return !mark.test(block) && block.split('\n').every((line) => line === '' || plainLine.test(line))
}

/** A block with one letter for the words between its marks; what may be an entity is left as it is. */
function shapeOf(text: string, start: number, end: number): Mapped {
  const block = text.slice(start, end).trimEnd()
  const shape = new MappedBuilder()
  let from = start
  if (!block.includes('&'))
    for (const { index, 0: words } of block.matchAll(plainWords)) {
      shape.copy(text, from, start + index)
      shape.replace('x', start + index, start + index + words.length)
      from = start + index + words.length
    }
  shape.copy(text, from, start + block.length)
  return shape.build()
}

/**
 * Comments and tags go, `<br>` becomes a blank (in a cell it ends a line); `<abc>` of a template is a word and stays.
 */
function htmlEdits(text: string, start: number, end: number, edits: Edit[]): void {
  const tag =
    /<!--[\s\S]*?(?:-->|$)|<br ?\/?>|<\/?(?:p|div|span|b|i|u|em|strong|center|font|sup|sub|table|tr|td|th|tbody)(?: [^<>]*)?>/giu
  for (const match of text.slice(start, end).matchAll(tag))
    edits.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      text: /^<br/i.test(match[0]) ? ' ' : '',
    })
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
