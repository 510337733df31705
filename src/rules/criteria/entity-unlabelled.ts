import { z } from 'zod'
import { entityOf } from '../../knowledge/entities.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { fail, from, pass } from '../verdicts.ts'
import { type Entity, mentions, rewardedIn } from './entities.ts'

const kinds: readonly Entity[] = ['collective', 'individual', 'household', 'enterprise', 'subordinate-unit']

/**
 * Tiêu chí thi đua cần ghi rõ áp dụng cho đối tượng nào.
 *
 * ## Why
 * Criteria without a label are read by each in his own favour: a unit's duty becomes nobody's.
 *
 * ## Not a finding
 * A heading that names the group ("Tiêu chí gia đình văn hóa"); a plan that knows one kind of participant only.
 *
 * @example {"plan": "I. MỤC ĐÍCH, YÊU CẦU\n1. Yêu cầu\n- Kịp thời khen thưởng tập thể, cá nhân tiêu biểu.\nII. TIÊU CHÍ THI ĐUA\n- Trồng đủ số cây đăng ký.\n- Không để cây chết.", "verdict": "fail"}
 * @example {"plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể\n- Trồng đủ số cây đăng ký.\n2. Đối với cá nhân\n- Không để cây chết.", "verdict": "none"}
 */
export const entityUnlabelled = defineRule({
  id: 'criteria/entity-unlabelled',
  level: 'note',
  options: z.strictObject({}),
  appliesNot: ({ plan }) => (plan.criteria.length === 0 ? 'no-criteria' : null),
  *check(context) {
    const { plan } = context
    const source = context.source('criteria')
    const labelled = source?.plan.criteria.find((group) => group.entity !== 'unlabelled') ?? null
    for (const group of plan.criteria) {
      const at = context.here(group.place)
      const grounds =
        source === null || labelled === null
          ? {}
          : from(source, context.there(source, labelled.place), 'criteria', labelled.entity)
      if (group.entity !== 'unlabelled') {
        if (labelled !== null) yield pass(at, { actual: group.label ?? '' }, grounds)
        continue
      }
      const heading = group.place.quote
      if (
        !['unlabelled', 'other'].includes(entityOf(heading)) ||
        kinds.some((kind) => mentions(heading, kind))
      )
        continue
      if (labelled === null && kinds.filter((kind) => rewardedIn(plan, kind).length > 0).length < 2) continue
      yield fail(at, 'unlabelled', { actual: singleSpaced(heading) }, { ...grounds, remedy: 'amend' })
    }
  },
})
