import { describe, expect, it } from 'vitest'
import { ocrBlocks } from '../../src/read/ocr/blocks.ts'
import { lineOf } from '../../src/read/ocr/lines.ts'
import type { OcrPage } from '../../src/read/ocr/page.ts'

/** A page of lines in letters of a size, from the top down; boxes are what such letters fill. */
function page(...lines: readonly (readonly [text: string, size: number])[]): OcrPage {
  let y = 60
  const own = lines.map(([text, size]) => {
    y += size * 1.15
    let x = 85
    const words = text.split(' ').map((word) => {
      const box = [x, y - size * 0.77, word.length * size * 0.4, size * 0.98] as const
      x += box[2] + size * 0.25
      return { text: word, box, confidence: 0.9 }
    })
    return lineOf(words, null)
  })
  const base = { page: 1, width: 595, height: 842, zoom: 1, quarters: 0, dpi: 200 } as const
  return { ...base, engine: 'tesseract', version: '5', lines: own, problems: [] }
}

const body = [
  'Quy định về kỷ cương, kỹ thuật được áp dụng từ ngày ký quyết định này',
  'Quỹ hỗ trợ nông dân được quản lý chặt chẽ, sử dụng đúng quy định hiện hành',
  'Người đứng đầu chịu trách nhiệm kiểm tra việc quản lý, sử dụng quỹ hằng quý',
].map((text) => [text, 14] as const)

describe('small lines at the foot of a scanned page', () => {
  it('are a note where they begin with its number, the short last line with them', () => {
    const { blocks, text } = ocrBlocks([
      page(
        ...body,
        ['1 Được sửa đổi tại Quyết định của Ủy ban nhân dân huyện ngày ký kết', 9],
        ['quỹ hỗ trợ.', 12],
      ),
    ])
    const notes = blocks.filter(({ kind }) => kind === 'note')
    expect(notes).toHaveLength(1)
    const lines = notes[0]!.cells[0]!.map(({ start, end }) => text.slice(start, end))
    expect(lines.join(' ')).toContain('quỹ hỗ trợ.')
  })

  it('are a note behind a star, with all lines that stand as close', () => {
    const { blocks, text, anchors } = ocrBlocks([
      page(
        ...body,
        ['Bộ phận Kế toán bảo đảm tiền ăn và đi lại của học viên*; gửi bảng kê', 14],
        ['* Không áp dụng đối với học viên đang hưởng chính sách khác', 9],
        ['có cùng nội dung chi theo quyết định của Ủy ban nhân dân huyện.', 9],
      ),
    ])
    const notes = blocks.filter(({ kind }) => kind === 'note')
    expect(notes.map(({ mark }) => mark)).toEqual(['*'])
    expect(notes[0]!.cells[0]).toHaveLength(2)
    expect(anchors.map(({ start, end }) => text.slice(start, end))).toEqual(['*'])
  })

  it('are none in letters of the usual size', () => {
    const { blocks } = ocrBlocks([page(...body, ['1 Được sửa đổi tại Quyết định của huyện', 14])])
    expect(blocks.filter(({ kind }) => kind === 'note')).toEqual([])
  })
})
