import { describe, expect, it } from 'vitest'
import { alignItems } from '../../src/align/items.ts'
import { termWeights, termWeightsOf } from '../../src/align/terms.ts'
import { fields, sample } from './material.ts'

describe('term weights', () => {
  const weights = termWeights(fields.forest!)

  it('weigh a rare syllable above a common one, and none nothing', () => {
    expect(weights('khoán')).toBeGreaterThan(weights('rừng'))
    expect(weights('rừng')).toBeGreaterThan(0)
    expect(weights('vắng')).toBeGreaterThanOrEqual(weights('khoán'))
    expect(termWeights(['rừng', 'rừng', 'rừng'])('rừng')).toBeGreaterThan(0)
  })

  it('are the same for decomposed and old-style texts', () => {
    const texts = ['Hoà giải ở cơ sở', 'Uỷ ban xã', 'Đường làng']
    const one = termWeights(texts)
    const two = termWeights(texts.map((text) => text.replace('oà', 'òa').normalize('NFD').toUpperCase()))
    for (const syllable of ['hòa', 'ủy', 'đường', 'cơ', 'xã']) expect(two(syllable)).toBe(one(syllable))
  })

  it('bear words that are names of object members, and no texts at all', () => {
    expect(Number.isFinite(termWeights(['constructor toString'])('constructor'))).toBe(true)
    expect(Number.isFinite(termWeights([])('rừng'))).toBe(true)
  })

  it('widen the distance between counterparts and strangers in the samples', async () => {
    const upstream = await sample('soc-trang.txt')
    const plan = await sample('son-la.txt')
    const content = plan.contents[4]!
    const stranger = upstream.contents.slice(0, 1)
    const score = (weighted: boolean, above: typeof upstream.contents) =>
      alignItems([content], above, weighted ? termWeightsOf(plan, upstream) : undefined)[0]!.score
    expect(score(true, stranger)).toBeLessThanOrEqual(score(false, stranger))
    expect(score(true, upstream.contents.slice(4, 5))).toBeGreaterThan(0.85)
  })
})
