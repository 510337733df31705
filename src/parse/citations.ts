import { kindByName, kinds } from '../knowledge/kinds.ts'
import { lazy } from '../knowledge/memo.ts'
import { pattern } from '../knowledge/patterns.ts'
import { foldCase } from '../text/fold.ts'
import { compiled } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { bodyAt, bodyName } from './bodies.ts'
import type { Citation } from './citation.ts'
import { inFront, tailOf } from './citation-origin.ts'
import { withTitle } from './citation-titles.ts'
import { laws } from './laws.ts'
import { type DocumentSymbol, symbolOf } from './symbols.ts'
import { paragraphAt, type View, words } from './view.ts'

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
    withoutAmended(all.map((one, index) => withTitle(view, one, all[index + 1] ?? null))),
  )
}

/** "Luật số 34/2018/QH14 sửa đổi, bổ sung một số điều của Luật Giáo dục đại học" is one law. */
function withoutAmended(citations: readonly Citation[]): readonly Citation[] {
  return citations.filter((one, index) => {
    if (one.kind !== 'Luật' || one.number !== null || index === 0) return true
    const { kind, titleSpan } = citations[index - 1]!
    return kind !== 'Luật' || titleSpan === null || one.end > titleSpan.end
  })
}

const kindNames = lazy(() =>
  kinds()
    .flatMap((kind) => kind.names)
    .map((name) => foldCase(name))
    .sort((a, b) => b.length - a.length),
)
const kindWords = lazy(() =>
  kindNames()
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
)

/** The words between a kind and its number: "số", "số:", nothing. */
const numberWord = '(?: ?\\(? ?(?:có )?số(?: hiệu)? ?:? ?| ?:? ?)'
/** Behind a number word that is said. */
const saidNumber = /số(?: hiệu)? ?:? ?$/u
/** Longest form of `numberWord`, and one more sign. */
const numberWordLength = 17

/** A kind right in front of a number: "Kế hoạch số 72/…", "Văn bản số 536-…", "Quyết định 1315/…". */
const kindBefore = lazy(() =>
  compiled(`(?<![\\p{L}\\p{N}])(?<kind>${kindWords()}|văn bản)${numberWord}$`, 'u'),
)

/** A kind with words between: "Quyết định của UBND tỉnh số …", "Luật Thi đua, khen thưởng số …". */
const kindApart = lazy(() =>
  compiled(
    `(?<![\\p{L}\\p{N}])(?:(?<law>bộ luật|luật|pháp lệnh) [^.;:()"\\n]{2,80}(?: \\((?:sửa đổi|hợp nhất)[^()]{0,20}\\))?|(?<kind>${kindWords()}|văn bản) (?<link>của) [^,.;:()"\\n]{2,60})${numberWord}$`,
    'u',
  ),
)

interface Lead {
  readonly start: number
  readonly kind: string
  readonly issuerAt: number | null
  /** Length of "Luật …" in front of its number. */
  readonly name?: number
}

/** The kind that a number belongs to, searched in the words in front of it, in small letters. */
function leadOf(left: string, symbol: DocumentSymbol): Lead | null {
  const from = Math.max(0, left.length - kindNames()[0]!.length - numberWordLength)
  const near = kindBefore().exec(left.slice(from))
  if (near !== null) return { start: from + near.index, kind: near.groups!.kind!, issuerAt: null }
  if (!saidNumber.test(left.slice(-numberWordLength))) return null
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
          name: apart[0].replace(/,? ?\(? ?số(?: hiệu)? ?:? ?$/u, '').length,
        }
      : null
  }
  return { start: apart.index, kind: kind!, issuerAt: apart.index + kind!.length + 5 }
}

/** Numbers with their symbols: each has a slash, and a serial in front of it, or "số" where it is blank. */
function numbered(view: View): Citation[] {
  const { folded, lower } = view
  const citations: Citation[] = []
  let done = 0
  for (let slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
    if (slash < done) continue
    const found = numberAround(folded, Math.max(done, slash - 22), slash)
    if (found === null) continue
    done = found.end
    if (
      !isLone(folded.slice(found.start, found.end)) ||
      saidNumber.test(lower.slice(Math.max(0, found.start - 12), found.start))
    )
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
    const digit = isDigit(code)
    const blank =
      !digit && (code === 0x2f || code === 0x2e || code === 0x2026 || code === 0x5f || code === 0x2d)
    if (!digit && !blank) continue
    if (digit && goesOn(folded.charCodeAt(start - 1))) continue
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

/** Whether a digit behind this sign is not the first of its number: behind another one, or behind ",", "-", ".", "/". */
function goesOn(before: number): boolean {
  return before >= 0x2c && before <= 0x39
}

/** One group of letters behind a number is a symbol only behind "số": "3/ UBND các xã" is a label. */
function isLone(found: string): boolean {
  return !/\/ ?(?:19|20)\d\d|[\p{L}] ?[-/.] ?\p{Lu}|QĐ|NQ/u.test(found)
}

/** Kind in front, date and issuer behind, in either order. */
function around(view: View, number: Span, symbol: DocumentSymbol): Citation {
  const paragraph = paragraphAt(view, number.start)
  const from = Math.max(paragraph?.start ?? 0, number.start - 120)
  const left = view.lower.slice(from, number.start)
  const lead = leadOf(left, symbol)
  let start = number.start
  let issuer: string | null = null
  if (lead !== null) {
    start = from + lead.start
    const body = lead.issuerAt === null ? null : bodyAt(view, from + lead.issuerAt)
    issuer = body === null ? null : bodyName(view, body)
  } else {
    const marker = /(?:số(?: hiệu)?|Số) ?:? ?$/u.exec(view.folded.slice(Math.max(from, start - 12), start))
    if (marker !== null) start -= marker[0].length
  }
  const kind = lead === null ? null : (kindByName(lead.kind)?.id ?? null)
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
    kind: specificKind(kind, symbol),
    number: symbol.number,
    symbol,
    date,
    issuer,
    behindIssuer,
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

const kindBeforeDay = lazy(() => compiled(`(?<![\\p{L}\\p{N}])(?<kind>${kindWords()}),?$`, 'u'))

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** "Kế hoạch ngày 12/3/2024 của UBND xã": named by its date and issuer only. */
function datedOnly(view: View, known: readonly Citation[]): Citation[] {
  const citations: Citation[] = []
  const { folded, lower } = view
  // The end of "ngày" is rarer than its beginning.
  for (let tail = folded.indexOf('ày ', 3); tail >= 0; tail = folded.indexOf('ày ', tail + 1)) {
    if (!isDigit(folded.charCodeAt(tail + 3)) || !folded.startsWith(' ng', tail - 3)) continue
    const at = tail - 3
    const from = Math.max(0, at - 40)
    const lead = kindBeforeDay().exec(lower.slice(from, at))
    if (lead === null) continue
    const start = from + lead.index
    const kind = kindByName(lead.groups!.kind!)
    if (kind === null || known.some((one) => one.start < start + 1 && start < one.end)) continue
    const { end, date, issuer, behindIssuer } = tailOf(view, start + lead.groups!.kind!.length)
    if (date === null || issuer === null) continue
    citations.push({
      start,
      end,
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
