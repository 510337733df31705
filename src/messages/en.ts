import type { Catalogue } from './catalogue.ts'
import { cli } from './en/cli.ts'
import { errors } from './en/errors.ts'
import { problems } from './en/problems.ts'
import { reasons } from './en/reasons.ts'
import { report } from './en/report.ts'
import { rules } from './en/rules.ts'

/** English, for tools' people and developers. */
export const en: Catalogue = {
  day: (iso) => iso,
  verdicts: {
    fail: 'deviation',
    review: 'to review',
    pass: 'met',
    notApplicable: 'not applicable',
    open: 'not judged',
  },
  levels: { error: 'error', warning: 'warning', note: 'note' },
  bases: {
    upstream: 'the direct upstream',
    ancestor: 'a document above',
    baseline: 'known facts of the root document',
    comparable: 'a comparable plan of another place',
    self: 'the plan itself',
    law: 'law and registries',
  },
  rules,
  problems,
  errors,
  reasons,
  cli,
  report,
}
