import type { RuleWords } from '../index.ts'

/** One file per folder of rules; each maps rule ids to their words. */
export const rules: Readonly<Record<string, RuleWords>> = {}
