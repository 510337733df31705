import type { MatchedBy } from '../align/pair.ts'
import type { Place } from '../model/place.ts'
import type { Basis, Finding, Level, Verdict } from '../model/review.ts'

/** A place in one of the compared documents. */
export interface Evidence {
  readonly document: string
  readonly place: Place
}

export type Data = Finding['data']

/**
 * What a rule says, before words, level and identity are given to it. One deviation is one draft; its other
 * occurrences are `related`.
 */
export interface Draft {
  readonly verdict: Verdict
  /** Names the sentence in `messages/`, within the rule: "differ", "missing". */
  readonly code: string
  readonly data: Data
  readonly at: Evidence
  readonly upstream?: Evidence | null
  readonly related?: readonly Evidence[]
  /** What the verdict rests on; `self` when left out. */
  readonly basis?: Basis
  /** Lower or raise the rule's level for this one case. */
  readonly level?: Level
  readonly confidence?: number
  readonly matchedBy?: MatchedBy
  readonly origin?: Finding['origin']
  readonly fault?: Finding['fault']
  readonly remedy?: Finding['remedy']
  /** Id of the upstream requirement that this settles, for the coverage matrix. */
  readonly requirement?: string
  /** Further requirements that the same verdict settles, each with its clause above. */
  readonly alsoSettles?: readonly { readonly requirement: string; readonly upstream: Evidence }[]
}
