import { distance } from 'fastest-levenshtein'
import {
  type Around,
  bitOf,
  type FixedPhrase,
  fixedPhrases,
  isCompound,
  type Word,
  wordOf,
} from '../knowledge/fixed-phrases.ts'
import { lazy } from '../knowledge/memo.ts'
import { provinceIn } from '../knowledge/provinces.ts'
import type { Token, Words } from '../text/tokens.ts'
import { near } from './changes.ts'
import { grammar } from './clause-words.ts'

/** A place where a text says a fixed phrase nearly, but not quite. */
export interface Slip {
  readonly phrase: FixedPhrase
  /** `misspelt`: a word one mark or letter off; `garbled`: more than that; `missing`: a word left out. */
  readonly kind: 'misspelt' | 'garbled' | 'missing'
  /** Indexes of the first token and of the one behind the last. */
  readonly from: number
  readonly to: number
  /** A word of it is no possible syllable. */
  readonly impossible: boolean
}

/** Slips of a text in reading order, each place once: the longest phrase speaks for it. */
export function phraseSlips({ tokens, different }: Words): readonly Slip[] {
  const each = different.map(({ key }) => wordOf(key))
  const words = tokens.map(({ nth }) => each[nth]!)
  const scan: Scan = { tokens, words, covers: new Map(), found: [] }
  for (let at = 0; at < words.length; at++) compareAt(scan, at)
  const { found } = scan
  found.sort((a, b) => b.phrase.words.length - a.phrase.words.length || a.from - b.from)
  const taken = new Set<number>()
  const kept = found.filter((slip) => {
    for (let at = slip.from; at < slip.to; at++) if (taken.has(at)) return false
    for (let at = slip.from; at < slip.to; at++) taken.add(at)
    return true
  })
  return kept.sort((a, b) => a.from - b.from)
}

/** Plain loops: this runs for every word and a dozen phrases of each, and V8 gives up on iterators in here. */
function compareAt(scan: Scan, at: number): void {
  const { words } = scan
  const word = words[at]!
  const { first, second, third, around } = word
  const before = at > 0 ? words[at - 1]! : null
  const next = at + 1 < words.length ? words[at + 1]! : null
  const afterNext = at + 2 < words.length ? words[at + 2]! : null
  if (next !== null && mayGoOn(around, next, afterNext))
    for (let nth = 0; nth < first.length; nth++)
      if (goesOn(next, afterNext, first[nth]!)) slipOf(scan, at, first[nth]!)
  if (before !== null && (!before.isSyllable || (around.before & bitOf(before.alike)) !== 0))
    for (let nth = 0; nth < second.length; nth++)
      if (isNearly(before, second[nth]!.first)) slipOf(scan, at - 1, second[nth]!)
  if (at > 1 && (around.beforeThird & bitOf(before!.onset)) !== 0)
    for (let nth = 0; nth < third.length; nth++)
      if (opensAlike(before!, third[nth]!.second) && opensAlike(words[at - 2]!, third[nth]!.first))
        slipOf(scan, at - 2, third[nth]!)
  const loose = loosePhrases()
  for (let nth = 0; nth < loose.length; nth++)
    if (opensAlike(word, loose[nth]!.first)) looseSlip(scan, at, loose[nth]!)
}

const none: readonly FixedPhrase[] = []

interface Scan {
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
  /** `coverOf` of the tokens asked for so far. */
  readonly covers: Map<number, Cover | null>
  readonly found: Slip[]
}

interface Cover {
  readonly from: number
  readonly to: number
}

/** Where the longest exact phrase or known word over a token begins and ends; null where none stands there. */
function coverOf(scan: Scan, place: number): Cover | null {
  const known = scan.covers.get(place)
  if (known !== undefined) return known
  let cover: Cover | null = null
  for (let from = Math.max(0, place - longestPhrase() + 1); from <= place; from++)
    for (const phrase of scan.words[from]?.first ?? none) {
      const to = from + phrase.words.length
      if (to <= place || (cover !== null && to - from <= cover.to - cover.from)) continue
      if (stands(scan, from, phrase)) cover = { from, to }
    }
  for (const from of cover === null ? [place - 1, place] : [])
    if (isKnownWord(scan.tokens, from)) cover = { from, to: from + 2 }
  scan.covers.set(place, cover)
  return cover
}

const longestPhrase = lazy(() => Math.max(...fixedPhrases().map(({ words }) => words.length)))

/** "rào cản | đối với": the two syllables at `from` are one word. */
function isKnownWord(tokens: readonly Token[], from: number): boolean {
  const [one, other] = [tokens[from], tokens[from + 1]]
  return one !== undefined && other?.gap === 'space' && isCompound(one.key, other.key)
}

