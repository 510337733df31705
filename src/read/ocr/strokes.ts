import type { Ink } from './ink.ts'
import type { Box, OcrLine, OcrWord } from './page.ts'

/** What a Roman label may have been read as: I, l, 1, |, H and L for strokes; V and X. */
export const romanLike = /^[IVXHLTUilt1|!]{1,5}[.,]?$/u

/**
 * Counts the upright strokes of first words that could be Roman labels, as the picture shows them: the witness that
 * a repair needs, since recognition takes III for II or HI.
 */
export function withStrokes(line: OcrLine, ink: Ink): OcrLine {
  const [first, ...rest] = line.words
  if (first === undefined || rest.length === 0 || !romanLike.test(first.text)) return line
  const counted: OcrWord = { ...first, strokes: strokesIn(ink, first.box) }
  return { ...line, words: [counted, ...rest] }
}

/** Runs of ink across the middle of a box; the middle of three counts, so that a speck changes nothing. */
function strokesIn(ink: Ink, [x, y, width, height]: Box): number {
  const counts = [0.35, 0.5, 0.62].map((share) => {
    const row = Math.min(ink.height - 1, Math.round(y + height * share)) * ink.width
    let runs = 0
    let before = 0
    for (let at = Math.max(0, x - 2); at < Math.min(ink.width, x + width + 2); at++) {
      const bit = ink.bits[row + at]!
      if (bit === 1 && before === 0) runs++
      before = bit
    }
    return runs
  })
  return counts.sort((a, b) => a - b)[1]!
}
