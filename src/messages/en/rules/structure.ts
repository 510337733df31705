import type { RuleWords } from '../../catalogue.ts'

export const structure: Readonly<Record<string, RuleWords>> = {
  'structure/section-missing': {
    title: 'A section of the upstream is missing',
    codes: {
      missing: 'Found no section “{expected}”',
      'no-budget': 'Found no section on the budget, which plans usually have',
      'no-implementation': 'Found no section on who carries it out, which plans usually have',
      met: 'Section for “{expected}” found',
    },
  },
  'structure/section-renamed': {
    title: 'Same role, other heading',
    codes: { renamed: 'Found “{actual}”, above it is “{expected}”', met: 'Heading “{expected}” as above' },
  },
  'structure/label-duplicate': {
    title: 'Two siblings with one label',
    codes: { duplicate: 'Label “{label}” used twice under one heading', met: 'Labels are unique' },
  },
  'structure/label-gap': {
    title: 'A label skipped or out of order',
    codes: { gap: 'Found “{actual}” after “{before}”' },
  },
}
