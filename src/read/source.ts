import type { Span } from '../text/mapped.ts'

/** What a file turned out to be, by its content. */
export type Format =
  | 'markdown'
  | 'text'
  | 'html'
  | 'docx'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'pdf'
  | 'pdf-scan'
  | 'pdf-mixed'
  | 'image'

/** Markup inside `Source.text` that is no word: it reads as `text` (usually nothing, or a space for a break). */
export interface Edit extends Span {
  readonly text: string
}

/** Where a block stands in the original, to lead a reviewer back and to put a comment there. */
export type Origin =
  | { readonly line: number }
  | { readonly paragraph: number; readonly part: string }
  | { readonly page: number; readonly box: readonly [x: number, y: number, width: number, height: number] }

/** How a block looks, where the format says so; the parser uses it only where numbering leaves a doubt. */
export interface Style {
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
  readonly heading: number | null
}

/** A line of a cell. `bold` is told in letterheads, where it parts the issuer from the body above it. */
export interface CellLine extends Span {
  readonly bold?: true
}

/**
 * A paragraph, a table row or the body of a note, in reading order.
 * `cells` are its columns from left to right (one for a paragraph, a note); a cell is a list of lines, each a
 * range of `Source.text`. A paragraph that a page break, a note or a hard wrap cuts has several lines.
 */
export interface Block {
  readonly kind: 'paragraph' | 'row' | 'note'
  readonly cells: readonly (readonly CellLine[])[]
  /** Rows of one table share a number, counted from 0. */
  readonly table: number | null
  /** The digit (or sign) of a note. */
  readonly mark: string | null
  readonly page: number | null
  readonly origin: Origin
  readonly style: Style | null
  /** 1 for text that was stored as text; OCR gives less. */
  readonly confidence: number
}

/** The place of a note's mark in the running text. */
export interface Anchor extends Span {
  readonly mark: string
}

/** Something a reader could not read, had to repair, or wants known. Codes are listed in `messages/`. */
export interface SourceProblem {
  readonly code: string
  readonly level: 'error' | 'warning' | 'note'
  readonly data: Readonly<Record<string, string | number | boolean | null>>
  readonly span: Span | null
}

/** A document as read, before any understanding. Every reader yields one. */
export interface Source {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly format: Format
  readonly encoding: string | null
  readonly pages: number | null
  readonly ocr: {
    readonly engine: string
    readonly version: string
    readonly dpi: number
    readonly confidence: number
  } | null
  /** Decoded text, no BOM, line ends as \n; computed list labels and note marks (¹) stand in it. */
  readonly text: string
  /** Sorted, not overlapping. */
  readonly edits: readonly Edit[]
  readonly blocks: readonly Block[]
  readonly anchors: readonly Anchor[]
  readonly problems: readonly SourceProblem[]
}

/** A file before its format is known. */
export interface FileBytes {
  /** As given on the command line or found in a folder; never made absolute. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** What every format's reader is. Throws `ReadError` only. */
export type Reader = (file: FileBytes) => Source | Promise<Source>
