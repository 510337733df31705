import { z } from 'zod'
import { foldCase } from '../text/fold.ts'
import { Entry, lexicon, searchPattern } from './lexicon.ts'
import { lazy } from './memo.ts'

const TornEntry = Entry.extend({ match: z.array(z.string()).min(1) })

const tornLexicon = lexicon('lexicons/torn-clauses.yaml', TornEntry)

export interface TornClause {
  readonly id: string
  readonly start: number
  readonly end: number
}

const anyTorn = lazy(() =>
  searchPattern(
    tornLexicon()
      .entries.flatMap(({ match }) => match)
      .join('|'),
  ),
)

/** Mệnh đề gãy: runs of words that no whole sentence has; the first of each sort in a text. */
export function tornClauses(text: string, folded = foldCase(text)): readonly TornClause[] {
  if (!anyTorn().test(folded)) return []
  return tornLexicon().entries.flatMap(({ id, patterns }) => {
    const match = patterns.map((pattern) => pattern.exec(folded)).find((found) => found !== null)
    return match == null ? [] : [{ id, start: match.index, end: match.index + match[0].trimEnd().length }]
  })
}
