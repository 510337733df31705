/** "Ở tất cả các …" above, and what one of them makes of it. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const paper = (front: string, number: string, content: string) =>
  `${front}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n\nLai Châu, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nTiết kiệm nước năm 2026\n\nI. NỘI DUNG\n1. ${content}\n2. Kiểm tra đường ống, thay van hỏng.\n\nNơi nhận:\n- Lưu: VT.\n\nTHỦ TRƯỞNG\n\nLò Thị Ánh\n`

const province = 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU'
const said = (front: string, upstream: string, plan: string) =>
  findingsOf(paper(front, '18/KH-ABC', plan), paper(province, '31/KH-UBND', upstream), ['contents'])
    .filter(({ rule }) => rule === 'contents/item-narrowed')
    .map(({ code }) => code)

const commune = 'ỦY BAN NHÂN DÂN\nXÃ KHOEN ON'
const school = 'SỞ GIÁO DỤC VÀ ĐÀO TẠO LAI CHÂU\nTRƯỜNG THPT THAN UYÊN'
const hospital = 'SỞ Y TẾ LAI CHÂU\nBỆNH VIỆN PHỔI LAI CHÂU'
const company = 'TỔNG CÔNG TY CẤP NƯỚC TÂY BẮC\nCÔNG TY CỔ PHẦN NƯỚC THAN UYÊN'
const cell = 'ĐẢNG ỦY XÃ KHOEN ON\nCHI BỘ BẢN ĐỐC'

describe('one of those who are meant', () => {
  it.each([
    [commune, 'Lập đội sửa ống nước khẩn cấp, tổ trực van ở tất cả các xã, phường.', 'của xã.'],
    [
      commune,
      'Lập đội sửa ống nước khẩn cấp, tổ trực van tại các xã, phường, đặc khu trên địa bàn tỉnh.',
      '.',
    ],
    [commune, 'Lập đội sửa ống nước khẩn cấp, tổ trực van ở tất cả các địa phương.', 'trên địa bàn xã.'],
    [school, 'Lập đội sửa ống nước khẩn cấp, tổ trực van ở tất cả các cơ sở giáo dục.', 'của nhà trường.'],
    [school, 'Lập đội sửa ống nước khẩn cấp, tổ trực van trong toàn thể các trường học.', 'tại trường.'],
    [hospital, 'Lập đội sửa ống nước khẩn cấp, tổ trực van tại các cơ sở y tế.', 'của Bệnh viện.'],
    [company, 'Lập đội sửa ống nước khẩn cấp, tổ trực van ở tất cả các công ty.', 'của Công ty.'],
    [cell, 'Lập đội sửa ống nước khẩn cấp, tổ trực van trong tất cả các chi bộ.', 'của Chi bộ.'],
  ])('speaks for itself alone: %s, %s', (front, upstream, tail) => {
    const own = `Lập đội sửa ống nước khẩn cấp, tổ trực van ${tail}`.replace(' .', '.')
    expect(said(front, upstream, own)).toEqual([])
  })

  it.each([
    [commune, 'Lập đội sửa ống nước khẩn cấp, tổ trực van ở tất cả các bản, tổ dân phố.', 'của xã.'],
    [school, 'Lập đội sửa ống nước khẩn cấp, tổ trực van ở tất cả các lớp, phòng học.', 'của trường.'],
  ])('leaves none of its own parts out: %s, %s', (front, upstream, tail) => {
    expect(said(front, upstream, `Lập đội sửa ống nước khẩn cấp, tổ trực van ${tail}`)).toEqual(['narrowed'])
  })
})
