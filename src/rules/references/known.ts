import type { Evidence } from '../../findings/draft.ts'
import { bodyKey } from '../../knowledge/bodies.ts'
import { documentByNumber, documents, numberKey } from '../../knowledge/documents.ts'
import { lazy } from '../../knowledge/memo.ts'
import { bearsOwnName } from '../../knowledge/proper-names.ts'
import { provinceIn } from '../../knowledge/provinces.ts'
import type { Reference } from '../../model/references.ts'
import type { Reviewed, RuleContext } from '../context.ts'
import { issuersDiffer } from './issuers.ts'
import { titlesMeet } from './titles.ts'

/** A document of which number, date, issuer and title are known: from the registry, or from what texts here say. */
export interface Known {
  readonly number: string
  readonly kind: string | null
  readonly date: string | null
  /** false: the registry is not sure of its date. */
  readonly sure: boolean
  readonly by: string | null
  readonly province: string | null
  readonly title: string | null
  readonly wrongDates: readonly string[]
  /** Id of the programme that it approves or carries out. */
  readonly programme: string | null
  /** Where a text says so: its own, or that of a plan above which cites it; null for the registry. */
  readonly at: Evidence | null
  /** Only a plan above cites it: when the two say different things, either may be wrong. */
  readonly cited: boolean
}

const meant = new WeakMap<RuleContext, Map<Reference, readonly Known[]>>()

/** Documents that a reference means by its number; found once for all rules that ask. */
export function meantByNumber(context: RuleContext, reference: Reference): readonly Known[] {
  const known = meant.get(context) ?? new Map<Reference, readonly Known[]>()
  meant.set(context, known)
  const before = known.get(reference)
  if (before !== undefined) return before
  const found = knownByNumber(context, reference).filter((each) => isMeant(context, reference, each))
  const all = found.length > 0 ? found : citedByNumber(context, reference)
  known.set(reference, all)
  return all
}

/** What the plans above cite under this number. */
function citedByNumber(context: RuleContext, reference: Reference): readonly Known[] {
  const { number } = reference
  if (number === null || /^[/-]/u.test(number)) return []
  const cited = citedAbove(context).byNumber.get(numberKey(number)) ?? []
  return cited.filter(
    (known) => sameProvince(context, reference, known) && isMeant(context, reference, known),
  )
}

/** Documents that a reference can mean by its number: those whose text is here, then the registry's. */
function knownByNumber(context: RuleContext, reference: Reference): readonly Known[] {
  const { number } = reference
  if (number === null || /^[/-]/u.test(number)) return []
  const here = indexOf(context).byNumber.get(numberKey(number)) ?? []
  return [
    ...others(context, here),
    ...documentByNumber(number).map((entry) => registry().get(entry)!),
  ].filter((known) => sameProvince(context, reference, known))
}

/** Documents of one day, whatever their number. */
export function knownByDate(context: RuleContext, reference: Reference): readonly Known[] {
  if (reference.date === null) return []
  const here = indexOf(context).byDate.get(reference.date) ?? []
  const registered = registryByDate().get(reference.date) ?? []
  const cited = citedAbove(context).byDate.get(reference.date) ?? []
  return [...others(context, here), ...registered, ...cited].filter((known) =>
    sameProvince(context, reference, known),
  )
}

const above = new WeakMap<RuleContext, Index>()

/** Documents that the plans above cite with number and full date. */
function citedAbove(context: RuleContext): Index {
  const known = above.get(context)
  if (known !== undefined) return known
  const cited = context.chain
    .filter(({ plan }) => plan.baseline === undefined)
    .flatMap(({ key, plan }) =>
      plan.references.flatMap(({ first, number, kind, date, issuer, title, programme, place }): Known[] =>
        !first || number === null || /^[/-]/u.test(number) || date?.length !== 10
          ? []
          : [
              {
                number,
                kind,
                date,
                sure: false,
                by: issuer,
                province: issuer === null ? null : provinceIn(issuer),
                title,
                wrongDates: [],
                programme,
                at: { document: key, place },
                cited: true,
              },
            ],
      ),
    )
  const index = indexed(cited)
  above.set(context, index)
  return index
}

interface Index {
  readonly byNumber: ReadonlyMap<string, readonly Known[]>
  readonly byDate: ReadonlyMap<string, readonly Known[]>
}

/** One index for all plans of a review: with thousands of documents nothing may be searched per citation. */
const indexes = new WeakMap<RuleContext['documents'], Index>()

