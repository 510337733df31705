import type { Deadline } from '../model/facets.ts'
import type { Span } from '../text/mapped.ts'
import { clauseStart, firstIn, lastIn, segmentAround, sentenceAround, skipBlank } from './clauses.ts'
import type { ParseContext } from './context.ts'
import { type Act, actIn, actOf } from './deadline-acts.ts'
import { namesIn } from './deadline-names.ts'
import { type Due, datesFrom, duesIn, type FoundDue } from './dues.ts'
import type { Node } from './outline.ts'
import { taskHead } from './task-heads.ts'
import { tasksOf } from './tasks.ts'
import { placeOf, type View, words } from './view.ts'

/** A clause with a date in it, before names and acts are shared with its neighbours. */
interface Clause extends Span {
  readonly found: FoundDue
  readonly sentence: Span
  readonly act: Act
  readonly recipients: readonly Span[]
  readonly via: Span | null
}

/**
 * Thời hạn: dates by which something is due, in sentences and in the time column of tables. The date of an
 * event, of a document or of a phase is none; nor is a term without a date ("trong vòng 05 ngày").
 */
export function deadlinesOf(context: ParseContext): readonly Deadline[] {
  const { view, regions, header } = context
  const first = Math.min(regions.body.from, Math.max(header.preamble, regions.head.from))
  if (first >= regions.body.to) return []
  const found: Deadline[] = []
  const tasks = tasksOf(context)
  const timed = new Map(tasks.rows.map((row) => [row.row.index, row]))
  const dues = byParagraph(context, first)
  for (let index = first; index < regions.body.to; index++) {
    const row = timed.get(index)
    if (row !== undefined) {
      if (row.time !== null) found.push(...ofCell(context, row.time, row.task, row.owner))
      continue
    }
    const own = dues.get(index)
    if (own === undefined || view.paragraphs[index]!.block.kind === 'note') continue
    const { start, end } = view.paragraphs[index]!
    for (const one of ofParagraph(context, index, { start, end }, own)) found.push(one)
  }
  return found
}

/** The dates of the body outside citations, by the paragraph they stand in. */
function byParagraph(context: ParseContext, first: number): ReadonlyMap<number, readonly FoundDue[]> {
  const { view, regions, citations } = context
  const found = new Map<number, FoundDue[]>()
  let cited = 0
  let next = -1
  for (let index = first; index < regions.body.to; index++) {
    const { start, end } = view.paragraphs[index]!
    if (next < start) {
      dated.lastIndex = start
      next = dated.exec(view.lower)?.index ?? view.lower.length
    }
    if (next >= end) continue
    for (const due of duesIn(view, start, end)) {
      while (cited < citations.length && citations[cited]!.end <= due.start) cited++
      const citation = citations[cited]
      if (citation !== undefined && citation.start < due.end) continue
      const own = found.get(index)
      if (own === undefined) found.set(index, [due])
      else own.push(due)
    }
  }
  return found
}

/** Most paragraphs have neither a digit nor a quarter and are spared the search. */
const dated = /\d|quý /g

/** A cell of the time column; a bare date there is a deadline too, of a span of time its end. */
function ofCell(context: ParseContext, cell: Span, task: Span, owner: Span | null): Deadline[] {
  const { view } = context
  let dues = duesIn(view, cell.start, cell.end)
  if (dues.length === 0) {
    const text = view.lower.slice(cell.start, cell.end)
    const last = /(?:^|(?:đến|tới)(?: hết)? | - )(?=(?:ngày |tháng |quý |cuối |đầu |giữa |năm )?[\divx])/gu
    let at = -1
    for (let match = last.exec(text); match !== null; match = last.exec(text)) {
      at = cell.start + match.index + match[0].length
      if (match[0] === '') last.lastIndex++
    }
    if (at >= 0) {
      const dated = datesFrom(view, cell.start, at, cell.end, 'within') ?? []
      dues = dated.map((one) => ({
        ...one,
        start: cell.start,
        due: { ...one.due, relation: one.due.day === null ? 'within' : 'by' } satisfies Due,
      }))
    }
  }
  const act = actIn(view, task)
  const reported = act.at !== null && (act.code === 'report' || act.code === 'submit')
  const names = reported ? namesIn(view, { start: act.at!, end: task.end }) : null
  return dues.map((found) => ({
    actor: owner === null ? null : words(view, owner),
    act: act.code === 'report' || act.code === 'submit' ? act.code : plainAct(act.code),
    recipients: names?.recipients.map((one) => words(view, one)) ?? [],
    via: names?.via == null ? null : words(view, names.via),
    due: found.due,
    recurrence: recurrenceOf(view, found, cell, cell),
    place: placeOf(view, dues.length === 1 ? cell : found, context.path(cell.start)),
  }))
}

function plainAct(code: Deadline['act']): Deadline['act'] {
  return code === 'propose-award' || code === 'review' || code === 'issue-plan' ? code : 'other'
}

