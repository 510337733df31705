import { pattern } from '../knowledge/patterns.ts'
import type { ColumnLine } from './columns.ts'
import { type DocumentSymbol, symbolOf } from './symbols.ts'

/** What the lines of a letterhead and a title look like; each pattern is for folded text in lower case but where said. */
export const national =
  /(?:c[oộ]ng h[oòóaà]+ x[aã] h[oộ]i ch[uủ] ngh[iĩ]a|độc lập ?- ?tự do ?- ?hạnh phúc|đảng cộng sản việt nam$|^\W*$)/u
export const stampLine =
  /^(?:đến|công văn đến|văn bản đến|cv đến|ngày đến|chuyển ?:|chuyển$|lưu hồ sơ|số đến|ký bởi|người ký|thời gian ký|ngày ký|ký ngày|cơ quan ký|email|sao y|sao lục|trích sao|digitally signed)(?![\p{L}])/u
export const numberLine = /^(?:Số|SỐ|Sổ|So)(?: ?[:.])? ?(?=[\p{N}/:.…_-]|$|\p{Lu})/u
export const placeDate = /^(?<location>(?:TP\. ?)?[^,.;:\d]{2,40}),? ?(?=ngày)/iu
export const titleStart = /^(?:về việc|về|v\/v)(?![\p{L}])/u
export const basis =
  /^(?:căn cứ|thực hiện|thi hành|theo |xét |trên cơ sở|nhằm |để |triển khai thực hiện (?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn) (?:số|ngày)|triển khai (?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn) số|tiếp tục thực hiện (?:kế hoạch|quyết định|nghị quyết|chỉ thị)|kính gửi|thời gian qua|những năm qua|trong những năm|năm \d{4},|hưởng ứng|phát huy|với mục|qua )/u
export const issuerWords =
  /^(?:ủy ban|hội đồng|chủ tịch|giám đốc|bộ trưởng|thủ tướng|chính phủ|quốc hội|hiệu trưởng|trưởng ban|ban |sở |cục trưởng)/u
export const attachedLine = /^[(*_ ]*(?:ban hành )?kèm theo /u

export function isNumberLine(line: ColumnLine): boolean {
  return numberLine.test(line.folded) && line.folded.length <= 60
}

/** The symbol of a line "Số: …", or null when the line holds none. */
export function ownNumber(
  line: ColumnLine,
): { readonly symbol: DocumentSymbol; readonly start: number; readonly end: number } | null {
  for (const id of ['party', 'state', 'blank'] as const) {
    const { search } = pattern('citations', id)
    search.lastIndex = 0
    const match = search.exec(line.folded)
    const symbol = match === null ? null : symbolOf(match.groups!, id)
    if (match !== null && symbol !== null)
      return { symbol, start: match.index, end: match.index + match[0].length }
  }
  return null
}
