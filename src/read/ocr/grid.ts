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
/** White between two tables is no less. */
const leastGap = 16
/** A row of a table is no lower, and that which stands alone is as wide as this share of the page. */
const leastHeight = 30
const leastRow = 0.4
/** So much of an upright line of such a row is ink. */
const unbroken = 0.9

/**
 * Finds the drawn lines of tables in level ink: long, thin and straight, whether noise has broken them or not.
 * The page without upright lines, which most pages are, is known after a third of its rows.
 */
export function findGrid(ink: Ink, dpi: number): Grid {
  const unit = dpi / 200
  const runs = uprightRuns(ink, leastUpright * unit, unit).filter((run) => isThin(ink, run, true, unit))
  const level = joined(
    levelRuns(ink, leastLevel * unit, unit).filter((run) => isThin(ink, run, false, unit)),
    unit,
    [],
  )
  const tall = joined(runs, unit, gapsBetween(runs, unit))
  const upright = [...tall, ...lowUpright(ink, level, tall, unit)]
  return upright.length < 2 ? { level: [], upright: [] } : { level, upright }
}

/** No upright line is drawn in them: white between two tables. */
type Gap = Pick<GridLine, 'from' | 'to'>

function gapsBetween(runs: readonly GridLine[], unit: number): readonly Gap[] {
  const gaps: Gap[] = []
  let end = Number.POSITIVE_INFINITY
  for (const { from, to } of [...runs].sort((a, b) => a.from - b.from)) {
    if (from - end > leastGap * unit) gaps.push({ from: end, to: from })
    end = end === Number.POSITIVE_INFINITY ? to : Math.max(end, to)
  }
  return gaps
}

/**
 * Upright lines of a row too low for `leastUpright`, such as the head of a table at the foot of a page: three of them
 * or more, each from one long level line to the next.
 */
function lowUpright(
  ink: Ink,
  level: readonly GridLine[],
  tall: readonly GridLine[],
  unit: number,
): readonly GridLine[] {
  const long = level.filter(({ from, to }) => to - from > ink.width * leastRow).sort((a, b) => a.at - b.at)
  return long.slice(1).flatMap((below, index) => {
    const above = long[index]!
    const height = below.at - above.at
    if (height < leastHeight * unit || height > leastUpright * unit) return []
    const beside = tall.filter(({ from, to }) => from < below.at - near * unit && to > above.at + near * unit)
    if (beside.length > 1) return []
    const found: GridLine[] = []
    const reach = Math.round(near * unit)
    const end = Math.min(ink.width - 1, Math.max(above.to, below.to) + reach)
    for (let x = Math.max(0, Math.min(above.from, below.from) - reach); x <= end; x++) {
      let inked = 0
      for (let y = above.at; y < below.at; y++) inked += ink.bits[y * ink.width + x]!
      if (inked < height * unbroken || x - (found[found.length - 1]?.at ?? -1) <= thickest * unit) continue
      const line = { at: x, from: above.at, to: below.at }
      if (isThin(ink, { ...line, from: line.from + reach, to: line.to - reach }, true, unit)) found.push(line)
    }
    return found.length < 3 ? [] : found
  })
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
function joined(runs: readonly GridLine[], unit: number, gaps: readonly Gap[]): readonly GridLine[] {
  const lines: { from: number; to: number; first: number; last: number }[] = []
  for (const { at, from, to } of [...runs].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const line = lines.find(
      (one) =>
        at - one.last <= 3 * unit &&
        at - one.first <= near * unit &&
        from <= one.to + broken * unit &&
        to >= one.from - broken * unit &&
        !gaps.some((gap) => gap.from >= Math.min(to, one.to) && gap.to <= Math.max(from, one.from)),
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
