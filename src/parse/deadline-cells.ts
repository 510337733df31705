import { titleYear } from '../knowledge/title-year.ts'
import type { Deadline } from '../model/facets.ts'
import type { Span } from '../text/mapped.ts'
import type { ParseContext } from './context.ts'
import { actIn } from './deadline-acts.ts'
import { withLead } from './deadline-leads.ts'
import { namesIn } from './deadline-names.ts'
import { recurrenceOf } from './deadline-recurrence.ts'
import { type Due, datesFrom, duesIn, type FoundDue } from './dues.ts'
import { placeOf, words } from './view.ts'

/** A cell of the time column; a bare date there is a deadline too, of a span of time its end. */
export function ofCell(context: ParseContext, cell: Span, task: Span, owner: Span | null): Deadline[] {
  const { view } = context
  let dues = duesIn(view, cell.start, cell.end)
  if (dues.length === 0) {
    const text = view.lower.slice(cell.start, cell.end)
    const last =
      /(?:^(?:từ )?|(?:đến|tới)(?: hết)? | - )(?=(?:ngày |tháng |quý |cuối |đầu |giữa |năm )?[\divx])/gu
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
  // "Tháng 5" in a calendar of one year.
  const year = calendarYear(context, cell)
  dues = dues.map((one) =>
    one.due.year === null && one.due.day === null && one.due.month !== null && one.cycle === null
      ? { ...one, due: { ...one.due, year } }
      : one,
  )
  // In a table that names nobody a span of months is a phase.
  if (dues.length === 0 && owner !== null) dues = bareMonth(cell, view.lower.slice(cell.start, cell.end))
  const act = actIn(view, task)
  const reported = act.at !== null && (act.code === 'report' || act.code === 'submit')
  const names = reported ? namesIn(view, { start: act.at!, end: task.end }) : null
  const own = { ...task, act, recipients: names?.recipients ?? [], via: names?.via ?? null }
  const { lead, ...said } =
    dues.length === 0 || owner !== null ? { ...own, lead: null } : withLead(context, own)
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

/** "Từ tháng 01/2026", "Từ ngày 15/3/2026 trở đi": when the work begins; "từ tháng 3 đến tháng 6" says its end too. */
function begun(cell: string): boolean {
  return /^từ (?:đầu |giữa |cuối )?(?:ngày|tháng|quý|năm) [\divx /.-]+(?:(?:tháng|năm) [\d/]+ ?){0,2}(?:trở đi)?[ .]*$/u.test(
    cell,
  )
}

/**
 * The one year of a table's heading ("LỊCH CÔNG TÁC NĂM 2026"), else of the plan's title; null where none is stated.
 */
function calendarYear({ header, nodeAt }: ParseContext, cell: Span): number | null {
  return titleYear(nodeAt(cell.start)?.heading.title ?? '') ?? titleYear(header.title?.text ?? '')
}

/** "12/2023", "09 - 10/2026": a month without the word; of a span of months the last. */
function bareMonth(cell: Span, text: string): readonly FoundDue[] {
  const match = /(?:^|- ?|đến )(0?[1-9]|1[0-2]) ?[/.-] ?(20\d\d)\.?$/u.exec(text.trimEnd())
  if (match === null) return []
  const due: Due = {
    year: Number(match[2]),
    quarter: null,
    month: Number(match[1]),
    day: null,
    time: null,
    relation: 'within',
  }
  return [{ ...cell, due, cycle: null }]
}
