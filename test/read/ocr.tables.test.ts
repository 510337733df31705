import { describe, expect, it } from 'vitest'
import { ocrBlocks } from '../../src/read/ocr/blocks.ts'
import { findGrid } from '../../src/read/ocr/grid.ts'
import { findInk } from '../../src/read/ocr/ink.ts'
import type { Engine } from '../../src/read/ocr/page.ts'
import type { Raster } from '../../src/read/ocr/raster.ts'
import { regionsOf } from '../../src/read/ocr/tables.ts'
import { ocrRasters } from '../../src/read/ocr.ts'

const width = 1654
const height = 2339
const rowHeight = 120
/** Sides of the columns and of the rows of the table that the tests draw. */
const xs = [200, 300, 900, 1200, 1500]
const ys = [600, 720, 840, 960, 1080]

/** A page with a paragraph above and below; `draw` adds to it. Noise takes out this share of all ink. */
function page(draw: (fill: Fill) => void, noise = 0): Raster {
  const gray = new Uint8Array(width * height).fill(255)
  let seed = 7
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed / 2 ** 31
  }
  const fill: Fill = (left, top, right, bottom) => {
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) if (random() >= noise) gray[y * width + x] = 0
  }
  words(fill, 200, 400, 1300)
  words(fill, 200, 1300, 1300)
  draw(fill)
  return { width, height, gray, dpi: 200, points: { width: 595, height: 842 }, red: 0 }
}

type Fill = (left: number, top: number, right: number, bottom: number) => void

/** A line of letters, 24 pixels high: stems and feet with gaps, a blank after each five. */
function words(fill: Fill, left: number, top: number, length: number): void {
  for (let at = 0; at + 12 < length; at += 16) {
    if ((at / 16) % 6 === 5) continue
    fill(left + at, top, left + at + 3, top + 24)
    fill(left + at, top + 21, left + at + 12, top + 24)
  }
}

const level = (fill: Fill, y: number, from: number, to: number) => fill(xs[from]!, y - 1, xs[to]! + 2, y + 2)
const upright = (fill: Fill, x: number, from: number, to: number) => fill(x - 1, ys[from]!, x + 2, ys[to]!)

/** A table of four rows and columns with a word in each cell; the second row is one cell, the first column spans two. */
function table(fill: Fill): void {
  for (const y of [ys[0]!, ys[1]!, ys[2]!, ys[4]!]) level(fill, y, 0, 4)
  level(fill, ys[3]!, 1, 4)
  upright(fill, xs[0]!, 0, 4)
  upright(fill, xs[4]!, 0, 4)
  for (const x of xs.slice(1, 4)) {
    upright(fill, x, 0, 1)
    upright(fill, x, 2, 4)
  }
  for (const [row, y] of ys.slice(0, 4).entries())
    for (const [column, x] of xs.slice(0, 4).entries()) {
      if ((row === 1 || row === 3) && column === 0) continue
      words(fill, x + 20, y + 40, Math.min(60, xs[column + 1]! - x - 40))
    }
}

function regions(raster: Raster) {
  const ink = findInk(raster)
  return regionsOf(ink, ink, findGrid(ink, 200), 200)
}

