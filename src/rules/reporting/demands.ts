import { bodyHead, bodyKey } from '../../knowledge/bodies.ts'
import type { Deadline } from '../../model/facets.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { isOfItsKind } from '../assignments/own-tasks.ts'
import type { Against, RuleContext } from '../context.ts'
import { lag, nearest } from './days.ts'
import { directionOf, reportDirection } from './direction.ts'

/** Words with which a plan above addresses bodies of each level. */
const addressed: Readonly<Record<string, RegExp>> = {
  ministry: /(?:các )?bộ,|các bộ|bộ, ngành|cơ quan/u,
  province: /các tỉnh|tỉnh, thành phố|ubnd tỉnh|ủy ban nhân dân tỉnh|địa phương/u,
  department:
    /(?:^|các |, )sở(?=[,;]|$| ban| ngành| và| thuộc| liên quan| chuyên)|ban,? ngành|các ngành|cơ quan|các đơn vị|đơn vị (?:thuộc|trực thuộc)|thủ trưởng/u,
  unit: /đơn vị|trực thuộc|cơ sở (?:giáo dục|y tế)|các (?:phòng|trường|trung tâm|chi cục|bệnh viện|cơ sở|khoa)|nhà trường|trường học|doanh nghiệp|cơ quan/u,
  district: /huyện|quận|thị xã|thành phố|địa phương/u,
  commune: /(?<!thị |hợp tác )xã(?! hội)|phường|thị trấn|đặc khu|địa phương|cấp cơ sở/u,
  party: /đảng|chi bộ|cấp ủy|huyện ủy|thị ủy|thành ủy|quận ủy/u,
  association: /đoàn thể|hội(?! đồng)|công đoàn|đoàn|mặt trận|chính trị - xã hội|cơ sở/u,
}

/** Whether a clause of the plan above with this subject binds the issuer; a clause without subject binds everyone. */
export function addresses(actor: string | null, { plan, profile }: RuleContext, source: Against): boolean {
  if (actor === null || profile.level === null) return true
  const { issuer } = plan.header
  if (issuer !== null && bodyKey(actor) === bodyKey(issuer.name)) return true
  const text = foldCase(actor.normalize('NFC'))
  if (issuer !== null && isOfItsKind(actor, issuer.name)) return true
  if (isDesk(text) && (issuer === null || !isDesk(foldCase(issuer.name.normalize('NFC'))))) return false
  // Territories by name bind those named only: "UBND các huyện Tri Tôn, Tịnh Biên".
  if (issuer !== null && /(?:huyện|quận|xã|phường|thị trấn|thành phố)\s+\p{Lu}/u.test(actor.normalize('NFC')))
    return text.includes(ownName(issuer.name))
  if (addressed[profile.level]?.test(text) ?? true) return true
  // A plan two ranks above binds the body above a unit, and so the unit.
  const rank = source.plan.header.issuer?.level ?? null
  const farAbove = rank === 'province' || rank === 'ministry' || rank === 'centre'
  return farAbove && profile.level === 'unit' && addressed.department!.test(text)
}

/** "Ban Công tác Công đoàn", "Phòng Kế hoạch": one desk, of the body above; "ban, ngành" and "các phòng" are many. */
function isDesk(name: string): boolean {
  return /^(?:ban(?!,| ngành| chấp hành| thường|thường trực)|phòng(?! giáo dục)|văn phòng|vụ|tổ)(?= \p{L})[^,;]*$/u.test(
    name,
  )
}

/** "tri tôn" of "Ủy ban nhân dân huyện Tri Tôn". */
function ownName(issuer: string): string {
  const text = singleSpaced(foldCase(issuer.normalize('NFC'))).trim()
  return text.replace(/^.*(?:huyện|quận|xã|phường|thị trấn|thành phố|tỉnh) /u, '')
}

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

/** The plan's own date for a demanded report: each is the other's nearest. */
export function answerTo(
  demand: Deadline,
  demanded: readonly Deadline[],
  reports: readonly Deadline[],
): Deadline | null {
  const own = nearest(demand, reports)
  if (own === null) return null
  return nearest(own, demanded) === demand || lag(own, demand) === 0 ? own : null
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
