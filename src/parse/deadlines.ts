import type { Deadline } from '../model/facets.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { clauseStart, segmentAround, sentenceAround } from './clauses.ts'
import type { ParseContext } from './context.ts'
import { actorOf } from './deadline-actors.ts'
import { type Act, actOf } from './deadline-acts.ts'
import { ofCell } from './deadline-cells.ts'
import { withLead } from './deadline-leads.ts'
import { namesIn } from './deadline-names.ts'
import { recurrenceOf } from './deadline-recurrence.ts'
import { type Clause, shared } from './deadline-shares.ts'
import { duesIn, type FoundDue } from './dues.ts'
import type { Node } from './outline.ts'
import { signFrom, signsOf } from './signs.ts'
import { tasksOf } from './tasks.ts'
import { placeOf, type View, words } from './view.ts'

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
  // A cell that reaches over the time column says the term in its words.
  const rows = tasks.rows.filter(({ time }) => time !== null)
  const timed = new Set([...rows.map(({ row }) => row.index), ...tasks.dated.map(({ index }) => index)])
  const dues = byParagraph(context, first)
  for (const { row, time, task, owner } of tasks.rows) {
    const actor = owner ?? tasks.charge.get(row.index) ?? null
    if (time !== null) for (const one of ofCell(context, time, task, actor)) found.push(one)
  }
  for (const { time, task, owner } of tasks.dated)
    for (const one of ofCell(context, time, task, owner)) found.push(one)
  for (let index = first; index < regions.body.to; index++) {
    if (timed.has(index)) continue
    const own = dues.get(index)
    if (own === undefined || view.paragraphs[index]!.block.kind === 'note') continue
    const { start, end } = view.paragraphs[index]!
    for (const one of ofParagraph(context, index, { start, end }, own)) found.push(one)
  }
  return found.sort((a, b) => a.place.start - b.place.start)
}

