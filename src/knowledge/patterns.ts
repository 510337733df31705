import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { compiled } from '../text/letters.ts'
import { grammarPath } from './data-root.ts'

/**
 * A pattern grammar: named fragments and rules built from them, with examples that run as tests.
 * Patterns are linear regular expressions over folded text (`text/fold.ts`): one dash, one quote, one tone place.
 */
const Grammar = z.strictObject({
  define: z.record(z.string().regex(/^[a-z][a-z-]*$/), z.string()),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      pattern: z.string(),
      first: z.string().optional(),
      ignoreCase: z.boolean().default(false),
      '+': z.array(z.string()).min(1),
      '-': z.array(z.string()).min(1),
    }),
  ),
})

export interface PatternRule {
  readonly id: string
  /** Global: search it from a `lastIndex`. */
  readonly search: RegExp
  /** Sticky: try it at a `lastIndex`. */
  readonly at: RegExp
  /** Whether a match may begin with a sign; always true where the grammar says nothing of it. */
  readonly mayBegin: (sign: string) => boolean
  /** Texts with the expected match between « and ». */
  readonly accepts: readonly string[]
  readonly rejects: readonly string[]
}

const loaded = new Map<string, ReadonlyMap<string, PatternRule>>()

/** The rules of `grammars/NAME.yaml` by id, in file order. Throws when the file is wrong. */
export function patterns(name: string): ReadonlyMap<string, PatternRule> {
  let rules = loaded.get(name)
  if (rules === undefined) {
    const grammar = Grammar.parse(parse(readFileSync(grammarPath(`${name}.yaml`), 'utf8')))
    rules = new Map(
      grammar.rules.map((rule) => {
        const source = expand(rule.pattern, grammar.define, `${name}/${rule.id}`)
        const flags = rule.ignoreCase ? 'iu' : 'u'
        return [
          rule.id,
          {
            id: rule.id,
            search: compiled(source, `g${flags}`),
            at: compiled(source, `y${flags}`),
            mayBegin: beginsWith(rule.first),
            accepts: rule['+'],
            rejects: rule['-'],
          },
        ]
      }),
    )
    loaded.set(name, rules)
  }
  return rules
}

function beginsWith(first: string | undefined): PatternRule['mayBegin'] {
  if (first === undefined) return () => true
  const sign = compiled(`^${first}`, 'u')
  return (text) => sign.test(text)
}

export function pattern(grammar: string, id: string): PatternRule {
  const rule = patterns(grammar).get(id)
  if (rule === undefined) throw new Error(`grammars/${grammar}.yaml has no rule "${id}"`)
  return rule
}

/** Whether a text has a match of a rule. */
export function hasMatch(grammar: string, id: string, text: string): boolean {
  const { search } = pattern(grammar, id)
  search.lastIndex = 0
  return search.test(text)
}

function expand(source: string, define: Readonly<Record<string, string>>, where: string, depth = 0): string {
  if (depth > 8) throw new Error(`${where}: fragments refer to each other in a circle`)
  return source.replace(/\{([a-z][a-z-]*)\}/g, (_, name: string) => {
    const fragment = define[name]
    if (fragment === undefined) throw new Error(`${where}: no fragment {${name}}`)
    return expand(fragment, define, where, depth + 1)
  })
}
