import { bodyHead } from '../knowledge/bodies.ts'
import { youthMotto } from '../knowledge/mottos.ts'
import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { ColumnLine } from './columns.ts'
import type { HeaderReading } from './header.ts'
import { isHeading } from './line-looks.ts'

interface LetterheadName extends Span {
  readonly name: string
}

/** Lines above the number name the superior body first, the issuing body last; a wrapped name has several lines. */
export function fromLetterhead(
  header: HeaderReading,
): { readonly body: LetterheadName; readonly parent: LetterheadName | null } | null {
  const names: ColumnLine[][] = []
  header.letterhead.forEach((line, index) => {
    if (!isHeading(line.text.replace(/(?<=\d)[a-z]/g, '')) && !namesBody(line)) return
    if (/^\P{L}+$/u.test(line.text) || notBody.test(line.lower)) return
    const last = names.at(-1)
    const next = header.letterhead[index + 1]
    // An organ below its body stands for it: "ỦY BAN MTTQ VIỆT NAM XÃ … ⏎ BAN THƯỜNG TRỰC".
    if (last !== undefined && organ.test(line.lower) && !(next !== undefined && startsBody(next.lower)))
      return
    const begins = startsBody(line.lower) || isTorn(line, next)
    const goesOn =
      last !== undefined &&
      last[0]!.column === line.column &&
      (!begins ||
        isTorn(last[last.length - 1]!, line) ||
        splitsWord(last[last.length - 1]!, line) ||
        isTerritoryOf(line, last) ||
        lacksName(last, line))
    if (goesOn) last.push(line)
    else if (begins) names.push([line])
  })
  const bodies = names.filter(
    (name, at) =>
      !youthMotto.test(joined(name)) || at === 0 || (name[0]!.column === 0 && at < names.length - 1),
  )
  const body = bodies.at(-1)
  const parent = bodies.at(-2)
  return body === undefined
    ? null
    : { body: whole(body), parent: parent === undefined ? null : whole(parent) }
}

function joined(name: readonly ColumnLine[]): string {
  return name.map((line) => line.lower).join(' ')
}

/**
 * A name in small letters is short and is no sentence: "Ban Thường trực", not "Sở tự thực hiện bằng bộ máy hiện có."
 */
function namesBody(line: ColumnLine): boolean {
  return (
    startsBody(line.lower) &&
    line.text.length <= 70 &&
    !/[.;:,]$|,.*,/u.test(line.text) &&
    !/(?<!\p{L})(?:ban hành|xây dựng kế hoạch|như sau|thực hiện|yêu cầu|đề nghị|chủ trì)(?!\p{L})/u.test(
      line.lower,
    )
  )
}

/**
 * "ỦY ⏎ BAN NHÂN DÂN", "BẢO HIỂM XÃ ⏎ HỘI": a line ends within the words that a name begins with. No word is half bold:
 * "… HUYỆN GIA ⏎ LÂM ⏎ **TRƯỜNG THCS …**".
 */
function isTorn(line: ColumnLine, next: ColumnLine | undefined): boolean {
  return (
    next !== undefined &&
    next.column === line.column &&
    next.bold === line.bold &&
    !heads.test(line.lower) &&
    startsBody(`${line.lower} ${next.lower}`)
  )
}

/** "BẢO HIỂM XÃ ⏎ HỘI TỈNH …", "SỞ NỘI ⏎ VỤ": two lines part a word whose second half is a word for bodies too. */
function splitsWord(before: ColumnLine, line: ColumnLine): boolean {
  const first = before.lower.slice(before.lower.lastIndexOf(' ') + 1)
  return before.bold === line.bold && splitWords.test(`${first} ${line.lower}`)
}

const splitWords = withRanges(
  /^(?:(?:thị|môi|công|hiện) trường|(?:biên|quốc|văn|dự) phòng|(?:xã|quốc|hiệp|chi|tỉnh) hội|(?:hội|đoàn) liên hiệp|(?:công|tập|liên|tỉnh|thành|chi) đoàn|(?:nội|ngoại|dịch|nghiệp|nhiệm) vụ|(?:bệnh|học|thư) viện|(?:cán|nội|tiến|đảng|chi) bộ|(?:cơ|công|trụ) sở|(?:tổng|chi) cục|(?:tác|thị) xã|(?:cảnh|dự|thông) báo|(?:đa|bách|y|nhi) khoa|kiểm toán|thành phố|công ty)(?!\p{L})/u,
)

/**
 * A name that says nothing alone goes on with its territory, with the body whose organ it is, or with its own:
 * "BAN QUẢN LÝ ⏎ VƯỜN QUỐC GIA …".
 */
function lacksName(name: readonly ColumnLine[], next: ColumnLine): boolean {
  const lower = joined(name)
  if (bareName.test(lower) || isWithin(lower, next)) return true
  return council.test(lower) && (territory.test(next.lower) || organ.test(lower))
}

