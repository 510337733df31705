import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { OcrPage } from '../../src/read/ocr/page.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { at, bytesAt, makePdf, paragraph, pdfFile, picture, shown } from './pdf-builder.ts'

const trap = (name: string) =>
  pdfFile(readFileSync(new URL(`../fixtures/trap/${name}`, import.meta.url)), name)

describe('bad files', () => {
  test.each([
    ['zero.pdf', 'read/empty'],
    ['empty.pdf', 'read/empty'],
    ['encrypted-userpw.pdf', 'read/password'],
    ['truncated.pdf', 'read/damaged'],
    ['garbage.pdf', 'read/damaged'],
    ['docx-named.pdf', 'read/damaged'],
  ])('%s: %s', async (name, code) => {
    await expect(readPdf(trap(name))).rejects.toMatchObject({ name: 'ReadError', code, path: name })
  })

  test("an owner's password keeps nobody from reading", async () => {
    const source = await readPdf(trap('encrypted-ownerpw.pdf'))
    expect(source.pages).toBe(4)
    expect(source.text).toContain('Thực hiện Kế hoạch số 112/KH-SLĐTBXH')
  })

  test('pages that cannot be read are named, the others are kept', async () => {
    const good = makePdf({
      pages: [at(85, 100, 'Trang thứ nhất của kế hoạch'), at(85, 100, 'mất'), at(85, 100, 'Trang thứ ba')],
    })
    // The second page's object becomes something else than a page.
    const text = Buffer.from(good).toString('latin1')
    const pages = [...text.matchAll(/<< \/Type \/Page \/Parent/g)]
    const second = pages[1]!.index
    const broken = `${text.slice(0, second)}[ /Typo /Page /Parent${text.slice(second + pages[1]![0].length)}`
    const source = await readPdf(pdfFile(Buffer.from(broken, 'latin1')))
    expect(source.pages).toBe(3)
    expect(source.problems).toContainEqual({
      code: 'pdf/pages-lost',
      level: 'error',
      // Behind a broken page the list of pages cannot be followed further.
      data: { pages: '2,3' },
      span: null,
    })
    expect(shown(source)).toEqual(['paragraph: Trang thứ nhất của kế hoạch'])
  })

  test('a page that breaks off in the middle, and one with nothing on it', async () => {
    const whole = at(85, 100, 'Kế hoạch phát động phong trào') + at(85, 120, 'thi đua năm 2024')
    const source = await readPdf(
      pdfFile(makePdf({ pages: [whole.slice(0, whole.lastIndexOf('ET')), '', whole, ''] })),
    )
    const told = source.problems.filter(({ code }) => code.startsWith('pdf/'))
    expect(told.map(({ code, level, data }) => [code, level, data])).toEqual([
      ['pdf/pages-cut', 'error', { pages: '1' }],
      ['pdf/pages-blank', 'warning', { pages: '2' }],
      ['pdf/pages-blank', 'note', { pages: '4' }],
    ])
  })
})

