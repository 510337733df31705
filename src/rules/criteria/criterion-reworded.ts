import { z } from 'zod'
import { changedTerms, near } from '../../align/changes.ts'
import { additions, clauseOpeners, governors, joints, openers, scopeWords } from '../../align/clause-words.ts'
import { clauseOf, type Word } from '../../align/words.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import { spelledNumber } from '../../text/numbers.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { asksLess } from '../asks-less.ts'
import { higherThreshold } from '../contents/threshold.ts'
import { defineRule } from '../define.ts'
import { loosened } from '../loosened.ts'
import { lowerNumber } from '../lower-number.ts'
import { softerWords } from '../softer.ts'
import { from, pass, review } from '../verdicts.ts'
import { groupPairs } from './group-pairs.ts'

/** Words that must agree before a changed term: else the sentence is another one. */
const before = 3
/** A term has at most this many syllables. */
const longestTerm = 4
const number = compiled(
  `^(?:(?:ít nhất|tối thiểu|không dưới|từ|trên|đạt) )*(?:\\d|${spelledNumber}(?:phần|$|(?=\\p{L}+$)))`,
  'u',
)
/** By when something is reached, other rules judge. */
const saysYear = /năm 20\d\d/u

/**
 * Thuật ngữ then chốt của tiêu chí nên giữ như văn bản cấp trên.
 *
 * ## Why
 * "Chính phủ số" and "cơ quan số" are measured by different things, though the sentence around them is the same. A
 * lower number in it asks for less, and so do a higher limit and "hạn chế" for "không".
 *
 * ## Not a finding
 * Words that follow the addressee ("công chức" for "viên chức", "đơn vị" for "cơ quan"), another verb or manner
 * ("đều đặn" for "thường xuyên"), another name of a body, a typo (`spelling/suspected-typo`), words that only join
 * others ("với" for "có", "từ … trở lên" for "ít nhất").
 *
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng cây bản địa tại công viên, đường phố, chung cư; không để cây chết.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng cây bản địa tại công viên, đường phố, bệnh viện; không để cây chết.", "verdict": "review"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm cây của cơ quan trong khu phố xanh, hành lang xanh, chính quyền xanh; không để cây chết.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Chăm cây của cơ quan trong khu phố xanh, hành lang xanh, cơ quan xanh; không để cây chết.", "verdict": "review"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng cây bản địa tại cơ quan, đơn vị; không để cây chết.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng cây bản địa tại phòng, đơn vị; không để cây chết.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng và chăm sóc cây bóng mát quanh công sở; không để cây chết.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng và chăm sóc cây bóng mát quanh nơi làm việc; không để cây chết.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng và chăm sóc ít nhất 05 cây bóng mát tại nơi ở.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng, chăm sóc từ 05 cây bóng mát tại nơi ở.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Tỷ lệ cây sống sau một năm tại khu vực được giao đạt từ 90% trở lên.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Tỷ lệ cây sống sau một năm tại khu vực được giao đạt từ 80% trở lên.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Giảm tối thiểu 10% lượng nước máy dùng để tưới cây so với năm trước.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Giảm từ 6% trở lên lượng nước máy dùng để tưới cây so với năm trước.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Giảm lượng nước máy dùng để tưới cây xuống còn 10% so với năm trước.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Giảm lượng nước máy dùng để tưới cây xuống còn 6% so với năm trước.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Tổ trồng cây của khu phố hoạt động thường xuyên.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Tổ trồng cây của khu phố hoạt động đều đặn.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Tỷ lệ cây sống sau một năm tại khu vực được giao đạt từ 90% trở lên.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Tỷ lệ cây sống sau một năm tại khu vực được giao đạt từ chín mươi phần trăm trở lên.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng cây bóng mát, cây ăn quả có cọc chống từ đầu mùa mưa.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Trồng cây bóng mát, cây ăn quả với cọc chống từ đầu mùa mưa.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Không bẻ cành, hái hoa nơi công cộng.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Nơi công cộng hạn chế bẻ cành, hái hoa.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Thay cây chết trong thời gian không quá 05 ngày làm việc.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Thay cây chết trong thời gian không quá 07 ngày làm việc.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Cành gãy đổ ra đường được dọn trong vòng 24 giờ.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Cành gãy đổ ra đường được dọn trong vòng 02 ngày.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Cành gãy đổ ra đường được dọn trong vòng 24 giờ.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Cành gãy đổ ra đường được dọn chậm nhất sau 24 giờ.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Có vườn hoa được Hội Làm vườn xã công nhận đạt chuẩn.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Có vườn hoa tự đánh giá đạt chuẩn.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Có vườn hoa được Hội Làm vườn xã công nhận đạt chuẩn.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Có vườn hoa đạt chuẩn do gia đình tự chấm điểm, được Hội Làm vườn xã công nhận.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Không để cây chết; giảm lượng nước tưới; thay cây chết không quá 05 ngày.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Giảm lượng nước tưới; không để cây chết; thay cây chết không quá 03 ngày.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Tưới hoa ban công mỗi ngày, không hái hoa công viên.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Tưới hoa ban công mỗi ngày, không hái hoa công viên; khuyến khích tưới hoa ngoài hành lang.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Hộ làm vườn mẫu được hỗ trợ không quá 03 triệu đồng mua giống.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với cá nhân\n- Hộ làm vườn mẫu được hỗ trợ không quá 05 triệu đồng mua giống.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể\n- Không để xảy ra cháy rừng lan rộng; không để xảy ra phá rừng.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể\n- Hạn chế thấp nhất cháy rừng, phá rừng.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể\n- Có mô hình trồng cây cụ thể mang lại hiệu quả cho người dân.", "plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với tập thể\n- Có mô hình trồng cây cụ thể đem lại hiệu quả cho người dân.", "verdict": "pass"}
 * @example {"upstream": "I. TIÊU CHÍ THI ĐUA\n1. Đối với xã, phường\n- Giảm ít nhất 10% cây chết khô vào năm 2028 so với năm 2025.\n- Tỷ lệ cây gãy đổ do địa phương quản lý không quá 2%.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nĐẶC KHU KIÊN HẢI", "number": "Số: 12/KH-UBND", "body": "I. TIÊU CHÍ THI ĐUA\n1. Đối với đặc khu\n- Đến năm 2028, cây chết khô giảm ít nhất 12% so với năm 2025.\n- Tỷ lệ cây gãy đổ do đặc khu quản lý không quá 2%."}, "verdict": "none"}
 */
