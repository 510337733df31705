import { pattern } from '../knowledge/patterns.ts'
import type { Target } from '../model/facets.ts'
import type { SectionRole } from '../model/sections.ts'
import type { Span } from '../text/mapped.ts'
import type { ParseContext } from './context.ts'
import { numeric } from './numbers.ts'
import type { BodyItem, Node } from './outline.ts'
import { targetTables } from './target-tables.ts'
import { placeOf, trimmed, type View, words } from './view.ts'

/** A number with what it says: "trên 90%", "5-10%", "02 mô hình". */
interface Value extends Span {
  readonly values: readonly { readonly value: number; readonly comparator: Target['comparator'] }[]
  readonly unit: Target['unit']
}

const aims = new Set<SectionRole>(['objectives', 'targets'])
const never = new Set<SectionRole>([
  'criteria',
  'criteria-awards',
  'awards',
  'annual-awards',
  'review-awards',
  'budget',
  'entity',
  'phase',
])
const past =
  /^(?:tình hình|kết quả|thực trạng|đánh giá|đặc điểm|những kết quả|tồn tại|hạn chế|căn cứ|sự cần thiết)/u

/** Chỉ tiêu: percentages and counts to be reached, with the year that the clause or its headings state. */
export function targetsOf(context: ParseContext): readonly Target[] {
  const found: Target[] = []
  const planned = plannedYear(context)
  for (const node of context.outline.roots) inNode(context, node, planned, false, found)
  for (const { cell, ...rest } of targetTables(context.view, context.regions.body))
    found.push({ ...rest, place: placeOf(context.view, cell, context.path(cell.start)) })
  return found.sort((a, b) => a.place.start - b.place.start)
}

/** The one year that the title plans for: "… trên địa bàn phường năm 2025". */
function plannedYear({ header }: ParseContext): number | null {
  const years = new Set(header.title?.text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu))
  const named = /(?<!\p{L})năm ((?:19|20)\d\d)(?!\d)/iu.exec(header.title?.text ?? '')
  return years.size === 1 && named !== null ? Number(named[1]) : null
}

function inNode(
  context: ParseContext,
  node: Node,
  above: number | null,
  inside: boolean,
  found: Target[],
): void {
  if (never.has(node.role)) return
  const { view } = context
  const title = node.heading.title
  const titled = title === null ? '' : view.lower.slice(node.heading.span.start, node.heading.span.end)
  if (past.test(title?.toLowerCase() ?? '')) return
  const aim = aims.has(node.role) || (inside && node.role === 'other')
  let year = yearIn(titled) ?? above
  const own = node.heading.text
  if (own !== null) {
    if (endsInColon(view, own)) year = yearIn(view.lower.slice(own.start, own.end)) ?? year
    else inText(context, own, year, aim, found)
  }
  let current = year
  const visit = (item: BodyItem, stated: number | null): void => {
    if (item.kind === 'row') return
    const before = found.length
    inText(context, item.span, stated, aim, found)
    // "Đến năm 2030" alone on its line, or with a colon, leads in the targets below it.
    const short = found.length === before && item.span.end - item.span.start <= 60
    const lead = item.children.length > 0 || endsInColon(view, item.span) || short
    const said = lead ? yearIn(view.lower.slice(item.span.start, item.span.end)) : null
    for (const child of item.children) visit(child, said ?? stated)
    if (item.children.length === 0 && said !== null) current = said
  }
  for (const item of node.body) visit(item, current)
  for (const child of node.children) inNode(context, child, current, aim, found)
}

/** The year that a text states for its targets, not one it compares with. */
function yearIn(text: string): number | null {
  const { search } = pattern('targets', 'year')
  search.lastIndex = 0
  const match = search.exec(text)
  return match === null ? null : Number(match.groups!.year ?? match.groups!.to)
}

function endsInColon(view: View, span: Span): boolean {
  return view.folded[trimmed(view.text, span).end - 1] === ':'
}

