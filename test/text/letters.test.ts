import { describe, expect, it } from 'vitest'
import { compiled } from '../../src/text/letters.ts'

const everything = Array.from({ length: 0x2c00 }, (_, code) => String.fromCharCode(code))
const isLatin = (code: number) => code < 0x530 || (code >= 0x1e00 && code < 0x1f00)

describe('patterns with ranges for letters and numbers', () => {
  it('have the letters of Latin, Greek and Cyrillic script, and no sign or mark among them', () => {
    const letter = compiled('^\\p{L}$', 'u')
    const differing = everything.filter(
      (sign, code) => isLatin(code) && letter.test(sign) !== /^\p{L}$/u.test(sign),
    )
    expect(differing).toEqual([])
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
