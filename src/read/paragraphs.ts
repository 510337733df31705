import type { Span } from '../text/mapped.ts'
import { isDecomposed } from '../text/normalise.ts'
import { isEnded, joins, openingOf } from './joins.ts'
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
  const marks = noteMarks(text, wordsOf, lines)
  const width = wrapWidth(wordsOf, lines)
  const drafts: Draft[] = []
  const notes: Draft[] = []
  let open: Draft | null = null
  let note: Draft | null = null
  let inBody = false

  for (const line of lines) {
    const words = wordsOf(line)
    const body = marks.size > 0 && line.cells.length === 1 ? noteBodyAt(words) : null
    if (body !== null && marks.has(body.mark)) {
      note = draft('note', { ...line, start: line.start + body.length }, words, body.mark)
      notes.push(note)
      continue
    }
    const { labelled, opens } = openingOf(words)
    if (note !== null) {
      if (line.breakBefore !== true && !opens) {
        note.lines.push({ line, words })
        continue
      }
      note = null
    }
    if (line.cells.length > 1 || line.table !== null) {
      drafts.push(draft('row', line, words, null))
      open = null
      continue
    }
    if (open !== null && labelled) inBody = true
    if (open !== null && line.labelled !== true) {
      const last = open
      const before = last.lines[last.lines.length - 1]!.words
      const join = joins(() => excerpt(last), before, words, opens, line.breakBefore, width, inBody)
      if (join !== 'no') {
        if (join === 'gap')
          problems.push({
            code: 'read/paragraph-rejoined',
            level: 'note',
            data: { before: tail(before), after: head(words) },
            span: { start: open.lines[open.lines.length - 1]!.line.start, end: line.end },
          })
        open.lines.push({ line, words })
        continue
      }
    }
    open = draft('paragraph', line, words, null)
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
  readonly lines: { readonly line: Line; readonly words: string }[]
}

function draft(kind: Block['kind'], line: Line, words: string, mark: string | null): Draft {
  return { kind, mark, lines: [{ line, words }] }
}

/** The words of a range, composed: decisions must not depend on how letters are stored. */
function reader(text: string): (span: Span) => string {
  if (!isDecomposed(text)) return ({ start, end }) => text.slice(start, end)
  return ({ start, end }) => text.slice(start, end).normalize('NFC')
}

function finish({ kind, mark, lines }: Draft): Block {
  const first = lines[0]!.line
  return {
    kind,
    mark,
    cells:
      kind === 'row'
        ? (first.stacked ?? first.cells.map((cell) => [cell]))
        : [lines.map(({ line: { start, end } }) => ({ start, end }))],
    table: first.table,
    page: first.page,
    origin: first.origin,
    style: first.style,
    confidence: lines.reduce((sum, { line }) => sum + line.confidence, 0) / lines.length,
  }
}

/** The words of a paragraph so far; of a long one its beginning and its end, so that a text of one block stays linear. */
function excerpt({ lines }: Draft): string {
  if (lines.length <= 3) return lines.map(({ words }) => words.trim()).join(' ')
  const ends = [...lines.slice(0, 2), ...lines.slice(-1)]
  return ends.map(({ words }) => words.trim()).join(' ')
}

/**
 * The column at which a hard-wrapped text breaks, or null when each line is a paragraph of its own. A wrapped
 * text has several lines of nearly one length, most of which end in the middle of a sentence, or several that
 * go on in the middle of one.
 */
function wrapWidth(wordsOf: (span: Span) => string, lines: readonly Line[]): number | null {
  const plain = lines.filter((line) => line.cells.length === 1).map((line) => wordsOf(line).trimEnd())
  const lengths = plain.map((words) => words.length).filter((length) => length > 0)
  const nearlyAll = Math.floor(lengths.length * 0.98)
  // Where each line is a paragraph many are long; then there is no need to sort them.
  if (lengths.length < 12 || lengths.filter((length) => length <= longestLine).length <= nearlyAll)
    return null
  lengths.sort((a, b) => a - b)
  const longest = lengths[nearlyAll]!
  if (longest < 40) return null
  const full = plain.filter((words) => words.length > longest * 0.85)
  const cut = full.filter((words) => !isEnded(words))
  const goesOn = plain.filter((words, index) => {
    const before = index > 0 ? plain[index - 1]! : ''
    return before.length > longest * 0.85 && !isEnded(before) && /^\p{Ll}\p{M}*(?:\p{Ll}| )/u.test(words)
  })
  return full.length >= 4 && (cut.length > full.length / 2 || goesOn.length >= 4)
    ? lengths[lengths.length - 1]!
    : null
}

/** A wrapped line has no more letters. */
const longestLine = 130

function tail(words: string): string {
  return words.trim().slice(-40)
}

function head(words: string): string {
  return words.trim().slice(0, 40)
}
