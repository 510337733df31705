import { z } from 'zod'
import { foldCase } from '../../text/fold.ts'
import { defineRule } from '../define.ts'
import { fail, pass, review } from '../verdicts.ts'

const deputy = /^(?:phó|p\.)|^(?:thứ trưởng|ủy viên|uỷ viên)/iu

/**
 * Quyền hạn ký phải phù hợp chức vụ người ký.
 *
 * ## Why
 * A deputy signs "KT." for the head; a head signing "KT." for himself, or a deputy signing without it, leaves
 * the document without a valid signature. "TL." and "TUQ." are for those below: neither the head nor a deputy.
 *
 * ## Not a finding
 * TM. with KT. and a deputy; Party committees, where a deputy secretary signs "T/M"; of them only a signer who is
 * none of the secretaries, "K/T" without a deputy, and "K/T" of a secretary is spoken of.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Điều 13; for the Party Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.7: committees
 * sign "T/M", the offices that serve them "K/T".
 *
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "review", "code": "head-for-himself"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "deputy-alone"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "none"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. VIỆN TRƯỞNG\nPHÓ VIỆN TRƯỞNG\n\nTrần Văn Bình"}, "verdict": "fail", "code": "deputy-alone"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTL. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "deputy-by-order"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTUQ. GIÁM ĐỐC\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "head-by-order"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\n\nTrần Văn Bình"}, "verdict": "none"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "not-of-committee"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ", "number": "Số 12-KH/ĐU", "tail": "Nơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng Đảng ủy.\n\nT/M BAN THƯỜNG VỤ\nTRƯỞNG BAN XÂY DỰNG ĐẢNG\n\nTrần Văn Bình"}, "verdict": "fail", "code": "not-of-committee"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ", "number": "Số 12-KH/ĐU", "tail": "Nơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng Đảng ủy.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nTrần Văn Bình"}, "verdict": "none"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH\nBAN TỔ CHỨC", "number": "Số 12-KH/BTCTU", "tail": "Nơi nhận:\n- Tỉnh ủy,\n- Lưu Ban Tổ chức.\n\nK/T TRƯỞNG BAN\nCHÁNH VĂN PHÒNG\n\nTrần Văn Bình"}, "verdict": "fail", "code": "head-for-himself"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ", "number": "Số 12-KH/ĐU", "tail": "Nơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng Đảng ủy.\n\nT/M BAN THƯỜNG VỤ\nTRƯỞNG BAN XÂY DỰNG ĐẢNG - ỦY VIÊN BAN THƯỜNG VỤ\n\nTrần Văn Bình"}, "verdict": "none"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ", "number": "Số 12-KH/ĐU", "tail": "Nơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng Đảng ủy.\n\nK/T BÍ THƯ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "committee-by-deputy"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH\nBAN TỔ CHỨC", "number": "Số 12-KH/BTCTU", "tail": "Nơi nhận:\n- Tỉnh ủy,\n- Lưu Ban Tổ chức.\n\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nTrần Văn Bình"}, "verdict": "none"}
 * @example {"plan": {"letterhead": "HỘI LIÊN HIỆP PHỤ NỮ TỈNH HÀ TĨNH\nBAN THƯỜNG VỤ", "number": "Số: 12/KH-BTV", "tail": "Nơi nhận:\n- Tỉnh ủy;\n- Lưu: VT.\n\nTM. BAN THƯỜNG VỤ\nTRƯỞNG BAN TUYÊN GIÁO\n\nTrần Thị Bình"}, "verdict": "none"}
 * @example {"plan": {"letterhead": "ĐẢNG ỦY XÃ ĐỨC THỌ\nỦY BAN KIỂM TRA", "number": "Số 12-KH/UBKTĐU", "tail": "Nơi nhận:\n- Đảng ủy xã,\n- Lưu UBKT.\n\nK/T CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nTrần Văn Bình"}, "verdict": "fail", "code": "committee-by-deputy"}
 */
