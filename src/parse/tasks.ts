// Longer than usual: one walk over the outline opens, fills and closes the tasks of a body, and its steps share
// what they collect; apart they would pass it all to each other.
import type { Span } from '../text/mapped.ts'
import { actorsAt } from './actors.ts'
import type { ParseContext } from './context.ts'
import type { BodyItem, Node } from './outline.ts'
import { coordinatingIn, isClosing, sticky, type TaskHead, taskHead } from './task-heads.ts'
import { type TaskRow, taskRows } from './task-tables.ts'
import { type Paragraph, trimmed } from './view.ts'

/** Tasks of one body while they are collected. */
interface Draft {
  readonly bodies: readonly Span[]
  readonly coordinating: Span[]
  readonly verb: Span | null
  readonly tasks: Span[]
  readonly place: Span
  readonly path: string
  readonly form: TaskHead['form'] | 'row' | 'note'
}

/** Who is in charge of each paragraph, for facets that ask who has to act. */
export interface Tasks {
  readonly drafts: readonly Draft[]
  readonly rows: readonly TaskRow[]
  /** The bodies' names as they stand, by paragraph index. */
  readonly charge: ReadonlyMap<number, Span>
}

const read = new WeakMap<ParseContext['outline'], Tasks>()

/** Reads the tasks of a document once; the deadlines ask for them too. */
export function tasksOf(context: ParseContext): Tasks {
  let tasks = read.get(context.outline)
  if (tasks === undefined) {
    tasks = new Reader(context).tasks()
    read.set(context.outline, tasks)
  }
  return tasks
}

const noTasks = new Set<Node['role']>([
  'reporting',
  'budget',
  'schedule',
  'awards',
  'annual-awards',
  'review-awards',
  'criteria',
])

class Reader {
  readonly context: ParseContext
  readonly drafts: Draft[] = []
  readonly rows: TaskRow[] = []
  readonly charge = new Map<number, Span>()

  constructor(context: ParseContext) {
    this.context = context
  }

  tasks(): Tasks {
    this.tables()
    for (const node of this.context.outline.roots) this.section(node)
    this.drafts.sort((a, b) => a.place.start - b.place.start)
    return this
  }

  section(node: Node): void {
    if (node.role === 'implementation' || this.speaksOfBodies(node)) {
      const { text, title } = node.heading
      if (text !== null && title !== null) this.paragraph(text, node.paragraph.index, node.path)
      this.stream(node.body, node.children.length > 0)
      for (const child of node.children) this.block(child)
      return
    }
    this.notes(node)
    for (const child of node.children) this.section(child)
  }

  /** A section that lost its heading, but whose every block begins with a body that has something to do. */
  speaksOfBodies(node: Node): boolean {
    const { children } = node
    if (node.role !== 'other' || node.parent !== null || children.length < 2) return false
    return children.every(
      (child) =>
        taskHead(this.context.view, {
          start: child.label?.end ?? child.heading.start,
          end: child.paragraph.end,
        }) !== null,
    )
  }

  /** A numbered block of the section on implementation: tasks of a body, or a group of such blocks. */
  block(node: Node): void {
    const { view } = this.context
    if (noTasks.has(node.role)) return
    const span = { start: node.label?.end ?? node.heading.start, end: node.paragraph.end }
    const head = taskHead(view, span)
    if (head === null || (head.form !== 'sentence' && head.rest === null && this.groups(node))) {
      this.stream(node.body, node.children.length > 0)
      for (const child of node.children) this.block(child)
      return
    }
    const draft = this.open(head, trimmed(view.text, span), node.path, node.paragraph.index)
    const below = node.children.length > 0 || node.body.some((item) => item.kind === 'bullet')
    this.ownTask(draft, head, trimmed(view.text, span), below)
    let last: BodyItem | null = null
    for (const item of node.body) {
      if (item.kind === 'row') continue
      if (item.kind === 'paragraph' && this.closes(item, node)) break
      if (this.continues(draft, item, last)) continue
      this.task(draft, item)
      last = item
    }
    for (const child of node.children) this.subtask(draft, child)
  }

  /** Whether the blocks below have bodies of their own: "1. Các sở, ngành" over "a) Sở Y tế: …". */
  groups(node: Node): boolean {
    const { view } = this.context
    const first = node.children[0]
    if (first !== undefined)
      return (
        taskHead(view, { start: first.label?.end ?? first.heading.start, end: first.paragraph.end }) !== null
      )
    const bullets = node.body.filter((item) => item.kind === 'bullet')
    const heads = bullets.map((item) => taskHead(view, item.span))
    return (
      bullets.length > 0 &&
      heads.every((head) => head !== null) &&
      heads.some((head) => head!.form !== 'sentence')
    )
  }

