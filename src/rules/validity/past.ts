import type { Plan } from '../../model/plan.ts'
import type { Span } from '../../text/mapped.ts'
import type { Reading } from '../reading.ts'

/** What says that the former unit is meant. */
const former = /(?<!\p{L})(?:cũ|trước đây|nguyên|hợp nhất|sáp nhập|sắp xếp)(?!\p{L})/u
/** Letters around a name in which that is looked for. */
const nearby = 60

/** Whether a plan names a unit as what it once was, or in the issuer or title of a document that it cites. */
export function isOfThePast(plan: Plan, reading: Reading, span: Span): boolean {
  const around = reading.folded.slice(Math.max(0, span.start - nearby), span.end + nearby)
  return former.test(around) || isCited(plan, reading, span)
}

/** Issuer or title of a cited document: they stand behind its number in the same clause. */
function isCited({ references }: Plan, { text, at }: Reading, { start }: Span): boolean {
  return references.some(({ place }) => {
    const from = at(place.start)
    return from <= start && !/[;\n]|\. \p{Lu}/u.test(text.slice(from, start))
  })
}
