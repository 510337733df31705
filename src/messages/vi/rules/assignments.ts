import type { RuleWords } from '../../index.ts'

export const assignments: Readonly<Record<string, RuleWords>> = {}
