/** How often a plan reports, held against how often the plan above wants it; reports of cells below before that day. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const paper = (front: string, number: string, body: string) =>
  `${front}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n\nLai Châu, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nTiết kiệm nước năm 2026\n\nI. NỘI DUNG\n1. Kiểm tra đường ống.\nII. TỔ CHỨC THỰC HIỆN\n${body}\n\nNơi nhận:\n- Lưu: VT.\n\nTHỦ TRƯỞNG\n\nLò Thị Ánh\n`

const said = (front: string, plan: string, above: string, upstream: string) =>
  findingsOf(paper(front, '18/KH-ABC', plan), paper(above, '31/KH-ABC', upstream), ['reporting']).map(
    ({ rule, code }) => `${rule.replace('reporting/', '')}:${code}`,
  )

const province = 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU'
const commune = 'ỦY BAN NHÂN DÂN\nXÃ KHOEN ON'

describe('a report of each round', () => {
  const above = (round: string) =>
    `1. Ủy ban nhân dân các xã, phường báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nông nghiệp và Môi trường) ${round}.`
  const own = (round: string) =>
    `1. Phòng Kinh tế tham mưu báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nông nghiệp và Môi trường) ${round}.`
  const inCommune = (plan: string, upstream: string) => said(commune, own(plan), province, above(upstream))

  it.each([
    ['hằng quý, trước ngày 20 của tháng cuối quý', '6 tháng một lần, trước ngày 18 của tháng cuối kỳ'],
    ['trước ngày 25 hằng tháng', 'trước ngày 20 của tháng cuối quý'],
    ['trước ngày 25 hằng tháng', 'định kỳ 6 tháng, trước ngày 20 của tháng cuối kỳ'],
    ['định kỳ hằng tháng, trước ngày 25', 'hằng quý, trước ngày 20 tháng cuối quý'],
    ['trước ngày 05 của tháng đầu quý sau', 'trước ngày 15/6 và trước ngày 15/12'],
  ])('is asked %s, made %s', (upstream, plan) => {
    expect(inCommune(plan, upstream).filter((one) => /rarer|one-missing/u.test(one))).toHaveLength(1)
  })

  it.each([
    ['hằng quý, trước ngày 20 của tháng cuối quý', 'hằng quý, trước ngày 18 của tháng cuối quý'],
    ['hằng quý, trước ngày 20 của tháng cuối quý', 'trước ngày 18 hằng tháng'],
    ['6 tháng một lần, trước ngày 20 của tháng cuối kỳ', 'hằng quý, trước ngày 18 của tháng cuối quý'],
    ['hằng quý, trước ngày 20 của tháng cuối quý', 'trước ngày 18/3, ngày 18/6, ngày 18/9 và ngày 18/12'],
  ])('is asked %s, and %s will do', (upstream, plan) => {
    expect(inCommune(plan, upstream)).toEqual([])
  })

  it('of another round beside it is not enough, both are', () => {
    const upstream = above('trước ngày 25 hằng tháng; báo cáo quý trước ngày 25 của tháng cuối quý')
    const both = own('trước ngày 22 hằng tháng; báo cáo quý trước ngày 22 của tháng cuối quý')
    expect(said(commune, both, province, upstream)).toEqual([])
    expect(said(commune, own('báo cáo quý trước ngày 22 của tháng cuối quý'), province, upstream)).toEqual([
      'deadline-missing:rarer',
    ])
  })

  it('may be told in another task', () => {
    const plan = `${own('6 tháng một lần, trước ngày 18 của tháng cuối kỳ')}\n2. Văn phòng: báo cáo quý theo quy định.`
    expect(said(commune, plan, province, above('hằng quý, trước ngày 20 của tháng cuối quý'))).toEqual([])
  })

  it.each([
    [
      'SỞ Y TẾ LAI CHÂU\nBỆNH VIỆN PHỔI LAI CHÂU',
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ Y TẾ',
      'Các bệnh viện báo cáo Sở Y tế trước ngày 20 hằng tháng.',
      'Phòng Hành chính báo cáo Sở Y tế trước ngày 18 tháng cuối quý.',
    ],
    [
      'TỔNG CÔNG TY CẤP NƯỚC TÂY BẮC\nCÔNG TY CỔ PHẦN NƯỚC THAN UYÊN',
      'TỔNG CÔNG TY CẤP NƯỚC TÂY BẮC',
      'Các công ty cổ phần báo cáo Tổng công ty trước ngày 20 hằng tháng.',
      'Phòng Kỹ thuật báo cáo Tổng công ty trước ngày 18 của tháng cuối quý.',
    ],
  ])('is missed by %s', (front, above, upstream, plan) => {
    expect(said(front, `1. ${plan}`, above, `1. ${upstream}`)).toContain('deadline-missing:rarer')
  })
})

describe('cells below', () => {
  const above =
    '1. Ủy ban nhân dân các xã, phường báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 20 hằng tháng.'
  const cells = (day: string) =>
    `1. Phòng Kinh tế tham mưu báo cáo Ủy ban nhân dân tỉnh trước ngày 18 hằng tháng.\n2. Các bản, trường học: gửi danh sách hộ về Phòng Kinh tế trước ngày 20/4/2026; báo cáo kết quả trước ngày ${day} hằng tháng.`

  it('report before the commune does', () => {
    expect(said(commune, cells('12'), province, above)).toEqual([])
    expect(said(commune, cells('19'), province, above)).toEqual(['cascade-order:not-before'])
  })
})
