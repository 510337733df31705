/** Dates of reports: rounds, names of bodies, who is addressed. */
import { describe, expect, it } from 'vitest'
import { exampleText } from '../../src/rules/example-plan.ts'
import { findingsOf } from './pairs.ts'

const body = (...lines: readonly string[]) =>
  `I. TỔ CHỨC THỰC HIỆN\n${lines.map((line, at) => `${at + 1}. ${line}`).join('\n')}`

function codes(plan: string, upstream: string): readonly string[] {
  return findingsOf(
    exampleText({ body: body(...plan.split('\n')) }, 'plan'),
    exampleText({ body: body(...upstream.split('\n')) }, 'upstream'),
    ['reporting'],
  )
    .map((each) => `${each.rule.slice('reporting/'.length)}:${each.code}`)
    .sort()
}

const half = 'Các sở, ban, ngành báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 về Sở Nội vụ.'
const yearly = 'Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 25 tháng 11 hằng năm.'

it('a final review is not late for the interim one', () => {
  const late = (plan: string, upstream: string) =>
    codes(plan, upstream).filter((one) => one.endsWith('-late'))
  const above = 'Các sở, ban, ngành tổ chức sơ kết Kế hoạch giảm nghèo bền vững trong tháng 01/2026.'
  expect(
    late('Văn phòng Sở tổ chức tổng kết Kế hoạch giảm nghèo bền vững trong tháng 5/2026.', above),
  ).toEqual([])
  expect(late('Văn phòng Sở tổ chức sơ kết Kế hoạch giảm nghèo bền vững trong tháng 5/2026.', above)).toEqual(
    ['deadline-late:task-late'],
  )
})

describe('rounds of reporting', () => {
  it.each([
    [
      'both rounds answered',
      'Văn phòng Sở tham mưu báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12 về Sở Nội vụ.',
      [],
    ],
    [
      'one round left out',
      'Văn phòng Sở tham mưu báo cáo kết quả về Sở Nội vụ trước ngày 10/12 hằng năm.',
      ['deadline-missing:one-missing'],
    ],
    [
      'the second round late',
      'Văn phòng Sở tham mưu báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 22/12 về Sở Nội vụ.',
      ['deadline-late:late'],
    ],
  ])('%s', (_, plan, expected) => {
    expect(codes(plan, half)).toEqual(expected)
  })

  it('compares days of every month with days of every month', () => {
    const monthly = (day: number) =>
      `Các sở, ban, ngành báo cáo tiến độ về Sở Nội vụ trước ngày ${day} hằng tháng.`
    const own = (day: number) =>
      `Văn phòng Sở tham mưu báo cáo tiến độ về Sở Nội vụ trước ngày ${day} hằng tháng.`
    expect(codes(own(18), monthly(20))).toEqual([])
    expect(codes(own(25), monthly(20))).toEqual(['deadline-late:late'])
  })

  it('goes the short way round the year', () => {
    const upstream = 'Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 05/01 hằng năm.'
    expect(codes('Văn phòng Sở tham mưu báo cáo về Sở Nội vụ trước ngày 28/12 hằng năm.', upstream)).toEqual(
      [],
    )
    expect(codes('Văn phòng Sở tham mưu báo cáo về Sở Nội vụ trước ngày 15/01 hằng năm.', upstream)).toEqual([
      'deadline-late:late',
    ])
  })
})

describe('reports of every year beside reviews of one', () => {
  const upstream =
    'Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 15/12 hằng năm; báo cáo sơ kết trước ngày 25/11/2027.'
  const own = (interim: string) =>
    `Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 20/11 hằng năm.\nVăn phòng Sở tham mưu báo cáo Sở Nội vụ trước ngày 10/12 hằng năm${interim}.`
  it.each([
    [
      'each answers its own, and units report before the yearly one',
      '; báo cáo sơ kết trước ngày 15/11/2027',
      [],
    ],
    [
      'the review late, though the yearly one is not',
      '; báo cáo sơ kết trước ngày 12/12/2027',
      ['deadline-late:late'],
    ],
    ['no date for the review', '', ['deadline-missing:one-missing']],
  ])('%s', (_, interim, expected) => {
    expect(codes(own(interim), upstream)).toEqual(expected)
  })
})

