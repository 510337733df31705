import { describe, expect, test } from 'vitest'
import { planOf, planWith } from './plan-of.ts'

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
  test('named without numbers are counted where a schedule gives them their time', () => {
    const body =
      '1. Giai đoạn chuẩn bị (từ ngày 15/5/2026 đến ngày 31/5/2026): tập huấn.\n2. Giai đoạn tăng tốc, về đích (năm 2027): nhân rộng.\n3. Giai đoạn tổng kết (Văn phòng chủ trì): viết báo cáo.'
    const scheduled = planWith('TIẾN ĐỘ THỰC HIỆN', body)
    expect(
      scheduled.phases.map(({ ordinal, from, fromDate, toDate }) => [ordinal, from, fromDate, toDate]),
    ).toEqual([
      [1, null, '2026-05-15', '2026-05-31'],
      [2, 2027, null, null],
    ])
    expect(scheduled.sections.at(-1)!.children.map(({ role }) => role)).toEqual(['phase', 'phase', 'other'])
    expect(planWith('NỘI DUNG', body).phases).toEqual([])
  })

  test.each([
    [
      '1. Giai đoạn 1 (từ tháng 3/2026 đến tháng 6/2027)\n\nPhát động; sơ kết vào tháng 6/2027.',
      [[1, 2026, 2027, '2026-03', '2027-06', 2027]],
    ],
    [
      '1. Giai đoạn 1 (từ tháng 3/2026 đến tháng 6/2026)\n\nPhát động; sơ kết vào tháng 6/2026.',
      [[1, null, null, '2026-03', '2026-06', 2026]],
    ],
    [
      '1. Giai đoạn 1 (từ ngày 05/01/2026 đến ngày 30/6/2026): thí điểm; sơ kết chậm nhất ngày 15/7/2026.\n2. Giai đoạn 2 (từ tháng 7 đến tháng 12 năm 2026): mở rộng; tổng kết xong trước 20-12-2026.\n3. Giai đoạn 3 (từ tháng 01 đến tháng 5 năm 2027): duy trì theo Kế hoạch số 14/2025.',
      [
        [1, null, null, '2026-01-05', '2026-06-30', 2026],
        [2, null, null, '2026-07', '2026-12', 2026],
        [3, null, null, '2027-01', '2027-05', null],
      ],
    ],
    [
      '- Giai đoạn I: Từ tháng 9/2025 đến hết tháng 5/2026, sơ kết Quý II/2026.',
      [[1, 2025, 2026, '2025-09', '2026-05', 2026]],
    ],
    ['1. Giai đoạn 2 (năm 2028): Nhân rộng; tổng kết vào năm 2028.', [[2, 2028, 2028, null, null, 2028]]],
    ['1. Giai đoạn 1: Trong năm 2026. Phát động.', [[1, 2026, 2026, null, null, null]]],
    ['2. Giai đoạn 2 (2029): Nhân rộng, tổng kết.', [[2, 2029, 2029, null, null, null]]],
    [
      '- Đợt 1 (từ ngày 05/3 đến ngày 20/3/2026): khám tuyển.\n- Đợt 2 (21/3 - 30/4/2026): bổ sung.',
      [
        [1, null, null, '2026-03-05', '2026-03-20', null],
        [2, null, null, '2026-03-21', '2026-04-30', null],
      ],
    ],
    [
      '1. Bước 1 (tháng 3/2026): rà soát.\n2. Bước 2: từ tháng 4 đến tháng 6/2026.',
      [
        [1, null, null, '2026-03', '2026-03', null],
        [2, null, null, '2026-04', '2026-06', null],
      ],
    ],
    [
      'Chia làm hai giai đoạn. Giai đoạn 1 từ tháng 3/2026 đến tháng 8/2026: thả cá giống. Giai đoạn 2 từ tháng 9/2026 đến tháng 12/2026: thu hoạch.',
      [
        [1, null, null, '2026-03', '2026-08', null],
        [2, null, null, '2026-09', '2026-12', null],
      ],
    ],
    ['1- Giai đoạn 1 (2026 - 2027)\n\nTập huấn; sơ kết vào năm 2027.', [[1, 2026, 2027, null, null, 2027]]],
    ['1. Bước 1: lập danh sách.\n2. Bước 2: thẩm định.', []],
    ['1. Giai đoạn 1 (2024 - 2026): Phát động; sơ kết vào năm 2026.', [[1, 2024, 2026, null, null, 2026]]],
  ])('%s', (body, expected) => {
    expect(phases(body)).toEqual(expected)
  })

  test.each([
    [
      'Kế hoạch được triển khai trong 02 giai đoạn:\n1. Giai đoạn 1 (2026 - 2027).\n2. Giai đoạn 2 (2028 - 2030).',
      2,
    ],
    ['Cao điểm chia thành 03 đợt:\n- Đợt 1 (01/3 - 10/3/2026).\n- Đợt 2 (11/3 - 20/3/2026).', 3],
    ['Thực hiện trong 02 giai đoạn 2021 - 2025 và 2026 - 2030.', null],
  ])('%s', (body, expected) => {
    expect(planWith('TIẾN ĐỘ THỰC HIỆN', body).phaseCount?.value ?? null).toBe(expected)
  })

  test.each([
    [
      '| Giai đoạn | Thời gian | Nội dung |\n| 1 | 09 - 10/2026 | Rà soát. |\n| 2 | Tháng 11/2026 - tháng 02/2027 | Tập huấn. |',
      [
        [1, null, null, '2026-09', '2026-10', null],
        [2, 2026, 2027, '2026-11', '2027-02', null],
      ],
    ],
    [
      '| TT | Giai đoạn | Tiến độ | Kết quả |\n| 1 | Khởi động | Năm 2026 | Hồ sơ |\n| 2 | Mở rộng | 2027 - 2028 | Mô hình |\n| 3 | Duy trì | Thường xuyên | Báo cáo |',
      [
        [1, 2026, 2026, null, null, null],
        [2, 2027, 2028, null, null, null],
      ],
    ],
    [
      '| Đợt | Thời gian | Địa bàn |\n| I | 01/7 - 15/7/2026 | Xã Đông |\n| II | 16/7 - 30/7/2026 | Xã Tây |',
      [
        [1, null, null, '2026-07-01', '2026-07-15', null],
        [2, null, null, '2026-07-16', '2026-07-30', null],
      ],
    ],
    ['| Giai đoạn | Kinh phí |\n| 2026 - 2027 | 15 triệu |\n| 2028 - 2030 | 20 triệu |', []],
  ])('in the rows of a table: %s', (body, expected) => {
    expect(phases(body)).toEqual(expected)
  })
  test('rounds in a table are phases in a schedule alone', () => {
    const rounds =
      '| Đợt | Thời gian | Địa bàn |\n| 1 | 01/7 - 15/7/2026 | Xã Đông |\n| 2 | 16/7 - 30/7/2026 | Xã Tây |'
    expect(planWith('LỊCH TIÊM', rounds).phases.length).toBe(2)
    expect(planWith('NỘI DUNG', rounds).phases).toEqual([])
  })

  test('rounds are found in a schedule however much the file holds besides its words', () => {
    const text =
      '# KẾ HOẠCH\n\nTrồng cây năm 2026\n\n## I. NỘI DUNG\n\n1. Trồng cây.\n\n## II. TIẾN ĐỘ\n\n- Đợt 1 (từ ngày 01/6 đến ngày 20/6/2026): làm đất.\n- Đợt 2 (từ ngày 21/6 đến ngày 20/7/2026): trồng cây.\n\n## III. KINH PHÍ\n\n- Ngân sách xã.\n'
    for (const comment of ['', `<!-- ${'ghi chú '.repeat(200)}-->\n\n`])
      expect(planOf(comment + text, 'markdown').phases.map(({ toDate }) => toDate)).toEqual([
        '2026-06-20',
        '2026-07-20',
      ])
  })
})
