import { describe, expect, it } from 'vitest'
import { lineOf } from '../../src/read/ocr/lines.ts'
import type { OcrPage } from '../../src/read/ocr/page.ts'
import { mendSymbol, repaired } from '../../src/read/ocr/repairs.ts'

/** A page of lines; a number in braces is what the picture shows of a label's strokes: "{3}II. TIÊU CHÍ". */
function page(...texts: string[]): OcrPage {
  const lines = texts.map((text, index) => {
    const match = /^\{(\d)\}(.*)$/.exec(text)
    const words = (match?.[2] ?? text).split(' ').map((word, at) => ({
      text: word,
      box: [at * 50, index * 20, 40, 14] as const,
      confidence: 0.9,
      ...(at === 0 && match !== null ? { strokes: Number(match[1]) } : {}),
    }))
    return lineOf(words, null)
  })
  const base = { page: 1, width: 595, height: 842, zoom: 1, dpi: 200, engine: 'tesseract', version: '5' }
  return { ...base, lines, problems: [] }
}

const read = (...texts: string[]) => {
  const [out] = repaired([page(...texts)])
  return { lines: out!.lines.map((line) => line.text), problems: out!.problems }
}

describe('labels', () => {
  it('mends a Roman label that the sequence and the strokes both prove', () => {
    const { lines, problems } = read(
      '{1}I. MỤC ĐÍCH',
      '{2}II. NỘI DUNG',
      '{3}HIL TIÊU CHÍ',
      '{3}IV. GIẢI PHÁP',
    )
    expect(lines).toEqual(['I. MỤC ĐÍCH', 'II. NỘI DUNG', 'III. TIÊU CHÍ', 'IV. GIẢI PHÁP'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      code: 'ocr/repaired',
      level: 'note',
      data: { from: 'HIL', to: 'III.' },
    })
  })

  it("leaves the document's own numbering alone where the picture shows it", () => {
    const { lines, problems } = read(
      '{1}I. MỤC TIÊU',
      '{2}II. NHIỆM VỤ',
      '{2}II. KINH PHÍ',
      '{3}III. TỔ CHỨC',
    )
    expect(lines[2]).toBe('II. KINH PHÍ')
    expect(problems).toEqual([])
  })

  it('mends nothing without a title in capitals', () => {
    expect(read('{1}I. MỤC ĐÍCH', '{2}I. ông Nguyễn Văn A').lines[1]).toBe('I. ông Nguyễn Văn A')
  })

  it('mends a digit between its neighbours, and only one that is taken for the right one', () => {
    expect(read('4. Thi đua', '9. Phối hợp', '6. Tổ chức').lines[1]).toBe('5. Phối hợp')
    expect(read('4. Thi đua', '2. Phối hợp', '6. Tổ chức').lines[1]).toBe('2. Phối hợp')
    expect(read('4. Thi đua', '9. Phối hợp', '10. Tổ chức').lines[1]).toBe('9. Phối hợp')
  })
})

describe('symbols', () => {
  it.each([
    ['11-CT/IW', '11-CT/TW'],
    ['1315/QĐ-TIg', '1315/QĐ-TTg'],
    ['07/KH-U8ND', '07/KH-UBND'],
    ['U8ND', 'UBND'],
    ['UBNĐ', 'UBND'],
    ['12/0Đ-UBND', '12/QĐ-UBND'],
  ])('%s is %s', (from, to) => expect(mendSymbol(from)).toBe(to))

  it.each(['07/KH-UBND', 'QĐ-TTg', '112/KH-SLĐTBXH', 'IWRA', '08', 'HĐND', 'SUBNDA', '2021-2030'])(
    '%s stays',
    (word) => expect(mendSymbol(word)).toBe(word),
  )
})
