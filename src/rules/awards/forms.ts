import { type AwardForm, awardFormById, awardForms } from '../../knowledge/awards.ts'
import { memo } from '../../knowledge/memo.ts'
import type { Award, Occasion } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'

/** One form of one giver at one place: a line under "sơ kết và tổng kết" gives one award for each occasion. */
export interface Line {
  readonly award: Award
  readonly occasions: readonly Occasion[]
}

export function linesOf(awards: readonly Award[]): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const award of awards) {
    const key = `${award.place.start} ${award.form} ${award.giver}`
    const known = lines.get(key)
    const occasions = [...(known?.occasions ?? []), award.occasion]
    lines.set(key, { award: known?.award ?? award, occasions })
  }
  return [...lines.values()]
}

/** A form with everything it stands for: a standard name for another one, the members of a form for several givers. */
export const meant = memo((id): ReadonlySet<string> => {
  const found = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    const form = awardFormById(next)
    if (form?.standard !== undefined) open.push(form.standard)
    open.push(...(form?.members ?? []))
  }
  return found
})

/** Whether the forms at hand make up this one: itself, or for a form of several givers each part of it. */
export function covered(id: string, have: ReadonlySet<string>): boolean {
  if (have.has(id)) return true
  const form = awardFormById(id)
  if (form?.standard !== undefined && covered(form.standard, have)) return true
  const { members } = form ?? {}
  if (members === undefined) return false
  // A line "bộ, ban, ngành, đoàn thể" is met by the one ministry or union that the body belongs to.
  const any = members.every((member) => awardFormById(member)?.members === undefined) && !local(members)
  return any ? members.some((member) => have.has(member)) : members.every((member) => covered(member, have))
}

function local(members: readonly string[]): boolean {
  return members.some((member) => member.includes('tinh'))
}

/** What of a form is not there: the parts nobody covers, or the form itself where none of it is. */
export function lacking(id: string, have: ReadonlySet<string>): readonly string[] {
  const members = awardFormById(id)?.members ?? []
  const missing = members.filter((member) => !covered(member, have))
  return members.length === 0 || missing.length === members.length ? [id] : missing
}

/** Names of forms for a message. */
export function names(ids: readonly string[]): string[] {
  return ids.map((id) => awardFormById(id)?.name ?? id)
}

/** The awards of an occasion, with everything that they stand for. */
interface Offer {
  readonly awards: readonly Award[]
  readonly byFamily: ReadonlyMap<Award['family'], readonly Award[]>
  readonly have: ReadonlySet<string>
  /** The rank of the highest. */
  readonly best: number
}

const offers = new WeakMap<Plan, ReadonlyMap<Occasion, Offer>>()
const nothing: Offer = { awards: [], byFamily: new Map(), have: new Set(), best: Number.POSITIVE_INFINITY }

/** Gathered once for a plan, because each award above is held against them. */
export function offerOf(plan: Plan, occasion: Occasion): Offer {
  const known =
    offers.get(plan) ??
    new Map(
      [...Map.groupBy(plan.awards, (award) => award.occasion)].map(
        ([each, awards]) => [each, gathered(awards)] as const,
      ),
    )
  offers.set(plan, known)
  return known.get(occasion) ?? nothing
}

function gathered(awards: readonly Award[]): Offer {
  const forms = [...new Set(awards.map(({ form }) => form))]
  return {
    awards,
    byFamily: Map.groupBy(awards, ({ family }) => family),
    have: new Set(forms.flatMap((form) => [...meant(form)])),
    best: Math.min(...forms.map(rankOf)),
  }
}

/** Rank of a form: 1 is the highest; forms that no table knows rank lowest. */
export function rankOf(id: string): number {
  return awardFormById(id)?.rank ?? 4
}

/** A form above which another stands that gathers it: "Bằng khen của Bộ trưởng" under "cấp bộ, ban, ngành". */
export const gatheredBy = memo((id): readonly AwardForm[] =>
  awardForms().filter((form) => form.id !== id && meant(form.id).has(id)),
)

/** A form on a line of its own, as in a list; prose names forms in passing. */
export function listed(plan: Plan, { place }: Award): boolean {
  const line = plan.text.slice(plan.text.lastIndexOf('\n', place.start - 1) + 1, place.start)
  const end = plan.text.indexOf('\n', place.end)
  const rest = plan.text.slice(place.end, end < 0 ? plan.text.length : end)
  return /^[\s\-+*•–—]*(?:\p{L}|\d+)?[.)]?[\s*]*$/u.test(line) && /^[\s;.,*/]*$/u.test(rest)
}
