import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { firstIn, lastIn, skipBlank } from './clauses.ts'
import type { ParseContext } from './context.ts'
import { namesIn } from './deadline-names.ts'
import type { FoundDue } from './dues.ts'
import { taskHead } from './task-heads.ts'
import { tasksOf } from './tasks.ts'
import { words } from './view.ts'

/** A clause with a date, as far as its actor is concerned. */
interface DatedClause extends Span {
  readonly found: FoundDue
  readonly sentence: Span
  readonly act: { readonly at: number | null }
}

/** Who has to act: the subject of the clause, else of the sentence, else the body that the block belongs to. */
export function actorOf(
  context: ParseContext,
  index: number,
  paragraph: Span,
  clause: DatedClause,
): string | null {
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
  for (const { index: mark } of matchesOf(/;/g, view.lower.slice(sentence.start, clause.start)))
    starts.push(skipBlank(view.lower, sentence.start + mark + 1))
  const bracket = lastIn(view, '(', sentence.start, clause.start)
  if (bracket >= 0 && firstIn(view, ')', bracket, sentence.end) > clause.start) starts.push(bracket + 1)
  const behind = firstIn(view, ', ', clause.found.end, Math.min(sentence.end, clause.found.end + 14))
  if (behind >= 0) starts.push(behind + 2)
  for (const start of starts.reverse().slice(0, 12)) {
    const span = { start: labelEnd(context, index, paragraph, start), end: sentence.end }
    const head = taskHead(view, span)
    if (head !== null && head.form === 'sentence' && hasWork(context, head.actors.span.end, clause.found))
      return words(view, head.actors.span)
  }
  const charge = tasksOf(context).charge.get(index)
  if (charge !== undefined) return words(view, charge)
  const first = taskHead(view, {
    start: labelEnd(context, index, paragraph, paragraph.start),
    end: paragraph.end,
  })
  if (first !== null) return words(view, first.actors.span)
  // "Chế độ báo cáo: các đảng ủy xã báo cáo …"
  const colon = lastIn(view, ': ', sentence.start, clause.found.start)
  const behindColon = colon < 0 ? null : taskHead(view, { start: colon + 2, end: sentence.end })
  return behindColon?.form === 'sentence' ? words(view, behindColon.actors.span) : null
}

/**
 * "phân công cán bộ phụ trách trước ngày …", "phân công kế toán; nộp dự toán trước …": with nothing to do behind the
 * name, the named one is not who acts.
 */
function hasWork({ view }: ParseContext, from: number, found: FoundDue): boolean {
  return found.start < from || /^[^;]*\p{L}/u.test(view.lower.slice(from, found.start))
}

/** Behind the label where the sentence is the paragraph's first. */
function labelEnd(context: ParseContext, index: number, paragraph: Span, start: number): number {
  if (start > paragraph.start) return start
  const node = context.nodeAt(paragraph.start)
  if (node?.paragraph.index === index && node.label !== null) return node.label.end
  const bullet = /^(?:[-+*•]|- ?\+) ?/u.exec(context.view.folded.slice(start, start + 4))
  return start + (bullet?.[0].length ?? 0)
}
