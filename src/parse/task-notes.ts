import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { actorsAt } from './actors.ts'
import type { BodyItem, Node } from './outline.ts'
import type { Drafts } from './task-drafts.ts'
import { sticky, taskHead } from './task-heads.ts'

/** The notes of one block: who is in charge of each task, and when it is due. */
interface Notes {
  readonly owners: { readonly about: Span; readonly owner: Span }[]
  readonly times: { readonly about: Span; readonly time: Span; readonly index: number }[]
}

/**
 * Outside the section on implementation: "Giao X …" sentences, and "Cơ quan chủ trì: …", "Thời gian hoàn thành: …"
 * below what they are about.
 */
export function notesOf(drafts: Drafts, node: Node): void {
  if (node.role === 'reporting' || node.role === 'criteria' || node.role === 'targets') return
  const task = {
    start: node.label?.end ?? node.heading.start,
    end: (node.heading.text ?? node.heading.span).end,
  }
  const notes: Notes = { owners: [], times: [] }
  note(drafts, notes, task, task, node.paragraph.index, node.path)
  noteEach(drafts, notes, node.body, task)
  for (const { about, time, index } of notes.times) {
    const owner = notes.owners.findLast((one) => one.about.start === about.start)?.owner
    if (owner !== undefined) drafts.dated.push({ index, time, task: trimmed(drafts.view.text, about), owner })
  }
}

/**
 * Reads items that may be notes about `above` or, behind a bullet, about it; returns what the next item may be about.
 */
function noteEach(drafts: Drafts, notes: Notes, items: readonly BodyItem[], above: Span): Span {
  let about = above
  for (const item of items) {
    if (item.kind === 'row') continue
    if (!note(drafts, notes, item.span, about, item.paragraph.index, item.path) && item.kind === 'bullet')
      about = item.span
    if (item.children.length > 0) about = noteEach(drafts, notes, item.children, about)
  }
  return about
}

/** "Thời gian hoàn thành, trình, ban hành:": a note is known by what stands in front of its colon. */
const longestLead = 160

function note(drafts: Drafts, notes: Notes, span: Span, about: Span, index: number, path: string): boolean {
  const { view } = drafts
  const isLed = view.lower.slice(span.start, Math.min(span.end, span.start + longestLead)).includes(':')
  const owner = isLed ? sticky(view.lower, 'owner', span.start) : null
  if (owner !== null && owner.end < span.end) {
    const actors = actorsAt(view, owner.end, span.end)
    if (actors === null) return false
    const draft = drafts.open(
      { form: 'lead', actors, verb: null, rest: null, helpers: [] },
      span,
      path,
      index,
    )
    const behind = view.lower.slice(actors.end, span.end)
    const helper = behind.search(/phối hợp(?: thực hiện)? ?:/u)
    if (helper >= 0) draft.coordinating.push(...helpersIn(drafts, actors.end + helper, span.end))
    const time = /(?<=[;.] ?)(?:thời gian|thời hạn|tiến độ)[^:;.]{0,24}: ?/u.exec(behind)
    if (time !== null) timed(notes, about, actors.end + time.index + time[0].length, span.end, index)
    draft.tasks.push(trimmed(view.text, about))
    drafts.take(draft, index)
    notes.owners.push({ about, owner: actors.span })
    return true
  }
  const time = isLed ? sticky(view.lower, 'time', span.start) : null
  if (time !== null && span !== about) {
    timed(notes, about, time.end, span.end, index)
    return true
  }
  const helper = isLed ? sticky(view.lower, 'helper', span.start) : null
  if (helper !== null) {
    const draft = drafts.all.at(-1)
    if (draft !== undefined && draft.form === 'lead' && draft.path === path)
      draft.coordinating.push(...helpersIn(drafts, span.start, span.end))
    return true
  }
  if (!view.lower.startsWith('giao ', span.start)) return false
  const head = taskHead(view, span)
  if (head === null || head.form !== 'sentence') return false
  drafts.ownTask(drafts.open(head, trimmed(view.text, span), path, index), head, span, false)
  return true
}

function timed(notes: Notes, about: Span, start: number, end: number, index: number): void {
  if (end > start) notes.times.push({ about, time: { start, end }, index })
}

/** The bodies behind the colon of "Phối hợp: …". */
function helpersIn({ view }: Drafts, start: number, end: number): readonly Span[] {
  const colon = view.lower.indexOf(':', start)
  if (colon < 0 || colon >= end) return []
  const from = trimmed(view.text, { start: colon + 1, end }).start
  return actorsAt(view, from, end)?.bodies ?? []
}
