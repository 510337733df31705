import { z } from 'zod'
import { provinceSuccessor } from '../../knowledge/provinces.ts'
import { foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { review } from '../verdicts.ts'

/**
 * Tỉnh, thành phố ban hành đã sáp nhập hoặc đổi loại ở thời điểm rà soát.
 *
 * ## Why
 * What still runs of the plan has passed to the new unit; reports and awards go to its bodies.
 *
 * ## Legal ground
 * Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh.
 *
 * @example {"plan": {"letterhead": "UBND TỈNH BẮC KẠN\nSỞ Y TẾ", "number": "Số: 45/KH-SYT", "place": "Bắc Kạn"}, "verdict": "review", "code": "merged"}
 * @example {"plan": {"letterhead": "UBND TỈNH BẮC KẠN\nSỞ Y TẾ", "number": "Số: 45/KH-SYT", "place": "Bắc Kạn"}, "asOf": "2025-06-30", "verdict": "none"}
 * @example {"plan": {"letterhead": "UBND TỈNH NGHỆ AN\nSỞ Y TẾ", "number": "Số: 45/KH-SYT", "place": "Nghệ An"}, "verdict": "none"}
 */
export const provinceMerged = defineRule({
  id: 'validity/province-merged',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { profile, asOf, issued } = context
    const { province } = profile
    const successor = province === null ? null : provinceSuccessor(province, asOf)
    if (province === null || successor === null) return
    const before = issued?.length === 10 && successor.since <= issued
    // After its last change a province's own name is no deviation: Đồng Nai was merged and kept its name.
    if (before && successor.name === province) return
    const code = before ? 'merged-before' : successor.name === province ? 'retyped' : 'merged'
    const data = {
      actual: province,
      expected: `${successor.type} ${successor.name}`,
      since: successor.since,
      date: before ? issued : asOf,
    }
    const at = placeOf(context, province)
    yield review(at, code, data, { basis: 'law', ...(before ? { level: 'warning', remedy: 'amend' } : {}) })
  },
})

/** The line of place and date where it names the province, else the issuer's name. */
function placeOf(context: RuleContext, province: string) {
  const { issued, issuer } = context.plan.header
  const named = issued?.location != null && foldCase(issued.location).includes(foldCase(province))
  if (issued !== null && (named || issuer?.place == null)) return context.here(issued.place)
  return issuer?.place == null ? context.gap() : context.here(issuer.place)
}
