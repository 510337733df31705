import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/parse/index.ts'
import { p, readBody } from '../read/docx-builder.ts'
import { planWith, wrongPlaces } from './plan-of.ts'

const deadlines = (body: string, section = 'TỔ CHỨC THỰC HIỆN') => {
  const plan = planWith(section, body)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.deadlines
}

/** "before 2025-Q3-11-25 17:00 yearly" of each deadline, unknown parts left out. */
const short = (body: string, section?: string) =>
  deadlines(body, section).map(({ due, recurrence }) =>
    [
      due.relation,
      [due.year, due.quarter === null ? null : `Q${due.quarter}`, due.month, due.day]
        .filter((part) => part !== null)
        .join('-'),
      due.time,
      recurrence,
    ]
      .filter((part) => part !== null && part !== '')
      .join(' '),
  )

describe('the date of a deadline', () => {
  test.each([
    ['Sở Y tế báo cáo UBND tỉnh trước ngày 25 tháng 11 hằng năm.', ['before 11-25 yearly']],
    ['Sở Y tế báo cáo UBND tỉnh chậm nhất là ngày 15/12/2025.', ['by 2025-12-15 once']],
    ['Sở Nội vụ báo cáo UBND tỉnh không quá ngày 20 tháng 12 năm 2025.', ['by 2025-12-20 once']],
    [
      'Các trường đăng ký về Sở Giáo dục, hạn nộp hồ sơ đăng ký của đơn vị ngày 30/9/2025.',
      ['by 2025-9-30 once'],
    ],
    ['Sở Y tế báo cáo UBND tỉnh thời hạn nộp chậm nhất là trước ngày 15/12/2025.', ['by 2025-12-15 once']],
    ['Công an xã báo cáo UBND xã vào lúc 16 giờ 30 thứ 6 hằng tuần.', ['on 16:30 unknown']],
    ['Công an xã lập danh sách xong trong ngày 25/10/2025.', ['by 2025-10-25 once']],
    ['Văn phòng theo dõi chung; quý I năm 2026 trình Huyện ủy báo cáo sơ kết.', ['within 2026-Q1 once']],
    [
      'Trạm Y tế báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 05/12 hằng năm; báo cáo đột xuất khi có dịch.',
      ['before 6-5 yearly', 'before 12-5 yearly'],
    ],
    ['Văn phòng tổng hợp, báo cáo (trước 15/12) hàng năm.', ['before 12-15 yearly']],
    ['Các thôn báo cáo UBND xã trước ngày 05 hằng tháng.', ['before 5 monthly']],
    [
      'Các trạm định kỳ 6 tháng báo cáo Sở Y tế trước ngày 15 tháng 6 và trước ngày 01 tháng 12.',
      ['before 6-15 half-yearly', 'before 12-1 half-yearly'],
    ],
    ['Các trạm báo cáo 6 tháng một lần về Sở Y tế trước ngày 15/6.', ['before 6-15 half-yearly']],
    ['Các trạm định kỳ 6 tháng, năm báo cáo Sở Y tế trước ngày 15/6.', ['before 6-15 unknown']],
    ['Các trạm định kỳ 6 tháng họp một lần; báo cáo Sở Y tế trước ngày 15/6.', ['before 6-15 unknown']],
    [
      'Các trường gửi báo cáo về Phòng Giáo dục và Đào tạo trước ngày 15 của tháng cuối quý.',
      ['before 15 quarterly'],
    ],
    [
      'Các chi bộ báo cáo Đảng ủy trước ngày 20/6 và 20/12 hằng năm.',
      ['before 6-20 yearly', 'before 12-20 yearly'],
    ],
    [
      'Văn phòng báo cáo UBND tỉnh chậm nhất ngày 05/6 đối với báo cáo 6 tháng và 05/12 đối với báo cáo năm.',
      ['by 6-5 half-yearly', 'by 12-5 yearly'],
    ],
    [
      'Văn phòng báo cáo UBND tỉnh trước ngày 05/6 (báo cáo 6 tháng), 05/12 (báo cáo năm).',
      ['before 6-5 half-yearly', 'before 12-5 yearly'],
    ],
    ['Văn phòng báo cáo UBND tỉnh 6 tháng (05/6), năm (05/12).', ['by 6-5 half-yearly', 'by 12-5 yearly']],
    ['Văn phòng tổ chức mít tinh Ngày Môi trường thế giới (05/6).', []],
    ['Đội Quản lý thị trường báo cáo Chi cục trong tuần đầu của tháng 7 hằng năm.', ['within 7 yearly']],
    ['Công an xã hoàn thành trong tháng 3/2025.', ['within 2025-3 once']],
    ['Văn phòng ban hành quy chế xong trong quý\nI/2026.', ['within 2026-Q1 once']],
    ['Phòng Kinh tế hoàn thành quy hoạch trong quý\nIII năm 2027.', ['within 2027-Q3 once']],
    ['Phòng Kinh tế hoàn thành việc rà soát trong quý II/2025.', ['within 2025-Q2 once']],
    ['Trạm Y tế báo cáo nhanh trước 17 giờ ngày 30/8/2025.', ['before 2025-8-30 17:00 once']],
    ['Trạm Y tế báo cáo nhanh trước 9h30 ngày 30/8/2025.', ['before 2025-8-30 09:30 once']],
    ['Tổ nuôi dưỡng gửi thực đơn về Ban Giám hiệu trước 8 giờ 30 phút mỗi ngày.', ['before 08:30 unknown']],
    ['Sở Xây dựng hoàn thành xong trước 30/9/2025.', ['before 2025-9-30 once']],
    ['Các đơn vị nộp hồ sơ không muộn hơn ngày 26.11.2025.', ['by 2025-11-26 once']],
    ['Hằng tháng, trước ngày 20, các khu phố báo cáo UBND phường.', ['before 20 monthly']],
    [
      'UBND các xã báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 về UBND huyện.',
      ['before 6-15 half-yearly', 'before 12-15 yearly'],
    ],
    ['Ngày 20 của tháng cuối quý, Phòng Tài chính báo cáo UBND thị xã.', ['on 20 quarterly']],
    ['Đảng ủy xã báo cáo Ban Thường vụ Tỉnh ủy trước ngày 30-11 hằng năm.', ['before 11-30 yearly']],
    [
      'Các chi bộ báo cáo Đảng ủy trước ngày 30-5 và 30-11 hằng năm.',
      ['before 5-30 yearly', 'before 11-30 yearly'],
    ],
    ['Chi bộ hoàn thành chậm nhất ngày 05-9.', ['by 9-5 unknown']],
    ['Chi bộ hoàn thành trước ngày 15-9-2025.', ['before 2025-9-15 once']],
    [
      'Sở Nội vụ định kỳ 6 tháng (trước ngày 10/6), 01 năm (trước ngày 10/12) báo cáo UBND tỉnh.',
      ['before 6-10 half-yearly', 'before 12-10 yearly'],
    ],
    ['Thanh tra tỉnh thanh tra việc sử dụng trụ sở; kết thúc trong quý III/2025.', ['within 2025-Q3 once']],
  ])('%s', (body, expected) => {
    expect(short(`1. ${body}`)).toEqual(expected)
  })

  test.each([
    'Ngày 19/5/2025 tổ chức lễ phát động tại trung tâm huyện.',
    'Thực hiện Kế hoạch số 15/KH-UBND ngày 12/01/2025 của UBND tỉnh về chuyển đổi số.',
    'Công an xã quản lý công dân sinh trước ngày 01/01/2008.',
    'Sở Y tế xử lý trong vòng 05 ngày kể từ ngày nhận được hồ sơ.',
    'Trước mắt, Sở Y tế tập trung chỉ đạo; báo cáo tình hình trước, trong và sau Tết.',
    'UBND xã tổ chức hội nghị vào ngày 15/8/2025.',
    'Sở Y tế tổ chức tiêm ngày 10-12 tháng 3 năm 2025.',
  ])('%s is none', (body) => {
    expect(short(`1. ${body}`)).toEqual([])
  })

  test('an impossible day is no date', () => {
    expect(short('1. Sở Y tế báo cáo UBND tỉnh trước ngày 31/02/2025.')).toEqual([])
  })

  test('phases are no deadlines', () => {
    expect(
      short(
        '1. Giai đoạn 1: từ tháng 3/2025 đến tháng 6/2025, đăng ký.\n\n2. Giai đoạn 2: tổng kết vào quý IV/2025.',
        'TIẾN ĐỘ THỰC HIỆN',
      ),
    ).toEqual([])
  })
})

