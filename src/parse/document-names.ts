import { bodyHead } from '../knowledge/bodies.ts'
import { lazy } from '../knowledge/memo.ts'
import { pattern } from '../knowledge/patterns.ts'
import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { isLetter } from '../text/units.ts'
import { isCapital, type View } from './view.ts'

/**
 * Names of bodies that the document itself sets apart, on a line of Nơi nhận, alone in a heading or in a cell, and that
 * hold what other names end at. "Phòng Hỗ trợ, thanh toán" and "Cục Quản lý Khám, chữa bệnh" are one name wherever
 * they stand. In small letters, the longest first.
 */
function namesOf(view: View): readonly string[] {
  let names = read.get(view)
  if (names === undefined) {
    const found: string[] = []
    const { lower, paragraphs } = view
    const recipients = lower.lastIndexOf('nơi nhận')
    for (const { end, label, block, cells } of paragraphs) {
      if (recipients >= 0 && end >= recipients)
        for (const { lines } of cells)
          for (const entry of entriesOf(view, lines)) note(view, withoutMarks(view, entry), found)
      // A decision has its list in front of the plan that is attached to it.
      if (block.kind === 'row') for (const cell of cells) note(view, cell, found)
      else if (label !== null && end - label.end <= longestName && label.family !== 'bullet')
        note(view, trimmed(view.text, { start: label.end, end }), found)
    }
    names = found.length < 2 ? found : [...new Set(found)].sort((a, b) => b.length - a.length)
    read.set(view, names)
  }
  return names
}

const read = new WeakMap<View, readonly string[]>()

/** End of such a name that begins at an offset; the offset itself where none does. */
export function documentNameEnd(view: View, at: number): number {
  const { lower, units } = view
  for (const name of namesOf(view))
    if (lower.startsWith(name, at) && !isLetter(units[at + name.length] ?? 0)) return at + name.length
  return at
}

/** Where such names stand in a range, in no order. */
export function documentNamesIn(view: View, from: number, to: number): readonly Span[] {
  const names = namesOf(view)
  if (names.length === 0) return names as readonly []
  const text = view.lower.slice(from, to)
  return names.flatMap((name) => {
    const spans: Span[] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (isCapital(view, from + at)) spans.push({ start: from + at, end: from + at + name.length })
    return spans
  })
}

/** The entries of a list: a line that begins with no mark of its own goes on with the one above. */
function entriesOf({ folded }: View, lines: readonly Span[]): readonly Span[] {
  const entries: Span[] = []
  for (const { start, end } of lines) {
    const above = entries.at(-1)
    if (above === undefined || '-+*•'.includes(folded[start]!)) entries.push({ start, end })
    else entries[entries.length - 1] = { start: above.start, end }
  }
  return entries
}

/** "- Cục Quản lý Khám, chữa bệnh (để b/c);" without its dash, its purpose and its mark. */
function withoutMarks({ folded }: View, line: Span): Span {
  let { start, end } = line
  while (start < end && marks.includes(folded[start]!)) start++
  while (end > start && marks.includes(folded[end - 1]!)) end--
  const bracket = folded[end - 1] === ')' ? folded.lastIndexOf('(', end) : -1
  if (bracket > start) end = folded[bracket - 1] === ' ' ? bracket - 1 : bracket
  return { start, end }
}

const marks = '-+*•;. '
const longestName = 70
const head = lazy(() => compiled(`(?:${bodyHead})(?![\\p{L}])`, 'uy'))
/** What no name has: a mark, a figure, a second body, and what a body has to do. */
const noName = withRanges(
  /[.;:()"\d\n\t]|, (?:các|những|\p{Lu}|sở|ban|ngành|phòng|đơn vị|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|thôn|trường|trung tâm|khoa|tổ|hội|đoàn)|(?<!\p{L})(?:các|những|chủ trì|phối hợp|trách nhiệm|tham mưu|báo cáo|thực hiện|triển khai|chỉ đạo|ban hành|đôn đốc|bố trí|bảo đảm|đảm bảo|cung cấp|phân công|trước|trong|theo|để|cho|với|về|tại|được|là|có)(?!\p{L})/u,
)

/** Adds the name that a span is, in small letters, where other names would end within it; anything else is none. */
function note(view: View, { start, end }: Span, found: string[]): void {
  if (end - start > longestName || !isCapital(view, start)) return
  const rule = head()
  rule.lastIndex = start
  if (!rule.test(view.lower)) return
  const words = view.folded.slice(start, end)
  if (noName.test(words)) return
  const { search } = pattern('actors', 'stop')
  search.lastIndex = rule.lastIndex - start
  const ends = search.exec(words)?.index ?? words.indexOf(',')
  if (ends >= 0 && words.slice(ends).split(' ').length <= mostBehind) found.push(words.toLowerCase())
}

/** Behind the word at which another name would end, no name goes on for more words, itself among them. */
const mostBehind = 4
