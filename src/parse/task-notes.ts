import type { Span } from '../text/mapped.ts'
import { actorsAt } from './actors.ts'
import type { BodyItem, Node } from './outline.ts'
import type { Drafts } from './task-drafts.ts'
import { sticky, taskHead } from './task-heads.ts'
import { trimmed } from './view.ts'

/** Outside the section on implementation: "Giao X …" sentences and "Cơ quan chủ trì: …" notes below what they are about. */
export function notesOf(drafts: Drafts, node: Node): void {
  if (node.role === 'reporting' || node.role === 'criteria' || node.role === 'targets') return
  const task = {
    start: node.label?.end ?? node.heading.start,
    end: (node.heading.text ?? node.heading.span).end,
  }
  note(drafts, task, task, node.paragraph.index, node.path)
  let about: Span = task
  const visit = (item: BodyItem): void => {
    if (item.kind === 'row') return
    if (!note(drafts, item.span, about, item.paragraph.index, item.path) && item.kind === 'bullet')
      about = item.span
    item.children.forEach(visit)
  }
  for (const item of node.body) visit(item)
}

function note(drafts: Drafts, span: Span, about: Span, index: number, path: string): boolean {
  const { view } = drafts
  const owner = sticky(view.lower, 'owner', span.start)
  if (owner !== null && owner.end < span.end) {
    const actors = actorsAt(view, owner.end, span.end)
    if (actors === null) return false
    const draft = drafts.open({ form: 'lead', actors, verb: null, rest: null }, span, path, index)
    const helper = view.lower.slice(actors.end, span.end).search(/phối hợp(?: thực hiện)? ?:/u)
    if (helper >= 0) draft.coordinating.push(...helpersIn(drafts, actors.end + helper, span.end))
    draft.tasks.push(trimmed(view.text, about))
    drafts.take(draft, index)
    return true
  }
  const helper = sticky(view.lower, 'helper', span.start)
  if (helper !== null) {
    const draft = drafts.all[drafts.all.length - 1]
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

/** The bodies behind the colon of "Phối hợp: …". */
function helpersIn({ view }: Drafts, start: number, end: number): readonly Span[] {
  const colon = view.lower.indexOf(':', start)
  if (colon < 0 || colon >= end) return []
  const from = trimmed(view.text, { start: colon + 1, end }).start
  return actorsAt(view, from, end)?.bodies ?? []
}
