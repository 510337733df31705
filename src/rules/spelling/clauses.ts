import { alignItems } from '../../align/items.ts'
import type { Pair } from '../../align/pair.ts'
import type { Place } from '../../model/place.ts'
import { foldCase } from '../../text/fold.ts'
import { normalise } from '../../text/normalise.ts'
import { wordsOf } from '../../text/tokens.ts'
import type { Against, RuleContext } from '../context.ts'
import { readingOf } from '../reading.ts'

/** A sentence of a plan and where it stands. */
interface Clause {
  readonly text: string
  readonly place: Place
}

/** Below this two clauses are not the same words. */
export const leastLikeness = 0.6

/** Clauses side by side, wherever the plan answers a text in its own words. */
export function clausePairs(
  context: RuleContext,
): readonly { readonly source: Against; readonly pairs: readonly Pair<Clause>[] }[] {
  const groups: { source: Against; pairs: readonly Pair<Clause>[] }[] = []
  const add = (source: Against | null, pairs: (source: Against) => readonly Pair<Clause>[]) => {
    if (source !== null && source.basis !== 'baseline') groups.push({ source, pairs: pairs(source) })
  }
  for (const facet of ['purposes', 'requirements', 'contents', 'solutions'] as const)
    add(context.source(facet), () => context.pairs(facet))
  add(context.source('criteria'), (source) =>
    alignItems<Clause>(
      context.plan.criteria.flatMap(({ items }) => items),
      source.plan.criteria.flatMap(({ items }) => items),
    ),
  )
  add(context.source('assignments'), (source) =>
    alignItems<Clause>(
      context.plan.assignments.flatMap(({ tasks }) => tasks),
      source.plan.assignments.flatMap(({ tasks }) => tasks),
    ),
  )
  return groups
}

/** The word itself in the text as read: the same one of its likes within the clause. */
export function wordPlace(context: RuleContext, clause: Clause, at: number, word: string): Place | null {
  const reading = readingOf(context.plan)
  const key = foldCase(word.normalize('NFC'))
  const nth = wordsOf(normalise(clause.text.slice(0, at)).text).tokens.filter(
    (token) => token.key === key,
  ).length
  const first = reading.at(clause.place.start)
  const last = reading.at(clause.place.end)
  const likes = reading.tokens.filter(
    ({ start, end, key: own }) => own === key && start >= first && end <= last,
  )
  const found = likes[nth] ?? likes[0]
  return found === undefined ? null : reading.place(found)
}