test('in a schedule a review has its month where it is due within it', () => {
  const phase = (review: string) =>
    short(`1. Giai đoạn 1 (2026 - 2027): làm thí điểm; ${review}.`, 'LỘ TRÌNH THỰC HIỆN')
  expect(phase('tổ chức sơ kết trong tháng 12/2027')).toEqual(['within 2027-12 once'])
  expect(phase('tổng kết Kế hoạch trong quý IV năm 2027')).toEqual(['within 2027-Q4 once'])
  expect(phase('tổ chức sơ kết vào tháng 12/2027')).toEqual([])
  expect(phase('tổ chức hội nghị sơ kết trong tháng 12/2027')).toEqual([])
  expect(phase('mở lớp tập huấn trong tháng 3/2026')).toEqual([])
})

test.each([
  [
    'Tổ công tác kiểm tra, lập biên bản trong tháng 5 và tháng 10 năm 2026.',
    ['within 2026-5', 'within 2026-10'],
  ],
  ['Trạm Y tế mở lớp trong tháng 3/2026 và trong tháng 9/2026.', ['within 2026-3', 'within 2026-9']],
  [
    'Trạm Y tế mở lớp trong tháng 3, tháng 6 và tháng 9 năm 2026.',
    ['within 2026-3', 'within 2026-6', 'within 2026-9'],
  ],
  ['Trạm Y tế mở lớp trong tháng 3/2026 và báo cáo kết quả.', ['within 2026-3']],
])('months of one task: %s', (body, expected) => {
  expect(short(`1. ${body}`)).toEqual(expected.map((one) => `${one} once`))
})

