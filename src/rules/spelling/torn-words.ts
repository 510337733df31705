import { differenceOf, type Gap } from '../../align/changes.ts'
import { clauseOf, type Word } from '../../align/words.ts'
import { boundSyllable } from '../../knowledge/bound-syllables.ts'
import { isCompound, wordOf } from '../../knowledge/fixed-phrases.ts'
import type { Place } from '../../model/place.ts'
import type { Against, RuleContext } from '../context.ts'
import { clausePairs, leastLikeness, wordPlace } from './clauses.ts'

/**
 * A part of a word or fixed phrase that the clause above has whole: "phương đường thủy" for "phương tiện đường thủy".
 */
export interface TornWord {
  readonly source: Against
  readonly place: Place
  readonly upstream: Place
  readonly actual: string
  readonly expected: string
}

/** Words and phrases of which a syllable got lost on the way from the clause above. */
export function tornWords(context: RuleContext): readonly TornWord[] {
  const found: TornWord[] = []
  for (const { source, pairs } of clausePairs(context))
    for (const { plan, upstream, score, relation } of pairs) {
      if (plan === null || upstream === null || score < leastLikeness || relation === 'verbatim') continue
      const mine = clauseOf(plan.text).words
      const theirs = clauseOf(upstream.text).words
      for (const gap of differenceOf(clauseOf(plan.text), clauseOf(upstream.text)).gaps) {
        if (gap.planTo > gap.planFrom || gap.upstreamTo - gap.upstreamFrom !== 1) continue
        const isVerb = turned.test(plan.text)
        const torn = halfIn(mine, theirs, gap) ?? (isVerb ? null : openPhraseIn(mine, theirs, gap))
        // "Trung tâm Bảo trợ xã hội số 2": no "xã hội số".
        if (torn === null || /^\s*\d/u.test(upstream.text.slice(torn.whole.at(-1)!.end))) continue
        const [from, to] = [torn.left[0]!, torn.left.at(-1)!]
        const place = wordPlace(context, plan, to.start, plan.text.slice(to.start, to.end))
        const expected = upstream.text.slice(torn.whole[0]!.start, torn.whole.at(-1)!.end)
        const actual = plan.text.slice(from.start, to.end)
        if (place !== null) found.push({ source, place, upstream: upstream.place, actual, expected })
      }
    }
  return found
}

/** "Chuyển đổi dịch vụ sang hình thức trực tuyến": here the words are a verb of their own. */
const turned = /(?<!\p{L})(?:sang|thành)(?!\p{L})/iu

interface Torn {
  readonly whole: readonly Word[]
  /** What the plan has of it. */
  readonly left: readonly Word[]
}

/** The half of a word that can't stand alone, beside the syllable that got lost. */
function halfIn(mine: readonly Word[], theirs: readonly Word[], gap: Gap): Torn | null {
  const whole = wordAround(theirs, gap.upstreamFrom)
  const at = whole === null ? -1 : gap.planFrom - (whole.from < gap.upstreamFrom ? 1 : 0)
  const half = mine[at]
  return half === undefined || !isHalf(mine, at, whole!.words) ? null : { whole: whole!.words, left: [half] }
}

/** "Đẩy mạnh chuyển đổi trong sinh hoạt" for "chuyển đổi số": a fixed phrase without the word that it can't end without. */
function openPhraseIn(mine: readonly Word[], theirs: readonly Word[], gap: Gap): Torn | null {
  const end = gap.upstreamFrom
  for (let from = Math.max(0, end - longestOpen); from <= end - 2; from++) {
    const whole = theirs.slice(from, end + 1)
    const phrase = wordOf(whole[0]!.key).first.find(
      ({ words }) =>
        words.length === whole.length &&
        words.every(({ word, comma }, at) => word.key === whole[at]!.key && !comma),
    )
    if (phrase === undefined || !phrase.words.at(-1)!.needed) continue
    const left = mine.slice(Math.max(0, gap.planFrom - whole.length + 1), gap.planFrom)
    if (left.length === whole.length - 1 && left.every(({ key }, at) => key === whole[at]!.key))
      return { whole, left }
  }
  return null
}

/** No such phrase has more words in front of its last. */
const longestOpen = 5

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
