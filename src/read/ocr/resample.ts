import type { Raster } from './raster.ts'

/** How far the curve goes to either side, in pixels of the smaller picture. */
const reach = 2
/** Pixels that each new one is made of along each direction: all within reach, down to two thirds of the size. */
const taps = 6
const bits = 14
const half = 1 << (bits - 1)

/** Places between two pixels that are told apart. */
const phaseBits = 6
const phases = 1 << phaseBits
/** Paper at least this bright, as a share of most of it, becomes white: its grain costs the program time. */
const white = 0.95

/**
 * The raster in another size, by Lanczos' windowed sinc: what is finer than the new pixels is averaged and not
 * skipped, and the edges of letters stay. The program's own shrinking looks at two pixels only, which turns the stairs
 * of a bilevel scan into marks of other vowels. The raster has six pixels or more each way, as cuttings do by their
 * margins. Paper is made white in the same step.
 */
export function resampled(raster: Raster, scale: number): Raster {
  const width = Math.max(1, Math.round(raster.width * scale))
  const height = Math.max(1, Math.round(raster.height * scale))
  const weights = weightsOf(scale, 1)
  const whitening = weightsOf(scale, 255 / (white * paperOf(raster.gray)))
  const level = placesOf(raster.width, width, scale)
  const upright = placesOf(raster.height, height, scale)
  // What is written here is kept between 0 and 255.
  const row = new Uint8ClampedArray(raster.width)
  const gray = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y++) {
    const place = upright[y]!
    blend(row, raster, place >> phaseBits, weights.subarray((place & (phases - 1)) * taps))
    narrow(gray, y * width, row, level, whitening)
  }
  return { ...raster, width, height, gray: new Uint8Array(gray.buffer), dpi: raster.dpi * scale }
}

/** One row made of six. Products of whole numbers by `Math.imul`: plain ones are looked at for overflow each time. */
function blend(
  row: Uint8ClampedArray,
  { gray: from, width }: Raster,
  first: number,
  weights: Int32Array,
): void {
  const { imul } = Math
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
        imul(a, from[p + x]!) +
        imul(b, from[q + x]!) +
        imul(c, from[r + x]!) +
        imul(d, from[s + x]!) +
        imul(e, from[t + x]!) +
        imul(f, from[u + x]!)) >>
      bits
}

/** A row in its new width, written from `to` on. */
function narrow(
  out: Uint8ClampedArray,
  to: number,
  row: Uint8ClampedArray,
  places: Int32Array,
  weights: Int32Array,
): void {
  const { imul } = Math
  for (let x = 0; x < places.length; x++) {
    const place = places[x]!
    const at = place >> phaseBits
    const k = imul(place & (phases - 1), taps)
    out[to + x] =
      (half +
        imul(weights[k]!, row[at]!) +
        imul(weights[k + 1]!, row[at + 1]!) +
        imul(weights[k + 2]!, row[at + 2]!) +
        imul(weights[k + 3]!, row[at + 3]!) +
        imul(weights[k + 4]!, row[at + 4]!) +
        imul(weights[k + 5]!, row[at + 5]!)) >>
      bits
  }
}

/** The brightness that three quarters of the pixels stay at or below. */
function paperOf(gray: Uint8Array): number {
  const counts = new Uint32Array(256)
  let seen = 0
  for (let at = 0; at < gray.length; at += 5, seen++) counts[gray[at]!]!++
  let value = 255
  for (let brighter = counts[255]!; brighter < seen / 4 && value > 128; ) brighter += counts[--value]!
  return value
}

/** For each new pixel the first one that it is made of, and how far behind it the middle stands, in phases. */
function placesOf(from: number, to: number, scale: number): Int32Array {
  const last = (from - taps) * phases
  return Int32Array.from({ length: to }, (_, index) => {
    const middle = (index + 0.5) / scale - 0.5
    return Math.max(0, Math.min(last, Math.round((middle - taps / 2 + 1) * phases)))
  })
}

/** The weights of six neighbours for each phase; together they make up `gain`. */
function weightsOf(scale: number, gain: number): Int32Array {
  const sharp = Math.min(1, scale)
  const weights = new Int32Array(phases * taps)
  for (let phase = 0; phase < phases; phase++) {
    const middle = taps / 2 - 1 + phase / phases
    const own = Array.from({ length: taps }, (_, tap) => lanczos((tap - middle) * sharp))
    const sum = own.reduce((a, b) => a + b, 0)
    weights.set(
      own.map((weight) => Math.round((weight / sum) * gain * (1 << bits))),
      phase * taps,
    )
  }
  return weights
}

function lanczos(at: number): number {
  if (at === 0) return 1
  if (Math.abs(at) >= reach) return 0
  const angle = Math.PI * at
  return (reach * Math.sin(angle) * Math.sin(angle / reach)) / (angle * angle)
}
