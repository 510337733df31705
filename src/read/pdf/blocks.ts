import { foldCase } from '../../text/fold.ts'
import { noteBodyAt } from '../note-marks.ts'
import type { Item, PageLayout, TableEdges } from './layout.ts'
import { isUnit, type NoteLines } from './notes.ts'
import { goesOn, isCentred, type Measures } from './paragraphs.ts'
import { headsRecipients, isList } from './tails.ts'
import type { TextLine } from './text-line.ts'
import { isPersonName } from './words.ts'
import { boxOf, type Draft } from './write.ts'

/** A page in its flow: running lines and notes are out. */
export interface FlowPage {
  readonly page: PageLayout
  readonly notes: readonly NoteLines[]
  readonly measures: Measures
}

export interface Built {
  readonly drafts: readonly Draft[]
  readonly notes: number
  /** Head rows of a table that stand again on its next page, left out. */
  readonly repeatedRows: number
  /** Sentences put together again over a gap. */
  readonly rejoined: readonly { readonly before: string; readonly after: string }[]
}

type RowItem = Extract<Item, { kind: 'row' }>

interface OpenTable {
  readonly number: number
  readonly columns: TableEdges
  /** The words of its first rows. */
  readonly head: string[]
  last: Draft
}

/** A head has no more rows. */
const headRows = 3

/** Lines to paragraphs, rows and notes, over page breaks. Notes come last. */
export function blocksOf(pages: readonly FlowPage[]): Built {
  const drafts: Draft[] = []
  const notes: { mark: string | null; lines: TextLine[] }[] = []
  const tables = new Map<object, number>()
  let open: TextLine[] = []
  let openAt: Measures | null = null
  let table: OpenTable | null = null
  let closing: Closing | null = null
  let repeatedRows = 0
  let slot = -1
  const rejoined: { before: string; after: string }[] = []

  const close = () => {
    if (open.length > 0 && openAt !== null) drafts[slot] = paragraph(open, openAt)
    open = []
  }
  for (const { page, notes: found, measures } of pages) {
    let first = true
    /** Rows of the head that stand again at the top of this page. */
    let again = 0
    for (const item of page.items) {
      if (item.kind === 'stamp') {
        drafts.push(paragraph(item.lines, measures))
        continue
      }
      closing = closing === null ? null : withRest(closing, item, page.number)
      if (closing !== null) {
        drafts[drafts.length - 1] = closing.draft
        continue
      }
      if (item.kind === 'line') {
        const before = open[open.length - 1]
        // The end of a paragraph tells whether it goes on; all of it, line by line, would take its length squared.
        const whole = open
          .slice(-8)
          .map((line) => line.text)
          .join(' ')
        const free = table === null || table.last.page !== page.number
        const join =
          before === undefined || openAt === null || !free
            ? 'no'
            : goesOn(whole, before, item.line, openAt, measures)
        if (join === 'gap' && before !== undefined)
          rejoined.push({ before: before.text, after: item.line.text })
        if (join !== 'no') open.push(item.line)
        else {
          close()
          slot = drafts.push(paragraph([item.line], measures)) - 1
          open = [item.line]
        }
        openAt = measures
        table = null
      } else {
        close()
        const isTop = first || again > 0
        const continued: OpenTable | null =
          isTop && table !== null && item.table !== null && sameColumns(table.columns, item.table)
            ? table
            : null
        if (continued !== null && item.table !== null) tables.set(item.table, continued.number)
        if (continued !== null && textOf(item) === continued.head[again]) {
          repeatedRows += 1
          again += 1
          continue
        }
        again = 0
        if (continued !== null && isRest(item, continued.last)) {
          continued.last = joinRows(continued.last, item)
          drafts[drafts.length - 1] = continued.last
        } else {
          const number = item.table === null ? null : (tables.get(item.table) ?? tables.size)
          if (item.table !== null && number !== null) tables.set(item.table, number)
          const draft = row(item, number)
          drafts.push(draft)
          closing = closingOf(draft, item)
          if (item.table === null || number === null) table = null
          else if (table !== null && table.number === number) {
            table.last = draft
            if (table.head.length < headRows) table.head.push(textOf(item))
          } else table = { number, columns: item.table, head: [textOf(item)], last: draft }
        }
      }
      first = false
    }
    for (const note of found) {
      const last = notes[notes.length - 1]
      if (note.mark === null && last !== undefined) last.lines.push(...note.lines)
      else notes.push({ mark: note.mark, lines: [...note.lines] })
    }
  }
  close()
  const inFlow = notesInFlow(drafts)
  const kept = drafts.filter((draft) => !inFlow.has(draft))
  kept.push(...inFlow.values())
  for (const { mark, lines } of notes)
    kept.push({ ...paragraph(lines, pages[0]!.measures), kind: mark === null ? 'paragraph' : 'note', mark })
  return { drafts: kept, notes: notes.length + inFlow.size, repeatedRows, rejoined }
}

/**
 * Notes that stand in the flow (at the end of the text, as in printed web pages), each under its paragraph: it begins
 * with a raised mark that others answer, or with the plain number of a mark that stood before.
 */