test('a cell that says when the work begins', () => {
  const cell = (time: string) =>
    short(`Nhiệm vụ | Chủ trì | Thời gian\nBố trí quầy riêng | Văn phòng | ${time}`)
  expect(cell('Từ tháng 01/2026')).toEqual(['from 2026-1 once'])
  expect(cell('Từ ngày 15/3/2026')).toEqual(['from 2026-3-15 once'])
  expect(cell('Từ quý II/2026 trở đi')).toEqual(['from 2026-Q2 once'])
  expect(cell('Từ tháng 3 đến tháng 6/2026')).toEqual(['within 2026-6 once'])
  expect(cell('Tháng 6/2026 và tháng 12/2026')).toEqual(['within 2026-6 once', 'within 2026-12 once'])
})

test('a review that is held behind a report is none of its rounds', () => {
  const acts = (body: string) => deadlines(body).map(({ act, recipients }) => [act, recipients.length])
  expect(
    acts(
      '1. Văn phòng báo cáo Ban Thường vụ trước ngày 25 của tháng cuối quý; tổ chức sơ kết trong quý IV/2028, tổng kết xong trước ngày 30/9/2030.',
    ),
  ).toEqual([
    ['report', 1],
    ['review', 0],
    ['review', 0],
  ])
  expect(
    acts('1. Văn phòng báo cáo Ban Thường vụ sơ kết 6 tháng trước ngày 10/6, tổng kết năm trước ngày 05/12.'),
  ).toEqual([
    ['report', 1],
    ['report', 1],
  ])
})

