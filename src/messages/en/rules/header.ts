import type { RuleWords } from '../../catalogue.ts'

export const header: Readonly<Record<string, RuleWords>> = {
  'header/number-blank': {
    title: 'The plan has no number',
    codes: { blank: 'Found a blank number ({actual})', none: 'Found no number' },
  },
  'header/date-incomplete': {
    title: 'Date of issue incomplete',
    codes: { blank: 'Found an incomplete date ({actual})', none: 'Found no place and date of issue' },
  },
  'header/symbol-mismatch': {
    title: 'Symbol does not fit the body',
    codes: { body: 'Found code “{actual}”, the body is {expected}', met: 'Code “{actual}” fits {expected}' },
  },
  'header/kind-ambiguous': {
    title: 'Kind of document unclear',
    codes: {
      differs: 'Symbol says {actual}, heading says {name} ({expected})',
      'no-kind': 'Dispatch symbol ({actual}) under the heading “{title}”',
      met: 'Symbol and heading both say {name}',
    },
  },
  'header/number-form': {
    title: 'Form of the number',
    codes: {
      'blank-beside-separator': 'Found “{actual}”, expected “{expected}”',
      'leading-zero': 'Found “{actual}”, expected “{expected}”',
      'other-form': 'Found “{actual}”, expected “{expected}”',
    },
  },
  'header/authority-form': {
    title: 'Form of the signing authority',
    codes: { spacing: 'Found “{actual}”, expected “{expected}”' },
  },
  'header/authority-invalid': {
    title: 'Authority does not fit the position',
    codes: {
      'head-for-himself': 'Found KT. with {actual}, expected a deputy',
      'deputy-alone': 'Found {actual} without KT., TL. or TUQ.',
      'deputy-by-order': '{actual} signs with TL. or TUQ., expected KT.',
      'head-by-order': '{actual} signs in person with TL. or TUQ. of the same position',
      'committee-by-deputy': 'Found K/T with {actual}, expected T/M of the committee',
      'not-of-committee': '{actual} does not sign for (TM.) {committee}',
      met: 'Authority fits {actual}',
    },
  },
}
