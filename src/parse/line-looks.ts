import type { Beginning } from '../text/beginning.ts'
import { hasSmall } from '../text/units.ts'
import type { Paragraph, View } from './view.ts'

/** All in capitals, of at least two letters. */
export function isHeading(raw: string): boolean {
  return !hasSmall(raw) && /\p{Lu}.*\p{Lu}/u.test(raw)
}

/** Asked of a line, folded in lower case; `raw` gives it as written. */
export type Fits = (line: string, raw: () => string) => boolean

/** Whether any line of any cell fits. `first`: the signs with which one that fits begins; the others need no look. */
export function someLine(view: View, paragraph: Paragraph, fits: Fits, first?: Beginning['first']): boolean {
  const { lower, text } = view
  for (const { lines } of paragraph.cells)
    for (const { start, end } of lines) {
      let at = start
      while (at < end && lower.charCodeAt(at) === 0x20) at++
      if (first !== undefined && first[lower.charCodeAt(at)] !== 1) continue
      if (lineFits(fits, lower, text, at, end)) return true
    }
  return false
}

/** Apart, since a loop that holds a closure makes room for it in every round. */
function lineFits(fits: Fits, lower: string, text: string, start: number, end: number): boolean {
  return fits(lower.slice(start, end).trimEnd(), () => text.slice(start, end).trimEnd())
}
