import { type Lie, lieOf } from './deskew.ts'
import { findInk, type Ink } from './ink.ts'
import { findBands } from './layout.ts'
import { type Raster, turned } from './raster.ts'

/** Whole quarters, clockwise, that a page has to be turned by to be read. */
export type Quarters = 0 | 1 | 2 | 3

/** Level lines are clearer than this; only below it is it worth looking whether they stand upright. */
const level = 3.5
/** Upright lines are clearer than level ones by this, or the page is left as it is. */
const clearer = 1.5

/** Whether the lines of a page that lies so run from top to bottom: a sheet that was fed sideways. */
export function isSideways(drawn: Raster, lie: Lie): boolean {
  if (lie.clearness === 0 || lie.clearness >= level) return false
  return lieOf(findInk(turned(drawn, 1))).clearness > lie.clearness * clearer
}

/** Few lines may hang by chance: brackets, commas and slashes of a list of recipients. */
const leastLines = 5

/** Lines too short to tell, at 200 dpi: labels, page numbers. */
const leastWidth = 150

/**
 * Whether a level page stands on its head, by the ink alone. Capitals, ascenders and the marks above the letters, which
 * nearly every Vietnamese word has, reach further out of the letters' bodies than what hangs below them.
 */
export function isUpsideDown(ink: Ink, dpi: number): boolean {
  const unit = dpi / 200
  let above = 0
  let below = 0
  for (const { top, bottom, left, right } of findBands(ink, unit)) {
    const height = bottom - top
    if (height < 14 * unit || height > 80 * unit || right - left < leastWidth * unit) continue
    const rows = rowsOf(ink, top, bottom, left, right)
    const half = Math.max(...rows) / 2
    const over = rows.findIndex((count) => count > half)
    const under = height - 1 - rows.findLastIndex((count) => count > half)
    if (over > under + unit) above++
    else if (under > over + unit) below++
  }
  return below >= leastLines && below > 2 * above
}

function rowsOf(ink: Ink, top: number, bottom: number, left: number, right: number): readonly number[] {
  return Array.from({ length: bottom - top }, (_, row) => {
    let count = 0
    const from = (top + row) * ink.width
    for (let at = from + left; at < from + right; at++) count += ink.bits[at]!
    return count
  })
}
