import { compiled } from '../text/letters.ts'
import { shown } from './contents/missing.ts'
import { onOneLine } from './on-one-line.ts'
import type { Softer } from './softer.ts'
import { notAlways, shorterCampaign } from './spans.ts'

/** What an exception is put in with, behind a comma or in a bracket; "trừ sâu" and "trừ mối" is work. */
const exception =
  /(?:[,(;:–-] ?|(?<=\p{L}) (?=ngoại trừ))(?:nhưng |và )?(?:(?:ngoại trừ|(?:tạm )?trừ|loại trừ)(?! (?:sâu|cỏ|mối|bệnh|dịch|diệt|khử|điểm|lương|vào|tiền|thi đua|nợ|dần))|(?:tạm thời |tạm )?(?:không|chưa) (?:bao gồm|gồm|áp dụng|tính(?! (?:tiền|phí|công|lãi))|kể(?! (?:ngày đêm|đêm|tuổi|giàu|già|nam|mưa|thời|dân)))|riêng(?= [^,.;]{0,60}(?<!\p{L})(?:không(?! (?:quá|để|được|thu|dưới|ít))|chưa|(?:được )?miễn|tạm (?:dừng|hoãn))(?!\p{L})))(?!\p{L})[^.;)]{3,120}/u
/** Exceptions that law, safety or the calendar make by themselves. */
const ofItself =
  /pháp luật|quy định|bí mật|(?:nội dung|tài liệu|thông tin|hồ sơ|việc|phần) (?:tối )?(?:mật|nội bộ)|thuộc danh mục|ngày nghỉ|ngày lễ|nghỉ (?:lễ|tết|hè)|thứ bảy|chủ nhật|bất khả kháng|thiên tai|khẩn cấp|cấp cứu|cấp bách|đột xuất|quốc phòng|an ninh|chống chỉ định|sức khỏe|ốm|thai sản|công tác xa|đã (?:được|có|hoàn thành|thực hiện)/u
/** An exception of the demand's own, in whatever words. */
const excepting =
  /(?<!\p{L})(?:trừ(?! (?:sâu|cỏ|mối))|(?:không|chưa) (?:bao gồm|gồm|áp dụng|tính|kể)|riêng|miễn)(?!\p{L})/u

/** What leaves a duty to chance: "khi có điều kiện", "tùy khả năng"; "phù hợp với điều kiện thực tế" asks for as much. */
const condition = compiled(
  '(?<!\\p{L})(?:(?:khi|nếu|lúc)(?: nào)?(?: có| đủ| được| bố trí được| cân đối được){1,2} (?:đủ )?(?:điều kiện|khả năng|kinh phí|nguồn lực|nguồn kinh phí|ngân sách|thời gian)(?! (?:quy định|theo quy định|hưởng|công nhận))|(?:nếu|khi) (?:điều kiện|khả năng|kinh phí|nguồn lực|ngân sách|thời gian)(?: \\p{L}+){0,2} cho phép|nếu thuận lợi|(?:tùy|tuỳ)(?: theo| vào| thuộc(?: vào)?)? (?:khả năng|điều kiện|nguồn lực|kinh phí)|(?:theo|trong)(?: phạm vi)? (?:khả năng|điều kiện)(?: \\p{L}+){0,2} cho phép|(?:nếu|khi) (?:(?:thấy )?cần thiết|có thể))(?!\\p{L})',
  'u',
)
/** What everybody gives as he can, and what is said of a condition. */
const given = /(?<!\p{L})(?:ủng hộ|đóng góp|quyên góp|hiến|tài trợ|xã hội hóa)(?!\p{L})/u
const conditional =
  /(?<!\p{L})(?:khi|nếu|tùy|tuỳ|điều kiện|khả năng|cho phép|có thể|khuyến khích|đột xuất)(?!\p{L})/u

/** So much of what is loosened stands in the demand too; else it is an addition of its own. */
const mostShared = 0.5
const fewestWords = 3

/** An exception, a condition or fewer hours and days that an answer puts into what was asked of everybody at any time. */
export function loosened(asked: string, said: string): Softer | null {
  const lessTime = notAlways(asked, said) ?? shorterCampaign(asked, said)
  if (lessTime !== null) return lessTime
  const answer = onOneLine(said)
  if (!/trừ|không|chưa|riêng|khi|nếu|tùy|tuỳ|cho phép/u.test(answer)) return null
  const demand = onOneLine(asked)
  const actual = excepted(demand, answer) ?? conditioned(demand, answer)
  return actual === null ? null : { expected: shown(asked), actual }
}

function excepted(demand: string, answer: string): string | null {
  const found = exception.exec(answer)
  if (found === null || excepting.test(demand) || ofItself.test(found[0])) return null
  const host = answer.slice(0, found.index).split(/[;.] /u).at(-1)!
  return isShared(host, demand) ? bare(found[0]) : null
}

function conditioned(demand: string, answer: string): string | null {
  const found = condition.exec(answer)
  if (found === null || conditional.test(demand) || given.test(answer)) return null
  const before = lastPart(answer.slice(0, found.index))
  const behind = answer.slice(found.index + found[0].length).split(/[;.](?: |$)/u)[0]!
  const host = wordsIn(behind).size >= fewestWords ? behind : before
  return isShared(host, demand) ? found[0] : null
}

/** What stands between the last comma, or the last other sign, and a condition. */
function lastPart(before: string): string {
  const sentence = before.split(/[;.] /u).at(-1)!
  const part = sentence.split(/, /u).at(-1)!.trim()
  return wordsIn(part).size === 0 ? sentence : part
}

function isShared(host: string, demand: string): boolean {
  const [words, known] = [wordsIn(host), wordsIn(demand)]
  const shared = [...words].filter((word) => known.has(word)).length
  return words.size >= fewestWords && shared >= mostShared * words.size
}

const when = new Set('trước ngày tháng năm quý trong xong vào'.split(' '))

/** The words of a text but for those of a date. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{L}+/gu) ?? []).filter((word) => !when.has(word)))
}

function bare(words: string): string {
  return words.replace(/^[,(;:–\- ]+/u, '').trim()
}
