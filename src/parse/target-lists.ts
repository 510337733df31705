import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { numeric } from '../text/numbers.ts'
import type { ParseContext } from './context.ts'
import { citedIn, comparing, nearNumbers, scaleOf, type Value } from './target-numbers.ts'

/** What is done to a thing: "xóa 100% điểm rác". */
const doings =
  'xóa(?: bỏ)?|giải quyết|xử lý|thu gom|rà soát|số hóa|kiểm tra|giám sát|phủ|lắp(?: đặt)?|trồng|cấp|khám|hoàn thành|công khai|công nhận|sửa chữa|nâng cấp|cải tạo|cứng hóa|tổ chức|mở|lập|thành lập|làm|xây(?: dựng)?|duy trì|đào tạo|bồi dưỡng|tập huấn|kết nạp|tặng|trao'
/** What is done to reach a number, right in front of it: "và có ít nhất 02 sản phẩm", ", trồng mới 500 cây". */
const acts = `(?:${doings}|có|đạt|giúp|phát triển|hỗ trợ|vận động|thu hút|ra mắt|nhân rộng|hình thành|biểu dương|giới thiệu|tư vấn|phấn đấu)(?: (?:mới|được|thêm|xong|có|mở|cho))?`
const parting = new RegExp(`[,:] | và $| và ${acts} $`, 'u')
const nextAct = new RegExp(`(?:,| và) ${acts} $`, 'u')
const ledByAct = compiled(String.raw`(?<!\p{L})(?:${doings})(?: (?:mới|được|xong|dứt điểm|rà soát))? ?$`, 'u')
const ownAct = compiled(
  String.raw`^((?:(?! (?:được|có|là|ký|tham gia|đạt|biết|sử dụng)(?!\p{L}))[^,;])+), ${acts} .*$`,
  'u',
)

const longestAct = 60
const longestList = 120

/** Whether the words between two counts part what they count: "03 tổ hợp tác và có ít nhất 02 sản phẩm". */
export function partsList(between: string): boolean {
  return parting.test(between)
}

/** "Xóa 100% điểm rác, xây dựng tuyến đường hoa": what is done next is no part of what is counted, behind an act. */
export function withoutNextAct(front: string, behind: string): string {
  if (!behind.includes(', ') || !ledByAct.test(front.slice(-longestAct))) return behind
  const own = ownAct.exec(behind.toLowerCase())
  return own === null ? behind : behind.slice(0, own[1]!.length)
}

/**
 * "Có 4.500 hộ gia đình, ít nhất 35% trụ sở …", "trên 75% trường học và 30.000 hộ sử dụng …": counts that stand in one
 * list with shares, in front of the first or behind the last, or are reached by an act of their own: "Xóa 100% điểm
 * rác, trồng 500 cây".
 */
export function withCounts(
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
    const share = shares.findLast((one) => one.end <= start)
    const between = share === undefined ? '' : text.slice(share.end - sentence.start, match.index)
    const follows =
      (share === last && between.length <= longestList && listEnds.test(between)) ||
      (nextAct.test(between.slice(-longestAct)) &&
        ledByAct.test(text.slice(0, share!.start - sentence.start).slice(-longestAct)))
    if ((!leads && !follows) || toldOf(text, match.index, true)) continue
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
const listBegins = compiled(
  String.raw`^(?:(?:(?:trong|đến|hết|cuối) )*(?:năm 20\d\d|giai đoạn 20\d\d ?- ?20\d\d),? )?(?:phấn đấu,? )?${acts} $`,
  'u',
)
/** " hộ gia đình, ", between it and the first share. */
const listGoesOn = withRanges(/^ ?\p{L}+(?: \p{L}+){0,5}, ?$/u)
/** " trường học công lập và ", between the last share and a count behind it. */
const listEnds = withRanges(
  /^ (?!.*(?<!\p{L})(?:trong|tại|ở|của|thuộc|với|từ|trên|cho|theo|giữa|gồm|tổng|mỗi|trước|sau|đến|trở|lên)(?!\p{L}))\p{L}+(?: \p{L}+){0,6} và $/u,
)

/**
 * "Khối 10 - 12 (530 học sinh): …", "35 lao động (25 nữ và 10 nam)": a count in a bracket tells of the name in front of
 * a colon, or is a part of the count in front.
 */
export function toldOf(text: string, at: number, isPart: boolean): boolean {
  const front = text.slice(Math.max(0, at - longestBracket), at)
  const open = front.lastIndexOf('(')
  if (open < front.lastIndexOf(')') || open < 0 || /^\(trong đó/u.test(front.slice(open))) return false
  const behind = text.slice(at, at + longestBracket)
  const close = behind.indexOf(')')
  return close >= 0 && (isPart || /^ ?:/u.test(behind.slice(close + 1)))
}

const longestBracket = 200