describe('who is addressed', () => {
  const plan = 'Văn phòng Sở tham mưu triển khai Kế hoạch này.'
  it.each([
    ['all departments', yearly, ['deadline-missing:missing']],
    [
      'the department by name',
      'Sở Xây dựng báo cáo UBND tỉnh trước ngày 25/11 hằng năm.',
      ['deadline-missing:missing'],
    ],
    ['another department', 'Sở Tài chính báo cáo UBND tỉnh trước ngày 25/11 hằng năm.', []],
    [
      'other departments by name',
      'Công an tỉnh, Sở Y tế, Sở Tài chính báo cáo UBND tỉnh trước ngày 25/11 hằng năm.',
      [],
    ],
    ['districts', 'UBND các huyện, thị xã báo cáo UBND tỉnh trước ngày 25/11 hằng năm.', []],
  ])('%s', (_, upstream, expected) => {
    expect(codes(plan, upstream)).toEqual(expected)
  })
})

describe('names of recipients', () => {
  it.each([
    [
      'through the same desk',
      'Văn phòng Sở tham mưu báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 20/11 hằng năm.',
      'Các sở, ban, ngành báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 25/11 hằng năm.',
      [],
    ],
    [
      'the province by its name',
      'Văn phòng Sở tham mưu báo cáo UBND tỉnh trước ngày 20/11 hằng năm.',
      'Các sở, ban, ngành báo cáo Ủy ban nhân dân tỉnh Hà Tĩnh trước ngày 25/11 hằng năm.',
      [],
    ],
  ])('%s', (_, plan, upstream, expected) => {
    expect(codes(plan, upstream)).toEqual(expected)
  })
})

describe('the body above by its short name', () => {
  const reports = (letterhead: string, words: string) =>
    findingsOf(
      exampleText(
        { letterhead, number: 'Số: 7/KH-ABC', body: body(`Phòng Kỹ thuật dự thảo báo cáo gửi ${words}.`) },
        'plan',
      ),
      exampleText(
        {
          letterhead: letterhead.split('\n')[0]!,
          number: 'Số: 3/KH-ABC',
          body: body('Các đơn vị trực thuộc báo cáo kết quả trước ngày 15/6/2026.'),
        },
        'upstream',
      ),
      ['reporting'],
    ).map(({ code }) => code)

  it.each([
    ['BỆNH VIỆN ĐA KHOA TỈNH PHÚ BÀI\nTRUNG TÂM CẤP CỨU', 'Bệnh viện trước ngày 20/6/2026', 'late'],
    ['TỔNG CÔNG TY DỆT PHÚ BÀI\nNHÀ MÁY SỢI SỐ 2', 'Tổng công ty trước ngày 20/6/2026', 'late'],
    ['CÔNG TY CỔ PHẦN DỆT PHÚ BÀI\nNHÀ MÁY SỢI SỐ 2', 'Tổng Giám đốc Công ty trước ngày 20/6/2026', 'late'],
  ])('%j: %s', (letterhead, words, code) => {
    expect(reports(letterhead, words)).toContain(code)
  })
})

/** What a plan says of its reports beside the one above, each below its letterhead. */
function between(
  above: readonly [letterhead: string, ...lines: string[]],
  own: readonly [letterhead: string, ...lines: string[]],
): readonly string[] {
  const text = ([letterhead, ...lines]: readonly [string, ...string[]], role: 'plan' | 'upstream') =>
    exampleText({ letterhead, number: 'Số: 7/KH-ABC', basis: '', body: body(...lines), tail: '' }, role)
  return findingsOf(text(own, 'plan'), text(above, 'upstream'), ['reporting'])
    .map(({ rule, code }) => `${rule.slice('reporting/'.length)}:${code}`)
    .sort()
}

describe('units of a commune report to its committee', () => {
  const commune = 'ỦY BAN NHÂN DÂN\nXÃ TÂN HỘI'
  it.each([
    ['Các trường học trên địa bàn', 'TRƯỜNG TIỂU HỌC TÂN HỘI 1', 'UBND xã'],
    ['Hiệu trưởng các trường', 'TRƯỜNG MẦM NON HOA SEN', 'Chủ tịch UBND xã'],
    ['Trạm Y tế xã', 'TRẠM Y TẾ', 'UBND xã (qua Phòng Văn hóa - Xã hội)'],
    ['Trung tâm Dịch vụ tổng hợp xã', 'TRUNG TÂM DỊCH VỤ TỔNG HỢP', 'Ủy ban nhân dân xã'],
    ['Phòng Văn hóa - Xã hội', 'PHÒNG VĂN HÓA - XÃ HỘI', 'UBND xã'],
  ])('%s', (actor, name, recipient) => {
    const demand = `${actor} báo cáo kết quả về ${recipient} trước ngày 30/11 hằng năm.`
    const late = (day: string) =>
      between(
        [commune, demand],
        [
          `UBND XÃ TÂN HỘI\n${name}`,
          `Tổ Văn phòng tham mưu báo cáo ${recipient} trước ngày ${day} hằng năm.`,
        ],
      )
    expect(late('20/11')).toEqual([])
    expect(late('15/12')).toEqual(['deadline-late:late'])
  })
})

