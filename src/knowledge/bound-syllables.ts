import { z } from 'zod'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

const syllableLexicon = lexicon('lexicons/bound-syllables.yaml', Entry.extend({ name: z.string() }))

const table = lazy(() => new Map(syllableLexicon().entries.map(({ name, id }) => [name, id])))

/** Tiếng không đứng một mình: id of the entry of a syllable in small letters that is only ever a part of a word. */
export const boundSyllable = (syllable: string): string | null => table().get(syllable) ?? null