describe('who does what, for whom', () => {
  test.each([
    [
      '1. Các trường học gửi báo cáo về Phòng Giáo dục và Đào tạo (qua Văn phòng) trước ngày 15/5/2025.',
      { actor: 'Các trường học', act: 'report', recipients: ['Phòng Giáo dục và Đào tạo'], via: 'Văn phòng' },
    ],
    [
      '1. Văn phòng Sở:\n\n- Báo cáo UBND tỉnh và Bộ Văn hóa, Thể thao và Du lịch trước ngày 15/12/2025.',
      {
        actor: 'Văn phòng Sở',
        act: 'report',
        recipients: ['UBND tỉnh', 'Bộ Văn hóa, Thể thao và Du lịch'],
        via: null,
      },
    ],
    [
      '1. Trước ngày 10/3/2025, các xã, thị trấn gửi kế hoạch về Phòng Nội vụ.',
      { actor: 'các xã, thị trấn', act: 'submit', recipients: ['Phòng Nội vụ'], via: null },
    ],
    [
      '1. Giao Phòng Nội vụ tham mưu; gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ trước ngày 20/11/2025.',
      { actor: 'Phòng Nội vụ', act: 'propose-award', recipients: ['Sở Nội vụ'], via: null },
    ],
    [
      '1. UBND các phường ban hành kế hoạch của địa phương trước ngày 10/3/2025.',
      { actor: 'UBND các phường', act: 'issue-plan', recipients: [], via: null },
    ],
    [
      '1. Ban Tuyên giáo Tỉnh ủy tổ chức sơ kết trước ngày 30/6/2025.',
      { actor: 'Ban Tuyên giáo Tỉnh ủy', act: 'review', recipients: [], via: null },
    ],
    [
      '1. Vụ Tổ chức cán bộ hoàn thành rà soát trước ngày 30/6/2025.',
      { actor: 'Vụ Tổ chức cán bộ', act: 'other', recipients: [], via: null },
    ],
    [
      '1. Các chi bộ nộp báo cáo về Đảng ủy thông qua Ban Xây dựng Đảng trước ngày 10/11/2025.',
      { actor: 'Các chi bộ', act: 'report', recipients: ['Đảng ủy'], via: 'Ban Xây dựng Đảng' },
    ],
    [
      'Các trạm báo cáo TTKSBT tỉnh 6 tháng (05/6); Trung tâm Kiểm soát bệnh tật tỉnh tổng hợp.',
      { actor: 'Các trạm', act: 'report', recipients: ['TTKSBT tỉnh'], via: null },
    ],
    [
      'Đoàn xã báo cáo Tỉnh đoàn thứ Năm hằng tuần và tổng kết chậm nhất 18/8/2026.',
      { actor: 'Đoàn xã', act: 'report', recipients: ['Tỉnh đoàn'], via: null },
    ],
    [
      'Giáo viên chủ nhiệm báo cáo nhà trường trước ngày 15/11/2026.',
      { actor: 'Giáo viên chủ nhiệm', act: 'report', recipients: ['nhà trường'], via: null },
    ],
    [
      'Các thôn gửi danh sách về UBND xã (qua Phòng Phong trào và Tư vấn hỗ trợ) trước ngày 20/02/2026.',
      { actor: 'Các thôn', act: 'submit', recipients: ['UBND xã'], via: 'Phòng Phong trào và Tư vấn hỗ trợ' },
    ],
    [
      'Các Thuế cơ sở trình UBND xã, phường ban hành quyết định thành lập Tổ hỗ trợ trước ngày 08/5/2026.',
      { actor: 'Các Thuế cơ sở', act: 'submit', recipients: ['UBND xã, phường'], via: null },
    ],
    [
      'Văn phòng chuẩn bị nội dung hội nghị sơ kết, hoàn thành trước ngày 31/8/2028.',
      { actor: 'Văn phòng', act: 'review', recipients: [], via: null },
    ],
    [
      'Phòng Nghiệp vụ tổng hợp trình Lãnh đạo Chi cục ký báo cáo gửi Sở Công Thương trước ngày 15/12/2026.',
      { actor: 'Phòng Nghiệp vụ', act: 'report', recipients: ['Sở Công Thương'], via: null },
    ],
    [
      'Chi cục Thủy lợi tổng hợp, trình Giám đốc Sở báo cáo UBND tỉnh trước ngày 10/9/2026.',
      { actor: 'Chi cục Thủy lợi', act: 'report', recipients: ['UBND tỉnh'], via: null },
    ],
    [
      'Các hạt kiểm lâm báo cáo kết quả, danh sách đề nghị khen thưởng về Chi cục trước ngày 10/9/2026.',
      { actor: 'Các hạt kiểm lâm', act: 'report', recipients: ['Chi cục'], via: null },
    ],
    [
      'Các trạm bơm gửi kết quả trực vận hành về Phòng Kỹ thuật trước ngày 10/9/2026.',
      { actor: 'Các trạm bơm', act: 'report', recipients: ['Phòng Kỹ thuật'], via: null },
    ],
    [
      'Phòng Kế toán báo cáo trực tiếp Kho bạc Nhà nước trước ngày 10/9/2026.',
      { actor: 'Phòng Kế toán', act: 'report', recipients: ['Kho bạc Nhà nước'], via: null },
    ],
    [
      '2. Phòng Đào tạo:\n\n- Phân công giảng viên hướng dẫn; nộp lịch thực tập về Ban Giám hiệu trước ngày 10/9/2026.',
      { actor: 'Phòng Đào tạo', act: 'submit', recipients: ['Ban Giám hiệu'], via: null },
    ],
    [
      'Tổ Quản trị quyết toán tiền ăn với Kế toán trước ngày 03 hằng tháng.',
      { actor: 'Tổ Quản trị', act: 'other', recipients: [], via: null },
    ],
  ])('%s', (body, expected) => {
    expect(deadlines(body)).toMatchObject([expected])
  })

  test('the second of two reports is the recipient’s', () => {
    expect(
      deadlines(
        '1. Các phòng báo cáo kết quả về Văn phòng trước ngày 05/12/2025 để tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2025.',
      ),
    ).toMatchObject([
      { actor: 'Các phòng', recipients: ['Văn phòng'] },
      { actor: 'Văn phòng', recipients: ['UBND tỉnh'] },
    ])
  })
})

