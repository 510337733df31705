import { z } from 'zod'
import { numberKey } from '../../knowledge/documents.ts'
import { programmeById } from '../../knowledge/programmes.ts'
import type { Plan } from '../../model/plan.ts'
import { defineRule } from '../define.ts'
import { fail, review } from '../verdicts.ts'
import { citedTitle, isQuoted, leadsTo } from './programme-names.ts'

type Programme = Plan['programmes'][number]

/**
 * Đề án, chương trình, văn bản được nêu tên cần kèm số, ký hiệu.
 *
 * ## Why
 * A scheme is what its decision says; by its name alone the reader cannot look up aims and dates.
 *
 * ## Not a finding
 * Movements, laws, a name without quotation marks, a scheme whose decision or local plan is cited elsewhere in the
 * plan, the programme that the plan itself carries out.
 *
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Hoàn thành các mục tiêu của Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”."}, "verdict": "fail", "code": "programme"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Kế hoạch số     /KH-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh về trồng cây xanh."}, "verdict": "fail", "code": "blank"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Hoàn thành các mục tiêu của Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030” theo Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ.\n2. Hưởng ứng Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”."}, "verdict": "none"}
 */
export const numberMissing = defineRule({
  id: 'references/number-missing',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, family, here } = context
    for (const programme of plan.programmes) {
      if (!['scheme', 'programme', 'plan'].includes(programme.kind) || family.same(programme.id)) continue
      if (isCited(plan, programme)) continue
      const [first, ...rest] = programme.places.filter((place) => isQuoted(plan, place))
      if (first === undefined) continue
      const expected = programmeById(programme.id)?.approvedBy ?? null
      if (expected === null && programme.period === null) continue
      const say = expected === null ? review : fail
      yield say(
        here(first),
        expected === null ? 'unknown' : 'programme',
        { actual: programme.title, expected },
        { related: rest.map(here), basis: expected === null ? 'self' : 'law', remedy: 'official-letter' },
      )
    }
    for (const reference of plan.references)
      if (reference.first && reference.number !== null && /^[/-]/u.test(reference.number))
        yield fail(
          here(reference.place),
          'blank',
          { actual: reference.number },
          { remedy: 'official-letter' },
        )
  },
})

/** Its decision, or a document with its name in the title, is cited; or a number follows the name as its ground. */
function isCited(plan: Plan, programme: Programme): boolean {
  const entry = programmeById(programme.id)
  const number = entry?.approvedBy === undefined ? null : numberKey(entry.approvedBy)
  return (
    programme.places.some((place) => citedTitle(plan, place) !== null) ||
    plan.references.some(
      (reference) =>
        reference.programme === programme.id ||
        (number !== null && reference.number !== null && numberKey(reference.number) === number) ||
        programme.places.some((place) => leadsTo(plan, place, reference.place)),
    )
  )
}