function inText(context: ParseContext, span: Span, year: number | null, aim: boolean, found: Target[]): void {
  const { view } = context
  if (!/\d/.test(view.lower.slice(span.start, span.end))) return
  if (!aim && !worded(view, span)) return
  for (const sentence of sentencesIn(view, span)) {
    if (!aim && !worded(view, sentence)) continue
    const values = valuesIn(context, sentence)
    let subject = ''
    let stated: number | null = null
    for (const [index, value] of values.entries()) {
      const clause = clauseOf(view, sentence, values, index)
      const before = values[index - 1]
      const text = view.lower.slice(clause.start, clause.end)
      stated = yearIn(text) ?? (before === undefined ? null : stated)
      const own = subjectOf(view, clause, value)
      subject = own === '' ? subject : own
      if (subject === '') continue
      for (const each of value.values)
        found.push({
          year: stated ?? year,
          value: each.value,
          unit: value.unit,
          comparator: each.comparator,
          subject,
          place: placeOf(view, clause, context.path(clause.start)),
        })
    }
  }
}

function worded(view: View, span: Span): boolean {
  const { search } = pattern('targets', 'wording')
  search.lastIndex = 0
  return search.test(view.lower.slice(span.start, span.end))
}

function sentencesIn(view: View, span: Span): readonly Span[] {
  const text = view.folded.slice(span.start, span.end)
  const found: Span[] = []
  const stop = /;|\.(?= \p{Lu})|\.?$/gu
  let from = 0
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    const one = trimmed(view.text, { start: span.start + from, end: span.start + match.index })
    if (one.end > one.start) found.push(one)
    from = match.index + match[0].length
    if (match.index + match[0].length >= text.length) break
  }
  return found
}

/** Percentages; where a sentence has none, its counts: the first of each part between commas. */
function valuesIn(context: ParseContext, sentence: Span): readonly Value[] {
  const { view } = context
  const text = view.lower.slice(sentence.start, sentence.end)
  const found: Value[] = []
  const near = context.citations.filter((one) => one.start < sentence.end && sentence.start < one.end)
  const cited = (at: number): boolean => near.some((one) => at >= one.start && at < one.end)
  if (text.includes('%')) {
    const { search } = pattern('targets', 'percent')
    search.lastIndex = 0
    for (let match = search.exec(text); match !== null; match = search.exec(text)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (cited(start)) continue
      const g = match.groups!
      const values =
        g.low !== undefined && g.high !== undefined
          ? [
              { value: numeric(g.low), comparator: '>=' as const },
              { value: numeric(g.high), comparator: '<=' as const },
            ]
          : [
              {
                value: numeric(g.value!),
                comparator: comparing(g.few1, g.many1, text, match.index + match[0].length),
              },
            ]
      found.push({ start, end, values, unit: 'percent' })
    }
    return found
  }
  const { search } = pattern('targets', 'count')
  search.lastIndex = 0
  let taken = false
  let checked = 0
  let quotes = 0
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const start = sentence.start + match.index
    const between = text.slice(checked, match.index)
    quotes += between.split('"').length - 1
    const parted = /[,:] /u.test(between)
    checked = match.index
    if (cited(start) || quotes % 2 === 1 || (taken && !parted)) continue
    taken = true
    const g = match.groups!
    const end = start + match[0].trimEnd().length
    const value = numeric(g.value!) * scaleOf(g.scale ?? '')
    found.push({
      start,
      end,
      values: [{ value, comparator: comparing(g.few, g.many, text, match.index + match[0].length) }],
      unit: 'count',
    })
  }
  return found
}

function comparing(
  few: string | undefined,
  many: string | undefined,
  text: string,
  end: number,
): Target['comparator'] {
  if (few !== undefined) return '<='
  const behind = text.slice(end, end + 160)
  const next = behind.search(/\d/)
  const own = next < 0 ? behind : behind.slice(0, next)
  if (/(?<!\p{L})trở xuống/u.test(own)) return '<='
  return many !== undefined || /(?<!\p{L}|tuổi )trở lên/u.test(own) ? '>=' : '='
}

function scaleOf(text: string): number {
  const scales: Readonly<Record<string, number>> = {
    chục: 10,
    trăm: 100,
    nghìn: 1e3,
    ngàn: 1e3,
    vạn: 1e4,
    triệu: 1e6,
    tỷ: 1e9,
  }
  return scales[text.trim()] ?? 1
}

