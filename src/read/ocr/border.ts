import type { Raster } from './raster.ts'

/** What is darker than this, from the edge of a raster on, may be no page: the lid of a scanner, a table. */
const black = 96
/** So much of an edge is black where there is such a border. */
const bordered = 0.1
/** So much of an edge has black that ends on the page: else the page itself is dark. */
const ended = 0.05
/** Bright pixels in a row, at most, that are dust on the black, and such a line along the very edge. */
const dust = 2
const hairline = 3
/** The black ends in a step; what grows bright more slowly is paper in the shade. Pixels in which it does. */
const step = 6
/** Rules of tables and strokes of letters that touch the edge are no deeper, and no broader (pixels at 200 dpi). */
const shallow = 7
const slim = 16
/** Pixels behind the black that show how bright the paper is there. */
const beside = 32

/** One side of a raster: lines of pixels that lead from the edge inwards. */
interface Side {
  readonly first: number
  /** From a line to the next one. */
  readonly along: number
  readonly lines: number
  /** From a pixel of a line to the next one inwards. */
  readonly inwards: number
  readonly depth: number
}

/**
 * The raster with paper in place of the black border that a page smaller than the glass leaves on its sides: such a
 * border ends in a step to bright paper and is broader than any line drawn on a page.
 */
export function withoutBorder(raster: Raster): Raster {
  const { width, height, gray } = raster
  const sides: readonly Side[] = [
    { first: 0, along: width, lines: height, inwards: 1, depth: width },
    { first: width - 1, along: width, lines: height, inwards: -1, depth: width },
    { first: 0, along: 1, lines: width, inwards: width, depth: height },
    { first: (height - 1) * width, along: 1, lines: width, inwards: -width, depth: height },
  ]
  let out: Uint8Array | null = null
  for (const side of sides) {
    const depths = depthsOf(raster, side)
    if (depths === null) continue
    out ??= gray.slice()
    fill(out, gray, side, depths)
  }
  return out === null ? raster : { ...raster, gray: out }
}

/** How far the border reaches in on each line; null where the side has none. */
function depthsOf({ gray, dpi }: Raster, side: Side): Int32Array | null {
  const scale = dpi / 200
  const own = Int32Array.from({ length: side.lines }, (_, line) => blackAt(gray, side, line))
  const deep = (depth: number) => depth > shallow * scale
  if (own.filter(deep).length <= bordered * side.lines) return null
  const opened = extremes(extremes(own, Math.min, slim * scale), Math.max, slim * scale)
  const ends = opened.filter((depth) => deep(depth) && depth < side.depth).length
  if (ends < ended * side.lines) return null
  // An uneven end of the border is no stroke.
  return opened.map((depth, line) => Math.max(depth, Math.min(own[line]!, depth === 0 ? 0 : depth + 3)))
}

/** How far a line is black from the edge on, up to a step; the whole of it where it is black throughout. */
function blackAt(gray: Uint8Array, { first, along, inwards, depth }: Side, line: number): number {
  const edge = first + line * along
  let end = 0
  let sum = 0
  let count = 0
  for (let at = 0, bright = 0; at < depth; at++) {
    const value = gray[edge + at * inwards]!
    if (value < black) {
      end = at + 1
      sum += value
      count += 1
      bright = 0
    } else if (++bright > (end === 0 ? hairline : dust)) break
  }
  if (end === 0 || end === depth) return end
  let brightest = 0
  for (let at = end; at < Math.min(depth, end + step); at++)
    brightest = Math.max(brightest, gray[edge + at * inwards]!)
  return brightest < (2 * sum) / count + 20 ? 0 : end
}

/** The least or the greatest value around each one, `breadth` wide. */
function extremes(values: Int32Array, pick: (a: number, b: number) => number, breadth: number): Int32Array {
  const half = Math.max(1, Math.round(breadth / 2))
  return values.map((value, at) => {
    let most = value
    for (let other = Math.max(0, at - half); other <= Math.min(values.length - 1, at + half); other++)
      most = pick(most, values[other]!)
    return most
  })
}

/** Puts the paper that lies behind the border in its place: white beside gray paper would be an edge of its own. */
function fill(out: Uint8Array, gray: Uint8Array, side: Side, depths: Int32Array): void {
  const { first, along, inwards, depth } = side
  const ends = depths.map((end, line) => (end === 0 ? 0 : withEdge(gray, side, line, end)))
  const papers = ends.map((end, line) => {
    let paper = 0
    for (let at = end; at < Math.min(depth, end + beside); at++)
      paper = Math.max(paper, gray[first + line * along + at * inwards]!)
    return paper
  })
  const behind = papers.filter((_, line) => ends[line]! > 0 && ends[line]! < depth).sort()
  const usual = behind[behind.length >> 1] ?? 255
  for (const [line, end] of ends.entries())
    for (let at = 0; at < end; at++)
      out[first + line * along + at * inwards] = end === depth ? usual : Math.max(usual, papers[line]!)
}

/** The end of the black with its edge, which a lens or a scanner makes soft. */
function withEdge(gray: Uint8Array, side: Side, line: number, end: number): number {
  const edge = side.first + line * side.along
  const valueAt = (at: number) => gray[edge + at * side.inwards]!
  let to = end
  while (to < Math.min(side.depth - 1, end + 5) && valueAt(to) < 200 && valueAt(to) <= valueAt(to + 1)) to++
  return to
}
