import { type DocumentKind, kindByName } from '../knowledge/kinds.ts'
import type { Header } from '../model/header.ts'
import { bareLetters } from '../text/fold.ts'
import type { Span } from '../text/mapped.ts'
import { hasSmall, isLetter } from '../text/units.ts'
import type { ColumnLine } from './columns.ts'
import {
  attachedLine,
  attachment,
  basis,
  isNumberLine,
  issuerWords,
  national,
  numberLine,
  placeDate,
  stampLine,
  titleStart,
} from './header-lines.ts'
import { isHeading } from './line-looks.ts'
import type { Regions } from './regions.ts'
import { placeOf, type View } from './view.ts'

/** Kind and title (tên loại, trích yếu). */
export interface TitleReading {
  readonly kind: Header['kind']
  readonly kindLine: ColumnLine | null
  readonly span: Span | null
  /** Where the letterhead ends. */
  readonly headEnd: number
  readonly preamble: number
}

export function readTitle(view: View, lines: readonly ColumnLine[], regions: Regions): TitleReading {
  const kindAt = kindLineAt(lines)
  const kindLine = lines[kindAt] ?? null
  if (kindLine !== null) {
    const kind = kindOf(unquoted(kindLine.text))!
    const { name, span } = statedKind(kindLine, kind)
    const goesOn =
      span.end < kindLine.end - 1 &&
      !/^\s*(?:số|của)(?![\p{L}])/iu.test(kindLine.text.slice(span.end - kindLine.start))
    return {
      kind: { code: kind.id, name, stated: true, place: placeOf(view, span, '') },
      kindLine,
      headEnd: kindLine.start,
      ...titleFrom(view, lines, kindAt + 1, goesOn ? span.end : null, regions),
    }
  }
  const about = lines.findIndex((line) => titleStart.test(line.lower))
  if (about >= 0)
    return {
      kind: null,
      kindLine: null,
      headEnd: lines[about]!.start,
      ...titleFrom(view, lines, about, null, regions),
    }
  const dated = lines.findIndex((line) => placeDate.test(line.folded))
  const heading = lines.findIndex(
    (line, index) => isBareHeading(line) || (dated >= 0 && index > dated && isLoneTitle(line)),
  )
  if (heading >= 0)
    return {
      kind: null,
      kindLine: null,
      headEnd: lines[heading]!.start,
      ...titleFrom(view, lines, heading, null, regions),
    }
  return {
    kind: null,
    kindLine: null,
    span: null,
    headEnd: lines.at(-1)?.end ?? 0,
    preamble: regions.head.from,
  }
}

/**
 * The line with the kind; -1 where none has it. Above the number a kind is part of a name, where one stands below it
 * too: "BAN CHỈ ĐẠO ⏎ CHƯƠNG TRÌNH …", "BAN QUẢN LÝ ⏎ DỰ ÁN …".
 */
export function kindLineAt(lines: readonly Pick<ColumnLine, 'text' | 'folded' | 'lower'>[]): number {
  const legal = lines.findIndex((line) => basis.test(line.lower))
  const above = legal < 0 ? lines : lines.slice(0, legal)
  const first = above.findIndex((line) => isKindLine(line.text))
  if (first < 0) return lowerKindAt(above)
  const number = above.findIndex((line, index) => index > first && numberLine.test(line.folded))
  const below = above.findIndex((line, index) => index > number && isKindLine(line.text))
  return number < 0 || below < 0 ? first : below
}

/**
 * The kind in small letters, where a font of capitals (.VnTimeH) was lost on the way: "kế hoạch" alone between the
 * line with the date or the number and a title.
 */