  /** Paragraphs, bullets and rows right under a section: each that begins with a body opens its tasks. */
  stream(items: readonly BodyItem[], numbered: boolean): void {
    const { view } = this.context
    let current: Draft | null = null
    let byParagraph = false
    let last: BodyItem | null = null
    for (const item of items) {
      if (item.kind === 'row') continue
      const head: TaskHead | null =
        item.kind === 'bullet' && byParagraph && current !== null && current.form !== 'sentence'
          ? null
          : taskHead(view, item.span)
      if (
        isClosing(view, item.span) ||
        (item.kind === 'paragraph' && head !== null && this.closesAll(item, numbered || items.length > 2))
      ) {
        current = null
        continue
      }
      if (head !== null) {
        current = this.open(head, item.span, item.path, item.paragraph.index)
        byParagraph = item.kind === 'paragraph'
        this.ownTask(current, head, item.span, item.children.length > 0 || this.endsInColon(item.span))
        for (const child of item.children) this.task(current, child)
      } else if (current !== null) {
        if (!this.continues(current, item, last)) this.task(current, item)
      }
      last = item
    }
  }

  paragraph(span: Span, index: number, path: string): void {
    const head = taskHead(this.context.view, span)
    if (head !== null) this.ownTask(this.open(head, span, path, index), head, span, false)
  }

  open(head: TaskHead, span: Span, path: string, index: number): Draft {
    const { view } = this.context
    const { actors } = head
    const draft: Draft = {
      bodies: actors.bodies,
      coordinating: [],
      verb: head.verb,
      tasks: [],
      place:
        head.form === 'sentence'
          ? span
          : { start: head.verb?.start ?? actors.span.start, end: actors.span.end },
      path,
      form: head.form,
    }
    draft.coordinating.push(...coordinatingIn(view, { start: actors.span.end, end: span.end }))
    const bracket = view.folded.slice(actors.span.end, actors.end)
    if (bracket.includes('phối hợp')) draft.coordinating.push(...this.inBracket(actors.span.end, actors.end))
    this.drafts.push(draft)
    this.charge.set(index, actors.span)
    return draft
  }

  inBracket(start: number, end: number): readonly Span[] {
    const { view } = this.context
    const at = view.lower.indexOf('phối hợp', start)
    const name = /^phối hợp(?: với| cùng|:)? ?/u.exec(view.lower.slice(at, end))
    return name === null ? [] : (actorsAt(view, at + name[0].length, end)?.bodies ?? [])
  }

  /** The head's own words are a task, unless they only lead in what stands below. */
  ownTask(draft: Draft, head: TaskHead, span: Span, below: boolean): void {
    if (head.form === 'lead' && head.rest !== null) draft.tasks.push(head.rest)
    if (head.form !== 'sentence') return
    if (below && this.endsInColon(span)) return
    draft.tasks.push(trimmed(this.context.view.text, span))
  }

  task(draft: Draft, item: BodyItem): void {
    const leads = item.children.length > 0 && this.endsInColon(item.span)
    if (!leads) this.push(draft, item.span, item.paragraph.index)
    else this.charge.set(item.paragraph.index, this.named(draft))
    for (const child of item.children) this.task(draft, child)
  }

  subtask(draft: Draft, node: Node): void {
    const span = trimmed(this.context.view.text, {
      start: node.label?.end ?? node.heading.start,
      end: node.paragraph.end,
    })
    const below = node.children.length + node.body.length > 0
    if (
      span.end > span.start &&
      !(below && ((node.heading.title !== null && node.heading.text === null) || this.endsInColon(span)))
    )
      this.push(draft, span, node.paragraph.index)
    else this.charge.set(node.paragraph.index, this.named(draft))
    for (const item of node.body) {
      if (item.kind === 'row') continue
      if (item.kind === 'paragraph' && this.closes(item, node)) return
      this.task(draft, item)
    }
    for (const child of node.children) this.subtask(draft, child)
  }

  push(draft: Draft, span: Span, index: number): void {
    if (!/\p{L}/u.test(this.context.view.folded.slice(span.start, span.end))) return
    draft.tasks.push(span)
    draft.coordinating.push(...coordinatingIn(this.context.view, span))
    this.charge.set(index, this.named(draft))
  }

  named(draft: Draft): Span {
    return { start: draft.bodies[0]!.start, end: draft.bodies[draft.bodies.length - 1]!.end }
  }

