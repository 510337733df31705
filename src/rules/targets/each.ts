import type { Target } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'

/** Kinds of bodies as targets count them, and how the names of such bodies call them. */
const kinds: readonly (readonly [counted: string, named: RegExp])[] = [
  [
    '(?:ubnd |ủy ban nhân dân )?(?:cấp )?(?:xã|phường|thị trấn|đặc khu)(?! hội)',
    /xã|phường|thị trấn|đặc khu/u,
  ],
  ['(?:ubnd |ủy ban nhân dân )?(?:cấp )?(?:huyện|quận|thị xã)', /huyện|quận|thị xã/u],
  ['(?:ubnd |ủy ban nhân dân )?(?:cấp )?(?:tỉnh|địa phương)', /tỉnh/u],
  ['(?:sở|sở, ban|sở, ngành)', /sở/u],
  ['(?:cơ sở giáo dục|nhà trường|trường học|trường)', /trường/u],
  ['(?:bệnh viện|cơ sở y tế|cơ sở khám)', /bệnh viện|trung tâm y tế|trạm y tế/u],
  ['(?:doanh nghiệp|công ty)', /công ty|doanh nghiệp/u],
  ['(?:hợp tác xã)', /hợp tác xã/u],
  ['công đoàn cơ sở(?: (?:doanh nghiệp|cơ quan|trường học))?', /công đoàn/u],
]
const bodies = kinds.map(([counted, named]) => ({
  whole: new RegExp(`^(?:tổng )?(?:số |các )*${counted}(?:(?:,| và) ${counted})*(?!\\p{L})`, 'u'),
  each: new RegExp(`(?<!\\p{L})(?:mỗi|từng) ${counted}(?!\\p{L})|/ ?${counted}(?!\\p{L})`, 'u'),
  named,
}))

/** Schools go by their level: "trường tiểu học" is none of a "trường trung học phổ thông". */
const schools =
  /^trường (?:mầm non|mẫu giáo|tiểu học|trung học(?: cơ sở| phổ thông)?|thcs|thpt|cao đẳng|đại học)/u

const folded = (text: string) => foldCase(text.normalize('NFC'))

/** "100% xã, phường …": what every body of the issuer's own kind owes, so that the issuer owes it as well. */
export function isOwedByAll({ value, unit, subject }: Target, { header }: Plan): boolean {
  if (unit !== 'percent' || value !== 100) return false
  const [name, asked] = [folded(header.issuer?.name ?? ''), folded(subject)]
  const school = schools.exec(asked)?.[0]
  if (school !== undefined) return name.includes(school)
  return bodies.some(({ whole, named }) => whole.test(asked) && named.test(name))
}

/** "Ít nhất 02 công trình tại mỗi xã, phường": a count that the issuer owes alone; "mỗi đơn vị" is every body. */
export function isOwedByEach({ place, unit }: Target, { header }: Plan): boolean {
  if (unit !== 'count') return false
  const name = folded(header.issuer?.name ?? '')
  const quote = folded(place.quote)
  return anyBody.test(quote) || bodies.some(({ each, named }) => each.test(quote) && named.test(name))
}

/** Nothing stands behind that says of which kind, as in "mỗi cơ sở giáo dục": a mark, how much, or what it does. */
const anyBody = compiled(
  '(?<!\\p{L})(?:mỗi|từng) (?:(?:cơ quan|đơn vị|địa phương|cơ sở)(?:, | và | hoặc |(?!\\p{L})))+(?=$|[.,;:)]| ?(?:\\d|ít nhất|tối thiểu|phải|cần|được|có|tổ chức|mở|xây dựng|thành lập|triển khai|thực hiện|hoàn thành|duy trì|bố trí|dành|trồng|chăm sóc|chọn|lựa chọn|đăng ký|nhận|giúp|hỗ trợ|đỡ đầu|cử|giới thiệu|đề xuất|tham gia|làm|hằng|mỗi|trong)(?!\\p{L}))',
  'u',
)

/** "Mỗi thôn trồng 30 cây": what each part of the issuer owes, however much that is together. */
export function isOfEachPart({ place }: Target): boolean {
  return /(?<!\p{L})(?:mỗi|từng) (?!năm|quý|tháng|tuần|kỳ|học kỳ|lần|đợt)\p{L}/u.test(folded(place.quote))
}

/** What a sentence counts for each one: "đội" of "Mỗi đội có 06 thành viên, trong đó 02 thành viên nữ"; else null. */
export function partNamed({ place }: Target, { text }: Plan): string | null {
  const begin = text.slice(Math.max(0, place.start - farthestPart), place.start)
  const behind = Math.max(...['\n', ';', '. '].map((mark) => begin.lastIndexOf(mark))) + 1
  return eachPart.exec(folded(begin.slice(behind) + place.quote))?.groups?.part ?? null
}

const farthestPart = 200
const eachPart =
  /(?<!\p{L})(?:mỗi|từng) (?<part>(?!năm|quý|tháng|tuần|ngày|kỳ|học kỳ|lần|đợt)\p{L}+(?: \p{L}+)?)/u

/** What all bodies of a kind owe, without the kind: "thành lập tổ tư vấn" of "100% trường học thành lập tổ tư vấn". */
export function withoutBodies(subject: string): string {
  const asked = folded(subject)
  const [longest] = bodies.map(({ whole }) => whole.exec(asked)?.[0].length ?? 0).sort((a, b) => b - a)
  return asked.slice(longest ?? 0).trim()
}
