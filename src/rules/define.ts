import type { z } from 'zod'
import type { Draft } from '../findings/draft.ts'
import type { Level } from '../model/review.ts'
import type { Facet, RuleContext } from './context.ts'

/** A rule (quy tắc soát xét): one file each; its docstring says why, what is no finding, and gives examples. */
export interface Rule<Options = unknown> {
  /** "folder/name", as in the register and the documentation. */
  readonly id: string
  readonly level: Level
  /** Zod schema of its options, with defaults for all. */
  readonly options: z.ZodType<Options>
  /** The facet that it compares with a text above: where none answers, the engine gives `open` and doesn't call it. */
  readonly against?: Facet | undefined
  /** It judges whether the two texts belong together at all, and so runs where they do not. */
  readonly relation?: true | undefined
  /** The reason (a code of `messages/…/reasons.ts`) why it does not apply to this plan, or null when it does. */
  readonly appliesNot?: ((context: RuleContext) => string | null) | undefined
  /** Yields every verdict it can give, passes too: two quotes or no verdict. */
  readonly check: (context: RuleContext, options: Options) => Iterable<Draft>
}

/** Every rule gets every property: the engine asks all of them, and objects of one shape answer at once. */
export function defineRule<Options>({
  id,
  level,
  options,
  against,
  relation,
  appliesNot,
  check,
}: Rule<Options>): Rule {
  return { id, level, options, against, relation, appliesNot, check } as Rule
}
