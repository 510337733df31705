import { type Deviation, deviate } from '../deviation.ts'

const movement = 'đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030'
const [years, count, gap, overlap] = [
  'periods/programme-years-differ',
  'periods/phase-count-differs',
  'periods/phases-gap',
  'periods/phases-overlap',
]

function* ofMovement(pair: string): Iterable<Deviation> {
  for (const wrong of ['2024 - 2030', '2023 - 2025', '2022 - 2030', '2023 - 2035']) {
    yield deviate(pair, years, [
      [
        `Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, ${movement}`,
        `Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn ${wrong}`,
      ],
    ])
    yield deviate(pair, years, [[new RegExp(movement, 'gu'), `đẩy mạnh học tập suốt đời giai đoạn ${wrong}`]])
    yield deviate(
      pair,
      'periods/internal-years-differ',
      [[/(Trên đây là Kế hoạch.*?)giai đoạn 2023 - 2030/u, `$1giai đoạn ${wrong}`]],
      { at: `giai đoạn ${wrong}` },
    )
  }
  yield deviate(pair, 'periods/internal-years-differ', [
    ['từ năm 2023 đến năm 2030', 'từ năm 2024 đến năm 2030'],
  ])
  yield deviate(pair, 'periods/internal-years-differ', [
    ['từ năm 2023 đến năm 2030', 'từ năm 2023 đến năm 2035'],
  ])
  yield deviate(pair, 'periods/award-years-differ', [
    ['tổng kết giai đoạn 2023 - 2030', 'tổng kết giai đoạn 2024 - 2030'],
  ])
  yield deviate(pair, 'periods/award-years-differ', [
    ['tổng kết giai đoạn 2023 - 2030', 'tổng kết giai đoạn 2026 - 2030'],
  ])
  yield deviate(pair, 'periods/award-years-differ', [
    ['sơ kết giai đoạn 2023 - 2025', 'sơ kết giai đoạn 2024 - 2025'],
  ])
  yield deviate(pair, 'periods/award-years-differ', [
    ['sơ kết giai đoạn 2023 - 2025', 'sơ kết giai đoạn 2023 - 2026'],
  ])
  yield deviate(pair, 'periods/interim-review-missing', [
    [
      'sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030',
      'sơ kết, tổng kết giai đoạn 2023 - 2030',
    ],
  ])
  yield deviate(pair, [gap], [['(từ 2023 - 2025)', '(từ 2023 - 2024)']])
  yield deviate(pair, ['periods/phases-differ'], [['(từ 2023 - 2025)', '(từ 2024 - 2025)']])
  yield deviate(
    pair,
    ['periods/phases-differ'],
    [
      ['(từ 2023 - 2025)', '(từ 2023 - 2026)'],
      ['(từ 2026 - 2030)', '(từ 2027 - 2030)'],
    ],
  )
  yield deviate(pair, [overlap], [['(từ 2026 - 2030)', '(từ 2025 - 2030)']])
  yield deviate(pair, [overlap], [['(từ 2023 - 2025)', '(từ 2023 - 2027)']])
  yield deviate(pair, [gap], [['(từ 2026 - 2030)', '(từ 2027 - 2030)']])
  yield deviate(pair, ['periods/phases-differ'], [['(từ 2026 - 2030)', '(từ 2026 - 2028)']])
  yield deviate(pair, [count], [['chia thành 02 giai đoạn', 'chia thành 03 giai đoạn']])
  yield deviate(pair, [count], [['chia thành 02 giai đoạn', 'chia thành ba giai đoạn']])
  yield deviate(pair, 'periods/review-year-missing', [[' vào năm 2025 để', ' để']], {
    at: 'Giai đoạn 1 (từ 2023 - 2025)',
  })
  yield deviate(pair, 'periods/review-year-missing', [[' và tổng kết vào năm 2030.', '.']], {
    at: 'Giai đoạn 2 (từ 2026 - 2030)',
  })
}

function* ofScheme(pair: string): Iterable<Deviation> {
  const scheme = 'Thực hiện Đề án “Xây dựng xã hội học tập giai đoạn '
  for (const wrong of ['2022 - 2030', '2021 - 2025', '2021 – 2035']) {
    yield deviate(pair, years, [[`${scheme}2021 - 2030`, `${scheme}${wrong}`]])
    yield deviate(pair, years, [
      [/xã hội học tập giai đoạn 2021 - 2030/gu, `xã hội học tập giai đoạn ${wrong}`],
    ])
  }
  yield deviate(pair, 'periods/internal-years-differ', [
    ['triển khai từ năm 2021 đến năm 2030', 'triển khai từ năm 2022 đến năm 2030'],
  ])
  yield deviate(pair, 'periods/internal-years-differ', [
    [
      'ban hành Kế hoạch thực hiện Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030” trên địa bàn huyện',
      'ban hành Kế hoạch thực hiện Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2025” trên địa bàn huyện',
    ],
  ])
  yield deviate(pair, gap, [['(2021 - 2025)', '(2021 - 2024)']])
  yield deviate(pair, gap, [['(2026 - 2030)', '(2027 - 2030)']])
  yield deviate(pair, overlap, [['(2026 - 2030)', '(2025 - 2030)']])
  yield deviate(pair, 'periods/phases-differ', [
    ['(2021 - 2025)', '(2021 - 2026)'],
    ['(2026 - 2030)', '(2027 - 2030)'],
  ])
  yield deviate(pair, count, [['chia thành 02 giai đoạn', 'chia thành 04 giai đoạn']])
  yield deviate(pair, 'periods/review-year-missing', [['; sơ kết vào năm 2025', '']], {
    at: 'Giai đoạn 1 (2021 - 2025)',
  })
  yield deviate(pair, 'periods/review-year-missing', [['; tổng kết vào năm 2030', '']], {
    at: 'Giai đoạn 2 (2026 - 2030)',
  })
}

/** Without a programme's name only the plan itself says what its years are. */
function* ofTitle(pair: string): Iterable<Deviation> {
  const title = 'THPT Cửa Lò giai đoạn 2023 - 2026'
  for (const wrong of ['2024 - 2026', '2023 - 2028'])
    yield deviate(pair, 'periods/internal-years-differ', [[title, `THPT Cửa Lò giai đoạn ${wrong}`]])
  yield deviate(pair, 'periods/internal-years-differ', [
    [
      'xây dựng Kế hoạch chuyển đổi số giai đoạn 2023 - 2026',
      'xây dựng Kế hoạch chuyển đổi số giai đoạn 2023 - 2025',
    ],
  ])
}

export const periods: readonly Deviation[] = [
  ...ofMovement('movement-department'),
  ...ofMovement('movement-district'),
  ...ofScheme('scheme-district'),
  ...ofTitle('digital-school'),
]
