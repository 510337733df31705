import { readFileSync } from 'node:fs'
import type { Plan } from '../../src/model/plan.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { fileBytes } from '../../src/read/index.ts'
import { readMarkdown } from '../../src/read/markdown.ts'
import { readPlain } from '../../src/read/plain.ts'

/** The five sample plans, by their path under `corpus/`. */
export const samples = [
  '1315-qd-ttg/dong-nai.md',
  '1315-qd-ttg/kon-tum.txt',
  '1315-qd-ttg/soc-trang.txt',
  '1315-qd-ttg/son-la.txt',
  '1373-qd-ttg/lang-son.txt',
] as const

export function sampleText(name: string): string {
  return readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8')
}

/** Reads a text as the sample's own format and parses it. */
export function planOf(name: string, text: string): Plan {
  const file = fileBytes(name, new TextEncoder().encode(text))
  const decoded = { text, encoding: 'utf-8', problems: [] }
  return parsePlan(name.endsWith('.md') ? readMarkdown(file, decoded) : readPlain(file, decoded))
}

/** Everything but places, source and text: what must not depend on how the text was stored. */
export function modelOnly(plan: Plan): unknown {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([key]) =>
            !['place', 'places', 'anchor', 'source', 'text', 'problems', 'raw'].includes(key) ||
            (key === 'text' && typeof value === 'object' && 'id' in value),
        )
        .map(([key, inner]) => [key, strip(inner)]),
    )
  }
  return strip({ ...plan, text: undefined })
}

/** Every place in a plan. */
export function* placesOf(value: unknown): Iterable<{ start: number; end: number; quote: string }> {
  if (Array.isArray(value)) for (const each of value) yield* placesOf(each)
  else if (typeof value === 'object' && value !== null) {
    if ('quote' in value && 'start' in value) yield value as { start: number; end: number; quote: string }
    else for (const each of Object.values(value)) yield* placesOf(each)
  }
}
