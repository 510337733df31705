import { z } from 'zod'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { review } from '../verdicts.ts'

/**
 * Thể thức ghi quyền hạn của người ký.
 *
 * ## Why
 * The rules write "KT. GIÁM ĐỐC": a dot and one blank; Party documents write "T/M", "K/T".
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I, Phần I, II.7.
 *
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nKT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "review"}
 * @example {"plan": {"tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "none"}
 */
export const authorityForm = defineRule({
  id: 'header/authority-form',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { signature, header } = context.plan
    if (signature === null || signature.authority.length === 0) return
    const found =
      /(?<![\p{L}])(?<!Lưu ?:[^\n]{0,80})(?<mark>TM|KT|TL|TUQ|Q)(?:\.(?=\p{L})|\.\s{2,}| (?=\p{Lu}))/u.exec(
        signature.place.quote,
      )
    // The words of the same line: "CHỦ TỊCH" of "KT.CHỦ TỊCH", which a deputy signs.
    const behind = singleSpaced(
      signature.place.quote.slice((found?.index ?? 0) + (found?.[0].length ?? 0)).split(/[\n<|*]/u, 1)[0]!,
    ).trim()
    if (found !== null && header.number?.regime !== 'party')
      yield review(
        context.here(signature.place),
        'spacing',
        {
          actual: found[0].trim(),
          expected: `${found.groups!.mark}. ${behind}`.trim(),
        },
        { basis: 'law', remedy: 'official-letter' },
      )
  },
})
