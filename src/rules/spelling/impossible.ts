import { memo } from '../../knowledge/memo.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { isSyllable } from '../../text/syllables.ts'
import { placesWhere } from '../../text/tokens.ts'
import { readingOf } from '../reading.ts'

/** Loan words spelt the Vietnamese way in one piece. */
const loans = new Set(
  `áptômát ôtô ôxy ôxi ôzôn axít bazơ bêtông xêri xêmina xôviết vắcxin văcxin protêin prôtêin lipít glucôzơ pôlyme cácbon
   cacbonát xăngti xítéc săm lốp ápphích panô rađiô rađa tivi kilôgam kilômét mêtan êtan hécta giuđô côngtenơ cửuvạn
   cămpuchia đôla đồngxu fêrôxi phôtpho phốtpho sunphát nitơ amoniắc clo iốt kíp pháplý tuynen sà
   tấn/năm m² đ/c gươl măngsông vônfram mônôxít điôxin đioxin xyanua kẽm`.split(/\s+/u),
)

/** Foreign words are written in plain letters. */
const marked = /[^a-z]/u
const onlyLetters = /^\p{L}{2,}$/u

/** Whether a word, as looked up, is misspelt in itself. */
const isImpossible = memo(
  (key: string): boolean =>
    onlyLetters.test(key) && !isSyllable(key) && marked.test(key) && !loans.has(key) && !glued(key),
  20_000,
)

/** Small-letter words with Vietnamese marks that are no possible syllable and no two glued together. */
export function impossibleWords(plan: Plan): readonly { readonly place: Place; readonly shown: string }[] {
  const reading = readingOf(plan)
  const { tokens, text, counts, place } = reading
  return placesWhere(reading, isImpossible)
    .map((at) => tokens[at]!)
    .filter(
      ({ word, start, end }) =>
        word === word.toLowerCase() &&
        counts(start) &&
        !/[/&.@\d]/u.test(text[start - 1] ?? '') &&
        !/[/&@\d]/u.test(text[end] ?? ''),
    )
    .map((token) => ({ place: place(token), shown: token.word }))
}

/** Two words without the blank between them: a fault of layout, not of spelling. */
function glued(word: string): boolean {
  for (let cut = 2; cut <= word.length - 2; cut++)
    if (isSyllable(word.slice(0, cut)) && isSyllable(word.slice(cut))) return true
  return false
}
