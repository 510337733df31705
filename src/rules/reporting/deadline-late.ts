import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, from, pass, review } from '../verdicts.ts'
import { lag, sameDay, shownDay } from './days.ts'
import { answerTo, demandsOf, outwardReports } from './demands.ts'
import { otherDates } from './other-dates.ts'

/**
 * Thời hạn báo cáo, ban hành kế hoạch, hoàn thành nhiệm vụ không được muộn hơn thời hạn cấp trên ấn định.
 *
 * ## Why
 * A report that is due after the day on which the body above closes its own comes too late for it; so does a task
 * that it wants done by a day. Tasks are matched by their words, so their dates are to be looked at.
 *
 * ## Not a finding
 * The same day, or an earlier one. "Chậm nhất 25/11" against "trước 25/11" is one day later: to be looked at.
 *
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo kết quả về Sở Công Thương trước ngày 15 tháng 12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo kết quả về Sở Công Thương trước ngày 25 tháng 12 hằng năm.", "verdict": "fail"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo kết quả về Sở Công Thương trước ngày 15 tháng 12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo kết quả về Sở Công Thương trước ngày 15/12 hàng năm.", "verdict": "pass"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo kết quả về Sở Công Thương trước ngày 15 tháng 12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo kết quả về Sở Công Thương chậm nhất ngày 15/12 hằng năm.", "verdict": "review", "code": "one-day"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành rà soát, lập danh mục cây nguy hiểm tại trụ sở trước ngày 30/4/2026.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở rà soát, lập danh mục cây nguy hiểm tại trụ sở, hoàn thành trước ngày 15/6/2026.", "verdict": "review", "code": "task-late"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo kết quả về Sở Công Thương trước ngày 15 tháng 12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo kết quả về Sở Công Thương trong tuần thứ ba của tháng 12 hằng năm.", "verdict": "review", "code": "late"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành gửi hồ sơ đề nghị khen thưởng về UBND tỉnh trước ngày 15/11 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi hồ sơ đề nghị khen thưởng về Văn phòng Sở trước ngày 31/10 hằng năm.\n2. Văn phòng Sở tổng hợp hồ sơ đề nghị khen thưởng, trình Giám đốc Sở gửi UBND tỉnh trước ngày 30/11 hằng năm.", "verdict": "review", "code": "task-late"}
 */
export const deadlineLate = defineRule({
  id: 'reporting/deadline-late',
  level: 'error',
  options: z.strictObject({}),
  against: 'deadlines',
  *check(context) {
    const demands = demandsOf(context)
    if (demands === null) return
    const { source, demanded } = demands
    const own = outwardReports(context)
    for (const demand of demanded) {
      const answer = answerTo(demand, demanded, own)
      const days = answer === null ? null : lag(answer, demand)
      if (answer === null || days === null) continue
      const at = context.here(answer.place)
      const data = { expected: shownDay(demand), actual: shownDay(answer), days }
      const grounds = from(source, context.there(source, demand.place), 'deadlines')
      if (days <= 0) yield pass(at, data, grounds)
      else if (sameDay(answer.due, demand.due))
        yield review(at, 'one-day', data, { ...grounds, remedy: 'amend' })
      // "Trong tháng 12" against "trước ngày 15/12": the month alone does not say that it is late.
      else if (answer.due.day === null && answer.due.month === demand.due.month)
        yield review(at, 'late', data, { ...grounds, remedy: 'amend' })
      else yield fail(at, 'late', data, { ...grounds, remedy: 'amend' })
    }
    yield* otherDates(context, source)
  },
})
