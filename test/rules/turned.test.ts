/** What the plan above forbids, and the plan below allows or leaves to others. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const paper = (front: string, number: string, demand: string, budget: string) =>
  `${front}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n\nLai Châu, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nTiết kiệm nước năm 2026\n\nI. MỤC ĐÍCH, YÊU CẦU\n1. Giảm lượng nước thất thoát.\n2. ${demand}\nII. NỘI DUNG\n1. Kiểm tra đường ống, thay van hỏng.\n2. Lắp đồng hồ nước ở khu nhà tập thể.\nIII. KINH PHÍ\n${budget}\n\nNơi nhận:\n- Lưu: VT.\n\nTHỦ TRƯỞNG\n\nLò Thị Ánh\n`

const commune = ['ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU', 'ỦY BAN NHÂN DÂN\nXÃ KHOEN ON'] as const
const school = [
  'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ GIÁO DỤC VÀ ĐÀO TẠO',
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO LAI CHÂU\nTRƯỜNG THPT THAN UYÊN',
] as const
const company = [
  'TỔNG CÔNG TY CẤP NƯỚC TÂY BẮC',
  'TỔNG CÔNG TY CẤP NƯỚC TÂY BẮC\nCÔNG TY CỔ PHẦN NƯỚC THAN UYÊN',
] as const
const party = ['TỈNH ỦY LAI CHÂU', 'ĐẢNG BỘ TỈNH LAI CHÂU\nĐẢNG ỦY XÃ KHOEN ON'] as const

const money = 'Từ ngân sách nhà nước.'
const ruled = 'Thực hiện tiết kiệm, hiệu quả.'
type Level = readonly [above: string, below: string]

const said = ([above, below]: Level, upstream: readonly string[], plan: readonly string[]) =>
  findingsOf(
    paper(below, '18/KH-ABC', plan[0] ?? ruled, plan[1] ?? money),
    paper(above, '31/KH-ABC', upstream[0] ?? ruled, upstream[1] ?? money),
    ['contents'],
  )
    .filter(({ rule }) => rule === 'contents/item-narrowed')
    .map(({ code }) => code)

describe('a source of money', () => {
  const budget = (text: string) => [ruled, text]
  it.each<[Level, string, string]>([
    [
      school,
      'Từ ngân sách nhà nước; không vận động đóng góp của phụ huynh học sinh.',
      'Từ ngân sách nhà nước và đóng góp tự nguyện của phụ huynh học sinh.',
    ],
    [
      company,
      'Từ chi phí sản xuất; tuyệt đối không trích quỹ khen thưởng của người lao động.',
      'Từ chi phí sản xuất và quỹ khen thưởng của người lao động.',
    ],
    [
      commune,
      'Từ ngân sách cấp xã; nghiêm cấm huy động ngày công lao động của hộ nghèo.',
      'Từ ngân sách cấp xã, ngày công lao động của hộ nghèo và nguồn hợp pháp khác.',
    ],
    [
      school,
      'Từ ngân sách nhà nước; không vận động, tiếp nhận ủng hộ của nhà thầu.',
      'Từ ngân sách nhà nước và nguồn tài trợ của nhà thầu.',
    ],
  ])('that is forbidden above: %s', (level, upstream, plan) => {
    expect(said(level, budget(upstream), budget(plan))).toEqual(['allowed'])
  })

  it.each<[Level, string, string]>([
    [
      school,
      'Từ ngân sách nhà nước; không vận động đóng góp của phụ huynh học sinh.',
      'Từ ngân sách nhà nước; không thu khoản đóng góp nào của phụ huynh học sinh.',
    ],
    [
      school,
      'Từ ngân sách nhà nước; không vận động đóng góp của phụ huynh học sinh.',
      'Từ ngân sách nhà nước và nguồn hợp pháp khác.',
    ],
    [
      company,
      'Từ chi phí sản xuất; không sử dụng quỹ phúc lợi của người lao động.',
      'Từ chi phí sản xuất; quỹ khen thưởng của Công ty; không sử dụng quỹ phúc lợi của người lao động.',
    ],
  ])('that is still forbidden, or not named: %s', (level, upstream, plan) => {
    expect(said(level, budget(upstream), budget(plan))).toEqual([])
  })
})

describe('a demand', () => {
  it.each<[Level, string, string]>([
    [
      school,
      'Mọi học sinh được dùng nước sạch, không chỉ dành cho học sinh nội trú.',
      'Nước sạch chỉ dành cho học sinh nội trú và học sinh bán trú.',
    ],
    [
      commune,
      'Tôn trọng người dân, không yêu cầu hộ dân mua đồng hồ mới.',
      'Tôn trọng người dân; yêu cầu hộ dân mua đồng hồ mới đúng chuẩn.',
    ],
  ])('turned round: %s', (level, upstream, plan) => {
    expect(said(level, [upstream], [plan])).toEqual(['allowed'])
  })

  it.each<[Level, string, string]>([
    [
      commune,
      'Tôn trọng người dân, không yêu cầu hộ dân mua đồng hồ mới.',
      'Tôn trọng người dân; xử lý nơi yêu cầu hộ dân mua đồng hồ mới.',
    ],
    [
      commune,
      'Tôn trọng người dân, không yêu cầu hộ dân mua đồng hồ mới.',
      'Tôn trọng người dân; không gây phiền hà, yêu cầu hộ dân mua đồng hồ mới.',
    ],
    [
      school,
      'Tăng hiểu biết, không chỉ dừng ở phong trào mà phải thành nếp.',
      'Tăng hiểu biết, thành nếp sinh hoạt của học sinh.',
    ],
    [
      party,
      'Không để thất thoát nước sinh hoạt của Nhân dân.',
      'Ngăn thất thoát nước sinh hoạt của Nhân dân.',
    ],
    [
      commune,
      'Thực hiện thường xuyên, không gây phiền hà cho người dân và doanh nghiệp.',
      'Thực hiện thường xuyên, tạo thuận lợi cho người dân và doanh nghiệp.',
    ],
  ])('in other words: %s', (level, upstream, plan) => {
    expect(said(level, [upstream], [plan])).toEqual([])
  })
})

describe('one of several clauses of a demand', () => {
  it.each<[Level, string, string]>([
    [
      company,
      'Bảo đảm tự nguyện, không khoán chỉ tiêu, không trừ lương.',
      'Bảo đảm tự nguyện, có khoán theo tổ, không trừ lương.',
    ],
    [
      commune,
      'Công bằng giữa các bản, không cắt nước nhà nghèo, không thu phí lắp đặt.',
      'Công bằng giữa các bản, được cắt nước nhà nợ tiền, không thu phí lắp đặt.',
    ],
    [
      commune,
      'Vị trí đặt bể do Nhân dân bàn bạc, quyết định; không làm tràn lan.',
      'Vị trí đặt bể do Ủy ban nhân dân xã quyết định; không làm tràn lan.',
    ],
    [
      school,
      'Việc chọn mẫu vòi do học sinh bình chọn, phù hợp lứa tuổi.',
      'Việc chọn mẫu vòi do Hiệu trưởng bình chọn, phù hợp lứa tuổi.',
    ],
    [
      party,
      'Tổ tiết kiệm nước do bí thư chi bộ làm tổ trưởng, hoạt động hằng tháng.',
      'Tổ tiết kiệm nước do trưởng bản làm tổ trưởng, hoạt động hằng tháng.',
    ],
    [
      company,
      'Ban tiết kiệm nước do Giám đốc làm trưởng ban, họp hằng tháng.',
      'Ban tiết kiệm nước do Phó Giám đốc làm trưởng ban, họp hằng tháng.',
    ],
  ])('is another: %s', (level, upstream, plan) => {
    expect(said(level, [upstream], [plan])).toEqual(['softer'])
  })

  it.each<[Level, string, string]>([
    [
      company,
      'Bảo đảm tự nguyện, không khoán chỉ tiêu, không trừ lương.',
      'Bảo đảm tự nguyện, không trừ lương; tuyệt đối không khoán chỉ tiêu.',
    ],
    [company, 'Thiết thực, không phô trương, không hình thức.', 'Thiết thực, tiết kiệm, không hình thức.'],
    [
      commune,
      'Vị trí đặt bể do Nhân dân bàn bạc, quyết định; không làm tràn lan.',
      'Vị trí đặt bể do Nhân dân các bản bàn, quyết định, Ủy ban nhân dân xã công bố; không làm tràn lan.',
    ],
    [
      commune,
      'Mức thu do Ủy ban nhân dân tỉnh quyết định, công khai.',
      'Mức thu do Ủy ban nhân dân xã quyết định, công khai.',
    ],
    [
      commune,
      'Ban tiết kiệm nước do Chủ tịch Ủy ban nhân dân làm trưởng ban.',
      'Ban tiết kiệm nước do Chủ tịch Ủy ban nhân dân xã làm trưởng ban.',
    ],
    [
      party,
      'Tổ tiết kiệm nước do bí thư chi bộ làm tổ trưởng, hoạt động hằng tháng.',
      'Tổ tiết kiệm nước do đồng chí bí thư chi bộ bản làm tổ trưởng, hoạt động hằng tháng.',
    ],
  ])('is the same: %s', (level, upstream, plan) => {
    expect(said(level, [upstream], [plan])).toEqual([])
  })
})
