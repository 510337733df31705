import { z } from 'zod'
import { abbreviationOf } from '../../knowledge/abbreviations.ts'
import type { Plan } from '../../model/plan.ts'
import type { Span } from '../../text/mapped.ts'
import { isSyllable } from '../../text/syllables.ts'
import type { Token } from '../../text/tokens.ts'
import { defineRule } from '../define.ts'
import { type Reading, readingOf } from '../reading.ts'
import { fail, review } from '../verdicts.ts'

/** International names and signs, and names of houses by their letters (VTV), that nobody writes out. */
const world = new Set(
  `STT ASEAN UNESCO UNICEF WHO ISO HACCP VIETGAP VIETGAHP GLOBALGAP OCOP ADN HIV AIDS COVID SARS ODA FDI GDP GRDP GNI PCI PAPI
   PAR SIPAS ICT DTI GIS GPS QR SMS USB LED CNG LPG PC TV DVD FM AM KPI SWOT STEM IELTS TOEIC TOEFL ADB WB IMF EU UN
   UNDP FAO ILO NGO APEC WTO CPTPP EVFTA OECD SDG AI IOT API VPN IP PDF XML HTML ID OTP ATM POS VAT VND USD CEO
   VTV VOV TTXVN VNPT EVN FPT COPD BMI ARV SXH VAC VR AR II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI`.split(
    /\s+/u,
  ),
)

const capitals = /^\p{Lu}+$/u
/** "VPUB: CVP, PCVP; các phòng KGVX, TH", "Phó HT, Tổ CM", "Ban CSYT, TTKS": rooms of the house in a list, by their codes. */
const desks = /(?<!\p{L})\p{Lu}{2,}\d? ?,[ \p{L}]*\p{Lu}{2}/u

/**
 * Chữ viết tắt phải được giải thích ở lần dùng đầu.
 *
 * ## Why
 * Only words that occur again may be shortened, and the first time they are written out; a reader outside the trade
 * can't know "KSBT".
 *
 * ## Not a finding
 * Abbreviations that everybody knows (UBND, HĐND), symbols of documents, the rooms that Nơi nhận lists, headings,
 * the short form in the issuer's own name (Trường TH Hoa Sen).
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6.
 *
 * @example {"plan": "I. NỘI DUNG\n1. Giao Khoa KSBT phun hóa chất diệt muỗi; các lớp mời CMHS tham gia.", "verdict": "fail"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- VPUB: CVP, PCVP, các phòng KGVX, NCKSTT;\n- Lưu: VT, KHTH.\n\nCHỦ TỊCH\n\nTrần Văn Bình"}, "verdict": "none"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "Nơi nhận:\n- TT. Đảng ủy, TT HĐND xã;\n- CLB Hoa kiểng VN;\n- Tổ CM, Phó HT, Ban ĐDHS;\n- Các đội: TTVS, CXĐT (để t/h);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "none"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "Nơi nhận:\n- Ban ĐDHS;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "review", "code": "recipients"}
 * @example {"plan": "I. NỘI DUNG\n1. Giao Đội TTVS tỉa cành.", "verdict": "fail"}
 * @example {"plan": {"letterhead": "UBND XÃ KHOEN ON\nTRƯỜNG TH HOA SEN", "body": "I. NỘI DUNG\n1. Trường TH Hoa Sen trồng cây."}, "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Nâng cao chất lượng khám bệnh, chữa bệnh (KCB). Giảm thời gian chờ KCB.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Tiếp tục chuyển đổi số (CĐS). Tổ công tác CĐS báo cáo UBND tỉnh trong hệ thống ISO.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Nâng chỉ số phát triển con người (HDI), chi cho nghiên cứu phát triển (R&D). Theo dõi HDI, R&D.\n2. Giao Sở VH,TT&DL thẩm định.", "verdict": "none"}
 * @example {"plan": {"basis": "Sở Xây dựng ban hành Kế hoạch bảo tồn cây cổ thụ có nguy cơ (sau đây gọi là danh mục CCT) như sau:", "body": "I. NỘI DUNG\n1. Rà soát danh mục CCT."}, "verdict": "none"}
 */
export const abbreviationUndefined = defineRule({
  id: 'form/abbreviation-undefined',
  level: 'note',
  options: z.strictObject({
    known: z.array(z.string()).default([]).describe('Abbreviations that every reader of these plans knows'),
  }),
  *check(context, { known }) {
    const { plan } = context
    const reading = readingOf(plan)
    // "(sau đây gọi là khai thác IUU)" says what IUU is.
    const terms = plan.definitions.flatMap(({ term }) => [term, ...(term.match(/\p{Lu}[\p{Lu}&]+/gu) ?? [])])
    const defined = new Set([...known, ...terms, ...ownNames(plan.header)])
    const symbols = symbolParts(reading, plan)
    const found = new Map<string, Span[]>()
    const lineOf = linesOf(reading)
    for (const span of inCapitals(reading)) {
      const short = reading.text.slice(span.start, span.end)
      if (defined.has(short) || world.has(short) || !isOpen(reading, span, short, lineOf)) continue
      if (symbols.some(({ start, end }) => span.start >= start && span.end <= end)) continue
      if (explained(reading, span, short)) {
        defined.add(short)
        continue
      }
      const known = found.get(short)
      if (known === undefined) found.set(short, [span])
      else known.push(span)
    }
    const inBody = [...found].filter(([, [first]]) => first!.start < reading.tail.start)
    // Recipients know what the house calls them: "Lãnh đạo TT".
    const [say, code, asked] =
      inBody.length > 0 ? [fail, 'undefined', inBody] : [review, 'recipients', [...found]]
    const [first, ...rest] = asked.flatMap(([, spans]) => spans).sort((a, b) => a.start - b.start)
    if (first === undefined) return
    yield say(
      context.here(reading.place(first)),
      code,
      { actual: asked.map(([short]) => short).slice(0, 12), count: asked.length },
      {
        basis: 'law',
        related: rest.slice(0, 20).map((span) => context.here(reading.place(span))),
        remedy: 'official-letter',
      },
    )
  },
})

