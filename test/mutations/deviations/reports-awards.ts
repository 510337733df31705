import { type Deviation, deviate } from '../deviation.ts'

const [late, lost, upward, inner, nobody, other, order] = [
  'reporting/deadline-late',
  'reporting/deadline-missing',
  'reporting/upward-deadline-missing',
  'reporting/internal-deadline-missing',
  'reporting/recipient-missing',
  'reporting/recipient-differs',
  'reporting/cascade-order',
]
const dept = 'movement-department'
const district = 'movement-district'

function* reports(): Iterable<Deviation> {
  for (const day of ['20 tháng 12', '05 tháng 12', '30 tháng 11']) {
    for (const pair of [dept, district])
      yield deviate(pair, late, [['ngày 20 tháng 11 hằng năm', `ngày ${day} hằng năm`]])
    yield deviate('scheme-district', late, [
      ['ngày 25 tháng 11 hằng năm', `ngày ${day === '30 tháng 11' ? '10 tháng 12' : day} hằng năm`],
    ])
  }
  yield deviate('traffic-commune', late, [['ngày 30 tháng 11 năm 2026', 'ngày 10 tháng 12 năm 2026']])
  yield deviate('traffic-commune', late, [['ngày 30 tháng 11 năm 2026', 'ngày 20 tháng 12 năm 2026']])
  yield deviate('party-district', late, [['trước ngày 05/12 hằng năm', 'trước ngày 15/12 hằng năm']])
  yield deviate('digital-school', late, [['ngày 05 tháng 6 hằng năm', 'ngày 20 tháng 6 hằng năm']])
  const wants = 'báo cáo tình hình tổ chức thực hiện Phong trào thi đua về Sở Giáo dục và Đào tạo'
  yield deviate(dept, upward, [['Sở Nội vụ trước ngày 20 tháng 11 hằng năm.', 'Sở Nội vụ theo quy định.']], {
    at: 'báo cáo Sở Giáo dục và Đào tạo và Sở Nội vụ theo quy định',
  })
  yield deviate(
    district,
    upward,
    [['Sở Nội vụ trước ngày 20 tháng 11 hằng năm.', 'Sở Nội vụ theo quy định.']],
    { at: 'báo cáo Sở Giáo dục và Đào tạo và Sở Nội vụ theo quy định' },
  )
  yield deviate(
    'scheme-district',
    upward,
    [['Sở Giáo dục và Đào tạo trước ngày 25 tháng 11 hằng năm', 'Sở Giáo dục và Đào tạo theo quy định']],
    { at: 'báo cáo Sở Giáo dục và Đào tạo theo quy định' },
  )
  yield deviate(
    dept,
    lost,
    [
      ['Sở Nội vụ trước ngày 20 tháng 11 hằng năm.', 'Sở Nội vụ theo quy định.'],
      ['; trước ngày 10 tháng 11 hằng năm báo cáo', '; báo cáo'],
    ],
    { above: wants },
  )
  yield deviate(
    'party-district',
    lost,
    [
      [' trước ngày 20/11 hằng năm', ''],
      [' trước ngày 05/12 hằng năm', ''],
    ],
    { above: 'trước ngày 10/12 hằng năm' },
  )
  yield deviate(
    'traffic-commune',
    lost,
    [
      [' trước ngày 30 tháng 11 năm 2026', ''],
      [' trước ngày 20 tháng 11 năm 2026', ''],
    ],
    { above: 'trước ngày 05 tháng 12 năm 2026' },
  )
  yield deviate(
    'digital-school',
    lost,
    [
      [' trước ngày 05 tháng 6 hằng năm', ''],
      [' trước ngày 25 tháng 5 hằng năm', ''],
    ],
    { above: 'trước ngày 10 tháng 6 hằng năm' },
  )
  yield deviate(dept, inner, [['; trước ngày 10 tháng 11 hằng năm báo cáo', '; báo cáo']], {
    at: 'báo cáo tình hình tổ chức thực hiện về Sở Y tế',
  })
  yield deviate(district, inner, [['9. Trước ngày 10 tháng 11 hằng năm, các', '9. Các']], {
    at: 'báo cáo tình hình tổ chức thực hiện',
  })
  yield deviate('scheme-district', inner, [[' trước ngày 15 tháng 11 hằng năm', '']], {
    at: 'báo cáo kết quả thực hiện về Ủy ban nhân dân huyện',
  })
  yield deviate('digital-school', inner, [[' trước ngày 25 tháng 5 hằng năm', '']], {
    at: 'báo cáo kết quả cho Hiệu trưởng',
  })
  for (const [pair, from, to] of [
    [dept, 'báo cáo Sở Giáo dục và Đào tạo và Sở Nội vụ trước ngày 20', 'báo cáo trước ngày 20'],
    [district, 'báo cáo Sở Giáo dục và Đào tạo và Sở Nội vụ trước ngày 20', 'báo cáo kết quả trước ngày 20'],
    [
      'scheme-district',
      'báo cáo kết quả thực hiện về Ủy ban nhân dân huyện (qua Phòng Giáo dục và Đào tạo) trước',
      'báo cáo kết quả thực hiện trước',
    ],
    [
      'traffic-commune',
      'báo cáo kết quả về Ủy ban nhân dân xã (qua Phòng Kinh tế) trước ngày',
      'báo cáo kết quả trước ngày',
    ],
    ['party-district', 'báo cáo kết quả về Văn phòng Huyện ủy trước ngày', 'báo cáo kết quả trước ngày'],
    ['digital-school', 'báo cáo kết quả cho Hiệu trưởng trước', 'báo cáo kết quả trước'],
  ] as const)
    yield deviate(pair, nobody, [[from, to]])
  for (const [pair, from, to] of [
    [dept, 'báo cáo Sở Giáo dục và Đào tạo và Sở Nội vụ trước', 'báo cáo Sở Tài chính trước'],
    [district, 'báo cáo Sở Giáo dục và Đào tạo và Sở Nội vụ trước', 'báo cáo Sở Tư pháp trước'],
    ['scheme-district', 'báo cáo Sở Giáo dục và Đào tạo trước', 'báo cáo Sở Thông tin và Truyền thông trước'],
    ['traffic-commune', 'báo cáo Ban An toàn giao thông tỉnh trước', 'báo cáo Công an tỉnh trước'],
    ['party-district', 'báo cáo Văn phòng Tỉnh ủy trước', 'báo cáo Ban Tổ chức Tỉnh ủy trước'],
    [
      'digital-school',
      'báo cáo Sở Giáo dục và Đào tạo (qua Văn phòng Sở) trước',
      'báo cáo Sở Thông tin và Truyền thông trước',
    ],
  ] as const)
    yield deviate(pair, other, [[from, to]])
  yield deviate(dept, order, [['; trước ngày 10 tháng 11 hằng năm', '; trước ngày 30 tháng 11 hằng năm']])
  yield deviate(district, order, [['Trước ngày 10 tháng 11 hằng năm', 'Trước ngày 05 tháng 12 hằng năm']])
  yield deviate('scheme-district', order, [['15 tháng 11 hằng năm', '15 tháng 12 hằng năm']])
  yield deviate('traffic-commune', order, [['20 tháng 11 năm 2026', '10 tháng 12 năm 2026']])
  yield deviate('party-district', order, [['ngày 20/11 hằng năm', 'ngày 20/12 hằng năm']])
  yield deviate('digital-school', order, [['25 tháng 5 hằng năm', '15 tháng 6 hằng năm']])
  yield deviate('traffic-commune', 'reporting/recurrence-conflict', [
    ['ngày 30 tháng 11 năm 2026', 'ngày 30 tháng 11 hằng năm'],
  ])
  yield deviate('traffic-commune', 'reporting/recurrence-conflict', [
    ['ngày 20 tháng 11 năm 2026', 'ngày 20 tháng 11 hàng năm'],
  ])
  yield deviate(district, 'reporting/task-without-deadline', [[' trước ngày 31 tháng 3 năm 2024;', ';']], {
    at: 'thành lập Ban Chỉ đạo Phong trào thi đua cấp huyện',
  })
  yield deviate(
    dept,
    'reporting/actor-level',
    [['tổng hợp, tham mưu Giám đốc Sở báo cáo Sở Giáo dục', 'tổng hợp, báo cáo Sở Giáo dục']],
    { at: '20 tháng 11 hằng năm' },
  )
}

