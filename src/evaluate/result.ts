import { z } from 'zod'
import { isAbsent, macroF1, measure, ratio, type Scores } from './score.ts'

export const evaluationSchema = 'doichieu.evaluation/1'

const count = z.int().min(0)

/** Figures of one facet or rule over all readings. */
export const Figures = z.strictObject({
  truePositive: count,
  falsePositive: count,
  falseNegative: count,
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  /** Fields inside matched entries: right of total. */
  fields: z.strictObject({ right: count, total: count }),
})
export type Figures = z.infer<typeof Figures>

export const Part = z.strictObject({
  documents: count,
  macroF1: z.number(),
  /** Share of all compared fields that are right. */
  fieldAccuracy: z.number(),
  facets: z.record(z.string(), Figures),
  /** Single readings that failed, sorted. */
  misses: z.array(z.string()),
})
export type Part = z.infer<typeof Part>

/** What `evaluate` comes to: the same plans and readings give the same bytes. */
export const Evaluation = z.strictObject({
  schema: z.literal(evaluationSchema),
  gold: Part,
  cases: Part,
  findings: z.strictObject({
    ...Part.shape,
    silent: z.strictObject({ checked: count, violations: z.array(z.string()) }),
  }),
  places: z.strictObject({ checked: count, wrong: z.array(z.string()) }),
  /** Documents that could not be read: everything in them counts as missing. */
  failures: z.array(z.string()),
})
export type Evaluation = z.infer<typeof Evaluation>

export function partOf(scores: Scores, documents: number): Part {
  const facets: Record<string, Figures> = {}
  let right = 0
  let total = 0
  for (const facet of Object.keys(scores).sort()) {
    const score = scores[facet]!
    right += score.fields.right
    total += score.fields.total
    if (isAbsent(score)) continue
    const { truePositive, falsePositive, falseNegative, fields } = score
    facets[facet] = { truePositive, falsePositive, falseNegative, ...measure(score), fields }
  }
  const misses = Object.values(scores).flatMap((score) => score.misses)
  return {
    documents,
    macroF1: macroF1(scores),
    fieldAccuracy: ratio(right, total),
    facets,
    misses: misses.sort(),
  }
}
