import { contentId, uniqueIds } from '../model/ids.ts'
import type { Reference } from '../model/references.ts'
import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { Citation } from './citation.ts'
import type { Node } from './outline.ts'
import type { ProgrammeMention } from './programmes.ts'
import type { Regions } from './regions.ts'
import { isSame, keysOf } from './same-document.ts'
import { paragraphAt, placeOf, type View } from './view.ts'

export interface ReferenceContext {
  readonly view: View
  readonly regions: Regions
  readonly citations: readonly Citation[]
  readonly mentions: readonly ProgrammeMention[]
  readonly ownProgramme: string | null
  readonly path: (at: number) => string
  readonly nodeAt: (at: number) => Node | null
  readonly titleSpan: Span | null
}

/** Mentions with their roles; mentions of one document are tied together. */
export function referencesOf(context: ReferenceContext): readonly Reference[] {
  const { view, citations } = context
  const unique = uniqueIds()
  const roles = rolesOf(context)
  const seen = new Map<string, { readonly citation: Citation; readonly id: string }[]>()
  return citations.map((citation, index): Reference => {
    const keys = keysOf(citation)
    const same =
      keys.flatMap((key) => seen.get(key) ?? []).find((one) => isSame(one.citation, citation)) ?? null
    const id = unique(
      contentId(
        'ref',
        citation.kind,
        citation.number,
        citation.date,
        citation.number === null ? citation.title : null,
      ),
    )
    // A blank number is the same as no other.
    if (same === null && citation.symbol?.blank !== true)
      for (const key of keys) {
        const met = seen.get(key)
        if (met === undefined) seen.set(key, [{ citation, id }])
        else met.push({ citation, id })
      }
    const inTitle =
      citation.titleSpan === null
        ? undefined
        : context.mentions.find(
            (mention) => mention.start < citation.titleSpan!.end && citation.titleSpan!.start < mention.end,
          )
    return {
      id,
      role: roles[index]!,
      kind: citation.kind,
      number: citation.number,
      date: citation.date,
      issuer: citation.issuer,
      title: citation.title,
      programme: inTitle?.id ?? null,
      first: same === null,
      same: same?.id ?? null,
      place: placeOf(view, citation, context.path(citation.start)),
    }
  })
}

const carriesOut = withRanges(
  /^(?:\W*)(?:đồng thời )?(?:(?:tiếp tục )?(?:triển khai )?thực hiện|thi hành(?! án)|triển khai|để (?:triển khai |tổ chức )?thực hiện|nhằm (?:triển khai|cụ thể hóa|thực hiện)|hưởng ứng)(?![\p{L}])/u,
)
/** Kinds that set rules for all and are carried out by no single plan. */
const normative = new Set(['Luật', 'PL', 'NĐ', 'TT', 'TTLT', 'HP'])

function rolesOf(context: ReferenceContext): readonly Reference['role'][] {
  const { view, citations, regions } = context
  const headEnd =
    view.paragraphs[regions.body.from]?.start ??
    (regions.body.to > regions.body.from
      ? view.text.length
      : (view.paragraphs[regions.tail.from]?.start ?? view.text.length))
  const headStart = view.paragraphs[regions.head.from]?.start ?? 0
  // What an article of the issuing decision names ("… thay thế Quyết định số …") is no basis of it.
  const articles = view.paragraphs[regions.wrapper?.articles || regions.head.from]?.start ?? 0
  const nested = nestedOnes(citations)
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
  const bases = citations.flatMap((citation, index) =>
    roles[index] === 'basis' && !makesLaw(citation, clauses[index]!) && !isProposed(citation, clauses[index]!)
      ? [index]
      : [],
  )
  const chosen = upstreams(context, bases, clauses)
  for (const index of chosen.length > 0 ? chosen : decrees(context, roles, clauses))
    roles[index] = 'direct-upstream'
  return roles
}

/** "Quyết định số 131/QĐ-TTg ngày … (Quyết định số 131/QĐ-TTg)": how it will be called. */
function isShortName({ folded }: View, { start, end, number, date, title }: Citation): boolean {
  return (
    number !== null && date === null && title === null && folded[start - 1] === '(' && folded[end] === ')'
  )
}

const groundsTitle =
  /^(?:các |những )?(?:căn cứ|cơ sở)(?: (?:pháp lý|xây dựng|lập|ban hành|chính trị|thực tiễn|để|của)| và |,|$)|(?:và|,) (?:các )?(?:căn cứ|cơ sở) (?:pháp lý|xây dựng|lập|ban hành)/iu

/** In a section "CĂN CỨ XÂY DỰNG KẾ HOẠCH" the legal bases stand as they stand elsewhere in the preamble. */
function isGround({ nodeAt }: ReferenceContext, { start }: Citation): boolean {
  for (let node = nodeAt(start); node !== null; node = node.parent)
    if (node.heading.title !== null && groundsTitle.test(node.heading.title)) return true
  return false
}

/** "Theo đề nghị của Sở Tài chính tại Tờ trình số …": what was proposed stands below the plan, not above it. */
function isProposed({ kind }: Citation, clause: string): boolean {
  return (
    kind === 'TTr' || kind === 'BC' || /^\W*(?:theo|xét) (?:đề nghị|tờ trình|báo cáo|đề xuất)/u.test(clause)
  )
}

