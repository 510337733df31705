import { type Ink, inFours } from './ink.ts'

/** A drawn line of a table: where it stands across its direction, and what it covers along it, in pixels. */
export interface GridLine {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Lines of a table, each kind in order. A line may stand in pieces, with the same `at`. */
export interface Grid {
  readonly level: readonly GridLine[]
  readonly upright: readonly GridLine[]
}

/** At 200 dpi: an upright line is longer than any letter, a level one longer than the bars of letters and words. */
const leastUpright = 80
const leastLevel = 100
/** Noise breaks drawn lines; a break no longer than this is bridged. */
const bridged = 8
/** Lines are no thicker than this; letters along a run are. */
const thickest = 6
/** Share of a run that is ink. */
const dense = 0.6
/** Pieces this near to each other across their direction are one line, since paper is never quite flat. */
const near = 9
/** Pieces this far from each other along their direction still are one line. */
const broken = 80

/**
 * Finds the drawn lines of tables in level ink: long, thin and straight, whether noise has broken them or not.
 * The page without upright lines, which most pages are, is known after a third of its rows.
 */
export function findGrid(ink: Ink, dpi: number): Grid {
  const unit = dpi / 200
  const upright = linesOf(ink, true, leastUpright * unit, unit)
  if (upright.length < 2) return { level: [], upright: [] }
  return { level: linesOf(ink, false, leastLevel * unit, unit), upright }
}

function linesOf(ink: Ink, upright: boolean, least: number, unit: number): readonly GridLine[] {
  const pieces = (upright ? uprightRuns(ink, least, unit) : levelRuns(ink, least, unit)).filter((piece) =>
    isThin(ink, piece, upright, unit),
  )
  return joined(pieces, unit)
}

/** Runs down the page, of all columns at once so that the rows are gone through in order. */
function uprightRuns(ink: Ink, least: number, unit: number): readonly GridLine[] {
  const { width, height, bits } = ink
  const found: GridLine[] = []
  const starts = new Int32Array(width).fill(-1)
  const lasts = new Int32Array(width).fill(-1)
  const gap = Math.ceil(bridged * unit) + 1
  const counts = new Int32Array(width)
  const end = (x: number) => {
    const length = lasts[x]! - starts[x]!
    if (length >= least && counts[x]! * 3 >= length * dense)
      found.push({ at: x, from: starts[x]!, to: lasts[x]! + 1 })
    starts[x] = -1
  }
  const fours = inFours(ink)
  for (let y = 0; y < height; y += 3)
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      // White on white: whether a run has ended by then is asked where the next begins.
      if ((at & 3) === 1 && fours[at >> 2] === 0 && fours[(at >> 2) + 1] === 0) {
        x += 3
        at += 3
        continue
      }
      if ((bits[at]! | bits[at - 1]! | bits[at + 1]!) === 0) continue
      if (starts[x]! >= 0 && y - 3 - lasts[x]! > gap) end(x)
      if (starts[x]! < 0) {
        starts[x] = y
        counts[x] = 0
      }
      lasts[x] = y
      counts[x]!++
    }
  for (let x = 1; x < width - 1; x++) if (starts[x]! >= 0) end(x)
  return found
}

function levelRuns(ink: Ink, least: number, unit: number): readonly GridLine[] {
  const { width, height, bits } = ink
  const found: GridLine[] = []
  const gap = Math.ceil(bridged * unit) + 1
  for (let y = 1; y < height - 1; y++) {
    let start = -1
    let last = -1
    let count = 0
    const end = () => {
      if (start >= 0 && last - start >= least && count * 2 >= (last - start) * dense)
        found.push({ at: y, from: start, to: last + 1 })
      start = -1
    }
    for (let x = 0, at = y * width; x < width; x += 2, at += 2)
      if ((bits[at]! | bits[at - width]! | bits[at + width]!) === 1) {
        if (start < 0) {
          start = x
          count = 0
        }
        last = x
        count++
      } else if (start >= 0 && x - last > gap) end()
    end()
  }
  return found
}

/** Whether the ink across a run is thin nearly everywhere: no letters in a row, no bar and no picture. */
export function isThin(ink: Ink, { at, from, to }: GridLine, upright: boolean, unit: number): boolean {
  const most = thickest * unit
  const along = upright ? ink.width : 1
  const across = upright ? 1 : ink.width
  const step = Math.max(1, Math.floor((to - from) / 40))
  let thick = 0
  let seen = 0
  const reach = Math.ceil(most * 1.5)
  for (let place = from; place < to; place += step) {
    const middle = place * along + at * across
    let count = 0
    for (let side = -reach; side <= reach; side++) count += ink.bits[middle + side * across] ?? 0
    seen++
    if (count > most) thick++
  }
  return thick <= seen * 0.2
}

/** Runs side by side, and pieces of one line that breaks between them, as lines. */
function joined(runs: readonly GridLine[], unit: number): readonly GridLine[] {
  const lines: { from: number; to: number; first: number; last: number }[] = []
  for (const { at, from, to } of [...runs].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const line = lines.find(
      (one) =>
        at - one.last <= 3 * unit &&
        at - one.first <= near * unit &&
        from <= one.to + broken * unit &&
        to >= one.from - broken * unit,
    )
    if (line === undefined) lines.push({ from, to, first: at, last: at })
    else {
      line.from = Math.min(line.from, from)
      line.to = Math.max(line.to, to)
      line.last = at
    }
  }
  return lines.map(({ from, to, first, last }) => ({ at: Math.round((first + last) / 2), from, to }))
}

/** The ink of a page without these lines, so that they count neither as words nor as unread. */
export function withoutGrid(ink: Ink, grid: Grid, dpi: number): Ink {
  if (grid.upright.length === 0) return ink
  const bits = ink.bits.slice()
  const half = Math.ceil((thickest * dpi) / 400)
  for (const { at, from, to } of grid.level)
    for (let y = Math.max(0, at - half); y <= Math.min(ink.height - 1, at + half); y++)
      bits.fill(0, y * ink.width + from, y * ink.width + to)
  for (const { at, from, to } of grid.upright)
    for (let y = from; y < to; y++)
      bits.fill(0, y * ink.width + Math.max(0, at - half), y * ink.width + Math.min(ink.width, at + half + 1))
  return { ...ink, bits }
}
