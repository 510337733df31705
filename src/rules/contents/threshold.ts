import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import { matchesOf } from '../../text/matches.ts'
import { spelledNumber } from '../../text/numbers.ts'

/** Sizes of things; "từ 02 lần trở lên" or "đạt từ 90 % trở lên" ask for more instead. */
const units =
  '(?:tầng|phòng|giường|chỗ|lao động|người|công nhân|học sinh|hộ|căn hộ|con|ha|héc ta|hecta|m2|m²|mét vuông|km|tuổi|năm|tỷ|triệu|kw|kg|tấn|mã lực)'

/** "các cơ sở (có quy mô) từ 10 lao động trở lên": the things behind a word that leads to them, and their size. */
const sized = compiled(
  `(?<!\\p{L})(?:các|những|mọi|từng|mỗi|đối với|tại|cho|của) (?<things>\\p{L}+(?: \\p{L}+){1,5}?)(?: (?:có|quy mô|diện tích|chiều dài|cao|với|vốn))*,? (?:từ|trên) (?:đủ )?(?:\\d[\\d.,]*|${spelledNumber}) ?${units}(?: \\p{L}+){0,2}? trở lên(?!\\p{L})`,
  'gu',
)

/** Whether an answer takes up only those things of a demand that reach a size which nobody above named. */
export function addsThreshold(asked: string, given: string): boolean {
  const [demand, answer] = [asked, given].map((text) => foldCase(text.normalize('NFC')).replace(/\s+/gu, ' '))
  if (/trở lên|(?<!\p{L})(?:trên|từ|ít nhất|tối thiểu) \d/u.test(demand!)) return false
  return matchesOf(sized, answer!).some(({ groups }) => ` ${demand} `.includes(` ${groups!.things!}`))
}

/** Everybody of a group: "đến toàn thể cán bộ, đảng viên", "cho mọi người dân". */
const everybody = compiled(
  '(?<!\\p{L})(?:toàn thể|toàn bộ|tất cả|mọi|100 ?%)(?: các| đội ngũ)? (?:cán bộ|đảng viên|công chức|viên chức|người lao động|người dân|nhân dân|hội viên|đoàn viên|giáo viên|học sinh|sinh viên|nhân viên)(?!\\p{L})',
  'u',
)
/** "Đến bí thư, phó bí thư các chi bộ": leaders as those who are meant. */
const toLeaders =
  /(?<!\p{L})(?:đến|tới|cho|đối với) (?:(?:các|những|đội ngũ|đồng chí) )*(?:bí thư|phó bí thư|lãnh đạo|cán bộ chủ chốt|thủ trưởng|người đứng đầu|trưởng (?:phòng|ban|thôn|khoa|các)|cấp ủy viên)(?!\p{L})/u
const others =
  /(?<!\p{L})(?:nhân viên|bác sĩ|điều dưỡng|công chức|viên chức|cbccvc|đảng viên|đoàn viên|hội viên|người lao động|người dân|nhân dân|giáo viên|giảng viên|học sinh|sinh viên|cán bộ(?! chủ chốt| lãnh đạo))(?!\p{L})/u

/** Whether an answer speaks of leaders alone where everybody was meant. */
export function meansLeadersOnly(asked: string, given: string): boolean {
  const [demand, answer] = [asked, given].map((text) => foldCase(text.normalize('NFC')).replace(/\s+/gu, ' '))
  return everybody.test(demand!) && toLeaders.test(answer!) && !others.test(answer!)
}
