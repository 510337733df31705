import type { RuleWords } from '../../catalogue.ts'

export const periods: Readonly<Record<string, RuleWords>> = {
  'periods/programme-years-differ': {
    title: 'Programme years differ from the upstream',
    codes: {
      differ: 'Found {actual}, expected {expected}',
      'award-differ': 'Awards cover {actual}, the programme is {expected}',
      beyond: 'The plan covers {actual}, beyond {expected} of the plan above',
      shorter: 'The plan covers {actual}, ending before {expected} of the plan above',
      met: '{expected} as above',
    },
  },
  'periods/internal-years-differ': {
    title: 'One programme with two periods',
    codes: {
      differ: 'Found {actual}, the title says {expected}',
      'schedule-differs': 'Found {actual} here, expected {expected} as elsewhere',
      met: '{expected} throughout',
    },
  },
  'periods/award-years-differ': {
    title: 'Award period differs from the programme',
    codes: {
      'final-differs': 'Final review covers {actual}, the programme is {expected}',
      'interim-differs': 'Interim review covers {actual}, phase 1 is {expected}',
      'final-outside': 'Final review in {actual}, outside the programme; expected {expected}',
      'interim-outside': 'Interim review in {actual}, outside the programme; expected {expected}',
      'final-year-differs': 'Final review rewarded in {actual}, expected {expected}',
      'interim-year-differs': 'Interim review rewarded in {actual}, expected {expected}',
      'interim-years-differ': 'Interim review rewarded for {actual}, expected {expected}',
      'interim-start-differs': 'Interim review covers {actual}, the programme starts in {expected}',
      met: 'Award period {expected} as the programme',
    },
  },
  'periods/phases-differ': {
    title: 'Phases differ from the upstream',
    codes: {
      differ: 'Found phases {actual}, expected {expected}',
      'days-between': 'Found days in no round between {actual}; expected the later {expected}',
      met: 'Phases {expected} as above',
    },
  },
  'periods/phases-overlap': {
    title: 'Phases overlap',
    codes: {
      overlap: '{year} stands in two phases; the later starts in {actual}, expected {expected}',
      'days-overlap': 'Found rounds that overlap: {actual}, expected one after the other',
      met: 'The later phase starts in {expected}',
    },
  },
  'periods/phases-gap': {
    title: 'Years outside every phase',
    codes: { gap: '{years} in no phase ({actual})', met: 'The phases cover the whole time' },
  },
  'periods/phase-count-differs': {
    title: 'Announced and listed phases differ',
    codes: {
      differ: 'Announced {expected} phases, found {actual}',
      met: 'Announced and listed {expected} phases',
    },
  },
  'periods/review-year-missing': {
    title: 'A phase without its review year',
    codes: {
      missing: 'Found no review year, expected {expected}',
      differs: 'Found review year {actual}, expected {expected}',
      met: 'Review years {expected} stated',
    },
  },
  'periods/interim-review-missing': {
    title: 'Interim review without its own period',
    codes: {
      'one-period': 'Found one period {actual} for both reviews, expected interim {expected}',
      absent: 'Found awards of the final review {actual} only, expected interim {expected}',
      met: 'Interim period stated (above: {expected})',
    },
  },
  'periods/backdated': {
    title: 'Begins before it was issued',
    codes: { 'before-issue': 'Found {actual}, issued in {expected}' },
  },
}
