import { pattern } from '../knowledge/patterns.ts'
import type { Target } from '../model/facets.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { leading } from '../text/search.ts'
import type { ParseContext } from './context.ts'
import { signFrom, signsOf } from './signs.ts'
import type { View } from './view.ts'

/** A number with what it says: "trên 90%", "5-10%", "02 mô hình". */
export interface Value extends Span {
  /** Where things stand before: the "từ 96%" of "từ 96% lên 98%". */
  readonly reached?: boolean
  readonly values: readonly { readonly value: number; readonly comparator: Target['comparator'] }[]
  readonly unit: Target['unit']
  /** An amount in a unit of money or time: its subject stands in front. */
  readonly amount?: true
}

/** No words in front of a number belong to its value that begin farther from it: "xuống trung bình không vượt quá". */
const longestLead = 40

/** The matches of a pattern that ends in a number; it is tried only near the numbers of the sentence. */
export function nearNumbers(
  view: View,
  { start, end }: Span,
  text: string,
  id: 'percent' | 'count' | 'reached',
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  const { search } = pattern('targets', id)
  const signs = signsOf(view)
  let behind = start
  for (let index = signFrom(signs, start); index < signs.length && signs[index]! < end; index++) {
    if (signs[index]! < behind) continue
    search.lastIndex = Math.max(behind, signs[index]! - longestLead) - start
    const match = search.exec(text)
    if (match === null) break
    found.push(match)
    behind = start + search.lastIndex
  }
  return found
}

/**
 * "từ 85% trở lên": the limit of the value itself, not that of what is counted: "sản phẩm OCOP từ 4 sao trở lên", nor
 * that of a grade: "hoàn thành tốt nhiệm vụ trở lên".
 */
export const ownLimit = withRanges(
  /(?<!tuổi) ?trở (?:lên|xuống)(?<!(?:(?<!\p{L})(?:từ|loại|hạng|mức|bậc|cấp|giải|đạt|hoàn thành|trình độ|học lực|hạnh kiểm|danh hiệu|chứng chỉ) (?:[^,;]|,(?=\d)){1,30}|(?<!\p{L})(?:khá|giỏi|tốt|đạt|trung bình|chuẩn|tiên tiến|cao đẳng|đại học|thạc sĩ)) ?trở (?:lên|xuống))/u,
)

export function comparing(
  few: string | undefined,
  many: string | undefined,
  text: string,
  end: number,
): Target['comparator'] {
  if (few !== undefined) return '<='
  const behind = text.slice(end, end + 160)
  const next = behind.search(/\d/)
  const own = next < 0 ? behind : behind.slice(0, next)
  const limit = ownLimit.exec(own)?.[0].trim()
  if (limit === 'trở xuống') return '<='
  return many !== undefined || limit === 'trở lên' ? '>=' : '='
}

export function scaleOf(text: string): number {
  const scales: Readonly<Record<string, number>> = {
    chục: 10,
    trăm: 100,
    nghìn: 1e3,
    ngàn: 1e3,
    vạn: 1e4,
    triệu: 1e6,
    tỷ: 1e9,
  }
  return scales[text.trim()] ?? 1
}

/** The citations that reach into a sentence; they are in reading order. */
export function citedIn(citations: ParseContext['citations'], { start, end }: Span): readonly Span[] {
  const low = leading(citations.length, (index) => citations[index]!.end <= start)
  let to = low
  while (to < citations.length && citations[to]!.start < end) to++
  return citations.slice(low, to)
}
