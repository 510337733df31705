import type { Place } from '../model/place.ts'
import type { Block, Source, SourceProblem } from '../read/source.ts'
import { compareKey } from '../text/fold.ts'
import type { Span } from '../text/mapped.ts'
import { attachedTo } from './attached.ts'
import { type HeaderReading, headerOf } from './header.ts'
import { someLine } from './line-looks.ts'
import { isMotto, letterheadAt, type Range, type Regions, regionsOf } from './regions.ts'
import { placeOf, type View, viewOf } from './view.ts'

/** What is read of a file, and the further documents in it, which are not. */
export interface FirstDocument {
  readonly view: View
  readonly regions: Regions
  readonly further: { readonly problem: SourceProblem; readonly place: Place } | null
}

/**
 * The first document of a file: some hold several, each with its own letterhead, number and date (một tệp nhiều văn
 * bản). A decision with its plan is one, and forms in an appendix, whose number or date is blank, are none.
 */
export function firstDocumentOf(source: Source): FirstDocument {
  const view = viewOf(source)
  const regions = regionsOf(view)
  const second = secondDocument(view, regions)
  if (second === null) return { view, regions, further: null }
  const from = view.paragraphs[second.from]!
  const place = placeOf(view, { start: from.start, end: view.paragraphs[second.to - 1]!.end }, '')
  const problem: SourceProblem = {
    code: 'parse/further-document',
    level: 'warning',
    data: { number: second.number },
    span: { start: place.start, end: place.end },
  }
  const own = viewOf(until(source, place.start))
  return { view: own, regions: regionsOf(own), further: { problem, place } }
}

/** The further documents, behind the signature of the first; null where there are none. */
function secondDocument(view: View, regions: Regions): (Range & { readonly number: string }) | null {
  const { from, to } = regions.rest
  let first: HeaderReading | null = null
  for (let index = from; index < to; index++) {
    if (!someLine(view, view.paragraphs[index]!, isMotto)) continue
    first ??= headerOf(view, regions, attachedTo(view, regions))
    const start = Math.max(from, letterheadAt(view, index))
    const number = furtherNumber(view, regions, { from: start, to }, first)
    if (number !== null) return { from: start, to, number }
  }
  return null
}

/** More paragraphs than a letterhead with its title has. */
const headLength = 12

/** The number of a document with all that issues it: number, day, and its kind, which a dispatch does not state. */
function furtherNumber(
  view: View,
  regions: Regions,
  { from, to }: Range,
  first: HeaderReading,
): string | null {
  const head = { from, to: Math.min(to, from + headLength) }
  const { number, issued, kind } = headerOf(
    view,
    { ...regions, wrapper: null, head, tail: { from: to, to } },
    { value: null, span: null, symbol: null },
  )
  if (number === null || number.blank || number.serial === null) return null
  if (kind === null && number.kind !== 'CV') return null
  if (!/^\d{4}-\d\d-\d\d$/u.test(issued?.date ?? '')) return null
  return compareKey(number.raw) === compareKey(first.number?.raw ?? '') ? null : number.raw
}

/** The source up to an offset, with the notes that are marked there; the text stays whole. */
function until(source: Source, end: number): Source {
  const marks = new Set(source.anchors.filter(({ start }) => start < end).map(({ mark }) => mark))
  const stays = ({ kind, mark, cells }: Block): boolean =>
    kind === 'note' ? marks.has(mark ?? '') : startOf(cells) < end
  return { ...source, blocks: source.blocks.filter(stays) }
}

function startOf(cells: readonly (readonly Span[])[]): number {
  return Math.min(...cells.flatMap((lines) => lines.map(({ start }) => start)))
}
