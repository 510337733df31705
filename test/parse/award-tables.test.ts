import { describe, expect, test } from 'vitest'
import { planOf, wrongPlaces } from './plan-of.ts'

const reading = (rows: readonly string[], heading = 'KHEN THƯỞNG', above = '') => {
  const [head, ...body] = rows
  const rule = head!.replace(/[^|]+/gu, '---')
  const plan = planOf(
    `# KẾ HOẠCH\n\n**Thi đua làm đường**\n\n**I. ${heading}**\n\n${above}\n\n${[head, rule, ...body].join('\n')}\n`,
    'markdown',
  )
  expect(wrongPlaces(plan)).toEqual([])
  return {
    awards: plan.awards.map(({ occasion, family, giver }) => [occasion, family, giver]),
    standards: plan.awardStandards.map(({ occasion, text }) => [occasion, text]),
    periods: plan.awards.map(({ period }) => period),
  }
}

describe('a table of awards', () => {
  test('columns in any order, cells that reach over several rows, counts', () => {
    expect(
      reading([
        '| TT | Tiêu chuẩn xét khen | Cấp quyết định | Danh hiệu, hình thức khen thưởng | Số lượng | Thời điểm |',
        '| 1 | Thôn có đường bê tông. | Chủ tịch UBND xã | Giấy khen | 10 | Cuối năm |',
        '| 2 | Hộ hiến đất. | | | 20 | |',
        '| 3 | Xã về đích sớm. | Giám đốc Sở Xây dựng | Giấy khen | 05 | Tổng kết 2026 - 2029 |',
        '| 4 | | Bộ trưởng Bộ Xây dựng | Bằng khen | 01 | |',
      ]),
    ).toEqual({
      awards: [
        ['annual', 'giay-khen', 'Chủ tịch UBND xã'],
        ['final-review', 'giay-khen', 'Giám đốc Sở Xây dựng'],
        ['final-review', 'bang-khen', 'Bộ trưởng Bộ Xây dựng'],
      ],
      standards: [
        ['annual', 'Thôn có đường bê tông.'],
        ['annual', 'Hộ hiến đất.'],
        ['final-review', 'Xã về đích sớm.'],
      ],
      periods: [null, { from: 2026, to: 2029 }, { from: 2026, to: 2029 }],
    })
  })

  test.each(['Người ký', 'Chủ thể khen', 'Ai tặng'])('givers below a head that no list has: %s', (head) => {
    expect(
      reading([
        `| Đợt | Hình thức | Đơn vị trình | ${head} |`,
        '| Sơ kết | Bằng khen | UBND xã | Chủ tịch UBND tỉnh |',
        '| Tổng kết | Giấy khen | Trưởng thôn | Chủ tịch UBND xã |',
      ]).awards,
    ).toEqual([
      ['interim-review', 'bang-khen', 'Chủ tịch UBND tỉnh'],
      ['final-review', 'giay-khen', 'Chủ tịch UBND xã'],
    ])
  })

  test('several forms in a cell: each has the giver beside it, or all have the one', () => {
    expect(
      reading([
        '| Đợt khen thưởng | Hình thức | Thẩm quyền |',
        '| Sơ kết | Bằng khen;<br>Giấy khen | Chủ tịch UBND tỉnh;<br>Giám đốc Sở Y tế |',
        '| Tổng kết | - Cờ thi đua<br>- Bằng khen | Chủ tịch UBND tỉnh |',
        '| | Giấy khen | Giám đốc Sở Y tế, Hiệu trưởng Trường Cao đẳng Y tế |',
        '| Đột xuất | Giấy khen | Giám đốc Sở Y tế |',
      ]).awards,
    ).toEqual([
      ['interim-review', 'bang-khen', 'Chủ tịch UBND tỉnh'],
      ['interim-review', 'giay-khen', 'Giám đốc Sở Y tế'],
      ['final-review', 'co-thi-dua', 'Chủ tịch UBND tỉnh'],
      ['final-review', 'bang-khen', 'Chủ tịch UBND tỉnh'],
      ['final-review', 'giay-khen', 'Giám đốc Sở Y tế'],
      ['final-review', 'giay-khen', 'Hiệu trưởng Trường Cao đẳng Y tế'],
    ])
  })

  test('a giver holds below for the form that he gives, not for another one', () => {
    expect(
      reading([
        '| Dịp | Hình thức | Người quyết định |',
        '| Hằng năm | Giấy khen | Giám đốc Sở Tài chính |',
        '| Sơ kết | Giấy khen | |',
        '| Tổng kết | Bằng khen | |',
      ]).awards,
    ).toEqual([
      ['annual', 'giay-khen', 'Giám đốc Sở Tài chính'],
      ['interim-review', 'giay-khen', 'Giám đốc Sở Tài chính'],
      ['final-review', 'bang-khen', null],
    ])
    expect(
      reading([
        '| Dịp | Hình thức | Người quyết định |',
        '| Sơ kết | Bằng khen | Chủ tịch UBND tỉnh |',
        '| Tổng kết | Cờ thi đua | nt |',
      ]).awards,
    ).toEqual([
      ['interim-review', 'bang-khen', 'Chủ tịch UBND tỉnh'],
      ['final-review', 'co-thi-dua', 'Chủ tịch UBND tỉnh'],
    ])
  })

  test('givers within the forms; a row of its own leads in those below it', () => {
    expect(
      reading([
        '| STT | Hình thức khen thưởng | Đối tượng |',
        '| I | Khen thưởng hằng năm | |',
        '| 1 | Giấy khen của Hiệu trưởng | Lớp |',
        '| II | Khen thưởng tổng kết | |',
        '| 1 | Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo | Khoa |',
        '| 2 | Giấy khen của Hiệu trưởng | Lớp |',
      ]).awards,
    ).toEqual([
      ['annual', 'giay-khen', 'Hiệu trưởng'],
      ['final-review', 'bang-khen', 'Bộ trưởng Bộ Giáo dục và Đào tạo'],
      ['final-review', 'giay-khen', 'Hiệu trưởng'],
    ])
  })

  test('a column for each occasion, marked or counted where the form is given', () => {
    expect(
      reading([
        '| Hình thức | Thẩm quyền | Số lượng | | |',
        '| | | Hằng năm | Sơ kết | Tổng kết giai đoạn 2026 - 2030 |',
        '| Giấy khen | Tổng Giám đốc | 20 tập thể | x | - |',
        '| Bằng khen | Chủ tịch UBND tỉnh | 0 | | 05 |',
      ]).awards,
    ).toEqual([
      ['annual', 'giay-khen', 'Tổng Giám đốc'],
      ['interim-review', 'giay-khen', 'Tổng Giám đốc'],
      ['final-review', 'bang-khen', 'Chủ tịch UBND tỉnh'],
    ])
  })

  test('turned round: a row for the forms, one for the givers, one for the standards', () => {
    expect(
      reading([
        '| Nội dung | Sơ kết năm 2027 | Tổng kết |',
        '| Hình thức | Giấy khen | Bằng khen |',
        '| Thẩm quyền | Chi cục trưởng | Cục trưởng |',
        '| Tiêu chuẩn | Đạt 80 điểm. | Đạt 95 điểm. |',
      ]),
    ).toEqual({
      awards: [
        ['interim-review', 'giay-khen', 'Chi cục trưởng'],
        ['final-review', 'bang-khen', 'Cục trưởng'],
      ],
      standards: [
        ['interim-review', 'Đạt 80 điểm.'],
        ['final-review', 'Đạt 95 điểm.'],
      ],
      periods: [null, null],
    })
  })

  test('forms as heads; forms below the occasions for each kind of body', () => {
    expect(
      reading(['| Dịp | Cờ thi đua | Giấy khen |', '| Hằng năm | | 12 |', '| Tổng kết | 01 | 15 |']).awards,
    ).toEqual([
      ['final-review', 'co-thi-dua', null],
      ['annual', 'giay-khen', null],
      ['final-review', 'giay-khen', null],
    ])
    expect(
      reading([
        '| Đối tượng | Hằng năm | Tổng kết |',
        '| Chi đoàn | Giấy khen của Đảng ủy | Bằng khen của Tỉnh đoàn |',
        '| Đoàn viên | - | Giấy khen của Đảng ủy |',
      ]).awards,
    ).toEqual([
      ['annual', 'giay-khen', 'Đảng ủy'],
      ['final-review', 'bang-khen', 'Tỉnh đoàn'],
      ['final-review', 'giay-khen', 'Đảng ủy'],
    ])
  })

  test('a column of forms for each kind of body', () => {
    expect(
      reading([
        '| Đợt | Tập thể | Cá nhân |',
        '| Hằng năm | Giấy khen của Giám đốc: 05 | Giấy khen của Giám đốc: 10 |',
        '| Tổng kết | Bằng khen của UBND tỉnh: 02 | - |',
      ]).awards,
    ).toEqual([
      ['annual', 'giay-khen', 'Giám đốc'],
      ['annual', 'giay-khen', 'Giám đốc'],
      ['final-review', 'bang-khen', 'UBND tỉnh'],
    ])
  })

  test('the occasion of the heading or of the words above', () => {
    const rows = ['| Hình thức | Thẩm quyền |', '| Giấy khen | Chủ tịch UBND phường |']
    expect(reading(rows, 'KHEN THƯỞNG HẰNG NĂM').awards).toEqual([
      ['annual', 'giay-khen', 'Chủ tịch UBND phường'],
    ])
    expect(reading(rows, 'KHEN THƯỞNG', 'Khi sơ kết, khen thưởng như sau:').awards).toEqual([
      ['interim-review', 'giay-khen', 'Chủ tịch UBND phường'],
    ])
    expect(reading(rows).awards).toEqual([['final-review', 'giay-khen', 'Chủ tịch UBND phường']])
  })
})
