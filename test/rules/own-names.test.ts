/** Bodies that bear the name of a province as their own, after the province was merged. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const paper = (front: string, place: string, body: string) =>
  `${front}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 18/KH-ABC\n\n${place}, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nTiết kiệm điện năm 2026\n\nI. NỘI DUNG\n${body}\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nHà Văn Lệ\n`

const said = (front: string, place: string, body = '1. Thay đèn.') =>
  findingsOf(paper(front, place, body), paper('BỘ CÔNG THƯƠNG', 'Hà Nội', '1. Thay đèn.'), ['validity'])
    .filter(({ rule }) => rule === 'validity/province-merged')
    .map(({ code }) => code)

describe('the name of a merged province', () => {
  it.each([
    ['TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG\nCÔNG TY CỔ PHẦN CƠ ĐIỆN QUẢNG BÌNH', 'Quảng Trị'],
    ['SỞ Y TẾ QUẢNG TRỊ\nBỆNH VIỆN ĐA KHOA QUẢNG BÌNH', 'Đồng Hới'],
    ['BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG ĐẠI HỌC QUẢNG BÌNH', 'Đồng Hới'],
    ['TỔNG CÔNG TY CẢNG BIỂN\nCÔNG TY CỔ PHẦN CẢNG THÁI BÌNH', 'Hưng Yên'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO LÂM ĐỒNG\nTRƯỜNG THPT CHUYÊN BÌNH THUẬN', 'Phan Thiết'],
  ])('stays in that of %s', (front, place) => {
    expect(said(front, place)).toEqual([])
  })

  it.each([
    ['ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH\nSỞ Y TẾ', 'Đồng Hới', 'merged-before'],
    ['ỦY BAN NHÂN DÂN\nTỈNH QUẢNG BÌNH', 'Quảng Bình', 'merged-before'],
    ['SỞ Y TẾ QUẢNG BÌNH\nBỆNH VIỆN ĐA KHOA ĐỒNG HỚI', 'Đồng Hới', 'merged-before'],
    ['TỔNG CÔNG TY CẢNG BIỂN\nCÔNG TY CỔ PHẦN CẢNG THÁI BÌNH', 'Thái Bình', 'merged-before'],
  ])('is noted of %s in %s', (front, place, code) => {
    expect(said(front, place)).toEqual([code])
  })

  const ministry = 'BỘ CÔNG THƯƠNG\nCỤC ĐIỆN LỰC'
  it.each([
    'Công ty Cấp nước tỉnh Quảng Bình thay máy bơm.',
    'Phối hợp với Bệnh viện Đa khoa tỉnh Quảng Bình và Báo Quảng Bình đưa tin.',
    'Câu lạc bộ bóng đá tỉnh Thái Bình tắt đèn sân sau 22 giờ.',
  ])('keeps silent of %s', (body) => {
    expect(said(ministry, 'Hà Nội', `1. ${body}`)).toEqual([])
  })

  it.each([
    'UBND tỉnh Quảng Bình thay đèn đường.',
    'Các trường học trên địa bàn tỉnh Quảng Bình thay đèn.',
    'Báo cáo của tỉnh Quảng Bình được tổng hợp hằng quý.',
    'Công ty Cấp nước và Sở Y tế tỉnh Quảng Bình thay máy bơm.',
    'Sở Công Thương tỉnh Quảng Bình hướng dẫn.',
  ])('notes %s', (body) => {
    expect(said(ministry, 'Hà Nội', `1. ${body}`)).toEqual(['named-after'])
  })
})
