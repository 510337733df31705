import type { Finding, Review } from '../model/review.ts'
import type { Deviation, Gold, Silence } from './gold/reading.ts'
import { short } from './match.ts'
import { overlaps, type Range, rangeOf } from './places.ts'
import { addScore, emptyScore, type FacetScore, type Scores } from './score.ts'

export interface FindingScores {
  /** By rule id. */
  readonly rules: Scores
  readonly silent: { readonly checked: number; readonly violations: readonly string[] }
}

/**
 * Scores the findings on one document against the deviations read by hand: same rule, and `place` or
 * `related` overlapping one of the evidence quotes. Only `fail` and `review` report a deviation.
 * Something missing has no place of its own: where `data.missing` is true, the rule alone decides, but
 * findings that overlap go first. One finding answers for one deviation.
 */
export function scoreFindings(review: Review, gold: Gold, text: string): FindingScores {
  const documents = new Set(
    review.documents
      .filter((entry) => baseName(entry.path) === gold.reading.sample)
      .map((entry) => entry.key),
  )
  const own = review.findings.filter((finding) => documents.has(finding.place.document))
  const reported = own.filter((finding) => finding.verdict === 'fail' || finding.verdict === 'review')
  const wanted = gold.reading.deviations.filter(({ rule }) => rule !== undefined)
  const scores: Record<string, FacetScore> = {}
  const rules = new Set([...wanted.map((entry) => entry.rule!), ...reported.map((finding) => finding.rule)])
  for (const rule of [...rules].sort()) {
    const deviations = wanted.filter((entry) => entry.rule === rule)
    const applicable = deviations.filter((entry) => entry.verdict !== 'notApplicable')
    const excused = deviations.filter((entry) => entry.verdict === 'notApplicable')
    scores[rule] = addScore(
      scoreRule(
        gold.name,
        rule,
        applicable,
        reported.filter((finding) => finding.rule === rule),
      ),
      scoreExcused(
        gold.name,
        rule,
        excused,
        own.filter((finding) => finding.rule === rule),
      ),
    )
  }
  return { rules: scores, silent: checkSilence(gold, reported, text) }
}

function scoreRule(
  document: string,
  rule: string,
  deviations: readonly Deviation[],
  findings: readonly Finding[],
): FacetScore {
  const byPlace = assign(deviations, findings, (deviation, finding) =>
    ranges(finding).some((range) => deviation.evidence.some((quote) => overlaps(rangeOf(quote), range))),
  )
  const left = deviations.filter((deviation) => !byPlace.has(deviation))
  const placed = new Set(byPlace.values())
  const missing = findings.filter((finding) => !placed.has(finding) && finding.data.missing === true)
  const byRule = assign(left, missing, () => true)
  const answered = new Set([...placed, ...byRule.values()])
  const misses = [
    ...left
      .filter((deviation) => !byRule.has(deviation))
      .map((deviation) => `${document} · ${rule}: missing ${deviation.id}`),
    ...findings
      .filter((finding) => !answered.has(finding))
      .map((finding) => `${document} · ${rule}: unexpected "${short(finding.place.quote)}"`),
  ]
  return {
    ...emptyScore,
    truePositive: answered.size,
    falsePositive: findings.length - answered.size,
    falseNegative: deviations.length - answered.size,
    misses,
  }
}

/** A reading that says "not applicable" wants exactly that verdict from the rule, somewhere in the document. */
function scoreExcused(
  document: string,
  rule: string,
  deviations: readonly Deviation[],
  findings: readonly Finding[],
): FacetScore {
  const excused = findings.filter((finding) => finding.verdict === 'notApplicable')
  const found = Math.min(excused.length, deviations.length)
  return {
    ...emptyScore,
    truePositive: found,
    falseNegative: deviations.length - found,
    misses: deviations.slice(found).map((deviation) => `${document} · ${rule}: missing ${deviation.id}`),
  }
}

function ranges(finding: Finding): readonly Range[] {
  const related = finding.related.filter((place) => place.document === finding.place.document)
  return [finding.place, ...related]
}

/** The largest one-to-one assignment (augmenting paths), so that no order of findings changes the figure. */
function assign<A, B>(
  wanted: readonly A[],
  found: readonly B[],
  fits: (one: A, two: B) => boolean,
): Map<A, B> {
  const owner = new Map<B, A>()
  const take = (one: A, tried: Set<B>): boolean => {
    for (const two of found) {
      if (tried.has(two) || !fits(one, two)) continue
      tried.add(two)
      const holder = owner.get(two)
      if (holder !== undefined && !take(holder, tried)) continue
      owner.set(two, one)
      return true
    }
    return false
  }
  for (const one of wanted) take(one, new Set())
  return new Map([...owner].map(([two, one]) => [one, two]))
}

/** What must stay silent: no finding of these rules on this document, or none on these words of it. */
function checkSilence(
  gold: Gold,
  reported: readonly Finding[],
  text: string,
): { checked: number; violations: string[] } {
  const violations = gold.silent.flatMap((silence) =>
    reported
      .filter((finding) => covers(silence, finding.rule) && touches(silence, finding, text))
      .map((finding) => `${gold.name} · ${finding.rule}: must stay silent (${silence.why})`),
  )
  return { checked: gold.silent.length, violations: [...new Set(violations)].sort() }
}

/** `periods/*` and `header/authority-*` stand for every rule that begins so. */
export function covers(silence: Silence, rule: string): boolean {
  return silence.rules.some((pattern) =>
    pattern.endsWith('*') ? rule.startsWith(pattern.slice(0, -1)) : rule === pattern,
  )
}

/** By its own place only: an occurrence in `related` may well be a correct one. */
function touches(silence: Silence, finding: Finding, text: string): boolean {
  if (silence.within === undefined) return true
  return silence.within.some((quote) =>
    occurrences(text, quote).some((range) => overlaps(range, finding.place)),
  )
}

export function occurrences(text: string, quote: string): Range[] {
  const all: Range[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    all.push({ start: at, end: at + quote.length })
  return all
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