function lowerKindAt(lines: readonly Pick<ColumnLine, 'text' | 'folded' | 'lower'>[]): number {
  const letterhead = lines.findIndex(
    (line) => numberLine.test(line.folded) || (placeDate.test(line.folded) && /\d/.test(line.text)),
  )
  const at = lines.findIndex((line, index) => index > letterhead && isWholeKind(line.text))
  return letterhead >= 0 && /^["“]?\p{Lu}/u.test(lines[at + 1]?.text ?? '') ? at : -1
}

function isWholeKind(text: string): boolean {
  const bare = text.trim().toLowerCase()
  const kind = kindByName(bare)
  return kind !== null && kind.id !== 'CV' && kind.names.some((name) => name.toLowerCase() === bare)
}

/** "KẾ HOẠCH", "KẾ HOẠCH TRIỂN KHAI …", "CHƯƠNG TRÌNH HÀNH ĐỘNG". */
export function isKindLine(text: string): boolean {
  const bare = unquoted(text)
  if (hasSmall(bare.slice(0, 3))) return false
  if (isMistyped(bare)) return true
  const kind = kindByName(bare)
  if (kind === null || kind.id === 'CV' || ['SY', 'TrS', 'SL'].includes(kind.id)) return false
  const name = kind.names.find((form) => bare.slice(0, form.length).toLowerCase() === form.toLowerCase())
  if (name === undefined) return false
  const stated = bare.slice(0, name.length)
  return isHeading(stated) && !/^\s*(?:số|Số|SỐ)\s*:?\s*\d/u.test(bare.slice(name.length))
}

/** "KÊ HOẠCH", "KẾ HOACH" alone on a line. */
function isMistyped(text: string): boolean {
  const plain = text.trim()
  return plain.length <= 9 && plain === plain.toUpperCase() && bareLetters(plain.toLowerCase()) === 'ke hoach'
}

function kindOf(text: string): DocumentKind | null {
  return kindByName(text) ?? (isMistyped(text) ? kindByName('Kế hoạch') : null)
}

/** The form that is stated, and where: "Chương trình hành động", not "Chương trình". */
function statedKind(line: ColumnLine, kind: DocumentKind): { readonly name: string; readonly span: Span } {
  const bare = unquoted(line.text)
  const lower = bare.toLowerCase()
  const name = kind.names.find((form) => lower.startsWith(form.toLowerCase()))
  const start = line.end - bare.length
  if (isMistyped(bare)) return { name: kind.name, span: { start, end: line.end } }
  return { name: name ?? kind.name, span: { start, end: start + (name?.length ?? 0) } }
}

function unquoted(text: string): string {
  return isLetter(text.charCodeAt(0)) ? text : text.replace(/^[\s“"]+/u, '')
}

/** A heading that names no kind: capitals, no body, no motto, no stamp. */
function isBareHeading(line: ColumnLine): boolean {
  return (
    isHeading(line.text) &&
    !national.test(line.lower) &&
    !isNumberLine(line) &&
    !stampLine.test(line.lower) &&
    /^(?:phát động|triển khai|hưởng ứng|thư|lời|tổ chức|thông báo|hướng dẫn|phong trào)(?!\p{L})/u.test(
      line.lower,
    )
  )
}

/** Capitals below place and date, where the line with the kind was lost. */
function isLoneTitle(line: ColumnLine): boolean {
  return (
    isHeading(line.text) &&
    line.text.length >= 20 &&
    line.column === 0 &&
    !national.test(line.lower) &&
    !isNumberLine(line) &&
    !issuerWords.test(line.lower)
  )
}

/** The title runs until a legal basis, a sentence's end, an attachment line or the first section. */
function titleFrom(
  view: View,
  lines: readonly ColumnLine[],
  from: number,
  start: number | null,
  regions: Regions,
): Pick<TitleReading, 'span' | 'preamble'> {
  let begin = start
  let end = start === null ? null : lines[from - 1]!.end
  let preamble = (lines[from - 1]?.paragraph ?? regions.head.from - 1) + 1
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!
    if (/^[^\p{L}\p{N}]*$/u.test(line.text)) continue
    if (line.column > 0 || attachedLine.test(line.lower) || stampLine.test(line.lower)) break
    const statement = statementAt(view, lines, index)
    if (basis.test(line.lower) && (begin === null ? citesNumber(statement) : beginsPreamble(line))) {
      if (begin !== null && line.paragraph < preamble) preamble = line.paragraph
      break
    }
    const next = lines[index + 1]
    if (/[.;:]$/u.test(line.text) && !endsTitle(view, line, next, begin)) break
    if (line.text.length > 400) break
    if (begin !== null && (line.end - begin > 700 || isIssuerLine(line, next, lines[index - 1]))) break
    if (
      begin !== null &&
      line.paragraph !== (index > 0 ? lines[index - 1]!.paragraph : undefined) &&
      isSentence(statement) &&
      !endsTitle(view, line, next, begin)
    )
      break
    const bracket = line.lower.indexOf('(')
    const attaches = bracket >= 0 && attachment.test(line.lower.slice(bracket))
    if (attaches && bracket === 0) break
    begin ??= line.start
    end = attaches ? line.start + bracket : line.end
    preamble = line.paragraph + 1
    if (attaches) break
  }
  return { span: begin === null || end === null ? null : trimQuotes(view, { start: begin, end }), preamble }
}

/**
 * A title line may end in a mark of its own: a colon in front of the name in quotes, a stop behind its last words, in
 * capitals or above the first basis.
 */
function endsTitle(
  view: View,
  line: ColumnLine,
  next: ColumnLine | undefined,
  begin: number | null,
): boolean {
  if (line.text.endsWith(':')) return next !== undefined && /^[“"]/u.test(next.text)
  if (!line.text.endsWith('.')) return false
  const paragraph = view.paragraphs[line.paragraph]!
  if (line.end < paragraph.end - 1 || paragraph.start < (begin ?? line.start)) return false
  if (isHeading(line.text)) return true
  if (line.text.length > 120) return false
  return begin !== null && next !== undefined && basis.test(next.lower) && !says.test(line.lower)
}

const says = /(?<!\p{L})(?:là|có|được|đã|phải|nhằm|để|như sau)(?!\p{L})/u

/**
 * A preamble begins with a capital and small letters; "theo Thông tư số …" and "THỰC HIỆN CHỈ THỊ …" go on with a
 * title.
 */
function beginsPreamble(line: ColumnLine): boolean {
  return !(/^\p{Ll}/u.test(line.text) && !/[;,]$/u.test(line.text)) && !isHeading(line.text)
}

/** A decision names its issuer in capitals between title and legal bases. */
function isIssuerLine(
  line: ColumnLine,
  next: ColumnLine | undefined,
  before: ColumnLine | undefined,
): boolean {
  // "… CỦA THỦ TƯỚNG ⏎ CHÍNH PHỦ VỀ …" goes on.
  if (line.lower.includes(' về ') || /(?:của|thủ tướng)$/u.test(before?.lower ?? '')) return false
  return isHeading(line.text) && next !== undefined && basis.test(next.lower) && issuerWords.test(line.lower)
}

/**
 * What the paragraph of a line says, up to where a preamble begins in it: a scan or a copy may run them together,
 * "Thực hiện Chương trình … năm 2021 ⏎ Thực hiện Quyết định số …".
 */
function statementAt(view: View, lines: readonly ColumnLine[], index: number): string {
  const { paragraph } = lines[index]!
  const { start, end } = view.paragraphs[paragraph]!
  const behind = lines
    .slice(index + 1)
    .find(
      (line) =>
        line.paragraph === paragraph &&
        /^\p{Lu}/u.test(line.text) &&
        basis.test(line.lower) &&
        beginsPreamble(line),
    )
  return view.folded.slice(start, behind?.start ?? end).trimEnd()
}

/**
 * "Thực hiện Kế hoạch số 72/KH-UBND …, Sở … như sau:" is a basis; "Thực hiện Chương trình Sức khỏe học đường" and
 * "thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị về …", which ends without a mark, are titles.
 */
function citesNumber(statement: string): boolean {
  if (
    /^(?:thực hiện|triển khai)(?!\p{L}).*(?<![.;:,])$/isu.test(statement) &&
    !/ ban hành kế hoạch/iu.test(statement)
  )
    return false
  return /\d ?[/-] ?\p{Lu}|số ?[/-]|ngày \d|^(?:Căn cứ|Xét|Kính gửi)|[.;:]$/u.test(statement)
}

/** A paragraph whose whole ends like a sentence is no title line, though its first line may look like one. */
function isSentence(statement: string): boolean {
  return /[.;:]$/u.test(statement)
}

function trimQuotes(view: View, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s:.-]/u.test(view.text[start]!)) start++
  while (end > start && /[\s.]/u.test(view.text[end - 1]!)) end--
  return { start, end }
}
