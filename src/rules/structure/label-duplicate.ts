import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'
import { areParted, numbered, siblings } from './siblings.ts'

/**
 * Hai mục cùng cấp không được mang một nhãn.
 *
 * ## Why
 * A citation of "điểm d" must lead to one place. Typed labels are evidence and never repaired; in a scan the
 * fault is open.
 *
 * ## Not a finding
 * Numbers that begin anew under an article (Điều) or a heading without a label.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I: điểm a b c d đ e g h i k l m n o p q r s t u v x y.
 *
 * @example {"plan": "I. NỘI DUNG\n1. Đối tượng\nc) Đối với huyện.\nd) Đối với xã.\nd) Đối với hộ gia đình.\ne) Đối với cá nhân.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Đối tượng\nc) Đối với huyện.\nd) Đối với xã.\nđ) Đối với hộ gia đình.\ne) Đối với cá nhân.", "verdict": "pass"}
 * @example {"plan": {"kind": "QUYẾT ĐỊNH", "number": "Số: 45/QĐ-SXD", "body": "Điều 1. Nguyên tắc trồng cây\n1. Trồng đúng nơi.\n2. Chăm sóc đúng cách.\nĐiều 2. Trách nhiệm thi hành\n1. Văn phòng Sở theo dõi.\n2. Các phòng trồng cây."}, "verdict": "none"}
 */
export const labelDuplicate = defineRule({
  id: 'structure/label-duplicate',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    let clean: Parameters<typeof context.here>[0] | null = null
    const lists = [...siblings(context.plan)].map(numbered)
    // A list whose labels are all the same lost its numbering in an export, and so did the short ones beside it.
    const lost = lists.some((labelled) => labelled.length > 2 && areAlike(labelled))
    for (const labelled of lists) {
      if (lost && areAlike(labelled)) continue
      for (const [index, section] of labelled.entries()) {
        const before = labelled.slice(0, index).findLast((each) => each.label === section.label)
        if (before !== undefined && areParted(context.plan, before, section)) continue
        if (before !== undefined)
          yield fail(
            context.here(section.place),
            'duplicate',
            { label: section.label },
            {
              related: [context.here(before.place)],
              fault: context.plan.source.ocr === null ? 'plan' : 'undetermined',
              remedy: 'official-letter',
            },
          )
        else clean ??= section.place
      }
    }
    const [title] = context.plan.sections
    if (clean !== null && title !== undefined)
      yield pass(context.here(clean), {}, { upstream: context.here(title.place) })
  },
})

function areAlike(labelled: readonly { readonly label: string }[]): boolean {
  return labelled.every(({ label }) => label === labelled[0]!.label)
}
