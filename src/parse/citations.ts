import { initialsFit } from '../knowledge/bodies.ts'
import { kindByName } from '../knowledge/kinds.ts'
import { lazy } from '../knowledge/memo.ts'
import { pattern } from '../knowledge/patterns.ts'
import type { Span } from '../text/mapped.ts'
import { isDigit } from '../text/numbers.ts'
import { isLetter } from '../text/units.ts'
import { bodyAt, bodyName } from './bodies.ts'
import type { Citation } from './citation.ts'
import { kindEndingAt, leadOf, wordsBefore } from './citation-leads.ts'
import { inFront, tailOf } from './citation-origin.ts'
import { withTitle } from './citation-titles.ts'
import { issuerBehind } from './issuer-behind.ts'
import { laws } from './laws.ts'
import { type DocumentSymbol, symbolOf } from './symbols.ts'
import { isCapital, paragraphAt, type View, words } from './view.ts'

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
    withoutAmended(all.map((one, index) => withTitle(view, one, all.slice(index + 1, index + 4)))),
  )
}

/** "Luật số 34/2018/QH14 sửa đổi, bổ sung một số điều của Luật Giáo dục đại học và Luật Giáo dục" is one law. */
function withoutAmended(citations: readonly Citation[]): readonly Citation[] {
  let reach = 0
  return citations.filter(({ kind, number, titleSpan, end }) => {
    if (kind !== 'Luật') return true
    if (number === null) return end > reach
    reach = titleSpan?.end ?? reach
    return true
  })
}

/** Numbers with their symbols: each has a slash, and a serial in front of it, or "số" where it is blank. */
function numbered(view: View): Citation[] {
  const { folded, lower } = view
  const citations: Citation[] = []
  let done = 0
  for (let slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
    if (slash < done || !leadsOn(view, slash)) continue
    const found = numberAround(folded, Math.max(done, slash - 22), slash)
    if (found === null) continue
    done = found.end
    if (!isLone(folded.slice(found.start, found.end)) || isNumbered(lower, found.start))
      citations.push(around(view, found, found.symbol))
  }
  return citations
}

/**
 * Whether letters of a symbol stand behind a slash, or a year and one more slash: behind that of a date neither does.
 */
function leadsOn(view: View, slash: number): boolean {
  const { folded } = view
  const next = slash + (folded.charCodeAt(slash + 1) === 0x20 ? 2 : 1)
  if (!isDigit(folded.charCodeAt(next))) return isCapital(view, next)
  return folded.charCodeAt(next + 4) === 0x2f || folded.startsWith(' /', next + 4)
}

const rules = lazy(() => ({
  party: pattern('citations', 'party').at,
  state: pattern('citations', 'state').at,
  blank: pattern('citations', 'blank').at,
}))

/** The number whose slash stands at `slash`, beginning behind `from`. */
function numberAround(
  folded: string,
  from: number,
  slash: number,
): (Span & { readonly symbol: DocumentSymbol }) | null {
  for (let start = from; start <= slash; start++) {
    const id = ruleFor(folded, start)
    if (id === null) continue
    const rule = rules()[id]
    rule.lastIndex = start
    const match = rule.exec(folded)
    if (match === null || start + match[0].length <= slash) continue
    const symbol = symbolOf(match.groups!, id)
    if (symbol !== null) return { start, end: start + match[0].length, symbol }
  }
  return null
}

/** What stands for a serial that is not filled in, or right behind it: "/", ".", "…", "_", "-". */
function isFill(code: number): boolean {
  return code === 0x2f || code === 0x2e || code === 0x2026 || code === 0x5f || code === 0x2d
}

/**
 * The rule that a number beginning at `start` may follow: the sign behind its serial says, or "số" in front of a blank.
 */
function ruleFor(folded: string, start: number): 'party' | 'state' | 'blank' | null {
  const before = folded.charCodeAt(start - 1)
  const code = folded.charCodeAt(start)
  // Behind "ố", "ổ", a colon or a blank.
  if (!isDigit(code))
    return isFill(code) && (before === 0x20 || before === 0x3a || before === 0x1ed1 || before === 0x1ed5)
      ? 'blank'
      : null
  if (goesOn(before)) return null
  let end = start + 1
  while (isDigit(folded.charCodeAt(end))) end++
  if (folded.charCodeAt(end) === 0x2e && isDigit(folded.charCodeAt(end + 1))) {
    end++
    while (isDigit(folded.charCodeAt(end))) end++
  }
  if (isLetter(folded.charCodeAt(end))) end++
  const blank = folded.charCodeAt(end) === 0x20
  if (blank) end++
  const sign = folded.charCodeAt(end)
  // "298 KH/TWĐTN": the hyphen got lost.
  return sign === 0x2f ? 'state' : sign === 0x2d || (blank && isLetter(sign)) ? 'party' : null
}

/**
 * Whether a digit behind this sign is not the first of its number: behind another one, or behind ",", "-", ".", "/".
 */
function goesOn(before: number): boolean {
  return before >= 0x2c && before <= 0x39
}

/** Whether "số" or a kind stands in front of a number: "Nghị quyết 68.4/2025/NQ-CP". */
function isNumbered(lower: string, start: number): boolean {
  const { all, said } = wordsBefore(lower, start)
  return said > 0 || kindEndingAt(lower, start - all) !== null
}

