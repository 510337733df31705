import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

const issuerUnder = (letterhead: string) =>
  planOf(
    `${letterhead}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/KH-ABC\n\nKẾ HOẠCH\nTrồng cây năm 2025\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n`,
  ).header.issuer

describe('the issuer of a letterhead', () => {
  test.each([
    ['ỦY BAN QUỐC GIA\nVỀ NGƯỜI CAO TUỔI VIỆT NAM', 'ỦY BAN QUỐC GIA VỀ NGƯỜI CAO TUỔI VIỆT NAM', null],
    ['BAN CHẤP HÀNH\nHỘI LÀM VƯỜN TỈNH BẾN TRE', 'BAN CHẤP HÀNH HỘI LÀM VƯỜN TỈNH BẾN TRE', null],
    [
      'HỘI LHPN VIỆT NAM\nHỘI LIÊN HIỆP PHỤ NỮ\nTỈNH SÓC TRĂNG',
      'HỘI LIÊN HIỆP PHỤ NỮ TỈNH SÓC TRĂNG',
      'HỘI LHPN VIỆT NAM',
    ],
    ['QUÂN KHU 4\nBỘ CHỈ HUY QUÂN SỰ TỈNH NGHỆ AN', 'BỘ CHỈ HUY QUÂN SỰ TỈNH NGHỆ AN', 'QUÂN KHU 4'],
    [
      'CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ\nTHI HÀNH ÁN DÂN SỰ TỈNH LONG AN',
      'THI HÀNH ÁN DÂN SỰ TỈNH LONG AN',
      'CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ',
    ],
    ['ĐẢNG BỘ XÃ SA PA\nCHI BỘ\nTRƯỜNG THPT SA PA', 'CHI BỘ TRƯỜNG THPT SA PA', 'ĐẢNG BỘ XÃ SA PA'],
    ['ĐẢNG ỦY UBND TỈNH\nĐẢNG ỦY\nSỞ Y TẾ', 'ĐẢNG ỦY SỞ Y TẾ', 'ĐẢNG ỦY UBND TỈNH'],
    [
      'HỘI ĐỒNG ĐỘI XÃ EA KAR\nLIÊN ĐỘI\nTRƯỜNG THCS EA KAR',
      'LIÊN ĐỘI TRƯỜNG THCS EA KAR',
      'HỘI ĐỒNG ĐỘI XÃ EA KAR',
    ],
    ['HỘI CHỮ THẬP ĐỎ\nTRUNG TÂM HIẾN MÁU NHÂN ĐẠO', 'TRUNG TÂM HIẾN MÁU NHÂN ĐẠO', 'HỘI CHỮ THẬP ĐỎ'],
    ['ĐẢNG BỘ SỞ Y TẾ\nBỆNH VIỆN NHI ĐỒNG', 'BỆNH VIỆN NHI ĐỒNG', 'ĐẢNG BỘ SỞ Y TẾ'],
    ['ĐẢNG ỦY XÃ EA KAR\nCHI BỘ THÔN 5', 'CHI BỘ THÔN 5', 'ĐẢNG ỦY XÃ EA KAR'],
    [
      'HỘI CỰU CHIẾN BINH TỈNH GIA LAI\nTRUNG TÂM DẠY NGHỀ SỐ 1',
      'TRUNG TÂM DẠY NGHỀ SỐ 1',
      'HỘI CỰU CHIẾN BINH TỈNH GIA LAI',
    ],
    ['LIÊN ĐOÀN LAO ĐỘNG - TỈNH ĐOÀN\nTỈNH BẮC NINH', 'LIÊN ĐOÀN LAO ĐỘNG - TỈNH ĐOÀN TỈNH BẮC NINH', null],
    [
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG TRUNG HỌC PHỔ THÔNG\nSỐ 2',
      'TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 2',
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    ],
    ['ĐẢNG ỦY\nỦY BAN KIỂM TRA', 'ỦY BAN KIỂM TRA', 'ĐẢNG ỦY'],
    [
      'UBND TỈNH LÀO CAI\nBAN QUẢN LÝ\nDỰ ÁN ĐẦU TƯ XÂY DỰNG',
      'BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG',
      'UBND TỈNH LÀO CAI',
    ],
    ['BAN CHỈ ĐẠO\nĐỀ ÁN 06 XÃ EA KAR', 'BAN CHỈ ĐẠO ĐỀ ÁN 06 XÃ EA KAR', null],
    ['ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ', 'ỦY BAN NHÂN DÂN XÃ TÂN PHÚ', null],
    ['UBND TỈNH LÀO CAI\nBAN QUẢN LÝ\nVƯỜN QUỐC GIA A', 'BAN QUẢN LÝ VƯỜN QUỐC GIA A', 'UBND TỈNH LÀO CAI'],
    ['SỞ Y TẾ\nTRUNG TÂM\nKIỂM SOÁT BỆNH TẬT', 'TRUNG TÂM KIỂM SOÁT BỆNH TẬT', 'SỞ Y TẾ'],
    [
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH\nCÔNG ĐOÀN\nTRƯỜNG ĐẠI HỌC A',
      'CÔNG ĐOÀN TRƯỜNG ĐẠI HỌC A',
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH',
    ],
    ['TỈNH ỦY NGHỆ AN\nHUYỆN ỦY ĐÔ LƯƠNG', 'HUYỆN ỦY ĐÔ LƯƠNG', 'TỈNH ỦY NGHỆ AN'],
    ['ỦY\nBAN NHÂN DÂN\nTỈNH TÂY NINH', 'ỦY BAN NHÂN DÂN TỈNH TÂY NINH', null],
    ['UỶ BAN NHÂN\nDÂN\nTHỊ XÃ SƠN TÂY', 'UỶ BAN NHÂN DÂN THỊ XÃ SƠN TÂY', null],
    [
      'SỞ CÔNG\nTHƯƠNG HƯNG YÊN\nCHI CỤC QUẢN\nLÝ THỊ\nTRƯỜNG',
      'CHI CỤC QUẢN LÝ THỊ TRƯỜNG',
      'SỞ CÔNG THƯƠNG HƯNG YÊN',
    ],
    [
      'LIÊN MINH HỢP TÁC\nXÃ VIỆT NAM\nLIÊN MINH HỢP TÁC\nXÃ\nTỈNH ĐẮK LẮK',
      'LIÊN MINH HỢP TÁC XÃ TỈNH ĐẮK LẮK',
      'LIÊN MINH HỢP TÁC XÃ VIỆT NAM',
    ],
    [
      'BAN CHỈ HUY\nBỘ ĐỘI BIÊN\nPHÒNG\nĐỒN BIÊN\nPHÒNG CỬA KHẨU LA LAY',
      'ĐỒN BIÊN PHÒNG CỬA KHẨU LA LAY',
      'BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG',
    ],
    [
      'BẢO HIỂM XÃ\nHỘI VIỆT NAM\nBẢO HIỂM XÃ\nHỘI TỈNH AN GIANG',
      'BẢO HIỂM XÃ HỘI TỈNH AN GIANG',
      'BẢO HIỂM XÃ HỘI VIỆT NAM',
    ],
    [
      'HỘI LIÊN HIỆP PHỤ NỮ\nTỈNH VĨNH LONG\nBAN THƯỜNG VỤ HỘI\nLIÊN HIỆP PHỤ NỮ XÃ\nTÂN LƯỢC',
      'BAN THƯỜNG VỤ HỘI LIÊN HIỆP PHỤ NỮ XÃ TÂN LƯỢC',
      'HỘI LIÊN HIỆP PHỤ NỮ TỈNH VĨNH LONG',
    ],
    [
      'TỔNG CÔNG TY XI MĂNG\nTRƯỜNG SƠN\nCÔNG TY TNHH MỘT THÀNH VIÊN\nXI MĂNG LAM SƠN',
      'CÔNG TY TNHH MỘT THÀNH VIÊN XI MĂNG LAM SƠN',
      'TỔNG CÔNG TY XI MĂNG TRƯỜNG SƠN',
    ],
    [
      'PHÒNG GD&ĐT HUYỆN TAM NÔNG\nTRƯỜNG MẦM NON HOA PHƯỢNG',
      'TRƯỜNG MẦM NON HOA PHƯỢNG',
      'PHÒNG GD&ĐT HUYỆN TAM NÔNG',
    ],
    ['ỦY BAN MTTQ VIỆT NAM PHƯỜNG AN HẢI\nBan Thường trực', 'ỦY BAN MTTQ VIỆT NAM PHƯỜNG AN HẢI', null],
    [
      'LIÊN MINH HỢP TÁC XÃ VIỆT NAM\nLIÊN MINH HỢP TÁC XÃ\nTỈNH ĐẮK LẮK',
      'LIÊN MINH HỢP TÁC XÃ TỈNH ĐẮK LẮK',
      'LIÊN MINH HỢP TÁC XÃ VIỆT NAM',
    ],
    [
      'TÒA ÁN NHÂN DÂN TỐI CAO\nTÒA ÁN NHÂN DÂN\nTỈNH LÀO CAI',
      'TÒA ÁN NHÂN DÂN TỈNH LÀO CAI',
      'TÒA ÁN NHÂN DÂN TỐI CAO',
    ],
    [
      'BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI\nTỈNH SƠN LA',
      'BẢO HIỂM XÃ HỘI TỈNH SƠN LA',
      'BẢO HIỂM XÃ HỘI VIỆT NAM',
    ],
    [
      'HUYỆN ỦY KẾ SÁCH\nTRUNG TÂM CHÍNH TRỊ\nHUYỆN KẾ SÁCH',
      'TRUNG TÂM CHÍNH TRỊ HUYỆN KẾ SÁCH',
      'HUYỆN ỦY KẾ SÁCH',
    ],
    ['ỦY BAN THƯỜNG VỤ\nQUỐC HỘI', 'ỦY BAN THƯỜNG VỤ QUỐC HỘI', null],
    [
      'HỘI ĐÔNG Y TỈNH CAO BẰNG\nHỘI KHUYẾN TRỢ LÀNG CHỮ\nĐỎ',
      'HỘI KHUYẾN TRỢ LÀNG CHỮ ĐỎ',
      'HỘI ĐÔNG Y TỈNH CAO BẰNG',
    ],
  ])('%j', (letterhead, name, parent) => {
    expect(issuerUnder(letterhead)).toMatchObject({ name, parent, stated: true })
  })
})

