import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, from, pass } from '../verdicts.ts'

/**
 * Các giai đoạn thực hiện phải khớp văn bản cấp trên.
 *
 * ## Why
 * Reviews and awards follow the phases; a shifted phase is reviewed in the wrong year.
 *
 * ## Not a finding
 * Phases within one year, when the plan is for one year.
 *
 * @example {"upstream": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025)\n2. Giai đoạn 2 (từ 2026 - 2030)"}, "plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2026)\n2. Giai đoạn 2 (từ 2027 - 2030)"}, "verdict": "fail"}
 * @example {"upstream": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025)\n2. Giai đoạn 2 (từ 2026 - 2030)"}, "plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. THỜI GIAN THỰC HIỆN\n- Giai đoạn 1 (2023-2025).\n- Giai đoạn 2 (2026-2030)."}, "verdict": "pass"}
 */
export const phasesDiffer = defineRule({
  id: 'periods/phases-differ',
  level: 'error',
  options: z.strictObject({}),
  against: 'phases',
  appliesNot: ({ plan, profile }) =>
    plan.phases.every((phase) => phase.from === null)
      ? profile.year === null
        ? 'no-phases'
        : 'yearly-plan'
      : null,
  *check(context) {
    const source = context.source('phases')!
    const pairs = context.plan.phases.flatMap((phase) => {
      const above = source.plan.phases.find((each) => each.ordinal === phase.ordinal)
      return above === undefined || phase.from === null || above.from === null ? [] : [{ phase, above }]
    })
    const wrong = pairs.filter(({ phase, above }) => phase.from !== above.from || phase.to !== above.to)
    const shown = (list: readonly { from: number | null; to: number | null }[]) =>
      list.map((each) => `${each.from}-${each.to}`).join('; ')
    const first = wrong[0] ?? pairs[0]
    if (first === undefined) return
    const more = from(source, context.there(source, first.above.place), 'phases', 'years')
    if (wrong.length === 0)
      yield pass(context.here(first.phase.place), { expected: shown(pairs.map(({ above }) => above)) }, more)
    else
      yield fail(
        context.here(first.phase.place),
        'differ',
        { expected: shown(wrong.map(({ above }) => above)), actual: shown(wrong.map(({ phase }) => phase)) },
        { ...more, related: wrong.slice(1).map(({ phase }) => context.here(phase.place)), remedy: 'amend' },
      )
  },
})
