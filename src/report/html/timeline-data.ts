import { familyOf } from '../../compare/family.ts'
import type { Plan } from '../../model/plan.ts'
import type { Period } from '../../model/references.ts'

/** A stretch of years, both ends inclusive. */
export interface Bar {
  readonly from: number
  readonly to: number
  /** Phase ordinal, where it has one. */
  readonly ordinal: number | null
  /** Kind of the programme whose years these are, where it is known. */
  readonly kind: string | null
}

/** A date by which something is due; `at` in years with fractions, null for a date of every year. */
export interface Due {
  readonly at: number | null
  /** "15/11", "15/11/2024", as far as the plan says. */
  readonly date: string
  readonly recurrence: string
  /** Share of the year at which a yearly date falls. */
  readonly share: number
}

/** What a plan says about time, one list per lane of the drawing. */
export interface Times {
  readonly programme: readonly Bar[]
  readonly phases: readonly Bar[]
  readonly awards: readonly Bar[]
  readonly dues: readonly Due[]
  /** The first year in which something can be due: that of the plan itself. */
  readonly since: number | null
}

const firstYear = 1990
const lastYear = 2060

export function timesOf(plan: Plan): Times {
  const kinds = new Map(plan.programmes.map(({ id, kind }) => [id, kind]))
  const awards = plan.awards.flatMap(({ period }) => (period === null ? [] : [period]))
  const reviews = plan.periods.filter(
    ({ subject }) => subject === 'interim-review' || subject === 'final-review',
  )
  return {
    programme: bars(
      ownYears(plan).map(({ from, to, programme }) => ({
        from,
        to,
        kind: kinds.get(programme ?? '') ?? null,
      })),
    ),
    phases: bars(
      plan.phases.map(({ ordinal, from, to, fromDate, toDate }) => ({
        from: from ?? yearOf(fromDate),
        to: to ?? yearOf(toDate),
        ordinal,
      })),
    ),
    awards: bars([...reviews, ...awards]),
    dues: dues(plan),
    since: yearOf(plan.header.issued?.date ?? null),
  }
}

/** Years of the plan itself and of the programme that it answers to; those of others that it cites are not its own. */
function ownYears(plan: Plan): readonly Period[] {
  const family = familyOf(plan)
  const title = plan.header.title?.place
  const isOwn = ({ subject, programme, place }: Period) =>
    subject === 'plan' ||
    (subject === 'programme' &&
      (family.same(programme) ||
        (title !== undefined && place.start >= title.start && place.end <= title.end)))
  return plan.periods.filter(isOwn)
}

const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)))

function bars(
  list: readonly { from: number | null; to: number | null; ordinal?: number; kind?: string | null }[],
): readonly Bar[] {
  const seen = new Map<string, Bar>()
  for (const { from, to, ordinal, kind } of list) {
    const first = from ?? to
    const last = to ?? from
    if (first === null || last === null || last < first || first < firstYear || last > lastYear) continue
    const key = `${first}-${last}-${ordinal ?? ''}`
    const known = seen.get(key)?.kind ?? null
    seen.set(key, { from: first, to: last, ordinal: ordinal ?? null, kind: known ?? kind ?? null })
  }
  return [...seen.values()].sort(
    (a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0) || a.from - b.from || a.to - b.to,
  )
}

function dues({ deadlines }: Plan): readonly Due[] {
  const seen = new Map<string, Due>()
  for (const { act, due, recurrence } of deadlines) {
    if (act !== 'report' && act !== 'submit' && act !== 'propose-award') continue
    const month = due.month ?? (due.quarter === null ? null : due.quarter * 3)
    if (month === null && due.year === null) continue
    const share = ((month ?? 12) - 1 + ((due.day ?? 28) - 1) / 31) / 12
    const date = [due.day, due.month, due.year]
      .filter((part) => part !== null)
      .map(padded)
      .join('/')
    if (date === '') continue
    const at = due.year === null || due.year < firstYear || due.year > lastYear ? null : due.year + share
    seen.set(`${date}-${recurrence}`, { at, date, recurrence, share })
  }
  return [...seen.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.share - b.share)
}

const padded = (part: number) => String(part).padStart(2, '0')
