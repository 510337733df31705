import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'
import { bodyAt } from './bodies.ts'
import type { View } from './view.ts'

/** A sentence is looked at this far from its date, no farther: one line may be a whole file. */
const reach = 1500

/** The sentence (câu) of a paragraph or cell that holds a date. */
export function sentenceAround(view: View, { start, end }: Span, at: Span): Span {
  const near = { start: Math.max(start, at.start - reach), end: Math.min(end, at.end + reach) }
  const text = view.folded.slice(near.start, near.end)
  let from = 0
  let to = text.length
  const stop = /[.?!…](?= \p{Lu})|\t/gu
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (near.start + match.index < at.start) from = match.index + 1
    else if (near.start + match.index >= at.end) {
      to = match.index
      break
    }
  }
  return trimmed(view.text, { start: near.start + from, end: near.start + to })
}

/** Offset of the last, or first, `mark` inside a range; -1 where there is none. */
export function lastIn(view: View, mark: string, start: number, end: number): number {
  const at = view.lower.slice(start, Math.max(start, end)).lastIndexOf(mark)
  return at < 0 ? -1 : start + at
}

export function firstIn(view: View, mark: string, start: number, end: number): number {
  const at = view.lower.slice(start, Math.max(start, end)).indexOf(mark)
  return at < 0 ? -1 : start + at
}

/** The part of the sentence between semicolons, and between the words of the neighbouring dates. */
export function segmentAround(
  view: View,
  sentence: Span,
  at: Span,
  before: Span | undefined,
  after: Span | undefined,
): Span {
  const text = view.lower
  const left = Math.max(
    sentence.start,
    before !== undefined && before.end <= at.start ? before.end : sentence.start,
  )
  let start = Math.max(left, lastIn(view, ';', left, at.start) + 1)
  const purpose = lastIn(view, 'để tổng hợp', start, at.start)
  if (purpose > start) start = purpose + 'để '.length
  let end = sentence.end
  const behind = / để (?=\p{L})|;/u.exec(text.slice(at.end, end))
  if (behind !== null) end = at.end + behind.index
  if (after !== undefined && after.start >= at.end && after.start < end) {
    // What leads up to the next date belongs to it: from the last comma on.
    const acts = matchesOf(act, text.slice(at.end, after.start))
    const comma = Math.max(lastIn(view, ', ', at.end, after.start), lastIn(view, ' và ', at.end, after.start))
    if (acts.length > 0) end = at.end + acts[acts.length - 1]!.index
    else end = comma > at.end ? comma : Math.max(at.end, after.start)
  }
  return { start: skipBlank(text, start), end }
}

/** What else is to be done begins behind such a comma; others, and "và", may stand within a name. */
const act = withRanges(/, (?=(?:báo cáo|tổng hợp|gửi|nộp|trình|hoàn thành)(?!\p{L}))/gu)

/** Behind blanks and marks. */
export function skipBlank(text: string, at: number): number {
  let next = at
  while (next < text.length && /[ ,;)-]/.test(text[next]!)) next++
  return next
}

/** Where the part of a segment begins that holds the date: behind the last comma. */
export function clauseStart(view: View, segment: Span, found: Span): number {
  return skipBlank(view.lower, behindComma(view, segment, found))
}

/** Right behind the last comma of a segment in front of its date; one within a name is none: "UBND xã, phường". */
export function behindComma(view: View, segment: Span, found: Span): number {
  const text = view.lower.slice(segment.start, Math.max(segment.start, found.start))
  let comma = text.lastIndexOf(', ')
  while (
    comma > 0 &&
    (joinedPlace.test(text.slice(comma + 2, comma + 14)) ||
      isBracketed(text, comma) ||
      isInName(view, segment.start + comma))
  )
    comma = text.lastIndexOf(', ', comma - 1)
  return comma < 0 ? segment.start : segment.start + comma + 1
}

/** "Phòng Kinh tế, Hạ tầng và Đô thị": a comma within a body's name. */
function isInName(view: View, comma: number): boolean {
  if (!/^, \p{Lu}/u.test(view.folded.slice(comma, comma + 3))) return false
  const from = Math.max(0, comma - longestHead)
  const head = bodyHead.exec(view.folded.slice(from, comma))
  return head !== null && (bodyAt(view, from + head.index + head[1]!.length)?.end ?? 0) > comma
}

const longestHead = 60
/** The last word in front of a comma with which a body's name begins. */
const bodyHead = withRanges(
  /^([\s\S]*(?<!\p{L}))(?:Phòng|Ban|Sở|Trung tâm|Văn phòng|Chi cục|Cục|Vụ|Khoa|Hội|Tổ|Bộ|Viện) [^,;:.()]*$/u,
)

/** "(qua Phòng Chính trị, tư tưởng)": a comma within a bracket parts no clauses. */
export function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at) && text.includes(')', at)
}

const joinedPlace = withRanges(
  /^(?:xã|phường|thị trấn|đặc khu|thị xã|thành phố|quận|huyện|ngành|đoàn thể|địa phương)(?!\p{L})/u,
)
