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
    [
      '- Chủ tịch Ủy ban nhân dân xã: Giấy khen cho 12 tập thể.',
      [['final-review', 'giay-khen', 'Chủ tịch Ủy ban nhân dân xã']],
    ],
    [
      '- Đề nghị Giám đốc Sở khen thưởng bằng hình thức Giấy khen.',
      [['final-review', 'giay-khen', 'Giám đốc Sở']],
    ],
    [
      'Khi tổng kết, Ban Thường vụ Đảng ủy phường xét, tặng Giấy khen cho các chi bộ.',
      [['final-review', 'giay-khen', 'Ban Thường vụ Đảng ủy phường']],
    ],
    [
      '- Đề nghị thủ trưởng cơ quan, đơn vị xem xét, quyết định tặng Giấy khen.',
      [['final-review', 'giay-khen', 'thủ trưởng cơ quan, đơn vị']],
    ],
    [
      '- Hằng năm: Giấy khen của người đứng đầu cơ quan, tổ chức, đơn vị, Bằng khen của Bộ trưởng Bộ Y tế.',
      [
        ['annual', 'giay-khen', 'người đứng đầu cơ quan, tổ chức, đơn vị'],
        ['annual', 'bang-khen', 'Bộ trưởng Bộ Y tế'],
      ],
    ],
    [
      '- Tổng kết: đề nghị Thủ tướng Chính phủ, Chủ tịch UBND tỉnh tặng Bằng khen cho hộ tiêu biểu.',
      [
        ['final-review', 'bang-khen', 'Chủ tịch UBND tỉnh'],
        ['final-review', 'bang-khen', 'Thủ tướng Chính phủ'],
      ],
    ],
    [
      '- Hội đồng Thi đua trình Chủ tịch UBND tỉnh tặng Cờ thi đua và Bằng khen cho tập thể.',
      [
        ['final-review', 'co-thi-dua', 'Chủ tịch UBND tỉnh'],
        ['final-review', 'bang-khen', 'Chủ tịch UBND tỉnh'],
      ],
    ],
    [
      '- Tổng kết: trình Bộ trưởng Bộ Lao động, Thương binh và Xã hội tặng Bằng khen; Giấy khen của Giám đốc Sở Văn hóa, Thể thao và Du lịch.',
      [
        ['final-review', 'bang-khen', 'Bộ trưởng Bộ Lao động, Thương binh và Xã hội'],
        ['final-review', 'giay-khen', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch'],
      ],
    ],
    [
      '- Nhà trường đề nghị Giám đốc Sở Giáo dục và Đào tạo tặng Giấy khen.',
      [['final-review', 'giay-khen', 'Giám đốc Sở Giáo dục và Đào tạo']],
    ],
    [
      '- Hằng năm: Giấy khen của Chủ tịch UBND các xã, phường, đặc khu; Giấy khen của Chủ tịch UBND xã, Giám đốc Sở Y tế.',
      [
        ['annual', 'giay-khen', 'Chủ tịch UBND các xã, phường, đặc khu'],
        ['annual', 'giay-khen', 'Chủ tịch UBND xã'],
        ['annual', 'giay-khen', 'Giám đốc Sở Y tế'],
      ],
    ],
    [
      '- Đề nghị Chủ tịch Ủy ban nhân dân huyện, thị xã, thành phố tặng Giấy khen.',
      [['final-review', 'giay-khen', 'Chủ tịch Ủy ban nhân dân huyện, thị xã, thành phố']],
    ],
    [
      '1. Khen thưởng sơ kết\n\na) Giấy khen của Giám đốc Bệnh viện: tặng khoa, phòng đạt mọi tiêu chí.\n\nb) Đề nghị tặng Bằng khen của Bộ trưởng Bộ Y tế: khoa có 03 năm đạt mọi tiêu chí và đã được tặng Giấy khen của Giám đốc Bệnh viện.',
      [
        ['interim-review', 'giay-khen', 'Giám đốc Bệnh viện'],
        ['interim-review', 'bang-khen', 'Bộ trưởng Bộ Y tế'],
      ],
    ],
    [
      '- Tổng kết: Cờ thi đua của UBND tỉnh cho đơn vị từng được Giám đốc Sở tặng Giấy khen.',
      [['final-review', 'co-thi-dua', 'UBND tỉnh']],
    ],
    [
      '- Sơ kết: Giấy khen của Giám đốc Sở hoặc Hiệu trưởng trường cao đẳng; Giấy khen của Giám đốc Sở, Chánh Văn phòng Sở hướng dẫn hồ sơ.',
      [
        ['interim-review', 'giay-khen', 'Giám đốc Sở'],
        ['interim-review', 'giay-khen', 'Hiệu trưởng trường cao đẳng'],
        ['interim-review', 'giay-khen', 'Giám đốc Sở'],
      ],
    ],
    [
      '- Tổng kết: Bằng khen cấp bộ, ban, ngành và Chủ tịch UBND tỉnh; Bằng khen của Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch UBND tỉnh, thành phố.',
      [
        ['final-review', 'bang-khen', null],
        ['final-review', 'bang-khen', 'Bộ trưởng, Thủ trưởng cơ quan ngang bộ'],
        ['final-review', 'bang-khen', 'Chủ tịch UBND tỉnh, thành phố'],
      ],
    ],
    [
      '- Tổng kết: Huân chương Lao động cho tập thể dẫn đầu, được Thủ tướng Chính phủ tặng Bằng khen trong 05 năm trước khi đề nghị.',
      [['final-review', 'huan-chuong', null]],
    ],
    [
      '- Tổng kết: Cờ thi đua của Tổng Liên đoàn Lao động Việt Nam dành cho công đoàn dẫn đầu.',
      [['final-review', 'co-thi-dua', 'Tổng Liên đoàn Lao động Việt Nam']],
    ],
    ['- Xét tặng Giấy khen cho hội viên.', [['final-review', 'giay-khen', null]]],
  ])('%s', (body, expected) => {
    expect(awards(body)).toEqual(expected)
  })

  test('a fitting form is none', () => {
    expect(awards('- Khen thưởng bằng hình thức phù hợp.')).toEqual([])
  })

  test('a section on emulation and awards that is not divided', () => {
    const { awards } = planWith(
      'CÔNG TÁC THI ĐUA, KHEN THƯỞNG',
      '- Hằng năm: Giấy khen của Trưởng Công an phường.',
    )
    expect(awards.map(({ occasion, giver }) => [occasion, giver])).toEqual([
      ['annual', 'Trưởng Công an phường'],
    ])
  })

  test('how awards are given is no standard', () => {
    const { awardStandards } = planWith(
      'KHEN THƯỞNG',
      'a) Tiêu chuẩn:\n\n- Tập thể tiêu biểu trong phong trào.\n\nThẩm quyền, trình tự xét khen thưởng thực hiện theo Luật Thi đua, khen thưởng.\n\nHồ sơ đề nghị khen thưởng gửi về Phòng Nội vụ.',
    )
    expect(awardStandards.map(({ text }) => text)).toEqual(['Tập thể tiêu biểu trong phong trào.'])
  })
})
