import { z } from 'zod'
import type { Plan } from '../../model/plan.ts'
import { aimRoles, type Section, type SectionRole } from '../../model/sections.ts'
import { foldCase } from '../../text/fold.ts'
import { isJoint } from '../contents/missing.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { isPlan } from '../plan-kind.ts'
import { fail, from, notApplicable, pass, review } from '../verdicts.ts'

/** Sections that a plan answering to another must have where that one has them. */
const comparedRoles = [
  'purpose-requirements',
  'objectives',
  'contents',
  'criteria-awards',
  'solutions',
  'schedule',
  'budget',
  'implementation',
] as const
/** Sections that every plan has, whatever it answers to. */
const usualRoles = ['budget', 'implementation'] as const

/**
 * Kế hoạch cần đủ các mục mà văn bản cấp trên có.
 *
 * ## Why
 * A missing section of schedule, budget or solutions is a duty taken over without its means.
 *
 * ## Not a finding
 * Criteria and awards in a plan of a scheme or programme: they belong to emulation movements. A section under
 * another heading, or inside another section. A section on money where a task speaks of it, or in a plan of the
 * Party, of an association, of a court. Sections in a decision, a directive, guidance or a dispatch, which have none.
 *
 * @example {"upstream": {"body": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Trồng cây.\nII. NỘI DUNG\n1. Trồng cây xanh.\nIII. KINH PHÍ THỰC HIỆN\nTừ ngân sách nhà nước.\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng chủ trì."}, "plan": {"body": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Trồng cây.\nII. NỘI DUNG\n1. Trồng cây xanh.\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi."}, "verdict": "fail", "code": "missing"}
 * @example {"upstream": {"body": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. KINH PHÍ THỰC HIỆN\nTừ ngân sách nhà nước.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng chủ trì."}, "plan": {"body": "I. NHIỆM VỤ\n1. Trồng cây xanh.\nII. NGUỒN KINH PHÍ\nTừ ngân sách nhà nước.\nIII. PHÂN CÔNG THỰC HIỆN\n1. Văn phòng Sở theo dõi."}, "verdict": "pass"}
 * @example {"upstream": {"body": "I. MỤC TIÊU\n1. Đến năm 2030, 90% tuyến phố có cây xanh.\nII. THỜI GIAN THỰC HIỆN\n1. Giai đoạn 1 (2026 - 2028): trồng mới.\n2. Giai đoạn 2 (2029 - 2030): chăm sóc.\nIII. NỘI DUNG\n1. Trồng cây xanh."}, "plan": {"body": "I. MỤC TIÊU\n1. Giai đoạn 2026 - 2028\n- 60% tuyến phố có cây xanh.\n2. Giai đoạn 2029 - 2030\n- 90% tuyến phố có cây xanh.\nII. NỘI DUNG\n1. Trồng cây xanh."}, "verdict": "fail", "code": "missing"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "basis": "Căn cứ Luật Ngân sách nhà nước ngày 25/6/2015, Ủy ban nhân dân xã ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng theo dõi."}, "verdict": "review", "code": "no-budget"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng cây xanh.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế bố trí kinh phí."}, "verdict": "none"}
 * @example {"upstream": "I. NHIỆM VỤ, GIẢI PHÁP\n1. Trồng cây.\n2. Tuyên truyền.", "plan": "I. GIẢI PHÁP\n1. Trồng cây.\n2. Tuyên truyền.", "verdict": "pass"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây.\nII. GIẢI PHÁP\n1. Tuyên truyền.\nIII. KINH PHÍ\nNgân sách.", "plan": "I. NHIỆM VỤ VÀ GIẢI PHÁP\n1. Trồng cây.\n2. Tuyên truyền.\nII. KINH PHÍ\nNgân sách.", "verdict": "pass"}
 */
