import { z } from 'zod'
import { levelAbolished } from '../../knowledge/changes.ts'
import { defineRule } from '../define.ts'
import { review } from '../verdicts.ts'
import { actingBodies, type NamedBody } from './bodies.ts'

/**
 * Cấp huyện, thị trấn nêu trong kế hoạch không còn ở thời điểm rà soát.
 *
 * ## Why
 * Criteria, tasks and reports of the district level have had nobody to meet them since 1 July 2025.
 *
 * ## Legal ground
 * Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương năm 2025.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện, thị xã tổ chức diễn tập phòng cháy rừng.", "verdict": "review", "code": "abolished"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện, thị xã tổ chức diễn tập phòng cháy rừng.", "asOf": "2025-06-30", "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện, thị xã tổ chức diễn tập phòng cháy rừng."}, "verdict": "review", "code": "abolished-before"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã, phường tổ chức diễn tập phòng cháy rừng.", "verdict": "none"}
 */
export const levelAbolishedRule = defineRule({
  id: 'validity/level-abolished',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, asOf, issued } = context
    const groups: readonly NamedBody[] = plan.criteria
      .filter(({ entity }) => entity === 'district')
      .map(({ label, place }) => ({ name: label ?? 'cấp huyện', place }))
    const named = [...groups, ...actingBodies(plan)].flatMap((body) => {
      const change = levelAbolished(body.name, asOf)
      return change === null ? [] : [{ ...body, change }]
    })
    named.sort((a, b) => a.place.start - b.place.start)
    const [first, ...rest] = named
    if (first === undefined) return
    const before = issued?.length === 10 && first.change.since <= issued
    yield review(
      context.here(first.place),
      before ? 'abolished-before' : 'abolished',
      {
        actual: [...new Set(named.map(({ name }) => name))].filter(({ length }) => length < 70).slice(0, 4),
        since: first.change.since,
        date: before ? issued : asOf,
      },
      {
        basis: 'law',
        related: rest
          .filter(({ place }, index) => place.start !== (rest[index - 1] ?? first).place.start)
          .map(({ place }) => context.here(place)),
        ...(before ? { level: 'warning', remedy: 'amend' } : {}),
      },
    )
  },
})
