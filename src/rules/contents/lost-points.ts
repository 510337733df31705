import { sayerOf } from '../../align/elsewhere.ts'
import { alignItems } from '../../align/items.ts'
import { bodyHead } from '../../knowledge/bodies.ts'
import { lazy } from '../../knowledge/memo.ts'
import type { Item } from '../../model/sections.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import type { Against, RuleContext } from '../context.ts'
import { doneUnderHeadings, type Point, pointsUnder } from '../section-text.ts'

/** A point below a heading above that the plan has under no heading of its own. */
export interface LostPoint {
  readonly source: Against
  readonly heading: Clause
  readonly point: Clause
}

/** So much of a point's words elsewhere in the plan says it. */
const leastSaid = 0.5

/**
 * Points that got lost under a heading which the plan has from above: "4. Sử dụng kháng sinh hợp lý" with a) and without
 * b), at any depth. Where the plan answers fewer of the points than it leaves out, it has points of its own there.
 */
export function lostPoints(context: RuleContext): readonly LostPoint[] {
  const { plan } = context
  const source = context.source('contents')
  if (source === null || source.basis !== 'upstream') return []
  const found: LostPoint[] = []
  const isSaid = lazy(() => sayerOf(saidIn(context), leastSaid))
  const under = (heading: Clause, above: Clause): void => {
    const mine = pointsUnder(plan, heading)
    const theirs = pointsUnder(source.plan, above)
    if (mine.length === 0 || theirs.length === 0) return
    const points = alignItems(mine, theirs).filter(({ upstream }) => upstream !== null)
    const lost = points.flatMap((each) => (each.plan === null ? [each.upstream!] : []))
    if (lost.length * 2 <= points.length)
      for (const point of lost)
        if (!isRemark(point) && !isSaid()(point.text))
          found.push({ source, heading, point: { ...point, text: point.text.replace(label, '') } })
    for (const { plan: own, upstream } of points)
      if (own?.heading != null && upstream?.heading != null) under(named(own), named(upstream))
  }
  for (const pair of context.pairs('contents'))
    if (pair.plan !== null && pair.upstream !== null) under(pair.plan, pair.upstream)
  return found
}

type Clause = Pick<Item, 'text' | 'place'>

function named({ heading, place }: Point): Clause {
  return { text: heading!, place }
}

function saidIn({ plan }: RuleContext): readonly Pick<Item, 'text'>[] {
  const tasks = plan.assignments.flatMap((each) => each.tasks)
  return [...doneUnderHeadings(plan), ...plan.solutions, ...plan.contents, ...tasks]
}

/** "(Chi tiết tại Phụ lục kèm theo)" asks for nothing; "Các địa phương tổ chức …" says who else does it. */
function isRemark({ text }: Point): boolean {
  const words = foldCase(text.normalize('NFC')).replace(label, '')
  return words.startsWith('(') || annex.test(words) || someBody().test(words)
}

const label = /^\s*(?:[-–+*•]|[a-zđ]\)|\d+(?:\.\d+)*[.)])\s*/u
const annex = /^(?:chi tiết|nội dung|danh mục|có)?[^,;]{0,40}(?:phụ lục|biểu mẫu)[^,;]{0,60}$/u
const someBody = lazy(() => compiled(`^(?:các |những )?(?:${bodyHead}|địa phương|đơn vị)(?!\\p{L})`, 'u'))
