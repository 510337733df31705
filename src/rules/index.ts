import type { Rule } from './define.ts'

/** The register: every rule, in the order of RULES (periods first, form last). */
export const rules: readonly Rule[] = []
