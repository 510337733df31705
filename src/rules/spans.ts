import { compiled } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { amountOf, countInWords, numeric } from '../text/numbers.ts'
import { besideOf, isOneAct } from './beside.ts'
import { perYear } from './frequency.ts'
import { onOneLine } from './on-one-line.ts'
import type { Softer } from './softer.ts'

const span = '(?<span>năm học|học kỳ|năm|quý|tháng|tuần|ngày)(?!\\p{L})'
const count = `(?<count>\\d[\\d.,]*|một|${countInWords})(?: (?<scale>nghìn|ngàn|triệu|tỷ)(?= đồng))?`
const things =
  '(?<what>(?!lần|buổi|đợt|kỳ(?! )|phiên|giờ|năm|tháng|tuần|ngày|quý|tuổi)\\p{L}+(?: \\p{L}+){0,4}?)'
/** "02 bài học STEM mỗi học kỳ", "500.000 đồng/tháng", "mỗi quý mở ít nhất 02 lớp". */
const paces = [
  `(?<![\\p{L}\\p{N}])${count} ${things} ?(?:/ ?|mỗi |hằng |hàng |từng |một |trong (?:một |mỗi )?)${span}`,
  `(?<!\\p{L})(?:mỗi|hằng|hàng|từng) ${span}(?:,? \\p{L}+){0,8}? ${count} ${things}(?=[.;,)]|$| (?:về|cho|với|tại|ở)(?!\\p{L}))`,
].map((source) => compiled(source, 'gu'))
const spans =
  /(?<!\p{L})(?:mỗi|hằng|hàng|từng|một|trong) (?:năm|học|quý|tháng|tuần|ngày)|\/ ?(?:năm|học|quý|tháng|tuần|ngày)/u
const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9 }
/** A sum so much smaller is that of a smaller body. */
const leastSum = 0.5
const alike = 0.98

interface Pace {
  readonly words: string
  readonly what: string
  readonly count: number
  readonly span: string
  readonly beside: ReadonlySet<string>
}

/**
 * As many for a longer time: "02 bài học mỗi năm học" for "02 bài học mỗi học kỳ"; of money the sum worked out for the
 * same time: "1.200.000 đồng mỗi quý" for "500.000 đồng mỗi tháng".
 */
export function slowerPace(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(paceIn)
  if (demand == null || answer == null || demand.span === answer.span) return null
  if (demand.what !== answer.what || !isOneAct(demand, answer)) return null
  const [rate, own] = [demand, answer].map(({ count, span }) => count * perYear[span]!) as [number, number]
  const isSlower =
    demand.what === 'đồng'
      ? own < rate * alike && own > rate * leastSum
      : demand.count === answer.count && own < rate
  return isSlower ? { expected: demand.words, actual: answer.words } : null
}

/** The only pace of a text. */
function paceIn(text: string): Pace | null {
  const folded = onOneLine(text)
  if (!spans.test(folded)) return null
  const [found, ...more] = paces.flatMap((pattern) => matchesOf(pattern, folded))
  if (found === undefined || more.length > 0) return null
  const { 0: words, index, groups } = found
  const what = groups!.what!.split(' ')
  return {
    words,
    // What is counted; behind it may stand of what kind.
    what: what[0] === 'đồng' ? 'đồng' : what.slice(0, 2).join(' '),
    count: amountOf(groups!.count!) * (scales[groups!.scale ?? ''] ?? 1),
    span: groups!.span!,
    beside: besideOf(folded, index, index + words.length),
  }
}

/** "Trực 24/24 giờ", "24/7", "24 giờ mỗi ngày". */
const always =
  /(?<![\d/])24 ?(?:giờ |h )?\/ ?(?:24|7|07|ngày)(?![\d/])|(?<!\d)24 (?:giờ|h) (?:mỗi|một|trong|trên) ngày|suốt ngày đêm|cả ngày (?:và|lẫn) đêm/u
const partly =
  /(?<![\d/])(?<hours>\d{1,2}) ?(?:giờ |h )?\/ ?(?:24|ngày)(?![\d/])|(?<!\d)(?<each>\d{1,2}) (?:giờ|h) (?:mỗi|một|trong|trên) ngày|(?:(?:trong|theo|vào) )?(?<!ngoài )giờ hành chính/u

