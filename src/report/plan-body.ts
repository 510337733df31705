import { readLabel } from '../knowledge/labels.ts'
import type { Place } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Section } from '../model/sections.ts'
import { fold } from '../text/fold.ts'

/** A paragraph of a plan as read, on one line, without marks of its format. */
export interface Paragraph {
  /** The sign of a bullet ("-", "+"), or null. */
  readonly bullet: string | null
  readonly text: string
}

/** Mục: a section with the words that stand under its own heading. */
export interface Part {
  readonly section: Section
  /** The label as written, with its punctuation: "I.", "a)"; "" where there is none. */
  readonly number: string
  readonly heading: string | null
  readonly paragraphs: readonly Paragraph[]
  readonly children: readonly Part[]
}

type Range = Pick<Place, 'start' | 'end'>

export interface PlanBody {
  /** Căn cứ, lời dẫn: what stands between the header and the first section. */
  readonly preamble: readonly Paragraph[]
  readonly parts: readonly Part[]
  /** What follows recipients and signature without a heading of its own. */
  readonly after: readonly Paragraph[]
}

/** The words of a plan by its sections, for reports that set the whole plan anew. No word of the body is left out. */
export function bodyOf(plan: Plan): PlanBody {
  const { text } = plan
  const markdown = plan.source.format === 'markdown' || plan.baseline !== undefined
  const sections = flat(plan.sections)
  const first = sections[0]?.place.start ?? text.length
  const tail = tailOf(plan)
  const headerEnd = headerEndOf(plan, first)
  const starts = [first, ...sections.slice(1).map(({ place }) => place.start), text.length]
  const ends = new Map(sections.map((section, index) => [section, starts[index + 1]!]))
  const notes = plan.footnotes.map(({ place }) => withMark(text, place))
  const words = (from: number, to: number) => paragraphsOf(without(text, from, to, notes), markdown)
  const before = (from: number, to: number) => words(from, from < tail.start ? Math.min(to, tail.start) : to)
  const build = (section: Section): Part => {
    const { start, end } = section.place
    const all = before(start, ends.get(section)!)
    const head = section.title === null ? (all[0]?.text ?? '') : joined(words(start, end))
    const number = section.label === '' ? '' : numberOf(head)
    return {
      section,
      number,
      heading: section.title,
      paragraphs:
        section.title === null
          ? spoken([{ bullet: null, text: head.slice(number.length).trim() }, ...all.slice(1)])
          : spoken(runIn(before(end, ends.get(section)!))),
      children: section.children.map(build),
    }
  }
  const next = starts.find((start) => start >= tail.end) ?? text.length
  return {
    preamble: spoken(before(headerEnd, first)),
    parts: plan.sections.map(build),
    after: tail.end > headerEnd ? spoken(words(tail.end, next)) : [],
  }
}

/** Paragraphs that say something: a lone mark of a note or a lone sign of markup does not. */
function spoken(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.filter(({ text }) => /[\p{L}\p{Nd}]/u.test(text))
}

/** The note with the mark before it, where the mark begins its line. */
function withMark(text: string, { start, end }: Place): Range {
  const mark = /(?<=^|\n)\s*[\d¹²³⁴⁵⁶⁷⁸⁹⁰*[\]^]{1,6}[.:)]?\s*$/u.exec(
    text.slice(Math.max(0, start - 12), start),
  )
  return { start: mark === null ? start : start - mark[0].length, end }
}

/** The raw text of a range but for some places in it. */
function without(text: string, from: number, to: number, places: readonly Range[]): string {
  let left = ''
  let at = from
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (place.end <= at || place.start >= to) continue
    left += text.slice(at, Math.max(at, place.start))
    at = place.end
  }
  return left + text.slice(at, Math.max(at, to))
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}

/** Behind the last part of the header that stands before the first section. */
function headerEndOf({ header, attachedTo }: Plan, first: number): number {
  const places = [
    header.number?.place,
    header.issued?.place,
    header.kind?.place,
    header.title?.place,
    header.issuer?.stated === true ? header.issuer.place : null,
    attachedTo?.place,
  ]
  return Math.max(0, ...places.flatMap((place) => (place != null && place.end <= first ? [place.end] : [])))
}

/** Nơi nhận, chữ ký: from the line "Nơi nhận" to the last of them; empty at the end where there are none. */
function tailOf({ text, recipients, archive, signature }: Plan): {
  readonly start: number
  readonly end: number
} {
  const places = [...recipients.map(({ place }) => place), archive?.place, signature?.place].filter(
    (place) => place !== undefined,
  )
  if (places.length === 0) return { start: text.length, end: text.length }
  const start = Math.min(...places.map((place) => place.start))
  let line = start
  for (let step = 0; step < 4 && line > 0; step++) {
    line = text.lastIndexOf('\n', line - 2) + 1
    if (/^[^\p{L}]{0,20}nơi nhận/iu.test(text.slice(line, line + 60).normalize('NFC')))
      return { start: line, end: Math.max(...places.map((place) => place.end)) }
  }
  return { start, end: Math.max(...places.map((place) => place.end)) }
}

const bulletSign = /^(?<sign>[-–—+•∙▪●*])\s+/u
const ended = /[.;:!?…”"]/u

/** Paragraphs from raw lines: blank lines part them, wrapped lines are joined again. */
function paragraphsOf(raw: string, markdown: boolean): readonly Paragraph[] {
  const found: { bullet: string | null; text: string }[] = []
  let blank = true
  let closed = true
  let width = 0
  for (const line of raw.normalize('NFC').split('\n')) {
    const text = unmarked(line, markdown)
    if (text === '') {
      blank = true
      continue
    }
    const bullet = bulletSign.exec(text)?.groups?.sign ?? null
    const rest = bullet === null ? text : text.replace(bulletSign, '')
    const last = found.at(-1)
    const goesOn = last !== undefined && bullet === null && !closed
    const wrapped =
      goesOn && (/^\p{Ll}/u.test(text) ? readLabel(fold(text), 0) === null : !blank && width >= 60)
    if (wrapped) last.text += ` ${text}`
    else found.push({ bullet, text: rest })
    closed = ended.test(text.slice(-1))
    blank = false
    width = line.length
  }
  return found
}

/** A line without the marks of its format, single-spaced. */
function unmarked(line: string, markdown: boolean): string {
  let text = line
  if (markdown) {
    if (/^\s*(?:[-*_=]\s*){3,}$/u.test(text) || /^\s*\|[\s|:-]+$/u.test(text)) return ''
    text = text
      .replace(/^\s*(?:>\s*)*(?:#{1,6}\s+)?/u, '')
      .replace(/\*{2,3}|__/gu, '')
      .replace(/(?<![\p{L}\p{N}*])\*(?!\s)|(?<!\s)\*(?![\p{L}\p{N}*])/gu, '')
      .replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
      .replace(/^\||\|\s*$/gu, '')
  }
  return text.replaceAll('\t', ' | ').replace(/\s+/gu, ' ').trim()
}

/** The rest of a heading's line begins with its colon or dash. */
function runIn(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const [first, ...rest] = paragraphs
  if (first === undefined) return []
  const text = first.bullet === null ? first.text.replace(/^[:.,;*]+\s*/u, '') : first.text
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

function joined(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ bullet, text }) => (bullet === null ? text : `${bullet} ${text}`)).join(' ')
}

/** The label as written at the beginning of a heading. */
function numberOf(head: string): string {
  const label = readLabel(fold(head), 0)
  return label === null ? '' : head.slice(0, label.end).trim()
}
