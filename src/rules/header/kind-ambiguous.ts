import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'

/**
 * Ký hiệu, tên loại và nội dung phải chỉ cùng một loại văn bản.
 *
 * ## Why
 * The kind decides form, signature and force; a plan under a dispatch's symbol is neither.
 *
 * ## Not a finding
 * A dispatch with "V/v" that sends a plan; a decision that issues one as its attachment.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Điều 7 và Phụ lục III.
 *
 * @example {"plan": {"number": "Số: 45/QĐ-SXD"}, "verdict": "fail"}
 * @example {"plan": {"number": "Số: 45/SXD-VP"}, "verdict": "fail"}
 * @example {"plan": {}, "verdict": "pass"}
 * @example {"plan": {"number": "Số: 45/SXD-VP", "kind": "PHÁT ĐỘNG", "body": "I. NỘI DUNG\n1. Các phòng gửi báo cáo theo Kế hoạch này."}, "verdict": "fail", "code": "no-kind"}
 * @example {"plan": {"number": "Số: 45/SXD-VP", "kind": "", "title": "V/v triển khai trồng cây", "body": "I. NỘI DUNG\n1. Các phòng gửi báo cáo theo Kế hoạch này."}, "verdict": "none"}
 */
export const kindAmbiguous = defineRule({
  id: 'header/kind-ambiguous',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    const { number, kind, title } = context.plan.header
    if (number?.kind == null || context.plan.attachedTo !== null) return
    const at = context.here(number.place)
    if (kind !== null && (kind.stated || number.kind !== 'CV')) {
      const related = kind.place === null ? [] : [context.here(kind.place)]
      const data = { actual: number.kind, expected: kind.code, name: kind.name }
      if (kind.code === number.kind) {
        if (kind.stated) yield pass(at, data, { basis: 'law', upstream: related[0] ?? null })
      } else yield fail(at, 'differs', data, { basis: 'law', related, remedy: 'amend' })
      return
    }
    const dispatch = title === null || /^\s*(?:v\/v|về việc)/iu.test(title.place.quote)
    if (number.kind === 'CV' && !dispatch)
      yield fail(
        at,
        'no-kind',
        { actual: number.raw, title: title.text.slice(0, 80) },
        { basis: 'law', related: [context.here(title.place)], remedy: 'amend' },
      )
  },
})
