import { z } from 'zod'
import { defineRule } from '../define.ts'
import { review } from '../verdicts.ts'

/**
 * Thể thức số, ký hiệu.
 *
 * ## Why
 * Registers and searches find a document by its number as the rules write it.
 *
 * ## Not a finding
 * A blank number; numbers of Party documents without a colon (from 2026).
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3: số nhỏ hơn 10 ghi thêm số 0; giữa số và ký hiệu có dấu gạch
 * chéo, không cách chữ.
 *
 * @example {"plan": {"number": "Số: 45 /KH-SXD"}, "verdict": "review", "code": "blank-beside-separator"}
 * @example {"plan": {"number": "Số: 7/KH-SXD"}, "verdict": "review", "code": "leading-zero"}
 * @example {"plan": {"number": "Số: 07/KH-SXD"}, "verdict": "none"}
 */
export const numberForm = defineRule({
  id: 'header/number-form',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { number } = context.plan.header
    if (number === null || number.blank || number.regime === 'party') return
    const more = { basis: 'law', fault: 'undetermined', remedy: 'official-letter' } as const
    const at = context.here(number.place)
    if (/\s[/-]|[/-]\s/u.test(number.raw))
      yield review(
        at,
        'blank-beside-separator',
        { actual: number.raw, expected: number.raw.replace(/\s*([/-])\s*/gu, '$1') },
        more,
      )
    if (/^[1-9](?!\d)/u.test(number.raw))
      yield review(at, 'leading-zero', { actual: number.raw, expected: `0${number.raw}` }, more)
  },
})
