import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

/** How documents are cited and headed in plans as they were issued, careless ones included; the words are our own. */

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const cited = (basis: string) =>
  planOf(
    `UBND XÃ TÂN HỘI\n\nSố: 12/KH-UBND\n\nTân Hội, ngày 05 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nTrồng cây năm 2026\n\n${basis};\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n`,
  ).references
const headed = (
  top: string,
  title: string,
  basis = 'Căn cứ Kế hoạch số 14/KH-UBND ngày 3/9/2019 của UBND xã;',
) => planOf(`${top}\n\n${title}\n\n${basis}\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n`)

describe('a cited document', () => {
  test.each([
    [
      'Nghị quyết số 11-NQ/TW ngày 03/6/2017 của Hội nghị lần thứ 5 Ban Chấp hành Trung ương Đảng khóa XII về cây xanh',
      { issuer: 'Ban Chấp hành Trung ương Đảng khóa XII', title: 'cây xanh', date: '2017-06-03' },
    ],
    [
      'Nghị quyết số 24-NQ/TW ngày 03/6/2013 Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI về ứng phó với hạn hán',
      { issuer: 'Ban Chấp hành Trung ương khóa XI', title: 'ứng phó với hạn hán' },
    ],
    [
      'Nghị quyết số 19-NQ/TW của Hội nghị Trung ương 5 khóa XIII về nông dân',
      { issuer: 'Hội nghị Trung ương 5 khóa XIII', title: 'nông dân' },
    ],
    [
      'Nghị quyết Hội nghị Trung ương 6 khóa XI số 20-NQ/TW ngày 01/11/2012 về khoa học',
      { kind: 'NQ', number: '20-NQ/TW', issuer: 'Hội nghị Trung ương 6 khóa XI', title: 'khoa học' },
    ],
    [
      'Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13',
      { number: '14/2012/QH13', title: 'Luật Phổ biến, giáo dục pháp luật' },
    ],
    [
      'Luật Đất đai của Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam số 31/2024/QH15',
      { title: 'Luật Đất đai', number: '31/2024/QH15' },
    ],
    [
      'Pháp lệnh Phòng, chống lụt, bão năm 1993',
      { kind: 'PL', title: 'Pháp lệnh Phòng, chống lụt, bão', date: '1993' },
    ],
    [
      'Luật Khoáng sản được Quốc hội thông qua ngày 17 tháng 11 năm 2010',
      { title: 'Luật Khoáng sản', date: '2010-11-17' },
    ],
    [
      'Công văn số 77/SGDĐT-GDTrH ngày 12/8/2015 v/v vệ sinh trường lớp của Sở Giáo dục và Đào tạo Phú Yên',
      { issuer: 'Sở Giáo dục và Đào tạo Phú Yên', title: 'vệ sinh trường lớp' },
    ],
    [
      'Quyết định số 43/QĐ-BYT về việc phòng bệnh dại, ban hành ngày 09/11/2021 của Bộ Y tế',
      { issuer: 'Bộ Y tế', title: 'việc phòng bệnh dại', date: '2021-11-09' },
    ],
    [
      'Kế hoạch số 8/KH-UBND ngày 3/2/2020 về nâng cao năng lực của Ủy ban nhân dân cấp xã',
      { issuer: null, title: 'nâng cao năng lực của Ủy ban nhân dân cấp xã' },
    ],
    [
      'Thông tư số 13/2010/TT - BGD& ĐT ngày 15/4/2010 của Bộ Giáo dục và Đào tạo quy định về trường học',
      { number: '13/2010/TT-BGD&ĐT', date: '2010-04-15', issuer: 'Bộ Giáo dục và Đào tạo' },
    ],
    [
      'Kế hoạch số 125/KH-TH&THCS Sơn Lôi ngày 21 tháng 9 năm 2021 về việc trồng rau',
      { number: '125/KH-TH&THCS', date: '2021-09-21', title: 'việc trồng rau' },
    ],
    [
      'Công văn số 66/CV-CAH(CSGT) ngày 10/9/2014 v/v phân luồng',
      { date: '2014-09-10', title: 'phân luồng' },
    ],
    [
      'Kế hoạch số 5/KH-BVĐ ngày 3/2/2019 của Ban vận động Quỹ Vì biển đảo huyện Kim Sơn về góp quỹ',
      { issuer: 'Ban vận động Quỹ Vì biển đảo huyện Kim Sơn', title: 'góp quỹ' },
    ],
    [
      'Công văn số 55/SNV ngày 3/4/2019 của sở Nội vụ Hà Nam về việc xét nâng ngạch',
      { issuer: 'sở Nội vụ Hà Nam', title: 'việc xét nâng ngạch' },
    ],
    [
      'Thông báo số 34/TB-UBND ngày 4/5/2019 của UBND tỉnh Kết luận của Phó Chủ tịch',
      { issuer: 'UBND tỉnh', title: 'Kết luận của Phó Chủ tịch' },
    ],
    [
      'Nghị định số 5/2015/NĐ-CP ngày 12/1/2015 của Chính phủ Quy định chi tiết về lao động',
      { issuer: 'Chính phủ', title: 'Quy định chi tiết về lao động' },
    ],
    [
      'Kế hoạch số 5/KH-BCĐ ngày 3/4/2015 của Ban Chỉ đạo Quốc gia xây dựng nông thôn mới về việc thi đua',
      { issuer: 'Ban Chỉ đạo Quốc gia xây dựng nông thôn mới', title: 'việc thi đua' },
    ],
    ['Tờ trình số 16/TTr-SNV 13 tháng 5 năm 2021 của Sở Nội vụ', { date: '2021-05-13', issuer: 'Sở Nội vụ' }],
    [
      'Chỉ thị số 7/CT-TTg ngày 4/5/2016 của Thủ tướng Chính phủ về mùa nước nổi (Chỉ thị số 7)',
      { title: 'mùa nước nổi' },
    ],
    [
      'Quyết định số 5/QĐ-UBND ngày 3/4/2015 của UBND tỉnh về nuôi ong và tình hình thực tế tại địa phương',
      { title: 'nuôi ong' },
    ],
    ['Nghị quyết số 34-NQ/TU ngày 1/2/2020 của Tỉnh ủy vào cuộc sống', { issuer: 'Tỉnh ủy', title: null }],
    [
      'Kế hoạch số 7/KH-UBND ngày 4/5/2016 của UBND huyện Cư M’gar về trồng cà phê',
      { issuer: 'UBND huyện Cư M’gar', title: 'trồng cà phê' },
    ],
    [
      'Kế hoạch số 298 KH/TWĐTN ngày 12/3/2019 của Ban Bí thư Trung ương Đoàn về trồng cây',
      { number: '298-KH/TWĐTN', issuer: 'Ban Bí thư Trung ương Đoàn', title: 'trồng cây' },
    ],
  ])('Căn cứ %s', (basis, expected) => {
    expect(cited(`Căn cứ ${basis}`)[0]).toMatchObject(expected)
  })

  test('ends its title in front of the comma that closes the paragraph', () => {
    const [plan] = cited(
      'Thực hiện Kế hoạch số 14/KH-UBND ngày 3/9/2019 của UBND huyện về trồng rừng,\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau',
    )
    expect(plan).toMatchObject({ title: 'trồng rừng' })
  })

  test('stands beside the one whose title names a law', () => {
    const [, , decision] = cited(
      'Thực hiện Nghị định số 123/2015/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật Hộ tịch và Quyết định số 10/QĐ-TTg của Thủ tướng Chính phủ về thống kê',
    )
    expect(decision).toMatchObject({ number: '10/QĐ-TTg', role: 'direct-upstream', title: 'thống kê' })
  })

  test.each([
    ['Thực hiện', ['direct-upstream', 'direct-upstream', 'direct-upstream']],
    ['Nhằm triển khai thực hiện', ['direct-upstream', 'direct-upstream', 'direct-upstream']],
    ['Căn cứ', ['basis', 'basis', 'basis']],
  ])('stands in a list behind "%s"', (lead, roles) => {
    const found = cited(
      `${lead} Quyết định số 5/QĐ-UBND ngày 3/4/2025 của UBND tỉnh về nuôi ong; Quyết định số 6/QĐ-UBND ngày 3/4/2025 của UBND tỉnh về nuôi cá, Kế hoạch số 7/KH-UBND ngày 4/5/2025 của UBND tỉnh về nuôi dê`,
    )
    expect(found.map(({ role }) => role)).toEqual(roles)
  })

  test('and its short name in brackets', () => {
    const found = cited(
      'Thực hiện Quyết định số 131/QĐ-TTg ngày 25/01/2022 của Thủ tướng Chính phủ về học liệu (Quyết định số 131/QĐ-TTg)',
    )
    expect(found.map(({ role }) => role)).toEqual(['direct-upstream', 'mention'])
  })

  test('is carried out with the year in its number', () => {
    const [resolution] = cited(
      'Thực hiện Nghị quyết số 16/2008/NQ-CP ngày 31/7/2008 của Chính phủ về giảm ùn tắc giao thông',
    )
    expect(resolution!.role).toBe('direct-upstream')
  })
})

