import { numberKey } from '../knowledge/documents.ts'
import { programmeById } from '../knowledge/programmes.ts'
import { provinceIn } from '../knowledge/provinces.ts'
import type { Plan } from '../model/plan.ts'
import type { Reference } from '../model/references.ts'
import type { Against, Reviewed } from '../rules/context.ts'
import { issuersDiffer } from '../rules/references/issuers.ts'
import { datesDiffer } from '../rules/references/known.ts'
import { titlesMeet, titleWords } from '../rules/references/titles.ts'
import { directReferences, familyOf } from './family.ts'

/** Every text that a review can draw on. */
export interface Library {
  readonly documents: readonly Reviewed[]
  /** Facts of root documents whose text is not at hand. */
  readonly baselines: readonly Reviewed[]
}

export interface Chain {
  readonly upstream: Against | null
  /** The direct upstream and any further ones the plan carries out, then the ancestors to the root; baselines last. */
  readonly chain: readonly Against[]
  readonly root: Against | null
  readonly comparable: Against | null
  /** Documents that could be the upstream where more than one fits. */
  readonly ambiguous: readonly Reviewed[]
  readonly circular: boolean
}

/** Resolves what a plan answers to, over all documents at hand. */
export function chainOf(subject: Reviewed, library: Library): Chain {
  const found = directReferences(subject.plan).map((reference) =>
    candidates(subject.plan, reference, library.documents, subject),
  )
  const [direct = null, ...others] = ofOwnFamilyFirst(
    subject,
    found.flatMap((list) => (list.length === 1 ? list : [])),
  )
  const chain: Against[] = []
  let circular = false
  let current = direct
  const seen = new Set<string>([subject.key])
  while (current !== null) {
    if (seen.has(current.key)) {
      circular = true
      break
    }
    seen.add(current.key)
    chain.push(against(current, chain.length === 0 ? 'upstream' : 'ancestor'))
    const above: Reviewed = current
    current =
      directReferences(above.plan)
        .map((reference) => candidates(above.plan, reference, library.documents, above))
        .find((list) => list.length === 1)?.[0] ?? null
  }
  const further = others.filter((each) => !seen.has(each.key)).map((each) => against(each, 'upstream'))
  chain.splice(1, 0, ...further)
  const root = rootOf([subject, ...chain], library.baselines)
  if (root !== null && !chain.some((each) => each.key === root.key)) chain.push(root)
  return {
    upstream: direct === null ? null : chain[0]!,
    chain,
    root,
    comparable: comparableOf(subject, direct, library.documents),
    ambiguous: found.find((list) => list.length > 1) ?? [],
    circular,
  }
}

/** A plan may carry out several documents; the one on its own programme goes before the others. */
function ofOwnFamilyFirst({ plan }: Reviewed, found: readonly Reviewed[]): readonly Reviewed[] {
  const family = familyOf(plan)
  const unique = [...new Set(found)]
  const isOwn = (each: Reviewed) => family.same(familyOf(each.plan).programme?.id ?? null)
  return [...unique.filter(isOwn), ...unique.filter((each) => !isOwn(each))]
}

export function against(reviewed: Reviewed, basis: Against['basis']): Against {
  return { ...reviewed, basis, certainty: certaintyOf(reviewed.plan) }
}

const sure = { high: 1, medium: 0.8, low: 0.5 } as const

function certaintyOf(plan: Plan): Against['certainty'] {
  const { baseline } = plan
  if (baseline === undefined) return () => 1
  return (what, of) => {
    if (baseline.unknown.includes(what)) return 0
    const facts = baseline.facts.filter((fact) => fact.what === what)
    const exact = of === undefined ? facts : facts.filter((fact) => fact.of === of)
    const known = exact.length > 0 ? exact : facts
    return known.length === 0
      ? 0
      : Math.min(...known.map((fact) => sure[fact.confidence] - (fact.inferred ? 0.1 : 0)))
  }
}

const indexes = new WeakMap<readonly Reviewed[], ReadonlyMap<string, readonly Reviewed[]>>()

/** Documents by their own number; made once for a library, which every plan of a province asks. */
function byNumber(documents: readonly Reviewed[]): ReadonlyMap<string, readonly Reviewed[]> {
  const known = indexes.get(documents)
  if (known !== undefined) return known
  const numbered = documents.filter(({ plan }) => plan.header.number?.blank === false)
  const index = Map.groupBy(numbered, ({ plan }) => numberKey(plan.header.number!.raw))
  indexes.set(documents, index)
  return index
}

