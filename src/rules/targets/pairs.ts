import { candidatesOf } from '../../align/candidates.ts'
import { likeness, type Profile, profiler } from '../../align/likeness.ts'
import { rounded } from '../../align/pair.ts'
import type { Target } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import { onOneLine } from '../on-one-line.ts'
import { isOfEachPart, isOwedByEach, partNamed } from './each.ts'

/** Subjects below this likeness are different targets; below `sure` a person has to look. */
const least = 0.4
const sure = 0.6
/** Subjects so alike name one thing. */
const same = 0.85

const territory = '(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|địa phương)'
/** Where a count is to be reached, each level in its own words: "tại mỗi xã, phường", "trên địa bàn xã Yên Định". */
const where = compiled(
  `,? (?:(?:tại|ở|trên địa bàn|trong|của|cho)(?: toàn| mỗi| từng| các)?|mỗi|từng) ${territory}(?:(?:,| và) ${territory}){0,8}(?: \\p{Lu}[\\p{L} ]{0,60})?$`,
  'u',
)

/** "12.000 người tham gia toàn tỉnh": how far a sum reaches. */
export const ofAll =
  / ?(?<!\p{L})(?:trong |của )?(?:toàn (?:quốc|tỉnh|thành phố|huyện|ngành)|cả (?:nước|tỉnh))(?!\p{L})/iu

/** "… mỗi xã, phường": what one body owes is more its own target than what all owe together. */
const eachBody = compiled(`(?:mỗi|từng) ${territory}`, 'iu')

export interface TargetPair {
  readonly plan: Target | null
  readonly upstream: Target
  /** 0 to 1; 0 for a target without counterpart. */
  readonly score: number
  readonly sure: boolean
  /** Without counterpart, but with one for a later year: "trước năm 2029" for "trước năm 2027". */
  readonly putOff: boolean
}

/** A target with what pairing it asks for. */
interface Candidate extends Profile {
  readonly target: Target
  /** The year at whose end it is due: "trước năm 2028" is the end of 2027. */
  readonly due: number | null
  /** Upper and lower bound of a range are targets of their own; an exact value stands on either side. */
  readonly kind: string
  readonly better: boolean | null
}

const paired = new WeakMap<readonly Target[], WeakMap<readonly Target[], readonly TargetPair[]>>()

/**
 * Pairs targets of one unit and year by their subjects, best first; a target without year answers every year. Found once
 * for all rules that ask about the same two lists.
 */
export function targetPairs(plan: readonly Target[], upstream: readonly Target[]): readonly TargetPair[] {
  const known = paired.get(plan) ?? new WeakMap<readonly Target[], readonly TargetPair[]>()
  paired.set(plan, known)
  const pairs = known.get(upstream) ?? pairsOf(plan.map(candidate), upstream.map(candidate))
  known.set(upstream, pairs)
  return pairs
}

function candidate(target: Target): Candidate {
  return {
    ...profiler(undefined)(target.subject.replace(ofAll, '').replace(where, '')),
    target,
    due: dueYear(target),
    kind: `${target.unit} ${target.comparator === '<='}`,
    better: higherIsBetter(target),
  }
}

function pairsOf(plan: readonly Candidate[], upstream: readonly Candidate[]): readonly TargetPair[] {
  const likely = candidatesOf(upstream, plan, ({ kind, due, clause }) => `${kind} ${due} ${clause.verbatim}`)
  const candidates = upstream.flatMap((above, u) => {
    const each = eachBody.test(above.target.subject) ? 1 : 0
    return [...likely[u]!].flatMap((p) => {
      const own = plan[p]!
      if (own.kind !== above.kind || (!sameYear(own, above) && !isAhead(own, above))) return []
      const score = rounded(likeness(own, above))
      const exact = own.due === above.due ? 1 : 0
      return score < least ? [] : [{ p, u, score, exact, each }]
    })
  })
  candidates.sort(
    (a, b) => b.exact - a.exact || b.score - a.score || b.each - a.each || a.u - b.u || a.p - b.p,
  )
  const taken = new Set<number>()
  const found = new Map<number, { readonly p: number; readonly score: number }>()
  for (const { p, u, score } of candidates) {
    // Reached early, it answers the later year too.
    if (found.has(u) || (taken.has(p) && !isAhead(plan[p]!, upstream[u]!))) continue
    taken.add(p)
    found.set(u, { p, score })
  }
  return upstream.map(({ target }, u) => {
    const match = found.get(u)
    if (match !== undefined) {
      const { p, score } = match
      return {
        plan: plan[p]!.target,
        upstream: target,
        score,
        sure: score >= sure,
        putOff: false,
        turned: null,
      }
    }
    const putOff = [...likely[u]!].some((p) => isPutOff(upstream[u]!, plan[p]!))
    return { plan: null, upstream: target, score: 0, sure: false, putOff }
  })
}

