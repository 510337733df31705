import { z } from 'zod'
import { bareLetters, fold } from '../text/fold.ts'
import { isLetter } from '../text/units.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy } from './memo.ts'

/** Phrases that stand in capitals in headings, kinds and signatures, and that no others there equal without marks. */
const headingPhrases = lexicon(
  'lexicons/heading-phrases.yaml',
  Entry.extend({
    name: z.string().min(6),
    unless: z.array(z.string()).optional().describe('Other words that the phrase equals without marks'),
  }),
)

/** A phrase of `headingPhrases` with marks lost or misread; offsets in the text. */
export interface Unmarked {
  readonly id: string
  readonly start: number
  readonly end: number
  /** As in print, in capitals. */
  readonly right: string
}

/** The phrases in capitals with and without marks, the longest first. */
const phrases = lazy(() =>
  headingPhrases()
    .entries.map(({ id, name, unless = [] }) => ({
      id,
      right: name.toUpperCase(),
      bare: bareLetters(name).toUpperCase(),
      own: [name, ...unless].map((form) => fold(form.toUpperCase())),
    }))
    .toSorted((a, b) => b.bare.length - a.bare.length),
)

/** The phrases among the capitals of a text whose marks are not those of print, the longest at each place. */
export function unmarkedIn(text: string): readonly Unmarked[] {
  const bare = bareLetters(text)
  if (bare.length !== text.length) return []
  const found: (Unmarked & { readonly own: readonly string[] })[] = []
  for (const phrase of phrases())
    for (let start = bare.indexOf(phrase.bare); start >= 0; start = bare.indexOf(phrase.bare, start + 1)) {
      const end = start + phrase.bare.length
      if (isLetter(bare.charCodeAt(start - 1)) || isLetter(bare.charCodeAt(end))) continue
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ ...phrase, start, end })
    }
  // "UỶ" and "ỦY" are both in print.
  const folded = fold(text)
  return found.filter(({ start, own }) => !own.some((form) => folded.startsWith(form, start)))
}

/** The phrase of two words that two words nearly are: one of them but for its marks, the other but for one letter. */
export function nearlyPhrase(first: string, second: string): string | null {
  const words = [first, second].map((word) => bareLetters(word).toUpperCase())
  const found = phrases().filter(({ bare }) => {
    const own = bare.split(' ')
    if (own.length !== 2) return false
    const same = own.map((word, at) => word === words[at])
    return same[0] !== same[1] && isOneOff(own[same[0] ? 1 : 0]!, words[same[0] ? 1 : 0]!)
  })
  return found.length === 1 ? found[0]!.right : null
}

/** Whether one word has one letter more, less or other than another. */
function isOneOff(one: string, other: string): boolean {
  const [long, short] = one.length < other.length ? [other, one] : [one, other]
  if (short.length < 2 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && long[at] === short[at]) at++
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at)
}
