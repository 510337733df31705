import type { Budget } from '../model/facets.ts'
import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import type { ParseContext } from './context.ts'
import type { BodyItem, Node } from './outline.ts'
import { placeOf, type View, words } from './view.ts'

const gift = '(?:tài trợ|viện trợ|đóng góp|hỗ trợ|ủng hộ|vận động)'
const head =
  '(?:(?:các |một phần |sự )?(?:nguồn|ngân sách|kinh phí|quỹ|tiền|đóng góp|ủng hộ|tài trợ|vận động|huy động|xã hội hóa|hỗ trợ|viện trợ|lồng ghép|vốn|xi măng|học phí|nguồn thu|khoản (?:thu|tài trợ|đóng góp|ủng hộ|hỗ trợ)|chi thường xuyên|chi phí|dự toán|dự phòng|lợi nhuận|tài chính(?= công đoàn| đảng)))'
const beginning = compiled(`^${head}(?![\\p{L}])`, 'iu')
/**
 * Where one source ends and the next begins; "nguồn tài trợ, đóng góp hợp pháp" is one, and so is "đóng góp, tài trợ
 * của doanh nghiệp"; "chi tiền ăn, tiền ở" says what for.
 */
const split = compiled(
  `; (?=(?:hội|đoàn|đảng) phí)|; [^,.;:]{3,60} sử dụng (?=${head}(?![\\p{L}]))|(?:;|,(?! ?${gift}(?<=(?:^|[;,:] ?|nguồn |khoản |sự )${gift}, ?${gift}))(?! ?tiền (?<=(?<!\\p{L})tiền [\\p{L} ]{1,40}, ?tiền ))| và|, và|;? ?cùng với)(?: \\(\\d{1,2}\\))?(?: (?:từ|do|bởi|sử dụng))?(?: |(?<=[;,]))(?=(?:từ |do |sử dụng )?${head}(?![\\p{L}]))`,
  'gu',
)
const verbs =
  'từ|do|gồm|bao gồm|lấy từ|trích từ|(?:được )?(?:bảo đảm|đảm bảo|bố trí|cân đối|trích|lấy|cấp|huy động)'
const lead = compiled(
  '^(?:(?:nguồn |dự toán |tổng (?:dự toán |mức )?)?kinh phí|nguồn (?:vốn|lực|tài chính)|vốn)' +
    '(?:(?: (?:để|cho|tổ chức|triển khai|thực hiện|hoạt động|bảo đảm|đảm bảo|phục vụ|tuyên truyền|dự kiến)){0,4}(?: (?:các |nội dung )*(?:kế hoạch|phong trào|chương trình|đề án|nhiệm vụ|hoạt động|nội dung)[^,.;:]{0,60}?)? ?(?=:|được|(?:khoảng )?[\\d.,]+ (?:tỷ|triệu|nghìn) đồng,? (?:gồm|bao gồm|từ) ?:|do|từ|gồm|bao gồm|lấy|trích|sử dụng|trong|bố trí|bảo đảm|đảm bảo|cân đối|huy động)' +
    // Any other purpose, where a verb and money follow: "Kinh phí phục vụ bầu cử do ngân sách xã bảo đảm".
    `| (?:[^,.;:]|(?<=\\d)[.,](?=\\d)|,(?! ${head})){1,80}? (?=(?:${verbs}) (?:(?:từ|các|nguồn|một phần) )?(?:ngân sách|nguồn|quỹ|kinh phí|dự toán|dự phòng)(?!\\p{L})))`,
  'u',
)
const source =
  /^(?:[:, ]+|được |sẽ |hằng năm |huy động (?=(?:các |thêm )?(?:nguồn|khoản|kinh phí|quỹ|nguồn lực))|bố trí |bảo đảm |đảm bảo |cân đối |lấy |trích |(?:huy động|cấp) (?=từ)|chi (?=từ|trong)|nguồn (?=ngân sách)|các nguồn(?: vốn| lực| kinh phí)?(?: sau| như sau)?: ?|(?:khoảng |dự kiến )?[\d.,]+ (?:tỷ|triệu|nghìn)?(?: đồng)?,? ?(?:trong đó|gồm|bao gồm|từ) ?:? ?|sử dụng |gồm(?: có)? ?:?|bao gồm ?:?|từ(?: ?: ?| )|do |\(\d{1,2}\) ?|bởi |trong (?=(?:kinh phí|dự toán|ngân sách|nguồn)))+/u
const trailing =
  /(?:,? (?:theo quy định|theo đúng quy định|và các quy định)(?: [^,;]*)?| (?<!tự )(?:bảo đảm|đảm bảo|chi trả|chi)(?: theo phân cấp(?: [^,;]*)?)?|,? để (?:thực hiện|triển khai|tổ chức|chi|chi trả|thanh toán|phục vụ|hỗ trợ|mua) .*|,? phù hợp với.*|,? (?:hỗ trợ )?khi (?:có|cần|xảy ra) .*| ?\(nếu có\))$/u

/** "do ngân sách xã hỗ trợ, cân đối bổ sung": the verb of "do" is no part of the source. */
const provided =
  /(?: (?:hỗ trợ|cấp|(?<!tự )(?:bảo đảm|đảm bảo)|cân đối|bố trí|bổ sung|chi trả|chi)){1,3}(?: (?:một phần|toàn bộ|\d{1,3} ?%))?$/iu
