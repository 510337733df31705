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
  /** Index of the token before it that has the same key; -1 for the first. */
  readonly before: number
}

const blank = /^[ \n*_]*$/u
/** A mark at the end of a line goes on; one at its beginning is a bullet. */
const comma = /^[ *_]*[,–—-][ *_]*\n?[ *_]*$/u
const upper = /^\p{Lu}/u

/** The words of a text in reading order. */
export interface Words {
  readonly tokens: readonly Token[]
  /** Each different key once, with the index of the last token that has it. */
  readonly different: readonly { readonly key: string; readonly last: number }[]
}

/** All words that fold alike, and the last of them in the text at hand. */
interface Alike {
  readonly key: string
  text: number
  last: number
}

/** A word as written. */
interface Form {
  readonly word: string
  readonly alike: Alike
}

/** Words met so far; a corpus has a few thousand different ones. */
const met = new Map<string, Form>()
const mostMet = 20_000
/** What is longer than any syllable is met anew in each text: a slice of such length would keep its whole text alive. */
const longestKept = 12
let texts = 0

/** The words of a text that went through `normalise`, each with the gap in front of it. */
export function wordsOf(text: string): Words {
  const tokens: Token[] = []
  const different: Alike[] = []
  const long = new Map<string, Form>()
  if (met.size >= mostMet) met.clear()
  texts += 1
  let before = 0
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start)
    if (end === start) {
      start += 1
      continue
    }
    const { word, alike } = formOf(text.slice(start, end), end - start > longestKept ? long : met)
    if (alike.text !== texts) {
      alike.text = texts
      alike.last = -1
      different.push(alike)
    }
    const gap = gapOf(text, before, start, word)
    tokens.push({ word, key: alike.key, start, end, gap, before: alike.last })
    alike.last = tokens.length - 1
    before = end
    start = end
  }
  return { tokens, different: different.map(({ key, last }) => ({ key, last })) }
}

function formOf(word: string, among: Map<string, Form>): Form {
  const known = among.get(word)
  if (known !== undefined) return known
  const key = foldCase(word)
  const alike = among.get(key)?.alike ?? { key, text: 0, last: -1 }
  const form = { word, alike }
  among.set(key, { word: key, alike })
  among.set(word, form)
  return form
}

/** Indexes of the tokens that are like the one at `last`, up to it, rising. */
export function placesOf({ tokens }: Words, last: number): readonly number[] {
  const places: number[] = []
  for (let at = last; at >= 0; at = tokens[at]!.before) places.push(at)
  return places.reverse()
}

/** Indexes of the tokens with a wanted key, rising. */
export function placesWhere(words: Words, isWanted: (key: string) => boolean): readonly number[] {
  const places: number[] = []
  for (const { key, last } of words.different) {
    if (!isWanted(key)) continue
    for (let at = last; at >= 0; at = words.tokens[at]!.before) places.push(at)
  }
  return places.sort((a, b) => a - b)
}

const inWord = /[\p{L}\p{M}\p{N}]/u
/** What a unit is: 1 part of a word, 2 none, 3 half of a pair; 0 not asked yet. */
const sorts = new Uint8Array(0x10000)

function sortOf(code: number): number {
  const known = sorts[code]!
  if (known !== 0) return known
  sorts[code] = code >= 0xd800 && code < 0xe000 ? 3 : inWord.test(String.fromCharCode(code)) ? 1 : 2
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
