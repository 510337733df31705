import { pattern } from '../knowledge/patterns.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { isDigit } from '../text/numbers.ts'
import { trimmed } from '../text/spaces.ts'
import { fits, isActor, standsApart, startsName, startsOwn, startsSeveral } from './actor-starts.ts'
import { documentNamesIn } from './document-names.ts'
import { isCapital, type View } from './view.ts'

/** Who a sentence is about: one body or a list of them, as it stands, and where the words behind it begin. */
export interface Actors {
  readonly span: Span
  readonly bodies: readonly Span[]
  readonly end: number
}

/** No list of names is longer; it bounds the work on one long line. */
const longestList = 420
const longestBracket = 80

/** Bare nouns that carry a list of one name on: "các sở, ban, ngành", "UBND các huyện, thị xã, thành phố". */
const carriesOn = withRanges(
  /(?:và )?(?:sở|ban|ngành|bộ|phòng|đơn vị|cơ quan|địa phương|đoàn thể|tổ chức|hội|huyện|quận|thị xã|thị trấn|thị|thành phố|thành đoàn|thành ủy|thành|xã|phường|đặc khu|thôn|ấp|bản|khóm|xóm|buôn|làng|tổ dân phố|khu phố|khu|cận lâm sàng|trung đoàn|tiểu đoàn|đại đội|khoa|tổ|nhóm|bộ phận|trường|mầm non|mẫu giáo|tiểu học|trung học|đại học|cao đẳng|trung cấp|doanh nghiệp|tập thể|cá nhân|cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên|hội viên|giáo viên|giảng viên|chuyên viên|thư ký|nhân viên|học sinh|phụ huynh|liên hiệp|liên minh|hiệp hội|liên đoàn|công đoàn|đội(?! ngũ)|trại|tòa|hạt|bệnh viện|tổ hợp tác|xã hội|nghề nghiệp|trạm|trung tâm|chi hội|chi đoàn|chi bộ|đảng bộ|đảng ủy|xí nghiệp|công ty|hợp tác xã|cơ sở|cấp ủy|chính quyền|lực lượng|sự nghiệp|cộng đồng|hộ|chủ|nhà trường|ubnd|cục|vụ|viện|chi cục|chi nhánh|cụm|khối|tỉnh|dân cư|mặt trận|đoàn)(?![\p{L}])/iuy,
)
const generic = /^(?:ban|sở|ngành|phòng|hội|đoàn|tổ|khoa|vụ|cục|viện|bộ|trường|đơn vị|cơ quan|khối)$/u

/** Words behind which a verb is part of a name: "Ban quản lý chợ", "cán bộ quản lý", "các tổ chức chính trị". */
const bodyBefore = withRanges(
  /(?:^|[^\p{L}])(?:(?<!(?:công|tỉnh|thành|huyện|thị|quận|chi|liên|xã|phường) )đoàn|ban|tổ|tổng|đội|ủy ban|hội đồng|bộ phận) $/u,
)
const bodyVerbs =
  /^(?:chỉ đạo|quản lý|tổ chức|kiểm tra|giám sát|điều hành|vận động|hướng dẫn|hỗ trợ|tuyên truyền|giúp|tuần tra|tự|xử lý|ứng phó|thẩm định|đánh giá|tiếp nhận|tư vấn|khảo sát|phụ trách)$/u
const unitBefore = withRanges(/(?:^|[^\p{L}])(?<!các )(?:phòng|sở|ban|hội đồng) $/u)
const peopleBefore =
  /(?:^|(?:các|những|và|giao|,|;) )(?:cán bộ|công chức|viên chức|nhân viên|giáo viên|người|đồng chí) $/u
const peopleVerbs = /^(?:quản lý|theo|phụ trách|sử dụng|hướng dẫn|có|làm|tư vấn|hỗ trợ|trực tiếp|được)$/u

/** Words that a comma ties together wherever they stand. */
const pairedWords = withRanges(
  /(?<!\p{L})(?:phòng, ?chống|phòng cháy, ?chữa cháy|cứu nạn, ?cứu hộ|thiên tai, ?tìm kiếm|phát thanh, ?truyền hình|sản xuất, ?kinh doanh|thi đua, ?khen thưởng|khiếu nại, ?tố cáo|khám(?: bệnh)?, ?chữa bệnh|phổ biến, ?giáo dục|tham nhũng, ?lãng phí|lãng phí, ?tiêu cực)(?!\p{L})/u,
)

