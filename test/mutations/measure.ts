import type { DocumentPlace, Finding, Review } from '../../src/model/review.ts'
import type { Deviation } from './deviation.ts'
import { compared, type Pair, planOf, reviewed } from './pairs.ts'

export interface Outcome {
  readonly deviation: Deviation
  /** Faults and doubts of the plan under review that the plan without the deviation has not. */
  readonly fresh: readonly Finding[]
  readonly hit: boolean
  readonly placed: boolean
}

export const faults = (review: Review): readonly Finding[] =>
  review.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'review')

/** What a finding is about, whatever its letters: what neutral changes must not change. */
const sameness = ({ rule, code, place, upstream }: Finding) =>
  `${rule} ${code} ${squeezed(place.quote)} ${squeezed(upstream?.quote ?? '')}`

const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim()

const bases = new Map<string, Promise<readonly Finding[]>>()

/** Faults and doubts of a pair as it is. */
export function baseFaults(pair: Pair, corpus = false, asOf = pair.asOf): Promise<readonly Finding[]> {
  const key = `${pair.name} ${corpus} ${asOf}`
  const known =
    bases.get(key) ??
    planOf(pair.plan).then(async (plan) => faults(await (corpus ? reviewed : compared)(pair, plan, asOf)))
  bases.set(key, known)
  return known
}

export async function outcomeOf(deviation: Deviation): Promise<Outcome> {
  const { pair, corpus, text, asOf } = deviation
  const base = new Set((await baseFaults(pair, corpus)).map(sameness))
  const plan = await planOf(text)
  const review = await (corpus ? reviewed : compared)(pair, plan, asOf)
  const key = review.documents.find(({ path }) => path === 'plan.txt')?.key
  const fresh = faults(review).filter(
    (finding) => finding.place.document === key && !base.has(sameness(finding)),
  )
  const hits = fresh.filter(({ rule }) => deviation.rules.includes(rule))
  return {
    deviation,
    fresh,
    hit: hits.length > 0,
    placed: hits.some((finding) => lies(finding, deviation, key!)),
  }
}

/** Whether a finding, or one of its related places, lies on the words of the deviation, or quotes the clause that is missing. */
function lies(finding: Finding, { at, above, text }: Deviation, key: string): boolean {
  if (above !== null) return [finding.upstream, ...finding.related].some((place) => quotes(place, above))
  if (at === null) return true
  return [finding.place, ...finding.related].some(
    (place) => place.document === key && overlaps(place, text, at),
  )
}

function quotes(place: DocumentPlace | null, words: string): boolean {
  return place !== null && (squeezed(place.quote).includes(words) || words.includes(squeezed(place.quote)))
}

function overlaps(place: DocumentPlace, text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (place.start < at + words.length && at < place.end) return true
  return false
}
