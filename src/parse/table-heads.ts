import type { Span } from '../text/mapped.ts'
import type { Paragraph, View } from './view.ts'

/** What a column of a table is called (đầu đề cột), and the group of columns that it belongs to; in small letters. */
export interface ColumnHead {
  readonly name: string
  readonly group: string
  /** The cell that names it. */
  readonly cell: Span
}

/**
 * The heads of the columns that `row` names; with `next`, the row below it in the same table, where its cells are
 * parted: "Kế hoạch" over "Năm 2026" and "Năm 2027".
 */
export function columnHeads(view: View, row: Paragraph, next: Paragraph | undefined): readonly ColumnHead[] {
  const outer = namesIn(view, row)
  const inner = next === undefined || !outer.includes('') ? null : namesIn(view, next)
  if (inner === null || next!.block.table !== row.block.table || !parts(outer, inner))
    return outer.map((name, column) => ({ name, group: '', cell: row.cells[column]! }))
  let group = ''
  return outer.map((name, column) => {
    if (name !== '') group = name
    const own = inner[column]!
    return own === ''
      ? { name, group: '', cell: row.cells[column]! }
      : { name: own, group, cell: next!.cells[column]! }
  })
}

/**
 * Whether a row names parts of cells above it and nothing else: each stands below a cell that reaches over several. A
 * first cell that reaches over both rows may be read in the second: scans set "TT" between the two.
 */
function parts(outer: readonly string[], inner: readonly string[]): boolean {
  if (inner.length !== outer.length || (inner[0] !== '' && outer[0] !== '')) return false
  const named = inner.flatMap((name, column) => (name === '' ? [] : [column]))
  return named.length > 1 && named.every((column) => outer[column] === '' || outer[column + 1] === '')
}

function namesIn(view: View, { cells }: Paragraph): readonly string[] {
  return cells.map(({ start, end }) => view.lower.slice(start, end).replace(/\s+/gu, ' ').trim())
}
