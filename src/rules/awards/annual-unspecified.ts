import { z } from 'zod'
import { defineRule } from '../define.ts'
import { flat, underHeading } from '../section-text.ts'
import { fail, pass } from '../verdicts.ts'

/**
 * Khen thưởng hằng năm cần nêu hình thức cụ thể.
 *
 * ## Why
 * "Hình thức phù hợp" tells nobody what to propose or to whom.
 *
 * ## Not a finding
 * A plan without annual awards; praise for single deeds ("khen thưởng đột xuất").
 *
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm: các đơn vị biểu dương, khen thưởng tập thể, cá nhân tiêu biểu bằng hình thức phù hợp.\n2. Khen thưởng tổng kết\n- Bằng khen của Chủ tịch UBND tỉnh.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm: Giám đốc Sở tặng Giấy khen cho tập thể, cá nhân tiêu biểu.\n2. Khen thưởng tổng kết\n- Bằng khen của Chủ tịch UBND tỉnh.", "verdict": "pass"}
 */
export const annualUnspecified = defineRule({
  id: 'awards/annual-unspecified',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const { plan } = context
    const section = flat(plan.sections).find(
      (each) => each.role === 'annual-awards' && /năm/iu.test(each.title ?? ''),
    )
    if (section === undefined) return
    const heading = context.here(section.place)
    const named = plan.awards.find((award) => award.occasion === 'annual')
    if (named !== undefined) {
      yield pass(heading, { actual: named.place.quote }, { related: [context.here(named.place)] })
      return
    }
    const words = underHeading(plan, section)
    yield fail(
      words === null ? heading : context.here(words),
      'unspecified',
      { missing: true },
      { related: words === null ? [] : [heading], remedy: 'amend' },
    )
  },
})
