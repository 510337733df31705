import { z } from 'zod'
import type { Target } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import type { Period } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { titlePeriod, yearOf } from '../periods/own.ts'
import { flat, part } from '../section-text.ts'
import { fail, pass, years } from '../verdicts.ts'

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
 * @example {"upstream": {"title": "Trồng cây xanh đô thị năm 2024"}, "plan": {"title": "Trồng cây xanh đô thị năm 2023", "body": "I. MỤC TIÊU NĂM 2024\n1. 60% tuyến phố có cây xanh."}, "verdict": "none"}
 */
export const yearOutOfScope = defineRule({
  id: 'targets/year-out-of-scope',
  level: 'error',
  options: z.strictObject({}),
  appliesNot: (context) =>
    context.plan.targets.length === 0
      ? 'no-targets'
      : context.profile.year === null && isWithin(context, titlePeriod(context))
        ? 'not-yearly-plan'
        : null,
  *check(context) {
    const { plan, profile } = context
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

/** A plan for several years has targets for one of them, or without a year; so has one without any period. */
function isWithin({ plan }: RuleContext, period: Period | null): boolean {
  return (
    period === null ||
    plan.targets.some(({ year }) => year === null || (period.from <= year && year <= period.to))
  )
}

/** The line that names a target's year, in front of it or its own: the wrong year is found there. */
function statedAt({ text, sections }: Plan, { year, place }: Target): Place {
  const named = text.lastIndexOf(String(year), place.end)
  const first = flat(sections).find(({ place: at }) => at.section === place.section.split('.')[0])?.place
    .start
  if (named < (first ?? place.start)) return place
  const start = text.lastIndexOf('\n', named) + 1
  const end = text.indexOf('\n', named)
  return part(place, text, start, end < 0 ? text.length : end) ?? place
}
