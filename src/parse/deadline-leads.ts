import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import type { ParseContext } from './context.ts'
import { type Act, actIn } from './deadline-acts.ts'
import { namesIn } from './deadline-names.ts'
import { taskHead } from './task-heads.ts'
import { type Paragraph, paragraphAt } from './view.ts'

/** What a sentence with a colon says for all dates listed below it: "Các xã báo cáo về Sở Y tế (qua Văn phòng):". */
export interface Lead {
  readonly actor: Span | null
  readonly act: Act['code']
  readonly recipients: readonly Span[]
  readonly via: Span | null
}

/** What goes to somebody. */
const handedIn = new Set<Act['code']>(['report', 'submit', 'propose-award'])

/** So many items of a list may stand between the sentence and a date. */
const longestList = 12

/** The sentence that leads in the list or table to which a paragraph belongs; null where none says what is handed in. */
export function leadAbove(context: ParseContext, index: number): Lead | null {
  const { paragraphs } = context.view
  const own = paragraphs[index]!
  for (let at = index - 1; at >= Math.max(0, index - longestList); at--) {
    const paragraph = paragraphs[at]!
    if (paragraph.block.kind === 'note' || (paragraph.block.kind === 'row' && own.block.kind === 'row'))
      continue
    const lead = paragraph.block.kind === 'row' ? null : leadIn(context, paragraph)
    if (lead !== null || !isSibling(paragraph, own)) return lead
  }
  return null
}

function isSibling({ label }: Paragraph, own: Paragraph): boolean {
  return own.block.kind !== 'row' && label !== null && label.family === own.label?.family
}

function leadIn({ view }: ParseContext, paragraph: Paragraph): Lead | null {
  const start = paragraph.label?.end ?? paragraph.start
  const span = trimmed(view.text, { start, end: paragraph.end })
  if (view.folded[span.end - 1] !== ':') return null
  const act = actIn(view, span)
  if (act.at === null || !handedIn.has(act.code)) return null
  const { recipients, via } = namesIn(view, { start: act.at, end: span.end })
  if (act.code !== 'report' && recipients.length === 0 && via === null) return null
  // "… báo cáo Sở Y tế, đồng thời triển khai các việc sau:" leads in other work.
  if (other.test(view.lower.slice(act.at, span.end))) return null
  const head = taskHead(view, lastSentence(view.folded, span))
  return { actor: head?.form === 'sentence' ? head.actors.span : null, act: act.code, recipients, via }
}

const other = withRanges(
  /(?<!\p{L})(?:đồng thời|các (?:việc|công việc|nhiệm vụ|giải pháp)(?! báo cáo)|và (?:thực hiện|triển khai|tổ chức))(?!\p{L})/u,
)

/** "Chế độ báo cáo: Các xã báo cáo …:": who acts stands behind the words that name the list. */
function lastSentence(folded: string, { start, end }: Span): Span {
  const words = folded.slice(start, end - 1)
  const inner = Math.max(words.lastIndexOf(': '), words.lastIndexOf('. '))
  return inner < 0 ? { start, end } : { start: start + inner + 2, end }
}

/** What a date says, with what the sentence above its list says for it. */
export function withLead<
  T extends Span & { readonly act: Act; readonly recipients: readonly Span[]; readonly via: Span | null },
>(context: ParseContext, one: T): T & { readonly lead: Lead | null } {
  const { view } = context
  const said = view.lower.slice(one.start, one.end)
  const bare =
    handedIn.has(one.act.code) || (one.act.code === 'review' ? isPaper.test(said) : one.act.at === null)
  const index = bare && one.recipients.length === 0 && one.via === null ? indexOf(context, one) : -1
  const lead = index < 0 ? null : leadAbove(context, index)
  if (lead === null) return { ...one, lead }
  const act = handedIn.has(one.act.code) ? one.act : { ...one.act, code: lead.act }
  return { ...one, act, recipients: lead.recipients, via: lead.via, lead }
}

/** "Sơ kết giai đoạn 1: trước ngày …" names a report; "Tổ chức hội nghị tổng kết", "Tổng kết hội thi" an event. */
const isPaper = withRanges(
  /^(?:[-+*•] ?)?(?:sơ kết|tổng kết)(?:,| và| \/|:|(?: \(?(?:giai đoạn|năm|học kỳ|0?6 tháng|0?9 tháng|quý|đợt|phong trào|chương trình|kế hoạch|\d{4})))(?!.*(?:hội nghị|hội thi|lễ ))/u,
)

function indexOf({ view }: ParseContext, { start }: Span): number {
  return paragraphAt(view, start)?.index ?? -1
}
