import { findElsewhere } from '../../align/elsewhere.ts'
import { alignItems } from '../../align/items.ts'
import type { Item } from '../../model/sections.ts'
import type { Against, RuleContext } from '../context.ts'
import { doneUnderHeadings, pointsUnder } from '../section-text.ts'

/** A point below a heading above that the plan has under no heading of its own. */
export interface LostPoint {
  readonly source: Against
  readonly heading: Item
  readonly point: Pick<Item, 'text' | 'place'>
}

/** So much of a point's words elsewhere in the plan says it. */
const leastSaid = 0.5

/**
 * Points that got lost under a heading which the plan has from above: "4. Sử dụng kháng sinh hợp lý" with a) and without
 * b). Where the plan answers fewer of the points than it leaves out, it has points of its own there.
 */
export function lostPoints(context: RuleContext): readonly LostPoint[] {
  const { plan } = context
  const source = context.source('contents')
  if (source === null || source.basis !== 'upstream') return []
  const found: LostPoint[] = []
  for (const pair of context.pairs('contents')) {
    if (pair.plan === null || pair.upstream === null) continue
    const heading = pair.plan
    const mine = pointsUnder(plan, heading)
    const theirs = pointsUnder(source.plan, pair.upstream)
    if (mine.length === 0 || theirs.length < 2) continue
    const points = alignItems(mine, theirs).filter(({ upstream }) => upstream !== null)
    const lost = points.flatMap((each) => (each.plan === null ? [each.upstream!] : []))
    if (lost.length === 0 || lost.length * 2 > points.length) continue
    for (const point of lost) if (!isSaid(context, point.text)) found.push({ source, heading, point })
  }
  return found
}

function isSaid({ plan }: RuleContext, text: string): boolean {
  const said = [
    ...doneUnderHeadings(plan),
    ...plan.solutions,
    ...plan.contents,
    ...plan.assignments.flatMap(({ tasks }) => tasks),
  ]
  return findElsewhere(text, said, undefined, leastSaid) !== null
}