/** The dates of the body outside citations, by the paragraph they stand in. */
function byParagraph(context: ParseContext, first: number): ReadonlyMap<number, readonly FoundDue[]> {
  const { view, regions, citations } = context
  const found = new Map<number, FoundDue[]>()
  const signs = signsOf(view)
  let cited = 0
  let next = signFrom(signs, view.paragraphs[first]!.start)
  for (let index = first; index < regions.body.to && next < signs.length; index++) {
    const { start, end } = view.paragraphs[index]!
    if (signs[next]! >= end) continue
    while (next < signs.length && signs[next]! < end) next++
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
    const before = position > 0 ? dues[position - 1] : undefined
    const after = dues[position + 1]
    const segment = segmentAround(view, sentence, found, before, after)
    const twin = clauses.at(-1)
    if (twin !== undefined && twin.found === before && goesOn(view, before, found)) {
      clauses.push({ ...twin, ...found, found })
      continue
    }
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
  return shared(view, clauses).map((own) => {
    const clause = withLead(context, own)
    const actor = actorOf(context, index, paragraph, clause)
    return {
      actor: actor ?? (clause.lead?.actor == null ? null : words(view, clause.lead.actor)),
      act: clause.act.code,
      recipients: clause.recipients.map((one) => words(view, one)),
      via: clause.via === null ? null : words(view, clause.via),
      due: clause.found.due,
      recurrence: recurrenceOf(view, clause.found, clause, clause.sentence),
      place: placeOf(view, clause, context.path(clause.start)),
    }
  })
}

/**
 * "Trước ngày 10/6 (báo cáo quý) và trước ngày 10/12 (báo cáo năm)": behind what a date is for, the next one of its
 * kind; "vào ngày 01 và ngày 15 hằng tháng" is for one thing.
 */
function goesOn(view: View, before: FoundDue, one: FoundDue): boolean {
  const between = view.lower.slice(before.end, one.start)
  if (one.due.relation === 'on' && before.due.relation === 'on' && /^(?:,| và) $/u.test(between)) return true
  return /^ ?(?:\([^();]{1,60}\)|đối với [^,;()]{1,60}?) ?(?:,|;|và|, và|; và) ?$/u.test(between)
}

const notDue = withRanges(
  /(?:sinh|cấp|hiệu lực|so với|đã [\p{L} ]{2,20}|tuyển dụng|có từ|kể từ|diễn ra|khai mạc|ban hành|ký|thành lập|như|áp dụng)(?: (?:từ|vào))? ?$/u,
)

/** What is held on a day that returns, and not done by it. */
const event = withRanges(
  /(?<!\p{L})(?:lễ|hội nghị|hội thi|ngày hội|họp|giao ban|sinh hoạt|chào cờ|tiếp (?:công )?dân|ra quân|vệ sinh|dọn|tập luyện|phát (?:thanh|sóng)|phiên chợ)(?!\p{L})/u,
)

/** What must be there on a day that returns: "niêm yết bảng giá vào ngày 03 hằng tháng"; other acts are held on it. */
const handedIn = withRanges(
  /(?<!\p{L})(?:báo cáo|gửi|nộp|chuyển giao|bàn giao|cung cấp|tổng hợp|thống kê|cập nhật|rà soát|thanh toán|chấm điểm|(?<!thành )lập(?= (?:danh sách|báo cáo|biểu|bảng|hồ sơ|kế hoạch|dự toán|sổ|chứng từ))|đối (?:chiếu|soát|khớp)|quyết toán|khóa sổ|kiểm kê|đo(?= (?:mực|nồng độ|độ))|đếm|thông báo|chốt(?= (?:số|danh|sổ|kết quả))|hoàn thành|niêm yết|công (?:khai|bố)|đăng(?: tải)?(?! ký))(?!\p{L})/u,
)

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
  const isAim = [role, above].some((one) => one === 'targets' || one === 'objectives')
  const scheduled = [role, above].some((one) => one === 'phase' || one === 'schedule')
  if (due.relation === 'on') {
    if (found.cycle !== null && isImplementation(node))
      return !event.test(head.slice(-60)) && (act.at !== null || handedIn.test(head.slice(-60)))
    if (act.at === null || (act.code !== 'report' && act.code !== 'submit' && act.code !== 'propose-award'))
      return false
    if (/(?:lễ|hội nghị|hội thi|chương trình|ngày hội)/u.test(head.slice(-60))) return false
    const isOnce =
      due.year !== null &&
      view.lower.startsWith('vào ', found.start) &&
      isImplementation(node) &&
      /(?:gửi|nộp|báo cáo|trình) [^,;.]{2,80} (?:về|cho|đến|tới) /u.test(head) &&
      !/(?:hội thảo|họp mặt|buổi|tọa đàm|diễn đàn|viếng)/u.test(head.slice(-80))
    return (
      isOnce ||
      found.cycle !== null ||
      /(?:hằng|hàng|mỗi|định kỳ)/u.test(view.lower.slice(segment.start, segment.end))
    )
  }
  if (due.relation === 'within') {
    if (!inBody) return false
    if (scheduled) return act.code === 'review' && reviewed.test(view.lower.slice(act.at!, found.end))
    const named = due.month !== null || due.quarter !== null
    if (!named)
      return (
        !isAim &&
        (act.at !== null || /^(?:thời gian )?hoàn thành/u.test(view.lower.slice(found.start, found.end)))
      )
    const returns = /(?:hằng|hàng|mỗi) năm/u.test(view.lower.slice(found.end - 10, found.end + 10))
    const tasked = named && (due.year !== null || returns) && isImplementation(node)
    if (act.at === null) return tasked
    if (act.code === 'other')
      return (
        tasked ||
        /hoàn thành|hoàn thiện|xong|kết thúc|ban hành|phê duyệt|thành lập|kiện toàn/u.test(
          view.lower.slice(act.at, act.at + 20),
        ) ||
        view.lower.startsWith('hoàn thành', found.start) ||
        view.lower.startsWith('thời gian', found.start)
      )
    return true
  }
  if (!dated && due.month === null && due.quarter === null) {
    return act.at !== null && due.relation !== 'by' && !isAim && !scheduled
  }
  if (
    /từ (?:ngày )?[^,.;]{4,40}$/u.test(left) &&
    /(?:đến|tới) hết/u.test(view.lower.slice(found.start, found.end))
  )
    return act.code === 'report' || act.code === 'submit' || act.code === 'propose-award'
  return true
}

/** In a schedule a review is due "trong tháng 12/2027", and held "vào tháng 12/2027". */
const reviewed = /(?<!hội nghị )(?:sơ kết|tổng kết)[^,;.]* trong (?:tháng|quý) [^,;.]*$/u

/** Whether a block stands under "Tổ chức thực hiện": a month of a task is when it is due. */
function isImplementation(node: Node | null): boolean {
  for (let each = node; each !== null; each = each.parent) if (each.role === 'implementation') return true
  return false
}
