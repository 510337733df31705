import { type Beginning, beginning } from '../text/beginning.ts'
import { withRanges } from '../text/letters.ts'
import { attachment, basis } from './header-lines.ts'
import { type Fits, isHeading, someLine } from './line-looks.ts'
import type { Paragraph, View } from './view.ts'

/** A half-open range of paragraph indices. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** An issuing decision, with the paragraph of its first article (điều); 0 where it has none. */
export interface Wrapper extends Range {
  readonly articles: number
}

/** The parts of a document, each a range of paragraphs; together they hold every paragraph but the notes. */
export interface Regions {
  /** The decision or dispatch that issues the plan as its attachment, in the same file. */
  readonly wrapper: Wrapper | null
  /** Recipients and signature of that decision. */
  readonly wrapperTail: Range | null
  /** Letterhead, title, legal bases, up to the first section. */
  readonly head: Range
  readonly body: Range
  /** Recipients and signature. */
  readonly tail: Range
  /** Appendices behind the signature. */
  readonly rest: Range
}

const planHeading = beginning(
  'kcđpdq',
  withRanges(
    /^(?:kế hoạch|chương trình|đề án|phương án|dự án|phong trào|quy chế|phát động)(?![\p{L}\p{N}])/u,
  ),
)
/** A kind alone: the title follows. */
const bareKind =
  /^[\W_]*(?:kế hoạch|chương trình(?: hành động| công tác)?|đề án|phương án|dự án|quy chế)[\W_]*$/u
const recipients = beginning('n', /^nơi nhận ?(?:[:.]|$|(?=-))/u)
export const authority = beginning(
  'TKQ',
  /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q|Thừa lệnh|Thay mặt)(?:\.|(?<=\/.{1,2}) |\/| (?=\p{Lu}))/u,
)
const issuerLine = withRanges(
  /^(?:ủy ban|ubnd|hội đồng|hđnd|sở|bộ|tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu|trường|phòng|trung tâm|bệnh viện|chi cục|cục|ban|đảng|hội|đoàn|liên đoàn|công đoàn|công an|công ty|văn phòng)(?![\p{L}])/u,
)
const appendix = beginning(
  'pbdm',
  withRanges(/^(?:phụ lục|biểu(?: mẫu| số)?|danh mục|danh sách|mẫu(?: số)?)(?![\p{L}\p{N}])/u),
)
const position =
  /^(?:\(?(?:đã ký|ký tên|ký)\)?$|(?:phó |quyền |q\. ?)?(?:giám đốc|tổng giám đốc|chủ tịch|phó chủ tịch|hiệu trưởng|bí thư|trưởng (?:ban|phòng|công an)|chánh (?:thanh tra|văn phòng)|cục trưởng|chi cục trưởng|tổng cục trưởng|vụ trưởng|viện trưởng|bộ trưởng|thứ trưởng|thủ tướng|trưởng đoàn|chỉ huy trưởng|chính trị viên|tổng biên tập|thủ trưởng|trưởng trạm|(?:sư|lữ|trung|tiểu) đoàn trưởng|(?:đại|hải) đội trưởng|đồn trưởng|(?:phó )?tư lệnh|chủ nhiệm))/u

export function regionsOf(view: View): Regions {
  const last = view.paragraphs.findIndex((paragraph) => paragraph.block.kind === 'note')
  const end = last < 0 ? view.paragraphs.length : last
  const begin = attachmentStart(view, end)
  const body = bodyStart(view, begin, end)
  const tail = tailStart(view, body === end ? begin : body, end)
  const rest = restStart(view, tail, end)
  const articles = articlesStart(view, begin)
  return {
    wrapper: begin > 0 ? { from: 0, to: begin, articles } : null,
    wrapperTail: begin > 0 ? { from: tailStart(view, articles, begin), to: begin } : null,
    head: { from: begin, to: Math.min(body, tail) },
    body: { from: Math.min(body, tail), to: tail },
    tail: { from: tail, to: rest },
    rest: { from: rest, to: end },
  }
}

/**
 * First paragraph of an attached plan: its heading above the line "(Kèm theo Quyết định số …)"; 0 when there is none.
 */
function attachmentStart(view: View, end: number): number {
  for (let index = 0; index < end; index++) {
    if (!someLine(view, view.paragraphs[index]!, isAttachment, attachment.first)) continue
    for (let above = index; above >= Math.max(0, index - 8); above--)
      if (isPlanHeading(view, view.paragraphs[above]!))
        return startsFile(view, above) ? 0 : letterheadAbove(view, above)
  }
  return behindDecision(view, end)
}

