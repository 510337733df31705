import { readLabel } from '../knowledge/labels.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/mapped.ts'
import { isDecomposed } from '../text/normalise.ts'
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

const terminal = /[.;:!?…]["”’)\]*_]*$/u
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const noteBody =
  /^[ \t]*(?:\*{0,2})([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[\^(\d{1,2})\]:|\((\d{1,2})\)(?= )|(\d{1,2})(?= \p{Lu}))[ \t]*(?=\S)/u
/** A sentence that ends in one of these is not over. */
const connective =
  /(?:^|[ ,])(?:và|với|của|các|những|cho|về|tại|trong|theo|do|thuộc|là|hoặc|từ|đến|bằng|trên|để|khi|nhằm|được|bị|này|một|mọi|số|cùng|giữa|qua|việc|đối với)$/u
/** "… ngày ⏎ 05 tháng 7", "… năm ⏎ 2023"; "Khen thưởng hằng năm" is whole. */
const dateWord = /(?:^|[ ,])(?:ngày|tháng|năm)$/u
const opening =
  /^(?:Trên đây|Nơi nhận|Căn cứ|Trong quá trình|Yêu cầu|Đề nghị|Kính gửi|Thực hiện|TM\.|KT\.|TL\.|TUQ\.|T\/M|K\/T|T\/L|Số[: ])/u
const basis = /^(?:\W*)(?:Căn cứ|Thực hiện|Theo|Xét|Thi hành)(?!\p{L})/u

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
    const body = line.cells.length === 1 ? noteBody.exec(words) : null
    const mark = body === null ? null : markOf(body)
    if (body !== null && mark !== null && marks.has(mark)) {
      note = draft('note', { ...line, start: line.start + body[0].length }, words, mark)
      notes.push(note)
      continue
    }
    if (note !== null) {
      if (line.breakBefore !== true && !startsBlock(words)) {
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
    if (!inBody && open !== null && readLabel(fold(words), 0) !== null) inBody = true
    if (open !== null && line.labelled !== true) {
      const before = open.lines[open.lines.length - 1]!.words
      const whole = excerpt(open)
      const join = joins(whole, before, words, line.breakBefore, width, inBody)
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
 * Whether the words of `next` go on with the paragraph `whole` (its last line is `before`).
 * 'wrap': a plain line break; 'gap': a sentence cut by an empty line (page break).
 */
function joins(
  whole: string,
  before: string,
  next: string,
  breakBefore: boolean | null,
  width: number | null,
  inBody: boolean,
): 'wrap' | 'gap' | 'no' {
  if (breakBefore === false) return 'wrap'
  if (startsBlock(next)) return breakBefore === null && continuesDash(before, next) ? 'wrap' : 'no'
  if (breakBefore === true) return continues(whole, next, inBody) ? 'gap' : 'no'
  if (isCapitals(before) !== isCapitals(next)) return 'no'
  if (/^\p{Ll}/u.test(next.trimStart()) && !terminal.test(before.trimEnd())) return 'wrap'
  const end = before.trimEnd()
  if (unfinished(end, next)) return 'wrap'
  if (width === null || end.length <= width * 0.6) return 'no'
  const overflow = end.length + 1 + next.trimStart().split(' ', 1)[0]!.length - width
  return overflow > 0 || (overflow > -4 && !terminal.test(end)) ? 'wrap' : 'no'
}

/**
 * Whether `next`, behind an empty line or a page break, goes on with an unfinished sentence.
 * Headings end without a mark too, so a capital letter joins only behind a long sentence or a connective.
 */
export function continues(whole: string, next: string, inBody = true): boolean {
  const end = whole.trimEnd().replace(/[*_]+$/, '')
  const begin = next.trimStart().replace(/^[*_]+/, '')
  if (
    end === '' ||
    begin === '' ||
    terminal.test(end) ||
    startsBlock(begin) ||
    isCapitals(begin) ||
    isCapitals(end)
  )
    return false
  if (/^\p{Ll}/u.test(begin)) return end.length > 20 || unfinished(end, begin)
  if (opening.test(begin) || !inBody) return false
  if (connective.test(end) || awaitsDate(end, begin) || end.endsWith(',')) return end.length > 20
  return end.length >= 200 && !basis.test(end) && /^\p{Lu}/u.test(begin)
}

function unfinished(end: string, next: string): boolean {
  return (
    !terminal.test(end) &&
    (connective.test(end) ||
      awaitsDate(end, next) ||
      end.endsWith(',') ||
      /[\p{L}/]-$/u.test(end) ||
      openQuote(end))
  )
}

function awaitsDate(end: string, next: string): boolean {
  return dateWord.test(end) && /^[\s…._]*\d/u.test(next)
}

function openQuote(words: string): boolean {
  return words.lastIndexOf('“') > words.lastIndexOf('”') && words.includes('“')
}

function startsBlock(words: string): boolean {
  const begin = fold(words.trimStart().replace(/^[*_]{1,3}(?=\S)/, ''))
  return readLabel(begin, 0) !== null || opening.test(begin)
}

/** "giai đoạn 2023 ⏎ - 2030", "kinh tế ⏎ - xã hội": a dash between two years or within a fixed pair is no bullet. */
function continuesDash(before: string, next: string): boolean {
  if (/(?:19|20)\d\d\s*$/.test(before) && /^\s*[-–—]\s*(?:19|20)\d\d/.test(next)) return true
  const [, tail = ''] = /(\p{L}+ \p{L}+)\s*$/u.exec(before) ?? []
  const [, head = ''] = /^\s*[-–—]\s*(\p{L}+ \p{L}+)/u.exec(next) ?? []
  return dashedPairs.has(`${tail} - ${head}`.toLowerCase())
}

/** Words that a dash ties together, where a wrapped line can part them. */
const dashedPairs = new Set([
  'kinh tế - xã hội',
  'chính trị - xã hội',
  'văn hóa - xã hội',
  'văn hoá - xã hội',
  'thi đua - khen thưởng',
  'khoa học - kỹ thuật',
  'khoa học - công nghệ',
  'kế hoạch - tài chính',
  'tài chính - kế hoạch',
  'tổ chức - hành chính',
  'dân số - kế hoạch',
  'nghề nghiệp - giáo dục',
])

function isCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
}

/**
 * The column at which a hard-wrapped text breaks, or null when each line is a paragraph of its own. A wrapped
 * text has several lines of nearly one length, most of which end in the middle of a sentence, or several that
 * go on in the middle of one.
 */
function wrapWidth(wordsOf: (span: Span) => string, lines: readonly Line[]): number | null {
  const plain = lines.filter((line) => line.cells.length === 1).map((line) => wordsOf(line).trimEnd())
  const lengths = plain
    .map((words) => words.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b)
  if (lengths.length < 12) return null
  const longest = lengths[Math.floor(lengths.length * 0.98)]!
  if (longest > 130 || longest < 40) return null
  const full = plain.filter((words) => words.length > longest * 0.85)
  const cut = full.filter((words) => !terminal.test(words))
  const goesOn = plain.filter((words, index) => {
    const before = plain[index - 1] ?? ''
    return (
      before.length > longest * 0.85 && !terminal.test(before) && /^\p{Ll}\p{M}*(?:\p{Ll}| )/u.test(words)
    )
  })
  return full.length >= 4 && (cut.length > full.length / 2 || goesOn.length >= 4)
    ? lengths[lengths.length - 1]!
    : null
}

/**
 * Note marks that have a body of their own at the beginning of a line and an anchor elsewhere. A mark in
 * brackets is one only where it closes a clause of the text and its body follows; "(1)" also numbers items.
 */
function noteMarks(
  text: string,
  wordsOf: (span: Span) => string,
  lines: readonly Line[],
): ReadonlySet<string> {
  const bodies = new Set<string>()
  if (!/[⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\^|\(\d{1,2}\)/.test(text)) return bodies
  const closing = bracketsClosingClauses(text)
  for (const line of lines) {
    const match = noteBody.exec(wordsOf(line))
    const mark = match === null ? null : markOf(match)
    if (mark === null) continue
    const anchored =
      match![4] !== undefined
        ? text.slice(0, line.start).includes(superscripts[Number(mark)] ?? '\u0000')
        : match![3] === undefined || (closing.get(mark) ?? Number.POSITIVE_INFINITY) < line.start
    if (anchored) bodies.add(mark)
  }
  return bodies
}

/** First place of each "(n)" that ends a clause. */
function bracketsClosingClauses(text: string): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const match of text.matchAll(
    /(?<=[\p{L}\p{M}\p{N}”"%)] ?)\((\d{1,2})\)(?=[.;,:]|[ \t]{0,4}(?:\n|$)|(?<=\p{L}\(\d{1,2}\)) \p{Ll})/gu,
  ))
    if (!first.has(match[1]!)) first.set(match[1]!, match.index)
  return first
}

function markOf(match: RegExpExecArray): string | null {
  const typed = match[2] ?? match[3] ?? match[4]
  if (typed !== undefined) return typed
  return [...match[1]!].map((sign) => superscripts.indexOf(sign)).join('')
}

const anchorMark =
  /(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[\^(\d{1,2})\]|(?<=[\p{L}\p{M}\p{N}”"%)])(?: ?\((?<bracket>\d{1,2})\))(?=[.;,:]|\s*$|(?<=\p{L}\(\d{1,2}\)) \p{Ll})/gu

function anchorsOf(text: string, blocks: readonly Block[], marks: ReadonlySet<string>): readonly Anchor[] {
  if (marks.size === 0) return []
  const anchors: Anchor[] = []
  for (const block of blocks) {
    if (block.kind === 'note') continue
    for (const line of block.cells.flat())
      for (const match of text.slice(line.start, line.end).matchAll(anchorMark)) {
        const mark =
          match[1] ??
          match.groups?.bracket ??
          [...match[0]].map((sign) => superscripts.indexOf(sign)).join('')
        const start = line.start + match.index
        if (marks.has(mark)) anchors.push({ mark, start, end: start + match[0].length })
      }
  }
  return anchors
}

function tail(words: string): string {
  return words.trim().slice(-40)
}

function head(words: string): string {
  return words.trim().slice(0, 40)
}
