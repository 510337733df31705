import { differenceOf } from '../../align/changes.ts'
import { clauseOf, type Word } from '../../align/words.ts'
import { boundSyllable } from '../../knowledge/bound-syllables.ts'
import { isCompound } from '../../knowledge/fixed-phrases.ts'
import type { Place } from '../../model/place.ts'
import type { Against, RuleContext } from '../context.ts'
import { clausePairs, leastLikeness, wordPlace } from './clauses.ts'

/** One half of a word, of which the clause above has both: "phương đường thủy" for "phương tiện đường thủy". */
export interface TornWord {
  readonly source: Against
  readonly place: Place
  readonly upstream: Place
  readonly actual: string
  readonly expected: string
}

/** Words of which a syllable got lost on the way from the clause above, where the other one can't stand alone. */
export function tornWords(context: RuleContext): readonly TornWord[] {
  const found: TornWord[] = []
  for (const { source, pairs } of clausePairs(context))
    for (const { plan, upstream, score, relation } of pairs) {
      if (plan === null || upstream === null || score < leastLikeness || relation === 'verbatim') continue
      const mine = clauseOf(plan.text).words
      const theirs = clauseOf(upstream.text).words
      for (const gap of differenceOf(clauseOf(plan.text), clauseOf(upstream.text)).gaps) {
        if (gap.planTo > gap.planFrom || gap.upstreamTo - gap.upstreamFrom !== 1) continue
        const whole = wordAround(theirs, gap.upstreamFrom)
        const half = whole === null ? undefined : mine[gap.planFrom - (whole.from < gap.upstreamFrom ? 1 : 0)]
        if (whole === null || half === undefined || !isHalf(mine, mine.indexOf(half), whole.words)) continue
        const actual = plan.text.slice(half.start, half.end)
        const place = wordPlace(context, plan, half.start, actual)
        const [first, second] = whole.words
        if (place !== null)
          found.push({
            source,
            place,
            upstream: upstream.place,
            actual,
            expected: upstream.text.slice(first.start, second.end),
          })
      }
    }
  return found
}

/** The known word of two syllables of which the one at `at` is a part. */
function wordAround(
  words: readonly Word[],
  at: number,
): { readonly from: number; readonly words: readonly [Word, Word] } | null {
  for (const from of [at - 1, at]) {
    const [first, second] = [words[from], words[from + 1]]
    if (first !== undefined && second !== undefined && !second.parted && isCompound(first.key, second.key))
      return { from, words: [first, second] }
  }
  return null
}

/** A syllable that is nothing alone, and is no part of another word where it stands. */
function isHalf(words: readonly Word[], at: number, whole: readonly Word[]): boolean {
  const { key } = words[at]!
  if (boundSyllable(key) === null || !whole.some((word) => word.key === key)) return false
  const [before, behind] = [words[at - 1], words[at + 1]]
  return !(
    (before !== undefined && isCompound(before.key, key)) ||
    (behind !== undefined && isCompound(key, behind.key))
  )
}