function stands({ tokens, words }: Scan, from: number, phrase: FixedPhrase): boolean {
  for (let place = 1; place < phrase.words.length; place++)
    if (words[from + place] !== phrase.words[place]!.word || tokens[from + place]!.gap === 'break')
      return false
  return true
}

/** Whether `goesOn` can hold for a phrase of the word at all. */
function mayGoOn(around: Around, next: Word, afterNext: Word | null): boolean {
  if (!next.isSyllable || (around.pairs & bitOf(next.alike)) !== 0) return true
  const onset = bitOf(next.onset)
  return (
    ((around.next | around.afterNext) & onset) !== 0 ||
    (afterNext !== null && (around.afterNext & bitOf(afterNext.onset)) !== 0)
  )
}

/** Of the phrases that begin with a word, only those are compared whose next words leave room for one slip. */
function goesOn(next: Word, afterNext: Word | null, { words, second, third }: FixedPhrase): boolean {
  if (third === null) return isNearly(next, second)
  if (next === second) return words.length > 3 || (afterNext !== null && isNearly(afterNext, third))
  return next === third || afterNext === third || next.onset === second.onset
}

/** Another word that can be the wanted one misspelt at the edge of a phrase. */
function isNearly(word: Word, wanted: Word): boolean {
  return word !== wanted && (word.alike === wanted.alike || !word.isSyllable)
}

function opensAlike(word: Word, wanted: Word): boolean {
  return word !== wanted && word.onset === wanted.onset
}

/** Compares the words from `from` on with a phrase of which the first or the second word is there. */
function slipOf(scan: Scan, from: number, phrase: FixedPhrase): void {
  const { tokens, found } = scan
  const { words } = phrase
  let wrong = -1
  let count = 0
  let apart = false
  for (let place = 0; place < words.length; place++) {
    const { word, comma } = words[place]!
    if (from + place >= tokens.length || (place > 0 && !gapFits(tokens[from + place]!, comma))) {
      apart = true
      break
    }
    if (scan.words[from + place] === word) continue
    if (count === 1 && place !== wrong + 1) count = 3
    if (count === 0) wrong = place
    count += 1
    if (count > 2) break
  }
  if (count === 0 && !apart) return
  if (!apart && count === 1) {
    if (isMisspelt(scan, from, wrong, phrase))
      found.push(slip(scan, phrase, 'misspelt', from, from + words.length, from + wrong))
    return
  }
  if (words.length < 3 || (count === 0 && apart)) return
  if (!apart && count === 2 && isGarbled(scan, from, wrong, phrase))
    found.push(slip(scan, phrase, 'garbled', from, from + words.length, from + wrong))
  else if (stretched(scan, from, wrong, phrase))
    found.push(slip(scan, phrase, 'garbled', from, from + words.length + 1, -1))
  else if (lacks(scan, from, wrong, phrase))
    found.push(slip(scan, phrase, 'missing', from, from + words.length - 1, -1))
}

function slip(
  { words }: Scan,
  phrase: FixedPhrase,
  kind: Slip['kind'],
  from: number,
  to: number,
  wrong: number,
): Slip {
  return { phrase, kind, from, to, impossible: wrong >= 0 && !words[wrong]!.isSyllable }
}

function gapFits(token: Token, comma: boolean): boolean {
  return token.gap === 'space' || (comma && token.gap === 'comma')
}

/** One word one mark or letter off, where no other reading of the place is known. */
function isMisspelt(scan: Scan, from: number, place: number, phrase: FixedPhrase): boolean {
  const { words } = phrase
  const word = scan.words[from + place]!
  const wanted = words[place]!.word
  const inner = place > 0 && place < words.length - 1
  // The second half of the last word of a long phrase: "điển hình tiên tiếng".
  const isLastHalf = words.length > 3 && place === words.length - 1 && words[place]!.joined
  if (word.isSyllable && !inner && !isLastHalf && (word.alike !== wanted.alike || grammar.has(word.key)))
    return false
  if (!near(word.key, wanted.key) || isName(scan.tokens, from, place, words.length)) return false
  if (!word.isSyllable) return true
  // Another beginning makes another word: two words of their own are too few to tell ("phòng trống", a room).
  if (words.length === 2 && !words[1]!.joined && word.bare !== wanted.bare) return false
  if (isTaken(coverOf(scan, from + place), from, words.length)) return false
  // The right word of a phrase of two can belong to another known phrase: "tình hình | thực tế".
  return words.length > 2 || coverOf(scan, place === 0 ? from + 1 : from) === null
}

