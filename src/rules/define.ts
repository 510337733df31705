import type { z } from 'zod'
import type { Draft } from '../findings/draft.ts'
import type { Level } from '../model/review.ts'
import type { RuleContext } from './context.ts'

/** A rule (quy tắc soát xét): one file each; its docstring says why, what is no finding, and gives examples. */
export interface Rule<Options = unknown> {
  /** "folder/name", as in the register and the documentation. */
  readonly id: string
  readonly level: Level
  /** Zod schema of its options, with defaults. */
  readonly options: z.ZodType<Options>
  /** Yields every verdict it can give, passes too: two quotes or no verdict. */
  readonly check: (context: RuleContext, options: Options) => Iterable<Draft>
}

export function defineRule<Options>(rule: Rule<Options>): Rule {
  return rule as Rule
}
