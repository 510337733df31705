/** What a first mention says of a document, in its own words or beside it. */
import { describe, expect, it } from 'vitest'
import { reviewPlans } from '../../src/compare/engine.ts'
import { exampleText } from '../../src/rules/example-plan.ts'
import { rules } from '../../src/rules/index.ts'
import { planOfText } from './run-example.ts'

const own = rules.filter(({ id }) =>
  ['references/first-mention-incomplete', 'references/number-missing'].includes(id),
)

function said(basis: string, body?: string) {
  const plan = planOfText(exampleText({ basis, ...(body === undefined ? {} : { body }) }, 'plan'), 'plan.txt')
  return reviewPlans({
    plans: [plan],
    baselines: [],
    rules: own.map((rule) => ({ rule, level: rule.level, options: rule.options.parse({}) })),
    asOf: '2024-12-31',
    language: 'vi',
    version: 'test',
  })
    .findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'review')
    .map(({ code, data }) => `${code} ${(data.numbers as string[] | undefined)?.join(', ') ?? ''}`.trim())
}

const end = ' Sở Xây dựng ban hành Kế hoạch như sau:'

describe('the issuer', () => {
  it.each([
    'Thực hiện Công văn số 411/BXD-HTKT ngày 05/01/2024 về tỉa cành; Công văn số 412/BXD-HTKT ngày 08/01/2024 về tưới cây; Công văn số 413/BXD-QHKT ngày 09/01/2024 về vườn hoa của Bộ Xây dựng;',
    'Thực hiện Quyết định số 71/QĐ-BXD ngày 05/01/2024 của Bộ Xây dựng ban hành sổ tay cây xanh và Công văn số 412/BXD-HTKT ngày 08/01/2024 về hướng dẫn dùng sổ tay;',
    'Thực hiện Kế hoạch số 7/KH-UBND ngày 05/01/2024 về trồng cây và Công văn số 15/UBND-XD ngày 08/01/2024 của Ủy ban nhân dân tỉnh về tưới cây;',
  ])('is said once for several: %s', (basis) => {
    expect(said(basis + end)).toEqual([])
  })

  it.each([
    [
      'Thực hiện Kế hoạch số 7/KH-UBND ngày 05/01/2024 về trồng cây; Công văn số 15/UBND-XD ngày 08/01/2024 của Ủy ban nhân dân tỉnh về tưới cây;',
      'issuer 7/KH-UBND',
    ],
    [
      'Thực hiện Công văn số 411/BXD-HTKT ngày 05/01/2024 về tỉa cành; Công văn số 9/BYT-DP ngày 08/01/2024 của Bộ Y tế về phòng muỗi;',
      'issuer 411/BXD-HTKT',
    ],
  ])('of another body is none: %s', (basis, expected) => {
    expect(said(basis + end)).toEqual([expected])
  })
})

describe('the subject', () => {
  it.each([
    'Căn cứ Quy chế làm việc số 03-QC/ĐU ngày 02/01/2024 của Đảng ủy Sở Xây dựng;',
    'Căn cứ Chương trình công tác năm số 15-CTr/ĐU ngày 02/01/2024 của Đảng ủy Sở Xây dựng;',
    'Căn cứ Thông báo kết luận số 18/TB-UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh tại cuộc họp giao ban tháng 12;',
  ])('stands in front of the number or is a meeting: %s', (basis) => {
    expect(said(basis + end)).toEqual([])
  })

  it.each([
    ['Căn cứ Kế hoạch số 15/KH-UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh;', 'title 15/KH-UBND'],
    ['Căn cứ Kế hoạch thực hiện số 15/KH-UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh;', 'title 15/KH-UBND'],
    ['Căn cứ Thông báo kết luận số 18/TB-UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh;', 'title 18/TB-UBND'],
    ['Theo hướng dẫn tại Công văn số 412/BXD-HTKT ngày 08/01/2024 của Bộ Xây dựng;', 'title 412/BXD-HTKT'],
  ])('is missing: %s', (basis, expected) => {
    expect(said(basis + end)).toEqual([expected])
  })
})

describe('papers beside the cited one', () => {
  it('only say how it was amended', () => {
    const basis =
      'Căn cứ Thông tư số 20/2005/TT-BXD ngày 20/12/2005 của Bộ Xây dựng hướng dẫn quản lý cây xanh đô thị (được sửa đổi, bổ sung bởi Thông tư số 21/2015/TT-BXD, Thông tư 22/2018/TT-BXD và Thông tư số 23/2020/TT-BXD);'
    expect(said(basis + end)).toEqual([])
    expect(said(basis.replace('bởi Thông tư', 'một số điều theo Thông tư') + end)).toEqual([])
    expect(said(basis.replace(/ \(được .*\)/u, '; Thông tư số 22/2018/TT-BXD') + end)).toEqual([
      'date-title 22/2018/TT-BXD',
    ])
  })

  it('need no subject above an annex, and no number where the plan has none yet', () => {
    const body =
      'I. NỘI DUNG\n1. Trồng cây.\n\nPHỤ LỤC\nDANH MỤC CÂY TRỒNG\n(Ban hành kèm theo Kế hoạch số     /KH-SNN ngày 02/01/2024 của Sở Nông nghiệp và Phát triển nông thôn)\n1. Cây sao đen.'
    expect(said(`Căn cứ Luật Lâm nghiệp;${end}`, body)).toEqual([])
  })
})
