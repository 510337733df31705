import type { Ink } from './ink.ts'
import type { Box } from './page.ts'
import type { Raster } from './raster.ts'

/**
 * Takes drawn lines out of the ink and the raster: underlines, the rule below the motto, table borders.
 * They touch letters and make recognition drop whole lines. A run counts as drawn when it is longer than any
 * stroke of a letter and thin throughout; letters that cross it keep their strokes. `level` are those that lie level.
 */
export function withoutRules(raster: Raster, ink: Ink): { raster: Raster; ink: Ink; level: readonly Box[] } {
  const unit = raster.dpi / 200
  const thin = Math.ceil(6 * unit)
  const marked = new Uint8Array(ink.bits.length)
  const across = markRuns(ink, marked, Math.round(60 * unit), thin, false)
  const down = markRuns(ink, marked, Math.round(110 * unit), thin, true)
  if (across.length + down.length === 0) return { raster, ink, level: [] }
  const gray = raster.gray.slice()
  const bits = ink.bits.slice()
  for (let at = 0; at < marked.length; at++)
    if (marked[at] === 1) {
      bits[at] = 0
      gray[at] = 255
    }
  soften(gray, marked, bits, ink.width)
  const level = across.map(({ line, from, to }): Box => [from, line, to - from, 1])
  return { raster: { ...raster, gray }, ink: { ...ink, bits }, level }
}

/** A long run of ink: in which line of pixels, and what it covers of it. */
interface Run {
  readonly line: number
  readonly from: number
  readonly to: number
}

/**
 * Marks the thin pixels of long runs along one direction; returns the runs. A run of `least` pixels covers two of the
 * places that are looked at, half as far apart: the rest of the page is not gone through.
 */
function markRuns(
  ink: Ink,
  marked: Uint8Array,
  least: number,
  thin: number,
  upright: boolean,
): readonly Run[] {
  const { width, height, bits } = ink
  const along = upright ? width : 1
  const across = upright ? 1 : width
  const lines = upright ? width : height
  const length = upright ? height : width
  const step = least >> 1
  const found: Run[] = []
  for (let place = step; place < length; place += step)
    for (let line = 0; line < lines; line++) {
      const start = line * across
      if (bits[start + place * along] === 0 || bits[start + (place - step) * along] === 0) continue
      let from = place - step
      while (from > 0 && bits[start + (from - 1) * along] === 1) from--
      let to = place - step
      while (to < length && bits[start + to * along] === 1) to++
      // Each run counts at the first of the places that it covers.
      if (to - from < least || from <= place - 2 * step) continue
      found.push({ line, from, to })
      for (let at = start + from * along, end = start + to * along; at < end; at += along) {
        const reach = thickness(bits, at, across, thin)
        if (reach !== null) for (let k = reach.from; k <= reach.to; k += across) marked[k] = 1
      }
    }
  return found
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
