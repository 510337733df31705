import { z } from 'zod'
import type { Award } from '../../model/facets.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, pass } from '../verdicts.ts'
import { linesOf, names, rankOf } from './forms.ts'
import { giverAbsent } from './givers.ts'

/**
 * Khen thưởng hằng năm không nên hẹp hơn văn bản cấp trên.
 *
 * ## Why
 * Where the plan above opens Bằng khen of the province every year, a plan with Giấy khen only closes it again.
 *
 * ## Not a finding
 * Annual awards without any form (`awards/annual-unspecified`).
 *
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\nCác đơn vị đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho tập thể, cá nhân xuất sắc.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm: Giấy khen của Giám đốc Sở.", "verdict": "fail"}
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\nCác đơn vị đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho tập thể, cá nhân xuất sắc.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm: Bằng khen của Chủ tịch UBND tỉnh; Giấy khen của Giám đốc Sở.", "verdict": "pass"}
 * @example {"upstream": {"letterhead": "UBND TỈNH HÀ TĨNH\nSỞ XÂY DỰNG", "number": "Số: 45/KH-SXD", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm: Giấy khen của Giám đốc Sở Xây dựng; Giấy khen của Giám đốc Trung tâm."}, "plan": {"letterhead": "SỞ XÂY DỰNG HÀ TĨNH\nTRUNG TÂM QUY HOẠCH", "number": "Số: 8/KH-TTQH", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm: Giấy khen của Giám đốc Trung tâm."}, "verdict": "fail"}
 */
export const annualNarrowed = defineRule({
  id: 'awards/annual-narrowed',
  level: 'note',
  options: z.strictObject({}),
  against: 'awards',
  appliesNot: ({ plan }) =>
    plan.awards.some((award) => award.occasion === 'annual') ? null : 'no-annual-awards',
  *check(context) {
    const source = annualSource(context)
    if (source === null) return
    const above = highest(source.plan.awards.filter((award) => award.occasion === 'annual'))
    const own = linesOf(context.plan.awards.filter((award) => award.occasion === 'annual'))
    const mine = highest(own.map(({ award }) => award))
    if (above === null || mine === null) return
    const grounds = from(source, context.there(source, above.place), 'annual-awards')
    const sameRank = rankOf(mine.form) === rankOf(above.form)
    const quoted = (award: Award) => [singleSpaced(award.place.quote)]
    const data = sameRank
      ? { expected: quoted(above), actual: quoted(mine) }
      : { expected: names([above.form]), actual: names([mine.form]) }
    const isMet = sameRank
      ? !giverAbsent(
          own.map(({ award }) => award),
          above,
          source.plan,
        )
      : rankOf(mine.form) < rankOf(above.form)
    if (isMet) yield pass(context.here(mine.place), data, grounds)
    else
      yield fail(context.here(mine.place), 'narrowed', data, {
        ...grounds,
        related: own.filter(({ award }) => award !== mine).map(({ award }) => context.here(award.place)),
        remedy: 'amend',
      })
  },
})

/** The first text above that lists annual awards; the facts of a root document may know the others only. */
function annualSource({ source, chain, comparable }: RuleContext): Against | null {
  const all = [source('awards'), ...chain, comparable]
  return all.find((each) => each?.plan.awards.some((award) => award.occasion === 'annual')) ?? null
}

function highest<T extends { readonly form: string }>(awards: readonly T[]): T | null {
  return awards.reduce<T | null>(
    (best, award) => (best === null || rankOf(award.form) < rankOf(best.form) ? award : best),
    null,
  )
}
