import { bodies } from './bodies.ts'
import { citations } from './citations.ts'
import { clauses } from './clauses.ts'
import { letters } from './letters.ts'
import { periods } from './periods.ts'
import { reportsAndAwards } from './reports-awards.ts'
import { structure } from './structure.ts'
import { targets } from './targets.ts'

export const deviations = [
  ...periods,
  ...citations,
  ...reportsAndAwards,
  ...clauses,
  ...targets,
  ...structure,
  ...bodies,
  ...letters,
]
