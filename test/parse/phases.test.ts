import { describe, expect, test } from 'vitest'
import { planWith } from './plan-of.ts'

const phases = (body: string) =>
  planWith('CÁC GIAI ĐOẠN THỰC HIỆN', body).phases.map(
    ({ ordinal, from, to, fromDate, toDate, reviewYear }) => [
      ordinal,
      from,
      to,
      fromDate,
      toDate,
      reviewYear,
    ],
  )

describe('phases', () => {
  test.each([
    [
      '1. Giai đoạn 1 (từ tháng 3/2026 đến tháng 6/2027)\n\nPhát động; sơ kết vào tháng 6/2027.',
      [[1, 2026, 2027, '2026-03', '2027-06', 2027]],
    ],
    [
      '1. Giai đoạn 1 (từ tháng 3/2026 đến tháng 6/2026)\n\nPhát động; sơ kết vào tháng 6/2026.',
      [[1, null, null, '2026-03', '2026-06', null]],
    ],
    [
      '- Giai đoạn I: Từ tháng 9/2025 đến hết tháng 5/2026, sơ kết Quý II/2026.',
      [[1, 2025, 2026, '2025-09', '2026-05', 2026]],
    ],
    ['1. Giai đoạn 2 (năm 2028): Nhân rộng; tổng kết vào năm 2028.', [[2, 2028, 2028, null, null, 2028]]],
    ['1. Giai đoạn 1: Trong năm 2026. Phát động.', [[1, 2026, 2026, null, null, null]]],
    ['1. Giai đoạn 1 (2024 - 2026): Phát động; sơ kết vào năm 2026.', [[1, 2024, 2026, null, null, 2026]]],
  ])('%s', (body, expected) => {
    expect(phases(body)).toEqual(expected)
  })
})
