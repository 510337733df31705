import { romanValue } from '../knowledge/labels.ts'
import { pattern } from '../knowledge/patterns.ts'
import { titleYear } from '../knowledge/title-year.ts'
import type { Plan } from '../model/plan.ts'
import type { Phase } from '../model/references.ts'
import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import type { ParseContext } from './context.ts'
import { edtf } from './dates.ts'
import { paragraphAt, placeOf } from './view.ts'

const ordinals: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  đầu: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  cuối: 2,
}
const years = withRanges(
  /(?:từ )?(?:năm )?(?<from>(?:19|20)\d\d)(?: ?- ?| (?:đến|tới)(?: hết)? )(?:năm )?(?<to>(?:19|20)\d\d)(?![\p{N}/])/u,
)
const dates =
  /từ (?:ngày )?(?<a>[\d/. ]+(?:tháng [\d/. ]+)?(?:năm \d{4})?|tháng \d{1,2}(?:[/ ]|năm )*\d{0,4}) (?:đến|tới)(?: hết)? (?:ngày )?(?<b>tháng \d{1,2}(?:[/ ]|năm )*\d{0,4}|năm \d{4}|[\d/. ]+(?:tháng [\d/. ]+)?(?:năm \d{4})?)/iu
/** "Đợt 1 (01/6 - 20/6/2026)": dates without the word "từ" in front. */
const dashed =
  /^ ?[(:] ?(?:ngày )?(?<a>\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?) ?(?:-|đến|tới)(?: hết)? ?(?:ngày )?(?<b>\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?)(?![/\d])/iu
/** "Giai đoạn 2 (năm 2028): …", "Giai đoạn 2 (2028): …". */
const oneYear = /^ ?(?:[(:] ?(?:trong |cả )*năm |\( ?)(?<year>(?:19|20)\d\d) ?[):.,;]/iu
/** "Giai đoạn 2 (từ năm 2029): …", "Giai đoạn 1 (đến hết năm 2027): …": the plan's period gives the other end. */
const openEnd =
  /^ ?[(:] ?(?:(?<begin>từ)|đến|tới)(?: hết| cuối| đầu)? năm (?<year>(?:19|20)\d\d)(?: trở đi)? ?[):.,;]/iu
/** "Đợt 1 (tháng 3/2026): …". */
const oneMonth =
  /^ ?[(:] ?(?:trong )?tháng (?<month>\d{1,2})(?: ?\/ ?| năm )(?<year>(?:19|20)\d\d) ?[):.,;]/iu
const review =
  /(?:sơ kết|tổng kết)(?:[^.;\n]{0,120}?)(?:vào |trong |đến )?(?:cuối |đầu |quý [iv\d]+[ /])?năm (?<year>(?:19|20)\d\d)/u
/** The day, month or quarter of a review says its year: "sơ kết chậm nhất ngày 15/7/2026". */
const reviewMonth =
  /(?:sơ kết|tổng kết)(?:[^.;\n]{0,120}?)(?<=(?:vào|trong|trước|đến|kết|nhất|hạn) )(?:(?:ngày )?\d{1,2}[/.-]|tháng |quý )[\div]{1,3}[/.-](?<year>(?:19|20)\d\d)/u

/** A word for phases, in two parts: the rarer second one is looked for. */
type Name = readonly [head: string, tail: string]
const stage: Name = ['giai đo', 'ạn']
/** What a campaign calls its phases (đợt, bước); elsewhere the words count other things. */
const rounds: readonly Name[] = [
  ['đ', 'ợt'],
  ['b', 'ước'],
]

/** Giai đoạn thực hiện: the phases of a plan, and how many it announces; rounds count where it has no phases. */
export function phasesOf(context: ParseContext): Pick<Plan, 'phases' | 'phaseCount'> {
  const { lower } = context.view
  const stages = namedIn(lower, stage)
  const phases = phasesAt(context, stages)
  const counted = phaseCount(context, stages)
  if (phases.length > 0 || counted !== null) return { phases, phaseCount: counted }
  for (const round of rounds) {
    const named = namedIn(lower, round)
    const scheduled = named.length < 2 ? [] : phasesAt(context, named).filter(isRound(context))
    if (scheduled.length > 1)
      return { phases: scheduled, phaseCount: phaseCount(context, named.filter(inSchedule(context))) }
  }
  return { phases, phaseCount: counted }
}

/** A round is a phase where a schedule gives it its days. */
function isRound(context: ParseContext): (phase: Phase) => boolean {
  const scheduled = inSchedule(context)
  return ({ from, fromDate, place }) => (from !== null || fromDate !== null) && scheduled(place.start)
}

/** In a schedule, or under a heading that names nothing but the rounds: "CÁC ĐỢT CAO ĐIỂM". */
function inSchedule({ nodeAt }: ParseContext): (at: number) => boolean {
  return (at) => {
    for (let node = nodeAt(at); node !== null; node = node.parent)
      if (node.role === 'schedule' || ofRounds.test(node.heading.title ?? '')) return true
    return false
  }
}

const ofRounds = /^(?:(?:thời gian,? )?các )?(?:đợt|bước|giai đoạn)(?!\p{L})/iu

function namedIn(lower: string, [head, tail]: Name): readonly number[] {
  const found: number[] = []
  for (let at = lower.indexOf(tail, head.length); at >= 0; at = lower.indexOf(tail, at + 1))
    if (lower.startsWith(head, at - head.length)) found.push(at - head.length)
  return found
}

/** Phases that a plan numbers, with their years or dates and the year of their review. */
function phasesAt(context: ParseContext, stages: readonly number[]): Phase[] {
  const { view, outline, path, nodeAt, header } = context
  const phases: Phase[] = []
  const unended = new Set<Phase>()
  const planned = titleYear(header.title?.text ?? '')
  const { at } = pattern('periods', 'phase')
  let counted = 0
  const scheduled = inSchedule(context)
  /** In a schedule a phase may begin within a paragraph: "Giai đoạn 1 …: phát động. Giai đoạn 2 …: nhân rộng." */
  const told = stages.filter((at) => /[.;:] $/u.test(view.folded.slice(at - 2, at)) && scheduled(at))
  let behind = 0
  for (const begin of stages) {
    const paragraph = paragraphAt(view, begin)!
    while (behind < told.length && told[behind]! <= begin) behind++
    const opens = (paragraph.label?.end ?? paragraph.start) === begin
    if (!opens && told[behind - 1] !== begin) continue
    const next = behind < told.length && told[behind]! < paragraph.end ? told[behind]! : null
    const start = opens ? paragraph.start : begin
    const limit = next ?? paragraph.end
    if (paragraph.block.kind === 'note' || outline.paths[paragraph.index] === undefined) continue
    at.lastIndex = begin
    const match = at.exec(view.folded) ?? (begin > paragraph.start ? unnumbered(view.folded, begin) : null)
    if (match === null || (match.groups === undefined && nodeAt(begin)?.parent?.role !== 'schedule')) continue
    const groups = match.groups ?? {}
    const ordinal =
      match.groups === undefined
        ? ++counted
        : groups.number !== undefined
          ? Number(groups.number)
          : groups.roman !== undefined
            ? romanValue(groups.roman.toUpperCase())
            : (ordinals[(groups.nth ?? groups.word ?? '').toLowerCase()] ?? null)
    if (ordinal === null || ordinal < 1) continue
    const head = view.folded.slice(
      match.index + match[0].length,
      Math.min(limit, match.index + match[0].length + 90),
    )
    const written = dashed.exec(head) ?? dates.exec(head)
    const whole = years.exec(head)
    // "Từ tháng 7/2025 đến hết năm 2026": months go before the years that stand in them.
    const dated =
      written !== null && (whole === null || (written.index <= whole.index && /tháng|\//iu.test(written[0])))
        ? written
        : null
    const span = dated === null ? whole : null
    const month = span === null && dated === null ? (oneMonth.exec(head)?.[0] ?? null) : null
    if (span === null && dated === null && !/^ ?(?:[:(.]|$)/u.test(head)) continue
    const text = view.lower.slice(start, next ?? endOfPhase(view, outline, paragraph.index))
    const [fromDate, toDate] =
      month !== null
        ? datePair(month, month, planned)
        : dated === null
          ? [null, null]
          : datePair(dated.groups!.a!, dated.groups!.b!, planned)
    const apart = fromDate !== null && toDate !== null && fromDate.slice(0, 4) !== toDate.slice(0, 4)
    const single = span === null && dated === null ? (oneYear.exec(head)?.groups?.year ?? null) : null
    const half =
      span === null && dated === null ? openYears(head, ordinal === 1, header.title?.text ?? '') : null
    const from = span !== null ? span.groups!.from! : apart ? fromDate.slice(0, 4) : (half?.from ?? single)
    const to = span !== null ? span.groups!.to! : apart ? toDate.slice(0, 4) : (half?.to ?? single)
    const reviewed = review.exec(text) ?? reviewMonth.exec(text)
    const reviewYear = reviewed?.groups?.year
    const phase: Phase = {
      ordinal,
      from: from === null ? null : Number(from),
      to: to === null ? null : Number(to),
      fromDate,
      toDate,
      reviewYear: reviewYear === undefined ? null : Number(reviewYear),
      place: placeOf(
        view,
        {
          start,
          end: limit <= start + 160 ? limit : endOfLead(view.text, begin, limit),
        },
        path(start),
      ),
    }
    phases.push(phase)
    if (half !== null && ordinal > 1) unended.add(phase)
  }
  // A phase that only begins lasts to the end of the plan where no other follows.
  const last = Math.max(...phases.map(({ ordinal }) => ordinal))
  return phases.map((phase) =>
    unended.has(phase) && phase.ordinal < last ? { ...phase, from: null, to: null } : phase,
  )
}

/** Both ends of a first or last phase that states one, by the years in the plan's title. */
function openYears(
  head: string,
  first: boolean,
  title: string,
): { readonly from: string; readonly to: string } | null {
  const { begin, year } = openEnd.exec(head)?.groups ?? {}
  const planned = years.exec(foldCase(title.normalize('NFC')))?.groups
  if (year === undefined || planned === undefined || first === (begin !== undefined)) return null
  return first ? { from: planned.from!, to: year } : { from: year, to: planned.to! }
}

/**
 * "1. Giai đoạn 2026 - 2027: …", "2. Giai đoạn tăng tốc (năm 2027): …" in a schedule: counted, for it says no number of
 * its own.
 */
function unnumbered(folded: string, at: number): RegExpExecArray | null {
  const named =
    /giai đoạn (?=(?:từ )?(?:năm )?(?:19|20)\d\d(?: ?- ?| (?:đến|tới) ))|(?:giai đoạn|đợt|bước) \p{L}+(?:,? \p{L}+){0,6}(?= \((?:từ|năm|tháng|ngày|trong|đến|\d)[^)\n]*\d)/iuy
  named.lastIndex = at
  return named.exec(folded)
}

/** A phase goes on until the next phase or the next section. */
function endOfPhase(view: ParseContext['view'], outline: ParseContext['outline'], index: number): number {
  const { at } = pattern('periods', 'phase')
  const path = outline.paths[index]!
  let end = view.paragraphs[index]!.end
  for (let next = index + 1; next < view.paragraphs.length; next++) {
    const paragraph = view.paragraphs[next]!
    const inside = outline.paths[next]
    if (inside === undefined || !(inside === path || inside.startsWith(`${path}.`))) break
    at.lastIndex = paragraph.label?.end ?? paragraph.start
    if (at.test(view.folded)) break
    end = paragraph.end
  }
  return end
}

function endOfLead(text: string, from: number, end: number): number {
  const stop = /[:.;]/u.exec(text.slice(from, end))
  return stop === null ? end : from + stop.index
}

/** Two ends of a phase within a year; both may leave out the year of the plan, the first that of the second. */
function datePair(a: string, b: string, planned: number | null): readonly [string | null, string | null] {
  const to = partial(b) ?? (planned === null ? null : partial(`${b.trim()}/${planned}`))
  const from =
    partial(a) ??
    (to === null ? null : partial(`${a.trim()}/${to.slice(0, 4)}`)) ??
    (to === null ? null : partial(`${a.trim()} năm ${to.slice(0, 4)}`))
  return [from, to]
}

function partial(text: string): string | null {
  const numbers = text.match(/\d+/g) ?? []
  const year = numbers.find((one) => one.length === 4)
  if (year === undefined) return null
  const rest = numbers.filter((one) => one !== year)
  const [day, month] = rest.length >= 2 ? rest : [undefined, rest[0]]
  return edtf({ year, month, day })
}

const counts: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4 }

/** How a count in front of "giai đoạn" or "đợt" ends: in a digit, in words, in the bracket of "02 (hai)". */
const counted = /(?<=(?:\d|hai|ba|bốn|\)) )/uy

/** "chia thành 02 giai đoạn": how many phases the plan announces. */
function phaseCount({ view, path }: ParseContext, stages: readonly number[]): Plan['phaseCount'] {
  const { lower } = view
  const at = stages.find((stage) => {
    counted.lastIndex = stage
    return counted.test(lower)
  })
  if (at === undefined) return null
  const { search } = pattern('periods', 'phase-count')
  search.lastIndex = lower.lastIndexOf('\n', at) + 1
  const match = search.exec(lower)
  if (match === null) return null
  const word = match.groups!.count!
  if (counts[word] === undefined && !(Number(word) > 0)) return null
  const span = { start: match.index, end: match.index + match[0].length }
  return { value: counts[word] ?? Number(word), place: placeOf(view, span, path(span.start)) }
}
