import { z } from 'zod'
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
    if (phases.length === phaseCount.value)
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
