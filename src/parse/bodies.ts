import { bodyHead } from '../knowledge/bodies.ts'
import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { isDigit } from '../text/numbers.ts'
import { trimmed } from '../text/spaces.ts'
import { isLetter } from '../text/units.ts'
import { documentNameEnd } from './document-names.ts'
import { isCapital, type View, words } from './view.ts'

/** The head of a body stands for it: "Giám đốc Sở Y tế", "Chủ tịch UBND tỉnh"; "Trưởng phòng Nội vụ" is both. */
const person =
  '(?:chủ tịch|tổng giám đốc|giám đốc|bộ trưởng|thống đốc|chánh án|viện trưởng|tư lệnh|vụ trưởng|cục trưởng|chi cục trưởng|hiệu trưởng|trưởng ban|trưởng phòng|chánh thanh tra|chánh văn phòng|bí thư)'
const head = compiled(
  `(?:các |những )?(?:${person} (?=(?:${bodyHead})(?![\\p{L}])))?(?:trưởng (?=phòng |ban |công an )|chánh (?=thanh tra |văn phòng ))?(?:${bodyHead})(?![\\p{L}])`,
  'uy',
)

/**
 * Words that end a name: what the body does, or when and where, begins. Those without a condition in one run, which
 * costs less.
 */
const stop = withRanges(
  /(?:về việc|về|việc(?= (?:ban hành|phê duyệt|tổ chức|triển khai|thực hiện|tăng cường|quy định)(?!\p{L}))|v\/v|ban hành|phê duyệt|quy định|hướng dẫn|triển khai|thực hiện|xây dựng|chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|căn cứ|báo cáo|đề nghị|yêu cầu|tiếp tục|tăng cường|đẩy mạnh|phát động|sửa đổi|công bố|thông báo|gửi|ngày|năm|giai đoạn|tại|trước|sau|theo|được|đã|sẽ|có|là|để|nhằm|trong|cho|đến|tới|vào|với(?! người Việt Nam ở nước ngoài)|khi|thông qua|như|kèm|ký(?! túc)|và các văn bản|và đề ra|tham mưu|hoàn thành|chậm nhất|định kỳ|học kỳ|hằng|thẩm định|xem xét|quyết định|nghiêm túc|cụ thể|rà soát|lập|kiểm tra|theo dõi|đôn đốc|bố trí|vận động|tuyên truyền|hỗ trợ|đăng ký|nghiên cứu|lựa chọn|bảo đảm|đảm bảo|nâng cao|hưởng ứng|ứng phó|kịp thời|chủ động|tổ chức(?! (?:chính trị|đảng|xã hội|đoàn|cán bộ|hành chính|nhân sự|hội|kinh tế|cơ sở|thành viên))|lãnh đạo(?= (?:cuộc|công tác|việc|thực hiện|tổ chức|triển khai|đại hội|bầu cử))|giao(?! thông| dịch)|(?<!cấp )trên(?! (?:địa bàn|sông|biển|không))|số(?= ?(?:[:/.…]|\d+[a-z]? ?[-/]))|hàng(?= (?:năm|quý|tháng|tuần|ngày|kỳ))|(?<!(?:Kế hoạch|Hành chính) )tổng hợp|phù hợp|gắn(?= (?:với|liền|kết|chặt))|kết hợp(?= (?:với|giữa))|đồng bộ|đạt|đúng|(?<![Đđ]ồng )bằng|một (?:cách|số)|sát(?= (?:với|sao))|sớm|hoặc|cũng|liên quan(?= (?:đến|tới|trong))|nhanh chóng|(?<!và )hiệu quả|thiết thực|đầy đủ|đồng thời|lồng ghép|song song|góp phần|nhất là|bởi|từ(?! thiện| trần)|nêu(?= (?:trên|tại|rõ))|cần(?= (?:được|phải|có|tập trung|quan tâm|sự))|phải|chưa|(?<!(?:[Hh]àng|[Pp]hòng) )không(?= (?:được|để|quá|phải)))(?![\p{L}\p{N}])/uy,
)
/**
 * Words with which a title begins, in capitals behind a name that has more than its head: "… UBND tỉnh Phê duyệt Đề
 * án".
 */
