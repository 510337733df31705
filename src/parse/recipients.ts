import type { Plan } from '../model/plan.ts'
import { continuesDash } from '../read/joins.ts'
import { beginning } from '../text/beginning.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { ColumnLine } from './columns.ts'
import { isTypist } from './signature-lines.ts'
import { placeOf, type View, words } from './view.ts'

export const recipientsHead = beginning('n', /^nơi nhận ?[:.]? ?/u)
export const archive = withRanges(
  /^[-+*• ]*lưu(?! ý| hành| trữ (?:tại|quốc gia|lịch sử)| thông| động| học)(?: ?[:.,]| (?=\p{L})|$)/u,
)
/** Dashes of every length are one in folded text. */
export const bullet = beginning('-+*•·', /^[-+*•·] ?/u)

interface Entry {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
}

/** One entry per dash; without dashes one per line, or per semicolon on a single line. */
export function entriesOf(view: View, lines: readonly ColumnLine[]): readonly Entry[] {
  const entries: { start: number; end: number }[] = []
  const dashed = lines.some((line, index) =>
    bullet.test(index === 0 ? line.lower.replace(/^[^:]*: ?/u, '') : line.lower),
  )
  const longest = Math.max(...lines.map(({ text }) => text.length))
  const isWrapped = lines.some(
    ({ lower }, at) =>
      at > 1 &&
      /^\p{Ll}/u.test(lines[at]!.text) &&
      !/[;.]$/u.test(lines[at - 1]!.lower) &&
      !bullet.test(lower),
  )
  lines.forEach((line, index) => {
    let start = line.start
    if (index === 0) {
      start += recipientsHead.exec(line.lower)?.[0].length ?? 0
      if (line.end <= start) return
    }
    const rest = view.text.slice(start, line.end)
    const mark = bullet.exec(view.folded.slice(start, line.end))
    const open = entries.at(-1)
    const before = open === undefined ? '' : view.text.slice(open.start, open.end).trimEnd()
    if (open !== undefined && (mark === null || continuesDash(before, rest))) {
      const continued =
        (dashed || /[,-]$/u.test(before) || /^\(?\p{Ll}/u.test(rest) || openBracket(before)) &&
        !archive.test(view.lower.slice(start, line.end))
      const begins = dashed && /[;.]$/u.test(before) && /^\p{Lu}/u.test(rest) && !isTypist(rest)
      if (continued && !(begins && !isFull(before, rest, longest, isWrapped))) {
        open.end = line.end
        return
      }
    }
    entries.push({ start: start + (mark?.[0].length ?? 0), end: line.end })
  })
  const parts: Span[] = []
  for (const entry of entries) parts.push(...splitLine(view, entry, dashed))
  return parts
    .map(({ start, end }) => ({
      start,
      end,
      text: clean(words(view, { start, end })),
      lower: view.lower.slice(start, end).trim(),
    }))
    .filter((entry) => entry.text !== '')
}

/** "UBND tỉnh; Sở Y tế; Lưu: VT." on one line. */
function splitLine(
  view: View,
  entry: { start: number; end: number },
  dashed: boolean,
): { start: number; end: number }[] {
  const text = view.folded.slice(entry.start, entry.end)
  if (!text.includes('. -') && !text.slice(0, -1).includes(';')) return [entry]
  const parts: { start: number; end: number }[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    const dash =
      (text[at] === ';' && !(dashed && /^ *\p{L}/u.test(text.slice(at + 1)))) ||
      (text[at] === '.' && / - ?\p{Lu}/uy.test(text.slice(at + 1, at + 5)))
    if (!dash || depth > 0 || at >= text.length - 1) continue
    const rest = text.slice(at + 1)
    if (!/^ *[-+•]? *\p{L}/u.test(rest)) continue
    parts.push({ start: entry.start + from, end: entry.start + at })
    from = at + 1 + (/^ *[-+•]? */u.exec(rest)?.[0].length ?? 0)
  }
  parts.push({ start: entry.start + from, end: entry.end })
  return parts
}

/**
 * "- Ban Giám hiệu; Tổ tư vấn tâm lý; ⏎ Đoàn trường;": an entry of several, whose line had no room for the next word;
 * another one of the list goes over lines too, or the line holds several itself.
 */
function isFull(before: string, next: string, longest: number, isWrapped: boolean): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (!isWrapped && !line.slice(0, -1).includes(';')) return false
  return line.length + 3 + next.search(/\s|$/u) > longest
}

function openBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

function clean(text: string): string {
  return text.replace(/^[\p{Pd}−+*•· ]+/u, '').trim()
}

const purposeEnd = /(?:\/[ch]|\)|báo cáo|thực hiện|phối hợp|biết|chỉ đạo)$/iu
const purpose =
  /^để (?=\p{L})|^(?:b\/c|c\/đ|t\/d|báo cáo|t\/h|thực hiện|phối hợp|p\/h|để biết|biết|theo dõi|chỉ đạo|đăng |đưa tin|tuyên truyền|phổ biến|thay b\/c|th|bc|ph|tổng hợp|kiểm tra|giám sát|lưu|chỉ đạo, theo dõi|triển khai|niêm yết|phối hợp thực hiện|p\/h thực hiện)/u

/** The recipient that an entry of the list names, and what for: "Sở Y tế (để b/c)", "UBND xã: thực hiện". */
export function recipientOf(view: View, entry: Span & { readonly text: string }): Plan['recipients'] {
  let end = entry.text.length
  while (end > 0 && ';.,: '.includes(entry.text[end - 1]!)) end--
  const bare = entry.text.slice(0, end)
  const bracket = bare.endsWith(')') ? /^(?<name>.+?)[;, ]*\((?<purpose>[^()]+)\)$/u.exec(bare) : null
  const place = placeOf(view, entry, '')
  if (
    bracket !== null &&
    (purpose.test(bracket.groups!.purpose!.trim().toLowerCase()) || /[;,] ?\(/u.test(bare))
  )
    return [{ name: bracket.groups!.name!.trim(), purpose: bracket.groups!.purpose!.trim(), place }]
  const dash = bare.includes(':') ? /^(?<name>[^:]+?) ?: ?(?<purpose>.+)$/u.exec(bare) : null
  if (dash !== null && purpose.test(dash.groups!.purpose!.toLowerCase()))
    return [{ name: dash.groups!.name!, purpose: dash.groups!.purpose!, place }]
  const behind = purposeEnd.test(bare.slice(-9))
    ? /^(?<name>.{3,}?) ?[-,] ?(?<purpose>b\/c|t\/h|để b\/c|để t\/h|\(b\/c\))$|^(?<whom>.{3,}?) (?<why>để (?:b\/c|báo cáo|t\/h|thực hiện|p\/h|phối hợp|biết|chỉ đạo))$/iu.exec(
        bare,
      )
    : null
  if (behind !== null) {
    const { name, whom, purpose, why } = behind.groups!
    return [{ name: (name ?? whom)!, purpose: (purpose ?? why)!, place }]
  }
  return bare === '' ? [] : [{ name: bare, purpose: null, place }]
}