function ofParagraph(
  context: ParseContext,
  index: number,
  paragraph: Span,
  dues: readonly FoundDue[],
): Deadline[] {
  const { view } = context
  const clauses: Clause[] = []
  for (const [position, found] of dues.entries()) {
    const sentence = sentenceAround(view, paragraph, found)
    const before = dues[position - 1]
    const after = dues[position + 1]
    const segment = segmentAround(view, sentence, found, before, after)
    const act = actOf(view, segment, found)
    if (!isDeadline(context, found, act, segment, sentence)) continue
    const from = Math.min(act.at ?? found.start, found.start)
    const to = Math.max(segment.end, found.end)
    const names = namesIn(view, { start: Math.min(from, clauseStart(view, segment, found)), end: to })
    clauses.push({
      start: act.at === null ? clauseStart(view, segment, found) : from,
      end: Math.max(found.end, names.end),
      found,
      sentence,
      act,
      recipients: names.recipients,
      via: names.via,
    })
  }
  return shared(clauses).map((clause) => ({
    actor: actorOf(context, index, paragraph, clause),
    act: clause.act.code,
    recipients: clause.recipients.map((one) => words(view, one)),
    via: clause.via === null ? null : words(view, clause.via),
    due: clause.found.due,
    recurrence: recurrenceOf(view, clause.found, clause, clause.sentence),
    place: placeOf(view, clause, context.path(clause.start)),
  }))
}

/** Two dates of one sentence share what only one of them says: "báo cáo quý trước …, báo cáo năm trước … về Sở". */
function shared(clauses: readonly Clause[]): readonly Clause[] {
  const done = [...clauses]
  for (let index = done.length - 2; index >= 0; index--) {
    const [one, next] = [done[index]!, done[index + 1]!]
    if (one.sentence.start !== next.sentence.start || one.recipients.length > 0 || one.via !== null) continue
    if (one.act.code !== next.act.code || !['report', 'submit', 'propose-award'].includes(one.act.code))
      continue
    done[index] = { ...one, recipients: next.recipients, via: next.via }
  }
  for (let index = 1; index < done.length; index++) {
    const [before, one] = [done[index - 1]!, done[index]!]
    if (one.sentence.start !== before.sentence.start || one.recipients.length > 0) continue
    if (one.act.at !== null && one.act.code !== before.act.code) continue
    if (one.act.at !== null && one.act.at > before.found.end && one.act.code === 'other') continue
    if (one.act.at === null || one.via === null)
      done[index] = {
        ...one,
        act: one.act.at === null ? before.act : one.act,
        recipients: before.recipients,
        via: one.via ?? before.via,
      }
  }
  return done
}

const notDue =
  /(?:sinh|cấp|hiệu lực|so với|đã [\p{L} ]{2,20}|tuyển dụng|có từ|kể từ|diễn ra|khai mạc|ban hành|ký|thành lập|như|áp dụng)(?: (?:từ|vào))? ?$/u

/** A date of an event, a start or a birth is no deadline. */
function isDeadline(
  context: ParseContext,
  found: FoundDue,
  act: Act,
  segment: Span,
  sentence: Span,
): boolean {
  const { view, regions } = context
  const { due } = found
  const left = view.lower.slice(Math.max(sentence.start, found.start - 40), found.start)
  const head = view.lower.slice(sentence.start, found.start)
  const inBody = found.start >= (view.paragraphs[regions.body.from]?.start ?? 0)
  if (notDue.test(left) && act.code !== 'issue-plan' && act.code !== 'report' && act.code !== 'submit')
    return false
  const node = context.nodeAt(found.start)
  const role = node?.role ?? 'other'
  const above = node?.parent?.role ?? 'other'
  const dated = due.day !== null || due.time !== null
  const scheduled = [role, above].some((one) => one === 'phase' || one === 'schedule')
  if (due.relation === 'on') {
    if (act.at === null || (act.code !== 'report' && act.code !== 'submit' && act.code !== 'propose-award'))
      return false
    if (/(?:lễ|hội nghị|hội thi|chương trình|ngày hội)/u.test(head.slice(-60))) return false
    return (
      found.cycle !== null || /(?:hằng|hàng|mỗi|định kỳ)/u.test(view.lower.slice(segment.start, segment.end))
    )
  }
  if (due.relation === 'within') {
    if (!inBody || scheduled) return false
    const tasked = due.month !== null && due.year !== null && isImplementation(node)
    if (act.at === null) return tasked
    if (act.code === 'other')
      return (
        tasked ||
        /hoàn thành|hoàn thiện|xong|ban hành|phê duyệt|thành lập|kiện toàn/u.test(
          view.lower.slice(act.at, act.at + 20),
        ) ||
        view.lower.startsWith('hoàn thành', found.start) ||
        view.lower.startsWith('thời gian', found.start)
      )
    return true
  }
  if (!dated && due.month === null && due.quarter === null) {
    if (
      role === 'targets' ||
      role === 'objectives' ||
      above === 'objectives' ||
      above === 'targets' ||
      scheduled
    )
      return false
    return act.at !== null && due.relation !== 'by'
  }
  if (
    /từ (?:ngày )?[^,.;]{4,40}$/u.test(left) &&
    /(?:đến|tới) hết/u.test(view.lower.slice(found.start, found.end))
  )
    return act.code === 'report' || act.code === 'submit' || act.code === 'propose-award'
  return true
}

