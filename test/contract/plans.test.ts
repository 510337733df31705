import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plan } from '../../src/model/plan.ts'
import { modelOnly, placesOf, planOf, samples, sampleText } from './corpus.ts'

describe.each(samples)('%s', (name) => {
  const text = sampleText(name)
  const plan = planOf(name, text)

  it('is a valid Plan', () => {
    expect(Plan.safeParse(plan).error?.issues ?? []).toEqual([])
  })

  it('quotes the text at every place', () => {
    const places = [...placesOf(plan)]
    expect(places.length).toBeGreaterThan(50)
    for (const place of places) expect(plan.text.slice(place.start, place.end)).toBe(place.quote)
  })

  it('gives the same model decomposed', () => {
    const decomposed = planOf(name, text.normalize('NFD'))
    expect(modelOnly(decomposed)).toEqual(modelOnly(plan))
    for (const place of placesOf(decomposed))
      expect(decomposed.text.slice(place.start, place.end)).toBe(place.quote)
  })

  it('gives the same model with no-break spaces, soft hyphens and Eth', () => {
    const changed = text
      .replaceAll(' của ', '\u00a0của ')
      .replaceAll('thực hiện', 'thực\u00a0hi\u00adện')
      .replaceAll('Đ', 'Ð')
    expect(modelOnly(planOf(name, changed))).toEqual(modelOnly(plan))
  })
})

describe('a Plan whose outline is deeper than any', () => {
  const plan = planOf(samples[0]!, sampleText(samples[0]!))
  const nested = (depth: number, innermost: unknown): unknown =>
    depth === 0 ? innermost : { ...plan.sections[0]!, children: [nested(depth - 1, innermost)] }
  const leaf = { ...plan.sections[0]!, children: [] }

  it.each([1, 7, 8, 9, 30])('is checked to its end, %i levels down', (depth) => {
    const withSections = (innermost: unknown) => ({ ...plan, sections: [nested(depth, innermost)] })
    expect(Plan.safeParse(withSections(leaf)).success).toBe(true)
    expect(Plan.safeParse(withSections({ ...leaf, role: 'chapter' })).success).toBe(false)
    expect(Plan.safeParse(withSections({ ...leaf, more: 1 })).success).toBe(false)
  })
})

/** Cuts, shuffles, noise: what an export or a scan may do to a text. */
const mutation = fc.tuple(
  fc.constantFrom(...samples),
  fc.array(
    fc.tuple(
      fc.constantFrom('cut', 'swap', 'noise', 'repeat', 'bytes', 'wrap', 'nfd'),
      fc.nat(40_000),
      fc.nat(400),
    ),
    { minLength: 1, maxLength: 6 },
  ),
)

const noise = '…\u200b\ufeff\u0000\u0301“”()-–+*#|\t\f0123456789IVXabcđ/.:;,%'

function mutate(text: string, [kind, at, length]: readonly [string, number, number]): string {
  const start = text.length === 0 ? 0 : at % text.length
  const end = Math.min(text.length, start + length)
  switch (kind) {
    case 'cut':
      return text.slice(0, start) + text.slice(end)
    case 'swap':
      return text.slice(end) + text.slice(0, end)
    case 'noise':
      return (
        text.slice(0, start) +
        [...text.slice(start, end)]
          .map((sign, index) => ((index * 7 + at) % 11 === 0 ? noise[(index + at) % noise.length] : sign))
          .join('') +
        text.slice(end)
      )
    case 'repeat':
      return text.slice(0, end) + text.slice(start, end).repeat(4) + text.slice(end)
    case 'bytes':
      return (
        text.slice(0, start) +
        String.fromCharCode(
          ...Array.from({ length: length % 60 }, (_, index) => (index * 7919 + at) & 0xffff),
        ) +
        text.slice(start)
      )
    case 'wrap':
      return text.slice(0, start) + text.slice(start, end).replaceAll(' ', '\n') + text.slice(end)
    default:
      return text.normalize('NFD')
  }
}

describe('a text however damaged', () => {
  // 10,000 inputs run with DOICHIEU_MUTATIONS=10000 (CI); fewer by default, so that the suite stays quick.
  const numRuns = Number(process.env.DOICHIEU_MUTATIONS ?? 400)

  it('never throws, gives a valid Plan, true quotes, and the same model decomposed', {
    timeout: 600_000,
  }, () => {
    fc.assert(
      fc.property(mutation, ([name, steps]) => {
        const text = steps.reduce(mutate, sampleText(name)).toWellFormed()
        const plan = planOf(name, text)
        const parsed = Plan.safeParse(plan)
        expect(parsed.error?.issues ?? []).toEqual([])
        for (const place of placesOf(plan))
          if (plan.text.slice(place.start, place.end) !== place.quote)
            throw new Error('a place does not quote the text')
        const composed = planOf(name, text.normalize('NFC'))
        expect(modelOnly(planOf(name, text.normalize('NFD')))).toEqual(modelOnly(composed))
      }),
      { numRuns, seed: 20240116, endOnFailure: true },
    )
  })
})
