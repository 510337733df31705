import { z } from 'zod'
import type { GroupPair } from '../../align/groups.ts'
import { matchItems } from '../../align/matches.ts'
import { memberKinds } from '../../align/members.ts'
import { rounded } from '../../align/pair.ts'
import { bodyKey } from '../../knowledge/bodies.ts'
import type { CriterionGroup } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, notApplicable, pass, review } from '../verdicts.ts'
import { awardedByName, bodies, type Entity, mentions, rewardedIn } from './entities.ts'
import { groupPairs } from './group-pairs.ts'

/** Groups whose members only their own name tells apart: "tập thể lớp", "đội hình tình nguyện". */
const anyBody: ReadonlySet<Entity> = new Set(['individual', 'collective', 'subordinate-unit', 'other'])

/**
 * Mỗi nhóm đối tượng mà cấp trên đặt tiêu chí và kế hoạch có khen thưởng cần có tiêu chí riêng.
 *
 * ## Why
 * Who may be rewarded has to know by what he is measured; a plan that praises persons without criteria for persons
 * leaves the choice to chance.
 *
 * ## Not a finding
 * Groups that the body does not have: a department has no households, a commune no districts. "Tập thể" and "đơn
 * vị" of a body are the counterpart of the departments above. A territory that does not speak of their praise
 * either is to be looked at.
 *
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các sở, ban, ngành\n- Trồng đủ số cây đăng ký.\n2. Đối với cá nhân\n- Chăm sóc ít nhất một cây xanh.", "plan": "I. MỤC ĐÍCH, YÊU CẦU\n1. Yêu cầu\n- Kịp thời khen thưởng tập thể, cá nhân tiêu biểu.\nII. TIÊU CHÍ THI ĐUA\n1. Đối với các phòng, đơn vị thuộc Sở\n- Trồng đủ số cây đăng ký.", "verdict": "fail"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các sở, ban, ngành\n- Trồng đủ số cây đăng ký.\n2. Đối với cá nhân\n- Chăm sóc ít nhất một cây xanh.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các phòng, đơn vị thuộc Sở\n- Trồng đủ số cây đăng ký.\nII. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng hằng năm\n- Giấy khen của Giám đốc Sở cho tập thể, cá nhân.", "verdict": "fail"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các sở, ban, ngành\n- Trồng đủ số cây đăng ký.\n2. Đối với hộ gia đình\n- Chăm sóc ít nhất một cây xanh.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các phòng, đơn vị thuộc Sở\n- Trồng đủ số cây đăng ký.", "verdict": "notApplicable"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các sở, ban, ngành\n- Trồng đủ số cây đăng ký.\n2. Đối với cá nhân\n- Chăm sóc ít nhất một cây xanh.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể\n- Trồng đủ số cây đăng ký.\n2. Đối với cá nhân\n- Chăm sóc ít nhất một cây xanh.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể Sở\n- Trồng đủ số cây đăng ký.\n2. Đối với tổ trồng cây\n- Chăm sóc hết tuyến phố được giao.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể Sở\n- Trồng đủ số cây đăng ký.\nII. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết\n- Giấy khen của Giám đốc Sở cho các tổ trồng cây tiêu biểu.", "verdict": "fail"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể Sở\n- Trồng đủ số cây đăng ký.\n2. Đối với tập thể tổ trồng cây\n- Chăm sóc hết tuyến phố được giao.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể Sở\n- Trồng đủ số cây đăng ký.", "verdict": "review", "code": "absent"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể\n- Trồng đủ số cây đăng ký.\n2. Đối với cá nhân\n- Chăm sóc ít nhất một cây xanh.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể\n- Trồng đủ số cây đăng ký.", "verdict": "review", "code": "absent"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các đơn vị thuộc Sở\n- Trồng cây tại trụ sở.\n2. Đối với Công đoàn, Đoàn Thanh niên\n- Duy trì câu lạc bộ trồng cây.\n3. Đối với cá nhân\n- Trồng ít nhất một cây.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các phòng\n- Trồng cây tại trụ sở.\n2. Đối với cá nhân\n- Trồng ít nhất một cây.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi.\n2. Công đoàn, Đoàn Thanh niên Sở vận động đoàn viên tham gia.", "verdict": "review", "code": "absent"}
 */
