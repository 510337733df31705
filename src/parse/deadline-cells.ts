import { titleYear } from '../knowledge/title-year.ts'
import type { Deadline } from '../model/facets.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'
import { skipBlank } from './clauses.ts'
import type { ParseContext } from './context.ts'
import { actIn } from './deadline-acts.ts'
import { withLead } from './deadline-leads.ts'
import { namesIn } from './deadline-names.ts'
import { recurrenceOf } from './deadline-recurrence.ts'
import { type Due, datesFrom, duesIn, type FoundDue } from './dues.ts'
import { placeOf, type View, words } from './view.ts'

/** A cell of the time column; a bare date there is a deadline too, of a span of time its end. */
export function ofCell(context: ParseContext, cell: Span, task: Span, owner: Span | null): Deadline[] {
  const parts = partsOf(context.view, cell)
  return parts.flatMap((part) => ofPart(context, part, task, owner, parts.length > 1))
}

/** "Báo cáo quý II/2027; nghiệm thu quý IV/2027": each part of a cell says its own. */
function partsOf({ text, folded }: View, { start, end }: Span): readonly Span[] {
  let at = start
  return folded
    .slice(start, end)
    .split(';')
    .map((part) => {
      const own = trimmed(text, { start: at, end: at + part.length })
      at += part.length + 1
      return own
    })
    .filter((own) => own.end > own.start)
}

function ofPart(
  context: ParseContext,
  cell: Span,
  task: Span,
  owner: Span | null,
  several: boolean,
): Deadline[] {
  const { view } = context
  const text = view.lower.slice(cell.start, cell.end)
  let dues = duesIn(view, cell.start, cell.end)
  if (dues.length === 0) {
    const last =
      /(?:^(?:từ )?|(?:đến|tới)(?: hết)? | - )(?=(?:ngày |tháng |quý |cuối |đầu |giữa |năm )?[\divx])/gu
    let at = -1
    for (let match = last.exec(text); match !== null; match = last.exec(text)) {
      at = cell.start + match.index + match[0].length
      if (match[0] === '') last.lastIndex++
    }
    if (at >= 0) dues = bareDates(view, cell, at)
  }
  const own = actIn(view, cell)
  const behind = dues.length === 0 && (several || own.at !== null) ? datesBehind(view, cell) : []
  if (behind.length > 0) dues = behind
  // "Tháng 5" in a calendar of one year.
  const year = calendarYear(context, cell)
  dues = dues.map((one) =>
    one.due.year === null && one.due.day === null && one.due.month !== null && one.cycle === null
      ? { ...one, due: { ...one.due, year } }
      : one,
  )
  // In a table that names nobody a span of months is a phase.
  if (dues.length === 0 && owner !== null) dues = bareMonth(cell, text)
  const act = several && (own.at !== null || behind.length > 0) ? own : actIn(view, task)
  const reported = act.at !== null && (act.code === 'report' || act.code === 'submit')
  const names = reported ? namesIn(view, { start: act.at!, end: act === own ? cell.end : task.end }) : null
  const whole = { ...task, act, recipients: names?.recipients ?? [], via: names?.via ?? null }
  const { lead, ...said } =
    dues.length === 0 || owner !== null ? { ...whole, lead: null } : withLead(context, whole)
  const actor = owner ?? lead?.actor ?? null
  return dues.map((found) => ({
    actor: actor === null ? null : words(view, actor),
    act: said.act.code,
    recipients: said.recipients.map((one) => words(view, one)),
    via: said.via === null ? null : words(view, said.via),
    due: begun(view.lower.slice(cell.start, cell.end)) ? { ...found.due, relation: 'from' } : found.due,
    recurrence: recurrenceOf(view, found, cell, cell),
    place: placeOf(view, dues.length === 1 ? cell : found, context.path(cell.start)),
  }))
}

/** The dates that stand in a cell without a word of time: of a day at the latest, else within it. */
function bareDates(view: View, cell: Span, at: number): readonly FoundDue[] {
  return (datesFrom(view, cell.start, at, cell.end, 'within') ?? []).map((one) => ({
    ...one,
    start: cell.start,
    due: { ...one.due, relation: one.due.day === null ? 'within' : 'by' } satisfies Due,
  }))
}

/** "Báo cáo kiểm kê quý II/2027", "Đợt 1 năm 2027, đợt 2 năm 2028": the dates behind what is due by them. */
function datesBehind(view: View, cell: Span): readonly FoundDue[] {
  const text = view.lower.slice(cell.start, cell.end)
  const found: FoundDue[] = []
  if (notDue.test(text)) return found
  for (const { index } of matchesOf(dateBehind, text)) {
    const [one] = bareDates(view, cell, cell.start + index + 1)
    if (one === undefined || !/^(?:[,.)]| và |$)/u.test(view.lower.slice(one.end, cell.end))) continue
    const before = found.at(-1)?.end
    found.push({ ...one, start: before === undefined ? cell.start : skipBlank(view.lower, before) })
  }
  return found
}

const dateBehind = / (?=(?:ngày |tháng |quý |cuối |đầu |giữa |năm )?[\divx])/gu
/** Where something begins, goes on, follows another thing or is a share to be reached, nothing is due. */
const notDue = withRanges(
  /^(?:khởi (?:động|công)|bắt đầu|khai mạc|phát động|ra quân|duy trì|từ|kể từ|sau|theo|trong(?! (?:ngày|tháng|quý|năm \d)))(?!\p{L})|\d ?%|(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý)/u,
)

/** "Từ tháng 01/2026", "Từ ngày 15/3/2026 trở đi", "… và thường xuyên": when the work begins; "từ tháng 3 đến tháng 6" says its end too. */
function begun(cell: string): boolean {
  return /^từ (?:đầu |giữa |cuối )?(?:ngày|tháng|quý|năm) [\divx /.-]+(?:(?:tháng|năm) [\d/]+ ?){0,2}(?:trở đi)?(?:,? (?:và )?(?:thường xuyên|liên tục|duy trì)[^\d;]*)?[ .]*$/u.test(
    cell,
  )
}

/**
 * The one year of a table's heading ("LỊCH CÔNG TÁC NĂM 2026"), else of the plan's title; null where none is stated.
 */
function calendarYear({ header, nodeAt }: ParseContext, cell: Span): number | null {
  return titleYear(nodeAt(cell.start)?.heading.title ?? '') ?? titleYear(header.title?.text ?? '')
}

/** "12/2023", "09 - 10/2026", "2026": a month or a year without the word; of a span of months the last. */
function bareMonth(cell: Span, text: string): readonly FoundDue[] {
  const match = /^(?:.*?(?:^|- ?|đến )(0?[1-9]|1[0-2]) ?[/.-] ?)?(20\d\d)\.?$/u.exec(text.trimEnd())
  if (match === null) return []
  const due: Due = {
    year: Number(match[2]),
    quarter: null,
    month: match[1] === undefined ? null : Number(match[1]),
    day: null,
    time: null,
    relation: 'within',
  }
  return [{ ...cell, due, cycle: null }]
}
