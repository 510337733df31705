import { lazy } from '../knowledge/memo.ts'
import { contained, type Profile, profiler } from './likeness.ts'
import type { Labelled } from './matches.ts'
import { rounded } from './pair.ts'
import type { TermWeights } from './terms.ts'

/** Clauses, all in the same words, that say what was asked for. */
export interface Holding<T> {
  readonly items: readonly T[]
  /** 0 to 1, rounded to 3 digits: how much of what was asked for stands there. */
  readonly score: number
}

/** Fewer clauses are compared one by one: an index costs more than some questions. */
const fewest = 200

/**
 * Finds the clauses that hold at least a share of a text, in their order. Many clauses are indexed by their terms: who
 * has most of a text has one of its rarest terms, and only those are compared that have one.
 */
export function holdersIn<T extends Labelled>(
  items: readonly T[],
  weights?: TermWeights,
): (text: string, least: number) => readonly Holding<T>[] {
  const profile = profiler(weights)
  const index = lazy(() => {
    const clauses = [...Map.groupBy(items, ({ text }) => text)].map(([text, alike]) => ({
      items: alike,
      profile: profile(text),
    }))
    if (clauses.length < fewest) return { clauses, bearers: null }
    const bearers = new Map<number, number[]>()
    for (const [at, clause] of clauses.entries())
      for (const term of clause.profile.terms) {
        const known = bearers.get(term)
        if (known === undefined) bearers.set(term, [at])
        else known.push(at)
      }
    return { clauses, bearers }
  })
  return (text, least) => {
    const asked = profile(text)
    if (asked.weight === 0) return []
    const { clauses, bearers } = index()
    const found: Holding<T>[] = []
    for (const at of bearers === null ? clauses.keys() : likely(asked, bearers, least)) {
      const share = contained(asked, clauses[at]!.profile, null)
      if (share >= least) found.push({ items: clauses[at]!.items, score: rounded(share) })
    }
    return found
  }
}

/** Clauses with one of the rarest terms of a text, so many of them that those without any lack too much. */
function likely(
  { terms, weights, weight }: Profile,
  bearers: ReadonlyMap<number, readonly number[]>,
  least: number,
): readonly number[] {
  const rarest = [...terms]
    .map((term, nth) => ({ found: bearers.get(term) ?? [], weight: weights[nth]! }))
    .sort((a, b) => a.found.length - b.found.length)
  const spare = (1 - least) * weight + rounding
  const candidates = new Set<number>()
  for (let at = 0, lacking = 0; at < rarest.length && lacking <= spare; at++) {
    for (const clause of rarest[at]!.found) candidates.add(clause)
    lacking += rarest[at]!.weight
  }
  return [...candidates].sort((a, b) => a - b)
}

/** Sums of weights differ by so little when they are added in another order. */
const rounding = 1e-6

/** Who says most of it, the first of equals. */
export function fullest<T>(
  found: readonly Holding<T>[],
  answers: (item: T) => boolean = () => true,
): T | null {
  let best: T | null = null
  let score = 0
  for (const each of found) {
    const item = each.score > score ? each.items.find(answers) : undefined
    if (item !== undefined) [best, score] = [item, each.score]
  }
  return best
}
