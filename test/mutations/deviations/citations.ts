import { type Deviation, deviate } from '../deviation.ts'
import { pairOf } from '../pairs.ts'

const mismatch = 'references/number-date-mismatch'
const incomplete = 'references/first-mention-incomplete'

function* ofMovement(pair: string, upstreamDate: string, rootDate: string): Iterable<Deviation> {
  const root = `1315/QĐ-TTg ngày ${rootDate}`
  const above = `07/KH-UBND ngày ${upstreamDate}`
  const slash = upstreamDate.includes('/')
  yield deviate(pair, mismatch, [
    [root, slash ? '1315/QĐ-TTg ngày 11/09/2023' : '1315/QĐ-TTg ngày 09 tháng 12 năm 2023'],
  ])
  yield deviate(pair, mismatch, [
    [root, slash ? '1315/QĐ-TTg ngày 09/11/2022' : '1315/QĐ-TTg ngày 19 tháng 11 năm 2023'],
  ])
  yield deviate(pair, mismatch, [[root, `1351/QĐ-TTg ngày ${rootDate}`]])
  yield deviate(pair, mismatch, [
    [above, slash ? '07/KH-UBND ngày 17/01/2024' : '07/KH-UBND ngày 16 tháng 10 năm 2023'],
  ])
  yield deviate(pair, mismatch, [
    [above, slash ? '07/KH-UBND ngày 16/01/2023' : '07/KH-UBND ngày 06 tháng 01 năm 2024'],
  ])
  yield deviate(pair, [mismatch, 'upstream/direct-not-cited'], [[above, `70/KH-UBND ngày ${upstreamDate}`]])
  yield deviate(pair, mismatch, [[`${root} của Thủ tướng Chính phủ`, `${root} của Bộ Giáo dục và Đào tạo`]])
  yield deviate(pair, incomplete, [[`07/KH-UBND ngày ${upstreamDate}`, '07/KH-UBND']], {
    at: 'số 07/KH-UBND',
  })
  yield deviate(
    pair,
    incomplete,
    [
      [
        `${above} của Ủy ban nhân dân tỉnh Sóc Trăng triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030” trên địa bàn tỉnh Sóc Trăng`,
        `${above} của Ủy ban nhân dân tỉnh Sóc Trăng`,
      ],
    ],
    { at: above },
  )
  yield deviate(pair, incomplete, [[`${root} của Thủ tướng Chính phủ ban hành`, `${root} ban hành`]], {
    at: root,
  })
  yield deviate(
    pair,
    'references/number-missing',
    [['Căn cứ Quyết định số 1315/QĐ-TTg', 'Căn cứ Quyết định số       /QĐ-TTg']],
    { at: '/QĐ-TTg ngày' },
  )
  yield deviate(
    pair,
    'references/issued-later',
    [[slash ? 'ngày 26 tháng 01 năm 2024' : 'ngày 05 tháng 02 năm 2024', 'ngày 10 tháng 01 năm 2024']],
    { at: above },
  )
  yield deviate(
    pair,
    'references/not-in-force',
    [
      [
        'III. TIÊU CHÍ',
        '7. Xét khen thưởng theo Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng.\n\nIII. TIÊU CHÍ',
      ],
    ],
    { at: 'Nghị định số 98/2023/NĐ-CP', asOf: '2026-11-21' },
  )
  yield deviate(
    pair,
    'references/number-implausible',
    [
      [
        'III. TIÊU CHÍ',
        '7. Tiếp tục thực hiện Công văn số 845/UBND-VX ngày 10 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh về đẩy mạnh văn hóa đọc.\n\nIII. TIÊU CHÍ',
      ],
    ],
    { at: '845/UBND-VX ngày 10 tháng 12 năm 2023' },
  )
  yield deviate(
    pair,
    'references/title-differs',
    [
      [
        'III. TIÊU CHÍ',
        '7. Thực hiện Kết luận số 49-KL/TW ngày 10 tháng 5 năm 2019 của Ban Bí thư về tiếp tục thực hiện Chỉ thị số 11-CT/TW ngày 13 tháng 4 năm 2007 của Bộ Chính trị khóa X về tăng cường sự lãnh đạo của Đảng đối với công tác khuyến học, khuyến tài, xây dựng gia đình học tập.\n\nIII. TIÊU CHÍ',
      ],
    ],
    { at: '49-KL/TW' },
  )
  yield deviate(
    pair,
    'references/programme-name-differs',
    [
      [
        'III. TIÊU CHÍ',
        '7. Lồng ghép với Phong trào “Cả nước thi đua xây dựng xã hội học tập giai đoạn 2023 - 2030” tại đơn vị.\n\nIII. TIÊU CHÍ',
      ],
    ],
    { at: 'Cả nước thi đua xây dựng xã hội học tập giai đoạn' },
  )
  yield deviate(
    pair,
    'upstream/direct-not-cited',
    [
      [/Căn cứ Quyết định số 1315.*\n\n/u, ''],
      [/Thực hiện Kế hoạch số 07\/KH-UBND .*?tỉnh Sóc Trăng[,;]\s+/u, ''],
    ],
    { at: 'KẾ HOẠCH\nTriển khai' },
  )
  yield deviate(pair, 'upstream/root-not-cited', [[/Căn cứ Quyết định số 1315.*\n\n/u, '']], {
    at: '07/KH-UBND',
    corpus: true,
  })
  // The upstream mentions that scheme, but answers to the movement.
  yield deviate(pair, 'upstream/family-differs', [[/^.*$/su, pairOf('scheme-district').plan]], {
    at: 'Xây dựng xã hội học tập giai đoạn 2021 - 2030” trên địa bàn huyện Trùng Khánh',
  })
}

