import { awardFormOf } from '../knowledge/awards.ts'
import type { Award, Occasion } from '../model/facets.ts'
import type { Plan } from '../model/plan.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { giversAfter, giversBefore } from './award-givers.ts'
import type { ParseContext } from './context.ts'
import { type BodyItem, behindLabel, type Node } from './outline.ts'
import { placeOf, trimmed, type View, words } from './view.ts'

/** Hình thức và tiêu chuẩn khen thưởng. */
export type AwardReading = Pick<Plan, 'awards' | 'awardStandards'>

interface Passage {
  readonly span: Span
  readonly occasions: readonly Occasion[]
  readonly periods: ReadonlyMap<Occasion, { from: number; to: number }>
  readonly standard: boolean
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
    for (const { span, standard, periods, occasions: said } of passages) {
      const occasions = said.length > 0 ? said : unsaid
      const section = path(span.start)
      if (standard) {
        for (const occasion of occasions)
          awardStandards.push({ occasion, text: words(view, span), place: placeOf(view, span, section) })
        continue
      }
      for (const form of formsIn(view, span))
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

function isAwardNode({ role }: Node): boolean {
  return role === 'awards' || role === 'annual-awards' || role === 'review-awards'
}

interface State {
  readonly occasions: readonly Occasion[]
  readonly periods: Passage['periods']
}

/** The passages of an award section in reading order, each with the occasions in force there. */
function passagesOf(view: View, node: Node, inherited: State): Passage[] {
  let state = stated(view, node.heading.span, inherited)
  if (node.role === 'annual-awards' && state.occasions.length === 0)
    state = { ...state, occasions: ['annual'] }
  const passages: Passage[] = []
  const { text } = node.heading
  const behind = behindLabel(node)
  const own = namesForm(view, node) ? { ...behind, end: text?.end ?? behind.end } : text
  let standard = isStandardTitle(node.heading.title ?? '')
  if (own !== null) passages.push(...passage(view, own, state, standard))
  let current = state
  const take = (item: BodyItem, outer: State, inStandard: boolean): void => {
    const text = view.lower.slice(item.span.start, item.span.end)
    const lead = standardLead.exec(text)
    const own = narrowed(text, outer)
    if (item.kind !== 'paragraph' || own.occasions !== outer.occasions) current = own
    if (lead !== null) {
      const rest = trimmed(view.text, { start: item.span.start + lead[0].length, end: item.span.end })
      standard = true
      if (rest.end > rest.start) passages.push({ ...own, span: rest, standard: true })
    } else if (formLead.test(text)) {
      standard = false
      passages.push(...passage(view, item.span, own, false))
    } else passages.push(...passage(view, item.span, own, inStandard))
    for (const child of item.children) take(child, own, standard)
  }
  for (const item of node.body)
    take(item, item.kind === 'paragraph' || state.occasions.length === 0 ? current : state, standard)
  for (const child of node.children) passages.push(...passagesOf(view, child, state))
  return passages
}

/** "a) Giấy khen của Giám đốc Sở: tặng tập thể, cá nhân …": the heading itself is the form. */
function namesForm(view: View, node: Node): boolean {
  if (node.heading.title === null || isStandardTitle(node.parent?.heading.title ?? '')) return false
  const { start, end } = trimmed(view.text, behindLabel(node))
  return view.lower.slice(start, end).replace(asking, '').search(anchor) === 0
}

const asking = /^(?:đề nghị |xét |tặng |thưởng )+/u

const standardLead =
  /^(?:về )?(?:tiêu chuẩn|điều kiện|đối tượng)(?: (?:khen thưởng|xét (?:khen thưởng|khen|tặng)|và [^:]{2,40}))? ?[:.]? ?/u
const formLead = /^(?:về )?(?:các )?hình thức(?: khen(?: thưởng)?)? ?:?/u

function isStandardTitle(title: string): boolean {
  return /^(?:tiêu chuẩn|điều kiện)/iu.test(title)
}

function passage(view: View, span: Span, state: State, standard: boolean): Passage[] {
  if (!standard) return [{ ...state, span, standard }]
  return isLead(view, span) || procedure.test(view.lower.slice(span.start, span.start + 40))
    ? []
    : [{ ...state, span, standard }]
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

const annual = /(?:hằng|hàng) năm|thường xuyên|theo năm|cuối (?:mỗi )?năm(?! \d)|năm học|từng năm/u
const interim = /sơ kết/u
const final = /tổng kết|kết thúc (?:phong trào|đợt|kế hoạch|chương trình)/u

const none: readonly Occasion[] = []

function occasionsIn(text: string): readonly Occasion[] {
  if (text === '') return none
  const found: Occasion[] = []
  if (annual.test(text)) found.push('annual')
  if (text.includes('kết')) {
    if (interim.test(text)) found.push('interim-review')
    if (final.test(text)) found.push('final-review')
  }
  return found
}

/** Occasions and periods that a heading states, else those in force. */
function stated(view: View, span: Span, inherited: State): State {
  const text = view.lower.slice(span.start, span.end)
  const occasions = occasionsIn(text)
  return occasions.length === 0 ? inherited : { occasions, periods: periodsIn(text, occasions) }
}

/** A bullet's lead ("Sơ kết: …", "Khen thưởng hằng năm") narrows the occasions; its later words don't. */
function narrowed(text: string, outer: State): State {
  const colon = text.indexOf(':')
  const lead =
    colon > 0 && colon < 120 ? text.slice(0, colon) : outer.occasions.length === 0 ? text.slice(0, 160) : ''
  const occasions = occasionsIn(lead)
  if (occasions.length === 0 || standardLead.test(lead)) return outer
  return { occasions, periods: periodsIn(lead, occasions) }
}

const twoYears = /((?:19|20)\d\d)(?: ?- ?| đến (?:năm )?)((?:19|20)\d\d)/gu

/** "sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030": each occasion has the years that follow it. */
function periodsIn(text: string, occasions: readonly Occasion[]): Passage['periods'] {
  const periods = new Map<Occasion, { from: number; to: number }>()
  const years = matchesOf(twoYears, text).map((match) => ({
    at: match.index,
    from: Number(match[1]),
    to: Number(match[2]),
  }))
  const at: Partial<Record<Occasion, number>> = {
    'interim-review': text.search(interim),
    'final-review': text.search(final),
  }
  for (const occasion of occasions) {
    const from = at[occasion]
    if (from === undefined || from < 0) continue
    const other = occasion === 'interim-review' ? (at['final-review'] ?? -1) : (at['interim-review'] ?? -1)
    const own = years.find((year) => year.at > from && (other < from || year.at < other))
    if (own !== undefined) periods.set(occasion, { from: own.from, to: own.to })
  }
  return periods
}

interface Form {
  readonly id: string
  readonly family: string
  readonly giver: string | null
  readonly span: Span
}

const anchor =
  /bằng khen|giấy khen|(?<!\p{L})(?:giấy|bằng) (?:tuyên dương|biểu dương|vinh danh|ghi nhận|ngợi khen|danh dự)|thư khen|huân chương|huy chương|cờ thi đua|cờ truyền thống|kỷ niệm chương|kỉ niệm chương|danh hiệu "[^"\n]{3,80}"|(?:danh hiệu )?"?(?:chiến sĩ thi đua|chiến sỹ thi đua|tập thể lao động|lao động tiên tiến|gia đình văn hóa)/gu
/** "Khen thưởng bằng tuyên dương trước toàn trường": the means, no certificate. */
const means = /^bằng (?!khen)/u

/** "… và đã được Chủ tịch UBND tỉnh tặng Bằng khen": what somebody must have had before. */
const had =
  /(?:đã|từng) (?:có|nhận|được(?: [^,;.:]{1,70}?)?? (?:tặng|trao|khen)(?: thưởng)?)(?: danh hiệu)? $/u
/** "…, được Thủ tướng Chính phủ tặng Bằng khen trong 05 năm trước đó" is so without such a word. */
const received = /(?<!\p{L})(?:có|được(?: [^,;.:]{1,70}?)?? (?:tặng|trao|khen)(?: thưởng)?)(?: danh hiệu)? $/u
const before = /^[^,;.:]{0,60} trước (?:đó|thời điểm|khi|năm)(?!\p{L})/u

/** Award forms in a passage, each with its giver as stated; "hình thức phù hợp" is none. */
function formsIn(view: View, span: Span): readonly Form[] {
  const text = view.lower.slice(span.start, span.end)
  const anchors = matchesOf(anchor, text).filter(({ 0: found, index }) => {
    const [front, behind] = [text.slice(0, index), text.slice(index + found.length)]
    if (had.test(front) || (received.test(front) && before.test(behind))) return false
    return !means.test(found) || view.folded[span.start + index] === 'B'
  })
  let giving: readonly string[] = []
  return anchors.flatMap((match, index): Form[] => {
    if (index > 0 && match.index < anchors[index - 1]!.index + anchors[index - 1]![0].length) return []
    const part = text.slice(match.index, anchors[index + 1]?.index)
    const end = span.start + match.index + stopIn(part)
    const clause = trimmed(view.text, { start: span.start + match.index, end })
    const last = index > 0 ? anchors[index - 1] : undefined
    // "tặng Cờ thi đua và Bằng khen": the giver in front gives both.
    const both =
      last !== undefined && /^(?:,| và| hoặc) $/u.test(text.slice(last.index + last[0].length, match.index))
    const front = giversBefore(view, span.start, span.start + match.index)
    giving = front.length > 0 || !both ? front : giving
    const own = giversAfter(view, clause)
    const words = view.folded.slice(clause.start, clause.end)
    const isOne = own.length === 1 || gathersAll(words, match[0], own)
    const givers = isOne ? own.slice(0, 1) : own.length > 0 ? own : giving.length > 0 ? giving : [null]
    return givers.flatMap((giver): Form[] => {
      const said = !isOne && giver !== null ? `${named(match[0]) ? words : match[0]} của ${giver}` : words
      const form =
        awardFormOf(said) ??
        (match[0].startsWith('danh hiệu') ? { id: 'danh-hieu', family: 'danh-hieu' } : null)
      return form === null ? [] : [{ id: form.id, family: form.family, giver, span: clause }]
    })
  })
}

/** "Bằng khen cấp bộ, ban, ngành và Chủ tịch UBND tỉnh": one form in which those of all these givers are gathered. */
function gathersAll(words: string, anchor: string, givers: readonly string[]): boolean {
  const members = awardFormOf(words)?.members
  return givers.some((giver) => members?.includes(awardFormOf(`${anchor} của ${giver}`)?.id ?? ''))
}

/** Forms that have ranks and sorts: "Huân chương Lao động hạng Ba". */
function named(anchor: string): boolean {
  return anchor.startsWith('huân') || anchor.startsWith('huy')
}

function stopIn(text: string): number {
  const stop = text.search(
    /[;.:\n]|,? (?:cho|đối với|theo quy định|theo thẩm quyền|kèm|để|khi)(?! trung ương)(?!\p{L})/u,
  )
  return stop < 0 ? text.length : stop
}
