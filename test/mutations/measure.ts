import type { DocumentPlace, Finding, Review } from '../../src/model/review.ts'
import type { Deviation } from './deviation.ts'
import type { Neutral } from './neutral.ts'
import { compared, type Pair, planOf, reviewed } from './pairs.ts'

export interface Outcome {
  readonly deviation: Deviation
  /** Faults and doubts of the plan under review that the plan without the deviation has not. */
  readonly fresh: readonly Finding[]
  /** Those of the rules that must speak. */
  readonly hits: readonly Finding[]
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
  const key = keyOf(review, 'plan.txt')
  const fresh = faults(review).filter(
    (finding) => finding.place.document === key && !base.has(sameness(finding)),
  )
  const hits = fresh.filter(({ rule }) => deviation.rules.includes(rule))
  return {
    deviation,
    fresh,
    hits,
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

const keyOf = (review: Review, path: string) => review.documents.find((each) => each.path === path)?.key

/** Where what is wrong is letters themselves, a neutral change of letters may be seen. */
const ofLetters = (rule: string) => rule.startsWith('spelling/') || rule.startsWith('form/')

export interface Neutrality {
  readonly neutral: string
  readonly pair: string
  /** Errors and warnings that the plan as it is has not. */
  readonly alarms: readonly Finding[]
}

/**
 * False alarms of a neutral change on a faithful plan: findings of level error or warning that the plan as it is has
 * not, by rule and place. Wrong tone marks are misspellings: there the rules of letters may speak.
 */
export async function neutralityOf(neutral: Neutral, pair: Pair): Promise<Neutrality> {
  const base = await baseFaults(pair)
  const ids = new Set(base.map(({ id }) => id))
  const places = new Set(base.map(({ rule, code }) => `${rule} ${code}`))
  const path = neutral.path ?? 'plan.txt'
  const review = await compared(pair, await planOf(neutral.change(pair.plan, pair.name), path))
  const alarms = faults(review).filter(
    ({ id, rule, code, level }) =>
      level !== 'note' &&
      !ids.has(id) &&
      !places.has(`${rule} ${code}`) &&
      !(neutral.misspells === true && ofLetters(rule)),
  )
  return { neutral: neutral.name, pair: pair.name, alarms }
}

export interface Survival {
  readonly neutral: string
  readonly deviation: string
  /** The rule still speaks of the deviation. */
  readonly found: boolean
  /** One of its findings has the same id. */
  readonly sameId: boolean
}

/** Whether a deviation is found again, under the same id, when the plan is also changed in a neutral way. */
export async function survivalOf(outcome: Outcome, neutral: Neutral): Promise<Survival> {
  const { deviation, hits } = outcome
  const { pair, corpus, asOf, text, rules, name } = deviation
  const plan = await planOf(neutral.change(text, name), neutral.path ?? 'plan.txt')
  const found = faults(await (corpus ? reviewed : compared)(pair, plan, asOf)).filter(({ rule }) =>
    rules.includes(rule),
  )
  const ids = new Set(found.map(({ id }) => id))
  return {
    neutral: neutral.name,
    deviation: name,
    found: found.length > 0,
    sameId: hits.some(({ id }) => ids.has(id)),
  }
}
