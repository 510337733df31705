import { z } from 'zod'
import { foldCase } from '../text/fold.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

const everydayLexicon = lexicon('lexicons/everyday-words.yaml', Entry.extend({ name: z.string() }))

const table = lazy(() => new Map(everydayLexicon().entries.map(({ name, id }) => [foldCase(name), id])))

/** Từ hai tiếng thông dụng ("rào cản", "đối với"): id of the entry of two syllables in small letters. */
export const everydayWord = (a: string, b: string): string | null => table().get(`${a} ${b}`) ?? null
