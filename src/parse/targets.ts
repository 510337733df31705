import { pattern } from '../knowledge/patterns.ts'
import { titleYear } from '../knowledge/title-year.ts'
import type { Target } from '../model/facets.ts'
import { aimRoles, type SectionRole } from '../model/sections.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import type { ParseContext } from './context.ts'
import { type BodyItem, behindLabel, type Node } from './outline.ts'
import { signFrom, signsOf } from './signs.ts'
import { clauseOf, sentencesIn } from './target-clauses.ts'
import { type Grades, graded, gradesIn } from './target-grades.ts'
import type { Value } from './target-numbers.ts'
import { isPast } from './target-past.ts'
import { sharedIn } from './target-shares.ts'
import { isUnit, measureIn, namedAhead, subjectOf } from './target-subjects.ts'
import { targetTables } from './target-tables.ts'
import { valuesIn } from './target-values.ts'
import { hasSpelled } from './target-words.ts'
import { inTurn, leadingYear, nextYear, yearAlone, yearIn } from './target-years.ts'
import { tasksOf } from './tasks.ts'
import { placeOf, type View, words } from './view.ts'

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
/** Chỉ tiêu: percentages and counts to be reached, with the year that the clause or its headings state. */
export function targetsOf(context: ParseContext): readonly Target[] {
  const found: Target[] = []
  const planned = titleYear(context.header.title?.text ?? '')
  const tables = new Map<number, number | null>()
  for (const node of context.outline.roots) inNode(context, node, planned, false, '', found, tables)
  for (const { time } of tasksOf(context).rows)
    if (time !== null && isReachedBy(context.view, time)) inText(context, time, planned, true, '', found)
  const { body, rest } = context.regions
  for (const range of [body, rest])
    for (const { span, ...target } of targetTables(context.view, range, tables))
      found.push({ ...target, place: placeOf(context.view, span, context.path(span.start)) })
  return found.sort((a, b) => a.place.start - b.place.start)
}

/** "80% trang trại kết nối năm 2028, 100% năm 2029": a cell that says when also says how much. */
function isReachedBy(view: View, { start, end }: Span): boolean {
  return /\d ?% [^;]*\p{L}{2}[^;]* năm 20\d\d|\p{L}{2} \d[\d,]* ?% năm 20\d\d/u.test(
    view.lower.slice(start, end),
  )
}

function inNode(
  context: ParseContext,
  node: Node,
  above: number | null,
  inside: boolean,
  measured: string,
  found: Target[],
  tables: Map<number, number | null>,
): void {
  // "Giai đoạn 2026 - 2030" under the aims holds targets, elsewhere it is a phase of the schedule.
  if (never.has(node.role) && !(inside && node.role === 'phase')) return
  const { view } = context
  const title = node.heading.title
  const titled = title === null ? '' : view.lower.slice(node.heading.span.start, node.heading.span.end)
  if (title !== null && !aimRoles.has(node.role) && isPast(view, node, inside, above)) return
  let aim = aimRoles.has(node.role) || (inside && (node.role === 'other' || node.role === 'phase'))
  let year = yearIn(titled) ?? above
  const own = node.heading.text ?? (aim && /\d ?%/u.test(titled) ? behindLabel(node) : null)
  let name = measured
  if (aim && title !== null) name = measureIn(title) || measured
  if (own !== null) {
    if (endsInColon(view, own)) {
      year = yearIn(view.lower.slice(own.start, own.end)) ?? year
      aim ||= announces(view, own)
    } else
      inText(context, own, year, aim, name || (aim && title !== null ? measureIn(title, true) : ''), found)
  } else aim ||= !means.test(titled) && announces(view, node.heading.span)
  let current = year
  let announced = false
  const beneath = name
  const visit = (item: BodyItem, stated: number | null, aimed: boolean, named: string): void => {
    if (item.kind === 'row') {
      const { table } = item.paragraph.block
      if (aimed && table !== null && !tables.has(table)) tables.set(table, stated)
      return
    }
    const before = found.length
    inText(context, item.span, stated, aimed, named, found)
    // "Đến năm 2030" alone on its line, or with a colon, leads in the targets below it.
    const short = found.length === before && item.span.end - item.span.start <= 60
    const lead = item.children.length > 0 || endsInColon(view, item.span) || short
    const said = lead ? yearIn(view.lower.slice(item.span.start, item.span.end)) : null
    const leads = aimed || announces(view, item.span)
    const own = leads && lead && found.length === before ? measureIn(words(view, item.span)) : ''
    for (const child of item.children) visit(child, said ?? stated, leads, own || named)
    if (item.children.length === 0 && said !== null) current = said
    if (item.kind === 'paragraph') {
      announced = leads
      if (item.children.length === 0) name = own || beneath
    }
  }
  for (const item of node.body) visit(item, current, aim || announced, name)
  for (const child of node.children) inNode(context, child, current, aim, beneath, found, tables)
}

