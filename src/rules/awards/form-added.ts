import { z } from 'zod'
import { awardFormById } from '../../knowledge/awards.ts'
import { memo } from '../../knowledge/memo.ts'
import type { Award } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { defineRule } from '../define.ts'
import { from, pass, review } from '../verdicts.ts'
import { linesOf, meant, names } from './forms.ts'
import { sameGiver } from './givers.ts'

/**
 * Hình thức khen thưởng không có trong văn bản cấp trên cần được xem lại.
 *
 * ## Why
 * A form that the plan above does not offer for the occasion is promised but may not be granted.
 *
 * ## Not a finding
 * A form that a line above gathers; a form without a giver that could be told (`awards/giver-missing`,
 * `awards/giver-not-entitled`); Giấy khen and titles that heads give by their own power; what the head of the body that
 * issues the plan gives.
 *
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Huân chương Lao động hạng Ba;\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "review"}
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Bộ trưởng Bộ Xây dựng;\n- Giấy khen của Giám đốc Sở.", "verdict": "pass"}
 * @example {"upstream": {"letterhead": "BỘ Y TẾ", "number": "Số: 45/KH-BYT", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Bằng khen của Bộ trưởng Bộ Y tế."}, "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 8/KH-UBND", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Bằng khen của Bộ trưởng Bộ Y tế;\n- Bằng khen của Chủ tịch UBND tỉnh."}, "verdict": "pass"}
 */
export const formAdded = defineRule({
  id: 'awards/form-added',
  level: 'warning',
  options: z.strictObject({}),
  against: 'awards',
  appliesNot: ({ plan }) => (plan.awards.length === 0 ? 'no-awards' : null),
  *check(context) {
    const source = context.source('awards')!
    const offered = memo((occasions) => {
      const above = source.plan.awards.filter((each) => occasions.split(' ').includes(each.occasion))
      return { above, expected: names([...new Set(above.map(({ form }) => form))]) }
    })
    for (const { award, occasions } of linesOf(context.plan.awards)) {
      const { above, expected } = offered(occasions.join(' '))
      const [first] = above
      if (first === undefined || ownPower(award) || award.form === award.family) continue
      const at = context.here(award.place)
      const answer = above.find((each) => gathers(each, award))
      const grounds = from(source, context.there(source, (answer ?? first).place), 'awards', 'forms')
      const data = {
        actual: names([award.form]),
        expected,
      }
      if (answer !== undefined) yield pass(at, data, grounds)
      else if (!isOwn(award, context.plan)) yield review(at, 'added', data, { ...grounds, remedy: 'amend' })
    }
  },
})

function gathers(above: Award, award: Award): boolean {
  const wanted = meant(above.form)
  const { giver, family } = above
  if (giver !== null && award.giver !== null && family === award.family && sameGiver(giver, award.giver))
    return true
  return above.form === award.family || [...meant(award.form)].some((id) => wanted.has(id))
}

/** What heads of bodies give by their own power needs no offer from above. */
function ownPower(award: Award): boolean {
  return (awardFormById(award.form)?.rank ?? 4) === 4
}

/** Nor does what the head of the body gives that issues the plan. */
function isOwn({ giver }: Award, { header }: Plan): boolean {
  return giver !== null && header.issuer !== null && sameGiver(giver, header.issuer.name)
}
