import TfIdf from 'natural/lib/natural/tfidf/tfidf.js'
import TokenizerVi from 'natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js'
import type { Plan } from '../model/plan.ts'
import { clauseOf } from './words.ts'

/** How much a syllable says about which clause it stands in: high for rare ones, low for those in every clause. */
export type TermWeights = (syllable: string) => number

/** No syllable weighs nothing: a clause of common words alone can still be matched. */
const least = 0.1

/**
 * Weights by inverse document frequency, each clause a document. Keys are those of `clauseOf`, so the texts are
 * composed and folded before natural's tokenizer (which knows composed small letters only) sees them.
 */
export function termWeights(texts: Iterable<string>): TermWeights {
  const table = new TfIdf()
  const tokenizer = new TokenizerVi()
  for (const text of texts)
    table.addDocument(
      tokenizer.tokenize(
        clauseOf(text)
          .words.map((word) => word.key)
          .join(' '),
      ),
    )
  const known = new Map<string, number>()
  return (syllable) => {
    const before = known.get(syllable)
    if (before !== undefined) return before
    const idf = table.idf(syllable)
    const weight = Number.isFinite(idf) ? Math.max(least, idf) : 1
    known.set(syllable, weight)
    return weight
  }
}

/** Weights over all clauses of two plans that are aligned. */
export function termWeightsOf(plan: Plan, upstream: Plan): TermWeights {
  return termWeights([...clauses(plan), ...clauses(upstream)])
}

function clauses(plan: Plan): readonly string[] {
  const { purposes, requirements, contents, solutions } = plan
  return [
    ...purposes,
    ...requirements,
    ...contents,
    ...solutions,
    ...plan.criteria.flatMap((group) => group.items),
  ].map((item) => item.text)
}
