import type { Plan } from '../../model/plan.ts'
import type { DocumentPlace } from '../../model/review.ts'
import type { Section } from '../../model/sections.ts'
import type { Book } from './book.ts'
import { html, type Markup } from './markup.ts'

/** A stretch of a document's text that something points to. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** `f12` the finding's place, `f12u` its counterpart, `f12r` a related place; `c3`, `c3u` a cell's clauses. */
  readonly id: string
}

/** A stretch named by more marks than this keeps the first ones; the rest are reached by their line. */
const marksPerStretch = 40

/** The marks of every document, from the findings and coverage cells of the page. */
export function marksOf(book: Pick<Book, 'entries' | 'cells'>): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>()
  const add = (place: DocumentPlace | null | undefined, id: string) => {
    if (place === null || place === undefined || place.end <= place.start) return
    const own = marks.get(place.document)
    const mark = { start: place.start, end: place.end, id }
    if (own === undefined) marks.set(place.document, [mark])
    else own.push(mark)
  }
  for (const { finding, id } of book.entries) {
    add(finding.place, id)
    add(finding.upstream, `${id}u`)
    for (const place of finding.related) add(place, `${id}r`)
  }
  for (const { coverage, id } of book.cells) {
    add(coverage.pair?.plan, id)
    add(coverage.pair?.upstream, `${id}u`)
  }
  return marks
}

/** A plan's text, a paragraph per line, cut where any mark begins or ends: overlapping marks share stretches. */
export function markedText(plan: Plan, marks: readonly Mark[]): Markup {
  const opens = [...marks].sort((a, b) => a.start - b.start)
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const heads = headings(plan.sections)
  let active: Mark[] = []
  let opened = 0
  let cut = 0
  let head = 0
  const lines: Markup[] = []
  let start = 0
  let gap = false
  for (const line of plan.text.split('\n')) {
    const end = start + line.length
    const stretches: Markup[] = []
    let at = start
    while (at < end) {
      while (cut < cuts.length && cuts[cut]! <= at) cut++
      while (opened < opens.length && opens[opened]!.start <= at) active.push(opens[opened++]!)
      active = active.filter((mark) => mark.end > at)
      const next = Math.min(end, cuts[cut] ?? end)
      const text = plan.text.slice(at, next)
      const ids = active.slice(0, marksPerStretch).map(({ id }) => id)
      stretches.push(ids.length === 0 ? html`${text}` : html`<mark data-m="${ids.join(' ')}">${text}</mark>`)
      at = next
    }
    if (line.trim() !== '') {
      while (head < heads.length && heads[head]! < start) head++
      const isHead = heads[head] !== undefined && heads[head]! < end
      const look = isHead ? html` class="h"` : gap && html` class="g"`
      lines.push(html`<p data-o="${start}"${look}>${stretches}</p>`)
    }
    gap = line.trim() === ''
    start = end + 1
  }
  return html`${lines}`
}

/** Where headings begin, sorted; a run-in lead of a paragraph is none. */
function headings(sections: readonly Section[]): readonly number[] {
  const starts: number[] = []
  const visit = (list: readonly Section[]) => {
    for (const { title, place, children } of list) {
      if (title !== null) starts.push(place.start)
      visit(children)
    }
  }
  visit(sections)
  return starts.sort((a, b) => a - b)
}
