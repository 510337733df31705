import type { Plan } from '../model/plan.ts'
import type { Span } from '../text/mapped.ts'
import { placeOf, type View } from './view.ts'

const purposeEnd = /(?:\/[ch]|\)|báo cáo|thực hiện|phối hợp|biết|chỉ đạo)$/iu
const purpose =
  /^để (?=\p{L})|^(?:b\/c|c\/đ|t\/d|báo cáo|t\/h|thực hiện|phối hợp|p\/h|để biết|biết|theo dõi|chỉ đạo|đăng |đưa tin|tuyên truyền|phổ biến|thay b\/c|th|bc|ph|tổng hợp|kiểm tra|giám sát|lưu|chỉ đạo, theo dõi|triển khai|niêm yết|phối hợp thực hiện|p\/h thực hiện)/u

/** The recipient that an entry of the list names, and what for: "Sở Y tế (để b/c)", "UBND xã: thực hiện". */
export function recipientOf(view: View, entry: Span & { readonly text: string }): Plan['recipients'] {
  let end = entry.text.length
  while (end > 0 && ';.,: '.includes(entry.text[end - 1]!)) end--
  const bare = entry.text.slice(0, end)
  const bracket = bare.endsWith(')') ? /^(?<name>.+?)[;, ]*\((?<purpose>[^()]+)\)$/u.exec(bare) : null
  const place = placeOf(view, entry, '')
  if (
    bracket !== null &&
    (purpose.test(bracket.groups!.purpose!.trim().toLowerCase()) || /[;,] ?\(/u.test(bare))
  )
    return [{ name: bracket.groups!.name!.trim(), purpose: bracket.groups!.purpose!.trim(), place }]
  const dash = bare.includes(':') ? /^(?<name>[^:]+?) ?: ?(?<purpose>.+)$/u.exec(bare) : null
  if (dash !== null && purpose.test(dash.groups!.purpose!.toLowerCase()))
    return [{ name: dash.groups!.name!, purpose: dash.groups!.purpose!, place }]
  const behind = purposeEnd.test(bare.slice(-9))
    ? /^(?<name>.{3,}?) ?[-,] ?(?<purpose>b\/c|t\/h|để b\/c|để t\/h|\(b\/c\))$|^(?<whom>.{3,}?) (?<why>để (?:b\/c|báo cáo|t\/h|thực hiện|p\/h|phối hợp|biết|chỉ đạo))$/iu.exec(
        bare,
      )
    : null
  if (behind !== null) {
    const { name, whom, purpose, why } = behind.groups!
    return [{ name: (name ?? whom)!, purpose: (purpose ?? why)!, place }]
  }
  return bare === '' ? [] : [{ name: bare, purpose: null, place }]
}
