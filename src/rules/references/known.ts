import type { Evidence } from '../../findings/draft.ts'
import { documentByNumber, documents, numberKey } from '../../knowledge/documents.ts'
import { provinceIn } from '../../knowledge/provinces.ts'
import type { Reference } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { titlesMeet } from './titles.ts'

/** A document of which number, date, issuer and title are known: from the registry, or because its text is here. */
export interface Known {
  readonly number: string
  readonly kind: string | null
  readonly date: string | null
  /** false: the registry is not sure of its date. */
  readonly sure: boolean
  readonly by: string | null
  readonly title: string | null
  readonly wrongDates: readonly string[]
  /** Id of the programme that it approves or carries out. */
  readonly programme: string | null
  /** Where its own text says so; null for the registry. */
  readonly at: Evidence | null
}

/** Documents that a reference can mean by its number: those whose text is here, then the registry's. */
export function knownByNumber(context: RuleContext, reference: Reference): readonly Known[] {
  const { number } = reference
  if (number === null || /^[/-]/u.test(number)) return []
  const key = numberKey(number)
  return [
    ...knownDocuments(context).filter((known) => numberKey(known.number) === key),
    ...documentByNumber(number).map(fromRegistry),
  ].filter((known) => sameProvince(context, reference, known))
}

/** Every document with facts, whatever its number. */
export function allKnown(context: RuleContext, reference: Reference): readonly Known[] {
  return [...knownDocuments(context), ...documents().map(fromRegistry)].filter((known) =>
    sameProvince(context, reference, known),
  )
}

function knownDocuments(context: RuleContext): readonly Known[] {
  const others = [...context.documents, ...context.chain].filter(
    (each, at, all) =>
      each.key !== context.subject.key &&
      each.plan.baseline === undefined &&
      all.findIndex((other) => other.key === each.key) === at,
  )
  return others.flatMap(({ key, plan }) => {
    const { number, issued, issuer, title, kind } = plan.header
    if (number === null || number.blank) return []
    return [
      {
        number: number.raw,
        kind: number.kind ?? kind?.code ?? null,
        date: issued?.date ?? null,
        sure: true,
        by: issuer?.name ?? null,
        title: title?.text ?? null,
        wrongDates: [],
        programme: plan.programmes[0]?.id ?? null,
        at: { document: key, place: issued?.place ?? number.place },
      },
    ]
  })
}

function fromRegistry(entry: ReturnType<typeof documentByNumber>[number]): Known {
  return {
    number: entry.number,
    kind: entry.kind,
    date: entry.date,
    sure: entry.dateConfidence === 'high',
    by: entry.by,
    title: entry.title,
    wrongDates: entry.wrongDates,
    programme: entry.programme ?? entry.implements,
    at: null,
  }
}

/** A number like 07/KH-UBND is every province's: the one named, else the plan's own. */
function sameProvince({ profile }: RuleContext, reference: Reference, known: Known): boolean {
  const theirs = known.by === null ? null : provinceIn(known.by)
  if (theirs === null) return true
  const named = reference.issuer === null ? null : provinceIn(reference.issuer)
  return (named ?? profile.province) === theirs
}

/**
 * Whether a reference with this number means this document. Numbers begin anew each year (with the Party each
 * term), so another year is another document unless its title says otherwise.
 */
export function isMeant(reference: Reference, known: Known): boolean {
  const { number, date, title } = reference
  if (number !== null && /\/(?:19|20)\d\d\//u.test(number)) return true
  if (date !== null && known.wrongDates.includes(date)) return true
  if (date !== null && known.date !== null && date.slice(0, 4) === known.date.slice(0, 4)) return true
  if (reference.programme !== null && reference.programme === known.programme) return true
  return title !== null && known.title !== null && titlesMeet(title, known.title)
}

/** Two dates, as far as both are known, name different days. */
export function datesDiffer(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a)
}

/** "2022-07-30" as "30/7/2022", the way a plan writes it. */
export function shownDate(date: string): string {
  return date
    .split('-')
    .reverse()
    .map((part) => String(Number(part)))
    .join('/')
}
