import { expect, test } from 'vitest'
import { filled, trimmed } from '../../src/text/spaces.ts'

test('a border is what \\s matches, and nothing else', () => {
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) => {
    const { start, end } = trimmed(`a${sign}`, { start: 1, end: 2 })
    return (start === end) !== /\s/.test(sign)
  })
  expect(wrong).toEqual([])
})

test('the words of a span, or nothing', () => {
  const text = '|  ấp Bắc \t|  \n |'
  expect(trimmed(text, { start: 1, end: 11 })).toEqual({ start: 3, end: 9 })
  expect(filled(text, { start: 12, end: 16 })).toBeNull()
  expect(filled(text, undefined)).toBeNull()
})
