import { catalogue, fill, findingMessage, type Language } from '../../messages/index.ts'
import type { Plan } from '../../model/plan.ts'
import type { Coverage, Finding, Level, Verdict } from '../../model/review.ts'
import type { ReportInput } from '../report.ts'
import { type DocumentName, documentName, pagePaths } from './names.ts'
import { type Said, said } from './words.ts'

/** A finding with its number on paper and its name in the page. */
export interface Entry {
  readonly finding: Finding
  /** 1-based within its document, in the order of the list. */
  readonly number: number
  /** `f12`, the name of its card and of its marks. */
  readonly id: string
}

/** A cell of the coverage matrix. */
export interface Cell {
  readonly coverage: Coverage
  /** `c12`, the name of its marks. */
  readonly id: string
}

/** The review as the pages want it: ordered, numbered, with names. */
export interface Book {
  readonly input: ReportInput
  /** Documents under review. */
  readonly reviewed: readonly DocumentName[]
  readonly entries: readonly Entry[]
  readonly cells: readonly Cell[]
  readonly name: (key: string) => DocumentName
  readonly plan: (key: string) => Plan | undefined
  /** The document beside which a plan is shown: its direct upstream, or the nearest above whose text is there. */
  readonly upstreamOf: (key: string) => string | null
  /** One page per document and an index, instead of one page. */
  readonly split: boolean
  /** Path of a document's page from the output folder, where pages are split. */
  readonly pageOf: (key: string) => string
}

export const verdicts: readonly Verdict[] = ['fail', 'review', 'open', 'pass', 'notApplicable']
export const levels: readonly Level[] = ['error', 'warning', 'note']

export function bookOf(input: ReportInput): Book {
  const { review, plans } = input
  const documents = new Map(review.documents.map((document) => [document.key, document]))
  const position = new Map(review.documents.map((document, index) => [document.key, index]))
  const order = (key: string) => position.get(key) ?? position.size
  const sorted = [...review.findings].sort(
    (a, b) =>
      order(a.place.document) - order(b.place.document) ||
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      a.place.start - b.place.start ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  const counts = new Map<string, number>()
  const entries = sorted.map((finding, index) => {
    const number = (counts.get(finding.place.document) ?? 0) + 1
    counts.set(finding.place.document, number)
    return { finding, number, id: `f${index + 1}` }
  })
  const names = new Map<string, DocumentName>()
  const name = (key: string): DocumentName => {
    const known = names.get(key)
    if (known !== undefined) return known
    const made = documentName(key, plans.get(key), documents.get(key))
    names.set(key, made)
    return made
  }
  const above = upstreams(input)
  const paths = pagePaths(review.documents.map((document) => document.key))
  return {
    input,
    reviewed: review.documents.map((document) => name(document.key)),
    entries,
    cells: review.coverage.map((coverage, index) => ({ coverage, id: `c${index + 1}` })),
    name,
    plan: (key) => plans.get(key),
    upstreamOf: (key) => above.get(key) ?? null,
    split: isBig(input),
    pageOf: (key) => paths.get(key) ?? 'report.html',
  }
}

const manyDocuments = 30
const muchText = 3_000_000

/** More than a browser shows at once without delay. */
function isBig({ review, plans }: ReportInput): boolean {
  let length = 0
  for (const plan of plans.values()) length += plan.text.length
  return review.documents.length > manyDocuments || length > muchText
}

/** The chain says it; where none of its documents has a text, the one that most findings were judged by stands in. */
function upstreams({ review, plans }: ReportInput): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const { place, upstream } of review.findings) {
    if (upstream === null || upstream.document === place.document) continue
    const own = votes.get(place.document) ?? new Map<string, number>()
    own.set(upstream.document, (own.get(upstream.document) ?? 0) + 1)
    votes.set(place.document, own)
  }
  const above = new Map<string, string>()
  for (const { key, upstream, chain } of review.documents) {
    const direct = upstream !== null && plans.has(upstream) ? upstream : null
    const voted = [...(votes.get(key) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
    const chained = chain.find((each) => each !== key && plans.has(each))
    const found = direct ?? chained ?? voted
    if (found !== undefined && found !== key) above.set(key, found)
  }
  return above
}

/** The finding's sentence in every language; as the review says it where no catalogue knows it. */
export function messageOf({ rule, code, data, message }: Finding): Said {
  return said((words) => {
    if (words.rules[rule]?.codes[code] !== undefined) return findingMessage(words, rule, code, data)
    const reason = words.reasons[code]
    if (reason === undefined) return message
    const part = words.report[`html.part.${data.what}`]
    return fill(reason, {
      ...data,
      rule: words.rules[rule]?.title ?? rule,
      ...(part !== undefined && { what: part }),
    })
  })
}

export function ruleTitle(rule: string): Said {
  return said((words) => words.rules[rule]?.title ?? rule)
}

export const verdictWords = (verdict: Verdict): Said => said((words) => words.verdicts[verdict])
export const levelWords = (level: Level): Said => said((words) => words.levels[level])

/** A code of the review in words; the code itself where the catalogue has none. */
export function codeWords(part: 'reasons' | 'problems' | 'errors', code: string, data = {}): Said {
  return said((words, language) => {
    const known = words[part][code]
    return known === undefined ? code : filled(known, data, language)
  })
}

function filled(known: string, data: object, language: Language): string {
  const values = data as Readonly<Record<string, string | number | boolean | null>>
  return known.replace(/\{([\w-]+)\}/gu, (_, key: string) => {
    const value = values[key]
    if (value === true || value === false)
      return catalogue(language).report[`html.${value ? 'yes' : 'no'}`] ?? ''
    return value === undefined || value === null || value === '' ? '…' : String(value)
  })
}
