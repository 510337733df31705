import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, from, review } from '../verdicts.ts'
import { faultOf } from './fault.ts'
import { type PlacedSlip, slipsOf } from './slips.ts'
import { tornWords } from './torn-words.ts'

/**
 * Cụm từ cố định, hoặc một từ của văn bản cấp trên, bị thiếu chữ.
 *
 * ## Why
 * "theo quy hiện hành" names no rule, "cấp thẩm quyền" no body; the reader has to guess the word left out.
 *
 * ## Not a finding
 * A shorter phrase or word that is in use of its own: "lập" for "thành lập".
 *
 * @example {"plan": "I. KINH PHÍ\nThanh toán chi phí diễn tập chữa cháy theo quy hiện hành.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Trình cấp thẩm quyền phê duyệt phương án bảo vệ rừng.\n2. Đề nghị cấp thẩm quyền bố trí vốn.", "verdict": "fail", "code": "missing"}
 * @example {"upstream": "I. NỘI DUNG\n1. Kiểm tra hồ chứa, phương tiện chữa cháy rừng tại các trạm bảo vệ rừng.", "plan": "I. NỘI DUNG\n1. Kiểm tra hồ chứa, phương chữa cháy rừng tại các trạm bảo vệ rừng.", "verdict": "review", "code": "torn"}
 * @example {"upstream": "I. NỘI DUNG\n1. Thành lập tổ tuần tra, mở rộng vườn ươm tại các trạm bảo vệ rừng.", "plan": "I. NỘI DUNG\n1. Lập tổ tuần tra, mở vườn ươm tại các trạm bảo vệ rừng.", "verdict": "none"}
 * @example {"plan": "I. KINH PHÍ\nThanh toán theo quy định hiện hành, trình cấp có thẩm quyền phê duyệt.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Đẩy mạnh chuyển đổi số trong quản lý cây xanh đô thị.", "plan": "I. NỘI DUNG\n1. Đẩy mạnh chuyển đổi trong quản lý cây xanh đô thị.", "verdict": "review", "code": "torn"}
 * @example {"upstream": "I. NỘI DUNG\n1. Đẩy mạnh chuyển đổi số trong quản lý cây xanh đô thị.", "plan": "I. NỘI DUNG\n1. Đẩy mạnh chuyển đổi số quản lý cây xanh đô thị.", "verdict": "none"}
 */
export const wordMissing = defineRule({
  id: 'spelling/word-missing',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const byPhrase = new Map<string, PlacedSlip[]>()
    for (const slip of slipsOf(context.plan))
      if (slip.kind === 'missing')
        byPhrase.set(slip.phrase.id, [...(byPhrase.get(slip.phrase.id) ?? []), slip])
    for (const [first, ...rest] of byPhrase.values())
      yield fail(
        context.here(first!.place),
        'missing',
        { actual: first!.shown, expected: first!.phrase.text, count: rest.length + 1 },
        {
          related: rest.map(({ place }) => context.here(place)),
          fault: context.plan.source.ocr === null ? 'plan' : faultOf(context.plan),
          remedy: 'official-letter',
        },
      )
    for (const { source, place, upstream, actual, expected } of tornWords(context))
      yield review(
        context.here(place),
        'torn',
        { actual, expected },
        {
          ...from(source, context.there(source, upstream), 'contents'),
          fault: faultOf(context.plan),
          remedy: 'official-letter',
        },
      )
  },
})
