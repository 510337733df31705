import type { RuleWords } from '../../index.ts'

export const awards: Readonly<Record<string, RuleWords>> = {}
