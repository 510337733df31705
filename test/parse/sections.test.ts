import { describe, expect, test } from 'vitest'
import { planOf, planWith } from './plan-of.ts'

const ordinals = (letters: string) => {
  const body = [...letters].map((letter) => `${letter}) Việc thứ ${letter}.`).join('\n')
  return planWith('NỘI DUNG', `1. Việc chính\n${body}`)
    .sections.at(-1)!
    .children[0]!.children.map(({ ordinal }) => ordinal)
}

describe('ordinals of letters', () => {
  test.each([
    ['abcd', [1, 2, 3, 4]],
    ['abcdđe', [1, 2, 3, 4, 5, 6]],
    ['abcde', [1, 2, 3, 4, 5]],
    ['abcdefg', [1, 2, 3, 4, 5, 6, 7]],
    ['abce', [1, 2, 3, 6]],
  ])('%s', (letters, expected) => {
    expect(ordinals(letters)).toEqual(expected)
  })
})

describe('labels', () => {
  test('a- behind a body is a point of its own', () => {
    const [task] = planWith('TỔ CHỨC THỰC HIỆN', '1. Sở Y tế\na- Chủ trì.\nb- Báo cáo.').sections.at(
      -1,
    )!.children
    expect(task!.title).toBe('Sở Y tế')
    expect(task!.children.map(({ label }) => label)).toEqual(['a', 'b'])
  })

  test.each([
    ['Mục tiêu cụ thể', 'targets'],
    ['Các chỉ tiêu cụ thể', 'targets'],
  ])('"%s:" is a heading, in bold too', (title, role) => {
    const body = `1. **Mục tiêu chung:** Đổi mới thiết bị.\n\n2. **${title}:**\n\n   * Hỗ trợ 18 cơ sở.\n`
    const plan = planOf(`# KẾ HOẠCH\n\n**Khuyến công**\n\n## I. MỤC TIÊU\n\n${body}`, 'markdown')
    expect(plan.sections[0]!.children[1]).toMatchObject({ title, role })
  })

  test.each([
    [
      'TỔ CHỨC THỰC HIỆN',
      ['Công an xã: Bảo vệ.', 'MTTQ xã: Tuyên truyền.', 'UBMTTQ: Vận động.', 'Trạm Y tế: Khám.'],
    ],
    ['NỘI DUNG', ['CCHC: Rà soát.', 'OCOP: Hỗ trợ.', 'Chuyển đổi số: Tập huấn.', 'PCCC: Kiểm tra.']],
    ['NỘI DUNG', ['Chuyển đổi số', 'OCOP', 'Du lịch cộng đồng', 'Nông nghiệp sạch']],
  ])('a short form among the points of %s is one of them', (section, points) => {
    const body = points.map((point, at) => `${at + 1}. ${point}`).join('\n')
    const { children } = planWith(section, body).sections.at(-1)!
    expect(children.map(({ label, children }) => [label, children.length])).toEqual(
      points.map((_, at) => [String(at + 1), 0]),
    )
  })

  test('a list under headings in capitals goes on with its own numbers', () => {
    const text =
      'KẾ HOẠCH\n\nTrồng cây\n\n1. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Giữ môi trường.\n2. NỘI DUNG\n1. Trồng cây.\n2. PCCC: Kiểm tra.\n3. Tưới cây.\n'
    expect(planOf(text).sections.map(({ title, children }) => [title, children.length])).toEqual([
      ['MỤC ĐÍCH', 2],
      ['NỘI DUNG', 3],
    ])
  })

  const titlesOf = (body: string) =>
    planWith('NỘI DUNG', body)
      .sections.at(-1)!
      .children.map(({ title }) => title)

  test('"Chương trình cụ thể:" is a heading', () => {
    expect(titlesOf('1. Chương trình cụ thể:\n- Khai mạc.\n2. Thành phần cụ thể:\n- Đại biểu.')).toEqual([
      'Chương trình cụ thể',
      'Thành phần cụ thể',
    ])
  })

  test.each([
    'Tổng hợp kết quả, xây dựng báo cáo gửi Sở Y tế: báo cáo quý trước ngày 18.',
    'Phân công Thư ký chịu trách nhiệm cập nhật hồ sơ.',
    'Lập danh sách hộ theo quy mô doanh thu và ngành nghề: ăn uống, bán lẻ, vận tải.',
  ])('%s is a sentence', (words) => {
    expect(titlesOf(`1. ${words}\n2. Đối chiếu dữ liệu hộ kinh doanh với dữ liệu dân cư.`)[0]).toBeNull()
  })

  test('"…, cụ thể:" leads into a list', () => {
    const plan = planWith('NỘI DUNG', '1. Giao các phòng làm theo từng tuần, cụ thể:\n- Tuần đầu họp.')
    expect(plan.sections.at(-1)!.children[0]!.title).toBeNull()
  })

  test('a heading that ends in "hằng năm" is whole', () => {
    const plan = planWith(
      'KHEN THƯỞNG',
      '1. Hình thức\na) Khen thưởng hằng năm\n\nSở Y tế tặng Giấy khen.\n\nb) Khen thưởng tổng kết\n\nBằng khen của Chủ tịch UBND tỉnh.',
    )
    expect(plan.sections.at(-1)!.children[0]!.children.map(({ title }) => title)).toEqual([
      'Khen thưởng hằng năm',
      'Khen thưởng tổng kết',
    ])
  })
})

