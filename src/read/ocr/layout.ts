import type { Ink } from './ink.ts'

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

interface Gap {
  readonly from: number
  readonly to: number
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
    const found = columnsFrom(ink, bands, index, plain, middle, unit)
    if (found === null) {
      index++
      continue
    }
    flush(found.first)
    const top = found.first === 0 ? 0 : split(bands[found.first - 1]!, bands[found.first]!)
    const next = bands[found.end]
    const bottom = next === undefined ? ink.height : split(bands[found.end - 1]!, next)
    const cut = Math.round((found.gutter.from + found.gutter.to) / 2)
    regions.push({ left: 0, top, right: cut, bottom, group, column: 0, table: null })
    regions.push({ left: cut, top, right: ink.width, bottom, group, column: 1, table: null })
    group++
    index = found.end
    plain = index
  }
  flush(bands.length)
  return regions
}

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

/** White columns of a band, margins included, at least `least` wide. */
function gapsOf(ink: Ink, band: Band, least: number): readonly Gap[] {
  const gaps: Gap[] = []
  const inked = new Uint8Array(ink.width)
  for (let y = band.top; y < band.bottom; y++)
    for (let x = 0, at = y * ink.width; x < ink.width; x++, at++) if (ink.bits[at] === 1) inked[x] = 1
  let from = 0
  for (let x = 0; x <= ink.width; x++)
    if (x === ink.width || inked[x] === 1) {
      if (x - from >= least) gaps.push({ from, to: x })
      from = x + 1
    }
  return gaps
}

function common(left: readonly Gap[], right: readonly Gap[], least: number): readonly Gap[] {
  const both: Gap[] = []
  for (const a of left)
    for (const b of right) {
      const from = Math.max(a.from, b.from)
      const to = Math.min(a.to, b.to)
      if (to - from >= least) both.push({ from, to })
    }
  return both
}

/** Whether a gap is plainly wider than the blanks of its own band: justified lines have wide blanks throughout. */
function standsOut(ink: Ink, band: Band, gap: Gap, unit: number): boolean {
  const inside = gapsOf(ink, band, 6 * unit).filter(
    (other) => other.from > band.left && other.to < band.right,
  )
  let own = gap.to - gap.from
  let other = 0
  for (const { from, to } of inside)
    if (from < gap.to && to > gap.from) own = Math.max(own, to - from)
    else other = Math.max(other, to - from)
  return own > 60 * unit || own > other * 1.6
}

interface Columns {
  readonly first: number
  readonly end: number
  readonly gutter: Gap
}

/** The two columns whose first lines stand side by side in band `index`, or null. */
function columnsFrom(
  ink: Ink,
  bands: readonly Band[],
  index: number,
  earliest: number,
  middle: number,
  unit: number,
): Columns | null {
  const least = 24 * unit
  const narrowest = 110 * unit
  const start = bands[index]!
  let gutters: readonly Gap[] = gapsOf(ink, start, least).filter(
    (gap) =>
      gap.from - start.left >= narrowest &&
      start.right - gap.to >= narrowest &&
      standsOut(ink, start, gap, unit),
  )
  if (gutters.length === 0) return null
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
    if (!both.some((gap) => standsOut(ink, band, gap, unit))) break
    gutters = both
    kept = both
    lastBoth = next
    shared += band.bottom - band.top
  }
  const gutter = kept.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const single = shared < 60 * unit
  if (single && gutter.to - gutter.from < 100 * unit) return null
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
  return { first, end, gutter }
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
