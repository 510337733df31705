import { catalogue, fill, type Language } from '../messages/index.ts'
import type { Plan } from '../model/plan.ts'
import type { Finding, Review, Verdict } from '../model/review.ts'
import { visible } from './visible.ts'

const columns: readonly Verdict[] = ['fail', 'review', 'open', 'pass', 'notApplicable']
const longestQuote = 150

/** The summary for a terminal: documents × verdicts, then the errors with both quotes, the closing line last. */
export function terminalSummary(
  review: Review,
  plans: readonly Plan[],
  language: Language,
): readonly string[] {
  const words = catalogue(language)
  const lines = [...table(review, language), '']
  const errors = review.findings.filter(
    (finding) => finding.verdict === 'fail' && finding.level === 'error' && finding.waiver === null,
  )
  if (errors.length > 0)
    lines.push(
      `${words.cli['summary.errors']} (${errors.length})`,
      ...errors.flatMap((finding) => errorLines(finding, language)),
      '',
    )
  if (review.failures.length > 0)
    lines.push(
      `${words.cli['summary.failures']} (${review.failures.length})`,
      ...review.failures.map((failure) => `  ${visible(failure.message)}`),
      '',
    )
  const partial = plans.flatMap((plan) => lostLines(plan, language))
  if (partial.length > 0)
    lines.push(
      `${words.cli['summary.partial']} (${partial.length})`,
      ...partial.map((line) => `  ${line}`),
      '',
    )
  const reasons = Object.entries(review.summary.openReasons).map(([reason, count]) => `${reason} × ${count}`)
  if (reasons.length > 0)
    lines.push(
      fill(words.cli['summary.open']!, {
        share: `${Math.round(review.summary.openShare * 100)} %`,
        reasons: reasons.join(', '),
      }),
    )
  lines.push(
    fill(words.cli['summary.closing']!, { documents: review.summary.documents, ...review.summary.verdicts }),
  )
  return lines
}

/** Why a document was read only in part (chỉ đọc được một phần), a line for each reason; none when it was read whole. */
export function lostLines(plan: Plan, language: Language): readonly string[] {
  const { problems } = catalogue(language)
  return plan.problems
    .filter(({ level }) => level === 'error')
    .map(({ code, data }) => `${visible(plan.source.path)}: ${visible(fill(problems[code] ?? code, data))}`)
}

function table(review: Review, language: Language): string[] {
  const words = catalogue(language)
  const head = [words.cli['summary.documents']!, ...columns.map((verdict) => words.verdicts[verdict])]
  const rows = review.documents.map(({ key }) => [
    key,
    ...columns.map((verdict) =>
      String(
        review.findings.filter((finding) => finding.place.document === key && finding.verdict === verdict)
          .length,
      ),
    ),
  ])
  const total = [
    words.cli['summary.total']!,
    ...columns.map((verdict) => String(review.summary.verdicts[verdict])),
  ]
  const widths = head.map((title, index) =>
    Math.max(...[head, ...rows, total].map((row) => [...(row[index] ?? title)].length)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  return [line(head), rule, ...rows.map(line), rule, line(total)]
}

function errorLines(finding: Finding, language: Language): string[] {
  const words = catalogue(language)
  const lines = [
    `  ✗ ${finding.place.document}${finding.place.section === '' ? '' : ` · ${finding.place.section}`}: ${visible(finding.message)}  [${finding.rule}]`,
    `      ${words.cli['summary.here']}: “${quote(finding.place.quote)}”`,
  ]
  if (finding.upstream !== null)
    lines.push(
      `      ${words.cli['summary.above']} (${words.bases[finding.basis]}, ${finding.upstream.document}): “${quote(finding.upstream.quote)}”`,
    )
  for (const each of finding.related.slice(0, 2)) lines.push(`      ~ “${quote(each.quote)}”`)
  return lines
}

function quote(text: string): string {
  const flat = visible(text.replace(/\s+/gu, ' '))
  return flat.length > longestQuote ? `${flat.slice(0, longestQuote)}…` : flat
}
