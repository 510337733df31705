import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'
import { isBracketed } from './clauses.ts'
import type { Value } from './target-numbers.ts'
import { nextYear } from './target-years.ts'
import type { View } from './view.ts'

const sentenceEnd = /;|\.(?= \p{Lu})/gu

/** The parts of a text between semicolons and full stops. */
export function sentencesIn(view: View, span: Span): readonly Span[] {
  const text = view.folded.slice(span.start, span.end)
  const found: Span[] = []
  let from = 0
  const upTo = (end: number): void => {
    const one = trimmed(view.text, { start: span.start + from, end: span.start + end })
    if (one.end > one.start) found.push(...apart(view, one))
    from = end + 1
  }
  for (const { index } of matchesOf(sentenceEnd, text)) if (!partsBracket(text, index)) upTo(index)
  upTo(text.endsWith('.') ? text.length - 1 : text.length)
  return found
}

/** No bracket that is one of counts and shares is longer on either side of a semicolon. */
const longestBracket = 300

/** "(phi nông nghiệp: 60 người; nông nghiệp: 30 người)": a semicolon within a bracket parts no sentences. */
function partsBracket(text: string, index: number): boolean {
  if (text[index] !== ';') return false
  const from = Math.max(0, index - longestBracket)
  return isBracketed(text.slice(from, index + longestBracket), index - from)
}

/** "Đón 45.000 lượt khách, trong đó khách quốc tế chiếm 15%": a count and a share of it are told apart. */
function apart(view: View, sentence: Span): readonly Span[] {
  const text = view.lower.slice(sentence.start, sentence.end)
  const cut = text.includes('%') ? text.indexOf(', trong đó ') : -1
  const [first, second] = [text.slice(0, cut), text.slice(cut)]
  if (cut < 0 || first.includes('%') === second.includes('%') || !/\d/.test(first) || !/\d/.test(second))
    return [sentence]
  return [
    { start: sentence.start, end: sentence.start + cut },
    { start: sentence.start + cut + 2, end: sentence.end },
  ]
}

/** The clause of a value: from where its neighbour's ends to where the next begins. */
export function clauseOf(view: View, sentence: Span, values: readonly Value[], index: number): Span {
  const border = (at: number): number => {
    const [left, right] = [values[at]!, values[at + 1]!]
    const text = view.lower.slice(left.end, right.start)
    if (nextYear.test(text)) return left.end
    const cut = Math.max(
      ...[', ', '; ', ' trong đó', ' và '].map((mark) => text.lastIndexOf(mark)),
      text.lastIndexOf(' (') > text.lastIndexOf(')') ? text.lastIndexOf(' (') : -1,
    )
    return left.end + (cut < 0 ? text.length : cut)
  }
  const start = index === 0 ? sentence.start : border(index - 1)
  const end = index === values.length - 1 ? sentence.end : border(index)
  let from = start
  while (from < end && /[ ,;:-]/.test(view.folded[from]!)) from++
  const at = values[index]!
  const open = view.folded.slice(from, at.start).lastIndexOf('(')
  if (open >= 0 && !view.folded.slice(from + open, at.start).includes(')')) from += open + 1
  let to = bracketEdge(view.folded, at.end, end)
  while (to > from && /[ ,;.:/]/.test(view.folded[to - 1]!)) to--
  return { start: from, end: to }
}

/** Where a bracket ends that was opened in front of a range, or one begins that is not closed within it. */
function bracketEdge(text: string, start: number, end: number): number {
  const opened: number[] = []
  for (let at = start; at < end; at++) {
    if (text[at] === '(') opened.push(at)
    else if (text[at] === ')' && opened.pop() === undefined) return at
  }
  return opened[0] ?? end
}
