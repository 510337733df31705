import { distance } from 'fastest-levenshtein'
import { bareWord as bare, type FixedPhrase, fixedPhrases, phraseIndex } from '../knowledge/fixed-phrases.ts'
import { lazy, memo } from '../knowledge/memo.ts'
import { provinceIn } from '../knowledge/provinces.ts'
import { isSyllable } from '../text/syllables.ts'
import type { Token } from '../text/tokens.ts'
import { near } from './changes.ts'

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

/**
 * Words that grammar puts anywhere. At the edge of a phrase they belong to the sentence, not to a misspelt phrase:
 * "cấp ủy đang triển khai" is no slip of "cấp ủy đảng".
 */
const grammar = new Set(
  `đang đã để này nay các của từ tư và với cho mà là làm những một tất cả cách có cơ cố cần cũng cùng do dó đó được
   đúng đủ đội đời đợi đây đến đi hay hãy hơn khi không lại lên mới mỗi mọi nên nếu ngay nhằm nhiều như ra rất sau sẽ số sở tại
   theo thì trên trong trước tùy vào về vẫn vì xã qua quá ở chỉ chưa giữa bởi bằng bị bộ năm ngày đều phải giao phần
   việc nhóm lập ban bàn bản thể thế đưa dự tính tình tinh tin lớp loại cao chi phí phi mô khó toàn tổ đạt chính sơ`.split(
    /\s+/u,
  ),
)

