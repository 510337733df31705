import { z } from 'zod'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import type { Section } from '../../model/sections.ts'
import { compiled } from '../../text/letters.ts'
import { matchesOf } from '../../text/matches.ts'
import { defineRule } from '../define.ts'
import { readingOf } from '../reading.ts'
import { sectionAt } from '../section-text.ts'
import { fail, from, pass, review } from '../verdicts.ts'

/**
 * Mỗi giai đoạn cần nêu năm sơ kết hoặc tổng kết.
 *
 * ## Why
 * The plan above fixes the years of the reviews; a phase without one gives its units no date to report to.
 *
 * ## Not a finding
 * Rounds of a campaign within one year. The years in headings on awards: `periods/award-years-differ`.
 *
 * @example {"upstream": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025)\nSơ kết vào năm 2025.\n2. Giai đoạn 2 (từ 2026 - 2030)\nTổng kết vào năm 2030.", "plan": "I. TIẾN ĐỘ THỰC HIỆN\n- Giai đoạn 1 (từ 2023 - 2025).\n- Giai đoạn 2 (từ 2026 - 2030).", "verdict": "fail"}
 * @example {"upstream": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025)\nSơ kết vào năm 2025.", "plan": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025): tổ chức sơ kết vào năm 2025.", "verdict": "pass"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị tổ chức sơ kết năm 2028, tổng kết năm 2030.", "plan": {"title": "Trồng cây xanh giai đoạn 2026 - 2030", "body": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng tham mưu tổ chức sơ kết vào tháng 6/2029, tổng kết năm 2030."}, "verdict": "review"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị tổ chức sơ kết trong quý III năm 2028.", "plan": {"title": "Trồng cây xanh giai đoạn 2026 - 2030", "body": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng tham mưu tổ chức sơ kết năm 2028."}, "verdict": "none"}
 */
export const reviewYearMissing = defineRule({
  id: 'periods/review-year-missing',
  level: 'warning',
  options: z.strictObject({}),
  against: 'phases',
  appliesNot: ({ plan }) =>
    plan.phases.some((phase) => phase.from !== null) || interimOf(plan) !== null ? null : 'no-phases',
  *check(context) {
    const source = context.source('phases')!
    const pairs = context.plan.phases.flatMap((phase) => {
      const above = source.plan.phases.find(
        (each) => each.ordinal === phase.ordinal && each.reviewYear !== null,
      )
      return above === undefined ? [] : [{ phase, above }]
    })
    const missing = pairs.filter(({ phase }) => phase.reviewYear === null)
    const wrong = pairs.filter(
      ({ phase, above }) => phase.reviewYear !== null && phase.reviewYear !== above.reviewYear,
    )
    const shown = (list: typeof pairs) => list.map(({ above }) => above.reviewYear!)
    for (const [list, code] of [
      [missing, 'missing'],
      [wrong, 'differs'],
    ] as const) {
      const [first, ...rest] = list
      if (first === undefined) continue
      const data = {
        expected: shown([...list]),
        actual: list.map(({ phase }) => phase.reviewYear ?? 0).filter((year) => year > 0),
      }
      yield fail(context.here(first.phase.place), code, data, {
        ...from(source, context.there(source, first.above.place), 'phases', 'review-years'),
        related: rest.map(({ phase }) => context.here(phase.place)),
        remedy: 'amend',
      })
    }
    const [own, above] = [context.plan, source.plan].map(interimOf)
    if (pairs.length === 0 && context.profile.year === null && own != null && above != null)
      if (own.year !== above.year)
        yield review(
          context.here(own.place),
          'differs',
          { expected: [above.year], actual: [own.year] },
          { ...from(source, context.there(source, above.place), 'phases', 'review-years'), remedy: 'amend' },
        )
    const [first] = pairs
    if (first !== undefined && missing.length + wrong.length === 0)
      yield pass(
        context.here(first.phase.place),
        { expected: shown(pairs) },
        from(source, context.there(source, first.above.place), 'phases', 'review-years'),
      )
  },
})

const interim = compiled(
  '(?<!\\p{L})sơ kết(?: (?!giai đoạn|năm học|công tác)\\p{L}+){0,6}?(?: (?:vào|trong|đến|cuối|giữa|đầu))*(?: (?:tháng|quý) [\\divx]{1,4})?(?: ?/ ?| năm )(?<year>20\\d\\d)(?! ?[-–] ?\\d|\\d)',
  'gu',
)

/** Where a plan says when it is reviewed; awards name the reviews that they are for. */
const saysWhen: readonly (Section['role'] | undefined)[] = [
  'implementation',
  'schedule',
  'reporting',
  'phase',
]

/** The year of the interim review that a plan names outside its phases; null where it names none, or several. */
function interimOf(plan: Plan): { readonly year: number; readonly place: Place } | null {
  const reading = readingOf(plan)
  const found = matchesOf(interim, reading.line).map(({ 0: words, index, groups }) => ({
    year: Number(groups!.year),
    place: reading.place({ start: index, end: index + words.length }),
  }))
  const [first, ...rest] = found.filter(({ place }) =>
    saysWhen.includes(sectionAt(plan, place.section.split('.')[0]!)?.role),
  )
  return first === undefined || rest.some(({ year }) => year !== first.year) ? null : first
}
