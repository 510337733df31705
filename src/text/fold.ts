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

/** Letters without their marks, for what recognition and hurried typing get wrong first. */
export function bareLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
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

/** Words whose two forms are both in use and mean the same; a text without the first word is not searched. */
const lexicalPairs: readonly (readonly [string, RegExp, string])[] = [
  ['hàng ', /(?<![\p{L}\p{N}])hàng (năm|quý|tháng|tuần|ngày|kỳ)(?![\p{L}\p{N}])/gu, 'hằng $1'],
  ['đảm bảo', /(?<![\p{L}\p{N}])đảm bảo(?![\p{L}\p{N}])/gu, 'bảo đảm'],
  ['đem lại', /(?<![\p{L}\p{N}])đem lại(?![\p{L}\p{N}])/gu, 'mang lại'],
]

/**
 * The form by which two texts are held equal: folded case, words and numbers only, one space between,
 * the accepted double spellings as one. Length is not kept: for keys and hashes, not for offsets.
 */
export function compareKey(text: string): string {
  const whole = composed(text)
  const plain = plainKey(fold(whole))
  if (plain !== null && !lexicalPairs.some(([hint]) => plain.includes(hint))) return plain
  let key = foldCase(whole)
  for (const [hint, pattern, form] of lexicalPairs) if (key.includes(hint)) key = key.replace(pattern, form)
  return key.replace(/[^\p{L}\p{N}%/]+/gu, ' ').trim()
}

const inKey = /[\p{L}\p{N}%/]/u
const blank = 0x20
const odd = 0xffff
/**
 * What a unit is in a key: its small letter, a blank, `odd` for half a pair and what has no small letter of its own;
 * 0 not asked yet.
 */
const keyUnits = new Uint16Array(0x10000)
let written = new Uint16Array(1024)

/** The words of a folded text, in small letters with one blank between them; null where some unit is `odd`. */
function plainKey(folded: string): string | null {
  const { length } = folded
  if (length > written.length) written = new Uint16Array(2 * length)
  const to = written
  const unitOf = keyUnits
  let size = 0
  let last = blank
  for (let at = 0; at < length; at++) {
    const code = folded.charCodeAt(at)
    const unit = unitOf[code]! || asked(code)
    if (unit === odd) return null
    if (unit === blank && last === blank) continue
    to[size++] = unit
    last = unit
  }
  return textOf(to.subarray(0, last === blank && size > 0 ? size - 1 : size))
}

function asked(code: number): number {
  const sign = String.fromCharCode(code)
  const small = sign.toLowerCase()
  const isOdd = (code >= 0xd800 && code < 0xe000) || small.length > 1 || sign === 'Σ'
  const unit = isOdd ? odd : inKey.test(sign) ? small.charCodeAt(0) : blank
  keyUnits[code] = unit
  return unit
}
