import { describe, expect, it } from 'vitest'
import { lineOf } from '../../src/read/ocr/lines.ts'
import type { OcrPage } from '../../src/read/ocr/page.ts'
import { repaired } from '../../src/read/ocr/repairs.ts'

/** Lines as read, and repaired; a word behind a question mark was read unsurely: "?- Đà Lạt". */
function read(...texts: string[]) {
  const lines = texts.map((text, index) =>
    lineOf(
      text.split(' ').map((word, at) => ({
        text: word.replace(/^\?(?=.)/u, ''),
        box: [at * 50, index * 20, 40, 14] as const,
        confidence: /^\?./u.test(word) ? 0.5 : 0.95,
      })),
      null,
    ),
  )
  const base = { page: 1, width: 595, height: 842, zoom: 1, quarters: 0, dpi: 200 } as const
  const page: OcrPage = { ...base, engine: 'tesseract', version: '5', lines, rules: [], problems: [] }
  const [out] = repaired([page])
  return { lines: out!.lines.map(({ text }) => text), told: out!.problems.map(({ data }) => data) }
}

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'

describe('what was read of the rules of a letterhead', () => {
  it.each([
    ['_ Bảo Lộc, ngày 05 tháng 02 năm 2025', 'Bảo Lộc, ngày 05 tháng 02 năm 2025'],
    ['- Quy Nhơn, ngày 05 tháng 02 năm 2025', 'Quy Nhơn, ngày 05 tháng 02 năm 2025'],
    ['~ — Cà Mau, ngày 5 tháng 8 năm 2024 -', 'Cà Mau, ngày 5 tháng 8 năm 2024'],
    ['Số: 45/KH-SYT -', 'Số: 45/KH-SYT'],
    ['_ Số 45-KH/HU ~', 'Số 45-KH/HU'],
    ['_TỈNH ỦY KON TUM', 'TỈNH ỦY KON TUM'],
    ['UBND TỈNH BẾN TRE_', 'UBND TỈNH BẾN TRE'],
    ['?— SỞ CÔNG THƯƠNG ==', 'SỞ CÔNG THƯƠNG'],
  ])('%s', (from, to) => {
    const { lines, told } = read(from, motto, 'Hà Giang, ngày 2 tháng 3 năm 2024', 'KẾ HOẠCH')
    expect(lines[0]).toBe(to)
    expect(told).toMatchObject([{ line: from.replaceAll('?', '') }])
  })

  it.each([
    'VĂN PHÒNG HĐND -',
    '- UBND TỈNH AN GIANG',
    'Số: ___',
    'Số: 12/KH- ',
    'Đà Nẵng, ngày 05 tháng 3 năm ____',
    'BAN KINH TẾ - XÃ HỘI',
    '- Lưu: VT, TH.',
    '*',
  ])('leaves what is printed: %s', (line) => {
    const { lines, told } = read(line.trim(), motto, 'KẾ HOẠCH')
    expect(lines[0]).toBe(line.trim())
    expect(told).toEqual([])
  })

  it('is a bullet below the letterhead', () => {
    const { lines } = read(motto, 'KẾ HOẠCH', '_ Hà Giang và các tỉnh lân cận')
    expect(lines[2]).toBe('- Hà Giang và các tỉnh lân cận')
  })
})

describe('a dash read as two signs', () => {
  it.each(['~-', '_-', '-~', '—-'])('is one in a list: %s', (dash) => {
    expect(read('- Bộ Y tế;', `${dash} HĐND tỉnh;`).lines[1]).toBe('- HĐND tỉnh;')
  })

  it.each([
    ['3. ?— Hỗ trợ vay vốn', '3. Hỗ trợ vay vốn'],
    ['2.1. ?- Đào tạo nghề', '2.1. Đào tạo nghề'],
    ['II/ _ Nội dung', 'II/ Nội dung'],
    ['a) — Đào tạo nghề', 'a) — Đào tạo nghề'],
    ['IX. _GIẢI PHÁP', 'IX. GIẢI PHÁP'],
    ['4. ?"Tổ chức thi', '4. Tổ chức thi'],
    ['4. ?"Xanh hóa" trường học', '4. "Xanh hóa" trường học'],
    ['s« Sở Tài chính;', '• Sở Tài chính;'],
  ])('is no part of a heading where it is not sure: %s', (from, to) => expect(read(from).lines[0]).toBe(to))
})
