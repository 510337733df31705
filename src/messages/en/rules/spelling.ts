import type { RuleWords } from '../../index.ts'

export const spelling: Readonly<Record<string, RuleWords>> = {}
