import { composed } from '../text/normalise.ts'
import { firstOrdinal, linesOfPieces, type ParagraphPiece, type Piece, type TextLine } from './pieces.ts'

/** A table row whose nested tables are resolved: each cell is lines. */
export interface RowItem {
  readonly kind: 'row'
  readonly cells: readonly (readonly TextLine[])[]
  readonly ordinal: number
  readonly table: number
}

export type Item = ParagraphPiece | RowItem

/** Nested tables out of their cells; tables that only frame a column of paragraphs are no tables. */
export function flatten(pieces: readonly Piece[]): readonly Item[] {
  const items: Item[] = []
  let tables = 0
  const walk = (list: readonly Piece[]) => {
    for (const piece of list) {
      if (piece.kind === 'paragraph') {
        items.push(piece)
        continue
      }
      const rows = piece.rows.map(({ cells }) => cells.map((cell) => (isBlank(cell) ? [] : cell)))
      const filled = new Set(
        rows.flatMap((cells) => cells.flatMap((cell, at) => (cell.length > 0 ? [at] : []))),
      )
      if (filled.size <= 1) {
        for (const cell of rows.flat()) walk(cell)
        continue
      }
      const whole = holdsTogether(rows)
      let table: number | null = null
      for (const cells of rows) {
        const full = cells.filter((cell) => cell.length > 0)
        if (full.length === 0) continue
        const only = full.length === 1 && !whole ? full[0]! : null
        if (only?.some((inner) => inner.kind === 'table')) {
          walk(only)
          continue
        }
        table ??= tables++
        const isApart = (inner: Piece) => !whole && isGrid(inner)
        items.push({
          kind: 'row',
          cells: cells.map((cell) => cellLines(cell.filter((inner) => !isApart(inner)))),
          ordinal: firstOrdinal(full.flat()) ?? 0,
          table,
        })
        walk(cells.flatMap((cell) => cell.filter(isApart)))
      }
    }
  }
  walk(pieces)
  return items.filter((item) => item.kind === 'paragraph' || item.cells.some((cell) => cell.length > 0))
}

/**
 * Whether a table's rows belong together ("TT | Nội dung | Đơn vị | Thời hạn"), so that no table within a cell may part
 * them; a table that lays out a page has few rows of several cells, or one cell with most of the words.
 */
export function isDataTable(rows: readonly (readonly number[])[]): boolean {
  const lengths = rows.flat()
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const wide = rows.filter((cells) => cells.filter((length) => length > 0).length > 1)
  return wide.length > 2 && lengths.every((length) => length * 2 < total)
}

function holdsTogether(rows: readonly (readonly (readonly Piece[])[])[]): boolean {
  const nested = rows.some((cells) => cells.some((cell) => cell.some(({ kind }) => kind === 'table')))
  return nested && isDataTable(rows.map((cells) => cells.map(lengthOf)))
}

function lengthOf(cell: readonly Piece[]): number {
  return linesOfPieces(cell).reduce((sum, { text }) => sum + text.length, 0)
}

/** The lines of a cell; a table with columns of its own gives one line for each of its rows: "Nà Sài 12". */
function cellLines(cell: readonly Piece[]): readonly TextLine[] {
  return cell.flatMap((piece) =>
    piece.kind === 'table' && isGrid(piece)
      ? piece.rows.flatMap(({ cells }) => inOneLine(cells.flatMap(cellLines)))
      : linesOfPieces([piece]),
  )
}

function inOneLine(lines: readonly TextLine[]): readonly TextLine[] {
  const [first, ...rest] = lines
  if (first === undefined) return []
  return [rest.reduce(joined, first)]
}

function joined(one: TextLine, other: TextLine): TextLine {
  const by = one.text.length + 1
  return {
    text: `${one.text} ${other.text}`,
    anchors: [...one.anchors, ...other.anchors.map((anchor) => ({ ...anchor, at: anchor.at + by }))],
    raw: [...(one.raw ?? []), ...(other.raw ?? [])],
  }
}

function isBlank(cell: readonly Piece[]): boolean {
  return linesOfPieces(cell).length === 0
}

/** A nested table with columns of its own, which would be lost among the lines of a cell. */
function isGrid(piece: Piece): boolean {
  return (
    piece.kind === 'table' &&
    piece.rows.filter(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1).length > 1
  )
}

/** Longer paragraphs are running text, where a tab is a space and no column. */
const runningLength = 120
const recipients = /^[\s*_]*nơi nhận/iu

/**
 * Letterhead and signature are stretches of short paragraphs: before the first running paragraph, behind the last,
 * and wherever recipients (nơi nhận) stand, as in a decision with a plan attached. True where columns may stand.
 */
export function columnZones(items: readonly Item[]): readonly boolean[] {
  const zones = items.map(() => false)
  let from = 0
  const close = (to: number) => {
    const stretch = items.slice(from, to)
    if (from === 0 || to === items.length || stretch.some(namesRecipients)) zones.fill(true, from, to)
    from = to + 1
  }
  for (const [index, item] of items.entries()) if (isRunning(item)) close(index)
  close(items.length)
  return zones
}

function isRunning(item: Item): boolean {
  return (
    item.kind === 'paragraph' && item.lines.some(({ text }) => text.length > runningLength && isLong(text))
  )
}

/** Long in words, not only in the blanks that hold two columns apart. */
function isLong(text: string): boolean {
  return !/\s{3}|\t/.test(text) || text.replace(/\s+/g, ' ').length > runningLength
}

function namesRecipients(item: Item): boolean {
  return item.kind === 'paragraph' && item.lines.some(({ text }) => recipients.test(composed(text)))
}
