/** Givers by date and level, forms that gather others, names in prose. */
import { describe, expect, it } from 'vitest'
import { exampleText } from '../../src/rules/example-plan.ts'
import { findingsOf } from './pairs.ts'

interface Setting {
  readonly date?: string
  readonly letterhead?: string
}

function codes(lines: readonly string[], setting: Setting = {}): readonly string[] {
  const body = `I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n${lines.map((line) => `- ${line}`).join('\n')}`
  const plan = exampleText({ body, ...setting }, 'plan')
  return findingsOf(plan, exampleText('', 'upstream'), ['awards'])
    .map((each) => `${each.rule.slice('awards/'.length)}:${each.verdict}`)
    .sort()
}

describe('who may give what', () => {
  it.each([
    ['a district chair in 2024', 'Giấy khen của Chủ tịch UBND huyện Can Lộc.', '2024', []],
    [
      'a district chair in September 2025',
      'Giấy khen của Chủ tịch UBND huyện Can Lộc.',
      '2025',
      ['giver-not-entitled:fail'],
    ],
    ['a commune chair in September 2025', 'Giấy khen của Chủ tịch UBND xã Tùng Lộc.', '2025', []],
    ['a minister', 'Bằng khen của Bộ trưởng Bộ Xây dựng.', '2024', []],
    [
      'a department head, higher than allowed',
      'Cờ thi đua của Giám đốc Sở Xây dựng.',
      '2024',
      ['giver-not-entitled:fail'],
    ],
    ['an office of a department', 'Giấy khen của Chánh Văn phòng Sở.', '2024', ['giver-not-entitled:fail']],
    ['a Party committee, by its own rules', 'Bằng khen của Ban Thường vụ Tỉnh ủy.', '2024', []],
    ['a union, by its own rules', 'Bằng khen của Ban Thường vụ Liên đoàn Lao động tỉnh.', '2024', []],
    [
      'a head whom the table does not list',
      'Giấy khen của Hiệu trưởng Trường THPT Can Lộc.',
      '2024',
      ['giver-not-entitled:review'],
    ],
  ])('%s', (_, line, year, expected) => {
    expect(codes([line], { date: `ngày 10 tháng 9 năm ${year}` })).toEqual(expected)
  })

  it('takes a bare position for that of the issuer', () => {
    const letterhead = 'UBND TỈNH HÀ TĨNH\nTHANH TRA TỈNH'
    expect(codes(['Giấy khen của Chánh Thanh tra.'], { letterhead })).toEqual([])
    expect(codes(['Bằng khen của Chánh Thanh tra.'], { letterhead })).toEqual(['giver-not-entitled:fail'])
  })
})

describe('forms', () => {
  it.each([
    [
      'a ministry’s line and the province’s own',
      ['Bằng khen cấp bộ, ban, ngành, đoàn thể Trung ương;', 'Bằng khen của Chủ tịch UBND tỉnh.'],
      [],
    ],
    [
      'the province twice',
      ['Bằng khen cấp tỉnh;', 'Bằng khen của Chủ tịch UBND tỉnh.'],
      ['form-overlap:fail', 'name-nonstandard:fail'],
    ],
    ['Giấy khen of two givers', ['Giấy khen của Giám đốc Sở;', 'Giấy khen của Chủ tịch UBND xã.'], []],
    ['one without its giver', ['Bằng khen;', 'Giấy khen của Giám đốc Sở.'], ['giver-missing:fail']],
    ['left to whom it concerns', ['Bằng khen của Chủ tịch UBND tỉnh;', 'Giấy khen theo thẩm quyền.'], []],
  ])('%s', (_, lines, expected) => {
    expect(codes(lines)).toEqual(expected)
  })
})

describe('a giver of the centre', () => {
  const occasion = (lines: readonly string[]) =>
    exampleText(
      {
        letterhead: 'ĐẢNG BỘ TỈNH HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ',
        number: 'Số 12-KH/ĐU',
        body: `I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n${lines.map((line) => `- ${line}`).join('\n')}`,
      },
      'plan',
    )
  const missing = (upstream: readonly string[], plan: readonly string[]) =>
    findingsOf(occasion(plan), occasion(upstream), ['awards']).filter(
      ({ rule }) => rule === 'awards/form-missing',
    ).length
  const committee = 'Bằng khen của Ban Thường vụ Tỉnh ủy.'

  it.each([
    'Bằng khen của Ban Tuyên giáo và Dân vận Trung ương;',
    'Bằng khen của Ủy ban Kiểm tra Trung ương;',
    'Bằng khen của Ban Tổ chức Trung ương;',
  ])('is left out: %s', (line) => {
    expect(missing([line, committee], [committee])).toBe(1)
    expect(missing([line, committee], [line.replace('Trung ương', 'TW'), committee])).toBe(0)
  })

  it.each(['Bằng khen của các ban, bộ, ngành, đoàn thể Trung ương;', 'Bằng khen của đoàn thể Trung ương;'])(
    'is one of many: %s',
    (line) => {
      expect(missing([line, committee], ['Bằng khen của Trung ương Hội Nông dân Việt Nam;', committee])).toBe(
        0,
      )
    },
  )
})
