import { pattern } from '../knowledge/patterns.ts'
import type { Span } from '../text/mapped.ts'
import type { View } from './view.ts'

/** "Năm 2026: 88% hộ …": a year in front of what is to be reached in it. */
export const leadingYear =
  /^(?:phấn đấu,? )?(?:(?:đến|trong|hết|cuối|riêng)(?: hết| cuối)? )?năm (20\d\d)(?: ?\([^()]{1,40}\))?(?:[,:]| (?=\d|có|đạt|phấn đấu|trên|ít nhất))/u

/** The year that a text states for its targets, not one it compares with. */
export function yearIn(text: string): number | null {
  if (!text.includes('20')) return null
  const { search } = pattern('targets', 'year')
  search.lastIndex = 0
  const match = search.exec(text)
  return match === null ? null : Number(match.groups!.year ?? match.groups!.to ?? match.groups!.dated)
}

/** A year and its value, and nothing else. */
export const yearAlone =
  /^(?:phấn đấu,? )?(?:(?:đến|trong|hết|cuối|riêng)(?: hết| cuối)? )?năm 20\d\d(?:[,:]| (?=\d))? ?(?:đạt |phấn đấu |là |ít nhất |tối thiểu |trên |từ )*\d[\d.,]* ?%?(?: trở lên)?$/u

/** What leads from a value to that of another year. */
export const nextYear =
  /^(?:,| và|, và| rồi| và phấn đấu) (?:đến |vào |trong |hết )?(?:hết |cuối )?năm 20\d\d,? ?(?:(?:phấn đấu )?đạt |phấn đấu |có |là |ít nhất |tối thiểu |trên |từ |không dưới )*$/u

/** "các năm 2026, 2027, 2028 lần lượt đạt 95%, 96%, 97%": the year of each value in turn. */
export function inTurn(view: View, span: Span, count: number): readonly number[] | null {
  const text = view.lower.slice(span.start, span.end)
  if (count < 2 || !text.includes('lần lượt')) return null
  const years = text.match(/(?<!\d)20\d\d(?![\d%])/gu) ?? []
  return years.length === count ? years.map(Number) : null
}
