import type { Plan } from '../../model/plan.ts'
import type { Span } from '../../text/mapped.ts'
import type { Reading } from '../reading.ts'

/** What says that the former unit is meant. */
const former = /(?<!\p{L})(?:cũ|trước đây|nguyên|hợp nhất|sáp nhập|sắp xếp)(?!\p{L})/u
/** In front of a name: what it has left behind. Behind it: what it has done. */
const leftBehind =
  /(?<!\p{L})(?:chuyển (?:giao )?từ|tiếp nhận|bàn giao từ|(?:kết thúc|chấm dứt|dừng) hoạt động)(?!\p{L})[^.;\n]*$/u
const hasDone =
  /^(?:,? (?:\p{Lu}\p{L}*|huyện|quận|thị xã|thành phố|và|các))* (?:đã|bàn giao|kết thúc hoạt động)(?!\p{L})/u
/** Letters around a name in which that is looked for. */
const nearby = 60

/** Whether a plan names a unit as what it once was, or in the issuer or title of a document that it cites. */
export function isOfThePast(plan: Plan, reading: Reading, span: Span): boolean {
  const around = reading.folded.slice(Math.max(0, span.start - nearby), span.end + nearby)
  return (
    former.test(around) ||
    leftBehind.test(reading.line.slice(Math.max(0, span.start - nearby), span.start)) ||
    hasDone.test(reading.text.slice(span.end, span.end + nearby)) ||
    isCited(plan, reading, span)
  )
}

/** Issuer or title of a cited document: they stand behind its number in the same clause. */
function isCited({ references }: Plan, { text, at }: Reading, { start }: Span): boolean {
  return references.some(({ place }) => {
    const from = at(place.start)
    return from <= start && !/[;\n]|\. \p{Lu}/u.test(text.slice(from, start))
  })
}
