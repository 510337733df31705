import type { RuleWords } from '../../index.ts'

export const form: Readonly<Record<string, RuleWords>> = {}