describe('branches of national services', () => {
  it.each([
    [
      'BẢO HIỂM XÃ HỘI TỈNH PHÚ THỌ',
      'BẢO HIỂM XÃ HỘI CƠ SỞ THANH SƠN',
      'Bảo hiểm xã hội cơ sở',
      'Bảo hiểm xã hội tỉnh',
    ],
    [
      'VIỆN KIỂM SÁT NHÂN DÂN TỈNH HÀ TĨNH',
      'VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 3',
      'Viện kiểm sát nhân dân khu vực, các phòng',
      'Viện kiểm sát nhân dân tỉnh',
    ],
    ['THUẾ TỈNH BẮC NINH', 'THUẾ CƠ SỞ 5', 'Thuế cơ sở', 'Thuế tỉnh'],
    ['CHI NHÁNH TỈNH SƠN LA', 'PHÒNG GIAO DỊCH MỘC CHÂU', 'Phòng giao dịch các khu vực', 'Chi nhánh tỉnh'],
    [
      'CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ',
      'THI HÀNH ÁN DÂN SỰ TỈNH SƠN LA',
      'Thi hành án dân sự các tỉnh, thành phố',
      'Cục',
    ],
  ])('%s: %s', (parent, name, actor, recipient) => {
    expect(
      between(
        [parent, `${actor}: Báo cáo kết quả về ${recipient} trước ngày 30/11 hằng năm.`],
        [
          `${parent}\n${name}`,
          `Bộ phận Tổng hợp tham mưu báo cáo kết quả về ${recipient} trước ngày 15/12 hằng năm.`,
        ],
      ),
    ).toEqual(['deadline-late:late'])
  })

  it('are not those of the whole service', () => {
    expect(
      between(
        ['BỘ CÔNG AN', 'Công an xã: Báo cáo kết quả về Công an tỉnh trước ngày 30/11 hằng năm.'],
        ['BỘ CÔNG AN\nCÔNG AN TỈNH SƠN LA', 'Phòng Tham mưu triển khai Kế hoạch này.'],
      ),
    ).toEqual([])
  })
})

describe('offices of the body above', () => {
  const department = 'UBND TỈNH KHÁNH HÒA\nSỞ NỘI VỤ'
  it('are outside its units', () => {
    const own = (day: string) =>
      between(
        [department, 'Các phòng, đơn vị thuộc Sở báo cáo kết quả trước ngày 20/11 hằng năm về Văn phòng Sở.'],
        [
          'SỞ NỘI VỤ\nTRUNG TÂM LƯU TRỮ LỊCH SỬ',
          'Các bộ phận báo cáo Phòng Hành chính trước ngày 05/11 hằng năm.',
          `Phòng Hành chính tổng hợp, trình Giám đốc Trung tâm ký báo cáo gửi Văn phòng Sở trước ngày ${day} hằng năm.`,
        ],
      )
    expect(own('15/11')).toEqual([])
    expect(own('30/11')).toEqual(['deadline-late:late'])
  })

  it('are outside a department where they are of a ministry', () => {
    const own = (day: string) =>
      between(
        ['BỘ Y TẾ', 'Sở Y tế các tỉnh, thành phố báo cáo năm trước ngày 20/01 hằng năm về Cục Phòng bệnh.'],
        [
          'UBND TỈNH NGHỆ AN\nSỞ Y TẾ',
          `Trung tâm Kiểm soát bệnh tật tỉnh: Tham mưu Sở Y tế báo cáo Cục Phòng bệnh báo cáo năm trước ngày ${day} hằng năm.`,
          'Trung tâm Y tế các khu vực: Báo cáo về TTKSBT tỉnh trước ngày 10/01 hằng năm.',
        ],
      )
    expect(own('15/01')).toEqual([])
    expect(own('31/01')).toEqual(['deadline-late:late'])
    expect(own('08/01')).toEqual(['cascade-order:not-before'])
  })

  it('are not those of the same name in the house', () => {
    expect(
      between(
        [
          'TỔNG CÔNG TY DỆT PHÚ BÀI',
          'Các đơn vị thành viên báo cáo về Phòng Kế hoạch Tổng công ty trước ngày 20/11 hằng năm.',
        ],
        [
          'TỔNG CÔNG TY DỆT PHÚ BÀI\nCÔNG TY SỢI HƯƠNG THỦY',
          'Các phân xưởng báo cáo Phòng Kế hoạch trước ngày 18/11 hằng năm.',
          'Phòng Kế hoạch: Dự thảo báo cáo của Công ty gửi Tổng công ty trước ngày 15/11 hằng năm.',
        ],
      ),
    ).toContain('cascade-order:not-before')
  })

  it('are one with their names in short', () => {
    expect(
      between(
        [
          'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG',
          'UBND các xã, phường báo cáo về Ban An toàn giao thông thành phố trước ngày 10/12 hằng năm.',
        ],
        [
          'ỦY BAN NHÂN DÂN\nPHƯỜNG LÊ CHÂN',
          'Phòng Kinh tế tham mưu báo cáo Ban ATGT thành phố trước ngày 05/12 hằng năm.',
        ],
      ),
    ).toEqual([])
  })
})

