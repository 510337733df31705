import type { Ink } from './ink.ts'
import { findBands, isFlat, type Region } from './layout.ts'
import type { Raster } from './raster.ts'

/** A page whose columns were put below one another, with the way back. */
export interface Unrolled {
  readonly raster: Raster
  readonly strips: readonly Strip[]
}

/** Rows of the unrolled raster from `at` on hold `region`. */
export interface Strip {
  readonly at: number
  readonly region: Region
}

/** White between strips, in pixels at 200 dpi, so that no line joins its neighbour's. */
const space = 24

/** Puts the regions of a page below one another, so that one pass reads each column on its own. */
export function unroll(raster: Raster, ink: Ink, regions: readonly Region[]): Unrolled {
  const unit = raster.dpi / 200
  const gap = Math.round(space * unit)
  const strips: Strip[] = []
  let height = gap
  for (const region of regions) {
    strips.push({ at: height, region })
    height += region.bottom - region.top + gap
  }
  const gray = new Uint8Array(raster.width * height).fill(255)
  for (const { at, region } of strips) {
    for (let y = region.top; y < region.bottom; y++) {
      const from = y * raster.width
      gray.set(
        raster.gray.subarray(from + region.left, from + region.right),
        (at + y - region.top) * raster.width + region.left,
      )
    }
    for (const band of findBands(ink, unit, region)) {
      if (!isFlat(band, unit)) continue
      const shift = at - region.top
      for (let y = band.top - 2; y < band.bottom + 2; y++)
        gray.fill(255, (y + shift) * raster.width + region.left, (y + shift) * raster.width + region.right)
    }
  }
  return { raster: { ...raster, height, gray }, strips }
}

/** The strip that row `y` of the unrolled raster belongs to. */
export function stripAt(unrolled: Unrolled, y: number): Strip | null {
  let found: Strip | null = null
  for (const strip of unrolled.strips) {
    if (strip.at > y) break
    found = strip
  }
  return found ?? unrolled.strips[0] ?? null
}
