import type { Label } from '../knowledge/labels.ts'
import { type Searchable, searchable } from '../knowledge/searchable.ts'
import type { Place } from '../model/place.ts'
import type { Block, Source } from '../read/source.ts'
import {
  compose,
  identity,
  type Mapped,
  MappedBuilder,
  mappedAt,
  rawSpan,
  type Span,
} from '../text/mapped.ts'
import { normalise } from '../text/normalise.ts'
import { trimmed } from '../text/spaces.ts'
import { isLetter } from '../text/units.ts'
import { labelsOf } from './labels.ts'

/** A column of a paragraph or row; offsets in the view. */
export interface Cell extends Span {
  readonly lines: readonly Span[]
}

/** A block of the source, in the view. */
export interface Paragraph extends Span {
  readonly index: number
  readonly block: Block
  readonly cells: readonly Cell[]
  /** The label (nhãn đề mục) it begins with; a row has none. */
  readonly label: Label | null
}

/**
 * The text that the parser works on: paragraphs unwrapped, free of markup and note marks, normalised,
 * one per line, cells held apart by tabs. `folded` and `lower` have the same length, so one offset serves all
 * three; `place` leads back to the text as read.
 */
export interface View extends Searchable {
  readonly source: Source
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** Where each paragraph begins, to find the one that holds an offset. */
  readonly starts: Int32Array
  readonly mapped: Mapped
}

export function viewOf(source: Source): View {
  const rough = roughText(source)
  const asRead = searchable(rough.mapped.text)
  const clean = asRead.isNormal ? identity(rough.mapped.text) : normalise(rough.mapped.text)
  const mapped = compose(rough.mapped, clean)
  const unchanged = clean.runs.length <= 1 && clean.text.length === rough.mapped.text.length
  const move = (at: number) => mappedAt(clean, at)
  const { folded, lower, units } = asRead.isNormal ? asRead : searchable(mapped.text)
  const blocks = rough.blocks.map(({ block, cells: drafts }) => {
    const cells = drafts.map((lines): Cell => {
      const moved = unchanged
        ? lines
        : lines.map(({ start, end }) => ({ start: move(start), end: move(end) }))
      return { start: moved[0]!.start, end: moved[moved.length - 1]!.end, lines: moved }
    })
    return { block, cells, start: cells[0]!.start, end: cells[cells.length - 1]!.end }
  })
  const labels = labelsOf({ folded, lower }, blocks)
  const paragraphs = blocks.map((block, index): Paragraph => ({ ...block, index, label: labels[index]! }))
  const starts = new Int32Array(paragraphs.length)
  for (const { index, start } of paragraphs) starts[index] = start
  return { source, text: mapped.text, folded, lower, units, paragraphs, starts, mapped }
}

/** The place of a range of the view in the text as read. */
export function placeOf(view: View, span: Span, section: string, confidence = 1): Place {
  const words = trimmed(view.text, span)
  const { start, end } = rawSpan(view.mapped, words)
  const block = paragraphAt(view, words.start)?.block
  return {
    start,
    end,
    quote: view.source.text.slice(start, end),
    page: block?.page ?? null,
    section,
    confidence: round(confidence * (block?.confidence ?? 1)),
  }
}

/** Whether a capital letter stands at a view offset. */
export function isCapital(view: View, at: number): boolean {
  return at < view.folded.length && view.folded.charCodeAt(at) !== view.lower.charCodeAt(at)
}

/** The words of a range, as a value: single-spaced, trimmed. */
export function words(view: View, span: Span): string {
  const text = view.text.slice(span.start, span.end).trim()
  const { cells, end } = paragraphAt(view, span.start) ?? noParagraph
  return cells.length === 1 && span.end <= end ? text : text.replace(/[\t\n]+/g, ' ')
}

const noParagraph: Pick<Paragraph, 'cells' | 'end'> = { cells: [], end: 0 }

/** The paragraph that holds a view offset. */
export function paragraphAt({ paragraphs, starts }: View, at: number): Paragraph | undefined {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return paragraphs[low]
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}

interface RoughBlock {
  readonly block: Block
  readonly cells: Span[][]
}

