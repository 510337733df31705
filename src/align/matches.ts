import { letterValue, romanValue } from '../knowledge/labels.ts'
import { candidatesOf } from './candidates.ts'
import { contained, likeness, type Profile, profiler } from './likeness.ts'
import type { MatchedBy } from './pair.ts'
import type { TermWeights } from './terms.ts'

/** What can be aligned: a clause with its typed label, if it has one. */
export interface Labelled {
  readonly text: string
  readonly label?: string | null
}

/** Pairs below this likeness say different things. */
const leastLikeness = 0.3
/** A common ordinal speaks for a pair only where some of the content does too. */
const leastWithLabel = 0.25
/** Two clauses left over at the same place that open alike need this much. */
const leastInPlace = 0.12
/** Words of a clause that count as its opening: "Kịp thời tham mưu", "Tham mưu". */
const opening = 4
/** A clause is covered by another when this share of it stands there. */
const covering = 0.6
/** Likeness that a covered clause has at the least; below it the closer look is spared. */
const leastCovered = 0.25
/** Two clauses under one number are a little likelier to be counterparts. */
const labelBonus = 0.02

/** Two clauses that belong together, by their indexes. */
export interface Match {
  readonly plan: number
  readonly upstream: number
  readonly score: number
  readonly by: MatchedBy
}

/** The clauses of both lists, and how like those are that are alike at all. */
interface Sides {
  readonly here: readonly Profile[]
  readonly there: readonly Profile[]
  /** By the index of the plan's clause, then by that of the upstream's. */
  readonly rows: readonly Scores[]
  /** By the index of the upstream's clause, then by that of the plan's, which rise. */
  readonly columns: readonly Scores[]
}
type Scores = ReadonlyMap<number, number>

/** The pairs alone, by their indexes: for who asks only how well two lists meet. */
export function matchItems<T extends Labelled>(
  plan: readonly T[],
  upstream: readonly T[],
  weights?: TermWeights,
): readonly Match[] {
  if (plan.length === 0 || upstream.length === 0) return []
  const profile = profiler(weights)
  const here = plan.map((item) => profile(item.text))
  const there = upstream.map((item) => profile(item.text))
  const ordinals = {
    plan: plan.map((item) => ordinal(item.label)),
    upstream: upstream.map((item) => ordinal(item.label)),
  }
  const sides = scored(here, there)
  const matches = best(sides, ordinals)
  const primary = [...matches]
  matches.push(...covered('upstream', sides, primary, matches))
  matches.push(...covered('plan', sides, primary, matches))
  matches.push(...byLabel(ordinals, sides, matches))
  matches.push(...inPlace(sides, primary, matches))
  return matches
}

function scored(here: readonly Profile[], there: readonly Profile[]): Sides {
  const candidates = candidatesOf(here, there)
  const rows = here.map(() => new Map<number, number>())
  const columns = there.map(() => new Map<number, number>())
  for (const [p, mine] of here.entries())
    for (const u of candidates[p]!) {
      const score = likeness(mine, there[u]!)
      if (score < leastInPlace) continue
      rows[p]!.set(u, score)
      columns[u]!.set(p, score)
    }
  return { here, there, rows, columns }
}

/** One to one, best first; equal scores go to the nearer place. */
function best({ here, there, rows }: Sides, ordinals: Ordinals): Match[] {
  const candidates: (Match & { readonly rank: number; readonly apart: number })[] = []
  for (const [p, row] of rows.entries())
    for (const [u, score] of row)
      if (score >= leastLikeness)
        candidates.push({
          plan: p,
          upstream: u,
          score,
          by: here[p]!.clause.verbatim === there[u]!.clause.verbatim ? 'exact' : 'fuzzy',
          rank: score + (sameOrdinal(ordinals, p, u) ? labelBonus : 0),
          apart: Math.abs(p / here.length - u / there.length),
        })
  candidates.sort(
    (a, b) => b.rank - a.rank || a.apart - b.apart || a.upstream - b.upstream || a.plan - b.plan,
  )
  const mine = new Set<number>()
  const theirs = new Set<number>()
  const matches: Match[] = []
  for (const { plan: p, upstream: u, score, by } of candidates) {
    if (mine.has(p) || theirs.has(u)) continue
    mine.add(p)
    theirs.add(u)
    matches.push({ plan: p, upstream: u, score, by })
  }
  return matches
}

