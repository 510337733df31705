import type { Plan } from '../model/plan.ts'
import type { Against, Facet } from '../rules/context.ts'
import type { Chain } from './chain.ts'

/** Facets that are compared clause by clause: facts in other words than the document's can't serve them. */
const wording = new Set<Facet>(['purposes', 'requirements', 'contents', 'solutions'])

/**
 * What a facet is compared with: the direct upstream (of several the first that speaks of it), an ancestor, the
 * baseline where it knows the facet, a comparable plan. Clauses go to a comparable plan's wording before they go to
 * the gist of a baseline.
 */
export function sourceOf(chain: Chain, facet: Facet): Against | null {
  const texts = textsFor(chain, facet)
  const baseline = chain.root
  const knows = baseline !== null && baseline.certainty(facet) > 0
  const comparable = chain.comparable !== null && has(chain.comparable.plan, facet) ? chain.comparable : null
  const order = wording.has(facet)
    ? [...texts, comparable, knows ? baseline : null]
    : [...texts, knows ? baseline : null, comparable]
  return (
    order.find(
      (each): each is Against => each !== null && (each.basis !== 'comparable' || has(each.plan, facet)),
    ) ?? null
  )
}

/** The texts of the chain; of several direct upstreams one that speaks of the facet goes first. */
function textsFor(chain: Chain, facet: Facet): readonly Against[] {
  const texts = chain.chain.filter((each) => each.basis !== 'baseline')
  const speaking = texts.find((each) => each.basis === 'upstream' && has(each.plan, facet))
  return speaking === undefined ? texts : [speaking, ...texts.filter((each) => each !== speaking)]
}

function has(plan: Plan, facet: Facet): boolean {
  switch (facet) {
    case 'budget':
      return plan.budget !== null
    case 'schedule':
      return plan.sections.some((section) => section.role === 'schedule')
    default:
      return plan[facet].length > 0
  }
}
