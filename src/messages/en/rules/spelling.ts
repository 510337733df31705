import type { RuleWords } from '../../catalogue.ts'

export const spelling: Readonly<Record<string, RuleWords>> = {
  'spelling/suspected-typo': {
    title: 'Suspected misspelling',
    codes: {
      phrase: 'Found “{actual}”, the usual phrase is “{expected}”',
      clause: 'Found “{actual}”, the upstream has “{expected}”',
      own: 'Found “{actual}”, the same phrase elsewhere has “{expected}”',
      torn: 'Found “{actual}”, not a whole sentence',
      name: 'Found “{actual}”, the surname may be “{expected}”',
      syllable: 'No Vietnamese syllables: {actual}',
      scan: '{count} places may be misread: {actual}',
    },
  },
  'spelling/word-missing': {
    title: 'A word is missing from a phrase',
    codes: {
      missing: 'Found “{actual}” ({count} times), expected “{expected}”',
      torn: 'Found only “{actual}”, the text above says “{expected}”',
    },
  },
  'spelling/duplicate-words': {
    title: 'Words twice',
    codes: {
      word: 'Found “{actual}”, expected “{expected}”',
      maybe: 'Found “{actual}”; check whether “{expected}” is meant twice',
      phrase: 'Found “{expected}” twice',
      joined: 'Found “{actual}”; check whether “{expected}” is meant twice',
    },
  },
}
