import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import type { Target } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import type { Period } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { schoolYearOf, schoolYears, titlePeriod, yearOf } from '../periods/own.ts'
import { flat, part } from '../section-text.ts'
import { fail, pass, sameYears, years } from '../verdicts.ts'

/**
 * Kế hoạch của một năm cần có chỉ tiêu cho năm đó; kế hoạch nhiều năm, cho năm trong giai đoạn.
 *
 * ## Why
 * A yearly plan is judged at the end of its year; targets of other years were copied from a plan for many years.
 *
 * ## Not a finding
 * Targets of later years beside those of the plan's own; targets without a year. A title with last year's year.
 *
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 60% tuyến phố có cây xanh.\n2. Mục tiêu đến năm 2030\n- 90% tuyến phố có cây xanh."}, "verdict": "fail"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "body": "I. MỤC TIÊU\n1. Mục tiêu năm 2024\n- 50% tuyến phố có cây xanh.\n2. Mục tiêu đến năm 2030\n- 90% tuyến phố có cây xanh."}, "verdict": "pass"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị giai đoạn 2024 - 2030", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 60% tuyến phố có cây xanh."}, "verdict": "notApplicable"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị giai đoạn 2024 - 2026", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Sở Xây dựng ban hành Kế hoạch như sau:", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2030\n- 60% tuyến phố có cây xanh."}, "verdict": "fail"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "body": "I. CHỈ TIÊU ĐẾN NĂM HỌC 2029 - 2030\n1. 60% lớp học có cây xanh, tăng 10% so với năm học 2025 - 2026."}, "verdict": "fail"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "body": "I. CHỈ TIÊU ĐẾN NĂM 2030\n1. 60% lớp học có cây xanh."}, "verdict": "fail"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "body": "I. CHỈ TIÊU ĐẾN THÁNG 5 NĂM 2026\n1. 60% lớp học có cây xanh."}, "verdict": "pass"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "body": "I. CHỈ TIÊU\n1. Năm học 2025 - 2026\n- 60% lớp học có cây xanh.\n2. Đến năm học 2029 - 2030\n- 90% lớp học có cây xanh."}, "verdict": "pass"}
 * @example {"upstream": {"title": "Trồng cây xanh đô thị năm 2024"}, "plan": {"title": "Trồng cây xanh đô thị năm 2023", "body": "I. MỤC TIÊU NĂM 2024\n1. 60% tuyến phố có cây xanh."}, "verdict": "none"}
 */
export const yearOutOfScope = defineRule({
  id: 'targets/year-out-of-scope',
  level: 'error',
  options: z.strictObject({}),
  appliesNot: (context) =>
    context.plan.targets.length === 0
      ? 'no-targets'
      : context.profile.year === null &&
          schoolYearOf(context.plan) === null &&
          isWithin(context, titlePeriod(context))
        ? 'not-yearly-plan'
        : null,
  *check(context) {
    const { plan, profile } = context
    const school = schoolYearOf(plan)
    if (school !== null) {
      yield* ofSchoolYear(context, school)
      return
    }
    const title = plan.header.title === null ? [] : [context.here(plan.header.title.place)]
    const own = plan.targets.find((target) => target.year === null || target.year === profile.year)
    if (own !== undefined) {
      yield pass(context.here(own.place), { expected: profile.year }, { related: title })
      return
    }
    // A title of another year than the plan above, whose year the targets have: `periods/programme-years-differ`.
    const above = context.upstream === null ? null : yearOf(context.upstream.plan)
    if (profile.year !== null && plan.targets.some(({ year }) => year === above?.year)) return
    const expected = profile.year ?? years(titlePeriod(context)!)
    const found = [...new Set(plan.targets.flatMap((target) => target.year ?? []))]
    const places = found.map((year) => statedAt(plan, plan.targets.find((target) => target.year === year)!))
    const [first, ...rest] = places
    yield fail(
      context.here(first!),
      'other-years',
      { expected, actual: found },
      { related: [...rest.map((place) => context.here(place)), ...title], remedy: 'amend' },
    )
  },
})

/** A plan for one school year: the headings over its targets, or these, say for which they are, where they say any. */
function* ofSchoolYear({ plan, upstream, here }: RuleContext, own: Period): Iterable<Draft> {
  const stated = plan.targets.map((target) => forYears(plan, target))
  const met = stated.findIndex(
    (each) => each === null || sameYears(each, own) || (each.from === each.to && isYearOf(own, each.from)),
  )
  const related = [here(own.place)]
  if (met >= 0) {
    yield pass(here(plan.targets[met]!.place), { expected: years(own) }, { related })
    return
  }
  const others = [...new Map(stated.flatMap((each) => (each === null ? [] : [[years(each), each]]))).values()]
  // The years of the plan above, where the title has others: `periods/programme-years-differ`.
  const above = upstream === null ? null : schoolYearOf(upstream.plan)
  if (above !== null && others.some((each) => sameYears(each, above))) return
  const [first, ...rest] = others.map(({ place }) => here(place))
  yield fail(
    first!,
    'other-years',
    { expected: years(own), actual: others.map(years) },
    { related: [...rest, ...related], remedy: 'amend' },
  )
}

function isYearOf({ from, to }: Period, year: number): boolean {
  return from <= year && year <= to
}

/** The years that a target is for, and the line that says so: a school year in a heading over it, or its own year. */
function forYears(plan: Plan, target: Target): Pick<Period, 'from' | 'to' | 'place'> | null {
  const heading = headingYears(plan, target)
  if (heading !== null) return { ...heading, place: lineAt(heading.place, plan.text, heading.place.start) }
  const { year } = target
  return year === null ? null : { from: year, to: year, place: statedAt(plan, target) }
}

/** The school year in the nearest heading over a target that names one: "II. CHỈ TIÊU NĂM HỌC 2026 - 2027". */
function headingYears(plan: Plan, { place }: Target): Period | null {
  const over = flat(plan.sections).filter(
    ({ place: at }) => at.end <= place.start && `${place.section}.`.startsWith(`${at.section}.`),
  )
  const named = schoolYears(plan).filter((each) =>
    over.some(({ place: at }) => at.start <= each.place.start && each.place.end <= at.end),
  )
  return named.at(-1) ?? null
}

/** A plan for several years has targets for one of them, or without a year; so has one without any period. */
function isWithin({ plan }: RuleContext, period: Period | null): boolean {
  return period === null || plan.targets.some(({ year }) => year === null || isYearOf(period, year))
}

/** The line that names a target's year, in front of it or its own: the wrong year is found there. */
function statedAt({ text, sections }: Plan, { year, place }: Target): Place {
  const named = text.lastIndexOf(String(year), place.end)
  const first = flat(sections).find(({ place: at }) => at.section === place.section.split('.')[0])?.place
    .start
  if (named < (first ?? place.start)) return place
  return lineAt(place, text, named)
}

/** The line around a point, as part of a place near it. */
function lineAt(near: Place, text: string, at: number): Place {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return part(near, text, start, end < 0 ? text.length : end) ?? near
}
