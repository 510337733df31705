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

/**
 * A folded name with the tone marks that such phrases have in print. Letters are exchanged one for one, so that
 * offsets stay; what is quoted and what is valued comes from the text as read.
 */
export function withoutMisreadTones(folded: string): string {
  const units = unitsOf(folded)
  return mendTones(units) ? textOf(units) : folded
}

/** The same in the units of a folded text; says whether anything was exchanged. */
export function mendTones(units: Uint16Array): boolean {
  const found = misreadIn(units)
  for (const { start, right } of found)
    for (let at = 0; at < right.length; at++) {
      const letter = right[at]!
      const isCapital = smallOf[units[start + at]!] !== units[start + at]
      units[start + at] = (isCapital ? letter.toUpperCase() : letter).charCodeAt(0)
    }
  return found.length > 0
}

/** The misread phrases of a folded text, the longest at each place. */
export function misreadIn(units: Uint16Array): readonly Misread[] {
  const { beginnings, phrases } = phraseTree()
  const { length } = units
  const found: Misread[] = []
  let from = 0
  // The last six signs, in two halves. They tell most words from every phrase; only the others are walked.
  let first = 0
  let second = 0
  for (let at = 0; at < length; at++) {
    first = ((first << signBits) | (second >> (2 * signBits))) & halfMask
    second = ((second << signBits) | signOf[units[at]!]!) & halfMask
    if (beginnings[mixed(first, second)] === 0) continue
    const start = at - 5
    if (start < from || signOf[units[start - 1] ?? 0]! > 1) continue
    const which = phraseAt(units, start)
    if (which === 0) continue
    const phrase = phrases[which - 1]!
    if (!isMisread(units, start, phrase.right)) continue
    from = start + phrase.right.length
    found.push({ ...phrase, start, end: from })
  }
  return found
}

/** The longest phrase at the beginning of a word, counted from 1; 0 is none. */
function phraseAt(units: Uint16Array, start: number): number {
  const { next, endsAt } = phraseTree()
  let last = 0
  for (let at = start, node = 0; at < units.length; at++) {
    node = next[(node << signBits) | signOf[units[at]!]!]!
    if (node === 0) break
    if (endsAt[node] !== 0 && !isLetter(units[at + 1] ?? 0)) last = endsAt[node]!
  }
  return last
}

/** One wrong mark is a misreading; more are other words, and so is a name inside: "Báo Cao Bằng". */
function isMisread(units: Uint16Array, start: number, right: string): boolean {
  let same = 0
  while (same < right.length && smallOf[units[start + same]!] === right.charCodeAt(same)) same++
  if (same === right.length) return false
  const words = textOf(units.subarray(start, start + right.length)).split(' ')
  const wrong = right.split(' ').flatMap((word, at) => (words[at]!.toLowerCase() === word ? [] : [at]))
  return wrong.length === 1 && (wrong[0] === 0 || !/^\p{Lu}\p{Ll}/u.test(words[wrong[0]!]!))
}

/** Small letters without tone marks, and the blank; 0 stands for every other sign. */
const alphabet = [...'\0 abcdefghijklmnopqrstuvwxyzăâđêôơư']
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
const signOf = new Uint8Array(0x10000)
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
}

/** A sign of the alphabet takes this many bits; a node of the tree has a row of as many. */
const signBits = 6
/** Three signs. */
const halfMask = (1 << (3 * signBits)) - 1

/** Two halves of three signs as one place of `beginnings`; few places, so that they stay at hand in memory. */
function mixed(first: number, second: number): number {
  return Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) >>> 20
}

/**
 * The phrases as a tree of their toneless letters: `next[node << signBits | letter]` is the node behind, 0 is none.
 * `beginnings` tells where six signs may begin one.
 */
const phraseTree = lazy(() => {
  const phrases = keyPhrases().entries.map(({ id, name }): Phrase => ({ id, right: name }))
  const size = phrases.reduce((sum, { right }) => sum + right.length, 1)
  const next = new Uint16Array(size << signBits)
  /** The phrase that ends at a node, counted from 1. */
  const endsAt = new Uint16Array(size)
  // Level by level, so that the nodes near the root, where most words end, stand close together in memory.
  const longest = Math.max(...phrases.map(({ right }) => right.length))
  const reached = phrases.map(() => 0)
  let nodes = 1
  for (let depth = 0; depth < longest; depth++)
    for (const [index, { right }] of phrases.entries()) {
      if (depth >= right.length) continue
      const step = (reached[index]! << signBits) | signOf[right.charCodeAt(depth)]!
      if (next[step] === 0) next[step] = nodes++
      reached[index] = next[step]!
      if (depth === right.length - 1) endsAt[reached[index]!] = index + 1
    }
  const beginnings = new Uint8Array(1 << 12)
  for (const { right } of phrases) {
    const half = (from: number) =>
      [0, 1, 2].reduce((signs, at) => (signs << signBits) | signOf[right.charCodeAt(from + at)]!, 0)
    beginnings[mixed(half(0), half(3))] = 1
  }
  return { next, endsAt, phrases, beginnings }
})
