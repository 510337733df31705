import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import type { Plan } from '../../model/plan.ts'
import type { Period, Phase } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, pass, sameYears, years } from '../verdicts.ts'
import { isOutside, namedReviews } from './named-reviews.ts'
import { ownPeriods, titlePeriod } from './own.ts'
import { awardedReviews, scheduledReviews } from './reviews.ts'

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
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (năm 2028), tổng kết (năm 2030)\n- Bằng khen của Chủ tịch UBND tỉnh.\nII. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (2026 - 2028): sơ kết năm 2028.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (năm 2027), tổng kết (năm 2030)\n- Bằng khen của Chủ tịch UBND tỉnh.", "verdict": "fail", "code": "interim-year-differs"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (giai đoạn 2023 - 2025)\n- Giấy khen.\nII. TIẾN ĐỘ THỰC HIỆN\n1. Năm 2026: sơ kết giai đoạn 2023 - 2026.\n2. Năm 2030: tổng kết giai đoạn 2023 - 2030."}, "verdict": "fail", "code": "interim-years-differ"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (giai đoạn 2023 - 2026)\n- Giấy khen.\nII. TIẾN ĐỘ THỰC HIỆN\n1. Năm 2026: sơ kết giai đoạn 2023 - 2026.\n2. Năm 2030: tổng kết giai đoạn 2023 - 2030."}, "verdict": "none"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”", "body": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\na) Giấy khen của Giám đốc Sở: tặng đơn vị có 04 năm đạt tiêu chí trong giai đoạn 2023 - 2030.\nb) Bằng khen của Chủ tịch UBND tỉnh: tặng đơn vị có 06 năm đạt tiêu chí trong giai đoạn 2023 - 2029."}, "verdict": "fail", "code": "final-differs"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2024 - 2028”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (năm 2024): phát động.\n2. Giai đoạn 2 (2025 - 2026): nhân rộng, sơ kết.\n3. Giai đoạn 3 (2027 - 2028): tổng kết.\nII. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (2024 - 2026)\n- Giấy khen.\n2. Khen thưởng tổng kết (2024 - 2028)\n- Giấy khen."}, "verdict": "pass"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2024 - 2028”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (năm 2024): phát động.\n2. Giai đoạn 2 (2025 - 2026): nhân rộng, sơ kết.\n3. Giai đoạn 3 (2027 - 2028): tổng kết.\nII. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng sơ kết (2025 - 2026)\n- Giấy khen.\n2. Khen thưởng tổng kết (2024 - 2028)\n- Giấy khen."}, "verdict": "fail", "code": "interim-differs"}
 */
export const awardYearsDiffer = defineRule({
  id: 'periods/award-years-differ',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    const programme = titlePeriod(context) ?? ownPeriods(context)[0] ?? null
    yield* namedYears(context, programme)
    if (programme === null) return
    const { plan } = context
    const reviews = awardedReviews(plan)
    const finals = reviews.filter(({ subject }) => subject === 'final-review')
    const interims = reviews.filter(({ subject }) => subject === 'interim-review')
    const related = [programme, ...interims].map((each) => context.here(each.place))
    for (const final of finals) {
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
    if (finals.length > 0 && !finals.some((final) => sameYears(final, programme))) return
    for (const interim of interims) yield* interimYears(context, interim, programme)
  },
})

/** The interim review rewards the first phase, or the years that it reviews, from the programme's beginning. */
function* interimYears(context: RuleContext, interim: Period, programme: Period): Iterable<Draft> {
  const { phases } = context.plan
  const first = phases.find((phase) => phase.ordinal === 1 && phase.from !== null && phase.to !== null)
  const asked = first === undefined ? reviewedYears(context, programme) : null
  if (isRight(context, interim, first ?? programme)) return
  const at = context.here(interim.place)
  const actual = years(interim)
  if (first !== undefined && !sameYears(interim, first) && !endsWithPhase(context.plan, interim))
    yield fail(
      at,
      'interim-differs',
      { expected: years({ from: first.from!, to: first.to! }), actual },
      { related: [context.here(first.place)], remedy: 'amend' },
    )
  else if (asked !== null && !sameYears(interim, asked.period))
    yield fail(
      at,
      'interim-years-differ',
      { expected: years(asked.period), actual },
      { ...asked.more, remedy: 'amend' },
    )
  else if (first === undefined && interim.from !== programme.from)
    yield fail(
      at,
      'interim-start-differs',
      { expected: programme.from, actual },
      { related: [context.here(programme.place)], remedy: 'amend' },
    )
}

/**
 * Of three phases the first two can be reviewed together, where the first has no review of its own: "Khen thưởng sơ kết
 * (2026 - 2028)" behind 2026 and 2027 - 2028.
 */
function endsWithPhase({ phases, text }: Plan, { from, to }: Period): boolean {
  const [first, second] = phases
  const last = Math.max(...phases.map((phase) => phase.to ?? 0))
  if (first === undefined || second === undefined || first.from !== from || to === last) return false
  const isReviewed = /sơ\s+kết/iu.test(text.slice(first.place.start, second.place.start).normalize('NFC'))
  return !isReviewed && phases.some((phase) => phase.to === to)
}

/** The years of the interim review in the plan's schedule, or in the plan above for the same programme. */
function reviewedYears(context: RuleContext, programme: Period) {
  const isInterim = ({ subject }: Period) => subject === 'interim-review'
  const own = scheduledReviews(context.plan).find(isInterim)
  if (own !== undefined) return { period: own, more: { related: [context.here(own.place)] } }
  const source = context.source('periods')
  const above = source?.plan.periods ?? []
  const [first, ...rest] = above.filter(isInterim)
  if (source === null || first === undefined || !above.some((each) => sameYears(each, programme))) return null
  if (!rest.every((each) => sameYears(each, first))) return null
  return { period: first, more: from(source, context.there(source, first.place), 'periods') }
}

/** "Khen thưởng tổng kết (năm 2031)" of a programme to 2030, or of one that ends in 2030 above: the year of a heading. */
function* namedYears(context: RuleContext, programme: Period | null): Iterable<Draft> {
  const source = context.source('periods')
  const above = source === null ? [] : namedReviews(source.plan)
  for (const named of namedReviews(context.plan)) {
    const at = context.here(named.place)
    const kind = named.kind === 'tổng kết' ? 'final' : 'interim'
    const alike = above.filter((each) => each.kind === named.kind)
    const asked = alike.find(({ year }) => year === named.year) ?? alike[0]
    const upstream =
      asked === undefined ? {} : from(source!, context.there(source!, asked.place), 'phases', 'review-years')
    if (asked?.year === named.year) yield pass(at, { expected: asked.year }, upstream)
    else if (programme !== null && isOutside(named, programme)) {
      if (asked === undefined && named.year === programme.to + 1) continue
      const data = { expected: asked?.year ?? years(programme), actual: named.year }
      const related = [context.here(programme.place)]
      yield fail(at, `${kind}-outside`, data, { ...upstream, related, remedy: 'amend' })
    } else if (asked !== undefined) {
      const data = { expected: asked.year, actual: named.year }
      yield fail(at, `${kind}-year-differs`, data, { ...upstream, remedy: 'amend' })
    }
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
