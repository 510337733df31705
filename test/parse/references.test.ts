import { describe, expect, test } from 'vitest'
import type { Reference } from '../../src/model/references.ts'
import { planOf } from './plan-of.ts'

/** The references of a plan whose preamble this is. */
const cited = (preamble: string, title = 'Trồng cây năm 2025'): readonly Reference[] =>
  planOf(
    `SỞ Y TẾ TỈNH LÀO CAI\n\nSố: 99/KH-SYT\n\nLào Cai, ngày 04 tháng 3 năm 2025\n\nKẾ HOẠCH\n\n${title}\n\n${preamble}\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n`,
  ).references

describe('issuer and title of a cited document', () => {
  test.each([
    ['của UBND huyện Ba Vì V/v chuẩn bị Tết', 'UBND huyện Ba Vì', 'chuẩn bị Tết'],
    ['của Bộ Y tế tổ chức Tháng hành động vì trẻ em', 'Bộ Y tế', 'tổ chức Tháng hành động vì trẻ em'],
    ['của Khoa Vi sinh về kiểm tra nguồn nước', 'Khoa Vi sinh', 'kiểm tra nguồn nước'],
    [
      'của Bộ Công Thương, Bộ Y tế và Bộ Khoa học và Công nghệ hướng dẫn ghi nhãn',
      'Bộ Công Thương, Bộ Y tế và Bộ Khoa học và Công nghệ',
      'hướng dẫn ghi nhãn',
    ],
    ['của Cục Quản lý Khám, chữa bệnh về việc trồng cây', 'Cục Quản lý Khám, chữa bệnh', 'việc trồng cây'],
    ['của Ban Tổ chức Tỉnh ủy về kết nạp đảng viên', 'Ban Tổ chức Tỉnh ủy', 'kết nạp đảng viên'],
    [
      'của Ủy ban nhân dân (UBND) tỉnh Quảng Nam về việc trồng cây',
      'Ủy ban nhân dân tỉnh Quảng Nam',
      'việc trồng cây',
    ],
    ['của Sở Giáo dục và Đào tạo (GDĐT) về việc trồng cây', 'Sở Giáo dục và Đào tạo', 'việc trồng cây'],
    [
      'của Bộ Xây dựng (sau đây gọi là Bộ) phê duyệt Đề án trồng cây',
      'Bộ Xây dựng',
      'phê duyệt Đề án trồng cây',
    ],
    [
      'của Ủy ban nhân dân tỉnh Phê duyệt Đề án trồng cây',
      'Ủy ban nhân dân tỉnh',
      'Phê duyệt Đề án trồng cây',
    ],
    [
      'của Hội đồng phối hợp phổ biến, giáo dục pháp luật Trung ương về hòa giải',
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật Trung ương',
      'hòa giải',
    ],
    [
      'của Đại hội đại biểu Đảng bộ huyện lần thứ XV về phát triển du lịch, Đề án trồng rừng của huyện',
      'Đại hội đại biểu Đảng bộ huyện lần thứ XV',
      'phát triển du lịch',
    ],
    [
      'của Ban Chỉ đạo liên ngành Trung ương về vệ sinh thú y về tiêm phòng',
      'Ban Chỉ đạo liên ngành Trung ương về vệ sinh thú y',
      'tiêm phòng',
    ],
    ['của LĐLĐ tỉnh Bến Tre về tổ chức Tết', 'LĐLĐ tỉnh Bến Tre', 'tổ chức Tết'],
    ['của BHXH Việt Nam về cải cách', 'BHXH Việt Nam', 'cải cách'],
    ['của Thường trực HĐND xã về giám sát', 'Thường trực HĐND xã', 'giám sát'],
    ['của Trung tâm Chuyển đổi số tỉnh về tập huấn', 'Trung tâm Chuyển đổi số tỉnh', 'tập huấn'],
    [
      'của Ban Chỉ đạo phòng, chống thiên tai tỉnh về trực ban',
      'Ban Chỉ đạo phòng, chống thiên tai tỉnh',
      'trực ban',
    ],
    [
      'của Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực về trọng tâm công tác',
      'Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực',
      'trọng tâm công tác',
    ],
    ['của Ban Chỉ đạo tỉnh về phong trào trồng cây', 'Ban Chỉ đạo tỉnh', 'phong trào trồng cây'],
    ['của Sở Nội vụ tỉnh “về triển khai phong trào”', 'Sở Nội vụ tỉnh', 'triển khai phong trào'],
  ])('%s', (words, issuer, title) => {
    expect(cited(`Thực hiện Kế hoạch số 12/KH-ABC ngày 02/01/2025 ${words};`)[0]).toMatchObject({
      issuer,
      title,
    })
  })

  test('a title ends where what somebody said of it in another document begins', () => {
    expect(
      cited(
        'Thực hiện Hướng dẫn số 405/HD-SYT ngày 08/12/2024 của Bộ Y tế về công tác thi đua và ý kiến chỉ đạo của Sở Khoa học và Công nghệ tại Công văn số 215/UBND-NC ngày 09/01/2025, Sở Y tế (sau đây gọi tắt là Sở) xây dựng kế hoạch như sau:',
      ).map(({ role, number, title }) => [role, number, title]),
    ).toEqual([
      ['direct-upstream', '405/HD-SYT', 'công tác thi đua'],
      ['direct-upstream', '215/UBND-NC', null],
    ])
  })

  test('a title ends before the subject of the sentence, which may have a short form behind it', () => {
    expect(
      cited(
        'Thực hiện Kế hoạch số 143/KH-SCT ngày 10/8/2024 của Sở Công Thương về bình ổn thị trường, Chi cục Quản lý thị trường (sau đây gọi tắt là Chi cục) xây dựng kế hoạch như sau:',
      )[0]?.title,
    ).toBe('bình ổn thị trường')
  })

  test.each([
    'Trưởng phòng Tài nguyên và Môi trường',
    'Chánh Thanh tra tỉnh',
    'Trưởng Công an xã',
    'Chánh Văn phòng UBND tỉnh',
  ])('before the number the head of a unit: %s', (head) => {
    expect(cited(`Xét đề nghị của ${head} tại Tờ trình số 412/TTr-PTNMT ngày 13/9/2024.`)[0]?.issuer).toBe(
      head,
    )
  })

  test('before the number', () => {
    expect(
      cited('Ngày 21/4/2025, Thủ tướng Chính phủ đã ban hành Chỉ thị số 06/CT-TTg về việc trồng cây;')[0],
    ).toMatchObject({ date: '2025-04-21', issuer: 'Thủ tướng Chính phủ', title: 'việc trồng cây' })
  })

  test('in a wrapped line that is shorter than the others', () => {
    expect(
      cited('Thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2025 của UBND tỉnh Lào\nCai về trồng cây;')[0],
    ).toMatchObject({ issuer: 'UBND tỉnh Lào Cai', title: 'trồng cây' })
  })

  test('in capitals', () => {
    expect(
      cited('', 'THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22 THÁNG 12 NĂM 2024 CỦA BỘ CHÍNH TRỊ VỀ ĐỘT PHÁ')[0],
    ).toMatchObject({ date: '2024-12-22', issuer: 'BỘ CHÍNH TRỊ', title: 'ĐỘT PHÁ' })
  })

  test('several quoted names', () => {
    expect(
      cited(
        'Căn cứ Quyết định số 5/QĐ-UBND ngày 02/01/2025 của UBND tỉnh về danh hiệu “Gia đình văn hóa”, “Thôn văn hóa”;',
      )[0]?.title,
    ).toBe('danh hiệu “Gia đình văn hóa”, “Thôn văn hóa”')
  })

  test('a law and the one it amends', () => {
    expect(
      cited(
        'Căn cứ Luật số 34/2018/QH14 ngày 19/11/2018 sửa đổi, bổ sung một số điều của Luật Giáo dục đại học;',
      ).map(({ title }) => title),
    ).toEqual(['sửa đổi, bổ sung một số điều của Luật Giáo dục đại học'])
    expect(
      cited(
        'Căn cứ Luật Bảo hiểm y tế ngày 14/11/2008 và Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế ngày 27/11/2024;',
      ).map(({ title, date, first }) => [title, date, first]),
    ).toEqual([
      ['Luật Bảo hiểm y tế', '2008-11-14', true],
      ['Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế', '2024-11-27', true],
    ])
  })

  test('a law that amends several is one', () => {
    expect(
      cited(
        'Căn cứ Luật Tổ chức Chính phủ ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;\n\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch, Luật Đầu tư và Luật Đấu thầu năm 2024;',
      ).map(({ title }) => title),
    ).toEqual([
      'Luật Tổ chức Chính phủ',
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
      'Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch, Luật Đầu tư và Luật Đấu thầu',
    ])
  })

  test('a law beside a decree ends in front of it', () => {
    expect(
      cited(
        'Căn cứ Luật Năng lượng nguyên tử ngày 27/6/2025;\n\nPhổ biến Luật Năng lượng nguyên tử và Nghị định số 142/2020/NĐ-CP ngày 09/12/2020 của Chính phủ.',
      ).map(({ title, number, first }) => [title ?? number, first]),
    ).toEqual([
      ['Luật Năng lượng nguyên tử', true],
      ['Luật Năng lượng nguyên tử', false],
      ['142/2020/NĐ-CP', true],
    ])
  })

  test('a law by its number and by its name', () => {
    expect(
      cited(
        'Căn cứ Luật Đất đai năm 2013; Luật Lâm nghiệp số 16/2017/QH14;\n\nCăn cứ Luật Đất đai số 31/2024/QH15;\n\nCăn cứ Nghị định số 156/2018/NĐ-CP ngày 16/11/2018 của Chính phủ quy định chi tiết một số điều của Luật Lâm nghiệp;',
      ).map(({ title, first }) => [title, first]),
    ).toEqual([
      ['Luật Đất đai', true],
      ['Luật Lâm nghiệp', true],
      ['Luật Đất đai', true],
      ['quy định chi tiết một số điều của Luật Lâm nghiệp', true],
      ['Luật Lâm nghiệp', false],
    ])
  })

  test('a title in front of the two bodies that issue the plan', () => {
    expect(
      cited(
        'Thực hiện Kế hoạch số 95/KH-TLĐ ngày 31/12/2025 của Tổng Liên đoàn Lao động Việt Nam về đối thoại, Sở Nội vụ và Liên đoàn Lao động tỉnh thống nhất ban hành Kế hoạch phối hợp như sau:',
      )[0]?.title,
    ).toBe('đối thoại')
  })

  test('a law with bodies in its name', () => {
    expect(
      cited('Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân năm 2015;')[0],
    ).toMatchObject({ title: 'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân', date: '2015' })
  })
})

