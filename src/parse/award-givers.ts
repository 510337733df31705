import { compiled } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { fieldBehindComma } from './bodies.ts'
import { paragraphAt, type View, words } from './view.ts'

/** Heads and bodies that give, also where a text writes them small: "thủ trưởng cơ quan, đơn vị". */
const small =
  '(?:thủ trưởng|người đứng đầu|chủ tịch|(?:tổng )?giám đốc|hiệu trưởng|cục trưởng|chi cục trưởng|ban (?:thường vụ|chấp hành|thường trực|giám hiệu|giám đốc)|công đoàn cấp trên|nhà trường|đảng ủy|cấp ủy|chi bộ)(?!\\p{L})'
const places = '(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)'
/** A comma within one giver: "Thủ trưởng cơ quan, đơn vị", "Chủ tịch UBND xã, phường", "Bộ Văn hóa, Thể thao …". */
const joined = `(?= (?:[Tt]hủ trưởng|đơn vị|cơ quan|địa phương|tổ chức|doanh nghiệp|${fieldBehindComma}|(?<= ${places}, )${places}(?! \\p{Lu}))(?!\\p{L}))`
const after = compiled(`^[^,(]*? (?:của|do) (?<giver>(?:\\p{Lu}|${small})(?:[^,;:()]|,${joined})*)`, 'u')
const nextGiver = compiled(`,(?!${joined})|;|\\(`, 'u')

/** "Bộ trưởng", "Chi cục trưởng", "Tổ trưởng": who leads something is called after it. */
const someHead = '\\p{Lu}\\p{L}*(?: (?:cục|huy|hội|đội))? trưởng'

const named = `(?:Thủ tướng|Chính phủ|Chủ tịch|Ban Thường (?:vụ|trực)|Ban Chấp hành|Ban Giám|Ban Chỉ đạo|Ban Quản lý|Ủy ban|UBND|UBMTTQ|Trung ương|Tổng Liên đoàn|Liên đoàn|(?:Tổng )?LĐLĐ|Công đoàn|Hội (?!nghị|đồng|thi)|(?:Tỉnh|Thành|Huyện) [Đđ]oàn|(?:Tỉnh|Thành|Huyện|Quận|Đảng|Chi) ủy|Chi bộ|Thường trực|Giám đốc|Tổng Giám đốc|Chánh|${someHead}|Tư lệnh|Bí thư|Trưởng|Giáo viên chủ nhiệm|Chủ nhiệm|Quản đốc|Người đứng đầu|Nhà trường|Sở|Công ty|Tổng công ty)`

const heads = `(?:Thủ tướng|Chủ tịch|(?:Tổng )?Giám đốc|Chánh|${someHead}|Người đứng đầu|Trưởng|Ban (?:Thường vụ|Chấp hành))`
/** Going over who deserves it, which is not giving: "Tổ trưởng bình xét, Hiệu trưởng tặng". */
const discusses = 'bình (?:xét|chọn|bầu)|suy tôn|họp|rà soát|lập (?:danh sách|hồ sơ)'
/** A head who is about to do something else: "Giấy khen của Giám đốc Sở, Chánh Văn phòng hướng dẫn hồ sơ". */
const acts = `[^,;:.()]* (?:${discusses}|tham mưu|hướng dẫn|tổng hợp|chịu|chủ trì|phối hợp|có|được|trình|đề nghị|báo cáo|xem xét|xét|quyết định|gửi|lập|giao|tổ chức thực hiện)(?!\\p{L})`
/** "Bộ trưởng, Chủ tịch UBND tỉnh", "Giám đốc Sở hoặc Hiệu trưởng": another head behind the first one. */
const another = compiled(
  `(?:,(?!${joined})|,? (?:và|hoặc)) (?=(?:${heads}|${small})(?!\\p{L})(?!${acts}))`,
  'u',
)

/** "… của Thủ tướng Chính phủ"; "của Bộ trưởng, Chủ tịch Ủy ban nhân dân tỉnh" are two. */
export function giversAfter(view: View, clause: Span): readonly string[] {
  const text = view.folded.slice(clause.start, clause.end)
  const match = after.exec(text)
  if (match === null) return []
  const start = clause.start + match[0].length - match.groups!.giver!.length
  return words(view, { start, end: clause.end })
    .split(another)
    .map(whole)
    .filter((giver) => giver !== '')
}