/** The clause of a value: from where its neighbour's ends to where the next begins. */
function clauseOf(view: View, sentence: Span, values: readonly Value[], index: number): Span {
  const border = (at: number): number => {
    const [left, right] = [values[at]!, values[at + 1]!]
    const text = view.lower.slice(left.end, right.start)
    const cut = Math.max(text.lastIndexOf(', '), text.lastIndexOf(' trong đó'), text.lastIndexOf(' và '))
    return left.end + (cut < 0 ? text.length : cut)
  }
  const start = index === 0 ? sentence.start : border(index - 1)
  const end = index === values.length - 1 ? sentence.end : border(index)
  let from = start
  while (from < end && /[ ,;:-]/.test(view.folded[from]!)) from++
  let to = end
  while (to > from && /[ ,;.:/]/.test(view.folded[to - 1]!)) to--
  return { start: from, end: to }
}

const leadWords =
  /^(?:[-+(]|và|trong đó,?|phấn đấu|mục tiêu(?: là)?:?|chỉ tiêu:?|(?:đến|trong|hết|cuối|vào|từ|riêng)(?: hết| cuối)? năm 20\d\d,?|năm 20\d\d,?|hằng năm,?|hàng năm,?|mỗi năm,?|bảo đảm|đảm bảo|duy trì|giữ vững|giữ|nâng|đưa|giảm|tăng|cắt giảm|tiết kiệm|có|đạt|hoàn thành|đến|về|tỷ lệ đạt)(?![\p{L}\p{N}])[ :,]*/u
const tailWords =
  /[ ,:(]*(?<![\p{L}\p{N}])(?:đạt|đạt tỷ lệ|tỷ lệ|còn|xuống|giảm|tăng|lên|là|chiếm|bằng|từ|trên|dưới|mức|thêm|có|vượt|phấn đấu|bình quân|được|(?:đến|trong|vào|hết)(?: hết| cuối)? năm 20\d\d|năm 20\d\d|hằng năm|hàng năm|mỗi năm|không quá)$/u
const measures =
  /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tỉ suất|chỉ số|mức|số lượng|số|tổng|giá trị|tốc độ|thu nhập|sản lượng|diện tích|độ |năng suất|doanh thu|tuổi thọ|điểm số)(?!\p{L})/u
const noSubject =
  /^(?:$|[,;.)(]|so với|trong|vào|trở lên|trở xuống|dự toán|và |theo|của kế hoạch|kế hoạch|chỉ tiêu|hằng năm|hàng năm|mỗi năm|\/|đến năm|năm|trên tổng|tổng số$)/u

/** What is counted: the words behind the number, or those before it where it is a rate or nothing follows. */
function subjectOf(view: View, clause: Span, value: Value): string {
  const before = strip(words(view, { start: clause.start, end: value.start }), leadWords, null)
  const lead = view.lower.slice(clause.start, value.start)
  const behind = words(view, { start: value.end, end: clause.end })
    .replace(/(?<!tuổi) ?trở (?:lên|xuống)/u, '')
    .replace(/ ?\(\d{1,2}\)$/u, '')
    .replace(/,? (?:vào|đến|trong|hết)(?: hết| cuối)? năm 20\d\d$/u, '')
    .trim()
  const rate = measures.test(before.toLowerCase()) || /(?:xuống|còn)(?: còn)? ?$/u.test(lead)
  if (!rate && !noSubject.test(behind.toLowerCase())) return behind
  const named = strip(before, leadWords, tailWords)
  return named !== '' ? named : noSubject.test(behind.toLowerCase()) ? '' : behind
}

function strip(text: string, lead: RegExp, tail: RegExp | null): string {
  let rest = text.trim()
  for (let round = 0; round < 6; round++) {
    const low = rest.toLowerCase()
    const front = lead.exec(low)
    const back = tail?.exec(low)
    if (front === null && (back === null || back === undefined)) break
    if (back !== null && back !== undefined) rest = rest.slice(0, back.index)
    else rest = rest.slice(front![0].length)
    rest = rest.trim()
  }
  return rest.replace(/[ ,;:(]+$/u, '')
}
