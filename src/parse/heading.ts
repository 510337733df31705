import type { Label } from '../knowledge/labels.ts'
import { sectionRole } from '../knowledge/roles.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { isLetter } from '../text/units.ts'
import { bodyAt } from './bodies.ts'
import { isHeading } from './line-looks.ts'
import { isCapital, type Paragraph, type View, words } from './view.ts'

/** What the first words of a labelled paragraph are. */
export interface Heading {
  /** Where the label begins. */
  readonly start: number
  /** Heading or lead without its closing mark; null for a numbered paragraph. */
  readonly title: string | null
  /** Label and heading, or label and lead, or the whole paragraph. */
  readonly span: Span
  /** The words that follow a lead, or a numbered paragraph's own; null for a heading. */
  readonly text: Span | null
}

const longestHeading = 200
const longestLead = 110
const colon = withRanges(/(?<=[\p{L}\p{N})\]"”¹²³]) ?:(?= |$|\p{L}{2})|(?<=\p{L}{2} ?):(?=\d{1,3} \p{L})/u)
/** A sentence, not the name of a section: it gives orders or leads into a list. */
const sentence = withRanges(
  /(?:^(?:các )?(?:ông|bà|đồng chí|đ\/c)[ ,()/bà]{0,8}$|^(?:giao|đề nghị|yêu cầu(?= \p{L})|kính đề nghị|căn cứ|trên cơ sở|chậm nhất|trước ngày|định kỳ|trong đó)(?!\p{L})|(?:với|gồm|bao gồm|là|như sau|sau đây|sau|(?<!^(?:các |một số )?(?:mục tiêu|chỉ tiêu|mục đích|nhiệm vụ|giải pháp|biện pháp|nội dung|công việc|hoạt động|yêu cầu|phân công|tiêu chí|tiêu chuẩn|thời gian|kinh phí|kết quả|chương trình|lịch trình|lịch|kịch bản|tiến độ|lộ trình|quy trình|thành phần|địa điểm|hình thức|kế hoạch|phương án|đối tượng|định mức|số liệu|phân kỳ) )cụ thể|chú trọng|trong đó|các|nội dung sau|nhiệm vụ sau)$|(?<!\p{L})(?:chủ trì|chịu trách nhiệm|phối hợp với|có trách nhiệm)(?!\p{L})|(?:báo cáo|danh sách|hồ sơ|kết quả|,) gửi (?!nhận))/u,
)

/**
 * "Quy hoạch lại 340 quầy hàng theo nhóm ngành: hải sản, ẩm thực": what is counted is to be done, no name of a section.
 */
const counting = withRanges(
  /(?<!(?:năm|đợt|khóa|quý|số|loại|cấp|lần|thứ|điều|khoản|đoạn|lớp|tuổi|đến|từ|,|-|\/) ?)(?<![\d.,/])\d{2,4} (?!tháng|ngày|năm|quý|giờ|tuần|học|đến|-|tuổi)\p{L}/u,
)

/** Reads the heading, run-in lead or sentence behind a label (tên đề mục, câu dẫn, khoản). */
export function headingOf(
  view: View,
  paragraph: Paragraph,
  label: Label | null,
  next: Paragraph | null,
): Heading {
  const start = paragraph.start
  const body = trimmed(view.text, { start: label?.end ?? start, end: paragraph.end })
  const text = view.text.slice(body.start, body.end)
  const lead = leadOf(view, start, body, text)
  if (lead !== null) return lead
  const whole = { start, end: body.end }
  if (isTitle(view, body, text, label, next) || isMarked(paragraph, text))
    return { start, title: unmarked(words(view, body)), span: whole, text: null }
  return { start, title: null, span: whole, text: body }
}

/** A title without the marks it ends in. */
function unmarked(title: string): string {
  let end = title.length
  while (end > 0 && ' .:;'.includes(title[end - 1]!)) end--
  return title.slice(0, end)
}

/** "1. Mục đích: Nâng cao …", "V. Kinh phí. Do ngân sách …". */
function leadOf(view: View, start: number, body: Span, text: string): Heading | null {
  const opening = text.slice(0, longestLead + 3)
  const match = opening.includes(':') ? colon.exec(opening) : null
  if (match !== null && match.index > 0 && match.index <= longestLead) {
    const end = body.start + match.index
    const lead = view.lower.slice(body.start, end)
    const last = match.index + match[0].length >= text.length
    if (
      !/[.;](?: |$)/u.test(lead) &&
      !counting.test(lead) &&
      (!sentence.test(lead) || isRequest(view, body.start, end)) &&
      (last || lead.length <= 90)
    ) {
      const rest = trimmed(view.text, { start: end + match[0].length, end: body.end })
      return {
        start,
        title: words(view, { start: body.start, end }),
        span: { start, end: end + match[0].length },
        text: rest.end > rest.start ? rest : null,
      }
    }
  }
  const dot = text.indexOf('. ')
  if (dot > 0 && dot <= 40 && isCapital(view, body.start + dot + 2) && isKnownTitle(text.slice(0, dot))) {
    const end = body.start + dot
    return {
      start,
      title: words(view, { start: body.start, end }),
      span: { start, end: end + 1 },
      text: trimmed(view.text, { start: end + 1, end: body.end }),
    }
  }
  return null
}

/**
 * "Năm 2026: tỷ lệ hài lòng đạt 90%": under aims a year in front of small letters says when, and names no section;
 * "Đến năm 2030" does.
 */
export function saysWhen(view: View, { title, text }: Heading): boolean {
  if (text === null || !isYear.test(title ?? '')) return false
  return /^\p{Ll}/u.test(view.text.slice(text.start, text.start + 2))
}

const isYear = /^(?:trong )?năm \d{4}$/iu

/** "Đề nghị Hội Khuyến học tỉnh: vận động …": the request names bodies alone. */
function isRequest(view: View, start: number, end: number): boolean {
  if (!view.lower.startsWith('đề nghị ', start) || bodyAt(view, start + 8) === null) return false
  return !orders.test(view.lower.slice(start + 8, end))
}

const orders = withRanges(
  /(?<!\p{L})(?:chủ trì|chịu trách nhiệm|phối hợp|có trách nhiệm|thực hiện|triển khai|chỉ đạo|quan tâm|tập trung|tiếp tục|gồm|sau đây|sau|như sau|cụ thể)(?!\p{L})/u,
)

function isTitle(view: View, body: Span, text: string, label: Label | null, next: Paragraph | null): boolean {
  if (text === '') return true
  // Most titles show by their second letter that they are not in capitals.
  const capitals = !isSmall(view, body.start + 1) && isHeading(text)
  if (text.length > longestHeading) return capitals && text.length <= 2 * longestHeading
  if (capitals) return true
  if (isShare(text)) return false
  const end = text[text.length - 1]!
  if (end === ':') return !sentence.test(view.lower.slice(body.start, body.end - 1).trimEnd())
  if (end === '.' || end === ';')
    return end === '.' && text.length <= 60 && !text.endsWith('./.') && isNamed(view, body, text.slice(0, -1))
  if (end === ',' || end === '!') return false
  if (label?.family === 'roman' || label?.family === 'part' || label?.family === 'upper') return true
  return next !== null || text.length <= 80
}

/** A long title that the format itself marks as a heading: "### 1. Nâng cao nhận thức, …". */
function isMarked({ block }: Paragraph, text: string): boolean {
  return (
    block.style?.heading != null &&
    text.length > longestHeading &&
    text.length <= 2 * longestHeading &&
    !/[.;:,!]$/u.test(text)
  )
}

function isSmall(view: View, at: number): boolean {
  return isLetter(view.folded.charCodeAt(at)) && !isCapital(view, at)
}

/** "95% hộ gia đình …" */
function isShare(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= 0x30 && first <= 0x39 && /^[\d.,]+ ?%/u.test(text)
}

/** "Phân công Thư ký chịu trách nhiệm cập nhật hồ sơ." begins as the name of a section does, but is an order. */
function isNamed(view: View, { start, end }: Span, title: string): boolean {
  return isKnownTitle(title) && !orders.test(view.lower.slice(start, end - 1))
}

/** Whether words are the name of a section at some level: "Mục đích", "Khen thưởng hằng năm". */
function isKnownTitle(title: string): boolean {
  return (
    sectionRole(title, null, 1) !== 'other' ||
    (['purpose-requirements', 'awards', 'objectives'] as const).some(
      (parent) => sectionRole(title, parent, 3) !== 'other',
    ) ||
    // What is judged is named in few words; more of them say what somebody does.
    (title.split(' ').length <= 7 && sectionRole(title, 'criteria-awards', 3) !== 'other')
  )
}
