import { foldCase } from './fold.ts'

/** What stands between a word and the one before it. */
export type Gap =
  /** Blanks, emphasis marks, a line end inside a sentence. */
  | 'space'
  /** A comma or a dash between them. */
  | 'comma'
  /** A line end in front of a capital: a wrapped name, or something new. */
  | 'line'
  /** Anything that ends a clause or a line. */
  | 'break'

/** A word (tiếng) of a normalised text. */
export interface Token {
  /** As written. */
  readonly word: string
  /** `foldCase` of it. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly gap: Gap
}

const word = /[\p{L}\p{M}\p{N}]+/gu
const blank = /^[ \n*_]*$/u
/** A mark at the end of a line goes on; one at its beginning is a bullet. */
const comma = /^[ *_]*[,–—-][ *_]*\n?[ *_]*$/u
const upper = /^\p{Lu}/u

/** The words of a text that went through `normalise`, each with the gap in front of it. */
export function tokensOf(text: string): readonly Token[] {
  const folded = foldCase(text)
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(word)) {
    const start = match.index
    const between = text.slice(end, start)
    tokens.push({
      word: match[0],
      key: folded.slice(start, start + match[0].length),
      start,
      end: start + match[0].length,
      gap: tokens.length === 0 ? 'break' : gapOf(between, match[0]),
    })
    end = start + match[0].length
  }
  return tokens
}

/** A line end in front of a small letter is a wrap; in front of a capital it may begin something new. */
function gapOf(between: string, next: string): Gap {
  const line = between.includes('\n') && upper.test(next)
  if (blank.test(between)) return line ? (/\n[ ]*\n/u.test(between) ? 'break' : 'line') : 'space'
  return comma.test(between) ? 'comma' : 'break'
}