describe('a head', () => {
  const school = `PHÒNG GD&ĐT HUYỆN BA TRI\nTRƯỜNG TIỂU HỌC AN BÌNH\n${motto}\nSố: 02/KHCL-THAB\nAn Bình, ngày 05 tháng 9 năm 2019`

  test.each([
    ['KẾ HOẠCH\nV/V TỔ CHỨC HỘI THI KỂ CHUYỆN', 'V/V TỔ CHỨC HỘI THI KỂ CHUYỆN'],
    [
      'KẾ HOẠCH\nSinh hoạt ngoại khóa tháng 10:\n“Sách và tuổi thơ”',
      'Sinh hoạt ngoại khóa tháng 10: “Sách và tuổi thơ”',
    ],
    [
      'KẾ HOẠCH\nPHÁT TRIỂN NHÀ TRƯỜNG\nGIAI ĐOẠN 2019 - 2025, TẦM NHÌN ĐẾN NĂM 2030.',
      'PHÁT TRIỂN NHÀ TRƯỜNG GIAI ĐOẠN 2019 - 2025, TẦM NHÌN ĐẾN NĂM 2030',
    ],
    [
      'KẾ HOẠCH\nVệ sinh trường lớp\ntrong các cơ sở mầm non. Năm học 2017 - 2018.',
      'Vệ sinh trường lớp trong các cơ sở mầm non. Năm học 2017 - 2018',
    ],
    ['KÊ HOẠCH\nTrồng rau sạch', 'Trồng rau sạch'],
    [
      'KẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 5/CT-TTG CỦA THỦ TƯỚNG\nCHÍNH PHỦ VỀ MÙA NƯỚC NỔI',
      'THỰC HIỆN CHỈ THỊ SỐ 5/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ MÙA NƯỚC NỔI',
    ],
  ])('%s', (title, expected) => {
    const { header, sections } = headed(school, title)
    expect(header).toMatchObject({
      title: { text: expected },
      kind: { code: 'KH' },
      issuer: { name: 'TRƯỜNG TIỂU HỌC AN BÌNH' },
      number: { kind: 'KH', body: 'THAB' },
    })
    expect(sections.map(({ label }) => label)).toEqual(['I'])
  })

  test.each([
    ['VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH NUÔI ONG', 'VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH NUÔI ONG'],
    [
      'BAN HÀNH KẾ HOẠCH NUÔI ONG TỈNH AN GIANG\nĐẾN NĂM 2025, ĐỊNH HƯỚNG ĐẾN NĂM 2030',
      'BAN HÀNH KẾ HOẠCH NUÔI ONG TỈNH AN GIANG ĐẾN NĂM 2025, ĐỊNH HƯỚNG ĐẾN NĂM 2030',
    ],
  ])('of a decision above its author: %s', (title, expected) => {
    const { header } = headed(
      `ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n${motto}\nSố: 14/QĐ-UBND\nAn Giang, ngày 25 tháng 8 năm 2021`,
      `QUYẾT ĐỊNH\n${title}\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN GIANG`,
    )
    expect(header.title?.text).toBe(expected)
  })

  test('torn by a portal', () => {
    const { header, references } = headed(
      `ỦY BAN NHÂN DÂN\nTỈNH KHÁNH HÒA\n${motto}\nSố:\n1782/KH-UBND\nKhánh\nHòa, ngày 17 tháng 3 năm 2021`,
      'KẾ HOẠCH\nTrồng cây',
    )
    expect(header).toMatchObject({
      number: { raw: '1782/KH-UBND' },
      issuer: { name: 'ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA' },
      issued: { location: 'Khánh Hòa', date: '2021-03-17' },
    })
    expect(references).toHaveLength(1)
  })

  test.each([
    ['ĐỘI TNTP HỒ CHÍ MINH\nLIÊN ĐỘI TRƯỜNG TIỂU HỌC AN BÌNH', 'association'],
    ['BCH HỘI CHỮ THẬP ĐỎ\nHUYỆN BA TRI', 'association'],
  ])('%s', (letterhead, level) => {
    const { header } = headed(`${letterhead}\nSố: 2/KH-LĐ`, 'KẾ HOẠCH\nTrồng cây')
    expect(header.issuer).toMatchObject({ level, province: null })
  })

  test('of a decision without a signature keeps its bases', () => {
    const { references, signature } = planOf(
      `ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n${motto}\nSố: 14/QĐ-UBND\nAn Giang, ngày 25 tháng 8 năm 2011\n\nQUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH TRỒNG CÂY\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\nCăn cứ Luật Lâm nghiệp ngày 15/11/2017;\n\nCăn cứ Quyết định số 67/QĐ-TTg ngày 10/5/2011 của Thủ tướng Chính phủ về trồng cây;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.\n`,
    )
    expect(signature).toBeNull()
    expect(references.map(({ role }) => role)).not.toContain('mention')
  })
})

