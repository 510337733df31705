import { catalogue, type Language } from '../messages/index.ts'
import type { DocumentPlace, Finding, Review } from '../model/review.ts'
import type { Reporter } from './report.ts'
import { visible } from './visible.ts'
import { xmlElement, xmlText } from './xml.ts'

/**
 * `junit.xml` for build servers: a suite for each document, a case for each finding. What fails is a failure of
 * its level; what nobody can call right or wrong (review, open, not applicable, waived) is skipped with its
 * reason; a document that could not be read is an error.
 */
export const junitReport: Reporter = ({ review, language }) => [
  { path: 'junit.xml', content: junitOf(review, language) },
]

interface Case {
  readonly kind: 'failure' | 'skipped' | 'error' | 'passed'
  readonly xml: string
}

function junitOf(review: Review, language: Language): string {
  const byDocument = Map.groupBy(review.findings, ({ place }) => place.document)
  const suites = review.documents
    .map(({ key }) => ({
      name: key,
      cases: (byDocument.get(key) ?? []).map((each) => caseOf(each, language)),
    }))
    .filter(({ cases }) => cases.length > 0)
  const unread = review.failures.map(({ path, code, message }): Case => {
    const said = xmlElement('error', { type: code, message }, '')
    return { kind: 'error', xml: xmlElement('testcase', { classname: code, name: path, time: 0 }, said) }
  })
  if (unread.length > 0) suites.push({ name: catalogue(language).cli['summary.failures']!, cases: unread })
  const all = suites.flatMap(({ cases }) => cases)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(
    'testsuites',
    { name: review.tool.name, ...counts(all) },
    `\n${suites.map((suite) => suiteOf(suite.name, suite.cases, review.asOf)).join('')}`,
  )}\n`
}

function suiteOf(name: string, cases: readonly Case[], asOf: string): string {
  const lines = cases.map(({ xml }) => `    ${xml}\n`).join('')
  return `  ${xmlElement('testsuite', { name, ...counts(cases), timestamp: `${asOf}T00:00:00` }, `\n${lines}  `)}\n`
}

function counts(cases: readonly Case[]): Readonly<Record<string, number>> {
  const count = (kind: Case['kind']) => cases.filter((each) => each.kind === kind).length
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: 0,
  }
}

function caseOf(finding: Finding, language: Language): Case {
  const words = catalogue(language)
  const inside = ((): readonly [Case['kind'], string] => {
    if (finding.waiver !== null) {
      const { reason, by, on } = finding.waiver
      return ['skipped', xmlElement('skipped', { message: `${reason} (${by}, ${on})` }, '')]
    }
    if (finding.verdict === 'pass') return ['passed', '']
    if (finding.verdict === 'fail')
      return [
        'failure',
        xmlElement('failure', { type: finding.level, message: finding.message }, quotes(finding, language)),
      ]
    const message = `${words.verdicts[finding.verdict]}: ${finding.message}`
    return ['skipped', xmlElement('skipped', { message }, '')]
  })()
  const title = words.rules[finding.rule]?.title ?? finding.rule
  const where = finding.place.section === '' ? '' : `${finding.place.section}: `
  const attributes = {
    classname: finding.rule.replace('/', '.'),
    name: `${where}${title} [${finding.id}]`,
    time: 0,
  }
  return { kind: inside[0], xml: xmlElement('testcase', attributes, inside[1]) }
}

function quotes(finding: Finding, language: Language): string {
  const words = catalogue(language)
  const line = (says: string, { document, section, quote }: DocumentPlace) =>
    visible(`${says} (${document}${section === '' ? '' : ` ${section}`}): “${quote.replace(/\s+/gu, ' ')}”`)
  return [
    line(words.cli['summary.here']!, finding.place),
    ...(finding.upstream === null
      ? []
      : [line(`${words.cli['summary.above']}, ${words.bases[finding.basis]}`, finding.upstream)]),
    ...finding.related.map((place) => line(words.report['tools.related']!, place)),
  ]
    .map(xmlText)
    .join('\n')
}
