import { type DocumentKind, kindByName } from '../knowledge/kinds.ts'
import { pattern } from '../knowledge/patterns.ts'
import type { Header } from '../model/header.ts'
import type { Span } from '../text/mapped.ts'
import { type ColumnLine, columnLines } from './columns.ts'
import { dateAt, edtf } from './dates.ts'
import { isHeading, type Regions } from './regions.ts'
import { type DocumentSymbol, symbolOf } from './symbols.ts'
import { placeOf, type View, words } from './view.ts'

/** The header and what later parts must know of it. */
export interface HeaderReading {
  readonly number: Header['number']
  readonly issued: Header['issued']
  readonly kind: Header['kind']
  readonly title: Header['title']
  readonly titleSpan: Span | null
  readonly stamps: Header['stamps']
  /** Lines of the letterhead that name bodies, top to bottom. */
  readonly letterhead: readonly ColumnLine[]
  /** Ranges that hold the document's own number, dates, stamps: no references are read there. */
  readonly own: readonly Span[]
  /** First paragraph behind the title. */
  readonly preamble: number
}

const national =
  /(?:c[oộ]ng h[oòóaà]+ x[aã] h[oộ]i ch[uủ] ngh[iĩ]a|độc lập ?- ?tự do ?- ?hạnh phúc|đảng cộng sản việt nam$|^\W*$)/u
const stampLine =
  /^(?:đến|công văn đến|văn bản đến|cv đến|ngày đến|chuyển ?:|chuyển$|lưu hồ sơ|số đến|ký bởi|người ký|thời gian ký|ngày ký|ký ngày|cơ quan ký|email|sao y|sao lục|trích sao|digitally signed)(?![\p{L}])/u
const numberLine = /^(?:Số|SỐ|Sổ|So)(?: ?[:.])? ?(?=[\p{N}/:.…_-]|$|\p{Lu})/u
const placeDate = /^(?<location>(?:TP\. ?)?[^,.;:\d]{2,40}),? ?(?=ngày)/iu
const titleStart = /^(?:về việc|về|v\/v)(?![\p{L}])/u
const basis =
  /^(?:căn cứ|thực hiện|thi hành|theo |xét |trên cơ sở|nhằm |để |triển khai thực hiện (?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn) (?:số|ngày)|triển khai (?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn) số|tiếp tục thực hiện (?:kế hoạch|quyết định|nghị quyết|chỉ thị)|kính gửi|thời gian qua|những năm qua|trong những năm|năm \d{4},|hưởng ứng|phát huy|với mục|qua )/u
const issuerWords =
  /^(?:ủy ban|hội đồng|chủ tịch|giám đốc|bộ trưởng|thủ tướng|chính phủ|quốc hội|hiệu trưởng|trưởng ban|ban |sở |cục trưởng)/u
