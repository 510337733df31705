import { phraseSlips, type Slip } from '../../align/slips.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { type Reading, readingOf } from '../reading.ts'

export interface PlacedSlip extends Slip {
  readonly place: Place
  /** As written, single-spaced. */
  readonly shown: string
}

const known = new WeakMap<Plan, readonly PlacedSlip[]>()

/** Slips of fixed phrases in what the plan says itself. */
export function slipsOf(plan: Plan): readonly PlacedSlip[] {
  const before = known.get(plan)
  if (before !== undefined) return before
  const reading = readingOf(plan)
  const slips = phraseSlips(reading)
    .filter(({ from }) => reading.counts(reading.tokens[from]!.start))
    .map((slip) => ({ ...slip, ...shownAt(reading, slip.from, slip.to) }))
    .filter(({ place }) => !inRegisteredTitle(plan, place))
  known.set(plan, slips)
  return slips
}

/** The title of a known programme has its right words in the registry; a slip in it is the references' matter. */
export function inRegisteredTitle({ programmes }: Plan, place: Place): boolean {
  return programmes.some(
    ({ registered, places }) =>
      registered && places.some((title) => title.start <= place.start && place.end <= title.end),
  )
}

/** The place of a run of tokens, and its words on one line. */
export function shownAt(
  { tokens, text, place }: Reading,
  from: number,
  to: number,
): { readonly place: Place; readonly shown: string } {
  const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  return { place: place(span), shown: text.slice(span.start, span.end).replace(/[\s*_]+/gu, ' ') }
}
