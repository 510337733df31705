import { z } from 'zod'
import { awardFormById } from '../../knowledge/awards.ts'
import type { Award } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { fail, review } from '../verdicts.ts'
import { linesOf, listed } from './forms.ts'

const givable = new Set(['bang-khen', 'giay-khen', 'co-thi-dua'])

/**
 * Hình thức khen thưởng cần ghi rõ người tặng.
 *
 * ## Why
 * Heads of several levels give Giấy khen and Bằng khen; without the giver nobody knows where to send the proposal.
 *
 * ## Not a finding
 * Forms that only one authority gives (Huân chương), forms of a whole level ("cấp bộ, ban, ngành"), and "theo thẩm
 * quyền", which leaves the giver open on purpose.
 *
 * ## Legal ground
 * Luật Thi đua, khen thưởng 06/2022/QH15, Điều 73 đến Điều 80.
 *
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "none"}
 */
export const giverMissing = defineRule({
  id: 'awards/giver-missing',
  level: 'warning',
  options: z.strictObject({}),
  appliesNot: ({ plan }) => (plan.awards.length === 0 ? 'no-awards' : null),
  *check(context) {
    for (const { award } of linesOf(context.plan.awards)) {
      const form = awardFormById(award.form)
      if (award.giver !== null || form === null || !givable.has(award.family)) continue
      if (form.giver !== null || form.members !== undefined || form.id !== form.family) continue
      if (leftOpen(context.plan, award) || namesPosition(award)) continue
      const data = { actual: singleSpaced(award.place.quote) }
      const at = context.here(award.place)
      if (listed(context.plan, award)) yield fail(at, 'missing', data, { remedy: 'amend' })
      else yield review(at, 'missing', data, { remedy: 'amend' })
    }
  },
})

/** "Giấy khen theo thẩm quyền": the giver is left open on purpose; "cấp cơ sở" names a level. */
function leftOpen(plan: Plan, { place }: Award): boolean {
  const words = singleSpaced(plan.text.slice(place.start, place.end + 60))
  return /^(?:\S+ ){1,3}?\S* ?(?:theo (?:đúng )?thẩm quyền|theo phân cấp|các cấp|cấp (?:cơ sở|xã|phường|huyện|tỉnh|trên|sở|ngành|trường|đơn vị)(?!\p{L}))/iu.test(
    words,
  )
}

/** A position behind the form says who gives, though the word between is misread: "Giấy khen cùa Chủ tịch …". */
function namesPosition({ place }: Award): boolean {
  return /(?:khen|thưởng|đua)\s+\S+\s+(?:Thủ tướng|Chủ tịch|Giám đốc|Thủ trưởng|Bộ trưởng|Ban Thường vụ|Ban Chấp hành|Hiệu trưởng)/u.test(
    place.quote.normalize('NFC'),
  )
}