describe('purposes and requirements', () => {
  test('a line that stands in is full before the others are', () => {
    const lines = [
      '     Bảo vệ nguồn nước ngầm của khu dân cư, không để thất thoát nước;',
      'giữ mực nước hồ ở mức cho phép trong mùa khô hạn, điều tiết hài hòa',
      'giữa tưới tiêu và phát điện.',
    ]
    const filler =
      '     Huy động người dân tham gia nạo vét kênh mương vào đầu mỗi vụ sản\nxuất, giữ gìn hành lang công trình.'
    const body = Array.from({ length: 6 }, () => filler).join('\n\n')
    const plan = planWith('MỤC ĐÍCH', `${lines.join('\n')}\n\n${body}`)
    expect(plan.purposes.map(({ text }) => text)).toContain(lines.join(' ').trim())
  })

  test('below leads without a label', () => {
    const plan = planOf(
      'KẾ HOẠCH\nTiết kiệm điện năm 2026\n\nI. MỤC ĐÍCH, YÊU CẦU\nMục đích:\n- Giảm áp lực giờ cao điểm.\nYêu cầu:\n- Nội dung dễ nhớ.\n- Không hình thức.\n\nII. NỘI DUNG\n1. Tuyên truyền.\n',
    )
    expect(plan.purposes.map(({ text }) => text)).toEqual(['Giảm áp lực giờ cao điểm.'])
    expect(plan.requirements.map(({ text }) => text)).toEqual(['Nội dung dễ nhớ.', 'Không hình thức.'])
  })
})

describe('phases', () => {
  test('named by their years are counted', () => {
    const plan = planWith(
      'TIẾN ĐỘ THỰC HIỆN',
      '1. Giai đoạn 2026 - 2027: hoàn thành bệnh án; sơ kết vào năm 2027.\n2. Giai đoạn 2028 - 2030: mở rộng; tổng kết vào năm 2030.',
    )
    expect(plan.phases.map(({ ordinal, from, to, reviewYear }) => [ordinal, from, to, reviewYear])).toEqual([
      [1, 2026, 2027, 2027],
      [2, 2028, 2030, 2030],
    ])
  })
})

describe('an undivided section for purposes and requirements', () => {
  const items = (body: string) => {
    const { purposes, requirements } = planOf(
      `UBND XÃ A\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nTổ chức Tết Trung thu năm 2025\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n${body}\n\nII. NỘI DUNG\n\n- Tặng quà.\n`,
    )
    return [purposes.map(({ text }) => text), requirements.map(({ text }) => text)]
  }

  test.each([
    [
      '1. Chăm lo đời sống tinh thần của thiếu nhi.\n\n2. Việc tổ chức phải an toàn, tiết kiệm.\n\n3. Huy động nguồn lực xã hội.',
      [
        ['Chăm lo đời sống tinh thần của thiếu nhi.', 'Huy động nguồn lực xã hội.'],
        ['Việc tổ chức phải an toàn, tiết kiệm.'],
      ],
    ],
    [
      '- Nâng cao nhận thức của người dân.\n\n- Hội nghị bảo đảm thiết thực, hiệu quả.\n\n- Không để xảy ra sai phạm.',
      [
        ['Nâng cao nhận thức của người dân.'],
        ['Hội nghị bảo đảm thiết thực, hiệu quả.', 'Không để xảy ra sai phạm.'],
      ],
    ],
    [
      'Mục đích:\n\n- Việc làm này phải đến được mọi nhà.\n\nYêu cầu:\n\n- Đúng tiến độ.',
      [['Việc làm này phải đến được mọi nhà.'], ['Đúng tiến độ.']],
    ],
    [
      '1. Mục đích\n\n- Việc này phải lan tỏa.\n\n2. Yêu cầu\n\n- Đúng tiến độ.',
      [['Việc này phải lan tỏa.'], ['Đúng tiến độ.']],
    ],
  ])('%s', (body, expected) => {
    expect(items(body)).toEqual(expected)
  })
})

