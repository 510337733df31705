import { bodyByCode, bodyHead, bodyLevel } from '../knowledge/bodies.ts'
import { provinceIn } from '../knowledge/provinces.ts'
import type { Header, Issuer } from '../model/header.ts'
import { compareKey, foldCase } from '../text/fold.ts'
import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { isLetter } from '../text/units.ts'
import { bodyAt } from './bodies.ts'
import type { ColumnLine } from './columns.ts'
import type { HeaderReading } from './header.ts'
import { isHeading, type Regions } from './regions.ts'
import { isCapital, placeOf, type View, words } from './view.ts'

/** The issuing body (cơ quan ban hành): from the letterhead, else inferred from the sentence that issues the plan. */
export function issuerOf(
  view: View,
  header: HeaderReading,
  regions: Regions,
  signature: { readonly onBehalfOf: string | null; readonly position: string | null } | null,
): Issuer | null {
  const stated = fromLetterhead(header)
  // "ỦY BAN NHÂN DÂN" whose territory was lost says less than the text.
  const bare = stated !== null && council.test(stated.body.name.toLowerCase())
  const inferred = stated === null || bare ? inferredBody(view, header, regions, signature) : null
  if (stated === null && inferred === null) return null
  if (stated !== null && (inferred === null || !isFuller(inferred.name, stated.body.name))) {
    const name = withCouncil(stated.body.name, header.number?.body ?? null)
    const parent = stated.parent?.name ?? null
    const level =
      levelOf(name, header.number) ??
      (parent !== null && /^(?:ban chỉ đạo|bcđ|hội đồng|tổ công tác)(?!\p{L})/iu.test(name)
        ? bodyLevel(parent)
        : null)
    const province = provinceOf(view, regions, header, level, [name, parent])
    return {
      name,
      parent,
      level,
      province,
      stated: true,
      place: placeOf(view, stated.body, ''),
    }
  }
  const body = inferred!
  const level = levelOf(body.name, header.number)
  const province = provinceOf(view, regions, header, level, [body.name])
  const name = withProvince(body.name, province, level)
  return {
    name,
    parent: parentOf(view, level, province, regions),
    level,
    province,
    stated: false,
    place: body.span === null ? null : placeOf(view, body.span, '', 0.8),
  }
}

/** "Ủy ban nhân dân thành phố Hà Nội" for "ỦY BAN NHÂN DÂN". */
function isFuller(name: string, bare: string): boolean {
  return compareKey(name).startsWith(compareKey(bare))
}

/** The province that the names, the place of issue, the title, the legal bases or the closing words say; none for the centre. */
function provinceOf(
  view: View,
  regions: Regions,
  header: HeaderReading,
  level: Issuer['level'],
  names: readonly (string | null)[],
): string | null {
  if (level === 'centre' || level === 'ministry') return null
  // Central committees of associations and of the Party, "Tổng Liên đoàn Lao động Việt Nam": of the whole country.
  if (names[0] !== null && national.test(foldCase(names[0]!.normalize('NFC')))) return null
  const from = view.paragraphs[header.preamble]?.start ?? 0
  const to = view.paragraphs[regions.body.from]?.start ?? view.text.length
  const texts = [
    ...names,
    ...header.letterhead.map((line) => line.text),
    header.issued?.location ?? null,
    header.title?.text ?? null,
    view.text.slice(from, to),
    regions.wrapper === null ? null : view.text.slice(0, view.paragraphs[regions.wrapper.to]?.start),
    view.text.slice(-600),
  ]
  for (const text of texts) {
    const province = text === null ? null : provinceIn(text)
    if (province !== null) return province
  }
  return null
}

const national = /(?:^|(?<!\p{L}))trung ương(?: \p{L}+){0,3}$|(?<!mặt trận tổ quốc |cộng sản )việt nam$/u

function levelOf(name: string, number: Header['number']): Issuer['level'] {
  const level = bodyLevel(name)
  const coded = number?.body == null ? null : (bodyByCode(number.body)?.level ?? null)
  // "BAN CHẤP HÀNH TRUNG ƯƠNG" with the code of the Youth Union: not the Party's.
  return level === 'party' && coded === 'association' ? coded : (level ?? coded)
}

interface LetterheadName extends Span {
  readonly name: string
}

