import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'

/** The head of a table that blanks alone hold apart: its first column is that of the running number. */
const head = /^[^\S\n]*(?:s?tt|số tt)[^\S\n]{2,}\S/iu
/** A row begins with its number; one that parts the others or sums them up says so. */
const numbered = /^\s*(?:\d{1,3}[.)]?|[IVX]+\.?|tổng(?: cộng| số)?|cộng)\s{2,}\S/iu
const mark = /\p{M}/u
/** White between two columns is at least so wide. */
const narrowest = 2

/**
 * The rows of tables that a text draws with blanks alone ("TT  Chỉ tiêu      ĐVT  TH 2025  KH 2026"), by the start of
 * their lines: a column ends where all lines of the table have white. A table whose rows go on below themselves is
 * none of them.
 */
export function blankTables(text: string, lines: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const rows = tabTables(text, lines)
  if (!text.includes('TT  ') && !text.includes('tt  ')) return rows
  for (let at = 0; at < lines.length; at++) {
    if (!head.test(wordsOf(text, lines[at]!))) continue
    let end = at + 1
    while (end < lines.length && numbered.test(wordsOf(text, lines[end]!))) end++
    // What stands right below is the rest of a row, or a text that no blank line parts from the table.
    const isWhole = end === lines.length || wordsOf(text, lines[end]!).trim() === ''
    if (end - at >= 3 && isWhole)
      for (const [start, cells] of rowsOf(text, lines.slice(at, end))) rows.set(start, cells)
    at = end - 1
  }
  return rows
}

/**
 * The rows of tables copied out of Word, by the start of their lines: each line has the tabs of the head, and two that
 * stand together leave a cell empty. In a letterhead they only push apart, in its first line too.
 */
function tabTables(text: string, lines: readonly Span[]): Map<number, readonly Span[]> {
  const rows = new Map<number, readonly Span[]>()
  if (!text.includes('\t')) return rows
  for (let at = 0; at < lines.length; at++) {
    const head = tabCells(text, lines[at]!)
    if (head.length < 3 || head.some(({ start, end }) => start === end)) continue
    const table = [head]
    while (at + table.length < lines.length) {
      const cells = tabCells(text, lines[at + table.length]!)
      if (cells.length !== head.length) break
      table.push(cells)
    }
    if (table.length >= 3) for (const [row, cells] of table.entries()) rows.set(lines[at + row]!.start, cells)
    at += table.length - 1
  }
  return rows
}

function tabCells(text: string, line: Span): readonly Span[] {
  const cells: Span[] = []
  let from = line.start
  for (const cell of text.slice(line.start, line.end).split('\t')) {
    cells.push(trimmed(text, { start: from, end: from + cell.length }))
    from += cell.length + 1
  }
  return cells
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function rowsOf(text: string, lines: readonly Span[]): readonly (readonly [number, readonly Span[]])[] {
  const placed = lines.map((line) => offsetsOf(text, line))
  const width = Math.max(...placed.map((offsets) => offsets.length))
  const isWhite = (column: number) =>
    placed.every((offsets) => column >= offsets.length || /\s/u.test(text[offsets[column]!]!))
  const columns: { from: number; to: number }[] = []
  let white = narrowest
  for (let column = 0; column < width; column++) {
    if (isWhite(column)) {
      white += 1
      continue
    }
    if (white >= narrowest) columns.push({ from: column, to: column })
    columns[columns.length - 1]!.to = column + 1
    white = 0
  }
  // A cell that fills the white of the others leaves no columns to see.
  const [first] = lines
  if (
    columns.length <
    wordsOf(text, first!)
      .trim()
      .split(/\s{2,}/u).length
  )
    return []
  return lines.map((line, index) => {
    const offsets = placed[index]!
    const at = (column: number) => offsets[column] ?? line.end
    return [line.start, columns.map(({ from, to }) => trimmed(text, { start: at(from), end: at(to) }))]
  })
}

/** Where each sign of a line stands, a letter with its marks as one. */
function offsetsOf(text: string, { start, end }: Span): readonly number[] {
  const offsets: number[] = []
  for (let at = start; at < end; at++) if (!mark.test(text[at]!)) offsets.push(at)
  return offsets
}
