import type { Piece, TablePiece, TableRow } from '../pieces.ts'

/** The table that stands open where RTF is read: nothing but cells and rows that end tells where one is. */
export class OpenTable {
  #rows: RtfRow[] = []
  #cells: (readonly Piece[])[] = []
  #cell: Piece[] = []
  #edges: number[] = []

  /** Adds to the open cell. */
  add(...pieces: readonly Piece[]): void {
    this.#cell.push(...pieces)
  }

  defineRow(): void {
    this.#edges = []
  }

  defineCell(edge: number): void {
    this.#edges.push(edge)
  }

  endCell(): void {
    this.#cells.push(this.#cell)
    this.#cell = []
  }

  endRow(): void {
    this.#rows.push({ cells: this.#cells, edges: this.#edges })
    this.#cells = []
  }

  /** What stood open, if anything; cells without their row, too: the file was cut off, or written badly. */
  end(): readonly TablePiece[] {
    if (this.#cell.length > 0) this.endCell()
    if (this.#cells.length > 0) this.endRow()
    const rows = this.#rows
    this.#rows = []
    return rows.length === 0 ? [] : [{ kind: 'table', rows: gridOf(rows) }]
  }
}

/** A row as RTF has it: its cells, and how far right each of them reaches (`\cellx`, twips). */
interface RtfRow {
  readonly cells: readonly (readonly Piece[])[]
  readonly edges: readonly number[]
}

/** More columns than any table of a plan: a grid of them would only be filled with empty cells. */
const mostColumns = 63

/** Edges so near are one: Word rounds the widths of each row by itself (twips, 1 mm). */
const near = 57

/**
 * The rows of a table, cells under their headings: a cell that reaches over several columns is followed by empty ones.
 * RTF has no spans; that a cell is wide is seen by the edges of the other rows.
 */
function gridOf(rows: readonly RtfRow[]): readonly TableRow[] {
  const columns: number[] = []
  for (const edge of rows.flatMap(edgesOf).sort((a, b) => a - b))
    if (columns.length === 0 || edge - columns.at(-1)! > near) columns.push(edge)
  if (columns.length > mostColumns) return rows.map(({ cells }) => ({ cells }))
  return rows.map((row) => {
    const cells: (readonly Piece[])[] = []
    for (const [at, edge] of edgesOf(row).entries()) {
      cells.push(row.cells[at]!)
      while (cells.length < columns.length && columns[cells.length]! <= edge) cells.push([])
    }
    return { cells: cells.length > 0 ? cells : row.cells }
  })
}

/** The edges of a row's cells; none where they do not belong to its cells, or do not rise. */
function edgesOf({ cells, edges }: RtfRow): readonly number[] {
  const rises = edges.every((edge, at) => at === 0 || edge > edges[at - 1]!)
  return rises && edges.length === cells.length ? edges : []
}