function indexOf({ documents: all }: RuleContext): Index {
  const made = indexes.get(all)
  if (made !== undefined) return made
  const index = indexed(all.flatMap((each) => fromText(each)))
  indexes.set(all, index)
  return index
}

function indexed(known: readonly Known[]): Index {
  return {
    byNumber: Map.groupBy(known, ({ number }) => numberKey(number)),
    byDate: Map.groupBy(known, ({ date }) => date ?? ''),
  }
}

const registry = lazy(() => new Map(documents().map((entry) => [entry, fromRegistry(entry)])))

const registryByDate = lazy(() => Map.groupBy(registry().values(), ({ date }) => date ?? ''))

function others({ subject }: RuleContext, known: readonly Known[]): readonly Known[] {
  return known.filter(({ at }) => at?.document !== subject.key)
}

function fromText({ key, plan }: Reviewed): readonly Known[] {
  const { number, issued, issuer, title, kind } = plan.header
  if (number === null || number.blank || plan.baseline !== undefined) return []
  return [
    {
      number: number.raw,
      kind: number.kind ?? kind?.code ?? null,
      date: issued?.date ?? null,
      sure: true,
      by: issuer?.name ?? null,
      province: issuer?.province ?? null,
      title: title?.text ?? null,
      wrongDates: [],
      programme: plan.programmes[0]?.id ?? null,
      at: { document: key, place: issued?.place ?? number.place },
      cited: false,
    },
  ]
}

function fromRegistry(entry: ReturnType<typeof documents>[number]): Known {
  return {
    number: entry.number,
    kind: entry.kind,
    date: entry.date,
    sure: entry.dateConfidence === 'high',
    by: entry.by,
    province: provinceIn(entry.by),
    title: entry.title,
    wrongDates: entry.wrongDates,
    programme: entry.programme ?? entry.implements,
    at: null,
    cited: false,
  }
}

/**
 * A number like 07/KH-UBND is every province's: the one named, else the plan's own. A corporation above the plan sits
 * where it likes: there the whole name tells. The plan above of that number, day and title is meant, whoever is named.
 */
function sameProvince(context: RuleContext, reference: Reference, known: Known): boolean {
  const { issuer, date, title } = reference
  const { province, by } = known
  if (province === null) return true
  if (isAbove(context, known)) {
    const isOfOther =
      issuer !== null && !bearsOwnName(issuer) && (provinceIn(issuer) ?? province) !== province
    if (issuer !== null && by !== null && bodyKey(issuer) === bodyKey(by) && !isOfOther) return true
    const isVery = date?.length === 10 && date === known.date && !known.cited
    if (isVery && title !== null && known.title !== null && titlesMeet(title, known.title)) return true
  }
  const named = issuer === null ? null : provinceIn(issuer)
  return (named ?? context.profile.province ?? province) === province
}

/**
 * Whether a reference with this number means this document. Numbers begin anew each year (with the Party each
 * term) and every body counts for itself: another body's or another year's is another document, unless day or title
 * say otherwise.
 */
function isMeant(context: RuleContext, reference: Reference, known: Known): boolean {
  const { number, date, title, issuer } = reference
  const sameDay = date !== null && date === known.date
  const otherBody = issuer !== null && known.by !== null ? issuersDiffer(issuer, known.by) : null
  if (otherBody === true) return sameDay
  if (number !== null && /\/(?:19|20)\d\d\//u.test(number)) return true
  if (sameDay || (date !== null && known.wrongDates.includes(date))) return true
  const sameTitle = title !== null && known.title !== null && titlesMeet(title, known.title)
  if (otherBody === null && (known.at !== null || known.province !== null))
    return sameTitle && (known.at === null || isAbove(context, known))
  if (date !== null && known.date !== null && date.slice(0, 4) === known.date.slice(0, 4)) return true
  return sameTitle || (reference.programme !== null && reference.programme === known.programme)
}

/** Without an issuer's name only the documents above the plan can be told from others of the same number. */
function isAbove({ chain }: RuleContext, { at }: Known): boolean {
  return chain.some((each) => each.key === at?.document)
}

/** Two dates, as far as both are known, name different days. */
export function datesDiffer(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a)
}

/** "2022-07-05" as "05/7/2022", "2022-02-05" as "05/02/2022": the way a plan writes it (Nghị định 30/2020/NĐ-CP). */
export function shownDate(date: string): string {
  return date
    .split('-')
    .reverse()
    .map((part, at, { length }) => (at === length - 2 && Number(part) > 2 ? String(Number(part)) : part))
    .join('/')
}
