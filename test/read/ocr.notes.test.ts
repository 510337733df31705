import { describe, expect, it } from 'vitest'
import { ocrBlocks } from '../../src/read/ocr/blocks.ts'
import { lineOf } from '../../src/read/ocr/lines.ts'
import type { OcrLine, OcrPage } from '../../src/read/ocr/page.ts'

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
  return { ...base, engine: 'tesseract', version: '5', lines: own, rules: [], problems: [] }
}

const body = [
  'Quy định về kỷ cương, kỹ thuật được áp dụng từ ngày ký quyết định này',
  'Quỹ hỗ trợ nông dân được quản lý chặt chẽ, sử dụng đúng quy định hiện hành',
  'Người đứng đầu chịu trách nhiệm kiểm tra việc quản lý, sử dụng quỹ hằng quý',
].map((text) => [text, 14] as const)

describe('lines at the foot of a scanned page', () => {
  it('count on where a number was read as a star', () => {
    const { blocks } = ocrBlocks([
      page(
        ...body,
        ['1 Mức chi thực hiện theo Thông tư của Bộ Tài chính đã ký', 9],
        ['* Không áp dụng đối với học viên đang hưởng chính sách khác', 9],
      ),
    ])
    expect(blocks.filter(({ kind }) => kind === 'note').map(({ mark }) => mark)).toEqual(['1', '2'])
  })
})

describe('a short line of which the boxes tell another size', () => {
  it.each([
    ['Quy định về quản lý quỹ được áp dụng từ ngày ký, chịu trách nhiệm của', 'người đứng đầu quỹ.', 27],
    [
      'Quy định về quản lý quỹ được áp dụng, sử dụng đúng quy chế trước ngày',
      '29/11/2024, đúng quy chế.',
      27,
    ],
    [
      'Quy định về quản lý quỹ được áp dụng, kèm theo báo cáo tại hội nghị báo cáo',
      'tổng kết quỹ hằng quý.',
      9,
    ],
  ])('goes on with the sentence "%s"', (line, rest, size) => {
    const above = 60 + 4 * 14 * 1.15
    const own = page(...body, [line, 14])
    const last = page([rest, 14]).lines[0]!
    const words = last.words.map((word) => ({
      ...word,
      box: [word.box[0], above + 14 * 1.15 - size * 0.77, word.box[2], size * 0.98] as const,
    }))
    const { blocks, text } = ocrBlocks([{ ...own, lines: [...own.lines, lineOf(words, null)] }])
    const lines = blocks
      .at(-1)!
      .cells.flat()
      .map(({ start, end }) => text.slice(start, end))
    expect(lines.slice(-2)).toEqual([line, rest])
  })
})

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

  it('are a note below a drawn line, whatever their size, with the mark that was read as an apostrophe', () => {
    const own = page(
      ...body,
      ["Quỹ hỗ trợ nông dân được quản lý theo quy chế' và kiểm tra hằng quý", 14],
      ['Người đứng đầu chịu trách nhiệm kiểm tra việc quản lý, sử dụng quỹ', 14],
      ['1 Được sửa đổi tại Quyết định của huyện', 14],
    )
    const below = own.lines.at(-1)!.box[1] - 60
    const moved = own.lines.map((line, at) => {
      const down = at < own.lines.length - 1 ? 500 : 560
      const lowered = (box: (typeof line)['box']) => [box[0], box[1] + down, box[2], box[3]] as const
      return {
        ...line,
        box: lowered(line.box),
        words: line.words.map((word) => ({ ...word, box: lowered(word.box) })),
      }
    })
    const rules = [[85, below + 600, 140, 1]] as const
    const { blocks, text, anchors, problems } = ocrBlocks([{ ...own, lines: moved, rules }])
    expect(blocks.filter(({ kind }) => kind === 'note').map(({ mark }) => mark)).toEqual(['1'])
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'ocr/repaired',
        data: expect.objectContaining({ page: 1, from: "'", to: '¹' }),
      }),
    )
    expect(anchors.map(({ start, end }) => text.slice(start - 3, end))).toEqual(['chế¹'])
    expect(ocrBlocks([{ ...own, lines: moved }]).blocks.filter(({ kind }) => kind === 'note')).toEqual([])
  })

  it('leave the quotation marks of a page that opens what it closes', () => {
    const { text, anchors } = ocrBlocks([
      page(
        ...body,
        ['Phong trào thi đua “Cả nước chung sức', 14],
        ['xây dựng nông thôn mới” được phát động trong toàn huyện', 14],
        ['1 Được sửa đổi tại Quyết định của Ủy ban nhân dân huyện ngày ký kết', 9],
      ),
    ])
    expect(text).toContain('nông thôn mới” được')
    expect(anchors).toEqual([])
  })

  it('are none in letters of the usual size', () => {
    const { blocks } = ocrBlocks([page(...body, ['1 Được sửa đổi tại Quyết định của huyện', 14])])
    expect(blocks.filter(({ kind }) => kind === 'note')).toEqual([])
  })
})

