import { type Span, spanIndex } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import type { Decoded } from './decode.ts'
import { GridRows } from './grid-rows.ts'
import { isCapitals, opensParagraph } from './joins.ts'
import { columnReader, linesOf, pipeCells, pipeRow, pipeRule } from './lines.ts'
import { linesOfRegion, type RegionLines } from './markdown-html.ts'
import { type Marks, marksOf } from './markdown-marks.ts'
import { type Line, paragraphs } from './paragraphs.ts'
import type { Edit, FileBytes, Source, Style } from './source.ts'

/**
 * Reads Markdown. CommonMark renumbers lists, swallows labels and turns a rule into a heading, so only marks are
 * taken from it (emphasis, escapes, headings' signs, rules); every label is re-read from the source line itself,
 * and the depth of a heading says nothing.
 */
export function readMarkdown(file: FileBytes, decoded: Decoded): Source {
  const { text } = decoded
  const marks = marksOf(text)
  const html = marks.regions.map((region) => linesOfRegion(text, region))
  const built = paragraphs(text, linesWithout(text, marks, html))
  const edits = [...marks.edits, ...html.flatMap((region) => region.edits)]
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    format: 'markdown',
    encoding: decoded.encoding,
    pages: null,
    ocr: null,
    text,
    edits: html.length === 0 ? marks.edits : edits.sort((a, b) => a.start - b.start),
    blocks: built.blocks,
    anchors: built.anchors,
    problems: [...decoded.problems, ...html.flatMap((region) => region.problems), ...built.problems],
  }
}