const roles = (references: readonly Reference[]) => references.map(({ role, number }) => [role, number])

describe('the document above', () => {
  test('is none that was proposed from below', () => {
    expect(
      roles(
        cited(
          'Căn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2025 của UBND tỉnh về trồng cây;\n\nTheo đề nghị của Chi cục Kiểm lâm (Thường trực) tại Tờ trình số 8/TTr-CCKL ngày 03/01/2025.',
        ),
      ),
    ).toEqual([
      ['direct-upstream', '5/KH-UBND'],
      ['basis', '8/TTr-CCKL'],
    ])
  })

  test.each(['CĂN CỨ XÂY DỰNG KẾ HOẠCH', 'CƠ SỞ PHÁP LÝ', 'SỰ CẦN THIẾT VÀ CĂN CỨ PHÁP LÝ'])(
    'stands in a section %s',
    (section) => {
      const plan = planOf(
        `UBND XÃ A\n\nSố: 9/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây năm 2025\n\nI. ${section}\n\n- Luật Lâm nghiệp ngày 15/11/2017;\n\n- Kế hoạch số 5/KH-UBND ngày 02/01/2025 của UBND tỉnh về trồng cây.\n\nII. MỤC ĐÍCH\n\n1. Trồng cây.\n`,
      )
      expect(roles(plan.references)).toEqual([
        ['basis', null],
        ['direct-upstream', '5/KH-UBND'],
      ])
    },
  )

  test('may be a decree where nothing else is carried out', () => {
    expect(
      roles(cited('Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về một cửa;')),
    ).toEqual([['direct-upstream', '61/2018/NĐ-CP']])
  })

  test('is never the plan itself', () => {
    expect(cited('Kế hoạch số 99/KH-SYT có hiệu lực từ ngày ký.')).toEqual([])
  })
})