/** A head with whom a line of a cell begins. */
const begins = compiled(`^[-+•*] ?|^(?:${heads}|${named})(?!\\p{L})`, 'u')

/** Those whom a cell of a table names, one to a line or several in a row: "Chủ tịch UBND tỉnh; Giám đốc Sở". */
export function giversIn(view: View, cell: Span | null): readonly string[] {
  if (cell === null) return []
  const lines = paragraphAt(view, cell.start)!.cells.flatMap((each) => each.lines)
  const cuts = lines
    .map(({ start }) => start)
    .filter((at) => at > cell.start && at < cell.end && begins.test(view.folded.slice(at, cell.end)))
  return [cell.start, ...cuts]
    .flatMap((start, index) => words(view, { start, end: cuts[index] ?? cell.end }).split(/;/u))
    .flatMap((part) => part.replace(/^[-+•* ]+/u, '').split(another))
    .map(whole)
    .filter((giver) => /\p{L}/u.test(giver))
}

const giverFirst = compiled(`^[-+•* ]*(?:${named}|${small})(?!\\p{L})`, 'u')

export function beginsWithGiver(view: View, { start, end }: Span): boolean {
  return giverFirst.test(view.folded.slice(start, end))
}

/** A giver without what follows: "Giám đốc Sở tặng cho tập thể". */
function whole(text: string): string {
  return text
    .split(nextGiver)[0]!
    .replace(
      / (?:và|hoặc|tặng|trao|khen|công nhận|(?<!Hội đồng )xét|dành|để|kịp thời|hằng|(?<!Ngân )hàng)(?: .*)?$/u,
      (rest) =>
        /^ và (?:\p{Lu}\p{L}+(?: \p{L}+)*|phường|đặc khu|thị trấn|thành phố)$/u.test(rest) &&
        !/^ và (?:Giấy|Bằng|Cờ|Huân)/u.test(rest)
          ? rest
          : '',
    )
    .replace(/[ .]+$/u, '')
}

const asks = ` (?:(?:${discusses})(?!\\p{L})|tặng|trình|đề nghị|đề xuất|báo cáo|kiến nghị|giới thiệu|lựa chọn|được|và (?:Giám|Chủ|Hiệu|Thủ|Bộ))`
const act =
  '(?:(?:xem )?xét(?: chọn)?,? (?:và )?)?(?:sẽ )?(?:(?:ra )?quyết định(?: việc)? )?(?:khen thưởng,? )?(?:tặng thưởng|tặng|trao tặng|trao|khen thưởng|cấp)'
const before = compiled(
  `(?<![\\p{L}\\p{N}])(?<giver>(?:${named}|${small})(?:(?!${asks})(?:[^,;:.()]|,${joined})){0,80}?),? ${act} (?:danh hiệu |thưởng |(?:bằng |với |theo )?hình thức )?$`,
  'u',
)

/** "Chủ tịch Ủy ban nhân dân tỉnh: Bằng khen cho 20 tập thể" */
const led = compiled(`^[-+•* ]*(?<giver>(?:${named}|${small})(?:(?!${asks})[^;:.()]){0,80}): $`, 'u')

const beside = compiled(
  `(?<![\\p{L}\\p{N}])(?<giver>(?:${named}|${small})(?:(?!${asks})(?:[^,;:.()]|,${joined})){0,80}?)(?:,| và|, và) $`,
  'u',
)

/** How `before` ends: few awards stand behind such a word. */
const given = /(?<=(?:tặng|trao|thưởng|cấp|danh hiệu|hình thức) |: )/uy

/**
 * Who gives what stands behind: "đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen", "Hiệu trưởng xét, tặng Giấy
 * khen". "Thủ tướng Chính phủ, Chủ tịch UBND tỉnh tặng Bằng khen" are two, the nearest first.
 */
export function giversBefore(view: View, from: number, at: number): readonly string[] {
  given.lastIndex = at
  if (!given.test(view.folded)) return []
  const text = view.folded.slice(Math.max(from, at - 120), at)
  const match = text.endsWith(': ') ? led.exec(text) : before.exec(text)
  if (match === null) return []
  const first = beside.exec(text.slice(0, match.index))?.groups?.giver
  return [match.groups!.giver!, ...(first === undefined ? [] : [first])]
}
