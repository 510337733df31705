import { alignCriteria, type GroupPair } from '../../align/groups.ts'
import type { RuleContext } from '../context.ts'

const known = new WeakMap<RuleContext, readonly GroupPair[]>()

/** The plan's groups of criteria beside those of the text they are compared with; aligned once for all rules. */
export function groupPairs(context: RuleContext): readonly GroupPair[] {
  const before = known.get(context)
  if (before !== undefined) return before
  const above = context.source('criteria')?.plan.criteria ?? []
  const { plan, profile } = context
  const pairs = alignCriteria(plan.criteria, above, profile.level, undefined, plan.header.issuer?.name)
  known.set(context, pairs)
  return pairs
}
