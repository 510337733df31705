import type { RuleWords } from '../../index.ts'

export const scope: Readonly<Record<string, RuleWords>> = {}
