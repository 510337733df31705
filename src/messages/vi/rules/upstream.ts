import type { RuleWords } from '../../index.ts'

export const upstream: Readonly<Record<string, RuleWords>> = {}