describe('labels of schools', () => {
  test.each(['I, ĐẶC ĐIỂM\n\n1, Thuận lợi', 'I/.ĐẶC ĐIỂM\n\n1/. Thuận lợi'])('%s', (body) => {
    const { sections } = planOf(
      `UBND XÃ TÂN HỘI\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây\n\n${body}\n\n- Đất tốt.\n`,
    )
    expect(sections).toMatchObject([
      { label: 'I', title: 'ĐẶC ĐIỂM', children: [{ label: '1', title: 'Thuận lợi' }] },
    ])
  })
})

test('who signs for the head, on a line of its own', () => {
  const { signature } = planOf(
    `UBND TỈNH AN GIANG\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n\nNơi nhận:\n- Lưu: VT.\n\nKT.\nCHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Bình\n`,
  )
  expect(signature).toMatchObject({ authority: ['KT'], position: 'PHÓ CHỦ TỊCH', name: 'Lê Văn Bình' })
})

test('two who sign side by side above the recipients', () => {
  const { signature, recipients } = planOf(
    `UBND XÃ TÂN HỘI\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n\nTM. BAN THƯỜNG TRỰC MẶT TRẬN        TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH                            CHỦ TỊCH\n\nLê Thị Hoa                          Trần Văn Bình\n\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n`,
  )
  expect(signature).toMatchObject({ authority: ['TM'], position: 'CHỦ TỊCH' })
  expect(recipients).toHaveLength(1)
})

