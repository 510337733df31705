/** What a reviewer would call unfair, and what he would miss: each in a plan of its own kind. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'
import { planOfText } from './run-example.ts'

interface Paper {
  readonly head: string
  readonly number: string
  readonly day: string
  readonly title: string
  readonly basis: string
  readonly body: string
  readonly tail?: string
}

const paper = ({ head, number, day, title, basis, body, tail }: Paper) =>
  `${head}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n\nLai Châu, ${day}\n\nKẾ HOẠCH\n${title}\n\n${basis}\n\n${body}\n\n${tail ?? 'Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLò Thị Ánh'}\n`

const province = (body: string, title = 'Phòng, chống rét cho đàn vật nuôi năm 2026') =>
  paper({
    head: 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU',
    number: '301/KH-UBND',
    day: 'ngày 06 tháng 01 năm 2026',
    title,
    basis: 'Căn cứ Luật Chăn nuôi ngày 19/11/2018, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    body,
  })

const cites = (cited = 'phòng, chống rét cho đàn vật nuôi năm 2026') =>
  `Thực hiện Kế hoạch số 301/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh Lai Châu về ${cited}, `

const commune = (body: string, day = 'ngày 15 tháng 01 năm 2026') =>
  paper({
    head: 'ỦY BAN NHÂN DÂN\nXÃ KHOEN ON',
    number: '09/KH-UBND',
    day,
    title: 'Phòng, chống rét cho đàn vật nuôi năm 2026 trên địa bàn xã Khoen On',
    basis: `${cites()}Ủy ban nhân dân xã Khoen On ban hành Kế hoạch như sau:`,
    body,
  })

const said = (plan: string, upstream: string, ...folders: string[]) =>
  findingsOf(plan, upstream, folders)
    .map(({ rule, code, verdict }) => `${verdict} ${rule} ${code}`)
    .sort()

describe('contents below a heading', () => {
  const upstream = province(
    'I. NỘI DUNG\n1. Tuyên truyền, hướng dẫn người chăn nuôi che chắn chuồng trại, giữ ấm cho vật nuôi.\n2. Dự trữ thức ăn thô, rơm rạ, cỏ khô cho trâu, bò trong mùa đông.\n3. Tiêm phòng vắc xin tụ huyết trùng, lở mồm long móng cho trâu, bò.',
  )

  it('are judged with what the heading stands above', () => {
    const plan = commune(
      'I. NỘI DUNG\n1. Tuyên truyền\n- Hướng dẫn người chăn nuôi che chắn chuồng trại, giữ ấm cho vật nuôi qua loa thôn bản.\n2. Thức ăn: vận động mỗi hộ dự trữ thức ăn thô, rơm rạ, cỏ khô đủ dùng cho trâu, bò trong mùa đông.\n3. Thú y: tiêm phòng vắc xin tụ huyết trùng, lở mồm long móng cho 95% trâu, bò.',
    )
    expect(said(plan, upstream, 'contents')).toEqual([])
  })

  it('are found in the table of tasks', () => {
    const plan = commune(
      'I. NỘI DUNG\n1. Tuyên truyền, hướng dẫn người chăn nuôi che chắn chuồng trại, giữ ấm cho vật nuôi.\n2. Dự trữ thức ăn thô, rơm rạ, cỏ khô cho trâu, bò trong mùa đông.\nII. TỔ CHỨC THỰC HIỆN\nTT | Nội dung | Chủ trì | Thời hạn\n1 | Tiêm phòng vắc xin tụ huyết trùng, lở mồm long móng cho trâu, bò | Phòng Kinh tế | Trước 15/3/2026',
    )
    expect(said(plan, upstream, 'contents')).toEqual([])
  })

  it('are missing where nothing says them', () => {
    const plan = commune(
      'I. NỘI DUNG\n1. Tuyên truyền\n- Phát thanh hằng ngày bằng tiếng Mông.\n2. Thức ăn: dự trữ thức ăn thô, rơm rạ, cỏ khô cho trâu, bò trong mùa đông.',
    )
    expect(said(plan, upstream, 'contents')).toContain('fail contents/item-missing missing')
  })
})

describe('tasks and dates for all bodies of a kind', () => {
  const upstream = province(
    'I. TỔ CHỨC THỰC HIỆN\n1. Sở Nông nghiệp và Môi trường theo dõi, đôn đốc.\n2. Ủy ban nhân dân các xã, phường\n- Xây dựng kế hoạch trước ngày 20/01/2026.\n- Thống kê số hộ chăn nuôi chưa có chuồng trại kiên cố trước ngày 31/01/2026.\n- Thành lập đội xung kích chống rét tại các thôn, bản vùng cao.',
  )

  it('are answered', () => {
    const plan = commune(
      'I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Thống kê số hộ chăn nuôi chưa có chuồng trại kiên cố trước ngày 28/01/2026.\n- Thành lập đội xung kích chống rét tại 12 thôn, bản vùng cao.\n2. Trưởng các thôn, bản xây dựng kế hoạch của thôn, hoàn thành trước ngày 10/02/2026.',
    )
    expect(said(plan, upstream, 'assignments/task', 'assignments/task-not-taken-up')).toEqual([])
    expect(said(plan, upstream, 'reporting')).toEqual([])
  })

  it('are looked at where they are missing or late', () => {
    const plan = commune(
      'I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Thống kê số hộ chăn nuôi chưa có chuồng trại kiên cố trước ngày 20/3/2026.\n2. Công an xã giữ gìn trật tự.',
      'ngày 02 tháng 02 năm 2026',
    )
    expect(said(plan, upstream, 'assignments')).toContain('review assignments/task-not-taken-up of-kind')
    expect(said(plan, upstream, 'reporting')).toEqual([
      'review reporting/deadline-late plan-late',
      'review reporting/deadline-late task-late',
    ])
  })

  it('do not ask for the reports of a desk above', () => {
    const above = province(
      'I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng tổng hợp, báo cáo Bộ Nông nghiệp và Môi trường trước ngày 20/12/2026.\n2. Ủy ban nhân dân các xã, phường báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 01/12/2026.',
    )
    const plan = commune(
      'I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế tham mưu báo cáo Sở Nông nghiệp và Môi trường trước ngày 25/11/2026.\n2. Trưởng các thôn báo cáo Phòng Kinh tế trước ngày 15/11/2026.',
    )
    expect(said(plan, above, 'reporting')).toEqual([])
  })
})

describe('years and numbers', () => {
  const movement = (title: string, basis: string, body: string) =>
    paper({
      head: 'ỦY BAN NHÂN DÂN\nXÃ KHOEN ON',
      number: '11/KH-UBND',
      day: 'ngày 15 tháng 3 năm 2026',
      title,
      basis,
      body,
    })
  const upstream = province(
    'I. THỜI GIAN THỰC HIỆN\n1. Giai đoạn 1 (2026 - 2028): phát động; sơ kết năm 2028.\n2. Giai đoạn 2 (2029 - 2030): tổng kết năm 2030.',
    'Phong trào thi đua “Bản làng no ấm” giai đoạn 2026 - 2030',
  )
  const basis = `${cites('Phong trào thi đua “Bản làng no ấm” giai đoạn 2026 - 2030')}Ủy ban nhân dân xã ban hành Kế hoạch như sau:`

  it('a wrong title is one finding; the right years beside it are none', () => {
    const plan = movement(
      'Thực hiện Phong trào thi đua “Bản làng no ấm” giai đoạn 2026 - 2035',
      basis,
      'I. THỜI GIAN THỰC HIỆN\n1. Giai đoạn 1 (2026 - 2028): phát động; sơ kết năm 2028.\n2. Giai đoạn 2 (2029 - 2030): tổng kết năm 2030.\n\nTrên đây là Kế hoạch thực hiện Phong trào thi đua “Bản làng no ấm”.',
    )
    expect(said(plan, upstream, 'periods/programme', 'periods').filter((each) => /years/.test(each))).toEqual(
      ['fail periods/programme-years-differ differ'],
    )
    expect(said(plan, upstream, 'references').filter((each) => /name-differs/.test(each))).toEqual([])
  })

  it('rates per thousand are compared, sums of a province are not', () => {
    const above = province(
      'I. CHỈ TIÊU\n1. Giảm tỷ lệ vật nuôi chết rét xuống dưới 3 con/1.000 con vào năm 2026.\n2. Dự trữ 20.000 tấn cỏ khô.',
    )
    const plan = commune(
      'I. CHỈ TIÊU\n1. Giảm tỷ lệ vật nuôi chết rét xuống dưới 5 con/1.000 con vào năm 2026.\n2. Dự trữ 300 tấn cỏ khô.',
    )
    expect(said(plan, above, 'targets')).toEqual(['fail targets/lower-than-upstream lower'])
  })
})

describe('a plan by itself', () => {
  it('of the Prime Minister ends where its decision begins, and is signed by the deputy', () => {
    const text = `THỦ TƯỚNG CHÍNH PHỦ                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                          Độc lập - Tự do - Hạnh phúc
Số: 2024/QĐ-TTg                      Hà Nội, ngày 05 tháng 9 năm 2025

QUYẾT ĐỊNH
Ban hành Kế hoạch phát triển cây dược liệu

Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển cây dược liệu.
Điều 2. Quyết định này có hiệu lực từ ngày ký./.

Nơi nhận:                                 KT. THỦ TƯỚNG
- Các bộ, cơ quan ngang bộ;               PHÓ THỦ TƯỚNG
- UBND các tỉnh, thành phố;
- Lưu: VT, NN.                            Trần Minh Khuê


THỦ TƯỚNG CHÍNH PHỦ                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                          Độc lập - Tự do - Hạnh phúc

KẾ HOẠCH
Phát triển cây dược liệu
(Kèm theo Quyết định số 2024/QĐ-TTg ngày 05 tháng 9 năm 2025 của Thủ tướng Chính phủ)

I. MỤC ĐÍCH
- Mở rộng vùng trồng cây dược liệu.

II. TỔ CHỨC THỰC HIỆN
1. Bộ Y tế theo dõi, đôn đốc.
`
    expect(planOfText(text, 'plan.txt').signature).toMatchObject({
      authority: ['KT'],
      position: 'PHÓ THỦ TƯỚNG',
      name: 'Trần Minh Khuê',
    })
  })
})

describe('numbers of four digits', () => {
  const criteria = (count: string) =>
    `I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng và chăm sóc tại khu vực được giao đạt từ ${count} cây bản địa trở lên mỗi năm.`
  const lower = (own: string, above: string) =>
    said(commune(criteria(own)), province(criteria(above)), 'criteria').filter((one) => one.endsWith('lower'))

  it('are no decimals', () => {
    expect(lower('900', '1.200')).toEqual(['review criteria/criterion-reworded lower'])
    expect(lower('1.200', '900')).toEqual([])
    expect(lower('1.200', '1.500')).toEqual(['review criteria/criterion-reworded lower'])
  })
})

describe('unions and youth', () => {
  const department = (body: string) =>
    paper({
      head: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ Y TẾ',
      number: '09/KH-SYT',
      day: 'ngày 15 tháng 01 năm 2026',
      title: 'Phòng, chống rét năm 2026',
      basis: `${cites()}Sở Y tế ban hành Kế hoạch như sau:`,
      body: `I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi.\n2. ${body} vận động đoàn viên tham gia.`,
      tail: 'Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLò Thị Ánh',
    })
  const unsent = (body: string) =>
    said(department(body), province('I. NỘI DUNG\n1. Phòng, chống rét.'), 'assignments').filter((one) =>
      one.includes('body-not-recipient'),
    )

  it.each(['Công đoàn cơ sở', 'Đoàn Thanh niên', 'Hội Cựu chiến binh', 'Hội Phụ nữ', 'Đoàn Thanh niên Sở'])(
    '%s is of the house',
    (body) => {
      expect(unsent(body)).toEqual([])
    },
  )

  it.each([
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh',
    'Hội Cựu chiến binh tỉnh',
    'Hội Liên hiệp Phụ nữ xã',
  ])('%s is not', (body) => {
    expect(unsent(body)).toEqual(['fail assignments/body-not-recipient assigned'])
  })
})

describe('a dispatch', () => {
  const upstream = province(
    'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Giữ đàn vật nuôi.\nII. NỘI DUNG\n1. Che chắn chuồng trại.\nIII. KINH PHÍ\nNgân sách tỉnh.\nIV. TỔ CHỨC THỰC HIỆN\n1. Các sở theo dõi.',
  )
  const dispatch = `ỦY BAN NHÂN DÂN\nXÃ KHOEN ON\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 77/UBND-KT\nV/v phòng, chống rét cho vật nuôi\n\nLai Châu, ngày 15 tháng 01 năm 2026\n\nKính gửi: Trưởng các bản.\n\n${cites()}Ủy ban nhân dân xã đề nghị:\n1. Các bản che chắn chuồng trại.\n2. Trạm Y tế xã theo dõi.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLò Thị Ánh\n`

  it('has no sections that a plan has', () => {
    expect(said(dispatch, upstream, 'structure')).toEqual([])
  })

  it('is no plan without them', () => {
    expect(said(commune('I. NỘI DUNG\n1. Che chắn chuồng trại.'), upstream, 'structure')).toContain(
      'fail structure/section-missing missing',
    )
  })
})

describe('a body that has ceased', () => {
  it('is shown by its name, not by the sentence that gives it a report', () => {
    const plan = commune(
      'I. TỔ CHỨC THỰC HIỆN\n1. Các bản báo cáo Sở Thông tin và Truyền thông trước ngày 15/02/2026.',
    )
    const found = findingsOf(plan, province('I. NỘI DUNG\n1. Che chắn chuồng trại.'), ['validity']).find(
      ({ rule }) => rule === 'validity/body-ceased',
    )
    expect([found?.place.quote, found?.related.map(({ quote }) => quote)]).toEqual([
      'Sở Thông tin và Truyền thông',
      [],
    ])
  })
})

describe('a text about something else', () => {
  it('lends no sections and no years to the plan', () => {
    const upstream = province(
      'I. MỤC TIÊU\n1. Trồng 200 ha quế.\nII. KINH PHÍ\nNgân sách tỉnh.\nIII. TỔ CHỨC THỰC HIỆN\n1. Các sở theo dõi.',
      'Phát triển vùng trồng quế năm 2027',
    ).replace('301/KH-UBND', '44/KH-UBND')
    const plan = commune('I. NỘI DUNG\n1. Che chắn chuồng trại.').replace('06/01/2026', '05/01/2026')
    const found = said(plan, upstream, 'upstream', 'structure', 'periods')
    expect(found).toContain('fail upstream/family-differs matter')
    expect(found.filter((one) => one.startsWith('fail') && !one.includes('family'))).toEqual([])
  })
})
