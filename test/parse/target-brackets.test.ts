import { describe, expect, test } from 'vitest'
import { planWith, wrongPlaces } from './plan-of.ts'

const targets = (body: string) => {
  const plan = planWith('CHỈ TIÊU NĂM 2026', `- ${body}`)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.targets.map(({ year, comparator, value, subject }) => [year, comparator, value, subject])
}

describe('a count in a bracket', () => {
  test.each([
    ['Khối lá (120 cháu): 95% cháu bé khỏe.', [[2026, '=', 95, 'cháu bé khỏe']]],
    ['Khối lá (120 cháu): 10 cháu được tặng quà.', [[2026, '=', 10, 'cháu được tặng quà']]],
    ['Khối lá và khối mầm (120 cháu):', []],
    [
      'Năm 2027 (03 lớp): 01 lớp làm mộc (20 người); 02 lớp may (30 người).',
      [
        [2027, '=', 1, 'lớp làm mộc (20 người)'],
        [2027, '=', 2, 'lớp may (30 người)'],
      ],
    ],
    [
      'Mở 14 lớp cho 431 người (trồng trọt: 200 người; chăn nuôi: 231 người).',
      [[2026, '=', 14, 'lớp cho 431 người (trồng trọt: 200 người; chăn nuôi: 231 người)']],
    ],
  ])('tells of what stands around it: %s', (body, expected) => {
    expect(targets(body)).toEqual(expected)
  })

  test.each([
    ['Tổ chức hội thi nấu ăn (ít nhất 02 cuộc).', [[2026, '>=', 2, 'Tổ chức hội thi nấu ăn']]],
    [
      'Nâng cao tỷ lệ hộ có điện (năm 2026: 60%; năm 2027: 75%).',
      [
        [2026, '=', 60, 'tỷ lệ hộ có điện'],
        [2027, '=', 75, 'tỷ lệ hộ có điện'],
      ],
    ],
    ['Ôn thi vào lớp 10 (thi vào lớp 10 đạt 90%).', [[2026, '=', 90, 'thi vào lớp 10']]],
    ['Chăm sóc trẻ (trẻ được cân đo đạt 90%), giữ vệ sinh.', [[2026, '=', 90, 'trẻ được cân đo']]],
  ])('is a target where nothing else is: %s', (body, expected) => {
    expect(targets(body)).toEqual(expected)
  })
})

describe('no subject keeps half a bracket', () => {
  test.each([
    [
      'Tuyển sinh: Đạt 90% số trẻ năm tuổi (Điểm Đông 22/25 = 88%; Điểm Tây 14/15 = 93,3%).',
      [
        [2026, '=', 90, 'số trẻ năm tuổi'],
        [2026, '=', 88, 'Điểm Đông'],
        [2026, '=', 93.3, 'Điểm Tây'],
      ],
    ],
    [
      'Điểm trung bình thi nghề: Phấn đấu đạt 5,9 điểm toàn trường (mộc 5,1; may 7,5).',
      [[2026, '=', 5.9, 'Điểm trung bình thi nghề']],
    ],
    [
      'Bảo đảm (a) 95% hộ có nước; (b) 90% hộ có điện.',
      [
        [2026, '=', 95, 'hộ có nước'],
        [2026, '=', 90, 'hộ có điện'],
      ],
    ],
    ['100% (18/18) thôn có đèn.', [[2026, '=', 100, 'thôn có đèn']]],
    ['90% (45/50 hộ) có điện.', [[2026, '=', 90, 'hộ có điện']]],
    ['Tỷ lệ hộ có điện đạt 90% (45/50 hộ).', [[2026, '=', 90, 'Tỷ lệ hộ có điện']]],
    ['Có 05 thôn (thôn Đông, thôn Tây) văn hóa.', [[2026, '=', 5, 'thôn (thôn Đông, thôn Tây) văn hóa']]],
    [
      'Tỷ lệ hộ nghèo giảm 2% (từ 6% xuống 4%).',
      [
        [2026, '=', 2, 'Tỷ lệ hộ nghèo'],
        [2026, '=', 4, 'Tỷ lệ hộ nghèo'],
      ],
    ],
  ])('%s', (body, expected) => {
    expect(targets(body)).toEqual(expected)
  })
})