  /** A sentence that a page break cut goes on in the next paragraph. */
  continues(draft: Draft, item: BodyItem, last: BodyItem | null): boolean {
    const { view } = this.context
    const open = draft.tasks[draft.tasks.length - 1]
    if (item.kind !== 'paragraph' || open === undefined || (last === null && draft.form !== 'sentence'))
      return false
    if (/[.;:!?…]/.test(view.folded[open.end - 1]!)) return false
    draft.tasks[draft.tasks.length - 1] = { start: open.start, end: trimmed(view.text, item.span).end }
    this.charge.set(item.paragraph.index, this.named(draft))
    return true
  }

  endsInColon(span: Span): boolean {
    return this.context.view.folded.slice(span.start, span.end).trimEnd().endsWith(':')
  }

  /** A bare paragraph behind numbered tasks that speaks to everybody, or to another body, ends the list. */
  closes(item: BodyItem, node: Node): boolean {
    const { view, regions } = this.context
    if (isClosing(view, item.span)) return true
    const last = item.paragraph.index === regions.body.to - 1
    return last && node.body.length > 0 && taskHead(view, item.span)?.verb != null
  }

  closesAll(item: BodyItem, listed: boolean): boolean {
    return (
      listed &&
      item.paragraph.index === this.context.regions.body.to - 1 &&
      /\.\/\.$/u.test(this.context.view.folded.slice(item.span.start, item.span.end).trimEnd()) &&
      taskHead(this.context.view, item.span)?.verb != null
    )
  }

  /** Outside the section on implementation: "Giao X …" sentences and "Cơ quan chủ trì: …" notes. */
  notes(node: Node): void {
    if (node.role === 'reporting' || node.role === 'criteria' || node.role === 'targets') return
    const task = {
      start: node.label?.end ?? node.heading.start,
      end: (node.heading.text ?? node.heading.span).end,
    }
    this.note(task, task, node.paragraph.index, node.path)
    let about: Span = task
    const visit = (item: BodyItem): void => {
      if (item.kind === 'row') return
      if (!this.note(item.span, about, item.paragraph.index, item.path) && item.kind === 'bullet')
        about = item.span
      item.children.forEach(visit)
    }
    for (const item of node.body) visit(item)
  }

  note(span: Span, about: Span, index: number, path: string): boolean {
    const { view } = this.context
    const owner = sticky(view.lower, 'owner', span.start)
    if (owner !== null && owner.end < span.end) {
      const actors = actorsAt(view, owner.end, span.end)
      if (actors === null) return false
      const draft = this.open({ form: 'lead', actors, verb: null, rest: null }, span, path, index)
      const helper = view.lower.slice(actors.end, span.end).search(/phối hợp(?: thực hiện)? ?:/u)
      if (helper >= 0) this.helpers(draft, actors.end + helper, span.end)
      draft.tasks.push(trimmed(view.text, about))
      this.charge.set(index, this.named(draft))
      return true
    }
    const helper = sticky(view.lower, 'helper', span.start)
    if (helper !== null) {
      const draft = this.drafts[this.drafts.length - 1]
      if (draft !== undefined && draft.form === 'lead' && draft.path === path)
        this.helpers(draft, span.start, span.end)
      return true
    }
    if (!view.lower.startsWith('giao ', span.start)) return false
    const head = taskHead(view, span)
    if (head === null || head.form !== 'sentence') return false
    this.ownTask(this.open(head, trimmed(view.text, span), path, index), head, span, false)
    return true
  }

  helpers(draft: Draft, start: number, end: number): void {
    const { view } = this.context
    const colon = view.lower.indexOf(':', start)
    if (colon < 0 || colon >= end) return
    const from = trimmed(view.text, { start: colon + 1, end }).start
    draft.coordinating.push(...(actorsAt(view, from, end)?.bodies ?? []))
  }

  tables(): void {
    const { view, regions } = this.context
    const { from, to } = regions.body
    for (let index = from; index < to; index++) {
      const first = view.paragraphs[index]!
      if (first.block.kind !== 'row') continue
      const rows: Paragraph[] = []
      while (
        index < to &&
        view.paragraphs[index]!.block.kind === 'row' &&
        view.paragraphs[index]!.block.table === first.block.table
      )
        rows.push(view.paragraphs[index++]!)
      index--
      const found = taskRows(view, rows)
      for (const row of found) this.rows.push(row)
      this.rowDrafts(found)
    }
  }

  /** Consecutive rows of one body are one entry. */
  rowDrafts(rows: readonly TaskRow[]): void {
    const { view, path } = this.context
    let draft: Draft | null = null
    let key = ''
    for (const { row, task, owners, helpers, owner } of rows) {
      if (owners.length === 0) continue
      const name = owners.map((body) => view.lower.slice(body.start, body.end)).join('|')
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
        this.drafts.push(draft)
        key = name
      }
      draft.tasks.push(task)
      draft.coordinating.push(...helpers)
      if (owner !== null) this.charge.set(row.index, owner)
    }
  }
}
