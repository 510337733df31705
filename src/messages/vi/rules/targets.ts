import type { RuleWords } from '../../index.ts'

export const targets: Readonly<Record<string, RuleWords>> = {}