describe('several dates of a sentence', () => {
  test('share their act where only words of time part them', () => {
    expect(
      deadlines('1. Sở Nội vụ định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 10/12) báo cáo UBND tỉnh.'),
    ).toMatchObject([
      { act: 'report', recipients: ['UBND tỉnh'] },
      { act: 'report', recipients: ['UBND tỉnh'] },
    ])
  })

  test('are of one kind where each says in brackets what it is for', () => {
    expect(
      deadlines(
        '1. Các trạm gửi số liệu về Phòng Kỹ thuật trước ngày 10/6/2025 (báo cáo quý II) và trước ngày 10/12/2025 (báo cáo năm); sửa xong mái kho trước ngày 15/12/2025.',
      ),
    ).toMatchObject([
      { actor: 'Các trạm', act: 'report', recipients: ['Phòng Kỹ thuật'] },
      { actor: 'Các trạm', act: 'report', recipients: ['Phòng Kỹ thuật'] },
      { act: 'other', recipients: [] },
    ])
  })

  test('of every month are for one thing', () => {
    expect(
      deadlines('1. Ban quản lý chợ nộp tiền vé về Phòng Tài vụ vào ngày 05, ngày 15 và ngày 25 hằng tháng.'),
    ).toMatchObject(
      [5, 15, 25].map((day) => ({
        act: 'submit',
        recipients: ['Phòng Tài vụ'],
        due: { day },
        recurrence: 'monthly',
      })),
    )
  })

  test('do not share it where each has its own words', () => {
    expect(
      deadlines(
        '1. Các chi nhánh gửi phương án về Phòng Kỹ thuật trước ngày 20/4/2025; nhập đủ vật tư vào kho trước ngày 10/5/2025.',
      ),
    ).toMatchObject([
      { act: 'submit', recipients: ['Phòng Kỹ thuật'] },
      { act: 'other', recipients: [] },
    ])
  })
})

describe('what is due', () => {
  test.each([
    ['Các trường xây dựng kế hoạch của đơn vị, gửi Phòng Giáo dục trước ngày 10/9/2025.', 'issue-plan'],
    ['Các chi bộ ban hành chương trình, kế hoạch cụ thể, gửi Đảng ủy trước ngày 05/5/2025.', 'issue-plan'],
    ['UBND các xã ban hành kế hoạch, ra quân đồng loạt xong trước ngày 15/3/2025.', 'issue-plan'],
    ['Sở Tư pháp xây dựng kế hoạch năm, ban hành trước ngày 31/01/2025.', 'issue-plan'],
    [
      'Các chi bộ xây dựng kế hoạch kiểm tra, giám sát năm 2025, gửi Đảng ủy trước ngày 05/2/2025.',
      'issue-plan',
    ],
    ['Đảng ủy phường ban hành kế hoạch cụ thể hóa Chương trình hành động trong quý II/2025.', 'issue-plan'],
    ['Các sở xây dựng kế hoạch, tổ chức phát động Phong trào thi đua xong trong quý II/2025.', 'issue-plan'],
    [
      'UBND các xã ban hành kế hoạch chi tiết, phân công cán bộ phụ trách từng nhóm tàu xong trước ngày 31/01/2025.',
      'issue-plan',
    ],
    ['Sở Giáo dục ban hành chương trình dạy bơi trước ngày 15/3/2025.', 'other'],
    ['Các phân xưởng phát động, đăng ký thi đua xong trước ngày 15/4/2025.', 'other'],
    ['Các phân xưởng đăng ký thi đua với Công đoàn trước ngày 15/4/2025.', 'other'],
    ['Các phân xưởng đăng ký sáng kiến với Phòng Kỹ thuật trước ngày 15/4/2025.', 'submit'],
    ['Các phân xưởng đăng ký số lượng, gửi Phòng Kỹ thuật trước ngày 15/4/2025.', 'submit'],
    ['Các trường xây dựng kế hoạch trực hè gửi Phòng Giáo dục trước ngày 20/5/2025.', 'issue-plan'],
    ['Đội Quản lý thị trường gửi kết quả kiểm nghiệm về Chi cục trước ngày 20/5/2025.', 'submit'],
    ['Trạm Thú y xét nghiệm mẫu nước, gửi kết quả về Chi cục trước ngày 20/5/2025.', 'submit'],
    ['Văn phòng gửi đề cương báo cáo đến các đơn vị trước ngày 05/3/2025.', 'submit'],
    [
      'Sở Nội vụ thẩm định, trình Chủ tịch Ủy ban nhân dân tỉnh khen thưởng sơ kết trước ngày 31/10/2025.',
      'propose-award',
    ],
    ['UBND các xã gửi kế hoạch về Sở Y tế trước ngày 10/9/2025.', 'submit'],
    ['Phòng Nội vụ lập danh sách, gửi Sở Nội vụ trước ngày 10/9/2025.', 'submit'],
    ['1. Sở Xây dựng ban hành sổ tay hướng dẫn đăng ký nhà ở trước ngày 15/5/2026.', 'other'],
    ['1. Phòng Tin học hoàn thành cẩm nang về nộp hồ sơ trên mạng trước ngày 15/5/2026.', 'other'],
    ['1. Các đội đăng ký chỉ tiêu giao nộp phế liệu trước ngày 15/5/2026.', 'submit'],
  ])('%s', (body, act) => {
    expect(deadlines(body).map((one) => one.act)).toEqual([act])
  })

  test('a quarter of every year is when a task is due', () => {
    expect(short('Sở Y tế công bố kết quả khảo sát trong quý IV hằng năm.')).toEqual(['within Q4 yearly'])
    expect(short('Phòng Tài chính phân bổ kinh phí trong quý II năm 2025.')).toEqual(['within 2025-Q2 once'])
  })
})

