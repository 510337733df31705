import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'

/** The lines of a text whose line ends are `\n`, empty ones included. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    if (end < 0) break
    lines.push({ start, end })
    start = end + 1
  }
  lines.push({ start, end: text.length })
  return lines
}

const gap = /(?<=\S)(?:[ \u00a0]{3,}|[ \u00a0]*\t[ \u00a0\t]*)(?=\S)/gu
/** Blanks inside one value: "ngày 28     tháng 4    năm 2026", "Số:173    /KH-UBND", a lone label. */
const valueBefore = /(?:ngày|tháng|năm|Số|số|số:|Số:|\d{1,2}) ?[:.…]*$/u
const valueAfter = /^(?:tháng|năm|\d{1,4}(?:\s|$|\/)|\/|[-–]\s*\p{Lu}{2})/u
const label = /^(?:[-+*•]|[\dIVXivx]{1,4}[.)/]|[\dIVXivx]{1,4}[./]-|[a-zđ](?:[.)/-]|\/-))$/u

/**
 * Reads the columns of the lines of a text: parts that wide blanks or a tab hold apart, each trimmed. Most lines are
 * of one part, known by a look ahead for what holds columns apart: the lines must be asked in their order.
 */
export function columnReader(text: string): (line: Span) => readonly Span[] {
  const hasSigns = text.includes('\t') || text.includes('|') || text.includes('\u00a0')
  let next = -1
  return (line) => {
    if (next < line.start) next = nextApart(text, line.start, hasSigns)
    return next < line.end ? columnsOf(text, line) : [trimmed(text, line)]
  }
}

const apart = /[|\t\u00a0]| {3}/g
const wide = / {3}/g

/** Where the next thing ends that may hold columns apart; most texts have wide blanks only. */
function nextApart(text: string, from: number, hasSigns: boolean): number {
  const gaps = hasSigns ? apart : wide
  gaps.lastIndex = from
  return gaps.test(text) ? gaps.lastIndex - 1 : text.length
}

function columnsOf(text: string, line: Span): readonly Span[] {
  const words = text.slice(line.start, line.end)
  if (words.includes('|')) {
    if (pipeRow.test(words)) return pipeCells(text, line)
    if (bareRow.test(words)) return bareCells(line, words)
  }
  const columns: Span[] = []
  let from = words.length - words.trimStart().length
  for (const match of words.matchAll(gap)) {
    const left = words.slice(from, match.index).normalize('NFC')
    const right = words.slice(match.index + match[0].length).normalize('NFC')
    if (label.test(left) || (valueBefore.test(left) && valueAfter.test(right))) continue
    if (valueAfter.test(right) && /(?:ngày|tháng|Số:?)[\s\d.…]*$/u.test(left)) continue
    columns.push({ start: line.start + from, end: line.start + match.index })
    from = match.index + match[0].length
  }
  columns.push({ start: line.start + from, end: line.start + Math.max(from, words.trimEnd().length) })
  return columns
}

/** "| a | b |": a table row drawn with bars, in Markdown and in plain text; "\|" closes none. */
export const pipeRow = /^\s*\|.*(?<!\\)\|\s*$/
/** "|---|:--:|": the rule under its head. */
export const pipeRule = /^\s*(?:\|\s*)?(?:(?::-+:?|-+:|-{2,})\s*\|\s*)+(?:(?::-+:?|-+:|-{2,})\s*)?$/

/** "a | b | c", "A | Chuẩn bị | | |": bars between the cells alone; cells may be empty. */
const bareRow = /^[^|]*[^|\s](?: \|(?= |$)[^|]*){2,}$/u
const bareBar = / \|(?= |$)/gu

function bareCells(line: Span, words: string): Span[] {
  const cells: Span[] = []
  let from = 0
  for (const to of [...matchesOf(bareBar, words).map(({ index }) => index), words.length]) {
    const cell = words.slice(from, to)
    const start = line.start + from + (cell.length - cell.trimStart().length)
    cells.push({ start, end: Math.max(start, line.start + from + cell.trimEnd().length) })
    from = to + 2
  }
  return cells
}

/** Cells between bars, each trimmed; "\\|" is a sign of the cell. */
export function pipeCells(text: string, span: Span): Span[] {
  const cells: Span[] = []
  let from = text.indexOf('|', span.start) + 1
  for (let at = from; at < span.end; at++) {
    if (text[at] !== '|' || text[at - 1] === '\\') continue
    cells.push(trimmed(text, { start: from, end: at }))
    from = at + 1
  }
  return cells
}
