import { z } from 'zod'
import type { Award, Occasion } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { sectionAt } from '../section-text.ts'
import { fail, from, pass } from '../verdicts.ts'
import { covered, lacking, linesOf, meant, names, offerOf, rankOf } from './forms.ts'
import { giverAbsent, isFromAbove } from './givers.ts'

/**
 * Hình thức khen thưởng của văn bản cấp trên cần có đủ trong từng đợt khen thưởng.
 *
 * ## Why
 * A form that a plan leaves out is a form nobody below will be proposed for.
 *
 * ## Not a finding
 * Several lines that together make up one line above: "cấp bộ, ban, ngành, đoàn thể Trung ương" and "của Chủ tịch
 * UBND tỉnh" for "cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương". What other heads below give. An occasion whose
 * forms are not listed at all (`awards/annual-unspecified`). Of several heads at once, "Bằng khen của Bộ trưởng, Chủ
 * tịch UBND tỉnh", what the others give to their own.
 *
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Thủ tướng Chính phủ;\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "fail"}
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương;\n- Giấy khen.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Bộ trưởng Bộ Xây dựng;\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "pass"}
 * @example {"upstream": {"letterhead": "UBND TỈNH HÀ TĨNH\nSỞ XÂY DỰNG", "number": "Số: 45/KH-SXD", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở Xây dựng;\n- Giấy khen của Giám đốc Trung tâm."}, "plan": {"letterhead": "SỞ XÂY DỰNG HÀ TĨNH\nTRUNG TÂM QUY HOẠCH", "number": "Số: 8/KH-TTQH", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Giấy khen của Giám đốc Trung tâm;\n- Bằng khen của Chủ tịch UBND tỉnh."}, "verdict": "fail"}
 * @example {"upstream": {"letterhead": "UBND TỈNH HÀ TĨNH\nSỞ XÂY DỰNG", "number": "Số: 45/KH-SXD", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Giấy khen của Giám đốc Sở Xây dựng;\n- Giấy khen của Chủ tịch UBND xã, phường."}, "plan": {"letterhead": "SỞ XÂY DỰNG HÀ TĨNH\nTRUNG TÂM QUY HOẠCH", "number": "Số: 8/KH-TTQH", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Giấy khen của Giám đốc Sở."}, "verdict": "pass"}
 * @example {"upstream": {"letterhead": "BỘ Y TẾ", "number": "Số: 45/KH-BYT", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Bằng khen của Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch UBND tỉnh, thành phố."}, "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 8/KH-UBND", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Bằng khen của Chủ tịch UBND tỉnh."}, "verdict": "pass"}
 * @example {"upstream": {"letterhead": "BỘ Y TẾ", "number": "Số: 45/KH-BYT", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Bằng khen của Bộ trưởng Bộ Y tế, Chủ tịch UBND tỉnh, thành phố."}, "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 8/KH-UBND", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Bằng khen của Chủ tịch UBND tỉnh."}, "verdict": "fail"}
 */
export const formMissing = defineRule({
  id: 'awards/form-missing',
  level: 'warning',
  options: z.strictObject({}),
  against: 'awards',
  appliesNot: ({ plan }) => (plan.awards.length === 0 ? 'no-awards' : null),
  *check(context) {
    const source = context.source('awards')!
    for (const { award, occasions } of linesOf(source.plan.awards)) {
      const open = occasions.filter(
        (each) => offerOf(context.plan, each).awards.length > 0 && !narrowed(each, award, context, source),
      )
      if (open.length === 0 || eachHisOwn(source, award)[0] !== award) continue
      yield judge(context, source, award, open)
    }
  },
})

/** So many of the plan's own lines are shown beside what is missing. */
const mostShown = 20

function judge(context: RuleContext, source: Against, above: Award, occasions: readonly Occasion[]) {
  const grounds = {
    ...from(source, context.there(source, above.place), 'awards', 'forms'),
    requirement: `${source.key}#award-${above.place.start}`,
  }
  const short = occasions.filter((occasion) => !met(above, context, source, occasion))
  const [first] = short
  const { awards } = context.plan
  if (first === undefined) {
    const wanted = meant(above.form)
    const own = awards.find(({ occasion }) => occasions.includes(occasion))!
    const answer = awards.find(
      ({ occasion, family, form }) =>
        occasions.includes(occasion) &&
        family === above.family &&
        [...meant(form)].some((id) => wanted.has(id)),
    )
    return pass(context.here((answer ?? own).place), { expected: names([above.form]) }, grounds)
  }
  const own = awards.filter(({ occasion }) => short.includes(occasion))
  const { have } = offerOf(context.plan, first)
  const quoted = [singleSpaced(above.place.quote)]
  const byName = !covered(above.form, have) && eachHisOwn(source, above).length === 1
  const data = {
    expected: byName ? names([above.form]) : quoted,
    lacking: byName ? names(lacking(above.form, have)) : quoted,
    occasions: [...short],
    missing: true,
  }
  const role = first === 'annual' ? 'annual-awards' : 'review-awards'
  const section = own.map(({ place }) => sectionAt(context.plan, place.section)).find((each) => each !== null)
  return fail(
    section === undefined ? context.gap(role, 'awards', 'criteria-awards') : context.here(section.place),
    'missing',
    data,
    {
      ...grounds,
      related: linesOf(own)
        .slice(0, mostShown)
        .map(({ award }) => context.here(award.place)),
      remedy: 'amend',
    },
  )
}

/**
 * A form named without its giver is met by any form of its family, and the family named without a giver may mean
 * any of its forms (`awards/giver-missing`); what the superior gives, nobody else does.
 */
function met(above: Award, context: RuleContext, source: Against, occasion: Occasion): boolean {
  return eachHisOwn(source, above).some((award) => metBy(award, context, source, occasion))
}

const byPlace = new WeakMap<Plan, ReadonlyMap<number, readonly Award[]>>()

/**
 * "Bằng khen của Bộ trưởng, Chủ tịch UBND tỉnh": each head gives to his own, so that one of them is enough; but not
 * where one of them stands above the plan.
 */
function eachHisOwn({ plan }: Against, above: Award): readonly Award[] {
  if (isFromAbove(above, plan)) return [above]
  const known = byPlace.get(plan) ?? Map.groupBy(plan.awards, ({ place }) => place.start)
  byPlace.set(plan, known)
  return known
    .get(above.place.start)!
    .filter(
      (each) =>
        each.occasion === above.occasion &&
        each.family === above.family &&
        rankOf(each.form) === rankOf(above.form) &&
        !isFromAbove(each, plan),
    )
}

function metBy(above: Award, { plan }: RuleContext, source: Against, occasion: Occasion): boolean {
  const { byFamily, have } = offerOf(plan, occasion)
  const own = byFamily.get(above.family) ?? []
  if (giverAbsent(own, above, source.plan)) return false
  if (covered(above.form, have) || own.some(({ form, giver }) => giver === null && form === above.family))
    return true
  return above.form === above.family && own.length > 0
}

/** The highest annual form belongs to `awards/annual-narrowed` where nothing of its rank and giver is left. */
function narrowed(occasion: Occasion, above: Award, { plan }: RuleContext, source: Against): boolean {
  if (occasion !== 'annual') return false
  const own = offerOf(plan, occasion)
  const highest = offerOf(source.plan, occasion).best
  if (rankOf(above.form) !== highest || own.best < highest) return false
  return own.best > highest || giverAbsent(own.awards, above, source.plan)
}
