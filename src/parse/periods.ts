import { lazy } from '../knowledge/memo.ts'
import { pattern } from '../knowledge/patterns.ts'
import { titleYear } from '../knowledge/title-year.ts'
import type { Period, Programme } from '../model/references.ts'
import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { Citation } from './citation.ts'
import type { HeaderReading } from './header.ts'
import type { Node } from './outline.ts'
import type { ProgrammeMention } from './programmes.ts'
import { placeOf, type View } from './view.ts'
import type { YearPair } from './years.ts'

/** What the reading of periods rests on. */
export interface PeriodContext {
  readonly view: View
  readonly header: HeaderReading
  readonly programmes: readonly Programme[]
  readonly mentions: readonly ProgrammeMention[]
  readonly citations: readonly Citation[]
  readonly years: readonly YearPair[]
  readonly nodeAt: (at: number) => Node | null
  readonly path: (at: number) => string
}

/** Every period of years (giai đoạn), bound to its subject and programme. */
export function periodsOf(context: PeriodContext): readonly Period[] {
  const { view } = context
  const names = lazy(() => bareNames(context))
  return periodsIn(view.lower, context.years)
    .filter(
      (one) =>
        !context.citations.some(
          (citation) => citation.symbol !== null && one.start >= citation.start && one.end <= citation.end,
        ),
    )
    .map((one) => {
      const { subject, programme } = bind(context, names, one)
      return {
        from: one.from,
        to: one.to,
        subject,
        programme,
        place: placeOf(view, one, context.path(one.start)),
      }
    })
}

interface Years extends Span {
  readonly from: number
  readonly to: number
  readonly inWords: boolean
}

/** "từ năm 2023 đến năm 2030", "2023 - 2030"; what is told in words goes before what is within it. */
function periodsIn(lower: string, pairs: readonly YearPair[]): readonly Years[] {
  const worded: Years[] = []
  const spans: Years[] = []
  let wordsEnd = 0
  let spanEnd = 0
  for (const { start: year, inWords } of pairs) {
    if (!inWords) {
      if (year >= spanEnd) spanEnd = take(lower, 'span', year, spans) ?? spanEnd
      continue
    }
    for (let start = Math.max(wordsEnd, year - leadLength); start <= year; start++) {
      const end = take(lower, 'words', start, worded)
      if (end === null) continue
      wordsEnd = end
      break
    }
  }
  if (worded.length === 0) return spans
  const apart = spans.filter((one) => !worded.some((each) => each.start < one.end && one.start < each.end))
  return [...worded, ...apart].sort((a, b) => a.start - b.start)
}

/** Length of "từ đầu năm ". */
const leadLength = 11

/** Takes the years that begin at `start`, if they can be a period; tells their end, or null where none begin. */
function take(lower: string, id: 'words' | 'span', start: number, into: Years[]): number | null {
  const { at } = pattern('periods', id)
  at.lastIndex = start
  const match = at.exec(lower)
  if (match === null) return null
  const end = start + match[0].length
  const [from, to] = [Number(match.groups!.from), Number(match.groups!.to)]
  if (from < to && to - from <= 50) into.push({ start, end, from, to, inWords: id === 'words' })
  return end
}

/**
 * The title of a cited document that issues a programme: "phê duyệt Chương trình phòng, chống tai nạn … giai đoạn …".
 */
const namesProgramme = withRanges(
  /(?<![\p{L}])(?:phong trào|cuộc vận động|đề án|chương trình|chiến lược|dự án|kế hoạch) (?!này|công tác|phối hợp)/u,
)

type Binding = Pick<Period, 'subject' | 'programme'>

