import { isBrowserLine, pageNumberOf } from '../page-numbers.ts'
import { type Columns, findColumns } from './columns.ts'
import type { Ink } from './glyphs.ts'
import { splitAtMotto } from './letterhead.ts'
import { type Piece, piecesOf } from './lines.ts'
import { looseRows } from './loose-rows.ts'
import { atEdge } from './running.ts'
import { setStampsApart } from './stamps.ts'
import { withStrikes } from './strikes.ts'
import { cellsOf, type Strip } from './strips.ts'
import { ruledTables } from './tables.ts'
import { readLine, type TextLine } from './text-line.ts'
import { wordsOf } from './words.ts'

/** Where the columns of a table are, from left to right. */
export interface TableEdges {
  readonly edges: readonly number[]
  /** The white between columns that no lines hold apart. */
  readonly strips?: readonly Strip[]
}

/** What stands on a page, from the top down. */
export type Item =
  | { readonly kind: 'line'; readonly line: TextLine }
  | {
      readonly kind: 'row'
      readonly cells: readonly (readonly TextLine[])[]
      /** Rows of one table share the object; null for a letterhead or a signature. */
      readonly table: TableEdges | null
      readonly box: readonly [x: number, y: number, width: number, height: number]
      readonly page: number
    }
  | { readonly kind: 'stamp'; readonly lines: readonly TextLine[] }

export interface PageLayout {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
  readonly items: readonly Item[]
}

/** Rebuilds a page: stamps apart, ruled tables, columns, lines; behind another page, whose table may go on. */
export function layoutOf(ink: Ink, before: PageLayout | null = null): PageLayout {
  const { page, stamps } = setStampsApart({ ...ink, glyphs: withStrikes(ink) })
  const { tables, rest } = ruledTables(ink.number, page, ink.rules)
  const placed: PlacedItem[] = []
  for (const table of tables)
    for (const row of table.rows)
      placed.push({
        y: row.y0,
        item: {
          kind: 'row',
          cells: row.cells,
          table,
          box: [row.x0, row.y0, row.x1 - row.x0, row.y1 - row.y0],
          page: ink.number,
        },
      })
  for (const glyphs of stamps) {
    const lines = piecesOf(glyphs).map((pieces) => readLine(ink.number, pieces))
    if (lines.length > 0) placed.push({ y: lines[0]!.y, item: { kind: 'stamp', lines } })
  }
  const open = tables.length > 0 ? null : openStrips(before)
  placed.push(...flowItems(ink, piecesOf(rest), (pieces) => readLine(ink.number, pieces), open))
  const items = placed.sort((a, b) => a.y - b.y).map(({ item }) => item)
  // The glyphs are done with; a long document would hold all of them to its end.
  return { number: ink.number, width: ink.width, height: ink.height, ink: { ...ink, glyphs: [] }, items }
}

function isPrinted(line: string): boolean {
  return pageNumberOf(line) !== null || isBrowserLine(line)
}

/** The white strips of a table without lines that a page ends with, its number aside. */
export function openStrips(page: PageLayout | null): readonly Strip[] | null {
  const last = page?.items.findLast(
    (item) => item.kind !== 'line' || !atEdge(page.ink, item.line) || !isPrinted(item.line.text),
  )
  return last?.kind === 'row' ? (last.table?.strips ?? null) : null
}

/** A letterhead stands in the upper part of its page, as a share of the height. */
const letterhead = 0.35

/** An item and the baseline that it begins with. */
interface PlacedItem {
  readonly y: number
  readonly item: Item
}

/** Reads what stands on one baseline. */
type Read = (pieces: readonly Piece[]) => TextLine

/** Lines, columns and tables without lines from rows of pieces that go from the top down, whoever found the pieces. */
export function flowItems(
  ink: Ink,
  baselines: readonly (readonly Piece[])[],
  read: Read,
  open: readonly Strip[] | null = null,
): readonly PlacedItem[] {
  const { above, rows, below } = withoutNumbers(
    ink,
    level(baselines).map((row) => (row[0]!.y < ink.height * letterhead ? splitAtMotto(row) : row)),
  )
  const placed: PlacedItem[] = []
  const addLine = (row: readonly Piece[]) =>
    placed.push({ y: row[0]!.y, item: { kind: 'line', line: read(row) } })
  for (const row of above) addLine(row)
  const columns = findColumns(rows, marginsOf(rows, ink.width), open)
  let at = 0
  for (const block of columns) {
    for (; at < block.from; at++) addLine(rows[at]!)
    const part = rows.slice(block.from, block.to)
    const y = part[0]![0]!.y
    if (block.kind === 'block') {
      const cells = sides(part, block.strips, read)
      placed.push({ y, item: rowItem(ink, cells, null) })
    } else for (const item of looseTable(ink, rows, block, read)) placed.push(item)
    at = block.to
  }
  for (; at < rows.length; at++) addLine(rows[at]!)
  for (const row of below) addLine(row)
  return placed
}

