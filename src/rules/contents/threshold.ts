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
