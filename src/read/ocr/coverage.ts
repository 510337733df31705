import { countInk, type Ink } from './ink.ts'
import { findBands, isFlat } from './layout.ts'
import type { Box, OcrLine } from './page.ts'

/** Ink that no word covers. */
export interface Coverage {
  /** Share of the page's ink (0..1). */
  readonly share: number
  /** Rows of such ink that could be lines of text, in pixels of the straightened page. */
  readonly missed: readonly Box[]
}

/** This near the edge of the glass there are shadows and staples, no writing. */
const edge = 40
/** Less ink than this, at 200 dpi, is no word. */
const leastInk = 120

/** Compares the ink of a page with the boxes of its words: recognition drops paragraphs without a word. */
export function coverageOf(ink: Ink, lines: readonly OcrLine[], dpi: number): Coverage {
  const unit = dpi / 200
  const rest: Ink = { ...ink, bits: ink.bits.slice() }
  const pad = Math.round(7 * unit)
  for (const line of lines)
    for (const { box } of line.words)
      clear(rest, box[0] - pad, box[1] - pad, box[2] + 2 * pad, box[3] + 2 * pad)
  const margin = Math.round(edge * unit)
  clear(rest, 0, 0, ink.width, margin)
  clear(rest, 0, ink.height - margin, ink.width, margin)
  clear(rest, 0, 0, margin, ink.height)
  clear(rest, ink.width - margin, 0, margin, ink.height)
  const total = countInk(ink, 0, 0, ink.width, ink.height)
  const missed: Box[] = []
  let uncovered = 0
  for (const band of findBands(rest, unit)) {
    if (isFlat(band, unit)) continue
    const count = countInk(rest, band.left, band.top, band.right, band.bottom)
    if (count < leastInk * unit * unit) continue
    uncovered += count
    const height = band.bottom - band.top
    if (height >= 14 * unit && height <= 400 * unit)
      missed.push([band.left, band.top, band.right - band.left, height])
  }
  return { share: total === 0 ? 0 : uncovered / total, missed }
}

function clear(ink: Ink, left: number, top: number, width: number, height: number): void {
  const from = Math.max(0, Math.floor(left))
  const to = Math.min(ink.width, Math.ceil(left + width))
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(ink.height, Math.ceil(top + height)); y++)
    if (to > from) ink.bits.fill(0, y * ink.width + from, y * ink.width + to)
}
