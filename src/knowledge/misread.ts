import { z } from 'zod'
import { isLetter, smallOf, textOf, unitsOf } from '../text/units.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

/**
 * Phrases by which the parser finds things, and which no other Vietnamese words differ from in one tone alone. A scan
 * often reads one tone mark for another ("trườc ngày"); the sense of the place is not in doubt.
 */
const keyPhrases = lexicon('lexicons/key-phrases.yaml', Entry.extend({ name: z.string().min(6) }))

/** A phrase of `keyPhrases` with a tone mark misread; offsets in the text. */
export interface Misread {
  readonly id: string
  readonly start: number
  readonly end: number
  /** As in print, in small letters. */
  readonly right: string
}

/** Where words have the first six signs of a phrase, and the first phrase that has them. */
export interface Beginning {
  readonly start: number
  readonly first: number
}

/** The misread phrases among those that may begin in folded units, the longest at each place. */
export function misreadAmong(units: Uint16Array, beginnings: readonly Beginning[]): readonly Misread[] {
  const { phrases } = keyed()
  const found: Misread[] = []
  for (const { start, first } of beginnings) {
    if (start > 0 && signOf[units[start - 1]!]! > 1) continue
    const misread = misreadAt(units, start, phrases, first)
    if (misread !== null && start >= (found.at(-1)?.end ?? 0)) found.push(misread)
  }
  return found
}

/** A misread phrase at the beginning of a word: `first` of the phrases, or another of its slot. */
function misreadAt(
  units: Uint16Array,
  start: number,
  phrases: readonly Phrase[],
  first: number,
): Misread | null {
  const { slot } = phrases[first]!
  for (let index = first; index < phrases.length && phrases[index]!.slot === slot; index++) {
    const { id, right, letters } = phrases[index]!
    const differs = differenceAt(units, start, letters)
    if (differs === 'words') continue
    if (differs === 'nothing' || !isMisread(units, start, letters)) return null
    return { id, right, start, end: start + right.length }
  }
  return null
}

/** What tells the words at a place from a phrase: other letters, or more of them, tone marks, nothing. */
function differenceAt(
  units: Uint16Array,
  start: number,
  letters: Uint16Array,
): 'words' | 'tones' | 'nothing' {
  const { length } = letters
  const end = start + length
  if (end > units.length || (end < units.length && isLetter(units[end]!))) return 'words'
  const small = smallOf
  let same = true
  for (let at = 0; at < length; at++) {
    const unit = units[start + at]!
    if (small[unit] === letters[at]) continue
    if (signOf[unit] !== signOf[letters[at]!]) return 'words'
    same = false
  }
  return same ? 'nothing' : 'tones'
}

/** One wrong mark is a misreading; more are other words, and so is a name inside: "Báo Cao Bằng". */
function isMisread(units: Uint16Array, start: number, letters: Uint16Array): boolean {
  const words = textOf(units.subarray(start, start + letters.length)).split(' ')
  const wrong = textOf(letters)
    .split(' ')
    .flatMap((word, at) => (words[at]!.toLowerCase() === word ? [] : [at]))
  return wrong.length === 1 && (wrong[0] === 0 || !/^\p{Lu}\p{Ll}/u.test(words[wrong[0]!]!))
}

/** Small letters of Vietnamese without tone marks, and the blank; 0 stands for every other sign. */
const alphabet = [...'\0 abcdeghiklmnopqrstuvxyăâđêôơư']
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** The sign of the alphabet that a unit is. */
export const signOf = new Uint8Array(0x10000)
for (const [from, to] of [
  [0x20, 0x1b8],
  [0x1ea0, 0x1efa],
] as const)
  for (let code = from; code < to; code++) {
    const toneless = String.fromCharCode(code)
      .toLowerCase()
      .normalize('NFD')
      .replace(tones, '')
      .normalize('NFC')
    const at = alphabet.indexOf(toneless)
    if (at > 0) signOf[code] = at
  }

interface Phrase {
  readonly id: string
  readonly right: string
  readonly letters: Uint16Array
  readonly slot: number
}

/** A sign of the alphabet takes this many bits. */
export const signBits = 5
const slotBits = 14

/** Where a phrase with such first six signs is kept; few slots, so that they stay at hand in memory. */
export function slotOf(six: number): number {
  return Math.imul(six, 0x9e3779b1) >>> (32 - slotBits)
}

/** The phrases slot by slot, the longest of each first; `firstOf` a slot counts from 1, 0 is none. */
export const keyed = lazy(() => {
  const phrases = keyPhrases()
    .entries.map(({ id, name }): Phrase => {
      const letters = unitsOf(name)
      const six = letters.subarray(0, 6).reduce((signs, unit) => (signs << signBits) | signOf[unit]!, 0)
      return { id, right: name, letters, slot: slotOf(six) }
    })
    .toSorted((a, b) => a.slot - b.slot || b.letters.length - a.letters.length)
  const firstOf = new Uint16Array(1 << slotBits)
  for (const [index, { slot }] of phrases.entries()) firstOf[slot] ||= index + 1
  return { phrases, firstOf }
})
