import { rawStart, type Span } from '../text/mapped.ts'
import type { Range } from './regions.ts'
import { trimmed, type View } from './view.ts'

/** A line of the letterhead or of the closing part, with the column it stands in. */
export interface ColumnLine extends Span {
  readonly text: string
  readonly folded: string
  readonly lower: string
  readonly column: number
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
  const flush = () => {
    pending.sort((a, b) => a.column - b.column || a.start - b.start)
    for (const line of pending) lines.push(line)
    pending = []
  }
  for (let index = range.from; index < range.to; index++) {
    const paragraph = view.paragraphs[index]!
    if (paragraph.cells.length === 1 && !Number.isFinite(indent)) flush()
    paragraph.cells.forEach((cell, column) => {
      for (const line of cell.lines) {
        const { start, end } = trimmed(view.text, line)
        if (end <= start) continue
        const found: ColumnLine = {
          start,
          end,
          text: view.text.slice(start, end),
          folded: view.folded.slice(start, end),
          lower: view.lower.slice(start, end),
          column: paragraph.cells.length === 1 && indentOf(view, start) >= indent ? 1 : column,
          paragraph: index,
        }
        pending.push(found)
      }
    })
  }
  flush()
  return lines
}

/** Blanks between the beginning of the line as read and its first word. */
function indentOf(view: View, at: number): number {
  const raw = rawStart(view.mapped, at)
  const before = view.source.text.lastIndexOf('\n', raw - 1)
  const left = view.source.text.slice(before + 1, raw)
  return left.trim() === '' ? left.length : 0
}
