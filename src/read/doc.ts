import { readLabel } from '../knowledge/labels.ts'
import { fold } from '../text/fold.ts'
import { decodeLegacyLines, detectLegacy } from '../text/legacy.ts'
import { assemble } from './assemble.ts'
import { lineEnds, note } from './decode.ts'
import { damaged } from './errors.ts'
import { openLine } from './marked.ts'
import type { NotePiece, Piece } from './pieces.ts'
import type { FileBytes, Source, SourceProblem } from './source.ts'

/**
 * Reads a Word 97–2003 document without LibreOffice. What this way cannot see is told in `problems`: labels that Word
 * numbers by itself, the places of note marks, fonts, and where a table's first cell begins.
 */
export async function readDocPlainly(file: FileBytes): Promise<Source> {
  const { body, notes } = await extract(file)
  const legacy = detectLegacy(body)
  const decode = (text: string) =>
    (legacy === null ? text : decodeLegacyLines(text, legacy).text).replaceAll(optionalHyphen, '')
  const lines = decode(lineEnds(body)).split('\n').flatMap(rowsOfLine)
  const problems: SourceProblem[] = [limits(lines, notes.length)]
  if (legacy !== null) problems.push(note('encoding/chosen', { encoding: legacy, why: 'syllables' }))
  const source = assemble({
    file,
    format: 'doc',
    part: 'body',
    pieces: rebuild(lines),
    notes: notes.map(
      (text, at): NotePiece => ({
        mark: String(at + 1),
        lines: [openLine(decode(text))],
        ordinal: at,
        part: 'notes',
      }),
    ),
    problems,
  })
  return { ...source, encoding: legacy }
}

async function extract(
  file: FileBytes,
): Promise<{ readonly body: string; readonly notes: readonly string[] }> {
  const { default: WordExtractor } = await import('word-extractor')
  try {
    const document = await new WordExtractor().extract(Buffer.from(file.bytes))
    const raw = { filterUnicode: false }
    const notes = clean(`${document.getFootnotes(raw)}\n${document.getEndnotes(raw)}`)
    const body = clean(document.getBody(raw))
    const boxes = clean(document.getTextboxes({ ...raw, includeHeadersAndFooters: false })).trim()
    return {
      body: boxes === '' ? body : `${body}\n${boxes}`,
      notes: notes.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    }
  } catch (error) {
    throw damaged(file.path, error instanceof Error ? error.message : 'word document')
  }
}

/** Unseen in Unicode; in TCVN3 fonts its code is the letter ư: "tr\u00adíc" reads "trước". */
const optionalHyphen = '\u00ad'

/**
 * The package writes "undefined" for a sign that its tables lack, which is Word's optional hyphen, and leaves Word's
 * sign of a fixed hyphen as it is.
 */
function clean(text: string): string {
  return text.replaceAll('undefined', optionalHyphen).replaceAll('\u001e', '-')
}

/** Without any typed label the numbering is lost with its structure: then the reading is no more than partial. */
function limits(lines: readonly string[], notes: number): SourceProblem {
  const labels = lines.filter((line) => {
    const words = fold(line.trim())
    const label = readLabel(words, 0)
    return (label !== null && label.family !== 'bullet') || /^(?:Điều|Chương|Mục|Phần) [\dIVX]/u.test(words)
  }).length
  const rows = lines.filter(endsRow).length
  return {
    code: 'doc/read-plainly',
    level: labels < 3 ? 'error' : 'warning',
    data: { tool: 'LibreOffice', labels, notes, rows },
    span: null,
  }
}

/**
 * Where it does not know the end of a row, word-extractor puts a tab there too: rows of one length in one line, each
 * with an empty cell behind it, and the words behind the table. A head has words in all its cells.
 */
function rowsOfLine(line: string): readonly string[] {
  const cells = line.split('\t')
  const period = cells.indexOf('') + 1
  const rows = Math.floor((cells.length - 1) / period)
  if (period < 3 || rows < 2 || cells.length !== rows * period + 1) return [line]
  const starts = Array.from({ length: rows }, (_, row) => row * period)
  if (starts.some((start) => cells[start + period - 1] !== '')) return [line]
  const told = starts.map((start) => cells.slice(start, start + period).join('\t'))
  return cells.at(-1) === '' ? told : [...told, cells.at(-1)!]
}

/** word-extractor ends a row with a tab and a line end, and a cell with a tab. */
function endsRow(line: string): boolean {
  return line.endsWith('\t') && line.trim() !== ''
}

/** More lines than one cell of a letterhead or of recipients has. */
const cellLines = 25
const running = 120

function rebuild(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const [at, line] of lines.entries()) {
    if (!endsRow(line)) continue
    const start = rowStart(lines, from, at, pieces)
    for (let ordinal = from; ordinal < start; ordinal++) pieces.push(...paragraph(lines[ordinal]!, ordinal))
    const cells = lines
      .slice(start, at + 1)
      .join('\n')
      .replace(/\t$/u, '')
      .split('\t')
      .map((cell) => cell.split('\n').flatMap((words) => paragraph(words, start)))
    const last = pieces[pieces.length - 1]
    if (start === from && last?.kind === 'table')
      pieces[pieces.length - 1] = { kind: 'table', rows: [...last.rows, { cells }] }
    else pieces.push({ kind: 'table', rows: [{ cells }] })
    from = at + 1
  }
  for (let ordinal = from; ordinal < lines.length; ordinal++)
    pieces.push(...paragraph(lines[ordinal]!, ordinal))
  return pieces
}

/**
 * Where the row that ends at line `end` begins. Rows that follow one another share a border; the first row of a table
 * begins with "Nơi nhận", at the head of the document, or with the one line that holds its first tab.
 */
function rowStart(lines: readonly string[], from: number, end: number, pieces: readonly Piece[]): number {
  let firstTab = end
  for (let at = end; at >= from && at > end - cellLines && lines[at]!.length < running * 3; at--)
    if (/\S[^\t]*\t/u.test(lines[at]!)) firstTab = at
  const before = lines.slice(from, firstTab)
  const recipients = before.findLastIndex((line) => /^\s*Nơi nhận/u.test(line))
  if (recipients >= 0 && firstTab - from - recipients < cellLines) return from + recipients
  if (pieces.length === 0 && before.every((line) => line.length < running)) return from
  if (pieces[pieces.length - 1]?.kind !== 'table' || before.length > 3) return firstTab
  return from + before.findLastIndex(headsSection) + 1
}

/** "IV. KHEN THƯỞNG" between two tables is no line of a cell. */
function headsSection(line: string): boolean {
  const words = fold(line.trim())
  const label = readLabel(words, 0)
  return label?.family === 'roman' && words === words.toUpperCase()
}

function paragraph(words: string, ordinal: number): Piece[] {
  const text = words.replace(/^\t+/u, '').trim()
  if (text === '') return []
  const style = { bold: false, italic: false, centred: false, heading: null }
  return [{ kind: 'paragraph', lines: [openLine(text)], labelled: false, ordinal, style }]
}
