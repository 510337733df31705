import { describe, expect, it } from 'vitest'
import { comparePair, ruleSettings } from '../../src/index.ts'
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

/** Reads a text of one unit over and over. */
function planOf(begin: string, unit: string, letters: number): Plan {
  const text = begin + unit.repeat(Math.ceil(letters / unit.length))
  return parsePlan(
    readPlain(
      { path: 'a.txt', bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64) },
      { text, encoding: 'utf-8', problems: [] },
    ),
  )
}

/** What asks for more or less, over and over in one aim. */
const demands = [
  'ít nhất hai ',
  'tối thiểu 02 lần mỗi ',
  'không quá 24 giờ kể từ khi ',
  'so với năm 2020 ',
  'giảm bớt việc ',
  ', trừ các ',
  'từ 30 tuổi ',
  'một phần ba ',
]

describe('an aim of two hundred thousand letters', () => {
  it.each(demands)('%j over and over is compared in the end', (unit) => {
    const plan = planOf('KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC TIÊU\n- ', unit, 200_000)
    const review = comparePair(
      {
        plans: [],
        baselines: [],
        rules: ruleSettings(),
        asOf: '2026-01-01',
        language: 'vi',
        version: 'test',
      },
      plan,
      plan,
    )
    expect(review.documents).toHaveLength(1)
  })
})

describe('a text of half a million letters', () => {
  it.each(units)('%j over and over is a plan in the end', (unit) => {
    const plan = planOf('', unit, 500_000)
    expect(Plan.safeParse(plan).error).toBeUndefined()
    expect(plan.text).toBe(unit.repeat(Math.ceil(500_000 / unit.length)))
  })
})
