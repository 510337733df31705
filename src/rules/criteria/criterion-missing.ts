import { z } from 'zod'
import { clauseOpeners } from '../../align/clause-words.ts'
import { elsewhereIn, findReordered } from '../../align/elsewhere.ts'
import type { Pair } from '../../align/pair.ts'
import type { CriterionGroup } from '../../model/facets.ts'
import { foldCase } from '../../text/fold.ts'
import { spelledValue } from '../../text/numbers.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { lowerNumber } from '../lower-number.ts'
import { fail, from, open, pass, review } from '../verdicts.ts'
import { groupPairs } from './group-pairs.ts'

/**
 * Mỗi tiêu chí của đối tượng áp dụng cần có tiêu chí tương ứng trong kế hoạch.
 *
 * ## Why
 * A criterion that is left out is measured above but not below: the plan's own best fail there.
 *
 * ## Not a finding
 * Criteria of groups that do not apply; a criterion in other words, merged with another or split in two. Where a
 * body answers another kind of group ("đơn vị thuộc Sở" for "các sở, ban, ngành") a loss may be meant: to be
 * looked at. Facts of a document without its text say nothing about the rest of its criteria.
 *
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm sóc ít nhất một cây xanh.\n- Không xả rác ra đường phố, vỉa hè.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm sóc ít nhất một cây xanh.", "verdict": "fail"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm sóc ít nhất một cây xanh.\n- Không xả rác ra đường phố, vỉa hè.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Không xả rác ra đường phố, vỉa hè nơi làm việc.\n- Chăm sóc ít nhất một cây xanh tại trụ sở.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm sóc ít nhất ba cây xanh, nộp quỹ vườn ươm đầy đủ.\n- Tưới cây trước nhà; gom lá rụng thay việc đốt lá.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm sóc từ 03 cây xanh trở lên; tưới cây trước nhà; nộp đủ quỹ vườn ươm; gom lá rụng thay việc đốt lá.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với thôn\n- Tỷ lệ đường thôn có cây xanh đạt 80%.\n- Tỷ lệ đường liên thôn có cây xanh đạt 80%.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với thôn\n- Tỷ lệ đường liên thôn có cây xanh đạt 80%.", "verdict": "fail"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm sóc ít nhất bốn cây xanh, nộp quỹ vườn ươm đầy đủ.\n- Tưới cây trước nhà; gom lá rụng thay việc đốt lá.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm sóc từ 02 cây xanh trở lên; tưới cây trước nhà; nộp đủ quỹ vườn ươm; gom lá rụng thay việc đốt lá.", "verdict": "fail"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Đổ rác đúng giờ quy định và không vứt cành lá ra vườn hoa.\n- Chăm sóc ít nhất một cây xanh.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Đổ rác đúng giờ quy định của khu phố.\n- Chăm sóc ít nhất một cây xanh.", "verdict": "review", "code": "part"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Đổ rác đúng giờ quy định và không vứt cành lá ra vườn hoa.\n- Chăm sóc ít nhất một cây xanh.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Đổ rác đúng giờ quy định.\n- Chăm sóc ít nhất một cây xanh; vườn hoa không có cành lá vứt bừa bãi.", "verdict": "pass"}
 */
export const criterionMissing = defineRule({
  id: 'criteria/criterion-missing',
  level: 'warning',
  options: z.strictObject({}),
  against: 'criteria',
  appliesNot: ({ plan }) => (plan.criteria.length === 0 ? 'no-criteria' : null),
  *check(context) {
    const source = context.source('criteria')!
    if (source.plan.baseline !== undefined && source.certainty('criteria-items') === 0) {
      yield open(context.gap('criteria', 'criteria-awards'), 'facts-only', {}, { basis: source.basis })
      return
    }
    const pairs = groupPairs(context)
    const isSaid = sayerOf(context)
    for (const group of pairs) {
      const { plan, upstream } = group
      if (plan === null || upstream === null) continue
      const alike = plan.entity === upstream.entity
      for (const item of group.items) {
        if (item.upstream === null) continue
        const grounds = {
          ...from(source, context.there(source, item.upstream.place), 'criteria', upstream.entity),
          matchedBy: item.matchedBy,
          requirement: `${source.key}#${item.upstream.id}`,
        }
        const data = { expected: item.upstream.text, entity: plan.label ?? '' }
        const answer = item.plan ?? reordered(item.upstream.text, group.items)
        const lost = answer === null || !alike ? null : lostPart(item.upstream.text, answer.text, isSaid)
        if (answer !== null && lost !== null)
          yield review(
            context.here(answer.place),
            'part',
            { ...data, expected: lost },
            { ...grounds, level: 'note', remedy: 'amend' },
          )
        else if (answer !== null)
          yield pass(context.here(answer.place), data, {
            ...grounds,
            confidence: Math.max(grounds.confidence ?? 1, 0.6),
          })
        else
          yield (alike ? fail : review)(
            context.here(plan.place),
            'missing',
            { ...data, missing: true },
            { ...grounds, remedy: 'amend' },
          )
      }
    }
  },
})

type Criterion = CriterionGroup['items'][number]

/** The clause that says the same in another order, and asks for no less. */
function reordered(asked: string, pairs: readonly Pair<Criterion>[]): Criterion | null {
  const answer = findReordered(asked, pairs)
  return answer === null || lowerNumber(inFigures(asked), inFigures(answer.text)) !== null ? null : answer
}

/** A part with fewer words says too little by itself. */
const leastWords = 5
/** How much of a part some criterion says that answers it. */
const leastSaid = 0.4

/** A test whether the plan says a part, among its criteria or, most of it, among what is done. */
function sayerOf({ plan }: RuleContext): (part: string) => boolean {
  const inCriteria = elsewhereIn(plan.criteria.flatMap(({ items }) => items))
  const inOthers = elsewhereIn([
    ...plan.contents,
    ...plan.solutions,
    ...plan.assignments.flatMap(({ tasks }) => tasks),
  ])
  return (part) => inCriteria(part, leastSaid).length > 0 || inOthers(part).length > 0
}

/**
 * "Niêm yết giá và không bán cao hơn giá niêm yết": a part with its own verb of which no clause of the plan speaks. As many
 * parts in the answer say it in other words.
 */
function lostPart(asked: string, given: string, isSaid: (part: string) => boolean): string | null {
  const [parts, answered] = [asked, given].map((text) => text.normalize('NFC').split(joint))
  if (answered!.length >= parts!.length) return null
  const lost = parts!.slice(1).find((part) => {
    const [first, second, ...rest] = foldCase(part).split(/\s+/u)
    const isClause = clauseOpeners.has(first!) || clauseOpeners.has(`${first} ${second}`)
    return isClause && rest.length + 2 >= leastWords && !isSaid(part)
  })
  return lost?.replace(/\.$/u, '') ?? null
}

const joint = /[;,]\s+(?:và |đồng thời )?|\s(?:và|đồng thời)\s+(?=không\s)/u

/** "Ba cây xanh" as "3 cây xanh"; "năm" and "một" are mostly no numbers. */
function inFigures(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?= \p{L})/gu, (word) => `${spelledValue(word)}`)
}
