import type { RuleWords } from '../../catalogue.ts'

export const contents: Readonly<Record<string, RuleWords>> = {
  'contents/item-missing': {
    title: 'A content item of the upstream has no counterpart',
    codes: {
      missing: '{count} of {total} items missing, expected: {expected}',
      'weak-match': 'Unclear whether “{actual}” answers “{expected}”',
      met: 'Answered by “{actual}”',
      point: '“{heading}” lacks a point of the upstream: “{expected}”',
    },
  },
  'contents/item-truncated': {
    title: 'A clause lost its head or tail',
    codes: {
      truncated: 'Found the fragment “{actual}”, expected “{expected}”',
      torn: 'Found the fragment “{actual}”, expected a whole clause',
    },
  },
  'contents/item-narrowed': {
    title: 'A content item with a narrower scope',
    codes: {
      narrowed: 'Found “{actual}”, narrower than “{expected}”',
      softer: 'Found “{actual}”, softer than “{expected}” of the plan above',
      allowed: 'Allows “{actual}” where the plan above says “{expected}”',
    },
  },
  'contents/solution-missing': {
    title: 'A solution of the upstream has no counterpart',
    codes: {
      missing: '{count} of {total} solutions missing, expected: {expected}',
      'weak-match': 'Unclear whether “{actual}” answers “{expected}”',
      met: 'Answered by “{actual}”',
    },
  },
  'contents/purpose-missing': {
    title: 'A purpose or requirement of the upstream has no counterpart',
    codes: {
      missing: '{count} of {total} purposes and requirements missing, expected: {expected}',
      'weak-match': 'Unclear whether “{actual}” answers “{expected}”',
      met: 'Answered by “{actual}”',
    },
  },
}
