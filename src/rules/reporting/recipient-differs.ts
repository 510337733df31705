import { z } from 'zod'
import { bodyKey } from '../../knowledge/bodies.ts'
import { withoutMisreadTones } from '../../knowledge/searchable.ts'
import type { Deadline } from '../../model/facets.ts'
import { foldCase } from '../../text/fold.ts'
import { bodyClass, isOfMinistry, isShortFor, reaches, seatless } from '../assignments/names.ts'
import type { Against } from '../context.ts'
import { defineRule } from '../define.ts'
import { from, pass, review } from '../verdicts.ts'
import { answerTo, demandsOf, isSigned, outwardReports } from './demands.ts'

/**
 * Nơi nhận báo cáo nên đúng như văn bản cấp trên nêu.
 *
 * ## Why
 * A report that goes to one of two bodies, or to another one, is missing where it is summed up.
 *
 * ## Not a finding
 * "UBND tỉnh (qua Sở Nội vụ)" and "Sở Nội vụ": the report arrives at the same desk.
 *
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ và Sở Công Thương trước ngày 15 tháng 12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo kết quả về Sở Công Thương trước ngày 10 tháng 12 hằng năm.", "verdict": "review"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 15 tháng 12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo kết quả về Sở Nội vụ trước ngày 10 tháng 12 hằng năm.", "verdict": "pass"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 15 tháng 12 hằng năm.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo UBND tỉnh (qua Sở Y tế) trước ngày 10 tháng 12 hằng năm.", "verdict": "review"}
 * @example {"upstream": {"letterhead": "ỦY BAN NHÂN DÂN\nHUYỆN HÒA VANG", "body": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã báo cáo UBND huyện (qua Phòng Nội vụ huyện) trước ngày 15 tháng 12 hằng năm."}, "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng báo cáo UBND huyện (qua Công an huyện) trước ngày 10 tháng 12 hằng năm."}, "verdict": "review"}
 * @example {"upstream": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Các trường học báo cáo UBND xã (qua Phòng Văn hóa - Xã hội) trước ngày 15 tháng 12 hằng năm."}, "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG TIỂU HỌC HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng tham mưu báo cáo Phòng Văn hóa - Xã hội xã trước ngày 10 tháng 12 hằng năm."}, "verdict": "pass"}
 * @example {"upstream": {"letterhead": "TỈNH ĐOÀN HÀ TĨNH", "number": "Số: 12-KH/TĐTN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Các xã, phường đoàn báo cáo Tỉnh đoàn trước ngày 15 tháng 12 hằng năm."}, "plan": {"letterhead": "TỈNH ĐOÀN HÀ TĨNH\nBCH ĐOÀN XÃ ĐỨC THỌ", "number": "Số: 5-KH/ĐTN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Ban Thường vụ Đoàn xã báo cáo Ban Thường vụ Tỉnh đoàn trước ngày 10 tháng 12 hằng năm."}, "verdict": "pass"}
 */
export const recipientDiffers = defineRule({
  id: 'reporting/recipient-differs',
  level: 'warning',
  options: z.strictObject({}),
  against: 'deadlines',
  *check(context) {
    const demands = demandsOf(context)
    if (demands === null) return
    const { source, demanded } = demands
    // A comparable plan names the desks of bodies right below it, not those of their units.
    if (source.basis === 'comparable' && context.profile.level === 'unit') return
    const own = outwardReports(context).filter(
      (each) => each.recipients.length > 0 && !isSigned(each, context),
    )
    for (const demand of demanded) {
      if (demand.recipients.length === 0) continue
      const answer = answerTo(demand, demanded, own)
      if (answer === null) continue
      const at = context.here(answer.place)
      const missing = notReached(demand, answer, source)
      const byDesk = missing.includes(demand.via ?? '')
      const data = { expected: named(demand, byDesk), actual: named(answer, byDesk), missing }
      const grounds = from(source, context.there(source, demand.place), 'deadlines')
      if (missing.length === 0) yield pass(at, data, grounds)
      else yield review(at, 'differ', data, { ...grounds, remedy: 'amend' })
    }
  },
})

/** Recipients, with the desk in between where it makes the difference. */
function named({ recipients, via }: Deadline, byDesk: boolean): string[] {
  return byDesk && via !== null ? [`${recipients.join(', ')} (qua ${via})`] : [...recipients]
}

/** Recipients of the demand that the answer names neither as recipient nor as the desk in between. */
function notReached(demand: Deadline, answer: Deadline, source: Against): string[] {
  const { issuer } = source.plan.header
  const key = (name: string) =>
    issuer !== null && standsFor(name, issuer.name)
      ? toneless(bodyKey(issuer.name))
      : toneless(bodyKey(withoutMisreadTones(name.normalize('NFC'))))
  const reached = new Set([...answer.recipients, ...(answer.via === null ? [] : [answer.via])].map(key))
  if (demand.via !== null) {
    // "Phòng Văn hóa - Xã hội xã" is the "Phòng Văn hóa - Xã hội" that was asked for.
    const desk = key(demand.via.replace(/\)$/u, ''))
    if ([...reached].some((each) => `${each} `.startsWith(`${desk} `))) return []
  }
  if (isOtherDesk(demand.via, answer.via) && source.basis !== 'comparable') return [demand.via!]
  return demand.recipients.filter(
    (name) => !reached.has(key(name)) && !answer.recipients.some((each) => isShortFor(each, name)),
  )
}

/** "Sở", "Đảng ủy", "Chủ tịch UBND phường", "BTV Tỉnh đoàn": the body above, by less than its name. */
function standsFor(name: string, issuer: string): boolean {
  const key = seatless(name)
  return key === 'ban chỉ đạo' || `${seatless(issuer)} `.startsWith(`${key} `)
}

/** The boards and offices of a Party committee: "Ban Tuyên giáo và Dân vận Tỉnh ủy". */
function isOfParty(name: string): boolean {
  return /^(?:ban (?:tổ chức|tuyên giáo|dân vận|nội chính|xây dựng đảng)|ủy ban kiểm tra|văn phòng (?:tỉnh|thành|huyện|đảng) ủy)(?!\p{L})/u.test(
    foldCase(name.normalize('NFC')),
  )
}

/**
 * "Qua Sở Tư pháp" for "qua Sở Nội vụ": two departments, two offices of a ministry, or two offices of a district or
 * commune, not one of them with a part of it.
 */
function isOtherDesk(asked: string | null, named: string | null): boolean {
  if (asked === null || named === null || reaches(named, asked) || reaches(asked, named)) return false
  return [isDepartment, isLocalOffice, isOfMinistry, isOfParty].some((isOne) => isOne(asked) && isOne(named))
}

function isDepartment(name: string): boolean {
  return bodyClass(name) === 'department' && !/[,;(]/u.test(name)
}

/** "Phòng Tư pháp huyện", "Công an xã"; no room of a department. */
function isLocalOffice(name: string): boolean {
  if (/[,;(]/u.test(name)) return false
  return bodyClass(name) === 'police' || /^phòng (?!.* (?:sở|công an) )/u.test(`${bodyKey(name)} `)
}

/** A misread tone mark makes no other body. */
function toneless(key: string): string {
  return key
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC')
}
