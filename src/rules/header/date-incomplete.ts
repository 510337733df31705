import { z } from 'zod'
import { defineRule } from '../define.ts'
import { review } from '../verdicts.ts'

/**
 * Ngày, tháng, năm ban hành còn để trống.
 *
 * ## Why
 * The day decides which bodies, laws and powers hold; like the number it may live in the signature layer.
 *
 * @example {"plan": {"date": "ngày     tháng 4 năm 2024"}, "verdict": "review"}
 * @example {"plan": {"date": "ngày     tháng     năm"}, "verdict": "review"}
 * @example {"plan": {"date": "ngày 05 tháng 4 năm 2024"}, "verdict": "none"}
 */
export const dateIncomplete = defineRule({
  id: 'header/date-incomplete',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const { issued } = context.plan.header
    if (issued === null)
      yield review(
        context.gap(),
        'none',
        { missing: true },
        { basis: 'law', fault: 'undetermined', remedy: 'official-letter' },
      )
    else if (issued.date === null || issued.date.length < 10)
      yield review(
        context.here(issued.place),
        'blank',
        { actual: issued.date ?? '', parts: missingParts(issued.date) },
        { basis: 'law', fault: 'undetermined', remedy: 'official-letter' },
      )
  },
})

function missingParts(date: string | null): readonly ('day' | 'month' | 'year')[] & string[] {
  if (date === null) return ['day', 'month', 'year']
  return date.length === 4 ? ['day', 'month'] : ['day']
}