test('the province of a unit is said by any line above it', () => {
  expect(
    issuerUnder('BỘ CHỈ HUY QUÂN SỰ TỈNH QUẢNG TRỊ\nBAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG\nĐỒN BIÊN PHÒNG LA LAY'),
  ).toMatchObject({ level: 'unit', province: 'Quảng Trị', parent: 'BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG' })
})

const headerUnder = (head: string) => planOf(`${head}\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n`).header

test('the motto of the Youth Union beside the upper body is no body', () => {
  const { issuer } = headerUnder(
    'TỈNH ĐOÀN VĨNH LONG                    ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH ĐOÀN XÃ TAM BÌNH\nSố: 14-KH/ĐTN                          Tam Bình, ngày 08 tháng 5 năm 2026\n\nKẾ HOẠCH\nTổ chức Chiến dịch hè',
  )
  expect(issuer).toMatchObject({ name: 'BAN CHẤP HÀNH ĐOÀN XÃ TAM BÌNH', parent: 'TỈNH ĐOÀN VĨNH LONG' })
})

describe('a letterhead that was set in narrow columns', () => {
  test.each(['CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM', 'CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM'])(
    '%j is the motto',
    (motto) => {
      const { issuer, issued } = headerUnder(
        `ỦY BAN NHÂN DÂN\nHUYỆN BA VÌ\n-------\n|\n${motto}\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 12/KH-UBND\n|\nBa Vì,\nngày 04 tháng 3 năm 2024\n|\nKẾ HOẠCH\nTrồng cây năm 2024`,
      )
      expect(issuer?.name).toBe('ỦY BAN NHÂN DÂN HUYỆN BA VÌ')
      expect(issued).toMatchObject({ location: 'Ba Vì', date: '2024-03-04' })
    },
  )

  test('its year on a line of its own', () => {
    const { issued } = headerUnder(
      'ỦY BAN NHÂN DÂN\nXÃ CÔ TÔ\nSố: 8/KH-UBND\n|\nCô Tô, ngày 19 tháng 5 năm\n2026\n|\nKẾ HOẠCH\nTrồng cây',
    )
    expect(issued).toMatchObject({ location: 'Cô Tô', date: '2026-05-19' })
  })

  test('bars between the cells', () => {
    const { number, issued } = headerUnder(
      'SỞ Y TẾ TỈNH CÀ MAU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 9/KH-SYT | Cà Mau, ngày 08 tháng 01 năm 2024 |\n\nKẾ HOẠCH\nTrồng cây năm 2024',
    )
    expect(number?.raw).toBe('9/KH-SYT')
    expect(issued).toMatchObject({ location: 'Cà Mau', date: '2024-01-08' })
  })

  test.each([
    [
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHƯỜNG TÂN AN Độc lập - Tự do - Hạnh phúc\nSố: 15 / KH-UBND TP. Hồ Chí Minh, ngày 02 tháng 3 năm 2026',
      'ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN',
      null,
      '15 / KH-UBND',
      'TP. Hồ Chí Minh',
    ],
    [
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THPT Độc lập - Tự do - Hạnh phúc\nNGUYỄN DU\nSố:    /KH-THPTND Bà Rịa - Vũng Tàu, ngày 02 tháng 3 năm 2026',
      'TRƯỜNG THPT NGUYỄN DU',
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      '/KH-THPTND',
      'Bà Rịa - Vũng Tàu',
    ],
    [
      'ĐẢNG BỘ TỈNH AN GIANG ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ TÂN HỘI Tân Hội, ngày 02 tháng 3 năm 2026\n*\nSố 12-KH/ĐU',
      'ĐẢNG ỦY XÃ TÂN HỘI',
      'ĐẢNG BỘ TỈNH AN GIANG',
      '12-KH/ĐU',
      'Tân Hội',
    ],
    [
      'SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM BỆNH VIỆN MẮT Độc lập - Tự do - Hạnh phúc Số: 9/KH-BVM Huế, ngày 02 tháng 3 năm 2026',
      'BỆNH VIỆN MẮT',
      'SỞ Y TẾ',
      '9/KH-BVM',
      'Huế',
    ],
  ])('one blank between the columns: %s', (head, name, parent, raw, location) => {
    const { issuer, number, issued, title } = headerUnder(`${head}\n\nKẾ HOẠCH\nTrồng cây năm 2026`)
    expect(issuer).toMatchObject({ name, parent })
    expect(number?.raw.replace(/\s+/gu, ' ')).toBe(raw)
    expect(issued).toMatchObject({ location, date: '2026-03-02' })
    expect(title?.text).toBe('Trồng cây năm 2026')
  })

  test.each([
    ['Số: 46/KH-UBND, ngày 15 tháng 7 năm 2026', '46/KH-UBND', '2026-07-15'],
    ['Số: 46/KH-UBND ngày 15/7/2026', '46/KH-UBND', '2026-07-15'],
    ['Số 46 - KH/ĐU (ngày 15/7/2026)', '46 - KH/ĐU', '2026-07-15'],
    ['Số:      /KH-UBND, ngày      tháng 7 năm 2026', '/KH-UBND', '2026-07'],
  ])('the date behind the number: %s', (line, raw, date) => {
    const { number, issued } = headerUnder(
      `ỦY BAN NHÂN DÂN XÃ TÂN HỘI\n${line}\n\nKẾ HOẠCH\nTrồng cây năm 2026`,
    )
    expect(number?.raw).toBe(raw)
    expect(issued).toMatchObject({ location: null, date })
  })

  test.each([
    'KỶ NIỆM 81 NĂM QUỐC KHÁNH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TỔ CHỨC CÁC HOẠT ĐỘNG KỶ NIỆM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM',
    'HỌC TẬP, TÌM HIỂU LỊCH SỬ ĐẢNG CỘNG SẢN VIỆT NAM NĂM 2026',
    'HỌC TẬP, TÌM HIỂU LỊCH SỬ ĐẢNG CỘNG SẢN VIỆT NAM\nNĂM 2026',
    'TÌM HIỂU TUYÊN NGÔN ĐỘC LẬP',
  ])('a title is one column: %s', (title) => {
    expect(headerUnder(`SỞ Y TẾ\nSố: 9/KH-SYT\n\nKẾ HOẠCH\n${title}`).title?.text).toBe(
      title.replace('\n', ' '),
    )
  })

  test('<br> in a Markdown cell ends a line', () => {
    const { header, signature } = planOf(
      '| **BỘ XÂY DỰNG**<br>**CỤC ĐƯỜNG BỘ VIỆT NAM**<br>Số: 12/KH-CĐBVN | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>*Hà Nội, ngày 05 tháng 6 năm 2025* |\n|---|---|\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n\n| Nơi nhận:<br>- Như trên;<br>- Lưu: VT. | **KT. CỤC TRƯỞNG**<br>**PHÓ CỤC TRƯỞNG**<br><br>Trần Văn Nam |\n|---|---|\n',
      'markdown',
    )
    expect(header.issuer).toMatchObject({ name: 'CỤC ĐƯỜNG BỘ VIỆT NAM', parent: 'BỘ XÂY DỰNG' })
    expect(header.number?.raw).toBe('12/KH-CĐBVN')
    expect(signature).toMatchObject({ authority: ['KT'], position: 'PHÓ CỤC TRƯỞNG', name: 'Trần Văn Nam' })
  })
})

