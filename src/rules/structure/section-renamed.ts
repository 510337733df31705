import { z } from 'zod'
import { compareKey } from '../../text/fold.ts'
import { defineRule } from '../define.ts'
import { from, pass, review } from '../verdicts.ts'

/**
 * Mục cùng vai trò nhưng mang tên khác văn bản cấp trên.
 *
 * ## Why
 * Another name is allowed, but a reviewer who looks for the upstream's headings should know.
 *
 * @example {"upstream": {"body": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. TIẾN ĐỘ THỰC HIỆN\n1. Trong năm 2024."}, "plan": {"body": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. THỜI GIAN THỰC HIỆN\n1. Trong năm 2024."}, "verdict": "review"}
 * @example {"upstream": {"body": "I. NỘI DUNG\n1. Trồng cây xanh."}, "plan": {"body": "I. NỘI DUNG\n1. Trồng cây xanh."}, "verdict": "pass"}
 */
export const sectionRenamed = defineRule({
  id: 'structure/section-renamed',
  level: 'note',
  options: z.strictObject({}),
  against: 'sections',
  *check(context) {
    const source = context.source('sections')!
    for (const above of source.plan.sections) {
      if (above.role === 'other' || above.title === null) continue
      const own = context.plan.sections.filter(
        (section) => section.role === above.role && section.title !== null,
      )
      if (own.length !== 1) continue
      const [section] = own
      const more = from(source, context.there(source, above.place), 'sections')
      const data = { expected: above.title, actual: section!.title! }
      if (bareHeading(section!.title!) === bareHeading(above.title))
        yield pass(context.here(section!.place), data, more)
      else yield review(context.here(section!.place), 'renamed', data, { ...more, matchedBy: 'role' })
    }
  },
})

/**
 * A heading without its years, its last verb and whose it is: "MỤC TIÊU ĐẾN NĂM 2030" is "MỤC TIÊU", "KINH PHÍ THỰC
 * HIỆN" is "KINH PHÍ", "CHỈ TIÊU CỦA TỪNG ĐƠN VỊ" is "CHỈ TIÊU".
 */
function bareHeading(title: string): string {
  return compareKey(title)
    .replace(/ và /gu, ' ')
    .replace(/ (?:của|cho|đối với|tại) .*$/u, '')
    .replace(/ (?:tổ chức )?thực hiện$/u, '')
    .replace(/ ?(?:đến (?:hết )?năm|trong năm|năm|giai đoạn) \d{4}(?: (?:đến (?:năm )?)?\d{4})?/gu, '')
    .trim()
}
