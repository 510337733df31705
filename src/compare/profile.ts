import type { Plan } from '../model/plan.ts'
import type { Profile } from '../rules/context.ts'

const internalLevels = new Set(['department', 'unit', 'ministry'])

/** What kind of body issues a plan, and for how long. */
export function profileOf(plan: Plan): Profile {
  const level = plan.header.issuer?.level ?? null
  return {
    level,
    internal: level !== null && internalLevels.has(level),
    year: yearOf(plan),
    province: plan.header.issuer?.province ?? null,
  }
}

/** "… năm 2024" at the end of a title, outside the programme's own name. */
function yearOf(plan: Plan): number | null {
  const title = plan.header.title?.text ?? ''
  const bare = title.replace(/["“][^"”]*["”]/gu, '')
  const match = /năm (?<year>(?:19|20)\d\d)(?! ?[-–] ?\d|\d)/iu.exec(bare)
  if (match === null || /giai đoạn|đến năm/iu.test(bare.slice(0, match.index + 4).slice(-20))) return null
  return Number(match.groups!.year)
}
