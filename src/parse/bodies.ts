import { bodyHead } from '../knowledge/bodies.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed, type View } from './view.ts'

/** The head of a body stands for it: "Giám đốc Sở Y tế", "Chủ tịch UBND tỉnh". */
const person =
  '(?:chủ tịch|tổng giám đốc|giám đốc|bộ trưởng|cục trưởng|chi cục trưởng|hiệu trưởng|trưởng ban|trưởng phòng|chánh thanh tra|chánh văn phòng|bí thư)'
const head = new RegExp(
  `(?:các |những )?(?:${person} (?=(?:${bodyHead})(?![\\p{L}])))?(?:${bodyHead})(?![\\p{L}])`,
  'uy',
)

/** Words that end a name: what the body does, or when and where, begins. */
const stop =
  /(?:về(?: việc)?|v\/v|ban hành|phê duyệt|quy định|hướng dẫn|triển khai|thực hiện|xây dựng|tổ chức (?!chính trị|đảng|xã hội|đoàn|cán bộ)|chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|căn cứ|báo cáo|đề nghị|yêu cầu|tiếp tục|tăng cường|đẩy mạnh|phát động|sửa đổi|công bố|thông báo|gửi|giao(?! thông| dịch)|ngày|năm|giai đoạn|tại|trước|sau|theo|được|đã|sẽ|có|là|để|nhằm|trong|cho|đến|tới|với|khi|trên (?!địa bàn)|thông qua|như|kèm|số|và các văn bản|tham mưu|hoàn thành|chậm nhất|định kỳ|học kỳ|hằng|(?<!Ngân )hàng|thẩm định|xem xét|quyết định|(?<!(?:Kế hoạch|Hành chính) )tổng hợp|nghiêm túc|cụ thể|(?:kịp thời|chủ động)|rà soát|lập|kiểm tra|theo dõi|đôn đốc|bố trí|vận động|tuyên truyền|hỗ trợ|đăng ký|nghiên cứu|lựa chọn|bảo đảm|đảm bảo|nâng cao|hưởng ứng|ứng phó)(?![\p{L}\p{N}])/uy
/** A comma that belongs to a name: "Bộ Văn hóa, Thể thao và Du lịch". */
const innerComma =
  /, ?(?:(?:tỉnh|thành phố|huyện|thị xã|quận) \p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}|Thể thao|Thương binh|Gia đình|Du lịch|Công nghệ|Môi trường|Trẻ em|Nông thôn|(?:\p{Lu}\p{L}+ ){1,2}và \p{Lu}\p{L}+)(?![\p{L}])/uy
const longestName = 150

/** Behind a territory with its name nothing in small letters belongs to the body: "UBND tỉnh Quảng Ninh bảo đảm …". */
const territory = /(?<!\p{L})(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?: \p{Lu}\p{Ll}+){1,4}$/u

const khoa = /\((?:khóa|Khóa) [^()]{1,12}\)|\((?:Ban |Phòng |qua )[^()]{3,60}\)/uy
const plural =
  /^(?:các|một số|những|cá nhân|toàn|ý kiến|chỉ đạo|văn bản|kế hoạch|công văn|quyết định|hướng dẫn|chỉ thị|nghị quyết|thông tư|nghị định|chương trình|kết luận|thông báo)(?!\p{L})/iu
const word = /[\p{L}\p{N}.&]+/uy
const dashed = /(?: ?- ?|\/|&)[\p{L}\p{N}]+/uy
const shortened = /^(?:TP|Tp|tp|TX|Q|H|P|T)\.$/u

/** The name of a body (tên cơ quan) that begins at `at`, or null: "Ban Thường vụ Tỉnh ủy", "UBND tỉnh Lạng Sơn". */
export function bodyAt(view: View, at: number): Span | null {
  const { folded } = view
  let end = headEnd(view, at)
  if (end === null) return null
  const limit = Math.min(folded.length, at + longestName)
  while (end < limit) {
    const next = nextWord(view, end)
    if (next === null) break
    end = next
  }
  return trimmed(view.text, { start: at, end })
}

/** End of the head word of a body's name at `at`: "Sở", "Ủy ban nhân dân"; it begins with a capital letter. */
function headEnd(view: View, at: number): number | null {
  head.lastIndex = at
  const begin = head.exec(view.lower)
  if (begin === null) return null
  const first = /^các |^những /u.exec(begin[0])
  return /\p{Lu}/u.test(view.folded[at + (first?.[0].length ?? 0)] ?? '') ? at + begin[0].length : null
}

/** "Ủy ban Quốc gia về người cao tuổi", "Ban Chỉ đạo về chuyển đổi số": the name goes on behind "về". */
function isCommitteeOn(folded: string, end: number, next: number): boolean {
  return (
    folded.startsWith('về ', next) &&
    /(?:Ủy ban Quốc gia|ỦY BAN QUỐC GIA|Hội đồng [Qq]uốc gia)$/u.test(
      folded.slice(Math.max(0, end - 30), end),
    )
  )
}

/** End of the name when its next word is taken in; null where the name is over. */
function nextWord(view: View, end: number): number | null {
  const { folded } = view
  if (folded[end] === ',') {
    innerComma.lastIndex = end
    const inner = innerComma.exec(folded)
    return inner === null || headEnd(view, end + 2) !== null ? null : end + inner[0].length
  }
  const next = folded[end] === ' ' ? end + 1 : end
  if (folded[next] === '(') {
    khoa.lastIndex = next
    const bracket = khoa.exec(folded)
    return bracket === null ? null : next + bracket[0].length
  }
  dashed.lastIndex = end
  const joined = dashed.exec(folded)
  if (joined !== null) return end + joined[0].length
  if (folded[end] !== ' ') return null
  if (
    territory.test(folded.slice(Math.max(0, end - 40), end)) &&
    /^(?!khóa |nhiệm kỳ |và )\p{Ll}/u.test(folded.slice(next, next + 9))
  )
    return null
  stop.lastIndex = next
  if (stop.test(folded) && !isCommitteeOn(folded, end, next)) return null
  if (
    folded.startsWith('và ', next) &&
    (headEnd(view, next + 3) !== null || plural.test(folded.slice(next + 3, next + 16)))
  )
    return null
  word.lastIndex = next
  const found = word.exec(folded)
  if (found === null) return null
  return next + found[0].length - (found[0].endsWith('.') && !shortened.test(found[0]) ? 1 : 0)
}

/** The name of a body that ends at `to`: the last one that begins behind `from` and runs up to there. */
export function bodyBefore(view: View, from: number, to: number): Span | null {
  const words = /(?<![\p{L}\p{N}])\p{Lu}/gu
  words.lastIndex = from
  for (
    let match = words.exec(view.folded);
    match !== null && match.index < to;
    match = words.exec(view.folded)
  ) {
    const body = bodyAt(view, match.index)
    if (body === null) continue
    if (body.end === to) return body
  }
  return null
}

const beforeIssuer = /(?: ?,)? ?(?:được )?(?:do|của) /uy

/** "của Ủy ban nhân dân tỉnh" at `at`: the name of the body behind it. */
export function issuerBehind(view: View, at: number): Span | null {
  beforeIssuer.lastIndex = at
  const lead = beforeIssuer.exec(view.folded)
  return lead === null ? null : bodyAt(view, at + lead[0].length)
}
