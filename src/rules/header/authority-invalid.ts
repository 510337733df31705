import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'

const deputy = /^(?:phó|p\.)|^(?:thứ trưởng|ủy viên|uỷ viên)/iu

/**
 * Quyền hạn ký phải phù hợp chức vụ người ký.
 *
 * ## Why
 * A deputy signs "KT." for the head; a head signing "KT." for himself, or a deputy signing without it, leaves
 * the document without a valid signature.
 *
 * ## Not a finding
 * TM. with KT. and a deputy; Party committees, where a deputy secretary signs "T/M".
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Điều 13.
 *
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "deputy-alone"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "none"}
 */
export const authorityInvalid = defineRule({
  id: 'header/authority-invalid',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    const { signature, header } = context.plan
    if (signature?.position == null || header.number?.regime === 'party' || header.issuer?.level === 'party')
      return
    const { authority, position, place } = signature
    const at = context.here(place)
    const isDeputy = deputy.test(position)
    if (authority.includes('KT') && !isDeputy)
      yield fail(at, 'head-for-himself', { actual: position }, { basis: 'law', remedy: 'amend' })
    else if (isDeputy && authority.length === 0)
      yield fail(at, 'deputy-alone', { actual: position }, { basis: 'law', remedy: 'amend' })
    else yield pass(at, { actual: position }, { basis: 'law', upstream: at })
  },
})
