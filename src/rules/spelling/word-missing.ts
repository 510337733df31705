import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail } from '../verdicts.ts'
import { faultOf } from './fault.ts'
import { type PlacedSlip, slipsOf } from './slips.ts'

/**
 * Cụm từ cố định bị thiếu chữ.
 *
 * ## Why
 * "theo quy hiện hành" names no rule, "cấp thẩm quyền" no body; the reader has to guess the word left out.
 *
 * ## Not a finding
 * A shorter phrase that is in use of its own.
 *
 * @example {"plan": "I. KINH PHÍ\nThanh toán chi phí diễn tập chữa cháy theo quy hiện hành.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Trình cấp thẩm quyền phê duyệt phương án bảo vệ rừng.\n2. Đề nghị cấp thẩm quyền bố trí vốn.", "verdict": "fail", "code": "missing"}
 * @example {"plan": "I. KINH PHÍ\nThanh toán theo quy định hiện hành, trình cấp có thẩm quyền phê duyệt.", "verdict": "none"}
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
  },
})
