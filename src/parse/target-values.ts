import { pattern } from '../knowledge/patterns.ts'
import type { Target } from '../model/facets.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { numeric } from '../text/numbers.ts'
import type { ParseContext } from './context.ts'
import { signFrom, signsOf } from './signs.ts'
import type { View } from './view.ts'

/** A number with what it says: "trên 90%", "5-10%", "02 mô hình". */
export interface Value extends Span {
  /** Where things stand before: the "từ 96%" of "từ 96% lên 98%". */
  readonly reached?: boolean
  readonly values: readonly { readonly value: number; readonly comparator: Target['comparator'] }[]
  readonly unit: Target['unit']
  /** An amount in a unit of money or time: its subject stands in front. */
  readonly amount?: true
}

/** What is measured in money, time, age or points also without a verb: "Thu nhập bình quân trên 85 triệu đồng". */
const measuredSo = withRanges(
  /(?:^|[ ,;:])(?:thu nhập|doanh thu|thu ngân sách|lợi nhuận|giá trị sản xuất|tổng (?:thu|vốn|mức|giá trị)|quỹ|tuổi thọ|ngày lưu trú|thời gian (?:chờ|giải quyết|xử lý|phản hồi|khắc phục|lưu trú))(?!\p{L})[^,;\d]*$/u,
)

/** A limit is set to how long something lasts: "Thời gian mất điện không quá 30 phút". */
const lasting = withRanges(
  /(?<!trong )(?<!\p{L})thời gian(?! (?:thực hiện|tổ chức|triển khai|hoàn thành|diễn ra|từ|qua|tới|này))(?!\p{L})[^,;\d]*$/u,
)

/**
 * Percentages; where a sentence has none, its counts: the first of each part between commas. Amounts reached stand
 * beside both.
 */
export function valuesIn(context: ParseContext, sentence: Span, aim: boolean): readonly Value[] {
  const counted = countedIn(context, sentence, aim)
  const amounts = aim ? amountsIn(context, sentence).filter((one) => !qualifies(context, counted, one)) : []
  if (amounts.length === 0) return counted
  const apart = counted.filter((value) =>
    amounts.every(({ start, end }) => value.end <= start || value.start >= end),
  )
  return [...apart, ...amounts].sort((a, b) => a.start - b.start)
}

/** "70% hộ kinh doanh có doanh thu trên 1 tỷ đồng đăng ký …": the amount says whom the number in front of it counts. */
function qualifies({ view }: ParseContext, counted: readonly Value[], { start }: Value): boolean {
  const before = counted.findLast(({ end }) => end <= start)
  return (
    before !== undefined && /^[^,;:]* (?:có|với|thuộc) [^,;:]*$/u.test(view.lower.slice(before.end, start))
  )
}

/** Amounts of money, time, age or points that something is to reach: "đạt 45 tỷ đồng". */
function amountsIn({ view, citations }: ParseContext, sentence: Span): readonly Value[] {
  const text = view.lower.slice(sentence.start, sentence.end)
  const found: Value[] = []
  if (!/\d ?(?:nghìn|ngàn|triệu|tỷ|đồng|ngày|tuổi|giờ|phút|giây|điểm)/u.test(text)) return found
  const near = citedIn(citations, sentence)
  for (const match of nearNumbers(view, sentence, text, 'reached')) {
    const start = sentence.start + match.index
    const { verb, few, many, low, value, scale } = match.groups!
    if (near.some((one) => start >= one.start && start < one.end)) continue
    const before = text.slice(Math.max(0, match.index - 120), match.index)
    const limited = (few ?? many) !== undefined && lasting.test(before)
    if (verb === undefined && !limited && !measuredSo.test(before)) continue
    const times = scaleOf(scale ?? '')
    const to = match.index + match[0].length
    const values =
      low === undefined
        ? [{ value: numeric(value!) * times, comparator: comparing(few, many, text, to) }]
        : [
            { value: numeric(low) * times, comparator: '>=' as const },
            { value: numeric(value!) * times, comparator: '<=' as const },
          ]
    found.push({ start, end: sentence.start + to, values, unit: 'count', amount: true })
  }
  return found
}

/** "Từ 96% lên 98%", "từ 18,5% năm 2025 xuống còn 6%": where things stood before. */
function isStart(text: string, { 0: found, index }: RegExpExecArray): boolean {
  return (
    /(?<!\p{L})từ ?$/u.test(text.slice(Math.max(0, index - 4), index) + (/^từ /u.exec(found)?.[0] ?? '')) &&
    moved.test(text.slice(index + found.length))
  )
}

