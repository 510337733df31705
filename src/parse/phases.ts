import { romanValue } from '../knowledge/labels.ts'
import { pattern } from '../knowledge/patterns.ts'
import { titleYear } from '../knowledge/title-year.ts'
import type { Plan } from '../model/plan.ts'
import type { Phase } from '../model/references.ts'
import type { ParseContext } from './context.ts'
import { tablePhases } from './phase-tables.ts'
import { phaseTimes } from './phase-times.ts'
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
  const phases = withTables(phasesAt(context, stages), tablePhases(context, inSchedule(context)))
  const counted = phaseCount(context, stages)
  if (phases.length > 0 || counted !== null) return { phases, phaseCount: counted }
  // A round is a phase where a schedule gives it its days.
  for (const round of rounds) {
    const named = namedIn(lower, round)
    const scheduled = named.filter(inSchedule(context))
    const dated = phasesAt(context, scheduled).filter(
      ({ from, fromDate }) => from !== null || fromDate !== null,
    )
    if (dated.length > 1) return { phases: dated, phaseCount: phaseCount(context, scheduled) }
  }
  return { phases, phaseCount: counted }
}

/** A row that says its number in words may have been read as a paragraph already. */
function withTables(phases: readonly Phase[], rows: readonly Phase[]): Phase[] {
  const starts = new Set(phases.map(({ place }) => place.start))
  return [...phases, ...rows.filter(({ place }) => !starts.has(place.start))].sort(
    (a, b) => a.place.start - b.place.start,
  )
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
  const title = header.title?.text ?? ''
  const planned = titleYear(title)
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
    const times = phaseTimes(head, ordinal === 1, title, planned)
    if (times === null && !/^ ?(?:[:(.]|$)/u.test(head)) continue
    const text = view.lower.slice(start, next ?? endOfPhase(view, outline, paragraph.index))
    const reviewed = review.exec(text) ?? reviewMonth.exec(text)
    const reviewYear = reviewed?.groups?.year
    const phase: Phase = {
      ordinal,
      from: times?.from ?? null,
      to: times?.to ?? null,
      fromDate: times?.fromDate ?? null,
      toDate: times?.toDate ?? null,
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
    if (times?.unended) unended.add(phase)
  }
  // A phase that only begins lasts to the end of the plan where no other follows.
  const last = Math.max(...phases.map(({ ordinal }) => ordinal))
  return phases.map((phase) =>
    unended.has(phase) && phase.ordinal < last ? { ...phase, from: null, to: null } : phase,
  )
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