/** A Party or mass organisation, by its kind alone, within the unit named below it: "CHI BỘ ⏎ TRƯỜNG THPT …". */
function isWithin(lower: string, next: ColumnLine): boolean {
  return organisation.test(lower) && startsBody(next.lower) && !ownOrgan.test(next.lower)
}

const organisation =
  /^(?:đảng (?:bộ|ủy)|chi (?:bộ|ủy|đoàn|hội)|liên (?:đội|chi đoàn|chi hội)|đoàn (?:thanh niên|tncs)(?: cộng sản)?(?: hồ chí minh)?|công đoàn(?: cơ sở)?)$/u
/** What an organisation has of its own: "ĐẢNG ỦY ⏎ ỦY BAN KIỂM TRA". */
const ownOrgan =
  /^(?:ban (?!quản lý)|bch|ủy ban|văn phòng|thường trực|hội đồng|đảng (?:bộ|ủy)|chi (?:bộ|ủy|đoàn|hội)|liên (?:đội|chi)|đoàn|công đoàn)(?!\p{L})/u

/**
 * "HỘI LIÊN HIỆP PHỤ NỮ ⏎ TỈNH SÓC TRĂNG", "TÒA ÁN NHÂN DÂN ⏎ TỈNH LÀO CAI": the territory of a name that has none yet.
 */
function isTerritoryOf(line: ColumnLine, name: readonly ColumnLine[]): boolean {
  return ownTerritory.test(line.lower) && !withTerritory.test(joined(name))
}

const ownTerritory = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?!ủy|đoàn|hội)/u
const withTerritory = withRanges(
  /(?<!\p{L})(?:tỉnh(?! đoàn)|thành phố|huyện|quận(?! khu)|thị xã|(?<!hợp tác )xã(?! hội)|phường|thị trấn|đặc khu|trung ương)(?!\p{L})/u,
)

function whole(lines: readonly ColumnLine[]): LetterheadName {
  const name = lines.map((line) => line.text.replace(/^[*]+|[*:;,]+$/gu, '').trim()).join(' ')
  return { name, start: lines[0]!.start, end: lines[lines.length - 1]!.end }
}

const notBody = withRanges(
  /^(?:dự thảo|mật|tối mật|khẩn|hỏa tốc|bản sao|dấu|q[uư]ốc hiệu|\p{L}{1,4}\d{1,4}$|đảng cộng sản việt nam)/u,
)
/** Names that say nothing without their territory on the next line. */
export const council =
  /^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ủy ban mặt trận tổ quốc(?: việt nam)?|ban chấp hành|bch|ban thường vụ|ban thường trực|thường trực|ủy ban thường vụ|hội đồng)$/u
const bareName =
  /^(?:(?:tổng công ty|công ty|tập đoàn)(?: (?:cổ phần|tnhh(?: mtv| một thành viên)?))?|ban (?:quản lý(?: (?:các )?dự án)?|chỉ đạo|chỉ huy|điều hành|đại diện)|trung tâm|trường(?: (?:đại học|cao đẳng|trung cấp|tiểu học|mầm non|mẫu giáo|thcs|thpt|trung học (?:cơ sở|phổ thông)|phổ thông))?|bệnh viện(?: đa khoa)?|(?:chi )?cục|viện|văn phòng|thanh tra|đài|hạt|đội|trạm|đồn|khoa|phòng|tổ công tác|công đoàn(?: cơ sở)?|quỹ|nhà máy|xí nghiệp|hợp tác xã)$/u
/** An organ without a body of its own: "BAN CHẤP HÀNH ⏎ HỘI LÀM VƯỜN TỈNH …". */
const organ = /^(?:ban chấp hành|bch|ban thường vụ|ban thường trực|thường trực|ủy ban thường vụ)$/u
export const territory =
  /^(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|đảng bộ|mttq) /u
const heads = compiled(
  `^(?:${bodyHead}|bch|ban|tạp chí|xã|phường|huyện|quận|thị xã|thành phố|thị trấn|đặc khu|tỉnh(?! ủy| đoàn)|hạt|(?:liên )?đội|nhà|lớp|khoa|tổ|vườn quốc gia|khu bảo tồn|cảng vụ)(?![\\p{L}])`,
  'u',
)

/** "TỔNG CÔNG TY XI MĂNG ⏎ TRƯỜNG SƠN", "XÃ ⏎ TRƯỜNG SA": a place, where a school says more of itself. */
const placeOfTruong = /^trường (?!(?:th|thcs|thpt|mn|mg|đh|cđ|tc|pt\p{L}*)$)\p{L}+$/u

function startsBody(lower: string): boolean {
  return heads.test(lower) && !placeOfTruong.test(lower)
}
