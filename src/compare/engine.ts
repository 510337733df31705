import type { Draft, Evidence } from '../findings/draft.ts'
import { fingerprints } from '../findings/fingerprint.ts'
import { applyWaivers } from '../findings/waivers.ts'
import { catalogue, fill, findingMessage, type Language } from '../messages/index.ts'
import { uniqueIds } from '../model/ids.ts'
import type { Plan } from '../model/plan.ts'
import {
  type Coverage,
  type DocumentPlace,
  type Finding,
  type Level,
  type NotCompared,
  type Review,
  reviewSchema,
  type Waiver,
} from '../model/review.ts'
import { type Facet, facets, type Reviewed, type RuleContext } from '../rules/context.ts'
import type { Rule } from '../rules/define.ts'
import { isOfFamily } from '../rules/main-programmes.ts'
import { isOfOtherMatter } from '../rules/upstream/other-matter.ts'
import { notApplicable, open } from '../rules/verdicts.ts'
import { type Chain, chainOf, type Library } from './chain.ts'
import { contextOf } from './context.ts'
import { documentKeys } from './keys.ts'
import { summaryOf } from './summary.ts'

export interface RuleSetting {
  readonly rule: Rule
  readonly level: Level
  readonly options: unknown
}

export interface ReviewRequest {
  readonly plans: readonly Plan[]
  readonly baselines: readonly Plan[]
  readonly rules: readonly RuleSetting[]
  readonly asOf: string
  readonly language: Language
  readonly version: string
  readonly failures?: Review['failures']
  readonly waivers?: readonly Waiver[]
}

/** Below this, a verdict is no fail and no pass. */
const doubtful = 0.6