describe('a line as far behind the margin as a mark is wide', () => {
  const below = (by: number, gap: number) => {
    const own = page(...body, ...body, ['Theo số liệu của Chi cục Thống kê tỉnh về hộ nghèo năm 2025', 14])
    const lines = own.lines.map((line, at, { length }) => {
      const words = line.words.map((word) => {
        const [x, y, width, height] = word.box
        const isNote = at === length - 1
        return { ...word, box: [x + (isNote ? by : 0), y + (isNote ? 500 : 400), width, height] as const }
      })
      return lineOf(words, null)
    })
    const last = lines.at(-2)!.box
    const rules = [[85, last[1] + last[3] + gap, 140, 0.4] as const]
    return ocrBlocks([{ ...own, lines, rules }]).blocks.filter(({ kind }) => kind === 'note').length
  }

  it('is a note below a short rule, whose mark was lost', () => {
    expect(below(9, 80)).toBe(1)
  })

  it('is none below an underlined heading, nor at the margin', () => {
    expect(below(9, 1)).toBe(0)
    expect(below(0, 80)).toBe(0)
  })
})

describe('the last word of a paragraph', () => {
  it('is as large as its text, however high its box is', () => {
    const last = [...body, ['quý.', 22]] as const
    expect(ocrBlocks([page(...last)]).blocks).toHaveLength(1)
  })
})

describe('a list beside a signature', () => {
  const left = (text: string, y: number) => placed(text, 60, y)
  function placed(text: string, x: number, y: number) {
    let at = x
    const words = text.split(' ').map((word) => {
      const box = [at, y, word.length * 6, 13] as const
      at += box[2] + 4
      return { text: word, box, confidence: 0.9 }
    })
    return lineOf(words, null)
  }
  const column = (index: number) => ({ group: 0, index, table: null })
  const cells = (...below: readonly string[]) =>
    cellsOf(...below.map((text, at) => left(text, 132 + 16 * at)))
  const cellsOf = (...below: readonly OcrLine[]) => {
    const lines = [
      { ...left('Nơi nhận:', 100), column: column(0) },
      { ...left('- UBND tỉnh;', 116), column: column(0) },
      { ...placed('GIÁM ĐỐC', 380, 100), column: column(1) },
      ...below,
    ]
    const { blocks, text } = ocrBlocks([{ ...page(), lines }])
    const row = blocks.find(({ kind }) => kind === 'row')!
    return row.cells.map((cell) => cell.map(({ start, end }) => text.slice(start, end)))
  }

  it('goes on below the last line at its right', () => {
    expect(cells('- Các xã, phường và các đơn vị', 'trực thuộc;', '- Lưu: VT.')[0]).toEqual([
      'Nơi nhận:',
      '- UBND tỉnh;',
      '- Các xã, phường và các đơn vị',
      'trực thuộc;',
      '- Lưu: VT.',
    ])
  })

  it('lets go of the name that stands close beside an entry', () => {
    const entry = left('- Các xã, phường và các đơn vị thuộc Sở (t/h);', 132)
    const name = placed('Hoàng Lục Vinh', entry.box[0] + entry.box[2] + 11, 132)
    const both = lineOf([...entry.words, ...name.words], null)
    expect(cellsOf(both, left('- Lưu: VT.', 148))).toEqual([
      ['Nơi nhận:', '- UBND tỉnh;', entry.text, '- Lưu: VT.'],
      ['GIÁM ĐỐC', 'Hoàng Lục Vinh'],
    ])
  })

  it('is parted from the signature where both were read as one line', () => {
    const lines = [
      lineOf([...left('Nơi nhận:', 100).words, ...placed('KT. GIÁM ĐỐC', 330, 100).words], null),
      lineOf([...left('- Lưu: VT.', 116).words, ...placed('PHÓ GIÁM ĐỐC', 330, 116).words], null),
      placed('Đinh Thị Mơ', 340, 180),
    ]
    const { text } = ocrBlocks([{ ...page(), lines }])
    expect(text).toBe('Nơi nhận:\n- Lưu: VT.\tKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nĐinh Thị Mơ')
  })

  it('ends in front of other text', () => {
    expect(cells('Phụ lục kèm theo Kế hoạch tổ chức Ngày hội của các xã, phường trên địa bàn')[0]).toEqual([
      'Nơi nhận:',
      '- UBND tỉnh;',
    ])
  })
})
