import { beforeAll, describe, expect, it } from 'vitest'
import { alignCriteria } from '../../src/align/groups.ts'
import { alignItems } from '../../src/align/items.ts'
import { alignSections } from '../../src/align/sections.ts'
import { termWeights, termWeightsOf } from '../../src/align/terms.ts'
import type { Plan } from '../../src/model/plan.ts'
import { type Clause, fields, numbered, random, sample } from './material.ts'

interface Mutant {
  readonly text: string
  /** Indexes of the upstream clauses that it carries. */
  readonly of: readonly number[]
}
type Mutation = (texts: readonly string[], chance: () => number) => readonly Mutant[]

const pick = (chance: () => number, count: number) => Math.floor(chance() * count)
const same = (texts: readonly string[]): Mutant[] => texts.map((text, at) => ({ text, of: [at] }))
const each =
  (change: (text: string, chance: () => number) => string): Mutation =>
  (texts, chance) =>
    texts.map((text, at) => ({ text: change(text, chance), of: [at] }))

const spelling = (text: string, chance: () => number): string => {
  let out = text.replace(/Ủy ban nhân dân/gu, 'UBND').replace(/Mặt trận Tổ quốc/gu, 'MTTQ')
  if (chance() < 0.5) out = out.replace(/ủy/gu, 'uỷ').replace(/hóa/gu, 'hoá')
  if (chance() < 0.5) out = out.replace(/ - /gu, ' – ').replace(/[“”]/gu, '"')
  if (chance() < 0.5) out = out.replace(/bảo đảm/gu, 'đảm bảo').replace(/hằng năm/gu, 'hàng năm')
  return chance() < 0.3 ? out.normalize('NFD') : out
}
const addressees = (text: string): string =>
  text
    .replace(/các tầng lớp nhân dân/gu, 'cơ quan, đơn vị')
    .replace(/người dân/gu, 'viên chức')
    .replace(/trên địa bàn (?:tỉnh|huyện|xã)/gu, 'tại đơn vị')
    .replace(/cộng đồng/gu, 'cơ quan')
const noise = (text: string, chance: () => number): string =>
  text
    .split(' ')
    .map((word) => (chance() < 0.04 && word.length > 3 ? word.slice(0, -1) : word))
    .join(' ')

const neutral: Readonly<Record<string, Mutation>> = {
  none: same,
  spelling: each(spelling),
  addressees: each(addressees),
  noise: each(noise),
  opener: each((text) => `Tiếp tục ${text[0]!.toLowerCase()}${text.slice(1)}`),
  moved: (texts, chance) => {
    const out = same(texts)
    const [taken] = out.splice(pick(chance, out.length), 1)
    out.splice(pick(chance, out.length + 1), 0, taken!)
    return out
  },
  merged: (texts, chance) => {
    const out = same(texts)
    const at = pick(chance, out.length - 1)
    const text = `${out[at]!.text.replace(/[.;]$/u, '')}; ${out[at + 1]!.text}`
    out.splice(at, 2, { text, of: [at, at + 1] })
    return out
  },
  split: (texts) =>
    texts.flatMap((text, at) => {
      const cut = text.slice(50, -50).indexOf('; ')
      if (cut < 0) return [{ text, of: [at] }]
      const [head, tail] = [text.slice(0, cut + 50), text.slice(cut + 52)]
      return [
        { text: `${head}.`, of: [at] },
        { text: `${tail[0]!.toUpperCase()}${tail.slice(1)}`, of: [at] },
      ]
    }),
}

let lists: (readonly string[])[]
let upstream: Plan
beforeAll(async () => {
  upstream = await sample('soc-trang.txt')
  const texts = (items: readonly { readonly text: string }[]) => items.map((item) => item.text)
  lists = [
    texts(upstream.purposes),
    texts(upstream.requirements),
    texts(upstream.contents),
    texts(upstream.solutions),
    texts(upstream.criteria[0]!.items),
    ...Object.values(fields),
  ]
})

function* runs(mutation: Mutation, seeds = 5) {
  for (const above of lists)
    for (let seed = 1; seed <= seeds; seed++) {
      const mutants = mutation(above, random(seed))
      const here: readonly Clause[] = numbered(mutants.map((mutant) => mutant.text))
      const there = numbered(above)
      const pairs = alignItems(here, there, termWeights([...here, ...there].map((clause) => clause.text)))
      const found = pairs
        .filter((pair) => pair.plan !== null && pair.upstream !== null)
        .map((pair) => `${there.indexOf(pair.upstream!)}-${here.indexOf(pair.plan!)}`)
      const wanted = mutants.flatMap((mutant, at) => mutant.of.map((of) => `${of}-${at}`))
      yield { above, here, there, pairs, found: found.sort(), wanted: wanted.sort() }
    }
}

