import { z } from 'zod'
import { initialsFit } from '../../knowledge/bodies.ts'
import type { Plan } from '../../model/plan.ts'
import { defineRule } from '../define.ts'
import { pass, review } from '../verdicts.ts'

/**
 * Ký hiệu phải khớp tên cơ quan ban hành.
 *
 * ## Why
 * The symbol's code is how others cite the body; "TTĐVVL" for "Trung tâm Dịch vụ việc làm" reads as another
 * one. The head of a body sets its code, so this is for a person to look at.
 *
 * @example {"plan": {"letterhead": "SỞ NỘI VỤ TỈNH HÀ TĨNH\nTRUNG TÂM DỊCH VỤ VIỆC LÀM", "number": "Số: 12/KH-TTĐVVL", "basis": "Thực hiện Kế hoạch số 12/KH-SNV ngày 15/01/2024 của Sở Nội vụ, Trung tâm Dịch vụ việc làm ban hành Kế hoạch như sau:"}, "verdict": "review"}
 * @example {"plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nSỞ GIÁO DỤC VÀ ĐÀO TẠO", "number": "Số: 12/KH-SGDĐT", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND tỉnh, Sở Giáo dục và Đào tạo ban hành Kế hoạch như sau:"}, "verdict": "pass"}
 * @example {"plan": {"letterhead": "SỞ Y TẾ HÀ TĨNH\nBỆNH VIỆN ĐA KHOA TỈNH", "number": "Số: 12/KH-SYT", "basis": "Thực hiện Kế hoạch số 12/KH-SYT ngày 15/01/2024 của Sở Y tế, Bệnh viện Đa khoa tỉnh ban hành Kế hoạch như sau:"}, "verdict": "review"}
 * @example {"plan": {"letterhead": "SỞ Y TẾ HÀ TĨNH\nBỆNH VIỆN ĐA KHOA TỈNH", "number": "Số: 12/KH-SYT-BVĐK", "basis": "Thực hiện Kế hoạch số 12/KH-SYT ngày 15/01/2024 của Sở Y tế, Bệnh viện Đa khoa tỉnh ban hành Kế hoạch như sau:"}, "verdict": "none"}
 */
export const symbolMismatch = defineRule({
  id: 'header/symbol-mismatch',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const { number, issuer } = context.plan.header
    if (number?.body == null || issuer === null || context.plan.attachedTo !== null) return
    const related = issuer.place === null ? [] : [context.here(issuer.place)]
    const data = { actual: number.body, expected: issuer.name }
    if (
      initialsFit(number.body, issuer.name) ||
      (!isOfParent(context.plan) && initialsFit(number.body, `${issuer.parent ?? ''} ${issuer.name}`)) ||
      isOfCommittee(number.body, context.plan)
    )
      yield pass(context.here(number.place), data, { basis: 'law', upstream: related[0] ?? null })
    else
      yield review(context.here(number.place), 'body', data, {
        basis: 'law',
        related,
        fault: 'undetermined',
        remedy: 'official-letter',
      })
  },
})

/** "18/KH-SYT" of a centre of Sở Y tế; committees may use the code of what they lead, joint plans name both. */
function isOfParent({ header: { number, issuer } }: Plan): boolean {
  if (number?.body == null || number.unit !== null || issuer?.parent == null) return false
  return !/^(?:ban|thường trực|hội đồng) /iu.test(issuer.name) && initialsFit(number.body, issuer.parent)
}

/** "126/KH-BTV" of an association's "Ban Chấp hành", signed "TM. BAN THƯỜNG VỤ": the standing members issue it. */
function isOfCommittee(code: string, { header, signature }: Plan): boolean {
  const signer = signature?.onBehalfOf ?? ''
  return (
    /^ban /iu.test(header.issuer?.name ?? '') &&
    /^(?:ban |thường trực)/iu.test(signer) &&
    initialsFit(code, signer)
  )
}
