import { z } from 'zod'
import type { Evidence } from '../../findings/draft.ts'
import { bodyKey } from '../../knowledge/bodies.ts'
import { provinceIn } from '../../knowledge/provinces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { review } from '../verdicts.ts'
import { meantByNumber, shownDate } from './known.ts'

interface Entry {
  readonly number: string
  readonly serial: number
  /** Symbol and issuer: one series of numbers within a year. */
  readonly series: string
  readonly date: string
  readonly place: Evidence
  /** Issued by a body below the centre, which keeps office days. */
  readonly local: boolean
  /** The registry or a text at hand knows the document; `known` when it confirms the day. */
  readonly judged: boolean
  readonly known: boolean
}

/** A series that runs this many times faster than before is worth a look. */
const faster = 3
/** Fewer documents or days than these say nothing about a series. */
const leastSerials = 60
const leastDays = 30

/**
 * Số và ngày của văn bản viện dẫn cần hợp lý so với sổ văn bản của cơ quan ban hành.
 *
 * ## Why
 * Numbers of one body grow through the year; a higher number on an earlier day, or a leap, is most often a
 * mistyped number or month.
 *
 * ## Not a finding
 * Documents of the centre on days off, numbers of different bodies or years, dates that the registry confirms, a
 * Party body's count that begins anew after its congress.
 * Never more than a hint.
 *
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Kế hoạch số 310/KH-UBND ngày 15/3/2023 của UBND tỉnh về quản lý cây xanh.\n2. Thực hiện Kế hoạch số 95/KH-UBND ngày 18/5/2023 của UBND tỉnh về trồng rừng."}, "verdict": "review", "code": "order"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Kế hoạch số 95/KH-UBND ngày 18/6/2023 của UBND tỉnh về quản lý cây xanh."}, "verdict": "review", "code": "day-off"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Nghị quyết số 46-NQ/HU ngày 07/5/2025 của Huyện ủy về dân số.\n2. Thực hiện Nghị quyết số 03-NQ/HU ngày 17/9/2025 của Huyện ủy về thủy lợi."}, "verdict": "none"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Kế hoạch số 95/KH-UBND ngày 15/3/2023 của UBND tỉnh về quản lý cây xanh.\n2. Thực hiện Kế hoạch số 180/KH-UBND ngày 18/5/2023 của UBND tỉnh về trồng rừng.\n3. Thực hiện Kế hoạch số 12/KH-SNN ngày 19/5/2023 của Sở Nông nghiệp về vườn ươm."}, "verdict": "none"}
 */
export const numberImplausible = defineRule({
  id: 'references/number-implausible',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const entries = entriesOf(context)
    const told = new Set<string>()
    for (const [at, later] of entries.entries())
      for (const earlier of entries.slice(0, at)) {
        if (earlier.series !== later.series || earlier.date === later.date) continue
        const code = judged(earlier, later)
        // Of the two the registry's is right; else the later one is shown.
        const [shown, other] = later.known && !earlier.known ? [earlier, later] : [later, earlier]
        if (code === null || (later.known && earlier.known) || told.has(shown.number)) continue
        told.add(shown.number)
        yield review(
          shown.place,
          code,
          {
            actual: `${shown.number} (${shownDate(shown.date)})`,
            expected: `${other.number} (${shownDate(other.date)})`,
          },
          { related: [other.place], fault: 'undetermined', remedy: 'official-letter' },
        )
      }
    for (const { number, date, place, local, judged: elsewhere } of entries) {
      if (!local || elsewhere || told.has(number) || !isDayOff(date)) continue
      told.add(number)
      yield review(
        place,
        'day-off',
        { actual: `${number} (${shownDate(date)})` },
        { level: 'note', fault: 'undetermined', remedy: 'official-letter' },
      )
    }
  },
})

/** Mentions with serial and full day, by day. */
function entriesOf(context: RuleContext): readonly Entry[] {
  const { plan, profile, here } = context
  const found = new Map<string, Entry>()
  for (const reference of plan.references) {
    const parts = /^(?<serial>\d{1,5})(?<symbol>[/-].+)$/u.exec(reference.number ?? '')?.groups
    if (parts === undefined || reference.date?.length !== 10 || /\/(?:19|20)\d\d\//u.test(reference.number!))
      continue
    const body = reference.issuer === null ? '' : bodyKey(reference.issuer)
    const province =
      (reference.issuer === null ? null : provinceIn(reference.issuer)) ?? profile.province ?? ''
    const symbol = parts.symbol!.toLowerCase()
    const meant = meantByNumber(context, reference)
    const entry: Entry = {
      number: reference.number!,
      serial: Number(parts.serial),
      series: `${symbol}|${body}|${province}|${reference.date.slice(0, 4)}`,
      date: reference.date,
      place: here(reference.place),
      local: /[/-](?:ubnd|hđnd|s\p{L}+|tu|hu|đu|p\p{L}+)(?:-|$)/u.test(symbol),
      judged: meant.length > 0,
      known: meant.some((known) => known.date === reference.date),
    }
    const key = `${entry.series}|${entry.serial}`
    if (!found.has(key)) found.set(key, entry)
  }
  return [...found.values()].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.serial - b.serial,
  )
}

/** `earlier` is the earlier day of one series. */
function judged(earlier: Entry, later: Entry): 'order' | 'pace' | null {
  if (later.serial < earlier.serial) return isNewCount(earlier, later) ? null : 'order'
  const days = dayOfYear(later.date) - dayOfYear(earlier.date)
  const grown = later.serial - earlier.serial
  const before = earlier.serial / dayOfYear(earlier.date)
  if (days < leastDays || grown < leastSerials || dayOfYear(earlier.date) < leastDays) return null
  return grown / days >= faster * before ? 'pace' : null
}

/** The Party counts through the term of a congress, not the year: "80-NQ/TW" in January, "02-NQ/TW" in March. */
function isNewCount(earlier: Entry, later: Entry): boolean {
  return /^-\p{L}+\//u.test(later.series) && later.serial <= newCount && earlier.serial > 2 * later.serial
}

/** A count that has just begun anew is no higher. */
const newCount = 20

function dayOfYear(date: string): number {
  return (
    (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${date.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000 + 1
  )
}

/** Saturday, Sunday, and the holidays that have one date every year. */
function isDayOff(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day === 0 || day === 6 || ['01-01', '04-30', '05-01', '09-02'].includes(date.slice(5))
}
