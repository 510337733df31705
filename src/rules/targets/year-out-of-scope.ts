import { z } from 'zod'
import { defineRule } from '../define.ts'
import { sectionAt } from '../section-text.ts'
import { fail, pass } from '../verdicts.ts'

/**
 * Kế hoạch của một năm cần có chỉ tiêu cho năm đó.
 *
 * ## Why
 * A yearly plan is judged at the end of its year; targets of other years were copied from a plan for many years.
 *
 * ## Not a finding
 * Targets of later years beside those of the plan's own; targets without a year.
 *
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 60% tuyến phố có cây xanh.\n2. Mục tiêu đến năm 2030\n- 90% tuyến phố có cây xanh."}, "verdict": "fail"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "body": "I. MỤC TIÊU\n1. Mục tiêu năm 2024\n- 50% tuyến phố có cây xanh.\n2. Mục tiêu đến năm 2030\n- 90% tuyến phố có cây xanh."}, "verdict": "pass"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị giai đoạn 2024 - 2030", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 60% tuyến phố có cây xanh."}, "verdict": "notApplicable"}
 */
export const yearOutOfScope = defineRule({
  id: 'targets/year-out-of-scope',
  level: 'error',
  options: z.strictObject({}),
  appliesNot: ({ plan, profile }) =>
    plan.targets.length === 0 ? 'no-targets' : profile.year === null ? 'not-yearly-plan' : null,
  *check(context) {
    const { plan, profile } = context
    const year = profile.year!
    const title = plan.header.title === null ? [] : [context.here(plan.header.title.place)]
    const own = plan.targets.find((target) => target.year === null || target.year === year)
    if (own !== undefined) {
      yield pass(context.here(own.place), { expected: year }, { related: title })
      return
    }
    // The heading that names the wrong year says more than the first number below it.
    const headings = [...new Set(plan.targets.map((target) => target.place.section))].flatMap(
      (path) => sectionAt(plan, path)?.place ?? [],
    )
    const places = headings.length > 0 ? headings : plan.targets.map((target) => target.place)
    const years = [...new Set(plan.targets.map((target) => target.year ?? year))]
    const [first, ...rest] = places
    yield fail(
      context.here(first!),
      'other-years',
      { expected: year, actual: years },
      { related: [...rest.map((place) => context.here(place)), ...title], remedy: 'amend' },
    )
  },
})