describe('a title in capitals that begins like a section', () => {
  test.each([
    'CÔNG TÁC DÂN VẬN NĂM 2025',
    'ĐÁNH GIÁ HÀI LÒNG VỀ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    'KHEN THƯỞNG GƯƠNG ĐIỂN HÌNH TIÊN TIẾN',
    'TRIỂN KHAI\n\nNHIỆM VỤ CÔNG TÁC VĂN THƯ NĂM 2025',
  ])('%s', (title) => {
    const plan = planOf(
      `UBND XÃ A\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\n${title}\n\nThực hiện Kế hoạch số 3/KH-UBND ngày 02/01/2025 của UBND tỉnh, UBND xã ban hành kế hoạch như sau:\n\nMỤC ĐÍCH, YÊU CẦU\n\nNâng cao nhận thức.\n\nNỘI DUNG\n\nTuyên truyền.\n`,
    )
    expect(plan.header.title?.text).toBe(title.replace('\n\n', ' '))
    expect(plan.references[0]?.role).toBe('direct-upstream')
    expect(plan.sections.map((section) => section.role)).toEqual(['purpose-requirements', 'contents'])
  })
})

const decision =
  'UBND TỈNH AN GIANG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 12/QĐ-UBND\n\nAn Giang, ngày 04 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\n\nBan hành Kế hoạch trồng cây\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.\n\nĐiều 2. Chánh Văn phòng chịu trách nhiệm thi hành.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn An\n\n'

