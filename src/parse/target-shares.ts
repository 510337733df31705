import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { Value } from './target-numbers.ts'
import { labelOf } from './target-subjects.ts'
import { type View, words } from './view.ts'

/** "06/11 thôn, làng (" in front of its share, with what is said of the number: "ít nhất 06/11 thôn (54%)". */
const fraction = withRanges(
  /(?:(ít nhất|tối thiểu|trên|từ|không dưới) )?\d[\d.]{0,8} ?\/ ?\d[\d.]{0,8} (\p{L}[^\d;()]{1,90}?) ?\((?:[^\d;()]{0,24} )?$/u,
)

/** "Kiểm tra 14 tổ chức đảng (33,3%)": the share of what is counted in front of it; "toàn bộ (100%) diện tích …". */
const counted = withRanges(/(?<!\p{N}[.,/]?)\d[\d.]{0,8} (\p{L}[^\d;(),]{1,60}?) ?\($/u)
const entire = withRanges(/(?<!\p{L})(?:toàn bộ|tất cả) ?\($/u)

/** No match of it is longer, nor is what is said behind it. */
const longestFraction = 150
const longestWhole = 400

/** What a share in brackets behind a fraction is a share of: "09/11 thôn (trên 81%) đạt chuẩn". */
export function sharedIn(
  view: View,
  sentence: Span,
  value: Value,
): { readonly subject: string; readonly span: Span; readonly atLeast: boolean } | null {
  if (view.folded[value.end] !== ')') return null
  const from = Math.max(sentence.start, value.start - longestFraction)
  const front = view.lower.slice(from, value.start)
  const found = fraction.exec(front) ?? counted.exec(front) ?? entire.exec(front)
  if (found === null) return null
  const isWhole = found.length === 1
  const reach = Math.min(sentence.end, value.end + (isWhole ? longestWhole : longestFraction))
  const behind = (isWhole ? /^[^;]*/u : /^[^,;]*/u)
    .exec(view.folded.slice(value.end + 1, reach))![0]
    .trimEnd()
  const start = from + found.index
  const end = value.end + 1 + behind.length
  const of = found.at(-1)!
  const noun = start + found[0].lastIndexOf(of)
  const named = isWhole ? '' : words(view, { start: noun, end: noun + of.length })
  const subject = `${named} ${words(view, { start: value.end + 1, end })}`.trim()
  const label =
    from > sentence.start ? '' : labelOf(words(view, { start: sentence.start, end: start }), subject)
  return {
    subject: label === '' ? subject : label,
    span: { start: label === '' ? start : sentence.start, end },
    atLeast: found.length > 2 && found[1] !== undefined,
  }
}
