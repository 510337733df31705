import { pattern } from '../knowledge/patterns.ts'
import type { Span } from '../text/mapped.ts'
import type { View } from './view.ts'

export interface FoundDate extends Span {
  /** EDTF, unknown parts left out; null when all are blank. */
  readonly date: string | null
}

/** A date (ngày tháng) that begins at `at`: full, or with blanks, or a month, or a year behind "năm". */
export function dateAt(view: View, at: number): FoundDate | null {
  const { folded } = view
  const lead = /(?<day>ngày ?)|tháng ?/iuy
  lead.lastIndex = at
  const begin = lead.exec(folded)
  const first = begin === null || begin.groups!.day === undefined ? at : at + begin[0].length
  for (const start of first === at ? [at] : [first, at]) {
    const full = sticky('full', folded, start)
    if (full !== null) return { start: at, end: full.end, date: full.date }
  }
  for (const id of ['issued', 'month'] as const) {
    const found = sticky(id, folded, at)
    if (found !== null) return found
  }
  const slashed = pattern('dates', 'blank-slash').at
  slashed.lastIndex = at
  const gaps = slashed.exec(folded)
  if (gaps !== null) return { start: at, end: at + gaps[0].length, date: edtf(gaps.groups) }
  const year = /năm (?<year>(?:19|20)\d\d)(?![\p{N}/]| ?- ?\d)/iuy
  year.lastIndex = at
  const match = year.exec(folded)
  return match === null ? null : { start: at, end: at + match[0].length, date: match.groups!.year! }
}

function sticky(id: string, folded: string, at: number): FoundDate | null {
  const { at: rule } = pattern('dates', id)
  rule.lastIndex = at
  const match = rule.exec(folded)
  return match === null ? null : { start: at, end: at + match[0].length, date: edtf(match.groups) }
}

/** "2024-01-16" from the parts a date pattern found; leading parts only: a day without its month is no date. */
export function edtf(groups: Readonly<Record<string, string | undefined>> | undefined): string | null {
  const year = groups?.year ?? groups?.yeard
  const month = groups?.month ?? groups?.months ?? groups?.monthd ?? groups?.monthh
  const day = groups?.day ?? groups?.dayd
  if (year === undefined || year.length !== 4) return null
  if (month === undefined) return year
  const yearMonth = `${year}-${month.padStart(2, '0')}`
  if (day === undefined || !isDay(Number(year), Number(month), Number(day))) return yearMonth
  return `${yearMonth}-${day.padStart(2, '0')}`
}

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the month has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (daysIn[month - 1] ?? 0))
}
