import { describe, expect, it } from 'vitest'
import { blobsIn } from '../../src/read/ocr/blobs.ts'
import type { Ink } from '../../src/read/ocr/ink.ts'
import { lineOf } from '../../src/read/ocr/lines.ts'
import type { OcrWord } from '../../src/read/ocr/page.ts'
import { withShapes } from '../../src/read/ocr/shapes.ts'

type Rectangle = readonly [x: number, y: number, width: number, height: number]

/** A picture of 120 by 40 pixels with ink in rectangles; a slash is a staircase of them. */
function inkOf(rectangles: readonly Rectangle[]): Ink {
  const [width, height] = [120, 40]
  const bits = new Uint8Array(width * height)
  for (const [x, y, wide, high] of rectangles)
    for (let row = y; row < y + high; row++) bits.fill(1, row * width + x, row * width + x + wide)
  return { width, height, bits }
}

/** What a word over such ink is shown to be, behind another word. */
function shown(text: string, rectangles: readonly Rectangle[], before = 'quý'): string | undefined {
  const box = [2, 6, 110, 26] as const
  const words: OcrWord[] = [
    { text: before, box: [0, 0, 1, 1], confidence: 0.9 },
    { text, box, confidence: 0.9 },
  ]
  return withShapes(lineOf(words, null), inkOf(rectangles)).words[1]!.shown
}

const digit = (x: number): Rectangle => [x, 8, 14, 22]
const stroke = (x: number): Rectangle => [x, 8, 6, 22]
const slash = (x: number): readonly Rectangle[] =>
  Array.from({ length: 11 }, (_, at): Rectangle => [x + 10 - at, 8 + 2 * at, 3, 2])

describe('blobs', () => {
  it('are what hangs together, from left to right, without dust', () => {
    const ink = inkOf([digit(40), [10, 8, 3, 4], [13, 12, 3, 4], [70, 10, 1, 1]])
    const blobs = blobsIn(ink, [0, 0, 120, 40])
    expect(blobs.map(({ left, right, pixels }) => [left, right, pixels])).toEqual([
      [10, 16, 24],
      [40, 54, 308],
    ])
  })

  it('lean where their head stands right of their foot', () => {
    const [upright, leaning] = blobsIn(inkOf([stroke(10), ...slash(40)]), [0, 0, 120, 40])
    expect([upright!.isLeaning, leaning!.isLeaning]).toEqual([false, true])
  })
})

describe('numbers', () => {
  it('have the comma that hangs between their digits', () => {
    expect(shown('825', [digit(8), digit(26), [43, 27, 4, 8], digit(50)])).toBe('82,5')
    expect(shown('(825%)', [stroke(1), digit(8), digit(26), [43, 27, 4, 8], digit(50), digit(70)])).toBe(
      '(82,5%)',
    )
  })

  it('have the stop of thousands', () => {
    expect(shown('1250', [digit(8), [24, 27, 3, 3], digit(30), digit(48), digit(66)])).toBe('1.250')
  })

  it('are labels of two levels where a line begins with them', () => {
    const rectangles = [digit(8), [24, 27, 3, 3], digit(30), [46, 27, 3, 3]] as const
    const box = [2, 6, 110, 26] as const
    const line = lineOf([{ text: '11.', box, confidence: 0.9 }], null)
    expect(withShapes(line, inkOf(rectangles)).words[0]!.shown).toBe('1.1.')
    expect(shown('11.', rectangles)).toBeUndefined()
  })

  it('stay where nothing stands between them, dust, or what makes no number', () => {
    expect(shown('825', [digit(8), digit(26), digit(50)])).toBeUndefined()
    expect(shown('825', [digit(8), digit(26), [44, 30, 2, 2], digit(50)])).toBeUndefined()
    expect(shown('2026', [digit(8), digit(26), [43, 27, 3, 3], digit(50), digit(68)])).toBeUndefined()
    expect(shown('82', [digit(8), [24, 27, 4, 8]])).toBeUndefined()
  })
})