const attachedLine = /^[(*_ ]*(?:ban hành )?kèm theo /u

export function headerOf(view: View, regions: Regions): HeaderReading {
  const wrapper = regions.wrapper === null ? [] : columnLines(view, { from: 0, to: regions.wrapper.to })
  const lines = columnLines(view, regions.head)
  const titled = readTitle(view, lines, regions)
  const top = lines.filter(
    (line) =>
      line.start < (titled.span?.start ?? Number.POSITIVE_INFINITY) ||
      line.column > 0 ||
      line.end <= titled.headEnd,
  )
  const below = wrapper.findIndex((line) => isKindLine(line) || basis.test(line.lower))
  const issuing = wrapper.slice(0, below < 0 ? 16 : below)
  const numbersFrom = wrapper.length > 0 && !top.some((line) => isNumberLine(line)) ? issuing : top
  const stamped = stampsOf(view, numbersFrom)
  const plain = numbersFrom.filter((line) => !stamped.lines.has(line))
  const numberAt =
    plain.find((line) => isNumberLine(line) && ownNumber(line) !== null) ??
    plain.find((line) => isNumberLine(line)) ??
    null
  const number = numberAt === null ? null : readNumber(view, numberAt)
  const issued = readIssued(view, plain) ?? readIssued(view, columnLines(view, regions.tail))
  const own: Span[] = [...stamped.lines].map(({ start, end }) => ({ start, end }))
  if (numberAt !== null) own.push({ start: numberAt.start, end: numberAt.end })
  if (issued !== null) own.push(issued.span)
  const letterhead = plain.filter(
    (line) =>
      (line.end <= titled.headEnd || line.column > 0 || numbersFrom !== top) &&
      !national.test(line.lower) &&
      !isNumberLine(line) &&
      line !== titled.kindLine &&
      !titleStart.test(line.lower) &&
      !placeDate.test(line.folded) &&
      !attachedLine.test(line.lower),
  )
  return {
    number,
    issued: issued?.value ?? null,
    kind: titled.kind,
    title:
      titled.span === null ? null : { text: words(view, titled.span), place: placeOf(view, titled.span, '') },
    titleSpan: titled.span,
    stamps: stamped.stamps,
    letterhead,
    own,
    preamble: titled.preamble,
  }
}

function isNumberLine(line: ColumnLine): boolean {
  return numberLine.test(line.folded) && line.folded.length <= 60
}

/** The symbol of a line "Số: …", or null when the line holds none. */
function ownNumber(
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

function readNumber(view: View, line: ColumnLine): Header['number'] {
  const found = ownNumber(line)
  const place = placeOf(view, line, '')
  if (found === null) {
    const serial = /(?<!\d)(\d{1,5})(?!\d)/.exec(line.folded)
    if (serial === null) return null
    return {
      raw: serial[1]!,
      serial: Number(serial[1]),
      year: null,
      kind: null,
      body: null,
      unit: null,
      blank: false,
      regime: 'state',
      place,
    }
  }
  const { symbol } = found
  const raw = line.text.replace(/^(?:Số|SỐ|Sổ|So)(?: ?[:.])? ?/u, '').trim()
  return {
    raw,
    serial: symbol.serial,
    year: symbol.year,
    kind: symbol.kind,
    body: symbol.body,
    unit: symbol.unit,
    blank: symbol.blank,
    regime: symbol.regime,
    place,
  }
}

function readIssued(
  view: View,
  lines: readonly ColumnLine[],
): { readonly value: Header['issued']; readonly span: Span } | null {
  for (const line of lines) {
    const { at } = pattern('dates', 'issued')
    const begin = line.lower.search(/(?<![\p{L}])ngày/u)
    if (begin < 0 || begin > 45) continue
    at.lastIndex = begin
    const match = at.exec(line.folded)
    const full = match === null ? dateAt(view, line.start + begin) : null
    if (match === null && (full === null || full.date === null)) continue
    const lead = placeDate.exec(line.folded)
    if (lead === null && begin > 0) continue
    const end = line.start + (match === null ? full!.end - line.start : begin + match[0].trimEnd().length)
    const span = { start: line.start, end: Math.min(line.end, end) }
    const location =
      lead === null ? null : view.text.slice(line.start, line.start + lead.groups!.location!.length).trim()
    return {
      value: {
        location,
        date: match === null ? full!.date : edtf(match.groups),
        place: placeOf(view, span, ''),
      },
      span,
    }
  }
  return null
}

interface TitleReading {
  readonly kind: Header['kind']
  readonly kindLine: ColumnLine | null
  readonly span: Span | null
  /** Where the letterhead ends. */
  readonly headEnd: number
  readonly preamble: number
}

function readTitle(view: View, lines: readonly ColumnLine[], regions: Regions): TitleReading {
  const kindAt = lines.findIndex(
    (line, index) => isKindLine(line) && !lines.slice(0, index).some((before) => basis.test(before.lower)),
  )
  const kindLine = lines[kindAt] ?? null
  const kind = kindLine === null ? null : kindByName(kindLine.text)
  const place = kindLine === null ? null : placeOf(view, kindSpan(kindLine, kind!.names), '')
  const stated: Header['kind'] =
    kind === null ? null : { code: kind.id, name: statedName(kindLine!, kind), stated: true, place }
  if (kindLine !== null) {
    const named = kindSpan(kindLine, kind!.names)
    const first =
      named.end < kindLine.end - 1 &&
      !/^\s*(?:số|của)(?![\p{L}])/iu.test(kindLine.text.slice(named.end - kindLine.start))
        ? kindLine
        : null
    const start = first === null ? null : named.end
    return {
      kind: stated,
      kindLine,
      headEnd: kindLine.start,
      ...titleFrom(view, lines, kindAt + 1, start, regions),
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
  const heading = lines.findIndex((line) => isBareHeading(line))
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
    headEnd: lines[lines.length - 1]?.end ?? 0,
    preamble: regions.head.from,
  }
}

/** "KẾ HOẠCH", "KẾ HOẠCH TRIỂN KHAI …", "CHƯƠNG TRÌNH HÀNH ĐỘNG". */
function isKindLine(line: ColumnLine): boolean {
  const bare = line.text.replace(/^[\s“"]+/u, '')
  const kind = kindByName(bare)
  if (kind === null || kind.id === 'CV' || ['SY', 'TrS', 'SL'].includes(kind.id)) return false
  const name = kind.names.find((form) => bare.slice(0, form.length).toLowerCase() === form.toLowerCase())
  if (name === undefined) return false
  const stated = bare.slice(0, name.length)
  return isHeading(stated) && !/^\s*(?:số|Số|SỐ)\s*:?\s*\d/u.test(bare.slice(name.length))
}

function kindSpan(line: ColumnLine, names: readonly string[]): Span {
  const offset = line.text.length - line.text.replace(/^[\s“"]+/u, '').length
  const bare = line.text.slice(offset).toLowerCase()
  const name = names.find((form) => bare.startsWith(form.toLowerCase())) ?? ''
  return { start: line.start + offset, end: line.start + offset + name.length }
}

/** The form that is stated: "Chương trình hành động", not "Chương trình". */
function statedName(line: ColumnLine, kind: DocumentKind): string {
  const bare = line.text.replace(/^[\s“"]+/u, '').toLowerCase()
  return kind.names.find((form) => bare.startsWith(form.toLowerCase())) ?? kind.name
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
    if (/^[\W_]*$/u.test(line.text)) continue
    if (line.column > 0 || attachedLine.test(line.lower) || stampLine.test(line.lower)) break
    if (basis.test(line.lower) && (begin !== null || citesNumber(view, line))) break
    if (/[.;:]$/u.test(line.text) || line.text.length > 400) break
    if (begin !== null && (line.end - begin > 700 || isIssuerLine(line, lines[index + 1]))) break
    if (begin !== null && line.paragraph !== lines[index - 1]?.paragraph && startsSentence(view, line)) break
    begin ??= line.start
    end = line.end
    preamble = line.paragraph + 1
  }
  return { span: begin === null || end === null ? null : trimQuotes(view, { start: begin, end }), preamble }
}

/** A decision names its issuer in capitals between title and legal bases. */
function isIssuerLine(line: ColumnLine, next: ColumnLine | undefined): boolean {
  return isHeading(line.text) && next !== undefined && basis.test(next.lower) && issuerWords.test(line.lower)
}

/** "Thực hiện Kế hoạch số 72/KH-UBND …" is a basis; "Thực hiện Chương trình Sức khỏe học đường" is a title. */
function citesNumber(view: View, line: ColumnLine): boolean {
  const paragraph = view.paragraphs[line.paragraph]!
  const text = view.folded.slice(paragraph.start, paragraph.end)
  return /\d ?[/-] ?\p{Lu}|số ?[/-]|ngày \d|^(?:Căn cứ|Xét|Kính gửi)|[.;:]$/u.test(text)
}

/** A paragraph whose whole ends like a sentence is no title line, though its first line may look like one. */
function startsSentence(view: View, line: ColumnLine): boolean {
  const paragraph = view.paragraphs[line.paragraph]!
  return /[.;:]$/u.test(view.text.slice(paragraph.start, paragraph.end).trimEnd())
}

function trimQuotes(view: View, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s:.-]/u.test(view.text[start]!)) start++
  while (end > start && /\s/u.test(view.text[end - 1]!)) end--
  return { start, end }
}

/** Incoming stamps and signature lines: "ĐẾN Ngày: 19/01/2024" with the number and the body above it. */
function stampsOf(
  view: View,
  lines: readonly ColumnLine[],
): { readonly stamps: Header['stamps']; readonly lines: ReadonlySet<ColumnLine> } {
  const used = new Set<ColumnLine>()
  const stamps: Header['stamps'] = []
  lines.forEach((line, index) => {
    if (!stampLine.test(line.lower) || used.has(line)) return
    const group = [line]
    for (let above = index - 1; above >= 0; above--) {
      const candidate = lines[above]!
      const bare = numberLine.test(candidate.folded) && ownNumber(candidate) === null
      const body =
        isHeading(candidate.text) &&
        group.some((one) => /số(?: đến)? ?[:.]? ?\d/iu.test(one.folded)) &&
        !national.test(candidate.lower)
      if (!bare && !body) break
      group.unshift(candidate)
      if (body) break
    }
    for (
      let below = index + 1;
      below < lines.length &&
      (stampLine.test(lines[below]!.lower) ||
        (numberLine.test(lines[below]!.folded) && ownNumber(lines[below]!) === null) ||
        /^ngày ?:/u.test(lines[below]!.lower));
      below++
    )
      group.push(lines[below]!)
    for (const one of group) used.add(one)
    const span = { start: group[0]!.start, end: group[group.length - 1]!.end }
    const all = group.map((one) => one.folded).join('\n')
    const number = /(?:số|Số|SỐ)(?: đến)?\s*[:.]?\s*(\d{1,6})/u.exec(all)
    const body = group.find((one) => isHeading(one.text) && !stampLine.test(one.lower))
    const signer = /(?:ký bởi|người ký|cơ quan)\s*:?\s*([^\n]+)/iu.exec(
      group.map((one) => one.text).join('\n'),
    )
    stamps.push({
      number: number?.[1] ?? null,
      date: stampDate(view, group),
      body: body?.text ?? signer?.[1]?.trim() ?? null,
      place: placeOf(view, span, ''),
    })
  })
  return { stamps, lines: used }
}

function stampDate(view: View, group: readonly ColumnLine[]): string | null {
  for (const line of group) {
    for (const match of line.folded.matchAll(/\d{1,2}(?=[ /.-]| tháng)/gu)) {
      const found = dateAt(view, line.start + match.index)
      if (found?.date?.length === 10) return found.date
    }
  }
  return null
}
