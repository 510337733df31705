import { z } from 'zod'
import { fold, foldCase } from '../text/fold.ts'
import { compiled } from '../text/letters.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

const CapitalEntry = Entry.extend({ name: z.string() })
/** Tên có cách viết hoa cố định; `name` is the right form. */
export type CapitalForm = Readonly<z.infer<typeof CapitalEntry>>

const capitalLexicon = lexicon('lexicons/capitals.yaml', CapitalEntry)

export const capitalForms = (): readonly CapitalForm[] => capitalLexicon().entries

const index = lazy(() => {
  const byKey = new Map<string, CapitalForm>()
  for (const form of capitalForms()) byKey.set(spaced(foldCase(form.name)), form)
  const names = [...byKey.keys()].sort((a, b) => b.length - a.length).map((key) => key.replace(/ /g, '\\s+'))
  const first = [...new Set(names.map((name) => name[0]!))].join('')
  // A look at the first letter spares looking behind at every other one.
  const source = `(?=[${first}])(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`
  return { byKey, pattern: compiled(source, 'gu') }
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
export function wrongCapitals(text: string, folded = foldCase(text)): readonly WrongCapitals[] {
  const wrong: WrongCapitals[] = []
  for (const match of folded.matchAll(index().pattern)) {
    const form = index().byKey.get(spaced(match[0]))
    if (form === undefined) continue
    const start = match.index
    const end = start + match[0].length
    const written = spaced(fold(text.slice(start, end)))
    if (written === spaced(fold(form.name)) || written === written.toUpperCase()) continue
    wrong.push({ form, start, end })
  }
  return wrong
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