export const criterionReworded = defineRule({
  id: 'criteria/criterion-reworded',
  level: 'note',
  options: z.strictObject({}),
  against: 'criteria',
  appliesNot: ({ plan }) => (plan.criteria.length === 0 ? 'no-criteria' : null),
  *check(context) {
    const source = context.source('criteria')!
    for (const group of groupPairs(context))
      for (const { plan, upstream, matchedBy } of group.items) {
        if (plan === null || upstream === null) continue
        const lower = lowerNumber(upstream.text, plan.text)
        const softer =
          softerWords(upstream.text, plan.text) ??
          higherThreshold(upstream.text, plan.text) ??
          asksLess(upstream.text, plan.text) ??
          loosened(upstream.text, plan.text)
        // Another number asks for more or for less, and is no other wording.
        const changed = keyTerms(plan.text, upstream.text).filter(
          ({ from, to }) =>
            !(number.test(foldCase(from)) && number.test(foldCase(to))) && !saysYear.test(`${from} ${to}`),
        )
        const of = group.upstream?.entity
        const grounds = { ...from(source, context.there(source, upstream.place), 'criteria', of), matchedBy }
        const [first] = changed
        const at = context.here(plan.place)
        if (lower !== null)
          yield review(at, 'lower', lower, { ...grounds, level: 'warning', remedy: 'amend' })
        else if (softer !== null)
          yield review(at, 'softer', { ...softer }, { ...grounds, level: 'warning', remedy: 'amend' })
        else if (first === undefined) yield pass(at, { expected: upstream.text }, grounds)
        else
          yield review(
            at,
            'reworded',
            { expected: changed.map(({ from }) => from), actual: changed.map(({ to }) => to) },
            { ...grounds, remedy: 'amend' },
          )
      }
  },
})

/** Whom a clause means and where they sit, beside `scopeWords`: "các tầng lớp nhân dân", "trụ sở", "nơi làm việc". */
const people = new Set(
  'mọi đối tượng tầng lớp nhân dân cộng đồng cấp thẩm quyền theo thuộc lãnh đạo quần chúng khu đặc địa phương dân cư thôn ấp khóm tổ phố bản buôn làng xóm tiểu trụ nơi làm việc'.split(
    ' ',
  ),
)

/** How well or how often something is done: no term that is measured. */
const manner = new Set(
  'thường xuyên đều đặn định kỳ liên tục kịp thời đầy đủ đúng đủ tốt hiệu quả tích cực chủ động nghiêm túc nghiêm chỉnh nghiêm chặt chẽ gương mẫu mẫu mực nhanh chóng thiết thực rõ rệt cơ bản toàn bộ tất cả'.split(
    ' ',
  ),
)

