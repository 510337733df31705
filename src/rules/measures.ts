import { withRanges } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { numeric } from '../text/numbers.ts'
import { besideOf, isOneAct } from './beside.ts'
import { onOneLine } from './on-one-line.ts'
import type { Softer } from './softer.ts'

/**
 * How large, bright or fast a single thing is at least; a total grows with the territory, and "cây cao từ 6 mét" says
 * which ones are meant.
 */
const sized = withRanges(
  /(?<!\p{L})(?:(?<size>rộng|cao|dài|dày|sâu|khoảng cách|cách|đường kính|khổ|bán kính|nặng|độ rọi|ánh sáng|nhiệt độ|tốc độ|công suất|dung tích)(?: \p{L}+){0,4} )?(?:(?<bound>tối thiểu|ít nhất|không (?:dưới|nhỏ hơn|thấp hơn)|(?<=(?:cách|độ rọi|ánh sáng|nhiệt độ)(?: \p{L}+){0,4} )từ) )(?:là |đạt )?(?<value>\d+(?:[.,]\d+)*) ?(?<unit>mm|cm|m|mét|lux|kg|gam|g|lít|ml|kw|w|db|độ c|°c|km\/h)(?![\p{L}²2³])/gu,
)
/** What says by itself of what it is the measure. */
const ofOneThing = /^(?:lux|db|độ c|°c|km\/h|kw|w)$/u
const meters: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  mm: ['m', 0.001],
  cm: ['m', 0.01],
  m: ['m', 1],
  mét: ['m', 1],
  g: ['kg', 0.001],
  gam: ['kg', 0.001],
  ml: ['lít', 0.001],
  w: ['kw', 0.001],
}

/** "Rộng tối thiểu 1,2 m" where 1.5 m were asked for, "độ rọi từ 200 lux" for 300: the only measure of its kind in both. */
export function smallerMeasure(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map((text) => measureIn(onOneLine(text)))
  if (demand == null || answer == null || demand.unit !== answer.unit) return null
  return answer.value < demand.value && isOneAct(demand, answer)
    ? { expected: demand.words, actual: answer.words }
    : null
}

function measureIn(folded: string) {
  const [found, ...more] = matchesOf(sized, folded).filter(
    ({ groups, index }) =>
      (groups!.size !== undefined || ofOneThing.test(groups!.unit!)) &&
      !/(?<!\p{L})tổng (?:\p{L}+ ){0,2}$/u.test(folded.slice(0, index)),
  )
  if (found === undefined || more.length > 0) return null
  const { value, unit } = found.groups!
  const [name, times] = meters[unit!] ?? [unit!, 1]
  return {
    words: found[0],
    unit: name,
    value: numeric(value!) * times,
    beside: besideOf(folded, found.index, found.index + found[0].length),
  }
}