describe('what a plan on legal bases alone carries out', () => {
  const upstream = (preamble: string, title: string) =>
    cited(preamble, title)
      .filter(({ role }) => role === 'direct-upstream')
      .map(({ number }) => number)

  test('what an article of the issuing decision replaces is no basis', () => {
    const { references } = planOf(
      'UBND XÃ BA VÌ\n\nSố: 12/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nBan hành Kế hoạch trồng cây\n\nCăn cứ Quyết định số 31/QĐ-UBND ngày 04/3/2024 của UBND tỉnh về trồng rừng;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.\n\nĐiều 2. Quyết định này thay thế Quyết định số 77/QĐ-UBND ngày 05/5/2023 của UBND xã.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn An\n\nKẾ HOẠCH\nTrồng cây\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 06/6/2024 của UBND xã)\n\nI. MỤC ĐÍCH\n\n- Trồng cây.\n',
    )
    const replaced = references.find(({ number }) => number === '77/QĐ-UBND')
    expect(replaced?.role).toBe('mention')
  })

  test.each([
    [
      'the plan on the same matter',
      'Căn cứ Kế hoạch số 40/KH-UBND ngày 01/02/2025 của UBND tỉnh về phòng, chống bệnh dại;',
      'Phòng, chống bệnh dại năm 2025',
      ['40/KH-UBND'],
    ],
    [
      'a decision that issues such a programme',
      'Căn cứ Quyết định số 90/QĐ-UBND ngày 01/02/2025 của UBND tỉnh phê duyệt Chương trình phát triển nhà ở xã hội;',
      'Phát triển nhà ở xã hội huyện Mai Sơn',
      ['90/QĐ-UBND'],
    ],
    [
      'no directive in general terms',
      'Căn cứ Chỉ thị số 12/CT-TTg ngày 01/02/2025 của Thủ tướng Chính phủ về tăng cường chăm sóc người cao tuổi;',
      'Tập huấn sơ cứu đuối nước năm 2025',
      [],
    ],
    [
      'the programme of its title beside the plan it names',
      'Căn cứ Quyết định số 588/QĐ-TTg ngày 28/4/2020 của Thủ tướng Chính phủ phê duyệt Chương trình “Bữa ăn đủ chất”;\n\nThực hiện Công văn số 15/UBND-VX ngày 02/3/2025 của UBND tỉnh,',
      'Thực hiện Chương trình “Bữa ăn đủ chất” năm 2025',
      ['588/QĐ-TTg', '15/UBND-VX'],
    ],
  ])('%s', (_, preamble, title, expected) => {
    expect(upstream(preamble, title)).toEqual(expected)
  })
})