interface Term {
  readonly from: string
  readonly to: string
}

/** Terms of the upstream for which the plan has another one in the same sentence. */
export function keyTerms(plan: string, upstream: string): readonly Term[] {
  const here = clauseOf(plan).words
  const there = clauseOf(upstream).words
  return changedTerms(plan, upstream).replaced.flatMap((replaced): Term[] => {
    const mine = phrase(here, wordsIn(here, replaced.planStart, replaced.planEnd))
    const theirs = phrase(there, wordsIn(there, replaced.upstreamStart, replaced.upstreamEnd))
    if (![mine, theirs].every(({ count }) => count > 0 && count <= longestTerm)) return []
    if (!framed(here, there, mine, theirs) || addressee(mine.keys, theirs.keys)) return []
    if (joinsOnly(mine.keys) || joinsOnly(theirs.keys)) return []
    if (moved(theirs.keys, there, here) || moved(mine.keys, here, there)) return []
    if (
      mine.count === theirs.count &&
      mine.keys.every((key, at) => key === theirs.keys[at] || near(key, theirs.keys[at]!))
    )
      return []
    const term = { from: shown(upstream, there, theirs), to: shown(plan, here, mine) }
    return named(term) ? [] : [term]
  })
}

/** The words of a change up to the first sign: what follows it is new and in nobody's place. */
function phrase(words: readonly Word[], span: Span): Span {
  const inside = words.slice(span.first, span.first + span.count)
  const cut = inside.findIndex((word, at) => at > 0 && word.parted)
  return cut < 0 ? span : { first: span.first, count: cut, keys: span.keys.slice(0, cut) }
}

/** The other clause has the term as often, at another place: it was moved, not replaced. One syllable says nothing. */
function moved(keys: readonly string[], own: readonly Word[], other: readonly Word[]): boolean {
  return keys.length > 1 && count(keys, other) >= count(keys, own)
}

function count(keys: readonly string[], words: readonly Word[]): number {
  return words.filter((_, at) => keys.every((key, on) => words[at + on]?.key === key)).length
}

/** A term with the word behind it, which belongs to it: "chính phủ số", not "chính phủ". */
function shown(text: string, words: readonly Word[], { first, count }: Span): string {
  const next = words[first + count]
  const last = next === undefined || next.parted ? words[first + count - 1]! : next
  return singleSpaced(text.slice(words[first]!.start, last.end))
}

interface Span {
  readonly first: number
  readonly count: number
  readonly keys: readonly string[]
}

function wordsIn(words: readonly Word[], start: number, end: number): Span {
  const inside = words.filter((word) => word.start >= start && word.end <= end)
  return { first: words.indexOf(inside[0]!), count: inside.length, keys: inside.map((word) => word.key) }
}

/** Equal words before the change; behind it an equal word, or the end of the phrase on both sides. */
function framed(here: readonly Word[], there: readonly Word[], mine: Span, theirs: Span): boolean {
  for (let back = 1; back <= before; back++) {
    const key = here[mine.first - back]?.key
    if (key === undefined || key !== there[theirs.first - back]?.key) return false
  }
  const next = here[mine.first + mine.count]
  const above = there[theirs.first + theirs.count]
  const closed = (word: Word | undefined) => word === undefined || word.parted
  return next?.key === above?.key || (closed(next) && closed(above))
}

/** How little and how soon is enough, and verbs that only lead to what is asked for. */
const leading = new Set(
  'có được để là thì phải cần đạt không ít nhất tối thiểu đa trở lên dưới vòng chậm muộn quá'.split(' '),
)

/** Words that join terms and are none themselves. */
function joinsOnly(keys: readonly string[]): boolean {
  return keys
    .flatMap((key) => key.split('/'))
    .every((key) => [governors, additions, joints, leading].some((set) => set.has(key)))
}

/** Another addressee, or another verb: the criterion asks for the same. */
function addressee(mine: readonly string[], theirs: readonly string[]): boolean {
  const plain = (keys: readonly string[]) =>
    keys
      .flatMap((key) => key.split('/'))
      .every((key) => [scopeWords, openers, people, manner].some((set) => set.has(key)))
  const verb = (keys: readonly string[]) =>
    clauseOpeners.has(keys.slice(0, 2).join(' ')) || clauseOpeners.has(keys[0]!)
  return (plain(mine) && plain(theirs)) || (verb(mine) && verb(theirs))
}

/** One name for another: each level names its own bodies. */
function named({ from, to }: Term): boolean {
  return /^\p{Lu}/u.test(from) && /^\p{Lu}/u.test(to)
}
