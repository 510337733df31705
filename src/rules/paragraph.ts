import type { Plan } from '../model/plan.ts'
import type { Span } from '../text/mapped.ts'

/** Formats whose lines stand as they were printed, each paragraph and row apart by an empty line. */
const printed: ReadonlySet<Plan['source']['format']> = new Set(['pdf', 'pdf-scan', 'pdf-mixed', 'image'])

/** The paragraph or the row of a table (đoạn, dòng bảng) around a range of the text, over the line ends within it. */
export function paragraphAround({ text, source }: Pick<Plan, 'text' | 'source'>, { start, end }: Span): Span {
  const stop = printed.has(source.format) ? '\n\n' : '\n'
  const before = text.lastIndexOf(stop, start - 1)
  const behind = text.indexOf(stop, end)
  let from = before < 0 ? 0 : before + stop.length
  let to = behind < 0 ? text.length : behind
  if (stop === '\n') {
    while (goesOn(text, from)) from = text.lastIndexOf('\n', from - 2) + 1
    while (to < text.length && goesOn(text, to + 1))
      to = (text.indexOf('\n', to + 1) + 1 || text.length + 1) - 1
  }
  return { start: from, end: to }
}

/** Whether the line that begins at `at` goes on with the one above: a text that was wrapped, and no cells. */
function goesOn(text: string, at: number): boolean {
  if (at < 2 || text[at - 1] !== '\n' || !/[\p{Ll}(]/u.test(text[at] ?? '')) return false
  const above = text.slice(text.lastIndexOf('\n', at - 2) + 1, at - 1)
  const end = text.indexOf('\n', at)
  const own = text.slice(at, end < 0 ? text.length : end)
  return above.trim() !== '' && !/[.;:!?|]\s*$/u.test(above) && !/[\t|]/.test(above + own)
}
