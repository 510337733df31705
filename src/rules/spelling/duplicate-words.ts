import { z } from 'zod'
import type { Draft, Evidence } from '../../findings/draft.ts'
import { isCompound } from '../../knowledge/fixed-phrases.ts'
import type { Plan } from '../../model/plan.ts'
import { isHinge, isVerb, mayDouble, standsAlone } from '../../text/doubles.ts'
import type { Token } from '../../text/tokens.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { type Reading, readingOf } from '../reading.ts'
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
 * @example {"plan": "I. NỘI DUNG\n1. Rà soát Luật Đầu tư, Luật Đầu tư công và Luật Đấu thầu.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Rà soát Luật Đầu tư, Luật Đầu tư và Luật Đấu thầu.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Mời các tổ chức chính trị, tổ chức chính trị - xã hội trồng cây; rà soát các cơ sở giáo dục, cơ sở giáo dục mầm non.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Tuân thủ thủ tục cấp cây giống; nộp hồ sơ sơ kết trước ngày 10/6.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Lưu hồ sơ sơ cây giống.", "verdict": "review", "code": "maybe"}
 * @example {"plan": "I. NỘI DUNG\n1. Mời các tổ chức chính trị, tổ chức chính trị tham gia trồng cây.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Mời đại biểu các tỉnh, thành phố và thành phố Hà Nội dự lễ trồng cây.", "verdict": "none"}
 */
export const duplicateWords = defineRule({
  id: 'spelling/duplicate-words',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const reading = readingOf(context.plan)
    const { tokens } = reading
    const usual = usualWording(context)
    const issued = context.plan.header.issued?.place
    const byText = new Map<string, { readonly draft: Draft; readonly related: Evidence[] }>()
    for (let at = 1; at < tokens.length; at++) {
      const found = doubledAt(reading, at) ?? againstUsual(tokens, at, usual)
      if (found === null || !reading.counts(tokens[at]!.start)) continue
      const { place, shown } = shownAt(reading, found.from, found.to)
      at = found.to - 1
      // "HUYỆN ỦY IA PA        Ia Pa, ngày …": two columns of one letterhead.
      if (issued != null && place.start < issued.end && issued.start < place.end) continue
      const known = byText.get(shown.toLowerCase())
      known?.related.push(context.here(place))
      if (known !== undefined) continue
      const related: Evidence[] = []
      const make = found.code === 'joined' || found.code === 'maybe' ? review : fail
      const more = { related, fault: faultOf(context.plan), remedy: 'official-letter' } as const
      const draft = make(context.here(place), found.code, { actual: shown, expected: found.expected }, more)
      byText.set(shown.toLowerCase(), { draft, related })
    }
    yield* [...byText.values()].map(({ draft }) => draft)
  },
})

/** The words of the plans above in a row: what stands there once was doubled here by mistake. */
function usualWording({ chain, comparable }: RuleContext): string {
  const texts = [
    ...chain.filter(({ basis }) => basis !== 'baseline'),
    ...(comparable === null ? [] : [comparable]),
  ]
  return texts.map(({ plan }) => wordsOf(plan)).join('\n')
}

const wordings = new WeakMap<Plan, string>()

function wordsOf(plan: Plan): string {
  const known =
    wordings.get(plan) ??
    ` ${readingOf(plan)
      .tokens.map(({ key }) => key)
      .join(' ')} `
  wordings.set(plan, known)
  return known
}

/** "công tác tác xây dựng" beside "công tác xây dựng". */
function againstUsual(tokens: readonly Token[], at: number, usual: string): Doubled | null {
  if (tokens[at]!.before !== at - 1) return null
  if (at < 2 || at + 1 >= tokens.length) return null
  const before = tokens[at - 2]!
  const one = tokens[at - 1]!
  const two = tokens[at]!
  const next = tokens[at + 1]!
  if (two.gap !== 'space' || one.gap === 'break' || next.gap === 'break') return null
  if (!/^\p{L}{2,}$/u.test(two.word) || /^\p{Lu}\p{Ll}/u.test(two.word)) return null
  if (!usual.includes(` ${before.key} ${two.key} ${next.key} `)) return null
  return { code: 'word', from: at - 1, to: at + 1, expected: one.word }
}

interface Doubled {
  readonly code: 'word' | 'maybe' | 'phrase' | 'joined'
  readonly from: number
  readonly to: number
  readonly expected: string
}

/** A run that begins again at `at`: the longest one. */
function doubledAt(reading: Reading, at: number): Doubled | null {
  const { tokens } = reading
  for (let from = farthest(tokens, at); from < at; from++) {
    const size = at - from
    if (tokens[from]!.key !== tokens[at]!.key || !sameRun(tokens, from, at, size)) continue
    const gap = tokens[at]!.gap
    const expected = tokens
      .slice(from, at)
      .map(({ word }) => word)
      .join(' ')
    const to = at + size
    if (size === 1) return single(tokens, at)
    if (gap === 'space' && !numbers(tokens, from, at)) return { code: 'phrase', from, to, expected }
    if (gap === 'comma' && size >= 3 && !numbers(tokens, from, at) && !isLongerName(reading, from, at, to))
      return { code: 'phrase', from, to, expected }
    return null
  }
  return joinedAt(tokens, at)
}

/**
 * "Luật Đầu tư, Luật Đầu tư công", "các tổ chức chính trị, tổ chức chính trị - xã hội": the second goes on to another
 * name.
 */
