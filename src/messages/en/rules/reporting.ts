import type { RuleWords } from '../../index.ts'

export const reporting: Readonly<Record<string, RuleWords>> = {}
