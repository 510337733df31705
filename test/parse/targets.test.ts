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

describe('tables by years', () => {
  test('the first cell of a head over two rows may be read in the second', () => {
    const rows = (first: string, second: string) =>
      [
        `| ${first} | Chỉ tiêu | Đơn vị tính | Kế hoạch từng năm | | |`,
        '|---|---|---|---|---|---|',
        `| ${second} | | | 2026 | 2027 | 2028 |`,
        '| 1 | Tỷ lệ người nhiễm được điều trị | % | 91,5 | 93 | 95 |',
      ].join('\n')
    const expected = [
      [2026, '=', 91.5, 'percent', 'Tỷ lệ người nhiễm được điều trị'],
      [2027, '=', 93, 'percent', 'Tỷ lệ người nhiễm được điều trị'],
      [2028, '=', 95, 'percent', 'Tỷ lệ người nhiễm được điều trị'],
    ]
    expect(targets(rows('TT', ' '))).toEqual(expected)
    expect(targets(rows(' ', 'TT'))).toEqual(expected)
  })
})

describe('columns by a day of the year', () => {
  test.each([
    ['Đến 30/6/2026', 'Đến 31/12/2026'],
    ['Hết quý II/2026', 'Hết quý IV/2026'],
    ['Đến tháng 6/2026', 'Đến tháng 12/2026'],
  ])('of "%s" and "%s" the last says what the year is to reach', (first, last) => {
    const rows = [
      `| TT | Chỉ tiêu | ${first} | ${last} |`,
      '|---|---|---|---|',
      '| 1 | Tỷ lệ thất thoát nước | không quá 16,5% | không quá 15% |',
    ]
    expect(targets(rows.join('\n'))).toEqual([[2026, '<=', 15, 'percent', 'Tỷ lệ thất thoát nước']])
  })
})