const isAttachment: Fits = (line) => attachment.test(line)
const isFirstArticle: Fits = (line) => firstArticle.test(line)
const isRecipients: Fits = (line) => recipients.test(line)

function isPlanHeading(view: View, paragraph: Paragraph): boolean {
  return someLine(
    view,
    paragraph,
    (line, raw) => planHeading.test(line) && isHeading(raw()),
    planHeading.first,
  )
}

const firstArticle = beginning('đ', withRanges(/^điều (?:1|i|một)(?![\p{L}\p{N}])/u))
const issuesPlan =
  /(?:ban hành|phê duyệt|kèm theo)(?: kèm theo)? [^.;:"]{0,60}?(?:kế hoạch|chương trình|đề án|phương án)(?! này)/u

/** The articles of a decision; above them it names its author as a signature would. */
function articlesStart(view: View, end: number): number {
  for (let index = 0; index < end; index++)
    if (someLine(view, view.paragraphs[index]!, isFirstArticle, firstArticle.first)) return index
  return 0
}

/**
 * A decision that says it issues a plan is followed by one, though no line ties the two: a new letterhead or a kind
 * in capitals behind its signature.
 */
function behindDecision(view: View, end: number): number {
  let at = 0
  const next = (fits: Fits, limit = end, first?: Beginning['first']) => {
    while (at < limit && !someLine(view, view.paragraphs[at]!, fits, first)) at++
    return at < limit
  }
  const limit = Math.min(end, 60)
  if (!next(isFirstArticle, limit, firstArticle.first)) return 0
  if (!next((line) => issuesPlan.test(line), Math.min(end, at + 2))) return 0
  if (!next((line, raw) => recipients.test(line) || authority.test(raw()))) return 0
  if (
    !next(
      (line, raw) => isMotto(line) || ((planHeading.test(line) || appendix.test(line)) && isHeading(raw())),
    )
  )
    return 0
  const paragraph = view.paragraphs[at]!
  if (someLine(view, paragraph, (line) => isMotto(line))) return letterheadAt(view, at)
  return isPlanHeading(view, paragraph) ? at : 0
}

export function isMotto(line: string): boolean {
  return line.includes('cộng hòa xã hội') || line.includes('đảng cộng sản')
}

/** A plan printed with its own letterhead begins there, not at its title. */
function letterheadAbove(view: View, heading: number): number {
  for (let index = heading - 1; index >= Math.max(0, heading - 6); index--) {
    const paragraph = view.paragraphs[index]!
    if (
      someLine(view, paragraph, (line) => /^(?:nơi nhận|-|\+|lưu)|^\p{L}+ \p{L}+ \p{L}+$/u.test(line)) &&
      !someLine(view, paragraph, isMotto)
    )
      break
    if (someLine(view, paragraph, isMotto)) return letterheadAt(view, index)
  }
  return heading
}

/** Lines that name bodies, right above the motto of the letterhead they belong to. */
export function letterheadAt(view: View, motto: number): number {
  let start = motto
  for (let above = motto - 1; above >= Math.max(0, motto - 6); above--) {
    const paragraph = view.paragraphs[above]!
    if (someLine(view, paragraph, (line, raw) => issuerLine.test(line) && isHeading(raw()))) start = above
    else if (!someLine(view, paragraph, (line) => /^[\W_]*$|^số ?[:.]/u.test(line))) break
  }
  return start
}

/** Whether nothing but a letterhead stands above: the attachment is a file of its own. */
function startsFile(view: View, heading: number): boolean {
  for (let index = 0; index < heading; index++)
    if (someLine(view, view.paragraphs[index]!, (line) => /^(?:điều \d|quyết định:?$|nơi nhận)/u.test(line)))
      return false
  return true
}

function bodyStart(view: View, begin: number, end: number): number {
  let kind = -1
  for (let index = begin; index < end; index++) {
    const paragraph = view.paragraphs[index]!
    if (isPlanHeading(view, paragraph)) kind = index
    const { label } = paragraph
    if (
      label !== null &&
      label.family !== 'bullet' &&
      (kind >= 0 || label.family !== 'letter') &&
      !isNumberLine(view, paragraph)
    )
      return index
    if (label === null && kind >= 0 && isSectionHeading(view, paragraph) && !isTitle(view, kind, index, end))
      return index
    if (someLine(view, paragraph, isRecipients, recipients.first)) return index
  }
  return end
}

/**
 * A title in capitals may begin like a section: "KẾ HOẠCH ⏎ CÔNG TÁC DÂN VẬN NĂM 2025", right below the kind or
 * above the preamble.
 */
function isTitle(view: View, kind: number, index: number, end: number): boolean {
  const { start, end: stop } = view.paragraphs[kind]!
  if (kind === index) return true
  const bare = bareKind.test(view.lower.slice(start, stop))
  if (index === kind + 1 && bare) return true
  for (let above = kind + 1; above < index; above++)
    if (!isHeading(view.text.slice(view.paragraphs[above]!.start, view.paragraphs[above]!.end))) return false
  for (let below = index + 1; below < Math.min(end, index + 4); below++) {
    const paragraph = view.paragraphs[below]!
    if (isHeading(view.text.slice(paragraph.start, paragraph.end))) continue
    return leadsIn(view.lower.slice(paragraph.start, paragraph.end).trim())
  }
  return false
}

/** The first paragraph behind a title: it names a document, or what is issued. */
function leadsIn(text: string): boolean {
  return (basis.test(text) && /(?<!\p{L})(?:số|luật) ?\S/u.test(text)) || /như sau ?:?$/u.test(text)
}

/** "MỤC ĐÍCH, YÊU CẦU" without its number. */
export function isSectionHeading(view: View, paragraph: Paragraph): boolean {
  const raw = view.text.slice(paragraph.start, paragraph.end)
  return (
    paragraph.block.kind === 'paragraph' &&
    raw.length <= 120 &&
    isHeading(raw) &&
    /^(?:mục đích|yêu cầu|mục tiêu|nội dung|nhiệm vụ|giải pháp|các giải pháp|các nhiệm vụ|tiêu chí|hình thức|thời gian|tiến độ|kinh phí|tổ chức thực hiện|phân công|quan điểm|chỉ tiêu|đánh giá|kết quả|tình hình|lộ trình|chế độ báo cáo|công tác|đối tượng|phạm vi|khen thưởng|thành phần|nguồn lực|biện pháp|phương châm|phương hướng)/u.test(
      view.lower.slice(paragraph.start, paragraph.end),
    )
  )
}

function isNumberLine(view: View, paragraph: Paragraph): boolean {
  return /^\d{1,5} ?\/ ?\p{Lu}/u.test(view.folded.slice(paragraph.start, paragraph.start + 16))
}

function tailStart(view: View, body: number, end: number): number {
  for (let index = body; index < end; index++)
    if (someLine(view, view.paragraphs[index]!, isRecipients, recipients.first))
      return signatureAbove(view, index, body)
  for (let index = end - 1; index >= Math.max(body, end - 25); index--) {
    const paragraph = view.paragraphs[index]!
    // The author above the bases of a decision is no signature, though a copy may lack one.
    if (someLine(view, paragraph, (line) => ground.test(line))) return end
    if (
      !someLine(
        view,
        paragraph,
        (line, raw) => authority.test(raw()) || (position.test(line) && isHeading(raw())),
      )
    )
      continue
    return signatureAbove(view, index, body)
  }
  return end
}

const ground = /^(?:căn cứ (?!vào (?:tình hình|điều kiện))|xét (?:đề nghị|tờ trình)|điều 1(?!\d))/u

/** Signature lines may stand above the recipients, place and date above the signature. */
function signatureAbove(view: View, index: number, body: number): number {
  let start = index
  for (let above = index - 1; above >= Math.max(body, index - 8); above--) {
    const paragraph = view.paragraphs[above]!
    const raw = view.text.slice(paragraph.start, paragraph.end)
    if (raw.length > 90) break
    if (
      someLine(
        view,
        paragraph,
        (line, words) =>
          authority.test(words()) ||
          (position.test(line) && isHeading(words())) ||
          /^[^.;]{2,40}, ?ngày .*tháng .*năm/u.test(line),
      )
    )
      start = above
  }
  return start
}

function restStart(view: View, tail: number, end: number): number {
  for (let index = tail + 1; index < end; index++) {
    const { block, start, end: stop } = view.paragraphs[index]!
    // Another document, or running text: nothing that belongs to a signature.
    if (someLine(view, view.paragraphs[index]!, isMotto)) return Math.max(tail + 1, letterheadAt(view, index))
    if (block.kind === 'paragraph' && stop - start >= 400 && !view.lower.slice(start, stop).includes(';'))
      return index
    if (
      someLine(
        view,
        view.paragraphs[index]!,
        (line, raw) => appendix.test(line) && (isHeading(raw()) || line.startsWith('phụ lục')),
        appendix.first,
      )
    )
      return index
  }
  return end
}
