import type { RuleWords } from '../../index.ts'

export const periods: Readonly<Record<string, RuleWords>> = {}
