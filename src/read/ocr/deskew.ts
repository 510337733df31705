import type { Ink } from './ink.ts'
import type { Raster } from './raster.ts'

/** Scans are straightened within this many degrees to either side. */
export const maxTilt = 6
/** Below this tilt turning would blur more than it mends. */
const leastTilt = 0.12
const shrink = 3

/** How the lines of a page lie. */
export interface Lie {
  /** Degrees, positive when the lines fall to the right. */
  readonly tilt: number
  /**
   * How clearly rows of ink and the white between them stand apart at that angle: 1 for ink strewn evenly, above 3.5
   * for level lines, below 3 for lines that stand upright.
   */
  readonly clearness: number
}

/** At the right angle rows and white stand apart most clearly: the sum of squares of the row profile is greatest. */
export function lieOf(ink: Ink): Lie {
  const points = lowerEdges(ink)
  if (points.length < 400) return { tilt: 0, clearness: 0 }
  // Every fourth point tells the neighbourhood.
  const few = points.filter((_, at) => (at & 6) === 0)
  const coarse = best(few, ink, -maxTilt, maxTilt, 0.5)
  const fine = best(points, ink, coarse.angle - 0.5, coarse.angle + 0.5, 0.1)
  const { angle, most } = best(points, ink, fine.angle - 0.1, fine.angle + 0.1, 0.02)
  return { tilt: angle, clearness: (most * ink.height) / (points.length / 2) ** 2 }
}

/** Ink whose lower neighbour is paper, thinned: x and y in turn. Letters' feet mark the base line best. */
function lowerEdges(ink: Ink): Int32Array {
  const { width, height, bits } = ink
  const found: number[] = []
  const last = (height - shrink) * width
  for (let y = shrink; y < height - shrink; y++)
    for (let x = y % shrink, at = y * width + x; x < width; x += shrink, at += shrink)
      if (bits[at] === 1 && bits[at + width] === 0 && bits[at - width] === 1 && at < last) found.push(x, y)
  return Int32Array.from(found)
}

function best(
  points: Int32Array,
  ink: Ink,
  from: number,
  to: number,
  step: number,
): { angle: number; most: number } {
  let angle = 0
  let most = -1
  const steps = Math.round((to - from) / step)
  const rows = new Float64Array(ink.height + ink.width)
  for (let index = 0; index <= steps; index++) {
    const degrees = from + index * step
    const score = sharpness(points, ink, degrees, rows)
    if (score > most) {
      most = score
      angle = degrees
    }
  }
  return { angle, most }
}

function sharpness(points: Int32Array, ink: Ink, degrees: number, rows: Float64Array): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const shift = ink.width / 2
  rows.fill(0)
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round(points[at + 1]! - points[at]! * slope + shift)
    if (row >= 0 && row < rows.length) rows[row]!++
  }
  let score = 0
  for (let row = 0; row < rows.length; row++) score += rows[row]! * rows[row]!
  return score
}

/** Places between two pixels that are told apart. */
const phases = 64
const one = 65536
/** Weights of four neighbouring pixels at each place between the middle two (Catmull and Rom's curve), in 1/256. */
const curve = curveWeights()

function curveWeights(): Int32Array {
  const weights = new Int32Array(phases * 4)
  for (let phase = 0; phase < phases; phase++) {
    const t = phase / phases
    const first = Math.round(128 * (-t + 2 * t * t - t * t * t))
    const second = Math.round(128 * (2 - 5 * t * t + 3 * t * t * t))
    const last = Math.round(128 * (-t * t + t * t * t))
    weights.set([first, second, 256 - first - second - last, last], phase * 4)
  }
  return weights
}

/**
 * The raster turned so that lines with this tilt lie level; the canvas grows so that no corner is lost.
 * On paper the nearest pixel will do; at the edges of letters a curve through sixteen pixels keeps strokes sharp,
 * which the marks of a vowel need.
 */