type Rows = readonly (readonly Piece[])[]

/** Sets the page's number above and below the text apart: it stands in no column, though "Trang 1" may be under one. */
function withoutNumbers(
  ink: Ink,
  rows: Rows,
): { readonly above: Rows; readonly rows: Rows; readonly below: Rows } {
  const last = rows.length - 1
  const from = last > 0 && isNumberRow(ink, rows[0]!, rows[1]!) ? 1 : 0
  const to = last > from && isNumberRow(ink, rows[last]!, rows[last - 1]!) ? last : last + 1
  return { above: rows.slice(0, from), rows: rows.slice(from, to), below: rows.slice(to) }
}

/** A browser's row, one that says that it is a page's number, or the page's own number apart from its neighbour. */
function isNumberRow(ink: Ink, row: readonly Piece[], neighbour: readonly Piece[]): boolean {
  const { y, size } = row[0]!
  if (!atEdge(ink, { y })) return false
  const words = row.map(wordsOf).join(' ')
  if (isBrowserLine(words)) return true
  const found = pageNumberOf(words)
  const isApart = Math.abs(y - neighbour[0]!.y) > apart * size
  return found !== null && (found.isNamed || (found.number === ink.number && isApart))
}

/** A page's number stands so far from the text, in sizes of its letters. */
const apart = 1.8

/**
 * Columns have baselines of their own: rows half a line apart that stand beside each other are one row. Text that
 * runs over the page is never nearer than a line.
 */
function level(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const out: (readonly Piece[])[] = []
  for (const row of rows) {
    const above = out[out.length - 1]
    const near =
      above !== undefined && row[0]!.y - above[0]!.y < 0.72 * Math.min(row[0]!.size, above[0]!.size)
    const beside =
      near && row.every((piece) => above.every((other) => piece.x0 > other.x1 + 2 || piece.x1 < other.x0 - 2))
    if (beside) out[out.length - 1] = [...above, ...row].sort((a, b) => a.x0 - b.x0)
    else out.push(row)
  }
  return out
}

/** Left and right margin of the running text. */
export function marginsOf(rows: readonly (readonly Piece[])[], width: number): readonly [number, number] {
  const wide = rows
    .map((row) => ({ x0: row[0]!.x0, x1: row[row.length - 1]!.x1 }))
    .filter(({ x0, x1 }) => x1 - x0 > width * 0.5)
  if (wide.length === 0) return [width * 0.14, width * 0.93]
  const left = wide.map(({ x0 }) => x0).sort((a, b) => a - b)
  const right = wide.map(({ x1 }) => x1).sort((a, b) => a - b)
  return [left[Math.floor(left.length * 0.1)]!, right[Math.floor(right.length * 0.9)]!]
}

function sides(
  rows: readonly (readonly Piece[])[],
  strips: readonly (readonly [number, number])[],
  read: Read,
): readonly TextLine[][] {
  const columns: TextLine[][] = Array.from({ length: strips.length + 1 }, () => [])
  for (const row of rows)
    for (const [side, pieces] of cellsOf(row, strips).entries())
      if (pieces.length > 0) columns[side]!.push(read(pieces))
  return columns
}

function rowItem(ink: Ink, cells: readonly (readonly TextLine[])[], table: TableEdges | null): Item {
  const lines = cells.flat()
  const x0 = Math.min(...lines.map((line) => line.x0))
  const x1 = Math.max(...lines.map((line) => line.x1))
  const y0 = Math.min(...lines.map((line) => line.y - line.size))
  const y1 = Math.max(...lines.map((line) => line.y + line.size * 0.25))
  return { kind: 'row', cells, table, box: [x0, y0, x1 - x0, y1 - y0], page: ink.number }
}

/** A table without lines between its columns. It goes on behind a page break where its columns begin as before. */
function looseTable(
  ink: Ink,
  rows: readonly (readonly Piece[])[],
  { from, to, strips, spans }: Columns,
  read: Read,
): readonly PlacedItem[] {
  const table: TableEdges = { edges: strips.map(([, x1]) => x1), strips }
  const part = rows.slice(from, to)
  const placed = [...spans].map((index) => {
    const line = read(rows[index]!)
    return { y: line.y, item: rowItem(ink, [[line], ...strips.map(() => [])], table) }
  })
  const inColumns = part.filter((_, index) => !spans.has(from + index))
  for (const row of looseRows(inColumns, strips, ink.rules)) {
    const cells = row.map((cell) => cell.map(read))
    placed.push({
      y: Math.min(...row.flat(2).map((piece) => piece.y)),
      item: rowItem(ink, cells, table),
    })
  }
  return placed
}
