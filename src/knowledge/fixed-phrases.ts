import { z } from 'zod'
import { bareLetters, foldCase } from '../text/fold.ts'
import { isSyllable } from '../text/syllables.ts'
import { everydayWord } from './everyday-words.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'

const PhraseEntry = Entry.extend({
  name: z.string(),
  /** A short phrase so distinctive that each of its words may be misspelt at once. */
  loose: z.boolean().optional(),
})

const phraseLexicon = lexicon('lexicons/fixed-phrases.yaml', PhraseEntry)

/**
 * A word (tiếng) as such. One that fixed phrases have is the same object wherever it stands: `===` tells words apart.
 */
export interface Word {
  readonly key: string
  /** `bareWord` of the key. */
  readonly bare: string
  /** One number for all words of fixed phrases that sound the same but for their marks; 0 for any other word. */
  readonly alike: number
  /** The consonants with which it begins (âm đầu), by their number. */
  readonly onset: number
  readonly isSyllable: boolean
  /** Phrases that have it first, second, and long ones that have it third. */
  readonly first: readonly FixedPhrase[]
  readonly second: readonly FixedPhrase[]
  readonly third: readonly FixedPhrase[]
  readonly around: Around
}

/**
 * What can stand around a word where one of its phrases is meant, as sets of 32 bits (`bitOf`): a look at them spares
 * most words the walk through their phrases.
 */
export interface Around {
  /** Onsets of the next two words in phrases that have the word first; `pairs` for phrases of two, by `alike`. */
  next: number
  afterNext: number
  pairs: number
  /** What the word before is like in phrases that have the word second. */
  before: number
  /** Onsets of the word before in phrases that have the word third. */
  beforeThird: number
}

/** The place of a number in a set of 32 bits; numbers may share one. */
export function bitOf(number: number): number {
  return 1 << (number & 31)
}

/** A word of a fixed phrase: what stands around it, and whether leaving it out breaks the phrase. */
export interface PhraseWord {
  readonly word: Word
  readonly needed: boolean
  /** One word with the syllable in front of it: "định" in "quy định". */
  readonly joined: boolean
  /** The phrase has a comma or a dash in front of this word. */
  readonly comma: boolean
}

/** Cụm từ cố định: how administrative texts always say it; misspellings are computed from it. */
export interface FixedPhrase {
  readonly id: string
  readonly text: string
  readonly words: readonly PhraseWord[]
  readonly loose: boolean
  /** The first three of its words; a short one has no third. */
  readonly first: Word
  readonly second: Word
  readonly third: Word | null
}

/** "theo quy_định hiện_hành": `_` binds the syllables of one word, `!` marks a word that can't be left out. */
function phraseOf(entry: z.infer<typeof PhraseEntry>, wordOf: (key: string) => Word): FixedPhrase {
  const units = entry.name.split(' ').filter((unit) => !/^[,–-]$/u.test(unit))
  const words: PhraseWord[] = []
  let comma = false
  for (const [index, unit] of units.entries()) {
    const inner = index > 0 && index < units.length - 1
    const syllables = unit.replace(/[!,]/gu, '').split('_')
    for (const [place, syllable] of syllables.entries())
      words.push({
        word: wordOf(foldCase(syllable)),
        needed: unit.includes('!') || (inner && syllables.length > 1),
        joined: place > 0,
        comma: place === 0 && comma,
      })
    comma = unit.endsWith(',') || dashBehind(entry.name, unit)
  }
  const text = entry.name.replace(/_/gu, ' ').replace(/!/gu, '')
  const [first, second, third] = words.map(({ word }) => word)
  return {
    id: entry.id,
    text,
    words,
    loose: entry.loose === true,
    first: first!,
    second: second!,
    third: third ?? null,
  }
}

function dashBehind(name: string, unit: string): boolean {
  return name.includes(`${unit} - `)
}

const table = lazy(() => {
  const words = new Map<string, PhrasesOf>()
  const alike = new Map<string, number>()
  const wordOf = (key: string) => {
    const known = words.get(key)
    if (known !== undefined) return known
    const sound = soundOf(key)
    const number = alike.get(sound) ?? alike.size + 1
    alike.set(sound, number)
    const word = made(key, number, [], [], [])
    words.set(key, word)
    return word
  }
  const phrases = phraseLexicon().entries.map((entry) => phraseOf(entry, wordOf))
  for (const phrase of phrases) {
    const [first, second, third] = phrase.words.map(({ word }) => wordOf(word.key))
    first!.first.push(phrase)
    second!.second.push(phrase)
    second!.around.before |= bitOf(first!.alike)
    if (third === undefined) {
      first!.around.pairs |= bitOf(second!.alike)
      continue
    }
    first!.around.next |= bitOf(second!.onset)
    first!.around.afterNext |= bitOf(third.onset)
    if (phrase.words.length <= 3) continue
    third.third.push(phrase)
    third.around.beforeThird |= bitOf(second!.onset)
  }
  return { phrases, words: words as ReadonlyMap<string, Word>, alike: alike as ReadonlyMap<string, number> }
})

/** A word while the phrases are being entered. */
interface PhrasesOf extends Word {
  readonly first: FixedPhrase[]
  readonly second: FixedPhrase[]
  readonly third: FixedPhrase[]
}

const onsets = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ')

function made(
  key: string,
  alike: number,
  first: FixedPhrase[],
  second: FixedPhrase[],
  third: FixedPhrase[],
): PhrasesOf {
  const onset = onsets.findIndex((each) => key.startsWith(each))
  const around = { next: 0, afterNext: 0, pairs: 0, before: 0, beforeThird: 0 }
  return { key, bare: bareWord(key), alike, onset, isSyllable: isSyllable(key), first, second, third, around }
}

const none: FixedPhrase[] = []
const otherWord = memo(
  (key): Word => made(key, table().alike.get(soundOf(key)) ?? 0, none, none, none),
  20_000,
)

/** A word by its key, as in `Token`. */
export const wordOf = (key: string): Word => table().words.get(key) ?? otherWord(key)

export const fixedPhrases = (): readonly FixedPhrase[] => table().phrases

/** A word without its marks: "nhận" and "nhân" are alike. */
export const bareWord: (word: string) => string = memo(bareLetters)

/** Beginnings that many speakers do not tell apart, and so mix up in writing: "bổ xung", "trách nghiệm". */
const mixedOnsets: readonly (readonly [RegExp, string])[] = [
  [/^ngh/u, 'nh'],
  [/^s/u, 'x'],
  [/^ch/u, 'tr'],
  [/^(?:gi(?=[aeou])|r)/u, 'd'],
]

/** A word without its marks and with one beginning for those that sound the same. */
function soundOf(word: string): string {
  return mixedOnsets.reduce((sound, [onset, one]) => sound.replace(onset, one), bareWord(word))
}

const compounds = lazy(() => {
  const known = new Set<string>()
  for (const { words } of fixedPhrases())
    for (let at = 1; at < words.length; at++)
      if (words[at]!.joined) known.add(`${words[at - 1]!.word.key} ${words[at]!.word.key}`)
  return known
})

/** Whether two syllables are one known word: "vi phạm", "quy định". */
export const isCompound = (a: string, b: string): boolean =>
  compounds().has(`${a} ${b}`) || everydayWord(a, b) !== null
