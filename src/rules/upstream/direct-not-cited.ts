import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, pass, review } from '../verdicts.ts'

/**
 * Kế hoạch phải nêu văn bản cấp trên mà nó thực hiện.
 *
 * ## Why
 * Without it nobody can tell what the plan answers to, and nothing can be compared.
 *
 * ## Not a finding
 * A law or a decree alone is a basis, never the document that a plan carries out; a plan resting on nothing
 * else is worth a look.
 *
 * @example {"plan": {"basis": "Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"basis": "Căn cứ Luật Trẻ em năm 2016, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review"}
 * @example {"plan": {"basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 */
export const directNotCited = defineRule({
  id: 'upstream/direct-not-cited',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    const [direct] = context.directReferences
    if (direct !== undefined) {
      const above = context.upstream
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
    if (basis === undefined) yield fail(context.gap(), 'none', { missing: true }, { remedy: 'amend' })
    else yield review(context.here(basis.place), 'only-laws', { actual: basis.number ?? basis.title ?? '' })
  },
})
