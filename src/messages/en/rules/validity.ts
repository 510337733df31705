import type { RuleWords } from '../../index.ts'

export const validity: Readonly<Record<string, RuleWords>> = {}