describe('headings', () => {
  const sections = (body: string) =>
    planOf(`UBND XÃ A\n\nSố: 9/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây năm 2025\n\n${body}\n`).sections

  test('of hospitals, schools and projects have the roles of the usual ones', () => {
    const plan = planOf(
      `BỆNH VIỆN A\n\nSố: 12/KH-BV\n\nKẾ HOẠCH\n\nGiảm thời gian chờ khám năm 2026\n\nA. KẾT QUẢ MONG ĐỢI\n\n- 90% người bệnh được khám trước 60 phút.\n\nB. CÁC HỢP PHẦN CAN THIỆP\n\n1. Hợp phần đón tiếp\n\n- Mở thêm quầy.\n\n2. Hợp phần xét nghiệm: trả kết quả qua điện thoại.\n\nC. CÁC MỐC THỜI GIAN\n\n1. Giai đoạn thử nghiệm (từ ngày 05/01/2026 đến ngày 31/3/2026): một khoa.\n\n2. Giai đoạn mở rộng (từ tháng 4 đến tháng 12 năm 2026): toàn viện.\n\nD. PHÂN VAI THỰC HIỆN\n\n1. Trách nhiệm của các khoa, phòng\n\na) Khoa Khám bệnh bố trí bàn khám.\n\nb) Phòng Điều dưỡng tập huấn.\n\nĐ. NGUỒN CHI\n\nQuỹ phát triển hoạt động sự nghiệp.\n\nNơi nhận:\n- Lưu: VT.\n`,
    )
    expect(plan.sections.map(({ role }) => role)).toEqual([
      'objectives',
      'contents',
      'schedule',
      'implementation',
      'budget',
    ])
    expect(plan.contents.map(({ text }) => text)).toEqual(['Hợp phần đón tiếp', 'Hợp phần xét nghiệm'])
    expect(plan.sections[2]!.children.map(({ role }) => role)).toEqual(['phase', 'phase'])
    expect(plan.sections[3]!.children.map(({ role }) => role)).toEqual(['other'])
    expect(plan.targets.map(({ value, subject }) => [value, subject])).toEqual([
      [90, 'người bệnh được khám trước 60 phút'],
    ])
    expect(plan.assignments.map(({ bodies }) => bodies)).toEqual([['Khoa Khám bệnh'], ['Phòng Điều dưỡng']])
    expect(plan.budget!.sources).toEqual(['Quỹ phát triển hoạt động sự nghiệp'])
  })

  test('I. behind H. is a letter', () => {
    const letters = ['A', 'B', 'C', 'D', 'Đ', 'E', 'G', 'H', 'I']
    const found = sections(
      letters
        .map((letter) => `${letter}. NỘI DUNG ${letter}\n\nI. Tuyên truyền\n\n1. Trồng cây.`)
        .join('\n\n')
        .replace('H. NỘI DUNG H\n\nI. Tuyên truyền\n\n1. Trồng cây.', 'H. KINH PHÍ\n\nNgân sách xã.'),
    )
    expect(found.map(({ label }) => label)).toEqual(letters)
  })

  test('I. under H. is a numeral', () => {
    expect(
      sections('G. NỘI DUNG\n\n1. Trồng cây.\n\nH. KINH PHÍ\n\nI. Nguồn\n\nII. Mức')[1]?.children,
    ).toHaveLength(2)
  })

  test('under aims "Đến năm 2030" is one, "Năm 2026" in front of small letters says when', () => {
    const [aims] = sections(
      'I. MỤC TIÊU\n\n1. Năm 2026: độ che phủ đạt 40%.\n\n2. Đến năm 2030: độ che phủ đạt 45%.',
    )
    expect(aims!.children.map(({ title, role }) => [title, role])).toEqual([
      [null, 'other'],
      ['Đến năm 2030', 'targets'],
    ])
  })

  test.each([
    ['Đề nghị Hội Khuyến học xã: vận động hội viên.', 'Đề nghị Hội Khuyến học xã'],
    ['Đề nghị Ủy ban MTTQ xã phối hợp thực hiện: vận động hội viên.', null],
    ['70% gia đình đạt danh hiệu gia đình học tập', null],
    ['Nhiệt liệt chào mừng Ngày Toàn dân học tập!', null],
    ['Cơ sở vật chất:18 phòng học, một thư viện', 'Cơ sở vật chất'],
  ])('%s', (words, title) => {
    expect(sections(`I. NỘI DUNG\n\n1. ${words}`)[0]?.children[0]?.title).toBe(title)
  })

  test('escaped bullets of Markdown are no sentence that goes on', () => {
    const plan = planOf(
      'KẾ HOẠCH\n\nTrồng cây\n\nI. NỘI DUNG\n\n1\\. Hạ tầng số\n\n\\- Nâng cấp đường truyền.\n\n2\\. Nhân lực số\n\n\\- Tập huấn.\n',
      'markdown',
    )
    expect(plan.sections[0]?.children.map(({ title }) => title)).toEqual(['Hạ tầng số', 'Nhân lực số'])
  })

  test('labels escaped in Markdown end what stands above, within emphasis too', () => {
    const plan = planOf(
      'KẾ HOẠCH\n\nTrồng cây\n\n**I\\. NỘI DUNG**\n\n**1\\. Vườn ươm của xã**\n\na\\) Gieo hạt.\n\nb\\) Tưới nước.\n',
      'markdown',
    )
    const [nursery] = plan.sections[0]!.children
    expect(nursery).toMatchObject({ title: 'Vườn ươm của xã', children: [{ label: 'a' }, { label: 'b' }] })
  })

  test('a mark apart from its label, a lead that runs into its colon', () => {
    const [, work] = sections(
      'I .MỤC ĐÍCH\n- Phủ xanh đồi trọc.\n\nII .NỘI DUNG\n1 .Chọn giống:keo, lim.\n2 )Trồng cây.',
    )
    expect(work!.children.map(({ label, title }) => [label, title])).toEqual([
      ['1', 'Chọn giống'],
      ['2', null],
    ])
  })

  test.each([
    ['I. KẾT QUẢ\nĐẠT ĐƯỢC NĂM 2024\nNăm 2024 xã trồng cây.', 'KẾT QUẢ ĐẠT ĐƯỢC NĂM 2024'],
    ['PHẦN I\nMỤC TIÊU\nTrồng cây.', 'MỤC TIÊU'],
    ['1. Về nhận thức số\nĐể thể hiện quyết tâm, xã trồng cây.', 'Về nhận thức số'],
    ['1. Ngày chuyển đổi số\nĐể thể hiện quyết tâm, xã trồng cây.', 'Ngày chuyển đổi số'],
  ])('%j without empty lines', (body, title) => {
    expect(sections(body)[0]?.title).toBe(title)
  })
})

