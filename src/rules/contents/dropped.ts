import { differenceOf } from '../../align/changes.ts'
import { scopeWords } from '../../align/clause-words.ts'
import { type Clause, clauseOf } from '../../align/words.ts'
import { lazy } from '../../knowledge/memo.ts'
import type { Plan } from '../../model/plan.ts'
import { compareKey } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import { matchesOf } from '../../text/matches.ts'
import { onOneLine } from '../on-one-line.ts'

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

/**
 * The members that a clause lost which is kept word for word else: "vận động cán bộ, công nhân, tiểu thương và người
 * dân" as "vận động cán bộ và người dân". One alone may be the own body's; two are left out.
 */
export function cutMembers(
  asked: string,
  given: string,
  isSaid: (words: string) => boolean,
): readonly string[] {
  const [here, there] = [clauseOf(given), clauseOf(asked)]
  const { gaps } = differenceOf(here, there)
  const cut = gaps.flatMap(({ upstreamFrom, upstreamTo }) =>
    upstreamFrom === 0 || upstreamFrom === upstreamTo ? [] : membersOf(there, upstreamFrom, upstreamTo),
  )
  // Who does it stands in front: "Phòng Kinh tế: vận động …", "Tham mưu vận động …".
  const isCut = gaps.every(
    ({ planFrom, planTo, upstreamFrom }) => planFrom === planTo || (planFrom === 0 && upstreamFrom === 0),
  )
  return isCut && cut.length >= leastMembers && cut.every((member) => !isSaid(member)) ? cut : []
}

const person =
  '(?:hộ|người|học sinh|sinh viên|học viên|lao động|công nhân|phụ nữ|trẻ em|thanh niên|nông dân|ngư dân|tiểu thương|chủ|khách|nhà thầu|bệnh nhân|đồng bào|du khách|phụ huynh|cha mẹ)'
/** "cho người dân, học sinh, người lao động": people who are listed behind what leads to them. */
const people = compiled(
  `(?<!\\p{L})(?:cho|đối với|đến|tới) (?:các |mọi |những )?(?<whom>${person}(?: \\p{L}+){0,6}(?:(?:, (?:và )?| và )${person}(?: \\p{L}+){0,6})*)`,
  'gu',
)

/** Everybody, or so wide a group that the others belong to it. */
const everybody =
  /(?<!\p{L})(?:toàn thể|toàn bộ|tất cả|mọi|100 ?%|người dân|nhân dân|người lao động|thân nhân)(?!\p{L})/u
/** A school or a commune may have none of them. */
const ofOtherSchools = /^(?:sinh viên|học viên)(?!\p{L})/u

/** Whether an answer names fewer groups of people than a demand, and says those that it leaves out nowhere. */
export function leavesPeopleOut(asked: string, given: string, isSaid: (words: string) => boolean): boolean {
  const [demand, answer] = [asked, given].map(onOneLine)
  if (everybody.test(answer!)) return false
  const isKnown = (group: string) =>
    answer!.includes(group.replace(/^(?:hộ|người) /u, '')) || isSaid(compareKey(group))
  const [[theirs, ...more], [mine, ...others]] = [demand!, answer!].map(groupsIn) as [string[][], string[][]]
  if (theirs === undefined || mine === undefined || more.length + others.length > 0) return false
  const lost = theirs.filter((each) => !mine.includes(each))
  const isPart = mine.length < theirs.length && mine.every((each) => theirs.includes(each))
  return isPart && lost.every((each) => !ofOtherSchools.test(each) && !isKnown(each))
}

function groupsIn(text: string): readonly string[][] {
  return matchesOf(people, text).map(({ groups }) => groups!.whom!.split(/, (?:và )?| và /u))
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

/** Whether some folded words stand anywhere in a plan, whose text is folded when it is first asked for. */
export function isSaidIn({ text }: Plan): (words: string) => boolean {
  const folded = lazy(() => ` ${compareKey(text)} `)
  return (words) => folded().includes(` ${words} `)
}