/**
 * A comma within a name: "Phòng Vật tư, thiết bị y tế", "Đội Quản lý, sửa chữa đường", "… và phòng, chống tội phạm …".
 */
function goesOn(view: View, from: number, here: number, next: number): boolean {
  if (pairedWords.test(view.lower.slice(Math.max(from, here - 12), next + 12))) return true
  if (fits('verb-pair', view.folded, next)) return true
  return (
    fits('field', view.lower, next) &&
    /^(?:phòng|sở|bộ|ban|khoa|tổ|vụ|cục|chi cục|trung tâm|hội đồng) /u.test(view.lower.slice(from, here)) &&
    !/(?<!\p{L})(?:tỉnh|huyện|xã|phường|thành phố|trường|sở|công ty)$/u.test(
      view.lower.slice(Math.max(from, here - 10), here),
    )
  )
}

/** What stands between two bodies of a list; careless hands type the blank in front of the comma, or none. */
const separator = / ?,(?: và)? | ?,(?=\p{L})|; | và | cùng (?!cấp)| - (?=Đoàn |Ủy ban |UBND )/gu

/**
 * The bodies that are listed from `at` on, up to the verb, or null where none begins. `limit` ends the clause.
 * In a heading (`named`) words that may be a verb or part of a name are the name's, and so is what follows a comma.
 */
export function actorsAt(view: View, at: number, limit: number, named = false): Actors | null {
  if (!isActor(view, at)) return null
  const stop = listEnd(view, at, Math.min(limit, at + longestList), named)
  const bodies: Span[] = []
  let from = at
  let to = stop.end
  const text = view.folded.slice(at, stop.end)
  const names = documentNamesIn(view, at, stop.end)
  separator.lastIndex = 0
  for (let match = separator.exec(text); match !== null; match = separator.exec(text)) {
    const here = at + match.index
    const next = here + match[0].length
    const mark = match[0].trimStart()[0]
    if (isWithin(names, here)) continue
    if (isOneName(view, from, next) || isNumberList(view, here, next)) continue
    if (
      (startsName(view, next) && !isGeneric(view, next, stop.end)) ||
      startsSeveral(view, next) ||
      startsOwn(view, from, here, next) ||
      standsApart(view, from, here, next, from > at)
    ) {
      bodies.push(withoutCode(view, trimmed(view.text, { start: from, end: here })))
      from = next
    } else if (mark === ',' || mark === ';') {
      carriesOn.lastIndex = next
      if (
        mark === ',' &&
        ((named && stop.end >= limit) ||
          isCapital(view, next) ||
          carriesOn.test(view.folded) ||
          goesOn(view, from, here, next))
      )
        continue
      to = here
      break
    }
  }
  const last = withoutComma(view, trimmed(view.text, { start: from, end: to }))
  if (last.end > last.start) bodies.push(withoutCode(view, last))
  if (bodies.length === 0) return null
  const span = { start: at, end: bodies[bodies.length - 1]!.end }
  return { span, bodies, end: to < stop.end ? Math.max(span.end, last.end) : stop.next }
}

function isWithin(names: readonly Span[], at: number): boolean {
  return names.some(({ start, end }) => start < at && at < end)
}

/** "Văn phòng HĐND và UBND tỉnh" is one office, "Báo và Đài Phát thanh, Truyền hình tỉnh" one newsroom. */
function isOneName({ lower }: View, from: number, next: number): boolean {
  if (lower.startsWith('báo và ', from)) return next === from + 'báo và '.length
  officeOf.lastIndex = from
  assembly.lastIndex = next
  return officeOf.test(lower) && assembly.test(lower)
}

const officeOf = /(?:văn phòng|vp) (?:đoàn (?:đbqh|đại biểu quốc hội)|hđnd|hội đồng nhân dân)/uy
const assembly = /(?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân)/uy

