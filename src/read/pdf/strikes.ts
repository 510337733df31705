import type { Glyph, Ink, Rule } from './glyphs.ts'

/** Where a line that strikes words out stands, in sizes of the letter above the baseline. */
const lowest = 0.16
const highest = 0.42

/**
 * Marks the glyphs that a drawn line strikes out: a draft printed with its tracked changes shows deleted words so.
 * The line must begin and end where letters do, which lines of tables and underlines do not at this height.
 */
export function withStrikes(ink: Ink): readonly Glyph[] {
  const lines = ink.rules.filter((rule) => rule.y0 === rule.y1 && rule.x1 - rule.x0 > 3)
  if (lines.length === 0 || lines.length > 2000) return ink.glyphs
  const struck = new Set<Glyph>()
  for (const line of lines) {
    const under = ink.glyphs.filter((glyph) => isUnder(glyph, line))
    if (under.length < 2) continue
    const x0 = Math.min(...under.map(({ x }) => x))
    const x1 = Math.max(...under.map(({ x, width }) => x + width))
    const size = under[0]!.size
    // A blank may be struck out with its word, or not.
    if (Math.abs(x0 - line.x0) < size * 0.4 && Math.abs(x1 - line.x1) < size * 0.4)
      for (const glyph of under) struck.add(glyph)
  }
  if (struck.size === 0) return ink.glyphs
  return ink.glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, struck: true } : glyph))
}

function isUnder({ x, y, width, size }: Glyph, line: Rule): boolean {
  const up = y - line.y0
  return (
    up > size * lowest &&
    up < size * highest &&
    x + width * 0.7 <= line.x1 + 1 &&
    x + width * 0.3 >= line.x0 - 1
  )
}
