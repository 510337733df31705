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
    ['Trường THCS Bến Lũy trên tinh thần tiết kiệm', 'Trường THCS Bến Lũy'],
    ['Công an tỉnh sát với thực tế', 'Công an tỉnh'],
    ['Sở Xây dựng một số nội dung', 'Sở Xây dựng'],
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
    'Công đoàn cấp trên trực tiếp cơ sở',
    'Viện Nghiên cứu chính sách và pháp luật',
    'Đảng ủy Khối doanh nghiệp và cơ quan tỉnh',
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

describe('a title', () => {
  test.each([
    [
      'ends before what amended it, in brackets',
      'Thông tư số 8/2020/TT-BXD ngày 06/02/2020 của Bộ Xây dựng quy định về giống hoa (được sửa đổi, bổ sung tại Thông tư số 9/2022/TT-BXD, Thông tư số 7/2024/TT-BXD)',
      ['quy định về giống hoa', null, null],
    ],
    [
      'stands behind those brackets',
      'Nghị định số 8/2020/NĐ-CP (đã được sửa đổi bởi Nghị định số 9/2022/NĐ-CP) của Chính phủ về giống hoa',
      ['giống hoa', null],
    ],
    [
      'has its own parts',
      'Thông tư số 8/2020/TT-BXD ngày 06/02/2020 của Bộ Xây dựng quy định về giống hoa; trình tự, thủ tục công nhận giống hoa',
      ['quy định về giống hoa; trình tự, thủ tục công nhận giống hoa'],
    ],
    [
      'has parts that name what it rules on',
      'Quyết định số 8/QĐ-UBND ngày 06/02/2026 của UBND tỉnh quy định nhiệm vụ của Ban Quản lý vườn hoa; mối quan hệ với các thôn',
      ['quy định nhiệm vụ của Ban Quản lý vườn hoa; mối quan hệ với các thôn'],
    ],
    [
      'ends at the guidance of another body',
      'Thông tư số 8/2020/TT-BXD ngày 06/02/2020 của Bộ Xây dựng quy định về giống hoa; hướng dẫn của Sở Xây dựng',
      ['quy định về giống hoa'],
    ],
    [
      'ends at the main clause',
      'Thông tư số 8/2020/TT-BXD ngày 06/02/2020 của Bộ Xây dựng quy định về giống hoa; quản lý vườn hoa, xã xây dựng kế hoạch như sau',
      ['quy định về giống hoa'],
    ],
    [
      'ends before the plan of a body below',
      'Thông tư số 8/2020/TT-BXD ngày 06/02/2020 của Bộ Xây dựng quy định định mức cây hoa và Kế hoạch chăm cây hoa của Sở Xây dựng tỉnh Lào Cai',
      ['quy định định mức cây hoa'],
    ],
    [
      'holds what it carries out',
      'Kế hoạch số 8/KH-SXD ngày 06/02/2026 của Sở Xây dựng về thực hiện Nghị quyết và Chương trình hành động của Tỉnh ủy',
      ['thực hiện Nghị quyết và Chương trình hành động của Tỉnh ủy'],
    ],
    [
      'of a law names those it amends',
      'Luật số 54/2024/QH15 ngày 27/11/2024 sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư và Luật Quy hoạch',
      ['sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư và Luật Quy hoạch'],
    ],
    [
      'goes on behind the words that are registered',
      'Nghị định số 42/2010/NĐ-CP ngày 15/4/2010 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng năm 2003',
      [
        'quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng năm 2003',
        'Luật Thi đua, Khen thưởng',
      ],
    ],
  ])('%s', (_, text, titles) => {
    expect(cited(`Căn cứ ${text};`).map(({ title }) => title)).toEqual(titles)
  })

  test('what amended a document is no basis of its own', () => {
    expect(
      cited(
        'Căn cứ Thông tư số 8/2020/TT-BXD quy định về giống hoa (sửa đổi, bổ sung bởi Thông tư số 9/2022/TT-BXD) và Thông tư số 7/2024/TT-BXD;',
      ).map(({ role }) => role),
    ).toEqual(['basis', 'mention', 'basis'])
  })
})

describe('a document that is called by its matter', () => {
  test.each([
    ['Quy chế làm việc số 03-QC/ĐU ngày 03/02/2026 của Đảng ủy xã', 'Đảng ủy xã', 'làm việc'],
    ['Quyết định giao chỉ tiêu số 15/QĐ-UBND của UBND tỉnh', 'UBND tỉnh', 'giao chỉ tiêu'],
    ['Kế hoạch phát triển vườn hoa số 34/KH-BQL ngày 03/02/2026', null, 'phát triển vườn hoa'],
    ['Nghị quyết chuyên đề số 15-NQ/TU của Tỉnh ủy', 'Tỉnh ủy', null],
    ['Nghị quyết chuyên đề số 15-NQ/TU của Tỉnh ủy về trồng hoa', 'Tỉnh ủy', 'trồng hoa'],
    ['Quy chế phối hợp số 15/QC-CA giữa Công an xã và Đoàn xã', 'Công an xã và Đoàn xã', null],
    ['Kế hoạch của Sở Xây dựng số 31/KH-SXD về trồng hoa', 'Sở Xây dựng', 'trồng hoa'],
  ])('%s', (text, issuer, title) => {
    expect(cited(`Căn cứ ${text};`)).toMatchObject([{ issuer, title }])
  })

  test('has not the issuer of the one before', () => {
    expect(
      cited(
        'Thực hiện Kế hoạch của Sở Xây dựng về trồng hoa và Kế hoạch phát triển vườn hoa số 34/KH-BQL;',
      )[0],
    ).toMatchObject({ number: '34/KH-BQL', issuer: null, title: 'phát triển vườn hoa' })
  })

  test.each([
    ['Thông báo số 14-TB/VPTU của Tỉnh ủy', ['Tỉnh ủy', 'Tỉnh ủy']],
    ['Hướng dẫn số 14-HD/BTGTU của Ban Tuyên giáo Tỉnh ủy', [null, 'Ban Tuyên giáo Tỉnh ủy']],
  ])('shares the issuer that its symbol means: %s', (text, issuers) => {
    expect(cited(`Căn cứ Chỉ thị số 12-CT/TU và ${text};`).map(({ issuer }) => issuer)).toEqual(issuers)
  })
})

