import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import type { Decoded } from './decode.ts'
import { columnReader, linesOf, pipeCells, pipeRow, pipeRule } from './lines.ts'
import { type Marks, marksOf } from './markdown-marks.ts'
import { type Line, paragraphs } from './paragraphs.ts'
import type { FileBytes, Source, Style } from './source.ts'

/**
 * Reads Markdown. CommonMark renumbers lists, swallows labels and turns a rule into a heading, so only marks are
 * taken from it (emphasis, escapes, headings' signs, rules); every label is re-read from the source line itself,
 * and the depth of a heading says nothing.
 */
export function readMarkdown(file: FileBytes, decoded: Decoded): Source {
  const { text } = decoded
  const marks = marksOf(text)
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
    if (words.trim() === '' || marks.dropped.has(span.start)) {
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
      marks.headings.has(span.start) || marks.bold.has(span.start)
        ? {
            bold: marks.bold.has(span.start),
            italic: false,
            centred: false,
            heading: marks.headings.get(span.start) ?? null,
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

interface GridRow {
  readonly cells: readonly Span[][]
}
