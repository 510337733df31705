import type { RuleWords } from '../../catalogue.ts'

export const scope: Readonly<Record<string, RuleWords>> = {
  'scope/copied-from-superior': {
    title: 'Words that only a higher body may use',
    codes: {
      phrase: 'Found “{actual}”, expected the scope of the body itself',
      addressees:
        'The closing sentence addresses “{actual}”, not all of them below the body; expected its own units',
    },
  },
  'scope/verb-unfit': {
    title: '“Đề nghị” (asks) towards own units',
    codes: { ask: 'Found “{actual}”, expected “giao” or “yêu cầu”' },
  },
}
