/** How a clause of the plan stands to the clause of the upstream. */
export type Relation = 'verbatim' | 'adapted' | 'narrowed' | 'truncated' | 'omitted' | 'added'

/** What brought two clauses together. */
export type MatchedBy = 'exact' | 'label' | 'role' | 'fuzzy' | 'moved' | 'none'

/** A clause of the plan beside its counterpart above; one side is null where there is none. */
export interface Pair<T> {
  readonly plan: T | null
  readonly upstream: T | null
  readonly matchedBy: MatchedBy
  /** 0 to 1, rounded to 3 digits; 0 for a clause without counterpart. */
  readonly score: number
  readonly relation: Relation
}

/** A likeness as it is shown: three digits. */
export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}
