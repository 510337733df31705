import { z } from 'zod'
import { fold, foldCase } from '../text/fold.ts'
import { singleSpaced } from '../text/spaces.ts'
import { placesWhere, type Token, wordsOf } from '../text/tokens.ts'
import { isCompound } from './fixed-phrases.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

const CapitalEntry = Entry.extend({ name: z.string() })
/** Tên có cách viết hoa cố định; `name` is the right form. */
export type CapitalForm = Readonly<z.infer<typeof CapitalEntry>>

const capitalLexicon = lexicon('lexicons/capitals.yaml', CapitalEntry)

export const capitalForms = (): readonly CapitalForm[] => capitalLexicon().entries

/** A form as it is looked for: folded, by its words, and as it is to be written. */
interface Wanted {
  readonly form: CapitalForm
  readonly key: string
  readonly words: readonly string[]
  readonly right: string
}

/** Forms by their first words, the longest first. */
const byFirst = lazy(() => {
  const wanted = new Map(
    capitalForms().map((form): readonly [string, Wanted] => {
      const key = singleSpaced(foldCase(form.name))
      const words = wordsOf(key).tokens.map((token) => token.key)
      return [key, { form, key, words, right: singleSpaced(fold(form.name)) }]
    }),
  )
  return Map.groupBy(
    [...wanted.values()].sort((a, b) => b.key.length - a.key.length),
    ({ words }) => words[0]!,
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
  words = wordsOf(text, folded),
): readonly WrongCapitals[] {
  const { tokens } = words
  const forms = byFirst()
  const wrong: WrongCapitals[] = []
  let behind = 0
  for (const at of placesWhere(words, (key) => forms.has(key))) {
    const { start, key } = tokens[at]!
    if (start < behind || endsWord(tokens, at)) continue
    const wanted = forms.get(key)!.find((each) => {
      const last = lastOf(each, tokens, at)
      return last !== null && singleSpaced(folded.slice(start, last.end)) === each.key
    })
    if (wanted === undefined) continue
    behind = tokens[at + wanted.words.length - 1]!.end
    const written = singleSpaced(fold(text.slice(start, behind)))
    if (written !== wanted.right && written !== written.toUpperCase())
      wrong.push({ form: wanted.form, start, end: behind })
  }
  return wrong
}

/** "Chi hội Cựu chiến binh": the small word is half of another one, and begins no name of its own. */
function endsWord(tokens: readonly Token[], at: number): boolean {
  const { word, key, gap } = tokens[at]!
  return word === key && gap === 'space' && isCompound(tokens[at - 1]?.key ?? '', key)
}

/** The last token of a form whose words, whatever stands between them, begin at `at`; null where they do not. */
function lastOf({ words }: Wanted, tokens: readonly Token[], at: number): Token | null {
  const last = at + words.length - 1
  if (last >= tokens.length) return null
  for (let place = 1; place < words.length; place++) if (tokens[at + place]!.key !== words[place]) return null
  return tokens[last]!
}
