import { describe, expect, test } from 'vitest'
import { planWith, wrongPlaces } from './plan-of.ts'

const targets = (body: string, section = 'MỤC TIÊU') => {
  const plan = planWith(section, body)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.targets.map(({ comparator, value, subject }) => [comparator, value, subject])
}

describe('a limit with a verb in front of its number', () => {
  test.each([
    ['Tối thiểu có 5 xưởng gốm.', ['>=', 5, 'xưởng gốm']],
    ['Tối thiểu đạt 25% cán bộ biết tiếng Khmer.', ['>=', 25, 'cán bộ biết tiếng Khmer']],
    ['Phấn đấu ít nhất phải có 7 bến đò an toàn.', ['>=', 7, 'bến đò an toàn']],
    ['Tỷ lệ hộ dùng than tổ ong tối đa còn 3%.', ['<=', 3, 'Tỷ lệ hộ dùng than tổ ong']],
    ['Có 5 xưởng gốm.', ['=', 5, 'xưởng gốm']],
  ])('%s', (body, expected) => {
    expect(targets(body)).toEqual([expected])
  })
})

describe('what a value measures', () => {
  test.each([
    ['Kinh phí cho bảo tồn (BT) đạt 2% GRDP.', ['=', 2, 'Kinh phí cho bảo tồn (BT)']],
    [
      'Bố trí ít nhất 3% tổng chi thường xuyên cho thư viện.',
      ['>=', 3, 'tổng chi thường xuyên cho thư viện'],
    ],
    [
      'Dành tối thiểu 20% ngân sách khuyến nông cho hộ nghèo.',
      ['>=', 20, 'ngân sách khuyến nông cho hộ nghèo'],
    ],
    ['Đội ngũ thú y viên đạt 12 người trên một vạn dân.', ['=', 12, 'Đội ngũ thú y viên']],
    ['Số bác sĩ đạt 14 bác sĩ/10.000 dân.', ['=', 14, 'Số bác sĩ']],
    ['Có 12 bác sĩ trên một vạn dân.', ['=', 12, 'bác sĩ trên một vạn dân']],
    [
      'Đóng góp của năng suất (TFP) vào tăng trưởng đạt trên 55%.',
      ['>=', 55, 'Đóng góp của năng suất (TFP) vào tăng trưởng'],
    ],
    ['Tỷ lệ giao dịch không tiền mặt ở mức trên 60%.', ['>=', 60, 'Tỷ lệ giao dịch không tiền mặt']],
    ['Khống chế tỷ lệ hộ tái nghèo dưới 0,3%.', ['<=', 0.3, 'tỷ lệ hộ tái nghèo']],
    ['Tốc độ tăng trưởng đạt 8%.', ['=', 8, 'Tốc độ tăng trưởng']],
    ['Sản lượng cá tăng gấp ít nhất 1,5 lần so với năm 2025.', ['>=', 1.5, 'Sản lượng cá']],
    ['Lượng nước tiết kiệm được 20.000 m3 mỗi năm.', ['=', 20000, 'Lượng nước tiết kiệm được']],
    ['Tỷ lệ nước thất thoát giảm được 5%.', ['=', 5, 'Tỷ lệ nước thất thoát']],
    ['Quỹ Khuyến đọc đạt chỉ tiêu tối thiểu 50 triệu đồng.', ['>=', 50000000, 'Quỹ Khuyến đọc']],
    ['Rút thời gian chờ cấp thẻ xuống còn 15 phút.', ['=', 15, 'thời gian chờ cấp thẻ']],
  ])('%s', (body, expected) => {
    expect(targets(body)).toEqual([expected])
  })

  test('a share of money is a target among measures too, a number of anything is none', () => {
    expect(targets('- Bố trí ít nhất 15% ngân sách văn hóa cho sưu tầm.', 'GIẢI PHÁP')).toEqual([
      ['>=', 15, 'ngân sách văn hóa cho sưu tầm'],
    ])
    expect(targets('- Bố trí ít nhất 02 cán bộ trực; giảm 5% lệ phí.', 'GIẢI PHÁP')).toEqual([])
  })
})

describe('a cell that says when and how much', () => {
  const inCell = (cell: string) => {
    const plan = planWith(
      'TỔ CHỨC THỰC HIỆN',
      `| TT | Nhiệm vụ | Chủ trì | Tiến độ |\n|---|---|---|---|\n| 1 | Dựng sổ ao nuôi | Chi cục Thủy sản | ${cell} |`,
    )
    expect(wrongPlaces(plan)).toEqual([])
    return plan.targets.map(({ year, value, subject }) => [year, value, subject])
  }

  test.each([
    [
      'Mua máy quý I/2026; 80% ao nuôi kết nối năm 2028, 100% năm 2029',
      [
        [2028, 80, 'ao nuôi kết nối'],
        [2029, 100, 'ao nuôi kết nối'],
      ],
    ],
    [
      'Tỷ lệ ao có nhật ký 50% năm 2027, 80% năm 2030',
      [
        [2027, 50, 'Tỷ lệ ao có nhật ký'],
        [2030, 80, 'Tỷ lệ ao có nhật ký'],
      ],
    ],
  ])('%s', (cell, expected) => {
    expect(inCell(cell)).toEqual(expected)
  })

  test.each(['Đạt 50%', 'Năm 2027', 'Hằng năm'])('%s has no target', (cell) => {
    expect(inCell(cell)).toEqual([])
  })

  test('the year of a plan is part of what is counted', () => {
    expect(targets('Giải ngân 100% vốn kế hoạch năm 2025.')).toEqual([['=', 100, 'vốn kế hoạch năm 2025']])
  })
})
