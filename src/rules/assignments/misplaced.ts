import { z } from 'zod'
import { bodyHead, bodyLevel } from '../../knowledge/bodies.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { defineRule } from '../define.ts'
import { fail } from '../verdicts.ts'
import { bodyClass, reaches, sameBody } from './names.ts'

type Assignment = Plan['assignments'][number]

/**
 * Nhiệm vụ phải nằm dưới cơ quan được giao.
 *
 * ## Why
 * A task of one body among those of another is overlooked by the first and disputed by the second.
 *
 * ## Not a finding
 * A part of the body itself (its rooms, centres, schools), a lower committee under a higher one, a body that
 * co-operates in the same assignment.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các huyện:\n- Bố trí đất trồng cây.\n- Hội Làm vườn các cấp phối hợp với ngành nông nghiệp tuyên truyền, vận động hội viên.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các huyện:\n- Bố trí đất trồng cây.\n- Phòng Kinh tế và Hạ tầng tham mưu kế hoạch.\n- Hội thảo, tập huấn được tổ chức hằng quý.\n2. Hội Làm vườn tỉnh:\n- Vận động hội viên.", "verdict": "none"}
 */
export const misplaced = defineRule({
  id: 'assignments/misplaced',
  level: 'warning',
  options: z.strictObject({}),
  *check({ plan, here }) {
    for (const assignment of plan.assignments)
      for (const task of assignment.tasks.slice(1)) {
        const body = subjectOf(task.text)
        if (body === null || !isForeign(body, assignment)) continue
        yield fail(
          here(task.place),
          'misplaced',
          { actual: assignment.bodies, expected: body },
          { related: [here(assignment.place)], remedy: 'amend' },
        )
      }
  },
})

const head = new RegExp(`^(?:các )?(?:${bodyHead})(?!\\p{L})`, 'u')
const duty =
  /(?<![\p{L}\p{N}])(?:chủ trì|phối hợp|chỉ đạo|hướng dẫn|tham mưu|xây dựng|tổ chức|có trách nhiệm|thực hiện|triển khai|theo dõi|kiểm tra|giám sát|bố trí|đôn đốc|tuyên truyền|vận động|đẩy mạnh|tăng cường)(?![\p{L}\p{N}])/u
/** A body's name goes on with a name or with one of these. */
const goesOn = /^\s+(?:\p{Lu}|(?:nhân dân|các|tỉnh|huyện|xã|phường|thành phố|trung ương)(?!\p{L}))/u

/** The body with which a task begins: a name in capitals and, within a line, what it shall do. */
function subjectOf(text: string): string | null {
  const raw = text.normalize('NFC')
  const folded = foldCase(raw)
  const start = head.exec(folded)
  if (start === null || !/^\p{Lu}/u.test(raw) || !goesOn.test(raw.slice(start[0].length))) return null
  const found = duty.exec(folded.slice(start[0].length, 160))
  if (found === null) return null
  const name = raw.slice(0, start[0].length + found.index).trim()
  return /[.;:,]$/u.test(name) ? null : name
}

/** Kinds of bodies that are no part of another one. */
const standsAlone =
  /^(?:các )?(?:hội đồng thi đua|sở|mặt trận|ủy ban mặt trận|hội(?! đồng)|đoàn|tỉnh đoàn|liên đoàn|liên minh|hiệp hội|ủy ban nhân dân|ubnd|ubmttq|công an tỉnh|ban tuyên giáo|ban dân vận)(?!\p{L})/u

function isForeign(body: string, { bodies, coordinating }: Assignment): boolean {
  if (!standsAlone.test(foldCase(body))) return false
  if ([...bodies, ...coordinating].some((each) => sameBody(each, body) || reaches(each, body))) return false
  const level = bodyLevel(body)
  const below = bodies.some((each) => {
    const above = bodyLevel(each)
    return level === 'commune' && (above === 'district' || above === 'province')
  })
  // The Front's member organisations answer to it in joint work.
  const member = bodyClass(body) === 'mass-organisation' && bodies.some((each) => bodyClass(each) === 'front')
  return !below && !member
}
