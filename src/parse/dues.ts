import { romanValue } from '../knowledge/labels.ts'
import { lazy } from '../knowledge/memo.ts'
import { pattern } from '../knowledge/patterns.ts'
import type { Deadline } from '../model/facets.ts'
import type { Span } from '../text/mapped.ts'
import { isDigit } from '../text/numbers.ts'
import { isLetter } from '../text/units.ts'
import { isDay } from './dates.ts'
import { signFrom, signsOf } from './signs.ts'
import type { View } from './view.ts'

export type Due = Deadline['due']

/** A point of time by which something is due, with its words; `cycle` is what the date itself says of returning. */
export interface FoundDue extends Span {
  readonly due: Due
  readonly cycle: 'monthly' | 'quarterly' | 'daily' | null
}

const relations = ['before', 'by', 'within', 'on'] as const
/** The patterns of a date, fetched once. */
const patternsOf = lazy(() => ({
  relations: relations.map((relation) => ({ relation, at: pattern('deadlines', relation).at })),
  clock: pattern('deadlines', 'clock').at,
  date: pattern('deadlines', 'date').at,
  more: pattern('deadlines', 'more').at,
  month: pattern('deadlines', 'month').at,
  each: pattern('deadlines', 'each').at,
  weekly: pattern('deadlines', 'weekly').at,
}))
/** Words of time, each with the pattern of the words before it that belong to its phrase. */
const anchors: ReadonlyMap<string, RegExp | null> = new Map([
  ['trước', null],
  ['nhất', /(?:chậm|muộn) $/u],
  ['hạn', /thời $/u],
  ['hơn', /không (?:(?:muộn|chậm|trễ) )?$/u],
  ['quá', /không (?:(?:muộn|chậm|trễ) )?$/u],
  ['hết', /(?:đến|tới) $/u],
  ['xong', null],
  ['trong', null],
  ['vào', null],
  ['thành', /(?:thời gian )?hoàn $/u],
  ['ngày', null],
  ['quý', null],
  ['tháng', null],
])

/** One chain of dates is no longer: "trước ngày 10/3, 10/6, 10/9 và 10/12". */
const longestChain = 6

/**
 * Every date between `from` and `to` that stands behind words of time ("trước", "chậm nhất", "trong"), in reading
 * order.
 */
export function duesIn(view: View, from: number, to: number): readonly FoundDue[] {
  const found: FoundDue[] = []
  for (const at of starts(view, from, to)) {
    if (found.length > 0 && at < found[found.length - 1]!.end) continue
    const due = dueAt(view, at, to)
    if (due !== null) found.push(...due)
  }
  return found
}

/**
 * Where phrases of time begin: "chậm nhất", "thời gian hoàn thành", "đến hết", "ngày 5"; patterns are tried only there.
 */
function starts(view: View, from: number, to: number): readonly number[] {
  const found: number[] = []
  const signs = signsOf(view)
  let behind = from
  for (let index = signFrom(signs, from); index < signs.length && signs[index]! < to; index++) {
    const before = inFrontOf(view, behind, signs[index]!)
    for (let last = before.length - 1; last >= 0; last--) found.push(before[last]!)
    // "báo cáo 6 tháng (05/6)"
    if (view.lower[signs[index]! - 1] === '(') found.push(signs[index]!)
    behind = signs[index]! + 1
  }
  return found
}

/**
 * The beginnings of phrases in front of a sign, the last first: reading back ends at a word that no such phrase has.
 */
function inFrontOf({ lower, units }: View, from: number, sign: number): readonly number[] {
  const { words, mayBe } = timeWords()
  const found: number[] = []
  let end = isLetter(units[sign]!) ? sign + 1 : sign
  while (end > from) {
    let begin = end
    while (begin > from && isLetter(units[begin - 1]!)) begin--
    if (begin < end) {
      if (mayBe[ends(units[begin]!, units[end - 1]!)] === 0) break
      const word = lower.slice(begin, end)
      if (!words.has(word)) break
      const lead = anchors.get(word)
      if (lead !== undefined && beginsPhrase(lower, word, begin, end)) {
        const before = lead === null ? null : lead.exec(lower.slice(Math.max(from, begin - 16), begin))
        found.push(before === null ? begin : begin - before[0].length)
      }
      end = begin
    } else if (isGap(units[end - 1]!)) end--
    else break
  }
  return found
}

/** The words that the patterns of a date name, and a table that tells most others by their first and last letter. */
const timeWords = lazy(() => {
  const { relations, clock, date, weekly } = patternsOf()
  const sources = [...relations.map(({ at }) => at), clock, date, weekly].map(({ source }) => source)
  const words = new Set(sources.join(' ').match(/\p{L}+/gu))
  const mayBe = new Uint8Array(1 << 12)
  for (const word of words) mayBe[ends(word.charCodeAt(0), word.charCodeAt(word.length - 1))] = 1
  return { words, mayBe }
})

function ends(first: number, last: number): number {
  return ((first * 37) ^ last) & 0xfff
}

/** A blank, a comma, a colon: the marks within "trước, ngày 5" and "thời hạn: ngày 5". */
function isGap(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x3a
}

function beginsPhrase(lower: string, word: string, begin: number, end: number): boolean {
  if (word === 'ngày') return isDigit(lower.charCodeAt(end + 1))
  return (word !== 'quý' && word !== 'tháng') || beginsClause(lower, begin)
}