/** Lines above the number name the superior body first, the issuing body last; a wrapped name has several lines. */
function fromLetterhead(
  header: HeaderReading,
): { readonly body: LetterheadName; readonly parent: LetterheadName | null } | null {
  const names: ColumnLine[][] = []
  header.letterhead.forEach((line, index) => {
    if (!isHeading(line.text.replace(/(?<=\d)[a-z]/g, '')) && !namesBody(line)) return
    if (/^[\d\W]+$/u.test(line.text) || notBody.test(line.lower)) return
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
  if (names.length > 1 && youthMotto.test(joined(names[names.length - 1]!))) names.pop()
  const body = names.at(-1)
  const parent = names.at(-2)
  return body === undefined
    ? null
    : { body: whole(body), parent: parent === undefined ? null : whole(parent) }
}

/** What stands at the right in documents of the Youth Union, where others bear the national motto. */
const youthMotto = /^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/u

function joined(name: readonly ColumnLine[]): string {
  return name.map((line) => line.lower).join(' ')
}

/** A name in small letters is short and is no sentence: "Ban Thường trực", not "Sở tự thực hiện bằng bộ máy hiện có." */
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

/** "ỦY ⏎ BAN NHÂN DÂN", "BẢO HIỂM XÃ ⏎ HỘI": a line ends within the words that a name begins with. */
function isTorn(line: ColumnLine, next: ColumnLine | undefined): boolean {
  return (
    next !== undefined &&
    next.column === line.column &&
    !startsBody(line.lower) &&
    startsBody(`${line.lower} ${next.lower}`)
  )
}

/** "BẢO HIỂM XÃ ⏎ HỘI TỈNH …", "SỞ NỘI ⏎ VỤ": two lines part a word whose second half is a word for bodies too. */
function splitsWord(before: ColumnLine, line: ColumnLine): boolean {
  const first = before.lower.slice(before.lower.lastIndexOf(' ') + 1)
  return splitWords.test(`${first} ${line.lower}`)
}

const splitWords = withRanges(
  /^(?:(?:thị|môi|công|hiện) trường|(?:biên|quốc|văn|dự) phòng|(?:xã|quốc|hiệp|chi|tỉnh) hội|(?:công|tập|liên|tỉnh|thành|chi) đoàn|(?:nội|ngoại|dịch|nghiệp|nhiệm) vụ|(?:bệnh|học|thư) viện|(?:cán|nội|tiến|đảng|chi) bộ|(?:cơ|công|trụ) sở|(?:tổng|chi) cục|(?:tác|thị) xã|(?:cảnh|dự|thông) báo|(?:đa|bách|y|nhi) khoa|kiểm toán|thành phố|công ty)(?!\p{L})/u,
)

/** A name that says nothing alone goes on with its territory, or with the body whose organ it is. */
function lacksName(name: readonly ColumnLine[], next: ColumnLine): boolean {
  const lower = joined(name)
  return council.test(lower) && (territory.test(next.lower) || organ.test(lower))
}

/** "TỈNH KON TUM" below a line that was not read, in a document of the UBND. */
function withCouncil(name: string, code: string | null): string {
  if (!territory.test(name.toLowerCase())) return name
  if (code === 'UBND') return `ỦY BAN NHÂN DÂN ${name}`
  return code === 'HĐND' ? `HỘI ĐỒNG NHÂN DÂN ${name}` : name
}

/** "HỘI LIÊN HIỆP PHỤ NỮ ⏎ TỈNH SÓC TRĂNG", "TÒA ÁN NHÂN DÂN ⏎ TỈNH LÀO CAI": the territory of a name that has none yet. */
function isTerritoryOf(line: ColumnLine, name: readonly ColumnLine[]): boolean {
  return ownTerritory.test(line.lower) && !withTerritory.test(joined(name))
}

const ownTerritory = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?!ủy|đoàn|hội)/u
const withTerritory = withRanges(
  /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận(?! khu)|thị xã|(?<!hợp tác )xã(?! hội)|phường|thị trấn|đặc khu|trung ương)(?!\p{L})/u,
)

function whole(lines: readonly ColumnLine[]): LetterheadName {
  const name = lines.map((line) => line.text.replace(/^[*]+|[*:;,]+$/gu, '').trim()).join(' ')
  return { name, start: lines[0]!.start, end: lines[lines.length - 1]!.end }
}

const notBody = withRanges(
  /^(?:dự thảo|mật|tối mật|khẩn|hỏa tốc|bản sao|dấu|q[uư]ốc hiệu|\p{L}{1,4}\d{1,4}$|đảng cộng sản việt nam)/u,
)
/** Names that say nothing without their territory on the next line. */
const council =
  /^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ủy ban mặt trận tổ quốc(?: việt nam)?|ban chấp hành|bch|ban thường vụ|ban thường trực|thường trực|ủy ban thường vụ|hội đồng)$/u
