import { describe, expect, test } from 'vitest'
import { planWith } from './plan-of.ts'

const awards = (body: string) =>
  planWith('KHEN THƯỞNG', body).awards.map(({ occasion, family, giver }) => [occasion, family, giver])

describe('awards', () => {
  test.each([
    [
      '1. Ban Thường vụ Tỉnh đoàn tặng Bằng khen cho 20 tập thể.',
      [['final-review', 'bang-khen', 'Ban Thường vụ Tỉnh đoàn']],
    ],
    [
      '- Hằng năm: Liên đoàn Lao động tỉnh tặng Bằng khen cho 05 cá nhân.',
      [['annual', 'bang-khen', 'Liên đoàn Lao động tỉnh']],
    ],
    [
      '- Sơ kết: Giấy khen của Giám đốc Sở.\n\n- Biểu dương theo quy định.',
      [['interim-review', 'giay-khen', 'Giám đốc Sở']],
    ],
  ])('%s', (body, expected) => {
    expect(awards(body)).toEqual(expected)
  })

  test('a fitting form is none', () => {
    expect(awards('- Khen thưởng bằng hình thức phù hợp.')).toEqual([])
  })
})
