import { z } from 'zod'
import { awardFormById } from '../../knowledge/awards.ts'
import { bodyKey } from '../../knowledge/bodies.ts'
import type { Award } from '../../model/facets.ts'
import { compareKey, foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { fail, review } from '../verdicts.ts'
import { linesOf, listed, meant } from './forms.ts'
import { bodyOf, isOwnHead, sameGiver } from './givers.ts'

/**
 * Một hình thức khen thưởng không nên liệt kê hai lần dưới hai tên gọi.
 *
 * ## Why
 * Who reads two lines looks for two awards; the same certificate under a collective and its own name is one.
 *
 * ## Not a finding
 * The same form for two occasions, or from two givers.
 *
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương;\n- Bằng khen của Chủ tịch UBND tỉnh.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen cấp bộ, ban, ngành, đoàn thể Trung ương;\n- Bằng khen của Chủ tịch UBND tỉnh.", "verdict": "none"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Giấy khen cấp xã;\n- Giấy khen của Chủ tịch UBND xã.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Giấy khen của Chủ tịch UBND xã;\n- Giấy khen của Giám đốc Sở.", "verdict": "none"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Giấy khen của Giám đốc;\n- Giấy khen do Giám đốc bệnh viện tặng.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Giấy khen của Giám đốc;\n- Giấy khen của Giám đốc Sở Y tế.", "verdict": "none"}
 */
export const formOverlap = defineRule({
  id: 'awards/form-overlap',
  level: 'warning',
  options: z.strictObject({}),
  appliesNot: ({ plan }) => (plan.awards.length === 0 ? 'no-awards' : null),
  *check(context) {
    const lines = linesOf(context.plan.awards)
    for (const [index, { award, occasions }] of lines.entries())
      for (const { award: other, occasions: also } of lines.slice(index + 1)) {
        if (!occasions.some((occasion) => also.includes(occasion))) continue
        const wider = contains(award, other) ? award : contains(other, award) ? other : null
        const twice = wider === null && twins(award, other)
        if (wider === null && !twice) continue
        const data = {
          actual: [award.place.quote, other.place.quote].map((quote) => singleSpaced(quote)),
        }
        const more = { related: [context.here(other.place)], remedy: 'amend' as const }
        const both = listed(context.plan, award) && listed(context.plan, other)
        yield (both ? fail : review)(context.here(award.place), 'overlap', data, more)
      }
  },
})

/** A collective name and one of the forms in it, or a non-standard name and the form it means of the same giver. */
function contains(wide: Award, narrow: Award): boolean {
  if (wide.form === narrow.form || !meant(wide.form).has(narrow.form)) return false
  const collective = awardFormById(wide.form)?.standard === undefined
  return collective || wide.giver === null || narrow.giver === null || sameGiver(wide.giver, narrow.giver)
}

/** One form of one giver under two names, the giver's level being one of them. */
function twins(a: Award, b: Award): boolean {
  if (a.form !== b.form || compareKey(a.place.quote) === compareKey(b.place.quote)) return false
  if (a.form === 'bang-khen-chu-tich-ubnd-tinh' || a.form === 'bang-khen-thu-tuong') return true
  if (a.giver !== null && b.giver !== null)
    return bodyOf(a.giver) === ''
      ? isOwnHead(b.giver, a.giver)
      : bodyOf(a.giver) === bodyOf(b.giver) || isOwnHead(a.giver, b.giver)
  return givesAt(a, b) || givesAt(b, a)
}

/** "Giấy khen cấp Sở" beside "Giấy khen của Giám đốc Sở". */
function givesAt({ giver, place }: Award, named: Award): boolean {
  const level = /(?<!\p{L})cấp (?<level>\p{L}+)/u.exec(foldCase(place.quote.normalize('NFC')))?.groups?.level
  if (giver !== null || level === undefined || named.giver === null) return false
  return ` ${bodyKey(named.giver)} `.includes(` ${level} `)
}
