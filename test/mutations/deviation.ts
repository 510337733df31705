import { type Pair, pairOf } from './pairs.ts'

/** A plan with one deviation whose finding is known. */
export interface Deviation {
  readonly name: string
  readonly pair: Pair
  /** The rule that must speak; where a change breaks two requirements, either one. */
  readonly rules: readonly string[]
  readonly text: string
  /** Words of the changed plan that the finding, or one of its related places, lies on. */
  readonly at: string | null
  /** Words of the upstream that the finding quotes, where something is missing. */
  readonly above: string | null
  readonly asOf: string
  /** Reviewed among all documents with the baselines, not against the upstream alone. */
  readonly corpus: boolean
}

export interface More {
  readonly at?: string
  readonly above?: string
  readonly asOf?: string
  readonly corpus?: boolean
}

/** [words of the plan, words in their place]; a pattern with the flag g changes every occurrence. */
export type Edit = readonly [string | RegExp, string]

export function edited(text: string, edits: readonly Edit[], name: string): string {
  let changed = text
  for (const [from, to] of edits) {
    const next = typeof from === 'string' ? changed.replace(from, () => to) : changed.replace(from, to)
    if (next === changed) throw new Error(`The deviation ${name} changes nothing: ${from}`)
    changed = next
  }
  return changed
}

/** Changes of one pair that one rule must find; the place is the text put in, unless said otherwise. */
export function deviate(
  pairName: string,
  rule: string | readonly string[],
  edits: readonly Edit[],
  more: More = {},
): Deviation {
  const pair = pairOf(pairName)
  const rules = typeof rule === 'string' ? [rule] : rule
  const name = `${pairName}: ${rules[0]}: ${edits.map(([, to]) => to.replace(/\s+/gu, ' ').slice(-60)).join(' | ')}`
  const last = edits.at(-1)?.[1].trim() ?? ''
  return {
    name,
    pair,
    rules,
    text: edited(pair.plan, edits, name),
    at: more.at ?? (more.above === undefined && last !== '' && !last.includes('$') ? last : null),
    above: more.above ?? null,
    asOf: more.asOf ?? pair.asOf,
    corpus: more.corpus ?? false,
  }
}