function notesInFlow(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const used = new Set<string>()
  const raised: Draft[] = []
  const found = new Map<Draft, Draft>()
  for (const draft of drafts) {
    const first = draft.cells[0]?.[0]
    if (draft.kind === 'paragraph' && first !== undefined) {
      if (first.marks[0]?.at === 0) raised.push(draft)
      else if (used.size > 0) {
        const plain = noteBodyAt(first.text.normalize('NFC'))
        if (plain !== null && used.has(plain.mark)) {
          const mark = { at: 0, length: plain.length, mark: plain.mark }
          const cells = [[{ ...first, marks: [mark, ...first.marks] }, ...draft.cells[0]!.slice(1)]]
          found.set(draft, { ...draft, cells, kind: 'note', mark: plain.mark })
          used.delete(plain.mark)
        }
      }
    }
    for (const line of draft.cells.flat())
      for (const { at, mark } of line.marks)
        if (!(at === 0 && line === first) && !isUnit(line.text.slice(0, at))) used.add(mark)
  }
  for (const draft of raised) {
    const { mark } = draft.cells[0]![0]!.marks[0]!
    if (used.has(mark)) found.set(draft, { ...draft, kind: 'note', mark })
  }
  return found
}

function paragraph(lines: readonly TextLine[], measures: Measures): Draft {
  const first = lines[0]!
  return {
    kind: 'paragraph',
    cells: [lines],
    table: null,
    mark: null,
    page: first.page,
    box: boxOf(lines.filter((line) => line.page === first.page)),
    style: {
      bold: lines.every((line) => line.bold),
      italic: lines.every((line) => line.italic),
      centred: isCentred(first, measures),
      heading: null,
    },
    confidence: lines.reduce((sum, line) => sum + line.confidence, 0) / lines.length,
  }
}

function row(item: RowItem, table: number | null): Draft {
  const lines = item.cells.flat()
  return {
    kind: 'row',
    cells: item.cells,
    table,
    mark: null,
    page: item.page,
    box: item.box.map((value) => Math.round(value * 100) / 100) as unknown as Draft['box'],
    style: null,
    confidence: lines.reduce((sum, line) => sum + line.confidence, 0) / Math.max(1, lines.length),
  }
}

/** Words of other lengths leave another white between the same columns: there must be some that both leave. */
function sameColumns(a: TableEdges, b: TableEdges): boolean {
  const { strips } = b
  if (a.strips !== undefined && strips !== undefined)
    return (
      a.strips.length === strips.length &&
      a.strips.every(([x0, x1], index) => x0 < strips[index]![1] && strips[index]![0] < x1)
    )
  return (
    a.edges.length === b.edges.length && a.edges.every((edge, index) => Math.abs(edge - b.edges[index]!) < 5)
  )
}

function textOf(item: RowItem): string {
  return foldCase(item.cells.map((cell) => cell.map((line) => line.text).join(' ')).join('\t'))
}

/**
 * The first row of a page is the rest of the row above where its first cell is empty, or goes on in small letters beside
 * an empty one, and no sentence begins in it.
 */
function isRest(item: RowItem, above: Draft): boolean {
  if (item.cells.length !== above.cells.length) return false
  const [first] = item.cells[0]!
  const goesOn =
    first !== undefined &&
    /^\p{Ll}/u.test(first.text) &&
    /[\p{L}\p{M},]$/u.test(above.cells[0]!.at(-1)?.text.trimEnd() ?? '') &&
    item.cells.some((cell, index) => cell.length === 0 && above.cells[index]!.length > 0)
  if (first !== undefined && !goesOn) return false
  return item.cells.every((cell, index) => {
    if (cell.length === 0 || !/^(?:[-+•]|\d{1,2}[.)])\s/.test(cell[0]!.text)) return true
    // "Phòng Văn hóa ⏎ - Xã hội": a dash inside a name.
    const before = above.cells[index]!.at(-1)?.text.trimEnd() ?? ''
    return /[\p{L}\p{M}]$/u.test(before) && /^-\s\p{Lu}/u.test(cell[0]!.text)
  })
}

function joinRows(above: Draft, { cells }: Pick<RowItem, 'cells'>): Draft {
  return { ...above, cells: above.cells.map((cell, index) => [...cell, ...(cells[index] ?? [])]) }
}

/** The closing part (nơi nhận, chữ ký), to which more can stand below it or at the top of the next page. */
interface Closing {
  readonly draft: Draft
  /** Of the recipients. */
  readonly last: TextLine
  readonly page: number
}

function closingOf(draft: Draft, { cells, table, page }: RowItem): Closing | null {
  const recipients = cells[0]!
  const last = recipients[recipients.length - 1]
  const isClosing = table === null && recipients.some((line) => headsRecipients(line.text))
  return last === undefined || !isClosing ? null : { draft, last, page }
}

/** Nothing of the list stands below where a copy is kept: "- Lưu: VT." */
const kept = /^[-+*•– ]*lưu(?!\p{L})/iu
/** The name of who signs stands this far from the recipients, in points. */
const besides = 100

/**
 * The closing part with what stands of it behind: more recipients, until the last of them, or the name of who signs
 * beside them. Null where the item is none of it.
 */
function withRest({ draft, last, page }: Closing, item: Item, number: number): Closing | null {
  if (item.kind === 'stamp' || (number !== page && number !== page + 1)) return null
  if (item.kind === 'row') {
    if (number === page || item.table !== null || item.cells.length > draft.cells.length) return null
    return { draft: joinRows(draft, item), last: item.cells[0]!.at(-1) ?? last, page: number }
  }
  const { line } = item
  if (line.x0 > last.x0 + besides && /\p{Ll}/u.test(line.text) && isPersonName(line.text)) {
    const cells = draft.cells.map((_, index) => (index === draft.cells.length - 1 ? [line] : []))
    return { draft: joinRows(draft, { cells }), last, page: number }
  }
  const stands = Math.abs(line.x0 - last.x0) < 8 && Math.abs(line.size - last.size) < 1.2
  return stands && !kept.test(last.text) && isList([last.text, line.text])
    ? { draft: joinRows(draft, { cells: [[line]] }), last: line, page: number }
    : null
}