describe('to whom', () => {
  test.each([
    ['Huyện Hội báo cáo số liệu về tỉnh Hội trước ngày 20/11/2025.', ['tỉnh Hội']],
    ['Xã bàn giao phiếu cho các Tổ bầu cử trước ngày 14/3/2025.', ['các Tổ bầu cử']],
    [
      'Tổ dân phố gửi ảnh trước 16h hàng ngày, báo cáo kết quả về Phòng Văn hóa, Xã hội và Y tế chậm nhất ngày 27/8/2025.',
      ['Phòng Văn hóa, Xã hội và Y tế'],
    ],
    ['Thôn trưởng báo cáo kết quả về cơ quan thường trực trước ngày 01/12/2025.', ['cơ quan thường trực']],
    [
      'Doanh nghiệp báo cáo kết quả hội nghị người lao động về công đoàn cấp trên trước ngày 30/4/2025.',
      ['công đoàn cấp trên'],
    ],
    ['Trung tâm báo cáo Ban Giám đốc lượng khách, doanh thu trước ngày 05 hằng tháng.', ['Ban Giám đốc']],
    ['Đội gửi báo cáo nhanh lên nhóm điều hành trước ngày 01/12/2025.', ['nhóm điều hành']],
    ['Trạm Y tế hoàn thành tập huấn cho nhóm trẻ trước ngày 01/12/2025.', []],
    ['Tổ Công nghệ hoàn thành đăng tin lên Cổng Thông tin điện tử trước ngày 01/12/2025.', []],
    ['Phòng Văn hóa phối hợp với Công đoàn mua sắm trang phục trong tháng 10/2025.', []],
    ['Các đoàn phường đăng ký công trình măng non với Thành đoàn trước ngày 01/3/2025.', []],
    ['Vụ Pháp chế lập danh mục thủ tục, trình Thống đốc trước ngày 01/3/2025.', ['Thống đốc']],
    ['Sở Y tế báo cáo Cục Quản lý Khám, chữa bệnh trước ngày 01/3/2025.', ['Cục Quản lý Khám, chữa bệnh']],
    [
      'Trạm Y tế báo cáo Trung tâm Kiểm soát bệnh tật (CDC) trước ngày 01/3/2025.',
      ['Trung tâm Kiểm soát bệnh tật'],
    ],
  ])('%s', (body, recipients) => {
    expect(deadlines(body).flatMap((one) => one.recipients)).toEqual(recipients)
  })
})

describe('what the sentence above a list says holds for its dates', () => {
  const shared = (body: string, section?: string) =>
    deadlines(body, section).map(({ actor, act, recipients, via }) => [actor, act, ...recipients, via])

  test.each([
    [
      'bullets',
      'Các xã báo cáo về Sở Y tế (qua Văn phòng Sở):\n- Báo cáo quý: trước ngày 25 tháng cuối quý.\n- Sơ kết: trước ngày 30/6/2025.',
      [
        ['Các xã', 'report', 'Sở Y tế', 'Văn phòng Sở'],
        ['Các xã', 'report', 'Sở Y tế', 'Văn phòng Sở'],
      ],
    ],
    [
      'the rows of a table',
      'Các trường gửi báo cáo về Phòng Giáo dục tiểu học theo lịch sau:\n\n| Loại báo cáo | Thời hạn |\n|---|---|\n| Báo cáo học kỳ I | Trước ngày 10/01/2025 |\n| Báo cáo năm học | Trước ngày 31/5/2025 |',
      [
        ['Các trường', 'report', 'Phòng Giáo dục tiểu học', null],
        ['Các trường', 'report', 'Phòng Giáo dục tiểu học', null],
      ],
    ],
    [
      'but not where an item says it itself, nor for another act',
      'Các xã báo cáo về Sở Y tế:\n- Trạm Y tế báo cáo Trung tâm Y tế trước ngày 05/3/2025.\n- Hoàn thành lắp đặt thiết bị trước ngày 10/4/2025.',
      [
        ['Trạm Y tế', 'report', 'Trung tâm Y tế', null],
        [null, 'other', null],
      ],
    ],
  ])('%s', (_, body, expected) => {
    expect(shared(body, 'CHẾ ĐỘ BÁO CÁO')).toEqual(expected)
  })
})

