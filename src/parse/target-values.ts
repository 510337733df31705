import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { numeric } from '../text/numbers.ts'
import type { ParseContext } from './context.ts'
import { partsList, toldOf, withCounts } from './target-lists.ts'
import { citedIn, comparing, nearNumbers, scaleOf, type Value } from './target-numbers.ts'
import { spelledIn } from './target-words.ts'

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
  const counted = withSpelled(context, sentence, countedIn(context, sentence, aim), aim)
  const amounts = aim ? amountsIn(context, sentence).filter((one) => !qualifies(context, counted, one)) : []
  if (amounts.length === 0) return counted
  const apart = counted.filter((value) =>
    amounts.every(({ start, end }) => value.end <= start || value.start >= end),
  )
  return [...apart, ...amounts].sort((a, b) => a.start - b.start)
}

/** "Ít nhất 07 thành viên, tối thiểu hai thành viên nữ": numbers in words among counts, or where there are no others. */
function withSpelled(
  context: ParseContext,
  sentence: Span,
  counted: readonly Value[],
  aim: boolean,
): readonly Value[] {
  if (!aim || counted.some(({ unit }) => unit !== 'count')) return counted
  const others = spelledIn(context, sentence).filter(
    (one) =>
      (counted.length === 0 || one.unit === 'count') &&
      counted.every(({ start, end }) => one.end <= start || one.start >= end),
  )
  return others.length === 0 ? counted : [...counted, ...others].sort((a, b) => a.start - b.start)
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
  if (!/\d ?(?:nghìn|ngàn|triệu|tỷ|đồng|ngày|tuổi|giờ|phút|giây|điểm|lần)/u.test(text)) return found
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
    const parted = partsList(between)
    checked = match.index
    if (toldOf(text, match.index, taken)) continue
    if (
      cited(start) ||
      quotes % 2 === 1 ||
      (taken && !parted) ||
      placed.test(text.slice(Math.max(0, match.index - longestPlace), match.index))
    )
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
  return aim && found.length === 0 ? bareIn(sentence, text) : found
}

/** "Số lớp mở mới: 12": a number alone behind what says that it is one. */
function bareIn({ start }: Span, text: string): readonly Value[] {
  const match = bareNumber.exec(text)
  if (match === null) return []
  const { front, few, many, value } = match.groups!
  const values = [{ value: numeric(value!), comparator: comparing(few, many, text, match[0].length) }]
  return [{ start: start + front!.length, end: start + match[0].trimEnd().length, values, unit: 'count' }]
}

const bareNumber =
  /^(?<front>(?:tổng |phấn đấu )?số(?: lượng)? (?!điện thoại|tài khoản|hiệu|fax|nhà|ký hiệu|quyết định|công văn)[^:;\d]{2,80}: ?(?:phấn đấu )?(?:đạt |có )?)(?:(?<few>không quá|tối đa|dưới)|(?<many>ít nhất|tối thiểu|từ|trên))? ?(?<value>\d{1,3}(?:\.\d{3})+|\d{1,9})(?: trở lên)?$/u

const longestPlace = 60

/** "… ở khu vực cửa khẩu và 11 bản biên giới": where it is done, not how much. */
const placed = withRanges(/(?<!\p{L})(?:ở|tại|trên địa bàn|thuộc) [\p{L} ]{2,40} và $/u)
