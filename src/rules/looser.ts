import { compiled } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { spelledNumber } from '../text/numbers.ts'
import { singleSpaced } from '../text/spaces.ts'
import { besideOf, isOneAct } from './beside.ts'
import { onOneLine } from './on-one-line.ts'
import { othersDecide } from './other-deciders.ts'
import type { Softer } from './softer.ts'

/**
 * What an answer puts beside a demand, or in place of some of its words, so that less is owed though the act and the
 * numbers may be the same: "tối đa" for "tối thiểu", ", trừ …", "khi có điều kiện thì", "so với năm 2020" for 2025,
 * "dưới 60 tuổi" for 35, "12/24 giờ" for "24/24 giờ", a share of something else, somebody else who decides.
 */
export function looser(asked: string, given: string): Softer | null {
  const [demand, answer] = [onOneLine(asked), onOneLine(given)]
  for (const way of ways) {
    const found = way(demand, answer, asked)
    if (found !== null) return found
  }
  return null
}

const number = `(?<value>\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?|(?:${spelledNumber})(?= ))`
const unit = '(?<unit> ?%| ?\\p{L}+)'
const atLeast = compiled(
  `(?<!\\p{L})(?:ít nhất|tối thiểu|không dưới|không ít hơn) (?:là |đạt )?${number}${unit}`,
  'gu',
)
const atMost = compiled(`(?<!\\p{L})(?:không (?:vượt )?quá|tối đa|nhiều nhất) (?:là )?${number}${unit}`, 'gu')

/** The only bound of a text for things of one unit; null where it has none of them, or several. */
function boundOf(text: string, bound: RegExp, unit: string): RegExpExecArray | null {
  const found = matchesOf(bound, text).filter(({ groups }) => groups!.unit === unit)
  return found.length === 1 ? found[0]! : null
}

/** "Tối đa 04 ngày" where "tối thiểu 04 ngày" were asked for, and the other way round; points have both. */
function turnedBound(demand: string, answer: string): Softer | null {
  for (const [asked, turned] of [
    [atLeast, atMost],
    [atMost, atLeast],
  ] as const)
    for (const { groups } of matchesOf(asked, demand)) {
      const unit = groups!.unit!
      const [theirs, own] = [boundOf(demand, asked, unit), boundOf(answer, turned, unit)]
      if (theirs === null || own === null || unit === ' điểm') continue
      if (boundOf(answer, asked, unit) !== null || boundOf(demand, turned, unit) !== null) continue
      const [one, other] = [
        { beside: besideOf(demand, theirs.index, theirs.index + theirs[0].length) },
        { beside: besideOf(answer, own.index, own.index + own[0].length) },
      ]
      if (isOneAct(one, other)) return { expected: theirs[0], actual: own[0] }
    }
  return null
}

