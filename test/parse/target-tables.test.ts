import { describe, expect, test } from 'vitest'
import { planOf, planWith, wrongPlaces } from './plan-of.ts'

const section = 'TỔ CHỨC THỰC HIỆN'
const table = (head: string, ...rows: readonly string[]) => {
  const plan = planWith(section, [head, head.replace(/[^|]+/gu, '---'), ...rows].join('\n'))
  expect(wrongPlaces(plan)).toEqual([])
  return {
    targets: plan.targets.map(({ year, comparator, value, unit, subject }) => [
      year,
      comparator,
      value,
      unit,
      subject,
    ]),
    bodies: plan.assignments.map(({ bodies }) => bodies.join(' + ')),
  }
}

describe('a table of targets with who follows them up', () => {
  test('"Đơn vị" is what is counted, and a row of its own says the year', () => {
    expect(
      table(
        '| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi |',
        '| I | Đến năm 2030 | | | |',
        '| 1 | Quy mô kinh tế biển | % GRDP | ≥ 25 | Sở Tài chính |',
        '| 2 | Số cảng cá đạt chuẩn | Cảng | 4 | Sở Nông nghiệp và Môi trường |',
        '| 3 | Vốn cho bảo tồn | % tổng chi | ≥ 2% và tăng dần theo nhu cầu | Sở Tài chính |',
        '| II | Đến năm 2045 | | | |',
        '| 4 | Số hợp tác xã khai thác xa bờ | Doanh nghiệp | ≥ 9 | Chi cục Thủy sản |',
      ),
    ).toEqual({
      targets: [
        [2030, '>=', 25, 'percent', 'Quy mô kinh tế biển'],
        [2030, '=', 4, 'count', 'Số cảng cá đạt chuẩn'],
        [2030, '>=', 2, 'percent', 'Vốn cho bảo tồn'],
        [2045, '>=', 9, 'count', 'Số hợp tác xã khai thác xa bờ'],
      ],
      bodies: ['Sở Tài chính', 'Sở Nông nghiệp và Môi trường', 'Sở Tài chính', 'Chi cục Thủy sản'],
    })
  })

  test.each([
    ['Giai đoạn 2026 - 2030', 2030],
    ['Mục tiêu đến năm 2035', 2035],
    ['Năm 2027', 2027],
  ])('the year of the group "%s"', (group, year) => {
    const { targets } = table(
      '| TT | Chỉ số | ĐVT | Kế hoạch | Phụ trách |',
      `| A | ${group} | | | |`,
      '| 1 | Học sinh biết bơi | % | 70 | Tổ Thể dục |',
    )
    expect(targets).toEqual([[year, '=', 70, 'percent', 'Học sinh biết bơi']])
  })

  test('units that could be bodies, where another column says who does it', () => {
    expect(
      table(
        '| TT | Nhiệm vụ | Đơn vị | Số lượng | Đơn vị thực hiện |',
        '| 1 | Tư vấn chuyển đổi số | Doanh nghiệp | 12 | Hội Doanh nghiệp trẻ |',
        '| 2 | Dựng mô hình mẫu | Hợp tác xã | 3 | Liên minh Hợp tác xã |',
      ).bodies,
    ).toEqual(['Hội Doanh nghiệp trẻ', 'Liên minh Hợp tác xã'])
  })
})

describe('no table of targets', () => {
  test('"Đơn vị" stays a body beside times, costs and persons', () => {
    expect(
      table('| TT | Nhiệm vụ | Đơn vị | Thời gian |', '| 1 | Dọn kênh | Trạm Thủy nông | Quý I/2026 |')
        .bodies,
    ).toEqual(['Trạm Thủy nông'])
    expect(
      table(
        '| TT | Nhiệm vụ | Đơn vị | Người phụ trách | Kinh phí (triệu đồng) |',
        '| 1 | Dọn kênh | Trạm Thủy nông | Ông Lê Văn Bảy | 120 |',
      ).bodies,
    ).toEqual(['Trạm Thủy nông'])
    expect(
      table(
        '| TT | Nhiệm vụ | Đơn vị | Số lượng |',
        '| 1 | Trồng cây | Phòng Kinh tế | 500 |',
        '| 2 | Mở lớp | Đoàn xã | 2 |',
      ).bodies,
    ).toEqual(['Phòng Kinh tế', 'Đoàn xã'])
  })

  test('what has been reached in a year, and numbers of rows without a year', () => {
    expect(
      table(
        '| TT | Chỉ tiêu | Đơn vị | Kết quả |',
        '| I | Kết quả năm 2024 | | |',
        '| 1 | Hộ dùng nước sạch | % | 81 |',
      ).targets,
    ).toEqual([])
    expect(
      table(
        '| TT | Nội dung | Số lượng | Phụ trách |',
        '| I | Năm 2026 | | |',
        '| 1 | Lớp vẽ | 2 | Đoàn xã |',
      ).targets,
    ).toEqual([])
  })
})

test('an appendix behind the signature holds targets too', () => {
  const plan = planOf(
    'UBND HUYỆN A\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nTriển khai công tác\n\nI. MỤC ĐÍCH\n\n- Nâng cao.\n\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC\n\n| TT | Chỉ tiêu | Đơn vị | Kết quả | Chủ trì |\n|---|---|---|---|---|\n| I | Đến năm 2030 | | | |\n| 1 | Số bến thủy an toàn | Bến | ≥ 6 | Phòng Hạ tầng |\n',
    'markdown',
  )
  expect(plan.targets).toMatchObject([{ year: 2030, value: 6, subject: 'Số bến thủy an toàn' }])
  expect(plan.assignments).toMatchObject([{ bodies: ['Phòng Hạ tầng'] }])
})

describe('a table of what each body is given', () => {
  const given = (head: string, ...rows: readonly string[]) =>
    planWith('CHỈ TIÊU NĂM 2026', [head, head.replace(/[^|]+/gu, '---'), ...rows].join('\n')).targets.map(
      ({ value, unit, subject }) => [value, unit, subject],
    )
  test('has a percentage of anything in each column that says so', () =>
    expect(
      given(
        '| TT | Khoa | Hồ sơ nộp đúng hạn (%) | Người học hài lòng (%) |',
        '| 1 | Khoa Sư phạm | 95 | 88,5 |',
        '| 2 | Khoa Nông học | 92 | 90 |',
      ),
    ).toEqual([
      [95, 'percent', 'Hồ sơ nộp đúng hạn Khoa Sư phạm'],
      [92, 'percent', 'Hồ sơ nộp đúng hạn Khoa Nông học'],
      [88.5, 'percent', 'Người học hài lòng Khoa Sư phạm'],
      [90, 'percent', 'Người học hài lòng Khoa Nông học'],
    ]))
  test('has none in columns of words or of bare numbers', () =>
    expect(given('| TT | Thôn | Trưởng thôn | Ghi chú |', '| 1 | Thôn Đông | Bà Hòa | 2 |')).toEqual([]))
})
