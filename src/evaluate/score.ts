/** What one facet of one reading came to. Misses are single readings in words: gains are told by them. */
export interface FacetScore {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
  /** Fields inside matched entries: how many were compared, how many agree. */
  readonly fields: { readonly right: number; readonly total: number }
  readonly misses: readonly string[]
}

export type Scores = Readonly<Record<string, FacetScore>>

export interface Measure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export const emptyScore: FacetScore = {
  truePositive: 0,
  falsePositive: 0,
  falseNegative: 0,
  fields: { right: 0, total: 0 },
  misses: [],
}

export function addScore(one: FacetScore, two: FacetScore): FacetScore {
  return {
    truePositive: one.truePositive + two.truePositive,
    falsePositive: one.falsePositive + two.falsePositive,
    falseNegative: one.falseNegative + two.falseNegative,
    fields: { right: one.fields.right + two.fields.right, total: one.fields.total + two.fields.total },
    misses: [...one.misses, ...two.misses],
  }
}

/** Facet by facet; a facet that only some readings have keeps its counts. */
export function addScores(all: readonly Scores[]): Scores {
  const sum: Record<string, FacetScore> = {}
  for (const scores of all)
    for (const [facet, score] of Object.entries(scores))
      sum[facet] = addScore(sum[facet] ?? emptyScore, score)
  return sum
}

/** A facet that neither the reading nor the plan has is measured by nothing. */
export function isAbsent(score: FacetScore): boolean {
  return score.truePositive + score.falsePositive + score.falseNegative === 0
}

export function measure(score: FacetScore): Measure {
  const { truePositive: right, falsePositive, falseNegative } = score
  return {
    precision: ratio(right, right + falsePositive),
    recall: ratio(right, right + falseNegative),
    f1: ratio(2 * right, 2 * right + falsePositive + falseNegative),
  }
}

/** Mean of the F1 of every facet that is present on either side; 0 where there is none at all. */
export function macroF1(scores: Scores): number {
  const present = Object.values(scores).filter((score) => !isAbsent(score))
  const sum = present.reduce((total, score) => total + measure(score).f1, 0)
  return present.length === 0 ? 0 : round4(sum / present.length)
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : round4(part / whole)
}

export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