describe('the document above', () => {
  const above = (preamble: string, title?: string) =>
    cited(preamble, title)
      .filter(({ role }) => role === 'direct-upstream')
      .map(({ number }) => number)

  test('is not the ground on which another one is carried out', () => {
    expect(
      above(
        'Thực hiện Kế hoạch số 8/KH-UBND ngày 06/02/2026 của UBND tỉnh về trồng hoa, trên cơ sở Kế hoạch số 9/KH-ĐU ngày 07/02/2026 của Đảng ủy xã về trồng rau;',
      ),
    ).toEqual(['8/KH-UBND'])
  })

  test.each([
    [
      'has all of its matter',
      'Kế hoạch số 8/KH-SXD ngày 06/02/2026 của Sở Xây dựng về trồng hoa ven đường, chăm sóc vườn dạo và lát vỉa hè khu dân cư mới',
      ['8/KH-SXD'],
    ],
    [
      'may be guidance',
      'Hướng dẫn số 8/HD-SXD ngày 06/02/2026 của Sở Xây dựng về trồng hoa ven đường',
      ['8/HD-SXD'],
    ],
    [
      'is none on another matter',
      'Hướng dẫn số 8/HD-SXD ngày 06/02/2026 của Sở Xây dựng về lát vỉa hè khu dân cư mới',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(above(`Căn cứ ${text};`)).toEqual(expected)
  })
})

test('of several bases on the programme the nearest matter is above', () => {
  const roles = cited(
    'Căn cứ Kế hoạch số 8/KH-UBND ngày 06/02/2026 của UBND tỉnh về trồng hoa ven đường theo Chương trình “Làng quê đáng sống” năm 2026;\n\nCăn cứ Công văn số 9/SXD-HT ngày 07/02/2026 của Sở Xây dựng về rà soát số liệu Chương trình “Làng quê đáng sống”;',
    'Trồng hoa ven đường theo Chương trình “Làng quê đáng sống” năm 2026',
  ).map(({ role, number }) => [role, number])
  expect(roles).toEqual([
    ['direct-upstream', '8/KH-UBND'],
    ['basis', '9/SXD-HT'],
  ])
})

describe('numbers of Party committees, unions and congresses', () => {
  test.each([
    [
      'Hướng dẫn số 05-HD/ĐTN - BTC ngày 02/01/2026 của Đoàn phường về trồng hoa',
      ['05-HD/ĐTN-BTC', 'Đoàn phường', 'trồng hoa'],
    ],
    [
      'Nghị quyết số 01-NQ/ĐH ngày 02/01/2026 của Đại hội Đảng bộ xã Bến Lũy lần thứ I về trồng hoa',
      ['01-NQ/ĐH', 'Đại hội Đảng bộ xã Bến Lũy lần thứ I', 'trồng hoa'],
    ],
    [
      'Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ I số 01-NQ/ĐH ngày 02/01/2026',
      ['01-NQ/ĐH', 'Đại hội đại biểu Đảng bộ xã lần thứ I', null],
    ],
    [
      'Nghị quyết số 9-NQ/TW ngày 02/01/2026 của Trung ương Đảng về hoa',
      ['9-NQ/TW', 'Trung ương Đảng', 'hoa'],
    ],
    ['Quyết định số 12 ngày 02/01/2026 của UBND tỉnh về trồng hoa', [null, 'UBND tỉnh', 'trồng hoa']],
    ['Kế hoạch số 05-KH/TU - UBND tỉnh', ['05-KH/TU', null, null]],
  ])('%s', (text, [number, issuer, title]) => {
    expect(cited(`Căn cứ ${text};`)).toMatchObject([{ number, issuer, title }])
  })

  test('what is numbered without a symbol is told apart by its title', () => {
    expect(
      cited(
        'Căn cứ Quyết định số 12 ngày 02/01/2026 của UBND tỉnh về trồng hoa;\n\nCăn cứ Quyết định số 13 ngày 02/01/2026 của UBND tỉnh về tỉa cây;',
      ).map(({ first }) => first),
    ).toEqual([true, true])
    expect(cited('Theo tờ bản đồ số 12 ngày 02/01/2026 của UBND xã;')).toEqual([])
  })

  test('those of one day share it', () => {
    expect(
      cited(
        'Căn cứ Công điện số 15/CĐ-TTg, Công điện số 16/CĐ-TTg cùng ngày 02/01/2026 của Thủ tướng Chính phủ;',
      ).map(({ date, issuer }) => [date, issuer]),
    ).toEqual([
      ['2026-01-02', 'Thủ tướng Chính phủ'],
      ['2026-01-02', 'Thủ tướng Chính phủ'],
    ])
  })
})
