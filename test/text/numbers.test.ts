import { describe, expect, it } from 'vitest'
import { numeric, spelledValue } from '../../src/text/numbers.ts'

describe('numbers', () => {
  it.each([
    ['25.000', 25_000],
    ['1,5', 1.5],
    ['2.5', 2.5],
  ])('reads %s', (text, value) => {
    expect(numeric(text)).toBe(value)
  })

  it.each([
    ['mười lăm', 15],
    ['tám mươi lăm', 85],
    ['một trăm', 100],
    ['một trăm linh năm', 105],
    ['một trăm hai mươi', 120],
  ])('reads the words %s', (words, value) => {
    expect(spelledValue(words)).toBe(value)
  })
})
