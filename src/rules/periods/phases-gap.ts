import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, issuedYear, pass } from '../verdicts.ts'
import { datedPhases, phasesByYear } from './dated-phases.ts'
import { ownPeriods, schedulePeriods, titlePeriod } from './own.ts'

/**
 * Mỗi năm của chương trình phải thuộc một giai đoạn thực hiện.
 *
 * ## Why
 * A year outside every phase has no task and no review.
 *
 * ## Not a finding
 * Years that were over when the plan was issued.
 *
 * @example {"plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023-2025)\n2. Giai đoạn 2 (từ 2027-2030)"}, "verdict": "fail"}
 * @example {"plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023-2025)\n2. Giai đoạn 2 (từ 2026-2030)"}, "verdict": "pass"}
 * @example {"plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (đến hết năm 2025): phát động.\n2. Giai đoạn 2 (từ năm 2027): nhân rộng."}, "verdict": "fail"}
 * @example {"plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (2023 - 2025): phát động.\n2. Giai đoạn 2 (từ năm 2026 trở đi): nhân rộng."}, "verdict": "pass"}
 * @example {"plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2024 - 2028”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ tháng 3/2024 đến tháng 12/2024): phát động.\n2. Giai đoạn 2 (2025 - 2026): nhân rộng.\n3. Giai đoạn 3 (2027 - 2028): tổng kết."}, "verdict": "pass"}
 * @example {"plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2024 - 2028”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ tháng 3/2024 đến tháng 12/2024): phát động.\n2. Giai đoạn 2 (2026 - 2028): nhân rộng."}, "verdict": "fail"}
 */
export const phasesGap = defineRule({
  id: 'periods/phases-gap',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    // A plan whose phases are all told by months is a campaign of a year.
    const phases = datedPhases(context.plan).length === 0 ? [] : phasesByYear(context.plan)
    const whole = schedulePeriods(context)[0] ?? titlePeriod(context) ?? ownPeriods(context)[0] ?? null
    if (phases.length < 2 || whole === null) return
    const missing: number[] = []
    const issued = issuedYear(context)
    const first = Math.min(...phases.map((phase) => phase.from))
    for (let year = whole.from; year <= whole.to; year++) {
      if (issued !== null && year < issued && year < first) continue
      if (!phases.some((phase) => phase.from <= year && year <= phase.to)) missing.push(year)
    }
    const at = context.here(phases[0]!.place)
    const related = [...phases.slice(1).map((phase) => context.here(phase.place)), context.here(whole.place)]
    if (missing.length > 0)
      yield fail(
        at,
        'gap',
        { years: runs(missing), actual: phases.map((phase) => `${phase.from}-${phase.to}`).join('; ') },
        { related, remedy: 'amend' },
      )
    else yield pass(at, {}, { upstream: context.here(whole.place) })
  },
})

/** "2028", "2031-2035": years in a row as one. */
function runs(years: readonly number[]): string[] {
  const found: [number, number][] = []
  for (const year of years) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else found.push([year, year])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
}
