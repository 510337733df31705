import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, from, pass } from '../verdicts.ts'

/**
 * Khen thưởng sơ kết và tổng kết cần nêu riêng từng giai đoạn.
 *
 * ## Why
 * Where the plan above rewards an interim and a final review, one period for both leaves open what the
 * interim awards are for.
 *
 * @example {"upstream": "I. KHEN THƯỞNG\n1. Khen thưởng trong đợt sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030\n- Giấy khen.", "plan": "I. KHEN THƯỞNG\n1. Khen thưởng trong các đợt sơ kết và tổng kết giai đoạn 2023 - 2030\n- Giấy khen.", "verdict": "fail"}
 * @example {"upstream": "I. KHEN THƯỞNG\n1. Khen thưởng trong đợt sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030\n- Giấy khen.", "plan": "I. KHEN THƯỞNG\n1. Khen thưởng trong đợt sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030\n- Giấy khen.", "verdict": "pass"}
 */
export const interimReviewMissing = defineRule({
  id: 'periods/interim-review-missing',
  level: 'warning',
  options: z.strictObject({}),
  against: 'periods',
  *check(context) {
    const source = context.source('periods')!
    const above = source.plan.periods.find((each) => each.subject === 'interim-review')
    const interim = context.plan.periods.find((each) => each.subject === 'interim-review')
    const final = context.plan.periods.find((each) => each.subject === 'final-review')
    if (above === undefined || (interim === undefined && final === undefined)) return
    const more = from(source, context.there(source, above.place), 'periods')
    const data = { expected: `${above.from}-${above.to}` }
    if (interim !== undefined) yield pass(context.here(interim.place), data, more)
    else if (context.plan.awards.some((award) => award.occasion === 'interim-review'))
      yield fail(
        context.here(final!.place),
        'one-period',
        { ...data, actual: `${final!.from}-${final!.to}` },
        { ...more, remedy: 'amend' },
      )
  },
})