/** Documents with the number, and nothing in date, issuer or province that speaks for another one. */
function candidates(
  citing: Plan,
  reference: Reference,
  documents: readonly Reviewed[],
  self: Reviewed,
): readonly Reviewed[] {
  if (reference.number === null || reference.number.startsWith('/') || reference.number.startsWith('-'))
    return []
  const fits = ({ plan, key: document }: Reviewed) => {
    if (document === self.key) return false
    const province = plan.header.issuer?.province ?? null
    const named = reference.issuer === null ? null : provinceIn(reference.issuer)
    const expected =
      named ??
      (plan.header.issuer?.level === 'centre' || plan.header.issuer?.level === 'ministry'
        ? null
        : (citing.header.issuer?.province ?? null))
    return expected === null || province === null || expected === province
  }
  const numbered = (byNumber(documents).get(numberKey(reference.number)) ?? []).filter((each) => {
    const issued = each.plan.header.issued?.date ?? null
    const { date } = reference
    if (
      date !== null &&
      issued !== null &&
      datesDiffer(date, issued) &&
      !isMisdated(reference, date, each.plan, issued)
    )
      return false
    return fits(each)
  })
  return numbered.length > 0
    ? numbered
    : documents.filter((each) => isMisnumbered(reference, each.plan) && fits(each))
}

/** The number is wrong, not the document: day, kind, issuer and title are its own. */
function isMisnumbered({ date, title, issuer, kind, number }: Reference, { header }: Plan): boolean {
  return (
    date !== null &&
    date.length === 10 &&
    date === header.issued?.date &&
    title !== null &&
    header.title !== null &&
    issuer !== null &&
    header.issuer !== null &&
    header.number?.blank === false &&
    numberKey(header.number.raw) !== numberKey(number ?? '') &&
    (kind === null || header.number.kind === null || kind === header.number.kind) &&
    issuersDiffer(issuer, header.issuer.name) === false &&
    titlesMeet(title, header.title.text)
  )
}

/**
 * The day is wrong, not the document: the issuer's number within the year, or its title. The plan is compared all the
 * same, and `references/number-date-mismatch` speaks of the day.
 */
function isMisdated(reference: Reference, date: string, { header }: Plan, issued: string): boolean {
  const other =
    reference.issuer === null || header.issuer === null
      ? null
      : issuersDiffer(reference.issuer, header.issuer.name)
  if (other === true) return false
  if (other === false && date.slice(0, 4) === issued.slice(0, 4)) return true
  // Plans of a series bear one title and other years in it.
  const [cited, real] = [reference.title ?? '', header.title?.text ?? ''].map((title) => titleWords(title))
  return cited !== '' && cited === real
}

/** The baseline that the chain cites, or that approves the family's programme. */
function rootOf(plans: readonly Reviewed[], baselines: readonly Reviewed[]): Against | null {
  const numbers = new Set<string>()
  for (const { plan } of plans) {
    for (const reference of directReferences(plan))
      if (reference.number !== null) numbers.add(numberKey(reference.number))
    const entry = programmeById(familyOf(plan).programme?.id ?? '')
    if (entry?.approvedBy !== undefined) numbers.add(numberKey(entry.approvedBy))
  }
  const found = baselines.find(
    ({ plan }) => plan.header.number !== null && numbers.has(numberKey(plan.header.number.raw)),
  )
  return found === undefined ? null : against(found, 'baseline')
}

/** A plan of the same family at the upstream's rank from elsewhere: a hint where the upstream's text is missing. */
function comparableOf(
  subject: Reviewed,
  direct: Reviewed | null,
  documents: readonly Reviewed[],
): Against | null {
  if (direct !== null) return null
  const family = familyOf(subject.plan)
  const rank = rankAbove(subject.plan)
  if (family.programme === null || rank === null) return null
  const found = documents
    .filter(
      ({ key, plan }) =>
        key !== subject.key &&
        plan.header.issuer?.level === rank &&
        family.same(familyOf(plan).programme?.id ?? null) &&
        meet(family.programme?.period ?? null, familyOf(plan).programme?.period ?? null) &&
        plan.header.issuer?.province !== subject.plan.header.issuer?.province,
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1))[0]
  return found === undefined ? null : against(found, 'comparable')
}

/** The level at which the plan above this one is issued. */
function rankAbove(plan: Plan): string | null {
  switch (plan.header.issuer?.level) {
    case 'department':
    case 'unit':
    case 'district':
    case 'commune':
      return 'province'
    default:
      return null
  }
}

/** One name can stand for two programmes in a row: 2021 - 2025 and 2026 - 2030 have nothing to say to each other. */
function meet(a: Years | null, b: Years | null): boolean {
  return a === null || b === null || (a.from <= b.to && b.from <= a.to)
}

interface Years {
  readonly from: number
  readonly to: number
}
