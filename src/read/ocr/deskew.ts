import type { Ink } from './ink.ts'
import type { Raster } from './raster.ts'

/** Scans are straightened within this many degrees to either side. */
export const maxTilt = 6
/** Below this tilt turning would blur more than it mends. */
const leastTilt = 0.12
const shrink = 3

/**
 * Tilt of the lines in degrees, positive when they fall to the right. At the right angle the rows of ink
 * and the white between them stand apart most clearly: the sum of squared steps of the row profile is greatest.
 */
export function tiltOf(ink: Ink): number {
  const points = lowerEdges(ink)
  if (points.length < 400) return 0
  const coarse = best(points, ink, -maxTilt, maxTilt, 0.5)
  const fine = best(points, ink, coarse - 0.5, coarse + 0.5, 0.1)
  return best(points, ink, fine - 0.1, fine + 0.1, 0.02)
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

function best(points: Int32Array, ink: Ink, from: number, to: number, step: number): number {
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
  return angle
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

/** The raster turned so that lines with this tilt lie level; the canvas grows so that no corner is lost. */
export function straightened(raster: Raster, tilt: number): Raster {
  if (Math.abs(tilt) < leastTilt) return raster
  const radians = (tilt * Math.PI) / 180
  const sin = Math.sin(radians)
  const cos = Math.cos(radians)
  const { width, height, gray } = raster
  const outWidth = Math.ceil(width * Math.abs(cos) + height * Math.abs(sin))
  const outHeight = Math.ceil(height * Math.abs(cos) + width * Math.abs(sin))
  const out = new Uint8Array(outWidth * outHeight).fill(255)
  for (let y = 0, to = 0; y < outHeight; y++) {
    const dy = y - outHeight / 2
    let fromX = (-outWidth / 2) * cos - dy * sin + width / 2
    let fromY = (-outWidth / 2) * sin + dy * cos + height / 2
    for (let x = 0; x < outWidth; x++, to++, fromX += cos, fromY += sin) {
      const left = Math.floor(fromX)
      const top = Math.floor(fromY)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      out[to] = between(gray, width, height, left, top, fromX - left, fromY - top)
    }
  }
  return { ...raster, width: outWidth, height: outHeight, gray: out }
}

/**
 * The gray between four pixels. On paper straight lines will do; at the edges of letters a curve through sixteen
 * pixels keeps strokes sharp, which the marks of a vowel need.
 */
function between(
  gray: Uint8Array,
  width: number,
  height: number,
  left: number,
  top: number,
  right: number,
  below: number,
): number {
  const at = top * width + left
  const a = gray[at]!
  const b = gray[at + 1]!
  const c = gray[at + width]!
  const d = gray[at + width + 1]!
  const flat = Math.max(a, b, c, d) - Math.min(a, b, c, d) < 24
  if (flat || left < 1 || top < 1 || left >= width - 2 || top >= height - 2) {
    const upper = a + (b - a) * right
    return upper + (c + (d - c) * right - upper) * below + 0.5
  }
  const row = (from: number) => curve(gray[from - 1]!, gray[from]!, gray[from + 1]!, gray[from + 2]!, right)
  const value = curve(row(at - width), row(at), row(at + width), row(at + 2 * width), below) + 0.5
  return value < 0 ? 0 : value > 255 ? 255 : value
}

/** Catmull and Rom's curve between `b` and `c`. */
function curve(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
}