const titleWord = withRanges(
  /(?:V\/[vV]|Về việc|Kết luận|Thông báo|Kế hoạch(?= (?:công tác|thực hiện|triển khai|tổ chức|phát động|kiểm tra))|Phê duyệt|Ban hành|Hướng dẫn|Triển khai|Thực hiện|Quy định|Sửa đổi|Công bố|Phát động)(?!\p{L})/uy,
)
/** Bodies whose head is their whole name, with the level they stand at. */
const whole = withRanges(
  /^(?:(?:chủ tịch |thường trực )?(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)|chính phủ|thủ tướng(?: chính phủ)?|quốc hội|bộ chính trị|ban bí thư|(?:(?:ban thường vụ|thường trực|ban chấp hành) )?(?:(?:tỉnh|thành|huyện|thị|quận) ủy|đảng ủy (?:xã|phường|đặc khu)))$/u,
)
const longestWhole = 40
/** What ends a name in a line of capitals, where small letters do not tell. */
const capitalStop = withRanges(
  /(?:về|v\/v|ban hành|phê duyệt|quy định|sửa đổi|phát động|ngày|năm|giai đoạn|trên địa bàn)(?![\p{L}\p{N}])/uy,
)
/** Bodies that are named by their matter: "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh". */
const named = withRanges(
  /(?:ban chỉ đạo|ban chỉ huy|ủy ban quốc gia|hội đồng|văn phòng|chi cục|cục|vụ|quỹ|trung tâm|phòng|tổ công tác)(?!\p{L})/uy,
)
/** The matter of a committee behind "về"; a title begins with what is done. */
const matter =
  /về (?!việc|kế hoạch|tổ chức|ban hành|triển khai|thực hiện|trọng tâm|công tác|nhiệm vụ|chương trình|kết luận|tăng cường|đẩy mạnh|phê duyệt|hướng dẫn|phân công|quy chế|phong trào|cuộc vận động|đề án)/uy
const committee =
  /^(?:ủy ban quốc gia|hội đồng quốc gia|ban chỉ đạo(?: liên ngành)?(?: (?:trung ương|quốc gia|của chính phủ))?)$/u
const fight = withRanges(/phòng,? ?chống (?=\p{L})/uy)
/** "(UBND)" within a name, or a short form behind one: the words go on behind it. */
const shortForm = withRanges(
  / ?\((?:\p{Lu}[\p{L}\p{N}&-]{1,12}|(?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt|chung)[^()]{2,40}|sau đây[^()]{2,40})\)/uy,
)

/** What a ministry or its Sở sees to, behind a comma in its name: "Bộ Văn hóa, Thể thao và Du lịch". */
export const fieldBehindComma = 'Thể thao|Thương binh|Gia đình|Du lịch|Công nghệ|Môi trường|Trẻ em|Nông thôn'
/** A comma that belongs to a name. */
const innerComma = compiled(
  `, ?(?:(?:tỉnh|thành phố|huyện|thị xã|quận) \\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,3}|${fieldBehindComma}|lãng phí|tiêu cực|tệ nạn xã hội|mại dâm|ma túy|chữa bệnh|chữa cháy|cứu hộ|truyền hình|khen thưởng|gian lận thương mại|hàng giả|giáo dục pháp luật|giải quyết khiếu nại(?:, tố cáo)?|(?<=khiếu nại, )tố cáo|(?:\\p{Lu}\\p{L}+ ){1,2}và \\p{Lu}\\p{L}+|(?<=(?<!\\p{L})(?:Phòng|Sở|Bộ|Vụ|Trung tâm|Văn phòng) [^,;:.]{2,40}, ?)\\p{Lu}\\p{L}+(?: \\p{Ll}+){1,2} và \\p{Lu}\\p{L}+|(?<=Chính trị, ?)tư tưởng|(?<=Học sinh, ?)sinh viên)(?![\\p{L}])`,
  'uy',
)
const longestName = 150

/** Behind a territory with its name nothing in small letters belongs to the body: "UBND tỉnh Quảng Ninh bảo đảm …". */
const territory = withRanges(
  /(?<=(?<!\p{L})(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?: \p{Lu}\p{Ll}+){1,4})/uy,
)

/** The last words of those; what stands in front of the capitals tells nearly all names. */
const territories = new Set(['tỉnh', 'huyện', 'quận', 'xã', 'phố', 'phường', 'trấn'])

