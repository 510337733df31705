import { compiled } from '../../text/letters.ts'
import { matchesOf } from '../../text/matches.ts'
import { numeric, spelledNumber } from '../../text/numbers.ts'
import { onOneLine } from '../on-one-line.ts'
import type { Softer } from '../softer.ts'

/** Sizes of things; "từ 02 lần trở lên" or "đạt từ 90 % trở lên" ask for more instead. */
const units =
  '(?:tầng|phòng|giường|chỗ|lao động|người|công nhân|học sinh|hộ|căn hộ|con|ha|héc ta|hecta|m2|m²|mét vuông|mét|km|tuổi|năm|tỷ|triệu|kw|kg|tấn|mã lực)'

/** "các cơ sở (có quy mô) từ 10 lao động trở lên": the things behind a word that leads to them, and their size. */
const sized = compiled(
  `(?<!\\p{L})(?:các|những|mọi|từng|mỗi|đối với|tại|cho|của) (?<things>\\p{L}+(?: \\p{L}+){1,5}?)(?: (?:có|quy mô|diện tích|chiều dài|cao|với|vốn))*,? (?:từ|trên) (?:đủ )?(?:\\d[\\d.,]*|${spelledNumber}) ?${units}(?: \\p{L}+){0,2}? trở lên(?!\\p{L})`,
  'gu',
)

/** Whether an answer takes up only those things of a demand that reach a size which nobody above named. */
export function addsThreshold(asked: string, given: string): boolean {
  const [demand, answer] = [asked, given].map(onOneLine)
  if (/trở lên|(?<!\p{L})(?:trên|từ|ít nhất|tối thiểu) \d/u.test(demand!)) return false
  return matchesOf(sized, answer!).some(({ groups }) => ` ${demand} `.includes(` ${groups!.things!}`))
}

const size = compiled(
  `(?<!\\p{L})(?<!(?:đạt|thu|hút|động|được|trồng|ít nhất|gồm|chức|mở|còn|là) )(?:từ|trên) (?:đủ )?(?<value>\\d[\\d.,]*) ?(?<unit>${units})(?: \\p{L}+){0,2}? trở lên(?!\\p{L})`,
  'gu',
)
/** What is done to things that are there, in front of their size: "kiểm tra các khu nhà trọ có từ 05 phòng". */
const actedOn =
  /(?<!\p{L})(?:kiểm tra|rà soát|khảo sát|khám|thống kê|điều tra|giám sát|thanh tra|thẩm (?:định|duyệt)|xếp hạng|cấp (?:giấy|phép|mã|thẻ)|lập danh (?:sách|mục)|quản lý|kiểm định|lắp đặt|trang bị|tiêm|xử lý|cấm|thiệt hại|không (?:cho|để|có|xảy ra)|đối với|áp dụng|ưu tiên|hỗ trợ)(?!\p{L})[^,;.]{0,90}$/u
/** What is to come about, and to be as large: "trồng vành đai rau từ 02 ha", "lưu hồ sơ từ 05 năm". */
const brought =
  /(?<!\p{L})(?:trồng|xây dựng|hình thành|thành lập|phát triển|sản xuất|thu nhập|doanh thu|ủng hộ|đóng góp|huy động|giải ngân|lưu|giữ|rộng|mỗi|bố trí|dành|tổ chức|mở)(?!\p{L})[^,;.]{0,60}$/u
/** What is to be done with those of that size, behind it: "nhà cao từ 06 tầng trở lên được kiểm tra". */
const isToBe =
  /^(?: (?!được|phải|có|đều)\p{L}+){0,6} (?:được|phải|có|đều|thực hiện|hoàn thành|bảo đảm|tham gia|ký|kê khai|đăng ký|lắp đặt)(?!\p{L})/u

/**
 * "Tàu từ 12 mét trở lên" where all "từ 06 mét trở lên" were meant: the size from which things are taken up is higher.
 * What a thing is to have ("tổ có từ 15 người trở lên") is no such size, and the smaller ones may stand beside.
 */
export function higherThreshold(asked: string, given: string): Softer | null {
  const [[first, ...more], [own, ...others]] = [asked, given].map(sizesIn) as [
    RegExpExecArray[],
    RegExpExecArray[],
  ]
  if (first === undefined || own === undefined || more.length + others.length > 0) return null
  if (first.groups!.unit !== own.groups!.unit || /(?<!\p{L})dưới \d/u.test(onOneLine(given))) return null
  return numeric(own.groups!.value!) > numeric(first.groups!.value!)
    ? { expected: first[0], actual: own[0] }
    : null
}

