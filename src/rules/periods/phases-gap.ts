import { z } from 'zod'
import type { Period } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, issuedYear, pass } from '../verdicts.ts'
import { datedPhases, phasesByYear } from './dated-phases.ts'
import { ownPeriods, restsOnOther, schedulePeriods, titlePeriod, titleYears } from './own.ts'

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
 * @example {"plan": {"title": "Bảo tồn rạn san hô giai đoạn 2026 - 2028", "basis": "Thực hiện Quyết định số 12/QĐ-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh phê duyệt Đề án “Vịnh xanh, bờ biển sạch giai đoạn 2026 - 2030”, Ban Quản lý Khu bảo tồn biển ban hành Kế hoạch như sau:", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ tháng 3/2026 đến tháng 12/2026): khảo sát.\n2. Giai đoạn 2 (2027 - 2028): phục hồi."}, "verdict": "pass"}
 */
export const phasesGap = defineRule({
  id: 'periods/phases-gap',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    // A plan whose phases are all told by months is a campaign of a year.
    const phases = datedPhases(context.plan).length === 0 ? [] : phasesByYear(context.plan)
    const whole = wholePeriod(context)
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
        { years: runs(missing), actual: phases.map(shown).join('; ') },
        { related, remedy: 'amend' },
      )
    else yield pass(at, {}, { upstream: context.here(whole.place) })
  },
})

/** The years that the phases must cover: those of a plan that only rests on a programme stand in its title. */
function wholePeriod(context: RuleContext): Period | null {
  if (restsOnOther(context)) return titleYears(context.plan)
  return schedulePeriods(context)[0] ?? titlePeriod(context) ?? ownPeriods(context)[0] ?? null
}

/** "2028", "2031-2035": years in a row as one. */
function runs(years: readonly number[]): string[] {
  const found: [number, number][] = []
  for (const year of years) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else found.push([year, year])
  }
  return found.map(([from, to]) => shown({ from, to }))
}

function shown({ from, to }: Pick<Period, 'from' | 'to'>): string {
  return from === to ? `${from}` : `${from}-${to}`
}
