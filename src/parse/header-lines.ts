import { pattern } from '../knowledge/patterns.ts'
import { provinceByName } from '../knowledge/provinces.ts'
import { beginning } from '../text/beginning.ts'
import { withRanges } from '../text/letters.ts'
import type { ColumnLine } from './columns.ts'
import { type DocumentSymbol, symbolOf } from './symbols.ts'

/**
 * What the lines of a letterhead and a title look like; each pattern is for folded text in lower case but where said.
 */
export const national = withRanges(
  /c[oộ]ng h[oòóaà]+ x[aã] h[oộ]i ch[uủ] ngh[iĩ]a|độc lập ?- ?tự do ?- ?hạnh phúc|đảng cộng sản việt nam$|^[^\p{L}\p{N}]*$/u,
)
const mottoBegin = beginning('cđ', /^(?:c[oộ]ng|độc)(?!\p{L})/u)
const motto = /^c[oộ]ng h[oòóaà]+ x[aã] h[oộ]i ch[uủ] ngh[iĩ]a vi[eệ]t nam|^độc lập ?- ?tự do ?- ?hạnh phúc/u

/** Lines of the national motto and title that a narrow column wraps: "CỘNG HÒA XÃ HỘI ⏎ CHỦ NGHĨA VIỆT NAM". */
export function mottoLines(lines: readonly ColumnLine[]): ReadonlySet<ColumnLine> {
  const found = new Set<ColumnLine>()
  lines.forEach((line, index) => {
    if (!mottoBegin.test(line.lower)) return
    let joined = ''
    for (let below = index; below < Math.min(lines.length, index + 4); below++) {
      joined = `${joined} ${lines[below]!.lower}`.trim()
      if (!motto.test(joined)) continue
      for (const part of lines.slice(index, below + 1)) found.add(part)
      return
    }
  })
  return found
}

export const stampLine = beginning(
  'đcvnlsktde',
  withRanges(
    /^(?:đến|công văn đến|văn bản đến|cv đến|ngày đến|chuyển ?:|chuyển$|lưu hồ sơ|số đến|ký bởi|người ký|thời gian ký|ngày ký|ký ngày|cơ quan ký|email|sao y|sao lục|trích sao|digitally signed)(?![\p{L}])/u,
  ),
)
export const numberLine = beginning(
  'S',
  withRanges(/^(?:Số|SỐ|Sổ|So)(?: ?[:.])? ?(?=[\p{N}/:.…_-]|$|\p{Lu})/u),
)
/** In front of the place may stand what a Party letterhead has below its name: the star, a rule. */
export const placeDate = /^[*_~•·\s-]*(?<location>(?:TP\. ?)?[^,.;:\d]{2,40}),? ?(?=ngày)/iu
export const titleStart = beginning('v', withRanges(/^(?:về việc|về|v\/v)(?![\p{L}])/u))
export const basis = beginning(
  'ctxnđkhpvq',
  /^(?:căn cứ|thực hiện|thi hành(?! án)|theo |xét |trên cơ sở|nhằm |để |triển khai thực hiện (?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn) (?:số|ngày)|triển khai (?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn) số|tiếp tục thực hiện (?:kế hoạch|quyết định|nghị quyết|chỉ thị)|kính gửi|thời gian qua|những năm qua|trong những năm|năm \d{4},|hưởng ứng|phát huy|với mục|qua )/u,
)
export const issuerWords =
  /^(?:ủy ban|hội đồng|chủ tịch|giám đốc|bộ trưởng|thủ tướng|chính phủ|quốc hội|hiệu trưởng|trưởng ban|ban |sở |cục trưởng)/u
export const attachedLine = beginning('(*_ bpđk', /^[(*_ ]*(?:ban hành |phê duyệt |đính )?kèm(?: theo)? /u)
/**
 * The line that ties an attachment to the document that issues it: "(Ban hành kèm theo Quyết định số …)", "(Được phê
 * duyệt tại Quyết định số …)". Without "kèm" only in brackets: a title may go on with "ban hành theo Quyết định số …".
 */
export const attachment = beginning(
  '(*_ bpđgk',
  withRanges(
    /^(?:[(*_ ]*(?:ban hành |phê duyệt |đính |gửi )?kèm(?: theo)?|[*_ ]*\([*_ ]*(?:đã |được |đã được )?(?:ban hành|phê duyệt) (?:theo|tại|bởi)) (?<kind>quyết định|qđ|công văn|cv|tờ trình|nghị quyết|văn bản|thông báo|chỉ thị|hướng dẫn)(?![\p{L}\p{N}])(?:[^\p{N}/]{0,12}?(?:số|ngày|\p{N}|\/)| này ?\))/u,
  ),
)

/**
 * The lines of a head with what a portal tore put together: "Số: ⏎ 1782/QĐ-UBND", "Khánh ⏎ Hòa, ngày 17 tháng 3 năm 2021".
 */
export function wholeHeadLines(lines: readonly ColumnLine[]): readonly ColumnLine[] {
  const whole: ColumnLine[] = []
  for (const line of lines) {
    const above = whole.at(-1)
    if (
      above !== undefined &&
      above.column === line.column &&
      line.start - above.end === 1 &&
      isTorn(above, line)
    )
      whole[whole.length - 1] = {
        ...above,
        end: line.end,
        text: `${above.text} ${line.text}`,
        folded: `${above.folded} ${line.folded}`,
        lower: `${above.lower} ${line.lower}`,
      }
    else whole.push(line)
  }
  return whole
}

function isTorn(above: ColumnLine, line: ColumnLine): boolean {
  if (/^Số ?:?$/iu.test(above.text)) return /^\d{1,5}[A-Za-z]? ?[/-] ?[\p{Lu}\d]/u.test(line.folded)
  const place = /^(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?), ?ngày /u.exec(line.folded)?.groups?.name
  return (
    place !== undefined &&
    /^(?:TP\. ?)?\p{Lu}\p{Ll}+$/u.test(above.text) &&
    provinceByName(`${above.text.replace(/^TP\. ?/u, '')} ${place}`) !== null
  )
}

export function isNumberLine(line: ColumnLine): boolean {
  return numberLine.test(line.folded) && line.folded.length <= 60
}

/** The symbol of a line "Số: …", or null when the line holds none. */
export function ownNumber(line: ColumnLine): DocumentSymbol | null {
  for (const id of ['party', 'state', 'blank'] as const) {
    const { search } = pattern('citations', id)
    search.lastIndex = 0
    const match = search.exec(line.folded)
    const symbol = match === null ? null : symbolOf(match.groups!, id)
    if (symbol !== null) return symbol
  }
  return null
}

/** The line with the document's number, and its symbol; else the first that begins like one. */
export function numberedLine(
  lines: readonly ColumnLine[],
): { readonly line: ColumnLine; readonly symbol: DocumentSymbol | null } | null {
  let first: ColumnLine | null = null
  for (const line of lines) {
    if (!isNumberLine(line)) continue
    const symbol = ownNumber(line)
    if (symbol !== null) return { line, symbol }
    first ??= line
  }
  return first === null ? null : { line: first, symbol: null }
}
