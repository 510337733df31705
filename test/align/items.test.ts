import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { alignItems } from '../../src/align/items.ts'
import type { Pair } from '../../src/align/pair.ts'
import { termWeightsOf } from '../../src/align/terms.ts'
import type { Plan } from '../../src/model/plan.ts'
import { type Clause, fields, numbered, random, type Sample, sample } from './material.ts'

const facets = ['purposes', 'requirements', 'contents', 'solutions'] as const
type Facet = (typeof facets)[number]

/** "upstream-plan:relation", with 0 for the side that is missing. */
function shape<T>(pairs: readonly Pair<T>[], plan: readonly T[], upstream: readonly T[]): readonly string[] {
  return pairs.map(
    (pair) =>
      `${pair.upstream === null ? 0 : upstream.indexOf(pair.upstream) + 1}-${pair.plan === null ? 0 : plan.indexOf(pair.plan) + 1}:${pair.relation}`,
  )
}

describe('the samples against Sóc Trăng', () => {
  const plans = new Map<Sample, Plan>()
  beforeAll(async () => {
    for (const name of ['soc-trang.txt', 'son-la.txt', 'kon-tum.txt', 'dong-nai.md'] as const)
      plans.set(name, await sample(name))
  })
  const aligned = (name: Sample, facet: Facet) => {
    const plan = plans.get(name)!
    const upstream = plans.get('soc-trang.txt')!
    const pairs = alignItems(plan[facet], upstream[facet], termWeightsOf(plan, upstream))
    return shape(pairs, plan[facet], upstream[facet])
  }

  it('finds the narrowed and the truncated content of Sơn La', () => {
    expect(aligned('son-la.txt', 'contents')).toEqual([
      '1-1:adapted',
      '2-2:narrowed',
      '3-3:truncated',
      '4-4:adapted',
      '5-5:adapted',
      '6-6:verbatim',
    ])
  })

  it('finds the solutions that Sơn La leaves out, and takes its split ones for what they are', () => {
    const found = aligned('son-la.txt', 'solutions')
    expect(found.map((pair) => pair.replace(/:.*/u, ''))).toEqual([
      '1-1',
      '1-6',
      '2-0',
      '3-0',
      '4-2',
      '4-3',
      '5-4',
      '6-5',
    ])
    expect(found).toContain('4-2:adapted')
    expect(found).toContain('4-3:adapted')
    expect(found.join()).not.toContain('truncated')
  })

  it('finds the purpose on equal chances missing in Sơn La and Kon Tum', () => {
    for (const name of ['son-la.txt', 'kon-tum.txt'] as const)
      expect(aligned(name, 'purposes')).toEqual(['1-1:adapted', '2-2:adapted', '3-0:omitted'])
  })

  it('finds the contents missing in Kon Tum and Đồng Nai', () => {
    expect(aligned('kon-tum.txt', 'contents').map((pair) => pair.replace(/:adapted/u, ''))).toEqual([
      '1-1',
      '2-0:omitted',
      '3-2',
      '4-3',
      '5-0:omitted',
      '6-0:omitted',
    ])
    expect(aligned('dong-nai.md', 'contents').filter((pair) => /-0|^0-/u.test(pair))).toEqual(['3-0:omitted'])
  })

  it('sees that Kon Tum changed the order of two requirements', () => {
    const plan = plans.get('kon-tum.txt')!
    const upstream = plans.get('soc-trang.txt')!
    const pairs = alignItems(plan.requirements, upstream.requirements, termWeightsOf(plan, upstream))
    expect(shape(pairs, plan.requirements, upstream.requirements).map((s) => s.slice(0, 3))).toEqual([
      '1-2',
      '2-1',
      '3-3',
    ])
    expect(pairs.filter((pair) => pair.matchedBy === 'moved')).toHaveLength(1)
  })

  it('finds nothing wrong with a plan compared with itself', () => {
    for (const plan of plans.values())
      for (const facet of facets)
        for (const pair of alignItems(plan[facet], plan[facet])) {
          expect(pair.plan).toBe(pair.upstream)
          expect(pair).toMatchObject({ matchedBy: 'exact', relation: 'verbatim', score: 1 })
        }
  })
})

