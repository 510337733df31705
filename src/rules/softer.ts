import { compiled } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { amountOf, countInWords, numeric } from '../text/numbers.ts'
import { type Beside, besideOf, isOneAct } from './beside.ts'
import { fewerTimes } from './frequency.ts'
import { onOneLine } from './on-one-line.ts'

/** What a demand says, and the words of the answer that ask for less. */
export interface Softer {
  readonly expected: string
  readonly actual: string
}

/** "Không quá 01 lần", "tối đa 05 ngày", "không quá hai phần trăm": what must not be passed. */
const limit = compiled(
  `(?<!\\p{L})(?:(?:không )?(?:vượt )?quá|tối đa|nhiều nhất) (?:là )?(?<value>\\d+(?:[.,]\\d+)*|một|năm|${countInWords}) ?(?<unit>%|phần trăm|\\p{L}+(?: làm việc)?)`,
  'gu',
)
/** What is over when it is done; "xử lý trong thời gian 02 ngày", but "treo cờ trong thời gian 03 ngày". */
const finishes =
  '(?<!\\p{L})(?:xong|hoàn (?:thành|thiện|tất)|giải quyết|xử lý|khắc phục|trả lời|trả kết quả|trả|phản hồi|gửi|nộp|báo|báo cáo|thông báo|thẩm định|phê duyệt|xác minh|chuyển|cấp|ban hành|kết thúc|lập|thanh toán|chi trả|chỉnh lý|bàn giao|hoàn trả|đăng tải|công bố|kiểm tra lại)(?!\\p{L})[^,;.]{0,60}'
/**
 * "Trong vòng 24 giờ", "chậm nhất sau 02 ngày", "xử lý không quá 02 ngày": until when something is done. What may last
 * so long is none: "nghỉ không quá 05 ngày", "tập huấn trong thời gian 02 ngày".
 */
const term = compiled(
  `(?<!\\p{L})(?:(?:trong (?:vòng|thời hạn)|trong(?: thời gian)?(?=(?: không quá| tối đa)? \\d+ ?\\p{L}+(?: làm việc)? (?:kể từ|từ khi|sau khi|tính từ)(?!\\p{L}))|trong(?: thời gian)?(?<=${finishes}trong(?: thời gian)?)|(?:chậm|muộn) nhất(?: là)?(?: sau| trong(?: vòng)?)?)(?: không quá| tối đa)?|(?:không quá|tối đa)(?<=(?:(?<!\\p{L})trong |${finishes})(?:không quá|tối đa))) (?<value>\\d+(?:,\\d+)?|một|${countInWords}) ?(?<unit>phút|giờ|h|ngày|tuần|tháng)(?!\\p{L})`,
  'gu',
)
/** Units of time in minutes. */
const minutes: Readonly<Record<string, number>> = {
  phút: 1,
  giờ: 60,
  h: 60,
  ngày: 1440,
  tuần: 10080,
  tháng: 43200,
  năm: 525600,
}
/** Five working days are a week. */
const workingDay = 7 / 5
/** What is kept up for a time is kept up the better the longer; a leave or a meeting only lasts. */
const lasting =
  /(?<!\p{L})(?:nghỉ|vắng|họp|kéo dài|duy trì|liên tục|lưu(?: giữ| trữ)?|giữ|công khai|niêm yết|theo dõi|trưng bày|treo|tập huấn|tổ chức|mở)(?!\p{L})[^,;.]{0,60}$/u
/** "Hạn chế dùng túi ni lông" where no use at all was asked for. */
const less =
  /(?<!\p{L}|không )(?:hạn chế|giảm thiểu|giảm dần|giảm bớt|giảm|bớt|ít) (?:(?:đến mức )?thấp nhất |tối đa |dần )?(?:việc |tình trạng |để |xảy ra )*(?<what>\p{L}+(?: \p{L}+|(?=,)))/gu
/** What is given may be more: "được hỗ trợ tối đa 05 triệu đồng". */
const granted = /(?<!\p{L})(?:hỗ trợ|thưởng|trợ cấp|cho vay|được cộng)(?!\p{L})[^,;.]{0,60}$/u
/** "Khuyến khích trồng cây" where it was to be done; "vận động, khuyến khích người dân" asks for as much. */
const wished =
  /(?<!\p{L})(?<!(?:vận động|động viên|tuyên truyền|hướng dẫn|hỗ trợ|thực hiện)(?:, | và ))khuyến khích (?:việc )?(?<what>\p{L}+ \p{L}+)/gu
