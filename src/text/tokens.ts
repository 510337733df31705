import { foldCase } from './fold.ts'
import { reused } from './units.ts'

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
  /** Which of the different keys it has. */
  readonly nth: number
  /** Index of the token before it that has the same key; -1 for the first. */
  readonly before: number
}

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
  nth: number
  last: number
  start: number
  /** Others with the same hash. */
  readonly next: Alike | undefined
}

/** Words by the hash of their units: a word that was met before is known without a string of its own. */
type Known = Map<number, Alike>

/** Words met so far; a corpus has a few thousand different ones. */
const met: Known = new Map()
const mostMet = 20_000
/**
 * What is longer than any syllable is met anew in each text: a slice of such length would keep its whole text alive.
 */
const longestKept = 12
let texts = 0
const rawUnits = reused()
const foldedUnits = reused()

/** The words of a text that went through `normalise`, each with the gap in front of it; `folded` is its `foldCase`. */
export function wordsOf(text: string, folded = foldCase(text)): Words {
  const tokens: Token[] = []
  const different: Alike[] = []
  const long: Known = new Map()
  if (met.size >= mostMet) met.clear()
  texts += 1
  const raw = rawUnits(text)
  const units = foldedUnits(folded)
  const { length } = folded
  const sortOf = sorts
  let before = 0
  for (let start = 0; start < length; start++) {
    let end = start
    let hash = 0
    let differs = 0
    for (; end < length; end++) {
      const code = units[end]!
      const sort = sortOf[code]!
      if (sort !== inside && !isInside(folded, end)) break
      hash = Math.imul(hash ^ code, 0x01000193)
      differs |= code ^ raw[end]!
    }
    if (end === start) continue
    const alike = alikeOf(folded, units, start, end, hash, end - start > longestKept ? long : met)
    const { key } = alike
    const word = differs === 0 ? key : text.slice(start, end)
    const gap = gapOf(raw, before, start, word)
    if (alike.text !== texts) {
      alike.text = texts
      alike.nth = different.length
      alike.last = -1
      different.push(alike)
    }
    tokens.push({ word, key, start, end, gap, nth: alike.nth, before: alike.last })
    alike.last = tokens.length - 1
    alike.start = start
    before = end
    start = end - 1
  }
  return { tokens, different: different.map(({ key, last }) => ({ key, last })) }
}

function alikeOf(
  folded: string,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
  among: Known,
): Alike {
  const first = among.get(hash)
  for (let one = first; one !== undefined; one = one.next) if (stands(one, units, start, end)) return one
  const alike = { key: folded.slice(start, end), text: 0, nth: 0, last: -1, start: 0, next: first }
  among.set(hash, alike)
  return alike
}

/**
 * Whether a word stands here; one that stood in this text before is compared with its units there, which is cheaper.
 */
function stands({ key, text, start: known }: Alike, units: Uint16Array, start: number, end: number): boolean {
  const { length } = key
  if (length !== end - start) return false
  if (text === texts) {
    for (let at = 0; at < length; at++) if (units[known + at] !== units[start + at]) return false
  } else for (let at = 0; at < length; at++) if (key.charCodeAt(at) !== units[start + at]) return false
  return true
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
const inside = 1
/** What a unit is: part of a word, 2 none, 3 half of a pair; 0 not asked yet. */
const sorts = new Uint8Array(0x10000)

/** Whether the unit at `at` is part of a word, where that is not known to be so. */
function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  sorts[code] ||= code >= 0xd800 && code < 0xe000 ? 3 : inWord.test(text[at]!) ? inside : 2
  if (sorts[code] !== 3) return sorts[code] === inside
  const isSecond = code >= 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
  return inWord.test(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at)!))
}

const upper = /^\p{Lu}/u

/** A line end in front of a small letter is a wrap; in front of a capital it may begin something new. */
function gapOf(raw: Uint16Array, from: number, to: number, next: string): Gap {
  if (from === 0) return 'break'
  if (to === from + 1 && raw[from] === 0x20) return 'space'
  let lines = 0
  let mark = false
  let lineIsBlank = false
  let blankLine = false
  for (let at = from; at < to; at++) {
    const code = raw[at]!
    if (code === 0x20) continue
    if (code === 0x0a) {
      blankLine ||= lineIsBlank
      lines += 1
    } else if (commas.has(code)) {
      // A mark at the end of a line goes on; one at its beginning is a bullet.
      if (mark || lines > 0) return 'break'
      mark = true
    } else if (code !== 0x2a && code !== 0x5f) return 'break'
    lineIsBlank = code === 0x0a
  }
  if (mark) return lines > 1 ? 'break' : 'comma'
  if (lines === 0 || !upper.test(next)) return 'space'
  return blankLine ? 'break' : 'line'
}

/** A comma, and the dashes. */
const commas = new Set([0x2c, 0x2d, 0x2013, 0x2014])
