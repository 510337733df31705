import { beginsWord, readLabel } from '../knowledge/labels.ts'
import { fold } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import { hasSmall, isLetter } from '../text/units.ts'

/** A sentence that ends in one of these is not over. */
const connective =
  /(?:^|[ ,])(?:và|với|của|các|những|cho|về|(?<!tồn |hiện )tại|trong|(?<!kèm |tiếp )theo|(?<!lý |tự )do|(?<!trực |phụ )thuộc|là|hoặc|từ|đến|(?<!công |đồng |văn |thăng )bằng|(?<!nêu |bên |phía |cấp )trên|để|khi|nhằm|(?<!đạt |làm )được|(?<!thiết |chuẩn |trang )bị|này|một|mọi|(?<!cuối |sau )cùng|giữa|(?<!gian |vừa |năm )qua|(?<!công |vụ |sự |làm )việc|đối với|(?<!thành )đạt|(?<!hiện |sẵn |vốn )có|ít nhất|tối thiểu|không quá)$/u
/** "… ngày ⏎ 05 tháng 7", "… năm ⏎ 2023", "… quý ⏎ I/2026"; "Khen thưởng hằng năm" is whole. */
const dateWord = /(?:^|[ ,])(?:ngày|tháng|năm|quý)$/u
const awaited = withRanges(/^[\s…._]*\d|^(?:I{1,3}|IV)(?=[/,;]| ?-| (?:năm|và|hằng|hàng)(?!\p{L}))/u)
const opening =
  /^(?:Trên đây|Nơi nhận|Căn cứ|Trong quá trình|Yêu cầu|Đề nghị|Kính gửi|Thực hiện|TM\.|KT\.|TL\.|TUQ\.|T\/M|K\/T|T\/L|Số[: ])/u
const basis = withRanges(/^(?:\W*)(?:Căn cứ|Thực hiện|Theo|Xét|Thi hành(?! án))(?!\p{L})/u)
/** A legal basis that cites a number ends in a mark: "… của UBND tỉnh Thái ⏎ Nguyên về …". */
const citing = withRanges(/^\W*(?:Căn cứ|Thực hiện|Xét|Theo)(?!\p{L}).*\d ?[/-] ?\p{Lu}/u)
const capital = /\p{Lu}/u
/** A small letter, or the mark of a note within a sentence or at its end; "(1). Tổ chức" begins one. */
const smallFirst = /^(?:\p{Ll}|\(\d{1,2}\)[.;,](?! ?\p{Lu}))/u

/** Whether a line begins with a label. */
export function isLabelled(words: string): boolean {
  return hasLabel(beginOf(words))
}

/** Whether a line begins with a label, or with words that open a paragraph. */
export function opensParagraph(words: string): boolean {
  const begin = beginOf(words)
  return opening.test(begin) || hasLabel(begin)
}

function hasLabel(begin: string): boolean {
  return !beginsWord(begin, 0) && readLabel(fold(begin), 0) !== null
}

/**
 * The beginning of a line as Markdown means it: escapes what would make a list ("\- Sở Y tế", "**1\. Mục đích**",
 * "a\) Hình thức"), marks emphasis.
 */
function beginOf(words: string): string {
  const shown = words.trimStart().slice(0, longestBegin)
  const typed = shown.includes('\u00a0') ? shown.replaceAll('\u00a0', ' ') : shown
  const begin = typed[0] === '*' || typed[0] === '_' ? typed.replace(/^[*_]{1,3}(?=\S)/, '') : typed
  return begin.includes('\\') ? begin.replace(/\\(?=[-+*.)])/g, '') : begin
}

/** No label with what must follow it is longer, nor are words that open a paragraph. */
const longestBegin = 28

/** Whether a line ends a sentence or announces what follows. */
export function isEnded(words: string): boolean {
  const last = words.charCodeAt(words.length - 1)
  if (isLetter(last)) return false
  return last === 0x2e || last === 0x3b || ended.test(words.slice(-12))
}

