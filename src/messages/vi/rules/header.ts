import type { RuleWords } from '../../index.ts'

export const header: Readonly<Record<string, RuleWords>> = {}
