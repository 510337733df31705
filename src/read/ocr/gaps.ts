import type { Ink } from './ink.ts'
import type { Band } from './layout.ts'

/** White from top to bottom of a band, in pixels across the page. */
export interface Gap {
  readonly from: number
  readonly to: number
}

/** White columns of a band, margins included, at least `least` wide. */
export function gapsOf(ink: Ink, band: Band, least: number): readonly Gap[] {
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

/** What two bands both leave white. */
export function common(left: readonly Gap[], right: readonly Gap[], least: number): readonly Gap[] {
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
export function standsOut(ink: Ink, band: Band, gap: Gap, unit: number): boolean {
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
