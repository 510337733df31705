import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { grammarPath } from '../../src/knowledge/data-root.ts'
import { type PatternRule, patterns } from '../../src/knowledge/patterns.ts'
import { fold } from '../../src/text/fold.ts'

const grammars = readdirSync(grammarPath('.'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))

/** Labels stand at the beginning of a paragraph, and are never looked for elsewhere. */
const isTriedAtOnce = (grammar: string) => grammar === 'labels'

/** What a rule makes of an example with its match between « and »; null where it does as said. */
function wrongly({ at, search }: PatternRule, example: string): string | null {
  const start = example.indexOf('«')
  const end = example.indexOf('»') - 1
  if (start < 0 || end < start) return 'no match is marked'
  const text = fold(example.replace(/[«»]/g, ''))
  at.lastIndex = start
  const match = at.exec(text)
  if (match?.[0].length !== end - start) return `matches ${JSON.stringify(match?.[0])}`
  search.lastIndex = 0
  return search.test(text) ? null : 'is not found by a search'
}

function matched({ at, search }: PatternRule, grammar: string, example: string): string | undefined {
  const pattern = isTriedAtOnce(grammar) ? at : search
  pattern.lastIndex = 0
  return pattern.exec(fold(example))?.[0]
}

describe.each(grammars)('examples of grammars/%s.yaml', (grammar) => {
  const rules = [...patterns(grammar).values()]

  it('are matched where they say so', () => {
    const wrong = rules.flatMap((rule) =>
      rule.accepts.flatMap((example) => {
        const why = wrongly(rule, example)
        return why === null ? [] : [`${rule.id}: "${example}" ${why}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('are not matched where they may not be', () => {
    const wrong = rules.flatMap((rule) =>
      rule.rejects.flatMap((example) => {
        const match = matched(rule, grammar, example)
        return match === undefined ? [] : [`${rule.id}: "${example}" matches "${match}"`]
      }),
    )
    expect(wrong).toEqual([])
  })
})
