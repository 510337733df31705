import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'
import { actorsAt } from './actors.ts'
import { bodyAt } from './bodies.ts'
import type { ParseContext } from './context.ts'
import type { BodyItem } from './outline.ts'
import { coordinatingIn, type TaskHead, taskHead } from './task-heads.ts'
import type { View } from './view.ts'

/** Tasks of one body while they are collected. */
export interface Draft {
  readonly bodies: readonly Span[]
  readonly coordinating: Span[]
  readonly verb: Span | null
  readonly tasks: Span[]
  readonly place: Span
  readonly path: string
  readonly form: TaskHead['form'] | 'row'
}

/** When a task is due, as a note below it says, and who is in charge of it. */
export interface DatedTask {
  /** Of the paragraph with the note. */
  readonly index: number
  readonly time: Span
  readonly task: Span
  readonly owner: Span
}

/** "Đề nghị Hội Nông dân vận động …; Hội Phụ nữ hướng dẫn …": who else one order asks, behind those it begins with. */
function othersAsked(view: View, { actors }: TaskHead, { start, end }: Span): readonly Asked[] {
  const name = (span: Span) => view.lower.slice(span.start, span.end)
  const first = actors.bodies.map(name)
  return matchesOf(/; (?=\p{Lu})/gu, view.folded.slice(start, end)).flatMap(({ index }) => {
    const next = start + index + 2
    const head = bodyAt(view, next) === null ? null : taskHead(view, { start: next, end })
    if (head?.form !== 'sentence' || head.actors.bodies.some((body) => first.includes(name(body)))) return []
    return [{ head, start: next }]
  })
}

interface Asked {
  readonly head: TaskHead
  readonly start: number
}

const letter = withRanges(/\p{L}/u)

/** What the walks over lists, notes and tables fill: the drafts, and who is in charge of each paragraph. */
export class Drafts {
  readonly view: View
  readonly all: Draft[] = []
  /** The bodies' names as they stand, by paragraph index. */
  readonly charge = new Map<number, Span>()
  readonly dated: DatedTask[] = []

  constructor({ view }: ParseContext) {
    this.view = view
  }

  open(head: TaskHead, span: Span, path: string, index: number): Draft {
    this.charge.set(index, head.actors.span)
    return this.#draft(head, span, path)
  }

  #draft(head: TaskHead, span: Span, path: string): Draft {
    const { view } = this
    const { actors } = head
    const draft: Draft = {
      bodies: actors.bodies,
      coordinating: [...head.helpers],
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
    if (bracket.includes('phối hợp')) draft.coordinating.push(...this.#inBracket(actors.span.end, actors.end))
    this.all.push(draft)
    return draft
  }

  #inBracket(start: number, end: number): readonly Span[] {
    const { view } = this
    const at = view.lower.indexOf('phối hợp', start)
    const name = /^phối hợp(?: với| cùng|:)? ?/u.exec(view.lower.slice(at, end))
    return name === null ? [] : (actorsAt(view, at + name[0].length, end)?.bodies ?? [])
  }

  /** The head's own paragraph is a task, the body included, unless it only leads in what stands below. */
  ownTask(draft: Draft, head: TaskHead, span: Span, below: boolean): void {
    if (head.form === 'title' || (head.form === 'lead' && head.rest === null)) return
    if (below && this.endsInColon(span)) return
    const whole = trimmed(this.view.text, span)
    const others =
      below || head.form !== 'sentence' || head.verb === null ? [] : othersAsked(this.view, head, whole)
    const parts: readonly Asked[] = [{ head, start: whole.start }, ...others]
    for (const [at, part] of parts.entries()) {
      const own = trimmed(this.view.text, { start: part.start, end: parts[at + 1]?.start ?? whole.end })
      const one = at === 0 ? draft : this.#draft({ ...part.head, verb: head.verb }, own, draft.path)
      one.tasks.push(own)
    }
  }

  push(draft: Draft, span: Span, index: number): void {
    if (!letter.test(this.view.folded.slice(span.start, span.end))) return
    draft.tasks.push(span)
    draft.coordinating.push(...coordinatingIn(this.view, span))
    this.take(draft, index)
  }

  /** The paragraph belongs to the draft's bodies. */
  take(draft: Draft, index: number): void {
    this.charge.set(index, {
      start: draft.bodies[0]!.start,
      end: draft.bodies[draft.bodies.length - 1]!.end,
    })
  }

  /** A sentence that a page break cut goes on in the next paragraph. */
  continues(draft: Draft, item: BodyItem, last: BodyItem | null): boolean {
    const { view } = this
    const open = draft.tasks.at(-1)
    if (item.kind !== 'paragraph' || open === undefined || (last === null && draft.form !== 'sentence'))
      return false
    if (/[.;:!?…]/.test(view.folded[open.end - 1]!)) return false
    draft.tasks[draft.tasks.length - 1] = { start: open.start, end: trimmed(view.text, item.span).end }
    this.take(draft, item.paragraph.index)
    return true
  }

  endsInColon(span: Span): boolean {
    return this.view.folded.slice(span.start, span.end).trimEnd().endsWith(':')
  }
}
