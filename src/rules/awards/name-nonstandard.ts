import { z } from 'zod'
import { awardFormById } from '../../knowledge/awards.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { fail } from '../verdicts.ts'
import { linesOf, names } from './forms.ts'

/**
 * Hình thức khen thưởng nên ghi đúng tên gọi, có người tặng.
 *
 * ## Why
 * The law names Bằng khen by its giver; "Bằng khen cấp tỉnh" leaves open whether the province's chair, the Party
 * committee or an association gives it.
 *
 * ## Not a finding
 * A line for several givers, as the plans of the centre write it ("cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương").
 *
 * ## Legal ground
 * Luật Thi đua, khen thưởng 06/2022/QH15, Điều 73 đến Điều 80.
 *
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen cấp tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "none"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng vinh danh của Chủ tịch Ủy ban nhân dân tỉnh.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Khen thưởng bằng tuyên dương trước toàn cơ quan;\n- Giấy khen của Giám đốc Sở.", "verdict": "none"}
 */
export const nameNonstandard = defineRule({
  id: 'awards/name-nonstandard',
  level: 'note',
  options: z.strictObject({}),
  appliesNot: ({ plan }) => (plan.awards.length === 0 ? 'no-awards' : null),
  *check(context) {
    for (const { award } of linesOf(context.plan.awards)) {
      const standard = awardFormById(award.form)?.standard
      if (standard === undefined) continue
      const data = { actual: singleSpaced(award.place.quote), expected: names([standard]) }
      yield fail(context.here(award.place), 'nonstandard', data, { basis: 'law', remedy: 'amend' })
    }
  },
})
