import { type Ink, inFours } from './ink.ts'
import type { Raster } from './raster.ts'

/** Paper this far around (at 200 dpi) makes a speck lonely; the mark of a vowel is always nearer to its letter. */
const lonely = 7

/**
 * Takes single specks out of the raster and the ink: threshold noise, dust of the glass.
 * Only dots of at most two pixels a side with nothing but paper around them go: a tone mark never stands so alone.
 */
export function withoutSpecks(raster: Raster, ink: Ink): { raster: Raster; ink: Ink } {
  const { width, height, bits: before } = ink
  const gray = raster.gray.slice()
  const bits = before.slice()
  const fours = inFours(ink)
  const reach = Math.max(3, Math.round((lonely * raster.dpi) / 200))
  for (let y = 1; y < height - 2; y++) {
    const row = y * width
    for (let x = 1; x < width - 2; x++) {
      const at = row + x
      if ((at & 3) === 0 && fours[at >> 2] === 0) {
        x += 3
        continue
      }
      if (before[at] === 0 || before[at - 1] === 1 || before[at - width] === 1) continue
      // The corners of letters, which are nearly all that is left.
      if (before[at + 2] === 1 || before[at + 2 * width] === 1 || before[at + width + 2] === 1) continue
      if (!isLonely(ink, x, y, reach)) continue
      for (let dy = -1; dy <= 2; dy++)
        for (let dx = -1; dx <= 2; dx++) {
          const near = at + dy * width + dx
          bits[near] = 0
          gray[near] = 255
        }
    }
  }
  return { raster: { ...raster, gray }, ink: { ...ink, bits } }
}

/** Whether the 2 × 2 pixels from (x, y) on hold all the ink within `reach`. */
function isLonely(ink: Ink, x: number, y: number, reach: number): boolean {
  const top = Math.max(0, y - reach)
  const bottom = Math.min(ink.height - 1, y + 1 + reach)
  const left = Math.max(0, x - reach)
  const right = Math.min(ink.width - 1, x + 1 + reach)
  for (let v = top; v <= bottom; v++)
    for (let u = left, at = v * ink.width + left; u <= right; u++, at++)
      if (ink.bits[at] === 1 && (v < y || v > y + 1 || u < x || u > x + 1)) return false
  return true
}