/** Behind a label, a bullet or a mark; elsewhere words of time stand in front. */
function beginsClause(lower: string, at: number): boolean {
  return at === 0 || /[;:.)+\n\t-] ?$/u.test(lower.slice(at - 2, at))
}

function dueAt(view: View, at: number, limit: number): readonly FoundDue[] | null {
  for (const { relation, at: rule } of patternsOf().relations) {
    rule.lastIndex = at
    if (!rule.test(view.lower)) continue
    const behind = rule.lastIndex
    const begin = view.lower.startsWith('trước ', behind) ? behind + 6 : behind
    return datesFrom(view, at, begin, limit, relation)
  }
  return null
}

/** The date at `at`, and those that share its words: "trước ngày 20/6 và 20/12 hằng năm". */
export function datesFrom(
  view: View,
  start: number,
  at: number,
  limit: number,
  relation: Due['relation'],
): readonly FoundDue[] | null {
  const first = oneDate(view, start, at, relation)
  if (first === null || first.end > limit) return null
  const found = [first]
  for (let last: FoundDue = first; ; ) {
    const { more, month } = patternsOf()
    const rule = last.due.day !== null ? more : last.due.month !== null ? month : null
    if (rule !== null) rule.lastIndex = last.end
    const match = rule?.exec(view.lower) ?? null
    if (match === null || found.length >= longestChain) break
    const next = last.end + match[0].length
    const second = oneDate(view, next, view.lower.startsWith('trước ', next) ? next + 6 : next, relation)
    if (second === null || second.end > limit) break
    if (last.due.year === null && second.due.year !== null)
      for (const [index, one] of found.entries())
        found[index] = { ...one, due: { ...one.due, year: second.due.year } }
    found.push(second)
    last = second
  }
  return found
}

function oneDate(view: View, start: number, at: number, relation: Due['relation']): FoundDue | null {
  const { lower } = view
  const { clock, date, each } = patternsOf()
  clock.lastIndex = at
  const hour = clock.exec(lower)
  const time =
    hour === null
      ? null
      : `${hour.groups!.hour!.padStart(2, '0')}:${(hour.groups!.minute ?? '00').padStart(2, '0')}`
  const behind = at + (hour?.[0].length ?? 0)
  date.lastIndex = behind
  const match = date.exec(lower)
  if (match === null) {
    const alone =
      hour === null
        ? (dayAlone(lower, start, behind, relation) ?? weekly(lower, start, behind, relation))
        : null
    if (alone !== null) return alone
    if (hour === null || relation === 'within') return null
    const end = at + hour[0].trimEnd().length
    return {
      start,
      end,
      due: { year: null, quarter: null, month: null, day: null, time, relation },
      cycle: hour.groups!.rest === undefined ? null : 'daily',
    }
  }
  const g = match.groups!
  const year = g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.y5 ?? g.y6 ?? g.y7 ?? g.y8 ?? g.y9
  const month = g.m1 ?? g.m2 ?? g.m3 ?? g.m4 ?? g.m5 ?? g.m6
  const day = g.day ?? g.only
  if (month !== undefined && day !== undefined && !isDay(Number(year ?? 2024), Number(month), Number(day)))
    return null
  const quarter = g.quarter2 ?? g.quarter
  each.lastIndex = behind + match[0].length
  return {
    start,
    end: each.test(lower) ? each.lastIndex : behind + match[0].length,
    due: {
      year: year === undefined ? null : Number(year),
      quarter:
        quarter === undefined
          ? null
          : /\d/.test(quarter)
            ? Number(quarter)
            : romanValue(quarter.toUpperCase()),
      month: month === undefined ? null : Number(month),
      day: day === undefined ? null : Number(day),
      time,
      relation,
    },
    cycle: g.monthly !== undefined ? 'monthly' : g.quarterly !== undefined ? 'quarterly' : null,
  }
}

/**
 * "vào chiều thứ Sáu hằng tuần": it returns, but no part of a date says when. An hour behind it (", trước 16 giờ") is
 * the point of time.
 */
function weekly(lower: string, start: number, at: number, relation: Due['relation']): FoundDue | null {
  const { weekly: day } = patternsOf()
  day.lastIndex = at
  if (
    !day.test(lower) ||
    /^,? (?:trước|lúc|chậm nhất) \d/u.test(lower.slice(day.lastIndex, day.lastIndex + 16))
  )
    return null
  const due: Due = { year: null, quarter: null, month: null, day: null, time: null, relation }
  return { start, end: day.lastIndex, due, cycle: 'daily' }
}

/** "Hằng tháng, trước ngày 20 …": the day stands alone, the month's return is said beside it. */
function dayAlone(lower: string, start: number, at: number, relation: Due['relation']): FoundDue | null {
  const day =
    /^(?:ngày (?:mùng |mồng )?|mùng |mồng )(0?[1-9]|[12]\d|3[01])(?![\d/]|[.,-]\d| ?tháng \d)/u.exec(
      lower.slice(at, at + 16),
    )
  if (day === null) return null
  const end = at + day[0].length
  const around = `${lower.slice(Math.max(0, start - 30), start)}|${lower.slice(end, end + 40)}`
  const each = /(?:hằng|hàng|mỗi) (tháng|quý)/u.exec(around)
  if (each === null) return null
  return {
    start,
    end,
    due: { year: null, quarter: null, month: null, day: Number(day[1]), time: null, relation },
    cycle: each[1] === 'tháng' ? 'monthly' : 'quarterly',
  }
}
