import type { Deadline } from '../model/facets.ts'
import type { Span } from '../text/mapped.ts'
import { actorsAt, isActor } from './actors.ts'
import { tasksOf } from './assignments.ts'
import type { ParseContext } from './context.ts'
import { type Due, datesFrom, duesIn, type FoundDue } from './dues.ts'
import { taskHead } from './task-heads.ts'
import { placeOf, trimmed, type View, words } from './view.ts'

/** A clause with a date in it, before names and acts are shared with its neighbours. */
interface Clause extends Span {
  readonly found: FoundDue
  readonly sentence: Span
  readonly act: Act
  readonly recipients: readonly Span[]
  readonly via: Span | null
}

interface Act {
  readonly code: Deadline['act']
  /** Where the act's words begin; null where no verb says it. */
  readonly at: number | null
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
    found.push(...ofParagraph(context, index, { start, end }, own))
  }
  return found
}

/** The dates of the body outside citations, by the paragraph they stand in. */
function byParagraph(context: ParseContext, first: number): ReadonlyMap<number, readonly FoundDue[]> {
  const { view, regions, citations } = context
  const found = new Map<number, FoundDue[]>()
  let cited = 0
  for (let index = first; index < regions.body.to; index++) {
    const { start, end } = view.paragraphs[index]!
    if (!mayHoldDate(view.lower, start, end)) continue
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

/** Most paragraphs have neither a digit nor a quarter; one look at each letter spares them the search. */
function mayHoldDate(lower: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = lower.charCodeAt(at)
    if (code <= 0x39 && code >= 0x30) return true
    if (code === 0x71 && lower.startsWith('quý ', at)) return true
  }
  return false
}

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
  return dues.map((found) => ({
    actor: owner === null ? null : words(view, owner),
    act: act.code === 'report' || act.code === 'submit' ? act.code : plainAct(act.code),
    recipients: [],
    via: null,
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

/** A sentence is looked at this far from its date, no farther: one line may be a whole file. */
const reach = 1500

function sentenceAround(view: View, { start, end }: Span, at: Span): Span {
  const near = { start: Math.max(start, at.start - reach), end: Math.min(end, at.end + reach) }
  const text = view.folded.slice(near.start, near.end)
  let from = 0
  let to = text.length
  const stop = /[.?!…](?= \p{Lu})|\t/gu
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (near.start + match.index < at.start) from = match.index + 1
    else if (near.start + match.index >= at.end) {
      to = match.index
      break
    }
  }
  return trimmed(view.text, { start: near.start + from, end: near.start + to })
}

/** Offset of the last, or first, `mark` inside a range; -1 where there is none. */
function lastIn(view: View, mark: string, start: number, end: number): number {
  const at = view.lower.slice(start, Math.max(start, end)).lastIndexOf(mark)
  return at < 0 ? -1 : start + at
}

function firstIn(view: View, mark: string, start: number, end: number): number {
  const at = view.lower.slice(start, Math.max(start, end)).indexOf(mark)
  return at < 0 ? -1 : start + at
}

/** The part of the sentence between semicolons, and between the words of the neighbouring dates. */
function segmentAround(
  view: View,
  sentence: Span,
  at: Span,
  before: Span | undefined,
  after: Span | undefined,
): Span {
  const text = view.lower
  const left = Math.max(
    sentence.start,
    before !== undefined && before.end <= at.start ? before.end : sentence.start,
  )
  let start = Math.max(left, lastIn(view, ';', left, at.start) + 1)
  const purpose = lastIn(view, 'để tổng hợp', start, at.start)
  if (purpose > start) start = purpose + 'để '.length
  let end = sentence.end
  const behind = / để (?=\p{L})|;/u.exec(text.slice(at.end, end))
  if (behind !== null) end = at.end + behind.index
  if (after !== undefined && after.start >= at.end && after.start < end) {
    // What leads up to the next date belongs to it: from the last comma on.
    const comma = Math.max(lastIn(view, ', ', at.end, after.start), lastIn(view, ' và ', at.end, after.start))
    end = comma > at.end ? comma : Math.max(at.end, after.start)
  }
  return { start: skipBlank(text, start), end }
}

function skipBlank(text: string, at: number): number {
  let next = at
  while (next < text.length && /[ ,;)-]/.test(text[next]!)) next++
  return next
}

const award =
  /(?:đề nghị|đề xuất|trình|xét|hồ sơ|danh sách)(?: [\p{L},]+){0,6}? (?:khen thưởng|tặng thưởng|khen|tôn vinh)(?![\p{L}])/u
const verbs: readonly (readonly [Deadline['act'], RegExp])[] = [
  ['propose-award', award],
  [
    'report',
    /(?:(?:gửi|nộp|trình|thực hiện|hoàn thành)(?: [\p{L}]+){0,5}? )?(?<!(?:căn cứ|theo|công tác|chế độ thông tin,) )(?:chế độ )?báo cáo(?! viên)/u,
  ],
  ['submit', /(?<!\p{L})(?:gửi|nộp|đăng ký|trình|chuyển hồ sơ|cung cấp)(?!\p{L})/u],
  ['review', /(?:tổ chức |tiến hành |tham mưu )?(?:hội nghị )?(?:sơ kết|tổng kết)/u],
  [
    'issue-plan',
    /(?<!\p{L})(?:(?:xây dựng|ban hành|phê duyệt|cụ thể hóa)(?:,| và| [\p{L},]+){0,8}? (?:kế hoạch|chương trình|phương án)|(?:kế hoạch|chương trình|phương án)(?: [\p{L},]+){0,6}? ban hành)(?!\p{L})/u,
  ],
  [
    'other',
    /(?<!\p{L})(?:hoàn thành|hoàn thiện|xong|kết thúc|kiện toàn|thành lập|công bố|công khai|chốt|ban hành|phê duyệt|bố trí)(?!\p{L})/u,
  ],
]

/** What has to be done by the date: said in the date's own part of the clause, else before it, else behind it. */
function actOf(view: View, segment: Span, found: FoundDue): Act {
  const comma = Math.max(lastIn(view, ', ', segment.start, found.start) + 1, segment.start)
  const leads = isAdverbial(view, { start: comma, end: found.start })
  const parts: readonly Span[] = leads
    ? [
        { start: found.end, end: segment.end },
        { start: segment.start, end: found.start },
      ]
    : [
        { start: comma, end: found.start },
        { start: segment.start, end: found.start },
        { start: found.end, end: segment.end },
      ]
  let fallback: Act | null = null
  for (const part of parts) {
    const act = actIn(view, part)
    if (act.at === null) continue
    if (act.code !== 'other') return act
    fallback ??= act
    if (!leads) return act
  }
  return fallback ?? { code: 'other', at: null }
}

/** Nothing but the subject or words of time stands in front of the date. */
function isAdverbial(view: View, span: Span): boolean {
  const text = view.lower.slice(span.start, span.end).trim()
  if (
    /^(?:định kỳ|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|mỗi năm|và|đồng thời|,|\(| )*$/u.test(
      text,
    )
  )
    return true
  const { start } = trimmed(view.text, span)
  if (!isActor(view, start)) return false
  const actors = actorsAt(view, start, span.end)
  return actors !== null && actors.end >= span.end - 2
}

function actIn(view: View, { start, end }: Span): Act {
  if (end <= start) return { code: 'other', at: null }
  const text = view.lower.slice(start, end)
  for (const [code, pattern] of verbs) {
    const match = pattern.exec(text)
    if (match !== null) return { code, at: start + match.index }
  }
  return { code: 'other', at: null }
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
    if (act.at === null) return false
    if (act.code === 'other')
      return (
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

const toward =
  /(?:(?<!\p{L})(?:về|gửi(?: về| đến| tới| cho)?|cho|tới|đến|với|trình|nộp(?: về| cho)?)(?: cho| về)?|báo cáo(?: kết quả| nhanh| định kỳ| bằng văn bản)*(?: về| với| cho| lên| đến)?) (?=\p{L})/gu

const through = /(?<!\p{L})(?:thông qua|qua)(?: đầu mối| cơ quan thường trực(?: là)?)? ?:? ?(?=\p{L})/gu

/** The bodies something goes to (gửi, về, báo cáo) and the one it goes through (qua). */
function namesIn(
  view: View,
  { start, end }: Span,
): { recipients: readonly Span[]; via: Span | null; end: number } {
  const recipients: Span[] = []
  let via: Span | null = null
  let last = start
  const text = view.lower.slice(start, end)
  toward.lastIndex = 0
  for (let match = toward.exec(text); match !== null; match = toward.exec(text)) {
    const at = start + match.index + match[0].length
    if (!/\p{Lu}/u.test(view.folded[at] ?? '') && !/^(?:các|cấp ủy)/u.test(view.lower.slice(at, at + 8)))
      continue
    if (/^cho các|^với các/u.test(view.lower.slice(start + match.index, at + 3))) continue
    const actors = actorsAt(view, at, end)
    if (actors === null) continue
    recipients.push(...actors.bodies)
    last = Math.max(last, actors.span.end)
    toward.lastIndex = Math.max(toward.lastIndex, actors.span.end - start)
  }
  for (const match of text.matchAll(through)) {
    const actors = actorsAt(view, start + match.index + match[0].length, end)
    if (actors === null) continue
    via ??= actors.span
    last = Math.max(last, actors.span.end)
    if (view.folded[last] === ')') last++
  }
  const once = recipients.filter(
    (one, index) =>
      (via === null || one.start < via.start || one.start >= via.end) &&
      recipients.findIndex((other) => words(view, other) === words(view, one)) === index,
  )
  return { recipients: once, via, end: last }
}

function clauseStart(view: View, segment: Span, found: FoundDue): number {
  const comma = lastIn(view, ', ', segment.start, found.start) + 1
  return skipBlank(view.lower, Math.max(segment.start, comma))
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
