import { z } from 'zod'
import { type DocumentEntry, documentByNumber, lawByName } from '../../knowledge/documents.ts'
import type { Reference } from '../../model/references.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, review } from '../verdicts.ts'
import { meantByNumber, shownDate } from './known.ts'

/**
 * Văn bản được viện dẫn còn hiệu lực hay đã được thay thế tại ngày rà soát.
 *
 * ## Why
 * A plan that is still carried out should name the document that holds now; one that was replaced before the plan
 * was signed was the wrong ground from the start.
 *
 * ## Not a finding
 * Documents of which the registry knows no replacement; the original of an older document of the same number.
 *
 * @example {"plan": {"body": "I. KHEN THƯỞNG\n1. Thực hiện theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng."}, "asOf": "2026-03-01", "verdict": "review", "code": "replaced"}
 * @example {"plan": {"date": "ngày 20 tháng 9 năm 2025", "body": "I. KHEN THƯỞNG\n1. Thực hiện theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng."}, "verdict": "review", "code": "replaced-before"}
 * @example {"plan": {"body": "I. KHEN THƯỞNG\n1. Thực hiện theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng."}, "asOf": "2024-06-01", "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 9 năm 2025", "basis": "Căn cứ Luật Bảo vệ môi trường ngày 23 tháng 6 năm 2014;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "replaced-before"}
 * @example {"plan": {"date": "ngày 20 tháng 9 năm 2025", "basis": "Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 */
export const notInForce = defineRule({
  id: 'references/not-in-force',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, asOf, issued, here } = context
    for (const reference of plan.references) {
      if (!reference.first) continue
      const entry = reference.number === null ? lawOf(reference) : entryOf(context, reference)
      if (entry === null) continue
      const number = reference.number ?? singleSpaced(reference.place.quote)
      const at = here(reference.place)
      const { replacedBy, period } = entry
      if (replacedBy !== null && replacedBy.since <= asOf) {
        const before = issued !== null && issued.slice(0, replacedBy.since.length) >= replacedBy.since
        const say = replacedBy.confidence === 'high' ? fail : review
        yield say(
          at,
          before ? 'replaced-before' : 'replaced',
          { number, expected: replacedBy.number, since: shownDate(replacedBy.since) },
          { basis: 'law', remedy: before ? 'amend' : 'none' },
        )
      } else if (period !== null && issued !== null && period.to < Number(issued.slice(0, 4)))
        yield review(at, 'expired', { number, actual: `${period.from}-${period.to}` }, { basis: 'law' })
    }
  },
})

/** What the registry has under the number of a citation that means no document here. */
function entryOf(context: RuleContext, reference: Reference): DocumentEntry | null {
  const known = meantByNumber(context, reference).find(({ at }) => at === null)
  if (known === undefined) return null
  return documentByNumber(reference.number ?? '').find((entry) => entry.by === known.by) ?? null
}

/** "Luật Giáo dục ngày 14/6/2005": a law cited by name and date. */
function lawOf({ kind, title, date }: Reference): DocumentEntry | null {
  const isLaw = kind === 'Luật' || kind === 'PL'
  return isLaw && title !== null && date !== null ? lawByName(title, date) : null
}