function sameYear(a: Candidate, b: Candidate): boolean {
  return a.due === null || b.due === null || a.due === b.due
}

function dueYear({ year, place }: Target): number | null {
  const isBefore = year !== null && onOneLine(place.quote).includes(`trước năm ${year}`)
  return isBefore ? year - 1 : year
}

function isPutOff(above: Candidate, own: Candidate): boolean {
  const profile = profiler(undefined)
  return (
    own.target.unit === above.target.unit &&
    (own.due ?? 0) > (above.due ?? Number.POSITIVE_INFINITY) &&
    likeness(profile(own.target.subject), profile(above.target.subject)) >= same
  )
}

/** Whether what was asked for by a later year is reached before it, or more than that. */
function isAhead(own: Candidate, above: Candidate): boolean {
  if ((own.due ?? 0) >= (above.due ?? 0) || own.better === null || own.better !== above.better) return false
  return own.better ? own.target.value >= above.target.value : own.target.value <= above.target.value
}

const ills =
  /(?<!\p{L})(?:nghèo|cận nghèo|tai nạn|tử vong|mắc|nhiễm|vi phạm|tội phạm|tảo hôn|bạo lực|ô nhiễm|suy dinh dưỡng|bỏ học|mù chữ|thất nghiệp|trễ hạn|quá hạn|chôn lấp|khiếu nại)(?!\p{L})/u

/** What is done for those whom something bad has met: "người nghèo được hỗ trợ việc làm". */
const helped = /(?<!\p{L})(?:được|tiếp cận|tham gia|thoát|có (?!nhu cầu)|điều trị)(?!\p{L})/u

/** "Thôn không tảo hôn", "hộ thoát nghèo": those who are spared something bad. */
const spared =
  /(?<!\p{L})(?:không|hết|phòng|chống|phòng, chống)(?: (?:có|còn|để|xảy ra|bị))* (?:\p{L}+ )?(?:nghèo|tai nạn|tử vong|vi phạm|tội phạm|tảo hôn|bạo lực|ô nhiễm|bỏ học|mù chữ)(?!\p{L})/u

/**
 * Whether more is better: "ít nhất", "giảm … %" yes, "không quá", "còn … %" no; null where an exact share of
 * something bad leaves it open.
 */
export function higherIsBetter(target: Target): boolean | null {
  if (target.comparator === '<=') return false
  const [quote, subject] = [target.place.quote, target.subject].map(onOneLine)
  if (atMost.test(quote!) || limits.test(subject!.slice(-120))) return false
  if (/(?<!\p{L})giảm(?!\p{L})/u.test(`${quote} ${subject}`) || target.comparator === '>=') return true
  return ills.test(subject!) && !helped.test(subject!) && !spared.test(subject!) ? null : true
}

const limit = '(?<!\\p{L})(?:không quá|tối đa|xuống|còn)'
const about = '(?: (?:còn|dưới|mức|ở mức|khoảng|không quá|tối đa|bình quân))*'
/** "Không quá 5%", "còn lại: 2%"; a licence that is "còn hạn" is none, nor is a hydrant that is "xuống cấp". */
const atMost = compiled(`${limit}(?: lại)?${about}:? ?\\d`, 'u')
/** The same where the number stands in another cell or behind a colon: "Tỷ lệ hộ nghèo giảm còn". */
const limits = compiled(
  `${limit}(?:(?<=^(?:t[ỷỉ] lệ|số|mức) .*) lại)?${about}(?: ?\\([^()]{0,40}\\))?[ :]*$`,
  'u',
)

/** "60%", "1.200", "2,5". */
export function shownValue({ value, unit, comparator }: Target): string {
  const sign = comparator === '=' ? '' : comparator === '>=' ? '≥ ' : '≤ '
  return `${sign}${value.toLocaleString('vi-VN', { maximumFractionDigits: 6 })}${unit === 'percent' ? '%' : ''}`
}