/** The sizes from which things are taken up. */
function sizesIn(text: string): readonly RegExpExecArray[] {
  const folded = onOneLine(text)
  const all = matchesOf(size, folded)
  if (all.length > 1) return all
  return all.filter(({ 0: words, index }) => {
    const before = folded.slice(0, index)
    // "chợ Bình Minh (chợ có từ 100 hộ …)": what kind of market it is.
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false
    return isToBe.test(folded.slice(index + words.length)) || (actedOn.test(before) && !brought.test(before))
  })
}

/** "Người cao tuổi từ đủ 80 tuổi", "cán bộ dưới 45 tuổi": of what age those are who are counted. */
const aged = /(?<!\p{L})(?<bound>từ|trên|dưới)(?: đủ)? (?<age>\d{1,3}) tuổi(?: trở lên)?(?! đến)/u
/** Those of whom an age leaves some out; of others it says who they are: "thanh niên từ 16 tuổi", "trẻ em dưới 6 tuổi". */
const ageless =
  /(?<!\p{L})(?:cán bộ|công chức|viên chức|đảng viên|giáo viên|nhân viên|người lao động)(?!\p{L})/u
const old = 60

/** The age to which an answer narrows those whom a demand counts without any. */
export function addsAge(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(onOneLine)
  const own = aged.exec(answer!)
  if (own === null || /tuổi(?<!cao tuổi)(?!\p{L})/u.test(demand!)) return null
  const isOlder =
    answer!.includes('cao tuổi') && own.groups!.bound !== 'dưới' && Number(own.groups!.age) > old
  return isOlder || ageless.test(demand!) ? { expected: asked, actual: own[0] } : null
}

/** Everybody of a group: "đến toàn thể cán bộ, đảng viên", "cho mọi người dân". */
const everybody = compiled(
  '(?<!\\p{L})(?:toàn thể|toàn bộ|tất cả|mọi|100 ?%)(?: các| đội ngũ)? (?:cán bộ|đảng viên|công chức|viên chức|người lao động|người dân|nhân dân|hội viên|đoàn viên|giáo viên|học sinh|sinh viên|nhân viên)(?!\\p{L})',
  'u',
)
/** "Đến bí thư, phó bí thư các chi bộ": those who are meant, up to the end of the clause. */
const addressed =
  /(?<!\p{L})(?:đến|tới|cho|đối với) (?<whom>(?:(?:các|những|đội ngũ|đồng chí) )*(?:bí thư|phó bí thư|lãnh đạo|cán bộ chủ chốt|thủ trưởng|người đứng đầu|trưởng (?:phòng|ban|thôn|khoa|các)|cấp ủy viên)(?!\p{L})[^;.:(]*)/gu
/** Between commas may stand how or where it is done: "bí thư chi bộ, trực tiếp kết hợp trực tuyến". */
const manner =
  /^(?:trực t|kết hợp|bằng|qua|thông qua|theo|trên|tại|gắn với|lồng ghép|để|nhằm|không|trong|mỗi|hằng|hàng|dưới hình thức|\d)/u
/** Leaders who are to hand on what they get: "trưởng các ấp tuyên truyền tới từng hộ". */
const handedOn =
  /(?<!\p{L})(?:tuyên truyền|phổ biến|hướng dẫn|triển khai|quán triệt|vận động|nhắc|thông báo)(?!\p{L})|(?:tới|đến) từng (?:hộ|người|đảng viên|gia đình)/u
const leader =
  /^(?:(?:các|những|đội ngũ|đồng chí|toàn thể) )*(?:(?:phó |cấp )?(?:bí thư|trưởng|chủ tịch|giám đốc|hiệu trưởng|chi ủy)|lãnh đạo|cán bộ (?:chủ chốt|lãnh đạo)|thủ trưởng|người đứng đầu|cấp ủy(?: viên)?|chi ủy(?: viên)?|ban chấp hành)(?!\p{L})/u

/** Whether an answer speaks of leaders alone where everybody was meant: each of those it names is one. */
export function meansLeadersOnly(asked: string, given: string): boolean {
  const [demand, answer] = [asked, given].map(onOneLine)
  if (!everybody.test(demand!) || everybody.test(answer!)) return false
  const named = matchesOf(addressed, answer!)
    .map(({ groups }) => groups!.whom!)
    .filter((whom) => !handedOn.test(whom))
    .flatMap((each) => each.split(/, (?:và )?| và /u))
    .map((each) => each.trim())
    .filter((each) => !manner.test(each))
  return named.length > 0 && named.every((each) => leader.test(each))
}
