import { documentByNumber } from '../knowledge/documents.ts'
import { kindByName, kinds } from '../knowledge/kinds.ts'
import { lazy } from '../knowledge/memo.ts'
import { pattern } from '../knowledge/patterns.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/mapped.ts'
import { bodyAt, bodyBefore } from './bodies.ts'
import { dateAt } from './dates.ts'
import { laws } from './laws.ts'
import { type DocumentSymbol, symbolOf } from './symbols.ts'
import { paragraphAt, trimmed, type View, words } from './view.ts'

/** A mention of a document, before it is known which mentions are of one document. */
export interface Citation extends Span {
  readonly kind: string | null
  readonly number: string | null
  readonly symbol: DocumentSymbol | null
  readonly date: string | null
  readonly issuer: string | null
  readonly title: string | null
  /** The title's range, to find programmes and nested mentions in it. */
  readonly titleSpan: Span | null
}

/** Every mention of a document (viện dẫn) outside `except`, in reading order. */
export function citationsOf(view: View, except: readonly Span[]): readonly Citation[] {
  const found = [...numbered(view), ...laws(view)]
    .filter((one) => !except.some((span) => one.start < span.end && span.start < one.end))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const apart = found.filter(
    (one, index) => !found.slice(Math.max(0, index - 3), index).some((before) => before.end > one.start),
  )
  const dated = datedOnly(view, apart).filter(
    (one) => !except.some((span) => one.start < span.end && span.start < one.end),
  )
  const all = [...apart, ...dated].sort((a, b) => a.start - b.start)
  return sharedIssuers(
    view,
    all.map((one, index) => withTitle(view, one, all[index + 1] ?? null)),
  )
}

const kindWords = lazy(() => {
  const names = kinds()
    .flatMap((kind) => kind.names)
    .map((name) => fold(name).toLowerCase())
    .sort((a, b) => b.length - a.length)
  return names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
})

/** The words between a kind and its number: "số", "số:", nothing. */
const numberWord = '(?: ?\\(? ?(?:có )?(?:số(?: hiệu)?|Số) ?:? ?| ?:? ?)'

/** A kind right in front of a number: "Kế hoạch số 72/…", "Văn bản số 536-…", "Quyết định 1315/…". */
const kindBefore = lazy(
  () => new RegExp(`(?<![\\p{L}\\p{N}])(?<kind>${kindWords()}|văn bản)${numberWord}$`, 'iu'),
)

