import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'
import type { Value } from './target-values.ts'
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
  for (const { index } of matchesOf(sentenceEnd, text)) upTo(index)
  upTo(text.endsWith('.') ? text.length - 1 : text.length)
  return found
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
    const cut = Math.max(text.lastIndexOf(', '), text.lastIndexOf(' trong đó'), text.lastIndexOf(' và '))
    return left.end + (cut < 0 ? text.length : cut)
  }
  const start = index === 0 ? sentence.start : border(index - 1)
  const end = index === values.length - 1 ? sentence.end : border(index)
  let from = start
  while (from < end && /[ ,;:-]/.test(view.folded[from]!)) from++
  let to = end
  const at = values[index]!
  const open = view.folded.slice(from, at.start).lastIndexOf('(')
  if (open >= 0 && !view.folded.slice(from + open, at.start).includes(')')) {
    from += open + 1
    const close = view.folded.slice(at.end, to).indexOf(')')
    if (close >= 0) to = at.end + close
  }
  while (to > from && /[ ,;.:/]/.test(view.folded[to - 1]!)) to--
  return { start: from, end: to }
}
