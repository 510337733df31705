import { z } from 'zod'
import { defineRule } from '../define.ts'
import { issuedYear, review, years } from '../verdicts.ts'
import { schedulePeriods, titlePeriod } from './own.ts'

/**
 * Thời gian thực hiện bắt đầu trước năm ban hành.
 *
 * ## Why
 * A plan can't be carried out before it was issued; mostly the years are inherited from the programme, and
 * the reviewer only needs to know.
 *
 * @example {"plan": {"date": "ngày 05 tháng 3 năm 2024", "title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. THỜI GIAN THỰC HIỆN\nPhong trào được triển khai từ năm 2023 đến năm 2030."}, "verdict": "review"}
 * @example {"plan": {"date": "ngày 05 tháng 3 năm 2023", "title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. THỜI GIAN THỰC HIỆN\nPhong trào được triển khai từ năm 2023 đến năm 2030."}, "verdict": "none"}
 */
export const backdated = defineRule({
  id: 'periods/backdated',
  level: 'note',
  options: z.strictObject({}),
  appliesNot: ({ profile }) => (profile.year === null ? null : 'yearly-plan'),
  *check(context) {
    const year = issuedYear(context)
    const period = schedulePeriods(context)[0] ?? titlePeriod(context)
    if (year === null || period === null || period.from >= year) return
    const issued = context.plan.header.issued!
    yield review(
      context.here(period.place),
      'before-issue',
      { actual: years(period), expected: year },
      { related: [context.here(issued.place)] },
    )
  },
})
