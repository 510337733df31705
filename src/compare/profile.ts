import { titleYear } from '../knowledge/title-year.ts'
import type { Plan } from '../model/plan.ts'
import type { Profile } from '../rules/context.ts'

const internalLevels = new Set(['department', 'unit', 'ministry'])

/** What kind of body issues a plan, and for how long. */
export function profileOf(plan: Plan): Profile {
  const level = plan.header.issuer?.level ?? null
  return {
    level,
    internal: level !== null && internalLevels.has(level),
    year: titleYear(plan.header.title?.text ?? ''),
    province: plan.header.issuer?.province ?? null,
  }
}
