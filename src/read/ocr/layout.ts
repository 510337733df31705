import { common, type Gap, gapsOf, standsOut } from './gaps.ts'
import type { Ink } from './ink.ts'
import { looseFrom } from './loose.ts'

/** Rows of a page that hold ink with white above and below: usually one line of text. */
export interface Band {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A part of the page that is read as one column, in reading order. Side by side regions share a `group`. */
export interface Region {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly group: number | null
  /** Place in its group, from left to right. */
  readonly column: number
  /** Cells of one ruled table share this: the sides of its columns, in pixels of the level page. */
  readonly table: { readonly edges: readonly number[] } | null
}

/**
 * Cuts a page into regions: the two columns of a letterhead (quốc hiệu beside the issuer) and of the foot
 * (nơi nhận beside the signature) apart, everything else over the whole width.
 * Recognition reads across such columns or drops one of them when it has to find them itself.
 */
export function findRegions(ink: Ink, dpi: number): readonly Region[] {
  const unit = dpi / 200
  const bands = findBands(ink, unit)
  const regions: Region[] = []
  const middle = middleOf(bands, ink.width)
  let group = 0
  let plain = 0
  const flush = (upTo: number) => {
    if (upTo > plain) regions.push(whole(ink, bands, plain, upTo))
  }
  for (let index = 0; index < bands.length; ) {
    const found = blockFrom(ink, bands, index, plain, middle, unit)
    if (found === null) {
      index++
      continue
    }
    flush(found.first)
    const { top, bottom } = whole(ink, bands, found.first, found.end)
    const cuts = found.gutters.map(({ from, to }) => Math.round((from + to) / 2))
    for (const [column, left] of [0, ...cuts].entries())
      regions.push({ left, top, right: cuts[column] ?? ink.width, bottom, group, column, table: null })
    group++
    index = found.end
    plain = index
  }
  flush(bands.length)
  return regions
}

/** Columns that begin with band `index`: those of a table without lines, or two. */
function blockFrom(
  ink: Ink,
  bands: readonly Band[],
  index: number,
  earliest: number,
  middle: number,
  unit: number,
): Block | null {
  const loose = looseFrom(ink, bands, index, unit)
  if (loose !== null) return { first: index, ...loose }
  const isHead = index < headBands && bands[index]!.bottom < ink.height * head
  return (
    columnsFrom(ink, bands, index, earliest, middle, unit, false) ??
    (isHead ? columnsFrom(ink, bands, index, earliest, middle, unit, true) : null)
  )
}

/** A letterhead begins with one of these bands, in this part of the page. */
const headBands = 3
const head = 0.25
/** At 200 dpi, no blank. */
const wide = 60

const split = (upper: Band, lower: Band) => Math.ceil((upper.bottom + lower.top) / 2)

function whole(ink: Ink, bands: readonly Band[], first: number, end: number): Region {
  const before = bands[first - 1]
  const after = bands[end]
  return {
    left: 0,
    right: ink.width,
    top: before === undefined ? 0 : split(before, bands[first]!),
    bottom: after === undefined ? ink.height : split(bands[end - 1]!, after),
    group: null,
    column: 0,
    table: null,
  }
}

/** Bands of a page or of a part of it; rows with next to no ink count as white. */
export function findBands(
  ink: Ink,
  unit: number,
  part = { left: 0, top: 0, right: ink.width, bottom: ink.height },
): readonly Band[] {
  const bands: Band[] = []
  const least = Math.max(2, Math.round(2 * unit))
  let top = -1
  // The next ink of the page: white rows are skipped by it.
  let next = 0
  for (let y = part.top; y <= part.bottom; y++) {
    let count = 0
    const from = y * ink.width + part.left
    const end = y * ink.width + part.right
    if (next >= 0 && next < from) next = ink.bits.indexOf(1, from)
    if (y < part.bottom && next >= 0)
      for (let at = Math.max(from, next); at < end && count < least; at++) count += ink.bits[at]!
    if (count >= least && top < 0) top = y
    else if (count < least && top >= 0) {
      if (y - top >= 3 * unit) {
        const extent = extentOf(ink, top, y, part)
        if (extent !== null) push(bands, { top, bottom: y, ...extent }, unit)
      }
      top = -1
    }
  }
  return bands
}

/** Adds a band; a flat one just above or below another is the marks of its capitals or the feet of its letters. */
function push(bands: Band[], band: Band, unit: number): void {
  const last = bands[bands.length - 1]
  const flat = 13 * unit
  const joins =
    last !== undefined &&
    band.top - last.bottom <= 5 * unit &&
    (last.bottom - last.top < flat || band.bottom - band.top < flat)
  if (!joins) {
    bands.push(band)
    return
  }
  bands[bands.length - 1] = {
    top: last.top,
    bottom: band.bottom,
    left: Math.min(last.left, band.left),
    right: Math.max(last.right, band.right),
  }
}

function extentOf(
  ink: Ink,
  top: number,
  bottom: number,
  part: { readonly left: number; readonly right: number },
): { left: number; right: number } | null {
  let left = part.right
  let right = -1
  for (let y = top; y < bottom; y++) {
    const row = y * ink.width
    for (let x = part.left; x < left; x++)
      if (ink.bits[row + x] === 1) {
        left = x
        break
      }
    for (let x = part.right - 1; x > right; x--)
      if (ink.bits[row + x] === 1) {
        right = x
        break
      }
  }
  return right < left ? null : { left, right: right + 1 }
}

/** A line that is only an ornament: a rule, dashes or stars in a row. */
export function isFlat(band: Band, unit: number): boolean {
  return band.bottom - band.top <= 9 * unit && band.right - band.left >= 40 * unit
}

/** Middle of the text's width, by its wide lines. */
function middleOf(bands: readonly Band[], width: number): number {
  const wide = bands.filter((band) => band.right - band.left > width * 0.55)
  if (wide.length === 0) return width / 2
  const sorted = wide.map((band) => (band.left + band.right) / 2).sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

/** Bands that are cut into columns. */
interface Block {
  readonly first: number
  readonly end: number
  readonly gutters: readonly Gap[]
}

/**
 * The two columns whose first lines stand side by side in band `index`, or null. Those of a letterhead may be `tight`:
 * a long name leaves the motto no more than a blank, which only other lines show to be a gutter.
 */
function columnsFrom(
  ink: Ink,
  bands: readonly Band[],
  index: number,
  earliest: number,
  middle: number,
  unit: number,
  tight: boolean,
): Block | null {
  const least = (tight ? 8 : 24) * unit
  const narrowest = 110 * unit
  const start = bands[index]!
  let gutters: readonly Gap[] = gapsOf(ink, start, least).filter(
    (gap) =>
      gap.from - start.left >= narrowest &&
      start.right - gap.to >= narrowest &&
      (tight || standsOut(ink, start, gap, unit)),
  )
  if (gutters.length === 0) return null
  let plain = !tight
  let lastBoth = index
  let shared = start.bottom - start.top
  let kept = gutters
  for (let next = index + 1; next < bands.length; next++) {
    const band = bands[next]!
    if (band.top - bands[next - 1]!.bottom > 260 * unit) break
    gutters = common(gutters, gapsOf(ink, band, least), least)
    if (gutters.length === 0) break
    const both = gutters.filter((gap) => band.left < gap.from && band.right > gap.to)
    if (both.length === 0) continue
    if (!tight && !both.some((gap) => standsOut(ink, band, gap, unit))) break
    plain ||= gapsOf(ink, band, wide * unit).some(
      (gap) => gap.from - band.left >= narrowest && band.right - gap.to >= narrowest,
    )
    gutters = both
    kept = both
    lastBoth = next
    shared += band.bottom - band.top
  }
  const gutter = tight
    ? straightest(ink, bands.slice(index, lastBoth + 1), kept)
    : kept.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const single = shared < 60 * unit
  if (!plain || (single && gutter.to - gutter.from < 100 * unit)) return null
  const sides = { start, gutter, middle, unit }
  let end = lastBoth + 1
  while (end < bands.length && belongs(bands[end - 1]!, bands[end]!, ink, bands.slice(index, end), sides))
    end++
  let first = index
  while (first > earliest && belongs(bands[first]!, bands[first - 1]!, ink, bands.slice(index, end), sides)) {
    // Left above the columns stands the last line of a paragraph, but for the very top of a page.
    if (bands[first - 1]!.right <= gutter.from && first > 2) break
    first--
  }
  return { first, end, gutters: [gutter] }
}

/** The gutter beside which the lines of either column have one margin or one middle: other blanks part a name. */
function straightest(ink: Ink, bands: readonly Band[], gutters: readonly Gap[]): Gap {
  const spread = (places: readonly number[]) => Math.max(...places) - Math.min(...places)
  const bent = ({ from, to }: Gap) =>
    [
      { left: 0, right: from },
      { left: to, right: ink.width },
    ]
      .map((part) => bands.flatMap(({ top, bottom }) => extentOf(ink, top, bottom, part) ?? []))
      .map((own) =>
        Math.min(spread(own.map(({ left }) => left)), spread(own.map((e) => (e.left + e.right) / 2))),
      )
      .reduce((sum, each) => sum + each, 0)
  return gutters.reduce((a, b) => (bent(b) < bent(a) ? b : a))
}

/** Whether a line on one side only still belongs to that column: centred on it, not on the page. */
function belongs(
  near: Band,
  band: Band,
  ink: Ink,
  group: readonly Band[],
  sides: { readonly gutter: Gap; readonly middle: number; readonly unit: number },
): boolean {
  const { gutter, middle, unit } = sides
  const gap = Math.max(band.top - near.bottom, near.top - band.bottom)
  const isLeft = band.right <= gutter.from
  const isRight = band.left >= gutter.to
  if (!isLeft && !isRight) return false
  if (gap > (isRight ? 320 : 60) * unit) return false
  const extents = group.flatMap((member) => {
    const part = isLeft ? { left: 0, right: gutter.from } : { left: gutter.to, right: ink.width }
    const extent = extentOf(ink, member.top, member.bottom, part)
    return extent === null ? [] : [extent]
  })
  if (extents.length === 0) return false
  const left = Math.min(...extents.map((extent) => extent.left))
  const right = Math.max(...extents.map((extent) => extent.right))
  const centre = (band.left + band.right) / 2
  const aligned = isLeft && Math.abs(band.left - left) < 12 * unit && band.right <= right + 30 * unit
  return aligned || Math.abs(centre - (left + right) / 2) < Math.abs(centre - middle) * 0.6
}
