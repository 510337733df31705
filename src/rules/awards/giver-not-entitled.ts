import { z } from 'zod'
import type { Data, Draft, Evidence } from '../../findings/draft.ts'
import { awardFormById, givingBasis, mayGive } from '../../knowledge/awards.ts'
import { bodyKey, bodyLevel } from '../../knowledge/bodies.ts'
import type { Award } from '../../model/facets.ts'
import { foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, notApplicable, pass, review } from '../verdicts.ts'
import { type Line, linesOf } from './forms.ts'
import { sameGiver } from './givers.ts'

/**
 * Người tặng phải có thẩm quyền tặng hình thức khen thưởng đó.
 *
 * ## Why
 * A certificate from somebody whom the law does not entitle is void; the right giver has to be asked.
 *
 * ## Not a finding
 * Awards of the Party and of associations: their own rules decide. A giver that the table does not list is to be
 * looked at, unless the plan above itself names him for the form.
 *
 * ## Legal ground
 * Luật Thi đua, khen thưởng 06/2022/QH15, Điều 73 đến Điều 80; the plan's own date counts.
 *
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\n- Bằng khen của Giám đốc Sở Xây dựng;\n- Giấy khen của Giám đốc Sở.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\n- Giấy khen của Trưởng phòng Quy hoạch.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\n- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở.", "verdict": "none"}
 * @example {"plan": "I. KHEN THƯỞNG\n- Đội trưởng Đội cây xanh tặng Giấy khen cho tổ trồng nhiều cây nhất.", "verdict": "fail"}
 * @example {"plan": "I. KHEN THƯỞNG\n- Đội trưởng Đội cây xanh đề nghị Giám đốc Sở tặng Giấy khen cho tổ trồng nhiều cây nhất.", "verdict": "none"}
 * @example {"plan": "I. KHEN THƯỞNG\n- Đội trưởng Đội cây xanh bình chọn, Giám đốc Sở tặng Giấy khen cho tổ trồng nhiều cây nhất.", "verdict": "none"}
 * @example {"upstream": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\n- Giấy khen của Giám đốc Trung tâm.", "plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\n- Giấy khen của Giám đốc Trung tâm Quy hoạch.", "verdict": "pass"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\n- Giấy khen của Giám đốc Trung tâm Quy hoạch.", "verdict": "review", "code": "unlisted"}
 */
export const giverNotEntitled = defineRule({
  id: 'awards/giver-not-entitled',
  level: 'error',
  options: z.strictObject({}),
  appliesNot: ({ plan }) => (plan.awards.length === 0 ? 'no-awards' : null),
  *check(context) {
    const seen = new Map<string, Line[]>()
    for (const line of linesOf(context.plan.awards)) {
      const { giver, family } = line.award
      if (giver === null) continue
      const key = `${bodyKey(giver)}|${family}`
      seen.set(key, [...(seen.get(key) ?? []), line])
    }
    for (const [first, ...rest] of seen.values())
      if (first !== undefined) yield* verdict(context, first, rest)
  },
})

function* verdict(context: RuleContext, { award }: Line, rest: readonly Line[]): Iterable<Draft> {
  const stated = award.giver!
  const { giver, may } = judged(stated, award.family, context)
  const at = context.here(award.place)
  const related = rest.map((line) => context.here(line.award.place))
  const basis = givingBasis(giver) ?? ''
  const data = { actual: stated, form: awardFormById(award.family)?.name ?? award.place.quote, basis }
  if (may === 'no') yield fail(at, 'not-entitled', data, { basis: 'law', related, remedy: 'amend' })
  else if (may === 'unknown' && ownRules(stated))
    yield notApplicable(at, 'own-award-rules', {}, { basis: 'law' })
  else if (may === 'unknown')
    yield namedAbove(context, award, at, data) ??
      review(at, 'unlisted', data, { basis: 'law', level: 'note', related })
}

/** The plan above itself offers the form from such a head: "Giấy khen của Hiệu trưởng" for its schools. */
function namedAbove(context: RuleContext, { family, giver }: Award, at: Evidence, data: Data): Draft | null {
  const source = context.source('awards')
  const offered = source?.plan.awards.find(
    (award) =>
      award.family === family &&
      award.giver !== null &&
      (sameGiver(award.giver, giver!) || isOneOf(giver!, award.giver)),
  )
  if (source === null || offered === undefined) return null
  return pass(at, data, from(source, context.there(source, offered.place), 'awards', 'forms'))
}

/** "Hiệu trưởng Trường Đại học Nông Lâm" is one of "Hiệu trưởng trường đại học thành viên". */
function isOneOf(giver: string, offered: string): boolean {
  const group = /^(?<kind>.{1,120}?) (?:thành viên|trực thuộc|thuộc .+|cơ sở)$/u.exec(bodyKey(offered))
    ?.groups?.kind
  return group !== undefined && bodyKey(giver).startsWith(`${group} `)
}

/** A bare position ("Giám đốc", "Chánh Thanh tra") is that of the issuer's own head. */
function judged(giver: string, family: string, { plan, issued }: RuleContext) {
  const date = issued !== null && issued.length === 10 ? issued : wholeDate(issued)
  const may = mayGive(giver, family, date)
  const { issuer } = plan.header
  const position =
    /^(?:giám đốc|chánh thanh tra|chánh văn phòng|thủ trưởng|trưởng ban|chi cục trưởng|cục trưởng|tổng giám đốc|chủ tịch)(?: (?:sở|trung tâm|cơ quan|đơn vị|ban|chi cục))?$/u
  if (may !== 'unknown' || issuer === null || !position.test(foldCase(giver.normalize('NFC'))))
    return { giver, may }
  return { giver: issuer.name, may: mayGive(issuer.name, family, date) }
}

/** A month or year that lies as a whole on one side of the district level's end needs no day. */
function wholeDate(issued: string | null): string | null {
  if (issued === null || issued === '2025') return null
  return issued.length === 4 ? `${issued}-12-31` : issued.length === 7 ? `${issued}-28` : null
}

/** Party and associations reward by rules of their own. */
function ownRules(giver: string): boolean {
  const level = bodyLevel(giver)
  return (
    level === 'party' ||
    level === 'association' ||
    /^(?:ban (?:thường vụ|chấp hành|thường trực)|(?:trung ương )?hội|.*(?:đoàn|công đoàn|hội|tỉnh ủy|huyện ủy|đảng ủy)(?!\p{L}))/u.test(
      foldCase(giver),
    )
  )
}
