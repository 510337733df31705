import { z } from 'zod'
import { entityOf } from '../../knowledge/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { matchesOf } from '../../text/matches.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'
import { bodies, type Entity, mentions } from './entities.ts'

/**
 * Nhóm đối tượng có tiêu chí thì cần có nhiệm vụ hoặc đường báo cáo.
 *
 * ## Why
 * A group that is measured but neither gets a task nor reports to anybody cannot be assessed.
 *
 * ## Not a finding
 * Households and persons, nor enterprises for the offices that serve them; a plan of the Prime Minister, below whom the provinces give the tasks; a group that
 * another body is told to direct or to win over ("chỉ đạo UBND cấp xã", "ký cam kết với các cơ sở kinh doanh").
 *
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các sở, ban, ngành\n- Trồng đủ số cây đăng ký.\n2. Đối với các doanh nghiệp\n- Trồng cây trong khuôn viên.\nII. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành xây dựng kế hoạch trồng cây.", "tail": "Nơi nhận:\n- Các sở, ban, ngành;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Hoa"}, "verdict": "fail"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các sở, ban, ngành\n- Trồng đủ số cây đăng ký.\n2. Đối với cấp xã\n- Trồng cây dọc đường xã.\nII. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành xây dựng kế hoạch trồng cây.\n2. Ủy ban nhân dân các xã, phường tổ chức trồng cây.", "tail": "Nơi nhận:\n- Các sở, ban, ngành;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Hoa"}, "verdict": "pass"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HƯƠNG SƠN", "number": "Số: 12/KH-UBND", "body": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các thôn\n- Trồng đủ số cây đăng ký.\n2. Đối với doanh nghiệp, cơ sở sản xuất\n- Trồng cây trong khuôn viên.\nII. TỔ CHỨC THỰC HIỆN\n1. Các thôn trồng cây dọc đường làng.\n2. Phòng Kinh tế tổ chức ký cam kết trồng cây, không xả thải với 100% cơ sở sản xuất, kinh doanh.", "tail": "Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Hoa"}, "verdict": "none"}
 */
export const entityWithoutAssignment = defineRule({
  id: 'criteria/entity-without-assignment',
  level: 'warning',
  options: z.strictObject({}),
  appliesNot: ({ plan, profile }) => {
    if (plan.criteria.length === 0) return 'no-criteria'
    // Who is told of by the centre gets its task from the province.
    const others: readonly (string | null)[] = ['party', 'association', 'centre', null]
    return others.includes(profile.level) ? 'other-body' : null
  },
  *check(context) {
    const { plan } = context
    if (plan.assignments.length === 0) return
    const reports = plan.deadlines.find((each) => each.act === 'report')
    const left: Plan['criteria'] = []
    for (const group of plan.criteria) {
      if (!bodies.has(group.entity) || isServed(context, group.entity)) continue
      const task = taskOf(plan, group.entity)
      if (task === null) left.push(group)
      else
        yield pass(
          context.here(group.place),
          { actual: group.label ?? '' },
          { related: [context.here(task)] },
        )
    }
    const [first, ...rest] = left
    if (first === undefined) return
    const related = [...rest.map(({ place }) => place), ...(reports === undefined ? [] : [reports.place])]
    yield fail(
      context.here(first.place),
      'without-task',
      { actual: left.map(({ label }) => label ?? ''), missing: true },
      { related: related.map(context.here), remedy: 'amend' },
    )
  },
})

/** Enterprises that an office serves ("đại lý làm thủ tục hải quan") are none of its own. */
function isServed({ profile }: RuleContext, entity: Entity): boolean {
  return entity === 'enterprise' && profile.internal
}

/** The place where such a body gets a task, reports, or is put under another's direction. */
function taskOf(plan: Plan, entity: Entity) {
  for (const assignment of plan.assignments)
    if ([...assignment.bodies, ...assignment.coordinating].some((name) => is(name, entity)))
      return assignment.place
  for (const deadline of plan.deadlines)
    if (deadline.actor !== null && is(deadline.actor, entity)) return deadline.place
  for (const task of plan.assignments.flatMap((assignment) => assignment.tasks))
    if (directed(task.text, entity)) return task.place
  return null
}

/** Every part of a name counts: "UBND các huyện, xã và doanh nghiệp". */
function is(name: string, entity: Entity): boolean {
  const text = foldCase(name.normalize('NFC'))
  if (/(?<!\p{L})(?:địa phương|cơ quan, đơn vị|các cấp)(?!\p{L})/u.test(text) && entity !== 'enterprise')
    return true
  if (entity === 'subordinate-unit')
    return /đơn vị|phòng|trung tâm|trường|khoa|chi cục|tổ|bộ phận|ban/u.test(text)
  if (entity === 'commune' || entity === 'district') return mentions(text, entity)
  if (entity === 'enterprise') return mentions(text, entity)
  if (entity === 'department')
    return /(?<!\p{L})(?:sở|ban|ngành|phòng|văn phòng|cơ quan|công an|thanh tra|bộ)(?!\p{L})/u.test(text)
  return (
    entityOf(name) === entity ||
    mentions(text, entity) ||
    /(?<!\p{L})(?:hội|đoàn|liên đoàn|ubmttq|mttq)(?!\p{L})/u.test(text)
  )
}

/** "chỉ đạo UBND cấp xã", "hướng dẫn, đôn đốc các doanh nghiệp": the group acts, though another body is addressed. */
const order =
  /(?<!\p{L})(?:chỉ đạo|hướng dẫn|đôn đốc|theo dõi|vận động|giao|yêu cầu|ubnd|ủy ban nhân dân)(?:,? (?:và )?(?:chỉ đạo|hướng dẫn|đôn đốc|theo dõi|kiểm tra|giám sát))* (?<whom>[^,;.]{3,60})/gu
/** "ký cam kết không xả thải với các cơ sở sản xuất": who promises acts as well. */
const pledge = /(?<!\p{L})ký (?:bản )?cam kết(?:(?! với )[^;.]){0,120} với (?<whom>[^;.]{3,60})/gu

function directed(text: string, entity: Entity): boolean {
  const folded = foldCase(text.normalize('NFC'))
  return [...matchesOf(order, folded), ...matchesOf(pledge, folded)].some(({ groups }) =>
    mentions(groups!.whom!, entity),
  )
}
