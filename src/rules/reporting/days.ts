import type { Deadline } from '../../model/facets.ts'

type Due = Deadline['due']

/** Two dates further apart than this, in days, belong to different rounds of reporting. */
export const oneRound = 75

/** Days of a common year before each month. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** The last day on which a report is in time, counted within the year; "before" a day ends the day before. */
function lastDay(due: Due): number | null {
  const month = due.month ?? (due.quarter === null ? null : due.quarter * 3)
  if (month === null) return null
  const day = due.day ?? 31
  return daysBefore[month - 1]! + day - (due.relation === 'before' ? 1 : 0)
}

/**
 * Days by which one date lies behind another; null where they cannot be compared (a day of every month against a
 * day of the year, a beginning, or no day at all). Without years or months, the shorter way round counts.
 */
export function lag(a: Deadline, b: Deadline): number | null {
  if (a.due.relation === 'from' || b.due.relation === 'from') return null
  if (a.due.month === null && b.due.month === null && a.due.quarter === null && b.due.quarter === null) {
    if (a.recurrence !== b.recurrence || a.due.day === null || b.due.day === null) return null
    const days =
      a.due.day - b.due.day + (a.due.relation === 'before' ? -1 : 0) + (b.due.relation === 'before' ? 1 : 0)
    return monthsBetween(monthsBehind(a), monthsBehind(b))
      .map((months) => days + 30 * months)
      .reduce((best, each) => (Math.abs(each) < Math.abs(best) ? each : best))
  }
  const left = lastDay(inQuarterOf(b, a))
  const right = lastDay(inQuarterOf(a, b))
  if (left === null || right === null) return null
  if (a.due.year !== null && b.due.year !== null) return left - right + 365 * (a.due.year - b.due.year)
  const around = (((left - right) % 365) + 365) % 365
  return around > 182 ? around - 365 : around
}

/**
 * Months from the end of the round that is reported on: 0 in its last month ("tháng cuối quý"), 1 in the one behind
 * ("tháng đầu quý sau", "tháng sau"); null where it is not said ("ngày 25 hằng tháng").
 */
function monthsBehind({ place }: Deadline): number | null {
  if (/tháng\s+(?:sau|tiếp|kế|đầu[\p{L}\s]{0,12}quý)/iu.test(place.quote)) return 1
  return /cuối[\p{L}\s]{0,12}quý/iu.test(place.quote) ? 0 : null
}

/** "Ngày 15 của tháng cuối quý", as it falls beside a quarterly report by date: "báo cáo quý I trước ngày 10/3". */
function inQuarterOf({ due, place }: Deadline, one: Deadline): Due {
  const isQuarterly = one.due.month === null && one.recurrence === 'quarterly'
  const behind = isQuarterly && /quý/iu.test(place.quote) ? monthsBehind(one) : null
  if (behind === null || due.month === null) return one.due
  const month = 3 * Math.round((due.month - behind) / 3) + behind
  return { ...one.due, month: month === 0 ? 12 : month }
}

/** How many months may lie between two days; where neither says its month, the first is not taken for a later one. */
function monthsBetween(a: number | null, b: number | null): readonly number[] {
  if (a === null) return b === null ? [-1, 0] : [-b, 1 - b]
  return b === null ? [a - 1, a] : [a - b]
}

/** A report of every day, week or hour has none. */
export function hasDate({ due }: Deadline): boolean {
  return due.day !== null || due.month !== null || due.quarter !== null
}

/** Same day, month and, where both say it, year; "before" and "by" are told apart by `lag` only. */
export function sameDay(a: Due, b: Due): boolean {
  return a.day === b.day && a.month === b.month && (a.year === null || b.year === null || a.year === b.year)
}

/**
 * The one of several dates that is nearest to a date, within one round of reporting. A date that returns ("hằng năm")
 * answers one that returns, a date of one year ("báo cáo sơ kết trước ngày 30/11/2028") one of a year, where there are
 * both.
 */
export function nearest<T extends Deadline>(to: Deadline, among: readonly T[]): T | null {
  const alike = among.filter((each) => (each.due.year === null) === (to.due.year === null))
  return nearestOf(to, alike) ?? nearestOf(to, among)
}

function nearestOf<T extends Deadline>(to: Deadline, among: readonly T[]): T | null {
  let best: T | null = null
  let least = oneRound + 1
  for (const each of among) {
    const days = lag(each, to)
    if (days === null || Math.abs(days) >= least) continue
    best = each
    least = Math.abs(days)
  }
  return best
}

/** "25/11", "15/12/2024", "tháng 12", "ngày 25 hằng tháng": a date as a message shows it. */
export function shownDay({ due }: Deadline): string {
  const two = (part: number) => String(part).padStart(2, '0')
  if (due.month === null && due.quarter !== null) return `quý ${['I', 'II', 'III', 'IV'][due.quarter - 1]}`
  const parts = [due.day, due.month].filter((part): part is number => part !== null).map(two)
  const year = due.year === null || due.month === null ? [] : [String(due.year)]
  const date = [...parts, ...year].join('/')
  if (due.day === null && date !== '') return `tháng ${date}`
  if (due.month === null && date !== '') return `ngày ${date}`
  return date === '' ? (due.time ?? '') : date
}