/** "Diệt trừ", "khấu trừ" and "trừ sâu" leave nothing out; nor does what nobody can help. */
const exception =
  /(?:, ?|\(|(?<!\p{L})ngoại )(?:ngoại )?trừ (?!(?:các |những )?(?:trường hợp (?:bất khả kháng|đặc biệt|có lý do|khẩn cấp|pháp luật)|bất khả kháng|ngày nghỉ|ngày lễ|thứ bảy|sâu|gian|khử))[^,;.()]{3,80}|(?:, ?|\()không (?:bao gồm|tính|kể|áp dụng (?:đối với|với|cho)) [^,;.()]{3,80}/u

/** ", trừ các tổ dân phố xa trung tâm": what an answer leaves out. */
function addedException(demand: string, answer: string, asked: string): Softer | null {
  const own = exception.exec(answer)?.[0]
  if (own === undefined || /(?<!\p{L})(?:trừ|không (?:bao gồm|tính|kể|áp dụng))(?!\p{L})/u.test(demand))
    return null
  return { expected: singleSpaced(asked), actual: own.replace(/^[,(] ?/u, '') }
}

const condition =
  /(?<!\p{L})(?:(?:khi|nếu|trong trường hợp|ở nơi(?: nào)?|nơi(?: nào)?) (?:có|đủ|bảo đảm|thực sự có) điều kiện|(?:nếu|khi) (?:có thể|thấy cần|cần thiết|xét thấy cần(?: thiết)?)|(?:nếu|khi) (?:bố trí|cân đối|sắp xếp) được|tùy (?:theo |vào )?(?:điều kiện|khả năng)|trong khả năng)(?!\p{L})/u

/** "Khi có điều kiện thì bố trí": a duty that hangs on what the plan above does not ask about. */
function addedCondition(demand: string, answer: string, asked: string): Softer | null {
  const own = condition.exec(answer)
  if (own === null || /điều kiện|khả năng|(?<!\p{L})(?:nếu|khi có|khi cần|tùy)(?!\p{L})/u.test(demand))
    return null
  const words = { beside: new Set(demand.match(/\p{L}+/gu)) }
  const beside = { beside: besideOf(answer, own.index, own.index + own[0].length) }
  return isOneAct(words, beside) ? { expected: singleSpaced(asked), actual: own[0] } : null
}

/** "Tăng 1,5 lần so với năm 2025", "so với cùng kỳ năm 2024", "so với số có tại thời điểm 31/12/2025". */
const base = /(?<!\p{L})so với [^,;.()%]{0,40}?(?<year>20\d\d)(?!\d)(?: ?[-–] ?20\d\d)?/gu

/** A rise is the higher, a fall the deeper, the further back is what it is measured by. */
function earlierBase(demand: string, answer: string): Softer | null {
  const [[theirs, ...more], [own, ...others]] = [demand, answer].map((text) => matchesOf(base, text)) as [
    RegExpExecArray[],
    RegExpExecArray[],
  ]
  if (theirs === undefined || own === undefined || more.length + others.length > 0) return null
  return Number(own.groups!.year) < Number(theirs.groups!.year)
    ? { expected: theirs[0], actual: own[0] }
    : null
}

const aged = /(?<!\p{L})(?<bound>từ|trên|dưới)(?: đủ)? (?<age>\d{1,3}) tuổi(?! đến)(?: trở (?:lên|xuống))?/gu

/** "Người dưới 60 tuổi" where those under 35 are meant, "từ 80 tuổi" for "từ 60 tuổi". */
function otherAge(demand: string, answer: string): Softer | null {
  const [[theirs, ...more], [own, ...others]] = [demand, answer].map((text) => matchesOf(aged, text)) as [
    RegExpExecArray[],
    RegExpExecArray[],
  ]
  if (theirs === undefined || own === undefined || more.length + others.length > 0) return null
  if (theirs.groups!.bound !== own.groups!.bound || theirs.groups!.age === own.groups!.age) return null
  return { expected: theirs[0], actual: own[0] }
}

const around =
  /(?<![\d/.]|(?:ngày|trước|hạn|đến) )(?<hours>\d{1,2})\/(?<of>24|7)(?! ?\/|\d)(?: ?(?:giờ|h|ngày))?(?!\p{L})/u

/** "Trực 12/24 giờ" where "24/24 giờ" were asked for. */
function fewerHours(demand: string, answer: string): Softer | null {
  const [theirs, own] = [around.exec(demand), around.exec(answer)]
  if (theirs === null || own === null || theirs.groups!.of !== own.groups!.of) return null
  // A date has such a form, too: only who works all day or week says so.
  if (!['24/24', '24/7', '7/7'].includes(`${theirs.groups!.hours}/${theirs.groups!.of}`)) return null
  return Number(own.groups!.hours) < Number(theirs.groups!.hours)
    ? { expected: theirs[0].trim(), actual: own[0].trim() }
    : null
}

const whole =
  /(?<!\p{L})(?:tỷ lệ|chiếm) [^;.%]*\d ?% (?:của )?(?:tổng )?số (?<whole>\p{L}[^,;.:()"\d]{3,80})/u
const furtherWhole = 2

/** "62% số đơn vị máu hiến lần đầu" where it was "60% tổng số đơn vị máu tiếp nhận": a share of other things. */
function otherWhole(demand: string, answer: string): Softer | null {
  const [theirs, own] = [whole.exec(demand), whole.exec(answer)]
  if (theirs === null || own === null) return null
  const [asked, given] = [theirs, own].map(({ groups }) =>
    groups!
      .whole!.split(/ (?:trên địa bàn|của|tại|ở|trong|thuộc|toàn|so với|được|do|tham gia|có mặt) /u)[0]!
      .trim()
      .split(' '),
  ) as [string[], string[]]
  const isOneKind = asked[0] === given[0] && asked[1] === given[1]
  const [lost, put] = [
    asked.filter((word) => !given.includes(word)),
    given.filter((word) => !asked.includes(word)),
  ]
  return isOneKind && lost.length >= furtherWhole && put.length >= furtherWhole
    ? { expected: theirs[0], actual: own[0] }
    : null
}

const ways: readonly ((demand: string, answer: string, asked: string) => Softer | null)[] = [
  turnedBound,
  addedException,
  addedCondition,
  earlierBase,
  otherAge,
  fewerHours,
  otherWhole,
  othersDecide,
]