const khoa = /\((?:khóa|Khóa) [^()]{1,12}\)|\((?:Ban |Phòng |qua )[^()]{3,60}\)/uy
const plural = withRanges(
  /^(?:các|một số|những|cá nhân|toàn|ý kiến|chỉ đạo|văn bản|kế hoạch|công văn|quyết định|hướng dẫn|chỉ thị|nghị quyết|thông tư|nghị định|chương trình|kết luận|thông báo|quy chế|nội quy|điều lệ|đề án|phương án|chủ trương|thực tế|thực tiễn|tình hình|điều kiện|nhu cầu|khả năng|mục tiêu|chỉ tiêu|nhiệm vụ|nhà trường|cấp trên|của)(?!\p{L})/iu,
)
const dashed = withRanges(/(?: ?- ?|\/|&)[\p{L}\p{N}]+/uy)
/** What `dashed` begins with, behind a blank or at once. */
const joins = new Set(Array.from('-/&', (sign) => sign.charCodeAt(0)))
const shortened = /^(?:TP|Tp|tp|TX|Q|H|P|T)\.$/u

/**
 * The name of a body (tên cơ quan) that begins at `at`, or null: "Ban Thường vụ Tỉnh ủy", "UBND tỉnh Lạng Sơn"; with a
 * `small` letter only where the caller knows it for one.
 */
export function bodyAt(view: View, at: number, small = false): Span | null {
  const { folded } = view
  let end = headEnd(view, at, small)
  if (end === null) return null
  end = Math.max(end, documentNameEnd(view, at))
  const limit = Math.min(folded.length, at + longestName)
  while (end < limit) {
    const next = nextWord(view, at, end)
    if (next === null) break
    end = next
  }
  return trimmed(view.text, { start: at, end })
}

const severalLead = ['các ', 'những ']

/** End of the head word of a body's name at `at`: "Sở", "Ủy ban nhân dân"; it begins with a capital letter, mostly. */
function headEnd(view: View, at: number, small = false): number | null {
  head.lastIndex = at
  const begin = head.exec(view.lower)
  if (begin === null) return null
  const lead = severalLead.find((words) => begin[0].startsWith(words)) ?? ''
  return small || isCapital(view, at + lead.length) ? at + begin[0].length : null
}

/** "Ủy ban Quốc gia về người cao tuổi", "Ban Chỉ đạo về chuyển đổi số": the name goes on behind "về". */
function isCommitteeOn(view: View, at: number, end: number, next: number): boolean {
  matter.lastIndex = next
  return end - at < 40 && matter.test(view.lower) && committee.test(view.lower.slice(at, end))
}

/**
 * "Hội đồng phối hợp phổ biến, giáo dục pháp luật", "Hội đồng thẩm định đề tài", "Ban Chỉ đạo xây dựng nông thôn mới
 * tỉnh": a verb right behind the head names it.
 */
function isCouncilFor(view: View, at: number, end: number, next: number): boolean {
  const name = view.lower.slice(at, end)
  if (/^ban chỉ đạo(?: quốc gia| trung ương)?$/u.test(name))
    return /^(?:xây dựng (?:nông thôn|xã hội|đời sống|gia đình|cơ sở|nếp)|thực hiện (?:chương trình|quy chế|phong trào|cuộc vận động|chính sách|đề án)|phát triển |đổi mới )/u.test(
      view.lower.slice(next, next + 30),
    )
  return (
    name === 'hội đồng' &&
    /^(?:phối hợp (?!với|cùng|chặt)|thẩm định |tư vấn |kiểm tra )/u.test(view.lower.slice(next, next + 16))
  )
}

function isNamed(view: View, at: number): boolean {
  named.lastIndex = at
  return named.test(view.lower)
}

/** Whether what the body does, or when and where, begins at `next`. */
function isStop(view: View, at: number, end: number, next: number): boolean {
  const { folded, lower } = view
  const first = folded.charCodeAt(next)
  if (folded.startsWith('phòng', next)) {
    fight.lastIndex = next
    return fight.test(folded) && !isNamed(view, at)
  }
  stop.lastIndex = next
  if (stop.test(folded)) return !isCommitteeOn(view, at, end, next) && !isCouncilFor(view, at, end, next)
  if (first < 0x41 || lower.charCodeAt(next) === first) return false
  titleWord.lastIndex = next
  if (titleWord.test(folded) && (end > (headEnd(view, at) ?? end) || whole.test(lower.slice(at, end))))
    return true
  // Most names have a small letter right behind their first.
  if (isLetter(view.units[at + 1]!) && !isCapital(view, at + 1)) return false
  if (!capitals.test(folded.slice(at, next + 3))) return false
  capitalStop.lastIndex = next
  return capitalStop.test(lower) && !isCommitteeOn(view, at, end, next)
}

/** Only capital letters, and more than an abbreviation. */
const capitals = /^\P{Ll}+ \P{Ll}+$/u

