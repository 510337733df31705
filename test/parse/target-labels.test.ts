import { describe, expect, test } from 'vitest'
import { planWith, wrongPlaces } from './plan-of.ts'

const targets = (body: string, section = 'CHỈ TIÊU NĂM 2026') => {
  const plan = planWith(section, body)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.targets.map(({ year, comparator, value, subject }) => [year, comparator, value, subject])
}

describe('a label in front of a bare number says what is counted', () => {
  test.each([
    ['Kết nạp mới: 07 đồng chí.', [2026, '=', 7, 'Kết nạp mới']],
    ['Hiến máu tình nguyện: 40 đơn vị máu.', [2026, '=', 40, 'Hiến máu tình nguyện']],
    ['Nghề đan lát: 18 người (Thời lượng: 90 giờ).', [2026, '=', 18, 'Nghề đan lát']],
    ['Đỗ vào lớp 10 năm 2027: 64/64 học sinh (tỉ lệ 100%).', [2027, '=', 100, 'Đỗ vào lớp 10']],
    ['Thi cờ vua cấp tỉnh: Phấn đấu đạt 04 giải (nam: 03, nữ: 01).', [2026, '=', 4, 'Thi cờ vua cấp tỉnh']],
    ['Dạy thao giảng: ít nhất 03 tiết/học kỳ.', [2026, '>=', 3, 'Dạy thao giảng']],
    ['Học sinh giỏi: cấp tỉnh 05 giải.', [2026, '=', 5, 'Học sinh giỏi: cấp tỉnh']],
    ['Dựng nhà tình thương: 02 nhà.', [2026, '=', 2, 'Dựng nhà tình thương']],
    ['Mở thư viện thôn: 02 thư viện.', [2026, '=', 2, 'Mở thư viện thôn']],
    [
      'Tổ trưởng: dự giờ ít nhất 20% giáo viên/học kỳ.',
      [2026, '>=', 20, 'Tổ trưởng: dự giờ giáo viên/học kỳ'],
    ],
  ])('%s', (body, expected) => {
    expect(targets(`- ${body}`)).toEqual([expected])
  })

  test.each([
    ['Cải cách hành chính: 100% hồ sơ được số hóa.', [2026, '=', 100, 'hồ sơ được số hóa']],
    ['Văn hóa: 02 thư viện.', [2026, '=', 2, 'thư viện']],
    ['Danh hiệu: 15 học sinh xuất sắc.', [2026, '=', 15, 'học sinh xuất sắc']],
    ['Năm 2027: 12 lớp.', [2027, '=', 12, 'lớp']],
    ['Chỉ tiêu: 05 lớp.', [2026, '=', 5, 'lớp']],
    ['Phấn đấu: 03 công trình.', [2026, '=', 3, 'công trình']],
    ['Sáng kiến: ít nhất 02 sáng kiến cấp tỉnh.', [2026, '>=', 2, 'sáng kiến cấp tỉnh']],
    ['Kết nạp 05 đồng chí.', [2026, '=', 5, 'đồng chí']],
    ['Góp 300 ngày công làm đường.', [2026, '=', 300, 'ngày công làm đường']],
  ])('where the words behind the number say it themselves they stay: %s', (body, expected) => {
    expect(targets(`- ${body}`)).toEqual([expected])
  })

  test('a number of money is none of comrades', () => {
    expect(targets('- Hỗ trợ mỗi hộ 5 đồng.\n- Quỹ đạt 2 nghìn đồng.')).toEqual([[2026, '=', 2000, 'Quỹ']])
  })
})

test('a label that is the heading of a point', () => {
  expect(
    targets('1. Kết nạp mới: Phấn đấu 07 đồng chí.\n2. Thăm hỏi, tặng quà: 90 suất (mỗi suất 300.000 đồng).'),
  ).toEqual([
    [2026, '=', 7, 'Kết nạp mới'],
    [2026, '=', 90, 'Thăm hỏi, tặng quà'],
  ])
  expect(targets('1. Văn hóa: 02 thư viện.\n2. Công tác Hội: 03 lớp.')).toEqual([
    [2026, '=', 2, 'thư viện'],
    [2026, '=', 3, 'lớp'],
  ])
})

test('another level of the same', () => {
  expect(targets('- Vận động viên cấp tỉnh: 05 giải; cấp xã: 12 giải.')).toEqual([
    [2026, '=', 5, 'Vận động viên cấp tỉnh'],
    [2026, '=', 12, 'Vận động viên cấp xã'],
  ])
  expect(targets('- Có 01 sáng kiến cấp tỉnh, 03 sáng kiến cấp xã.')).toEqual([
    [2026, '=', 1, 'sáng kiến cấp tỉnh'],
    [2026, '=', 3, 'sáng kiến cấp xã'],
  ])
})

describe('a number alone', () => {
  test.each([
    ['Số lớp võ mở mới: 12.', [[2026, '=', 12, 'Số lớp võ mở mới']]],
    ['Số vụ đuối nước: không quá 02.', [[2026, '<=', 2, 'Số vụ đuối nước']]],
    [
      'Tổng số cây trồng: 5.000; số vườn mới: ít nhất 12.',
      [
        [2026, '=', 5000, 'Tổng số cây trồng'],
        [2026, '>=', 12, 'số vườn mới'],
      ],
    ],
    ['Số điện thoại trực: 0912000111.', []],
    ['Kinh phí: 5.000.000.', []],
    ['Kết quả xếp hạng trong nhóm từ 01 - 10 của tỉnh.', []],
  ])('counts where its label says that it is a number: %s', (body, expected) => {
    expect(targets(`- ${body}`)).toEqual(expected)
  })
})

describe('a heading among aims that begins like a review', () => {
  test.each([
    ['1. Đánh giá, xếp loại viên chức: 90% viên chức hoàn thành tốt nhiệm vụ.', 90],
    ['1. Kết quả phấn đấu\n- 80% hộ có vườn.', 80],
    ['1. Hạn chế tai nạn: giảm 5% số vụ.', 5],
    ['1. Tình hình trật tự: 95% vụ việc được giải quyết.', 95],
    ['1. Kết quả học tập\n- 60% học sinh khá.', 60],
  ])('is one of aims: %s', (body, value) => {
    expect(targets(body).map((target) => target[2])).toEqual([value])
  })

  test.each([
    '1. Kết quả thực hiện năm 2025\n- 70% hộ có vườn.',
    '1. Kết quả năm 2025\n- 70% hộ có vườn.',
    '1. Kết quả đạt được\n- 70% hộ có vườn.',
    '1. Đánh giá kết quả triển khai thực hiện: 70% hộ có vườn.',
    '1. Đánh giá chung\n- 70% hộ có vườn.',
    '1. Hạn chế, nguyên nhân\n- 30% hộ chưa có vườn.',
    '1. Thực trạng\n- 30% hộ chưa có vườn.',
  ])('unless it says that it is over: %s', (body) => {
    expect(targets(body)).toEqual([])
  })

  test('a section of its own', () => {
    expect(targets('- Phấn đấu 70% hộ có vườn.', 'KẾT QUẢ NĂM 2025')).toEqual([])
    expect(targets('- 70% hộ có vườn.', 'KẾT QUẢ PHẤN ĐẤU NĂM 2026')).toEqual([[2026, '=', 70, 'hộ có vườn']])
  })
})
