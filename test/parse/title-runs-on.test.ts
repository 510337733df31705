import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/parse/index.ts'
import { readHtml } from '../../src/read/html.ts'

/** The header of a plan of which title and preamble stand in one paragraph, line by line. */
function headerOf(...lines: readonly string[]) {
  const text = `<p>SỞ Y TẾ</p><p>Số: 9/KH-SYT</p><p>KẾ HOẠCH</p><p>${lines.join('<br>')}</p><p>I. MỤC ĐÍCH</p><p>1. Trồng cây.</p>`
  const file = { path: 'plan', bytes: Buffer.from(text), sha256: 'x' }
  const plan = parsePlan(readHtml(file))
  return { title: plan.header.title?.text ?? null, upstream: plan.references.map(({ number }) => number) }
}

const basis = [
  'Thực hiện Quyết định số 19/QĐ-TTg ngày 09/02/2024 của Thủ tướng Chính phủ,',
  'Sở Y tế ban hành Kế hoạch như sau:',
]

describe('a title that runs into its preamble', () => {
  test.each([
    ['of one line', ['Thực hiện Chương trình Sữa học đường năm 2024']],
    ['of two lines', ['Thực hiện Đề án Chuyển đổi số', 'trong bệnh viện giai đoạn 2024 - 2026']],
    ['with a number', ['Thực hiện Chỉ thị số 17-CT/TW của Ban Bí thư', 'về an toàn thực phẩm']],
    ['that begins otherwise', ['Tăng cường quản lý chất lượng', 'khám bệnh, chữa bệnh']],
  ])('ends before it: %s', (_, title) => {
    const { title: found, upstream } = headerOf(...title, ...basis)
    expect(found).toBe(title.join(' '))
    expect(upstream).toContain('19/QĐ-TTg')
    expect(
      headerOf(...title, 'Căn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2024;', 'Sở Y tế ban hành Kế hoạch:').title,
    ).toBe(title.join(' '))
  })

  test('is none where the paragraph is a preamble from its first word', () => {
    expect(headerOf(...basis).title).toBeNull()
    expect(
      headerOf('Thực hiện Quyết định số 19/QĐ-TTg ngày 09/02/2024;', 'Căn cứ tình hình, Sở Y tế ban hành:')
        .title,
    ).toBeNull()
  })
})
