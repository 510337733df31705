import { z } from 'zod'
import { foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { review } from '../verdicts.ts'

/**
 * Thể thức số, ký hiệu.
 *
 * ## Why
 * Registers and searches find a document by its number as the rules write it.
 *
 * ## Not a finding
 * A blank number; numbers of Party documents without a colon (from 2026). The form of associations, which have rules
 * of their own.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3: số nhỏ hơn 10 ghi thêm số 0; giữa số và ký hiệu có dấu gạch
 * chéo, không cách chữ. Hướng dẫn 36-HD/VPTW: văn bản Đảng ghi số, gạch nối, tên loại, gạch chéo (12-KH/ĐU).
 *
 * @example {"plan": {"number": "Số: 45 /KH-SXD"}, "verdict": "review", "code": "blank-beside-separator"}
 * @example {"plan": {"number": "Số: 7/KH-SXD"}, "verdict": "review", "code": "leading-zero"}
 * @example {"plan": {"number": "Số: 07/KH-SXD"}, "verdict": "none"}
 * @example {"plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nSỞ XÂY DỰNG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "number": "Số: 45-KH/SXD"}, "verdict": "review", "code": "other-form"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ\n\nĐẢNG CỘNG SẢN VIỆT NAM", "number": "Số: 45/KH-ĐU"}, "verdict": "review", "code": "other-form"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH\nBAN XÂY DỰNG ĐẢNG\n\nĐẢNG CỘNG SẢN VIỆT NAM", "number": "Số: 45-KH/BXDĐ"}, "verdict": "none"}
 */
export const numberForm = defineRule({
  id: 'header/number-form',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { number } = context.plan.header
    if (number === null || number.blank) return
    const more = { basis: 'law', fault: 'undetermined', remedy: 'official-letter' } as const
    const at = context.here(number.place)
    const expected = otherForm(context, number.raw)
    if (expected !== null) yield review(at, 'other-form', { actual: number.raw, expected }, more)
    if (number.regime === 'party') return
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

const forms =
  /^(?<serial>\d+)\s?(?<first>[-–/])\s?(?<kind>\p{Lu}\p{L}*)\s?(?<second>[-–/])\s?(?<body>[^/\s]+)$/u

/** "152-KH/THPT" of a state body, "152/KH-ĐU" of the Party, as the other would write it; null where the form fits. */
function otherForm({ plan, profile }: RuleContext, raw: string): string | null {
  const found = forms.exec(raw)?.groups
  if (found === undefined || profile.level === null || profile.level === 'association') return null
  const { serial, first, kind, second, body } = found
  const head = foldCase(plan.text.slice(0, plan.header.title?.place.start ?? 0).normalize('NFC'))
  const isParty = /đảng\s+cộng\s+sản\s+việt\s+nam/u.test(head)
  const isState = /cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa/u.test(head)
  if (isParty === isState || isParty !== (profile.level === 'party')) return null
  if (isParty && first === '/' && second !== '/') return `${serial}-${kind}/${body}`
  return isState && first !== '/' && second === '/' ? `${serial}/${kind}-${body}` : null
}