export function straightened(raster: Raster, tilt: number): Raster {
  if (Math.abs(tilt) < leastTilt) return raster
  const radians = (tilt * Math.PI) / 180
  const sin = Math.sin(radians)
  const cos = Math.cos(radians)
  const { width, height, gray } = raster
  const outWidth = Math.ceil(width * Math.abs(cos) + height * Math.abs(sin))
  const outHeight = Math.ceil(height * Math.abs(cos) + width * Math.abs(sin))
  const out = new Uint8Array(outWidth * outHeight).fill(255)
  // Places count in 1/65536 of a pixel: whole numbers are several times faster.
  const stepX = Math.round(cos * one)
  const stepY = Math.round(sin * one)
  for (let y = 0; y < outHeight; y++) {
    const dy = y - outHeight / 2
    const startX = Math.round(((-outWidth / 2) * cos - dy * sin + width / 2) * one)
    const startY = Math.round(((-outWidth / 2) * sin + dy * cos + height / 2) * one)
    const [firstX, endX] = within(startX, stepX, (width - 2) * one)
    const [firstY, endY] = within(startY, stepY, (height - 2) * one)
    const first = Math.max(0, firstX, firstY)
    const end = Math.min(outWidth, endX, endY)
    const row = { to: y * outWidth + first, end: y * outWidth + end }
    copyRow(gray, width, out, row, startX + first * stepX, startY + first * stepY, stepX, stepY)
  }
  return { ...raster, width: outWidth, height: outHeight, gray: out }
}

/** One row of the turned raster. Whole numbers are told as such (`| 0`), or each step would look for overflow. */
function copyRow(
  gray: Uint8Array,
  width: number,
  out: Uint8Array,
  row: { readonly to: number; readonly end: number },
  startX: number,
  startY: number,
  stepX: number,
  stepY: number,
): void {
  let fromX = startX | 0
  let fromY = startY | 0
  for (let { to } = row; to < row.end; to++) {
    const at = (Math.imul(fromY >> 16, width) + (fromX >> 16)) | 0
    const a = gray[at]!
    const b = a - gray[at + 1]!
    const c = a - gray[at + width]!
    const d = a - gray[at + width + 1]!
    // Differences from -16 to 15 only: paper, or the inside of a stroke.
    if ((((b + 16) | (c + 16) | (d + 16)) & ~31) === 0) out[to] = a
    else out[to] = curved(gray, width, (at - width) | 0, ((fromX >> 10) & 63) * 4, ((fromY >> 10) & 63) * 4)
    fromX = (fromX + stepX) | 0
    fromY = (fromY + stepY) | 0
  }
}

/** Steps from `start` on that lie at least one pixel inside, up to `most`: the first, and the one behind the last. */
function within(start: number, step: number, most: number): readonly [number, number] {
  if (step === 0) return start >= one && start < most ? [0, Number.MAX_SAFE_INTEGER] : [0, 0]
  const low = (one - start) / step
  const high = (most - start) / step
  return step > 0 ? [Math.ceil(low), Math.ceil(high)] : [Math.floor(high) + 1, Math.floor(low) + 1]
}

function curved(gray: Uint8Array, width: number, at: number, right: number, below: number): number {
  const w0 = curve[right]!
  const w1 = curve[right + 1]!
  const w2 = curve[right + 2]!
  const w3 = curve[right + 3]!
  const b = at + width
  const c = b + width
  const d = c + width
  const sum =
    curve[below]! * (w0 * gray[at - 1]! + w1 * gray[at]! + w2 * gray[at + 1]! + w3 * gray[at + 2]!) +
    curve[below + 1]! * (w0 * gray[b - 1]! + w1 * gray[b]! + w2 * gray[b + 1]! + w3 * gray[b + 2]!) +
    curve[below + 2]! * (w0 * gray[c - 1]! + w1 * gray[c]! + w2 * gray[c + 1]! + w3 * gray[c + 2]!) +
    curve[below + 3]! * (w0 * gray[d - 1]! + w1 * gray[d]! + w2 * gray[d + 1]! + w3 * gray[d + 2]!)
  const value = (sum + 32768) >> 16
  return value < 0 ? 0 : value > 255 ? 255 : value
}
