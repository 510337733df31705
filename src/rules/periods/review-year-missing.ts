import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, from, pass } from '../verdicts.ts'

/**
 * Mỗi giai đoạn cần nêu năm sơ kết hoặc tổng kết.
 *
 * ## Why
 * The plan above fixes the years of the reviews; a phase without one gives its units no date to report to.
 *
 * ## Not a finding
 * Rounds of a campaign within one year. The years in headings on awards: `periods/award-years-differ`.
 *
 * @example {"upstream": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025)\nSơ kết vào năm 2025.\n2. Giai đoạn 2 (từ 2026 - 2030)\nTổng kết vào năm 2030.", "plan": "I. TIẾN ĐỘ THỰC HIỆN\n- Giai đoạn 1 (từ 2023 - 2025).\n- Giai đoạn 2 (từ 2026 - 2030).", "verdict": "fail"}
 * @example {"upstream": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025)\nSơ kết vào năm 2025.", "plan": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025): tổ chức sơ kết vào năm 2025.", "verdict": "pass"}
 */
export const reviewYearMissing = defineRule({
  id: 'periods/review-year-missing',
  level: 'warning',
  options: z.strictObject({}),
  against: 'phases',
  appliesNot: ({ plan }) => (plan.phases.some((phase) => phase.from !== null) ? null : 'no-phases'),
  *check(context) {
    const source = context.source('phases')!
    const pairs = context.plan.phases.flatMap((phase) => {
      const above = source.plan.phases.find(
        (each) => each.ordinal === phase.ordinal && each.reviewYear !== null,
      )
      return above === undefined ? [] : [{ phase, above }]
    })
    const missing = pairs.filter(({ phase }) => phase.reviewYear === null)
    const wrong = pairs.filter(
      ({ phase, above }) => phase.reviewYear !== null && phase.reviewYear !== above.reviewYear,
    )
    const shown = (list: typeof pairs) => list.map(({ above }) => above.reviewYear!)
    for (const [list, code] of [
      [missing, 'missing'],
      [wrong, 'differs'],
    ] as const) {
      const [first, ...rest] = list
      if (first === undefined) continue
      const data = {
        expected: shown([...list]),
        actual: list.map(({ phase }) => phase.reviewYear ?? 0).filter((year) => year > 0),
      }
      yield fail(context.here(first.phase.place), code, data, {
        ...from(source, context.there(source, first.above.place), 'phases', 'review-years'),
        related: rest.map(({ phase }) => context.here(phase.place)),
        remedy: 'amend',
      })
    }
    const [first] = pairs
    if (first !== undefined && missing.length + wrong.length === 0)
      yield pass(
        context.here(first.phase.place),
        { expected: shown(pairs) },
        from(source, context.there(source, first.above.place), 'phases', 'review-years'),
      )
  },
})