describe('what stands around a citation', () => {
  test('a law marked as amended has its date behind the mark', () => {
    expect(
      cited('Căn cứ Luật Giao dịch điện tử (sửa đổi) ngày 22/6/2023;\nCăn cứ Luật Thư viện ngày 21/11/2019;'),
    ).toMatchObject([
      { title: 'Luật Giao dịch điện tử', date: '2023-06-22' },
      { title: 'Luật Thư viện', date: '2019-11-21' },
    ])
  })

  test('by what it was amended is no part of a title', () => {
    expect(
      cited(
        'Căn cứ Nghị định số 21/2024/NĐ-CP quy định về cây xanh đô thị được sửa đổi, bổ sung bởi Nghị định số 35/2025/NĐ-CP;',
      ),
    ).toMatchObject([
      { number: '21/2024/NĐ-CP', title: 'quy định về cây xanh đô thị' },
      { number: '35/2025/NĐ-CP', title: null },
    ])
    expect(
      cited('Căn cứ Nghị định số 21/2024/NĐ-CP quy định hồ sơ được cấp bởi cơ sở trồng cây;')[0]?.title,
    ).toBe('quy định hồ sơ được cấp bởi cơ sở trồng cây')
  })

  test('who is named in front of two papers issued both', () => {
    expect(
      cited(
        'Theo đề nghị của Sở Xây dựng tại Tờ trình số 8/TTr-SXD ngày 05/01/2025 và Công văn số 9/SXD-HT ngày 12/01/2025;',
      ).map(({ number, issuer }) => [number, issuer]),
    ).toEqual([
      ['8/TTr-SXD', 'Sở Xây dựng'],
      ['9/SXD-HT', 'Sở Xây dựng'],
    ])
  })

  test('the line above an appendix is no reference', () => {
    const plan = (line: string) =>
      planOf(
        `SỞ Y TẾ\n\nSố: 99/KH-SYT\n\nKẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n\nPHỤ LỤC I\n\nDANH MỤC CÂY\n\n${line}\n\nCây sao.\n`,
      ).references
    expect(plan('(Kèm theo Chương trình trồng cây tại Nghị quyết số /NQ-SYT ngày 01/01/2025)')).toEqual([])
    expect(plan('(Ban hành kèm theo Quyết định số 12/QĐ-SYT ngày 01/01/2025)')).toEqual([])
    expect(plan('Trồng theo Quyết định số 12/QĐ-SYT ngày 01/01/2025.')).toHaveLength(1)
  })
})

