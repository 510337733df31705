import type { Plan } from '../../model/plan.ts'
import type { Scores } from '../score.ts'
import { scoreFacets } from './facets.ts'
import { scoreHeader } from './header.ts'
import { scoreMentions } from './mentions.ts'
import type { Gold } from './reading.ts'
import { scoreSections } from './sections.ts'
import { scoreTexts } from './texts.ts'

/** Scores one plan against its reading by hand, facet by facet. */
export function scorePlan(plan: Plan, gold: Gold): Scores {
  return {
    ...scoreHeader(plan, gold),
    ...scoreSections(plan, gold),
    ...scoreMentions(plan, gold),
    ...scoreTexts(plan, gold),
    ...scoreFacets(plan, gold),
  }
}