/** An organ without a body of its own: "BAN CHẤP HÀNH ⏎ HỘI LÀM VƯỜN TỈNH …". */
const organ = /^(?:ban chấp hành|bch|ban thường vụ|ban thường trực|thường trực|ủy ban thường vụ)$/u
const territory = /^(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|đảng bộ|mttq) /u
const heads = compiled(
  `^(?:${bodyHead}|bch|ban|tạp chí|xã|phường|huyện|quận|thị xã|thành phố|thị trấn|đặc khu|tỉnh(?! ủy| đoàn)|hạt|đội|nhà|lớp|khoa|tổ|vườn quốc gia|khu bảo tồn|cảng vụ)(?![\\p{L}])`,
  'u',
)

function startsBody(lower: string): boolean {
  return heads.test(lower)
}

const issues =
  /^,? ?(?:\(sau đây[^)]*\) ?)?(?:ban hành|xây dựng|phát động|triển khai|tổ chức|lập|thông báo|hướng dẫn|yêu cầu|đề nghị)(?: và (?:ban hành|triển khai))? (?:(?:nội dung|thực hiện|kế hoạch|phong trào|chương trình|phương án|đề án|như sau|các))/u

/** The subject of "… ban hành Kế hoạch …" in the preamble; else the closing words, the symbol, the signature. */
function inferredBody(
  view: View,
  header: HeaderReading,
  regions: Regions,
  signature: { readonly onBehalfOf: string | null } | null,
): { readonly name: string; readonly span: Span | null } | null {
  const from = view.paragraphs[header.preamble]?.start ?? 0
  const to = view.paragraphs[regions.body.from]?.start ?? view.text.length
  const { folded, lower } = view
  let first: Span | null = null
  for (let at = from; at < to; at++) {
    if (!isCapital(view, at) || isLetter(folded.charCodeAt(at - 1))) continue
    const body = bodyAt(view, at)
    if (body === null || /\p{N}/u.test(folded[at - 1] ?? '')) continue
    if (/(?:của|do|tại|với|về) $/u.test(lower.slice(Math.max(0, at - 6), at))) {
      at = body.end - 1
      continue
    }
    if (issues.test(lower.slice(body.end, body.end + 90))) {
      first = body
      break
    }
  }
  const closing = closingBody(view, regions)
  if (first !== null) {
    const name = words(view, first)
    return closing !== null && compareKey(closing.name).startsWith(compareKey(name))
      ? { name: closing.name, span: first }
      : { name, span: first }
  }
  if (closing !== null) return closing
  if (signature?.onBehalfOf != null) return { name: signature.onBehalfOf, span: null }
  const code = header.number?.body ?? null
  const known = code === null ? null : bodyByCode(code)
  return known?.name == null ? null : { name: known.name, span: null }
}

/** A word that was typed twice. */
const twice = withRanges(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/gu)

/** "Trên đây là Kế hoạch … của Trung tâm Dịch vụ việc làm tỉnh Sơn La." */
function closingBody(view: View, regions: Regions): { readonly name: string; readonly span: Span } | null {
  for (let index = regions.body.to - 1; index >= Math.max(regions.body.from, regions.body.to - 4); index--) {
    const paragraph = view.paragraphs[index]!
    if (!view.lower.startsWith('trên đây là', paragraph.start)) continue
    const at = view.folded.lastIndexOf(' của ', paragraph.end)
    if (at < paragraph.start) return null
    const body = bodyAt(view, at + 5)
    return body === null ? null : { name: words(view, body).replace(twice, '$1'), span: body }
  }
  return null
}

/** A department named without its province in a plan that says which province it is. */
function withProvince(name: string, province: string | null, level: Issuer['level']): string {
  if (province === null || provinceIn(name) !== null) return name
  if (/(?:tỉnh|thành phố)$/u.test(name)) return `${name} ${province}`
  if (level === 'department' || level === 'province') return `${name} ${cityOrProvince(province)} ${province}`
  return name
}

function cityOrProvince(province: string): string {
  return /^(?:Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)$/u.test(province) ? 'thành phố' : 'tỉnh'
}

function parentOf(
  view: View,
  level: Issuer['level'],
  province: string | null,
  regions: Regions,
): string | null {
  if (level === 'province') return 'Chính phủ'
  if (level === 'department' && province !== null) return `UBND ${cityOrProvince(province)} ${province}`
  if (level === 'unit') {
    const head = /(?:của|về) (?=Sở )/gu
    head.lastIndex = view.paragraphs[regions.head.from]?.start ?? 0
    const match = head.exec(view.folded)
    const body = match === null ? null : bodyAt(view, match.index + match[0].length)
    return body === null ? null : words(view, body)
  }
  return null
}
