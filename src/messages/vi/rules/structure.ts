import type { RuleWords } from '../../index.ts'

export const structure: Readonly<Record<string, RuleWords>> = {}