function roughText(source: Source): { readonly mapped: Mapped; readonly blocks: readonly RoughBlock[] } {
  const { text } = source
  const cuts = [...source.edits, ...source.anchors.map((anchor) => markOf(source.text, anchor))].sort(
    (a, b) => a.start - b.start,
  )
  const builder = new MappedBuilder()
  const hasGaps = gaps.some((sign) => text.includes(sign))
  const blocks: RoughBlock[] = []
  for (const block of source.blocks) {
    if (blocks.length > 0) builder.replace('\n', builder.rawEnd, builder.rawEnd)
    const cells = block.cells.map((lines, cell) => {
      if (cell > 0) builder.replace('\t', builder.rawEnd, builder.rawEnd)
      return copyCell(builder, text, lines, cuts, hasGaps)
    })
    // A cell without lines stands at the end of its block.
    for (const cell of cells) if (cell.length === 0) cell.push({ start: builder.length, end: builder.length })
    blocks.push({ block, cells })
  }
  return { mapped: blocks.length === 0 ? identity('') : builder.build(), blocks }
}

/** The mark of a note, with the blank that a print may leave between it and its word: "cách mạng ¹, …". */
function markOf(text: string, { start, end }: Span): Span & { readonly text: '' } {
  const isApart = text[start - 1] === ' ' && /[,.;:)]/.test(text[end] ?? '')
  return { start: isApart ? start - 1 : start, end, text: '' }
}

/** Copies the lines of a cell, with a blank between; most cells have one. */
function copyCell(
  builder: MappedBuilder,
  text: string,
  lines: readonly Span[],
  cuts: readonly { start: number; end: number; text: string }[],
  hasGaps: boolean,
): Span[] {
  return lines.map((line, index) => {
    if (index > 0 && !beginsWithMark(text, line, cuts)) builder.replace(' ', builder.rawEnd, builder.rawEnd)
    const { length: start } = builder
    copyLine(builder, text, line, cuts, hasGaps)
    return { start, end: builder.length }
  })
}

/** A mark of a note that a wrapped line begins with stood behind the last word: "… Chương trình khung ⏎ (1)." */
function beginsWithMark(
  text: string,
  line: Span,
  cuts: readonly { start: number; end: number; text: string }[],
): boolean {
  if (cuts.length === 0) return false
  const { start } = trimmed(text, line)
  const cut = cuts[firstBehind(cuts, start)]
  return cut?.start === start && cut.text === '' && !isLetter(text.charCodeAt(cut.end))
}

/** Copies a line without the edits in it; tabs and line ends inside it become blanks, its outer blanks go. */
function copyLine(
  builder: MappedBuilder,
  text: string,
  line: Span,
  cuts: readonly { start: number; end: number; text: string }[],
  hasGaps: boolean,
): void {
  const { start, end } = trimmed(text, line)
  let at = start
  for (let index = firstBehind(cuts, start); index < cuts.length && cuts[index]!.start < end; index++) {
    const cut = cuts[index]!
    if (cut.start < at) continue
    copyWords(builder, text, at, cut.start, hasGaps)
    if (cut.text !== '') builder.replace(cut.text, cut.start, cut.end)
    at = Math.min(end, cut.end)
  }
  copyWords(builder, text, at, end, hasGaps)
}

function copyWords(builder: MappedBuilder, text: string, start: number, end: number, hasGaps: boolean): void {
  if (!hasGaps) {
    const words = text.slice(start, end)
    if (!words.includes('\n')) {
      builder.add(words, start)
      return
    }
  }
  let at = start
  gap.lastIndex = start
  while (gap.test(text) && gap.lastIndex <= end) {
    builder.copy(text, at, gap.lastIndex - 1)
    at = gap.lastIndex
    builder.replace(' ', at - 1, at)
  }
  builder.copy(text, at, end)
}

/** Tabs and line ends; a text without the rare ones has only to be asked for line feeds. */
const gap = /[\t-\r]/g
const gaps = ['\t', '\v', '\f', '\r']

function firstBehind(cuts: readonly Pick<Span, 'start'>[], at: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}