describe('targets of a section', () => {
  test.each([
    ['- Từ 95 phần trăm hộ trở lên ký cam kết.', ['>=', 95, 'percent', 'hộ ký cam kết']],
    ['- 840/1.200 hộ (70%) có hố ủ phân.', ['=', 70, 'percent', 'hộ có hố ủ phân']],
    ['- Giải quyết dứt điểm 8/12 điểm đen.', ['=', 8, 'count', 'điểm đen']],
    ['- Số vụ cháy giảm ít nhất 30% so với mùa khô năm 2024.', ['>=', 30, 'percent', 'Số vụ cháy']],
  ])('%s', (body, expected) => {
    expect(targets(body)).toEqual([[2025, ...expected]])
  })

  test.each([
    [
      '- Đến năm 2026, ít nhất 60% và đến năm 2030, 100% chợ hạng ba có điểm rửa tay.',
      [
        [2026, '>=', 60, 'percent', 'chợ hạng ba có điểm rửa tay'],
        [2030, '=', 100, 'percent', 'chợ hạng ba có điểm rửa tay'],
      ],
    ],
    [
      '- Đến năm 2026 đạt 45%, đến năm 2028 đạt 70% số hộ phân loại rác.',
      [
        [2026, '=', 45, 'percent', 'số hộ phân loại rác'],
        [2028, '=', 70, 'percent', 'số hộ phân loại rác'],
      ],
    ],
    [
      '- Năm 2025: 60%; năm 2026: 75%; năm 2028: 95% tuyến phố có cây xanh.',
      [
        [2025, '=', 60, 'percent', 'tuyến phố có cây xanh'],
        [2026, '=', 75, 'percent', 'tuyến phố có cây xanh'],
        [2028, '=', 95, 'percent', 'tuyến phố có cây xanh'],
      ],
    ],
    [
      '- Phấn đấu đến hết năm 2027 có 75% và đến hết năm 2029 có 92% tuyến phố có cây xanh.',
      [
        [2027, '=', 75, 'percent', 'tuyến phố có cây xanh'],
        [2029, '=', 92, 'percent', 'tuyến phố có cây xanh'],
      ],
    ],
    ['- Nâng tỷ lệ hộ có hố rác từ 46% lên 68%.', [[2025, '=', 68, 'percent', 'tỷ lệ hộ có hố rác']]],
    [
      '- Giảm tỷ lệ hộ đốt rác từ 18,5% năm 2024 xuống còn 6% vào năm 2027.',
      [[2027, '=', 6, 'percent', 'tỷ lệ hộ đốt rác']],
    ],
    ['- Nợ quá hạn không quá 0,2% tổng dư nợ.', [[2025, '<=', 0.2, 'percent', 'Nợ quá hạn']]],
    [
      '- Toàn huyện có 900 người được dạy nghề; mỗi xã có ít nhất 20 người.',
      [
        [2025, '=', 900, 'count', 'người được dạy nghề'],
        [2025, '>=', 20, 'count', 'người được dạy nghề mỗi xã'],
      ],
    ],
    ['- Bảng tin công cộng: 14 bảng.', [[2025, '=', 14, 'count', 'Bảng tin công cộng']]],
    ['- 100% trường học có nước sạch.', [[2025, '=', 100, 'percent', 'trường học có nước sạch']]],
    ['- Tỷ lệ hộ nghèo còn dưới 2,5%.', [[2025, '<=', 2.5, 'percent', 'Tỷ lệ hộ nghèo']]],
    ['- Từ 95% trở lên số hộ ký cam kết.', [[2025, '>=', 95, 'percent', 'số hộ ký cam kết']]],
    [
      '- Phấn đấu ít nhất 80% đảng viên học tập chuyên đề.',
      [[2025, '>=', 80, 'percent', 'đảng viên học tập chuyên đề']],
    ],
    ['- Vận hành chính quyền địa phương 02 cấp thông suốt.', []],
    [
      '- Đến ngày 30/6/2026, tối thiểu 70% hộ kinh doanh có doanh thu trên 1 tỷ đồng dùng hóa đơn điện tử.',
      [[2026, '>=', 70, 'percent', 'hộ kinh doanh có doanh thu trên 1 tỷ đồng dùng hóa đơn điện tử']],
    ],
    [
      '- Hỗ trợ ít nhất 45 hộ nghèo có thu nhập dưới 1,5 triệu đồng vay vốn.',
      [[2025, '>=', 45, 'count', 'hộ nghèo có thu nhập dưới 1,5 triệu đồng vay vốn']],
    ],
    [
      '- Giảm ít nhất 60% số hộ hội viên nghèo so với đầu năm 2024.',
      [[2025, '>=', 60, 'percent', 'số hộ hội viên nghèo so với đầu năm 2024']],
    ],
    [
      '- Thời gian mất nước do sửa đường ống không quá 6 giờ.',
      [[2025, '<=', 6, 'count', 'Thời gian mất nước do sửa đường ống']],
    ],
    ['- Hoàn thành hồ sơ trong thời gian không quá 15 ngày.', []],
    ['- Mỗi đoàn viên góp ít nhất 16 giờ tình nguyện.', [[2025, '>=', 16, 'count', 'giờ tình nguyện']]],
    [
      '- Mở ít nhất 05 lớp dạy bơi, 03 câu lạc bộ võ thuật.',
      [
        [2025, '>=', 5, 'count', 'lớp dạy bơi'],
        [2025, '>=', 3, 'count', 'câu lạc bộ võ thuật'],
      ],
    ],
    ['- Số hóa ít nhất 1.200 hồ sơ vụ án.', [[2025, '>=', 1200, 'count', 'hồ sơ vụ án']]],
    ['- Kiềm chế tội phạm ở khu vực cửa khẩu và 11 bản biên giới.', []],
    [
      '- Có ít nhất 06 sản phẩm OCOP từ 4 sao trở lên.',
      [[2025, '>=', 6, 'count', 'sản phẩm OCOP từ 4 sao trở lên']],
    ],
    ['- 80% thỏa ước xếp loại B trở lên.', [[2025, '=', 80, 'percent', 'thỏa ước xếp loại B trở lên']]],
    ['- Từ 12 hộ trở lên được vay vốn.', [[2025, '>=', 12, 'count', 'hộ được vay vốn']]],
    [
      '- Đón trên 45.000 lượt khách, trong đó khách quốc tế chiếm 15%.',
      [
        [2025, '>=', 45000, 'count', 'lượt khách'],
        [2025, '=', 15, 'percent', 'khách quốc tế'],
      ],
    ],
    [
      '- Kinh tế tư nhân đóng góp khoảng 55% tổng giá trị sản xuất.',
      [[2025, '=', 55, 'percent', 'Kinh tế tư nhân']],
    ],
    ['- Kinh tế số đạt 30% GRDP của tỉnh.', [[2025, '=', 30, 'percent', 'Kinh tế số']]],
    ['- Cấp 5.000 chữ ký số cho người dân.', [[2025, '=', 5000, 'count', 'chữ ký số cho người dân']]],
    ['- Đưa tỉnh vào nhóm 10 tỉnh có tỷ lệ bao phủ cao của cả nước.', []],
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
    [
      '1. Tỷ lệ giáo viên đạt chuẩn: năm 2026 đạt 92%, năm 2027 đạt 95,5%; năm 2028 trên 98%.',
      [
        [2026, '=', 92, 'percent', 'Tỷ lệ giáo viên đạt chuẩn'],
        [2027, '=', 95.5, 'percent', 'Tỷ lệ giáo viên đạt chuẩn'],
        [2028, '>=', 98, 'percent', 'Tỷ lệ giáo viên đạt chuẩn'],
      ],
    ],
    [
      '1. Rác thải nông thôn được thu gom: đến năm 2026 đạt 60%; đến năm 2030 đạt 80%.',
      [
        [2026, '=', 60, 'percent', 'Rác thải nông thôn được thu gom'],
        [2030, '=', 80, 'percent', 'Rác thải nông thôn được thu gom'],
      ],
    ],
    [
      'Tỷ lệ che phủ rừng:\n\n- Năm 2026: 42%;\n\n- Năm 2030: 43,5%.\n\nNâng cao chất lượng:\n\n- Năm 2026: 42%.',
      [
        [2026, '=', 42, 'percent', 'Tỷ lệ che phủ rừng'],
        [2030, '=', 43.5, 'percent', 'Tỷ lệ che phủ rừng'],
      ],
    ],
    [
      '1. Diện tích lúa chất lượng cao\n\n- Năm 2026: 200 ha;\n\n- Năm 2027: 300 ha.',
      [
        [2026, '=', 200, 'count', 'Diện tích lúa chất lượng cao'],
        [2027, '=', 300, 'count', 'Diện tích lúa chất lượng cao'],
      ],
    ],
    [
      '- Đến năm 2026 có 70% chi bộ họp trực tuyến; đến năm 2028 đạt 85%. Vượt 5%.',
      [
        [2026, '=', 70, 'percent', 'chi bộ họp trực tuyến'],
        [2028, '=', 85, 'percent', 'chi bộ họp trực tuyến'],
      ],
    ],
    [
      '- Tỷ lệ đảng viên học nghị quyết trong các năm 2026, 2027 lần lượt đạt 95%, 97%.',
      [
        [2026, '=', 95, 'percent', 'Tỷ lệ đảng viên học nghị quyết'],
        [2027, '=', 97, 'percent', 'Tỷ lệ đảng viên học nghị quyết'],
      ],
    ],
    [
      '- Quỹ Vì người nghèo của xã đạt tối thiểu 1,5 tỷ đồng.',
      [[2025, '>=', 1500000000, 'count', 'Quỹ Vì người nghèo của xã']],
    ],
    [
      '- Tổng thu từ du lịch 3.200 tỷ đồng, tăng 10% so với năm 2024.',
      [
        [2025, '=', 3200000000000, 'count', 'Tổng thu từ du lịch'],
        [2025, '=', 10, 'percent', 'Tổng thu từ du lịch'],
      ],
    ],
    [
      '- Rút ngắn thời gian chờ khám xuống còn dưới 30 phút.',
      [[2025, '<=', 30, 'count', 'thời gian chờ khám']],
    ],
    ['- Tiết kiệm 12% dự toán chi khác.', [[2025, '=', 12, 'percent', 'dự toán chi khác']]],
    ['- Tuổi thọ trung bình 75,5 tuổi.', [[2025, '=', 75.5, 'count', 'Tuổi thọ trung bình']]],
    [
      '- Giảm tỷ lệ thất thoát điện bình quân mỗi năm 0,5%.',
      [[2025, '=', 0.5, 'percent', 'tỷ lệ thất thoát điện']],
    ],
    ['- Giảm bình quân 1%/năm tỷ lệ tảo hôn.', [[2025, '=', 1, 'percent', 'tỷ lệ tảo hôn']]],
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
    '1. Về kinh tế: năm 2026 tăng 8%.',
    '- Hộ nghèo được vay tối đa 100 triệu đồng.',
    '- Trẻ dưới 6 tuổi được chăm sóc trong vòng 24 giờ.',
  ])('%s has none', (body) => {
    expect(targets(body)).toEqual([])
  })
})

