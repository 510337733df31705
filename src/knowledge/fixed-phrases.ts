import { z } from 'zod'
import { foldCase } from '../text/fold.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'

const PhraseEntry = Entry.extend({
  name: z.string(),
  /** A short phrase so distinctive that each of its words may be misspelt at once. */
  loose: z.boolean().optional(),
})

const phraseLexicon = lexicon('lexicons/fixed-phrases.yaml', PhraseEntry)

/** A word of a fixed phrase: what stands around it, and whether leaving it out breaks the phrase. */
export interface PhraseWord {
  readonly key: string
  /** `bareWord` of the key. */
  readonly bare: string
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
}

/** "theo quy_định hiện_hành": `_` binds the syllables of one word, `!` marks a word that can't be left out. */
function phraseOf(entry: z.infer<typeof PhraseEntry>): FixedPhrase {
  const units = entry.name.split(' ').filter((unit) => !/^[,–-]$/u.test(unit))
  const words: PhraseWord[] = []
  let comma = false
  for (const [index, unit] of units.entries()) {
    const inner = index > 0 && index < units.length - 1
    const syllables = unit.replace(/[!,]/gu, '').split('_')
    for (const [place, syllable] of syllables.entries())
      words.push({
        key: foldCase(syllable),
        bare: bareWord(foldCase(syllable)),
        needed: unit.includes('!') || (inner && syllables.length > 1),
        joined: place > 0,
        comma: place === 0 && comma,
      })
    comma = unit.endsWith(',') || dashBehind(entry.name, unit)
  }
  const text = entry.name.replace(/_/gu, ' ').replace(/!/gu, '')
  return Object.freeze({ id: entry.id, text, words: Object.freeze(words), loose: entry.loose === true })
}

function dashBehind(name: string, unit: string): boolean {
  return name.includes(`${unit} - `)
}

export const fixedPhrases = lazy((): readonly FixedPhrase[] => phraseLexicon().entries.map(phraseOf))

/** A word without its marks: "nhận" and "nhân" are alike. */
export const bareWord: (word: string) => string = memo((word) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
)

/** Where each word occurs: phrases that have it first, second, and long ones that have it third. */
export const phraseIndex = lazy(() => {
  const first = new Map<string, FixedPhrase[]>()
  const second = new Map<string, FixedPhrase[]>()
  const third = new Map<string, FixedPhrase[]>()
  const add = (map: Map<string, FixedPhrase[]>, key: string, phrase: FixedPhrase) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [phrase])
    else list.push(phrase)
  }
  for (const phrase of fixedPhrases()) {
    add(first, phrase.words[0]!.key, phrase)
    add(second, phrase.words[1]!.key, phrase)
    if (phrase.words.length > 3) add(third, phrase.words[2]!.key, phrase)
  }
  return { first, second, third }
})

const compounds = lazy(() => {
  const known = new Set<string>()
  for (const { words } of fixedPhrases())
    for (let at = 1; at < words.length; at++)
      if (words[at]!.joined) known.add(`${words[at - 1]!.key} ${words[at]!.key}`)
  return known
})

/** Whether two syllables are one known word: "vi phạm", "quy định". */
export const isCompound = (a: string, b: string): boolean => compounds().has(`${a} ${b}`)
