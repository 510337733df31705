import type { Place } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Section } from '../model/sections.ts'
import { foldCase } from '../text/fold.ts'
import { mappedAt, rawSpan, type Span } from '../text/mapped.ts'
import { normalise } from '../text/normalise.ts'
import { leading } from '../text/search.ts'
import { type Words, wordsOf } from '../text/tokens.ts'

/**
 * The letters of a plan, for the rules about letters themselves (thể thức, chính tả). All offsets are those of the
 * normalised text, so decomposed and composed copies read alike; `place` leads back to the text as read.
 */
export interface Reading extends Words {
  /** `normalise(plan.text)`. */
  readonly text: string
  /** `foldCase(text)`: same length. */
  readonly folded: string
  /** `folded` with the line ends inside a paragraph as blanks: same length. */
  readonly line: string
  /** From the first section to the closing part. */
  readonly body: Span
  /** From the end of the title to the first section: legal bases, opening sentence. */
  readonly opening: Span
  /** Recipients and signature. */
  readonly tail: Span
  /** Whether an offset stands in what the plan itself says: no stamp, no appendix. */
  readonly counts: (at: number) => boolean
  /** Where an offset of `plan.text` stands in `text`. */
  readonly at: (raw: number) => number
  readonly place: (span: Span) => Place
}

const readings = new WeakMap<Plan, Reading>()

export function readingOf(plan: Plan): Reading {
  const known = readings.get(plan)
  if (known !== undefined) return known
  const reading = make(plan)
  readings.set(plan, reading)
  return reading
}

function make(plan: Plan): Reading {
  const mapped = normalise(plan.text)
  const folded = foldCase(mapped.text)
  const at = (raw: number) => mappedAt(mapped, raw)
  const sections = flat(plan.sections)
  const places = placesOf(plan)
  const last = sections.at(-1)?.start ?? 0
  const closing = [...plan.recipients, plan.archive, plan.signature]
    .flatMap((each) => (each === null ? [] : [each.place.start]))
    .filter((start) => start > last)
  const title = plan.header.title?.place.end ?? 0
  const first = sections.find((place) => place.start >= title)?.start ?? title
  const bodyEnd = closing.length > 0 ? beforeHead(plan.text, Math.min(...closing)) : plan.text.length
  const skipped = [...plan.header.stamps, ...plan.unparsed].map(({ place }) => ({
    start: at(place.start),
    end: at(place.end),
  }))
  return {
    text: mapped.text,
    folded,
    line: folded.replace(/(?<!\n)\n(?!\n)/g, ' '),
    ...wordsOf(mapped.text, folded),
    opening: { start: at(title), end: at(Math.max(first, title)) },
    body: { start: at(first), end: at(bodyEnd) },
    tail: { start: at(bodyEnd), end: mapped.text.length },
    counts: (offset) => !skipped.some(({ start, end }) => offset >= start && offset < end),
    at,
    place: (span) => {
      const raw = rawSpan(mapped, span)
      const section = raw.start >= bodyEnd ? undefined : before(sections, raw.start)
      const holder = around(places, raw.start)
      return {
        ...raw,
        quote: plan.text.slice(raw.start, raw.end),
        page: holder?.page ?? before(places, raw.start)?.page ?? null,
        section: section?.section ?? '',
        confidence: holder?.confidence ?? (plan.source.ocr === null ? 1 : 0.7),
      }
    },
  }
}

/** The line "Nơi nhận:" belongs to the list behind it. */
function beforeHead(text: string, at: number): number {
  const from = Math.max(0, at - 80)
  const head = /[*_#\s|>]*nơi\s+nhận[^\p{L}]*$/iu.exec(text.slice(from, at).normalize('NFC'))
  if (head === null) return at
  const raw = text.slice(from, at).search(/n\S{1,3}i\s+nh\S{1,3}n[^\p{L}\p{M}]*$/iu)
  return raw < 0 ? at : from + raw
}

function flat(sections: readonly Section[]): readonly Place[] {
  return sections
    .flatMap((section) => [section.place, ...flat(section.children)])
    .sort((a, b) => a.start - b.start)
}

/** Places of the text's own parts in reading order; for pages, and for the confidence of OCR. */
function placesOf(plan: Plan): readonly Place[] {
  const parts: readonly { readonly place: Place }[] = [
    ...plan.purposes,
    ...plan.requirements,
    ...plan.contents,
    ...plan.solutions,
    ...plan.criteria.flatMap((group) => group.items),
    ...plan.assignments.flatMap((one) => one.tasks),
    ...plan.recipients,
    ...plan.footnotes,
  ]
  return [...flat(plan.sections), ...parts.map(({ place }) => place)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}

function before(places: readonly Place[], at: number): Place | undefined {
  return places[leading(places.length, (index) => places[index]!.start <= at) - 1]
}

function around(places: readonly Place[], at: number): Place | undefined {
  const found = before(places, at)
  return found !== undefined && at < found.end ? found : undefined
}
