import { describe, expect, test } from 'vitest'
import { planOf, planWith } from './plan-of.ts'

test('the programmes of a list of quoted names', () => {
  const { programmes } = planWith(
    'NỘI DUNG',
    '- Hưởng ứng các cuộc vận động: "Sạch làng, tốt ruộng", “Nhà sạch, vườn đẹp” và “Tuyến đường nở hoa”.\n- Phong trào "Ngày chủ nhật xanh" gắn với "Đoạn đường tự quản".\n- Xây dựng "Nhà văn hóa kiểu mẫu", "Vườn mẫu".',
  )
  expect(programmes.map(({ kind, title }) => [kind, title])).toEqual([
    ['movement', 'Sạch làng, tốt ruộng'],
    ['movement', 'Nhà sạch, vườn đẹp'],
    ['movement', 'Tuyến đường nở hoa'],
    ['movement', 'Ngày chủ nhật xanh'],
  ])
})

describe('sources of money', () => {
  test.each([
    [
      'Sử dụng ngân sách chi thường xuyên được giao để chi trả cho hoạt động theo Thông tư số 12/2025/TT-BTC.',
      ['ngân sách chi thường xuyên được giao'],
    ],
    [
      'Huy động các nguồn tài trợ hợp pháp từ cha mẹ học sinh.',
      ['các nguồn tài trợ hợp pháp từ cha mẹ học sinh'],
    ],
    ['Kinh phí từ nguồn ngân sách nhà nước và nguồn xã hội hóa.', ['ngân sách nhà nước', 'nguồn xã hội hóa']],
    ['Chi trong dự toán được giao của các đơn vị.', ['dự toán được giao của các đơn vị']],
    [
      'Dự toán kinh phí thực hiện: 12,5 tỷ đồng, trong đó: ngân sách tỉnh và nguồn tài trợ hợp pháp (nếu có).',
      ['ngân sách tỉnh', 'nguồn tài trợ hợp pháp'],
    ],
    ['Kinh phí: trích từ quỹ phúc lợi và ngân sách xã hỗ trợ khi có bão.', ['quỹ phúc lợi', 'ngân sách xã']],
    [
      'Nguồn vốn thực hiện gồm quỹ phúc lợi của Công ty, vốn vay ngân hàng và lợi nhuận sau thuế.',
      ['quỹ phúc lợi của Công ty', 'vốn vay ngân hàng', 'lợi nhuận sau thuế'],
    ],
    [
      'Kinh phí tập huấn do ngân sách tỉnh hỗ trợ và ngân sách xã cân đối bổ sung; sử dụng tiết kiệm.',
      ['ngân sách tỉnh', 'ngân sách xã'],
    ],
    [
      'Từ nguồn kinh phí đào tạo giao cho Ban Tổ chức; ngân sách xã, phường chi tiền ăn, tiền ở của học viên.',
      [
        'nguồn kinh phí đào tạo giao cho Ban Tổ chức',
        'ngân sách xã, phường chi tiền ăn, tiền ở của học viên',
      ],
    ],
    [
      'Kinh phí tổ chức, khen thưởng trích từ Quỹ thi đua, khen thưởng của Hội; quỹ Hội các cấp.',
      ['Quỹ thi đua, khen thưởng của Hội', 'quỹ Hội các cấp'],
    ],
    [
      'Từ ngân sách nhà nước, tiền ủng hộ của phụ huynh.',
      ['ngân sách nhà nước', 'tiền ủng hộ của phụ huynh'],
    ],
    [
      'Kinh phí Tổng điều tra do ngân sách trung ương bảo đảm, được giao trong dự toán; các đơn vị chi theo quy định.',
      ['ngân sách trung ương'],
    ],
    [
      'Nguồn lực thực hiện từ các nguồn sau: quỹ hội; nguồn tài trợ, ủng hộ của doanh nghiệp; sự ủng hộ của hội viên.',
      ['quỹ hội', 'nguồn tài trợ, ủng hộ của doanh nghiệp', 'sự ủng hộ của hội viên'],
    ],
    [
      'Sở Nội vụ sử dụng kinh phí ngân sách nhà nước giao hằng năm; Liên đoàn Lao động tỉnh sử dụng tài chính công đoàn.',
      ['kinh phí ngân sách nhà nước giao hằng năm', 'tài chính công đoàn'],
    ],
    [
      'Sử dụng dự toán chi thường xuyên năm 2026; kinh phí phối hợp do các hiệp hội tham gia tự bảo đảm.',
      ['dự toán chi thường xuyên năm 2026', 'kinh phí phối hợp do các hiệp hội tham gia tự bảo đảm'],
    ],
    [
      'Quỹ vì trẻ em,ngân sách xã; ủng hộ, tài trợ của kiều bào.',
      ['Quỹ vì trẻ em', 'ngân sách xã', 'ủng hộ, tài trợ của kiều bào'],
    ],
    [
      'Tổng kinh phí dự kiến 1.850,5 triệu đồng, được bố trí từ các nguồn: ngân sách phường; quỹ khuyến học.',
      ['ngân sách phường', 'quỹ khuyến học'],
    ],
    [
      'Tổng kinh phí khoảng 12,4 tỷ đồng, gồm: ngân sách huyện cấp qua Phòng Y tế; nguồn thu của Bệnh viện.',
      ['ngân sách huyện cấp qua Phòng Y tế', 'nguồn thu của Bệnh viện'],
    ],
    [
      'Kinh phí thực hiện được cấp từ: (1) ngân sách xã; (2) quỹ khuyến học; (3) đóng góp của doanh nghiệp.',
      ['ngân sách xã', 'quỹ khuyến học', 'đóng góp của doanh nghiệp'],
    ],
    [
      'Do ngân sách tỉnh bảo đảm; chi phí đi lại của chuyên gia thanh toán theo chế độ công tác phí.',
      ['ngân sách tỉnh'],
    ],
  ])('%s', (words, sources) => {
    expect(planWith('KINH PHÍ', words).budget?.sources).toEqual(sources)
  })
})