describe('a list of counts and shares', () => {
  test.each([
    [
      'Trong giai đoạn 2026 - 2027, phấn đấu có 1.200 hộ trồng chè, ít nhất 30% xóm và tối thiểu 25% trường học có vườn rau.',
      [
        [2027, '=', 1200, 'count', 'hộ trồng chè'],
        [2027, '>=', 30, 'percent', 'xóm'],
        [2027, '>=', 25, 'percent', 'trường học có vườn rau'],
      ],
    ],
    [
      'Đến năm 2030, trên 60% bản và 2.000 hộ dùng nước máy.',
      [
        [2030, '>=', 60, 'percent', 'bản'],
        [2030, '=', 2000, 'count', 'hộ dùng nước máy'],
      ],
    ],
    ['Trong 45 trường, 80% đạt chuẩn.', [[2025, '=', 80, 'percent', 'đạt chuẩn']]],
    ['100% hộ ở 12 xóm và 5 bản có điện.', [[2025, '=', 100, 'percent', 'hộ ở 12 xóm và 5 bản có điện']]],
    [
      '90% trẻ thuộc hộ nghèo và 12 xã khó khăn được uống sữa.',
      [[2025, '=', 90, 'percent', 'trẻ thuộc hộ nghèo và 12 xã khó khăn được uống sữa']],
    ],
  ])('%s', (item, expected) => {
    expect(targets(`- ${item}`)).toEqual(expected)
  })
})

