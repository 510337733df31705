import { compareKey } from '../text/fold.ts'
import type { FacetScore } from './score.ts'

/** What comparing one field came to; `unscored` where the reading by hand says nothing about it. */
export type FieldResult = 'right' | 'unscored' | { readonly found: string; readonly expected: string }

export type FieldChecks<E, F> = Readonly<Record<string, (expected: E, found: F) => FieldResult>>

/** Two lists that should tell the same, and how to tell whether they do. */
export interface Matching<E, F> {
  /** Name of the reading, in front of every miss. */
  readonly document: string
  readonly facet: string
  readonly expected: readonly E[]
  readonly found: readonly F[]
  /** Whether the two can be one entry. */
  readonly same: (expected: E, found: F) => boolean
  /** Fields without which an entry is no true positive: one that differs is both missing and unexpected. */
  readonly strict?: FieldChecks<E, F>
  /** Fields that are counted apart, inside a true positive. */
  readonly fields?: FieldChecks<E, F>
  readonly nameExpected: (expected: E) => string
  readonly nameFound: (found: F) => string
  /** Found entries that the reading leaves open: neither right nor wrong. */
  readonly ignore?: (found: F) => boolean
}

export interface Pair<E, F> {
  readonly expected: E
  readonly found: F
}

export interface Matched<E, F> {
  readonly score: FacetScore
  readonly pairs: readonly Pair<E, F>[]
}

interface Candidate {
  readonly at: number
  readonly to: number
  readonly agreement: number
}

/** Pairs the entries, those that agree in most fields first; then counts. Each entry is used once. */
export function scoreList<E, F>(matching: Matching<E, F>): Matched<E, F> {
  const { expected, found, document, facet } = matching
  const strict = Object.entries(matching.strict ?? {})
  const loose = Object.entries(matching.fields ?? {})
  const pairOf = new Map<number, number>()
  const used = new Set<number>()
  for (const { at, to } of candidates(matching)) {
    if (pairOf.has(at) || used.has(to)) continue
    pairOf.set(at, to)
    used.add(to)
  }
  const misses: string[] = []
  const pairs: Pair<E, F>[] = []
  let truePositive = 0
  let falsePositive = 0
  let falseNegative = 0
  let right = 0
  let total = 0
  const say = (text: string): number => misses.push(`${document} · ${facet}: ${text}`)
  expected.forEach((wanted, at) => {
    const to = pairOf.get(at)
    if (to === undefined) {
      falseNegative++
      say(`missing ${short(matching.nameExpected(wanted))}`)
      return
    }
    const got = found[to]!
    pairs.push({ expected: wanted, found: got })
    let wrong = false
    for (const [name, check] of [...strict, ...loose]) {
      const result = check(wanted, got)
      if (result === 'unscored') continue
      total++
      if (result === 'right') {
        right++
        continue
      }
      wrong ||= matching.strict !== undefined && Object.hasOwn(matching.strict, name)
      const entry = short(matching.nameExpected(wanted))
      say(`${entry} differs ${name}: ${contrast(result.found, result.expected)}`)
    }
    if (wrong) {
      falsePositive++
      falseNegative++
    } else truePositive++
  })
  found.forEach((got, to) => {
    if (used.has(to) || matching.ignore?.(got) === true) return
    falsePositive++
    say(`unexpected ${short(matching.nameFound(got))}`)
  })
  return { score: { truePositive, falsePositive, falseNegative, fields: { right, total }, misses }, pairs }
}

function candidates<E, F>(matching: Matching<E, F>): Candidate[] {
  const strict = Object.values(matching.strict ?? {})
  const loose = Object.values(matching.fields ?? {})
  const all: Candidate[] = []
  matching.expected.forEach((expected, at) => {
    matching.found.forEach((found, to) => {
      if (!matching.same(expected, found)) return
      const agreeing = (checks: readonly ((e: E, f: F) => FieldResult)[]): number =>
        checks.filter((check) => check(expected, found) === 'right').length
      all.push({ at, to, agreement: agreeing(strict) * (loose.length + 1) + agreeing(loose) })
    })
  })
  return all.sort((a, b) => b.agreement - a.agreement || a.at - b.at || a.to - b.to)
}

/** Equal by `compareKey`; null agrees with null only. An expected `undefined` is not scored. */
export function textField(expected: string | null | undefined, found: string | null): FieldResult {
  if (expected === undefined) return 'unscored'
  const agree =
    expected === null || found === null ? expected === found : compareKey(expected) === compareKey(found)
  return agree ? 'right' : { found: found ?? 'null', expected: expected ?? 'null' }
}

/** Equal as values. An expected `undefined` is not scored. */
export function valueField<T extends string | number | boolean | null>(
  expected: T | undefined,
  found: T,
): FieldResult {
  if (expected === undefined) return 'unscored'
  return expected === found ? 'right' : { found: String(found), expected: String(expected) }
}

/** Right when any of the accepted values is there: for readings that leave a choice. */
export function oneOfField<T extends string | null>(accepted: readonly T[], found: T): FieldResult {
  const keys = accepted.map((value) => (value === null ? null : compareKey(value)))
  return keys.includes(found === null ? null : compareKey(found))
    ? 'right'
    : { found: String(found), expected: [...new Set(accepted.map(String))].join(' or ') }
}

/** Equal as sets of texts. */
export function setField(expected: readonly string[] | undefined, found: readonly string[]): FieldResult {
  if (expected === undefined) return 'unscored'
  const keys = (texts: readonly string[]): string => texts.map(compareKey).sort().join(' | ')
  return keys(expected) === keys(found)
    ? 'right'
    : { found: found.join('; ') || 'none', expected: expected.join('; ') || 'none' }
}

export function sameText(one: string | null | undefined, two: string | null | undefined): boolean {
  if (one == null || two == null) return (one ?? null) === (two ?? null)
  return compareKey(one) === compareKey(two)
}

/** "found X, expected Y"; of two long texts the part from where they differ. */
export function contrast(found: string, expected: string): string {
  let at = 0
  if (Math.max(found.length, expected.length) > 100)
    while (at < found.length && found[at] === expected[at]) at++
  const from = (text: string): string => short(at > 30 ? `…${text.slice(at - 15)}` : text)
  return `found ${from(found)}, expected ${from(expected)}`
}

/** One line of at most 100 characters: misses are read in a terminal and kept in a committed file. */
export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 97)}…` : line
}