/** A plan that names nothing else carries out a decree or a circular: "Thực hiện Nghị định số 61/2018/NĐ-CP". */
function decrees(
  { citations }: ReferenceContext,
  roles: readonly Reference['role'][],
  clauses: readonly string[],
): readonly number[] {
  const others = roles.some((role, index) => role === 'basis' && !isLaw(citations[index]!))
  if (others) return []
  return citations.flatMap((citation, index) =>
    roles[index] === 'basis' &&
    citation.number !== null &&
    ['NĐ', 'TT', 'TTLT'].includes(citation.kind ?? '') &&
    carriesOut.test(clauses[index]!)
      ? [index]
      : [],
  )
}

/** They never make law, though courts and ministries number some with the year: "Chỉ thị số 01/2018/CT-CA". */
const directing: ReadonlySet<string> = new Set(['CT', 'KH', 'HD', 'KL', 'CTr', 'TB'])

function isLaw(citation: Citation): boolean {
  if (citation.kind !== null && normative.has(citation.kind)) return true
  return citation.symbol?.year != null && !(citation.kind !== null && directing.has(citation.kind))
}

/** Before 2016 decisions and resolutions bore the year too; what a plan says that it carries out is none of its laws. */
function makesLaw(citation: Citation, clause: string): boolean {
  const isDecided = citation.kind === 'QĐ' || citation.kind === 'NQ'
  return isLaw(citation) && !(isDecided && carriesOut.test(clause))
}

/** Mentions within the title of another one. Both stand in reading order, and a title behind its mention. */
function nestedOnes(citations: readonly Citation[]): ReadonlySet<Citation> {
  const nested = new Set<Citation>()
  let next = 0
  let reach = 0
  for (const citation of citations) {
    for (let title = citations[next]; title !== undefined && title !== citation; title = citations[++next]) {
      if (title.titleSpan === null) continue
      if (title.titleSpan.start > citation.start) break
      reach = Math.max(reach, title.titleSpan.end)
    }
    if (citation.end <= reach) nested.add(citation)
  }
  return nested
}

/**
 * What the plan says it carries out, and the basis that has the programme of the plan's title in its own; else the
 * last basis that speaks of that programme, or the last plan on the same matter. A plan that rests on others alone
 * carries out none of them.
 */
function upstreams(
  context: ReferenceContext,
  bases: readonly number[],
  clauses: readonly string[],
): readonly number[] {
  const { citations } = context
  const carried = bases.filter((index) => carriesOut.test(clauses[index]!))
  const related = bases.filter((index) => isOfOwnProgramme(context, citations[index]!))
  if (carried.length > 0)
    return isTitled(context) ? bases.filter((one) => carried.includes(one) || related.includes(one)) : carried
  const titled = namedInTitle(context, bases)
  if (titled.length > 0) return titled
  const listed = bases.some((index) => isGround(context, citations[index]!))
  if (related.length > 0 && (!listed || isTitled(context))) return related.slice(-1)
  const onMatter = bases.map((index) => ({ index, share: shareOfMatter(context, citations[index]!) }))
  const best = Math.max(...onMatter.map(({ share }) => share))
  return best < leastShare
    ? []
    : onMatter
        .filter(({ share }) => share === best)
        .map(({ index }) => index)
        .slice(-1)
}

function isOfOwnProgramme({ mentions, ownProgramme }: ReferenceContext, { titleSpan }: Citation): boolean {
  return (
    titleSpan !== null &&
    mentions.some(
      ({ id, start, end }) => id === ownProgramme && start < titleSpan.end && titleSpan.start < end,
    )
  )
}

/** Two words of its title in five are in the plan's. */
const leastShare = 0.4

/** "Căn cứ Kế hoạch số … về tiêm vắc xin sởi" above a plan on the same: how much of its title stands in the plan's. */
function shareOfMatter({ view, titleSpan }: ReferenceContext, { kind, title }: Citation): number {
  if (titleSpan === null || title === null) return 0
  if (kind !== 'KH' && !issuing.test(title)) return 0
  const own = new Set(matterOf(view.lower.slice(titleSpan.start, titleSpan.end)))
  const words = matterOf(foldCase(title))
  return words.length === 0 ? 0 : words.filter((word) => own.has(word)).length / words.length
}

const issuing = withRanges(
  /^(?:việc )?(?:ban hành|phê duyệt) (?:kế hoạch|chương trình|đề án|phương án|chiến lược)(?! công tác)(?!\p{L})/iu,
)

/** The words of a title that say what it is about. */
function matterOf(title: string): readonly string[] {
  return title.split(/[^\p{L}]+/u).filter((word) => word.length > 1 && !frequent.has(word))
}

const frequent = new Set(
  'về việc kế hoạch chương trình đề án chiến lược phương án ban hành phê duyệt triển khai thực hiện tổ chức công tác năm giai đoạn trên địa bàn tỉnh thành phố huyện xã phường và của trong các đến'.split(
    ' ',
  ),
)

/** One line may be a whole file. */
const longestClause = 3000

/** Whether the plan's title names its programme; else that is only the first one met. */
function isTitled({ mentions, titleSpan }: ReferenceContext): boolean {
  return (
    titleSpan !== null && mentions.some(({ start, end }) => titleSpan.start <= start && end <= titleSpan.end)
  )
}

/** The basis whose number the plan's own title names. */
function namedInTitle(
  { citations, titleSpan }: ReferenceContext,
  bases: readonly number[],
): readonly number[] {
  if (titleSpan === null) return []
  const inside = citations.filter(
    (one) => one.number !== null && titleSpan.start <= one.start && one.end <= titleSpan.end,
  )
  return bases.filter((index) => {
    const basis = citations[index]!
    return inside.some((one) => keysOf(one)[0] === keysOf(basis)[0] && isSame(one, basis))
  })
}

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
