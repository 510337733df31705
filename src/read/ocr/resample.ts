import type { Raster } from './raster.ts'

/** Neighbours on either side that a pixel is made of, where nothing shrinks. */
const reach = 2

/** For each pixel of the result: the first pixel it is made of, and the weights of that and the next ones. */
interface Kernel {
  readonly first: Int32Array
  readonly weights: Int32Array
  readonly taps: number
}

/**
 * The raster in another size, by Lanczos' windowed sinc: what is finer than the new pixels is averaged and not
 * skipped, and the edges of letters stay. The program's own shrinking looks at two pixels only, which turns the stairs
 * of a bilevel scan into marks of other vowels.
 */
export function resampled(raster: Raster, across: number, down: number): Raster {
  const width = Math.max(1, Math.round(raster.width * across))
  const height = Math.max(1, Math.round(raster.height * down))
  const level = kernelOf(raster.width, width)
  const upright = kernelOf(raster.height, height)
  const rows = new Uint8Array(width * raster.height)
  const { first, weights, taps } = level
  const from = raster.gray
  for (let y = 0, to = 0; y < raster.height; y++) {
    const row = y * raster.width
    for (let x = 0, weight = 0; x < width; x++) {
      let sum = half
      for (let at = row + first[x]!, end = at + taps; at < end; ) sum += weights[weight++]! * from[at++]!
      rows[to++] = clamped(sum)
    }
  }
  const gray = new Uint8Array(width * height)
  const sums = new Int32Array(width)
  for (let y = 0; y < height; y++) {
    sums.fill(half)
    for (let tap = 0; tap < upright.taps; tap++) {
      const weight = upright.weights[y * upright.taps + tap]!
      const row = (upright.first[y]! + tap) * width
      if (weight !== 0) for (let x = 0; x < width; x++) sums[x]! += weight * rows[row + x]!
    }
    for (let x = 0, to = y * width; x < width; x++, to++) gray[to] = clamped(sums[x]!)
  }
  return { ...raster, width, height, gray, dpi: raster.dpi * down }
}

const bits = 14
const half = 1 << (bits - 1)

function clamped(sum: number): number {
  const value = sum >> bits
  return value < 0 ? 0 : value > 255 ? 255 : value
}

function kernelOf(from: number, to: number): Kernel {
  const factor = to / from
  const sharp = Math.min(1, factor)
  const taps = Math.min(from, 2 * Math.ceil(reach / sharp))
  const first = new Int32Array(to)
  const weights = new Int32Array(to * taps)
  for (let index = 0; index < to; index++) {
    const centre = (index + 0.5) / factor - 0.5
    const start = Math.max(0, Math.min(from - taps, Math.floor(centre) - taps / 2 + 1))
    first[index] = Math.ceil(start)
    const own = Array.from({ length: taps }, (_, tap) => lanczos((first[index]! + tap - centre) * sharp))
    const sum = own.reduce((a, b) => a + b, 0)
    for (let tap = 0; tap < taps; tap++)
      weights[index * taps + tap] = Math.round(((own[tap] ?? 0) / sum) * (1 << bits))
  }
  return { first, weights, taps }
}

function lanczos(at: number): number {
  if (at === 0) return 1
  if (Math.abs(at) >= reach) return 0
  const angle = Math.PI * at
  return (reach * Math.sin(angle) * Math.sin(angle / reach)) / (angle * angle)
}
