import { type Grid, type GridLine, isThin } from './grid.ts'
import type { Ink } from './ink.ts'
import { findRegions, type Region } from './layout.ts'

/** A ruled table of a scan (bảng): its cells as regions, a row at a time; their groups are counted from 0. */
interface ScannedTable {
  readonly top: number
  readonly bottom: number
  readonly cells: readonly Region[]
}

/** Lines this near are one edge of cells, at 200 dpi. */
const near = 12
/** A wall stands where so much of the side of a cell is inked, as a share of the best inked side in the same line. */
const wall = 0.64
/** A line is inked nearly everywhere, noise or not; a date that fills a narrow cell is not. */
const unbroken = 0.85
/** Narrower than this share of the page it is a stamp's frame, not a table. */
const leastWidth = 0.45

/**
 * Regions of a page in reading order: the cells of its ruled tables, and what stands above, between and below them.
 * `ink` is the page without its drawn lines, `lined` with them.
 */
export function regionsOf(ink: Ink, lined: Ink, grid: Grid, dpi: number): readonly Region[] {
  const regions: Region[] = []
  let group = 0
  let from = 0
  const add = (found: readonly Region[], top: number) => {
    const first = group
    for (const region of found) {
      regions.push({
        ...region,
        top: region.top + top,
        bottom: region.bottom + top,
        group: region.group === null ? null : region.group + first,
      })
      group = Math.max(group, first + (region.group ?? -1) + 1)
    }
  }
  const upTo = (to: number) => {
    if (to <= from) return
    const bits = ink.bits.subarray(from * ink.width, to * ink.width)
    add(findRegions({ width: ink.width, height: to - from, bits }, dpi), from)
  }
  for (const { top, bottom, cells } of tablesOf(grid, lined, dpi)) {
    upTo(top)
    add(cells, 0)
    from = bottom
  }
  upTo(ink.height)
  return regions
}

/**
 * Cells by the walls that are drawn: a cell without a wall to the next one goes on in it, and its words stand in its
 * first row and column.
 */
function tablesOf(grid: Grid, ink: Ink, dpi: number): readonly ScannedTable[] {
  const unit = dpi / 200
  return stacks(grid.upright, near * unit).flatMap(({ top, bottom, upright }) => {
    const first = upright[0]!.at
    const last = upright[upright.length - 1]!.at
    const level = grid.level.filter(
      (line) =>
        line.at >= top - near * unit &&
        line.at <= bottom + near * unit &&
        ((ends(line, upright, 5 * near * unit) &&
          sideInk(ink, line.at, line.from, line.to, false, unit) > unbroken) ||
          (isThin(ink, { at: line.at, from: first, to: last }, false, unit) &&
            sideInk(ink, line.at, first, last, false, unit) > 0.5)),
    )
    const ys = edgesOf(level, near * unit)
    const sides = level.flatMap(({ from, to }) => [from, to])
    const xs = edgesOf(upright, near * unit)
    const left = Math.min(...sides)
    const right = Math.max(...sides)
    // The outer sides are often not drawn; the level lines tell how far the table goes.
    if (xs.length > 0 && xs[0]! - left > 50 * unit) xs.unshift(left)
    if (xs.length > 0 && right - xs[xs.length - 1]! > 50 * unit) xs.push(right)
    if (ys.length < 2 || xs.length < 3 || xs[xs.length - 1]! - xs[0]! < ink.width * leastWidth) return []
    return [{ top: ys[0]!, bottom: ys[ys.length - 1]!, cells: cellsOf(ink, xs, ys, unit) }]
  })
}

/** Whether a level line runs from one upright line to another, or on beyond the outermost: words in a row do not. */
function ends({ from, to }: GridLine, upright: readonly GridLine[], reach: number): boolean {
  const meets = (place: number) => upright.some(({ at }) => Math.abs(at - place) <= reach)
  const first = upright[0]!.at
  const last = upright[upright.length - 1]!.at
  if (to < first || from > last) return false
  return (from < first || meets(from)) && (to > last || meets(to))
}

interface Stack {
  readonly top: number
  readonly bottom: number
  readonly upright: readonly GridLine[]
}

/** Upright lines that stand side by side, from the top of the page down. */
function stacks(upright: readonly GridLine[], reach: number): readonly Stack[] {
  const found: { top: number; bottom: number; upright: GridLine[] }[] = []
  for (const line of [...upright].sort((a, b) => a.from - b.from)) {
    const last = found[found.length - 1]
    if (last !== undefined && line.from <= last.bottom + reach) {
      last.upright.push(line)
      last.bottom = Math.max(last.bottom, line.to)
    } else found.push({ top: line.from, bottom: line.to, upright: [line] })
  }
  return found.map((stack) => ({ ...stack, upright: stack.upright.sort((a, b) => a.at - b.at) }))
}

/** Places of lines, those near each other as one. */
function edgesOf(lines: readonly GridLine[], reach: number): number[] {
  const edges: { at: number; weight: number }[] = []
  for (const { at, from, to } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = edges[edges.length - 1]
    const weight = to - from
    if (last !== undefined && at - last.at <= reach) {
      last.at = (last.at * last.weight + at * weight) / (last.weight + weight)
      last.weight += weight
    } else edges.push({ at, weight })
  }
  return edges.map(({ at }) => Math.round(at))
}

function cellsOf(ink: Ink, xs: readonly number[], ys: readonly number[], unit: number): readonly Region[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const upright = xs.map((x) => walls(ys.slice(1).map((y, row) => sideInk(ink, x, ys[row]!, y, true, unit))))
  const level = ys.map((y) =>
    walls(xs.slice(1).map((x, column) => sideInk(ink, y, xs[column]!, x, false, unit))),
  )
  const taken = new Set<number>()
  const table = { edges: xs }
  const cells: Region[] = []
  // The line itself and its fringe stay out of the cell.
  const inset = Math.round(4 * unit)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      let right = column + 1
      while (right < columns && !upright[right]![row]!) right++
      let bottom = row + 1
      while (bottom < rows && !level[bottom]!.slice(column, right).some(Boolean)) bottom++
      for (let y = row; y < bottom; y++) for (let x = column; x < right; x++) taken.add(y * columns + x)
      cells.push({
        left: xs[column]! + inset,
        top: ys[row]! + inset,
        right: xs[right]! - inset,
        bottom: ys[bottom]! - inset,
        group: row,
        column,
        table,
      })
    }
  return cells
}

/** Which sides along one line of the table are drawn. */
function walls(inked: readonly number[]): readonly boolean[] {
  const most = Math.max(...inked)
  return inked.map((share) => share >= most * wall)
}

/** Share of the places between `from` and `to` that have ink at the line `at`, its corners left out. */
function sideInk(ink: Ink, at: number, from: number, to: number, upright: boolean, unit: number): number {
  const corner = Math.round(8 * unit)
  const reach = Math.round(2 * unit)
  const along = upright ? ink.width : 1
  const across = upright ? 1 : ink.width
  let inked = 0
  for (let place = from + corner; place < to - corner; place++)
    for (let side = -reach; side <= reach; side++)
      if (ink.bits[place * along + (at + side) * across] === 1) {
        inked++
        break
      }
  return inked / Math.max(1, to - from - 2 * corner)
}