/** Another known phrase, not shorter or reaching out of this one, says the word: "giảm dần số vụ". */
function isTaken(cover: Cover | null, from: number, length: number): boolean {
  if (cover === null) return false
  return cover.to - cover.from >= length || cover.from < from || cover.to > from + length
}

/** A capital among small letters, or two names side by side: "ông Lôi", "Thủ Túc". A heading in capitals is none. */
function isName(tokens: readonly Token[], from: number, place: number, length: number): boolean {
  const token = tokens[from + place]!
  if (isProvince(token, tokens[from + place + 1]) || isProvince(tokens[from + place - 1], token)) return true
  if (length === 2 && beginsName(tokens, from)) return true
  if (!capital.test(token.word)) return false
  const others = tokens.slice(from, from + length).filter((_, index) => index !== place)
  if (length === 2 && others.every(({ word }) => capital.test(word))) return true
  return (
    (token.gap === 'space' || token.gap === 'comma') && others.every(({ word }) => !/^\p{Lu}/u.test(word))
  )
}

/** "điểm thi Trường Tiểu học": behind a small letter a capital begins a name, and no second half of a word. */
function beginsName(tokens: readonly Token[], from: number): boolean {
  return !/^\p{Lu}/u.test(tokens[from]!.word) && capital.test(tokens[from + 1]!.word)
}

/** "ĐÀO TẠO NGHỆ AN": the word is half of a province's name, also in a heading in capitals. */
function isProvince(first: Token | undefined, second: Token | undefined): boolean {
  if (first === undefined || second === undefined || second.gap !== 'space') return false
  return /^\p{Lu}/u.test(first.word) && provinceIn(`${first.word} ${second.word}`) !== null
}

const capital = /^\p{Lu}\p{Ll}/u

/** Two neighbours off at once in a long phrase: one of them nearly right, both with their first letters. */
function isGarbled(scan: Scan, from: number, place: number, { words }: FixedPhrase): boolean {
  if (words.length < 4) return false
  let marks = 0
  for (const at of [place, place + 1]) {
    const word = scan.words[from + at]!
    const wanted = words[at]!.word
    if (word.onset !== wanted.onset || distance(word.bare, wanted.bare) > 2) return false
    if (word.alike === wanted.alike && near(word.key, wanted.key)) marks += 1
    if (isTaken(coverOf(scan, from + at), from, words.length)) return false
  }
  return marks > 0
}

/** One inner word of a long phrase has become two, the first nearly right: "từ tinh thần đến cơ sở". */
function stretched(scan: Scan, from: number, place: number, { words }: FixedPhrase): boolean {
  if (words.length < 5 || place < 1 || place >= words.length - 1) return false
  const { tokens } = scan
  const word = scan.words[from + place]
  const wanted = words[place]!.word
  if (word === undefined || tokens[from + place]!.gap !== 'space') return false
  if (word.alike !== wanted.alike || !near(word.key, wanted.key)) return false
  if (tokens[from + place + 1]?.gap !== 'space') return false
  for (let at = place + 1; at < words.length; at++)
    if (scan.words[from + at + 1] !== words[at]!.word || tokens[from + at + 1]!.gap !== 'space') return false
  const end = from + words.length
  const behind = coverOf(scan, end)
  return behind === null || behind.to <= end + 1
}

/** A word left out that the phrase can't do without: "cấp thẩm quyền", "theo quy hiện hành". */
function lacks(scan: Scan, from: number, place: number, { words }: FixedPhrase): boolean {
  if (place < 1 || place >= words.length - 1 || !words[place]!.needed) return false
  for (let at = place + 1; at < words.length; at++) {
    const { word, comma } = words[at]!
    if (scan.words[from + at - 1] !== word || !gapFits(scan.tokens[from + at - 1]!, comma)) return false
  }
  return true
}

const loosePhrases = lazy((): readonly FixedPhrase[] => fixedPhrases().filter(({ loose }) => loose))

/** Every word of a loose phrase is off, by one letter in all. */
function looseSlip(scan: Scan, from: number, phrase: FixedPhrase): void {
  const { words } = phrase
  let letters = 0
  for (let place = 0; place < words.length; place++) {
    const word = scan.words[from + place]
    const { word: wanted, comma } = words[place]!
    if (word === undefined || word === wanted || word.onset !== wanted.onset) return
    if (place > 0 && !gapFits(scan.tokens[from + place]!, comma)) return
    letters += distance(word.bare, wanted.bare)
    if (letters > 1 || coverOf(scan, from + place) !== null) return
  }
  scan.found.push(slip(scan, phrase, 'garbled', from, from + words.length, -1))
}
