import type { Profile } from './likeness.ts'

/** More pairs than this are not all scored: only those that share a rare term, or say the same. */
const mostPairs = 40_000
/** A term is rare when at most so many clauses of the upstream have it. */
const rare = 12

/**
 * For each clause those of the other side, by their indexes, that may be its counterparts: all of them, or in long lists
 * those with a rare term in common. Where rows repeat each other no term is rare: the third of those that say one thing
 * goes with the third there.
 */
export function candidatesOf<T extends Profile>(
  here: readonly T[],
  there: readonly T[],
  saying: (clause: T) => string = ({ clause }) => clause.verbatim,
): readonly Iterable<number>[] {
  if (here.length * there.length <= mostPairs) {
    const all = [...there.keys()]
    return here.map(() => all)
  }
  const bearers = new Map<number | string, number[]>()
  for (const [at, terms] of termsOf(there, saying).entries())
    for (const term of terms) {
      const known = bearers.get(term)
      if (known === undefined) bearers.set(term, [at])
      else if (known.length <= rare) known.push(at)
    }
  return termsOf(here, saying).map((terms) => {
    const found = terms.map((term) => bearers.get(term) ?? [])
    return new Set(found.filter(({ length }) => length <= rare).flat())
  })
}

/** The terms of each clause, and one that tells which of those it is that say the same. */
function termsOf<T extends Profile>(
  clauses: readonly T[],
  saying: (clause: T) => string,
): readonly (readonly (number | string)[])[] {
  const counts = new Map<string, number>()
  return clauses.map((clause) => {
    const said = saying(clause)
    const count = (counts.get(said) ?? 0) + 1
    counts.set(said, count)
    return [...clause.terms, `${count} ${said}`]
  })
}
