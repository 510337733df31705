import { readdirSync, readFileSync } from 'node:fs'
import { comparePair, reviewPlans } from '../../src/compare/engine.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Finding } from '../../src/model/review.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { fileBytes } from '../../src/read/index.ts'
import { readPlain } from '../../src/read/plain.ts'
import type { Rule } from '../../src/rules/define.ts'
import type { Example, Sketch } from '../../src/rules/docs.ts'
import { exampleText } from '../../src/rules/example-plan.ts'

/** The plan of a text, as the plain reader and the parser give it. */
export function planOfText(text: string, path: string): Plan {
  return parsePlan(
    readPlain(fileBytes(path, new TextEncoder().encode(text)), { text, encoding: 'utf-8', problems: [] }),
  )
}

function planOfSketch(sketch: Sketch, role: 'plan' | 'upstream'): Plan {
  return planOfText(exampleText(sketch, role), `${role}.txt`)
}

function baselinePlans(): readonly Plan[] {
  const folder = new URL('../../corpus/baselines/', import.meta.url)
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Plan)
}

/** What one rule says of an example: against the given upstream, or of the plan alone. */
export function runExample(rule: Rule, example: Example): readonly Finding[] {
  const request = {
    plans: [],
    baselines: baselinePlans(),
    rules: [{ rule, level: rule.level, options: rule.options.parse({}) }],
    asOf: example.asOf ?? '2026-11-21',
    language: 'vi' as const,
    version: 'test',
  }
  const plan = planOfSketch(example.plan, 'plan')
  if (example.upstream === undefined) return reviewPlans({ ...request, plans: [plan] }).findings
  return comparePair(request, plan, planOfSketch(example.upstream, 'upstream')).findings
}
