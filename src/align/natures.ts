import { type CriterionGroup, entities } from '../model/facets.ts'
import type { Level } from '../model/header.ts'

type Entity = CriterionGroup['entity']

/** Entities by which a body calls its own members and parts; above they all are one group. */
export const collectives: readonly Entity[] = ['collective', 'subordinate-unit', 'department', 'unlabelled']

interface Nature {
  readonly own: readonly Entity[]
  readonly has: readonly Entity[]
}

/** A body with nobody below it but its own people and parts. */
const house: Nature = {
  own: ['department'],
  has: ['department', 'individual', 'collective', 'subordinate-unit'],
}

/** What a body of each level is in the eyes of the one above, and whom it has below itself. */
export const nature: Readonly<Record<NonNullable<Level>, Nature>> = {
  centre: { own: ['department'], has: entities.filter((each) => each !== 'unlabelled') },
  ministry: house,
  province: {
    own: ['department', 'province'],
    has: entities.filter((each) => !['province', 'subordinate-unit', 'unlabelled'].includes(each)),
  },
  department: house,
  unit: house,
  district: {
    own: ['district', 'department'],
    has: ['mass-organisation', 'commune', 'household', 'enterprise', 'individual', 'collective'],
  },
  commune: {
    own: ['commune', 'department'],
    has: ['mass-organisation', 'household', 'individual', 'collective'],
  },
  party: { own: ['department'], has: ['individual', 'collective', 'subordinate-unit'] },
  association: {
    own: ['mass-organisation', 'department'],
    has: ['mass-organisation', 'individual', 'collective', 'subordinate-unit'],
  },
}

/** Bodies that are one member of the upstream's groups rather than a field of many. */
export const single: readonly Level[] = ['unit', 'commune', 'district', 'party', 'association']
