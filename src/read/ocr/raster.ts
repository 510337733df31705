/** A page as gray pixels: 0 is ink, 255 is paper; rows from top to bottom without padding. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly gray: Uint8Array
  /** Dots per inch, as far as known: page sizes of scans lie, so this is an estimate. */
  readonly dpi: number
  /** Width and height of the page in points, as the file claims them: places in the document are told in these. */
  readonly points: { readonly width: number; readonly height: number }
  /** Share of the pixels that were a red stamp or red ink and were taken out (0..1). */
  readonly red: number
}

/** The resolution that recognition works at; more brings nothing, less loses tone marks. */
export const targetDpi = 200

const longSideOfA4 = 297 / 25.4

/**
 * Dots per inch of an image from its pixels and the inches its page claims.
 * A page longer than A3 or shorter than A5 is taken for A4: such sizes come from scanners that wrote pixels as points.
 */
export function dotsPerInch(pixels: number, inches: number): number {
  const believable = inches >= 7.5 && inches <= 17.5
  return pixels / (believable ? inches : longSideOfA4)
}

/**
 * Gray from colour. Red is taken out: a stamp (dấu đỏ) lies over the signature and would break its letters,
 * while black text below it stays dark. `pixels` are B, G, R, x, and begin at a multiple of four bytes.
 */
export function grayFromBgr(
  pixels: Uint8Array,
  width: number,
  height: number,
  stride: number,
): { gray: Uint8Array; red: number } {
  const gray = new Uint8Array(width * height)
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2)
  let red = 0
  for (let y = 0, to = 0; y < height; y++) {
    let from = (y * stride) >> 2
    for (let x = 0; x < width; x++, to++, from++) {
      const pixel = whole[from]! & 0xffffff
      const b = pixel & 0xff
      if (pixel === b * 0x010101) {
        gray[to] = b
        continue
      }
      const g = (pixel >> 8) & 0xff
      const r = pixel >> 16
      const excess = r - (g > b ? g : b)
      if (excess > 40) {
        red++
        const value = r + excess
        gray[to] = value > 255 ? 255 : value
      } else gray[to] = (b * 29 + g * 150 + r * 77) >> 8
    }
  }
  return { gray, red: gray.length === 0 ? 0 : red / gray.length }
}

/** Binary PGM, which tesseract reads without decoding. */
export function pgm(raster: Raster): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${raster.width} ${raster.height}\n255\n`)
  const bytes = new Uint8Array(head.length + raster.gray.length)
  bytes.set(head)
  bytes.set(raster.gray, head.length)
  return bytes
}

/** The raster turned by whole quarters, clockwise; for pages that were scanned lying on their side. */
export function turned(raster: Raster, quarters: number): Raster {
  if (quarters === 0) return raster
  const { width, height, gray } = raster
  const out = new Uint8Array(gray.length)
  const swap = quarters !== 2
  const outWidth = swap ? height : width
  for (let y = 0, from = 0; y < height; y++)
    for (let x = 0; x < width; x++, from++) {
      if (quarters === 2) out[gray.length - 1 - from] = gray[from]!
      else if (quarters === 1) out[x * outWidth + (height - 1 - y)] = gray[from]!
      else out[(width - 1 - x) * outWidth + y] = gray[from]!
    }
  const points = swap ? { width: raster.points.height, height: raster.points.width } : raster.points
  return { ...raster, width: outWidth, height: swap ? width : height, gray: out, points }
}
