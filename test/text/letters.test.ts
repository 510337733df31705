import { describe, expect, it } from 'vitest'
import { compiled } from '../../src/text/letters.ts'

const everything = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
const isLatin = (code: number) => code < 0x2c2 || (code >= 0x1e00 && code < 0x1f00)
const isGreekOrCyrillic = (code: number) => code >= 0x370 && code < 0x530

describe('patterns with ranges for letters and numbers', () => {
  it('have the letters of Latin script, but for the raised "ª", and no sign or mark among them', () => {
    const letter = compiled('^\\p{L}$', 'u')
    const differing = everything.filter(
      (sign, code) => isLatin(code) && letter.test(sign) !== /^\p{L}$/u.test(sign),
    )
    expect(differing).toEqual(['ª'])
  })

  it('have the letters of Greek and Cyrillic script', () => {
    const letter = compiled('^\\p{L}$', 'u')
    const missing = everything.filter(
      (sign, code) => isGreekOrCyrillic(code) && /^\p{L}$/u.test(sign) && !letter.test(sign),
    )
    expect(missing).toEqual([])
  })

  it('have so few ranges, with a mark beside them, that the engine compares them in place', () => {
    const sign = compiled('^[\\p{L}\\p{N},]$', 'u')
    const isIn = everything.map((one) => sign.test(one))
    expect(isIn.filter((one, code) => one && !isIn[code - 1]).length).toBeLessThanOrEqual(16)
  })

  it('have the numbers that documents use: raised ones, fractions, Roman and circled', () => {
    const number = compiled('^\\p{N}$', 'u')
    for (const sign of '0189²³¹½⁰⁹₂Ⅳ①') expect([sign, number.test(sign)]).toEqual([sign, /\p{N}/u.test(sign)])
    for (const sign of 'aà.,-–“”%°№ \n\u00a0') expect([sign, number.test(sign)]).toEqual([sign, false])
  })

  it('know the letters of other scripts from blanks, dashes and quotes', () => {
    const word = compiled('[\\p{L}\\p{N}]', 'u')
    for (const sign of 'ກខ汉か한ا') expect([sign, word.test(sign)]).toEqual([sign, true])
    for (const sign of '\u2003\u2013\u2026\u201c\u3000、。')
      expect([sign, word.test(sign)]).toEqual([sign, false])
  })

  it.each([
    ['(?<![\\p{L}\\p{N}])sở(?![\\p{L}\\p{N}])', 'các sở, ngành', true],
    ['(?<![\\p{L}\\p{N}])sở(?![\\p{L}\\p{N}])', 'cơ sở1', false],
    ['^\\p{L}+$', 'ở', true],
    ['^[^\\p{L}]+$', '12 – ', true],
    ['^[\\]\\p{L}]\\p{Lu}$', ']Đ', true],
    ['^\\\\p$', '\\p', true],
  ])('read %s like any pattern', (source, text, expected) => {
    expect(compiled(source, 'u').test(text)).toBe(expected)
    expect(new RegExp(source, 'u').test(text)).toBe(expected)
  })
})
