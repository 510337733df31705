import { differenceOf } from '../../align/changes.ts'
import { scopeWords } from '../../align/clause-words.ts'
import { type Clause, clauseOf } from '../../align/words.ts'

/** Members that a list must lose before the whole is narrower; one less may be said in another word. */
const leastMembers = 2

/**
 * Members that an enumeration lost: "kiểm tra vận chuyển, kinh doanh, giết mổ gia súc" as "kiểm tra vận chuyển gia
 * súc". Where another clause of the plan takes one up, it is not lost.
 */
export function droppedMembers(asked: string, given: string, isSaid: (words: string) => boolean): boolean {
  const here = clauseOf(given)
  const there = clauseOf(asked)
  return differenceOf(here, there).gaps.some(
    ({ planFrom, planTo, upstreamFrom, upstreamTo }) =>
      planFrom === planTo &&
      upstreamFrom > 0 &&
      membersOf(there, upstreamFrom, upstreamTo).filter((member) => !isSaid(member)).length >= leastMembers,
  )
}

/** The phrases between commas, where commas alone part them from what stands before and from each other. */
function membersOf({ text, words }: Clause, from: number, to: number): readonly string[] {
  const before = (at: number) => text.slice(words[at - 1]!.end, words[at]!.start)
  const members: string[][] = []
  for (let at = from; at < to; at++) {
    const sign = before(at)
    if (/[^\s,]/u.test(sign)) return []
    const isAnd = words[at]!.key === 'và'
    if (at === from || isAnd || sign.includes(',')) members.push([])
    if (!isAnd) members.at(-1)!.push(words[at]!.key)
  }
  const behind = to < words.length ? before(to) : ''
  const listed = before(from).includes(',') || /^\s*,\s*$/u.test(behind)
  return listed ? members.filter((each) => isAction(each)).map((each) => each.join(' ')) : []
}

/** Two words or more, and more than whom or what place the plan above addresses. */
function isAction(member: readonly string[]): boolean {
  return (
    member.length >= 2 &&
    member.length <= 6 &&
    !member.every((word) => scopeWords.has(word)) &&
    !addressees.test(member.join(' '))
  )
}

const addressees =
  /^(?:doanh nghiệp|nhân dân|người|hộ|hợp tác xã|khu|vùng|miền|biên giới|hải đảo|các|những)(?!\p{L})/u
