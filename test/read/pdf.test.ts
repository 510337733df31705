import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/read/pdf.ts'
import { charErrorRate, charErrors, foldSpace } from './char-error.ts'
import { pdfFile, readThrough, shown } from './pdf-builder.ts'

const fixture = (name: string) => pdfFile(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), name)

/** What the same plan says as a Word file: the words of its body, then of its notes. */
function wordsOfDocx(name: string): string {
  const parts = unzipSync(readFileSync(new URL(`../fixtures/docx/${name}`, import.meta.url)))
  const words = (part: string) =>
    strFromU8(parts[part] ?? new Uint8Array())
      .replace(/<w:footnote [^>]*w:type="[^>]*>[\s\S]*?<\/w:footnote>/g, '')
      .replace(/<w:footnoteReference[^>]*>/g, () => '<w:t>^</w:t>')
      .replace(/<w:footnote [^>]*>/g, '<w:t>^ </w:t>')
      .replace(/<w:(?:br|tab)\b[^>]*>/g, ' ')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&amp;/g, '&')
      .replace(/&quot;/g, '"')
  return foldSpace(`${words('word/document.xml')}\n${words('word/footnotes.xml')}`)
}

const marks = (text: string) => foldSpace(text.replace(/[¹²³]/g, '^'))

describe('the samples as PDF', () => {
  test.each([
    ['pdf/dong-nai.pdf', 'dong-nai.typed.docx', 5],
    ['pdf/son-la.pdf', 'son-la.typed.docx', 4],
    ['pdf/kon-tum.pdf', 'kon-tum.typed.docx', 4],
    ['pdf/kon-tum.font-fallback.pdf', 'kon-tum.typed.docx', 4],
  ])('%s has every character of %s', async (pdf, docx, pages) => {
    const source = await readPdf(fixture(pdf))
    const truth = wordsOfDocx(docx)
    expect(truth.length).toBeGreaterThan(8000)
    expect(charErrors(marks(readThrough(source)), truth.trim())).toBe(0)
    expect(source.format).toBe('pdf')
    expect(source.pages).toBe(pages)
    expect(source.problems.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('the letterhead and the signature are rows, the notes are notes with their anchors', async () => {
    const source = await readPdf(fixture('pdf/kon-tum.font-fallback.pdf'))
    const blocks = shown(source)
    expect(blocks[0]).toBe(
      'row: UBND TỈNH KON TUM / SỞ NÔNG NGHIỆP VÀ PTNT / ------- / Số: /SNN-TCCB | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / --------------- / Kon Tum, ngày tháng năm',
    )
    const foot = blocks.find((block) => block.startsWith('row: Nơi nhận:'))
    expect(foot).toContain('| KT.GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Phạm Xuân Khanh')
    expect(blocks.filter((block) => block.startsWith('note'))).toEqual([
      expect.stringMatching(/^note 1: Về việc thực hiện Quyết định số 489\/QĐ-TTg/),
      expect.stringMatching(/^note 2: Về việc tiếp tục triển khai/),
    ])
    expect(source.anchors.map(({ mark, start, end }) => [mark, source.text.slice(start - 4, end)])).toEqual([
      ['1', '2021¹'],
      ['2', '2022²'],
    ])
    expect(source.problems.find(({ code }) => code === 'pdf/running-lines')?.data).toEqual({ count: 3 })
  })

  test('a paragraph cut by a page is one block on the page where it begins', async () => {
    const source = await readPdf(fixture('pdf/kon-tum.pdf'))
    const cut = shown(source).findIndex((block) => block.startsWith('paragraph: - Thường xuyên kiểm tra'))
    expect(shown(source)[cut]).toContain('các mô hình, cách làm sáng tạo')
    expect(source.blocks[cut]?.page).toBe(1)
  })

  test('a document with tracked changes, a foreign font and a merged table', async () => {
    const source = await readPdf(fixture('pdf/kon-tum.hard.pdf'))
    const blocks = shown(source)
    // The font was replaced when the file was made, so only the words tell TCVN3.
    expect(blocks).toContain('paragraph: II. Kế hoạch triển khai Phong trào thi đua (TCVN3)')
    expect(blocks.filter((block) => block.includes('Thời hạn'))).toEqual([
      'row: Nội dung | Thời hạn và đơn vị | ',
    ])
    expect(blocks.find((block) => block.includes('Sở Nội vụ'))).toBe('row:  | Trước 25/11 | Sở Nội vụ')
    expect(blocks.filter((block) => block.startsWith('row:'))).toHaveLength(4)
  })

  test('the same file twice gives the same source', async () => {
    const [once, again] = [await readPdf(fixture('pdf/son-la.pdf')), await readPdf(fixture('pdf/son-la.pdf'))]
    expect(again).toEqual(once)
  })

  test('spans are in order and inside the text', async () => {
    const source = await readPdf(fixture('pdf/dong-nai.pdf'))
    let end = 0
    for (const span of source.blocks.flatMap((block) => block.cells.flat())) {
      expect(span.start).toBeGreaterThanOrEqual(end)
      expect(span.end).toBeGreaterThan(span.start)
      end = span.end
    }
    expect(end).toBeLessThanOrEqual(source.text.length)
  })
})

describe('the measure itself', () => {
  test('counts edits, also in long texts', () => {
    expect(charErrors('kế hoạch', 'kê hoạch')).toBe(1)
    expect(charErrorRate('a b', 'a  b')).toBe(0)
    const words = Array.from({ length: 3000 }, (_, index) => `từ${index * 7919}`)
    const long = words.join(' ')
    const wrong = words.map((word, index) => (index % 1000 === 500 ? `${word}x` : word)).join(' ')
    expect(charErrors(wrong, long)).toBe(3)
  })
})
