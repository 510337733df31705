import { lazy } from '../knowledge/memo.ts'
import { rawStart, type Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import type { Range } from './regions.ts'
import { kindLineAt } from './title.ts'
import type { View } from './view.ts'

/** A line of the letterhead or of the closing part, with the column it stands in. */
export interface ColumnLine extends Span {
  readonly text: string
  readonly folded: string
  readonly lower: string
  readonly column: number
  /** Set where the reader tells a bold line of a letterhead. */
  readonly bold: boolean
  readonly paragraph: number
}

/**
 * The lines of a range as a person reads them: where rows stand side by side, the left column from top to
 * bottom, then the right one. `indent`: blanks in front of a line that put it into the right column.
 */
export function columnLines(
  view: View,
  range: Range,
  indent = Number.POSITIVE_INFINITY,
): readonly ColumnLine[] {
  const lines: ColumnLine[] = []
  let pending: ColumnLine[] = []
  /** Whether the lines below a row drawn with a bar go on in its last cell. */
  let right = false
  const kindFrom = lazy(() => kindStart(view, range))
  const flush = () => {
    if (pending.length > 1) pending.sort((a, b) => a.column - b.column || a.start - b.start)
    for (const line of pending) lines.push(line)
    pending = []
  }
  const closing = Number.isFinite(indent)
  for (let index = range.from; index < range.to; index++) {
    const paragraph = view.paragraphs[index]!
    if (paragraph.cells.length === 1 && !closing) flush()
    paragraph.cells.forEach((cell, column) => {
      for (const [place, line] of cell.lines.entries()) {
        const cells = barred(view, line)
        const parts =
          cells.length > 1 || closing || index > range.from + 8 ? cells : runTogether(view, line, kindFrom)
        if (cells.length > 1) right = parts[parts.length - 1]!.end > parts[parts.length - 1]!.start
        else if (right && ends(view, line.start, closing)) right = false
        parts.forEach((part, number) => {
          const { start, end } = unmarked(view.text, part)
          if (end <= start) return
          const below = parts.length === 1 && right ? 1 : number
          pending.push({
            start,
            end,
            text: view.text.slice(start, end),
            folded: view.folded.slice(start, end),
            lower: view.lower.slice(start, end),
            column:
              paragraph.cells.length > 1 ? column : closing && indentOf(view, start) >= indent ? 1 : below,
            bold: paragraph.block.cells[column]?.[place]?.bold === true,
            paragraph: index,
          })
        })
      }
    })
  }
  flush()
  return lines
}

/** Without blanks, and without marks of emphasis that a table of a converter keeps: "**SỞ Y TẾ". */
function unmarked(text: string, span: Span): Span {
  let { start, end } = trimmed(text, span)
  while (start < end && text.startsWith('**', start)) start += 2
  while (start < end && text.startsWith('**', end - 2)) end -= 2
  return { start, end }
}

/** "Số: 09/KH-UBND | Hà Nội, ngày …": the cells of a row whose bars a copy has kept; a bar at the end closes it. */
function barred(view: View, line: Span): readonly Span[] {
  const text = view.text.slice(line.start, line.end)
  if (!text.includes('|')) return [line]
  let at = line.start
  return text.split('|').map((part) => {
    const start = at
    at += part.length + 1
    return { start, end: start + part.length }
  })
}

/** The motto, up to what stood below it at the left; or a name in capitals, up to the motto that stood at its right. */
const withMotto =
  /^(?:C[OỘ]NG H[OÒÓAÀ]+ X[AÃ] H[OỘ]I CH[UỦ] NGH[IĨ]A VI[EỆ]T NAM|Độc lập ?- ?Tự do ?- ?Hạnh phúc) (?=\p{Lu})|^[^\p{Ll}]{4,80}? (?=C[OỘ]NG H[OÒÓAÀ]+ X[AÃ] H[OỘ]I CH|ĐẢNG CỘNG SẢN VIỆT NAM$|(?:Độc lập|ĐỘC LẬP) ?-)/u
/**
 * A number or a body, up to the place and date that stood at its right; a number up to its date alone:
 * "Số: 12/KH-UBND, ngày 05 tháng 3 năm 2026".
 */
const withDate =
  /^(?=Số|\p{Lu}{2})(?:Số ?:? ?)?(?:(?!\p{Lu}\p{Ll}+[ ,]|T[Pp]\.|TX\.)[^ ]{1,40} ){1,12}?(?=(?:TP\. ?)?\p{Lu}\p{Ll}[^,.;:\d]{1,38}, ?ngày(?!\p{L}))|^Số ?[:.]? ?(?:[^ ]{1,40} ){1,4}?\(?(?=ngày(?: ?[\d.…]| tháng))/u

/** What every motto has; a look for it spares most lines the search. */
const mayHoldMotto = /NAM|LẬP|lập|H[OỘ]I CH/

/** Where the kind stands: a title below it may name the state or the Party. */
function kindStart(view: View, range: Range): number {
  const lines = view.paragraphs
    .slice(range.from, range.to)
    .flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))
    .map((line) => trimmed(view.text, line))
    .map(({ start, end }) => ({
      start,
      text: view.text.slice(start, end),
      folded: view.folded.slice(start, end),
      lower: view.lower.slice(start, end),
    }))
  return lines[kindLineAt(lines)]?.start ?? Number.POSITIVE_INFINITY
}

/** "SỞ Y TẾ CỘNG HÒA XÃ HỘI …": two columns of which a copy has left one blank between. */
function runTogether(view: View, { start, end }: Span, kindFrom: () => number): readonly Span[] {
  if (end - start > 240) return [{ start, end }]
  const text = view.folded.slice(start, end)
  const left =
    (mayHoldMotto.test(text) ? withMotto.exec(text) : null) ??
    (text.includes('ngày') ? withDate.exec(text) : null)
  if (left === null || end > kindFrom()) return [{ start, end }]
  const cut = start + left[0].length
  return [{ start, end: cut }, ...runTogether(view, { start: cut, end }, kindFrom)]
}

/** Whether a row drawn with a bar is over: at an empty line; a signature goes on behind those until the recipients. */
function ends(view: View, at: number, closing: boolean): boolean {
  if (closing) return view.lower.startsWith('nơi nhận', at)
  const raw = rawStart(view.mapped, at)
  return /\n[ \t]*\n[ \t]*$/.test(view.source.text.slice(Math.max(0, raw - 40), raw))
}

/** Blanks between the beginning of the line as read and its first word. */
function indentOf(view: View, at: number): number {
  const { text } = view.source
  const raw = rawStart(view.mapped, at)
  if (text[raw - 1] === '\n') return 0
  let from = raw
  while (from > 0 && /[^\S\n]/.test(text[from - 1]!)) from--
  return from === 0 || text[from - 1] === '\n' ? raw - from : 0
}
