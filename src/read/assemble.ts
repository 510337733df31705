import type { Span } from '../text/mapped.ts'
import { noText } from './errors.ts'
import { columnsOf } from './lines.ts'
import { type Line, paragraphs } from './paragraphs.ts'
import {
  firstOrdinal,
  linesOfPieces,
  type NotePiece,
  type ParagraphPiece,
  type Piece,
  type TextLine,
} from './pieces.ts'
import type { Anchor, Block, FileBytes, Format, Source, SourceProblem, Style } from './source.ts'
import { superscript } from './superscript.ts'

export interface Assembly {
  readonly file: FileBytes
  readonly format: Format
  /** Name of the part that the body's ordinals count in. */
  readonly part: string
  readonly pieces: readonly Piece[]
  readonly notes: readonly NotePiece[]
  readonly problems: readonly SourceProblem[]
}

/**
 * Writes the pieces of a word processor's document as text, with blocks and anchors over it: a blank line between
 * paragraphs, one line per table row with tabs between its cells, notes at the end. Shared by DOCX and ODT.
 */
export function assemble({ file, format, part, pieces, notes, problems }: Assembly): Source {
  const items = flatten(pieces)
  const zones = columnZones(items)
  const writer = new Writer()
  let tables = 0
  let tabbed = false
  const numbers = new Map<number, number>()
  for (const [index, item] of items.entries()) {
    const origin = { paragraph: item.ordinal, part }
    if (item.kind === 'row') {
      tabbed = false
      const table = numbers.get(item.table) ?? tables++
      numbers.set(item.table, table)
      writer.row(item, table, origin)
      continue
    }
    const columns = zones[index] === true
    for (const [at, line] of item.lines.entries()) {
      const parts = columns ? writer.columns(line) : []
      if (parts.length < 2) writer.line(line, at > 0 && !tabbed, origin, item)
      else {
        if (!tabbed) tables++
        writer.tabbedRow(line, parts, tables - 1, origin, tabbed)
      }
      tabbed = parts.length >= 2
    }
  }
  const built = paragraphs(writer.text, writer.lines)
  const noteBlocks = notes.filter((note) => note.lines.length > 0).map((note) => writer.note(note))
  if (!/[\p{L}\p{N}]/u.test(writer.text)) throw noText(file.path)
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    format,
    encoding: null,
    pages: null,
    ocr: null,
    text: writer.text,
    edits: [],
    blocks: [...built.blocks, ...noteBlocks],
    anchors: mergeAnchors(writer.anchors, built.anchors),
    problems: [...problems, ...built.problems],
  }
}

interface RowItem {
  readonly kind: 'row'
  readonly cells: readonly (readonly TextLine[])[]
  readonly ordinal: number
  readonly table: number
}

type Item = ParagraphPiece | RowItem

/** Nested tables out of their cells; tables that only frame a column of paragraphs are no tables. */
function flatten(pieces: readonly Piece[]): readonly Item[] {
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
      let table: number | null = null
      for (const cells of rows) {
        const full = cells.filter((cell) => cell.length > 0)
        if (full.length === 0) continue
        const only = full.length === 1 ? full[0]! : null
        if (only?.some((inner) => inner.kind === 'table')) {
          walk(only)
          continue
        }
        table ??= tables++
        const nested = cells.flatMap((cell) => cell.filter(isGrid))
        items.push({
          kind: 'row',
          cells: cells.map((cell) => linesOfPieces(cell.filter((inner) => !isGrid(inner)))),
          ordinal: firstOrdinal(full.flat()) ?? 0,
          table,
        })
        walk(nested)
      }
    }
  }
  walk(pieces)
  return items.filter((item) => item.kind === 'paragraph' || item.cells.some((cell) => cell.length > 0))
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
function columnZones(items: readonly Item[]): readonly boolean[] {
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
  return item.kind === 'paragraph' && item.lines.some(({ text }) => recipients.test(text.normalize('NFC')))
}

class Writer {
  #parts: string[] = []
  #length = 0
  readonly lines: Line[] = []
  readonly anchors: Anchor[] = []
  #lastTable: number | null = null

  get text(): string {
    return this.#parts.join('')
  }

  /** The columns of a line by its tabs or wide gaps, as ranges of the line. */
  columns({ text }: TextLine): readonly Span[] {
    return /\t| {3}/.test(text) ? columnsOf(text, { start: 0, end: text.length }) : []
  }

  line(
    line: TextLine,
    goesOn: boolean,
    origin: Block['origin'],
    { style, labelled }: { readonly style: Style; readonly labelled: boolean },
  ): void {
    this.#separate(goesOn ? '\n' : '\n\n')
    const span = this.#write(line)
    this.#lastTable = null
    this.#push(span, [span], {
      origin,
      style,
      table: null,
      breakBefore: !goesOn,
      labelled: labelled && !goesOn,
    })
  }

  tabbedRow(
    line: TextLine,
    parts: readonly Span[],
    table: number,
    origin: Block['origin'],
    goesOn: boolean,
  ): void {
    this.#separate(goesOn ? '\n' : '\n\n')
    const start = this.#length
    this.#write(line, true)
    const cells = parts.map((part) => ({ start: start + part.start, end: start + part.end }))
    this.#lastTable = null
    this.#push({ start, end: this.#length }, cells, { origin, style: null, table, breakBefore: true })
  }

  row({ cells: columns }: RowItem, table: number, origin: Block['origin']): void {
    this.#separate(this.#lastTable === table ? '\n' : '\n\n')
    this.#lastTable = table
    const start = this.#length
    const last = columns.findLastIndex((cell) => cell.length > 0)
    const stacked = columns.map((cell, at) => {
      if (at > 0 && at <= last) this.#append('\t')
      return cell.map((line, index) => {
        if (index > 0) this.#append('\n')
        return this.#write(line)
      })
    })
    const cells = stacked.map((cell) => ({
      start: cell[0]?.start ?? this.#length,
      end: cell[cell.length - 1]?.end ?? this.#length,
    }))
    const span = { start, end: this.#length }
    this.#push(span, cells, { origin, style: null, table, breakBefore: true, stacked })
  }

  note({ mark, lines, ordinal, part }: NotePiece): Block {
    this.#separate('\n\n')
    this.#append(`${superscript(mark)} `)
    const spans = lines.map((line, index) => {
      if (index > 0) this.#append('\n')
      return this.#write(line)
    })
    return {
      kind: 'note',
      cells: [spans],
      table: null,
      mark,
      page: null,
      origin: { paragraph: ordinal, part },
      style: null,
      confidence: 1,
    }
  }

  #push(
    span: Span,
    cells: readonly Span[],
    rest: Pick<Line, 'origin' | 'style' | 'table' | 'breakBefore' | 'stacked' | 'labelled'>,
  ): void {
    this.lines.push({ ...span, cells, page: null, confidence: 1, ...rest })
  }

  #separate(by: string): void {
    if (this.#length > 0) this.#append(by)
  }

  #write({ text, anchors }: TextLine, tabs = false): Span {
    const start = this.#length
    for (const { at, length, mark } of anchors)
      this.anchors.push({ start: start + at, end: start + at + length, mark })
    this.#append(tabs ? text : text.replaceAll('\t', ' '))
    return { start, end: this.#length }
  }

  #append(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}

/** Anchors of real notes win over typed marks at the same place. */
function mergeAnchors(real: readonly Anchor[], typed: readonly Anchor[]): readonly Anchor[] {
  const taken = new Set(real.map(({ start }) => start))
  return [...real, ...typed.filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start)
}
