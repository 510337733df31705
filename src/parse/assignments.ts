import type { Assignment } from '../model/facets.ts'
import { contentId, uniqueIds } from '../model/ids.ts'
import type { Span } from '../text/mapped.ts'
import type { ParseContext } from './context.ts'
import { tasksOf } from './tasks.ts'
import { placeOf, type View, words } from './view.ts'

/** Phân công: who has to do what, with whom, in lists, tables and sentences. */
export function assignmentsOf(context: ParseContext): readonly Assignment[] {
  const { view } = context
  const unique = uniqueIds()
  return tasksOf(context).drafts.map((draft) => ({
    bodies: draft.bodies.map((body) => words(view, body)),
    coordinating: namesOnce(view, draft.coordinating),
    verb: draft.verb === null ? null : words(view, draft.verb),
    tasks: draft.tasks.map((task) => {
      const text = words(view, task)
      return {
        id: unique(contentId('task', text)),
        text,
        place: placeOf(view, task, context.path(task.start)),
      }
    }),
    place: placeOf(view, draft.place, draft.path),
  }))
}

/** "Các sở, ngành" in one row and "các sở, ngành" in the next are the same. */
function namesOnce(view: View, spans: readonly Span[]): string[] {
  const names = new Map<string, string>()
  for (const name of spans.map((span) => words(view, span)))
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  return [...names.values()]
}
