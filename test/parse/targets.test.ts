import { describe, expect, test } from 'vitest'
import { planOf, planWith, wrongPlaces } from './plan-of.ts'

const targets = (body: string, section = 'MỤC TIÊU NĂM 2025') => {
  const plan = planWith(section, body)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.targets.map(({ year, value, unit, comparator, subject }) => [
    year,
    comparator,
    value,
    unit,
    subject,
  ])
}

describe('targets of a section', () => {
  test.each([
    ['- 100% trường học có nước sạch.', [[2025, '=', 100, 'percent', 'trường học có nước sạch']]],
    ['- Tỷ lệ hộ nghèo còn dưới 2,5%.', [[2025, '<=', 2.5, 'percent', 'Tỷ lệ hộ nghèo']]],
    ['- Từ 95% trở lên số hộ ký cam kết.', [[2025, '>=', 95, 'percent', 'số hộ ký cam kết']]],
    [
      '- Phấn đấu ít nhất 80% đảng viên học tập chuyên đề.',
      [[2025, '>=', 80, 'percent', 'đảng viên học tập chuyên đề']],
    ],
    ['- Vận hành chính quyền địa phương 02 cấp thông suốt.', []],
    ['- Trồng mới 25.000 ha rừng.', [[2025, '=', 25000, 'count', 'ha rừng']]],
    ['- Xây dựng ít nhất 02 mô hình điểm.', [[2025, '>=', 2, 'count', 'mô hình điểm']]],
    ['- Trồng 1,5 triệu cây xanh.', [[2025, '=', 1500000, 'count', 'cây xanh']]],
    [
      '- Số vụ tai nạn giảm 5-10% so với năm 2024.',
      [
        [2025, '>=', 5, 'percent', 'Số vụ tai nạn'],
        [2025, '<=', 10, 'percent', 'Số vụ tai nạn'],
      ],
    ],
    [
      '- 90% thôn đạt chuẩn; trong đó 40% thôn kiểu mẫu.',
      [
        [2025, '=', 90, 'percent', 'thôn đạt chuẩn'],
        [2025, '=', 40, 'percent', 'thôn kiểu mẫu'],
      ],
    ],
    ['- Duy trì 21/21 xã, thị trấn đạt chuẩn.', [[2025, '=', 21, 'count', 'xã, thị trấn đạt chuẩn']]],
    [
      '- Thu hút từ 02 - 03 dự án mới.',
      [
        [2025, '>=', 2, 'count', 'dự án mới'],
        [2025, '<=', 3, 'count', 'dự án mới'],
      ],
    ],
    [
      '- Xây dựng 05 phòng học và ít nhất 02 thư viện.',
      [
        [2025, '=', 5, 'count', 'phòng học'],
        [2025, '>=', 2, 'count', 'thư viện'],
      ],
    ],
    [
      '- Năm 2026: 88% hộ ký cam kết; 80% thôn đạt chuẩn.',
      [
        [2026, '=', 88, 'percent', 'hộ ký cam kết'],
        [2026, '=', 80, 'percent', 'thôn đạt chuẩn'],
      ],
    ],
    [
      '- GRDP bình quân đầu người đạt trên 3.600 USD.',
      [[2025, '>=', 3600, 'count', 'GRDP bình quân đầu người']],
    ],
    ['- Công suất buồng bình quân đạt 65%.', [[2025, '=', 65, 'percent', 'Công suất buồng bình quân']]],
    [
      '- Nâng cao chất lượng (tuyển sinh vào lớp 10 đạt 90%), có học sinh giỏi.',
      [[2025, '=', 90, 'percent', 'tuyển sinh vào lớp 10']],
    ],
    [
      '1. Giai đoạn 2021 - 2025\n\n- 90% xã đạt chuẩn.\n\n2. Giai đoạn từ năm 2026 đến năm 2030\n\n- 100% xã đạt chuẩn.',
      [
        [2025, '=', 90, 'percent', 'xã đạt chuẩn'],
        [2030, '=', 100, 'percent', 'xã đạt chuẩn'],
      ],
    ],
    ['- Đến năm 2027:\n\n+ Trên 70% hộ có chữ ký số.', [[2027, '>=', 70, 'percent', 'hộ có chữ ký số']]],
  ])('%s', (body, expected) => {
    expect(targets(body)).toEqual(expected)
  })

  test.each([
    '- Nâng cao nhận thức trong năm 2025.',
    '- Hỗ trợ mỗi hộ 30 triệu đồng.',
    '- Tuyên truyền nhân dịp 26/3 tổ chức tại các trường.',
    '- Củng cố đội ngũ giai đoạn 2021 - 2025 theo kế hoạch.',
    '- Thực hiện Nghị quyết số 12 của Ban Thường vụ.',
    '- Trẻ dưới 6 tuổi được chăm sóc trong vòng 24 giờ.',
  ])('%s has none', (body) => {
    expect(targets(body)).toEqual([])
  })
})

describe('targets elsewhere', () => {
  test('need words that set one; the year is that of a plan for one year', () => {
    expect(targets('1. Tuyên truyền, phấn đấu 90% học sinh tham gia.', 'NỘI DUNG')).toEqual([
      [2025, '=', 90, 'percent', 'học sinh tham gia'],
    ])
    expect(targets('1. Hỗ trợ 50% chi phí cho người dân.', 'NỘI DUNG')).toEqual([])
  })

  test('a table of targets by year', () => {
    const plan = planOf(
      '# KẾ HOẠCH\n\n**Chuyển đổi số**\n\n**I. CHỈ TIÊU**\n\n| TT | Chỉ tiêu | ĐVT | Năm 2025 | Năm 2030 |\n|---|---|---|---|---|\n| 1 | Hồ sơ trực tuyến | % | ≥ 70 | 95 |\n| 2 | Tổ công nghệ số | tổ | 1.200 | 2.000 |\n',
      'markdown',
    )
    expect(wrongPlaces(plan)).toEqual([])
    expect(
      plan.targets.map(({ year, comparator, value, unit, subject }) => [
        year,
        comparator,
        value,
        unit,
        subject,
      ]),
    ).toEqual([
      [2025, '>=', 70, 'percent', 'Hồ sơ trực tuyến'],
      [2030, '=', 95, 'percent', 'Hồ sơ trực tuyến'],
      [2025, '=', 1200, 'count', 'Tổ công nghệ số'],
      [2030, '=', 2000, 'count', 'Tổ công nghệ số'],
    ])
  })
})