describe('a plan behind the decision that issues it', () => {
  test.each([
    '(Ban hành theo Quyết định số 12/QĐ-UBND ngày 04/3/2024 của UBND tỉnh)',
    '(Kèm theo QĐ số 12/QĐ-UBND ngày 04/3/2024)',
    '(Được phê duyệt tại Quyết định số 12/QĐ-UBND ngày 04/3/2024)',
    '(Đính kèm Quyết định số 12/QĐ-UBND ngày 04/3/2024)',
    '(Ban hành kèm theo Quyết định này)',
    '',
  ])('%j', (line) => {
    const plan = planOf(`${decision}KẾ HOẠCH\nTrồng cây năm 2024\n${line}\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n`)
    expect(plan.header).toMatchObject({ kind: { code: 'KH' }, title: { text: 'Trồng cây năm 2024' } })
    expect(plan.attachedTo).toMatchObject({ kind: 'QĐ', number: '12/QĐ-UBND', issued: '2024-03-04' })
    expect(plan.references).toEqual([])
    expect(plan.sections).toHaveLength(1)
  })

  test('with a letterhead and a number of its own', () => {
    const plan = planOf(
      `${decision}UBND TỈNH AN GIANG\nSỞ XÂY DỰNG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 7/KH-SXD\n\nAn Giang, ngày 01 tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng cây năm 2024\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n`,
    )
    expect(plan.header).toMatchObject({ issuer: { name: 'SỞ XÂY DỰNG' }, number: { raw: '7/KH-SXD' } })
    expect(plan.attachedTo?.number).toBe('12/QĐ-UBND')
  })
})

