import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import type { Period, Phase } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, pass, sameYears, years } from '../verdicts.ts'
import { isOutside, namedReviews } from './named-reviews.ts'
import { ownPeriods, titlePeriod } from './own.ts'

/**
 * Giai đoạn xét khen thưởng phải khớp giai đoạn của chương trình và các giai đoạn thực hiện.
 *
 * ## Why
 * The final review rewards the whole programme, the interim review its first phase; other years leave out or
 * add years of work.
 *
 * ## Not a finding
 * Annual awards; awards without years; a final review the year after, which nobody above sets earlier; the years of
 * the awards above, beside other years in the plan's title or phases: `periods/programme-years-differ` and
 * `periods/phases-differ` speak of those.
 *
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”", "body": "I. TIÊU CHÍ VÀ KHEN THƯỞNG\n1. Hình thức khen thưởng\na) Khen thưởng trong đợt sơ kết giai đoạn 2024 - 2025 và tổng kết giai đoạn 2024 - 2030\n- Giấy khen."}, "verdict": "fail"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”", "body": "I. TIÊU CHÍ VÀ KHEN THƯỞNG\n1. Hình thức khen thưởng\na) Khen thưởng trong đợt sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030\n- Giấy khen."}, "verdict": "pass"}
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết giai đoạn 2023 - 2025\n- Giấy khen.\nII. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (2023 - 2025)\n2. Giai đoạn 2 (2026 - 2030)", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết giai đoạn 2023 - 2025\n- Giấy khen.\nII. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (2023 - 2026)\n2. Giai đoạn 2 (2027 - 2030)", "verdict": "none"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (năm 2026)\n- Giấy khen.\n2. Khen thưởng tổng kết (năm 2032)\n- Giấy khen."}, "verdict": "fail", "code": "final-outside"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (năm 2026)\n- Giấy khen.\n2. Khen thưởng tổng kết (năm 2031)\n- Giấy khen."}, "verdict": "none"}
 */
export const awardYearsDiffer = defineRule({
  id: 'periods/award-years-differ',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    const programme = titlePeriod(context) ?? ownPeriods(context)[0] ?? null
    if (programme === null) return
    const { plan } = context
    yield* namedYears(context, programme)
    const final = plan.periods.find((each) => each.subject === 'final-review')
    const interim = plan.periods.find((each) => each.subject === 'interim-review')
    const related = [
      context.here(programme.place),
      ...(interim === undefined ? [] : [context.here(interim.place)]),
    ]
    if (final !== undefined) {
      const data = { expected: years(programme), actual: years(final) }
      if (sameYears(final, programme))
        yield pass(
          context.here(final.place),
          { expected: years(programme) },
          { upstream: context.here(programme.place) },
        )
      else if (!isRight(context, final, programme))
        yield fail(context.here(final.place), 'final-differs', data, { related, remedy: 'amend' })
    }
    const first = plan.phases.find((phase) => phase.ordinal === 1 && phase.from !== null && phase.to !== null)
    if (interim === undefined || (final !== undefined && !sameYears(final, programme))) return
    if (isRight(context, interim, first ?? programme)) return
    if (first !== undefined && !sameYears(interim, first))
      yield fail(
        context.here(interim.place),
        'interim-differs',
        { expected: years({ from: first.from!, to: first.to! }), actual: years(interim) },
        { related: [context.here(first.place)], remedy: 'amend' },
      )
    else if (first === undefined && interim.from !== programme.from)
      yield fail(
        context.here(interim.place),
        'interim-start-differs',
        { expected: programme.from, actual: years(interim) },
        { related: [context.here(programme.place)], remedy: 'amend' },
      )
  },
})

/** "Khen thưởng tổng kết (năm 2031)" of a programme to 2030: a single year in a heading. */
function* namedYears(context: RuleContext, programme: Period): Iterable<Draft> {
  const source = context.source('periods')
  const above = source === null ? [] : namedReviews(source.plan)
  for (const named of namedReviews(context.plan)) {
    if (!isOutside(named, programme)) continue
    const asked = above.filter(({ kind }) => kind === named.kind)
    const isAbove = asked.some(({ year }) => year === named.year)
    const isLate = asked.length === 0 && named.year === programme.to + 1
    if (isAbove || isLate) continue
    yield fail(
      context.here(named.place),
      named.kind === 'tổng kết' ? 'final-outside' : 'interim-outside',
      { expected: asked[0]?.year ?? years(programme), actual: named.year },
      { related: [context.here(programme.place)], remedy: 'amend' },
    )
  }
}

/** The plan above rewards the same years, and has others for what they are measured by: that is what is wrong. */
function isRight({ source }: RuleContext, award: Period, measure: Pick<Phase, 'from' | 'to'>): boolean {
  const above = source('periods')?.plan
  if (above === undefined) return false
  const has = (one: Pick<Phase, 'from' | 'to'>) =>
    [...above.periods, ...above.phases].some((each) => sameYears(each, one))
  return (
    above.periods.some((each) => each.subject === award.subject && sameYears(each, award)) && !has(measure)
  )
}
