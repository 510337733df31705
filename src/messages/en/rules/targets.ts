import type { RuleWords } from '../../catalogue.ts'

export const targets: Readonly<Record<string, RuleWords>> = {
  'targets/lower-than-upstream': {
    title: 'A target below the upstream’s',
    codes: {
      lower: 'Found {actual}, expected {expected} ({subject})',
      later: '{actual}: later than {expected} of the plan above ({subject})',
      differs: 'Found {actual}, the plan above has {expected} ({subject})',
      met: '{actual} is not below {expected}',
    },
  },
  'targets/missing': {
    title: 'A target without counterpart',
    codes: {
      missing: 'Found no counterpart of {expected} {subject}',
      none: 'Found no target, the plan above has {expected} {subject}',
      met: 'Found an aim that answers {expected} {subject}',
    },
  },
  'targets/year-out-of-scope': {
    title: 'Targets for other years than the plan’s',
    codes: {
      'other-years': 'Found targets for {actual}, expected targets for {expected}',
      met: 'Targets for {expected} are there',
    },
  },
}
