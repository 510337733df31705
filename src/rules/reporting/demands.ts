import { bodyHead, bodyKey } from '../../knowledge/bodies.ts'
import type { Deadline } from '../../model/facets.ts'
import { foldCase } from '../../text/fold.ts'
import { seatless } from '../assignments/names.ts'
import type { Against, RuleContext } from '../context.ts'
import { addresses } from './addressed.ts'
import { lag, nearest } from './days.ts'
import { directionOf, reportDirection } from './direction.ts'

export interface Demands {
  readonly source: Against
  readonly demanded: readonly Deadline[]
}

/** Reports that the text above wants from the issuer by a date; null where no text above speaks of reports at all. */
export function demandsOf(context: RuleContext): Demands | null {
  const source = context.source('deadlines')
  if (source === null) return null
  const reports = source.plan.deadlines.filter((each) => each.act === 'report')
  return { source, demanded: reports.filter((each) => addresses(each.actor, context, source)) }
}

/** Reports of the plan that leave the issuer; one that names no recipient counts when no unit below owes it. */
export function outwardReports(context: RuleContext): readonly Deadline[] {
  return context.plan.deadlines.filter((each) => {
    if (each.act !== 'report') return false
    const direction = reportDirection(each, context)
    if (isSigned(each, context)) return true
    if (each.recipients.length > 0 || each.via !== null) return direction === 'outward'
    return each.actor === null || !collects(each.actor)
  })
}

/** Reports that bodies below owe to the issuer or to a part of it. */
export function inwardReports(context: RuleContext): readonly Deadline[] {
  return context.plan.deadlines.filter(
    (each) => each.act === 'report' && reportDirection(each, context) === 'own' && !isSigned(each, context),
  )
}

/**
 * "Trình Giám đốc báo cáo trước ngày …", and no other report leaves the house: who is named signs what goes out, and
 * to whom it goes is not said.
 */
export function isSigned(report: Deadline, context: RuleContext): boolean {
  return (
    signing.test(report.place.quote) &&
    reportDirection(report, context) === 'own' &&
    !(report.actor !== null && collects(report.actor)) &&
    !context.plan.deadlines.some(
      (each) => each.act === 'report' && reportDirection(each, context) === 'outward',
    )
  )
}

const signing =
  /trình\s+\p{Lu}[^,;.]{3,60}?\s(?:(?:ký|để)\s+)?(?:gửi\s+)?báo\s+cáo(?=\s+(?:trước|chậm|muộn|vào|trong|định))/u

/**
 * Several bodies as the subject: "các phòng", "UBND các xã", "Trạm Y tế, Công an xã"; no "Phòng Phổ biến, giáo dục
 * pháp luật".
 */
export function collects(actor: string): boolean {
  return several.test(foldCase(actor.normalize('NFC')))
}

const several = new RegExp(
  `(?<!\\p{L})các(?!\\p{L})|đơn vị|, (?:${bodyHead}|trưởng|khoa|tổ|đội|lực lượng|ngành|xã|phường|thị trấn|thôn|bản|ấp)(?!\\p{L})`,
  'u',
)

/** The plan's own date for a demanded report: each is the other's nearest, among those that go the same way first. */
export function answerTo(
  demand: Deadline,
  demanded: readonly Deadline[],
  reports: readonly Deadline[],
): Deadline | null {
  const own = nearest(demand, sameWay(demand, reports))
  if (own === null) return null
  return nearest(own, sameWay(own, demanded)) === demand || lag(own, demand) === 0 ? own : null
}

/** Those of some reports that go where another one goes, or do not say where; all of them where none goes there. */
export function sameWay(one: Deadline, among: readonly Deadline[]): readonly Deadline[] {
  const way = wayOf(one)
  const ways = byWay.get(among) ?? Map.groupBy(among, wayOf)
  byWay.set(among, ways)
  const same = way === '' ? undefined : ways.get(way)
  return same === undefined ? among : [...same, ...(ways.get('') ?? [])]
}

/** Each report of many is asked for. */
const byWay = new WeakMap<readonly Deadline[], ReadonlyMap<string, readonly Deadline[]>>()

/** To whom a report goes, and by way of whom. */
function wayOf({ recipients, via }: Deadline): string {
  return [...recipients.map(seatless).sort(), via === null ? '' : seatless(via)]
    .join('|')
    .replace(/^\|$/u, '')
}

/** An inner part of the issuer: a section, an office, a division; not the issuer, though it may be called so. */
export function isSection(actor: string, context: RuleContext): boolean {
  const { issuer } = context.plan.header
  if (issuer !== null && bodyKey(issuer.name).startsWith(bodyKey(actor))) return false
  const text = foldCase(actor.normalize('NFC'))
  return (
    /^(?:trưởng |giao )?(?:phòng|văn phòng|ban|khoa|tổ|bộ phận|vụ)(?!\p{L})/u.test(text) &&
    directionOf(actor, context) === 'own'
  )
}