/** "TRƯỜNG TH HOA SEN": the letterhead's own short forms, which the plan can but repeat. */
function ownNames({ issuer }: Plan['header']): readonly string[] {
  return `${issuer?.name ?? ''} ${issuer?.parent ?? ''}`.match(/\p{Lu}{2,}/gu) ?? []
}

/** Words in capitals, with those that "&" joins to them: "UBND", "GD&ĐT". */
function inCapitals({ text, tokens }: Reading): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { start } = tokens[at]!
    if (!isInCapitals(tokens[at]!)) continue
    while (at + 1 < tokens.length && areJoined(text, tokens, at) && capitals.test(tokens[at + 1]!.word))
      at += 1
    const { end } = tokens[at]!
    if (end - start > 1) found.push({ start, end })
  }
  return found
}

/** Most words end as their small form does. */
function isInCapitals({ word, key }: Token): boolean {
  const last = word.length - 1
  return word.charCodeAt(last) !== key.charCodeAt(last) && capitals.test(word)
}

function areJoined(text: string, tokens: readonly Token[], at: number): boolean {
  const { end } = tokens[at]!
  return text[end] === '&' && /^&+$/u.test(text.slice(end, tokens[at + 1]!.start))
}

/** The archive line, the header and document numbers consist of codes. */
function symbolParts(reading: Reading, plan: Plan): readonly Span[] {
  const places = [
    plan.archive?.place,
    plan.header.number?.place,
    plan.header.title?.place,
    plan.header.kind?.place,
    plan.signature?.place,
  ]
  return places.flatMap((place) =>
    place == null ? [] : [{ start: reading.at(place.start), end: reading.at(place.end) }],
  )
}

/** Whether a word in capitals stands in a sentence as an abbreviation that needs its words. */
function isOpen(
  reading: Reading,
  { start, end }: Span,
  short: string,
  lineOf: ReturnType<typeof linesOf>,
): boolean {
  const { text } = reading
  const entry = abbreviationOf(short)
  if (entry?.known === true || start < reading.opening.start || !reading.counts(start)) return false
  // "Sở VH,TT&DL", "164/TTr- SKHCN": parts of one code.
  if (
    /^,\p{Lu}{2}/u.test(text.slice(end, end + 3)) ||
    partOfCode.test(text.slice(Math.max(0, start - 4), start))
  )
    return false
  if (/[/\-.\d]/u.test(text[start - 1] ?? '') || /[/\d]|-(?=\p{Lu})/u.test(text.slice(end, end + 2)))
    return false
  if (/^[IVXLC]+$/u.test(short)) return false
  // The head of a numbered table, "TT | Nội dung", and the standing committee, "TT Huyện ủy".
  if (
    short === 'TT' &&
    /^(?: ?[|\t]|\.? (?:\p{Lu}\p{Ll}+ [uủ][ỷy]|HĐND|UB))/u.test(text.slice(end, end + 16))
  )
    return false
  const inTail = start >= reading.tail.start
  if (inTail && (entry?.use === 'recipients' || lineOf(start).hasDesks)) return false
  if (entry !== null) return true
  if (!lineOf(start).isProse) return false
  return !isSyllable(short) || (short.length < 3 && !hasTone.test(short.normalize('NFD')))
}

const partOfCode = /(?:\p{Lu}{2},|[\p{Lu}r][-/] ?)$/u
/** No short form has the marks of a tone: "SỐ". */
const hasTone = /[\u0300\u0301\u0303\u0309\u0323]/u

/** What the line around a point is like, for points in reading order: a line is looked at once for all its words. */
function linesOf({
  text,
}: Reading): (at: number) => { readonly isProse: boolean; readonly hasDesks: boolean } {
  let end = -1
  let found = { isProse: false, hasDesks: false }
  return (at) => {
    if (at <= end) return found
    const start = text.lastIndexOf('\n', at) + 1
    end = (text.indexOf('\n', at) + 1 || text.length + 1) - 1
    const line = text.slice(start, end)
    found = { isProse: /\p{Ll}{2}/u.test(line), hasDesks: desks.test(line) }
    return found
  }
}

/** "KSBT (kiểm soát bệnh tật)", "khám bệnh, chữa bệnh (KCB)": its words follow in brackets, or stand in front of it. */
function explained({ text }: Reading, { start, end }: Span, short: string): boolean {
  const open = text.lastIndexOf('(', start)
  if (open >= 0 && start - open < longestBracket && alone.test(text.slice(open, open + longestBracket)))
    return behindWords.test(text.slice(Math.max(0, open - 30), open))
  const behind = /^ ?\((?<words>[^()]{3,80})\)/u.exec(text.slice(end, end + 90))?.groups?.words
  if (behind === undefined) return false
  return behind.split(/[\s-]+/u).length >= short.replace(/[^\p{L}]/gu, '').length && /\p{Ll}{2}/u.test(behind)
}

/** "nghiên cứu phát triển (R&D)", "khoa học, công nghệ (KH, CN)": short forms alone in brackets, of whatever language. */
const alone = /^\( ?\p{Lu}[\p{Lu}\d&,; -]*\)/u
const longestBracket = 24
const behindWords = /\p{Ll} $/u
