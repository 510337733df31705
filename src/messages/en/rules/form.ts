import type { RuleWords } from '../../catalogue.ts'

export const form: Readonly<Record<string, RuleWords>> = {
  'form/archive-line': {
    title: 'Form of the archive line',
    codes: {
      'not-first': 'Found “{actual}”, expected “Lưu: VT, <drafting unit>.”',
      'no-clerk': 'Found “{actual}”, expected “VT” in it',
      empty: 'Archive line is empty, expected “Lưu: VT, …”',
      absent: 'No archive line among the recipients, expected “Lưu: VT, <drafting unit>.”',
      met: 'Archive line in form: {actual}',
    },
  },
  'form/capitals': {
    title: 'Capitals',
    codes: {
      name: 'Found “{actual}”, expected “{expected}”',
      own: 'Found “{actual}” for the issuer itself, expected “{expected}”',
      mixed: 'Found several ways: {actual}',
    },
  },
  'form/punctuation': {
    title: 'Punctuation',
    codes: {
      'basis-cut': 'Found a full stop inside the sentence: “{actual}”, expected a comma',
      'basis-end': 'Found no mark behind the legal basis: “{actual}”, expected a semicolon or comma',
      list: 'Found wrong marks in a list ({count}): “{actual}”, expected “:” before it and “;” inside',
      'stray-comma': 'Found {count} stray commas: “{actual}”',
      'missing-comma': 'Found {count} missing commas: “{actual}”',
      blank: 'Found {count} wrong blanks beside marks: “{actual}”',
      doubled: 'Found {count} doubled marks: “{actual}”',
    },
  },
  'form/variants-mixed': {
    title: 'Mixed ways of writing',
    codes: {
      tone: 'Found two places of tone marks: {actual}',
      yearly: 'Found {actual}, expected “hằng” throughout',
      years: 'Found several dashes between years: {actual}',
      quotes: 'Found straight and curly quotes: {actual}',
      'i-y': 'Found i and y in one word: {actual}',
    },
  },
  'form/body-name-inconsistent': {
    title: 'One body written several ways',
    codes: {
      differ: 'Found several ways: {actual}; expected one',
      dash: 'Found “{actual}”, expected “{expected}”',
      place: 'Issued by “{actual}”, titled for “{expected}”; see whose document it is',
    },
  },
  'form/abbreviation-undefined': {
    title: 'Abbreviations without their words',
    codes: {
      undefined: 'Not written out at first: {actual}',
      recipients: 'Short forms in the list of recipients: {actual}; check whether they need their words',
    },
  },
  'form/defined-term-unused': {
    title: 'A short name that is not used',
    codes: {
      'long-form': 'Found “{actual}”, the plan calls it “{expected}”',
      'never-used': 'Short name “{actual}” is never used again',
    },
  },
  'form/closing': {
    title: 'Closing sentence',
    codes: {
      missing: 'Found no closing sentence, expected “{expected}”',
      incomplete: 'Closing “{actual}” does not say who acts',
      unmarked: 'Closing “{actual}” has no end mark, expected “./.”',
      met: 'Closing sentence found',
    },
  },
}
