import { z } from 'zod'
import type { Award, Occasion } from '../../model/facets.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, pass } from '../verdicts.ts'
import { covered, haveOf, lacking, linesOf, meant, names, rankOf } from './forms.ts'

/**
 * Hình thức khen thưởng của văn bản cấp trên cần có đủ trong từng đợt khen thưởng.
 *
 * ## Why
 * A form that a plan leaves out is a form nobody below will be proposed for.
 *
 * ## Not a finding
 * Several lines that together make up one line above: "cấp bộ, ban, ngành, đoàn thể Trung ương" and "của Chủ tịch
 * UBND tỉnh" for "cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương". An occasion whose forms are not listed at all
 * (`awards/annual-unspecified`).
 *
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Thủ tướng Chính phủ;\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "fail"}
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương;\n- Giấy khen.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen của Bộ trưởng Bộ Xây dựng;\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "pass"}
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
        (each) =>
          context.plan.awards.some((own) => own.occasion === each) && !narrowed(each, award, context, source),
      )
      if (open.length === 0) continue
      yield judge(context, source, award, open)
    }
  },
})

function judge(context: RuleContext, source: Against, above: Award, occasions: readonly Occasion[]) {
  const grounds = {
    ...from(source, context.there(source, above.place), 'awards', 'forms'),
    requirement: `${source.key}#award-${above.place.start}`,
  }
  const short = occasions.filter((occasion) => !met(above, haveOf(context.plan, occasion)))
  const [first] = short
  const own = context.plan.awards.filter((award) =>
    (short.length > 0 ? short : occasions).includes(award.occasion),
  )
  if (first === undefined) {
    const wanted = meant(above.form)
    const answer = own.find(
      (award) => award.family === above.family && [...meant(award.form)].some((id) => wanted.has(id)),
    )
    return pass(context.here((answer ?? own[0]!).place), { expected: names([above.form]) }, grounds)
  }
  const missing = lacking(above.form, haveOf(context.plan, first))
  const role = first === 'annual' ? 'annual-awards' : 'review-awards'
  return fail(
    context.gap(role, 'awards', 'criteria-awards'),
    'missing',
    { expected: names([above.form]), lacking: names(missing), occasions: [...short], missing: true },
    { ...grounds, related: linesOf(own).map(({ award }) => context.here(award.place)), remedy: 'amend' },
  )
}

/** A form named without its giver is met by any form of its family; so is a letter of praise by any other one. */
function met(above: Award, have: ReadonlySet<string>): boolean {
  if (covered(above.form, have)) return true
  return above.form === above.family && [...have].some((id) => id.startsWith(above.family))
}

/** The highest annual form belongs to `awards/annual-narrowed` where nothing of its rank is left. */
function narrowed(occasion: Occasion, above: Award, { plan }: RuleContext, source: Against): boolean {
  if (occasion !== 'annual') return false
  const best = (awards: readonly Award[]) =>
    Math.min(...awards.filter((each) => each.occasion === 'annual').map((each) => rankOf(each.form)))
  const highest = best(source.plan.awards)
  return rankOf(above.form) === highest && best(plan.awards) > highest
}
