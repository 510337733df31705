import { titleYear } from '../../knowledge/title-year.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import type { Period } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { part } from '../section-text.ts'

/** Periods that speak for the plan's own programme: its name, its schedule. */
export function ownPeriods({ plan, family }: RuleContext): readonly Period[] {
  return plan.periods.filter(
    (period) => period.subject === 'programme' && (family.same(period.programme) || isRenamed(plan, period)),
  )
}

/** A sector's own name for the programme stands in the title; its years are the programme's. */
function isRenamed(plan: Plan, period: Period): boolean {
  const title = plan.header.title?.place
  if (title === undefined || period.programme === null) return false
  const programme = plan.programmes.find((each) => each.id === period.programme)
  return (
    programme !== undefined &&
    !programme.registered &&
    programme.places.some((place) => place.start >= title.start && place.end <= title.end)
  )
}

/** The period that the title states; the title speaks for the plan. */
export function titlePeriod(context: RuleContext): Period | null {
  const title = context.plan.header.title?.place
  return (
    ownPeriods(context).find((period) => isIn(title, period)) ??
    (isOfOther(context) ? null : titleYears(context.plan))
  )
}

/** The years in the title of a plan without a programme. */
export function titleYears({ header, periods }: Plan): Period | null {
  return periods.find((period) => period.subject === 'plan' && isIn(header.title?.place, period)) ?? null
}

/** The one year that the title plans for, and where it stands. */
export function yearOf({ header, text }: Plan): { readonly year: number; readonly place: Place } | null {
  const { title } = header
  const year = title === null ? null : titleYear(title.text)
  if (title === null || year === null) return null
  const { start, quote } = title.place
  const at = start + quote.lastIndexOf(String(year))
  return { year, place: part(title.place, text, at, at + 4) ?? title.place }
}

/** "Kế hoạch … năm học 2025 - 2026": the one school year that the title names. */
export function schoolYearOf(plan: Plan): Period | null {
  const found = schoolYears(plan).filter((period) => isIn(plan.header.title?.place, period))
  return found.length === 1 && found[0]!.to === found[0]!.from + 1 ? found[0]! : null
}

/** Years behind "năm học", wherever they stand. */
export function schoolYears({ periods, text }: Plan): readonly Period[] {
  return periods.filter(({ place }) =>
    /năm học\s$/iu.test(text.slice(Math.max(0, place.start - 12), place.start).normalize('NFC')),
  )
}

function isIn(title: Place | undefined, { place }: Period): boolean {
  return title !== undefined && place.start >= title.start && place.end <= title.end
}

/** Years in the schedule: "được triển khai từ năm 2023 đến năm 2030". */
export function schedulePeriods(context: RuleContext): readonly Period[] {
  const { plan, family } = context
  // A plan without a named programme is its own: its title's years and its schedule's are one thing.
  const unnamed = titlePeriod(context)?.programme === null
  return plan.periods.filter(
    (period) =>
      period.subject === 'plan' &&
      (period.programme === null ? unnamed || meansProgramme(plan, period) : family.same(period.programme)),
  )
}

/** "Kế hoạch triển khai Phong trào thi đua giai đoạn 2026 - 2030": the programme of the title, without its name. */
function meansProgramme({ text }: Plan, { place }: Period): boolean {
  const before = text.slice(Math.max(0, place.start - 60), place.start).normalize('NFC')
  return /(?:phong trào(?: thi đua)?|chiến dịch|cuộc vận động) (?:giai đoạn )?$/iu.test(before)
}

/** A plan with years of its own in its title, which only rests on the programme that it cites. */
export function restsOnOther(context: RuleContext): boolean {
  return isOfOther(context) && titleYears(context.plan) !== null
}

/** A plan whose title does not name the programme that it carries out has years of its own. */
function isOfOther({ plan, family }: RuleContext): boolean {
  const title = plan.header.title?.place
  if (title === undefined || family.programme === null) return false
  return !family.programme.places.some((place) => place.start >= title.start && place.end <= title.end)
}
