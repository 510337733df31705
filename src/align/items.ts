import { rising } from './diff.ts'
import { type Labelled, type Match, matchItems } from './matches.ts'
import { type Pair, type Relation, rounded } from './pair.ts'
import { relationOf } from './relation.ts'
import type { TermWeights } from './terms.ts'

/**
 * Pairs the clauses of a plan with those of its upstream by what they say. One clause that carries two, or two
 * that carry one, give two pairs with a common side. Upstream order, then what the plan added in its own order.
 * What is `headed` is known by a heading, and more stands below it: such a clause has lost nothing.
 */
export function alignItems<T extends Labelled>(
  plan: readonly T[],
  upstream: readonly T[],
  weights?: TermWeights,
  headed: (item: T) => boolean = () => false,
): readonly Pair<T>[] {
  const matches = matchItems(plan, upstream, weights)
  const moved = outOfOrder(matches)
  const relations = relationsOf(plan, upstream, matches, headed)
  const byUpstream = Map.groupBy(
    matches.map((match, index) => ({ match, index })).sort((a, b) => a.match.plan - b.match.plan),
    ({ match }) => match.upstream,
  )
  const pairs: Pair<T>[] = []
  for (const [at, item] of upstream.entries()) {
    const found = byUpstream.get(at) ?? []
    for (const { match, index } of found)
      pairs.push({
        plan: plan[match.plan]!,
        upstream: item,
        matchedBy: moved.has(index) ? 'moved' : match.by,
        score: rounded(match.score),
        relation: relations[index]!,
      })
    if (found.length === 0)
      pairs.push({ plan: null, upstream: item, matchedBy: 'none', score: 0, relation: 'omitted' })
  }
  const taken = new Set(matches.map((match) => match.plan))
  for (const [at, item] of plan.entries())
    if (!taken.has(at))
      pairs.push({ plan: item, upstream: null, matchedBy: 'none', score: 0, relation: 'added' })
  return pairs
}

/** Indexes of the matches that break the upstream's order; the longest rising chain keeps its places. */
function outOfOrder(matches: readonly Match[]): ReadonlySet<number> {
  const ordered = matches
    .map((match, index) => ({ match, index }))
    .sort((a, b) => a.match.upstream - b.match.upstream || a.match.plan - b.match.plan)
  // Pairs with a common side do not rise strictly: each side's second pair takes the place behind its first.
  const places = ordered.map(({ match }, at) => match.plan * matches.length + at)
  const kept = new Set(rising(places).map((at) => ordered[at]!.index))
  return new Set([...matches.keys()].filter((index) => !kept.has(index)))
}

/** The sign that closes an item. */
const closing = /[.;:!?/][)\]”"'»]?\s*$/u

/**
 * The pieces of a split clause are judged together, and so are the clauses that one plan clause merges: no piece
 * is a fragment because the rest stands next to it.
 */
function relationsOf<T extends Labelled>(
  plan: readonly T[],
  upstream: readonly T[],
  matches: readonly Match[],
  headed: (item: T) => boolean,
): readonly Relation[] {
  const closed = plan.filter((item) => closing.test(item.text)).length * 2 > plan.length
  const byUpstream = Map.groupBy(matches, ({ upstream: u }) => u)
  const byPlan = Map.groupBy(matches, ({ plan: p }) => p)
  return matches.map((match) => {
    const pieces = byUpstream.get(match.upstream)!
    const merged = byPlan.get(match.plan)!
    if (match.by !== 'exact' && pieces.some((piece) => headed(plan[piece.plan]!))) return 'adapted'
    if (pieces.length === 1 && merged.length === 1)
      return relationOf(plan[match.plan]!.text, upstream[match.upstream]!.text, {
        open: closed && !closing.test(plan[match.plan]!.text),
      })
    const together = relationOf(
      joined(
        plan,
        pieces.map((piece) => piece.plan),
      ),
      joined(
        upstream,
        merged.map((other) => other.upstream),
      ),
    )
    const first = pieces.every((piece) => piece.plan >= match.plan)
    return together === 'narrowed' && first ? 'narrowed' : 'adapted'
  })
}

function joined<T extends Labelled>(items: readonly T[], indexes: readonly number[]): string {
  return [...indexes]
    .sort((a, b) => a - b)
    .map((at) => items[at]!.text)
    .join(' ')
}
