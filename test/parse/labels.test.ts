import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

const head = 'Số: 15/KH-VSDA\nHà Nội, ngày 06 tháng 4 năm 2026\n\nKẾ HOẠCH\n'
const tail = '\n\nNơi nhận:\n- Lưu: VT.\n'
const labelsOf = (...headings: string[]) =>
  planOf(
    `SỞ CÔNG THƯƠNG\n${head}Phát triển sản xuất năm 2026\n\n${headings.map((heading) => `${heading}\n- Việc ở đây.`).join('\n')}${tail}`,
  ).sections.map(({ label }) => label)

describe('Roman numerals without a mark', () => {
  test.each<[string[], ...string[]]>([
    [['I', 'II', 'III'], 'I MỤC ĐÍCH', 'II CÁC VIỆC LỚN', 'III TỔ CHỨC THỰC HIỆN'],
    [['I', 'II', 'III'], 'I-MỤC ĐÍCH', 'II-CÁC VIỆC LỚN', 'III-TỔ CHỨC THỰC HIỆN'],
    [['I', 'III', 'IV'], 'I MỤC ĐÍCH', 'III CÁC VIỆC LỚN', 'IV CÁC VIỆC NHỎ'],
    [['I', 'II', 'II'], 'I MỤC ĐÍCH', 'II CÁC VIỆC LỚN', 'II CÁC VIỆC NHỎ'],
    [['I', 'II'], 'I. MỤC ĐÍCH', 'II TỔ CHỨC THỰC HIỆN'],
    [['I', 'II', 'III'], 'I. MỤC ĐÍCH', 'II CÁC VIỆC LỚN', 'III. TỔ CHỨC THỰC HIỆN'],
    [['I', 'II', 'III'], 'I. MỤC ĐÍCH', 'II. CÁC VIỆC LỚN', 'III THÔNG TIN, BÁO CHÍ'],
  ])('%j are labels', (labels, ...headings) => {
    expect(labelsOf(...headings)).toEqual(labels)
  })

  test.each<[string[], ...string[]]>([
    [['I', 'II'], 'I. MỤC ĐÍCH', 'XI MĂNG, GẠCH NGÓI', 'II. TỔ CHỨC THỰC HIỆN'],
    [
      ['I', 'II', 'III', 'IV', 'V', 'VI'],
      'I. MỤC ĐÍCH',
      'II. YÊU CẦU',
      'III. CHỈ TIÊU',
      'IV. NỘI DUNG',
      'V. PHÁT TRIỂN CÔNG NGHỆ',
      'VI MẠCH BÁN DẪN',
      'VI. TỔ CHỨC THỰC HIỆN',
    ],
    [['I', 'II'], 'I. MỤC ĐÍCH', 'II. TRANG BỊ MÁY', 'X-QUANG KỸ THUẬT SỐ'],
    [['I', 'V'], 'I. MỤC ĐÍCH', 'V. NĂM VIỆC LỚN', 'VI SINH, HÓA CHẤT'],
  ])('%j are all: the others are words', (labels, ...headings) => {
    expect(labelsOf(...headings)).toEqual(labels)
  })

  test('words of a letterhead and of a title are none', () => {
    const { header, sections } = planOf(
      `TẬP ĐOÀN HÓA CHẤT\nCÔNG TY CỔ PHẦN\nVI SINH ĐÔNG Á\n${head}SẢN XUẤT CHẾ PHẨM\nVI SINH NĂM 2026\n\nI MỤC TIÊU\n- Việc ở đây.${tail}`,
    )
    expect(header.issuer?.name).toBe('CÔNG TY CỔ PHẦN VI SINH ĐÔNG Á')
    expect(header.title?.text).toBe('SẢN XUẤT CHẾ PHẨM VI SINH NĂM 2026')
    expect(sections.map(({ title }) => title)).toEqual(['MỤC TIÊU'])
  })
})
