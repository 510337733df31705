import { kindByName } from '../knowledge/kinds.ts'
import { pattern } from '../knowledge/patterns.ts'
import type { Plan } from '../model/plan.ts'
import type { Span } from '../text/mapped.ts'
import { dateAt, edtf } from './dates.ts'
import type { Regions } from './regions.ts'
import { symbolOf } from './symbols.ts'
import { placeOf, type View } from './view.ts'

const line =
  /(?:ban hành )?kèm theo (?<kind>quyết định|công văn|tờ trình|nghị quyết|văn bản|thông báo|chỉ thị|hướng dẫn)(?![\p{L}])/gu

/** The decision that issues this plan as its attachment: "(Ban hành kèm theo Quyết định số … ngày …)". */
export function attachedTo(
  view: View,
  regions: Regions,
): { readonly value: Plan['attachedTo']; readonly span: Span | null } {
  const from = view.paragraphs[regions.head.from]?.start ?? 0
  const to = view.paragraphs[regions.body.from]?.start ?? view.text.length
  line.lastIndex = from
  for (let match = line.exec(view.lower); match !== null && match.index < to; match = line.exec(view.lower)) {
    const paragraph = view.paragraphs.findLast((each) => each.start <= match!.index)
    const left = view.lower.slice(paragraph?.start ?? 0, match.index)
    if (left.replace(/[(*_\s]/gu, '') !== '' && !left.endsWith('(')) continue
    const end = Math.min(paragraph?.end ?? to, match.index + 200)
    const rest = view.folded.slice(match.index, end)
    if (/^[^\d/]*này/u.test(rest)) continue
    const number = numberIn(rest)
    const day = rest.search(/(?<![\p{L}])ngày/u)
    const found = day < 0 ? null : dateAt(view, match.index + day)
    const blank = day < 0 ? null : issuedAt(view, match.index + day)
    const close = rest.indexOf(')')
    const span = { start: match.index, end: close > 0 ? match.index + close : end }
    return {
      value: {
        kind: kindByName(match.groups!.kind!)?.id ?? null,
        number,
        issued: found?.date ?? blank,
        place: placeOf(view, span, ''),
      },
      span: paragraph ?? span,
    }
  }
  return { value: null, span: null }
}

function numberIn(text: string): string | null {
  for (const id of ['party', 'state', 'blank'] as const) {
    const { search } = pattern('citations', id)
    search.lastIndex = 0
    const match = search.exec(text)
    const symbol = match === null ? null : symbolOf(match.groups!, id)
    if (symbol !== null) return symbol.number
  }
  return null
}

function issuedAt(view: View, at: number): string | null {
  const { at: rule } = pattern('dates', 'issued')
  rule.lastIndex = at
  return edtf(rule.exec(view.folded)?.groups)
}