const moved =
  /^ ?(?:\(?(?:vào |của |trong |cuối |đầu )?năm \d{4}\)? ?|\(?hiện nay\)? ?|năm trước ?)?(?:tăng |giảm )?(?:lên|xuống|còn)(?!\p{L})/u

function countedIn(context: ParseContext, sentence: Span, aim: boolean): readonly Value[] {
  const { view } = context
  const text = view.lower.slice(sentence.start, sentence.end)
  const found: Value[] = []
  const near = citedIn(context.citations, sentence)
  const cited = (at: number): boolean => near.some((one) => at >= one.start && at < one.end)
  if (text.includes('%') || text.includes('phần trăm')) {
    for (const match of nearNumbers(view, sentence, text, 'percent')) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (cited(start)) continue
      const g = match.groups!
      const values =
        g.low !== undefined && g.high !== undefined
          ? [
              { value: numeric(g.low), comparator: '>=' as const },
              { value: numeric(g.high), comparator: '<=' as const },
            ]
          : [
              {
                value: numeric(g.value!),
                comparator: comparing(g.few1, g.many1, text, match.index + match[0].length),
              },
            ]
      found.push({ start, end, values, unit: 'percent', reached: isStart(text, match) })
    }
    return aim && found.length > 0 ? withCounts(context, sentence, text, found) : found
  }
  let taken = false
  let checked = 0
  let quotes = 0
  let atLeast = false
  for (const match of nearNumbers(view, sentence, text, 'count')) {
    const start = sentence.start + match.index
    const between = text.slice(checked, match.index)
    quotes += between.split('"').length - 1
    const parted = /[,:] | và $/u.test(between)
    checked = match.index
    if (toldOf(text, match.index, taken)) continue
    if (cited(start) || quotes % 2 === 1 || (taken && !parted) || placed.test(text.slice(0, match.index)))
      continue
    taken = true
    const g = match.groups!
    const end = start + match[0].trimEnd().length
    // "Mở ít nhất 05 lớp học bơi, 03 lớp võ": the limit is that of each.
    atLeast = g.many !== undefined || (atLeast && g.few === undefined && /(?:,| và) $/u.test(between))
    const scale = scaleOf(g.scale ?? '')
    const values =
      g.low !== undefined
        ? [
            { value: numeric(g.low) * scale, comparator: '>=' as const },
            { value: numeric(g.value!) * scale, comparator: '<=' as const },
          ]
        : [
            {
              value: numeric(g.value ?? g.part!) * scale,
              comparator: atLeast ? '>=' : comparing(g.few, g.many, text, match.index + match[0].length),
            },
          ]
    found.push({ start, end, values, unit: 'count' })
  }
  return found
}

/**
 * "Có 4.500 hộ gia đình, ít nhất 35% trụ sở …", "trên 75% trường học và 30.000 hộ sử dụng …": counts that stand in one
 * list with shares, in front of the first or behind the last.
 */
