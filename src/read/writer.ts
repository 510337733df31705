import type { Span } from '../text/mapped.ts'
import type { RowItem } from './items.ts'
import { isLabelled } from './joins.ts'
import { columnReader } from './lines.ts'
import type { Line } from './paragraphs.ts'
import type { NotePiece, TextLine } from './pieces.ts'
import type { Anchor, Block, Style } from './source.ts'
import { superscript } from './superscript.ts'

/** Collects the text of a Source with its lines and anchors, from left to right. */
export class Writer {
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
    return /\t| {3}/.test(text) ? columnReader(text)({ start: 0, end: text.length }) : []
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
      // Items typed with line breaks between them, in one paragraph of the word processor, are items.
      breakBefore: !goesOn || isLabelled(line.text.normalize('NFC')),
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