/** What leads to years: "(trong giai đoạn từ năm "; read from them backwards. */
const leadBefore = /(?<=(\(? ?(?:trong )?(?:giai đoạn|thời kỳ|từ năm|từ)? ?\(?(?:từ (?:năm )?)?))/uy

function bind(
  context: PeriodContext,
  names: () => BareNames,
  one: Span & { readonly to: number; readonly inWords: boolean },
): Binding {
  const { view, header } = context
  const left = view.lower.slice(Math.max(0, one.start - 90), one.start)
  if (/(?:năm học|học kỳ|nhiệm kỳ|khóa|học kì|đại hội)[^,.;"]{0,25}$/u.test(left.slice(-33)))
    return { subject: 'other', programme: null }
  const mention = context.mentions.find((each) => each.start <= one.start && one.end <= each.end)
  if (mention !== undefined) return { subject: 'programme', programme: mention.id }
  leadBefore.lastIndex = one.start
  const plain = left.slice(0, left.length - leadBefore.exec(view.lower)![1]!.length)
  const node = context.nodeAt(one.start)
  const review = reviewOf(plain, node)
  if (review !== null) return { subject: review, programme: ownProgramme(context) }
  if (
    plain.includes('giai đoạn ') &&
    (/(?:^|[^\p{L}])giai đoạn (?:\d{1,2}|i{1,3}|thứ \p{L}+|một|hai|đầu|cuối) ?[:,(-]? ?$/u.test(
      `${plain} `.replace(/\($/, ''),
    ) ||
      /giai đoạn (?:\d|i{1,3}|thứ \p{L}+|đầu|cuối) ?[:(,]? ?(?:\(|từ|năm| )*$/u.test(left))
  )
    return { subject: 'phase', programme: ownProgramme(context) }
  const behind = context.mentions.find(
    (each) =>
      each.end <= one.start &&
      one.start - each.end <= 28 &&
      /^[" ,]*(?:(?:trên địa bàn|của|tại|trong)[^,.;:"]{0,40})?(?:giai đoạn|thời kỳ)? ?$/u.test(
        view.lower.slice(each.end, one.start),
      ),
  )
  if (behind !== undefined) return { subject: 'programme', programme: behind.id }
  const cited = context.citations.find(
    (citation) =>
      citation.titleSpan !== null &&
      citation.titleSpan.start <= one.start &&
      one.end <= citation.titleSpan.end,
  )
  if (cited?.titleSpan)
    return {
      subject: namesProgramme.test(view.lower.slice(cited.titleSpan.start, one.start))
        ? 'programme'
        : 'other',
      programme: null,
    }
  const named = namedBefore(names(), plain)
  if (named !== null) return { subject: 'programme', programme: named }
  if (header.titleSpan !== null && one.start >= header.titleSpan.start && one.end <= header.titleSpan.end)
    return { subject: 'plan', programme: null }
  if (ofMasterPlan.test(left)) return { subject: 'other', programme: null }
  if (node !== null && (node.role === 'phase' || node.parent?.role === 'phase'))
    return { subject: 'phase', programme: ownProgramme(context) }
  if (
    node !== null &&
    (node.role === 'targets' || node.role === 'objectives' || node.parent?.role === 'objectives') &&
    /%|chỉ tiêu|mục tiêu|phấn đấu/u.test(view.lower.slice(one.start - 60, one.end + 60))
  )
    return { subject: 'target', programme: null }
  const around = achieved.test(left) && !isPast(context, one) ? reviewAround(node) : null
  if (around !== null) return { subject: around, programme: ownProgramme(context) }
  if (
    one.inWords ||
    node?.role === 'schedule' ||
    /trong (?:cả )?giai đoạn $/u.test(left) ||
    /(?:thời gian|triển khai|thực hiện|kế hoạch)[^.;]{0,40}$/u.test(left)
  )
    return isPast(context, one)
      ? { subject: 'other', programme: null }
      : { subject: 'plan', programme: one.inWords ? ownProgramme(context) : null }
  // A plan for one year has no period of its own: "phục vụ lập quy hoạch sử dụng đất thời kỳ 2021 - 2030".
  const ofOneYear = titleYear(header.title?.text ?? '') !== null
  return { subject: ofOneYear || isPast(context, one) ? 'other' : 'plan', programme: null }
}

/** "Quy hoạch tỉnh thời kỳ 2021 - 2030": the years of a master plan are its own. */
const ofMasterPlan = /quy hoạch [^.;:"\n]{0,70}thời kỳ $/u

const results = withRanges(
  /^(?:tổng kết|khái quát|thực trạng|hiện trạng|tình hình|bối cảnh|kết quả|đánh giá|những kết quả|một số kết quả|sự cần thiết)(?!\p{L})/u,
)

/** "Trên đây là Kế hoạch … giai đoạn 2021 - 2025": how the plan calls itself, though it may be wrong. */
const closes = withRanges(/(?:^|\n)[ *_]*trên đây là [^.;\n]*$/u)

/** Years of an earlier plan: in a section on results, or over before this plan begins or was issued. */
function isPast(
  { header, nodeAt, view }: PeriodContext,
  { start, to }: Span & { readonly to: number },
): boolean {
  for (let node = nodeAt(start); node !== null; node = node.parent)
    if (node.heading.title !== null && results.test(foldCase(node.heading.title))) return true
  const planned = /(?<!\d)((?:19|20)\d\d) ?[-–] ?(?:19|20)\d\d(?!\d)/u.exec(header.title?.text ?? '')
  const begin = planned?.[1] ?? header.issued?.date?.slice(0, 4)
  if (begin === undefined || to >= Number(begin)) return false
  return !closes.test(view.lower.slice(Math.max(0, start - 300), start))
}

/** Periods of awards: "sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030". */
function reviewOf(left: string, node: Node | null): 'interim-review' | 'final-review' | null {
  if (!left.includes('kết')) return null
  const clause = left.slice(Math.max(...['.', ';', '\n'].map((end) => left.lastIndexOf(end))) + 1)
  const interim = clause.lastIndexOf('sơ kết')
  const final = clause.lastIndexOf('tổng kết')
  if (Math.max(interim, final) < 0) return null
  const near = clause.slice(Math.max(interim, final))
  if (near.length > 40 && node?.role !== 'review-awards') return null
  if (!/khen thưởng|khen|đợt/u.test(clause) && node?.role !== 'review-awards' && near.length > 12) return null
  return final > interim ? 'final-review' : 'interim-review'
}

/**
 * "đạt toàn bộ tiêu chí trong giai đoạn …", "thành tích tiêu biểu của cả giai đoạn …"; the years behind another plan's
 * name are that plan's.
 */
const achieved = withRanges(
  /(?:(?<!(?<!toàn )bộ )tiêu chí|thành tích)(?:(?!kế hoạch|chương trình|đề án|dự án|chiến lược|nghị quyết|năm liê|năm liề)[^.;\n])*(?<!\p{L})(?:trong|của|suốt|cả|toàn|toàn bộ) giai đoạn (?:từ (?:năm )?)?$/u,
)

/** "3. Khen thưởng tổng kết" above "… đạt toàn bộ tiêu chí trong giai đoạn 2026 - 2030". */
function reviewAround(node: Node | null): 'interim-review' | 'final-review' | null {
  for (let at = node; at !== null; at = at.parent) {
    if (at.role !== 'review-awards') continue
    const title = foldCase(at.heading.title ?? '')
    const isInterim = title.includes('sơ kết')
    if (isInterim !== title.includes('tổng kết')) return isInterim ? 'interim-review' : 'final-review'
  }
  return null
}

/**
 * The words of a programme's name right before the years, unquoted: "xây dựng xã hội học tập giai đoạn 2021 - 2030".
 */
function namedBefore(names: BareNames, left: string): string | null {
  const words = left
    .trim()
    .replace(/[",]+$/u, '')
    .trimEnd()
  return names.find(({ bare }) => words.endsWith(bare))?.id ?? null
}

type BareNames = readonly { readonly id: string; readonly bare: string }[]

/** The programmes as they are first named, without their years; names of less than four words say too little. */
function bareNames({ view, programmes, mentions }: PeriodContext): BareNames {
  return programmes.flatMap(({ id }) => {
    const first = mentions.find((each) => each.id === id)
    if (first === undefined) return []
    const bare = view.lower
      .slice(first.name.start, first.name.end)
      .replace(/,? ?(?:giai đoạn|thời kỳ|đến năm).*$/u, '')
      .trim()
    return / [^ ]+ [^ ]+ /.test(bare) ? [{ id, bare }] : []
  })
}

/** The programme that the plan carries out: the one its title names, else the first one named. */
export function ownProgramme({
  header,
  mentions,
}: Pick<PeriodContext, 'header' | 'mentions'>): string | null {
  const span = header.titleSpan
  const titled =
    span === null ? undefined : mentions.find((each) => each.start >= span.start && each.end <= span.end)
  if (titled !== undefined) return titled.id
  if (span === null) return null
  return mentions.find((each) => each.start < span.end + 900)?.id ?? null
}
