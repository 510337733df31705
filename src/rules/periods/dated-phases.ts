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
