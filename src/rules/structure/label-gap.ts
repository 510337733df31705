import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail } from '../verdicts.ts'
import { areParted, numbered, siblings } from './siblings.ts'

/** A typed list may leave out "đ" as Word does, and still go on with "g" behind "e". */
const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'abcdđeghiklmnopqrstuvxy']

/**
 * Thứ tự đánh số không được bỏ cách quãng.
 *
 * ## Why
 * A skipped number means that an item was lost, or that citations of later ones lead astray.
 *
 * ## Not a finding
 * A sequence that starts elsewhere but is unbroken; letters counted as Word does (a b c d e f); numbers that begin
 * anew under an article (Điều) or a heading without a label.
 *
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh.\n2. Tưới cây.\n4. Dọn vệ sinh.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\na) Trồng cây xanh.\nb) Tưới cây.\nc) Dọn vệ sinh.\nd) Kiểm tra.\ne) Báo cáo.\nf) Tổng kết.", "verdict": "none"}
 * @example {"plan": "A. MỤC ĐÍCH\nLàm xanh phố.\nB. NỘI DUNG\nTrồng cây xanh.\nC. GIẢI PHÁP\nVận động.\nD. KINH PHÍ\nXã hội hóa.\nE. TỔ CHỨC THỰC HIỆN\nVăn phòng theo dõi.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\na) Trồng cây xanh.\nb) Tưới cây.\nc) Dọn vệ sinh.\nd) Kiểm tra.\nđ) Báo cáo.\ne) Tổng kết.\ng) Khen thưởng.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\na) Trồng cây xanh.\nb) Tưới cây.\nc) Dọn vệ sinh.\nd) Kiểm tra.\ne) Tổng kết.\ng) Khen thưởng.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\na) Trồng cây xanh.\nb) Tưới cây.\nc) Dọn vệ sinh.\nd) Kiểm tra.\ng) Khen thưởng.", "verdict": "fail"}
 */
export const labelGap = defineRule({
  id: 'structure/label-gap',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    for (const list of siblings(context.plan)) {
      const labelled = numbered(list)
      if (list.some((section) => section.label !== '' && section.ordinal === null)) continue
      for (const [index, section] of labelled.entries()) {
        const before = labelled[index - 1]
        if (
          before === undefined ||
          section.ordinal === before.ordinal ||
          follows(before.label, section.label, before.ordinal, section.ordinal) ||
          areParted(context.plan, before, section)
        )
          continue
        const duplicated = labelled
          .slice(0, index)
          .some((each, at, all) => all.some((other, place) => place < at && other.label === each.label))
        if (duplicated && section.ordinal - before.ordinal === 2) continue
        yield fail(
          context.here(section.place),
          'gap',
          { before: before.label, actual: section.label },
          {
            related: [context.here(before.place)],
            fault: context.plan.source.ocr === null ? 'plan' : 'undetermined',
            remedy: 'official-letter',
          },
        )
      }
    }
  },
})

function follows(before: string, label: string, ordinal: number, next: number): boolean {
  if (next === ordinal + 1) return true
  const pair = `${before}${label}`.toLowerCase()
  return pair.length === 2 && alphabets.some((letters) => letters.includes(pair))
}
