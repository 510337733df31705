import { blankTables } from './blank-tables.ts'
import type { Decoded } from './decode.ts'
import { emphasisMarks } from './emphasis.ts'
import { GridRows } from './grid-rows.ts'
import { columnReader, linesOf, pipeRow, pipeRule } from './lines.ts'
import { pageNumbers } from './page-numbers.ts'
import { type Line, paragraphs } from './paragraphs.ts'
import type { FileBytes, Source, SourceProblem } from './source.ts'

/** Reads plain text (văn bản thuần): columns held apart by blanks, hard wraps, notes and stamps as exported. */
export function readPlain(file: FileBytes, decoded: Decoded): Source {
  const { text } = decoded
  const lines: Line[] = []
  let table = 0
  let inTable = false
  let empty = true
  let page = 1
  let number = 0
  const isPaged = text.includes('\f')
  const hasBars = text.includes('|')
  const spans = linesOf(text)
  const numbers = pageNumbers(text, spans)
  const columnsOf = columnReader(text)
  const drawn = blankTables(text, spans)
  const grid = new GridRows()
  for (const span of spans) {
    number++
    if (isPaged) page += text.slice(span.start, span.end).split('\f').length - 1
    const cells = drawn.get(span.start) ?? columnsOf(span)
    const { start } = cells[0]!
    const { end } = cells[cells.length - 1]!
    const words = hasBars ? text.slice(span.start, span.end) : ''
    if (hasBars && grid.isRule(words)) continue
    const isRow = hasBars && pipeRow.test(words)
    const stacked = isRow ? cells.map((cell) => (cell.end > cell.start ? [cell] : [])) : null
    if (stacked !== null && grid.goesOn(stacked)) continue
    if (!isRow) grid.close()
    const isRule = hasBars && pipeRule.test(words)
    if (start === end || isRule || (numbers.size > 0 && numbers.has(span.start))) {
      empty = true
      // The rule under its head parts no table.
      inTable &&= isRule
      continue
    }
    if (cells.length > 1 && !inTable) table++
    inTable = cells.length > 1
    lines.push({
      start,
      end,
      cells,
      table: inTable ? table - 1 : null,
      breakBefore: empty ? true : null,
      page: isPaged ? page : null,
      origin: { line: number },
      style: null,
      confidence: 1,
      ...(stacked === null ? {} : { stacked }),
    })
    empty = false
  }
  const built = paragraphs(text, lines)
  const dropped: SourceProblem[] =
    numbers.size === 0
      ? []
      : [{ code: 'read/page-numbers', level: 'note', data: { count: numbers.size }, span: null }]
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    format: 'text',
    encoding: decoded.encoding,
    pages: isPaged ? page : null,
    ocr: null,
    text,
    edits: emphasisMarks(text),
    blocks: built.blocks,
    anchors: built.anchors,
    problems: [...decoded.problems, ...dropped, ...built.problems],
  }
}
