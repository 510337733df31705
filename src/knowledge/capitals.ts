import { z } from 'zod'
import { fold, foldCase } from '../text/fold.ts'
import { placesOf, wordsOf } from '../text/tokens.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

const CapitalEntry = Entry.extend({ name: z.string() })
/** Tên có cách viết hoa cố định; `name` is the right form. */
export type CapitalForm = Readonly<z.infer<typeof CapitalEntry>>

const capitalLexicon = lexicon('lexicons/capitals.yaml', CapitalEntry)

export const capitalForms = (): readonly CapitalForm[] => capitalLexicon().entries

/** A form as it is looked for: folded, by its words. */
interface Wanted {
  readonly form: CapitalForm
  readonly key: string
  readonly words: number
}

/** Forms by their first words, the longest first. */
const byFirst = lazy(() => {
  const wanted = new Map(
    capitalForms().map((form): readonly [string, Wanted] => {
      const key = spaced(foldCase(form.name))
      return [key, { form, key, words: wordsOf(key).tokens.length }]
    }),
  )
  return Map.groupBy(
    [...wanted.values()].sort((a, b) => b.key.length - a.key.length),
    ({ key }) => wordsOf(key).tokens[0]!.key,
  )
})

export interface WrongCapitals {
  readonly form: CapitalForm
  readonly start: number
  readonly end: number
}

/**
 * Names in a text whose capitals differ from their fixed form. Text wholly in capitals is a heading and right;
 * so is a name whose marks or spelling of tones differ only.
 */
export function wrongCapitals(
  text: string,
  folded = foldCase(text),
  words = wordsOf(text),
): readonly WrongCapitals[] {
  const { tokens, different } = words
  const starts = different.flatMap(({ key, last }) => (byFirst().has(key) ? placesOf(words, last) : []))
  const wrong: WrongCapitals[] = []
  let behind = 0
  for (const at of starts.sort((a, b) => a - b)) {
    const { start, key } = tokens[at]!
    if (start < behind) continue
    const wanted = byFirst()
      .get(key)!
      .find((each) => spaced(folded.slice(start, tokens[at + each.words - 1]?.end ?? start)) === each.key)
    if (wanted === undefined) continue
    behind = tokens[at + wanted.words - 1]!.end
    const written = spaced(fold(text.slice(start, behind)))
    if (written !== spaced(fold(wanted.form.name)) && written !== written.toUpperCase())
      wrong.push({ form: wanted.form, start, end: behind })
  }
  return wrong
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
