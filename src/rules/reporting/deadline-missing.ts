import { z } from 'zod'
import type { Evidence } from '../../findings/draft.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, notApplicable, pass } from '../verdicts.ts'
import { shownDay } from './days.ts'
import { answerTo, demandsOf, inwardReports, outwardReports } from './demands.ts'

/**
 * Kế hoạch phải nêu thời hạn báo cáo mà văn bản cấp trên yêu cầu.
 *
 * ## Why
 * The body above collects reports by a day; a plan without any date leaves its own people without one.
 *
 * ## Not a finding
 * A plan that sets dates for its units but none upward (`reporting/upward-deadline-missing`). A report that the
 * plan above wants from other bodies.
 *
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Trước ngày 25 tháng 11 hằng năm, các sở, ban, ngành báo cáo kết quả thực hiện về Sở Tài nguyên và Môi trường.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu báo cáo kết quả thực hiện theo quy định.", "verdict": "fail", "code": "missing"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Trước ngày 25 tháng 11 hằng năm, các sở, ban, ngành báo cáo kết quả thực hiện về Sở Tài nguyên và Môi trường.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo kết quả thực hiện về Sở Tài nguyên và Môi trường trước ngày 20 tháng 11 hằng năm.", "verdict": "pass"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện báo cáo kết quả về Sở Xây dựng trước ngày 15/12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng triển khai Kế hoạch này.", "verdict": "notApplicable"}
 */
export const deadlineMissing = defineRule({
  id: 'reporting/deadline-missing',
  level: 'error',
  options: z.strictObject({}),
  against: 'deadlines',
  *check(context) {
    const demands = demandsOf(context)
    if (demands === null) return
    const { source, demanded } = demands
    const at = context.gap('reporting', 'implementation')
    if (demanded.length === 0) {
      if (source.plan.deadlines.some((each) => each.act === 'report')) yield notApplicable(at, 'other-body')
      return
    }
    const own = outwardReports(context)
    const none = own.length === 0
    if (none && inwardReports(context).length > 0) return
    for (const demand of demanded) {
      const answer = answerTo(demand, demanded, own)
      const grounds = from(source, context.there(source, demand.place), 'deadlines')
      const data = {
        expected: shownDay(demand),
        recipients: demand.recipients.length === 0 ? null : [...demand.recipients],
      }
      const requirement = `${source.key}#deadline-${demand.place.start}`
      if (answer !== null) yield pass(context.here(answer.place), data, { ...grounds, requirement })
      else if (none || (demand.due.month !== null && demanded.length > 1))
        yield fail(
          at,
          none ? 'missing' : 'one-missing',
          { ...data, missing: true },
          { ...grounds, requirement, related: reportTasks(context), remedy: 'amend' },
        )
    }
  },
})

/** Tasks that speak of reports or reviews without a date. */
function reportTasks(context: RuleContext): readonly Evidence[] {
  return context.plan.assignments
    .flatMap((assignment) => assignment.tasks)
    .filter((task) => /báo cáo|sơ kết|tổng kết/iu.test(task.text))
    .map((task) => context.here(task.place))
}
