import { z } from 'zod'
import type { Evidence } from '../../findings/draft.ts'
import type { Target } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { bodyClass, sameBody } from '../assignments/names.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { sectionAt } from '../section-text.ts'
import { fail, from, notApplicable, pass, review } from '../verdicts.ts'
import { answerInWords } from './aims.ts'
import { isOwedByAll, isOwedByEach } from './each.ts'
import { ofAll, shownValue, type TargetPair, targetPairs } from './pairs.ts'

/** Members of a body without territory: a target about them binds it as well. */
const members =
  /(?<!\p{L})(?:cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên|hội viên|giáo viên|nhà giáo|giảng viên|học sinh|sinh viên|người bệnh|cơ quan, đơn vị|các đơn vị|trường học|hồ sơ|văn bản)(?!\p{L})/u

/** A plan that answers so many of the targets above has them for its own. */
const mostOf = 0.6

/**
 * Chỉ tiêu áp dụng được của văn bản cấp trên cần có chỉ tiêu tương ứng.
 *
 * ## Why
 * A target without counterpart is nobody's duty below, and nobody reports on it.
 *
 * ## Not a finding
 * Targets about people or places that a body does not have; other years than the one of a yearly plan; a target
 * that the plan sets higher or in other words. Targets of other years only: `targets/year-out-of-scope`.
 *
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.\n- 100% khu dân cư có vườn hoa.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN HUYỆN CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An"}, "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 45% đơn vị cấp huyện đạt chuẩn đô thị xanh.\n- 80% tuyến phố có cây xanh bóng mát.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN HUYỆN CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An"}, "verdict": "notApplicable"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 95% phòng làm việc có cây xanh.", "verdict": "notApplicable"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.\n- 70% vườn hoa có hệ thống tưới.\n- 60% bãi rác cũ được phủ xanh.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.\n- 70% vườn hoa có hệ thống tưới.", "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 100% xã, phường có vườn ươm cây xanh.\n- 80% tuyến phố có cây xanh bóng mát.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An"}, "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 100% xã, phường có vườn ươm cây xanh.\n- 80% tuyến phố có cây xanh bóng mát.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Xây dựng 01 vườn ươm cây xanh của xã.\n- 80% tuyến phố có cây xanh bóng mát.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An"}, "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Mỗi cơ quan, đơn vị nhận chăm sóc ít nhất 02 vườn hoa.\n- 80% tuyến phố có cây xanh bóng mát.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.", "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Toàn tỉnh mỗi năm có 1.200 người trồng cây bóng mát; mỗi xã có ít nhất 08 người.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Mỗi năm có ít nhất 10 người trồng cây bóng mát.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An"}, "verdict": "notApplicable"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát trước năm 2028.", "plan": "I. MỤC TIÊU\n- Hết năm 2027, 80% tuyến phố có cây xanh bóng mát.", "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n- Đến năm 2029, 80% tuyến phố có cây xanh bóng mát.", "plan": "I. MỤC TIÊU\n- Đến năm 2027, 85% tuyến phố có cây xanh bóng mát.", "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n- Trồng mới 100.000 cây xanh toàn tỉnh.\n- 90% thôn có vườn ươm.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "body": "I. MỤC TIÊU\n- 95% thôn có vườn ươm."}, "verdict": "none"}
 */
export const targetMissing = defineRule({
  id: 'targets/missing',
  level: 'warning',
  options: z.strictObject({}),
  against: 'targets',
  *check(context) {
    const source = context.source('targets')!
    const heading = context.gap('targets', 'objectives')
    const [first] = source.plan.targets.filter((target) => inTime(context, target))
    if (first !== undefined && context.plan.targets.length === 0) {
      const grounds = from(source, context.there(source, first.place), 'targets')
      const data = { expected: shownValue(first), subject: subjectOf(first), year: first.year }
      if (binds(context, first) === 'no') yield notApplicable(heading, 'other-body', data, grounds)
      else yield review(heading, 'none', { ...data, missing: true }, { ...grounds, remedy: 'amend' })
      return
    }
    if (context.plan.targets.length > 0 && !context.plan.targets.some((target) => inTime(context, target)))
      return
    const pairs = targetPairs(context.plan.targets, source.plan.targets)
    const taken = new Set(pairs.flatMap(({ plan }) => plan ?? []))
    const takesUp = pairs.filter(({ sure }) => sure).length >= mostOf * pairs.length
    for (const { plan, upstream, putOff } of pairs) {
      if (plan !== null) continue
      if (!putOff && !inTime(context, upstream)) continue
      const grounds = {
        ...from(
          source,
          context.there(source, upstream.place),
          'targets',
          upstream.year === null ? undefined : String(upstream.year),
        ),
        requirement: `${source.key}#target-${upstream.place.start}`,
      }
      const data = { expected: shownValue(upstream), subject: subjectOf(upstream), year: upstream.year }
      const bound = binds(context, upstream)
      // A department or branch that sets the other targets of those above for itself answers for this one too.
      const owes =
        bound === 'no' && takesUp && context.profile.internal && !isOthers(context, source, upstream)
      const binding = owes || (bound === 'no' && putOff) ? 'perhaps' : bound
      const more = { ...grounds, remedy: 'amend' as const }
      const answer = answerInWords(context.plan, upstream, taken)
      const at = headingOf(context, upstream) ?? heading
      if (answer !== null) yield pass(context.here(answer), data, grounds)
      else if (binding === 'no' || isSumOf(upstream, pairs, context.plan))
        yield notApplicable(at, 'other-body', data, grounds)
      else if (binding === 'yes') yield fail(at, 'missing', { ...data, missing: true }, more)
      else yield review(at, 'missing', { ...data, missing: true }, more)
    }
  },
})

