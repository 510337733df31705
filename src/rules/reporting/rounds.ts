import type { Deadline } from '../../model/facets.ts'
import { sameWay } from './demands.ts'

/** How often in a year a report returns. */
const perYear: Partial<Record<Deadline['recurrence'], number>> = {
  monthly: 12,
  quarterly: 4,
  'half-yearly': 2,
  yearly: 1,
}

/** "Ngày 18 của tháng cuối quý", "ngày 20 hằng tháng": a day of every round, and no month. */
export function isOfRound({ due: { month, quarter, day } }: Deadline): boolean {
  return month === null && quarter === null && day !== null
}

/**
 * The report of the plan that returns the more rarely where a round within the year is asked for, "6 tháng một lần" for
 * "hằng quý": none of those that go the same way returns as often, and their dates are fewer than the rounds.
 */
export function rarerThan(demand: Deadline, reports: readonly Deadline[]): Deadline | null {
  const asked = perYear[demand.recurrence]
  if (asked === undefined || !isOfRound(demand)) return null
  const own = sameWay(demand, reports)
  const rounds = own.filter(isOfRound)
  const dated = new Set(own.flatMap(({ due: { month } }) => month ?? []))
  const isOften = rounds.some(({ recurrence }) => (perYear[recurrence] ?? asked) >= asked)
  return isOften || dated.size >= asked ? null : (rounds[0] ?? null)
}
