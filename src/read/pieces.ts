import type { Edit, Style } from './source.ts'

/** What a word processor's document is made of once its labels, notes and changes are worked out. */
export type Piece = ParagraphPiece | TablePiece

/** A visual line. Tabs still stand in it; the assembler makes them spaces or columns. */
export interface TextLine {
  readonly text: string
  readonly anchors: readonly LineAnchor[]
  /** Where its words stand in a text that is kept as it is, and what each of them reads as: HTML within Markdown. */
  readonly raw?: readonly Edit[]
}

/** A note's mark within a line. */
export interface LineAnchor {
  readonly at: number
  readonly length: number
  readonly mark: string
}

export interface ParagraphPiece {
  readonly kind: 'paragraph'
  /** A computed label stands at the head of the first line. */
  readonly lines: readonly TextLine[]
  readonly labelled: boolean
  /** Which paragraph of the part this is, counted over all its paragraphs from 0. */
  readonly ordinal: number
  readonly style: Style
}

export interface TablePiece {
  readonly kind: 'table'
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** A cell that only continues a merged one is empty. */
  readonly cells: readonly (readonly Piece[])[]
}

export interface NotePiece {
  readonly mark: string
  readonly lines: readonly TextLine[]
  readonly ordinal: number
  readonly part: string
}

/** The paragraphs' lines of a cell or a note, in order; nested tables give the lines of their cells. */
export function linesOfPieces(pieces: readonly Piece[]): readonly TextLine[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'paragraph'
      ? piece.lines
      : piece.rows.flatMap((row) => row.cells.flatMap((cell) => linesOfPieces(cell))),
  )
}

/** The first paragraph's ordinal, to lead back to a row or a note. */
export function firstOrdinal(pieces: readonly Piece[]): number | null {
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') return piece.ordinal
    for (const row of piece.rows)
      for (const cell of row.cells) {
        const inside = firstOrdinal(cell)
        if (inside !== null) return inside
      }
  }
  return null
}
