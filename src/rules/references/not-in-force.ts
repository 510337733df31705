import { z } from 'zod'
import { type DocumentEntry, documentByNumber, lawByName } from '../../knowledge/documents.ts'
import type { Reference } from '../../model/references.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, review } from '../verdicts.ts'
import { meantByNumber, shownDate } from './known.ts'
import { newerAbove } from './newer-above.ts'

/**
 * Văn bản được viện dẫn còn hiệu lực hay đã được thay thế tại ngày rà soát.
 *
 * ## Why
 * A plan that is still carried out should name the document that holds now; one that was replaced before the plan
 * was signed was the wrong ground from the start. Where the plan above rests on a newer document of the same kind and
 * subject, the older one is to be looked at.
 *
 * ## Not a finding
 * Documents of which the registry knows no replacement; the original of an older document of the same number. One that
 * held when the plan was signed is only to be looked at.
 *
 * @example {"plan": {"body": "I. KHEN THƯỞNG\n1. Thực hiện theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng."}, "asOf": "2026-03-01", "verdict": "review", "code": "replaced"}
 * @example {"plan": {"date": "ngày 20 tháng 9 năm 2025", "body": "I. KHEN THƯỞNG\n1. Thực hiện theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng."}, "verdict": "review", "code": "replaced-before"}
 * @example {"plan": {"body": "I. KHEN THƯỞNG\n1. Thực hiện theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng."}, "asOf": "2024-06-01", "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 9 năm 2025", "basis": "Căn cứ Luật Bảo vệ môi trường ngày 23 tháng 6 năm 2014;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "replaced-before"}
 * @example {"plan": {"date": "ngày 20 tháng 9 năm 2025", "basis": "Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"basis": "Căn cứ Thông tư số 30/2023/TT-BXD ngày 20/11/2023 của Bộ trưởng Bộ Xây dựng hướng dẫn quản lý cây xanh đô thị, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Thông tư số 20/2005/TT-BXD ngày 20/12/2005 của Bộ trưởng Bộ Xây dựng hướng dẫn quản lý cây xanh đô thị;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "newer-above"}
 * @example {"upstream": {"basis": "Căn cứ Thông tư số 30/2023/TT-BXD ngày 20/11/2023 của Bộ trưởng Bộ Xây dựng hướng dẫn quản lý cây xanh đô thị, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Thông tư số 31/2005/TT-BXD ngày 20/12/2005 của Bộ trưởng Bộ Xây dựng quy định kỹ thuật cắt tỉa cành;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"basis": "Căn cứ Nghị định số 991/2022/NĐ-CP ngày 10/7/2022 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Kiến trúc, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Nghị định số 881/2016/NĐ-CP ngày 20/6/2016 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Cây xanh;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"basis": "Căn cứ Quyết định số 981/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia trồng rừng ven biển giai đoạn 2021 - 2025, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Quyết định số 871/QĐ-TTg ngày 14/10/2020 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia cấp nước đô thị giai đoạn 2021 - 2025;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"basis": "Căn cứ Thông tư số 971/2020/TT-BXD ngày 05/9/2020 của Bộ trưởng Bộ Xây dựng quy định quản lý vườn hoa công cộng, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Thông tư số 861/2020/TT-BXD ngày 04/9/2020 của Bộ trưởng Bộ Xây dựng quy định quản lý công viên, vườn hoa công cộng;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"basis": "Căn cứ Thông tư số 972/2021/TT-BGDĐT ngày 20/7/2021 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định đánh giá học sinh trung học cơ sở và trung học phổ thông, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Thông tư số 862/2019/TT-BGDĐT ngày 04/9/2019 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định đánh giá học sinh tiểu học;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 */
export const notInForce = defineRule({
  id: 'references/not-in-force',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, asOf, issued, here, there } = context
    for (const reference of plan.references) {
      if (!reference.first) continue
      const entry = reference.number === null ? lawOf(reference) : entryOf(context, reference)
      const number = reference.number ?? singleSpaced(reference.place.quote)
      const at = here(reference.place)
      if (entry?.replacedBy == null) {
        const newer = newerAbove(context, reference)
        if (newer !== null)
          yield review(
            at,
            'newer-above',
            { number, expected: newer.reference.number ?? singleSpaced(newer.reference.place.quote) },
            {
              ...from(newer.source, there(newer.source, newer.reference.place), 'references'),
              remedy: 'amend',
            },
          )
      }
      if (entry === null) continue
      const { period } = entry
      const first = entry.replacedBy
      if (first !== null && first.since <= asOf) {
        const before = issued !== null && issued.slice(0, first.since.length) >= first.since
        const replacedBy = inForce(first, before ? issued : asOf)
        // What held on the day of the plan is no fault of it.
        const say = before && replacedBy.confidence === 'high' ? fail : review
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

/** No paper has been replaced so often. */
const mostSteps = 9

type Successor = NonNullable<DocumentEntry['replacedBy']>

/** What holds on a day: the last of those that have replaced each other. */
function inForce(first: Successor, day: string): Successor {
  let last = first
  for (let steps = 0; steps < mostSteps; steps++) {
    const next = documentByNumber(last.number)[0]?.replacedBy ?? null
    if (next === null || next.since > day) break
    last = next
  }
  return last
}

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