/** What a clause behind a source says of it: ", được giao trong dự toán", "; sử dụng tiết kiệm". */
const aside = withRanges(
  /;|, (?:được|sử dụng|quản lý|chi (?:theo|đúng)|bảo đảm|đảm bảo|thanh toán|quyết toán)(?!\p{L})/u,
)

/** Where money comes from; "bố trí kinh phí" alone is a task, no source. */
const moneyFrom = /ngân sách|nguồn|sự nghiệp|xã hội hóa|tài trợ|đóng góp|quỹ/u

const money = 'kinh phí'
/** The rarer end of it, by which it is looked for. */
const moneyEnd = 'phí'
const providing = withRanges(/(?:(?<!\p{L})(?:bố trí|bảo đảm|đảm bảo|cân đối)(?: nguồn)?|nguồn) $/u)
const forWork = /^ (?:thực hiện|triển khai|tổ chức|hoạt động|được)/u

/** "Sở Nội vụ sử dụng kinh phí …; Liên đoàn Lao động tỉnh sử dụng tài chính công đoàn": whose source it is. */
const spender = compiled(`^[^,.;:]{3,60} sử dụng (?=${head}(?![\\p{L}]))`, 'u')

/** Kinh phí: the budget section, else the sentence that provides for it; null where the plan says nothing of money. */
export function budgetOf({ view, outline, path }: ParseContext): Budget | null {
  const node = outline.nodes.find((each) => each.role === 'budget') ?? null
  if (node !== null) {
    const spans = textOf(node)
    if (spans.length === 0) return { place: placeOf(view, node.heading.span, node.path), sources: [] }
    const place = placeOf(view, { start: spans[0]!.start, end: spans[spans.length - 1]!.end }, node.path)
    return { place, sources: spans.flatMap((span, index) => sourcesIn(view, span, index > 0)) }
  }
  const ahead = money.length - moneyEnd.length
  for (let end = view.lower.indexOf(moneyEnd, ahead); end >= 0; end = view.lower.indexOf(moneyEnd, end + 1)) {
    const at = end - ahead
    if (!view.lower.startsWith(money, at)) continue
    const before = providing.exec(view.lower.slice(Math.max(0, at - 24), at))
    if (before === null && !forWork.test(view.lower.slice(at + money.length, at + money.length + 12)))
      continue
    const start = at - (before?.[0].length ?? 0)
    const paragraph = view.paragraphs.findLast((each) => each.start <= start)
    if (
      paragraph === undefined ||
      paragraph.block.kind !== 'paragraph' ||
      outline.paths[paragraph.index] === undefined
    )
      continue
    const stop = view.text.indexOf('. ', start)
    const span = trimmed(view.text, {
      start,
      end: stop < 0 || stop > paragraph.end ? paragraph.end : stop + 1,
    })
    if (!moneyFrom.test(view.lower.slice(span.start, span.end))) continue
    return { place: placeOf(view, span, path(span.start), 0.8), sources: sourcesIn(view, span) }
  }
  return null
}

/** Every sentence under a budget heading. */
function textOf(node: Node): readonly Span[] {
  const items = (list: readonly BodyItem[]): Span[] =>
    list.flatMap((item) => [item.span, ...items(item.children)])
  const own = node.heading.text === null ? [] : [node.heading.text]
  return [
    ...own,
    ...items(node.body),
    ...node.children.flatMap((child) =>
      child.heading.title !== null && child.heading.text === null
        ? [child.heading.span, ...textOf(child)]
        : textOf(child),
    ),
  ].sort((a, b) => a.start - b.start)
}

function sourcesIn(view: View, span: Span, begun = false): string[] {
  const lower = view.lower.slice(span.start, span.end)
  const stop = /\.(?: |$)/u.exec(lower)
  const limit = stop === null ? lower.length : stop.index
  let from = (lead.exec(lower) ?? spender.exec(lower))?.[0].length ?? 0
  const opening = source.exec(lower.slice(from))?.[0] ?? ''
  from += opening.length
  let by = /(?:do|bởi) $/u.test(opening)
  const sources: string[] = []
  const take = (start: number, to: number) => {
    const own = source.exec(lower.slice(start, to))?.[0] ?? ''
    const behind = aside.exec(lower.slice(start, to))
    const text = words(view, {
      start: span.start + start + own.length,
      end: span.start + (behind === null ? to : start + behind.index),
    })
      .replace(/[ .;,:]+$/u, '')
      .replace(trailing, '')
      .replace(by ? provided : '', '')
    // "Vận động các nhà hảo tâm …" behind the sources is an order.
    // … and what is paid for is none: "chi phí đi lại thanh toán theo chế độ".
    if (/^chi phí .* thanh toán /iu.test(text)) return
    if (/^(?:Vận động|Khuyến khích) /u.test(text) && (begun || sources.length > 0)) return
    if (beginning.test(text) || sources.length > 0 || from > 0)
      if (text.length > 3 && text.length < 260) sources.push(text)
  }
  split.lastIndex = from
  for (let match = split.exec(lower); match !== null && match.index < limit; match = split.exec(lower)) {
    take(from, match.index)
    from = match.index + match[0].length
    const way = / (?<way>từ|do|bởi|sử dụng) (?:[^ ]*)?$/u.exec(match[0])?.groups?.way
    if (way !== undefined) by = way === 'do' || way === 'bởi'
  }
  take(from, limit)
  return sources
}
