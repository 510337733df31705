import { z } from 'zod'
import type { Evidence } from '../../findings/draft.ts'
import type { Deadline } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, notApplicable, pass, review } from '../verdicts.ts'
import { shownDay } from './days.ts'
import { answerTo, demandsOf, inwardReports, outwardReports } from './demands.ts'
import { isOfRound, rarerThan } from './rounds.ts'

/**
 * Kế hoạch phải nêu thời hạn báo cáo mà văn bản cấp trên yêu cầu.
 *
 * ## Why
 * The body above collects reports by a day; a plan without any date leaves its own people without one, a report every
 * half-year leaves quarters without.
 *
 * ## Not a finding
 * A plan that sets dates for its units but none upward (`reporting/upward-deadline-missing`). A report that the
 * plan above wants from other bodies.
 *
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Trước ngày 25 tháng 11 hằng năm, các sở, ban, ngành báo cáo kết quả thực hiện về Sở Tài nguyên và Môi trường.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu báo cáo kết quả thực hiện theo quy định.", "verdict": "fail", "code": "missing"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Trước ngày 25 tháng 11 hằng năm, các sở, ban, ngành báo cáo kết quả thực hiện về Sở Tài nguyên và Môi trường.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo kết quả thực hiện về Sở Tài nguyên và Môi trường trước ngày 20 tháng 11 hằng năm.", "verdict": "pass"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo Sở Nội vụ: báo cáo quý trước ngày 05 của tháng đầu quý sau; báo cáo năm trước ngày 10/12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu báo cáo Sở Nội vụ: báo cáo 6 tháng trước ngày 03/7; báo cáo năm trước ngày 05/12 hằng năm.", "verdict": "review", "code": "one-missing"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo Sở Nội vụ: báo cáo quý trước ngày 05 của tháng đầu quý sau; báo cáo năm trước ngày 10/12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu báo cáo Sở Nội vụ năm trước ngày 05/12 hằng năm; báo cáo quý theo đúng quy định.", "verdict": "pass"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo Sở Nội vụ trước ngày 20 hằng tháng.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu báo cáo Sở Nội vụ trước ngày 18 tháng cuối quý.", "verdict": "fail", "code": "rarer"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo Sở Nội vụ trước ngày 20 tháng cuối quý.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu báo cáo Sở Nội vụ trước ngày 18 hằng tháng.", "verdict": "none"}
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
      const rarer = answer === null ? rarerThan(demand, own) : null
      if (answer !== null) yield pass(context.here(answer.place), data, { ...grounds, requirement })
      else if (rarer !== null && !saysRounds(reportTasks(context), context.plan.deadlines))
        yield fail(
          context.here(rarer.place),
          'rarer',
          { expected: singleSpaced(demand.place.quote), actual: singleSpaced(rarer.place.quote) },
          { ...grounds, requirement, remedy: 'amend' },
        )
      else if (
        none ||
        ((demanded.length > 1 || isOfRound(demand)) &&
          isLeftOut(demand, own, reportTasks(context), context.plan))
      )
        // A round within the year may be answered by other words than those that are known.
        yield (none || demand.due.month !== null ? fail : review)(
          at,
          none ? 'missing' : 'one-missing',
          { ...data, missing: true },
          { ...grounds, requirement, related: reportTasks(context), remedy: 'amend' },
        )
    }
  },
})

/** A round within the year may be answered by its dates; a few dates of the year that name no such round are none. */
function isLeftOut(
  { due: { month, day } }: Deadline,
  own: readonly Deadline[],
  tasks: readonly Evidence[],
  plan: RuleContext['plan'],
): boolean {
  if (month !== null || day === null) return month !== null
  if (saysRounds(tasks, plan.deadlines)) return false
  return own.every(({ due, place }) => {
    const ofYear = own.filter((each) => each.due.year === due.year)
    return due.month !== null && ofYear.length < quarters && !within.test(place.quote)
  })
}

/** Whether a task says rounds without a date of them. */
function saysRounds(tasks: readonly Evidence[], deadlines: readonly Deadline[]): boolean {
  return tasks.some(({ place }) => asAbove.test(place.quote) || saysRound(place, deadlines))
}

/** Whether a clause without a date says how often: "kết quả hằng tháng lồng ghép trong báo cáo kinh tế - xã hội". */
function saysRound({ quote, start }: Place, deadlines: readonly Deadline[]): boolean {
  let from = start
  return quote.split(/[.;](?=\s|$)/u).some((clause) => {
    const [begin, end] = [from, from + clause.length]
    from = end + 1
    return round.test(clause) && !deadlines.some(({ place }) => place.start < end && place.end > begin)
  })
}

const round = /(?:hằng|hàng|mỗi|của|báo cáo)\s+tháng|quý|định\s+kỳ/iu
const quarters = 4
/** "Báo cáo tháng, quý theo quy định": by the dates above. */
const asAbove = /(?:tháng|quý)[^.;]{0,60}\s(?:theo|đúng)\s/iu
const within = /quý|(?:hằng|hàng|mỗi)\s+tháng/iu

/** Tasks that speak of reports or reviews without a date. */
function reportTasks(context: RuleContext): readonly Evidence[] {
  return context.plan.assignments
    .flatMap((assignment) => assignment.tasks)
    .filter((task) => /báo cáo|sơ kết|tổng kết/iu.test(task.text))
    .map((task) => context.here(task.place))
}