function* ofScheme(pair: string): Iterable<Deviation> {
  yield deviate(pair, mismatch, [
    ['1373/QĐ-TTg ngày 30 tháng 7 năm 2021', '1373/QĐ-TTg ngày 30 tháng 7 năm 2020'],
  ])
  yield deviate(pair, mismatch, [
    ['1373/QĐ-TTg ngày 30 tháng 7 năm 2021', '1337/QĐ-TTg ngày 30 tháng 7 năm 2021'],
  ])
  yield deviate(pair, mismatch, [
    ['214/KH-UBND ngày 25 tháng 01 năm 2022', '214/KH-UBND ngày 26 tháng 01 năm 2022'],
  ])
  yield deviate(
    pair,
    [mismatch, 'upstream/direct-not-cited'],
    [['214/KH-UBND ngày 25', '241/KH-UBND ngày 25']],
  )
  yield deviate(
    pair,
    'references/issued-later',
    [['ngày 01 tháng 3 năm 2022', 'ngày 12 tháng 01 năm 2022']],
    { at: '214/KH-UBND' },
  )
  yield deviate(pair, incomplete, [['214/KH-UBND ngày 25 tháng 01 năm 2022 của', '214/KH-UBND của']], {
    at: '214/KH-UBND',
  })
  yield deviate(
    pair,
    'references/title-differs',
    [
      [
        'tỉnh Cao Bằng thực hiện Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030” trên địa bàn tỉnh Cao Bằng',
        'tỉnh Cao Bằng về thực hiện Chương trình xóa mù chữ giai đoạn 2021 - 2030 trên địa bàn tỉnh Cao Bằng',
      ],
    ],
    { at: '214/KH-UBND' },
  )
  yield deviate(pair, 'upstream/root-not-cited', [[/Căn cứ Quyết định số 1373.*\n\n/u, '']], {
    at: '214/KH-UBND',
    corpus: true,
  })
  yield deviate(
    pair,
    'references/title-differs',
    [
      [
        'phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”;',
        'phê duyệt Đề án “Xây dựng nông thôn học tập giai đoạn 2021 - 2030”;',
      ],
    ],
    { at: '1373/QĐ-TTg' },
  )
}

function* ofOthers(): Iterable<Deviation> {
  yield deviate('traffic-commune', mismatch, [
    ['31/KH-UBND ngày 20 tháng 01 năm 2026', '31/KH-UBND ngày 20 tháng 11 năm 2025'],
  ])
  yield deviate(
    'traffic-commune',
    [mismatch, 'upstream/direct-not-cited'],
    [['số 31/KH-UBND', 'số 13/KH-UBND']],
  )
  yield deviate(
    'traffic-commune',
    'references/issued-later',
    [['ngày 10 tháng 02 năm 2026', 'ngày 12 tháng 01 năm 2026']],
    { at: '31/KH-UBND' },
  )
  yield deviate(
    'traffic-commune',
    'upstream/direct-not-cited',
    [[/Thực hiện Kế hoạch số 31.*?năm 2026, /u, '']],
    { at: 'Luật Trật tự' },
  )
  yield deviate('party-district', mismatch, [['28-CTr/TU, ngày 12/4/2022', '28-CTr/TU, ngày 14/2/2022']])
  yield deviate(
    'party-district',
    'references/issued-later',
    [['ngày 16 tháng 5 năm 2022', 'ngày 01 tháng 4 năm 2022']],
    { at: '28-CTr/TU' },
  )
  yield deviate('party-district', incomplete, [['28-CTr/TU, ngày 12/4/2022 của', '28-CTr/TU của']], {
    at: '28-CTr/TU',
  })
  yield deviate('digital-school', mismatch, [
    ['412/KH-SGDĐT ngày 14 tháng 3 năm 2023', '412/KH-SGDĐT ngày 14 tháng 3 năm 2022'],
  ])
  yield deviate('digital-school', [mismatch, 'upstream/direct-not-cited'], [['412/KH-SGDĐT', '421/KH-SGDĐT']])
  yield deviate('digital-school', incomplete, [['412/KH-SGDĐT ngày 14 tháng 3 năm 2023', '412/KH-SGDĐT']], {
    at: '412/KH-SGDĐT',
  })
  yield deviate(
    'digital-school',
    'references/issued-later',
    [['ngày 03 tháng 4 năm 2023', 'ngày 03 tháng 3 năm 2023']],
    { at: '412/KH-SGDĐT' },
  )
  yield deviate(
    'digital-school',
    'upstream/direct-not-cited',
    [[/Thực hiện Kế hoạch số 412.*?2026, /u, '']],
    { at: 'KẾ HOẠCH\nChuyển đổi số' },
  )
}

export const citations: readonly Deviation[] = [
  ...ofMovement('movement-department', '16/01/2024', '09/11/2023'),
  ...ofMovement('movement-district', '16 tháng 01 năm 2024', '09 tháng 11 năm 2023'),
  ...ofScheme('scheme-district'),
  ...ofOthers(),
]