/** Signs between two counts of one sentence: "01 câu lạc bộ bóng chuyền, 01 câu lạc bộ cầu lông". */
const nearby = 24

/**
 * What a plan has for a demand that it answers in parts, "xây mới 02 căn và sửa chữa 02 căn": counts of one sentence of
 * the same things, but for those that answer another demand (`taken`). A part that is all that is asked for stands alone.
 */
function inParts(
  plan: Target,
  upstream: Target,
  targets: readonly Target[],
  taken: ReadonlySet<Target>,
): number {
  if (plan.comparator === '<=' || upstream.comparator === '<=') return plan.value
  const noun = ({ subject }: Target) => foldCase(subject.normalize('NFC')).split(' ')[0]!
  const [, ...words] = onOneLine(plan.subject).split(' ')
  const again = words.flatMap((word, at) => (words[at + 1] === noun(plan) ? (/^\d+$/u.exec(word) ?? []) : []))
  const profile = profiler(undefined)
  const isWhole = likeness(profile(plan.subject), profile(upstream.subject)) >= same
  let { start, end } = plan.place
  let sum = again.reduce((all, count) => all + Number(count), plan.value)
  const others = targets.filter(
    (each) =>
      !isWhole && each.unit === 'count' && each !== plan && !taken.has(each) && noun(each) === noun(plan),
  )
  for (const { place, value } of others) {
    if (place.start >= end && place.start - end <= nearby) end = place.end
    else if (place.end <= start && start - place.end <= nearby) start = place.start
    else continue
    sum += value
  }
  return sum
}

/**
 * What a plan has for a demand that leaves a choice ("phiên chợ hoặc hội chợ"): all of the chosen things of its section
 * count, "02 phiên chợ và 01 hội chợ"; else its parts.
 */
export function together(
  plan: Target,
  upstream: Target,
  targets: readonly Target[],
  taken: ReadonlySet<Target>,
): number {
  const choices = foldCase(upstream.subject.normalize('NFC')).split(/ (?:và\/)?hoặc /u)
  if (upstream.unit !== 'count') return plan.value
  if (choices.length < 2) return inParts(plan, upstream, targets, taken)
  const isChosen = ({ subject }: Target) => {
    const [first, second] = foldCase(subject.normalize('NFC')).split(' ')
    return choices.some((choice) => choice.startsWith(`${first} ${second ?? ''}`))
  }
  return targets
    .filter(
      (each) =>
        each.unit === 'count' &&
        each.year === plan.year &&
        each.place.section === plan.place.section &&
        (each === plan || isChosen(each)),
    )
    .reduce((sum, { value }) => sum + value, 0)
}

/** Per so many people, also "cứ 100 đoàn viên". */
const perHead =
  /(?:\/ ?|trên )(?:1\.000|10\.000|100\.000|1 ?vạn|vạn)(?!\p{N})|(?<!\p{L})cứ (?:mỗi )?\d[\d.]* \p{L}+(?: \p{L}+)?/u
const times = /\d ?lần(?!\p{L})/u
const perTime = /(?:\/ ?|mỗi |một |từng |hằng |trong )(?<time>năm(?: học)?|quý|tháng|tuần|học kỳ)(?!\p{L})/u

/**
 * What a count goes by, or null for a plain number: a whole territory plants and builds more "mỗi năm" than its parts.
 */
function rateOf({ place }: Target): string | null {
  const text = onOneLine(place.quote)
  const head = perHead.exec(text)?.[0].replace(/^(?:\/ ?|trên |cứ (?:mỗi )?)/u, '')
  return head ?? (times.test(text) ? (perTime.exec(text)?.groups?.time ?? null) : null)
}

/**
 * Counts of which a smaller body owes as many: "dưới 110 người/100.000 dân", "ít nhất 02 lần mỗi năm", and what each
 * body of its kind owes.
 */
export function areRates(a: Target, b: Target, plan: Plan, above: Plan): boolean {
  if (a.unit === 'count' && b.unit === 'count') {
    const each = partNamed(a, plan)
    if (each !== null && each === partNamed(b, above)) return true
  }
  if (a.unit === 'count' && isOwedByEach(b, plan)) return !isOfEachPart(a)
  const per = rateOf(a)
  return a.unit === 'count' && b.unit === 'count' && per !== null && per === rateOf(b)
}
