import { describe, expect, it } from 'vitest'
import { withCrowns } from '../../src/read/ocr/crowns.ts'
import { lineOf } from '../../src/read/ocr/lines.ts'
import type { OcrPage } from '../../src/read/ocr/page.ts'
import type { Raster } from '../../src/read/ocr/raster.ts'
import { repaired } from '../../src/read/ocr/repairs.ts'

/** Two small letters, of which the second carries a circumflex and one of both tones, as at 200 dpi. */
const acute = ['                 ###', '                ### ', '               ##   ', '              ##    ']
const hook = ['               ###  ', '              #  ## ', '                ##  ', '                #   ']
const hat = ['           ##       ', '          ####      ', '         ##  ##     ', '        ##    ##    ']
const gap = ['                    ', '                    ', '                    ']
const foot = ['  #####  #######    ', ' ##   # ##     ##   ', ' #      #       #   ', ' ##     #       #   ']
const letters = [...foot, ...foot.slice(2), ...foot.toReversed()]
const shapes = { acute, hook } as const

interface Drawn {
  readonly text: string
  readonly shows: keyof typeof shapes
}

interface Scan {
  /** Times 200 dpi. */
  readonly scale?: number
  /** Says which pixels the scanner got wrong. */
  readonly flip?: () => boolean
}

const never = () => false
const width = 400
const step = 60

/** A page of such words, one a line. */
function read(words: readonly Drawn[], { scale = 1, flip = never }: Scan = {}): OcrPage {
  const height = step * (words.length + 2)
  const gray = new Uint8Array(width * scale * height * scale).fill(255)
  const lines = words.map(({ text, shows }, index) => {
    const rows = [...shapes[shows], ...hat, ...gap, ...letters]
    const [left, top] = [40 + (index % 3), step * (index + 1)]
    for (const [y, row] of rows.entries())
      for (let x = 0; x < 24; x++) {
        const ink = (row[x] ?? ' ') !== ' '
        if (ink === flip()) continue
        for (let v = 0; v < scale; v++)
          gray.fill(
            0,
            ((top + y) * scale + v) * width * scale + (left + x) * scale,
            ((top + y) * scale + v) * width * scale + (left + x + 1) * scale,
          )
      }
    const box = [left * scale, top * scale, 18 * scale, rows.length * scale] as const
    return lineOf([{ text, box, confidence: 0.9 }], null)
  })
  const points = { width: 595, height: 842 }
  const raster: Raster = {
    width: width * scale,
    height: height * scale,
    gray,
    dpi: 200 * scale,
    points,
    red: 0,
  }
  const base = {
    page: 1,
    ...points,
    zoom: 1,
    quarters: 0,
    dpi: 200,
    engine: 'tesseract',
    version: '5',
  } as const
  const crowned = lines.map((line) => withCrowns(line, raster))
  return repaired([{ ...base, lines: crowned, rules: [], problems: [] }])[0]!
}

const times = (count: number, text: string, shows: Drawn['shows']): Drawn[] =>
  Array.from({ length: count }, () => ({ text, shows }))
const usual = [...times(6, 'số', 'acute'), ...times(10, 'cấp', 'acute'), ...times(10, 'sổ', 'hook')]
const textsOf = (page: OcrPage) => page.lines.map((line) => line.text)
/** This share of the pixels, without a pattern. */
const noise = (share: number) => {
  let state = 7
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32 < share
  }
}

describe('a hook that was read as an acute', () => {
  it.each<[string, Scan]>([
    ['clean', {}],
    ['at 400 dpi', { scale: 2 }],
    ['with noise', { flip: noise(0.02) }],
  ])('is told by the other hooks, %s', (_, how) => {
    const page = read([...usual, { text: 'cố,', shows: 'hook' }, { text: 'cố', shows: 'acute' }], how)
    expect(textsOf(page).slice(-2)).toEqual(['cổ,', 'cố'])
    expect(textsOf(page).slice(0, -2)).toEqual(usual.map(({ text }) => text))
    const data = { page: 1, from: 'cố,', to: 'cổ,', line: 'cố,' }
    expect(page.problems).toEqual([{ code: 'ocr/repaired', level: 'note', data, span: null }])
  })

  it.each([3, 9, 14])('is told where %i of 24 were read so', (count) => {
    const lost = times(count, 'tố', 'hook')
    const page = read(
      [...times(10, 'cấp', 'acute'), ...times(6, 'số', 'acute'), ...times(24 - count, 'tổ', 'hook'), ...lost],
      {
        flip: noise(0.02),
      },
    )
    const right = [...Array(10).fill('cấp'), ...Array(6).fill('số'), ...Array(24).fill('tổ')]
    expect(textsOf(page)).toEqual(right)
    expect(page.problems).toHaveLength(count)
  })

  it('stays as read where words that bear no hook look like the hooks', () => {
    const words = [...times(20, 'số', 'acute'), ...times(20, 'sổ', 'hook'), ...times(10, 'cấp', 'hook')]
    const page = read([...words, ...times(4, 'tố', 'hook')])
    expect(textsOf(page).slice(-4)).toEqual(Array(4).fill('tố'))
    expect(page.problems).toEqual([])
  })

  it('stays as read where no syllable has a hook', () => {
    expect(textsOf(read([...usual, { text: 'ốc', shows: 'hook' }])).at(-1)).toBe('ốc')
  })

  it('stays as read where too few show what a hook is', () => {
    const few = [
      ...times(10, 'số', 'acute'),
      ...times(10, 'cấp', 'acute'),
      ...times(7, 'sổ', 'hook'),
      { text: 'cố', shows: 'hook' } as const,
    ]
    expect(textsOf(read(few)).at(-1)).toBe('cố')
  })

  it('stays as read where what was read and what is shown have nothing to do with each other', () => {
    const mixed = usual.map((each, index): Drawn => ({ ...each, shows: index % 2 === 0 ? 'acute' : 'hook' }))
    expect(textsOf(read(mixed))).toEqual(mixed.map(({ text }) => text))
  })

  it('stays as read where the picture is nothing but noise', () => {
    const page = read([...usual, { text: 'cố', shows: 'hook' }], { flip: noise(0.5) })
    expect(textsOf(page).at(-1)).toBe('cố')
    expect(page.problems).toEqual([])
  })
})