describe('items', () => {
  test('a numbered one is known by its run-in lead', () => {
    const plan = planWith(
      'NỘI DUNG',
      '1. Truyền thông: phát thanh, treo băng rôn.\n2. Kiểm tra 120 cơ sở theo nhóm: nhà hàng, quán ăn.',
    )
    expect(plan.contents.map(({ text }) => text)).toEqual([
      'Truyền thông',
      'Kiểm tra 120 cơ sở theo nhóm: nhà hàng, quán ăn.',
    ])
  })
  test('among sentences a lead that counts what follows is one', () => {
    const plan = planWith(
      'NỘI DUNG',
      '1. Rà soát học viên theo trình độ, bố trí lớp phù hợp.\n2. Chia lớp thành ba nhóm: cơ bản, nâng cao, chuyên sâu.\n3. Mời nghệ nhân đứng lớp.',
    )
    expect(plan.contents.map(({ text }) => text)).toContain(
      'Chia lớp thành ba nhóm: cơ bản, nâng cao, chuyên sâu.',
    )
  })
  test('"Nội dung" of one of the contents adds none', () => {
    const plan = planWith(
      'NHIỆM VỤ',
      '1. Truyền thông\na) Nội dung:\n- Ăn chín, uống sôi;\n- Rửa tay.\nb) Hình thức: loa phường.',
    )
    expect(plan.contents.map(({ text }) => text)).toEqual(['Truyền thông'])
  })
})

describe('a long heading of Markdown', () => {
  const words = Array.from({ length: 26 }, (_, index) =>
    `nâng cao nhận ${index}`.replace(/ \d+/u, ' thức'),
  ).join(', ')
  const titles = (mark: string, end: string) =>
    planOf(
      `# KẾ HOẠCH\n\nTrồng cây\n\n## I. NHIỆM VỤ\n\n${mark}1. ${words.slice(0, 260)}${end}\n\na) Trồng cây.\n`,
      'markdown',
    ).sections[0]?.children.map(({ title }) => title)

  test('is a title by its mark', () => {
    expect(titles('### ', 'c')).toEqual([`${words.slice(0, 260)}c`])
  })

  test('a paragraph or a sentence is none', () => {
    expect(titles('', 'c')).toEqual([null])
    expect(titles('### ', 'c.')).toEqual([null])
  })
})