describe('ruled tables of scans', () => {
  it.each([0, 0.3])('are cut into their cells, with %f of the ink lost', (noise) => {
    const found = regions(page(table, noise))
    const cells = found.filter((region) => region.table !== null)
    expect(cells.map(({ group, column }) => `${group! - cells[0]!.group!}${column}`)).toEqual([
      '00',
      '01',
      '02',
      '03',
      '10',
      '20',
      '21',
      '22',
      '23',
      '31',
      '32',
      '33',
    ])
    const merged = cells.find((cell) => cell.group! - cells[0]!.group! === 1)!
    expect(merged.right - merged.left).toBeGreaterThan(1200)
    const tall = cells.find((cell) => cell.group! - cells[0]!.group! === 2 && cell.column === 0)!
    expect(tall.bottom - tall.top).toBeGreaterThan(2 * rowHeight - 20)
    expect(found[0]!.table).toBeNull()
    expect(found[0]!.bottom).toBeLessThanOrEqual(ys[0]!)
    expect(found[found.length - 1]!.top).toBeGreaterThanOrEqual(ys[4]!)
  })

  it('are known without their outer sides', () => {
    const cells = regions(
      page((fill) => {
        for (const y of ys) level(fill, y, 0, 4)
        for (const x of xs.slice(1, 4)) upright(fill, x, 0, 4)
      }),
    ).filter((region) => region.table !== null)
    expect(cells).toHaveLength(16)
    expect(cells[0]!.table!.edges).toHaveLength(5)
  })

  it('begin and end where no upright line is drawn, though they are near each other', () => {
    const gap = 60
    const found = regions(
      page((fill) => {
        for (const from of [600, 600 + 2 * rowHeight + gap]) {
          for (const row of [0, 1, 2])
            fill(xs[0]!, from + row * rowHeight - 1, xs[4]! + 2, from + row * rowHeight + 2)
          for (const x of xs) fill(x - 1, from, x + 2, from + 2 * rowHeight)
        }
        words(fill, 220, 600 + 2 * rowHeight + 18, 300)
      }),
    )
    const tables = new Set(found.flatMap(({ table }) => (table === null ? [] : [table])))
    expect([...tables].map(({ edges }) => edges.length)).toEqual([5, 5])
    const between = found.find(({ table, top }) => table === null && top > 600 && top < 1200)!
    expect(between.bottom - between.top).toBeLessThan(gap + 20)
  })

  it.each([40, 60, 75])('may be a head alone, %i pixels high, at the foot of the page', (head) => {
    const found = regions(
      page((fill) => {
        for (const y of [1400, 1400 + head]) fill(xs[0]!, y - 1, xs[4]! + 2, y + 2)
        for (const x of xs) fill(x - 1, 1400, x + 2, 1400 + head)
        for (const x of xs.slice(0, 4)) words(fill, x + 20, 1408, 60)
      }),
    )
    expect(found.filter(({ table }) => table !== null).map(({ group, column }) => [group, column])).toEqual(
      [0, 1, 2, 3].map((column) => [found.find(({ table }) => table !== null)!.group, column]),
    )
  })

  it.each([
    ['two lines of letters that are underlined', (fill: Fill) => underlined(fill)],
    ['text alone', () => undefined],
    ['a frame around the text', (fill: Fill) => frame(fill, 150, 350, 1550, 1400)],
    ["a stamp's little table", (fill: Fill) => stamp(fill)],
    ['an underline and a margin line', (fill: Fill) => fill(200, 500, 700, 503)],
    ['a bar', (fill: Fill) => fill(300, 600, 340, 1100)],
  ])('are not seen in %s', (_, draw) => {
    expect(regions(page(draw)).every((region) => region.table === null)).toBe(true)
  })

  it('become rows whose empty cells keep their places', async () => {
    const engine: Engine = {
      name: 'tesseract',
      version: '0',
      lanes: 1,
      data: 'system',
      read: async (rasters) =>
        rasters.map((raster, index) => [
          [{ text: `ô${index}`, box: [10, 10, raster.width - 20, raster.height - 20], confidence: 0.9 }],
        ]),
    }
    const pictures = [1, 2].map((number) => ({ page: number, draw: () => page(table) }))
    const { text, blocks } = ocrBlocks(await ocrRasters(pictures, { engine }))
    const rows = blocks.filter((block) => block.table !== null)
    const shown = rows.map(({ cells }) =>
      cells.map((cell) => cell.map(({ start, end }) => text.slice(start, end)).join(' ')),
    )
    expect(shown.slice(0, 4)).toEqual([
      ['ô1', 'ô2', 'ô3', 'ô4'],
      ['ô5', '', '', ''],
      ['ô6', 'ô7', 'ô8', 'ô9'],
      ['', 'ô10', 'ô11', 'ô12'],
    ])
    expect(rows[0]!.page).toBe(1)
    expect(blocks.find((block) => block.kind === 'paragraph')!.table).toBeNull()
  })
})

function underlined(fill: Fill): void {
  for (const y of [500, 550]) {
    words(fill, 200, y, 1300)
    fill(200, y + 28, 1500, y + 31)
  }
}

function frame(fill: Fill, left: number, top: number, right: number, bottom: number): void {
  fill(left, top, right, top + 3)
  fill(left, bottom, right, bottom + 3)
  fill(left, top, left + 3, bottom)
  fill(right, top, right + 3, bottom + 3)
}

function stamp(fill: Fill): void {
  frame(fill, 200, 100, 600, 300)
  fill(200, 200, 600, 203)
  fill(350, 100, 353, 300)
}