describe('a title over several lines', () => {
  test.each([
    'Tổ chức Hội nghị chuẩn hóa danh mục\ntheo Thông tư số 12/2026/TT-BTC ngày 10/02/2026 của Bộ Tài chính',
    'PHÁT TRIỂN NHÀ Ở XÃ HỘI\nTHỰC HIỆN CHỈ THỊ SỐ 34-CT/TW NGÀY 24/5/2024 CỦA BAN BÍ THƯ',
  ])('%j', (title) => {
    const { header } = planOf(
      `SỞ Y TẾ\n\nSố: 9/KH-SYT\n\nKẾ HOẠCH\n\n${title}\n\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2025 của UBND tỉnh;\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n`,
    )
    expect(header.title?.text).toBe(title.replace('\n', ' '))
  })
})

describe('a title that ends in a stop', () => {
  const titled = (title: string) =>
    planOf(
      `SỞ Y TẾ\n\nSố: 9/KH-SYT\n\nKẾ HOẠCH\n\n${title}\n\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2025 của UBND tỉnh;\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n`,
    ).header.title?.text

  test('in capitals it may be long', () => {
    const title =
      'TRIỂN KHAI THỰC HIỆN ĐỀ ÁN LIÊN KẾT NUÔI TRỒNG VÀ TIÊU THỤ TÔM HÙM GIỐNG CHẤT LƯỢNG CAO VÙNG BIỂN NAM TRUNG BỘ TẠI THỊ XÃ SÔNG CẦU GIAI ĐOẠN 2018 - 2025'
    expect(titled(`${title}.`)).toBe(title)
  })

  test('a long sentence in small letters is none', () => {
    expect(
      titled(
        'Sở Y tế đã nhận được ý kiến của các đơn vị về việc trồng cây thuốc nam trong khuôn viên trạm y tế và đã tổng hợp đầy đủ các ý kiến đó trong tháng trước.',
      ),
    ).toBeUndefined()
  })
})