/** Whether a body of the same kind has a task above with words of the target that no own target has: "bếp ăn", "sân tập". */
function isOthers({ plan }: RuleContext, { plan: above }: Against, { subject }: Target): boolean {
  const issuer = plan.header.issuer?.name ?? ''
  const own = new Set(plan.targets.flatMap((target) => [...wordPairs(target.subject)]))
  const telling = [...wordPairs(subject)].filter((pair) => !own.has(pair))
  return above.assignments
    .filter(({ bodies }) =>
      bodies.some((body) => bodyClass(body) === bodyClass(issuer) && !sameBody(body, issuer)),
    )
    .some(({ tasks }) => tasks.some(({ text }) => telling.some((pair) => wordPairs(text).has(pair))))
}

/** Each two syllables that stand side by side. */
function wordPairs(text: string): ReadonlySet<string> {
  const words = foldCase(text.normalize('NFC')).match(/\p{L}+/gu) ?? []
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
}

/** What all bodies owe together, where the part of each one is told beside it and answered. */
function isSumOf({ subject }: Target, pairs: readonly TargetPair[], own: Plan): boolean {
  return pairs.some(
    ({ plan, upstream }) =>
      plan !== null && upstream.subject.startsWith(`${subject} mỗi `) && isOwedByEach(upstream, own),
  )
}

/** Two targets of one subject differ by their years only. */
function subjectOf({ subject, year }: Target): string {
  return year === null ? subject : `${subject} (${year})`
}

/** The heading under which the plan has its other targets of that year. */
function headingOf({ plan, here }: RuleContext, { year }: Target): Evidence | null {
  const same = plan.targets.find((target) => target.year === year)
  const section = same === undefined ? null : sectionAt(plan, same.place.section)
  return section === null || section.title === null ? null : here(section.place)
}

/** A yearly plan answers the targets of its year. */
function inTime({ profile }: RuleContext, { year }: Target): boolean {
  return profile.year === null || year === null || year === profile.year
}

/**
 * "70% các tỉnh", "45% đơn vị cấp huyện", "60% số huyện": what the body above counts, one of them can't have a share
 * of.
 */
const counted: Readonly<Record<string, RegExp>> = {
  province: /(?<!\p{L})(?:cấp tỉnh|(?:số|các) (?:tỉnh|địa phương)|^(?:tỉnh|địa phương))(?!\p{L})/u,
  district:
    /(?<!\p{L})(?:cấp (?:tỉnh|huyện)|(?:số|các|đơn vị) (?:huyện|quận|thị xã)|^(?:huyện|quận|thị xã))(?!\p{L})/u,
  commune:
    /(?<!\p{L})(?:cấp (?:tỉnh|huyện|xã)|(?:số|các|đơn vị) (?:huyện|quận|thị xã|xã|phường|thị trấn)|^(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))(?!\p{L}| hội)/u,
}

/** A territory below has its share of every rate; a body has only its own members, and its part in what all owe. */
function binds({ profile, plan }: RuleContext, target: Target): 'yes' | 'no' | 'perhaps' {
  const subject = foldCase(target.subject.normalize('NFC'))
  if (isOwedByEach(target, plan)) return 'perhaps'
  // A sum of all below: "100.000 cây xanh toàn tỉnh".
  if (profile.level !== 'province' && target.unit === 'count' && ofAll.test(subject)) return 'no'
  if (isOwedByAll(target, plan)) return 'perhaps'
  if (counted[profile.level ?? '']?.test(subject)) return 'no'
  if (profile.level === 'province' || profile.level === 'district' || profile.level === 'commune')
    return target.unit === 'percent' ? 'yes' : 'perhaps'
  if (profile.level === null || profile.level === 'party' || profile.level === 'association') return 'perhaps'
  return members.test(subject) ? 'perhaps' : 'no'
}
