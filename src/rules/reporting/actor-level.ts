import { z } from 'zod'
import type { Draft, Evidence } from '../../findings/draft.ts'
import { bodyKey, bodyLevel } from '../../knowledge/bodies.ts'
import type { Deadline } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { sectionAt, underHeading } from '../section-text.ts'
import { fail } from '../verdicts.ts'
import { isSection } from './demands.ts'
import { directionOf } from './direction.ts'

/**
 * Phòng, bộ phận không báo cáo thẳng sang cơ quan khác mà tham mưu thủ trưởng báo cáo.
 *
 * ## Why
 * A report to another department goes out under the head's signature; a section drafts it.
 *
 * ## Not a finding
 * "Tham mưu Giám đốc báo cáo …"; a section that reports to its own head; a district's division that reports to the
 * department of its field.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kế hoạch báo cáo kết quả về Sở Công Thương trước ngày 10/12 hằng năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kế hoạch tham mưu Giám đốc Sở báo cáo kết quả về Sở Công Thương trước ngày 10/12 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kế hoạch tổng hợp, soạn thảo để Sở báo cáo Sở Công Thương kết quả trước ngày 10/12 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kế hoạch báo cáo Giám đốc Sở trước ngày 10/12 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kế hoạch báo cáo trực tiếp Sở Công Thương kết quả đấu thầu trước ngày 10/12/2024.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở: Tổng hợp, trình Lãnh đạo Sở ký báo cáo gửi Sở Công Thương theo thời hạn sau:\n- Báo cáo 6 tháng: trước ngày 08/6/2024;\n- Báo cáo năm: trước ngày 08/11/2024.", "verdict": "none"}
 */
export const actorLevel = defineRule({
  id: 'reporting/actor-level',
  level: 'note',
  options: z.strictObject({}),
  appliesNot: ({ profile }) =>
    profile.level === 'department' || profile.level === 'unit' ? null : 'other-body',
  *check(context) {
    const found = new Map<string, Draft & { readonly related: Evidence[] }>()
    for (const deadline of context.plan.deadlines) {
      if (deadline.act !== 'report' || deadline.actor === null || !isSection(deadline.actor, context))
        continue
      if (isHead(deadline.actor)) continue
      const outside = deadline.recipients.filter(
        (name) =>
          bodyLevel(name) === 'department' &&
          directionOf(name, context) === 'outward' &&
          !isOwnHead(context, name),
      )
      const task = context.plan.assignments
        .flatMap((assignment) => assignment.tasks)
        .find((each) => each.place.start <= deadline.place.start && each.place.end >= deadline.place.end)
      const words = `${leadTo(deadline, context.plan)} ${task?.text ?? deadline.place.quote}`
      const at = context.here(deadline.place)
      if (outside.length === 0) continue
      if (drafts.test(words)) continue
      // Reports of one section by several dates go the same wrong way.
      const key = `${deadline.actor}|${outside.join('|')}`
      const before = found.get(key)
      if (before !== undefined) before.related.push(at)
      else
        found.set(key, {
          ...fail(at, 'direct', { actor: deadline.actor, recipients: outside }, { remedy: 'amend' }),
          related: [],
        })
    }
    yield* found.values()
  },
})

/** "Trình Lãnh đạo Sở ký báo cáo theo thời hạn sau:", above a list of dates. */
function leadTo({ place }: Deadline, plan: Plan): string {
  const section = sectionAt(plan, place.section)
  const under = section === null ? null : underHeading(plan, section)
  return /^[^:;.]+:(?=\s*\n)/u.exec(under?.quote ?? '')?.[0] ?? ''
}

/** "Dự thảo để Trường báo cáo", "trình Giám đốc": who drafts does not sign. */
const drafts =
  /tham\s+mưu|(?:dự|soạn)\s+thảo|(?<!\p{L})(?:trình|giúp|để)\s+(?:lãnh đạo|giám đốc|ban giám|hiệu trưởng|thủ trưởng|viện trưởng|nhà trường|trường|sở|công ty|bệnh viện|trung tâm)(?!\p{L})/iu

/** The leadership of a school or hospital is the head in whose name it reports. */
function isHead(actor: string): boolean {
  return /^(?:ban (?:giám hiệu|giám đốc|lãnh đạo)|lãnh đạo)(?!\p{L})/u.test(foldCase(actor.normalize('NFC')))
}

/** "Giám đốc Công an tỉnh" in a plan of Công an tỉnh. */
function isOwnHead({ plan }: RuleContext, name: string): boolean {
  const issuer = plan.header.issuer?.name
  return (
    issuer !== undefined &&
    bodyKey(name).replace(/^(?:giám đốc|chánh thanh tra|thủ trưởng) /u, '') === bodyKey(issuer)
  )
}