describe('quarters', () => {
  it('have as many strokes as stand upright', () => {
    expect(shown('II/2026', [stroke(8), stroke(18), stroke(28), ...slash(38), digit(54)])).toBe('III/2026')
    expect(shown('H.', [stroke(8), stroke(18), [30, 27, 3, 3]])).toBe('II.')
  })

  it('may stand on the line behind "quý", and have lost their slash', () => {
    const of = (text: string) => [{ text, box: [2, 6, 110, 26] as const, confidence: 0.9 }]
    const ink = inkOf([stroke(8), stroke(18), ...slash(28), digit(44), digit(62)])
    const behind = (text: string, before: string) =>
      withShapes(lineOf(of(text), null), ink, lineOf(of(before), null)).words[0]!.shown
    expect(behind('1/2026.', 'quý')).toBe('II/2026.')
    expect(behind('12026.', 'Quý')).toBe('II/2026.')
    expect(behind('1/2026.', 'ngày')).toBeUndefined()
  })

  it('are four where a T stands for the I in front of a V', () => {
    expect(shown('TV/2026', [stroke(8)])).toBe('IV/2026')
    expect(shown('TV', [stroke(8)], 'đài')).toBeUndefined()
  })

  it('stay as they are read, behind other words, and where their strokes run together', () => {
    expect(shown('II/2026', [stroke(8), stroke(18), ...slash(28), digit(44)])).toBeUndefined()
    expect(shown('II/2026', [stroke(8), stroke(18), stroke(28), ...slash(38)], 'mục')).toBeUndefined()
    expect(shown('II/2026', [[8, 8, 20, 22], ...slash(30), digit(46)])).toBeUndefined()
  })
})

describe('bounds', () => {
  const sign: readonly Rectangle[] = Array.from(
    { length: 8 },
    (_, at): Rectangle => [8 + 2 * at, 8 + at, 3, 2],
  )

  it('take in the number itself where a bar stands below the sign', () => {
    expect(shown('>62', [...sign, [8, 20, 17, 2], digit(40), digit(58)])).toBe('≥62')
    expect(shown('(<5', [...sign, [8, 20, 17, 2], digit(40)])).toBe('(≤5')
    expect(shown('>', [...sign, [8, 20, 17, 2]])).toBe('≥')
    expect(shown('>950', [...sign, [8, 20, 17, 2], digit(40), digit(58)])).toBe('≥50')
  })

  it('stay where there is none, or a line of something else', () => {
    expect(shown('>62', [...sign, digit(40), digit(58)])).toBeUndefined()
    expect(shown('>62', [...sign, digit(40), digit(58), [2, 31, 90, 1]])).toBeUndefined()
  })
})

describe('chi', () => {
  const letters: readonly Rectangle[] = [
    [8, 15, 10, 15],
    [22, 6, 12, 24],
    [38, 15, 4, 15],
  ]

  it('has a dot above its i, and "chỉ" a hook', () => {
    expect(shown('chỉ', [...letters, [38, 7, 3, 4]])).toBe('chi')
    expect(shown('(chỉ', [...letters, [38, 7, 3, 4]])).toBe('(chi')
    expect(shown('chỉ', [...letters, [37, 6, 6, 6]])).toBeUndefined()
    expect(shown('chỉ', letters)).toBeUndefined()
    expect(shown('nghỉ', [...letters, [38, 7, 3, 4]])).toBe('nghi')
    expect(shown('chi', [...letters, [38, 7, 3, 4]])).toBe('chi')
    expect(shown('chi', [...letters, [37, 6, 6, 6]])).toBeUndefined()
  })

  it('is not looked at where the word behind tells it', () => {
    const over = (...texts: string[]) => {
      const words = texts.map((text) => ({ text, box: [2, 6, 110, 26] as const, confidence: 0.9 }))
      return withShapes(lineOf(words, null), inkOf([...letters, [38, 7, 3, 4]])).words[0]!.shown
    }
    expect(over('chỉ', 'tiêu')).toBe('chi')
    expect(over('chỉ', 'đạo,')).toBeUndefined()
    expect(over('chỉ', 'rõ')).toBeUndefined()
    expect(over('tỉnh', 'thần')).toBe('tinh')
    expect(over('tỉnh', 'Lâm')).toBeUndefined()
  })
})