describe('criteria', () => {
  test.each([
    [
      '1. Đối với dòng họ\n\n- Có quỹ khuyến học.\n\n2. Đối với họ đạo, câu lạc bộ\n\n- Không có người vi phạm.\n\n3. Đối với xóm, tổ dân cư\n\n- Có nhà văn hóa.',
      [
        ['other', 'Đối với dòng họ', 1],
        ['other', 'Đối với họ đạo, câu lạc bộ', 1],
        ['commune', 'Đối với xóm, tổ dân cư', 1],
      ],
    ],
    [
      '- Hộ gia đình: Có nước sạch.\n\n- Dòng họ, câu lạc bộ: Có tủ sách.\n\n- Khu dân cư: Không có rác thải.',
      [
        ['household', 'Hộ gia đình', 1],
        ['other', 'Dòng họ, câu lạc bộ', 1],
        ['commune', 'Khu dân cư', 1],
      ],
    ],
    [
      '1. Đối với tập thể\n\nChấm theo thang 100 điểm:\n\n| TT | Tiêu chí | Điểm tối đa |\n|---|---|---|\n| I | Về tổ chức | 40 |\n| 1 | Có kế hoạch | 25 |\n| 2 | Có sơ kết | 15 |\n| | Tổng điểm | 40 |\n\n2. Đối với cá nhân\n\n- Không vi phạm.',
      [
        ['collective', 'Đối với tập thể', 2],
        ['individual', 'Đối với cá nhân', 1],
      ],
    ],
    [
      '| TT | Đối tượng | Tiêu chí |\n|---|---|---|\n| 1 | Các xã, phường | - Có kế hoạch.<br>- Có sơ kết. |\n| 2 | Hộ gia đình | - Có hố rác. |',
      [
        ['commune', 'Các xã, phường', 2],
        ['household', 'Hộ gia đình', 1],
      ],
    ],
    [
      '| TT | Tiêu chuẩn | Điểm chuẩn |\n|---|---|---|\n| 1 | Có kế hoạch từ đầu năm | 25 |\n| 2 | Có sơ kết | 15 |',
      [['unlabelled', null, 2]],
    ],
    [
      '| TT | Các việc phải làm | Điểm chuẩn |\n|---|---|---|\n| 1 | Có kế hoạch từ đầu năm | 25 |\n| 2 | Trồng đủ số cây được giao | 15 |',
      [['unlabelled', null, 2]],
    ],
    [
      '| Tập thể, cá nhân | Yêu cầu |\n|---|---|\n| Các sở, ngành | Có kế hoạch. |\n| Hộ gia đình | Có hố rác. |',
      [
        ['department', 'Các sở, ngành', 1],
        ['household', 'Hộ gia đình', 1],
      ],
    ],
    [
      '| Khối thi đua | Chỉ tiêu thi đua |\n|---|---|\n| Các xã, phường | Có kế hoạch. |\n| Các trường học | Có sơ kết. |',
      [
        ['commune', 'Các xã, phường', 1],
        ['subordinate-unit', 'Các trường học', 1],
      ],
    ],
    [
      '| Đối tượng | Hồ sơ gồm có | Nơi nhận |\n|---|---|---|\n| Các xã | Tờ trình và danh sách | Sở Nội vụ |',
      [],
    ],
    [
      '| TT | Nội dung | Thời điểm | Địa điểm |\n|---|---|---|---|\n| 1 | Tự chấm điểm | Tháng 11 | Các xã |',
      [],
    ],
    [
      '| TT | Nội dung chấm | Thang điểm |\n|---|---|---|\n| A | Đối với hộ gia đình | |\n| 1 | Có hố rác | 30 |\n| 2 | Có nhà tiêu | 70 |\n| B | Đối với cá nhân | |\n| 1 | Không hút thuốc nơi công cộng | 100 |',
      [
        ['household', 'Đối với hộ gia đình', 2],
        ['individual', 'Đối với cá nhân', 1],
      ],
    ],
    [
      '- Đơn vị đạt các điều kiện: có kế hoạch, có sơ kết.\n\n- Chi bộ có sổ theo dõi.',
      [['unlabelled', null, 2]],
    ],
  ])('%s', (body, groups) => {
    const found = planOf(
      `# KẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n\nII. TIÊU CHÍ THI ĐUA\n\n${body}`,
      'markdown',
    ).criteria
    expect(found.map(({ entity, label, items }) => [entity, label, items.length])).toEqual(groups)
  })
})