function isLongerName({ text, tokens }: Reading, from: number, at: number, to: number): boolean {
  const next = tokens[to]
  if (next === undefined) return false
  if (/^ ?[-–—] ?$/u.test(text.slice(tokens[to - 1]!.end, next.start))) return true
  if (next.gap !== 'space' || standsAlone(next.key)) return false
  if (/^\p{Lu}/u.test(tokens[at]!.word)) return true
  return opensNames.has(joinedBefore(tokens, from)) && !does.test(`${next.key} ${tokens[to + 1]?.key ?? ''}`)
}

/** What stands in front of a list of things by their names. */
const opensNames = new Set('các những mọi mỗi từng với của cho thuộc và'.split(' '))
/** What such things do: "các trạm y tế, trạm y tế chuẩn bị vật tư" names one of them twice. */
const does =
  /^(?:(?:bảo|đảm) đảm|báo cáo|bố trí|chịu trách|chủ (?:động|trì)|chuẩn bị|đăng ký|hoàn thành|hướng dẫn|kiểm tra|lập|phối hợp|rà soát|tham (?:gia|mưu)|thực hiện|tiếp tục|tổ chức|triển khai|tuyên truyền|xây dựng)(?!\p{L})/u

function joinedBefore(tokens: readonly Token[], at: number): string {
  return at > 0 && tokens[at]!.gap === 'space' ? tokens[at - 1]!.key : ''
}

/** The farthest place before `at` within reach that has the same word; `at` where none has. */
function farthest(tokens: readonly Token[], at: number): number {
  let from = at
  while (at - tokens[from]!.before <= longest && tokens[from]!.before >= 0) from = tokens[from]!.before
  return from
}

function sameRun(tokens: readonly Token[], from: number, at: number, size: number): boolean {
  for (let place = 0; place < size; place++) {
    const one = tokens[from + place]!
    const two = tokens[at + place]
    if (two === undefined || one.key !== two.key) return false
    if (place > 0 && (one.gap !== 'space' || two.gap !== 'space')) return false
  }
  return tokens[at]!.gap === 'space' || tokens[at]!.gap === 'comma'
}

/** A word twice, unless it ends one compound and begins the next: "hành vi vi phạm", "chương trình trình …". */
function single(tokens: readonly Token[], at: number): Doubled | null {
  const [one, two] = [tokens[at - 1]!, tokens[at]!]
  const { key } = two
  if (two.gap !== 'space' || !/^\p{L}{2,}$/u.test(two.word)) return null
  if (/^\p{Lu}\p{Ll}/u.test(two.word)) return null
  // "Trình Giám đốc Ban ban hành": a name, and a verb of its own.
  if (one.word !== key && one.gap === 'space' && begins(tokens, at)) return null
  const found = { from: at - 1, to: at + 1, expected: one.word }
  if (key === 'năm' && yearAgain(tokens, at)) return { ...found, code: 'word' }
  if (mayDouble(key) || (key === 'xã' && tokens[at - 2]?.key === 'tác')) return null
  if (standsAlone(key)) return { ...found, code: 'word' }
  const left = one.gap === 'space' ? tokens[at - 2] : undefined
  const right = joinedTo(tokens, at + 1)
  // A neighbour that belongs to a word of its own, or to none, leaves one of the two over.
  const leftFree = left !== undefined && !standsAlone(left.key) && !ends(tokens, at - 2)
  const rightFree = right !== undefined && !standsAlone(right.key) && !begins(tokens, at + 1)
  const before = leftFree && isCompound(left.key, key)
  const behind = rightFree && isCompound(key, right.key)
  if (before && behind) return null
  if (!isHinge(key) && !isVerb(key)) return { ...found, code: 'maybe' }
  if (!leftFree && !rightFree) return isVerb(key) ? null : { ...found, code: 'word' }
  if (before && !rightFree && !isVerb(key)) return { ...found, code: 'word' }
  if (behind && !leftFree && !isVerb(key)) return { ...found, code: 'word' }
  return null
}

/** "hằng năm năm", "năm năm 2024": no span of five years. */
function yearAgain(tokens: readonly Token[], at: number): boolean {
  return /^h[ằà]ng$/u.test(tokens[at - 2]?.key ?? '') || /^(?:19|20)\d\d$/u.test(tokens[at + 1]?.key ?? '')
}

function joinedTo(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[at]
  return token?.gap === 'space' ? token : undefined
}

/** The word at `at` is the end of a known word. */
function ends(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before !== undefined && tokens[at]!.gap === 'space' && isCompound(before.key, tokens[at]!.key)
}

/** The word at `at` is the beginning of a known word. */
function begins(tokens: readonly Token[], at: number): boolean {
  const next = joinedTo(tokens, at + 1)
  return next !== undefined && isCompound(tokens[at]!.key, next.key)
}

function numbers(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ word }) => /\p{N}/u.test(word))
}

/** "tập thể, cá nhân và cá nhân …": the last member of a list comes again behind "và". */
function joinedAt(tokens: readonly Token[], at: number): Doubled | null {
  if (at < 4 || tokens[at - 2]!.gap !== 'comma' || tokens[at]!.key !== 'và') return null
  if (tokens[at]!.gap !== 'space' || at + 2 >= tokens.length) return null
  const one = tokens[at - 2]!
  const two = tokens[at - 1]!
  const three = tokens[at + 1]!
  const four = tokens[at + 2]!
  if (one.key !== three.key || two.key !== four.key) return null
  if (two.gap !== 'space' || three.gap !== 'space' || four.gap !== 'space') return null
  if (numbers(tokens, at - 2, at)) return null
  // "Các tỉnh, thành phố và thành phố Hà Nội": the second is one of the first.
  const next = tokens[at + 3]
  if (next?.gap === 'space' && /^\p{Lu}/u.test(next.word) && !/^\p{Lu}/u.test(four.word)) return null
  return { code: 'joined', from: at - 2, to: at + 3, expected: `${one.word} ${two.word}` }
}
