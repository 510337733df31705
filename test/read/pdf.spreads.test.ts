import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/read/pdf.ts'
import { at, centred, left, makePdf, paragraph, pdfFile, rule, shown } from './pdf-builder.ts'

/** Sheets of two upright pages side by side; the ops of each page are drawn from its own corner. */
const sheets = (...pages: readonly (readonly [left: string, right: string])[]) =>
  readPdf(
    pdfFile(
      makePdf({
        pages: pages.map(([one, two]) => `${one}q 1 0 0 1 595 0 cm\n${two}Q\n`),
        width: 1190,
        height: 842,
      }),
    ),
  )

const text = (y: number, words: string) =>
  paragraph(
    y,
    `${words} trên địa bàn huyện, bảo đảm thiết thực, hiệu quả, phù hợp với điều kiện của từng xã; kịp thời biểu dương, khen thưởng các tập thể, cá nhân có thành tích.`,
  )
const page = (...begins: readonly string[]) => {
  let ops = ''
  let y = 130
  for (const words of begins) {
    const { ops: drawn, next } = text(y, words)
    ops += drawn
    y = next
  }
  return ops
}
const two = (words: string) => page(`${words} một`, `${words} hai`, `${words} ba`)
const begins = (blocks: readonly string[]) => blocks.map((block) => block.split(' ').slice(1, 4).join(' '))

describe('two pages on one sheet', () => {
  test('are read one after the other, and each part is found on its sheet', async () => {
    const source = await sheets([two('Thi đua'), two('Vận động')], [two('Tổ chức'), two('Kiểm tra')])
    expect(begins(shown(source))).toEqual(
      ['Thi đua', 'Vận động', 'Tổ chức', 'Kiểm tra'].flatMap((words) =>
        ['một', 'hai', 'ba'].map((count) => `${words} ${count}`),
      ),
    )
    expect(source.pages).toBe(2)
    expect(source.blocks.map(({ page: number }) => number)).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
    const boxes = source.blocks.map(({ origin }) => ('box' in origin ? origin.box[0] : -1))
    expect(boxes.slice(0, 6)).toEqual([left, left, left, left + 595, left + 595, left + 595])
    expect(source.problems).toContainEqual({
      code: 'pdf/two-up',
      level: 'note',
      data: { pages: '1,2' },
      span: null,
    })
  })

  test('with page numbers, a letterhead and a sentence over the fold', async () => {
    const head =
      centred(170, 60, 'UBND HUYỆN BA TRI') +
      centred(420, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'F2') +
      at(left, 780, 'Các phòng, ban và Ủy ban nhân dân các xã căn cứ kế hoạch này xây dựng')
    const rest = centred(297, 40, '2') + at(left, 70, 'kế hoạch của đơn vị mình.')
    const source = await sheets([head + two('Thi đua'), rest + two('Vận động')])
    expect(shown(source)[0]).toBe('row: UBND HUYỆN BA TRI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(shown(source)).toContain(
      'paragraph: Các phòng, ban và Ủy ban nhân dân các xã căn cứ kế hoạch này xây dựng / kế hoạch của đơn vị mình.',
    )
    expect(source.text).not.toMatch(/^2$/mu)
  })

  test('the last sheet may have its left page only', async () => {
    const source = await sheets([two('Thi đua'), two('Vận động')], [two('Tổ chức'), ''])
    expect(begins(shown(source)).slice(-3)).toEqual(['Tổ chức một', 'Tổ chức hai', 'Tổ chức ba'])
    expect(source.problems.map(({ code }) => code)).toEqual(['pdf/two-up'])
  })
})

describe('a wide page of its own', () => {
  const codes = async (one: string, other: string) =>
    (await sheets([one, other])).problems.map(({ code }) => code)

  test('has a title over the middle', async () => {
    const title = centred(595, 60, 'DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2024', 14, 'F2')
    expect(await codes(title + two('Thi đua'), two('Vận động'))).not.toContain('pdf/two-up')
  })

  test('has a table whose lines go over the middle', async () => {
    const lines = rule(60, 70, 1130, 70) + rule(60, 500, 1130, 500)
    expect(await codes(lines + two('Thi đua'), two('Vận động'))).not.toContain('pdf/two-up')
  })

  test('has columns, but no two pages', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => 120 + index * 24)
    const tasks = rows
      .map((y) => at(60, y, 'Tổ chức hội nghị triển khai kế hoạch tại các xã, thị trấn'))
      .join('')
    const bodies = rows.map((y) => at(40, y, 'Phòng Nội vụ')).join('')
    expect(await codes(tasks, bodies)).not.toContain('pdf/two-up')
  })
})
