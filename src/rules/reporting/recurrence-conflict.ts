import { z } from 'zod'
import type { Deadline } from '../../model/facets.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { schoolYearOf } from '../periods/own.ts'
import { fail, pass, review, years } from '../verdicts.ts'
import { shownDay } from './days.ts'
import { outwardReports } from './demands.ts'
import { isProduct } from './products.ts'

/**
 * Kỳ báo cáo phải hợp với thời gian thực hiện của kế hoạch.
 *
 * ## Why
 * "Hằng năm" in a plan for one year asks for reports that the plan no longer covers; a single date in a plan for
 * several years leaves the other years without one.
 *
 * ## Not a finding
 * Monthly and quarterly reports in a plan for one year; single dates beside yearly ones; reports that a table names as
 * what comes out of a task.
 *
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm."}, "verdict": "fail", "code": "yearly"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12/2024."}, "verdict": "pass"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/6 hằng năm."}, "verdict": "fail", "code": "yearly"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12/2024.", "verdict": "review", "code": "once"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng gửi báo cáo về Văn phòng Sở trước ngày 01/12 hằng năm.\n2. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12/2024.", "verdict": "review", "code": "once"}
 */
export const recurrenceConflict = defineRule({
  id: 'reporting/recurrence-conflict',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const { plan } = context
    const reports = plan.deadlines.filter((each) => each.act === 'report' && !isProduct(plan, each))
    const [first] = reports
    if (first === undefined) return
    const title = plan.header.title
    const related = title === null ? [] : [context.here(title.place)]
    const ofOneYear = oneYear(context)
    if (ofOneYear !== null) {
      const yearly = plan.deadlines.filter(
        (each) => each.recurrence === 'yearly' && /(?:hằng|hàng|mỗi)\s+năm/iu.test(each.place.quote),
      )
      const [wrong, ...others] = yearly
      if (wrong === undefined)
        yield pass(context.here(first.place), { expected: ofOneYear.shown }, { related })
      else
        yield fail(
          context.here(wrong.place),
          'yearly',
          {
            expected: `${shownDay(wrong)}/${ofOneYear.yearOf(wrong)}`,
            actual: shownDay(wrong),
            year: ofOneYear.shown,
          },
          { related: [...others.map((each) => context.here(each.place)), ...related], remedy: 'amend' },
        )
      return
    }
    const whole = plan.periods.find(
      (each) => each.to > each.from && (each.subject === 'programme' || each.subject === 'plan'),
    )
    if (whole === undefined || title === null) return
    const inTitle = whole.place.start >= title.place.start && whole.place.end <= title.place.end
    // Yearly dates of the units below do not make up for one that goes out once only.
    const outward = outwardReports(context).filter(({ recipients }) => recipients.length > 0)
    const [sent, ...others] = outward.length > 0 ? outward : reports
    const year = sent!.due.year
    const single = [sent!, ...others].every((each) => each.recurrence === 'once' && each.due.year === year)
    const reviews = new Set(plan.phases.map((phase) => phase.reviewYear))
    if (!inTitle || !single || year === null || year >= whole.to || reviews.has(year)) return
    yield review(
      context.here(sent!.place),
      'once',
      { actual: shownDay(sent!), expected: `${whole.from}-${whole.to}` },
      { related: [...others.map((each) => context.here(each.place)), ...related], remedy: 'amend' },
    )
  },
})

interface OneYear {
  readonly shown: number | string
  readonly yearOf: (date: Deadline) => number
}

/** The calendar year or the school year ("năm học 2026 - 2027") that the title plans for. */
function oneYear({ plan, profile }: RuleContext): OneYear | null {
  const { year } = profile
  if (year !== null) return { shown: year, yearOf: () => year }
  const school = schoolYearOf(plan)
  if (school === null) return null
  const { from, to } = school
  return { shown: years(school), yearOf: ({ due }) => ((due.month ?? 1) >= schoolBegins ? from : to) }
}

/** The month with which a school year begins. */
const schoolBegins = 8