const [missing, added, overlap, giver, entitled, name] = [
  'awards/form-missing',
  'awards/form-added',
  'awards/form-overlap',
  'awards/giver-missing',
  'awards/giver-not-entitled',
  'awards/name-nonstandard',
]
const minister = '+ Bằng khen của Thủ tướng Chính phủ;'
const province = '+ Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh;'

function* awards(pair: string, own: string): Iterable<Deviation> {
  const last = `+ Giấy khen của ${own}.`
  yield deviate(pair, missing, [[`${minister}\n\n`, '']], { above: 'Bằng khen của Thủ tướng Chính phủ' })
  yield deviate(pair, missing, [[`${province}\n\n`, '']], {
    above: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  })
  yield deviate(
    pair,
    missing,
    [[`${province}\n\n${last}`, '+ Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.']],
    { above: 'Giấy khen' },
  )
  yield deviate(pair, added, [[minister, `+ Huân chương Lao động;\n\n${minister}`]], {
    at: 'Huân chương Lao động',
  })
  yield deviate(pair, added, [[minister, `${minister}\n\n+ Cờ thi đua của Chính phủ;`]], {
    at: 'Cờ thi đua của Chính phủ',
  })
  yield deviate(pair, overlap, [[province, `+ Bằng khen cấp bộ, ban, ngành, tỉnh;\n\n${province}`]], {
    at: 'Bằng khen cấp bộ',
  })
  yield deviate(pair, giver, [[minister, '+ Bằng khen;']])
  yield deviate(pair, giver, [[last, '+ Giấy khen.']])
  yield deviate(pair, [entitled, added], [[minister, `+ Bằng khen của ${own};`]])
  yield deviate(pair, entitled, [[last, '+ Giấy khen của Trưởng phòng Tổ chức cán bộ.']])
  yield deviate(pair, name, [[province, '+ Bằng khen cấp tỉnh;']])
  yield deviate(
    pair,
    'awards/annual-unspecified',
    [
      [
        new RegExp(
          `(?:trong Phong trào thi đua )?để ${own} tặng Giấy khen và đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen`,
          'u',
        ),
        'để biểu dương, khen thưởng bằng hình thức phù hợp',
      ],
    ],
    { at: 'Khen thưởng hằng năm' },
  )
  yield deviate(
    pair,
    'awards/annual-narrowed',
    [[' và đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen', '']],
    { at: `${own} tặng Giấy khen` },
  )
}

export const reportsAndAwards: readonly Deviation[] = [
  ...reports(),
  ...awards(dept, 'Giám đốc Sở Y tế'),
  ...awards(district, 'Chủ tịch Ủy ban nhân dân huyện'),
]
