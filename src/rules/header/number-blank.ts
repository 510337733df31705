import { z } from 'zod'
import { defineRule } from '../define.ts'
import { review } from '../verdicts.ts'

/**
 * Văn bản chưa có số.
 *
 * ## Why
 * A plan without a number is a draft, or its number lives in the signature layer of the PDF: it can't be
 * cited. Never an error by itself.
 *
 * @example {"plan": {"number": "Số:      /KH-SXD"}, "verdict": "review"}
 * @example {"plan": {"number": "Số: 07/KH-SXD"}, "verdict": "none"}
 */
export const numberBlank = defineRule({
  id: 'header/number-blank',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const { number } = context.plan.header
    if (number?.blank === true)
      yield review(
        context.here(number.place),
        'blank',
        { actual: number.raw },
        { basis: 'law', fault: 'undetermined', remedy: 'official-letter' },
      )
    else if (number === null)
      yield review(
        context.gap(),
        'none',
        { missing: true },
        { basis: 'law', fault: 'undetermined', remedy: 'official-letter' },
      )
  },
})
