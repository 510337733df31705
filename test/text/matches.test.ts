import { describe, expect, test } from 'vitest'
import { withRanges } from '../../src/text/letters.ts'
import { matchesAt, matchesOf } from '../../src/text/matches.ts'

const found = (matches: readonly RegExpExecArray[]) => matches.map((match) => [match.index, match[0]])

describe('matchesOf', () => {
  test.each([
    [/\d+/gu, 'ngày 12 tháng 5 năm 2026'],
    [/(?:sơ|tổng) kết/gu, 'sơ kết năm 2028, tổng kết năm 2030'],
    [/x*/gu, 'axb'],
    [/quý/gu, ''],
  ])('%s finds what matchAll finds', (pattern, text) => {
    expect(found(matchesOf(pattern, text))).toEqual([...text.matchAll(pattern)].map((m) => [m.index, m[0]]))
  })

  test('begins at the beginning, wherever the pattern was left', () => {
    const pattern = /\d/gu
    pattern.lastIndex = 5
    expect(found(matchesOf(pattern, '1 và 2'))).toEqual([
      [0, '1'],
      [5, '2'],
    ])
  })
})

describe('matchesAt', () => {
  test('tries the pattern at each sign, and goes on behind a match', () => {
    expect(found(matchesAt('*', /\*{2,3}/y, '**Mục** * và ***'))).toEqual([
      [0, '**'],
      [5, '**'],
      [13, '***'],
    ])
  })

  test('a text without the sign has none', () => {
    expect(matchesAt('*', /\*/y, 'Mục đích')).toEqual([])
  })
})

describe('withRanges', () => {
  const literal = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?!\p{L})/gu
  test.each(['Uỷ ban nhân dân xã Đắk Ơ', 'số 07/KH-UBND', 'Điều 2 mục ①', 'đ/c Nguyễn Văn A', 'Н. Иванов'])(
    'finds in "%s" what the literal finds',
    (text) => {
      expect(found(matchesOf(withRanges(literal), text))).toEqual(found(matchesOf(literal, text)))
    },
  )
})
