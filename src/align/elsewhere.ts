import { contained, profiler } from './likeness.ts'
import type { Labelled } from './matches.ts'
import { rounded } from './pair.ts'
import type { TermWeights } from './terms.ts'

/** A clause of another part of the plan that says what was asked for. */
export interface Elsewhere<T> {
  readonly item: T
  /** 0 to 1, rounded to 3 digits: how much of what was asked for stands there. */
  readonly score: number
}

const leastContained = 0.6

/**
 * Looks for a clause in other parts of a plan, e.g. a content item of the upstream among the plan's solutions or
 * tasks: what was moved to another section is not missing. Most of it has to stand there: a clause that is alike in
 * part is no excuse, unless the caller asks for less.
 */
export function findElsewhere<T extends Labelled>(
  text: string,
  items: readonly T[],
  weights?: TermWeights,
  least: number = leastContained,
): Elsewhere<T> | null {
  const profile = profiler(weights)
  const asked = profile(essence(text))
  let best: Elsewhere<T> | null = null
  for (const item of items) {
    const other = profile(item.text)
    const share = contained(asked, other, null)
    if (asked.weight === 0 || share < least) continue
    const score = rounded(share)
    if (score > (best?.score ?? 0)) best = { item, score }
  }
  return best
}

const day = String.raw`(?:ngày )?\d{1,2}(?:/| tháng )\d{1,2}(?:(?:/| năm )\d{4})?`
const byDay = new RegExp(
  String.raw`(?:,? ?\(?(?:xong|hoàn thành) )?,? ?\(?(?:trước|chậm nhất|muộn nhất|đến hết|trong|từ|vào) ${day}\)?`,
  'giu',
)
const byDocument =
  /,? theo (?:nghị định|thông tư|quyết định|kế hoạch|luật|chỉ thị|nghị quyết) số [^,;.]{1,160}/giu

/** What is to be done, without the day and the document that a plan may leave to another place. */
function essence(text: string): string {
  const left = text.normalize('NFC').replace(byDay, ' ').replace(byDocument, ' ')
  return left.trim().length * 4 >= text.length ? left : text
}
