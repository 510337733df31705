import { describe, expect, it } from 'vitest'
import { contrast, oneOfField, scoreList, setField, textField, valueField } from '../../src/evaluate/match.ts'
import { addScores, emptyScore, macroF1, measure } from '../../src/evaluate/score.ts'
import { scoreValues } from '../../src/evaluate/values.ts'

interface Entry {
  readonly key: string
  readonly year: number | null
  readonly name?: string
}

const list = (expected: readonly Entry[], found: readonly Entry[], strict = false) =>
  scoreList<Entry, Entry>({
    document: 'doc',
    facet: 'things',
    expected,
    found,
    same: (e, f) => e.key === f.key,
    [strict ? 'strict' : 'fields']: {
      year: (e: Entry, f: Entry) => valueField(e.year, f.year),
      name: (e: Entry, f: Entry) => textField(e.name, f.name ?? null),
    },
    nameExpected: (e) => e.key,
    nameFound: (f) => f.key,
  }).score

const a: Entry = { key: 'a', year: 1, name: 'Sở Y tế' }
const b: Entry = { key: 'b', year: 2, name: 'Sở Nội vụ' }

describe('lists', () => {
  it('are perfect when equal, in any order', () => {
    const score = list([a, b], [b, a])
    expect(score).toEqual({
      truePositive: 2,
      falsePositive: 0,
      falseNegative: 0,
      fields: { right: 4, total: 4 },
      misses: [],
    })
    expect(measure(score)).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('tell what is missing', () => {
    const score = list([a, b], [a])
    expect(score).toMatchObject({ truePositive: 1, falsePositive: 0, falseNegative: 1 })
    expect(score.misses).toEqual(['doc · things: missing b'])
    expect(measure(score)).toEqual({ precision: 1, recall: 0.5, f1: 0.6667 })
  })

  it('tell what is unexpected', () => {
    const score = list([a], [a, b])
    expect(score).toMatchObject({ truePositive: 1, falsePositive: 1, falseNegative: 0 })
    expect(score.misses).toEqual(['doc · things: unexpected b'])
  })

  it('count a wrong field apart, or against the entry where it is strict', () => {
    const wrong = { ...a, year: 9 }
    const miss = 'doc · things: a differs year: found 9, expected 1'
    expect(list([a], [wrong])).toEqual({
      truePositive: 1,
      falsePositive: 0,
      falseNegative: 0,
      fields: { right: 1, total: 2 },
      misses: [miss],
    })
    const strict = list([a], [wrong], true)
    expect(strict).toMatchObject({ truePositive: 0, falsePositive: 1, falseNegative: 1, misses: [miss] })
  })

  it('use every entry once: two copies of one answer are one right and one unexpected', () => {
    expect(list([a], [a, a])).toMatchObject({ truePositive: 1, falsePositive: 1 })
    expect(list([a, a], [a])).toMatchObject({ truePositive: 1, falseNegative: 1 })
  })

  it('pair those that agree best, not those that come first', () => {
    const other = { ...a, year: 7 }
    expect(list([a, other], [other, a]).misses).toEqual([])
  })

  it('leave fields that were not read unscored', () => {
    expect(list([{ key: 'a', year: 1 }], [a]).fields).toEqual({ right: 1, total: 1 })
  })

  it('of nothing on both sides have no F1 to flatter with', () => {
    expect(measure(list([], [])).f1).toBe(0)
    expect(macroF1({ none: list([], []), one: list([a], [a]) })).toBe(1)
  })
})

describe('fields', () => {
  it('compare texts by their folded key, and null only with null', () => {
    expect(textField('Ủy ban', 'UỶ BAN')).toBe('right')
    expect(textField('Ủy ban', null)).toEqual({ found: 'null', expected: 'Ủy ban' })
    expect(textField(null, null)).toBe('right')
    expect(textField(null, 'x')).toEqual({ found: 'x', expected: 'null' })
    expect(textField(undefined, 'x')).toBe('unscored')
  })

  it('show two long texts from where they differ', () => {
    const long = 'Triển khai Phong trào thi đua '.repeat(5)
    expect(contrast(`${long}năm 2024`, `${long}năm 2025`)).toBe(
      'found …thi đua năm 2024, expected …thi đua năm 2025',
    )
    expect(contrast('năm 2024', 'năm 2025')).toBe('found năm 2024, expected năm 2025')
  })

  it('compare sets without order, and choices', () => {
    expect(setField(['a', 'b'], ['B', 'A'])).toBe('right')
    expect(setField(['a'], ['a', 'b'])).toEqual({ found: 'a; b', expected: 'a' })
    expect(oneOfField(['CV', null], null)).toBe('right')
    expect(oneOfField(['CV', null], 'KH')).toEqual({ found: 'KH', expected: 'CV or null' })
  })
})

describe('single values', () => {
  const score = (expected: string | null | undefined, found: string | null) =>
    scoreValues('doc', 'header', [{ name: 'kind', expected, found }])

  it('count right, wrong, missing, unexpected, absent and unread ones', () => {
    expect(score('KH', 'KH')).toMatchObject({ truePositive: 1, fields: { right: 1, total: 1 }, misses: [] })
    expect(score('KH', 'CV')).toMatchObject({ truePositive: 0, falsePositive: 1, falseNegative: 1 })
    expect(score('KH', null)).toMatchObject({ falsePositive: 0, falseNegative: 1 })
    expect(score(null, 'KH')).toMatchObject({ falsePositive: 1, falseNegative: 0 })
    expect(score(null, null)).toEqual({ ...emptyScore, fields: { right: 1, total: 1 } })
    expect(score(undefined, 'KH')).toEqual(emptyScore)
    expect(score('KH', 'CV').misses).toEqual(['doc · header: differs kind: found CV, expected KH'])
  })

  it('do not take false for 0 or an empty text', () => {
    const one = scoreValues('doc', 'header', [{ name: 'blank', expected: false, found: 0 }])
    expect(one.truePositive).toBe(0)
  })
})

describe('sums', () => {
  it('add facet by facet and average over facets that are present', () => {
    const sum = addScores([{ one: list([a], [a]) }, { one: list([a], []), two: list([a], []) }])
    expect(sum.one).toMatchObject({ truePositive: 1, falseNegative: 1 })
    expect(macroF1(sum)).toBe(0.3334)
    expect(macroF1({})).toBe(0)
  })
})
