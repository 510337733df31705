import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import type { Period } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { meantByNumber } from '../references/known.ts'
import { citedTitle } from '../references/programme-names.ts'
import { fail, pass, review, sameYears, years } from '../verdicts.ts'
import {
  ownPeriods,
  restsOnOther,
  schedulePeriods,
  schoolYearOf,
  titlePeriod,
  titleYears,
  yearOf,
} from './own.ts'
import { awardedReviews } from './reviews.ts'

/**
 * Giai đoạn của chương trình phải khớp văn bản cấp trên.
 *
 * ## Why
 * A plan that shifts its programme's years reports on another period than the one it answers to. The title
 * speaks for the plan; where it is right, the years of the awards stand in for the programme's.
 *
 * ## Not a finding
 * The years of another programme: Đề án 2021-2030 beside Phong trào 2023-2030. A yearly or five-year plan of a
 * longer programme.
 *
 * @example {"upstream": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”"}, "plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”"}, "verdict": "pass"}
 * @example {"upstream": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”"}, "plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2024-2030”"}, "verdict": "fail"}
 * @example {"upstream": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”"}, "plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”", "body": "I. NỘI DUNG\n1. Thực hiện Đề án “Cây xanh đường phố giai đoạn 2021 - 2030”."}, "verdict": "pass"}
 * @example {"upstream": {"title": "Trồng cây phân tán giai đoạn 2026 - 2030", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"}, "plan": {"title": "Trồng cây phân tán giai đoạn 2026 - 2035 trên địa bàn xã", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây phân tán, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "beyond"}
 * @example {"upstream": {"title": "Trồng cây phân tán giai đoạn 2026 - 2030", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"}, "plan": {"title": "Trồng cây phân tán giai đoạn 2026 - 2027 trên địa bàn xã", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây phân tán, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "shorter"}
 * @example {"upstream": {"title": "Trồng cây phân tán giai đoạn 2021 - 2030", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"}, "plan": {"title": "Trồng cây phân tán giai đoạn 2021 - 2025 trên địa bàn xã", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2021 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây phân tán, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"}, "verdict": "pass"}
 * @example {"upstream": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Sở Giáo dục và Đào tạo ban hành Kế hoạch như sau:"}, "plan": {"title": "Trồng cây năm học 2024 - 2025 của Trường Tiểu học Can Lộc", "basis": "Thực hiện Kế hoạch số 12/KH-SGDĐT ngày 15/9/2025 của Sở Giáo dục và Đào tạo về trồng cây trong trường học, Trường Tiểu học Can Lộc ban hành Kế hoạch như sau:"}, "verdict": "fail", "code": "differ"}
 * @example {"upstream": {"title": "Trồng cây phân tán giai đoạn 2026 - 2030", "basis": "Căn cứ Chương trình “Phủ xanh đô thị giai đoạn 2021 - 2030”, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"title": "Trồng cây phân tán giai đoạn 2025 - 2030 trên địa bàn xã", "basis": "Căn cứ Chương trình “Phủ xanh đô thị giai đoạn 2021 - 2030”;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây phân tán, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "beyond"}
 * @example {"upstream": {"title": "Trồng cây phân tán năm 2024", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"}, "plan": {"title": "Trồng cây phân tán năm 2023 tại Sở Xây dựng", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây phân tán năm 2024, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "differ"}
 */
export const programmeYearsDiffer = defineRule({
  id: 'periods/programme-years-differ',
  level: 'error',
  options: z.strictObject({ allowNarrower: z.boolean().default(false) }),
  *check(context, { allowNarrower }) {
    yield* singleYears(context)
    const expected = expectedPeriod(context)
    if (expected === null || restsOnOther(context)) {
      yield* schoolYears(context)
      yield* againstTitle(context)
    }
    if (expected === null) return
    const stated = titlePeriod(context) ?? ownPeriods(context)[0] ?? schedulePeriods(context)[0] ?? null
    if (stated === null || isOfTitle(context, stated)) return
    const { period, more } = expected
    const shown = years(period)
    if (!sameYears(stated, period)) {
      const narrower = stated.from >= period.from && stated.to <= period.to
      const related = sameMistake(context, stated).map((each) => context.here(each.place))
      const data = { expected: shown, actual: years(stated) }
      const origin = originOf(context, stated)
      yield {
        ...fail(context.here(stated.place), 'differ', data, { ...more, related, origin, remedy: 'amend' }),
        verdict: narrower && allowNarrower ? 'review' : 'fail',
      }
      return
    }
    yield pass(context.here(stated.place), { expected: shown }, more)
    yield* awardYears(context, expected)
  },
})

/**
 * Without a programme the titles speak: the plan's years should neither reach beyond those of the plan that it
 * answers nor end before them, unless that plan has a phase of just these years or the plan is a five-year plan.
 */