const quoteOrHeading = /^(?:[ \t]{0,3}>[ \t]?)*(?:[ \t]{0,3}#{1,6}(?=[ \t]|$))?[ \t]*/

function linesWithout(text: string, marks: Marks, html: readonly RegionLines[]): Line[] {
  const lines: Line[] = []
  let empty = true
  let table = -1
  let inTable = false
  const grid = new GridRows()
  const columnsOf = columnReader(text)
  const ends = linesOf(text)
  const originOf = (at: number) => ({ line: spanIndex(ends, at) + 1 })
  const bare = bareReader(text, marks.edits)
  for (const span of stretches(text, ends, marks)) {
    if (span.region !== null) {
      const first = table + 1
      for (const line of html[span.region]!.lines) {
        const own = line.table === null ? null : first + line.table
        table = Math.max(table, own ?? -1)
        lines.push({ ...line, table: own, origin: originOf(line.start) })
      }
      empty = true
      inTable = false
      grid.close()
      continue
    }
    const [signs] = quoteOrHeading.exec(text.slice(span.start, span.end))!
    const body = { start: span.start + signs.length, end: span.end }
    const words = text.slice(body.start, body.end)
    const isRow = pipeRow.test(words)
    const shown = isRow ? body : bare(body)
    if (shown.start === shown.end || marks.dropped.has(span.start)) {
      empty = true
      inTable = false
      grid.close()
      continue
    }
    if (grid.isRule(words)) continue
    if (pipeRule.test(words)) {
      grid.close()
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
    const cells = isRow ? pipeCells(text, body) : columnsOf(shown)
    if (isRow && !inTable) table++
    inTable = isRow
    // Converters put an empty head over a table that has none of its own.
    if (isRow && cells.every(({ start, end }) => text.slice(start, end).trim() === '')) continue
    const stacked = isRow ? cells.map((cell) => brokenLines(text, cell)) : null
    if (stacked !== null && grid.goesOn(stacked)) continue
    const said = withoutTags(text, shown, marks.edits)
    const line: Line = {
      start: cells[0]!.start,
      end: cells[cells.length - 1]!.end,
      cells,
      table: isRow ? table : cells.length > 1 ? ++table : null,
      breakBefore: empty ? true : goesOn(text, lines.at(-1), shown) ? false : null,
      page: null,
      origin: originOf(span.start),
      style,
      confidence: 1,
      ...(said === null ? {} : { shown: said }),
    }
    lines.push(stacked === null ? line : { ...line, stacked })
    empty = false
  }
  return lines
}

/**
 * Small letters behind a line end that no two blanks and no backslash make a break: the paragraph goes on, but for a
 * title below its kind in capitals.
 */
function goesOn(text: string, above: Line | undefined, { start, end }: Span): boolean {
  return (
    above !== undefined &&
    above.table === null &&
    !isCapitals(text.slice(above.start, above.end)) &&
    /^\p{Ll}{2}|^\p{Ll} /u.test(text.slice(start, Math.min(end, start + 3))) &&
    !opensParagraph(text.slice(start, Math.min(end, start + 40))) &&
    !/(?: {2}|\\|<br ?\/?>)\s*\n[ \t]*$/u.test(text.slice(Math.max(0, start - 20), start))
  )
}

interface Stretch extends Span {
  /** Which region of HTML this is; null for a line of Markdown, or what a region leaves of one. */
  readonly region: number | null
}

/**
 * The lines of Markdown and the regions between them; a line end within a tag, a comment or the words of an element
 * ends no line.
 */
function* stretches(
  text: string,
  lines: readonly Span[],
  { edits, within, regions }: Marks,
): Generator<Stretch> {
  let begin: number | null = null
  let from = 0
  let edit = 0
  let region = 0
  for (const { start, end } of lines) {
    begin ??= start
    while (edit < edits.length && edits[edit]!.end <= end) edit++
    if (end < text.length && edit < edits.length && edits[edit]!.start <= end) continue
    if (within.has(end + 1) && !opensParagraph(text.slice(end + 1, end + 40))) continue
    from = Math.max(from, begin)
    for (; region < regions.length && regions[region]!.start <= end; region++) {
      const own = regions[region]!
      yield { start: from, end: own.start, region: null }
      yield { start: own.start, end: own.end, region }
      from = own.end
    }
    if (from < end || from === begin) yield { start: from, end, region: null }
    begin = null
  }
}

/** Takes blanks and marks from both ends of lines, which must be asked for in their order. */
function bareReader(text: string, edits: readonly Edit[]): (line: Span) => Span {
  let next = 0
  return (line) => {
    while (next < edits.length && edits[next]!.end <= line.start) next++
    let { start, end } = trimmed(text, line)
    let last = next
    for (; last < edits.length && edits[last]!.start < end; last++) {
      const edit = edits[last]!
      if (edit.start === start && edit.text.trim() === '')
        start = trimmed(text, { start: edit.end, end }).start
    }
    for (last--; last >= next && start < end; last--) {
      const edit = edits[last]!
      if (edit.end === end && edit.text.trim() === '') end = trimmed(text, { start, end: edit.start }).end
    }
    return { start, end: Math.max(start, end) }
  }
}

/** The words of a line that holds tags; null for other lines, whose marks what reads them knows. */
function withoutTags(text: string, { start, end }: Span, edits: readonly Edit[]): string | null {
  if (!text.slice(start, end).includes('<')) return null
  let words = ''
  let from = start
  for (let at = spanIndex(edits, start); at < edits.length && edits[at]!.start < end; at++) {
    const edit = edits[at]!
    if (edit.start < from || text[edit.start] !== '<') continue
    words += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return words + text.slice(from, end)
}

/** The lines of a cell, ended by `<br>` or a block; none of them is empty. */
function brokenLines(text: string, cell: Span): Span[] {
  const parts: Span[] = []
  let from = cell.start
  for (const match of text
    .slice(cell.start, cell.end)
    .matchAll(/<(?:br|\/?(?:p|div|center|ul|ol|li))(?:[\s/][^<>]*)?>/giu)) {
    parts.push({ start: from, end: cell.start + match.index })
    from = cell.start + match.index + match[0].length
  }
  parts.push({ start: from, end: cell.end })
  return parts.map((part) => trimmed(text, part)).filter(({ start, end }) => end > start)
}