/**
 * One group of letters behind a number is a symbol only behind "số" or its kind: "3/ UBND các xã" is a label, and so
 * may be what has a point in it.
 */
function isLone(found: string): boolean {
  if (/^\d+\./u.test(found)) return true
  const dash = found.indexOf('-')
  if (dash > 0 && isLetter(found.charCodeAt(dash - 1))) return false
  return !/\/ ?(?:19|20)\d\d|[\p{L}] ?[-/.] ?\p{Lu}|QĐ|NQ/u.test(found)
}

/** Kind in front, date and issuer behind, in either order. */
function around(view: View, number: Span, symbol: DocumentSymbol): Citation {
  const paragraph = paragraphAt(view, number.start)
  const from = Math.max(paragraph?.start ?? 0, number.start - 120)
  const { start, kind, issuerAt, lawEnd, named } = leadOf(view, from, number.start, symbol)
  const body = issuerAt === null ? null : (bodyAt(view, issuerAt) ?? issuerBehind(view, issuerAt - 1))
  let issuer = body === null ? null : bodyName(view, body)
  const { end, date: dated, issuer: behind, behindIssuer } = tailOf(view, number.end)
  let date = dated
  issuer ??= behind
  if (issuer === null) {
    const front = inFront(view, start, paragraph?.start ?? 0)
    issuer = front.issuer
    date ??= front.date
  }
  return {
    start,
    end,
    kind: specificKind(kind === null ? null : (kindByName(kind)?.id ?? null), symbol),
    number: symbol.number,
    symbol,
    date,
    issuer,
    behindIssuer,
    title: lawEnd === null ? null : words(view, { start, end: lawEnd }),
    titleSpan: null,
    named,
  }
}

/** "Văn bản" and a missing word say nothing; the symbol does. */
function specificKind(word: string | null, symbol: DocumentSymbol): string | null {
  if (word === null || word === 'CV') return symbol.kind ?? word
  // Party rules bear the code of a decision (22-QĐ/TW); their symbol says so.
  return word === 'QyĐ' && symbol.regime === 'party' ? (symbol.kind ?? word) : word
}

/** " số: 12345a" */
const longestBare = 12

/** "Kế hoạch ngày 12/3/2024 của UBND xã", "Quyết định số 5 ngày …": named by its date and issuer only. */
function datedOnly(view: View, known: readonly Citation[]): Citation[] {
  const citations: Citation[] = []
  const { folded, lower } = view
  // The end of "ngày" is rarer than its beginning.
  for (let tail = folded.indexOf('ày ', 3); tail >= 0; tail = folded.indexOf('ày ', tail + 1)) {
    if (!isDigit(folded.charCodeAt(tail + 3)) || !folded.startsWith(' ng', tail - 3)) continue
    const at = tail - 3
    const end = lower[at - 1] === ',' ? at - 1 : at
    const bare = /(?: số:? ?\d{1,5}[a-z]?)?$/u.exec(lower.slice(end - longestBare, end))![0]
    const kindEnd = end - bare.length
    const name = kindEndingAt(lower, kindEnd)
    if (name === null) continue
    const start = kindEnd - name.length
    const kind = kindByName(name)
    if (kind === null || known.some((one) => one.start < start + 1 && start < one.end)) continue
    const { end: behind, date, issuer, behindIssuer } = tailOf(view, end)
    if (date === null || issuer === null) continue
    citations.push({
      start,
      end: behind,
      kind: kind.id,
      number: null,
      symbol: null,
      date,
      issuer,
      behindIssuer,
      title: null,
      titleSpan: null,
    })
  }
  return citations
}

const onOneDay = /(?:^|,| )(?:cùng|đều ban hành) ngày /u

/**
 * Whether a symbol of another body than that of the mention behind it means the one named there: "Kế hoạch số 3-KH/TU và
 * Thông báo số 4-TB/VPTU của Tỉnh ủy"; not so where "Văn phòng Tỉnh ủy" is named.
 */
function isOf(body: string, issuer: string, next: DocumentSymbol | null): boolean {
  return initialsFit(body, issuer) && next !== null && next.body !== null && !initialsFit(next.body, issuer)
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
      one.symbol === null ||
      one.symbol.body === null
    )
      continue
    if (
      /^(?:,|;| và)(?: (?:các )?)$/u.test(view.folded.slice(one.end, next.start)) &&
      (next.symbol?.body === one.symbol.body || isOf(one.symbol.body, next.issuer, next.symbol))
    )
      shared[index] = {
        ...one,
        issuer: next.issuer,
        date: one.date ?? (onOneDay.test(view.lower.slice(next.start, next.end)) ? next.date : null),
      }
  }
  // "… Bộ Y tế tại Tờ trình số 8/TTr-BYT và Công văn số 9/BYT-KH": named in front of both.
  for (const [index, one] of shared.entries()) {
    const before = shared[index - 1]
    if (before?.issuer == null || one.issuer !== null || before.title !== null) continue
    if (one.symbol?.body == null || before.symbol?.body !== one.symbol.body) continue
    if (/^(?:,| và) $/u.test(view.folded.slice(before.end, one.start)))
      shared[index] = { ...one, issuer: before.issuer }
  }
  return shared
}
