import type { ParseContext } from './context.ts'
import type { Range } from './regions.ts'
import { tablesIn } from './tables.ts'
import type { Draft, Drafts } from './task-drafts.ts'
import { type TaskRow, taskRows } from './task-tables.ts'

/** The tasks in the tables of the body and of the appendices; consecutive rows of one body are one entry. */
export function rowsOf(context: ParseContext, drafts: Drafts): readonly TaskRow[] {
  const { body, rest } = context.regions
  return [...rowsIn(context, drafts, body), ...rowsIn(context, drafts, rest)]
}

function rowsIn({ view, path }: ParseContext, drafts: Drafts, range: Range): readonly TaskRow[] {
  const all: TaskRow[] = []
  for (const rows of tablesIn(view, range)) {
    const found = taskRows(view, rows)
    for (const row of found) all.push(row)
    draftRows(found, path, drafts)
  }
  return all
}

function draftRows(rows: readonly TaskRow[], path: ParseContext['path'], drafts: Drafts): void {
  const { lower } = drafts.view
  let draft: Draft | null = null
  let key = ''
  for (const { row, task, owners, helpers, owner } of rows) {
    if (owners.length === 0) continue
    const name = owners.map((body) => lower.slice(body.start, body.end)).join('|')
    if (draft === null || name !== key) {
      draft = {
        bodies: owners,
        coordinating: [],
        verb: null,
        tasks: [],
        place: { start: row.start, end: row.end },
        path: path(row.start),
        form: 'row',
      }
      drafts.all.push(draft)
      key = name
    }
    draft.tasks.push(task)
    draft.coordinating.push(...helpers)
    if (owner !== null) drafts.charge.set(row.index, owner)
  }
}
