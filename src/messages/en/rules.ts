import type { RuleWords } from '../catalogue.ts'
import { assignments } from './rules/assignments.ts'
import { awards } from './rules/awards.ts'
import { contents } from './rules/contents.ts'
import { criteria } from './rules/criteria.ts'
import { form } from './rules/form.ts'
import { header } from './rules/header.ts'
import { periods } from './rules/periods.ts'
import { references } from './rules/references.ts'
import { reporting } from './rules/reporting.ts'
import { scope } from './rules/scope.ts'
import { spelling } from './rules/spelling.ts'
import { structure } from './rules/structure.ts'
import { targets } from './rules/targets.ts'
import { upstream } from './rules/upstream.ts'
import { validity } from './rules/validity.ts'

/** One file per folder of rules; each maps rule ids to their words. */
export const rules: Readonly<Record<string, RuleWords>> = {
  ...assignments,
  ...awards,
  ...contents,
  ...criteria,
  ...form,
  ...header,
  ...periods,
  ...references,
  ...reporting,
  ...scope,
  ...spelling,
  ...structure,
  ...targets,
  ...upstream,
  ...validity,
}
