import { describe, expect, it } from 'vitest'
import { elsewhereIn } from '../../src/align/elsewhere.ts'
import { fullest } from '../../src/align/holders.ts'
import { alignItems } from '../../src/align/items.ts'
import { termWeightsOf } from '../../src/align/terms.ts'
import { fields, numbered, sample } from './material.ts'

describe('a clause in another part of the plan', () => {
  const items = numbered([...fields.traffic!, ...fields.forest!])

  it('is found as it stands, adapted, or inside a longer one', () => {
    const asked = fields.forest![2]!
    expect(elsewhereIn(items)(asked)).toMatchObject([{ items: [{ text: asked }], score: 1 }])
    const adapted = asked.replace('trường học, công sở', 'nhà trường')
    expect(fullest(elsewhereIn(items)(adapted))!.text).toBe(asked)
    const longer = numbered([`${fields.digital![0]!} ${asked}`])
    expect(elsewhereIn(longer)(asked)[0]!.score).toBeGreaterThan(0.9)
  })

  it('is not found in clauses of other content or without words', () => {
    for (const text of fields.digital!) expect(elsewhereIn(items)(text)).toEqual([])
    expect(elsewhereIn(items)('…')).toEqual([])
    expect(elsewhereIn([])('Trồng cây')).toEqual([])
  })

  it('does not excuse what the samples leave out', async () => {
    const upstream = await sample('soc-trang.txt')
    for (const [name, facet, count] of [
      ['son-la.txt', 'solutions', 2],
      ['kon-tum.txt', 'contents', 3],
      ['dong-nai.md', 'contents', 1],
    ] as const) {
      const plan = await sample(name)
      const weights = termWeightsOf(plan, upstream)
      const all = [...plan.purposes, ...plan.requirements, ...plan.contents, ...plan.solutions]
      const missing = alignItems(plan[facet], upstream[facet], weights).filter((pair) => pair.plan === null)
      expect(missing).toHaveLength(count)
      for (const pair of missing) expect(elsewhereIn(all, weights)(pair.upstream!.text)).toEqual([])
    }
  })
})
