import { common, type Gap, gapsOf } from './gaps.ts'
import { countInk, type Ink } from './ink.ts'
import type { Band } from './layout.ts'

/** Bands that stand in three columns or more with no lines between them: a table, or two who sign beside a list. */
export interface LooseColumns {
  /** Exclusive. */
  readonly end: number
  /** From left to right. */
  readonly gutters: readonly Gap[]
}

/** At 200 dpi: the columns of the first band stand so far apart; further down it may be less. */
const apart = 30
const leastGap = 12
/** In a band that reaches the last column two may nearly touch. */
const touching = 7
/** Less high is no letter: the marks of the line below reach into its band. */
const leastHeight = 12
/** Bands further apart belong to different tables. */
const farthest = 110
/** As many bands fill three columns. */
const fewest = 3

/**
 * The columns that begin with band `index`, or null. Recognition reads across them, and what stands in the middle of
 * two lines of its neighbour is lost in both. Cut apart where they are none they are put together again by their lines.
 */
export function looseFrom(
  ink: Ink,
  bands: readonly Band[],
  index: number,
  unit: number,
): LooseColumns | null {
  const start = bands[index]!
  let gutters: readonly Gap[] = gapsOf(ink, start, apart * unit).filter(
    (gap) => gap.from > start.left && gap.to < start.right,
  )
  if (!areWords(ink, start, gutters, leastHeight * unit)) return null
  let end = index + 1
  let full = 1
  for (; end < bands.length && gutters.length > 1; end++) {
    const band = bands[end]!
    if (band.top - bands[end - 1]!.bottom > farthest * unit) break
    const left = stillWhite(ink, band, gutters, full, unit)
    if (left.length < gutters.length && (left.length < 2 || full >= fewest)) break
    gutters = left
    if (gutters.filter(({ from, to }) => band.left < from && band.right > to).length > 1) full += 1
  }
  return gutters.length > 1 && full >= fewest ? { end, gutters } : null
}

/** What a band leaves of the gutters. What three rows left white is no blank between words that run across it. */
function stillWhite(
  ink: Ink,
  band: Band,
  gutters: readonly Gap[],
  full: number,
  unit: number,
): readonly Gap[] {
  const reaches = band.right > gutters.at(-1)!.to
  const white = gapsOf(ink, band, touching * unit)
  return gutters.flatMap((gutter) => {
    const half = full < fewest ? 0 : (gutter.to - gutter.from) / 2
    const least = reaches ? touching * unit : Math.max(leastGap * unit, half)
    const widest = common([gutter], white, least).toSorted((a, b) => b.to - b.from - (a.to - a.from))
    return widest.slice(0, 1)
  })
}

/** Whether what stands between the gutters of a band is as high as letters are. */
function areWords(ink: Ink, band: Band, gutters: readonly Gap[], least: number): boolean {
  const sides = [band.left, ...gutters.flatMap(({ from, to }) => [from, to]), band.right]
  return gutters.every((_, at) => {
    const [left, right] = [sides[at * 2]!, sides[at * 2 + 1]!]
    let rows = 0
    for (let y = band.top; y < band.bottom; y++) if (countInk(ink, left, y, right, y + 1) > 0) rows++
    return rows >= least
  })
}
