import { catalogue } from '../messages/index.ts'
import type { Finding } from '../model/review.ts'
import { isPlainText, linesOf } from './lines.ts'
import type { Reporter } from './report.ts'
import { visible } from './visible.ts'

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const

/**
 * `annotations.txt`: one workflow command a line; `cat` it in a step and GitHub marks the places. What fails has
 * the command of its level, what is to be looked at is a notice; waived findings and the rest are left out.
 */
export const githubReport: Reporter = ({ review, plans, language }) => {
  const words = catalogue(language)
  const lines = new Map([...plans].map(([key, plan]) => [key, isPlainText(plan) ? linesOf(plan.text) : null]))
  const failed = review.failures.map(({ path, code, message }) =>
    command('error', { file: path, title: code }, message),
  )
  const found = review.findings.filter(isTold).map((finding) => {
    const { document, start, end, quote } = finding.place
    const region = lines.get(document)?.region(start, end)
    const title = `${words.verdicts[finding.verdict]}: ${words.rules[finding.rule]?.title ?? finding.rule}`
    const above =
      finding.upstream === null
        ? ''
        : `\n${words.bases[finding.basis]} (${finding.upstream.document}): “${finding.upstream.quote}”`
    return command(
      finding.verdict === 'fail' ? commands[finding.level] : 'notice',
      { file: plans.get(document)?.source.path ?? document, ...position(region), title },
      `${finding.message} [${finding.rule}, ${finding.id}]\n“${quote}”${above}`,
    )
  })
  return [{ path: 'annotations.txt', content: [...failed, ...found].map((line) => `${line}\n`).join('') }]
}

function isTold({ verdict, waiver }: Finding): boolean {
  return waiver === null && (verdict === 'fail' || verdict === 'review')
}

/** Columns only where the place stays on its line: GitHub refuses them otherwise. */
function position(region: ReturnType<ReturnType<typeof linesOf>['region']> | undefined) {
  if (region === undefined) return {}
  const { startLine: line, endLine, startColumn: col, endColumn } = region
  return line === endLine ? { line, endLine, col, endColumn } : { line, endLine }
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const given = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  )
  return `::${name} ${given.join(',')}::${message.split('\n').map(escaped).join('%0A')}`
}

/** Data of a workflow command: "%" and line ends are its escapes, everything invisible is shown. */
function escaped(text: string): string {
  return visible(text.replace(/\s+/gu, ' ')).replaceAll('%', '%25')
}
