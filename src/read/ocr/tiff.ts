import type { Raster } from './raster.ts'

/**
 * Tags of a page: width, height, bits, no compression, black is 0, where its pixels are, one sample, rows, size, dpi.
 */
const tagCount = 11
const pageHead = 2 + tagCount * 12 + 4 + 16

/**
 * Gray pictures as one TIFF of several pages, uncompressed: the program reads them in one run, and takes far less
 * time over it than over other simple formats.
 */
export function tiffOf(rasters: readonly Raster[]): Uint8Array {
  const size = rasters.reduce((sum, { gray }) => sum + pageHead + gray.length + (gray.length & 1), 8)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0])
  let at = 8
  for (const [index, { width, height, gray, dpi }] of rasters.entries()) {
    const extra = at + 2 + tagCount * 12 + 4
    const pixels = at + pageHead
    const end = pixels + gray.length + (gray.length & 1)
    const tags: readonly (readonly [tag: number, type: 3 | 4 | 5, value: number])[] = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, pixels],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, gray.length],
      [282, 5, extra],
      [283, 5, extra + 8],
    ]
    view.setUint16(at, tags.length, true)
    for (const [row, [tag, type, value]] of tags.entries()) {
      const place = at + 2 + row * 12
      view.setUint16(place, tag, true)
      view.setUint16(place + 2, type, true)
      view.setUint32(place + 4, 1, true)
      view.setUint32(place + 8, value, true)
    }
    view.setUint32(at + 2 + tagCount * 12, index === rasters.length - 1 ? 0 : end, true)
    for (const place of [extra, extra + 8]) {
      view.setUint32(place, Math.round(dpi), true)
      view.setUint32(place + 4, 1, true)
    }
    bytes.set(gray, pixels)
    at = end
  }
  return bytes
}
