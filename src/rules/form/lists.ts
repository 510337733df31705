import type { Span } from '../../text/mapped.ts'
import type { Reading } from '../reading.ts'

interface Line extends Span {
  readonly text: string
  /** "-", "+" or "" for another line. */
  readonly mark: string
}

/** A line that begins a section: "2.", "III.", "b)". */
const labelled = /^[#*_\s]*(?:[\p{L}\d]{1,4}[.)]|[IVXL]+\.|\d+(?:\.\d+)+)/u

const bullet = /^[-–•*]? ?(?<mark>[-–•+])\s+(?=\S)/u

/** The lines of the body that hold words; a line without a bullet goes on with the one above. */
function linesOf({ text, body }: Reading): readonly Line[] {
  const lines: Line[] = []
  let at = body.start
  for (const raw of text.slice(body.start, body.end).split('\n')) {
    const start = at + raw.length - raw.trimStart().length
    const shown = raw.trim()
    at += raw.length + 1
    if (shown === '' || /^[-=_*#\s|]+$/u.test(shown)) continue
    lines.push({
      start,
      end: start + shown.length,
      text: shown.replace(/[*_]+$/u, ''),
      mark: bullet.exec(shown)?.groups?.mark?.replace(/[–•]/u, '-') ?? '',
    })
  }
  return lines
}

/** A dash item that leads a list of plus items and doesn't end with a colon. */
function leadsWithoutColon(lines: readonly Line[]): readonly Span[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (next?.mark !== '+' || line.mark === '+' || !/[\p{L}\p{N})”"]$/u.test(line.text)) return []
    const head = lines
      .slice(Math.max(0, index - 3), index + 1)
      .findLast(({ mark, text }) => mark !== '' || labelled.test(text))
    return head?.mark === '-' ? [{ start: head.start, end: line.end }] : []
  })
}

/** An inner item of a short list that ends with a full stop where its likes end with semicolons. */
function stopsInsideList(lines: readonly Line[]): readonly Span[] {
  const found: Span[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (to < lines.length && lines[to]!.mark === '+' && lines[from]!.mark === '+') to += 1
    const items = lines.slice(from, Math.max(to, from))
    const inner = items.slice(0, -1)
    const semicolons = inner.filter(({ text }) => text.endsWith(';')).length
    const stops = inner.filter(({ text }) => text.endsWith('.'))
    if (semicolons >= 2 && stops.length > 0 && stops.length < semicolons)
      found.push(...stops.map(({ start, end }) => ({ start, end })))
    from = Math.max(to, from + 1)
  }
  return found
}

/** Slips at the ends of the lines of lists. */
export function listSlips(reading: Reading): readonly Span[] {
  const lines = linesOf(reading)
  return [...leadsWithoutColon(lines), ...stopsInsideList(lines)]
}
