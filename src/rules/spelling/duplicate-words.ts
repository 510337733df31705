import { z } from 'zod'
import { isKnownPair } from '../../knowledge/fixed-phrases.ts'
import { isHinge, mayDouble, standsAlone } from '../../text/doubles.ts'
import type { Token } from '../../text/tokens.ts'
import { defineRule } from '../define.ts'
import { readingOf } from '../reading.ts'
import { fail, review } from '../verdicts.ts'
import { faultOf } from './fault.ts'
import { shownAt } from './slips.ts'

/** Longest run of words looked at. */
const longest = 6

/**
 * Từ hoặc cụm từ bị lặp.
 *
 * ## Why
 * A word typed twice is a slip of editing; where another word was meant, a requirement is lost.
 *
 * ## Not a finding
 * Words that Vietnamese doubles ("nhà nhà thi đua"), names, numbers, a list that goes on from its last member
 * ("học tập, học tập suốt đời").
 *
 * @example {"plan": "I. NỘI DUNG\n1. Phối hợp với Công an xã xã Tân Phú tuần tra ban đêm.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Bố trí đầy đủ phương tiện chữa cháy, đầy đủ phương tiện chữa cháy tại chợ.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Khen thưởng các tập thể, cá nhân và cá nhân có thành tích.", "verdict": "review", "code": "joined"}
 * @example {"plan": "I. NỘI DUNG\n1. Xử phạt hành vi vi phạm; trình duyệt chương trình trình diễn; thi công công trình; quy định định kỳ kiểm tra.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Người người trồng cây, nhà nhà trồng cây; từng bước, dần dần xây dựng xã hội học tập, học tập suốt đời.", "verdict": "none"}
 */
export const duplicateWords = defineRule({
  id: 'spelling/duplicate-words',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const reading = readingOf(context.plan)
    const { tokens } = reading
    for (let at = 1; at < tokens.length; at++) {
      const found = doubledAt(tokens, at)
      if (found === null || !reading.counts(tokens[at]!.start)) continue
      const { place, shown } = shownAt(reading, found.from, found.to)
      const make = found.code === 'joined' || found.code === 'maybe' ? review : fail
      const more = { fault: faultOf(context.plan), remedy: 'official-letter' } as const
      yield make(context.here(place), found.code, { actual: shown, expected: found.expected }, more)
      at = found.to - 1
    }
  },
})

interface Doubled {
  readonly code: 'word' | 'maybe' | 'phrase' | 'joined'
  readonly from: number
  readonly to: number
  readonly expected: string
}

/** A run that begins again at `at`: the longest one. */
function doubledAt(tokens: readonly Token[], at: number): Doubled | null {
  for (let size = Math.min(longest, at); size >= 1; size--) {
    const from = at - size
    if (!sameRun(tokens, from, at, size)) continue
    const gap = tokens[at]!.gap
    const expected = tokens
      .slice(from, at)
      .map(({ word }) => word)
      .join(' ')
    const to = at + size
    if (size === 1) return single(tokens, at)
    if (gap === 'space' && !numbers(tokens, from, at)) return { code: 'phrase', from, to, expected }
    if (gap === 'comma' && size >= 3 && !numbers(tokens, from, at))
      return { code: 'phrase', from, to, expected }
    return null
  }
  return joinedAt(tokens, at)
}

function sameRun(tokens: readonly Token[], from: number, at: number, size: number): boolean {
  for (let place = 0; place < size; place++) {
    const one = tokens[from + place]!
    const two = tokens[at + place]
    if (two === undefined || one.key !== two.key) return false
    if (place > 0 && (one.gap !== 'space' || two.gap !== 'space')) return false
  }
  return tokens[at]!.gap !== 'break'
}

/** A word twice, unless it ends one compound and begins the next: "hành vi vi phạm", "chương trình trình …". */
function single(tokens: readonly Token[], at: number): Doubled | null {
  const [one, two] = [tokens[at - 1]!, tokens[at]!]
  const { key } = two
  if (two.gap !== 'space' || !/^\p{L}{2,}$/u.test(two.word) || mayDouble(key)) return null
  if (/^\p{Lu}\p{Ll}/u.test(two.word)) return null
  const found = { from: at - 1, to: at + 1, expected: one.word }
  const before = one.gap === 'space' ? tokens[at - 2] : undefined
  const next = tokens[at + 1]
  const behind = next?.gap === 'space' ? next : undefined
  const apart =
    before === undefined || standsAlone(before.key) || behind === undefined || standsAlone(behind.key)
  if (apart || standsAlone(key)) return { ...found, code: 'word' }
  const known = [isKnownPair(before.key, key), isKnownPair(key, behind.key)].filter(Boolean).length
  return known === 1 && !isHinge(key) ? { ...found, code: 'maybe' } : null
}

function numbers(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ word }) => /\p{N}/u.test(word))
}

/** "tập thể, cá nhân và cá nhân …": the last member of a list comes again behind "và". */
function joinedAt(tokens: readonly Token[], at: number): Doubled | null {
  if (at < 4 || tokens[at]!.key !== 'và' || tokens[at]!.gap !== 'space') return null
  const [one, two, three, four] = [at - 2, at - 1, at + 1, at + 2].map((index) => tokens[index])
  if (three === undefined || four === undefined || one!.gap !== 'comma') return null
  if (one!.key !== three.key || two!.key !== four.key) return null
  if (two!.gap !== 'space' || three.gap !== 'space' || four.gap !== 'space') return null
  if (numbers(tokens, at - 2, at)) return null
  return { code: 'joined', from: at - 2, to: at + 3, expected: `${one!.word} ${two!.word}` }
}
