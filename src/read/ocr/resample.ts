import type { Raster } from './raster.ts'

/** How far the curve goes to either side, in pixels of the smaller picture. */
const reach = 2
/** Pixels that each new one is made of along each direction: all within reach, down to two thirds of the size. */
const taps = 6
const bits = 14
const half = 1 << (bits - 1)

/** For each pixel of the result: the first pixel it is made of, and the weights of that and the next ones. */
interface Kernel {
  readonly first: Int32Array
  readonly weights: Int32Array
}

/**
 * The raster in another size, by Lanczos' windowed sinc: what is finer than the new pixels is averaged and not
 * skipped, and the edges of letters stay. The program's own shrinking looks at two pixels only, which turns the stairs
 * of a bilevel scan into marks of other vowels. The raster has six pixels or more each way, as cuttings do by their
 * margins.
 */
export function resampled(raster: Raster, scale: number): Raster {
  const width = Math.max(1, Math.round(raster.width * scale))
  const height = Math.max(1, Math.round(raster.height * scale))
  const level = kernelOf(raster.width, width)
  const upright = kernelOf(raster.height, height)
  const from = raster.gray
  // What is written here is kept between 0 and 255.
  const row = new Uint8ClampedArray(raster.width)
  const gray = new Uint8ClampedArray(width * height)
  for (let y = 0, to = 0; y < height; y++) {
    blend(row, from, raster.width, upright.first[y]!, upright.weights.subarray(y * taps, (y + 1) * taps))
    const { first, weights } = level
    for (let x = 0, k = 0; x < width; x++, k += taps, to++) {
      const at = first[x]!
      gray[to] =
        (half +
          weights[k]! * row[at]! +
          weights[k + 1]! * row[at + 1]! +
          weights[k + 2]! * row[at + 2]! +
          weights[k + 3]! * row[at + 3]! +
          weights[k + 4]! * row[at + 4]! +
          weights[k + 5]! * row[at + 5]!) >>
        bits
    }
  }
  return { ...raster, width, height, gray: new Uint8Array(gray.buffer), dpi: raster.dpi * scale }
}

/** One row made of six. */
function blend(row: Uint8ClampedArray, from: Uint8Array, width: number, first: number, weights: Int32Array) {
  const [a, b, c, d, e, f] = weights as unknown as readonly [number, number, number, number, number, number]
  const p = first * width
  const q = p + width
  const r = q + width
  const s = r + width
  const t = s + width
  const u = t + width
  for (let x = 0; x < width; x++)
    row[x] =
      (half +
        a * from[p + x]! +
        b * from[q + x]! +
        c * from[r + x]! +
        d * from[s + x]! +
        e * from[t + x]! +
        f * from[u + x]!) >>
      bits
}

function kernelOf(from: number, to: number): Kernel {
  const factor = to / from
  const sharp = Math.min(1, factor)
  const first = new Int32Array(to)
  const weights = new Int32Array(to * taps)
  for (let index = 0; index < to; index++) {
    const centre = (index + 0.5) / factor - 0.5
    const start = Math.max(0, Math.min(from - taps, Math.floor(centre) - taps / 2 + 1))
    first[index] = start
    const own = Array.from({ length: taps }, (_, tap) => lanczos((start + tap - centre) * sharp))
    const sum = own.reduce((a, b) => a + b, 0)
    for (let tap = 0; tap < taps; tap++)
      weights[index * taps + tap] = Math.round((own[tap]! / sum) * (1 << bits))
  }
  return { first, weights }
}

function lanczos(at: number): number {
  if (at === 0) return 1
  if (Math.abs(at) >= reach) return 0
  const angle = Math.PI * at
  return (reach * Math.sin(angle) * Math.sin(angle / reach)) / (angle * angle)
}