test('notes below a task say who does it and when', () => {
  const found = deadlines(
    '1. Mở lớp dạy bơi miễn phí\n- Đơn vị chủ trì: Tỉnh đoàn.\n- Đơn vị phối hợp: Sở Giáo dục và Đào tạo.\n- Thời gian hoàn thành: Quý II/2025.\n\n2. Kiểm định hồ bơi\n- Thời hạn: tháng 4/2025.\n- Cơ quan thực hiện: Trung tâm Kiểm soát bệnh tật tỉnh.\n\n3. Phát tờ rơi\n- Thời gian: cả năm.',
    'NHIỆM VỤ',
  )
  expect(found.map(({ actor, due }) => [actor, due.quarter, due.month])).toEqual([
    ['Tỉnh đoàn', 2, null],
    ['Trung tâm Kiểm soát bệnh tật tỉnh', null, 4],
  ])
})

test('what a report is about parts it from the one before', () => {
  expect(
    deadlines(
      '1. Các trường báo cáo kết quả học kỳ I trước ngày 10/01/2026, kết quả học kỳ II trước ngày 30/5/2026 về Phòng Văn hóa - Xã hội.',
    ),
  ).toMatchObject([
    { act: 'report', recipients: ['Phòng Văn hóa - Xã hội'], due: { month: 1 } },
    { act: 'report', recipients: ['Phòng Văn hóa - Xã hội'], due: { month: 5 } },
  ])
})

test('a review named behind a report is a report too', () => {
  expect(short('Các trường báo cáo sơ kết học kỳ I trước 15/01, tổng kết năm trước 05/6.')).toEqual([
    'before 1-15 unknown',
    'before 6-5 yearly',
  ])
  expect(
    deadlines(
      '1. Các thôn gửi báo cáo phục vụ sơ kết về Phòng Kinh tế trước ngày 31/10/2027, phục vụ tổng kết trước ngày 30/9/2029.',
    ).map(({ act, recipients }) => [act, recipients]),
  ).toEqual([
    ['report', ['Phòng Kinh tế']],
    ['report', ['Phòng Kinh tế']],
  ])
})

test('a day of every week is a time too, though no date', () => {
  expect(short('Liên đội báo cáo Ban Giám hiệu vào sáng thứ Hai hằng tuần.')).toEqual(['on unknown'])
})

test('what has to be done on a day that returns is due then; what is held on it is an event', () => {
  expect(short('Kế toán trưởng niêm yết bảng giá vé vào ngày 03 hằng tháng.')).toEqual(['on 3 monthly'])
  expect(short('Tổ Cây xanh đo mực nước hồ vào ngày 20 của tháng cuối quý.')).toEqual(['on 20 quarterly'])
  expect(short('Ban biên tập đăng bài mới vào thứ Ba hằng tuần.')).toEqual(['on unknown'])
  expect(short('Thôn đội ra quân nạo vét mương vào ngày 10 hằng tháng.')).toEqual([])
  expect(short('Trạm Y tế tiêm vắc xin cho trẻ vào ngày 20 hằng tháng.')).toEqual([])
  expect(short('Bưu điện chi trả trợ cấp xã hội vào ngày 08 hằng tháng.')).toEqual([])
  expect(short('Văn phòng cấp phát tài liệu sinh hoạt hằng tháng trước ngày mồng 1.')).toEqual([
    'before 1 monthly',
  ])
  expect(short('Các thôn báo cáo ngay, chậm nhất 12 giờ kể từ khi nhận được tin.')).toEqual([])
  expect(short('Các thôn báo cáo UBND xã hằng ngày, chậm nhất 16 giờ 30.')).toEqual(['by 16:30 unknown'])
  expect(short('Hội Phụ nữ xã gói quà vào ngày 01 hằng tháng.')).toEqual([])
  expect(short('Thư viện xã mở cửa phòng đọc vào ngày 15 hằng tháng.')).toEqual([])
  expect(short('Nhà trường kể chuyện dưới cờ vào thứ Hai hằng tuần.')).toEqual([])
  expect(short('Thủ quỹ đối chiếu sổ quỹ vào ngày 25 hằng tháng.')).toEqual(['on 25 monthly'])
  expect(short('Văn phòng nhận số liệu vào thứ Tư hằng tuần, trước 9 giờ gửi Giám đốc.')).toEqual([
    'before 09:00 unknown',
  ])
})