test.each([
  ['BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG ĐOÀN QUỐC HỘI', null],
  ['VĂN PHÒNG CHÍNH PHỦ', null],
  ['ĐOÀN ĐẠI BIỂU QUỐC HỘI\nTỈNH CÀ MAU', 'Cà Mau'],
])('a body of the whole country has no province though it sits in one: %j', (letterhead, province) => {
  const { issuer } = planOf(
    `${letterhead}\n\nSố: 12-KH/ABC\n\nHà Nội, ngày 10 tháng 01 năm 2025\n\nKẾ HOẠCH\nTrồng cây năm 2025\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n`,
  ).header
  expect(issuer?.province).toBe(province)
})

describe('who signs', () => {
  test('a position held beside the one that signs is not the signature’s', () => {
    const plan = planOf(
      'BAN CHỈ ĐẠO TỈNH\n\nSố: 5/KH-BCĐ\n\nKẾ HOẠCH\n\nDiễn tập cứu hộ năm 2025\n\nI. MỤC ĐÍCH\n\n- Sẵn sàng.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. BAN CHỈ ĐẠO\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nGIÁM ĐỐC SỞ XÂY DỰNG\nLý Thị Sen\n',
    )
    expect(plan.signature).toMatchObject({ position: 'PHÓ TRƯỞNG BAN', name: 'Lý Thị Sen' })
  })
  test('a position over two lines, the name in small letters below it', () => {
    const end =
      'Nơi nhận:\n- Lưu: VT.\n\nKT. TRƯỞNG THI HÀNH ÁN\nPHÓ TRƯỞNG THI HÀNH ÁN\nDÂN SỰ\n\nLê Thị Bình'
    const { signature } = planOf(`KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n\n${end}`)
    expect(signature).toMatchObject({ position: 'PHÓ TRƯỞNG THI HÀNH ÁN DÂN SỰ', name: 'Lê Thị Bình' })
  })

  test.each([
    ['CHI CỤC\nTRƯỞNG\nHà Quỳnh', { position: 'CHI CỤC TRƯỞNG', name: 'Hà Quỳnh' }],
    [
      'KT. HẠM\nTRƯỞNG\nCHÍNH TRỊ\nVIÊN\nĐại úy Bạch Đình\nTùng',
      { position: 'CHÍNH TRỊ VIÊN', name: 'Đại úy Bạch Đình Tùng' },
    ],
    ['KT. TRƯỞNG\nBAN\nPHÓ GIÁM\nĐỐC\nHà Quỳnh', { position: 'PHÓ GIÁM ĐỐC', name: 'Hà Quỳnh' }],
    ['KT. HẠM TRƯỞNG\nCHÍNH TRỊ\nVI.EN\nĐại úy Bạch Tùng', { name: 'Đại úy Bạch Tùng' }],
    ['TM. BAN CHẤP HÀNH\nTHƯỜNG VỤ\nHà Quỳnh', { name: 'Hà Quỳnh' }],
  ])('words that a narrow column tore: %j', (end, signature) => {
    const plan = planOf(
      `KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n\nNơi nhận:\n- Trạm bờ;\n- Lưu: VT, HC.\nQ15b.\n\n${end}`,
    )
    expect(plan.signature).toMatchObject(signature)
    expect(plan.recipients.map(({ name }) => name)).toEqual(['Trạm bờ'])
    expect(plan.archive?.text).toBe('Lưu: VT, HC. Q15b.')
  })

  test.each([
    'BSCKII. Trần Quốc Việt',
    'BSCKTI. Trần Quốc Việt',
    'BS.CKIL. Hồ Thị Lan',
    'TTƯT.BS CKII Hồ Thị Lan',
    'PGS.TS. Ngô Minh',
    'Th.S Ngô Minh',
    'Thuợng tá Lò Văn Pín',
    'Đại tả Lò Văn Pín',
  ])('a degree or a rank in front of the name, as a scan may read it: %s', (name) => {
    const { signature } = planOf(
      `KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n${name}`,
    )
    expect(signature).toMatchObject({ position: 'GIÁM ĐỐC', name })
  })

  test('that of a decision stands at its end, not where it names its author', () => {
    const plan = planOf(
      'UBND HUYỆN BA BỂ\n\nSố: 95/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nVề việc ban hành Kế hoạch trồng rừng năm 2025\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN BA BỂ\n\nCăn cứ Luật Lâm nghiệp năm 2017;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng rừng năm 2025.\n\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNông Văn Dền\n\nUBND HUYỆN BA BỂ\n\nKẾ HOẠCH\n\nTrồng rừng năm 2025\n\n(Kèm theo Quyết định số 95/QĐ-UBND ngày 02/3/2025)\n\nI. MỤC ĐÍCH\n\n- Phủ xanh đất trống.\n',
    )
    expect(plan.signature).toMatchObject({
      authority: ['KT'],
      position: 'PHÓ CHỦ TỊCH',
      name: 'Nông Văn Dền',
    })
  })
})