export const sectionMissing = defineRule({
  id: 'structure/section-missing',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const source = context.source('sections')
    const known = new Set<SectionRole>()
    for (const role of source === null || !isPlan(context.plan) ? [] : comparedRoles) {
      const above = top(source!.plan.sections, role)
      if (above === null) continue
      known.add(role)
      const own = find(context.plan.sections, role) ?? substitute(context.plan, source!.plan, role)
      const more = from(source!, context.there(source!, above.place), 'sections')
      const data = { expected: above.title ?? '', role }
      if (own !== null) yield pass(context.here(own.place), data, more)
      else if (
        role === 'criteria-awards' &&
        context.family.kind !== 'movement' &&
        context.family.kind !== null
      )
        yield notApplicable(context.gap(), 'other-family', { ...data, missing: true }, more)
      else
        yield fail(
          context.gap('implementation', 'contents'),
          'missing',
          { ...data, missing: true },
          { ...more, remedy: 'amend' },
        )
    }
    if (
      source === null &&
      (context.family.kind === 'scheme' || context.family.kind === 'programme') &&
      find(context.plan.sections, 'criteria-awards') === null
    )
      yield notApplicable(context.gap(), 'other-family', { role: 'criteria-awards', missing: true })
    for (const role of usualRoles)
      if (
        isPlan(context.plan) &&
        !known.has(role) &&
        source === null &&
        find(context.plan.sections, role) === null &&
        !(role === 'budget' && !wantsBudget(context)) &&
        context.plan.sections.length > 0
      )
        yield review(context.gap('implementation', 'contents'), `no-${role}`, { role, missing: true })
  },
})

/**
 * State bodies say what pays for a plan, if only in a task; the Party, associations and courts need no section for it.
 */
function wantsBudget({ plan, profile }: RuleContext): boolean {
  const { issuer, number } = plan.header
  if (profile.level === 'party' || profile.level === 'association' || (number?.regime ?? 'state') !== 'state')
    return false
  if (
    /^(?:tòa án|viện kiểm sát|ban chỉ đạo|hội đồng|ban tổ chức)(?!\p{L})/u.test(
      foldCase((issuer?.name ?? '').normalize('NFC')),
    )
  )
    return false
  // The law on the budget among the legal bases pays for nothing.
  const said = plan.text.slice(plan.sections[0]?.place.start ?? 0).normalize('NFC')
  return plan.budget === null && !/kinh\s+phí|(?<!luật\s+)ngân\s+sách/iu.test(said)
}

/** A main section with a role; "b) Thời gian" of one of the contents is none. */
function top(sections: readonly Section[], role: SectionRole): Section | null {
  for (const section of sections) {
    if (section.role === role) return section
    const inner =
      section.role === 'other' || section.role === 'criteria-awards' ? top(section.children, role) : null
    if (inner !== null) return inner
  }
  return null
}

/** The place of the first section with a role, at any depth. */
function find(sections: readonly Section[], role: SectionRole): Section | null {
  for (const section of sections) {
    if (section.role === role) return section
    const inner = find(section.children, role)
    if (inner !== null) return inner
  }
  return null
}

/** What stands for a section though it bears another heading: phases for a schedule, separate purposes. */
function substitute(plan: Plan, above: Plan, role: SectionRole): Section | null {
  const inner: Partial<Record<SectionRole, readonly SectionRole[]>> = {
    'purpose-requirements': ['purposes', 'requirements'],
    objectives: ['targets'],
    'criteria-awards': ['criteria', 'awards'],
    schedule: ['phase'],
  }
  // "a) Giai đoạn 2026 - 2028" among the aims says what is to be reached by then, not what is done when.
  const sections =
    role === 'schedule' ? plan.sections.filter((section) => !aimRoles.has(section.role)) : plan.sections
  for (const each of inner[role] ?? []) {
    const found = find(sections, each)
    if (found !== null) return found
  }
  if (role === 'solutions') return isJoint(plan) ? find(plan.sections, 'contents') : null
  return role === 'contents' && isJoint(above) ? find(plan.sections, 'solutions') : null
}