const recipients = (list: string) =>
  planOf(`KẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n\nNơi nhận:${list}`).recipients.map(
    ({ name }) => name,
  )

test('a note’s mark goes with the blank that stands between it and its word', () => {
  const { purposes } = planOf(
    '# KẾ HOẠCH\n\nTrồng cây\n\n## I. MỤC ĐÍCH\n\n1. Chăm lo người có công [^1], người nghèo [^1] và trẻ em.\n\n[^1]: Theo Pháp lệnh.\n',
    'markdown',
  )
  expect(purposes.map(({ text }) => text)).toEqual(['Chăm lo người có công, người nghèo và trẻ em.'])
})

describe('recipients', () => {
  test('one for each dash', () => {
    expect(
      recipients('\n- Thường trực Tỉnh ủy; HĐND tỉnh;\n- CPVP; các phòng: VX, TC;\n- Lưu: VT.\n'),
    ).toEqual(['Thường trực Tỉnh ủy; HĐND tỉnh', 'CPVP; các phòng: VX, TC'])
  })

  test('a dash within a name, and a line that had no room for the next word, begin none', () => {
    expect(
      recipients(
        '\n- Phòng Thể dục thể thao, Phòng Kế hoạch\n- Tài chính;\n- Ban Giám hiệu; Tổ tư vấn tâm lý học đường;\nĐoàn trường;\n- Công an xã;\nHội Nông dân xã;\n- Lưu: VT.\n',
      ),
    ).toEqual([
      'Phòng Thể dục thể thao, Phòng Kế hoạch - Tài chính',
      'Ban Giám hiệu; Tổ tư vấn tâm lý học đường; Đoàn trường',
      'Công an xã',
      'Hội Nông dân xã',
    ])
    expect(
      recipients(
        '\n- Ban Thường vụ Tỉnh đoàn, Ban Phong\ntrào Tỉnh đoàn;\n- Hội Liên hiệp Thanh niên Việt Nam xã;\nHội đồng Đội xã;\n- Các chi đoàn;\n- Lưu: VP.\n',
      ),
    ).toEqual([
      'Ban Thường vụ Tỉnh đoàn, Ban Phong trào Tỉnh đoàn',
      'Hội Liên hiệp Thanh niên Việt Nam xã; Hội đồng Đội xã',
      'Các chi đoàn',
    ])
  })

  test.each(['–', '—', '−', '-', '•', '+'])('free of their marks: %s', (sign) => {
    const list = `\n${sign} UBND tỉnh (b/c);\n${sign} Sở Văn hóa – Thể thao;\n${sign}Các thôn;\n${sign} Lưu: VT.\n`
    expect(recipients(list)).toEqual(['UBND tỉnh', 'Sở Văn hóa – Thể thao', 'Các thôn'])
    expect(planOf(`KẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. A.\n\nNơi nhận:${list}`).archive?.text).toBe(
      'Lưu: VT.',
    )
  })

  test('one for each semicolon on a line without dashes', () => {
    expect(recipients(' UBND huyện; Đảng ủy xã; Các thôn; Lưu: VT.\n')).toEqual([
      'UBND huyện',
      'Đảng ủy xã',
      'Các thôn',
    ])
  })

  test('none behind the archive line, which ends the list', () => {
    const { recipients: listed, archive } = planOf(
      'KẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n\nNơi nhận:\n- Các xã;\n- Lưu: VT, KT (20b).\n2 Phần này chỉ giải ngân khi có dự án.\n',
    )
    expect(archive?.text).toBe('Lưu: VT, KT (20b).')
    expect(listed.map(({ name }) => name)).toEqual(['Các xã'])
  })

  test('a purpose on the line behind its name', () => {
    expect(recipients(' UBND huyện; Ban CTMT các thôn\n(t/h); Lưu: VT.\n')).toEqual([
      'UBND huyện',
      'Ban CTMT các thôn',
    ])
  })
})

