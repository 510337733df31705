import { describe, expect, test } from 'vitest'
import { withoutBorder } from '../../src/read/ocr/border.ts'
import type { Raster } from '../../src/read/ocr/raster.ts'

const sheet = { dpi: 200, points: { width: 595, height: 842 }, red: 0 }
const width = 300
const height = 400
const rasterOf = (value: (x: number, y: number) => number): Raster => ({
  ...sheet,
  width,
  height,
  gray: Uint8Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width))),
})
const valueAt = ({ gray }: Raster, x: number, y: number) => gray[y * width + x]
const letters = (x: number, y: number) => x > 120 && x < 200 && y % 40 < 12 && x % 9 < 3

describe('black from the edge on is a border', () => {
  test('where it ends in a step: the paper behind it takes its place', () => {
    const out = withoutBorder(rasterOf((x, y) => (x < 60 || y > 370 ? 20 : letters(x, y) ? 30 : 170)))
    expect([valueAt(out, 0, 0), valueAt(out, 59, 200), valueAt(out, 150, 399)]).toEqual([170, 170, 170])
    expect(out.gray.filter((value) => value === 30).length).toBeGreaterThan(1000)
  })
  test('with dust on it, and behind a bright line along the very edge', () => {
    const dusty = rasterOf((x, y) => (x < 60 ? ((x * 7 + y * 13) % 97 === 0 ? 220 : 20) : 255))
    expect(withoutBorder(dusty).gray.every((value) => value >= 220)).toBe(true)
    const lined = rasterOf((x) => (x > 1 && x < 60 ? 20 : 255))
    expect(withoutBorder(lined).gray.every((value) => value === 255)).toBe(true)
  })
  test('also a thin wedge along a tilted page', () => {
    const wedge = rasterOf((x, y) => (x < y / 40 ? 10 : 250))
    expect(withoutBorder(wedge).gray.filter((value) => value < 96).length).toBeLessThan(250)
  })
})

describe('what belongs to the page stays', () => {
  test.each<[string, (x: number, y: number) => number]>([
    ['a page that is dark throughout', (x, y) => (letters(x, y) ? 12 : 80)],
    ['a shadow that grows towards the edge', (x, y) => (letters(x, y) ? 10 : Math.min(255, 30 + x))],
    ['rules of a table that touch the edge', (x, y) => (x < 4 || y % 50 < 4 ? 20 : 255)],
    ['a line of text cut by the edge', (x, y) => (y < 14 && x % 12 < 4 ? 20 : 255)],
    ['a page without a border', (x, y) => (letters(x, y) ? 30 : 255)],
  ])('%s', (_, value) => {
    const raster = rasterOf(value)
    expect(withoutBorder(raster).gray).toEqual(raster.gray)
  })
  test('rasters of a few pixels, whatever their color', () => {
    for (const [columns, rows] of [
      [1, 1],
      [3, 100],
      [100, 3],
    ] as const)
      for (const value of [0, 128, 255]) {
        const gray = new Uint8Array(columns * rows).fill(value)
        expect(withoutBorder({ ...sheet, width: columns, height: rows, gray }).gray).toEqual(gray)
      }
  })
})
