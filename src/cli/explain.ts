import { readFile } from 'node:fs/promises'
import { closest } from 'fastest-levenshtein'
import { type Catalogue, catalogue } from '../messages/index.ts'
import type { DocumentPlace, Finding, Review } from '../model/review.ts'
import { visible } from '../report/visible.ts'
import { ruleDocs } from '../rules/docs.ts'
import { rules } from '../rules/index.ts'
import { languageOf, put, StartError } from './words.ts'

/** `doichieu explain RULE|FINDING-ID`: why, what is no finding, examples; or both places, chain and match. */
export async function explain(
  what: string,
  options: { readonly lang: string; readonly review: string },
): Promise<number> {
  const words = catalogue(languageOf(options.lang))
  const rule = rules.find((each) => each.id === what)
  if (rule !== undefined) {
    await put(`${ruleLines(what, rule.level, words).join('\n')}\n`)
    return 0
  }
  const review = await readFile(options.review, 'utf8')
    .then((text) => JSON.parse(text) as Review)
    .catch(() => null)
  const finding = review?.findings.find((each) => each.id === what)
  if (review === null || finding === undefined) {
    const known = [...rules.map((each) => each.id), ...(review?.findings.map((each) => each.id) ?? [])]
    throw new StartError('cli/unknown-rule', { rule: what, nearest: closest(what, known) })
  }
  await put(`${findingLines(finding, review, words).join('\n')}\n`)
  return 0
}

function ruleLines(id: string, level: Finding['level'], words: Catalogue): string[] {
  const docs = ruleDocs(id)
  const lines = [
    `${id}: ${words.rules[id]?.title ?? ''}`,
    '',
    docs.summary,
    '',
    `${words.cli['explain.level']}: ${words.levels[level]}`,
  ]
  const parts: readonly (readonly [string, string])[] = [
    ['Why', 'explain.why'],
    ['Not a finding', 'explain.not'],
    ['Legal ground', 'explain.ground'],
  ]
  for (const [part, title] of parts)
    if (docs.parts[part] !== undefined) lines.push('', `${words.cli[title]}: ${docs.parts[part]}`)
  lines.push('', `${words.cli['explain.examples']}:`)
  for (const example of docs.examples) {
    const verdict = example.verdict === 'none' ? '–' : words.verdicts[example.verdict]
    const show = (sketch: unknown) =>
      (typeof sketch === 'string'
        ? sketch
        : Object.values(sketch as Record<string, string>).join(' | ')
      ).replaceAll('\n', ' ⏎ ')
    lines.push(
      `  ${verdict}: ${show(example.plan)}${example.upstream === undefined ? '' : `  ↑ ${show(example.upstream)}`}`,
    )
  }
  return lines
}

function findingLines(finding: Finding, review: Review, words: Catalogue): string[] {
  const document = review.documents.find((each) => each.key === finding.place.document)
  const show = (place: DocumentPlace) =>
    `${place.document}${place.section === '' ? '' : ` · ${place.section}`}${place.page === null ? '' : ` · tr. ${place.page}`}: “${visible(place.quote)}”`
  return [
    `${finding.id}  ${finding.rule}`,
    `${words.verdicts[finding.verdict]} · ${words.levels[finding.level]}: ${visible(finding.message)}`,
    '',
    `${words.cli['summary.here']}: ${show(finding.place)}`,
    ...(finding.upstream === null ? [] : [`${words.cli['summary.above']}: ${show(finding.upstream)}`]),
    ...finding.related.map((place) => `~ ${show(place)}`),
    '',
    `${words.cli['explain.basis']}: ${words.bases[finding.basis]}`,
    `${words.cli['explain.chain']}: ${[finding.place.document, ...(document?.chain ?? [])].join(' → ')}`,
    `${words.cli['explain.matched']}: ${finding.matchedBy ?? '–'}`,
    `${words.cli['explain.confidence']}: ${finding.confidence}`,
    ...(finding.origin === null
      ? []
      : [`${words.cli['explain.origin']}: ${finding.origin.document} (${finding.origin.certainty})`]),
    ...(finding.waiver === null
      ? []
      : [`${finding.waiver.reason} (${finding.waiver.by}, ${finding.waiver.on})`]),
  ]
}
