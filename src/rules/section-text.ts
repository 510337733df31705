import type { Place } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Item, Section } from '../model/sections.ts'
import { leading } from '../text/search.ts'

const inOrder = new WeakMap<readonly Section[], readonly Section[]>()

/** All sections in reading order. */
export function flat(sections: readonly Section[]): readonly Section[] {
  const known = inOrder.get(sections)
  if (known !== undefined) return known
  const found = sections.flatMap((section) => [section, ...flat(section.children)])
  inOrder.set(sections, found)
  return found
}

/** What stands under a heading, up to the next one; null where nothing does. */
export function underHeading(plan: Plan, section: Section): Place | null {
  const next = startFrom(startsOf(plan), section.place.end) ?? plan.text.length
  const last = Math.min(
    plan.signature?.place.start ?? plan.text.length,
    plan.recipients[0]?.place.start ?? plan.text.length,
  )
  const end = Math.min(next, last < section.place.end ? plan.text.length : last)
  return part(section.place, plan.text, section.place.end, end)
}

const starts = new WeakMap<Plan, readonly number[]>()

/** Where the sections begin, in reading order. */
function startsOf(plan: Plan): readonly number[] {
  const known = starts.get(plan)
  if (known !== undefined) return known
  const found = flat(plan.sections)
    .map(({ place }) => place.start)
    .sort((a, b) => a - b)
  starts.set(plan, found)
  return found
}

/** The first of rising offsets that is no less than one. */
function startFrom(offsets: readonly number[], least: number): number | undefined {
  return offsets[leading(offsets.length, (index) => offsets[index]! < least)]
}

/** A place inside a text, without the blanks around it; page and section as those of the place it belongs to. */
export function part(of: Place, text: string, from: number, to: number): Place | null {
  const raw = text.slice(from, to)
  const lead = raw.length - raw.replace(/^[\s:*_]+/u, '').length
  const quote = raw.trim() === '' ? '' : raw.slice(lead).trimEnd()
  if (quote === '') return null
  return { ...of, start: from + lead, end: from + lead + quote.length, quote }
}

const byPath = new WeakMap<Plan, ReadonlyMap<string, Section>>()

/** The section with this path of labels. */
export function sectionAt(plan: Plan, path: string): Section | null {
  const known =
    byPath.get(plan) ??
    new Map(
      flat(plan.sections)
        .flatMap((section) => [section.id, section.place.section].map((each) => [each, section] as const))
        .reverse(),
    )
  byPath.set(plan, known)
  return known.get(path) ?? null
}

const byTitle = new WeakMap<Plan, ReadonlyMap<string | null, readonly Section[]>>()

/** The sections with this title, in reading order. */
function titled(plan: Plan, title: string): readonly Section[] {
  const known = byTitle.get(plan) ?? Map.groupBy(flat(plan.sections), (section) => section.title)
  byTitle.set(plan, known)
  return known.get(title) ?? []
}

/** Whether a clause of the plan is known by a heading or lead ("1. Tuyên truyền: …") and more of it stands below. */
export function isHeading(plan: Plan, { text, place }: Pick<Item, 'text' | 'place'>): boolean {
  return titled(plan, text).some(
    (each) =>
      each.place.start <= place.start && place.start <= each.place.end && underHeading(plan, each) !== null,
  )
}

/** Parts of a plan that say what is done. */
const doing: readonly Section['role'][] = [
  'contents',
  'solutions',
  'implementation',
  'schedule',
  'reporting',
  'objectives',
  'targets',
]

/**
 * What stands under each heading of the parts that say what is done, with the heading's own words, and the points
 * without one. How things stand ("1. Tình hình") is nothing that is done.
 */
export function doneUnderHeadings(plan: Plan): readonly Pick<Item, 'text' | 'place'>[] {
  const known = done.get(plan) ?? underEach(plan)
  done.set(plan, known)
  return known
}

const done = new WeakMap<Plan, readonly Pick<Item, 'text' | 'place'>[]>()

function underEach(plan: Plan): readonly Pick<Item, 'text' | 'place'>[] {
  return plan.sections
    .filter(({ role }) => doing.includes(role))
    .flatMap((section) => flat([section]))
    .filter(({ title }) => !standing.test(title?.normalize('NFC') ?? ''))
    .flatMap((section) => {
      const under = underHeading(plan, section)
      if (under === null)
        return section.title === null ? [{ text: section.place.quote, place: section.place }] : []
      return [{ text: `${section.title ?? ''} ${under.quote}`, place: section.place }]
    })
}

const standing =
  /^\s*(?:(?:đánh giá|đặc điểm) )?(?:tình hình|thực trạng|kết quả(?: đạt được)?|hạn chế|tồn tại|nguyên nhân)(?!\p{L})/iu

export interface Point extends Pick<Item, 'text' | 'place'> {
  /** The name of a point that more stands under. */
  readonly heading: string | null
}

/** The points below a clause where it is a heading, each with all that stands under it. */
export function pointsUnder(plan: Plan, { text, place }: Pick<Item, 'text' | 'place'>): readonly Point[] {
  const section = titled(plan, text).find(({ place: at }) => at.start <= place.end && place.start <= at.end)
  if (section === undefined) return []
  if (section.children.length > 0)
    return section.children.map((child) => ({
      heading: child.title,
      text: flat([child])
        .map((each) => `${each.place.quote} ${underHeading(plan, each)?.quote ?? ''}`)
        .join(' '),
      place: child.place,
    }))
  return paragraphsOf(plan, underHeading(plan, section))
}

/** The paragraphs and bullets of a place. */
function paragraphsOf(plan: Plan, whole: Place | null): readonly Point[] {
  return piecesOf(plan, whole, /(?<=\n)(?=[ \t]*[-–+*•]|\s*\n)/u).map((place) => ({
    heading: null,
    text: place.quote,
    place,
  }))
}

/** The pieces of a place between borders, but those that hold nothing. */
export function piecesOf(plan: Plan, whole: Place | null, border: RegExp): readonly Place[] {
  if (whole === null) return []
  let at = whole.start
  return whole.quote.split(border).flatMap((piece) => {
    const place = part(whole, plan.text, at, at + piece.length)
    at += piece.length
    return place ?? []
  })
}

/** A line without the label or dash that it begins with. */
export function withoutLabel(text: string): string {
  return text.replace(/^\s*(?:[-–+*•]|(?:[A-Za-zĐđ]|[IVX]{1,4}|\d{1,3}(?:\.\d+)*)[.)-])\s*/u, '')
}

/** A clause, or the one paragraph that its heading stands above: "Kiểm tra: mỗi trường kiểm tra ít nhất 30% …". */
export function sentenceOf(plan: Plan, item: Pick<Item, 'text' | 'place'>): Place {
  if (!isHeading(plan, item)) return item.place
  const section = sectionAt(plan, item.place.section)
  const under = section === null ? null : underHeading(plan, section)
  return under === null || /\S\s*\n\s*\S/u.test(under.quote) ? item.place : under
}

/** What a clause says in all: behind a heading its one paragraph, too. */
export function toldIn(plan: Plan, item: Pick<Item, 'text' | 'place'>): string {
  const { start, quote } = sentenceOf(plan, item)
  return start === item.place.start ? item.text : `${item.text}: ${quote}`
}
