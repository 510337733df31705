import { compiled } from '../text/letters.ts'
import { onOneLine } from './on-one-line.ts'
import type { Softer } from './softer.ts'

/** "Do Nhân dân bàn bạc, quyết định", "do bí thư chi bộ làm tổ trưởng": who it is up to. */
const upTo = compiled(
  '(?<!\\p{L})do (?<who>(?:\\p{L}+,? ){1,8}?)(?:(?:trực tiếp|tự|cùng|thống nhất|tham gia|bàn bạc,?|bàn,?|thảo luận,?|và) )*(?<what>quyết định|bàn bạc|lựa chọn|bình chọn|bình xét|bầu(?: ra)?|giám sát|làm chủ|làm \\p{L}+ trưởng|làm trưởng \\p{L}+|chủ trì|đứng đầu)(?!\\p{L})',
  'u',
)
const people =
  /^(?:toàn thể |chính |các |mọi |tập thể )?(?:nhân dân|người dân|cộng đồng|hộ (?:dân|gia đình)|học sinh|sinh viên|đoàn viên|hội viên|đảng viên|người lao động|công nhân|phụ huynh|cha mẹ|người bệnh|xã viên|thành viên|giáo viên|cán bộ|viên chức)(?!\p{L})/u
const authority =
  /^(?:các |đồng chí |tập thể )?(?:cấp ủy|đảng ủy|chi ủy|chính quyền|ubnd|ủy ban|lãnh đạo|ban |trưởng |tổ trưởng |bí thư|chủ tịch|(?:tổng )?giám đốc|hiệu trưởng|phòng |sở |công ty|nhà trường|bệnh viện|nhà thầu|doanh nghiệp|đơn vị|chủ đầu tư|thủ trưởng)/u
const cellHead = /^(?:đồng chí )?bí thư (?:chi bộ|chi ủy)/u
const villageHead =
  /^(?:đồng chí )?(?:trưởng (?:thôn|ấp|bản|buôn|làng|xóm|khóm|khu)|tổ trưởng tổ dân phố|trưởng ban công tác mặt trận)/u
const title =
  /^(?:đồng chí )?(?<name>chủ tịch|giám đốc|tổng giám đốc|bí thư|hiệu trưởng|thủ trưởng|trưởng \p{L}+)/u

/**
 * What an answer leaves to others than the demand does: to those above what was the people's own, to a deputy what was
 * the head's, to the head of a village what was the secretary's of its cell. Of two committees each level names its own.
 */
export function othersDecide(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map((text) => upTo.exec(onOneLine(text)))
  if (demand == null || answer == null || demand.groups!.what !== answer.groups!.what) return null
  const [meant, named] = [demand.groups!.who!, answer.groups!.who!]
  const isOther =
    (people.test(meant) && authority.test(named)) ||
    (cellHead.test(meant) && villageHead.test(named)) ||
    isDeputyOf(meant, named)
  return isOther ? { expected: demand[0], actual: answer[0] } : null
}

function isDeputyOf(head: string, named: string): boolean {
  const name = title.exec(head)?.groups?.name
  return name !== undefined && named.replace(/^đồng chí /u, '').startsWith(`phó ${name}`)
}
