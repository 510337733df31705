import { z } from 'zod'
import { bodyHead } from '../../knowledge/bodies.ts'
import type { Place } from '../../model/place.ts'
import { compiled } from '../../text/letters.ts'
import { matchesOf } from '../../text/matches.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { isPlan } from '../plan-kind.ts'
import { type Reading, readingOf } from '../reading.ts'
import { fail, pass, review } from '../verdicts.ts'
import { isLeftOut, isOfOtherMatter } from './other-matter.ts'

/** Kinds of documents that a plan can carry out; a law or a decree it only rests on. */
const orders: ReadonlySet<string> = new Set(['NQ', 'CT', 'KL', 'QĐ', 'CTr', 'KH', 'HD', 'CĐ', 'CV'])

/**
 * Kế hoạch phải nêu văn bản cấp trên mà nó thực hiện.
 *
 * ## Why
 * Without it nobody can tell what the plan answers to, and nothing can be compared.
 *
 * ## Not a finding
 * A law or a decree alone is a basis, never the document that a plan carries out; a plan resting on nothing
 * else is worth a look. A resolution or directive named as a basis may be what is carried out. The given
 * text above, cited under a mistyped number or day (`references/*`) or without one. A plan on another matter
 * (`upstream/family-differs`).
 *
 * @example {"plan": {"basis": "Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"basis": "Thực hiện Chiến lược quốc gia về phát triển cây xanh đô thị giai đoạn 2021-2030, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "named"}
 * @example {"plan": {"basis": "Thực hiện Hướng dẫn của Ban Thường trực Ủy ban Mặt trận Tổ quốc tỉnh về trồng cây nhân ngày hội;\nSở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "named"}
 * @example {"plan": {"basis": "Căn cứ Công văn hướng dẫn trồng cây năm 2024 của Ủy ban nhân dân tỉnh;\nSở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "named"}
 * @example {"plan": {"basis": "Căn cứ chương trình công tác của đơn vị;\nSở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"basis": "Thực hiện Hướng dẫn của Ủy ban nhân dân tỉnh về việc tổ chức Tết trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "named"}
 * @example {"plan": {"basis": "Thực hiện sự chỉ đạo của cấp trên về việc tổ chức Tết trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"basis": "Để thực hiện tốt công tác trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"basis": "Căn cứ Luật Trẻ em năm 2016, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review"}
 * @example {"upstream": {}, "plan": {"basis": "Thực hiện Quyết định số 877/QĐ-TTg ngày 18/5/2023 của Thủ tướng Chính phủ phê duyệt Đề án phát triển vườn hoa đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "other"}
 * @example {"plan": {"basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 */
export const directNotCited = defineRule({
  id: 'upstream/direct-not-cited',
  level: 'error',
  options: z.strictObject({}),
  relation: true,
  // Above the Government there is the law alone, above a central committee its own programme of work.
  appliesNot: ({ plan, profile }) =>
    !isPlan(plan) || profile.level === 'centre' || /trung ương$/iu.test(plan.header.issuer?.name ?? '')
      ? 'other-body'
      : null,
  *check(context) {
    const [direct] = context.directReferences
    const above = context.upstream
    if (isOfOtherMatter(context)) return
    if (direct !== undefined && above !== null && isLeftOut(context.plan, above.plan)) {
      const { number } = above.plan.header
      yield review(
        context.here(direct.place),
        'other',
        { actual: direct.number ?? direct.title ?? '', expected: number!.raw },
        { basis: 'upstream', upstream: context.there(above, number!.place), remedy: 'amend' },
      )
      return
    }
    if (direct !== undefined) {
      if (above !== null)
        yield pass(
          context.here(direct.place),
          { actual: direct.number ?? '' },
          {
            basis: 'upstream',
            upstream: context.there(above, above.plan.header.number?.place ?? direct.place),
          },
        )
      return
    }
    const basis = context.plan.references.find((reference) => reference.role === 'basis')
    const named = basis === undefined ? namedIn(readingOf(context.plan)) : null
    if (named !== null)
      yield review(context.here(named), 'named', { actual: singleSpaced(named.quote) }, { remedy: 'amend' })
    else if (basis === undefined) yield fail(context.gap(), 'none', { missing: true }, { remedy: 'amend' })
    else {
      const above = context.plan.references.find(
        ({ role, kind }) => role === 'basis' && kind !== null && orders.has(kind),
      )
      const data = { actual: (above ?? basis).number ?? (above ?? basis).title ?? '' }
      if (above === undefined) yield review(context.here(basis.place), 'only-laws', data)
      else yield review(context.here(above.place), 'only-basis', data, { level: 'note' })
    }
  },
})

const carriesOut = compiled(
  `(?<=(?:^|\\n)[-+*\\s]*)(?:thực hiện|triển khai|hưởng ứng|(?:căn cứ|theo)(?= [^;.:\\n]{3,240} của (?:${bodyHead})(?!\\p{L})))(?: thực hiện)?(?: theo)? (?<name>(?:chiến lược|chương trình|đề án|nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|hướng dẫn|thông tri|công văn|công điện|thông báo|phong trào|cuộc vận động) (?!này|như|sau|công tác|cụ thể|trên|(?:này )?của (?:trường|nhà trường|đơn vị|cơ quan))[^;.:\\n]{8,240}?)(?:,? giai đoạn|, (?=(?:nhằm|để|ubnd|ban|đảng|${bodyHead})(?!\\p{L}))|,?(?:[;.:\\n]|$))`,
  'gu',
)

/** What the opening says it carries out by its name alone: "Thực hiện Chiến lược quốc gia phòng, chống ung thư, …". */
function namedIn({ folded, opening, place }: Reading): Place | null {
  const [found] = matchesOf(carriesOut, folded.slice(opening.start, opening.end))
  if (found === undefined) return null
  const { name } = found.groups!
  const start = opening.start + found.index + found[0].indexOf(name!)
  return place({ start, end: start + name!.length })
}
