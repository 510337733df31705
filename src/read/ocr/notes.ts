import { isSyllable } from '../../text/syllables.ts'
import type { FlowPage } from '../pdf/blocks.ts'
import type { Item } from '../pdf/layout.ts'
import { isPicture, lacksMark, type NoteLines } from '../pdf/notes.ts'
import type { TextLine } from '../pdf/text-line.ts'
import type { SourceProblem } from '../source.ts'

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** What a small raised digit in front of a note may be read as. */
const misread = /^(?:[!?*|°'"‘’“”`]{1,2}|(?=\p{L}?\p{Ll})\p{L}{1,2}|[!?]\p{L}) (?=\p{Lu})/u
/** And behind a word; no word of a plan ends in an apostrophe, calls out or asks. */
const apostrophe = /(?<=[\p{L}\p{N}”)%])(?:['’‘´`!?]|[:](?=[.,;]))(?=[.,;:)]*(?: |$))/gu
/** A closing quotation mark of which the opening one stands nowhere in its line, nor on its page. */
const unopened = /(?<=^[^“"]*[\p{L}\p{N})%])[”"](?=[.,;:)]*(?: |$))/gu

/**
 * Scanned pages with the notes (chú thích) and their marks where recognition read the small digits as other signs: notes
 * count on from those before, and as many words bear such a sign as there are notes whose mark was found nowhere. Each
 * mark that is put back is told.
 */
export function withLostMarks(flows: readonly FlowPage[]): {
  readonly flows: readonly FlowPage[]
  readonly problems: readonly SourceProblem[]
} {
  let last = 0
  const problems: SourceProblem[] = []
  const tell: Tell = (from, mark, { page, text: line }) => {
    const data = { page, from: from.trim(), to: superscript(mark), line }
    problems.push({ code: 'ocr/repaired', level: 'note', data, span: null })
  }
  const mended = flows.map((flow) => {
    if (!isPicture(flow.page)) return flow
    const notes: NoteLines[] = []
    for (const { mark, lines } of flow.notes)
      for (const [at, line] of lines.entries()) {
        // A star behind numbers is one of them.
        const own = at === 0 && !(mark === '*' && last > 0) ? mark : null
        const isFirst = at === 0 && notes.length === 0
        const found = own === null ? misreadMark(line, isFirst) : null
        if (own === null && found === null && isFirst && lacksMark(flow.page, line)) {
          last += 1
          tell('', String(last), line)
          notes.push({ mark: String(last), lines: [marked(line, String(last))] })
          continue
        }
        if (own === null && found === null) {
          const open = notes.at(-1)
          if (open === undefined) notes.push({ mark: null, lines: [line] })
          else open.lines.push(line)
          continue
        }
        const number = own ?? String(last + 1)
        last = /^\d+$/.test(number) ? Number(number) : last
        if (found !== null) tell(line.text.slice(0, found), number, line)
        notes.push({
          mark: number,
          lines: [
            found === null
              ? line
              : {
                  ...line,
                  marks: [
                    { at: 0, length: found, mark: number },
                    ...line.marks.filter((each) => each.at > 0),
                  ],
                },
          ],
        })
      }
    return withAnchors({ ...flow, notes }, tell)
  })
  return { flows: mended, problems }
}

type Tell = (from: string, mark: string, line: TextLine) => void

/** A line with the mark that recognition lost in front of it. */
function marked(line: TextLine, mark: string): TextLine {
  const digits = superscript(mark)
  const by = digits.length + 1
  const marks = line.marks.map((own) => ({ ...own, at: own.at + by }))
  return {
    ...line,
    text: `${digits} ${line.text}`,
    marks: [{ at: 0, length: digits.length, mark }, ...marks],
  }
}

const superscript = (mark: string) => Array.from(mark, (digit) => raised[Number(digit)]!).join('')

/** The length of a misread mark that a note begins with; a further line may begin with a short word. */
function misreadMark({ text }: TextLine, isFirst: boolean): number | null {
  const found = misread.exec(text)?.[0]
  if (found === undefined || (/\p{L}/u.test(found) && (!isFirst || isSyllable(found.trim())))) return null
  return found.length
}

function withAnchors(flow: FlowPage, tell: Tell): FlowPage {
  const lines = flow.page.items.flatMap(linesOf)
  const found = new Set(lines.flatMap(({ marks }) => marks.map(({ mark }) => mark)))
  const lost = flow.notes.flatMap(({ mark }) =>
    mark !== null && /^\d/.test(mark) && !found.has(mark) ? [mark] : [],
  )
  if (lost.length === 0) return flow
  const count = (pattern: RegExp) =>
    lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
  const isOpenLess = count(/”/g) - count(/“/g) === lost.length
  const sign = [apostrophe, ...(isOpenLess ? [unopened] : [])].find((each) => count(each) === lost.length)
  if (sign === undefined) return flow
  const next = lost.values()
  const mended = (line: TextLine): TextLine => {
    const marks = [...line.marks]
    const text = line.text.replace(sign, (read: string, at: number) => {
      const mark = next.next().value!
      tell(read, mark, line)
      marks.push({ at, length: mark.length, mark })
      return superscript(mark)
    })
    return marks.length === line.marks.length ? line : { ...line, text, marks }
  }
  const items = flow.page.items.map((item): Item => {
    if (item.kind === 'line') return { ...item, line: mended(item.line) }
    if (item.kind === 'row') return { ...item, cells: item.cells.map((cell) => cell.map(mended)) }
    return item
  })
  return { ...flow, page: { ...flow.page, items } }
}

function linesOf(item: Item): readonly TextLine[] {
  if (item.kind === 'line') return [item.line]
  return item.kind === 'row' ? item.cells.flat() : []
}
