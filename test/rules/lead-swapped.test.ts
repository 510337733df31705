/** Who leads a task and who helps, above and below. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const paper = (front: string, number: string, body: string) =>
  `${front}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n\nLai Châu, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nTiết kiệm nước năm 2026\n\nI. NỘI DUNG\n1. Kiểm tra đường ống.\n2. Bảo vệ nguồn nước: ${body.split('|')[1] ?? 'trồng rừng đầu nguồn'}.\nII. TỔ CHỨC THỰC HIỆN\n${body.split('|')[0]}\n\nNơi nhận:\n- Lưu: VT.\n\nTHỦ TRƯỞNG\n\nLò Thị Ánh\n`

const province = 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU'
const commune = 'ỦY BAN NHÂN DÂN\nXÃ KHOEN ON'
const company = 'TỔNG CÔNG TY CẤP NƯỚC TÂY BẮC'

const said = (
  plan: string,
  upstream: string,
  rule = 'assignments/misplaced',
  [above, below]: readonly [string, string] = [province, commune],
) =>
  findingsOf(paper(below, '18/KH-ABC', plan), paper(above, '31/KH-ABC', upstream), [rule.split('/')[0]!])
    .filter((each) => each.rule === rule)
    .map(({ code }) => code)

describe('lead and helper', () => {
  it.each([
    [
      '1. Hội Phụ nữ xã chủ trì, phối hợp với Đoàn Thanh niên xã tổ chức hội thi gia đình tiết kiệm nước.',
      '1. Tỉnh Đoàn chủ trì, phối hợp với Hội Liên hiệp Phụ nữ tỉnh tổ chức hội thi gia đình tiết kiệm nước.',
    ],
    [
      '1. Công an xã: chủ trì, phối hợp với Trạm Y tế xã xét nghiệm mẫu nước giếng tại các bản.',
      '1. Sở Y tế: chủ trì, phối hợp với Công an tỉnh xét nghiệm mẫu nước giếng tại các bản.',
    ],
  ])('change places: %s', (plan, upstream) => {
    expect(said(plan, upstream)).toEqual(['lead'])
  })

  it('change places in one house', () => {
    const task = (lead: string, helper: string) =>
      `1. ${lead} chủ trì, phối hợp với ${helper} thay đồng hồ nước hỏng tại các khu nhà tập thể.`
    const level: readonly [string, string] = [company, `${company}\nCÔNG TY CỔ PHẦN NƯỚC THAN UYÊN`]
    const above = task('Ban Kỹ thuật', 'Ban Kinh doanh')
    expect(said(task('Phòng Kinh doanh', 'Phòng Kỹ thuật'), above, 'assignments/misplaced', level)).toEqual([
      'lead',
    ])
    expect(said(task('Phòng Kỹ thuật', 'Phòng Kinh doanh'), above, 'assignments/misplaced', level)).toEqual(
      [],
    )
  })

  it.each([
    [
      '1. Đoàn Thanh niên xã chủ trì, phối hợp với Hội Phụ nữ xã tổ chức hội thi gia đình tiết kiệm nước.',
      '1. Tỉnh Đoàn chủ trì, phối hợp với Hội Liên hiệp Phụ nữ tỉnh tổ chức hội thi gia đình tiết kiệm nước.',
    ],
    [
      '1. Hội Phụ nữ xã chủ trì, phối hợp với Đoàn Thanh niên xã dọn rác ven suối mỗi tháng.',
      '1. Tỉnh Đoàn chủ trì, phối hợp với Hội Liên hiệp Phụ nữ tỉnh tổ chức hội thi gia đình tiết kiệm nước.',
    ],
    [
      '1. Hội Phụ nữ xã phối hợp với Đoàn Thanh niên xã tổ chức hội thi gia đình tiết kiệm nước.',
      '1. Tỉnh Đoàn chủ trì, phối hợp với Hội Liên hiệp Phụ nữ tỉnh tổ chức hội thi gia đình tiết kiệm nước.',
    ],
    [
      '1. Phòng Kinh tế chủ trì, phối hợp với Đoàn Thanh niên xã tổ chức hội thi gia đình tiết kiệm nước.',
      '1. Tỉnh Đoàn chủ trì, phối hợp với Hội Liên hiệp Phụ nữ tỉnh tổ chức hội thi gia đình tiết kiệm nước.',
    ],
  ])('stay, or do other work: %s', (plan, upstream) => {
    expect(said(plan, upstream)).toEqual([])
  })
})

describe('those whom a task addresses', () => {
  const above =
    '1. Ủy ban nhân dân các xã, phường: vận động cán bộ, lực lượng vũ trang, học sinh, tiểu thương và người dân thay vòi nước cũ.'
  const taken = (plan: string) => said(plan, above, 'assignments/task-not-taken-up')
  it('are fewer by two', () => {
    const own =
      '1. Phòng Kinh tế: vận động cán bộ, học sinh và người dân thay vòi nước cũ.\n2. Trạm Y tế: thử nước.'
    expect(taken(own)).toEqual(['fewer'])
  })
  it.each([
    '1. Phòng Kinh tế: vận động cán bộ, lực lượng vũ trang, học sinh và người dân thay vòi nước cũ.',
    '1. Phòng Kinh tế: vận động cán bộ, học sinh và người dân thay vòi nước cũ.\n2. Ban Chỉ huy Quân sự: giao lực lượng vũ trang gương mẫu; Ban Quản lý chợ vận động tiểu thương.',
    '1. Phòng Kinh tế: vận động toàn thể nhân dân xã thay vòi nước cũ.',
  ])('are named elsewhere, or all: %s', (own) => {
    expect(taken(own)).toEqual([])
  })
})

describe('a list behind a heading', () => {
  const list = (items: string) => `1. Phòng Kinh tế theo dõi.|${items}`
  const whole = 'thu gom, xử lý nước rửa chuồng, bao bì phân bón, vỏ thuốc sâu'
  it('is cut', () => {
    const cut = list('thu gom, xử lý nước rửa chuồng')
    expect(said(cut, list(whole), 'contents/item-narrowed')).toEqual(['narrowed'])
  })
  it('goes on in another order', () => {
    const other = list('thu gom, xử lý vỏ thuốc sâu, bao bì phân bón, nước rửa chuồng')
    expect(said(other, list(whole), 'contents/item-narrowed')).toEqual([])
  })
})