/** End of the name when its next word is taken in; null where the name is over. */
function nextWord(view: View, at: number, end: number): number | null {
  const { folded } = view
  if (folded[end] === ',') {
    if (
      /(?<!\p{L})[Pp]hòng$/u.test(folded.slice(Math.max(at, end - 6), end)) &&
      /^, ?chống /u.test(folded.slice(end, end + 9))
    )
      return isNamed(view, at) ? folded.indexOf('chống', end) + 5 : null
    innerComma.lastIndex = end
    const inner = innerComma.exec(folded)
    return inner === null || headEnd(view, end + 2) !== null ? null : end + inner[0].length
  }
  const next = folded[end] === ' ' ? end + 1 : end
  if (folded[next] === '(') {
    khoa.lastIndex = next
    const bracket = khoa.exec(folded)
    if (bracket !== null) return next + bracket[0].length
    // "Ủy ban nhân dân (UBND) tỉnh Quảng Nam" goes on; at its end a short form is no part of the name.
    const behind = afterShortForm(view, end)
    return behind > end && territoryWord.test(folded.slice(behind, behind + 14)) ? behind : null
  }
  if (joins.has(folded.charCodeAt(next))) {
    dashed.lastIndex = end
    const joined = dashed.exec(folded)
    if (joined !== null) return end + joined[0].length
  }
  if (folded[end] !== ' ') return null
  if (
    isLetter(folded.charCodeAt(next)) &&
    !isCapital(view, next) &&
    (endsTerritory(view, at, end) || (end - at < longestWhole && whole.test(view.lower.slice(at, end)))) &&
    !/^(?:khóa |nhiệm kỳ |lần thứ |và |chính phủ(?!\p{L}))/u.test(folded.slice(next, next + 9))
  )
    return null
  if (isStop(view, at, end, next)) return null
  if (
    folded.startsWith('và ', next) &&
    (headEnd(view, next + 3) !== null ||
      plural.test(folded.slice(next + 3, next + 16)) ||
      isStop(view, at, end, next + 3))
  )
    return null
  const behind = wordEnd(view, next)
  if (behind === next) return null
  return folded[behind - 1] === '.' && !shortened.test(folded.slice(next, behind)) ? behind - 1 : behind
}

/** "Đăk R’lấp", "Cư M'gar" */
function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

/** Behind the letters, digits, "." and "&" at `at`, and the apostrophe of a name. */
function wordEnd({ units }: View, at: number): number {
  let end = at
  for (
    let unit = units[end]!;
    isLetter(unit) ||
    isDigit(unit) ||
    unit === 0x2e ||
    unit === 0x26 ||
    (isApostrophe(unit) && end > at && isLetter(units[end + 1]!));
  )
    unit = units[++end]!
  return end
}

function endsTerritory(view: View, at: number, end: number): boolean {
  const { folded } = view
  let behind = end
  let begin = folded.lastIndexOf(' ', behind - 1) + 1
  while (begin > at && isCapital(view, begin)) {
    behind = begin - 1
    begin = folded.lastIndexOf(' ', behind - 1) + 1
  }
  if (behind === end || !territories.has(folded.slice(begin, behind))) return false
  territory.lastIndex = end
  return territory.test(folded)
}

const territoryWord = withRanges(
  /^ (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|Việt Nam)(?!\p{L})/u,
)

/** Behind a short form in brackets: "Sở Giáo dục và Đào tạo (GDĐT)"; `at` where there is none. */
export function afterShortForm(view: View, at: number): number {
  shortForm.lastIndex = at
  const found = shortForm.exec(view.folded)
  return found === null ? at : at + found[0].length
}

/** A body's name as a value: without the short form that stands in it. */
export function bodyName(view: View, span: Span): string {
  const name = words(view, span)
  return name.includes('(') ? name.replace(/ ?\(\p{Lu}[\p{L}\p{N}&-]{1,12}\)(?= )/gu, '') : name
}

/** The name of a body that ends at `to`: the last one that begins behind `from` and runs up to there. */
export function bodyBefore(view: View, from: number, to: number): Span | null {
  const capital = /(?<![\p{L}\p{N}])\p{Lu}/gu
  capital.lastIndex = from
  for (
    let match = capital.exec(view.folded);
    match !== null && match.index < to;
    match = capital.exec(view.folded)
  ) {
    const body = bodyAt(view, match.index)
    if (body === null) continue
    if (body.end === to) return body
  }
  return null
}
