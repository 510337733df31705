import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import type { Against, Reviewed, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, pass, years } from '../verdicts.ts'
import { namedReviews } from './named-reviews.ts'
import { scheduledReviews } from './reviews.ts'

/**
 * Khen thưởng sơ kết và tổng kết cần nêu riêng từng giai đoạn.
 *
 * ## Why
 * Where the plan above rewards an interim and a final review, one period for both leaves open what the
 * interim awards are for; with the final review alone, the first years are never rewarded.
 *
 * @example {"upstream": "I. KHEN THƯỞNG\n1. Khen thưởng trong đợt sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030\n- Giấy khen.", "plan": "I. KHEN THƯỞNG\n1. Khen thưởng trong các đợt sơ kết và tổng kết giai đoạn 2023 - 2030\n- Giấy khen.", "verdict": "fail"}
 * @example {"upstream": "I. KHEN THƯỞNG\n1. Khen thưởng trong đợt sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030\n- Giấy khen.", "plan": "I. KHEN THƯỞNG\n1. Khen thưởng trong đợt sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030\n- Giấy khen.", "verdict": "pass"}
 * @example {"upstream": "I. KHEN THƯỞNG\n1. Sơ kết giai đoạn 2023 - 2025: Giấy khen.\n2. Tổng kết giai đoạn 2023 - 2030: Giấy khen.", "plan": "I. KHEN THƯỞNG\n1. Tổng kết giai đoạn 2023 - 2030: Giấy khen.", "verdict": "fail", "code": "absent"}
 * @example {"upstream": "I. KHEN THƯỞNG\n1. Sơ kết giai đoạn 2023 - 2025: Giấy khen.\n2. Tổng kết giai đoạn 2023 - 2030: Giấy khen.", "plan": "I. KHEN THƯỞNG\n1. Tổng kết giai đoạn 2023 - 2030: Giấy khen.\nII. TIẾN ĐỘ THỰC HIỆN\n1. Năm 2025: sơ kết giai đoạn 2023 - 2025.\n2. Năm 2030: tổng kết giai đoạn 2023 - 2030.", "verdict": "fail", "code": "absent"}
 * @example {"upstream": "I. KHEN THƯỞNG\n1. Sơ kết giai đoạn 2023 - 2025: Giấy khen.\n2. Tổng kết giai đoạn 2023 - 2030: Giấy khen.", "plan": "I. KHEN THƯỞNG\n1. Sơ kết: Giấy khen.\n2. Tổng kết: Giấy khen.", "verdict": "none"}
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (năm 2026)\n- Giấy khen.\n2. Khen thưởng tổng kết (năm 2030)\n- Giấy khen.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết (năm 2030)\n- Giấy khen.", "verdict": "fail", "code": "absent"}
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (năm 2026)\n- Giấy khen.\n2. Khen thưởng tổng kết (năm 2030)\n- Giấy khen.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết\n- Giấy khen.\n2. Khen thưởng tổng kết (năm 2030)\n- Giấy khen.", "verdict": "none"}
 */
export const interimReviewMissing = defineRule({
  id: 'periods/interim-review-missing',
  level: 'warning',
  options: z.strictObject({}),
  against: 'periods',
  *check(context) {
    const source = context.source('periods')!
    yield* unrewarded(context, source)
    const above = source.plan.periods.find((each) => each.subject === 'interim-review')
    const interim = context.plan.periods.find((each) => each.subject === 'interim-review')
    const final = context.plan.periods.find((each) => each.subject === 'final-review')
    if (above === undefined || (interim === undefined && final === undefined)) return
    const more = from(source, context.there(source, above.place), 'periods')
    const data = { expected: years(above) }
    const rewards = ({ plan }: Pick<Reviewed, 'plan'>) =>
      plan.awards.some(({ occasion }) => occasion === 'interim-review')
    // The schedule may have the review that the awards leave out.
    const isLeftOut =
      final !== undefined &&
      interim !== undefined &&
      scheduledReviews(context.plan).includes(interim) &&
      context.plan.awards.some(({ occasion }) => occasion === 'final-review') &&
      !rewards(context) &&
      rewards(source)
    if (interim !== undefined && !isLeftOut) yield pass(context.here(interim.place), data, more)
    else if (rewards(context) || rewards(source))
      yield fail(
        context.here(final!.place),
        rewards(context) ? 'one-period' : 'absent',
        { ...data, actual: years(final!) },
        { ...more, remedy: 'amend' },
      )
  },
})

/** Where headings name the years only: "Khen thưởng sơ kết (năm 2028)" above, the final review alone here. */
function* unrewarded(context: RuleContext, source: Against): Iterable<Draft> {
  const above = namedReviews(source.plan).find(({ kind }) => kind === 'sơ kết')
  const own = namedReviews(context.plan)
  const final = own.find(({ kind }) => kind === 'tổng kết')
  if (above === undefined || final === undefined || own.some(({ kind }) => kind === 'sơ kết')) return
  if (context.plan.awards.some(({ occasion }) => occasion === 'interim-review')) return
  yield fail(
    context.here(final.place),
    'absent',
    { expected: above.year, actual: final.year },
    { ...from(source, context.there(source, above.place), 'periods'), remedy: 'amend' },
  )
}
