import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import type { Citation } from './citation.ts'
import { isGround, type ReferenceContext } from './reference-context.ts'
import { isSame, keysOf } from './same-document.ts'

const carriesOut = withRanges(
  /^(?:\W*)(?:đồng thời )?(?:(?:tiếp tục )?(?:triển khai )?thực hiện|thi hành(?! án)|triển khai|để (?:triển khai |tổ chức )?thực hiện|nhằm (?:triển khai|cụ thể hóa|thực hiện)|hưởng ứng)(?![\p{L}])/u,
)
/** "Thực hiện Kế hoạch số … của tỉnh, trên cơ sở Kế hoạch số …": the second is a ground of it only. */
function isCarriedOut(clause: string): boolean {
  return (
    carriesOut.test(clause) &&
    !/, (?:trên cơ sở|căn cứ|theo đề nghị|theo tinh thần)(?: các)? ?$/u.test(clause)
  )
}

/** Kinds that set rules for all and are carried out by no single plan. */
const normative = new Set(['Luật', 'PL', 'NĐ', 'TT', 'TTLT', 'HP'])

/** Which of the bases stand directly above the plan (văn bản cấp trên trực tiếp); `clauses` lead to the mentions. */
export function upstreamsOf(
  context: ReferenceContext,
  bases: readonly number[],
  clauses: readonly string[],
): readonly number[] {
  const { citations } = context
  const able = bases.filter(
    (index) =>
      !makesLaw(citations[index]!, clauses[index]!) && !isProposed(citations[index]!, clauses[index]!),
  )
  const chosen = upstreams(context, able, clauses)
  return chosen.length > 0 ? chosen : decrees(context, bases, clauses)
}

/**
 * What the plan says it carries out, and the basis that has the programme of the plan's title in its own; else of
 * those that speak of that programme, or of the plans and guidance on the same matter, the one that shares most of it. A plan that rests on others alone
 * carries out none of them.
 */
function upstreams(
  context: ReferenceContext,
  bases: readonly number[],
  clauses: readonly string[],
): readonly number[] {
  const { citations } = context
  const carried = bases.filter((index) => isCarriedOut(clauses[index]!))
  const related = bases.filter((index) => isOfOwnProgramme(context, citations[index]!))
  if (carried.length > 0)
    return isTitled(context) ? bases.filter((one) => carried.includes(one) || related.includes(one)) : carried
  const titled = namedInTitle(context, bases)
  if (titled.length > 0) return titled
  const listed = bases.some((index) => isGround(context, citations[index]!))
  if (related.length > 0 && (!listed || isTitled(context))) return nearest(context, related, 0)
  const plans = bases.filter((index) => ordersPlan(citations[index]!))
  return nearest(context, plans, leastShare)
}

/** The one that shares the plan's matter best, the last of several. */
function nearest(context: ReferenceContext, indexes: readonly number[], least: number): readonly number[] {
  const shares = indexes.map((index) => shareOfMatter(context, context.citations[index]!))
  const best = Math.max(least, ...shares)
  const at = shares.lastIndexOf(best)
  return at < 0 ? [] : [indexes[at]!]
}

/** Kinds that say what others have to plan; a resolution or a directive speaks in general terms. */
function ordersPlan({ kind, title }: Citation): boolean {
  return kind === 'KH' || kind === 'HD' || (title !== null && issuing.test(title))
}

function isOfOwnProgramme({ mentions, ownProgramme }: ReferenceContext, { titleSpan }: Citation): boolean {
  return (
    titleSpan !== null &&
    mentions.some(
      ({ id, start, end }) => id === ownProgramme && start < titleSpan.end && titleSpan.start < end,
    )
  )
}

/** Two words of its title in five are in the plan's, or three in four of the plan's are in its own. */
const leastShare = 0.4
const leastOwnShare = 0.75
const leastOwnWords = 3

/**
 * "Căn cứ Kế hoạch số … về tiêm vắc xin sởi" above a plan on the same: how much of its title stands in the plan's, or of
 * the plan's in a longer one.
 */
function shareOfMatter({ view, titleSpan }: ReferenceContext, { title }: Citation): number {
  if (titleSpan === null || title === null) return 0
  const own = new Set(matterOf(view.lower.slice(titleSpan.start, titleSpan.end)))
  const words = new Set(matterOf(foldCase(title)))
  if (words.size === 0) return 0
  const common = words.intersection(own).size
  const ofOwn = common / own.size
  return Math.max(common / words.size, own.size >= leastOwnWords && ofOwn >= leastOwnShare ? ofOwn : 0)
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

/** A plan that names nothing else carries out a decree or a circular: "Thực hiện Nghị định số 61/2018/NĐ-CP". */
function decrees(
  { citations }: ReferenceContext,
  bases: readonly number[],
  clauses: readonly string[],
): readonly number[] {
  if (bases.some((index) => !isLaw(citations[index]!))) return []
  return bases.filter((index) => {
    const { number, kind } = citations[index]!
    return number !== null && ['NĐ', 'TT', 'TTLT'].includes(kind ?? '') && isCarriedOut(clauses[index]!)
  })
}

/** "Theo đề nghị của Sở Tài chính tại Tờ trình số …": what was proposed stands below the plan, not above it. */
function isProposed({ kind }: Citation, clause: string): boolean {
  return (
    kind === 'TTr' || kind === 'BC' || /^\W*(?:theo|xét) (?:đề nghị|tờ trình|báo cáo|đề xuất)/u.test(clause)
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
  return isLaw(citation) && !(isDecided && isCarriedOut(clause))
}
