import { z } from 'zod'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

const AbbreviationEntry = Entry.extend({
  expansions: z.array(z.string()).min(1),
  known: z.boolean().describe('true: needs no definition'),
  use: z.enum(['recipients', 'title']).optional(),
})
/** Chữ viết tắt. With `use: recipients` it needs no definition in the list of recipients and in symbols only. */
export type Abbreviation = Readonly<z.infer<typeof AbbreviationEntry>>

const abbreviationLexicon = lexicon('lexicons/abbreviations.yaml', AbbreviationEntry)

export const abbreviations = (): readonly Abbreviation[] => abbreviationLexicon().entries

const byShort = lazy(() => new Map(abbreviations().map((entry) => [entry.id, entry])))

/** The entry of an abbreviation, case kept; null when the table does not know it. */
export const abbreviationOf = (short: string): Abbreviation | null =>
  byShort().get(short.normalize('NFC')) ?? null

const token = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]*(?:[&-]\p{Lu}+)*\p{Ll}?(?![\p{L}\p{N}])/gu

/** Known abbreviations in a text, with their offsets. */
export function abbreviationsIn(
  text: string,
): readonly { readonly entry: Abbreviation; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(token)].flatMap((match) => {
    const entry = abbreviationOf(match[0])
    return entry === null ? [] : [{ entry, start: match.index, end: match.index + match[0].length }]
  })
}