export const entityMissing = defineRule({
  id: 'criteria/entity-missing',
  level: 'error',
  options: z.strictObject({}),
  against: 'criteria',
  appliesNot: ({ plan }) => (plan.criteria.length === 0 ? 'no-criteria' : null),
  *check(context) {
    const source = context.source('criteria')!
    const { plan } = context
    const heading = context.gap('criteria', 'criteria-awards')
    const pairs = groupPairs(context)
    for (const pair of pairs) {
      const above = pair.upstream
      if (above === null) continue
      const grounds = {
        ...from(source, context.there(source, above.place), 'criteria', above.entity),
        matchedBy: pair.matchedBy,
        requirement: `${source.key}#criteria-${above.place.start}`,
      }
      const data = { expected: above.label ?? '', entity: above.entity }
      const sibling = pair.plan === null ? siblingOf(above, pairs) : null
      const beside = sibling?.place ?? (pair.applies === false ? charged(plan, above) : null)
      const byName =
        pair.plan === null && (anyBody.has(above.entity) || sibling !== null)
          ? awardedByName(plan, above)
          : []
      if (pair.plan !== null) yield pass(context.here(pair.plan.place), data, grounds)
      else if (byName.length > 0 && !saidElsewhere(context, above))
        yield fail(
          heading,
          'missing',
          { ...data, missing: true },
          { ...grounds, related: byName.map((place) => context.here(place)), remedy: 'amend' },
        )
      else if (beside !== null && !isItself(context, above) && !saidElsewhere(context, above))
        yield review(
          heading,
          'absent',
          { ...data, missing: true },
          { ...grounds, related: [context.here(beside)], level: 'warning', remedy: 'amend' },
        )
      else if (pair.applies === false) yield notApplicable(heading, 'other-body', data, grounds)
      else if (!saidElsewhere(context, above)) {
        const own = rewardedIn(plan, above.entity)
        // "Tập thể" may mean every kind of body; a person has to say whether it means this one.
        const places = own.length > 0 || !bodies.has(above.entity) ? own : rewardedIn(plan, 'collective')
        // A territory has such members, whether it speaks of their praise or not; people every body has.
        const has = !context.profile.internal || above.entity === 'individual'
        if (places.length === 0 && !(has && pair.applies === true)) continue
        const related = places.map((place) => context.here(place))
        const more = {
          ...grounds,
          related,
          remedy: 'amend' as const,
          ...(places.length === 0 ? { level: 'warning' as const } : {}),
        }
        yield (pair.applies === null || own.length === 0 ? review : fail)(
          heading,
          places.length === 0 ? 'absent' : 'missing',
          { ...data, missing: true },
          more,
        )
      }
    }
  },
})

/** A group of the plan under the label of a group of the same kind above: then the other is asked of this body too. */
function siblingOf(above: CriterionGroup, pairs: readonly GroupPair[]): CriterionGroup | null {
  const found = pairs.find(
    ({ plan, upstream, score }) => plan !== null && upstream?.entity === above.entity && score >= 0.7,
  )
  return found?.plan ?? null
}

/**
 * The plan has the union and the youth of the body, or enterprises, whom the group names, among those with tasks; null
 * where not, and where the group is those of the province.
 */
function charged({ assignments, header }: Plan, { entity, label }: CriterionGroup): Place | null {
  if (entity === 'enterprise')
    return assignments.find(({ bodies }) => bodies.some((body) => mentions(body, entity)))?.place ?? null
  if (entity !== 'mass-organisation') return null
  const height = /(?<!\p{L})(?:tỉnh|thành phố|huyện|trung ương)$/u.exec(
    foldCase((label ?? '').normalize('NFC')),
  )
  if (height !== null && !bodyKey(header.issuer?.name ?? '').includes(height[0])) return null
  const found = assignments.find(({ bodies }) =>
    bodies.some((body) => {
      const name =
        /^(?:công đoàn|đoàn thanh niên|hội sinh viên|hội cựu chiến binh|hội phụ nữ|đội thiếu niên)/u.exec(
          foldCase(body.normalize('NFC')),
        )?.[0]
      return name !== undefined && foldCase((label ?? '').normalize('NFC')).includes(name)
    }),
  )
  return found?.place ?? null
}

/** A body need not set criteria for itself: "xã, phường" in the plan of a commune. */
function isItself({ plan }: RuleContext, { label }: CriterionGroup): boolean {
  const name = ` ${foldCase((plan.header.issuer?.name ?? '').normalize('NFC'))} `
  return memberKinds(label ?? '').some((kind) => name.includes(` ${kind.split(' ').at(-1)} `))
}

/** The criteria of the group stand under a label that means nobody or everybody. */
function saidElsewhere(context: RuleContext, above: CriterionGroup): boolean {
  // "Đối tượng khác" that answers to the upstream's own group of others says nothing of this one.
  const others = new Set(
    groupPairs(context)
      .filter(
        ({ plan, upstream, items }) =>
          plan?.entity === 'other' && upstream?.entity === 'other' && items.some(({ score }) => score >= 0.8),
      )
      .map(({ plan }) => plan),
  )
  const own = context.plan.criteria
    .filter(({ entity }) => entity === 'unlabelled' || entity === 'other' || entity === 'collective')
    .filter((group) => !others.has(group))
    .flatMap((group) => group.items)
  return matchItems(own, above.items).some(({ score }) => rounded(score) >= 0.5)
}
