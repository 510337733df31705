import { z } from 'zod'
import { Level } from '../model/header.ts'
import { foldCase } from '../text/fold.ts'
import { heights } from './levels.ts'
import { type Compiled, Confidence, Entry, lexicon, searchPattern } from './lexicon.ts'

const PhraseEntry = Entry.extend({
  name: z.string(),
  lowest: Level,
  territorial: z.boolean(),
  confidence: Confidence,
  match: z.array(z.string()).min(1),
})
/** Cụm từ gắn với cấp: `patterns` work on `foldCase` text, whose offsets are those of the text. */
export type LevelBoundPhrase = Compiled<z.infer<typeof PhraseEntry>>

const phraseLexicon = lexicon('lexicons/level-bound-phrases.yaml', PhraseEntry, searchPattern)

export const levelBoundPhrases = (): readonly LevelBoundPhrase[] => phraseLexicon().entries

const territorial: ReadonlySet<Level> = new Set(['centre', 'ministry', 'province', 'district', 'commune'])

/** Whether a body of this level may use the phrase; null where that cannot be said (Party, associations). */
export function mayUsePhrase(
  level: Level,
  phrase: Pick<LevelBoundPhrase, 'lowest' | 'territorial'>,
): boolean | null {
  const height = heights[level]
  const limit = heights[phrase.lowest]
  if (height === null || limit === null) return null
  return height <= limit && (!phrase.territorial || territorial.has(level))
}

/** What a phrase is looked for by. */
export type Sought = Pick<LevelBoundPhrase, 'id' | 'patterns'>

export interface PhraseHit {
  readonly phrase: Sought
  readonly start: number
  readonly end: number
}

/** Phrases that a body of this level may not use, where the lexicon is not unsure of them. */
export const phrasesAbove = (level: Level): readonly LevelBoundPhrase[] =>
  levelBoundPhrases().filter((phrase) => phrase.confidence !== 'low' && mayUsePhrase(level, phrase) === false)

/** Every one of the phrases in a text; one hit per phrase and pattern, in reading order. */
export const phrasesIn = (
  text: string,
  phrases: readonly Sought[] = levelBoundPhrases(),
): readonly PhraseHit[] => phrasesInEach([text], phrases)[0]!

/**
 * `phrasesIn` for many texts, folded and searched as one: a phrase is tried by itself only on texts where it stands.
 */
export function phrasesInEach(
  texts: readonly string[],
  phrases: readonly Sought[],
): readonly (readonly PhraseHit[])[] {
  const folded = foldCase(texts.join('\n'))
  const starts: number[] = [0]
  for (const { length } of texts) starts.push(starts.at(-1)! + length + 1)
  const hits = texts.map((): PhraseHit[] => [])
  for (const phrase of phrases)
    for (const pattern of phrase.patterns)
      for (let at = 0; at < texts.length; at++) {
        const next = pattern.exec(folded.slice(starts[at]))
        if (next === null) break
        const index = starts[at]! + next.index
        while (starts[at + 1]! <= index) at++
        const hit = pattern.exec(folded.slice(starts[at], starts[at + 1]! - 1))
        if (hit !== null) hits[at]!.push({ phrase, start: hit.index, end: hit.index + hit[0].length })
      }
  return hits.map((found) => found.sort((a, b) => a.start - b.start))
}