describe('years of an earlier plan', () => {
  test.each([
    ['I. KẾT QUẢ GIAI ĐOẠN 2016 - 2020\n\nKế hoạch giai đoạn 2016 - 2020 đạt kết quả.', ['other', 'other']],
    ['I. NỘI DUNG\n\nTổng kết kế hoạch giai đoạn 2016 - 2020.', ['other']],
    ['I. NỘI DUNG\n\nTrồng cây trong giai đoạn 2021 - 2025.', ['plan']],
    ['I. NỘI DUNG\n\nRà soát Quy hoạch cây xanh tỉnh thời kỳ 2021 - 2030.', ['other']],
    ['I. NỘI DUNG\n\nTrồng cây theo quy hoạch; thời kỳ 2021 - 2025 trồng 2 ha.', ['plan']],
    [
      'I. NỘI DUNG\n\n1. Trồng cây.\n\nTrên đây là Kế hoạch trồng cây giai đoạn 2016 - 2020 của xã./.',
      ['plan'],
    ],
  ])('%s', (body, subjects) => {
    const { periods } = planOf(`UBND XÃ A\n\nKẾ HOẠCH\n\nTrồng cây giai đoạn 2021 - 2025\n\n${body}\n`)
    expect(periods.slice(1).map(({ subject }) => subject)).toEqual(subjects)
  })

  test.each([
    ['Tặng khu phố đạt toàn bộ tiêu chí trong giai đoạn 2021 - 2024.', 'final-review'],
    ['Cá nhân có thành tích nổi bật của cả giai đoạn 2021 - 2024.', 'final-review'],
    ['Tặng khu phố đạt chuẩn đô thị sáng giai đoạn 2021 - 2024.', 'plan'],
    ['Tập thể dẫn đầu 02 năm liên tục của giai đoạn 2021 - 2024.', 'plan'],
    ['Cá nhân có thành tích trong Kế hoạch cải tạo vỉa hè giai đoạn 2021 - 2024.', 'plan'],
  ])('under a heading on the final review: %s', (sentence, subject) => {
    const { periods } = planOf(
      `UBND XÃ A\n\nKẾ HOẠCH\n\nTrồng cây giai đoạn 2021 - 2025\n\nI. KHEN THƯỞNG\n1. Khen thưởng sơ kết\n- Tặng cờ.\n2. Khen thưởng tổng kết\n- ${sentence}\n`,
    )
    expect(periods.at(-1)?.subject).toBe(subject)
  })

  test('a plan for one year has no period of its own', () => {
    const { periods } = planOf(
      'UBND XÃ A\n\nKẾ HOẠCH\n\nKiểm kê đất đai năm 2024\n\nI. MỤC ĐÍCH\n\n1. Phục vụ lập quy hoạch sử dụng đất thời kỳ 2021 - 2030.\n\n2. Phân tích nguyên nhân biến động giai đoạn 2019 - 2024.\n',
    )
    expect(periods.map(({ subject }) => subject)).toEqual(['other', 'other'])
  })
})
