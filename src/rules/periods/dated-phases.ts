import type { Plan } from '../../model/plan.ts'
import type { Phase } from '../../model/references.ts'

/** Phases with both years, by their first year. */
export function datedPhases(plan: Plan): readonly (Phase & { readonly from: number; readonly to: number })[] {
  return plan.phases
    .filter(
      (phase): phase is Phase & { from: number; to: number } => phase.from !== null && phase.to !== null,
    )
    .sort((a, b) => a.ordinal - b.ordinal || a.from - b.from)
}

/** Rounds of a campaign within one year, by their first day. */
export type Round = Phase & { readonly fromDate: string; readonly toDate: string }

export function datedRounds(plan: Plan): readonly Round[] {
  return plan.phases
    .filter(
      (phase): phase is Round => phase.from === null && phase.fromDate !== null && phase.toDate !== null,
    )
    .sort((a, b) => a.ordinal - b.ordinal || (a.fromDate < b.fromDate ? -1 : 1))
}

/** Phases and rounds of which each day is told, in their order. */
export function dailyPhases(plan: Plan): readonly Round[] {
  return plan.phases
    .filter((phase): phase is Round => phase.fromDate?.length === 10 && phase.toDate?.length === 10)
    .sort((a, b) => a.ordinal - b.ordinal || (a.fromDate < b.fromDate ? -1 : 1))
}

/** "01/6 - 20/6/2026", "3 - 5/2026". */
export function days({ fromDate, toDate }: Round): string {
  const shown = (date: string) => date.split('-').slice(1).reverse().join('/')
  return `${shown(fromDate)} - ${shown(toDate)}/${toDate.slice(0, 4)}`
}
