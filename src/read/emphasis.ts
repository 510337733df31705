import { withRanges } from '../text/letters.ts'
import { matchesAt } from '../text/matches.ts'
import type { Edit } from './source.ts'

const strong = /\*{2,3}/y
/** `*…*` around words of one line; a bullet "* " and a multiplication are none. */
const single = withRanges(/(?<![*\p{L}\p{M}\p{N}])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![*\p{L}\p{N}])/uy)

/** Emphasis marks that an export left in plain text: they are no words. */
export function emphasisMarks(text: string): Edit[] {
  const edits: Edit[] = []
  if (!text.includes('*')) return edits
  for (const match of matchesAt('*', strong, text))
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' })
  for (const match of matchesAt('*', single, text)) {
    const end = match.index + match[0].length
    edits.push({ start: match.index, end: match.index + 1, text: '' }, { start: end - 1, end, text: '' })
  }
  return edits.sort((a, b) => a.start - b.start)
}
