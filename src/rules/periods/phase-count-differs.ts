import { z } from 'zod'
import type { Plan } from '../../model/plan.ts'
import type { Section } from '../../model/sections.ts'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'

/**
 * Số giai đoạn nêu phải bằng số giai đoạn liệt kê.
 *
 * ## Why
 * "chia thành 03 giai đoạn" before two phases means that one was lost.
 *
 * @example {"plan": "I. TIẾN ĐỘ THỰC HIỆN\nPhong trào chia thành 03 giai đoạn:\n1. Giai đoạn 1 (từ 2023-2025)\n2. Giai đoạn 2 (từ 2026-2030)", "verdict": "fail"}
 * @example {"plan": "I. TIẾN ĐỘ THỰC HIỆN\nPhong trào chia thành hai giai đoạn:\n1. Giai đoạn 1 (từ 2023-2025)\n2. Giai đoạn 2 (từ 2026-2030)", "verdict": "pass"}
 * @example {"plan": "I. TIẾN ĐỘ THỰC HIỆN\nKế hoạch chia thành 02 giai đoạn:\n1. Giai đoạn 1 (năm 2024): phát động.\n2. Giai đoạn 2 (2025 - 2026): nhân rộng.\n3. Giai đoạn 3 (2027 - 2028): tổng kết.", "verdict": "fail"}
 */
export const phaseCountDiffers = defineRule({
  id: 'periods/phase-count-differs',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const { phaseCount, phases } = context.plan
    if (phaseCount === null || phases.length === 0) return
    const at = context.here(phaseCount.place)
    const related = phases.map((phase) => context.here(phase.place))
    const isHidden = phases.length < phaseCount.value && datedSections(context.plan) === phaseCount.value
    // The same phases may be told again, with their money.
    const told = new Set(phases.map(({ ordinal, from, to }) => `${ordinal} ${from} ${to}`)).size
    if (phases.length === phaseCount.value || told === phaseCount.value || isHidden)
      yield pass(at, { expected: phaseCount.value }, { upstream: related[0]! })
    else
      yield fail(
        at,
        'differ',
        { expected: phaseCount.value, actual: phases.length },
        { related, remedy: 'amend' },
      )
  },
})

/** Sections beside the first phase that bear years: a misread word hides a phase, but not its years. */
function datedSections({ phases, sections }: Plan): number {
  const first = phases[0]!.place
  const find = (list: readonly Section[]): readonly Section[] | null =>
    list.some(({ place }) => place.start <= first.start && first.start <= place.end)
      ? list
      : (list.map(({ children }) => find(children)).find((found) => found !== null) ?? null)
  const dated = (title: string) => (title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []).length === 2
  return (find(sections) ?? []).filter(({ title, place }) => dated(title ?? place.quote.slice(0, 60))).length
}