function withCounts(
  { view, citations }: ParseContext,
  sentence: Span,
  text: string,
  shares: readonly Value[],
): readonly Value[] {
  const near = citedIn(citations, sentence)
  const [first, last] = [shares[0]!, shares[shares.length - 1]!]
  const found: Value[] = [...shares]
  for (const match of nearNumbers(view, sentence, text, 'count')) {
    const start = sentence.start + match.index
    const end = start + match[0].trimEnd().length
    const g = match.groups!
    if (
      g.value === undefined ||
      g.low !== undefined ||
      near.some((one) => start >= one.start && start < one.end)
    )
      continue
    const leads =
      end <= first.start &&
      listBegins.test(text.slice(0, match.index)) &&
      listGoesOn.test(text.slice(end - sentence.start, first.start - sentence.start))
    const follows = start >= last.end && listEnds.test(text.slice(last.end - sentence.start, match.index))
    if (!leads && !follows) continue
    const value = numeric(g.value) * scaleOf(g.scale ?? '')
    const to = match.index + match[0].length
    found.push({
      start,
      end,
      values: [{ value, comparator: comparing(g.few, g.many, text, to) }],
      unit: 'count',
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "Trong giai đoạn 2026 - 2027, phấn đấu có ", in front of a list's first count. */
const listBegins =
  /^(?:(?:(?:trong|đến|hết|cuối) )*(?:năm 20\d\d|giai đoạn 20\d\d ?- ?20\d\d),? )?(?:phấn đấu,? )?(?:có|thu hút|hỗ trợ|vận động|giúp|hình thành|xây dựng) $/u
/** " hộ gia đình, ", between it and the first share. */
const listGoesOn = withRanges(/^ ?\p{L}+(?: \p{L}+){0,5}, ?$/u)
/** " trường học công lập và ", between the last share and a count behind it. */
const listEnds = withRanges(
  /^ (?!.*(?<!\p{L})(?:trong|tại|ở|của|thuộc|với|từ|trên|cho|theo|giữa|gồm|tổng|mỗi|trước|sau|đến|trở|lên)(?!\p{L}))\p{L}+(?: \p{L}+){0,6} và $/u,
)

/** No words in front of a number belong to its value that begin farther from it: "xuống trung bình không vượt quá". */
const longestLead = 40

/** The matches of a pattern that ends in a number; it is tried only near the numbers of the sentence. */
function nearNumbers(
  view: View,
  { start, end }: Span,
  text: string,
  id: 'percent' | 'count' | 'reached',
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  const { search } = pattern('targets', id)
  const signs = signsOf(view)
  let behind = start
  for (let index = signFrom(signs, start); index < signs.length && signs[index]! < end; index++) {
    if (signs[index]! < behind) continue
    search.lastIndex = Math.max(behind, signs[index]! - longestLead) - start
    const match = search.exec(text)
    if (match === null) break
    found.push(match)
    behind = start + search.lastIndex
  }
  return found
}

/**
 * "Khối 10 - 12 (530 học sinh): …", "35 lao động (25 nữ và 10 nam)": a count in a bracket tells of the name in front of
 * a colon, or is a part of the count in front.
 */
function toldOf(text: string, at: number, isPart: boolean): boolean {
  const front = text.slice(Math.max(0, at - longestBracket), at)
  const open = front.lastIndexOf('(')
  if (open < front.lastIndexOf(')') || open < 0 || /^\(trong đó/u.test(front.slice(open))) return false
  const close = text.indexOf(')', at)
  return close >= 0 && (isPart || /^ ?:/u.test(text.slice(close + 1)))
}

const longestBracket = 200

/** "… ở khu vực cửa khẩu và 11 bản biên giới": where it is done, not how much. */
const placed = withRanges(/(?<!\p{L})(?:ở|tại|trên địa bàn|thuộc) [\p{L} ]{2,40} và $/u)

/**
 * "từ 85% trở lên": the limit of the value itself, not that of what is counted: "sản phẩm OCOP từ 4 sao trở lên", nor
 * that of a grade: "hoàn thành tốt nhiệm vụ trở lên".
 */
export const ownLimit = withRanges(
  /(?<!tuổi) ?trở (?:lên|xuống)(?<!(?:(?<!\p{L})(?:từ|loại|hạng|mức|bậc|cấp|giải|đạt|hoàn thành|trình độ|học lực|hạnh kiểm|danh hiệu|chứng chỉ) (?:[^,;]|,(?=\d)){1,30}|(?<!\p{L})(?:khá|giỏi|tốt|đạt|trung bình|chuẩn|tiên tiến|cao đẳng|đại học|thạc sĩ)) ?trở (?:lên|xuống))/u,
)

function comparing(
  few: string | undefined,
  many: string | undefined,
  text: string,
  end: number,
): Target['comparator'] {
  if (few !== undefined) return '<='
  const behind = text.slice(end, end + 160)
  const next = behind.search(/\d/)
  const own = next < 0 ? behind : behind.slice(0, next)
  const limit = ownLimit.exec(own)?.[0].trim()
  if (limit === 'trở xuống') return '<='
  return many !== undefined || limit === 'trở lên' ? '>=' : '='
}

function scaleOf(text: string): number {
  const scales: Readonly<Record<string, number>> = {
    chục: 10,
    trăm: 100,
    nghìn: 1e3,
    ngàn: 1e3,
    vạn: 1e4,
    triệu: 1e6,
    tỷ: 1e9,
  }
  return scales[text.trim()] ?? 1
}

/** The citations that reach into a sentence; they are in reading order. */
function citedIn(citations: ParseContext['citations'], { start, end }: Span): readonly Span[] {
  let low = 0
  let high = citations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (citations[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < citations.length && citations[to]!.start < end) to++
  return citations.slice(low, to)
}
