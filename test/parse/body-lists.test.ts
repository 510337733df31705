import { describe, expect, test } from 'vitest'
import { planWith, wrongPlaces } from './plan-of.ts'

const read = (body: string) => {
  const plan = planWith('TỔ CHỨC THỰC HIỆN', body)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.assignments
}
const helpersOf = (list: string) =>
  read(`1. Sở Công Thương chủ trì, phối hợp với ${list} thực hiện.`).flatMap(
    ({ coordinating }) => coordinating,
  )
const inCells = (owner: string, helper: string) =>
  read(
    `| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Dựng kho | ${owner} | ${helper} | Quý I/2026 |`,
  ).map(({ bodies, coordinating }) => [bodies, coordinating])

describe('those outside the administration', () => {
  test.each([
    ['Sở Tài chính, doanh nghiệp', ['Sở Tài chính', 'doanh nghiệp']],
    ['UBND các xã, phường, doanh nghiệp', ['UBND các xã, phường', 'doanh nghiệp']],
    ['Thuế tỉnh, cơ sở đào tạo, doanh nghiệp', ['Thuế tỉnh', 'cơ sở đào tạo', 'doanh nghiệp']],
    ['Sở Khoa học và Công nghệ và hợp tác xã', ['Sở Khoa học và Công nghệ', 'hợp tác xã']],
    [
      'Ủy ban nhân dân các huyện, thành phố, nhà đầu tư',
      ['Ủy ban nhân dân các huyện, thành phố', 'nhà đầu tư'],
    ],
  ])('"%s" are named apart', (list, expected) => {
    expect(helpersOf(list)).toEqual(expected)
  })

  test.each([
    'các sở, ban, ngành, doanh nghiệp',
    'các đơn vị, doanh nghiệp',
    'Công đoàn các cơ quan, doanh nghiệp',
    'Thủ trưởng cơ quan, doanh nghiệp',
    'Khối cơ quan, doanh nghiệp',
  ])('"%s" is one', (list) => {
    expect(helpersOf(list)).toEqual([list])
  })
})

describe('names that no head tells', () => {
  test('short forms and groups in cells', () => {
    expect(inCells('VTV, TTXVN, các địa phương', 'Sở Y tế; viện nghiên cứu, trường đại học; VNPT')).toEqual([
      [
        ['VTV', 'TTXVN', 'các địa phương'],
        ['Sở Y tế', 'viện nghiên cứu', 'trường đại học', 'VNPT'],
      ],
    ])
    expect(inCells('Sở Xây dựng; doanh nghiệp', 'Sở Y tế (thẩm định), doanh nghiệp.')).toEqual([
      [
        ['Sở Xây dựng', 'doanh nghiệp'],
        ['Sở Y tế', 'doanh nghiệp'],
      ],
    ])
  })

  test('a newsroom of two names is one', () => {
    expect(helpersOf('Báo và Đài Phát thanh, Truyền hình tỉnh, Sở Nội vụ')).toEqual([
      'Báo và Đài Phát thanh, Truyền hình tỉnh',
      'Sở Nội vụ',
    ])
    expect(helpersOf('Báo Cao Lãnh và Đài Truyền thanh xã')).toEqual(['Báo Cao Lãnh', 'Đài Truyền thanh xã'])
  })

  test('bodies of the assembly', () => {
    expect(
      helpersOf(
        'các Ủy ban của Quốc hội, Chủ nhiệm Văn phòng Quốc hội, các đại biểu Quốc hội, các cơ quan hữu quan',
      ),
    ).toEqual([
      'các Ủy ban của Quốc hội',
      'Chủ nhiệm Văn phòng Quốc hội',
      'các đại biểu Quốc hội',
      'các cơ quan hữu quan',
    ])
  })
})

test('helpers that two rows of one body write with another first letter are named once', () => {
  const rows = [
    '| TT | Nhiệm vụ | Chủ trì | Phối hợp |',
    '|---|---|---|---|',
    '| 1 | Dựng kho | Sở Y tế | các bộ, ngành |',
    '| 2 | Mua xe | Sở Y tế | Các bộ, ngành |',
  ]
  expect(read(rows.join('\n'))).toMatchObject([{ coordinating: ['các bộ, ngành'] }])
})