/** Whether a block stands under "Tổ chức thực hiện": a month of a task is when it is due. */
function isImplementation(node: Node | null): boolean {
  for (let each = node; each !== null; each = each.parent) if (each.role === 'implementation') return true
  return false
}

/** Who has to act: the subject of the clause, else of the sentence, else the body that the block belongs to. */
function actorOf(context: ParseContext, index: number, paragraph: Span, clause: Clause): string | null {
  const { view } = context
  const { sentence } = clause
  const aim = /(?:để|,) tổng hợp,? ?(?:báo cáo)?[^;.]{0,20}$/u.exec(
    view.lower.slice(sentence.start, clause.act.at ?? clause.start),
  )
  if (aim !== null && view.lower[sentence.start + aim.index] !== ',') {
    const names = namesIn(view, { start: sentence.start, end: sentence.start + aim.index })
    if (names.recipients.length === 1) return words(view, names.recipients[0]!)
  }
  const starts = [sentence.start]
  for (const { index: mark } of view.lower.slice(sentence.start, clause.start).matchAll(/;/g))
    starts.push(skipBlank(view.lower, sentence.start + mark + 1))
  const bracket = lastIn(view, '(', sentence.start, clause.start)
  if (bracket >= 0 && firstIn(view, ')', bracket, sentence.end) > clause.start) starts.push(bracket + 1)
  const behind = firstIn(view, ', ', clause.found.end, Math.min(sentence.end, clause.found.end + 14))
  if (behind >= 0) starts.push(behind + 2)
  for (const start of starts.reverse().slice(0, 12)) {
    const span = { start: labelEnd(context, index, paragraph, start), end: sentence.end }
    const head = taskHead(view, span)
    if (head !== null && head.form === 'sentence') return words(view, head.actors.span)
  }
  const charge = tasksOf(context).charge.get(index)
  if (charge !== undefined) return words(view, charge)
  const first = taskHead(view, {
    start: labelEnd(context, index, paragraph, paragraph.start),
    end: paragraph.end,
  })
  return first === null ? null : words(view, first.actors.span)
}

/** Behind the label where the sentence is the paragraph's first. */
function labelEnd(context: ParseContext, index: number, paragraph: Span, start: number): number {
  if (start > paragraph.start) return start
  const node = context.nodeAt(paragraph.start)
  if (node?.paragraph.index === index && node.label !== null) return node.label.end
  const bullet = /^(?:[-+*•]|- ?\+) ?/u.exec(context.view.folded.slice(start, start + 4))
  return start + (bullet?.[0].length ?? 0)
}

function recurrenceOf(view: View, found: FoundDue, clause: Span, sentence: Span): Deadline['recurrence'] {
  const { due } = found
  if (due.year !== null) return 'once'
  if (found.cycle === 'daily') return 'unknown'
  if (found.cycle !== null) return found.cycle
  const own = view.lower.slice(
    Math.max(sentence.start, clause.start - 40),
    Math.min(sentence.end, Math.max(clause.end, found.end) + 24),
  )
  const whole = view.lower.slice(sentence.start, sentence.end)
  if (/(?:hằng|hàng|mỗi) năm|(?:1|một|01) năm(?: một| 1)? lần/u.test(own)) return 'yearly'
  if (/^(?:định kỳ )?(?:hằng|hàng|mỗi) năm|(?:hằng|hàng|mỗi) năm(?=[^;]*$)/u.test(whole)) return 'yearly'
  const before = view.lower.slice(clause.start, found.end)
  if (/(?:6|06|sáu) tháng/u.test(before)) return 'half-yearly'
  if (
    /(?:báo cáo|hằng|hàng|mỗi|định kỳ) quý|quý (?:i|ii|iii|iv)(?![\p{L}])/u.test(before) &&
    due.quarter === null
  )
    return 'quarterly'
  if (/(?:hằng|hàng|mỗi|báo cáo) tháng(?! \d)/u.test(own)) return 'monthly'
  if (/(?:hằng|hàng|mỗi) quý/u.test(own)) return 'quarterly'
  if (/báo cáo (?:tổng kết )?(?:kết quả )?(?:cả )?năm(?! \d)|định kỳ (?:cả )?năm/u.test(before))
    return 'yearly'
  return 'unknown'
}
