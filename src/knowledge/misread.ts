import { z } from 'zod'
import { isLetter, textOf, unitsOf } from '../text/units.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

/**
 * Phrases by which the parser finds things, and which no other Vietnamese words differ from in one tone alone. A scan
 * often reads one tone mark for another ("trườc ngày"); the sense of the place is not in doubt.
 */
const keyPhrases = lexicon('lexicons/key-phrases.yaml', Entry.extend({ name: z.string().min(1) }))

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
  const { next, phraseAt } = phraseTree()
  const found: Misread[] = []
  for (let start = 0, inWord = false; start < units.length; start++) {
    const wasInWord = inWord
    const sign = signOf[units[start]!]!
    inWord = sign > 1
    if (wasInWord || !inWord || next[sign] === 0) continue
    let last: Phrase | null = null
    for (let at = start, node = 0; at <= units.length; at++) {
      const code = units[at] ?? 0
      const phrase = phraseAt[node]
      if (phrase !== undefined && !isLetter(code)) last = phrase
      node = next[node * alphabet.length + signOf[code]!]!
      if (node === 0) break
    }
    if (last === null) continue
    const end = start + last.right.length
    if (isMisread(units.subarray(start, end), last.right)) {
      found.push({ ...last, start, end })
      start = end - 1
    }
  }
  return found
}

/** One wrong mark is a misreading; more are other words, and so is a name inside: "Báo Cao Bằng". */
function isMisread(units: Uint16Array, right: string): boolean {
  if (units.every((code, at) => smallOf[code] === right.charCodeAt(at))) return false
  const words = textOf(units).split(' ')
  const wrong = right.split(' ').flatMap((word, at) => (words[at]!.toLowerCase() === word ? [] : [at]))
  return wrong.length === 1 && (wrong[0] === 0 || !/^\p{Lu}\p{Ll}/u.test(words[wrong[0]!]!))
}

/** Small letters without tone marks, and the blank; 0 stands for every other sign. */
const alphabet = [...'\0 abcdefghijklmnopqrstuvwxyzăâđêôơư']
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
const signOf = new Uint8Array(0x10000)
const smallOf = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
for (const [from, to] of [
  [0x20, 0x1b8],
  [0x1ea0, 0x1efa],
] as const)
  for (let code = from; code < to; code++) {
    const small = String.fromCharCode(code).toLowerCase()
    smallOf[code] = small.charCodeAt(0)
    const at = alphabet.indexOf(small.normalize('NFD').replace(tones, '').normalize('NFC'))
    if (at > 0) signOf[code] = at
  }

interface Phrase {
  readonly id: string
  readonly right: string
}

/** The phrases as a tree of their toneless letters: `next[node × letters + letter]` is the node behind, 0 is none. */
const phraseTree = lazy(() => {
  const phrases = keyPhrases().entries.map(({ id, name }): Phrase => ({ id, right: name }))
  const next: number[] = new Array(alphabet.length).fill(0)
  const phraseAt: (Phrase | undefined)[] = [undefined]
  for (const phrase of phrases) {
    let node = 0
    for (const letter of phrase.right) {
      const step = node * alphabet.length + signOf[letter.charCodeAt(0)]!
      if (next[step] === 0) {
        next[step] = phraseAt.length
        phraseAt.push(undefined)
        for (let index = 0; index < alphabet.length; index++) next.push(0)
      }
      node = next[step]!
    }
    phraseAt[node] = phrase
  }
  return { next: Int32Array.from(next), phraseAt }
})
