import { contrast, sameText } from './match.ts'
import type { FacetScore } from './score.ts'

type Value = string | number | boolean | null

/** One single value of a plan: as read by hand (undefined: not read) and as found. */
export interface ValuePair {
  readonly name: string
  readonly expected: Value | undefined
  readonly found: Value
}

/**
 * Scores values that a document has once (the header, the signature): a wrong value is both missing and
 * unexpected; where both sides say there is none, that is a right field and no entry.
 */
export function scoreValues(document: string, facet: string, values: readonly ValuePair[]): FacetScore {
  const misses: string[] = []
  let truePositive = 0
  let falsePositive = 0
  let falseNegative = 0
  let right = 0
  let total = 0
  for (const { name, expected, found } of values) {
    if (expected === undefined) continue
    total++
    if (sameValue(expected, found)) {
      right++
      if (expected !== null) truePositive++
      continue
    }
    if (expected !== null) falseNegative++
    if (found !== null) falsePositive++
    misses.push(`${document} · ${facet}: differs ${name}: ${contrast(String(found), String(expected))}`)
  }
  return { truePositive, falsePositive, falseNegative, fields: { right, total }, misses }
}

function sameValue(one: Value, two: Value): boolean {
  return typeof one === 'string' && typeof two === 'string' ? sameText(one, two) : one === two
}