/** Compares every plan with what stands above it. Same input, same bytes: no clock, no path, sorted output. */
export function reviewPlans(request: ReviewRequest): Review {
  const keys = documentKeys(request.plans)
  const documents = request.plans
    .map((plan): Reviewed => ({ key: keys.get(plan)!, plan }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const baselineKeys = documentKeys(request.baselines)
  const baselines = request.baselines.map((plan): Reviewed => ({ key: baselineKeys.get(plan)!, plan }))
  const library: Library = { documents, baselines }
  const chains = new Map(documents.map((subject) => [subject.key, chainOf(subject, library)]))
  return assemble(
    request,
    library,
    documents.map((subject) => reviewOne(request, subject, chains.get(subject.key)!, library)),
  )
}

/** Compares one plan with a given upstream, whatever the plan cites. */
export function comparePair(request: ReviewRequest, plan: Plan, upstream: Plan): Review {
  const keys = documentKeys([plan, upstream])
  const subject: Reviewed = { key: keys.get(plan)!, plan }
  const above: Reviewed = { key: keys.get(upstream)!, plan: upstream }
  const library: Library = { documents: [subject, above], baselines: [] }
  const chain: Chain = givenChain(above)
  return assemble(request, library, [reviewOne(request, subject, chain, library)], new Set([subject.key]))
}

function givenChain(above: Reviewed): Chain {
  const given = { ...above, basis: 'upstream' as const, certainty: () => 1 }
  return { upstream: given, chain: [given], root: null, comparable: null, ambiguous: [], circular: false }
}

/** What a plan stands under when the text above it is about something else. */
const noChain: Chain = {
  upstream: null,
  chain: [],
  root: null,
  comparable: null,
  ambiguous: [],
  circular: false,
}

interface OneReview {
  readonly subject: Reviewed
  readonly chain: Chain
  readonly findings: readonly Finding[]
  readonly coverage: readonly Coverage[]
  readonly notCompared: readonly NotCompared[]
}

function reviewOne(request: ReviewRequest, subject: Reviewed, chain: Chain, library: Library): OneReview {
  const context = contextOf(subject, chain, library, request.asOf)
  const finish = finisher(request, subject)
  const findings: Finding[] = []
  const coverage: Coverage[] = []
  const stopped = chain.upstream !== null && isOtherFamily(context)
  const alone = stopped ? contextOf(subject, noChain, library, request.asOf) : context
  for (const setting of request.rules) {
    if (stopped && setting.rule.against !== undefined) continue
    const finished = finish(setting)
    for (const draft of draftsOf(setting, setting.rule.relation ? context : alone)) {
      const finding = finished(draft)
      findings.push(finding)
      if (draft.requirement !== undefined || draft.alsoSettles !== undefined)
        coverage.push(...coverageOf(draft, finding, subject.key))
    }
  }
  return { subject, chain, findings, coverage, notCompared: notCompared(context, chain) }
}

/** A plan of another family than the given upstream is compared in nothing else (`upstream/family-differs`). */
function isOtherFamily(context: RuleContext): boolean {
  const { family, upstream } = context
  if (isOfOtherMatter(context)) return true
  if (upstream === null || upstream.plan.programmes.length === 0) return false
  return family.programme !== null && !isOfFamily(upstream.plan, family.same)
}

function draftsOf({ rule, options }: RuleSetting, context: RuleContext): Iterable<Draft> {
  const reason = rule.appliesNot?.(context) ?? null
  if (reason !== null) return [notApplicable(context.gap(), reason)]
  if (rule.against !== undefined && context.source(rule.against) === null)
    return [open(context.gap(), 'no-source', { what: rule.against })]
  return rule.check(context, options)
}

/** Makes findings of the drafts on one plan: words, level and identity. */
function finisher(
  request: ReviewRequest,
  { key, plan }: Reviewed,
): (setting: RuleSetting) => (draft: Draft) => Finding {
  const words = catalogue(request.language)
  const unique = uniqueIds()
  const fingerprint = fingerprints(key, plan)
  const fault = plan.source.ocr === null ? 'plan' : 'undetermined'
  return ({ rule, level }) => {
    const own = words.rules[rule.id]
    return (draft) => {
      const { code, data, at } = draft
      const basis = draft.basis ?? 'self'
      const confidence = Math.round((draft.confidence ?? 1) * at.place.confidence * 1000) / 1000
      const reason = own?.codes[code] === undefined ? words.reasons[code] : undefined
      const verdict = capped(draft, basis, confidence)
      const told =
        reason === undefined
          ? findingMessage(words, rule.id, code, data)
          : fill(reason, { ...data, rule: own?.title ?? rule.id })
      return {
        id: unique(fingerprint(rule.id, at.place, code)),
        rule: rule.id,
        verdict,
        level: draft.level ?? level,
        code,
        data,
        message:
          draft.verdict === 'pass' && verdict === 'review'
            ? fill(words.reasons['read-doubtfully']!, { told })
            : told,
        basis,
        place: placed(at),
        upstream: draft.upstream == null ? null : placed(draft.upstream),
        related: (draft.related ?? []).map(placed),
        origin: draft.origin ?? null,
        fault: draft.fault ?? fault,
        remedy: draft.remedy ?? 'none',
        confidence,
        matchedBy: draft.matchedBy ?? null,
        waiver: null,
      }
    }
  }
}

/** A comparable plan can only hint; doubt is never a loud fail, and a doubtful reading never a quiet pass. */
function capped({ verdict, at }: Draft, basis: Finding['basis'], confidence: number): Draft['verdict'] {
  if (verdict === 'fail' && (basis === 'comparable' || confidence < doubtful)) return 'review'
  if (verdict === 'pass' && at.place.confidence < doubtful) return 'review'
  return verdict
}

function placed({ document, place }: Evidence): DocumentPlace {
  return { ...place, document }
}

/** A row of the matrix for every requirement that a draft settles. */
function coverageOf(draft: Draft, finding: Finding, document: string): Coverage[] {
  const absent = draft.data.missing === true
  const row = (requirement: string, upstream: DocumentPlace | null): Coverage => ({
    requirement,
    document,
    verdict: finding.verdict,
    pair: {
      upstream,
      plan: absent ? null : finding.place,
      score: absent ? 0 : finding.confidence,
      matchedBy: finding.matchedBy ?? 'none',
    },
  })
  return [
    ...(draft.requirement === undefined ? [] : [row(draft.requirement, finding.upstream)]),
    ...(draft.alsoSettles ?? []).map((each) => row(each.requirement, placed(each.upstream))),
  ]
}

function notCompared({ plan, subject, source }: RuleContext, chain: Chain): NotCompared[] {
  const document = subject.key
  const left: NotCompared[] = facets.flatMap((facet: Facet) =>
    source(facet) === null
      ? [
          {
            document,
            what: facet,
            reason: chain.upstream === null ? 'upstream-text-missing' : 'upstream-says-nothing',
          },
        ]
      : [],
  )
  for (const each of plan.unparsed)
    left.push({ document, what: each.place.quote.slice(0, 80), reason: each.reason })
  if (plan.status !== 'complete') left.push({ document, what: 'document', reason: 'read-in-part' })
  if (chain.ambiguous.length > 0)
    left.push({
      document,
      what: chain.ambiguous.map((each) => each.key).join(', '),
      reason: 'upstream-ambiguous',
    })
  for (const each of chain.chain.filter(({ basis }) => basis === 'upstream').slice(1))
    left.push({ document, what: each.key, reason: 'second-upstream' })
  if (chain.circular) left.push({ document, what: 'chain', reason: 'upstream-circular' })
  return left
}

const verdictOrder = { fail: 0, review: 1, open: 2, notApplicable: 3, pass: 4 } as const
const levelOrder = { error: 0, warning: 1, note: 2 } as const

/** The heaviest first; among equals by place, rule and identity. */
function byWeight(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({
      finding,
      weight: verdictOrder[finding.verdict] * 3 + levelOrder[finding.level],
      start: finding.place.start,
    }))
    .sort((a, b) => a.weight - b.weight || a.start - b.start || byName(a.finding, b.finding))
    .map(({ finding }) => finding)
}

function byName(a: Finding, b: Finding): number {
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.id < b.id ? -1 : 1
}

function assemble(
  request: ReviewRequest,
  library: Library,
  reviews: readonly OneReview[],
  only?: ReadonlySet<string>,
): Review {
  const sorted = reviews.flatMap((one) => byWeight(one.findings))
  const { findings } = applyWaivers(sorted, request.waivers ?? [], request.asOf)
  const reviewed = reviews.map(({ subject, chain }) => ({
    key: subject.key,
    path: subject.plan.source.path,
    number: subject.plan.header.number?.raw ?? null,
    title: subject.plan.header.title?.text ?? null,
    status: subject.plan.status,
    upstream: chain.upstream?.key ?? null,
    chain: chain.chain.map((each) => each.key),
  }))
  const above = library.documents.filter((each) => only !== undefined && !only.has(each.key))
  const failures = [...(request.failures ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    schema: reviewSchema,
    tool: { name: 'doichieu', version: request.version },
    asOf: request.asOf,
    documents: [
      ...reviewed,
      ...above.map(({ key, plan }) => ({
        key,
        path: plan.source.path,
        number: plan.header.number?.raw ?? null,
        title: plan.header.title?.text ?? null,
        status: plan.status,
        upstream: null,
        chain: [],
      })),
    ],
    findings: [...findings],
    coverage: reviews.flatMap((one) => one.coverage),
    notCompared: reviews.flatMap((one) => one.notCompared),
    failures,
    summary: summaryOf(findings, reviewed.length),
  }
}
