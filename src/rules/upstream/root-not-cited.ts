import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import { numberKey } from '../../knowledge/documents.ts'
import type { Reference } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, pass, review } from '../verdicts.ts'
import { isOfOtherMatter } from './other-matter.ts'

/**
 * Nên viện dẫn cả văn bản gốc của chương trình.
 *
 * ## Why
 * The root document fixes years, awards and reports; a plan that cites only its direct upstream hides where
 * its duties come from.
 *
 * ## Not a finding
 * A root that is cited anywhere in the plan, and a plan of a programme whose root is not known. Where no register
 * knows the root, it is the document that the text above carries out: its absence is to be looked at, but where that is
 * a directive or a resolution of the local Party committee only in the plan of a body of the Party.
 *
 * @example {"plan": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "basis": "Căn cứ Quyết định số 1315/QĐ-TTg ngày 09/11/2023 của Thủ tướng Chính phủ; thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "pass"}
 * @example {"upstream": {"basis": "Thực hiện Quyết định số 877/QĐ-TTg ngày 18/5/2023 của Thủ tướng Chính phủ phê duyệt Đề án phát triển vườn hoa đô thị, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {}, "verdict": "review", "code": "above"}
 * @example {"upstream": {"basis": "Thực hiện Nghị quyết số 12-NQ/TU ngày 18/5/2023 của Ban Thường vụ Tỉnh ủy về phát triển vườn hoa đô thị, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {}, "verdict": "none"}
 * @example {"upstream": {"letterhead": "TỈNH ỦY HÀ TĨNH", "number": "Số 58-KH/TU", "basis": "Thực hiện Chỉ thị số 41-CT/TW, ngày 18/5/2023 của Ban Bí thư về phát triển vườn hoa đô thị, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:"}, "plan": {"letterhead": "ĐẢNG BỘ TỈNH HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ", "number": "Số 12-KH/ĐU"}, "verdict": "review", "code": "above"}
 */
export const rootNotCited = defineRule({
  id: 'upstream/root-not-cited',
  level: 'note',
  options: z.strictObject({}),
  relation: true,
  appliesNot: (context) =>
    context.root === null && carriedOutAbove(context).length === 0 ? 'root-unknown' : null,
  *check(context) {
    const { root } = context
    if (isOfOtherMatter(context)) return
    if (root === null) {
      yield ofText(context)
      return
    }
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

/** Kinds that set something going; a dispatch or a programme of work only passes it on. */
const orders: ReadonlySet<string> = new Set(['NQ', 'CT', 'KL', 'QĐ', 'CTr', 'ĐA', 'KH'])

/**
 * A directive, a conclusion, a resolution of the local Party committee is put to the body above: what it means below
 * stands in that body's plan. The Party's own bodies hand it on down to the cells.
 */
function isPutToBodyAbove({ kind, number }: Reference): boolean {
  return kind === 'CT' || kind === 'KL' || (kind === 'NQ' && /\/(?:TU|HU|QU|ĐU|ĐUK)$/u.test(number ?? ''))
}

/** The highest text that is here, and what it says it carries out. */
function carriedOutAbove({ chain, upstream, profile }: RuleContext): readonly Reference[] {
  const top = chain.findLast(({ basis }) => basis === 'ancestor') ?? upstream
  const carriedOut = (top?.plan.references ?? []).filter(
    ({ role, kind, number, date }) =>
      role === 'direct-upstream' && orders.has(kind ?? '') && number !== null && date?.length === 10,
  )
  return profile.level !== 'party' && carriedOut.every(isPutToBodyAbove) ? [] : carriedOut
}

/** One of the documents that the highest text carries out is enough. */
function ofText(context: RuleContext): Draft {
  const { plan, here, there } = context
  const top = context.chain.findLast(({ basis }) => basis === 'ancestor') ?? context.upstream!
  const roots = carriedOutAbove(context)
  const [first] = roots
  const more = { basis: top.basis, upstream: there(top, first!.place) } as const
  const expected = first!.number!
  const cited = plan.references.find(({ number, date }) =>
    roots.some(
      (one) =>
        (number !== null && numberKey(number) === numberKey(one.number!)) ||
        (date !== null && date === one.date),
    ),
  )
  if (cited !== undefined) return pass(here(cited.place), { expected }, more)
  const [direct] = context.directReferences
  return review(
    direct === undefined ? context.gap() : here(direct.place),
    'above',
    { expected, missing: true },
    { ...more, remedy: 'amend' },
  )
}
