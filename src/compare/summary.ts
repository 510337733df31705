import type { Finding, Review } from '../model/review.ts'

/** Counts for the overview; the share of requirements left open is told, with the reasons counted. */
export function summaryOf(findings: readonly Finding[], documents: number): Review['summary'] {
  const verdicts = { fail: 0, review: 0, pass: 0, notApplicable: 0, open: 0 }
  const levels = { error: 0, warning: 0, note: 0 }
  const openReasons: Record<string, number> = {}
  for (const { verdict, level, code } of findings) {
    verdicts[verdict]++
    if (verdict === 'fail' || verdict === 'review') levels[level]++
    if (verdict === 'open') openReasons[code] = (openReasons[code] ?? 0) + 1
  }
  const judged = findings.length - verdicts.notApplicable
  return {
    documents,
    verdicts,
    levels,
    openShare: judged === 0 ? 0 : Math.round((verdicts.open / judged) * 1000) / 1000,
    openReasons: Object.fromEntries(Object.entries(openReasons).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