test('a measure so much a day or a year says nothing of what is measured', () => {
  expect(
    targets(
      '- Rác thải nhựa của bệnh viện không quá 40 kg mỗi ngày.\n- Trong giai đoạn 2026 - 2030, tỷ lệ đấu nối đạt 70%.\n- Đón 300 lượt khách mỗi ngày.',
    ),
  ).toEqual([
    [2025, '<=', 40, 'count', 'Rác thải nhựa của bệnh viện'],
    [2030, '=', 70, 'percent', 'tỷ lệ đấu nối'],
    [2025, '=', 300, 'count', 'lượt khách mỗi ngày'],
  ])
})

describe('targets elsewhere', () => {
  test('need words that set one; the year is that of a plan for one year', () => {
    expect(targets('1. Tuyên truyền, phấn đấu 90% học sinh tham gia.', 'NỘI DUNG')).toEqual([
      [2025, '=', 90, 'percent', 'học sinh tham gia'],
    ])
    expect(targets('1. Hỗ trợ 50% chi phí cho người dân.', 'NỘI DUNG')).toEqual([])
  })

  const inTable = (...rows: string[]) => {
    const plan = planOf(
      `# KẾ HOẠCH\n\n**Chuyển đổi số**\n\n**I. CHỈ TIÊU**\n\n${rows.join('\n')}\n`,
      'markdown',
    )
    expect(wrongPlaces(plan)).toEqual([])
    return plan.targets.map(({ year, comparator, value, unit, subject }) => [
      year,
      comparator,
      value,
      unit,
      subject,
    ])
  }

  test('a table of targets by year', () => {
    expect(
      inTable(
        '| TT | Chỉ tiêu | ĐVT | Năm 2025 | Năm 2030 |',
        '|---|---|---|---|---|',
        '| 1 | Hồ sơ trực tuyến | % | ≥ 70 | 95 |',
        '| 2 | Tổ công nghệ số | tổ | 1.200 | 2.000 |',
      ),
    ).toEqual([
      [2025, '>=', 70, 'percent', 'Hồ sơ trực tuyến'],
      [2030, '=', 95, 'percent', 'Hồ sơ trực tuyến'],
      [2025, '=', 1200, 'count', 'Tổ công nghệ số'],
      [2030, '=', 2000, 'count', 'Tổ công nghệ số'],
    ])
  })

  test.each([
    ['Trong năm 2026 đạt:', '| TT | Nội dung | Mức phấn đấu |', 2026],
    ['', '| STT | Chỉ tiêu | Kế hoạch |', 2025],
  ])('a table among the aims has the year of the words above it: %s %s', (lead, head, year) => {
    const rows =
      '| 1 | Người lao động được khám sức khỏe | Không dưới 98% |\n| 2 | Số buổi diễn tập | 02 buổi |\n| 3 | Phân xưởng có tủ thuốc | 100% |'
    const body = `${lead}\n\n${head}\n|---|---|---|\n${rows}`
    expect(targets(body)).toEqual([
      [year, '>=', 98, 'percent', 'Người lao động được khám sức khỏe'],
      [year, '=', 2, 'count', 'Số buổi diễn tập'],
      [year, '=', 100, 'percent', 'Phân xưởng có tủ thuốc'],
    ])
    expect(targets(body, 'NỘI DUNG')).toEqual([])
  })

  test.each([
    ['| Nội dung | Tỷ lệ hiện nay (%) | Mục tiêu (%) |', [[2025, '=', 80, 'percent', 'Hộ nuôi ong']]],
    ['| Nội dung | Số lượng hiện có | Số lượng nuôi mới |', [[2025, '=', 80, 'count', 'Hộ nuôi ong']]],
    ['| Tên thôn | Số lượng hộ | Chỉ tiêu (%) |', [[2025, '=', 80, 'percent', 'Hộ nuôi ong']]],
    ['| Nội dung | Số lượng đàn | Số lượng hộ |', []],
    ['| Nội dung | Ghi chú | Mức chi (đồng) |', []],
    ['| Nội dung | Kế hoạch vốn | Kinh phí năm 2026 |', []],
  ])('of several columns of values the one that is aimed at: %s', (head, expected) => {
    expect(targets(`${head}\n|---|---|---|\n| Hộ nuôi ong | 40 | 80 |`)).toEqual(expected)
  })

  test('a head of two rows: what has been reached is no target, nor are the numbers of the columns', () => {
    expect(
      inTable(
        '| TT | Tên chỉ số | Đơn vị | Kết quả | | Lộ trình thực hiện | |',
        '|---|---|---|---|---|---|---|',
        '| | | | Năm 2023 | Năm 2024 | Năm 2025 | Năm 2026 |',
        '| (1) | (2) | (3) | 4 | 5 | 6 | 7 |',
        '| 1 | Trẻ được tiêm đủ mũi | % | 91 | 93,5 | 95 | ≥ 97 |',
      ),
    ).toEqual([
      [2025, '=', 95, 'percent', 'Trẻ được tiêm đủ mũi'],
      [2026, '>=', 97, 'percent', 'Trẻ được tiêm đủ mũi'],
    ])
    expect(
      inTable(
        '| Nội dung | Ước thực hiện năm 2025 | Kế hoạch thực hiện năm 2026 |',
        '|---|---|---|',
        '| Tuyến đường hoa | 12 | 20 |',
      ),
    ).toEqual([[2026, '=', 20, 'count', 'Tuyến đường hoa']])
  })

  test('years over counts and shares; values with their unit, ranges', () => {
    expect(
      inTable(
        '| TT | Chỉ tiêu | Năm 2026 | | Năm 2027 | |',
        '|---|---|---|---|---|---|',
        '| | | Số lượng | Tỷ lệ (%) | Số lượng | Tỷ lệ (%) |',
        '| 1 | Hộ bán hàng có mã QR | 120 hộ | 60 | 150 - 160 hộ | 75,5 |',
      ),
    ).toEqual([
      [2026, '=', 120, 'count', 'Hộ bán hàng có mã QR'],
      [2026, '=', 60, 'percent', 'Hộ bán hàng có mã QR'],
      [2027, '>=', 150, 'count', 'Hộ bán hàng có mã QR'],
      [2027, '<=', 160, 'count', 'Hộ bán hàng có mã QR'],
      [2027, '=', 75.5, 'percent', 'Hộ bán hàng có mã QR'],
    ])
  })

  test('turned round: a row for each year, a column for each target with its unit', () => {
    expect(
      inTable(
        '| TT | Lộ trình | Tỷ lệ hộ dùng nước máy | Số giếng khoan được trám lấp | Cây xanh trồng mới (cây) | Kinh phí (triệu đồng) | Hộ phân loại rác | |',
        '|---|---|---|---|---|---|---|---|',
        '| | | | | | | Số lượng | Tỷ lệ (%) |',
        '| 1 | Thực hiện năm 2025 | 60 | 4 | 500 | 90 | 80 | 12 |',
        '| 2 | Năm 2026 | ≥ 70 | 10 - 12 | 1.500 | 120 | 120 | 17,5 |',
        '| 3 | Đến năm 2027 | 75,5 | 15 giếng | 2.000 | 150 | 200 | - |',
        '| | Tổng cộng | | 27 | 4.000 | 360 | | |',
      ),
    ).toEqual([
      [2026, '>=', 70, 'percent', 'Tỷ lệ hộ dùng nước máy'],
      [2027, '=', 75.5, 'percent', 'Tỷ lệ hộ dùng nước máy'],
      [2026, '>=', 10, 'count', 'Số giếng khoan được trám lấp'],
      [2026, '<=', 12, 'count', 'Số giếng khoan được trám lấp'],
      [2027, '=', 15, 'count', 'Số giếng khoan được trám lấp'],
      [2026, '=', 1500, 'count', 'Cây xanh trồng mới'],
      [2027, '=', 2000, 'count', 'Cây xanh trồng mới'],
      [2026, '=', 120, 'count', 'Hộ phân loại rác'],
      [2026, '=', 17.5, 'percent', 'Hộ phân loại rác'],
      [2027, '=', 200, 'count', 'Hộ phân loại rác'],
    ])
  })

  test('turned round: school years, whose targets are of the year they end in; schools of a level are not results', () => {
    expect(
      inTable(
        '| Năm học | Số trường TH đạt chuẩn | TH đạt | Tỷ lệ trẻ 5 tuổi ra lớp (%) |',
        '|---|---|---|---|',
        '| 2026 - 2027 | 12 | 11 | 98 |',
        '| 2027-2028 | 14 | 12 | 99 |',
      ),
    ).toEqual([
      [2027, '=', 12, 'count', 'Số trường TH đạt chuẩn'],
      [2028, '=', 14, 'count', 'Số trường TH đạt chuẩn'],
      [2027, '=', 11, 'count', 'TH đạt'],
      [2028, '=', 12, 'count', 'TH đạt'],
      [2027, '=', 98, 'percent', 'Tỷ lệ trẻ 5 tuổi ra lớp'],
      [2028, '=', 99, 'percent', 'Tỷ lệ trẻ 5 tuổi ra lớp'],
    ])
  })

  test('turned round: money that is a target, beside money to be spent and what has been reached', () => {
    expect(
      inTable(
        '| Năm | Thu ngân sách (tỷ đồng) | Tỷ lệ giải ngân vốn đầu tư công (%) | Thôn có quy ước | Vốn (tỷ đồng) | Ước đạt | TH 2025 |',
        '|---|---|---|---|---|---|---|',
        '| 2026 | 320 | 95 | 12 | 5 | 90 | 88 |',
      ),
    ).toEqual([
      [2026, '=', 320, 'count', 'Thu ngân sách'],
      [2026, '=', 95, 'percent', 'Tỷ lệ giải ngân vốn đầu tư công'],
      [2026, '=', 12, 'count', 'Thôn có quy ước'],
    ])
  })

  test('units in a row of their own; quarters below their year', () => {
    expect(
      inTable(
        '| Năm | Quý | Ca tiêm đủ mũi | Buổi phát thanh |',
        '|---|---|---|---|',
        '| | | (%) | buổi |',
        '| 2026 | Quý III | 80 | 12 |',
        '| | Quý IV | 90 | 15 |',
        '| 2027 | Quý I | 95 | 18 |',
      ),
    ).toEqual([
      [2026, '=', 80, 'percent', 'Ca tiêm đủ mũi'],
      [2026, '=', 90, 'percent', 'Ca tiêm đủ mũi'],
      [2027, '=', 95, 'percent', 'Ca tiêm đủ mũi'],
      [2026, '=', 12, 'count', 'Buổi phát thanh'],
      [2026, '=', 15, 'count', 'Buổi phát thanh'],
      [2027, '=', 18, 'count', 'Buổi phát thanh'],
    ])
  })

  test('among aims also months and the bodies that have to reach them, in the year in force', () => {
    const months =
      '| Tháng | Số buổi dạy bơi | Ghi chú |\n|---|---|---|\n| Tháng 6 | 12 | |\n| Tháng 7 | 16 | bể mới |'
    expect(targets(months)).toEqual([
      [2025, '=', 12, 'count', 'Số buổi dạy bơi'],
      [2025, '=', 16, 'count', 'Số buổi dạy bơi'],
    ])
    expect(targets(months, 'NỘI DUNG')).toEqual([])
    const bodies =
      '| STT | Xã, phường | Số tủ sách mở mới | Tỷ lệ trẻ có thẻ đọc (%) |\n|---|---|---|---|\n| 1 | Xã Tân Lập | 3 | 60 |'
    expect(targets(bodies)).toEqual([
      [2025, '=', 3, 'count', 'Số tủ sách mở mới Xã Tân Lập'],
      [2025, '=', 60, 'percent', 'Tỷ lệ trẻ có thẻ đọc Xã Tân Lập'],
    ])
    expect(targets(bodies, 'NỘI DUNG')).toEqual([])
    expect(targets(`${bodies}\n| 2 | Xã Tân Hòa | 4 | 90 |\n| | Toàn tỉnh | 7 | 74 |`)).toEqual([
      [2025, '=', 7, 'count', 'Số tủ sách mở mới'],
      [2025, '=', 74, 'percent', 'Tỷ lệ trẻ có thẻ đọc'],
    ])
  })

  test('a row for each target and year', () => {
    expect(
      targets(
        '| Năm | Nội dung | Kế hoạch |\n|---|---|---|\n| 2026 | Tuyến kênh được nạo vét | 2 |\n| | Cống được thay | 5 |\n| 2027 | Trạm bơm mới | 1 |',
      ),
    ).toEqual([
      [2026, '=', 2, 'count', 'Tuyến kênh được nạo vét'],
      [2026, '=', 5, 'count', 'Cống được thay'],
      [2027, '=', 1, 'count', 'Trạm bơm mới'],
    ])
  })
})
