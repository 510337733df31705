import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { bodyAt } from './bodies.ts'
import type { ParseContext } from './context.ts'
import type { BodyItem, Node } from './outline.ts'
import { type DatedTask, type Draft, Drafts } from './task-drafts.ts'
import { isClosing, type TaskHead, taskHead } from './task-heads.ts'
import { notesOf } from './task-notes.ts'
import { rowsOf } from './task-rows.ts'
import type { TaskRow } from './task-tables.ts'
import type { View } from './view.ts'

/** Who is in charge of each paragraph, for facets that ask who has to act. */
export interface Tasks {
  readonly drafts: readonly Draft[]
  readonly rows: readonly TaskRow[]
  /** The bodies' names as they stand, by paragraph index. */
  readonly charge: ReadonlyMap<number, Span>
  /** Tasks whose time a note below them says. */
  readonly dated: readonly DatedTask[]
}

const read = new WeakMap<ParseContext['outline'], Tasks>()

/** Reads the tasks of a document once; the deadlines ask for them too. */
export function tasksOf(context: ParseContext): Tasks {
  let tasks = read.get(context.outline)
  if (tasks === undefined) {
    const drafts = new Drafts(context)
    const rows = rowsOf(context, drafts)
    const walk = new Walk(context, drafts, rows)
    for (const node of context.outline.roots) walk.section(node)
    drafts.all.sort((a, b) => a.place.start - b.place.start)
    tasks = { drafts: drafts.all, rows, charge: drafts.charge, dated: drafts.dated }
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

/** One walk over the outline that opens, fills and closes the tasks of each body. */
class Walk {
  readonly context: ParseContext
  readonly drafts: Drafts
  /** Rows of tables that name no body, by paragraph index. */
  readonly ownerless: ReadonlyMap<number, TaskRow>

  constructor(context: ParseContext, drafts: Drafts, rows: readonly TaskRow[]) {
    this.context = context
    this.drafts = drafts
    this.ownerless = new Map(rows.filter(({ owner }) => owner === null).map((row) => [row.row.index, row]))
  }

  section(node: Node): void {
    if (node.role === 'implementation' || this.speaksOfBodies(node)) {
      const { text, title } = node.heading
      if (text !== null && title !== null) this.paragraph(text, node.paragraph.index, node.path)
      this.stream(node.body, node.children.length > 0)
      for (const child of node.children) this.block(child)
      return
    }
    notesOf(this.drafts, node)
    for (const child of node.children) this.section(child)
  }

  /** A section that lost its heading, but whose every block begins with a body that has something to do. */
  speaksOfBodies(node: Node): boolean {
    const { children } = node
    if (node.role !== 'other' || node.parent !== null || children.length < 2) return false
    const { view } = this.context
    const heads = children.map((child) =>
      taskHead(view, { start: child.label?.end ?? child.heading.start, end: child.paragraph.end }),
    )
    // "1. Tập thể: …", "2. Cá nhân: …" say whom a plan is for: some head names a body.
    return (
      heads.every((head) => head !== null) &&
      heads.some((head) => bodyAt(view, head!.actors.span.start) !== null)
    )
  }

  /** A numbered block of the section on implementation: tasks of a body, or a group of such blocks. */
  block(node: Node): void {
    const { view } = this.context
    if (noTasks.has(node.role)) return
    const span = { start: node.label?.end ?? node.heading.start, end: node.paragraph.end }
    const below = node.children.length > 0 || node.body.some((item) => item.kind === 'bullet')
    const head = taskHead(view, span, below)
    if (head === null || this.isGroup(node, head, span)) {
      this.stream(node.body, node.children.length > 0)
      for (const child of node.children) this.block(child)
      return
    }
    const draft = this.drafts.open(head, trimmed(view.text, span), node.path, node.paragraph.index)
    this.drafts.ownTask(draft, head, trimmed(view.text, span), below)
    let last: BodyItem | null = null
    for (const item of node.body) {
      if (item.kind === 'row') {
        this.row(draft, item)
        continue
      }
      if (item.kind === 'paragraph' && this.closes(item, node)) break
      if (this.drafts.continues(draft, item, last)) continue
      this.task(draft, item)
      last = item
    }
    for (const child of node.children) this.subtask(draft, child)
  }

  /** Whether a head only names those whose tasks stand below it: "Các sở, ngành", "Các xã thực hiện nhiệm vụ sau:". */
  isGroup(node: Node, head: TaskHead, span: Span): boolean {
    return (
      (head.form === 'sentence' ? this.drafts.endsInColon(span) : head.rest === null) && this.groups(node)
    )
  }

  /** Whether the blocks below have bodies of their own: "1. Các sở, ngành" over "a) Sở Y tế: …". */
  groups(node: Node): boolean {
    const { view } = this.context
    if (node.children.length > 0) {
      const heads = node.children.map((child) =>
        taskHead(view, { start: child.label?.end ?? child.heading.start, end: child.paragraph.end }),
      )
      const own = heads.filter((head) => head !== null && !isHandedOn(view, head))
      return heads[0] != null && own.includes(heads[0]) && 2 * own.length >= heads.length
    }
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
        current = this.drafts.open(head, item.span, item.path, item.paragraph.index)
        byParagraph = item.kind === 'paragraph'
        this.drafts.ownTask(
          current,
          head,
          item.span,
          item.children.length > 0 || this.drafts.endsInColon(item.span),
        )
        for (const child of item.children) this.task(current, child)
      } else if (current !== null) {
        if (!this.drafts.continues(current, item, last)) this.task(current, item)
      }
      last = item
    }
  }

  paragraph(span: Span, index: number, path: string): void {
    const head = taskHead(this.context.view, span)
    if (head !== null) this.drafts.ownTask(this.drafts.open(head, span, path, index), head, span, false)
  }

  /** A table of tasks below the name of a body, without a column for it. */
  row(draft: Draft, item: BodyItem): void {
    const row = this.ownerless.get(item.paragraph.index)
    if (row !== undefined) this.drafts.push(draft, row.task, row.row.index)
  }

  task(draft: Draft, item: BodyItem): void {
    const leads = item.children.length > 0 && this.drafts.endsInColon(item.span)
    if (!leads) this.drafts.push(draft, item.span, item.paragraph.index)
    else this.drafts.take(draft, item.paragraph.index)
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
      !(
        below &&
        ((node.heading.title !== null && node.heading.text === null) || this.drafts.endsInColon(span))
      )
    )
      this.drafts.push(draft, span, node.paragraph.index)
    else this.drafts.take(draft, node.paragraph.index)
    for (const item of node.body) {
      if (item.kind === 'row') {
        this.row(draft, item)
        continue
      }
      if (item.kind === 'paragraph' && this.closes(item, node)) return
      this.task(draft, item)
    }
    for (const child of node.children) this.subtask(draft, child)
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
}

/** "Chỉ đạo các trường …" below the name of a body is what that body has to do. */
function isHandedOn(view: View, { verb }: TaskHead): boolean {
  return verb !== null && /^(?:chỉ đạo|yêu cầu|phân công)/u.test(view.lower.slice(verb.start, verb.end))
}
