import type { RuleWords } from '../../index.ts'

export const references: Readonly<Record<string, RuleWords>> = {}
