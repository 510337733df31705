import type { Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Span } from '../text/mapped.ts'
import type { Decoded } from './decode.ts'
import { columnReader, linesOf, pipeCells, pipeRow, pipeRule } from './lines.ts'
import { type Line, paragraphs } from './paragraphs.ts'
import type { Edit, FileBytes, Source, Style } from './source.ts'

const processor = unified().use(remarkParse)

/**
 * Reads Markdown. CommonMark renumbers lists, swallows labels and turns a rule into a heading, so only marks are
 * taken from it (emphasis, escapes, headings' signs, rules); every label is re-read from the source line itself,
 * and the depth of a heading says nothing.
 */
export function readMarkdown(file: FileBytes, decoded: Decoded): Source {
  const { text } = decoded
  const marks = marksOf(text, processor.parse(text))
  const built = paragraphs(text, linesWithout(text, marks))
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    format: 'markdown',
    encoding: decoded.encoding,
    pages: null,
    ocr: null,
    text,
    edits: marks.edits,
    blocks: built.blocks,
    anchors: built.anchors,
    problems: [...decoded.problems, ...built.problems],
  }
}

interface Marks {
  readonly edits: readonly Edit[]
  /** Lines that are no words: rules, underlines of headings, comments. */
  readonly dropped: ReadonlySet<number>
  /** Depth of the heading that a line belongs to. */
  readonly headings: ReadonlyMap<number, number>
  readonly bold: ReadonlySet<number>
}

function marksOf(text: string, root: Root): Marks {
  const edits: Edit[] = []
  const dropped = new Set<number>()
  const headings = new Map<number, number>()
  const bold = new Set<number>()
  const visit = (node: Nodes): void => {
    const at = node.position
    if (at === undefined) return
    const start = at.start.offset!
    const end = at.end.offset!
    switch (node.type) {
      case 'thematicBreak':
        if (!/\p{L}/u.test(text.slice(start, end))) dropped.add(at.start.line)
        return
      case 'heading':
        for (let line = at.start.line; line <= at.end.line; line++) headings.set(line, node.depth)
        if (/^[=-]+\s*$/.test(text.slice(end - at.end.column + 1, end).trim())) dropped.add(at.end.line)
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
        const first = node.children[0]?.position?.start.offset ?? end
        const last = node.children[node.children.length - 1]?.position?.end.offset ?? start
        if (first > start) edits.push({ start, end: first, text: '' })
        if (end > last) edits.push({ start: last, end, text: '' })
        if (node.type === 'strong') bold.add(at.start.line)
        break
      }
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  // A backslash at the end of a line or of a column breaks the line; in a grid table CommonMark doesn't see it.
  for (const match of text.matchAll(/\\(?=[ \t]{2}|[ \t]*(?:\||\n|$))/gu))
    if (!edits.some((edit) => edit.start <= match.index && match.index < edit.end))
      edits.push({ start: match.index, end: match.index + 1, text: '' })
  return { edits: edits.sort((a, b) => a.start - b.start), dropped, headings, bold }
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

const gridRule = /^\s*\+(?:[-=:]+\+)+\s*$/
const quoteOrHeading = /^(?:[ \t]{0,3}>[ \t]?)*(?:[ \t]{0,3}#{1,6}(?=[ \t]|$))?[ \t]*/

function linesWithout(text: string, marks: Marks): Line[] {
  const lines: Line[] = []
  let number = 0
  let empty = true
  let table = -1
  let inTable = false
  let grid: GridRow | null = null
  const columnsOf = columnReader(text)
  for (const span of linesOf(text)) {
    number++
    const words = text.slice(span.start, span.end)
    if (words.trim() === '' || marks.dropped.has(number)) {
      empty = true
      inTable = false
      grid = null
      continue
    }
    if (gridRule.test(words) || pipeRule.test(words)) {
      grid = gridRule.test(words) ? { cells: [] } : null
      continue
    }
    const style: Style | null =
      marks.headings.has(number) || marks.bold.has(number)
        ? {
            bold: marks.bold.has(number),
            italic: false,
            centred: false,
            heading: marks.headings.get(number) ?? null,
          }
        : null
    const isRow = pipeRow.test(words)
    const start = span.start + quoteOrHeading.exec(words)![0].length
    const cells = isRow ? pipeCells(text, span) : columnsOf({ start, end: span.end })
    if (isRow && !inTable) table++
    inTable = isRow
    const stacked = isRow ? cells.map((cell) => brokenLines(text, cell)) : null
    if (stacked !== null && grid !== null && grid.cells.length === cells.length) {
      const row: GridRow = grid
      stacked.forEach((cell, index) => {
        row.cells[index]!.push(...cell)
      })
      continue
    }
    const line: Line = {
      start: cells[0]!.start,
      end: cells[cells.length - 1]!.end,
      cells,
      table: isRow ? table : cells.length > 1 ? ++table : null,
      breakBefore: empty ? true : null,
      page: null,
      origin: { line: number },
      style,
      confidence: 1,
    }
    if (stacked !== null && grid !== null) {
      grid = { cells: stacked }
      lines.push({ ...line, stacked })
    } else lines.push(stacked?.some((cell) => cell.length > 1) ? { ...line, stacked } : line)
    empty = false
  }
  return lines
}

/** The lines of a cell, ended by `<br>`; none of them is empty. */
function brokenLines(text: string, cell: Span): Span[] {
  const parts: Span[] = []
  let from = cell.start
  for (const match of text.slice(cell.start, cell.end).matchAll(/<br ?\/?>/giu)) {
    parts.push({ start: from, end: cell.start + match.index })
    from = cell.start + match.index + match[0].length
  }
  parts.push({ start: from, end: cell.end })
  return parts.map((part) => trimmed(text, part)).filter(({ start, end }) => end > start)
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}

interface GridRow {
  readonly cells: readonly Span[][]
}
