import type { Plan } from '../../model/plan.ts'
import type { Phase } from '../../model/references.ts'

type Dated = Phase & { readonly from: number; readonly to: number }

const isDated = (phase: Phase): phase is Dated => phase.from !== null && phase.to !== null
const inOrder = (a: Dated, b: Dated) => a.ordinal - b.ordinal || a.from - b.from

/** The same phase may be told again, with its money. */
const isFirst = (phase: Dated, at: number, all: readonly Dated[]) =>
  all.findIndex(
    ({ ordinal, from, to }) => ordinal === phase.ordinal && from === phase.from && to === phase.to,
  ) === at

/** Phases with both years, by their first year. */
export function datedPhases(plan: Plan): readonly Dated[] {
  return plan.phases.filter(isDated).filter(isFirst).sort(inOrder)
}

/** The same with those that months of a year tell, "từ tháng 3/2024 đến tháng 12/2024": the years that they stand in. */
export function phasesByYear(plan: Plan): readonly Dated[] {
  const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)))
  return plan.phases
    .map((phase) => ({
      ...phase,
      from: phase.from ?? yearOf(phase.fromDate),
      to: phase.to ?? yearOf(phase.toDate),
    }))
    .filter(isDated)
    .filter(isFirst)
    .sort(inOrder)
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