/** "Ban Chỉ huy khu vực 1, 2, 3 và 4". */
function isNumberList(view: View, here: number, next: number): boolean {
  return isDigit(view.folded.charCodeAt(next)) && isDigit(view.folded.charCodeAt(here - 1))
}

/** "các Sở, Ban, Ngành": a bare word in capitals that names no body of its own. */
function isGeneric(view: View, at: number, end: number): boolean {
  const word = /^[^,;]*?(?=,|;| và |$)/u.exec(view.lower.slice(at, Math.min(end, at + 24)))
  return word !== null && generic.test(word[0].trim())
}

function withoutComma(view: View, span: Span): Span {
  let { end } = span
  while (end > span.start && /[,;\- ]/.test(view.folded[end - 1]!)) end--
  return { start: span.start, end }
}

/** Behind a code in brackets a list or the name of a territory goes on, or another body begins; a verb does not. */
const goesOnBehindCode = withRanges(
  /^(?! \p{Ll})|^ (?:và|cùng|các|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|khu vực|trường|nhà trường|trực thuộc|thuộc|cấp)(?!\p{L})/u,
)

/**
 * "Trung tâm Kiểm soát bệnh tật (CDC)": a code in brackets behind a name is no part of it; in "Văn phòng (TĐKT)" and
 * "Văn phòng Sở (TCHC)" it says which desk.
 */
function withoutCode(view: View, span: Span): Span {
  if (view.folded[span.end - 1] !== ')') return span
  const code = / ?\(\p{Lu}[\p{Lu}&-]{1,11}\)$/u.exec(
    view.folded.slice(Math.max(span.start, span.end - 16), span.end),
  )
  if (code === null) return span
  const end = span.end - code[0].length
  const name = view.folded.slice(span.start, end).split(' ')
  return name.length <= 2 || isDesk(name, code[0]) ? span : { start: span.start, end }
}

/** Whether the code behind the name of an office is not short for that name: "(VPUB)", "(ĐKĐĐ)". */
function isDesk(name: readonly string[], code: string): boolean {
  if (!/^văn phòng$/iu.test(`${name[0]} ${name[1]}`)) return false
  const initials = name.map((word) => word[0]!.toUpperCase()).join('')
  const letters = code.replace(/[^\p{L}]/gu, '')
  return !letters.startsWith('VP') && !initials.includes(letters)
}

/** Where the names end (a verb, a mark) and where reading goes on (behind a bracket that is no name). */
function listEnd(
  view: View,
  at: number,
  limit: number,
  named: boolean,
): { readonly end: number; readonly next: number } {
  const text = view.folded.slice(at, limit)
  const names = documentNamesIn(view, at, limit)
  const { search } = pattern('actors', 'stop')
  search.lastIndex = 0
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const { index } = match
    const here = at + index
    if (isWithin(names, here)) continue
    if (match[0] === '(') {
      const close = text.indexOf(')', index)
      if (close < 0 || close - index > longestBracket) return { end: here, next: here }
      const inner = text.slice(index + 1, close)
      if (
        !/^(?:\p{Lu}[\p{Lu}&-]{1,11}$|(?:Ban|Phòng|Văn phòng|Chi cục|Khoa|Bộ phận|Trung tâm) )/u.test(inner)
      )
        return { end: here, next: at + close + 1 }
      if (goesOnBehindCode.test(text.slice(close + 1, close + 16))) {
        search.lastIndex = close + 1
        continue
      }
      return { end: at + close + 1, next: at + close + 1 }
    }
    if (match[1] !== undefined) return { end: here + match[1].length, next: here + match[1].length }
    if (index === 0) continue
    const before = view.lower.slice(Math.max(at, here - 24), here)
    if (bodyVerbs.test(match[0]) && bodyBefore.test(before)) continue
    if (peopleVerbs.test(match[0]) && peopleBefore.test(before)) continue
    if ((named && fits('name-or-verb', view.folded, here)) || fits('verb-pair', view.folded, here)) continue
    if (fits('unit-name', view.lower, here) && unitBefore.test(before)) {
      search.lastIndex = pattern('actors', 'unit-name').at.lastIndex - at
      continue
    }
    return { end: here, next: here }
  }
  return { end: limit, next: limit }
}
