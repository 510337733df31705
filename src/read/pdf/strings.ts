import { type Box, holds } from './clips.ts'
import type { Font } from './font.ts'
import { apply, type Matrix, times } from './matrix.ts'
import type { Drawn, Quarter } from './upright.ts'

/** What the drawing of text depends on; saved and restored with the graphics state. */
export interface State {
  ctm: Matrix
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  size: number
  font: Font
  mode: number
  /** What of the page is shown; null for all of it. */
  clip: Box | null
}

export interface PdfGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

export function initial(ctm: Matrix, font: Font): State {
  return {
    ctm,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    size: 0,
    font,
    mode: 0,
    clip: null,
  }
}

/**
 * Places each glyph of one string; returns the text matrix behind it. What is clipped away is left out: a browser
 * draws the marks of a line that begins the next page at the foot of this one, too.
 */
export function show(
  glyphs: readonly (PdfGlyph | number)[],
  state: State,
  start: Matrix,
  layer: number,
  drawn: Drawn[],
  clipped: Drawn[],
): Matrix {
  const { size, scale, font } = state
  let advance = 0
  const whole = times(state.ctm, start)
  // Height of one unit of the text, and the direction in which it is written.
  const height = Math.hypot(whole[2], whole[3]) * Math.abs(size)
  const along = Math.hypot(whole[0], whole[1])
  const sign = size * scale < 0 ? -1 : 1
  const quarter = quarterOf(whole[0] * sign, whole[1] * sign)
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance -= (glyph / 1000) * size * scale
      continue
    }
    if (glyph == null) continue
    const width = glyph.width * font.unit * size * scale
    const [x, y] = apply(whole, advance, state.rise)
    const isShown =
      state.clip === null ||
      state.mode === 3 ||
      holds(state.clip, apply(whole, advance + width / 2, state.rise + size / 4))
    ;(isShown ? drawn : clipped).push({
      text: glyph.unicode,
      x,
      y,
      width: Math.abs(width) * along,
      size: height,
      font,
      layer,
      hidden: state.mode === 3,
      order: drawn.length,
      quarter,
    })
    advance += width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * scale
  }
  return times(start, [1, 0, 0, 1, advance, 0])
}

function quarterOf(a: number, b: number): Quarter {
  const [right, down] = [Math.abs(a), Math.abs(b)]
  if (right > 8 * down) return a > 0 ? 0 : 2
  if (down > 8 * right) return b > 0 ? 1 : 3
  return -1
}
