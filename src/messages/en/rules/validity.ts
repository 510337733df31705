import type { RuleWords } from '../../catalogue.ts'

export const validity: Readonly<Record<string, RuleWords>> = {
  'validity/body-ceased': {
    title: 'A body that was merged, renamed or ended',
    codes: {
      ceased: 'Changed by {date}: {actual}',
      'ceased-before': 'Changed before the day of issue, {date}: {actual}',
    },
  },
  'validity/province-merged': {
    title: 'A province that was merged or changed its type',
    codes: {
      merged: '{actual} is now part of {expected} (since {since})',
      retyped: '{actual} is now {expected} (since {since})',
      'named-after': 'Found the province {actual}, part of {expected} since {since} (issued {date})',
      'merged-before': 'Found {actual}, expected {expected} on {date} (since {since})',
    },
  },
  'validity/level-abolished': {
    title: 'An administrative level that no longer exists',
    codes: {
      abolished: 'Found {actual}; this level ended on {since}',
      'abolished-before': 'Found {actual}; this level ended on {since}, before the day of issue, {date}',
    },
  },
}