export const authorityInvalid = defineRule({
  id: 'header/authority-invalid',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    const { signature, header } = context.plan
    if (signature === null) return
    const { authority, position, place, onBehalfOf } = signature
    const at = context.here(place)
    if (position === null) {
      const head = forHead.exec(place.quote.normalize('NFC'))?.groups?.head
      if (signature.name !== null && authority.at(-1) === 'KT' && head !== undefined)
        yield review(at, 'head-for-himself', { actual: head }, { basis: 'law', remedy: 'amend' })
      return
    }
    const inParty = header.number?.regime === 'party' || header.issuer?.level === 'party'
    const isOfParty = inParty && header.issuer?.level !== 'association'
    const isStranger =
      authority.length === 1 && authority[0] === 'TM' && isOfOther(position, onBehalfOf, isOfParty)
    const isDeputy = deputy.test(position)
    const ordered = orderedBy(place.quote, position)
    const more = { basis: 'law', remedy: 'amend' } as const
    if (isStranger) yield fail(at, 'not-of-committee', { actual: position, committee: onBehalfOf }, more)
    else if (authority.includes('KT') && !isDeputy)
      yield fail(at, 'head-for-himself', { actual: position }, more)
    else if (isOfParty && authority.includes('KT') && isOfCommittee(position, header.issuer?.name ?? ''))
      yield fail(at, 'committee-by-deputy', { actual: position }, more)
    else if (inParty) return
    else if (ordered !== null) yield fail(at, ordered, { actual: position }, more)
    else if (isDeputy && (authority.length === 0 || isCommitteeAlone(authority, onBehalfOf)))
      yield fail(at, 'deputy-alone', { actual: position }, more)
    else yield pass(at, { actual: position }, { basis: 'law', upstream: at })
  },
})

/** "KT. GIÁM ĐỐC" with the name alone below it: no deputy's title says who signs for the head. */
const forHead = /(?<!\p{L})K\/?T[. ] ?(?<head>\p{Lu}+(?: \p{Lu}+)*)\s*\n\s*\p{Lu}\p{Ll}/u

/** The head in whose name one signs by order or by delegation: "TL. GIÁM ĐỐC". */
const byOrder = /(?<!\p{L})(?:TL|TUQ)\. ?(?<head>\p{Lu}+(?: \p{Lu}+)*)/u

/** "TL." or "TUQ." in front of the signer's own head, where the signer is that head or the deputy. */
function orderedBy(quote: string, position: string): 'head-by-order' | 'deputy-by-order' | null {
  const head = foldCase(byOrder.exec(quote.normalize('NFC'))?.groups?.head ?? '')
  const signer = foldCase(position.normalize('NFC'))
  if (head === '') return null
  if (signer === head) return 'head-by-order'
  return signer === `phó ${head}` ? 'deputy-by-order' : null
}

/**
 * "TM. ỦY BAN NHÂN DÂN" alone is the chairman's, "TM. HIỆU TRƯỞNG" nobody's; associations and boards let a deputy
 * sign "TM.".
 */
function isCommitteeAlone(authority: readonly string[], onBehalfOf: string | null): boolean {
  return authority.length === 1 && authority[0] === 'TM' && ofOneHead.test(foldCase(onBehalfOf ?? ''))
}

/**
 * Only its chairman signs for a people's committee by "TM." alone, and only its secretaries for a committee of the
 * Party: a head of a school, department or company leads another body, a chief of office signs by order. Associations
 * have rules of their own.
 */
function isOfOther(position: string, onBehalfOf: string | null, inParty: boolean): boolean {
  const committee = foldCase((onBehalfOf ?? '').normalize('NFC'))
  const signer = foldCase(position.normalize('NFC'))
  return (
    (/^ủy ban nhân dân/u.test(committee) && (leadsOther.test(signer) || signer.startsWith('bí thư'))) ||
    (inParty &&
      !signer.includes('ủy viên ban thường vụ') &&
      /^(?:ban (?:thường vụ|chấp hành)|thường trực|(?:đảng|tỉnh|thành|huyện) ủy)(?!\p{L})/u.test(committee) &&
      (leadsOther.test(signer) || signer.startsWith('chánh văn phòng')))
  )
}

/** Who leads a committee or its commission of control, which decide together. */
function isOfCommittee(position: string, issuer: string): boolean {
  const signer = foldCase(position.normalize('NFC'))
  const body = foldCase(issuer.normalize('NFC'))
  return (
    /^phó bí thư(?!\p{L})/u.test(signer) ||
    (/^phó chủ nhiệm/u.test(signer) && /ủy ban kiểm tra/u.test(`${signer} ${body}`))
  )
}

const leadsOther =
  /^(?:(?:tổng )?giám đốc|hiệu trưởng|(?:chi )?cục trưởng|viện trưởng|trưởng (?:phòng|ban|khoa|trạm|công an))(?!\p{L})/u

const ofOneHead =
  /^(?:ủy ban nhân dân|(?:tổng )?giám đốc|hiệu trưởng|(?:chi )?cục trưởng|viện trưởng|vụ trưởng|chánh (?:văn phòng|thanh tra|án)|trưởng phòng|chủ tịch)(?!\p{L})/u
