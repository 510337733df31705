import { pattern } from '../knowledge/patterns.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { View } from './view.ts'

export interface FoundDate extends Span {
  /** EDTF, unknown parts left out; null when all are blank. */
  readonly date: string | null
}

/** A date (ngày tháng) that begins at `at`: full, or with blanks, or a month, or a year behind "năm". */
export function dateAt(view: View, at: number): FoundDate | null {
  const { folded, lower } = view
  if (lower.startsWith('ngày', at)) {
    const behind = at + (folded[at + 4] === ' ' ? 5 : 4)
    const full = sticky('full', folded, behind)
    if (full !== null) return { start: at, end: full.end, date: full.date }
    return sticky('issued', folded, at) ?? sticky('blank-slash', folded, at)
  }
  if (lower.startsWith('tháng', at)) return sticky('month', folded, at)
  if (!lower.startsWith('năm ', at)) return sticky('full', folded, at)
  lone.lastIndex = at
  const match = lone.exec(lower)
  return match === null ? null : { start: at, end: at + match[0].length, date: match.groups!.year! }
}

/** A year alone, no period and no part of a date. */
const lone = withRanges(/năm (?<year>(?:19|20)\d\d)(?![\p{N}/]| ?- ?\d)/uy)

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