describe('neutral changes', () => {
  for (const [name, mutation] of Object.entries(neutral))
    it(`${name}: every clause has its counterpart, verbatim or adapted`, () => {
      for (const { pairs, found, wanted } of runs(mutation)) {
        expect(found).toEqual(wanted)
        for (const pair of pairs) expect(['verbatim', 'adapted'], pair.plan?.text).toContain(pair.relation)
      }
    })

  it('raises nothing in sections and criteria of a plan with other spellings', () => {
    const other = structuredClone(upstream)
    const chance = random(3)
    for (const group of other.criteria) {
      group.label = group.label === null ? null : spelling(group.label, chance)
      for (const item of group.items) item.text = spelling(item.text, chance)
    }
    for (const section of other.sections) section.title = section.title!.toLowerCase().normalize('NFD')
    const groups = alignCriteria(
      other.criteria,
      upstream.criteria,
      'province',
      termWeightsOf(other, upstream),
    )
    const pairs = [
      ...groups,
      ...groups.flatMap((group) => [...group.items]),
      ...alignSections(other.sections, upstream.sections),
    ]
    expect(pairs.length).toBeGreaterThan(30)
    for (const pair of pairs) expect(['verbatim', 'adapted']).toContain(pair.relation)
  })
})

describe('deviations', () => {
  it('a dropped clause is omitted, and only that', () => {
    const drop: Mutation = (texts, chance) => {
      const out = same(texts)
      out.splice(pick(chance, out.length), 1)
      return out
    }
    for (const { pairs, found, wanted } of runs(drop)) {
      expect(found).toEqual(wanted)
      expect(pairs.filter((pair) => pair.relation === 'omitted')).toHaveLength(1)
      expect(pairs.filter((pair) => pair.relation === 'added')).toHaveLength(0)
    }
  })

  it('a clause in the place of another is added, the other one omitted', () => {
    const strangers = Object.values(fields).flat()
    const swap: Mutation = (texts, chance) => {
      const out = same(texts)
      const others = strangers.filter((text) => !texts.includes(text))
      out[pick(chance, out.length)] = { text: others[pick(chance, others.length)]!, of: [] }
      return out
    }
    for (const { found, wanted, pairs } of runs(swap)) {
      expect(found).toEqual(wanted)
      expect(pairs.filter((pair) => pair.plan === null || pair.upstream === null)).toHaveLength(2)
    }
  })

  it('a head or tail cut inside a phrase is truncated in nine of ten, never taken for another clause', () => {
    let cuts = 0
    let hits = 0
    for (const side of ['head', 'tail'] as const) {
      const cut = each((text, chance) => {
        const words = text.split(' ')
        // A place between two words that no sign parts, in the middle half of the clause.
        const places = words
          .map((_, at) => at)
          .filter(
            (at) => at > words.length / 4 && at < (words.length * 3) / 4 && /\p{L}$/u.test(words[at - 1]!),
          )
        const at = places[pick(chance, places.length)]!
        return side === 'head' ? words.slice(at).join(' ') : words.slice(0, at).join(' ')
      })
      for (const { pairs, found, wanted } of runs(cut)) {
        expect(found).toEqual(wanted)
        cuts += pairs.length
        hits += pairs.filter((pair) => pair.relation === 'truncated').length
        for (const pair of pairs) expect(['truncated', 'narrowed']).toContain(pair.relation)
      }
    }
    expect(cuts).toBeGreaterThan(300)
    expect(hits / cuts).toBeGreaterThan(0.85)
  })

  it('a clause that lost its last part is narrowed', () => {
    const shorten = each((text) => (text.includes('; ') ? `${text.slice(0, text.lastIndexOf('; '))}.` : text))
    let seen = 0
    for (const { pairs, above } of runs(shorten, 1))
      for (const pair of pairs) {
        const kept = above.includes(pair.plan!.text)
        const share = pair.plan!.text.length / pair.upstream!.text.length
        if (kept) expect(pair.relation).toBe('verbatim')
        else if (share < 0.7) {
          seen += 1
          expect(pair.relation).toBe('narrowed')
        } else expect(['narrowed', 'adapted']).toContain(pair.relation)
      }
    expect(seen).toBeGreaterThan(10)
  })

  it('half of the words are others: found in four of five, never paired wrongly', () => {
    const pool = 'linh hoạt mạnh mẽ toàn vẹn thử nghiệm quyết liệt bền vững chuyên sâu rộng khắp'.split(' ')
    const rewrite = each((text, chance) =>
      text
        .split(' ')
        .map((word) => (chance() < 0.35 ? pool[pick(chance, pool.length)]! : word))
        .join(' '),
    )
    let wantedAll = 0
    let hits = 0
    for (const { found, wanted } of runs(rewrite)) {
      wantedAll += wanted.length
      hits += found.filter((pair) => wanted.includes(pair)).length
      expect(found.filter((pair) => !wanted.includes(pair))).toEqual([])
    }
    expect(hits / wantedAll).toBeGreaterThan(0.8)
  })
})

describe('speed', () => {
  it('aligns all lists, sections and criteria of two plans in far less than 15 ms', async () => {
    const plans = await Promise.all((['son-la.txt', 'kon-tum.txt', 'dong-nai.md'] as const).map(sample))
    const all = (plan: Plan) => {
      const weights = termWeightsOf(plan, upstream)
      for (const facet of ['purposes', 'requirements', 'contents', 'solutions'] as const)
        alignItems(plan[facet], upstream[facet], weights)
      alignSections(plan.sections, upstream.sections)
      alignCriteria(plan.criteria, upstream.criteria, plan.header.issuer?.level ?? null, weights)
    }
    for (let warm = 0; warm < 10; warm++) plans.forEach(all)
    // Processor time, so that a busy machine does not fail the test.
    const times = Array.from({ length: 15 }, () => {
      const start = process.cpuUsage()
      plans.forEach(all)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000 / plans.length
    }).sort((a, b) => a - b)
    expect(times[7]).toBeLessThan(15)
  })
})
