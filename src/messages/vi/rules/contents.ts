import type { RuleWords } from '../../index.ts'

export const contents: Readonly<Record<string, RuleWords>> = {}