/** "Giải pháp thực hiện mục tiêu:" leads in none. */
const means = /giải pháp|biện pháp|nhiệm vụ/u

/** "Phấn đấu đạt các mục tiêu, chỉ tiêu cụ thể sau:", "Phấn đấu:" leads in targets wherever it stands. */
function announces(view: View, span: Span): boolean {
  if (!endsInColon(view, span)) return false
  return /(?:(?:chỉ tiêu|mục tiêu)(?: (?:cụ thể|chủ yếu|chính|cơ bản|sau|như sau|đến|năm|trong|của|phấn đấu|là)[^:]*)?|phấn đấu(?: (?:như|sau|cụ thể|đạt|có|là|đến|trong|hết|năm)(?: [^:;.%]*)?)?) ?:$/u.test(
    view.lower.slice(Math.max(span.start, span.end - 90), span.end).trimEnd(),
  )
}

function endsInColon(view: View, span: Span): boolean {
  return view.folded[trimmed(view.text, span).end - 1] === ':'
}

/** `measured` is what a lead above names ("Tỷ lệ che phủ rừng:"), for values that name nothing themselves. */
function inText(
  context: ParseContext,
  span: Span,
  year: number | null,
  aim: boolean,
  measured: string,
  found: Target[],
): void {
  const { view } = context
  const signs = signsOf(view)
  const inFigures = signs[signFrom(signs, span.start)]! < span.end
  if (!inFigures && !(aim && hasSpelled(view.lower.slice(span.start, span.end)))) return
  if (!aim && !worded(view, span)) return
  let led: number | null = null
  let subject = measured
  let said = ''
  let grades: Grades | null = null
  let listed = false
  const sentences = sentencesIn(view, span)
  for (const [part, sentence] of sentences.entries()) {
    if (part > 0 && !/;/.test(view.folded.slice(sentences[part - 1]!.end, sentence.start))) listed = false
    if (!aim && !worded(view, sentence) && !(listed && goesOn(view, sentence))) continue
    const values = valuesIn(context, sentence, aim)
    if (values.length > 0) listed ||= strives.test(view.lower.slice(sentence.start, sentence.end))
    // "Năm 2026: 88% hộ …; 80% thôn …": a year in front holds for the parts behind the semicolons too.
    const lead = leadingYear.exec(view.lower.slice(sentence.start, sentence.start + 60))
    if (lead !== null) led = Number(lead[1])
    // "…; đến năm 2030 đạt 90%" says it of the same subject, a part without a year of its own does not.
    else if (subject !== measured && yearIn(view.lower.slice(sentence.start, sentence.end)) === null)
      subject = measured
    const turns = inTurn(view, sentence, values.length)
    let stated: number | null = null
    for (const [index, value] of values.entries()) {
      const clause = clauseOf(view, sentence, values, index)
      const before = index > 0 ? values[index - 1] : undefined
      const text = view.lower.slice(before === undefined ? sentence.start : clause.start, clause.end)
      if (before?.reached === true) stated = null
      stated = turns?.[index] ?? yearIn(text) ?? (before === undefined ? null : stated)
      const share = sharedIn(view, sentence, value)
      const alone = share?.subject ?? subjectOf(view, clause, value)
      const named =
        index > 0 || share !== null ? alone : namedAhead(view, sentence, clause, value, alone, measured)
      const front = words(view, { start: clause.start, end: value.start })
      const rated = graded(
        named,
        front,
        before !== undefined && yearIn(text) !== null,
        grades ?? gradesIn(view, span, value, measured),
      )
      grades = rated.grades
      const own = ofLevel(ofEach(rated.subject, said), said)
      if (own !== '' && !(subject !== '' && isUnit(own))) subject = own
      if (value.reached === true) continue
      if (subject === '') subject = sharedBehind(view, sentence, values, index)
      if (subject === '') subject = saidAtTheEnd(context, sentences, part, aim)
      if (subject === '') continue
      said = subject
      const at = share?.span ?? clause
      for (const each of value.values)
        found.push({
          year: stated ?? led ?? year,
          value: each.value,
          unit: value.unit,
          comparator: each.comparator === '=' && share?.atLeast === true ? '>=' : each.comparator,
          subject,
          place: placeOf(view, at, context.path(at.start)),
        })
    }
  }
}

