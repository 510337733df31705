import type { RuleWords } from '../../index.ts'

export const criteria: Readonly<Record<string, RuleWords>> = {}