const ended = /[.;:!?…]["”’)\]*_]*$/u

/**
 * Whether the words of `next` go on with the paragraph `whole` (its last line is `before`).
 * 'wrap': a plain line break; 'gap': a sentence cut by an empty line (page break). `width`: where lines break, null
 * where that says nothing.
 */
export function joins(
  whole: () => string,
  before: string,
  next: string,
  breakBefore: boolean | null,
  width: number | null,
  inBody: boolean,
): 'wrap' | 'gap' | 'no' {
  if (breakBefore === false) return 'wrap'
  const end = before.trimEnd()
  // "II. ⏎ TỔ CHỨC THỰC HIỆN": a label that was torn from its words.
  if (loneLabel.test(end) && !opensParagraph(next) && whole().trimEnd() === end.trimStart()) return 'wrap'
  const isOver = isEnded(end)
  if (breakBefore === true) {
    if (isOver && !end.endsWith(';')) return 'no'
    if (opensParagraph(next)) return 'no'
    if (isOver) return isSamePoint(whole, end, next) ? 'gap' : 'no'
    const fills = inBody && width !== null && overflowOf(end, next, width) > -4 && !isCapitals(end)
    return fills || goesOn(whole(), next, inBody) ? 'gap' : 'no'
  }
  // What ends like a sentence goes on only as a heading in capitals, or where the width says so.
  if (isOver && width === null && !isCapitals(end)) return 'no'
  const fills = width !== null && overflowOf(end, next, width) > -4
  if (fills && !isOver && lastOfLine.test(next)) return 'wrap'
  if (opensParagraph(next)) return !isOver && (continuesDash(end, next) || awaitsOrdinal(end)) ? 'wrap' : 'no'
  const inCapitals = isCapitals(end)
  if (inCapitals !== isCapitals(next) && !awaitsDate(end, next)) return 'no'
  if (!isOver && (smallFirst.test(next.trimStart()) || unfinished(end, next))) return 'wrap'
  if (inCapitals && isHeaded(whole())) return 'wrap'
  if (end.length >= 40 && !isOver && citing.test(whole())) return 'wrap'
  if (width === null || end.length <= width * 0.6) return 'no'
  const overflow = overflowOf(end, next, width)
  if (overflow > 0 || (overflow > -4 && !isOver)) return 'wrap'
  return overflow > -8 && isSamePoint(whole, end, next) ? 'wrap' : 'no'
}

const loneLabel = /^\s*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]|[IVX]{1,6}[./]|[-+•])$/u

/** A number or a short form that ends the sentence of a full line: "… ven Quốc lộ ⏎ 7.", "… sản phẩm ⏎ OCOP." */
const lastOfLine = /^\s*(?:\d{1,4}|\p{Lu}{2,8})[.;,]\s*$/u

/** Whether what looks like a label ends the sentence of a full line, or says which one it counts. */
export function endsLine(before: string, next: string): boolean {
  const end = before.trimEnd()
  return !isEnded(end) && (lastOfLine.test(next) || awaitsOrdinal(end))
}

/** By how much a line would pass the width with the first word of the next one. */
function overflowOf(end: string, next: string, width: number): number {
  return end.length + 1 + next.trimStart().split(' ', 1)[0]!.length - width
}

/** Points bear labels: what goes on in small letters behind a semicolon is the same point. */
function isSamePoint(whole: () => string, end: string, next: string): boolean {
  return end.endsWith(';') && smallFirst.test(next.trimStart()) && isLabelled(whole())
}

/**
 * Whether `next`, behind an empty line or a page break, goes on with an unfinished sentence.
 * Headings end without a mark too, so a capital letter joins only behind a long sentence or a connective.
 */
export function continues(whole: string, next: string): boolean {
  return !opensParagraph(next) && goesOn(whole, next, true)
}

/** One word and a full stop are the end of a sentence, however scans read their letters: "… tại cơ ⏎ SỞ." */
const lastWord = /^\p{L}{1,7}\.$/u

function goesOn(whole: string, next: string, inBody: boolean): boolean {
  const end = whole.trimEnd().replace(/[*_]+$/, '')
  const begin = next.trimStart().replace(/^[*_]+/, '')
  if (end === '' || begin === '' || isEnded(end)) return false
  if (end.length > 40 && lastWord.test(begin)) return true
  const isSmall = smallFirst.test(begin)
  if (!isSmall && !inBody && !isYearPair(end, begin)) return false
  if (isCapitals(begin) || isCapitals(end)) return false
  if (isSmall) return end.length > 20 || unfinished(end, begin)
  if (isYearPair(end, begin)) return true
  if (endsOpen(end) || awaitsDate(end, begin) || end.endsWith(',')) return end.length > 20
  return end.length >= 200 && !basis.test(end) && /^\p{Lu}/u.test(begin)
}

/** Whether what ends without a mark waits for more. */
function unfinished(end: string, next: string): boolean {
  return (
    endsOpen(end) ||
    awaitsDate(end, next) ||
    end.endsWith(',') ||
    (end.endsWith('-') && /[\p{L}/]-$/u.test(end.slice(-3))) ||
    (end.endsWith(' Việt') && /^\s*Nam(?!\p{L})/u.test(next)) ||
    openQuote(end)
  )
}

