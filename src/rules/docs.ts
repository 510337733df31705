import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const Sketch = z.union([
  z.string().describe('The body'),
  z.strictObject({
    number: z.string().optional(),
    place: z.string().optional(),
    date: z.string().optional(),
    letterhead: z.string().optional(),
    kind: z.string().optional(),
    title: z.string().optional(),
    basis: z.string().optional(),
    body: z.string().optional(),
    tail: z.string().optional(),
  }),
])
export type Sketch = z.infer<typeof Sketch>

/** A pair of plans in a few words, and the verdict that the rule must give; "none": nothing to fail or look at. */
export const Example = z.strictObject({
  plan: Sketch,
  upstream: Sketch.optional(),
  verdict: z.enum(['fail', 'review', 'pass', 'notApplicable', 'open', 'none']),
  code: z.string().optional(),
  asOf: z.iso.date().optional(),
})
export type Example = z.infer<typeof Example>

/** A rule's page, from the block above its definition. */
export interface RuleDocs {
  /** The rule in one Vietnamese sentence. */
  readonly summary: string
  /** By heading: "Why", "Not a finding", "Legal ground". */
  readonly parts: Readonly<Record<string, string>>
  readonly examples: readonly Example[]
}

/** Reads the docstring of a rule from its own file, in `src/` as in `dist/`. Throws when an example is malformed. */
export function ruleDocs(id: string): RuleDocs {
  const source = readFileSync(ruleFile(id), 'utf8')
  const blocks = [
    ...source.matchAll(/\/\*\*\n(?<body>(?: \*.*\n)+?) \*\/\nexport const \w+ = (?:defineRule|\/\*)/gu),
  ]
  const body = (blocks[0]?.groups?.body ?? '').replace(/^ \* ?/gmu, '')
  const [text = '', ...tags] = body.split(/^@example /mu)
  const [summary = '', ...headed] = text.split(/^## /mu)
  const parts = headed.map(
    (part) => [part.slice(0, part.indexOf('\n')).trim(), unwrap(part.slice(part.indexOf('\n')))] as const,
  )
  return {
    summary: unwrap(summary),
    parts: Object.fromEntries(parts),
    examples: tags.map((tag) => Example.parse(JSON.parse(tag))),
  }
}

function ruleFile(id: string): URL {
  for (const extension of ['ts', 'js']) {
    const url = new URL(`./${id}.${extension}`, import.meta.url)
    if (existsSync(url)) return url
  }
  throw new Error(`rule ${id} has no file of its name`)
}

function unwrap(text: string): string {
  return text
    .trim()
    .replace(/\n(?!\n|[-*])/gu, ' ')
    .replace(/ {2,}/gu, ' ')
}
