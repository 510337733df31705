import type { Span } from '../text/mapped.ts'
import { composed, isDecomposed } from '../text/normalise.ts'
import { isEnded, isLabelled, joins, opensParagraph } from './joins.ts'
import { anchorsOf, noteBodyAt, noteMarks } from './note-marks.ts'
import type { Anchor, Block, Origin, SourceProblem, Style } from './source.ts'

/** One line of a text, before it is known which lines make a paragraph. */
export interface Line extends Span {
  /** The columns of a line that has several; otherwise the line itself. */
  readonly cells: readonly Span[]
  /** Cells of several lines, where a row was written over several; goes before `cells`. */
  readonly stacked?: readonly (readonly Span[])[]
  readonly table: number | null
  /** true: a paragraph begins here; false: the paragraph goes on; null: the words decide. */
  readonly breakBefore: boolean | null
  /** Begins with a label that the word processor computed: surely a paragraph of its own. */
  readonly labelled?: boolean
  /** What it says, where tags stand in its words. */
  readonly shown?: string
  readonly page: number | null
  readonly origin: Origin
  readonly style: Style | null
  readonly confidence: number
}

export interface Paragraphs {
  readonly blocks: readonly Block[]
  readonly anchors: readonly Anchor[]
  readonly problems: readonly SourceProblem[]
}

/**
 * Lines to paragraphs: hard wraps are undone, sentences cut by a page break or by the body of a note are
 * joined again, bodies of notes are taken out of the sentence they stand in. Every join across a gap is
 * told in `problems`; nothing is dropped.
 */
export function paragraphs(text: string, lines: readonly Line[]): Paragraphs {
  const problems: SourceProblem[] = []
  const wordsOf = reader(text)
  const written = lines.map(wordsOf)
  const marks = noteMarks(text, lines, written)
  const width = wrapWidth(lines, written)
  /**
   * What a line holds: one that stands in by more than the next has less room. At an empty line it says something where
   * a page ends: its number or a form feed stands there.
   */
  const room = (line: Line, next: Line): number | null =>
    width === null || (next.breakBefore === true && !/[\d\f]/.test(text.slice(line.end, next.start)))
      ? null
      : width - Math.max(0, indentOf(text, line) - indentOf(text, next))
  const drafts: Draft[] = []
  const notes: Draft[] = []
  let open: Draft | null = null
  let note: Draft | null = null
  let before = ''
  let inBody = false

  for (const [index, line] of lines.entries()) {
    const words = written[index]!
    const body =
      marks.size > 0 && line.cells.length === 1 && line.shown === undefined ? noteBodyAt(words) : null
    if (body !== null && marks.has(body.mark)) {
      note = { kind: 'note', mark: body.mark, lines: [{ ...line, start: line.start + body.length }] }
      notes.push(note)
      continue
    }
    if (note !== null) {
      if (line.breakBefore !== true && !opensParagraph(words)) {
        note.lines.push(line)
        continue
      }
      note = null
    }
    if (line.cells.length > 1 || line.table !== null) {
      drafts.push({ kind: 'row', mark: null, lines: [line] })
      open = null
      continue
    }
    const last = before
    before = words
    if (open !== null) {
      inBody ||= isLabelled(words)
      const { lines: own } = open
      const join =
        line.labelled === true
          ? 'no'
          : joins(
              () => excerpt(own, wordsOf),
              last,
              words,
              line.breakBefore,
              room(own[own.length - 1]!, line),
              inBody,
            )
      if (join === 'gap')
        problems.push({
          code: 'read/paragraph-rejoined',
          level: 'note',
          data: { before: tail(last), after: head(words) },
          span: { start: own[own.length - 1]!.start, end: line.end },
        })
      if (join !== 'no') {
        own.push(line)
        continue
      }
    }
    open = { kind: 'paragraph', mark: null, lines: [line] }
    drafts.push(open)
  }

  if (notes.length > 0)
    problems.push({ code: 'read/notes-lifted', level: 'note', data: { count: notes.length }, span: null })
  const blocks = [...drafts, ...notes].map(finish)
  return { blocks, anchors: anchorsOf(text, blocks, marks), problems }
}

interface Draft {
  readonly kind: Block['kind']
  readonly mark: string | null
  readonly lines: Line[]
}

/** The words of a line, composed: decisions must not depend on how letters are stored. */
function reader(text: string): (line: Line) => string {
  if (!isDecomposed(text)) return ({ start, end, shown }) => shown ?? text.slice(start, end)
  return ({ start, end, shown }) => composed(shown ?? text.slice(start, end))
}

function finish({ kind, mark, lines }: Draft): Block {
  const first = lines[0]!
  return {
    kind,
    mark,
    cells:
      kind === 'row'
        ? (first.stacked ?? first.cells.map((cell) => [cell]))
        : [lines.map(({ start, end }) => ({ start, end }))],
    table: first.table,
    page: first.page,
    origin: first.origin,
    style: first.style,
    confidence:
      lines.length === 1
        ? first.confidence
        : lines.reduce((sum, line) => sum + line.confidence, 0) / lines.length,
  }
}

/** Blanks in front of a line. */
function indentOf(text: string, { start }: Line): number {
  let from = start
  while (text[from - 1] === ' ') from--
  return from === 0 || text[from - 1] === '\n' ? start - from : 0
}

/**
 * The words of a paragraph so far; of a long one its beginning and its end, so that a text of one block stays linear.
 */
function excerpt(lines: readonly Line[], wordsOf: (line: Line) => string): string {
  const ends = lines.length <= 3 ? lines : [lines[0]!, lines[1]!, lines[lines.length - 1]!]
  return ends.map((line) => wordsOf(line).trim()).join(' ')
}

/**
 * The column at which a hard-wrapped text breaks, or null when each line is a paragraph of its own. A wrapped
 * text has several lines of nearly one length, most of which end in the middle of a sentence, or several that
 * go on in the middle of one.
 */
function wrapWidth(lines: readonly Line[], written: readonly string[]): number | null {
  const plain = written.filter((_, index) => lines[index]!.cells.length === 1)
  let count = 0
  let long = 0
  for (const words of plain) {
    const { length } = words.trimEnd()
    if (length > 0) count++
    if (length > longestLine) long++
  }
  // Where each line is a paragraph many are long; then there is no need to sort them.
  if (count < 12 || long > Math.max(1, count * 0.02)) return null
  const ends = plain.map((words) => words.trimEnd())
  const lengths = ends.map(({ length }) => length).filter((length) => length > 0 && length <= longestLine)
  lengths.sort((a, b) => a - b)
  const longest = lengths[Math.floor(lengths.length * 0.98)]!
  if (longest < 40) return null
  const full = ends.filter((words) => words.length > longest * 0.85)
  const cut = full.filter((words) => !isEnded(words))
  const goesOn = ends.filter((words, index) => {
    const before = index > 0 ? ends[index - 1]! : ''
    return before.length > longest * 0.85 && !isEnded(before) && /^\p{Ll}\p{M}*(?:\p{Ll}| )/u.test(words)
  })
  if (full.length < 4 || (cut.length <= full.length / 2 && goesOn.length < 4)) return null
  // Few lines reach the very column; one far longer is a paragraph that nobody wrapped.
  return lengths.findLast((length) => length <= longest * 1.15)!
}

/** A wrapped line has no more letters. */
const longestLine = 130

function tail(words: string): string {
  return words.trim().slice(-40)
}

function head(words: string): string {
  return words.trim().slice(0, 40)
}
