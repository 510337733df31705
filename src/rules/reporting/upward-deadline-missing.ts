import { z } from 'zod'
import type { Deadline } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { part } from '../section-text.ts'
import { fail, from, pass } from '../verdicts.ts'
import { shownDay } from './days.ts'
import { demandsOf, inwardReports, outwardReports } from './demands.ts'
import { directionOf } from './direction.ts'

/**
 * Kế hoạch thu báo cáo của đơn vị cấp dưới thì cần nêu thời hạn báo cáo lên cấp trên.
 *
 * ## Why
 * The units get a date; whoever sums their reports up needs one as well, or the sum stays in the drawer.
 *
 * ## Not a finding
 * Reports that stay in the house: the plan sends nothing on, and no plan above asks for it.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm để tổng hợp, báo cáo UBND tỉnh theo quy định.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm.\n2. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "pass"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm.", "verdict": "none"}
 */
export const upwardDeadlineMissing = defineRule({
  id: 'reporting/upward-deadline-missing',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const inward = inwardReports(context)
    const [first] = inward
    if (first === undefined) return
    const [out] = outwardReports(context)
    if (out !== undefined) {
      yield pass(context.here(first.place), {}, { related: [context.here(out.place)] })
      return
    }
    for (const deadline of inward) {
      const onward = passedOn(deadline, context)
      if (onward === null) continue
      yield fail(
        context.here(onward.place),
        'undated',
        { recipient: onward.recipient, actual: shownDay(deadline), missing: true },
        { related: [context.here(deadline.place)], remedy: 'amend' },
      )
      return
    }
    const demands = demandsOf(context)
    const demand = demands?.demanded[0]
    if (demands === null || demand === undefined) return
    yield fail(
      context.here(first.place),
      'demanded',
      { expected: shownDay(demand), actual: shownDay(first), missing: true },
      {
        ...from(demands.source, context.there(demands.source, demand.place), 'deadlines'),
        remedy: 'amend',
      },
    )
  },
})

/** "… để tổng hợp, báo cáo UBND tỉnh": the words behind a date that send the reports on without one. */
function passedOn(
  deadline: Deadline,
  context: RuleContext,
): { readonly place: Place; readonly recipient: string } | null {
  const { plan } = context
  const task = plan.assignments
    .flatMap((assignment) => assignment.tasks)
    .find((each) => each.place.start <= deadline.place.start && each.place.end >= deadline.place.end)
  if (task === undefined) return null
  const offset = deadline.place.start - task.place.start
  const onward =
    /báo\s+cáo\s+(?:kết\s+quả\s+)?(?:về\s+|lên\s+|cho\s+|với\s+)?(?<name>(?:\p{Lu}|các cơ quan)[^,;.()]{2,60}?)(?=\s+(?:và\s+(?:Sở|UBND|Ủy|Ban)|theo|xem|để|trước|kịp|định)|[,;.()]|$)/gu
  onward.lastIndex = offset
  for (let match = onward.exec(task.place.quote); match !== null; match = onward.exec(task.place.quote)) {
    const recipient = match.groups!.name!.replace(/\s+/gu, ' ')
    if (directionOf(recipient, context) !== 'outward') continue
    const at = task.place.start + match.index
    const rest = /[;.]/u.exec(task.place.quote.slice(match.index + match[0].length))?.index ?? 0
    const place = part(task.place, plan.text, at, at + match[0].length + rest)
    if (place !== null) return { place, recipient }
  }
  return null
}
