import { describe, expect, it } from 'vitest'
import type { Ink } from '../../src/read/ocr/ink.ts'
import { findRegions } from '../../src/read/ocr/layout.ts'

const width = 1400

/** Lines of words, 22 pixels high and 40 apart: each word from where to where across the page. */
function pageOf(...lines: readonly (readonly (readonly [from: number, to: number])[])[]): Ink {
  const height = 2000
  const bits = new Uint8Array(width * height)
  for (const [index, words] of lines.entries())
    for (const [from, to] of words)
      for (let y = 60 + index * 40; y < 82 + index * 40; y++) bits.fill(1, y * width + from, y * width + to)
  return { width, height, bits }
}

/** Words over the whole width, with blanks that stand under each other in no two lines. */
const running = (shift: number) =>
  Array.from({ length: 13 }, (_, at) => [100 + at * 87 + shift, 174 + at * 87 + shift] as const)
const text = [running(45), running(75), running(20), running(60)]

const columnsOf = (ink: Ink) =>
  findRegions(ink, 200).map(({ group, left, right }) => (group === null ? null : [left, right]))

describe('the regions of a scanned page', () => {
  it('are its lines where nothing parts them', () => {
    expect(columnsOf(pageOf(...text))).toEqual([null])
  })

  it('are the columns of a table without lines, though two of them nearly touch', () => {
    const row = [
      [100, 120],
      [200, 500],
      [540, 800],
      [840, 1000],
    ] as const
    const close = [
      [100, 120],
      [200, 531],
      [540, 800],
      [840, 1000],
    ] as const
    const found = columnsOf(pageOf(row, row, close, row, ...text))
    expect(found).toHaveLength(5)
    expect(found.slice(0, 4).map((sides) => sides![0])).toEqual([0, 160, 536, 820])
    expect(found[4]).toBeNull()
  })

  it('are no columns where the marks of the next line reach into a heading', () => {
    const marked = [
      [340, 360],
      [400, 420],
    ] as const
    const line = [[100, 300], ...marked] as const
    const ink = pageOf([[100, 300]], line, line)
    for (const [from, to] of marked)
      for (let y = 79; y < 82; y++) ink.bits.fill(1, y * width + from, y * width + to)
    expect(columnsOf(ink)).toEqual([null])
  })

  it('are the sides of a letterhead that only a blank parts in its fullest line', () => {
    const words = (...sides: readonly number[]) => sides.map((from) => [from, from + 90] as const)
    const found = columnsOf(
      pageOf(
        words(100, 200, 300, 400, 500, 600, 700, 800),
        words(200, 500, 600, 700),
        words(150, 250, 550, 650),
        [],
        ...text,
      ),
    )
    expect(found).toEqual([[0, 395], [395, width], null])
  })
})