test('a period in words without "từ"', () => {
  const { periods } = headed(
    'UBND XÃ TÂN HỘI\n\nSố: 12/KH-UBND',
    'KẾ HOẠCH\nTrồng cây giai đoạn 2020 đến năm 2025',
  )
  expect(periods).toMatchObject([{ from: 2020, to: 2025 }])
})

describe('careless typing', () => {
  test('labels alone on their lines, as they are copied out of a PDF', () => {
    const { sections, deadlines } = planOf(
      'UBND XÃ TÂN HỘI\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI.\nMỤC ĐÍCH\n1.\nTrồng cây bóng mát.\nII.\nTỔ CHỨC THỰC HIỆN\n1.\nTrạm Y tế xã\na)\nBáo cáo UBND xã trước ngày 15/11/2026.\n',
    )
    expect(sections.map(({ label, title }) => [label, title])).toEqual([
      ['I', 'MỤC ĐÍCH'],
      ['II', 'TỔ CHỨC THỰC HIỆN'],
    ])
    expect(deadlines).toMatchObject([{ actor: 'Trạm Y tế xã', act: 'report' }])
  })

  test('the star of a Party letterhead in front of the place', () => {
    const { header } = planOf(
      'ĐẢNG BỘ HUYỆN BÁT XÁT        ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ BẢN QUA\n*                   Bản Qua, ngày 03 tháng 4 năm 2025\nSố 15-KH/ĐU\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n',
    )
    expect(header.issued).toMatchObject({ location: 'Bản Qua', date: '2025-04-03' })
  })

  test('"b/c" for "báo cáo"', () => {
    const { deadlines } = planOf(
      'UBND XÃ TÂN HỘI\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã: nắm tình hình; b/c Chủ tịch UBND xã trước ngày 05/12/2026.\n',
    )
    expect(deadlines).toMatchObject([{ act: 'report', recipients: ['Chủ tịch UBND xã'] }])
  })
})
