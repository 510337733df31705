import { catalogue, type Language } from '../messages/index.ts'
import type { DocumentPlace, Finding, Review } from '../model/review.ts'
import { ruleDocs } from '../rules/docs.ts'
import { rules } from '../rules/index.ts'
import { fileUri, isPlainText, type Lines, linesOf, type Region } from './lines.ts'
import type { Reporter, ReportInput } from './report.ts'
import { visible } from './visible.ts'

const levels = { error: 'error', warning: 'warning', note: 'note' } as const

/**
 * `review.sarif`: SARIF 2.1.0 (OASIS). The verdict is the result's `kind`, in the same five words; `level` is
 * "none" where the kind is not "fail", as the standard wants, and the finding's own level is in `properties`.
 */
export const sarifReport: Reporter = (input) => [
  { path: 'review.sarif', content: `${JSON.stringify(sarifOf(input), null, 2)}\n` },
]

function sarifOf(input: ReportInput): unknown {
  const { review, language } = input
  const places = placesOf(input)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: review.tool.name,
            semanticVersion: review.tool.version,
            language,
            rules: rules.map(({ id, level }) => ruleOf(id, level, language)),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(review)],
        artifacts: places.artifacts,
        results: review.findings.map((finding) => resultOf(finding, places, language)),
        properties: { schema: review.schema, asOf: review.asOf, summary: review.summary },
      },
    ],
  }
}

/** A rule with the words of `explain`: the sentence of its docstring, why it is there, what is no finding. */
function ruleOf(id: string, level: Finding['level'], language: Language): unknown {
  const words = catalogue(language)
  const docs = ruleDocs(id)
  const parts: readonly (readonly [string, string | undefined])[] = [
    [words.cli['explain.why']!, docs.parts.Why],
    [words.cli['explain.not']!, docs.parts['Not a finding']],
    [words.cli['explain.ground']!, docs.parts['Legal ground']],
  ]
  const said = parts.filter((part): part is [string, string] => part[1] !== undefined)
  return {
    id,
    shortDescription: { text: message(words.rules[id]?.title ?? id) },
    fullDescription: { text: message(docs.summary) },
    help: {
      text: message([docs.summary, ...said.map(([title, text]) => `${title}: ${text}`)].join('\n\n')),
      markdown: [docs.summary, ...said.map(([title, text]) => `**${title}**: ${text}`)].join('\n\n'),
    },
    defaultConfiguration: { level: levels[level] },
    properties: { tags: [id.slice(0, id.indexOf('/'))] },
  }
}

function resultOf(finding: Finding, places: Places, language: Language): unknown {
  const words = catalogue(language)
  const above =
    finding.upstream === null ? [] : [{ place: finding.upstream, says: words.bases[finding.basis] }]
  const beside = finding.related.map((place) => ({ place, says: words.report['tools.related']! }))
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    kind: finding.verdict,
    level: finding.verdict === 'fail' ? levels[finding.level] : 'none',
    message: { text: message(visible(finding.message)) },
    locations: [places.at(finding.place)],
    ...(above.length + beside.length === 0
      ? {}
      : {
          relatedLocations: [...above, ...beside].map(({ place, says }, index) => ({
            id: index + 1,
            ...places.at(place),
            message: { text: message(`${says}: “${shown(place.quote)}”`) },
          })),
        }),
    partialFingerprints: { 'doichieu/v1': finding.id },
    suppressions:
      finding.waiver === null
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: visible(finding.waiver.reason),
              properties: {
                by: visible(finding.waiver.by),
                on: finding.waiver.on,
                ...(finding.waiver.until === undefined ? {} : { until: finding.waiver.until }),
              },
            },
          ],
    properties: {
      level: finding.level,
      code: finding.code,
      data: Object.fromEntries(Object.entries(finding.data).map(([name, value]) => [name, plain(value)])),
      basis: finding.basis,
      fault: finding.fault,
      remedy: finding.remedy,
      confidence: finding.confidence,
      matchedBy: finding.matchedBy,
      origin: finding.origin,
    },
  }
}

function plain(value: Finding['data'][string]): unknown {
  if (typeof value === 'string') return visible(value)
  return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? visible(each) : each)) : value
}

interface Places {
  readonly artifacts: readonly unknown[]
  /** A SARIF location: lines and columns where the file is text, the section and the quote everywhere. */
  readonly at: (place: DocumentPlace) => Readonly<Record<string, unknown>>
}

function placesOf({ review, plans }: ReportInput): Places {
  const keys = [...plans.keys()]
  const lines = new Map<string, Lines>()
  const regionOf = (place: DocumentPlace): Region | null => {
    const plan = plans.get(place.document)
    if (plan === undefined || !isPlainText(plan)) return null
    const found = lines.get(place.document) ?? linesOf(plan.text)
    lines.set(place.document, found)
    return found.region(place.start, place.end)
  }
  const reviewed = new Set(review.documents.map(({ key }) => key))
  return {
    artifacts: keys.map((key) => {
      const { source } = plans.get(key)!
      return {
        location: { uri: fileUri(source.path) },
        length: source.bytes,
        hashes: { 'sha-256': source.sha256 },
        ...(reviewed.has(key) ? { roles: ['analysisTarget'] } : {}),
        properties: { document: key, format: source.format },
      }
    }),
    at: (place) => {
      const plan = plans.get(place.document)
      const region = regionOf(place)
      return {
        physicalLocation: {
          artifactLocation: {
            uri: fileUri(plan?.source.path ?? place.document),
            ...(plan === undefined ? {} : { index: keys.indexOf(place.document) }),
          },
          ...(region === null ? {} : { region: { ...region, snippet: { text: shown(place.quote) } } }),
        },
        logicalLocations: [
          {
            fullyQualifiedName: visible(
              place.section === '' ? place.document : `${place.document}#${place.section}`,
            ),
            kind: place.section === '' ? 'document' : 'section',
          },
        ],
        properties: { document: place.document, page: place.page, quote: shown(place.quote) },
      }
    },
  }
}

function invocation({ failures, notCompared }: Review): unknown {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: [
      ...failures.map(({ path, code, message: text }) => ({
        descriptor: { id: code },
        level: 'error',
        message: { text: message(visible(text)) },
        locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(path) } } }],
      })),
      ...notCompared.map(({ document, what, reason }) => ({
        descriptor: { id: reason },
        level: 'note',
        message: { text: message(`${document}: ${shown(what)} (${reason})`) },
      })),
    ],
  }
}

function shown(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim())
}

/** Words as a SARIF message: braces would be placeholders, `[…](…)` an embedded link. */
function message(text: string): string {
  const literal = text.replace(/[{}]/gu, '$&$&')
  return literal.includes('](') ? literal.replace(/[[\]]/gu, '\\$&') : literal
}