describe('made-up plans', () => {
  const upstream = numbered(fields.traffic!)
  const run = (plan: readonly Clause[]) => alignItems(plan, upstream)

  it('gives what is left out as omitted and what is new as added, in that order', () => {
    const plan = numbered([fields.traffic![0]!, fields.forest![1]!, fields.traffic![4]!])
    const pairs = run(plan)
    expect(shape(pairs, plan, upstream)).toEqual([
      '1-1:verbatim',
      '2-0:omitted',
      '3-0:omitted',
      '4-0:omitted',
      '5-3:verbatim',
      '0-2:added',
    ])
    expect(pairs.at(-1)).toMatchObject({ matchedBy: 'none', score: 0, upstream: null })
  })

  it('does not pair an unlike clause because it bears the same number', () => {
    const plan = numbered([...fields.traffic!.slice(0, 2), fields.digital![5]!, ...fields.traffic!.slice(3)])
    expect(shape(run(plan), plan, upstream)).toContain('3-0:omitted')
  })

  it('takes the same number for a hint where some of the content speaks for it', () => {
    const plan = [
      {
        label: '3',
        text: 'Khảo sát vị trí đường ngang dân sinh có nguy cơ cao, kiến nghị cấp trên bổ sung biển báo và đèn tín hiệu cảnh báo cho người đi đường.',
      },
    ]
    const [, , third] = run(plan)
    expect(third!.plan).toBe(plan[0])
    expect(['label', 'fuzzy']).toContain(third!.matchedBy)
    const [, , other] = run([{ ...plan[0]!, label: '1' }])
    expect(other!.score).toBeLessThanOrEqual(third!.score)
  })

  it('covers two upstream clauses by one plan clause that carries both', () => {
    const plan = numbered([
      `${fields.traffic![0]!.slice(0, -1)}; ${fields.traffic![1]!}`,
      ...fields.traffic!.slice(2),
    ])
    const pairs = run(plan)
    expect(shape(pairs, plan, upstream)).toEqual([
      '1-1:adapted',
      '2-1:adapted',
      '3-2:verbatim',
      '4-3:verbatim',
      '5-4:verbatim',
    ])
  })

  it('joins two plan clauses to the one they were split from', () => {
    const [head, tail] = fields.traffic![1]!.split('; ')
    const plan = numbered([
      fields.traffic![0]!,
      `${head}.`,
      `C${tail!.slice(1)}`,
      ...fields.traffic!.slice(2),
    ])
    expect(shape(run(plan), plan, upstream)).toEqual([
      '1-1:verbatim',
      '2-2:adapted',
      '2-3:adapted',
      '3-4:verbatim',
      '4-5:verbatim',
      '5-6:verbatim',
    ])
  })

  it('marks a clause out of order as moved and leaves the others in peace', () => {
    const order = [4, 0, 1, 2, 3]
    const plan = numbered(order.map((at) => fields.traffic![at]!))
    const pairs = run(plan)
    expect(pairs.map((pair) => pair.matchedBy)).toEqual(['exact', 'exact', 'exact', 'exact', 'moved'])
    expect(pairs.every((pair) => pair.relation === 'verbatim')).toBe(true)
  })

  it('keeps two clauses with the same words apart by their order', () => {
    const twice = ['Có nhiều sáng kiến hiệu quả.', fields.forest![0]!, 'Có nhiều sáng kiến hiệu quả.']
    const plan = numbered(twice)
    const above = numbered(twice)
    expect(shape(alignItems(plan, above), plan, above)).toEqual([
      '1-1:verbatim',
      '2-2:verbatim',
      '3-3:verbatim',
    ])
  })

  it('bears empty lists, empty texts and very long ones', () => {
    expect(alignItems([], [])).toEqual([])
    expect(alignItems([{ text: '' }], [{ text: '…' }])).toHaveLength(2)
    const long = { text: Array.from({ length: 4000 }, (_, at) => `từ${at % 700}`).join(' ') }
    const other = { text: Array.from({ length: 4000 }, (_, at) => `từ${(at * 7) % 900}`).join(' ') }
    const start = performance.now()
    expect(
      alignItems([long, other], [other, long]).filter((pair) => pair.relation === 'verbatim'),
    ).toHaveLength(2)
    alignItems([long], [other])
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('aligns lists of a thousand clauses in seconds and still finds them', () => {
    const chance = random(11)
    const words = Array.from({ length: 900 }, (_, at) => `từ${at}`)
    const many = numbered(
      Array.from({ length: 1000 }, () =>
        Array.from({ length: 20 }, () => words[Math.floor(chance() * words.length)]!).join(' '),
      ),
    )
    const plan = many.map((clause) => ({ ...clause, text: `${clause.text} tại cơ quan` }))
    const start = performance.now()
    const pairs = alignItems(plan, many)
    expect(performance.now() - start).toBeLessThan(6000)
    expect(pairs).toHaveLength(1000)
    expect(pairs.every((pair) => pair.plan!.label === pair.upstream!.label)).toBe(true)
  })

  it('holds every clause of both lists at least once, in order, whatever the texts', () => {
    const word = fc.constantFrom(
      'học',
      'tập',
      'UBND',
      'xã',
      'hội',
      '2025',
      ';',
      '.',
      'a\u0302',
      '',
      '“',
      'xã hội học tập',
    )
    const clause = fc.record({
      text: fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      ),
      label: fc.option(fc.constantFrom('1', '2', 'a', 'đ', 'II', '3.1', '', '-')),
    })
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 7 }), fc.array(clause, { maxLength: 7 }), (plan, above) => {
        const pairs = alignItems(plan, above)
        for (const item of plan) expect(pairs.some((pair) => pair.plan === item)).toBe(true)
        for (const item of above) expect(pairs.some((pair) => pair.upstream === item)).toBe(true)
        const order = pairs.map((pair) =>
          pair.upstream === null ? above.length : above.indexOf(pair.upstream),
        )
        expect(order).toEqual([...order].sort((a, b) => a - b))
        for (const pair of pairs) {
          expect(pair.score).toBe(Math.round(pair.score * 1000) / 1000)
          expect(pair.score >= 0 && pair.score <= 1).toBe(true)
          expect(pair.relation === 'omitted').toBe(pair.plan === null)
          expect(pair.relation === 'added').toBe(pair.upstream === null)
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('gives the same pairs for the same lists', () => {
    const plan = numbered([...fields.traffic!].reverse())
    expect(run(plan)).toEqual(run(plan))
  })
})
