import { z } from 'zod'
import type { Reference } from '../../model/references.ts'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'
import { shownDate } from './known.ts'

/**
 * Văn bản được viện dẫn không thể ban hành sau ngày của kế hoạch.
 *
 * ## Why
 * A plan cannot rest on what did not exist when it was signed: one of the two dates is wrong.
 *
 * ## Not a finding
 * Dates that are known in part and can be earlier; a plan whose own date is blank.
 *
 * @example {"plan": {"basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây xanh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"date": "ngày   tháng 3 năm 2024", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây xanh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"plan": {"basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây xanh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "pass"}
 */
export const issuedLater = defineRule({
  id: 'references/issued-later',
  level: 'error',
  options: z.strictObject({}),
  appliesNot: ({ issued }) => (issued === null ? 'own-date-unknown' : null),
  *check(context) {
    const issued = context.issued!
    const own = context.plan.header.issued
    const dated = context.plan.references.filter((reference) => dateOf(reference) !== null)
    const later = dated.filter((reference) => isLater(dateOf(reference)!, issued))
    const seen = new Map<string, Reference[]>()
    for (const reference of later) {
      const key = `${reference.number ?? reference.title}|${reference.date}`
      seen.set(key, [...(seen.get(key) ?? []), reference])
    }
    for (const [first, ...rest] of seen.values())
      yield fail(
        context.here(first!.place),
        'later',
        {
          number: first!.number ?? first!.title,
          actual: shownDate(dateOf(first!)!),
          expected: shownDate(issued),
        },
        {
          related: [...rest.map(({ place }) => place), ...(own === null ? [] : [own.place])].map(
            context.here,
          ),
          remedy: 'amend',
        },
      )
    const [first] = dated
    if (first !== undefined && own !== null && later.length === 0)
      yield pass(
        context.here(first.place),
        { expected: shownDate(issued) },
        { upstream: context.here(own.place) },
      )
  },
})

/** The day, else the year inside the number (98/2023/NĐ-CP). */
function dateOf({ date, number }: Reference): string | null {
  return date ?? /\/(?<year>(?:19|20)\d\d)\//u.exec(number ?? '')?.groups?.year ?? null
}

/** Later as far as both dates are known. */
function isLater(date: string, issued: string): boolean {
  const length = Math.min(date.length, issued.length)
  return date.slice(0, length) > issued.slice(0, length)
}
