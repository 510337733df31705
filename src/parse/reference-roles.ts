import type { Reference } from '../model/references.ts'
import { endsInAmending } from '../text/amending.ts'
import type { Citation } from './citation.ts'
import { isGround, type ReferenceContext } from './reference-context.ts'
import { upstreamsOf } from './upstreams.ts'
import { paragraphAt, type View } from './view.ts'

/** The role of each mention (vai trò của văn bản được viện dẫn). */
export function rolesOf(context: ReferenceContext): readonly Reference['role'][] {
  const { view, citations, regions } = context
  const headEnd =
    view.paragraphs[regions.body.from]?.start ??
    (regions.body.to > regions.body.from
      ? view.text.length
      : (view.paragraphs[regions.tail.from]?.start ?? view.text.length))
  const headStart = view.paragraphs[regions.head.from]?.start ?? 0
  // What an article of the issuing decision names ("… thay thế Quyết định số …") is no basis of it.
  const articles = view.paragraphs[regions.wrapper?.articles || regions.head.from]?.start ?? 0
  const nested = nestedOnes(view, citations)
  const roles = citations.map((citation): Reference['role'] => {
    const paragraph = paragraphAt(view, citation.start)
    if (paragraph?.block.kind === 'note') return 'footnote'
    if (isShortName(view, citation)) return 'mention'
    if (citation.start < headStart)
      return nested.has(citation) || citation.start >= articles ? 'mention' : 'basis'
    return citation.start < headEnd && !nested.has(citation) ? 'basis' : 'mention'
  })
  citations.forEach((citation, index) => {
    if (roles[index] === 'mention' && !nested.has(citation) && isGround(context, citation))
      roles[index] = 'basis'
  })
  const clauses = clausesBefore(view, citations)
  const bases = roles.flatMap((role, index) => (role === 'basis' ? [index] : []))
  for (const index of upstreamsOf(context, bases, clauses)) roles[index] = 'direct-upstream'
  return roles
}

/** "Quyết định số 131/QĐ-TTg ngày … (Quyết định số 131/QĐ-TTg)": how it will be called. */
function isShortName({ folded }: View, { start, end, number, date, title }: Citation): boolean {
  return (
    number !== null && date === null && title === null && folded[start - 1] === '(' && folded[end] === ')'
  )
}

/**
 * Mentions within the title of another one, or in the brackets that say what amended it. They stand in reading order,
 * and a title behind its mention.
 */
function nestedOnes(view: View, citations: readonly Citation[]): ReadonlySet<Citation> {
  const nested = new Set<Citation>()
  let next = 0
  let reach = 0
  for (const citation of citations) {
    for (let title = citations[next]; title !== undefined && title !== citation; title = citations[++next]) {
      if (title.titleSpan === null) continue
      if (title.titleSpan.start > citation.start) break
      reach = Math.max(reach, title.titleSpan.end)
    }
    if (citation.end <= reach || endsInAmending(view.folded.slice(0, citation.start))) nested.add(citation)
  }
  return nested
}

/** One line may be a whole file. */
const longestClause = 3000

/**
 * The clause that leads to each mention: from the start of its paragraph or sentence. Coordinated mentions share it, those
 * behind a semicolon that of the one before: "Thực hiện A; B, C".
 */
function clausesBefore(view: View, citations: readonly Citation[]): readonly string[] {
  const { lower } = view
  let looked = 0
  let sentence = 0
  /** The one before, where it stands, and what leads to it. */
  let before: { readonly start: number; readonly paragraph: number; readonly clause: string } | null = null
  return citations.map(({ start }) => {
    const from = Math.max(paragraphAt(view, start)?.start ?? 0, start - longestClause)
    for (let at = Math.max(looked, from); at < start - 1; at++)
      if (lower[at + 1] === ' ' && (lower[at] === '.' || lower[at] === ';')) sentence = at + 2
    looked = Math.max(looked, start - 1)
    const begin = Math.max(from, sentence)
    const said = lower.slice(begin, start)
    const follows = before !== null && before.paragraph === from
    const leads = said.trim() === '' || (follows && before!.start >= begin && before!.start <= begin + 1)
    const clause: string =
      leads && follows ? before!.clause : said.trim() === '' ? lower.slice(from, start) : said
    before = { start, paragraph: from, clause }
    return clause
  })
}
