import { describe, expect, test } from 'vitest'
import { planOf, wrongPlaces } from './plan-of.ts'

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const head = (issuer: string, number: string, date: string) =>
  `${issuer}\n\n${motto}\n\nSố: ${number}\nCao Lộc, ngày ${date}\n\n`
const tail = '\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nHoàng Văn Páo\n\n'
const plan = (number: string, date: string, upstream: string, year: number) =>
  `${head('UBND HUYỆN CAO LỘC', number, date)}KẾ HOẠCH\nTrồng cây năm ${year}\n\nThực hiện Kế hoạch số ${upstream} của UBND tỉnh Lạng Sơn, UBND huyện xây dựng Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\nTrồng 200 ha rừng giai đoạn ${year}-${year + 2}.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Hạt Kiểm lâm báo cáo UBND huyện trước 20/11/${year}.${tail}`
const first = plan('18/KH-UBND', '05 tháng 02 năm 2024', '12/KH-UBND ngày 15/01/2024', 2024)
const second = plan('33/KH-UBND', '06 tháng 3 năm 2025', '29/KH-UBND ngày 11/02/2025', 2025)
const codes = (text: string) => planOf(text).problems.map(({ code }) => code)

describe('a file of several documents', () => {
  test('gives the first one, and says what was left', () => {
    const whole = planOf(first + second)
    const alone = planOf(first)
    for (const part of ['header', 'references', 'periods', 'deadlines', 'assignments', 'recipients'] as const)
      expect(whole[part]).toEqual(alone[part])
    expect(whole.problems.at(-1)).toMatchObject({
      code: 'parse/further-document',
      level: 'warning',
      data: { number: '33/KH-UBND' },
    })
    expect(whole.unparsed).toMatchObject([{ reason: 'further-document' }])
    expect(whole.unparsed[0]!.place.quote).toMatch(/^UBND HUYỆN CAO LỘC.*Hoàng Văn Páo$/su)
    expect(wrongPlaces(whole)).toEqual([])
  })
  test('behind an appendix, and where it is a dispatch', () => {
    const dispatch = `${head('SỞ NÔNG NGHIỆP', '412/SNN-CCKL', '07 tháng 3 năm 2025')}Kính gửi: UBND các huyện\n\nThực hiện Kế hoạch số 29/KH-UBND, Sở đề nghị báo cáo.${tail}`
    const whole = planOf(`${first}PHỤ LỤC\nDANH SÁCH XÃ\n\n1. Xã Gia Cát\n\n${dispatch}`)
    expect(whole.unparsed.map(({ reason }) => reason)).toEqual(['appendix', 'further-document'])
    expect(whole.references.map(({ number }) => number)).toEqual(['12/KH-UBND'])
  })
})

describe('one document stays one', () => {
  test('a decision with its plan', () => {
    const decision = `${head('UBND HUYỆN CAO LỘC', '90/QĐ-UBND', '06 tháng 3 năm 2025')}QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch trồng cây năm 2025\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây năm 2025.\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký.${tail}`
    const attached = second.replace(
      '\n\nThực hiện',
      '\n(Kèm theo Quyết định số 90/QĐ-UBND ngày 06/3/2025)\n\nThực hiện',
    )
    expect(codes(decision + attached)).not.toContain('parse/further-document')
    expect(codes(decision + second)).not.toContain('parse/further-document')
  })
  test('a plan with a form of its report, whose number and day are blank', () => {
    const form = `PHỤ LỤC\nMẪU BÁO CÁO\n\n${head('UBND XÃ …', '…/BC-UBND', '… tháng … năm 2024')}BÁO CÁO\nKết quả trồng cây\n\n1. Kết quả …${tail}`
    expect(codes(first + form)).not.toContain('parse/further-document')
  })
  test('a plan with a copy of its own head', () => {
    expect(codes(first + first)).not.toContain('parse/further-document')
  })
})