describe('units collect before they report', () => {
  it.each([
    ['UBND XÃ MAI SƠN\nTRƯỜNG THCS MAI SƠN', 'Các giáo viên', 'nhà trường', 'Phó Hiệu trưởng', 'UBND xã'],
    ['UBND PHƯỜNG TÔ HIỆU\nTRẠM Y TẾ', 'Các bộ phận', 'Trưởng trạm', 'Bộ phận Hành chính', 'UBND phường'],
    [
      'CHI CỤC HẢI QUAN KHU VỰC V\nHẢI QUAN CỬA KHẨU NA MÈO',
      'Các đội',
      'Đội Tổng hợp',
      'Đội Tổng hợp',
      'Chi cục',
    ],
    ['ĐẢNG ỦY XÃ MAI SƠN\nCHI BỘ TRƯỜNG THPT MAI SƠN', 'Các tổ đảng', 'Chi ủy', 'Chi ủy', 'Đảng ủy xã'],
    [
      'THI HÀNH ÁN DÂN SỰ TỈNH SƠN LA\nPHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC 3',
      'Các tổ nghiệp vụ',
      'Trưởng phòng',
      'Bộ phận Văn phòng',
      'THADS tỉnh',
    ],
  ])('%s', (letterhead, units, desk, actor, above) => {
    const own = (day: string) =>
      between(
        [letterhead.split('\n')[0]!, 'Các đơn vị trực thuộc triển khai Kế hoạch này.'],
        [
          letterhead,
          `${units}: Gửi báo cáo cho ${desk} trước ngày ${day}/11 hằng năm.`,
          `${actor}: Tổng hợp, báo cáo ${above} trước ngày 20/11 hằng năm.`,
        ],
      )
    expect(own('05')).toEqual([])
    expect(own('25')).toEqual(['cascade-order:not-before'])
  })
})

describe('associations collect before they report', () => {
  it.each([
    [
      'TỈNH ĐOÀN CÀ MAU',
      'BCH ĐOÀN PHƯỜNG AN XUYÊN',
      'BTV Đoàn phường',
      'Tỉnh đoàn thứ Năm hằng tuần và tổng kết',
    ],
    [
      'MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH TÂY NINH',
      'ỦY BAN MTTQ VIỆT NAM XÃ TÂN HỘI',
      'Ban Thường trực Ủy ban MTTQ Việt Nam xã',
      'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
    ],
  ])('%s: %s', (parent, name, board, above) => {
    const own = (day: string) =>
      between(
        [parent, 'Các đơn vị trực thuộc triển khai Kế hoạch này.'],
        [
          `${parent}\n${name}`,
          `${board}: Báo cáo ${above} trước ngày 18/8 hằng năm.`,
          `Các chi đoàn, chi hội: Gửi báo cáo về ${board} trước ngày ${day}/8 hằng năm.`,
        ],
      )
    expect(own('12')).toEqual([])
    expect(own('20')).toEqual(['cascade-order:not-before'])
  })
})