function byLabel(ordinals: Ordinals, { rows }: Sides, matches: readonly Match[]): Match[] {
  const mine = new Set(matches.map((match) => match.plan))
  const theirs = new Set(matches.map((match) => match.upstream))
  const free = Map.groupBy(
    [...ordinals.plan.keys()].filter((p) => !mine.has(p)),
    (p) => ordinals.plan[p]!,
  )
  const found: Match[] = []
  for (const [u, ordinal] of ordinals.upstream.entries()) {
    if (theirs.has(u) || ordinal === null) continue
    const [p] = free.get(ordinal) ?? []
    const score = p === undefined ? 0 : (rows[p]!.get(u) ?? 0)
    if (p === undefined || score < leastWithLabel) continue
    free.get(ordinal)!.shift()
    found.push({ plan: p, upstream: u, score, by: 'label' })
  }
  return found
}

/**
 * What is left between the same neighbours and opens with the same verb is the same point in other words. The low
 * score says that a person should look.
 */
function inPlace(
  { here, there, columns }: Sides,
  primary: readonly Match[],
  matches: readonly Match[],
): Match[] {
  const mine = new Set(matches.map((match) => match.plan))
  const theirs = new Set(matches.map((match) => match.upstream))
  const counterparts = new Map(primary.map((match) => [match.upstream, match.plan]))
  const below: number[] = [here.length]
  for (const u of [...there.keys()].reverse())
    below.push(Math.min(below.at(-1)!, counterparts.get(u) ?? here.length))
  const found: Match[] = []
  let above = -1
  for (const u of there.keys()) {
    above = Math.max(above, counterparts.get(u) ?? -1)
    if (theirs.has(u)) continue
    const end = below[there.length - u - 1]!
    for (const [p, score] of columns[u]!) {
      if (p <= above || p >= end || mine.has(p) || !openAlike(here[p]!, there[u]!)) continue
      mine.add(p)
      found.push({ plan: p, upstream: u, score, by: 'fuzzy' })
      break
    }
  }
  return found
}

/** The opening pair of words of one clause is among the first words of the other. */
function openAlike(a: Profile, b: Profile): boolean {
  const starts = ({ letters }: Profile) => letters.slice(0, 2)
  const head = ({ letters }: Profile) => letters.slice(0, opening)
  return (
    (a.letters.length > 1 && head(b).includes(starts(a))) ||
    (b.letters.length > 1 && head(a).includes(starts(b)))
  )
}

/**
 * Clauses without counterpart that stand inside a clause of the other side which has another one: two merged
 * (`side` upstream), or one split (`side` plan).
 */
function covered(
  side: 'plan' | 'upstream',
  { here, there, rows, columns }: Sides,
  primary: readonly Match[],
  matches: readonly Match[],
): Match[] {
  const isPlan = side === 'plan'
  const own = isPlan ? here : there
  const hosts = isPlan ? there : here
  const scores = isPlan ? rows : columns
  const taken = new Set(matches.map((match) => match[side]))
  const ranks = new Map(primary.map((match, rank) => [isPlan ? match.upstream : match.plan, rank]))
  const found: Match[] = []
  for (let at = 0; at < own.length; at++) {
    if (taken.has(at)) continue
    let score = 0
    let host = -1
    const likely = [...scores[at]!].filter(
      ([other, likeness]) => likeness >= leastCovered && ranks.has(other),
    )
    for (const [other] of likely.sort(([a], [b]) => ranks.get(a)! - ranks.get(b)!)) {
      const share = contained(own[at]!, hosts[other]!, null)
      if (share < covering || share <= score) continue
      const twin = own[primary[ranks.get(other)!]![side]]!
      if (contained(own[at]!, hosts[other]!, twin) < covering) continue
      score = share
      host = other
    }
    if (host < 0) continue
    found.push({ plan: isPlan ? at : host, upstream: isPlan ? host : at, score, by: 'fuzzy' })
  }
  return found
}

/** The positions that the labels of both sides say. */
interface Ordinals {
  readonly plan: readonly (number | null)[]
  readonly upstream: readonly (number | null)[]
}

function sameOrdinal({ plan, upstream }: Ordinals, p: number, u: number): boolean {
  return plan[p] !== null && plan[p] === upstream[u]
}

/**
 * "2", "b", "II", "3.2": the position that a label says. Word counts e where typed lists count đ: both are near enough.
 */
function ordinal(label: string | null | undefined): number | null {
  if (label === null || label === undefined || label === '') return null
  const last = label.slice(label.lastIndexOf('.') + 1)
  if (/^\d+$/u.test(last)) return Number(last)
  return /^[IVX]+$/u.test(last) ? romanValue(last) : letterValue(last.toLowerCase())
}