/** "Được cấp có thẩm quyền công nhận" where one's own word is enough: "tự đánh giá". */
const judged =
  /(?<!\p{L})được (?!tự )[^,;.]{0,60}?(?:công nhận|thẩm định|nghiệm thu|xác nhận|chứng nhận|đánh giá|xếp loại|bình chọn)(?!\p{L})/u
const bySelf = /(?<!\p{L})tự (?:đánh giá|nhận xét|xếp loại|chấm(?: điểm)?|xác nhận|công nhận)(?!\p{L})/u
/** Somebody else who judges: "được bình xét", "Ủy ban nhân dân xã xét công nhận". */
const judging =
  /(?<!\p{L}|tự )(?:(?:bình )?xét|thẩm định|nghiệm thu|chứng nhận|(?<!tự (?:đánh giá|chấm điểm|chấm|nhận xét),? (?:và )?)(?:công nhận|xác nhận))(?!\p{L})|(?<!\p{L})được (?!tự )(?![^,;.]{0,40} tự )[^,;.]{0,60}?(?:đánh giá|xếp loại|bình chọn)(?!\p{L})/u
const none =
  '(?<!\\p{L})(?:không|chấm dứt|nghiêm cấm|cấm) (?:còn |để |cho |xảy ra |có |được |việc |tình trạng )*'

const forbids = new RegExp(`${none}[^,;.]*`, 'gu')

/** The first words by which an answer asks for less than the demand: a higher limit, "hạn chế" for "không". */
export function softerWords(asked: string, given: string): Softer | null {
  const demand = onOneLine(asked)
  const answer = onOneLine(given)
  for (const asking of matchesOf(limit, demand)) {
    const { 0: expected, index, groups } = asking
    if (granted.test(demand.slice(0, index)) || groups!.unit === 'điểm') continue
    const [most, unit] = measured(groups!)
    const same = matchesOf(limit, answer).filter((each) => measured(each.groups!)[1] === unit)
    const [own] = same
    if (same.length !== 1 || measured(own!.groups!)[0] * (unit === time ? sameLength : 1) <= most) continue
    const [year, ownYear] = [yearBehind(demand, asking), yearBehind(answer, own!)]
    if (year === null || ownYear === null || year === ownYear) return { expected, actual: own![0] }
  }
  const later =
    laterTerm(demand, answer) ??
    fewerTimes(demand, answer) ??
    lessForNone(demand, answer) ??
    wishedFor(demand, answer) ??
    vagueFor(demand, answer)
  if (later !== null) return later
  const [judgement, own] = [judged.exec(demand)?.[0], bySelf.exec(answer)?.[0]]
  if (judgement !== undefined && own !== undefined && !bySelf.test(demand) && !judging.test(answer))
    return { expected: judgement, actual: own }
  return null
}

const time = 'thời gian'

/** A limit by what it is measured in; times in minutes, a week being seven days and five working days. */
function measured({ value, unit }: Readonly<Record<string, string>>): readonly [most: number, unit: string] {
  const [name, ...more] = unit!.split(' ')
  const length = minutes[name!]
  if (unit === 'phần trăm') return [amountOf(value!), '%']
  if (length === undefined) return [amountOf(value!), name!]
  return [amountOf(value!) * length * (name === 'ngày' && more.length > 0 ? workingDay : 1), time]
}

/** "Không quá 04 giờ làm việc vào năm 2026": the year for which a limit is set. */
function yearBehind(text: string, { 0: words, index }: RegExpExecArray): string | null {
  return /^[^,;.]{0,40}?năm (20\d\d)/u.exec(text.slice(index + words.length))?.[1] ?? null
}

/** "Hạn chế tàu rời bến" where no boat was to leave. */
export function lessForNone(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(onOneLine) as [string, string]
  const found = new Map(matchesOf(less, answer).map(({ 0: actual, groups }) => [groups!.what!, actual]))
  if (found.size === 0) return null
  const wanted = new Set(matchesOf(less, demand).map(({ groups }) => groups!.what!))
  const kept = matchesOf(forbids, answer).map(([words]) => words)
  for (const [what, actual] of found) {
    // "Nghiêm cấm ép buộc, huy động quá sức dân" forbids either.
    const forbidden = new RegExp(`${none}(?:[^,;.]{1,40}, ){0,2}${what}(?!\\p{L})`, 'u')
    const expected = forbidden.exec(demand)?.[0]
    if (expected === undefined || wanted.has(what)) continue
    if (!kept.some((words) => words.includes(what))) return { expected, actual }
  }
  return null
}