describe('the place of issue', () => {
  test('keeps the short form of a city before its name', () => {
    const { header } = planOf(
      'UBND THÀNH PHỐ CẦN THƠ\n\nSố: 25/QĐ-UB\n\nTP.Cần Thơ, ngày 01 tháng 7 năm 2004\n\nKẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n',
    )
    expect(header.issued?.location).toBe('TP.Cần Thơ')
  })
})

describe('a kind in small letters', () => {
  const headed = (...lines: readonly string[]) =>
    planOf(
      `ủy ban nhân dân\nhuyện mai sơn\n\nSố: 40/KH-UB\nMai Sơn, ngày 5 tháng 3 năm 2006\n\n${lines.join('\n')}\n\nI. mục đích\n1. Trồng rừng.\n`,
    ).header
  test('alone between the date and a title it is the kind, as a lost font of capitals leaves it', () => {
    expect(headed('kế hoạch', 'Trồng rừng phòng hộ năm 2006')).toMatchObject({
      kind: { code: 'KH', name: 'Kế hoạch', stated: true },
      title: { text: 'Trồng rừng phòng hộ năm 2006' },
    })
    expect(headed('chương trình hành động', 'Xóa nhà tạm đến năm 2010').kind).toMatchObject({ code: 'CTr' })
  })
  test('within a sentence, or without a title below, it is none', () => {
    expect(headed('Phòng Nông nghiệp xây dựng', 'kế hoạch', 'trồng rừng năm 2006 như sau:').kind).toBeNull()
    expect(planOf('kế hoạch\nTrồng rừng năm 2006\n\nI. mục đích\n1. Trồng rừng.\n').header.kind).toBeNull()
  })
})
