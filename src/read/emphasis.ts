import { withRanges } from '../text/letters.ts'
import { matchesAt } from '../text/matches.ts'
import type { Edit } from './source.ts'

const strong = /\*{2,3}/y
/** `*…*` around words of one line; a bullet "* " and a multiplication are none. */
const single = withRanges(/(?<![*\p{L}\p{M}\p{N}])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![*\p{L}\p{N}])/uy)
/** `__…__` around words of one line; a rule, a blank to be filled in and a name with `_` are none. */
const underlined = withRanges(
  /(?<![_\p{L}\p{M}\p{N}])(_{2,3})(?=[^\s_])[^_\n]*[^\s_](_{2,3})(?![_\p{L}\p{N}])/uy,
)

/** Emphasis marks that an export left in plain text: they are no words. */
export function emphasisMarks(text: string): Edit[] {
  const edits: Edit[] = []
  const cut = (start: number, length: number) => edits.push({ start, end: start + length, text: '' })
  for (const { index, 0: mark } of matchesAt('*', strong, text)) cut(index, mark.length)
  for (const { index, 0: words } of matchesAt('*', single, text)) {
    cut(index, 1)
    cut(index + words.length - 1, 1)
  }
  for (const { index, 0: words, 1: open, 2: close } of matchesAt('_', underlined, text)) {
    cut(index, open!.length)
    cut(index + words.length - close!.length, close!.length)
  }
  return edits.sort((a, b) => a.start - b.start)
}
