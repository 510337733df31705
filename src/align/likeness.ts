import { distance } from 'fastest-levenshtein'
import type { TermWeights } from './terms.ts'
import { type Clause, clauseOf } from './words.ts'

/** A clause as its set of terms: single syllables and pairs of neighbours, each with a weight. */
export interface Profile {
  readonly clause: Clause
  readonly terms: ReadonlyMap<number, number>
  readonly weight: number
  /** The words as characters of a private alphabet: edit distance then counts words. */
  readonly letters: string
}

/** Single syllables say little by themselves (học, tập, xã, hội); pairs carry the content. */
const singleShare = 0.25

/** Number of different syllables that an alphabet of one code unit per word can hold. */
const alphabet = 0xd000

/** Profiles of one comparison: they share numbers for their words, so only profiles of one maker compare. */
export function profiler(weights: TermWeights | undefined): (text: string) => Profile {
  const numbers = new Map<string, number>()
  const heavy: number[] = []
  const number = (key: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const made = Math.min(numbers.size + 1, alphabet)
    numbers.set(key, made)
    heavy[made] = weights?.(key) ?? 1
    return made
  }
  return (text) => {
    const clause = clauseOf(text)
    const ids = clause.words.map((word) => number(word.key))
    const terms = new Map<number, number>()
    let last = 0
    let weight = 0
    for (const id of ids) {
      const own = heavy[id]!
      if (!terms.has(id)) {
        terms.set(id, own * singleShare)
        weight += own * singleShare
      }
      const pair = last * 0x10000 + id
      if (last > 0 && !terms.has(pair)) {
        const both = (own + heavy[last]!) / 2
        terms.set(pair, both)
        weight += both
      }
      last = id
    }
    return { clause, terms, weight, letters: String.fromCharCode(...ids.slice(0, 4000)) }
  }
}

/** Weight of the terms of `a` that `b` has too. */
export function shared(a: Profile, b: Profile): number {
  const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small.terms) if (large.terms.has(term)) sum += weight
  return sum
}

/**
 * 0 to 1: how much two clauses say the same. Shared terms against both (Dice) and against the smaller one
 * (a shortened clause is contained in the long one); for likely pairs the order of the words too.
 */
export function likeness(a: Profile, b: Profile): number {
  if (a.weight === 0 || b.weight === 0) return 0
  if (a.clause.verbatim === b.clause.verbatim) return 1
  const common = shared(a, b)
  const terms = 0.5 * ((2 * common) / (a.weight + b.weight)) + 0.5 * (common / Math.min(a.weight, b.weight))
  if (terms < likely) return terms * termShare
  return terms * termShare + order(a.letters, b.letters) * (1 - termShare)
}

const termShare = 0.85
/** Below this, the order of the words decides nothing and is not computed. */
const likely = 0.2

/** Share of the shorter text that stands in the longer one in the same order. */
function order(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  const spare = Math.abs(a.length - b.length)
  return Math.max(0, 1 - (distance(a, b) - spare) / shorter)
}

/** Share of `part` that `whole` says too, leaving out what `except` says: 1 when nothing is left to ask for. */
export function contained(part: Profile, whole: Profile, except: Profile | null): number {
  let asked = 0
  let found = 0
  for (const [term, weight] of part.terms) {
    if (except?.terms.has(term) === true) continue
    asked += weight
    if (whole.terms.has(term)) found += weight
  }
  return asked === 0 ? 1 : found / asked
}