function worded(view: View, span: Span): boolean {
  const { search } = pattern('targets', 'wording')
  search.lastIndex = 0
  return search.test(view.lower.slice(span.start, span.end))
}

/** "Phấn đấu 100% bản có trạm; trên 85% hộ …; tỷ lệ …": what stands behind a semicolon is strived for too. */
function goesOn(view: View, { start, end }: Span): boolean {
  const text = view.lower.slice(start, Math.min(end, start + longestPart))
  return nextValue.test(text) && !/còn lại/u.test(text)
}

const strives = /phấn đấu|(?:chỉ|mục) tiêu/u
const longestPart = 300
const nextValue =
  /^(?:(?:và|trong đó|bảo đảm|đảm bảo|duy trì|có|đạt|phải),? ){0,2}(?:(?:trên|từ|ít nhất|tối thiểu|không dưới|khoảng|hơn|dưới|không quá) (?:có )?)?\d[\d.,]*(?: ?- ?\d[\d.,]*)? ?(?:%|\p{L})|^(?:tỷ|tỉ) lệ [^;]*\d ?%/u

/** "1.200 người được học nghề; mỗi xã có ít nhất 08 người": whose part it is, behind what the whole is. */
function ofEach(own: string, whole: string): string {
  return whole !== '' && perBody.test(own.toLowerCase()) ? `${whole} ${own}` : own
}

/** "Học sinh giỏi cấp tỉnh: 05 giải; cấp huyện: 12 giải": another level of the same. */
function ofLevel(own: string, whole: string): string {
  return level.exec(own)?.index === 0 ? whole.replace(level, own.toLowerCase()) : own
}

const level = /(?<=^| )cấp (?:quốc gia|trung ương|bộ|tỉnh|thành phố|huyện|quận|xã|phường|trường|cơ sở)$/iu
const perBody = /^(?:mỗi|từng) (?!năm|tháng|quý|tuần|ngày|lần|đợt)[\p{L}, ]+$/u

/** "Đến năm 2028, ít nhất 70% và đến năm 2030, 100% bệnh viện …": the second value says what both measure. */
function sharedBehind(view: View, sentence: Span, values: readonly Value[], index: number): string {
  const [one, next] = [values[index]!, values[index + 1]]
  if (next === undefined || next.unit !== one.unit) return ''
  if (!nextYear.test(view.lower.slice(one.end, next.start))) return ''
  return subjectOf(view, clauseOf(view, sentence, values, index + 1), next)
}

/** "Năm 2026: 60%; năm 2027: 75%; năm 2030: 95% tuyến phố …": the last of a run of years says what all measure. */
function saidAtTheEnd(context: ParseContext, sentences: readonly Span[], at: number, aim: boolean): string {
  const { view } = context
  const isBare = ({ start, end }: Span) => yearAlone.test(view.lower.slice(start, end))
  const last = sentences.findIndex((sentence, index) => index >= at && !isBare(sentence))
  const behind = sentences[last]
  if (behind === undefined || last === at || !leadingYear.test(view.lower.slice(behind.start, behind.end)))
    return ''
  const values = valuesIn(context, behind, aim)
  return values.length === 1 ? subjectOf(view, behind, values[0]!) : ''
}
