import { describe, expect, test } from 'vitest'
import type { Reference } from '../../src/model/references.ts'
import { planOf } from './plan-of.ts'

/** The references of a plan of a commune whose preamble this is. */
const cited = (preamble: string, title = 'Trồng hoa ven đường năm 2026'): readonly Reference[] =>
  planOf(
    `ỦY BAN NHÂN DÂN\nXÃ BẾN LŨY\n\nSố: 99/KH-UBND\n\nBến Lũy, ngày 04 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n${title}\n\n${preamble}\n\nI. MỤC ĐÍCH\n\n1. Trồng hoa.\n`,
  ).references

const numbers = (preamble: string) => cited(preamble).map(({ number }) => number)

describe('a number with a point', () => {
  test.each([
    ['Nghị quyết số 81.12/2026/NQ-CP ngày 03/02/2026 của Chính phủ về giống hoa', '81.12/2026/NQ-CP'],
    ['Nghị quyết 81.2/NQ-HĐND ngày 03/02/2026 của HĐND xã về giống hoa', '81.2/NQ-HĐND'],
    ['Quyết định số 1.407/QĐ-UBND ngày 03/02/2026 của UBND tỉnh về giống hoa', '1407/QĐ-UBND'],
  ])('%s', (text, number) => {
    expect(cited(`Căn cứ ${text};`)).toMatchObject([{ number, title: 'giống hoa' }])
  })

  test('is another document than its neighbour', () => {
    expect(
      cited(
        'Căn cứ Nghị quyết số 81.2/2026/NQ-CP, Nghị quyết số 81.3/2026/NQ-CP của Chính phủ;\n\nCăn cứ Nghị quyết số 81.2/2026/NQ-CP của Chính phủ;',
      ).map(({ number, first, issuer }) => [number, first, issuer]),
    ).toEqual([
      ['81.2/2026/NQ-CP', true, 'Chính phủ'],
      ['81.3/2026/NQ-CP', true, 'Chính phủ'],
      ['81.2/2026/NQ-CP', false, 'Chính phủ'],
    ])
  })

  test.each(['điểm 1.2/QĐ của xã', 'mục 3.1/KH-UBND xã', 'Hoa cúc. 2.1/ UBND các thôn'])(
    'behind no kind is a label: %s',
    (text) => {
      expect(numbers(`Theo ${text};`)).toEqual([])
    },
  )
})

describe('documents named one behind the other', () => {
  test.each([
    ['Quyết định số 31-QĐ/TU, Quyết định số 32-QĐ/TU của Tỉnh ủy', 'Tỉnh ủy', null],
    ['Kết luận số 31-KL/TU và Kết luận số 32-KL/TU ngày 03/02/2026 của Tỉnh ủy', 'Tỉnh ủy', null],
    ['Hướng dẫn số 31/HD-SXD, Hướng dẫn số 32/HD-SXD của Sở Xây dựng về hoa', 'Sở Xây dựng', 'hoa'],
  ])('are no title of each other: %s', (text, issuer, title) => {
    expect(cited(`Theo ${text};`)).toMatchObject([
      { issuer, title: null },
      { issuer, title },
    ])
  })

  test('a title may begin with what another document does', () => {
    expect(cited('Theo Công văn số 31/SXD-HT của Sở Xây dựng hướng dẫn trồng hoa;')).toMatchObject([
      { issuer: 'Sở Xây dựng', title: 'hướng dẫn trồng hoa' },
    ])
  })
})

describe('the name of an issuer ends where the sentence goes on', () => {
  test.each([
    ['Tỉnh uỷ phù hợp với đặc điểm của xã', 'Tỉnh uỷ'],
    ['UBND tỉnh gắn với xây dựng tuyến đường hoa', 'UBND tỉnh'],
    ['Ủy ban nhân dân phường đạt mục tiêu đề ra', 'Ủy ban nhân dân phường'],
    ['Bộ Xây dựng đúng thời hạn', 'Bộ Xây dựng'],
    ['Sở Xây dựng và quy chế chi tiêu nội bộ', 'Sở Xây dựng'],
    ['Sở Xây dựng và nội quy của thôn', 'Sở Xây dựng'],
    ['Sở Xây dựng và triển khai đến các thôn', 'Sở Xây dựng'],
    ['Sở Văn hóa, Thể thao và Du lịch đồng bộ với việc làm đường', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Tổng Liên đoàn Lao động Việt Nam kết hợp với chăm lo', 'Tổng Liên đoàn Lao động Việt Nam'],
    ['Sở Nội vụ hoặc ý kiến khác', 'Sở Nội vụ'],
    ['Thường trực Đảng ủy xã chỉ đạo trồng hoa', 'Thường trực Đảng ủy xã'],
    ['Sở Xây dựng bằng nhiều cách', 'Sở Xây dựng'],
  ])('%s', (text, issuer) => {
    expect(cited(`Theo Kế hoạch số 31/KH-ABC của ${text};`)[0]).toMatchObject({ issuer, title: null })
  })

  test.each([
    'Trung tâm Giáo dục thường xuyên tỉnh',
    'Cục Hàng không Việt Nam',
    'Tổng cục Hậu cần - Kỹ thuật',
    'Viện cây hoa Đồng bằng sông Cửu Long',
    'sở Giáo dục và đào tạo',
    'Ban Chấp hành Đảng bộ tỉnh khóa XX',
    'Ban Chấp hành Đảng bộ xã Bến Lũy lần thứ I',
    'HĐND tỉnh khóa XV',
    'Ban Chỉ đạo sử dụng năng lượng tiết kiệm và hiệu quả tỉnh',
    'Đảng ủy các cơ quan Đảng tỉnh',
    'Đảng ủy Ủy ban nhân dân tỉnh',
    'Hội Từ thiện tỉnh',
    'Bộ Chính trị, Ban Bí thư',
    'Sở Y tế và Hội Chữ thập đỏ tỉnh',
    'UBND tỉnh và Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
  ])('goes on: %s', (issuer) => {
    expect(cited(`Theo Kế hoạch số 31/KH-ABC ngày 03/02/2026 của ${issuer} về trồng hoa;`)[0]).toMatchObject({
      issuer,
      title: 'trồng hoa',
    })
  })

  test.each([
    ['Trung ương về trồng hoa', null, 'trồng hoa'],
    ['tỉnh về trồng hoa', null, 'trồng hoa'],
    ['UBND xã bảo đảm hiệu quả', 'UBND xã', null],
    ['UBND xã bảo đảm vệ sinh đường hoa', 'UBND xã', 'bảo đảm vệ sinh đường hoa'],
    ['UBND tỉnh, Sở Xây dựng tổ chức trồng hoa', 'UBND tỉnh', null],
    [
      'Văn phòng Tỉnh ủy thông báo kết luận của Thường trực Tỉnh ủy',
      'Văn phòng Tỉnh ủy',
      'thông báo kết luận của Thường trực Tỉnh ủy',
    ],
  ])('and what follows is its title or none: %s', (text, issuer, title) => {
    expect(cited(`Theo Kế hoạch số 31/KH-ABC ngày 03/02/2026 của ${text};`)[0]).toMatchObject({
      issuer,
      title,
    })
  })
})
