import type { RuleWords } from '../../catalogue.ts'

export const upstream: Readonly<Record<string, RuleWords>> = {
  'upstream/direct-not-cited': {
    title: 'No superior document named',
    codes: {
      none: 'Found no superior document, expected one',
      'only-laws': 'Found only {actual}, expected the document carried out',
      named: 'Names “{actual}” only; the number and date of the document it carries out are needed',
      'only-basis': 'Rests on {actual} and does not say which document it carries out',
      other: 'Carries out {actual}, the text above ({expected}) is not cited',
      met: 'Carries out {actual}',
    },
  },
  'upstream/root-not-cited': {
    title: 'Root document not cited',
    codes: {
      missing: 'Root not cited, expected {expected}',
      above: '{expected}, which the text above carries out, is not cited',
      met: 'Root {expected} cited',
    },
  },
  'upstream/family-differs': {
    title: 'Another programme than the upstream',
    codes: {
      differs: 'Found “{actual}”, the upstream belongs to “{expected}”',
      matter: 'Found a plan on “{actual}”, the upstream is on “{expected}”',
      met: 'Same programme “{expected}”',
    },
  },
}
