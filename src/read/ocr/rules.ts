import type { Ink } from './ink.ts'
import type { Raster } from './raster.ts'

/**
 * Takes drawn lines out of the ink and the raster: underlines, the rule below the motto, table borders.
 * They touch letters and make recognition drop whole lines. A run counts as drawn when it is longer than any
 * stroke of a letter and thin throughout; letters that cross it keep their strokes.
 */
export function withoutRules(raster: Raster, ink: Ink): { raster: Raster; ink: Ink } {
  const unit = raster.dpi / 200
  const thin = Math.ceil(6 * unit)
  const marked = new Uint8Array(ink.bits.length)
  const found =
    markAcross(ink, marked, Math.round(60 * unit), thin) +
    markUpright(ink, marked, Math.round(110 * unit), thin)
  if (found === 0) return { raster, ink }
  const gray = raster.gray.slice()
  const bits = ink.bits.slice()
  for (let at = 0; at < marked.length; at++)
    if (marked[at] === 1) {
      bits[at] = 0
      gray[at] = 255
    }
  soften(gray, marked, bits, ink.width)
  return { raster: { ...raster, gray }, ink: { ...ink, bits } }
}

/** Marks the thin pixels of long level runs; returns how many runs there were. */
function markAcross(ink: Ink, marked: Uint8Array, least: number, thin: number): number {
  const { width, height, bits } = ink
  let found = 0
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width
    let run = 0
    for (let at = y * width; at <= end; at++)
      if (at < end && bits[at] === 1) run++
      else {
        if (run >= least) {
          found++
          for (let each = at - run; each < at; each++) markThrough(bits, marked, each, width, thin)
        }
        run = 0
      }
  }
  return found
}

/** The same for upright runs, counted for all columns at once while the rows are gone through in order. */
function markUpright(ink: Ink, marked: Uint8Array, least: number, thin: number): number {
  const { width, height, bits } = ink
  const runs = new Uint16Array(width)
  let found = 0
  const ends = (x: number, y: number) => {
    if (runs[x]! >= least) {
      found++
      for (let row = y - runs[x]!; row < y; row++) markThrough(bits, marked, row * width + x, 1, thin)
    }
    runs[x] = 0
  }
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      if (bits[at] === 1) runs[x]!++
      else if (runs[x]! > 0) ends(x, y)
  for (let x = 0; x < width; x++) ends(x, height)
  return found
}

/** Marks the ink through `at` across its run, unless it is thicker than a drawn line. */
function markThrough(bits: Uint8Array, marked: Uint8Array, at: number, across: number, thin: number): void {
  const reach = thickness(bits, at, across, thin)
  if (reach !== null) for (let k = reach.from; k <= reach.to; k += across) marked[k] = 1
}

/** Extent of the ink through `at` across the run, or null when it is thicker than a drawn line. */
function thickness(
  bits: Uint8Array,
  at: number,
  across: number,
  thin: number,
): { from: number; to: number } | null {
  let from = at
  let to = at
  for (let count = 1; count <= thin; count++) {
    if (bits[from - across] === 1) from -= across
    else if (bits[to + across] === 1) to += across
    else return { from, to }
  }
  return null
}

/** The gray fringe of a rule goes with it, unless it belongs to ink that stays. */
function soften(gray: Uint8Array, marked: Uint8Array, bits: Uint8Array, width: number): void {
  for (let at = width; at < marked.length - width; at++) {
    if (marked[at] !== 1) continue
    for (const near of [at - width, at + width, at - 1, at + 1])
      if (marked[near] === 0 && bits[near] === 0) gray[near] = 255
  }
}
