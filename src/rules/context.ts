import type { Pair } from '../align/pair.ts'
import type { Evidence } from '../findings/draft.ts'
import type { Place } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Programme, Reference } from '../model/references.ts'
import type { Basis } from '../model/review.ts'
import type { Item } from '../model/sections.ts'

/** A document under review, or one that it is compared with. */
export interface Reviewed {
  readonly key: string
  readonly plan: Plan
}

/** Parts of a plan that can be compared with the plan above. */
export const facets = [
  'periods',
  'phases',
  'sections',
  'purposes',
  'requirements',
  'contents',
  'solutions',
  'criteria',
  'awards',
  'deadlines',
  'targets',
  'budget',
  'assignments',
  'schedule',
  'recipients',
] as const
export type Facet = (typeof facets)[number]

/** A text that a facet is compared with, and what it is to the plan. */
export interface Against extends Reviewed {
  readonly basis: Extract<Basis, 'upstream' | 'ancestor' | 'baseline' | 'comparable'>
  /**
   * How sure its word on a part is, 0 to 1: 1 for a text, less for facts of a baseline; below 0.6 a verdict is
   * at most `review`. `of` names a part of the part, as the facts do ("review-years", "IV-VII").
   */
  readonly certainty: (what: string, of?: string) => number
}

/** What kind of body issues the plan; it decides which requirements apply. */
export interface Profile {
  /** centre … unit, district, commune, party, association; null when unknown. */
  readonly level: NonNullable<Plan['header']['issuer']>['level']
  /** A body without citizens or territory: a department, a unit, a school. */
  readonly internal: boolean
  /** One calendar year ("năm 2024") when the plan is for one year. */
  readonly year: number | null
  readonly province: string | null
}

/** The programme that plan and upstream answer to. */
export interface Family {
  readonly programme: Programme | null
  /** Registered years, when the registry knows them. */
  readonly period: { readonly from: number; readonly to: number } | null
  readonly kind: Programme['kind'] | null
  /** Whether two titles or ids belong to one family. */
  readonly same: (programmeId: string | null) => boolean
}

/** What every rule is given: parsed, frozen, aligned. No rule reads text again. */
export interface RuleContext {
  readonly subject: Reviewed
  readonly plan: Plan
  readonly profile: Profile
  readonly family: Family
  /** Day of the review (YYYY-MM-DD); rules of validity use it beside the plan's own date. */
  readonly asOf: string
  /** The plan's own day as far as it is known: EDTF, or null. */
  readonly issued: string | null
  /** The document named as implemented, whether its text is here or not. */
  readonly directReferences: readonly Reference[]
  /** The direct upstream's text, when it is among the documents. */
  readonly upstream: Against | null
  /** From the direct upstream up to the root, as far as texts or baselines are here. */
  readonly chain: readonly Against[]
  /** The baseline (facts) of the family's root, when there is one. */
  readonly root: Against | null
  /** A plan of the same family at the upstream's rank from another province. */
  readonly comparable: Against | null
  /** Every document of the review, for rules that look across. */
  readonly documents: readonly Reviewed[]
  /**
   * What a facet is compared with: the direct upstream, else the nearest ancestor, else the baseline where it
   * knows the facet, else the comparable plan; null when nothing here can answer.
   */
  readonly source: (facet: Facet) => Against | null
  /** Aligned items of a facet against its source; empty without a source. */
  readonly pairs: (facet: 'purposes' | 'requirements' | 'contents' | 'solutions') => readonly Pair<Item>[]
  /** Evidence in the plan. */
  readonly here: (place: Place) => Evidence
  /** Evidence in another document. */
  readonly there: (against: Reviewed, place: Place) => Evidence
  /** Where something missing is shown: the section of a role that should hold it, else the title, else the start. */
  readonly gap: (...roles: readonly Plan['sections'][number]['role'][]) => Evidence
}
