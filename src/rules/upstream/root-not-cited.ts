import { z } from 'zod'
import { numberKey } from '../../knowledge/documents.ts'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'

/**
 * Nên viện dẫn cả văn bản gốc của chương trình.
 *
 * ## Why
 * The root document fixes years, awards and reports; a plan that cites only its direct upstream hides where
 * its duties come from.
 *
 * ## Not a finding
 * A root that is cited anywhere in the plan, and a plan of a programme whose root is not known.
 *
 * @example {"plan": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "basis": "Căn cứ Quyết định số 1315/QĐ-TTg ngày 09/11/2023 của Thủ tướng Chính phủ; thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "pass"}
 */
export const rootNotCited = defineRule({
  id: 'upstream/root-not-cited',
  level: 'note',
  options: z.strictObject({}),
  appliesNot: ({ root }) => (root === null ? 'root-unknown' : null),
  *check(context) {
    const root = context.root!
    const number = root.plan.header.number
    if (number === null) return
    const cited = context.plan.references.find(
      (reference) => reference.number !== null && numberKey(reference.number) === numberKey(number.raw),
    )
    const upstream = context.there(root, number.place)
    if (cited !== undefined)
      yield pass(context.here(cited.place), { expected: number.raw }, { basis: 'baseline', upstream })
    else {
      const [direct] = context.directReferences
      yield fail(
        direct === undefined ? context.gap() : context.here(direct.place),
        'missing',
        { expected: number.raw, missing: true },
        { basis: 'baseline', upstream, remedy: 'amend' },
      )
    }
  },
})