const share = /(?:ít nhất |tối thiểu |trên |từ )?\d[\d,]* ?%/u
const vague = /(?<!\p{L})(?:đa số|phần lớn|phần đông|hầu hết|một số|một bộ phận|nhiều)(?= \p{L})/u

/** "Đa số hộ dân đồng thuận" where "ít nhất 90%" were asked for. */
function vagueFor(demand: string, answer: string): Softer | null {
  const [expected, actual] = [share.exec(demand)?.[0], vague.exec(answer)?.[0]]
  return expected !== undefined && actual !== undefined && !share.test(answer) && !vague.test(demand)
    ? { expected, actual }
    : null
}

/** "Khuyến khích trồng cây" where it was to be done. */
export function wishedFor(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(onOneLine) as [string, string]
  for (const { 0: actual, groups } of matchesOf(wished, answer)) {
    const what = groups!.what!
    const isKept = answer.replaceAll(actual, ' ').includes(what)
    if (demand.includes(what) && !isKept && !demand.includes('khuyến khích'))
      return { expected: what, actual }
  }
  return null
}

/** The one term of an answer where it ends later than that of the demand, for the same act: "trong vòng 72 giờ" for "24 giờ". */
export function laterTerm(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(termIn)
  if (demand == null || answer == null || answer.length <= demand.length) return null
  if (answer.length > 0 !== demand.length > 0) return null
  return isOneAct(demand, answer) ? { expected: demand.words, actual: answer.words } : null
}

/** What is kept up for so long at least: "lưu mẫu thức ăn ít nhất 24 giờ". */
const kept =
  /(?<!\p{L})(?:lưu(?: giữ| trữ)?|giữ|bảo quản|duy trì|công khai|niêm yết|trực|treo|cách ly|theo dõi)(?!\p{L})[^,;.\d]{0,60}? (?<least>ít nhất|tối thiểu|không dưới|không ít hơn|đủ|trong(?: thời gian)?) (?<value>\d+(?:,\d+)?) ?(?<unit>phút|giờ|ngày|tuần|tháng|năm)(?!\p{L}| (?:một|mỗi|\d|làm việc))/gu
/** Any length of time, or time of day. */
const anyTime = /\d ?(?:phút|giờ|ngày|tuần|tháng|năm)(?!\p{L})/gu
/** Lengths so near are one: a year and twelve months. */
const sameLength = 0.97

/** The one time for which an answer keeps less long what a demand wants kept: "trong 12 giờ" for "ít nhất 24 giờ". */
export function shorterTime(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(keptIn)
  if (demand == null || answer == null || demand.groups!.least!.startsWith('trong')) return null
  const length = ({ groups }: RegExpExecArray) => numeric(groups!.value!) * minutes[groups!.unit!]!
  const said = ({ groups }: RegExpExecArray) => `${groups!.least} ${groups!.value} ${groups!.unit}`
  return length(answer) < length(demand) * sameLength
    ? { expected: said(demand), actual: said(answer) }
    : null
}

/** The only length of time in a text, of something that is kept. */
function keptIn(text: string): RegExpExecArray | null {
  const folded = onOneLine(text)
  const [found] = matchesOf(kept, folded)
  return found !== undefined && matchesOf(anyTime, folded).length === 1 ? found : null
}

interface Term extends Beside {
  readonly words: string
  /** In minutes; below zero where it ends before something: "chậm nhất 05 ngày trước ngày kiểm tra". */
  readonly length: number
}

/** The only term of a text. */
function termIn(text: string): Term | null {
  const folded = onOneLine(text)
  const [found, ...more] = matchesOf(term, folded).filter(
    ({ index }) => !lasting.test(folded.slice(0, index)),
  )
  if (found === undefined || more.length > 0) return null
  const end = found.index + found[0].length
  return {
    words: found[0],
    length:
      amountOf(found.groups!.value!) *
      minutes[found.groups!.unit!]! *
      (/^ làm việc(?!\p{L})/u.test(folded.slice(end)) ? workingDay : 1) *
      (/^ (?:làm việc )?trước(?!\p{L})/u.test(folded.slice(end)) ? -1 : 1),
    beside: besideOf(folded, found.index, end),
  }
}
