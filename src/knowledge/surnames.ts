import { z } from 'zod'
import { fold, foldCase } from '../text/fold.ts'
import { bareWord } from './fixed-phrases.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

const SurnameEntry = Entry.extend({ name: z.string(), common: z.boolean().optional() })
type SurnameEntry = z.infer<typeof SurnameEntry>

const surnameLexicon = lexicon('lexicons/surnames.yaml', SurnameEntry)

const table = lazy(() => {
  const known = new Map<string, SurnameEntry>()
  const common = new Map<string, SurnameEntry>()
  for (const entry of surnameLexicon().entries) {
    const key = foldCase(entry.name)
    if (!known.has(key)) known.set(key, entry)
    if (entry.common === true) common.set(bareWord(key), entry)
  }
  return { known, common }
})

/** Họ: the surname with which a person's name begins, or null. */
export const surnameOf = (name: string): string | null => table().known.get(firstWord(name))?.name ?? null

/**
 * A very common surname whose letters the first word of a name has, but not its marks ("Huynh", "Nguyên"); null
 * where the word is a surname of its own or looks like none.
 */
export function nearSurname(name: string): string | null {
  const word = firstWord(name)
  if (word === '' || table().known.has(word)) return null
  return table().common.get(bareWord(word))?.name ?? null
}

/** Id of the entry that a name answers to, right or nearly. */
export const surnameId = (name: string): string | null => {
  const surname = surnameOf(name) ?? nearSurname(name)
  return surname === null ? null : (table().known.get(foldCase(surname))?.id ?? null)
}

function firstWord(name: string): string {
  return foldCase(fold(name.normalize('NFC').trim())).split(/[\s.]+/u)[0] ?? ''
}
