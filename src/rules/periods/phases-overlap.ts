import { z } from 'zod'
import type { Phase } from '../../model/references.ts'
import { defineRule } from '../define.ts'
import { fail, pass, review } from '../verdicts.ts'
import { datedPhases, datedRounds, days } from './dated-phases.ts'

/**
 * Hai giai đoạn thực hiện không được chồng lên nhau.
 *
 * ## Why
 * A year that stands in two phases is reviewed twice, or by nobody.
 *
 * @example {"plan": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2024-2025)\n2. Giai đoạn 2 (từ 2025-2030)", "verdict": "fail"}
 * @example {"plan": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2024-2025)\n2. Giai đoạn 2 (từ 2026-2030)", "verdict": "pass"}
 * @example {"plan": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1: từ tháng 6/2024 đến hết tháng 6/2025\n2. Giai đoạn 2: từ tháng 7/2025 đến hết năm 2026", "verdict": "pass"}
 * @example {"plan": "I. THỜI GIAN THỰC HIỆN\n- Đợt 1 (từ ngày 01/3 đến ngày 31/3/2024): trồng cây.\n- Đợt 2 (từ ngày 20/3 đến ngày 30/4/2024): trồng dặm.", "verdict": "fail", "code": "days-overlap"}
 * @example {"plan": "I. THỜI GIAN THỰC HIỆN\n- Đợt 1 (từ ngày 01/3 đến ngày 31/3/2024): trồng cây.\n- Đợt 2 (từ ngày 31/3 đến ngày 30/4/2024): trồng dặm.", "verdict": "none"}
 */
export const phasesOverlap = defineRule({
  id: 'periods/phases-overlap',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    const phases = datedPhases(context.plan)
    for (const [index, phase] of phases.entries()) {
      const next = phases[index + 1]
      if (next === undefined) continue
      const at = context.here(next.place)
      if (next.from <= phase.to && !isApartByMonths(phase, next))
        yield fail(
          at,
          'overlap',
          {
            year: next.from === phase.to ? String(next.from) : `${next.from}-${phase.to}`,
            expected: phase.to + 1,
            actual: next.from,
          },
          { related: [context.here(phase.place)], remedy: 'amend' },
        )
      else yield pass(at, { expected: phase.to + 1 }, { upstream: context.here(phase.place) })
    }
    const rounds = datedRounds(context.plan).filter(({ place }) => numbered.test(place.quote))
    for (const [index, round] of rounds.entries()) {
      const next = rounds[index + 1]
      // One round may end on the day, or in the month, in which the next begins.
      if (next === undefined || next.ordinal === round.ordinal) continue
      if (next.fromDate >= round.toDate.slice(0, next.fromDate.length)) continue
      const data = { actual: [days(round), days(next)] }
      const more = { related: [context.here(round.place)], remedy: 'amend' as const }
      yield (next.fromDate.length < 10 ? review : fail)(context.here(next.place), 'days-overlap', data, more)
    }
  },
})

/** "Giai đoạn tuyên truyền", "Giai đoạn trồng cây" may run side by side. */
const numbered = /(?:giai đoạn|đợt|bước)\s+(?:\d|[ivx]+(?!\p{L})|thứ|một|hai|ba|đầu|cuối)/iu

/** "6/2024 - 6/2025" and "7/2025 - 2026" share a year and no month. */
function isApartByMonths({ toDate }: Phase, { fromDate }: Phase): boolean {
  return (
    toDate !== null && fromDate !== null && toDate.length >= 7 && fromDate.length >= 7 && toDate < fromDate
  )
}
