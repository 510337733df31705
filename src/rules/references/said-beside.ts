import { bodyByCode } from '../../knowledge/bodies.ts'
import { kindByCode } from '../../knowledge/kinds.ts'
import type { Plan } from '../../model/plan.ts'
import type { Reference } from '../../model/references.ts'
import { endsInAmending } from '../../text/amending.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { paragraphAround } from '../paragraph.ts'

/** The text in front of a mention is looked at so far. */
const reach = 200

function before({ text }: Plan, { place }: Reference): string {
  return foldCase(text.slice(Math.max(0, place.start - reach), place.start).normalize('NFC'))
}

/**
 * Whether another mention of the same sentence says who issued this one: "Quyết định số 11-QĐ/TW, Quyết định số
 * 12-QĐ/TW của Bộ Chính trị". Behind a semicolon, or when it stands in front, only the code of a single body tells.
 */
export function issuerBeside(plan: Plan, reference: Reference): boolean {
  const code = bodyCodeOf(reference)
  const { start, end } = paragraphAround(plan, reference.place)
  return plan.references.some((other) => {
    if (other.issuer === null || other.place.start < start || other.place.end > end) return false
    if (code === '' || bodyCodeOf(other) !== code) return false
    if (isOneBody(code)) return true
    const between = plan.text.slice(reference.place.end, Math.max(reference.place.end, other.place.start))
    return other.place.start > reference.place.start && !/[;.\n]/u.test(between)
  })
}

/** "217-QĐ/TW": "TW"; "55/BGDĐT-GDTrH": "BGDĐT". */
function bodyCodeOf({ number }: Reference): string {
  const [first = '', second] = (number ?? '').slice((number ?? '').lastIndexOf('/') + 1).split('-')
  return second !== undefined && kindByCode(first) !== null ? second : first
}

/** Codes that one body of the country bears: a ministry's, not "UBND". */
function isOneBody(code: string): boolean {
  const body = bodyByCode(code)
  return body?.name != null && (body.level === 'centre' || body.level === 'ministry')
}

const nameBefore =
  /(?<!\p{L})(?:quy chế|quy định|chương trình|kế hoạch|đề án|phương án|báo cáo|hướng dẫn|nội quy|quy trình|điều lệ)(?<name>(?: \p{L}+){2,8}?)(?: số)?:? ?$/u
const noName =
  /^ (?:thực hiện|triển khai|liên (?:tịch|ngành)|phối hợp|ban hành|kèm theo|này)(?!\p{L})| (?:tại|của|theo|về|trong|nêu|ở|và|cho|từ|các)(?!\p{L})/u

/** "Quy chế làm việc số 01-QC/ĐU", "Kế hoạch giáo dục nhà trường số 34/KH-THCS": the name stands in front of the number. */
export function nameInFront(plan: Plan, reference: Reference): boolean {
  const number = /\d/u.exec(reference.place.quote)?.index ?? 0
  const head = foldCase(reference.place.quote.slice(0, number).normalize('NFC'))
  const name = nameBefore.exec(before(plan, reference) + head)?.groups?.name
  return name !== undefined && !noName.test(name)
}

/** "Thông báo kết luận số 12-TB/TU ngày … của Thường trực Tỉnh ủy tại cuộc họp ngày …": the meeting is the subject. */
export function concludesMeeting({ text }: Plan, { kind, place }: Reference): boolean {
  if (kind !== 'TB' && kind !== 'KL') return false
  const behind = foldCase(text.slice(place.end, place.end + reach).normalize('NFC'))
  return /^[^;.\n]*?(?<!\p{L})tại (?:hội nghị|cuộc họp|phiên họp|buổi (?:họp|làm việc)|kỳ họp|hội thảo)(?!\p{L})/u.test(
    behind,
  )
}

const adjunct =
  /(?:sửa đổi|bổ sung|thay thế|đính chính|hợp nhất)(?:,? (?:bổ sung|sửa đổi))*(?: một số (?:điều|nội dung))? (?:bởi|tại|bằng|theo)(?: (?:\p{L}+ ){1,5}\d[\d\p{L}/&-]*(?: ngày [\d/]+)?(?: của [^,;()\n]{3,60})?(?:,|;| và))* ?(?:các )?$/u

/** "(được sửa đổi, bổ sung bởi Thông tư số 5/…, Thông tư số 6/…)": papers that only say how the cited one stands. */
export function onlyAmends(plan: Plan, reference: Reference): boolean {
  const { text } = plan
  const { start } = reference.place
  return (
    adjunct.test(before(plan, reference)) ||
    endsInAmending(singleSpaced(text.slice(Math.max(0, start - 500), start).normalize('NFC')))
  )
}

/** "Chương trình trồng cây ban hành kèm theo Thông tư số …": what it issued stands in front of it. */
export function issuesSubject(plan: Plan, reference: Reference): boolean {
  return /(?<!\p{L})(?:chương trình|đề án|kế hoạch|chiến lược|quy hoạch|quy chế|quy định|điều lệ|bộ tiêu chí|bộ chỉ số|tiêu chí|danh mục|quy chuẩn|tiêu chuẩn|khung|mẫu|biểu mẫu|phương án|dự án)\s[^;.:]{3,}(?:ban hành|phê duyệt)(?:\s(?:kèm\stheo|tại|theo|bởi))?\s$/u.test(
    before(plan, reference),
  )
}

/** "(Kèm theo Kế hoạch số …)": the line below the title of an annex, which the standard form gives no subject. */
export function isAnnexLine(plan: Plan, reference: Reference): boolean {
  return /(?:^|\n)[\s*_#>]*\((?:ban hành )?kèm theo ?$/u.test(before(plan, reference))
}