describe('the own number of a plan', () => {
  const numbers = (annex: string) =>
    planOf(
      `ỦY BAN NHÂN DÂN\nXÃ MAI SƠN\n\nSố: 99/KH-UBND\n\nMai Sơn, ngày 04 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC\n\n${annex}\n`,
    ).references.map(({ number }) => number)

  test.each([
    '(Kèm theo Kế hoạch số 99/KH-UBND ngày 04/3/2026 của UBND xã Mai Sơn)',
    '(Ban hành kèm theo Kế hoạch số 99/KH-UBND ngày 04 tháng 3 năm 2026 của Ủy ban nhân dân xã)',
    'Thực hiện Kế hoạch số 99/KH-UBND ngày 04/3/2026 của Chủ tịch UBND xã Mai Sơn.',
  ])('is no reference in an annex: %s', (annex) => {
    expect(numbers(annex)).toEqual([])
  })

  test.each([
    'Theo Kế hoạch số 99/KH-UBND ngày 04/3/2026 của UBND tỉnh Sơn La.',
    'Theo Kế hoạch số 99/KH-UBND ngày 04/3/2025 của UBND xã Mai Sơn.',
  ])('of another body or day is one: %s', (annex) => {
    expect(numbers(annex)).toEqual(['99/KH-UBND'])
  })
})

test('a body whose head is its whole name ends in front of small letters', () => {
  const issuers = (text: string) =>
    cited(`Căn cứ Luật Lâm nghiệp;\n\nTheo ${text},`).map(({ issuer }) => issuer)
  expect(
    issuers('Quyết định số 12/QĐ-TTg ngày 02/01/2025 của Thủ tướng Chính phủ đạt tối thiểu 80 điểm'),
  ).toContain('Thủ tướng Chính phủ')
  expect(issuers('Nghị quyết số 12/NQ-CP ngày 02/01/2025 của Chính phủ đạt yêu cầu')).toContain('Chính phủ')
  expect(issuers('Chỉ thị số 12/CT-TTg ngày 02/01/2025 của Thủ tướng chính phủ về trồng cây')).toContain(
    'Thủ tướng chính phủ',
  )
})
