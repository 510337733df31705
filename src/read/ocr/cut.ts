import type { Ink } from './ink.ts'
import { findBands, isFlat, type Region } from './layout.ts'
import type { Raster } from './raster.ts'

/** A region as a picture of its own, with white around it. */
export interface Cutting {
  readonly raster: Raster
  readonly region: Region
  /** Place of the cutting's upper left pixel on the page. */
  readonly x: number
  readonly y: number
}

/** White around the ink, at 200 dpi: letters at the very edge are read badly. */
const margin = 20

/**
 * Lines of a picture, or a few more. The fewer, the better they are read, since each is judged by its neighbours, and
 * the quicker: what the program does with a picture grows with the square of its words.
 */
const linesAtOnce = 3

/**
 * Cuts regions out of a page, so that each is read on its own: lines of other sizes beside or above would shift
 * what recognition takes for a line, and marks above the letters are lost. Ornamental rules are left out.
 */
export function cutOut(raster: Raster, ink: Ink, regions: readonly Region[]): readonly Cutting[] {
  const unit = raster.dpi / 200
  const pad = Math.round(margin * unit)
  const parts = regions.flatMap((region) => partsOf(region, ink, unit))
  return parts.flatMap((region) => {
    const bands = findBands(ink, unit, region)
    const text = bands.filter((band) => !isFlat(band, unit))
    if (text.length === 0) return []
    const left = Math.min(...text.map((band) => band.left))
    const right = Math.max(...text.map((band) => band.right))
    const top = Math.max(region.top, text[0]!.top - pad)
    const bottom = Math.min(region.bottom, text[text.length - 1]!.bottom + pad)
    const x = left - pad
    const y = top - pad
    const width = right - left + 2 * pad
    const height = bottom - top + 2 * pad
    const gray = new Uint8Array(width * height).fill(255)
    const from = Math.max(region.left, left - pad)
    const to = Math.min(region.right, right + pad)
    for (let row = top; row < bottom; row++)
      gray.set(
        raster.gray.subarray(row * raster.width + from, row * raster.width + to),
        (row - y) * width + from - x,
      )
    for (const band of bands)
      if (isFlat(band, unit))
        for (let row = Math.max(top, band.top - 2); row < Math.min(bottom, band.bottom + 2); row++)
          gray.fill(255, (row - y) * width, (row - y + 1) * width)
    return [{ raster: { ...raster, width, height, gray }, region, x, y }]
  })
}

/** A region of many lines as several, one below the other, cut where it is white. */
function partsOf(region: Region, ink: Ink, unit: number): readonly Region[] {
  const bands = findBands(ink, unit, region)
  const count = Math.max(1, Math.floor(bands.length / linesAtOnce))
  let top = region.top
  return Array.from({ length: count }, (_, index) => {
    const next = Math.round((bands.length * (index + 1)) / count)
    const upper = bands[next - 1]
    const lower = bands[next]
    const bottom =
      upper === undefined || lower === undefined ? region.bottom : Math.ceil((upper.bottom + lower.top) / 2)
    const part = { ...region, top, bottom }
    top = bottom
    return part
  })
}