test('a working plan (phương án) is no plan of the body', () => {
  expect(
    deadlines('1. Hạt Kiểm lâm xây dựng phương án chữa cháy rừng, hoàn thành trước 30/4/2026.'),
  ).toMatchObject([{ actor: 'Hạt Kiểm lâm', act: 'other' }])
})

test('a calendar by months takes its year from its heading', () => {
  const found = deadlines(
    'Tháng | Công việc | Chủ trì\nTháng 3 | Trồng rừng phòng hộ | Hạt Kiểm lâm\nTháng 11 | Kiểm kê rừng | Phòng Kinh tế',
    'LỊCH CÔNG TÁC NĂM 2026',
  )
  expect(found.map(({ actor, due }) => [actor, due.year, due.month])).toEqual([
    ['Hạt Kiểm lâm', 2026, 3],
    ['Phòng Kinh tế', 2026, 11],
  ])
})

describe('a row whose cell reaches over the time column', () => {
  const cell = (text: string, span = 1) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(text)}</w:tc>`
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const body = (...rows: readonly string[]) =>
    `${p('KẾ HOẠCH') + p('II. TỔ CHỨC THỰC HIỆN')}<w:tbl>${rows.join('')}</w:tbl>${p('III. KINH PHÍ')}`
  test('says its term in its words, as the others say it in their cell', () => {
    const { deadlines, assignments } = parsePlan(
      readBody(
        body(
          row(cell('Cơ quan'), cell('Nhiệm vụ'), cell('Thời gian')),
          row(cell('Phòng Nội vụ'), cell('Trình kế hoạch biên chế'), cell('Trước 15/6/2024')),
          row(
            cell('Trạm Khuyến nông'),
            cell('Mở lớp tập huấn; báo cáo UBND huyện trước ngày 25 hằng tháng', 2),
          ),
        ),
      ),
    )
    expect(deadlines.map(({ actor, due }) => [actor, due.day])).toEqual([
      ['Phòng Nội vụ', 15],
      ['Trạm Khuyến nông', 25],
    ])
    expect(deadlines[1]).toMatchObject({ act: 'report', recipients: ['UBND huyện'], recurrence: 'monthly' })
    expect(assignments.map(({ bodies }) => bodies)).toEqual([['Phòng Nội vụ'], ['Trạm Khuyến nông']])
  })
})

describe('to whom the reports of a list go', () => {
  const named = (body: string) => deadlines(body).map(({ act, recipients }) => [act, ...recipients])
  test.each([
    [
      'Các đơn vị, tổ dân phố gửi báo cáo về Phòng Kinh tế, Hạ tầng và Đô thị: báo cáo tháng trước ngày 18 hằng tháng; báo cáo năm trước ngày 25/11/2026.',
      [
        ['report', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
        ['report', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
      ],
    ],
    [
      'Các trường báo cáo Phòng Văn hóa, Khoa học và Thông tin trước ngày 20/12/2026.',
      [['report', 'Phòng Văn hóa, Khoa học và Thông tin']],
    ],
    [
      'Các lớp gửi báo cáo cho nhân viên y tế: kết quả khám đợt 1 trước ngày 31/10/2026; báo cáo học kỳ I trước ngày 31/12/2026.',
      [
        ['report', 'nhân viên y tế'],
        ['report', 'nhân viên y tế'],
      ],
    ],
    ['Các khoa gửi số liệu về bộ phận thi đua trước ngày 20/5/2026.', [['submit', 'bộ phận thi đua']]],
    ['Chi đoàn nộp danh sách cho tổng phụ trách trước ngày 05/9/2026.', [['submit', 'tổng phụ trách']]],
    ['Tổ chức tập huấn cho giáo viên chủ nhiệm trước ngày 18/5/2026.', [['other']]],
    ['Các xã báo cáo Sở Y tế, Sở Tài chính trước ngày 20/12/2026.', [['report', 'Sở Y tế', 'Sở Tài chính']]],
  ])('%s', (body, expected) => expect(named(body)).toEqual(expected))
})
