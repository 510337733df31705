/**
 * Folds for comparing. Each works on normalised text and keeps its length, so an offset in the folded
 * text is an offset in the text itself. Nothing folded is ever shown: fold to compare, quote the raw.
 */

import { composed } from './normalise.ts'
import { isLetter, textOf, unitsOf } from './units.ts'

const dashes = '‐‑‒–—―−﹘﹣－'
const doubleQuotes = '“”„‟«»″＂'
const singleQuotes = '‘’‚‛′`´'

/**
 * Tone marks of open oa, oe, uy (hoà → hòa, thuỷ → thủy). Closed rhymes (hoàn), qu- (quý) and other
 * vowels have one place only and are left alone. Ground: 1989/QĐ-BGDĐT of 25/5/2018 and older practice differ here.
 */
const rhymes = [
  ['o', 'òóỏõọ', 'a', 'àáảãạ'],
  ['o', 'òóỏõọ', 'e', 'èéẻẽẹ'],
  ['u', 'ùúủũụ', 'y', 'ỳýỷỹỵ'],
] as const

/**
 * What a unit is to `fold`, as bits: a sign with a plain form, a vowel that may bear the mark of the one before, and
 * such a one. An opening shifted by one is what may follow it.
 */
export const isSign = 1
const isBearer = 2
export const isOpening = 4
export const foldKinds = new Uint8Array(0x10000)
const plain = new Uint16Array(0x10000)
for (const [signs, form] of [
  [dashes, '-'],
  [doubleQuotes, '"'],
  [singleQuotes, "'"],
] as const)
  for (const sign of signs) {
    foldKinds[sign.charCodeAt(0)] = isSign
    plain[sign.charCodeAt(0)] = form.charCodeAt(0)
  }

/** "oà" → "òa", by both units: the vowel before (in its case) and the marked one. */
const moved = new Map<number, readonly [number, number]>()
for (const [first, firstMarked, second, secondMarked] of rhymes)
  for (const [tone, mark] of [...secondMarked].entries())
    for (const bearer of [mark, mark.toUpperCase()]) {
      foldKinds[bearer.charCodeAt(0)]! |= isBearer
      const bare = bearer === mark ? second : second.toUpperCase()
      for (const [before, toned] of [
        [first, firstMarked[tone]!],
        [first.toUpperCase(), firstMarked[tone]!.toUpperCase()],
      ] as const) {
        foldKinds[before.charCodeAt(0)]! |= isOpening
        moved.set(pair(before.charCodeAt(0), bearer.charCodeAt(0)), [toned.charCodeAt(0), bare.charCodeAt(0)])
      }
    }

function pair(first: number, second: number): number {
  return first * 0x10000 + second
}

/** Dashes to `-`, quotes to `"` and `'`, tone marks to one place; case stays. */
export function fold(text: string): string {
  const { length } = text
  const kindOf = foldKinds
  let units: Uint16Array | null = null
  for (let at = 0, touched = isSign; at < length; at++) {
    const kind = kindOf[text.charCodeAt(at)]!
    if ((kind & touched) !== 0) {
      units ??= unitsOf(text)
      foldAt(units, at)
    }
    touched = isSign | ((kind & isOpening) >> 1)
  }
  return units === null ? text : textOf(units)
}

/** Folds a sign, or a bearer behind a vowel that opens its rhyme, in place. */
export function foldAt(units: Uint16Array, at: number): void {
  const code = units[at]!
  if (foldKinds[code] === isSign) units[at] = plain[code]!
  else if (at + 1 === units.length || !isLetter(units[at + 1]!)) {
    const found = moved.get(pair(units[at - 1]!, code))
    // "quý" has its mark where it belongs.
    if (found === undefined || (at > 1 && (units[at - 2]! | 0x20) === 0x71)) return
    units[at - 1] = found[0]
    units[at] = found[1]
  }
}

/** `fold`, in lower case. */
export function foldCase(text: string): string {
  return lower(fold(text))
}

/** Lower case that keeps the length (İ would grow). */
export function lower(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length
    ? small
    : text.replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
}

/** Words whose two spellings are both in use and mean the same; a text without the first word is not searched. */
const lexicalPairs: readonly (readonly [string, RegExp, string])[] = [
  ['hàng ', /(?<![\p{L}\p{N}])hàng (năm|quý|tháng|tuần|ngày|kỳ)(?![\p{L}\p{N}])/gu, 'hằng $1'],
  ['đảm bảo', /(?<![\p{L}\p{N}])đảm bảo(?![\p{L}\p{N}])/gu, 'bảo đảm'],
]

/**
 * The form by which two texts are held equal: folded case, words and numbers only, one space between,
 * the accepted double spellings as one. Length is not kept: for keys and hashes, not for offsets.
 */
export function compareKey(text: string): string {
  let key = foldCase(composed(text))
  for (const [hint, pattern, form] of lexicalPairs) if (key.includes(hint)) key = key.replace(pattern, form)
  return spoken(key)
}

const inWord = /[\p{L}\p{N}%/]/u
/** What a unit is to `spoken`: 1 kept, 2 left out, 3 half of a pair; 0 not asked yet. */
const kept = new Uint8Array(0x10000)

/** Words, numbers, "%" and "/", one blank between. */
function spoken(key: string): string {
  const parts: string[] = []
  let from = -1
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    if (kept[code] === 0) kept[code] = code >= 0xd800 && code < 0xe000 ? 3 : inWord.test(key[at]!) ? 1 : 2
    const what = kept[code]
    if (what === 3) return key.replace(/[^\p{L}\p{N}%/]+/gu, ' ').trim()
    if (what === 1) {
      if (from < 0) from = at
    } else if (from >= 0 && (code !== 0x20 || kept[key.charCodeAt(at + 1)] !== 1)) {
      parts.push(key.slice(from, at))
      from = -1
    }
  }
  if (from >= 0) parts.push(key.slice(from))
  return parts.join(' ')
}
