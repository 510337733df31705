import { pattern } from '../knowledge/patterns.ts'
import type { Span } from '../text/mapped.ts'
import type { View } from './view.ts'

/** Two years and what ties them, from the first digit to the last: "2023 - 2030", "2023 đến hết năm 2030". */
export interface YearPair extends Span {
  /** Words tie them, and no dash alone. */
  readonly inWords: boolean
}

const centuries = ['19', '20']

/** Every two years of a text that may be a period, in reading order; of three in a row the middle one is in two. */
export function yearPairsOf({ lower }: View): readonly YearPair[] {
  const { at: rule } = pattern('periods', 'pair')
  const pairs: YearPair[] = []
  for (const century of centuries)
    for (let at = lower.indexOf(century); at >= 0; at = lower.indexOf(century, at + 1)) {
      const behind = lower.charCodeAt(at + 4)
      if (behind !== 0x20 && behind !== 0x2d) continue
      rule.lastIndex = at
      const pair = rule.exec(lower)
      if (pair !== null) pairs.push({ start: at, end: at + pair[0].length, inWords: pair[1] !== undefined })
    }
  return pairs.sort((a, b) => a.start - b.start)
}
