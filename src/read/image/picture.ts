/** A picture as it goes into a page: raw samples, or a JPEG stream as it is. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Dots per inch as the file says, or null. */
  readonly dpi: number | null
  /** Samples per pixel. */
  readonly colours: 1 | 3 | 4
  readonly coding: 'raw' | 'jpeg'
  readonly data: Uint8Array
  /** Degrees clockwise that it has to be turned by to stand upright. */
  readonly turn: 0 | 90 | 180 | 270
  /** CMYK as Adobe's programs write it: the other way round. */
  readonly inverted: boolean
}

/** More pixels than a poster's scan: such a picture is an attack or a mistake. */
export const mostPixels = 120_000_000

/** RGBA over white paper, as RGB. */
export function overWhite(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from + 3 < rgba.length; from += 4, to += 3) {
    const alpha = rgba[from + 3]!
    const white = 255 - alpha
    rgb[to] = (rgba[from]! * alpha) / 255 + white
    rgb[to + 1] = (rgba[from + 1]! * alpha) / 255 + white
    rgb[to + 2] = (rgba[from + 2]! * alpha) / 255 + white
  }
  return rgb
}
