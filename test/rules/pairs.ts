import { comparePair } from '../../src/compare/engine.ts'
import type { Finding } from '../../src/model/review.ts'
import { rules } from '../../src/rules/index.ts'
import { planOfText } from './run-example.ts'

/** What the rules of some folders say of a plan under a given upstream, faults and doubts only. */
export function findingsOf(plan: string, upstream: string, folders: readonly string[]): readonly Finding[] {
  const chosen = rules.filter((rule) => folders.some((folder) => rule.id.startsWith(`${folder}/`)))
  const review = comparePair(
    {
      plans: [],
      baselines: [],
      rules: chosen.map((rule) => ({ rule, level: rule.level, options: rule.options.parse({}) })),
      asOf: '2026-11-21',
      language: 'vi',
      version: 'test',
    },
    planOfText(plan, 'plan.txt'),
    planOfText(upstream, 'upstream.txt'),
  )
  return review.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'review')
}
