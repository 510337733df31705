import type { SourceProblem } from '../source.ts'
import type { Glyph, Ink } from './glyphs.ts'

/** A page read from its picture; boxes in points from the upper left corner of the page. */
export interface OcrPage {
  readonly page: number
  readonly lines: readonly {
    readonly text: string
    readonly box: readonly [x: number, y: number, width: number, height: number]
    /** 0 to 1. */
    readonly confidence: number
  }[]
  readonly problems: readonly SourceProblem[]
}

/** Reads pages of a PDF (1-based) from their pictures. */
export type OcrPages = (bytes: Uint8Array, pages: readonly number[]) => Promise<readonly OcrPage[]>

const font = { name: '', bold: false, italic: false, unit: 0.001, legacy: null, symbols: false }

/**
 * The lines of a picture as ink, so that columns and paragraphs are found the same way as in stored text.
 * A line's box shrinks and grows with its letters, so baselines that overlap are set level and sizes are evened.
 */
export function inkOfScan(ink: Ink, scan: OcrPage): Ink {
  const heights = scan.lines.map((line) => line.box[3]).sort((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 12
  const sorted = [...scan.lines].sort((a, b) => a.box[1] + a.box[3] / 2 - b.box[1] - b.box[3] / 2)
  const glyphs: Glyph[] = []
  let level = Number.NEGATIVE_INFINITY
  for (const { text, box, confidence } of sorted) {
    const words = text.trim()
    if (words === '') continue
    const [x, y, width, height] = box
    const middle = y + height / 2
    if (middle - level > usual * 0.35) level = middle
    const even = height > usual * 0.6 && height < usual * 1.6 ? usual : height
    glyphs.push({
      text: words,
      x,
      y: level + even * 0.3,
      width,
      size: even * 0.8,
      font,
      layer: 0,
      hidden: false,
      order: glyphs.length,
      confidence,
    })
  }
  return { ...ink, glyphs, rules: [], annotations: new Set() }
}
