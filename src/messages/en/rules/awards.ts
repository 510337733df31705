import type { RuleWords } from '../../catalogue.ts'

export const awards: Readonly<Record<string, RuleWords>> = {
  'awards/form-missing': {
    title: 'A form of the upstream is missing',
    codes: { missing: 'Found no {lacking}; the plan above has {expected}', met: '{expected} is there' },
  },
  'awards/form-added': {
    title: 'A form that the upstream does not have',
    codes: { added: 'Found {actual}, the plan above has {expected}', met: '{actual} is in the plan above' },
  },
  'awards/form-overlap': {
    title: 'One form listed twice',
    codes: { overlap: 'Found one form in several lines: {actual}; expected one' },
  },
  'awards/giver-missing': {
    title: 'A form without its giver',
    codes: { missing: 'Found “{actual}”, expected the giver' },
  },
  'awards/giver-not-entitled': {
    title: 'The giver is not entitled',
    codes: {
      'not-entitled': 'Found {form} from {actual}, expected a giver whom the law entitles ({basis})',
      unlisted: 'Found {form} from {actual}, whose power the table does not list',
      met: 'Found {form} from {actual}, as the plan above offers it',
    },
  },
  'awards/annual-unspecified': {
    title: 'Annual awards name no form',
    codes: {
      unspecified: 'Found annual awards without a form, expected one',
      met: 'Annual awards name {actual}',
    },
  },
  'awards/annual-narrowed': {
    title: 'Annual awards narrower than above',
    codes: {
      narrowed: 'Found {actual} at most, expected {expected}',
      met: 'Found {actual}, not below {expected}',
    },
  },
  'awards/name-nonstandard': {
    title: 'A form under a non-standard name',
    codes: { nonstandard: 'Found “{actual}”, expected {expected}' },
  },
}