/** Slips of a text in reading order, each place once: the longest phrase speaks for it. */
export function phraseSlips(tokens: readonly Token[]): readonly Slip[] {
  const scan: Scan = {
    tokens,
    bare: tokens.map(({ key }) => bare(key)),
    covers: coverage(tokens),
    found: [],
  }
  const { first, second, third } = phraseIndex()
  for (let at = 0; at < tokens.length; at++) {
    const { key } = tokens[at]!
    for (const phrase of first.get(key) ?? none) slipOf(scan, at, phrase)
    if (at > 0) for (const phrase of second.get(key) ?? none) slipOf(scan, at - 1, phrase)
    if (at > 1) for (const phrase of third.get(key) ?? none) slipOf(scan, at - 2, phrase)
    if (!looseFirst().has(key)) for (const phrase of loosePhrases()) looseSlip(scan, at, phrase)
  }
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

const none: readonly FixedPhrase[] = []

const isPossible: (key: string) => boolean = memo(isSyllable)

interface Scan {
  readonly tokens: readonly Token[]
  /** Each word without its marks. */
  readonly bare: readonly string[]
  /** For each token, where the longest exact phrase over it begins and ends; null where none does. */
  readonly covers: readonly (Cover | null)[]
  readonly found: Slip[]
}

interface Cover {
  readonly from: number
  readonly to: number
}

function coverage(tokens: readonly Token[]): readonly (Cover | null)[] {
  const covers: (Cover | null)[] = new Array(tokens.length).fill(null)
  const { first } = phraseIndex()
  for (let at = 0; at < tokens.length; at++)
    for (const { words } of first.get(tokens[at]!.key) ?? none) {
      const to = at + words.length
      let place = 1
      while (place < words.length && isWord(tokens[at + place], words[place]!.key)) place += 1
      if (place < words.length) continue
      for (let inside = at; inside < to; inside++) {
        const known = covers[inside]!
        if (known === null || to - at > known.to - known.from) covers[inside] = { from: at, to }
      }
    }
  return covers
}

function isWord(token: Token | undefined, key: string): boolean {
  return token !== undefined && token.key === key && token.gap !== 'break'
}

/** Compares the words from `from` on with a phrase of which the first or the second word is there. */
function slipOf(scan: Scan, from: number, phrase: FixedPhrase): void {
  const { tokens, found } = scan
  const { words } = phrase
  let wrong = -1
  let count = 0
  let apart = false
  for (let place = 0; place < words.length; place++) {
    const token = tokens[from + place]
    if (token === undefined || (place > 0 && !gapFits(token, words[place]!.comma))) {
      apart = true
      break
    }
    if (token.key === words[place]!.key) continue
    if (count === 1 && place !== wrong + 1) count = 3
    if (count === 0) wrong = place
    count += 1
    if (count > 2) break
  }
  if (count === 0 && !apart) return
  if (!apart && count === 1) {
    if (isMisspelt(scan, from, wrong, phrase))
      found.push(slip(tokens, phrase, 'misspelt', from, from + words.length, from + wrong))
    return
  }
  if (words.length < 3 || (count === 0 && apart)) return
  if (!apart && count === 2 && isGarbled(scan, from, wrong, phrase))
    found.push(slip(tokens, phrase, 'garbled', from, from + words.length, from + wrong))
  else if (stretched(scan, from, wrong, phrase))
    found.push(slip(tokens, phrase, 'garbled', from, from + words.length + 1, -1))
  else if (lacks(tokens, from, wrong, phrase))
    found.push(slip(tokens, phrase, 'missing', from, from + words.length - 1, -1))
}

function slip(
  tokens: readonly Token[],
  phrase: FixedPhrase,
  kind: Slip['kind'],
  from: number,
  to: number,
  wrong: number,
): Slip {
  return { phrase, kind, from, to, impossible: wrong >= 0 && !isPossible(tokens[wrong]!.key) }
}

function gapFits(token: Token, comma: boolean): boolean {
  return token.gap === 'space' || (comma && token.gap === 'comma')
}

/** One word one mark or letter off, where no other reading of the place is known. */
function isMisspelt(
  { tokens, bare, covers }: Scan,
  from: number,
  place: number,
  phrase: FixedPhrase,
): boolean {
  const token = tokens[from + place]!
  const { words } = phrase
  const wanted = words[place]!
  const inner = place > 0 && place < words.length - 1
  const impossible = !isPossible(token.key)
  if (!impossible && !inner && (bare[from + place] !== wanted.bare || grammar.has(token.key))) return false
  if (!near(token.key, wanted.key) || isName(tokens, from, place, words.length)) return false
  if (impossible) return true
  if (isTaken(covers[from + place], from, words.length)) return false
  return words.length > 2 || !straddles(covers, from, place)
}

/** Another known phrase, not shorter or reaching out of this one, says the word: "giảm dần số vụ". */
function isTaken(cover: Cover | null | undefined, from: number, length: number): boolean {
  if (cover == null) return false
  return cover.to - cover.from >= length || cover.from < from || cover.to > from + length
}

/** The right word of a phrase of two belongs to another known phrase: "tình hình | thực tế". */
function straddles(covers: readonly (Cover | null)[], from: number, place: number): boolean {
  return covers[place === 0 ? from + 1 : from] !== null
}

/** A capital among small letters, or two names side by side: "ông Lôi", "Thủ Túc". A heading in capitals is none. */
function isName(tokens: readonly Token[], from: number, place: number, length: number): boolean {
  const token = tokens[from + place]!
  if (isProvince(token, tokens[from + place + 1]) || isProvince(tokens[from + place - 1], token)) return true
  if (!capital.test(token.word)) return false
  const others = tokens.slice(from, from + length).filter((_, index) => index !== place)
  if (length === 2 && others.every(({ word }) => capital.test(word))) return true
  return (
    (token.gap === 'space' || token.gap === 'comma') && others.every(({ word }) => !/^\p{Lu}/u.test(word))
  )
}

/** "ĐÀO TẠO NGHỆ AN": the word is half of a province's name, also in a heading in capitals. */
function isProvince(first: Token | undefined, second: Token | undefined): boolean {
  if (first === undefined || second === undefined || second.gap !== 'space') return false
  return /^\p{Lu}/u.test(first.word) && provinceIn(`${first.word} ${second.word}`) !== null
}

const capital = /^\p{Lu}\p{Ll}/u

const onset = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?/u

/** Two neighbours off at once in a long phrase: one of them nearly right, both with their first letters. */
function isGarbled(
  { tokens, bare, covers }: Scan,
  from: number,
  place: number,
  { words }: FixedPhrase,
): boolean {
  if (words.length < 4) return false
  let marks = 0
  for (const at of [place, place + 1]) {
    const key = tokens[from + at]!.key
    const wanted = words[at]!
    const letters = bare[from + at]!
    if (onset.exec(key)![0] !== onset.exec(wanted.key)![0] || distance(letters, wanted.bare) > 2) return false
    if (letters === wanted.bare && near(key, wanted.key)) marks += 1
    if (isTaken(covers[from + at], from, words.length)) return false
  }
  return marks > 0
}

/** One inner word of a long phrase has become two, the first nearly right: "từ tinh thần đến cơ sở". */
function stretched(
  { tokens, bare, covers }: Scan,
  from: number,
  place: number,
  { words }: FixedPhrase,
): boolean {
  if (words.length < 5 || place < 1 || place >= words.length - 1) return false
  const token = tokens[from + place]
  if (token === undefined || token.gap !== 'space') return false
  if (bare[from + place] !== words[place]!.bare || !near(token.key, words[place]!.key)) return false
  if (tokens[from + place + 1]?.gap !== 'space') return false
  for (let at = place + 1; at < words.length; at++) {
    const other = tokens[from + at + 1]
    if (other === undefined || other.gap !== 'space' || other.key !== words[at]!.key) return false
  }
  const end = from + words.length
  const behind = covers[end]
  return behind == null || behind.to <= end + 1
}

/** A word left out that the phrase can't do without: "cấp thẩm quyền", "theo quy hiện hành". */
function lacks(tokens: readonly Token[], from: number, place: number, { words }: FixedPhrase): boolean {
  if (place < 1 || place >= words.length - 1 || !words[place]!.needed) return false
  for (let at = place + 1; at < words.length; at++) {
    const token = tokens[from + at - 1]
    if (token === undefined || token.key !== words[at]!.key || !gapFits(token, words[at]!.comma)) return false
  }
  return true
}

const loosePhrases = lazy((): readonly FixedPhrase[] => fixedPhrases().filter(({ loose }) => loose))
const looseFirst = lazy((): ReadonlySet<string> => new Set(loosePhrases().map(({ words }) => words[0]!.key)))

/** Every word of a loose phrase is off, by one letter in all. */
function looseSlip({ tokens, bare, covers, found }: Scan, from: number, phrase: FixedPhrase): void {
  const { words } = phrase
  let letters = 0
  for (let place = 0; place < words.length; place++) {
    const token = tokens[from + place]
    const wanted = words[place]!
    if (token === undefined || token.key === wanted.key || covers[from + place] !== null) return
    if (place > 0 && !gapFits(token, wanted.comma)) return
    if (onset.exec(token.key)![0] !== onset.exec(wanted.key)![0]) return
    letters += distance(bare[from + place]!, wanted.bare)
    if (letters > 1) return
  }
  found.push(slip(tokens, phrase, 'garbled', from, from + words.length, -1))
}
