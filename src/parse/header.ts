import { pattern } from '../knowledge/patterns.ts'
import type { Header } from '../model/header.ts'
import type { Span } from '../text/mapped.ts'
import type { Attachment } from './attached.ts'
import { type ColumnLine, columnLines } from './columns.ts'
import { dateAt, edtf } from './dates.ts'
import {
  attachedLine,
  basis,
  isNumberLine,
  mottoLines,
  national,
  numberedLine,
  placeDate,
  titleStart,
  wholeHeadLines,
} from './header-lines.ts'
import type { Regions } from './regions.ts'
import { stampsOf } from './stamps.ts'
import { isKindLine, readTitle } from './title.ts'
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

/** "ỦY BAN QUỐC GIA ⏎ VỀ NGƯỜI CAO TUỔI VIỆT NAM": above the kind "về" goes on with a name. */
const committeeOn = /^về (?!việc)/u

/** Reads the header (phần đầu văn bản): number, place and date, kind, title, stamps, letterhead. */
export function headerOf(view: View, regions: Regions, attachment: Attachment): HeaderReading {
  const wrapper =
    regions.wrapper === null ? [] : wholeHeadLines(columnLines(view, { from: 0, to: regions.wrapper.to }))
  const lines = wholeHeadLines(columnLines(view, regions.head))
  const titled = readTitle(view, lines, regions)
  const top = lines.filter(
    (line) =>
      line.start < (titled.span?.start ?? Number.POSITIVE_INFINITY) ||
      line.column > 0 ||
      line.end <= titled.headEnd,
  )
  const below = wrapper.findIndex((line) => isKindLine(line.text) || basis.test(line.lower))
  const issuing = wrapper.slice(0, below < 0 ? 16 : below)
  const numbersFrom = wrapper.length > 0 && !top.some((line) => isNumberLine(line)) ? issuing : top
  const stamped = stampsOf(view, numbersFrom)
  const plain = numbersFrom.filter((line) => !stamped.lines.has(line))
  const numbered = numberedLine(plain)
  const number = numbered === null ? shared(attachment) : readNumber(view, numbered)
  const issued = readIssued(view, plain) ?? readIssued(view, columnLines(view, regions.tail))
  const own: Span[] = [...stamped.lines].map(({ start, end }) => ({ start, end }))
  if (numbered !== null) own.push({ start: numbered.line.start, end: numbered.line.end })
  if (issued !== null) own.push(issued.span)
  const motto = mottoLines(plain)
  const letterhead = plain.filter(
    (line) =>
      (line.end <= titled.headEnd || line.column > 0 || numbersFrom !== top) &&
      !national.test(line.lower) &&
      line !== titled.kindLine &&
      !motto.has(line) &&
      (!isNumberLine(line) || isOrdinal(line, numbered?.line)) &&
      (!titleStart.test(line.lower) || (titled.kindLine !== null && committeeOn.test(line.lower))) &&
      !placeDate.test(line.folded) &&
      !attachedLine.test(line.lower),
  )
  return {
    number: ofStatedKind(number, titled.kind),
    issued: issued?.value ?? (numbered === null ? sharedDate(attachment) : null),
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

/** "TRUNG HỌC PHỔ THÔNG ⏎ SỐ 2" in a letterhead that has its number elsewhere. */
function isOrdinal(line: ColumnLine, numbered: ColumnLine | undefined): boolean {
  return numbered !== undefined && line !== numbered && /^SỐ \d{1,2}$/u.test(line.folded)
}

/** "02/KHCL-THCSDT" below the heading "KẾ HOẠCH …": the letters say more than the kind, and are no body. */
function ofStatedKind(number: Header['number'], kind: Header['kind']): Header['number'] {
  if (number === null || kind?.code !== 'KH' || number.kind !== 'CV' || !/^KH\p{Lu}/u.test(number.body ?? ''))
    return number
  return { ...number, kind: 'KH', body: number.unit, unit: null }
}

/**
 * An attached plan without a letterhead bears the number of the decision that issues it; a submission only sends it.
 */
function shared({ value, symbol }: Attachment): Header['number'] {
  if (value === null || symbol === null || !issuing.has(value.kind ?? '')) return null
  const { number, serial, year, kind, body, unit, blank, regime } = symbol
  return { raw: number, serial, year, kind, body, unit, blank, regime, place: value.place }
}

const issuing = new Set(['QĐ', 'NQ', 'CT', 'CV', 'HD'])

function sharedDate({ value }: Attachment): Header['issued'] {
  return value === null || value.issued === null || !issuing.has(value.kind ?? '')
    ? null
    : { location: null, date: value.issued, place: value.place }
}

function readNumber(
  view: View,
  { line, symbol }: NonNullable<ReturnType<typeof numberedLine>>,
): Header['number'] {
  const place = placeOf(view, line, '')
  if (symbol === null) {
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
  const raw = line.text.replace(/^(?:Số|SỐ|Sổ|So)(?: ?[:.])? ?|[ ,;(]+$/gu, '').trim()
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

/** "Quảng Bình," above its date. */
const loneLocation = /^(?<location>(?:TP\. ?)?\p{Lu}[^,.;:\d]{1,39}),$/u

function readIssued(
  view: View,
  lines: readonly ColumnLine[],
): { readonly value: Header['issued']; readonly span: Span } | null {
  const { at } = pattern('dates', 'issued')
  for (const line of lines) {
    if (!line.lower.includes('ngày')) continue
    const begin = line.lower.search(/(?<![\p{L}])ngày/u)
    if (begin < 0 || begin > 45) continue
    at.lastIndex = begin
    const match = at.exec(line.folded)
    // A narrow column wraps the date: "ngày 05 ⏎ tháng 02 năm 2026", "ngày 05 tháng 02 năm ⏎ 2026".
    const full = match?.groups?.year === undefined ? dateAt(view, line.start + begin) : null
    const date = full?.date ?? edtf(match?.groups)
    if (match === null && date === null) continue
    const above = lines[lines.indexOf(line) - 1]
    const torn =
      begin === 0 && above !== undefined && loneLocation.test(above.folded) && above.column === line.column
    const place = torn ? above : line
    const lead = torn ? loneLocation.exec(above.folded) : placeDate.exec(line.folded)
    if (lead === null && begin > 0) continue
    const end = full?.date != null ? full.end : line.start + begin + match![0].trimEnd().length
    const span = { start: place.start, end: Math.min(line.end, end) }
    const said = lead?.groups?.location ?? ''
    const from = place.start + (lead?.[0].indexOf(said) ?? 0)
    const location =
      lead === null
        ? null
        : view.text
            .slice(from, from + said.length)
            .trim()
            .replace(/\s+/gu, ' ')
    return {
      value: {
        location,
        date,
        place: placeOf(view, span, ''),
      },
      span,
    }
  }
  return null
}
