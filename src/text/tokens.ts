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
  /** `foldCase` of it: the same string for all words that fold alike, so that looking it up is cheap. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly gap: Gap
}

const blank = /^[ \n*_]*$/u
/** A mark at the end of a line goes on; one at its beginning is a bullet. */
const comma = /^[ *_]*[,–—-][ *_]*\n?[ *_]*$/u
const upper = /^\p{Lu}/u

/** The words of a text that went through `normalise`, each with the gap in front of it. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let before = 0
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start)
    if (end === start) {
      start += 1
      continue
    }
    const word = text.slice(start, end)
    tokens.push({ word, key: keyOf(word), start, end, gap: gapOf(text, before, start, word) })
    before = end
    start = end
  }
  return tokens
}

/** Keys of the words met so far; a corpus has a few thousand different ones. */
const keys = new Map<string, string>()
const mostKeys = 20_000
/** What is longer than any syllable is folded each time: a slice of such length would keep its whole text alive. */
const longestKept = 12

function keyOf(word: string): string {
  if (word.length > longestKept) return foldCase(word)
  const known = keys.get(word)
  if (known !== undefined) return known
  const folded = foldCase(word)
  const key = folded === word ? word : (keys.get(folded) ?? folded)
  if (keys.size >= mostKeys) keys.clear()
  keys.set(key, key)
  keys.set(word, key)
  return key
}

const inWord = /[\p{L}\p{M}\p{N}]/u
/** What a unit is: 1 part of a word, 2 none, 3 half of a pair; 0 not asked yet. */
const sorts = new Uint8Array(0x10000)

function sortOf(code: number): number {
  sorts[code] ||= code >= 0xd800 && code < 0xe000 ? 3 : inWord.test(String.fromCharCode(code)) ? 1 : 2
  return sorts[code]!
}

/** Behind the word that begins at `at`; `at` itself where none does. */
function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const sort = sortOf(text.charCodeAt(end))
    if (sort === 1) end += 1
    else if (sort === 3 && inWord.test(String.fromCodePoint(text.codePointAt(end)!))) end += 2
    else break
  }
  return end
}

/** A line end in front of a small letter is a wrap; in front of a capital it may begin something new. */
function gapOf(text: string, from: number, to: number, next: string): Gap {
  if (from === 0) return 'break'
  if (to === from + 1 && text.charCodeAt(from) === 0x20) return 'space'
  const between = text.slice(from, to)
  const line = between.includes('\n') && upper.test(next)
  if (blank.test(between)) return line ? (/\n[ ]*\n/u.test(between) ? 'break' : 'line') : 'space'
  return comma.test(between) ? 'comma' : 'break'
}
