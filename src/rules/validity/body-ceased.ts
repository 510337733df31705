import { z } from 'zod'
import { bodyKey } from '../../knowledge/body-key.ts'
import { type BodyChange, bodyChange } from '../../knowledge/changes.ts'
import { defineRule } from '../define.ts'
import { within } from '../scope/within.ts'
import { fail, review } from '../verdicts.ts'
import { actingBodies, type NamedBody, namedInText } from './bodies.ts'

const sure = { high: 1, medium: 0.7, low: 0.5 } as const

/**
 * Cơ quan nêu trong kế hoạch không còn ở thời điểm rà soát.
 *
 * ## Why
 * A task or a report that goes to a body which was merged reaches nobody; the successor has to be named.
 *
 * ## Not a finding
 * A body that once issued a cited document; a division that courts, boards and companies have too ("Phòng Nội vụ"),
 * named without its place outside the districts and communes.
 *
 * ## Legal ground
 * Nghị quyết 176/2025/QH15; Nghị định 45/2025/NĐ-CP, 150/2025/NĐ-CP.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Sở Giao thông vận tải chủ trì rà soát biển báo tại cổng trường.", "verdict": "review", "code": "ceased"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Bộ Kế hoạch và Đầu tư chủ trì thẩm định nguồn vốn."}, "verdict": "fail", "code": "ceased-before"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính chủ trì thẩm định dự toán.", "verdict": "none"}
 * @example {"plan": {"letterhead": "TÒA ÁN NHÂN DÂN TỈNH HÀ TĨNH", "number": "Số: 12/KH-TAND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ chủ trì kiểm kê cây xanh."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ chủ trì kiểm kê cây xanh."}, "verdict": "review"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Sở Giao thông vận tải chủ trì rà soát biển báo tại cổng trường.", "asOf": "2024-12-31", "verdict": "none"}
 */
export const bodyCeased = defineRule({
  id: 'validity/body-ceased',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, asOf, issued, profile } = context
    const isLocal = profile.level === 'district' || profile.level === 'commune'
    const before = new Map<string, Ceased>()
    const since = new Map<string, Ceased>()
    for (const body of [...namedInText(plan), ...actingBodies(plan)]) {
      const change = bodyChange(body.name, asOf)
      if (change === null || (change.isShared && !isLocal)) continue
      const list =
        issued?.length === 10 && change.since.length === 10 && change.since <= issued ? before : since
      const key = bodyKey(body.name)
      const known = list.get(key)
      const named = { name: body.name, place: within(body.place, body.name) }
      list.set(key, { change, bodies: [...(known?.bodies ?? []), named] })
    }
    for (const [code, list] of [
      ['ceased-before', before],
      ['ceased', since],
    ] as const) {
      const places = [...list.values()].flatMap(({ bodies }) => bodies.map(({ place }) => place))
      const [first, ...rest] = places.sort((a, b) => a.start - b.start)
      if (first === undefined) continue
      const data = {
        actual: [...list.values()].map(({ change, bodies }) => `${bodies[0]!.name} → ${change.successor}`),
        date: code === 'ceased' ? asOf : issued,
      }
      const more = {
        basis: 'law',
        confidence: Math.min(...[...list.values()].map(({ change }) => sure[change.confidence])),
        related: rest
          .filter((place, index) => place.start !== (rest[index - 1] ?? first).start)
          .map((place) => context.here(place)),
      } as const
      if (code === 'ceased') yield review(context.here(first), code, data, more)
      else
        yield (more.confidence === 1 ? fail : review)(context.here(first), code, data, {
          ...more,
          level: 'warning',
          remedy: 'amend',
        })
    }
  },
})

interface Ceased {
  readonly change: BodyChange
  readonly bodies: readonly NamedBody[]
}
