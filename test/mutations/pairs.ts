import { readdirSync, readFileSync } from 'node:fs'
import { comparePair, type ReviewRequest, reviewPlans } from '../../src/compare/engine.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Review } from '../../src/model/review.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { fileBytes, readBytes } from '../../src/read/index.ts'
import { rules } from '../../src/rules/index.ts'

/** An upstream text and a plan that agrees with it: what the mutations start from. */
export interface Pair {
  readonly name: string
  readonly plan: string
  readonly upstream: string
  /** Day of the review, before bodies and provinces of the pair ceased. */
  readonly asOf: string
}

/** Plans of the movement answer to a sample; the other pairs bring their own upstream. */
const movementUpstream = new URL('../../corpus/1315-qd-ttg/soc-trang.txt', import.meta.url)
const days: Readonly<Record<string, string>> = { 'traffic-commune': '2026-03-01' }

const folder = new URL('pairs/', import.meta.url)
const text = (url: URL) => readFileSync(url, 'utf8')

export const pairs: readonly Pair[] = readdirSync(folder)
  .filter((name) => name.endsWith('.plan.txt'))
  .sort()
  .map((file) => {
    const name = file.replace('.plan.txt', '')
    const own = new URL(`${name}.upstream.txt`, folder)
    return {
      name,
      plan: text(new URL(file, folder)),
      upstream: text(name.startsWith('movement-') ? movementUpstream : own),
      asOf: days[name] ?? '2024-03-01',
    }
  })

export function pairOf(name: string): Pair {
  const found = pairs.find((pair) => pair.name === name)
  if (found === undefined) throw new Error(`There is no pair ${name}.`)
  return found
}

export async function planOf(content: string | Uint8Array, path = 'plan.txt'): Promise<Plan> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return parsePlan(await readBytes(fileBytes(path, bytes)))
}

const baselineFolder = new URL('../../corpus/baselines/', import.meta.url)
const baselines = readdirSync(baselineFolder).map(
  (name) => JSON.parse(text(new URL(name, baselineFolder))) as Plan,
)

const upstreams = new Map<string, Promise<Plan>>()

function upstreamOf(pair: Pair): Promise<Plan> {
  const known = upstreams.get(pair.name) ?? planOf(pair.upstream, 'upstream.txt')
  upstreams.set(pair.name, known)
  return known
}

function request(asOf: string): ReviewRequest {
  return {
    plans: [],
    baselines,
    rules: rules.map((rule) => ({ rule, level: rule.level, options: rule.options.parse({}) })),
    asOf,
    language: 'vi',
    version: 'test',
  }
}

/** The plan under the pair's upstream, as `compare` does it. */
export async function compared(pair: Pair, plan: Plan, asOf = pair.asOf): Promise<Review> {
  return comparePair(request(asOf), plan, await upstreamOf(pair))
}

/** The plan among all documents with the baselines of the roots, as `review` does it. */
export async function reviewed(pair: Pair, plan: Plan, asOf = pair.asOf): Promise<Review> {
  return reviewPlans({ ...request(asOf), plans: [plan, await upstreamOf(pair)] })
}
