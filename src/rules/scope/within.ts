import type { Place } from '../../model/place.ts'
import { rawSpan } from '../../text/mapped.ts'
import { nfc } from '../../text/normalise.ts'

/** Longest run of signs between two words of a value that the raw text may hold: line ends, marks, page numbers. */
const between = '[\\s*_>|]{1,12}'

/**
 * The place of some words of a value inside the value's own place. The raw text may wrap or mark them; where they
 * are not found as they stand, the whole place is returned.
 */
export function within(place: Place, words: string): Place {
  const composed = nfc(place.quote)
  const source = words
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join(between)
  if (source === '') return place
  const found = new RegExp(source, 'u').exec(composed.text)
  if (found === null) return place
  const span = rawSpan(composed, { start: found.index, end: found.index + found[0].length })
  return {
    ...place,
    start: place.start + span.start,
    end: place.start + span.end,
    quote: place.quote.slice(span.start, span.end),
  }
}
