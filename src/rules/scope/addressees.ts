import type { Place } from '../../model/place.ts'
import type { RuleContext } from '../context.ts'
import { formulaAt } from '../form/closing.ts'
import { readingOf } from '../reading.ts'

type Level = RuleContext['profile']['level']

/** Whom the closing sentence orders or asks: behind the verb, in front of what they shall do. */
const asked =
  /(?<!\p{L})(?:yêu cầu|đề nghị|giao|mong)(?!\p{L}) (?<whom>[^.;:“"]{3,200}?)(?= (?:nghiêm túc|thực hiện|triển khai|tổ chức(?! (?:chính trị|đoàn thể|đảng|hội|xã hội|cơ sở|trong|trên|thuộc))|phối hợp|quan tâm|căn cứ|chủ động|khẩn trương|quán triệt|nghiên cứu|tập trung|phản ánh|báo cáo)(?!\p{L})|[.;:]|$)/gu

const province =
  '(?:trên địa bàn|trong|ở) (?:toàn )?tỉnh(?!\\p{L})|toàn tỉnh(?!\\p{L})|các (?:bộ(?=,| và|$)|tỉnh(?!\\p{L}))'
const departments = '(?:các )?sở, ?(?:ban, ?)?ngành'
const districts = 'các (?:huyện|quận|thị xã)(?!\\p{L})'
const communes = '(?<!giữa )các (?:phường|thị trấn|xã)(?! hội)(?!\\p{L})'
/** Bodies and territories that are not below a body of each level. */
const notBelow: Partial<Record<NonNullable<Level>, RegExp>> = {
  province:
    /các tỉnh(?!\p{L}| (?:lân cận|giáp ranh|liền kề|láng giềng|bạn|trong (?:vùng|khu vực))(?!\p{L}))|tỉnh, thành phố trực thuộc/u,
  department: new RegExp(`${province}|các (?:ủy ban|ubnd)|ủy ban nhân dân các`, 'u'),
  unit: new RegExp(`${province}|${departments}|${districts}|${communes}`, 'u'),
  district: new RegExp(`${province}|${departments}|${districts}`, 'u'),
  commune: new RegExp(`${province}|${departments}|${districts}|${communes}`, 'u'),
}

/** Words of the closing sentence by which bodies are ordered that a body of this level has not below itself. */
export function addressedAbove({ plan }: RuleContext, level: Level): Place | null {
  const barred = level === null ? undefined : notBelow[level]
  const reading = readingOf(plan)
  const closing = formulaAt(reading)
  if (barred === undefined || closing === null) return null
  const { start } = closing
  const text = reading.folded.slice(start, closing.end).replaceAll('\n', ' ')
  for (const match of text.matchAll(asked)) {
    const at = start + match.index + match[0].length - match.groups!.whom!.length
    if (barred.test(match.groups!.whom!))
      return reading.place({ start: at, end: start + match.index + match[0].length })
  }
  return null
}
