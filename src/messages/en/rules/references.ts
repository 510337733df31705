import type { RuleWords } from '../../catalogue.ts'

export const references: Readonly<Record<string, RuleWords>> = {
  'references/number-date-mismatch': {
    title: 'Number, date or issuer of a cited document is wrong',
    codes: {
      number: 'Found {actual}, expected {expected}',
      date: 'Found {number} of {actual}, expected {expected}',
      issuer: 'Found {number} by {actual}, expected {expected}',
      'number-above': 'Found {actual}, the text above cites {expected}',
      'date-above': 'Found {number} of {actual}, the text above says {expected}',
      'issuer-above': 'Found {number} by {actual}, the text above says {expected}',
      'two-dates': 'Found {number} of {actual}, elsewhere {expected}',
      met: '{number} of {expected} agrees with the cited document',
    },
  },
  'references/title-differs': {
    title: 'A quoted title differs from the real one',
    codes: {
      word: 'Title of {number}: found “{actual}”, expected “{expected}”',
      lead: 'Title of {number}: found it from “{actual}” on, expected “{expected}” before',
      changed: 'Title of {number}: found “{actual}”, expected “{expected}”',
      other: 'Title of {number}: found “{actual}”, expected “{expected}”',
      above: 'Title of {number}: found “{actual}”, the text above says “{expected}”',
      name: 'Name in the title of {number}: found “{actual}”, expected “{expected}”',
      met: 'The title of {number} agrees with the cited document',
    },
  },
  'references/first-mention-incomplete': {
    title: 'A first mention is incomplete',
    codes: {
      date: '{numbers}: no date at the first mention',
      issuer: '{numbers}: no issuer at the first mention',
      title: '{numbers}: no title at the first mention',
      'date-issuer': '{numbers}: no date and issuer at the first mention',
      'date-title': '{numbers}: no date and title at the first mention',
      'issuer-title': '{numbers}: no issuer and title at the first mention',
      'date-issuer-title': '{numbers}: no date, issuer and title at the first mention',
    },
  },
  'references/number-missing': {
    title: 'A document or scheme is named without its number',
    codes: {
      programme: 'Found “{actual}” without a number, expected {expected}',
      unknown: 'Found “{actual}” without number, date and issuer',
      unnumbered: 'Found “{actual}” without its number and symbol',
      blank: 'The number of a cited document is blank ({actual})',
    },
  },
  'references/number-implausible': {
    title: 'Number and date of a cited document do not fit its series',
    codes: {
      order: 'Found {actual}, out of order with {expected}',
      pace: 'Found {actual}, a leap after {expected}',
      'day-off': 'Found {actual}, a day off',
    },
  },
  'references/issued-later': {
    title: 'A cited document is dated after the plan',
    codes: {
      later: 'Found {number} of {actual}, after the plan of {expected}',
      met: 'No cited document is later than {expected}',
    },
  },
  'references/programme-name-differs': {
    title: 'The name of a programme is changed or shortened',
    codes: {
      years: 'Found “{actual}” without years, expected “{expected}”',
      shortened: 'Found the shortened “{actual}”, expected “{expected}”',
      changed: 'Found “{actual}”, expected “{expected}”',
      renamed: 'Found the own name “{actual}”, the common one is “{expected}”',
      met: 'Named alike: “{actual}”',
    },
  },
  'references/not-in-force': {
    title: 'A cited document was replaced or has run out',
    codes: {
      replaced: '{number} has since been replaced by {expected} from {since}',
      'replaced-before': '{number} was replaced by {expected} from {since}, before the plan',
      expired: '{number} was for {actual}, which ended before the plan',
      'newer-above':
        'Rests on {number}, the plan above on the newer {expected}; check whether {number} is in force',
    },
  },
}
