import { z } from 'zod'
import type { GroupPair } from '../../align/groups.ts'
import type { CriterionGroup } from '../../model/facets.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, pass, review } from '../verdicts.ts'
import type { Entity } from './entities.ts'
import { groupPairs } from './group-pairs.ts'

/** Groups whose members are called alike at every level; the names of bodies change from level to level. */
const levelFree: ReadonlySet<Entity> = new Set(['enterprise', 'household', 'individual', 'mass-organisation'])
/** Words by which a label says the level, not whom it means. */
const levelWords =
  /(?<!\p{L})(?:đối với|các|những|tổ chức|trên địa bàn.*|trong (?:tỉnh|huyện|xã|ngành).*|trung ương|việt nam|tỉnh|huyện|quận|thị xã|phường|thị trấn|đặc khu|(?<!hợp tác )xã(?! hội)|thành phố|cấp|cơ sở|khác|ủy ban|nhà nước|của|thuộc)(?!\p{L})/gu

/** "Các tập thể khác": whoever is left, where the label above names them. */
const ofOthers = /(?<!\p{L})khác\s*$/iu

/**
 * Nhãn đối tượng của tiêu chí nên giữ đủ các thành phần như văn bản cấp trên.
 *
 * ## Why
 * A group under a more general name loses the members that the plan above names; two groups merged into one lose
 * the difference between them.
 *
 * ## Not a finding
 * Names that follow the level: "các sở, ban, ngành" for "các bộ, ban, ngành", "cấp xã" for "các xã, phường".
 *
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với doanh nghiệp, hợp tác xã, liên hiệp hợp tác xã\n- Trồng đủ số cây đăng ký.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các doanh nghiệp và các tổ chức kinh tế khác\n- Trồng đủ số cây đăng ký.", "verdict": "fail", "code": "generalised"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với hộ gia đình, dòng họ\n- Trồng đủ số cây đăng ký.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các hộ gia đình và dòng họ trên địa bàn\n- Trồng đủ số cây đăng ký.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các phòng, trung tâm\n- Trồng đủ số cây đăng ký.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các tập thể khác\n- Trồng đủ số cây đăng ký.", "verdict": "fail", "code": "generalised"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tổ chức chính trị - xã hội\n- Trồng đủ số cây đăng ký.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với Công đoàn, Chi đoàn cơ quan\n- Trồng đủ số cây đăng ký.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với Hội Nông dân xã, phường\n- Trồng đủ số cây đăng ký.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với Hội Nông dân xã\n- Trồng đủ số cây đăng ký.", "verdict": "pass"}
 */
export const entityLabelDiffers = defineRule({
  id: 'criteria/entity-label-differs',
  level: 'note',
  options: z.strictObject({}),
  against: 'criteria',
  appliesNot: ({ plan }) => (plan.criteria.length === 0 ? 'no-criteria' : null),
  *check(context) {
    const source = context.source('criteria')!
    const pairs = groupPairs(context)
    for (const { plan, upstream, matchedBy } of pairs) {
      if (plan?.label == null || upstream?.label == null) continue
      const alike = plan.entity === upstream.entity && levelFree.has(plan.entity)
      const rest = ofOthers.test(plan.label) && !ofOthers.test(upstream.label)
      if (!alike && !rest) continue
      const lost = lostMembers(plan.label, upstream.label)
      const grounds = {
        ...from(source, context.there(source, upstream.place), 'criteria', upstream.entity),
        matchedBy,
      }
      const data = { expected: upstream.label, actual: plan.label, lost: [...lost] }
      if (lost.length === 0) yield pass(context.here(plan.place), data, grounds)
      else yield fail(context.here(plan.place), 'generalised', data, { ...grounds, remedy: 'none' })
    }
    const merged = mergedGroup(context, pairs)
    if (merged === null) return
    const { own, above } = merged
    yield review(
      context.here(own.place),
      'merged',
      { expected: above.label ?? '', actual: own.label ?? '' },
      from(source, context.there(source, above.place), 'criteria', above.entity),
    )
  },
})

/** Members that the label above names and the plan's does not; level and place names aside. */
function lostMembers(own: string, above: string): readonly string[] {
  const mine = members(own)
  return members(above).filter(
    (member) =>
      !mine.some(
        (each) =>
          each.includes(member) ||
          member.includes(each) ||
          (associations.test(member) && association.test(each)),
      ),
  )
}

/** "Tổ chức chính trị - xã hội", "đoàn thể": the name of a kind, which a body has under the names of its own. */
const associations = /^(?:chính trị - xã hội|đoàn thể|mặt trận|hội|đoàn)(?!\p{L})/u
const association =
  /^(?:công đoàn|đoàn thanh niên|đoàn tncs|hội |mặt trận|ủy ban mặt trận|chi đoàn|chi hội|liên đoàn|tổng liên đoàn)/u

function members(label: string): readonly string[] {
  return foldCase(label.normalize('NFC'))
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[,;]|(?<!\p{L})(?:và|hoặc)(?!\p{L})/u)
    .map((part) => singleSpaced(singleSpaced(part).replace(levelWords, ' ')).trim())
    .filter((part) => part.length > 1)
}

/**
 * A plan of a territory has no group for bodies like itself; where its own departments got more criteria than the
 * departments above, they carry those of that group as well.
 */
function mergedGroup(
  { profile }: RuleContext,
  pairs: readonly GroupPair[],
): { readonly own: CriterionGroup; readonly above: CriterionGroup } | null {
  const level = profile.level
  if (level !== 'province' && level !== 'district' && level !== 'commune') return null
  const dropped = pairs.find((pair) => pair.plan === null && pair.upstream?.entity === level)?.upstream
  const departments = pairs.find(
    (pair) => pair.plan?.entity === 'department' && pair.upstream?.entity === 'department',
  )
  if (dropped == null || departments?.plan == null) return null
  return departments.plan.items.length > departments.upstream!.items.length
    ? { own: departments.plan, above: dropped }
    : null
}