/** "12/24 giờ", "trong giờ hành chính" where somebody was to be there round the clock. */
export function notAlways(asked: string, given: string): Softer | null {
  const expected = always.exec(onOneLine(asked))?.[0]
  if (expected === undefined) return null
  const answer = onOneLine(given)
  const own = always.test(answer) ? null : partly.exec(answer)
  if (own === null) return null
  const { hours, each } = own.groups!
  return numeric(hours ?? each ?? '0') < 24 ? { expected, actual: own[0] } : null
}

const day = (name: string) =>
  `(?:ngày )?(?<${name}Day>\\d{1,2}) ?[/-] ?(?<${name}Month>\\d{1,2})(?: ?[/-] ?(?<${name}Year>20\\d\\d))?`
/** "Từ ngày 01/6/2026 đến hết ngày 31/7/2026". */
const lasting = compiled(`(?<!\\p{L})từ ${day('from')} (?:đến|tới)(?: hết)? ${day('to')}(?![\\d/])`, 'gu')

/** A campaign that ends, or begins, with that of the demand and is the shorter: "đến ngày 30/6" for "đến ngày 31/7". */
export function shorterCampaign(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(campaignsIn) as [readonly Campaign[], readonly Campaign[]]
  for (const theirs of demand) {
    const near = answer.filter(
      (own) => (own.from === theirs.from || own.to === theirs.to) && isOneAct(theirs, own),
    )
    const [own] = near
    if (own === undefined || demand.some(({ from, to }) => from === own.from && to === own.to)) continue
    const isLess = near.length === 1 && own.to - own.from < theirs.to - theirs.from
    if (isLess) return { expected: theirs.words, actual: own.words }
  }
  return null
}

interface Campaign {
  readonly words: string
  readonly from: number
  readonly to: number
  readonly beside: ReadonlySet<string>
}

function campaignsIn(text: string): readonly Campaign[] {
  const folded = onOneLine(text)
  if (!folded.includes('từ ')) return []
  return matchesOf(lasting, folded).map(({ 0: words, index, groups }) => {
    const of = groups as Record<string, string | undefined>
    const year = of.toYear ?? of.fromYear ?? '0'
    const value = (name: string) =>
      numeric(of[`${name}Year`] ?? year) * 400 +
      numeric(of[`${name}Month`]!) * 32 +
      numeric(of[`${name}Day`]!)
    return {
      words,
      from: value('from'),
      to: value('to'),
      beside: besideOf(folded, index, index + words.length),
    }
  })
}

/** "Trước ngày 15/02/2026", "xong trước 30-4": by which day something is done. */
const byDay =
  /(?<!\p{L})(?:trước|(?:chậm|muộn) nhất(?: là| vào| trong)?|xong(?: trong)?|đến(?: hết)?)(?: ngày)? (?<day>\d{1,2}) ?[/-] ?(?<month>\d{1,2})(?: ?[/-] ?(?<year>20\d\d))?(?![\d/])/gu

/** Without a year, a day so much later in the calendar is that of the year before: a school year runs on. */
const halfYear = 6 * 32

/** The one day of an answer where it is later than that of the demand, for the same act. */
export function laterDay(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(dayIn)
  if (demand == null || answer == null || (demand.year === 0) !== (answer.year === 0)) return null
  const isLater = answer.value > demand.value && (demand.year > 0 || answer.value - demand.value < halfYear)
  return isLater && isOneAct(demand, answer) ? { expected: demand.words, actual: answer.words } : null
}

function dayIn(text: string) {
  const folded = onOneLine(text)
  const [found, ...more] = matchesOf(byDay, folded)
  if (found === undefined || more.length > 0) return null
  const { 0: words, index, groups } = found
  const year = numeric(groups!.year ?? '0')
  const around = `${folded.slice(0, index).split(/[;.]/u).at(-1)} ${folded.slice(index + words.length).split(/[;.]/u)[0]}`
  return {
    words,
    year,
    value: year * 400 + numeric(groups!.month!) * 32 + numeric(groups!.day!),
    beside: new Set(around.match(/\p{L}+/gu)),
  }
}
