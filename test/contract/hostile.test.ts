import { describe, expect, it } from 'vitest'
import { Plan } from '../../src/model/plan.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { readPlain } from '../../src/read/plain.ts'

/** What a damaged or made-up file may hold, over and over; one work that grows with its square would never end here. */
const units = [
  'số ',
  'số\n',
  '1, 2, 3, 4, 5, ',
  '. . . … ..... ',
  '.',
  'thực hiện kế hoạch của Ủy ban nhân dân tỉnh ',
  'Sở Y tế chủ trì, phối hợp với Sở Tài chính, ',
  '1. a) - ',
  '1. \n',
  '1.\n',
  '**a**b',
  '¹a',
  'số /KH-UB ',
  'cấp 5.000 chữ ký số, ',
  'I. MỤC ĐÍCH\n',
  'ngày 12/3/2024 ',
  'trước ngày 20/6 và 20/12 hằng năm, ',
  '12/KH-UBND ',
  'Căn cứ Quyết định số 12/QĐ-UBND ngày 12/3/2024 của UBND tỉnh về việc a; ',
  'Quyết định số 12/QĐ-UBND\n',
  'Quyết định số 1/QĐ-TTg về việc giao kế hoạch ',
  'từ năm 2023 đến năm 2030 ',
  'chia thành hai giai đoạn ',
  '80% hộ gia đình đạt ',
  'đạt 5/7 xã (5%) ',
  '- Phòng Hỗ trợ, thanh toán;\n',
  'Đợt 1 (01/6 - 20/6/2026) ',
  'của Bộ Y tế, Bộ Công an, ',
  'Bằng khen của Chủ tịch UBND tỉnh, ',
  '“Phong trào ',
  '(',
  ' ',
  '| a ',
  '\t',
  '- - ',
]

describe('a text of half a million letters', () => {
  it.each(units)('%j over and over is a plan in the end', (unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length))
    const source = readPlain(
      { path: 'a.txt', bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64) },
      { text, encoding: 'utf-8', problems: [] },
    )
    const plan = parsePlan(source)
    expect(Plan.safeParse(plan).error).toBeUndefined()
    expect(plan.text).toBe(text)
  })
})
