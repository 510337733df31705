import type { Award, Occasion } from '../model/facets.ts'
import type { Plan } from '../model/plan.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { beginsWithForm, formsIn, givenBy } from './award-forms.ts'
import { narrowed, type Occasions, standardLead, stated } from './award-occasions.ts'
import { awardCells } from './award-tables.ts'
import type { ParseContext } from './context.ts'
import { type BodyItem, behindLabel, type Node } from './outline.ts'
import { inOneTable } from './tables.ts'
import { placeOf, type View, words } from './view.ts'

/** Hình thức và tiêu chuẩn khen thưởng. */
export type AwardReading = Pick<Plan, 'awards' | 'awardStandards'>

interface Passage extends Occasions {
  readonly span: Span
  readonly standard: boolean
  /** Those whom a table names beside it. */
  readonly givers: readonly string[]
}

export function awardsOf({ view, outline, path }: ParseContext): AwardReading {
  const awards: Award[] = []
  const awardStandards: Plan['awardStandards'] = []
  for (const node of outline.nodes) {
    if (!isAwardNode(node) || (node.parent !== null && isAwardNode(node.parent))) continue
    const passages = passagesOf(view, node, { occasions: [], periods: new Map() })
    // A section that names no occasion speaks of the end of what it plans.
    const unsaid: readonly Occasion[] = passages.some(({ occasions }) => occasions.length > 0)
      ? []
      : ['final-review']
    for (const { span, standard, periods, givers, occasions: said } of passages) {
      const occasions = said.length > 0 ? said : unsaid
      const section = path(span.start)
      if (standard) {
        for (const occasion of occasions)
          awardStandards.push({ occasion, text: words(view, span), place: placeOf(view, span, section) })
        continue
      }
      for (const form of givenBy(view, formsIn(view, span), givers))
        for (const occasion of occasions)
          awards.push({
            occasion,
            family: form.family,
            form: form.id,
            giver: form.giver,
            period: periods.get(occasion) ?? null,
            place: placeOf(view, form.span, section),
          })
    }
  }
  return { awards, awardStandards }
}

/** "Thi đua, khen thưởng" without sections for each speaks of awards, too. */
function isAwardNode({ role, children }: Node): boolean {
  return (
    role === 'awards' ||
    role === 'annual-awards' ||
    role === 'review-awards' ||
    (role === 'criteria-awards' && children.length === 0)
  )
}

/** The passages of an award section in reading order, each with the occasions in force there. */
function passagesOf(view: View, node: Node, inherited: Occasions): Passage[] {
  const { start, end } = node.heading.span
  let state = stated(view.lower.slice(start, end), inherited)
  if (node.role === 'annual-awards' && state.occasions.length === 0)
    state = { ...state, occasions: ['annual'] }
  const passages: Passage[] = []
  const { text } = node.heading
  const behind = behindLabel(node)
  const own = isForm(view, node) ? { ...behind, end: text?.end ?? behind.end } : text
  let standard = isStandardTitle(node.heading.title ?? '')
  if (own !== null) passages.push(...passage(view, own, state, standard))
  let current = state
  const take = (item: BodyItem, outer: Occasions, inStandard: boolean): void => {
    const text = view.lower.slice(item.span.start, item.span.end)
    const lead = standardLead.exec(text)
    const own = narrowed(text, outer)
    if (item.kind !== 'paragraph' || own.occasions !== outer.occasions) current = own
    if (lead !== null) {
      const rest = trimmed(view.text, { start: item.span.start + lead[0].length, end: item.span.end })
      standard = true
      if (rest.end > rest.start) passages.push({ ...own, span: rest, standard: true, givers: [] })
    } else if (formLead.test(text)) {
      standard = false
      passages.push(...passage(view, item.span, own, false))
    } else passages.push(...passage(view, item.span, own, inStandard))
    for (const child of item.children) take(child, own, standard)
  }
  for (let index = 0; index < node.body.length; index++) {
    const item = node.body[index]!
    const outer = item.kind === 'paragraph' || state.occasions.length === 0 ? current : state
    if (item.kind !== 'row') {
      take(item, outer, standard)
      continue
    }
    const rows = [item]
    while (inOneTable(item.paragraph, node.body[index + 1]?.paragraph)) rows.push(node.body[++index]!)
    const paragraphs = rows.map(({ paragraph }) => paragraph)
    const cells = awardCells(view, paragraphs, outer)
    if (cells === null) for (const row of rows) take(row, outer, standard)
    else for (const cell of cells) passages.push(cell)
  }
  for (const child of node.children) passages.push(...passagesOf(view, child, state))
  return passages
}

/** "a) Giấy khen của Giám đốc Sở: tặng tập thể, cá nhân …": the heading itself is the form. */
function isForm(view: View, node: Node): boolean {
  if (node.heading.title === null || isStandardTitle(node.parent?.heading.title ?? '')) return false
  const { start, end } = trimmed(view.text, behindLabel(node))
  return beginsWithForm(view.lower.slice(start, end))
}

const formLead = /^(?:về )?(?:các )?hình thức(?: khen(?: thưởng)?)? ?:?/u

function isStandardTitle(title: string): boolean {
  return /^(?:tiêu chuẩn|điều kiện)/iu.test(title)
}

function passage(view: View, span: Span, state: Occasions, standard: boolean): Passage[] {
  if (!standard) return [{ ...state, span, standard, givers: [] }]
  return isLead(view, span) || procedure.test(view.lower.slice(span.start, span.start + 40))
    ? []
    : [{ ...state, span, standard, givers: [] }]
}

/**
 * How awards are given says nothing of who deserves one: "Thẩm quyền, trình tự xét khen thưởng thực hiện theo Luật …".
 */
const procedure = withRanges(
  /^(?:về )?(?:thẩm quyền|trình tự|thủ tục|quy trình|hồ sơ|thời (?:hạn|điểm)|mức (?:tiền )?thưởng|tiền thưởng|(?:nguồn )?kinh phí|việc (?:xét|bình xét|đề nghị|khen|tổ chức xét))(?!\p{L})/u,
)

function isLead(view: View, span: Span): boolean {
  return view.text.slice(span.start, span.end).trimEnd().endsWith(':')
}