function* againstTitle(context: RuleContext): Iterable<Draft> {
  const stated = titlePeriod(context) ?? titleYears(context.plan)
  const { upstream } = context
  const above = upstream === null ? null : titleYears(upstream.plan)
  if (stated === null || above === null || above.from === above.to) return
  const at = context.here(stated.place)
  const more = { basis: 'upstream' as const, upstream: context.there(upstream!, above.place) }
  const data = { expected: years(above), actual: years(stated) }
  const stages = [...upstream!.plan.phases, ...upstream!.plan.periods]
  if (stated.from < above.from || stated.to > above.to)
    yield review(at, 'beyond', data, { ...more, remedy: 'amend' })
  else if (stated.to < above.to && stated.to % 5 !== 0 && !stages.some((each) => sameYears(each, stated)))
    yield review(at, 'shorter', data, { ...more, remedy: 'amend' })
  else yield pass(at, data, more)
}

/** The years of a programme that the plan only rests on, in the title of a known document: `references/title-differs`. */
function isOfTitle(context: RuleContext, { place }: Period): boolean {
  const cited = restsOnOther(context) ? citedTitle(context.plan, place) : null
  return cited !== null && meantByNumber(context, cited).some(({ title }) => title !== null)
}

/** Plans for one school year each: "năm học 2025 - 2026" in both titles. */
function* schoolYears(context: RuleContext): Iterable<Draft> {
  const { plan, upstream } = context
  const own = schoolYearOf(plan)
  const above = upstream === null ? null : schoolYearOf(upstream.plan)
  if (own === null || above === null) return
  const more = { basis: 'upstream' as const, upstream: context.there(upstream!, above.place) }
  const data = { expected: years(above), actual: years(own) }
  const at = context.here(own.place)
  if (sameYears(own, above)) yield pass(at, data, more)
  else yield fail(at, 'differ', data, { ...more, remedy: 'amend' })
}

/** Plans for one year each: last year's title above the years of this one. */
function* singleYears({ plan, upstream, here, there }: RuleContext): Iterable<Draft> {
  const own = yearOf(plan)
  const above = upstream === null ? null : yearOf(upstream.plan)
  if (own === null || above === null) return
  const more = { basis: 'upstream' as const, upstream: there(upstream!, above.place) }
  const data = { expected: String(above.year), actual: String(own.year) }
  if (own.year === above.year) yield pass(here(own.place), data, more)
  else yield review(here(own.place), 'differ', data, { ...more, remedy: 'amend' })
}

interface Expected {
  readonly period: { readonly from: number; readonly to: number }
  readonly more: Pick<Draft, 'basis' | 'upstream' | 'confidence'>
}

/** The years that hold: the upstream's own, else the baseline's, else the registry's. */
function expectedPeriod(context: RuleContext): Expected | null {
  for (const source of [...context.chain]) {
    const period =
      source.plan.periods.find(
        (each) => each.subject === 'programme' && context.family.same(each.programme),
      ) ?? null
    if (period !== null)
      return {
        period,
        more: {
          basis: source.basis,
          upstream: context.there(source, period.place),
          confidence: source.certainty('periods', 'programme'),
        },
      }
  }
  return context.family.period === null
    ? null
    : { period: context.family.period, more: { basis: 'law', upstream: null } }
}

/** Other places that bear the same wrong years. */
function sameMistake(context: RuleContext, stated: Period): readonly Period[] {
  return [...ownPeriods(context), ...schedulePeriods(context)].filter(
    (each) => each.place.start !== stated.place.start && sameYears(each, stated),
  )
}

/** The award's years against the programme's, where the title is right: the interim review ends phase one. */
function* awardYears(context: RuleContext, { period, more }: Expected): Iterable<Draft> {
  const reviews = awardedReviews(context.plan)
  const finals = reviews.filter(
    (each) => each.subject === 'final-review' && each.to === period.to && each.from !== period.from,
  )
  const first = finals[0]
  if (first === undefined) return
  const interim = reviews.filter((each) => each.subject === 'interim-review' && each.from === first.from)
  yield fail(
    context.here(first.place),
    'award-differ',
    { expected: years(period), actual: years(first) },
    { ...more, related: interim.map((each) => context.here(each.place)), remedy: 'amend' },
  )
}

/** Whether the plan above, or its title as quoted here, already bears these years. */
function originOf(context: RuleContext, stated: Period): NonNullable<Draft['origin']> {
  for (const source of [...context.chain].reverse()) {
    const wrong = source.plan.periods.find(
      (each) =>
        each.subject === 'programme' && context.family.same(each.programme) && sameYears(each, stated),
    )
    if (wrong !== undefined) return { document: source.key, certainty: 'stated' }
  }
  for (const reference of context.directReferences) {
    const quoted =
      reference.title === null
        ? null
        : /(?<from>(?:19|20)\d\d) ?[-–—] ?(?<to>(?:19|20)\d\d)/u.exec(reference.title)
    if (
      quoted !== null &&
      Number(quoted.groups!.from) === stated.from &&
      Number(quoted.groups!.to) === stated.to &&
      reference.number !== null
    )
      return { document: reference.number, certainty: 'quoted' }
  }
  return { document: context.subject.key, certainty: 'stated' }
}
