import { changedTerms, near, type Replacement } from '../../align/changes.ts'
import { phraseSlips } from '../../align/slips.ts'
import { isCompound } from '../../knowledge/fixed-phrases.ts'
import type { Place } from '../../model/place.ts'
import { foldCase } from '../../text/fold.ts'
import { mappedAt } from '../../text/mapped.ts'
import { normalise } from '../../text/normalise.ts'
import { isSyllable } from '../../text/syllables.ts'
import { wordsOf } from '../../text/tokens.ts'
import type { Against, RuleContext } from '../context.ts'
import { clausePairs, leastLikeness, wordPlace } from './clauses.ts'

/** A word of the plan one mark or letter off the word of the clause above. */
export interface AlignedSlip {
  readonly source: Against
  readonly place: Place
  readonly upstream: Place
  readonly actual: string
  readonly expected: string
  /** The plan's word is no possible syllable: no doubt is left. */
  readonly impossible: boolean
}

/** Pairs of small words that both make sense in one place: a choice of words, not a slip. */
const bothRight = new Set([
  'mỗi mọi',
  'nay này',
  'là làm',
  'cả các',
  'các cấp',
  'cấp ấp',
  'bản bàn',
  'cần cán',
  'tự từ',
  'và vả',
])

export function alignedSlips(context: RuleContext): readonly AlignedSlip[] {
  const found: AlignedSlip[] = []
  for (const { source, pairs } of clausePairs(context))
    for (const { plan, upstream, score, relation } of pairs) {
      if (plan === null || upstream === null || score < leastLikeness || relation === 'verbatim') continue
      for (const change of changedTerms(plan.text, upstream.text).replaced) {
        if (!near(change.to, change.from) || !isPlanSlip(change, plan.text, upstream.text, source)) continue
        const place = wordPlace(context, plan, change.planStart, change.to)
        if (place === null) continue
        found.push({
          source,
          place,
          upstream: upstream.place,
          actual: change.to,
          expected: change.from,
          impossible: !isSyllable(change.to),
        })
      }
    }
  return found
}

function isPlanSlip(
  { from, to, planStart, upstreamStart }: Replacement,
  own: string,
  above: string,
  source: Against,
): boolean {
  if (!isSyllable(from)) return false
  if (!isSyllable(to)) return true
  if (source.basis === 'comparable') return false
  const pair = [foldCase(to.normalize('NFC')), foldCase(from.normalize('NFC'))].sort().join(' ')
  if (bothRight.has(pair) || /^\p{Lu}/u.test(to) !== /^\p{Lu}/u.test(from)) return false
  if (isKnownWord(own, planStart, to) && !isKnownWord(own, planStart, from)) return false
  // "ứng dụng" became "việc dùng": the whole word is another one.
  if (isKnownWord(above, upstreamStart, from) && !isKnownWord(own, planStart, from)) return false
  // The other way round: the clause above is the one that misses a fixed phrase there.
  const clean = normalise(above)
  const at = mappedAt(clean, upstreamStart)
  const words = wordsOf(clean.text)
  const { tokens } = words
  return !phraseSlips(words).some(
    (slip) => tokens[slip.from]!.start <= at && at < tokens[slip.to - 1]!.end && slip.kind !== 'missing',
  )
}

/** With the word before or behind it, `word` in this place makes a known compound. */
function isKnownWord(clause: string, at: number, word: string): boolean {
  const key = foldCase(word.normalize('NFC'))
  const before = wordsOf(normalise(clause.slice(0, at)).text).tokens.at(-1)?.key ?? ''
  const behind = wordsOf(normalise(clause.slice(at)).text).tokens[1]?.key ?? ''
  return isCompound(before, key) || isCompound(key, behind)
}
