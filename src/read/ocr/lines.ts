import {
  around,
  type Box,
  joined,
  meanConfidence,
  type OcrLine,
  type OcrWord,
  type ReadLine,
} from './page.ts'
import type { Prepared } from './prepare.ts'
import { stripAt, type Unrolled } from './unroll.ts'

/** Puts lines of the unrolled raster back into the page, in pixels of the straightened page. */
export function rolledBack(lines: readonly ReadLine[], unrolled: Unrolled): readonly OcrLine[] {
  return lines.flatMap((words) => {
    const first = words[0]!
    const strip = stripAt(unrolled, first.box[1] + first.box[3] / 2)
    if (strip === null) return []
    const { at, region } = strip
    const moved: OcrWord[] = words.map((word) => ({
      ...word,
      box: [word.box[0], word.box[1] - at + region.top, word.box[2], word.box[3]] satisfies Box,
    }))
    const column = region.group === null ? null : { group: region.group, index: region.column }
    return [lineOf(moved, column)]
  })
}

/** Lines of the straightened raster, told in points of the page. */
export function inPoints(lines: readonly OcrLine[], prepared: Prepared, scale: number): readonly OcrLine[] {
  const { x, y } = prepared.grown
  const place = (box: Box): Box => [
    round((box[0] - x) * scale),
    round((box[1] - y) * scale),
    round(box[2] * scale),
    round(box[3] * scale),
  ]
  return lines.map((line) => ({
    ...line,
    box: place(line.box),
    words: line.words.map((word) => ({ ...word, box: place(word.box) })),
  }))
}

const round = (value: number) => Math.round(value * 100) / 100

export function lineOf(words: readonly OcrWord[], column: OcrLine['column']): OcrLine {
  return {
    text: joined(words),
    box: around(words.map((word) => word.box)),
    confidence: meanConfidence(words),
    words,
    column,
  }
}