function awaitsDate(end: string, next: string): boolean {
  return (dateWord.test(end.slice(-8)) && awaited.test(next)) || isYearPair(end, next)
}

/** "giai đoạn 2026 - ⏎ 2030". */
function isYearPair(end: string, next: string): boolean {
  return /(?:19|20)\d\d ?[-–—]$/.test(end.slice(-6)) && /^\s*(?:19|20)\d\d(?!\d)/.test(next)
}

function openQuote(words: string): boolean {
  return words.lastIndexOf('“') > words.lastIndexOf('”')
}

/** A longer tail would be searched from each of its letters. */
function endsOpen(end: string): boolean {
  const last = end.slice(-14)
  return connective.test(last) || awaitsNumber.test(last)
}

/** "Kế hoạch số ⏎ 72/KH-UBND"; "Chuyển đổi số", "Hạ tầng số" are whole. */
const awaitsNumber = /(?:hoạch|định|quyết|văn|thị|tư|trình|luận|báo|dẫn|lệnh|án|cáo|luật|bản|một) số$/u

/** "… quy định tại khoản 2 Điều ⏎ 15. Các đơn vị …": what a long line leaves open is no label of the next. */
function awaitsOrdinal(line: string): boolean {
  return line.length > longLine && ordinalOpen.test(line.slice(-20))
}

const longLine = 44
const ordinalOpen =
  /[ ,(](?:Điều|(?<!iều |ài |ưu )khoản|tại (?:điểm|mục|Mục|phụ lục|Phụ lục)|trong [Qq]uý|ngày|(?:vào|trong|đến|hết|từ|và) tháng|(?:Quốc|[Tt]ỉnh|[Hh]uyện) lộ|[Kk]hu phố)$/u

/** A heading in capitals behind its label; the label alone has its heading on the next line. */
function isHeaded(whole: string): boolean {
  const words = fold(whole.trimStart().replace(/^[*_]{1,3}(?=\S)/, ''))
  const label = readLabel(words, 0)
  return label !== null && label.family !== 'bullet' && /\p{Lu}{2}/u.test(words.slice(label.end))
}

/** "giai đoạn 2023 ⏎ - 2030", "kinh tế ⏎ - xã hội": a dash between two years or within a fixed pair is no bullet. */
export function continuesDash(before: string, next: string): boolean {
  // "(qua Ban An toàn ⏎ - Môi trường)": no item begins within a bracket.
  if (before.lastIndexOf('(') > before.lastIndexOf(')') && /^\s*[-–—] \p{Lu}[^(]*\)/u.test(next)) return true
  if (/^\s*[-–—]\s*(?:19|20)\d\d/.test(next)) return /(?:19|20)\d\d\s*$/.test(before.slice(-12))
  const [, head = ''] = /^\s*[-–—]\s*(\p{L}+ \p{L}+)/u.exec(next) ?? []
  if (!dashedHeads.has(head.toLowerCase())) return false
  const [, tail = ''] = /(?<!\p{L})(\p{L}+ \p{L}+)\s*$/u.exec(before.slice(-30)) ?? []
  return dashedPairs.has(`${tail} - ${head}`.toLowerCase())
}

/** Words that a dash ties together, where a wrapped line can part them. */
const dashedPairs = new Set([
  'kinh tế - xã hội',
  'chính trị - xã hội',
  'văn hóa - xã hội',
  'văn hoá - xã hội',
  'thi đua - khen thưởng',
  'khoa học - kỹ thuật',
  'khoa học - công nghệ',
  'kế hoạch - tài chính',
  'tài chính - kế hoạch',
  'tổ chức - hành chính',
  'dân số - kế hoạch',
  'nghề nghiệp - giáo dục',
  'giáo dục - đào tạo',
  'an toàn - môi trường',
  'văn phòng - thống kê',
  'địa chính - xây dựng',
  'địa chính - nông nghiệp',
  'tài chính - kế toán',
  'hành chính - quản trị',
  'kế hoạch - kỹ thuật',
  'kỹ thuật - nghiệp vụ',
  'chính sách - pháp luật',
  'tuyên giáo - dân vận',
  'lao động - thương binh',
])

const dashedHeads = new Set([...dashedPairs].map((pair) => pair.slice(pair.indexOf(' - ') + 3)))

export function isCapitals(words: string): boolean {
  return !hasSmall(words) && capital.test(words)
}
