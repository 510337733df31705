import { kindByCode, kindByName } from '../knowledge/kinds.ts'
import { pattern } from '../knowledge/patterns.ts'
import type { Plan } from '../model/plan.ts'
import type { Span } from '../text/mapped.ts'
import { columnLines } from './columns.ts'
import { dateAt, edtf } from './dates.ts'
import { attachedLine, attachment, numberedLine, placeDate } from './header-lines.ts'
import type { Range, Regions } from './regions.ts'
import { type DocumentSymbol, symbolOf } from './symbols.ts'
import { placeOf, type View } from './view.ts'

/** What a plan is attached to, where that stands, and the number that it shares. */
export interface Attachment {
  readonly value: Plan['attachedTo']
  readonly span: Span | null
  readonly symbol: DocumentSymbol | null
}

const none: Attachment = { value: null, span: null, symbol: null }

/** The decision that issues this plan as its attachment: "(Ban hành kèm theo Quyết định số … ngày …)". */
export function attachedTo(view: View, regions: Regions): Attachment {
  for (let index = regions.head.from; index < regions.head.to; index++) {
    const paragraph = view.paragraphs[index]!
    for (const cell of paragraph.cells)
      for (const line of cell.lines) {
        const from = beginOf(view, line, cell.start)
        const match = from === null ? null : attachment.exec(view.lower.slice(from, cell.end))
        if (from === null || match === null || / này ?\)$/u.test(match[0])) continue
        const end = Math.min(cell.end, from + 260)
        const rest = view.folded.slice(from, end)
        const day = rest.search(/(?<![\p{L}])ngày/u)
        const found = day < 0 ? null : dateAt(view, from + day)
        const close = rest.indexOf(')')
        const start = from + rest.search(/\p{L}/u)
        const span = { start, end: close > 0 ? from + close : end }
        const symbol = numberIn(rest)
        return {
          symbol,
          value: {
            kind: kindOf(match.groups!.kind!),
            number: symbol?.number ?? null,
            issued: found?.date ?? (day < 0 ? null : issuedAt(view, from + day)),
            place: placeOf(view, span, ''),
          },
          span: paragraph,
        }
      }
  }
  return regions.wrapper === null ? none : wrapping(view, regions.wrapper)
}

/** "(Kèm theo Chương trình tại Nghị quyết số …)": lines behind the head that say what an appendix belongs to. */
export function attachingLines(view: View, from: number): readonly Span[] {
  return view.paragraphs
    .slice(from)
    .filter(
      ({ start }) => view.folded[start] === '(' && attachedLine.test(view.lower.slice(start, start + 40)),
    )
}

/** The decision in front of the plan, where no line ties the two. */
function wrapping(view: View, wrapper: Range): Attachment {
  const lines = columnLines(view, { from: wrapper.from, to: Math.min(wrapper.to, wrapper.from + 16) })
  const { line, symbol } = numberedLine(lines) ?? { line: null, symbol: null }
  if (line === null || symbol === null) return none
  const issued = lines.find((each) => placeDate.test(each.folded))
  const day = issued === undefined ? -1 : issued.lower.indexOf('ngày')
  return {
    value: {
      kind: symbol.kind,
      number: symbol.number,
      issued: day < 0 ? null : (dateAt(view, issued!.start + day)?.date ?? null),
      place: placeOf(view, line, ''),
    },
    span: line,
    symbol,
  }
}

/** Where the words that may tie an attachment begin: at the paragraph, or at a bracket in one of its lines. */
function beginOf(view: View, line: Span, paragraph: number): number | null {
  if (line.start === paragraph && attachment.test(view.lower.slice(line.start, line.start + 200)))
    return line.start
  const bracket = view.lower.slice(line.start, line.end).indexOf('(')
  return bracket < 0 ? null : line.start + bracket
}

function kindOf(word: string): string | null {
  return kindByName(word)?.id ?? kindByCode(word.toUpperCase())?.id ?? null
}

function numberIn(text: string): DocumentSymbol | null {
  for (const id of ['party', 'state', 'blank'] as const) {
    const { search } = pattern('citations', id)
    search.lastIndex = 0
    const match = search.exec(text)
    const symbol = match === null ? null : symbolOf(match.groups!, id)
    if (symbol !== null) return symbol
  }
  return null
}

function issuedAt(view: View, at: number): string | null {
  const { at: rule } = pattern('dates', 'issued')
  rule.lastIndex = at
  return edtf(rule.exec(view.folded)?.groups)
}
