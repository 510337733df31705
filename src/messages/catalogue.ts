import type { Basis, Level, Verdict } from '../model/review.ts'

/** Sentences with `{name}` where a value goes. */
export type Sentences = Readonly<Record<string, string>>

/** A rule in words: its title, and one sentence for each code it can give. */
export interface RuleWords {
  readonly title: string
  readonly codes: Sentences
}

/** Everything the product says to people, in one language. */
export interface Catalogue {
  /** A day (YYYY-MM-DD) as people write it. */
  readonly day: (iso: string) => string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly levels: Readonly<Record<Level, string>>
  readonly bases: Readonly<Record<Basis, string>>
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleWords>>
  /** By `problems[].code` of a plan. */
  readonly problems: Sentences
  /** By the code of an error that a person meets. */
  readonly errors: Sentences
  /** By `notCompared[].reason`. */
  readonly reasons: Sentences
  readonly cli: Sentences
  readonly report: Sentences
}
