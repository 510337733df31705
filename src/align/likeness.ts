import { distance } from 'fastest-levenshtein'
import { memo } from '../knowledge/memo.ts'
import type { TermWeights } from './terms.ts'
import { type Clause, clauseOf, type Word } from './words.ts'

/** A clause as its set of terms: single syllables and pairs of neighbours, each with a weight. */
export interface Profile {
  readonly clause: Clause
  /** Numbers of the terms, rising: two sets are compared in one walk. */
  readonly terms: Uint32Array
  readonly weights: Float64Array
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
  if (weights !== undefined) return makerOf(weights)
  if (plain === undefined || plain.numbers.size > alphabet / 2) {
    const numbers = new Map<string, number>()
    plain = {
      numbers,
      profile: memo(
        makerOf(() => 1, numbers),
        2048,
      ),
    }
  }
  return plain.profile
}

/** Without weights one maker serves all comparisons, until half of its alphabet is used up. */
let plain: { readonly numbers: Map<string, number>; readonly profile: (text: string) => Profile } | undefined

function makerOf(weights: TermWeights, numbers = new Map<string, number>()): (text: string) => Profile {
  const heavy: number[] = [0]
  const number = ({ key }: Word) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const made = Math.min(numbers.size + 1, alphabet)
    numbers.set(key, made)
    heavy[made] = weights(key)
    return made
  }
  /** A pair of neighbours is written as two numbers in one, a single syllable as the second of them. */
  const weightOf = (term: number) => {
    const first = term >>> 16
    const second = heavy[term & 0xffff]!
    return first === 0 ? second * singleShare : (second + heavy[first]!) / 2
  }
  return (text) => {
    const clause = clauseOf(text)
    const ids = clause.words.map(number)
    const terms = different([...ids, ...ids.slice(1).map((id, at) => ids[at]! * 0x10000 + id)])
    const weights = Float64Array.from(terms, weightOf)
    const weight = weights.reduce((sum, each) => sum + each, 0)
    return { clause, terms, weights, weight, letters: String.fromCharCode(...ids.slice(0, 4000)) }
  }
}

/** The different ones of some numbers, rising. */
function different(numbers: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(numbers).sort()
  let count = 0
  for (const number of sorted) if (count === 0 || number !== sorted[count - 1]) sorted[count++] = number
  return sorted.slice(0, count)
}

/** Weight of the terms of `a` that `b` has too. */
export function shared(a: Profile, b: Profile): number {
  let sum = 0
  for (let mine = 0, theirs = 0; mine < a.terms.length && theirs < b.terms.length; ) {
    const term = a.terms[mine]!
    const other = b.terms[theirs]!
    if (term === other) sum += a.weights[mine]!
    if (term <= other) mine += 1
    if (other <= term) theirs += 1
  }
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
  for (let at = 0, there = 0, left = 0; at < part.terms.length; at++) {
    const term = part.terms[at]!
    if (except !== null) {
      while (left < except.terms.length && except.terms[left]! < term) left += 1
      if (except.terms[left] === term) continue
    }
    while (there < whole.terms.length && whole.terms[there]! < term) there += 1
    asked += part.weights[at]!
    if (whole.terms[there] === term) found += part.weights[at]!
  }
  return asked === 0 ? 1 : found / asked
}
