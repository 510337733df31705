import type { Period } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'

/** Periods that speak for the plan's own programme: its name, its schedule. */
export function ownPeriods({ plan, family }: RuleContext): readonly Period[] {
  return plan.periods.filter(
    (period) => period.subject === 'programme' && (family.same(period.programme) || isRenamed(plan, period)),
  )
}

/** A sector's own name for the programme stands in the title; its years are the programme's. */
function isRenamed(plan: RuleContext['plan'], period: Period): boolean {
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
  if (title === undefined) return null
  return (
    ownPeriods(context).find(
      (period) => period.place.start >= title.start && period.place.end <= title.end,
    ) ??
    context.plan.periods.find(
      (period) =>
        !isOfOther(context) &&
        period.subject === 'plan' &&
        period.place.start >= title.start &&
        period.place.end <= title.end,
    ) ??
    null
  )
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
function meansProgramme({ text }: RuleContext['plan'], { place }: Period): boolean {
  const before = text.slice(Math.max(0, place.start - 60), place.start).normalize('NFC')
  return /(?:phong trào(?: thi đua)?|chiến dịch|cuộc vận động) (?:giai đoạn )?$/iu.test(before)
}

/** A plan whose title does not name the programme that it carries out has years of its own. */
function isOfOther({ plan, family }: RuleContext): boolean {
  const title = plan.header.title?.place
  if (title === undefined || family.programme === null) return false
  return !family.programme.places.some((place) => place.start >= title.start && place.end <= title.end)
}