/** A kind with words between: "Quyết định của UBND tỉnh số …", "Luật Thi đua, khen thưởng số …". */
const kindApart = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?<law>bộ luật|luật|pháp lệnh) [^.;:()"\\n]{2,80}|(?<kind>${kindWords()}|văn bản) (?<link>của) [^,.;:()"\\n]{2,60})${numberWord}$`,
      'iu',
    ),
)

interface Lead {
  readonly start: number
  readonly kind: string
  readonly issuerAt: number | null
  /** Length of "Luật …" in front of its number. */
  readonly name?: number
}

/** The kind that a number belongs to, searched in the words in front of it. */
function leadOf(left: string, symbol: DocumentSymbol): Lead | null {
  const near = kindBefore().exec(left)
  if (near !== null) return { start: near.index, kind: near.groups!.kind!, issuerAt: null }
  if (!/số(?: hiệu)? ?:? ?$/iu.test(left)) return null
  const apart = kindApart().exec(left)
  if (apart === null) return null
  const { law, kind } = apart.groups!
  if (law !== undefined) {
    const assembly = symbol.body?.startsWith('QH') === true || symbol.body?.startsWith('UBTVQH') === true
    return assembly
      ? {
          start: apart.index,
          kind: law,
          issuerAt: null,
          name: apart[0].replace(/,? ?\(? ?số(?: hiệu)? ?:? ?$/iu, '').length,
        }
      : null
  }
  return { start: apart.index, kind: kind!, issuerAt: apart.index + kind!.length + 5 }
}

/** Numbers with their symbols: each has a slash, and a serial in front of it, or "số" where it is blank. */
function numbered(view: View): Citation[] {
  const { folded } = view
  const citations: Citation[] = []
  let done = 0
  for (let slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
    if (slash < done) continue
    const found = numberAround(folded, Math.max(done, slash - 22), slash)
    if (found === null) continue
    done = found.end
    const behindWord = /số(?: hiệu)? ?:? ?$/iu.test(folded.slice(Math.max(0, found.start - 12), found.start))
    if (!isLone(folded.slice(found.start, found.end)) || behindWord)
      citations.push(around(view, found, found.symbol))
  }
  return citations
}

/** The number whose slash stands at `slash`, beginning behind `from`. */
function numberAround(
  folded: string,
  from: number,
  slash: number,
): (Span & { readonly symbol: DocumentSymbol }) | null {
  for (let start = from; start <= slash; start++) {
    const code = folded.charCodeAt(start)
    const digit = code >= 0x30 && code <= 0x39
    const blank =
      !digit && (code === 0x2f || code === 0x2e || code === 0x2026 || code === 0x5f || code === 0x2d)
    if (!digit && !blank) continue
    for (const id of digit ? (['party', 'state'] as const) : (['blank'] as const)) {
      const rule = pattern('citations', id).at
      rule.lastIndex = start
      const match = rule.exec(folded)
      if (match === null || start + match[0].length <= slash) continue
      const symbol = symbolOf(match.groups!, id)
      if (symbol !== null) return { start, end: start + match[0].length, symbol }
    }
  }
  return null
}

/** One group of letters behind a number is a symbol only behind "số": "3/ UBND các xã" is a label. */
function isLone(found: string): boolean {
  return !/\/ ?(?:19|20)\d\d|[\p{L}] ?[-/.] ?\p{Lu}|QĐ|NQ/u.test(found)
}

/** Kind in front, date and issuer behind, in either order. */
function around(view: View, number: Span, symbol: DocumentSymbol): Citation {
  const paragraph = paragraphAt(view, number.start)
  const from = Math.max(paragraph?.start ?? 0, number.start - 120)
  const left = view.folded.slice(from, number.start)
  const lead = leadOf(left, symbol)
  let start = number.start
  let issuer: string | null = null
  if (lead !== null) {
    start = from + lead.start
    const body = lead.issuerAt === null ? null : bodyAt(view, from + lead.issuerAt)
    issuer = body === null ? null : words(view, body)
  } else {
    const marker = /(?:số(?: hiệu)?|Số) ?:? ?$/u.exec(left)
    if (marker !== null) start = from + marker.index
  }
  const kind = lead === null ? null : (kindByName(lead.kind)?.id ?? null)
  const { end, date, issuer: behind } = tailOf(view, number.end)
  issuer ??= behind
  issuer ??= issuerInFront(view, start, paragraph?.start ?? 0)
  return {
    start,
    end,
    kind: specificKind(kind, symbol),
    number: symbol.number,
    symbol,
    date,
    issuer,
    title: lead?.name === undefined ? null : words(view, { start, end: start + lead.name }),
    titleSpan: null,
  }
}

/** "Văn bản" and a missing word say nothing; the symbol does. */
function specificKind(word: string | null, symbol: DocumentSymbol): string | null {
  if (word === null || word === 'CV') return symbol.kind ?? word
  // Party rules bear the code of a decision (22-QĐ/TW); their symbol says so.
  return word === 'QyĐ' && symbol.regime === 'party' ? (symbol.kind ?? word) : word
}

interface Tail {
  readonly end: number
  readonly date: string | null
  readonly issuer: string | null
}

const beforeDate = /(?: ?,)?(?: ban hành| ký)? ?\(?(?=(?:ngày|tháng|năm) ?|\d{1,2} ?[/.-])/uy
const beforeIssuer = /(?: ?,)? ?(?:được )?(?:do|của) /uy

function tailOf(view: View, at: number): Tail {
  let end = at
  let date: string | null = null
  let issuer: string | null = null
  let dateEnd = at
  for (let step = 0; step < 2; step++) {
    if (date === null) {
      beforeDate.lastIndex = end
      const lead = beforeDate.exec(view.folded)
      const found = lead === null ? null : dateAt(view, end + lead[0].length)
      if (found !== null && found.date !== null) {
        date = found.date
        end = found.end
        dateEnd = end
        if (view.folded[end] === ')') end++
        continue
      }
    }
    if (issuer === null) {
      beforeIssuer.lastIndex = end
      const lead = beforeIssuer.exec(view.folded)
      const body = lead === null ? null : bodyAt(view, end + lead[0].length)
      if (body !== null) {
        issuer = words(view, body)
        end = body.end
        continue
      }
    }
    break
  }
  return { end: dateEnd, date, issuer }
}

/** "… Ủy ban nhân dân tỉnh tại Văn bản số 2157/UBND-KGVX". */
function issuerInFront(view: View, start: number, from: number): string | null {
  const left = view.folded.slice(Math.max(from, start - 120), start)
  const link = / (?:tại|trong|theo)(?: các)? $/u.exec(left)
  if (link === null || link[0].startsWith(' theo')) return null
  const body = bodyBefore(view, Math.max(from, start - 120), start - link[0].length)
  return body === null ? null : words(view, body)
}

const day = / ngày (?=\d)/gu
const kindBeforeDay = lazy(() => new RegExp(`(?<![\\p{L}\\p{N}])(?<kind>${kindWords()}),?$`, 'iu'))

/** "Kế hoạch ngày 12/3/2024 của UBND xã": named by its date and issuer only. */
function datedOnly(view: View, known: readonly Citation[]): Citation[] {
  const citations: Citation[] = []
  for (const match of view.folded.matchAll(day)) {
    const from = Math.max(0, match.index - 40)
    const lead = kindBeforeDay().exec(view.folded.slice(from, match.index))
    if (lead === null) continue
    const start = from + lead.index
    const kind = kindByName(lead.groups!.kind!)
    if (kind === null || known.some((one) => one.start < start + 1 && start < one.end)) continue
    const { end, date, issuer } = tailOf(view, start + lead.groups!.kind!.length)
    if (date === null || issuer === null) continue
    citations.push({
      start,
      end,
      kind: kind.id,
      number: null,
      symbol: null,
      date,
      issuer,
      title: null,
      titleSpan: null,
    })
  }
  return citations
}

const titleLead =
  /,? ?(?:(?<drop>về|v\/v|V\/v|Về) (?=\p{L}|")|(?<keep>ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|công bố|triển khai|thực hiện|tăng cường|đẩy mạnh|tổ chức|tiếp tục|phát động|giao|kiện toàn|thành lập|quyết định)(?= ))/uy
const titleStop =
  /[;:\n\t]|\.(?= |\n|$|\/)|,(?= ?(?:đưa|nhằm|góp phần|đồng thời|trong đó|qua đó|từ đó|để|kịp thời|cụ thể|với (?:các )?nội dung|theo đó|trên cơ sở|căn cứ|nay|như sau|có hiệu lực|được)(?!\p{L}))|(?=,? (?:với (?:các|những|một số) nội dung|cụ thể như sau|như sau|\((?:sau đây|gọi tắt|dưới đây)))/gu

/** The title behind issuer and date (trích yếu): up to the end of its clause. */
function withTitle(view: View, citation: Citation, next: Citation | null): Citation {
  if (citation.title !== null) return citation
  let at = citation.end
  if (view.folded[at] === ')') at++
  if (citation.issuer !== null) {
    beforeIssuer.lastIndex = at
    const lead = beforeIssuer.exec(view.folded)
    const body = lead === null ? null : bodyAt(view, at + lead[0].length)
    if (body !== null) at = body.end
  }
  titleLead.lastIndex = at
  const lead = titleLead.exec(view.folded)
  if (lead === null) return citation
  const start =
    lead.groups!.drop === undefined ? at + lead[0].length - lead.groups!.keep!.length : at + lead[0].length
  const end = titleEnd(view, start, citation, next)
  const span = trimmed(view.text, { start, end })
  if (span.end - span.start < 3) return citation
  return { ...citation, title: words(view, span), titleSpan: span }
}

const behindQuote =
  /(?:,? (?:trên địa bàn|năm (?:19|20)\d\d|giai đoạn (?:19|20)\d\d|của (?:tỉnh|huyện|thành phố|ngành|xã|phường)|tỉnh|thành phố|huyện|trong (?:toàn )?ngành)(?!\p{L})(?:[^,.;:()"\n\t]{0,60}))/uy

function titleEnd(view: View, start: number, citation: Citation, next: Citation | null): number {
  const paragraph = paragraphAt(view, start)
  const furthest = Math.min(paragraph?.end ?? view.folded.length, start + 600)
  const known = registeredEnd(view, start, furthest, citation)
  if (known !== null) return known
  const limit = subjectBehindComma(view, start, furthest)
  const quote = view.folded.indexOf('"', start)
  if (quote >= 0 && quote < limit && !stops(view, start, quote, next)) {
    const close = view.folded.indexOf('"', quote + 1)
    if (close > 0 && close < furthest) {
      behindQuote.lastIndex = close + 1
      const more = behindQuote.exec(view.folded)
      const end = close + 1 + (more?.[0].length ?? 0)
      return Math.min(end, subjectBehindComma(view, close + 1, furthest), coordinate(view, close + 1, next))
    }
  }
  titleStop.lastIndex = start
  const stop = titleStop.exec(view.folded)
  return Math.min(limit, stop?.index ?? limit, coordinate(view, start, next))
}

function stops(view: View, start: number, end: number, next: Citation | null): boolean {
  titleStop.lastIndex = start
  const stop = titleStop.exec(view.folded)
  return (stop !== null && stop.index < end) || coordinate(view, start, next) < end
}

/** Where another document begins beside this one ("…, Kế hoạch số …", "… và Công văn số …"). */
function coordinate(view: View, from: number, next: Citation | null): number {
  if (next === null || next.start < from) return Number.POSITIVE_INFINITY
  const link = /(?:,|;| và)(?: các)? $/u.exec(view.folded.slice(Math.max(from, next.start - 12), next.start))
  return link === null ? Number.POSITIVE_INFINITY : next.start - link[0].length
}

/** A body behind a comma, outside quotes, is the subject of the main clause: "…, Thanh tra tỉnh ban hành Kế hoạch". */
function subjectBehindComma(view: View, from: number, end: number): number {
  const comma = /, ?(?=\p{Lu})/gu
  comma.lastIndex = from
  for (
    let match = comma.exec(view.folded);
    match !== null && match.index < end;
    match = comma.exec(view.folded)
  ) {
    if (insideQuote(view.folded.slice(from, match.index))) continue
    const body = bodyAt(view, match.index + match[0].length)
    if (body === null) continue
    if (
      /^ (?:ban hành|xây dựng|triển khai|tổ chức|đề nghị|yêu cầu|phát động|lập|chủ trì|phối hợp|hướng dẫn|thông báo|báo cáo|đã|có)(?!\p{L})/u.test(
        view.folded.slice(body.end, body.end + 16),
      )
    )
      return match.index
  }
  return end
}

function insideQuote(text: string): boolean {
  let open = false
  for (const sign of text) if (sign === '"') open = !open
  return open
}

/** A registered title says where the quoted one ends, when it ends in the same words. */
function registeredEnd(view: View, start: number, limit: number, citation: Citation): number | null {
  if (citation.number === null) return null
  for (const entry of documentByNumber(citation.number)) {
    const tail = fold(entry.title ?? '')
      .toLowerCase()
      .replace(/["“”]/g, '')
      .split(' ')
      .slice(-5)
      .join(' ')
    if (tail.length < 12) continue
    const at = view.lower.slice(start, limit).indexOf(tail)
    if (at >= 0) return start + at + tail.length
  }
  return null
}

/** "Kế hoạch số 396 …, Văn bản số 2364 … của UBND tỉnh": one issuer for both. */
function sharedIssuers(view: View, citations: readonly Citation[]): readonly Citation[] {
  const shared = [...citations]
  for (let index = shared.length - 2; index >= 0; index--) {
    const one = shared[index]!
    const next = shared[index + 1]!
    if (
      one.issuer !== null ||
      next.issuer === null ||
      one.title !== null ||
      one.kind === 'Luật' ||
      one.symbol === null
    )
      continue
    if (!/^(?:,|;| và)(?: (?:các )?)$|^, $/u.test(view.folded.slice(one.end, next.start))) continue
    if (one.symbol.body !== null && next.symbol?.body === one.symbol.body)
      shared[index] = { ...one, issuer: next.issuer }
  }
  return shared
}