describe('pages without text of their own', () => {
  const ocrPages = async (_: Uint8Array, pages: readonly number[]): Promise<readonly OcrPage[]> =>
    pages.map((page) => {
      const words = `Trang ${page} đọc từ ảnh`.split(' ')
      const placed = words.map((text, index) => ({
        text,
        box: [85 + index * 40, 90, 36, 13] as const,
        confidence: 0.9,
      }))
      return {
        page,
        width: 595,
        height: 842,
        zoom: 1,
        quarters: 0 as const,
        dpi: 200,
        engine: 'test',
        version: '1',
        rules: [],
        problems: [],
        lines: [
          { text: words.join(' '), box: [85, 90, 200, 13], confidence: 0.9, words: placed, column: null },
        ],
      }
    })

  test('text pages stay, image pages are read from the picture', async () => {
    const asked: number[] = []
    const source = await readPdf(trap('mixed-text-scan.pdf'), {
      ocrPages: (bytes, pages) => {
        asked.push(...pages)
        return ocrPages(bytes, pages)
      },
    })
    expect(asked).toEqual([3, 4])
    expect(source.format).toBe('pdf-mixed')
    expect(source.text).toContain('TRUNG TÂM DỊCH VỤ VIỆC')
    const read = source.blocks.filter((block) => block.page === 3)
    expect(read).toHaveLength(1)
    expect(read[0]?.confidence).toBeCloseTo(0.9)
    expect(shown(source)).toContain('paragraph: Trang 4 đọc từ ảnh')
  })

  test('a layer whose words are no Vietnamese is not read', async () => {
    const source = await readPdf(trap('scan-with-bad-english-ocr-layer.pdf'), { ocrPages })
    expect(source.format).toBe('pdf-scan')
    expect(source.text).toBe('Trang 1 đọc từ ảnh')
    expect(source.problems.find(({ code }) => code === 'pdf/bad-layer')?.data).toEqual({ pages: '1' })
  })

  const sentence =
    'Ủy ban nhân dân xã ban hành kế hoạch thực hiện phong trào thi đua học tập suốt đời trên địa bàn, các thôn và các trường học báo cáo kết quả trước ngày mười lăm tháng mười hai hằng năm.'

  test('a good layer under the picture of a page is read, with less confidence', async () => {
    const layer = paragraph(100, sentence).ops
    const source = await readPdf(pdfFile(makePdf({ pages: [`${picture}3 Tr\n${layer}`] })), { ocrPages })
    expect(source.format).toBe('pdf')
    expect(shown(source).map((block) => block.replaceAll(' / ', ' '))).toEqual([`paragraph: ${sentence}`])
    expect(source.blocks[0]?.confidence).toBe(0.9)
  })

  test('codes of a font taken for letters are not read', async () => {
    // What a subset font without a table gives: every code stands 29 places before its letter.
    const codes = [
      ...'thuc hien phong trao thi dua hoc tap suot doi tren dia ban cac thon va cac truong hoc bao cao ket qua',
    ]
      .map((char) => String.fromCharCode(char === ' ' ? 32 : char.charCodeAt(0) - 29))
      .join('')
    const line = (y: number) => bytesAt(85, y, codes, 'B1', 8)
    const source = await readPdf(
      pdfFile(
        makePdf({ pages: [line(100) + line(120) + line(140)], fonts: { B1: { base: 'Arial', bare: true } } }),
      ),
      { ocrPages },
    )
    expect(source.format).toBe('pdf-scan')
    expect(source.text).toBe('Trang 1 đọc từ ảnh')
  })

  test('a page in English is text', async () => {
    const english = paragraph(
      100,
      'The Department of Education and Training shall report the results of the lifelong learning movement to the Provincial Committee every year before the fifteenth of December in writing.',
    ).ops
    const source = await readPdf(pdfFile(makePdf({ pages: [english] })), { ocrPages })
    expect(source.format).toBe('pdf')
  })

  test('nothing at all', async () => {
    await expect(readPdf(pdfFile(makePdf({ pages: [''] })))).rejects.toMatchObject({ code: 'read/no-text' })
  })

  test('what nobody could read is said', async () => {
    const source = await readPdf(trap('mixed-text-scan.pdf'), { ocrPages: async () => [] })
    expect(source.problems).toContainEqual({
      code: 'pdf/pages-unread',
      level: 'error',
      data: { pages: '3,4', reason: null },
      span: null,
    })
  })

  test('a picture under a few words of a signature is a scan; the words stay apart', async () => {
    const source = await readPdf(
      pdfFile(
        makePdf({
          pages: [picture],
          annotations: [
            {
              rect: [300, 700, 500, 760],
              content:
                at(4, 842 - 40, 'Ký bởi: Ủy ban nhân dân tỉnh', 8) +
                at(4, 842 - 28, 'Ngày ký: 12/05/2025', 8),
            },
          ],
        }),
      ),
      { ocrPages },
    )
    expect(source.format).toBe('pdf-scan')
    expect(shown(source)).toEqual([
      'paragraph: Trang 1 đọc từ ảnh',
      'paragraph: Ký bởi: Ủy ban nhân dân tỉnh / Ngày ký: 12/05/2025',
    ])
  })
})
