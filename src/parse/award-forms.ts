import { awardFormOf } from '../knowledge/awards.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'
import { giversAfter, giversBefore } from './award-givers.ts'
import type { View } from './view.ts'

/** A form of award (hình thức khen thưởng) where a passage names it. */
export interface Form {
  readonly id: string
  readonly family: string
  readonly giver: string | null
  readonly span: Span
}

const anchor =
  /bằng khen|giấy khen|bằng lao động sáng tạo|(?<!\p{L})(?:giấy|bằng) (?:tuyên dương|biểu dương|vinh danh|ghi nhận|ngợi khen|danh dự)|thư khen|huân chương|huy chương|cờ thi đua|cờ truyền thống|kỷ niệm chương|kỉ niệm chương|danh hiệu "[^"\n]{3,80}"|(?:danh hiệu )?"?(?:chiến sĩ thi đua|chiến sỹ thi đua|tập thể lao động|lao động tiên tiến|gia đình văn hóa)/gu
/** "Khen thưởng bằng tuyên dương trước toàn trường": the means, no certificate. */
const means = /^bằng (?!khen)/u

/** "… và đã được Chủ tịch UBND tỉnh tặng Bằng khen": what somebody must have had before. */
const had =
  /(?:đã|từng) (?:có|nhận|được(?: [^,;.:]{1,70}?)?? (?:tặng|trao|khen)(?: thưởng)?)(?: danh hiệu)? $/u
/** "…, được Thủ tướng Chính phủ tặng Bằng khen trong 05 năm trước đó" is so without such a word. */
const received = /(?<!\p{L})(?:có|được(?: [^,;.:]{1,70}?)?? (?:tặng|trao|khen)(?: thưởng)?)(?: danh hiệu)? $/u
const before = /^[^,;.:]{0,60} trước (?:đó|thời điểm|khi|năm)(?!\p{L})/u

/** Whether a cell of a table names a form. */
export function namesForm(view: View, cell: Span | null): boolean {
  if (cell === null) return false
  anchor.lastIndex = 0
  return anchor.test(view.lower.slice(cell.start, cell.end))
}

/** "đề nghị tặng Bằng khen của …": whether a heading begins with a form. */
export function beginsWithForm(text: string): boolean {
  return text.replace(asking, '').search(anchor) === 0
}

const asking = /^(?:đề nghị |xét |tặng |thưởng )+/u

/** Award forms in a passage, each with its giver as stated; "hình thức phù hợp" is none. */
export function formsIn(view: View, span: Span): readonly Form[] {
  const text = view.lower.slice(span.start, span.end)
  const anchors = matchesOf(anchor, text).filter(({ 0: found, index }) => {
    const [front, behind] = [text.slice(0, index), text.slice(index + found.length)]
    if (had.test(front) || (received.test(front) && before.test(behind))) return false
    return !means.test(found) || view.folded[span.start + index] === 'B'
  })
  let giving: readonly string[] = []
  return anchors.flatMap((match, index): Form[] => {
    if (index > 0 && match.index < anchors[index - 1]!.index + anchors[index - 1]![0].length) return []
    const part = text.slice(match.index, anchors[index + 1]?.index)
    const end = span.start + match.index + stopIn(part)
    const clause = trimmed(view.text, { start: span.start + match.index, end })
    const last = index > 0 ? anchors[index - 1] : undefined
    // "tặng Cờ thi đua và Bằng khen": the giver in front gives both.
    const both =
      last !== undefined && /^(?:,| và| hoặc) $/u.test(text.slice(last.index + last[0].length, match.index))
    const front = giversBefore(view, span.start, span.start + match.index)
    giving = front.length > 0 || !both ? front : giving
    const own = giversAfter(view, clause)
    const words = view.folded.slice(clause.start, clause.end)
    const isOne = own.length === 1 || gathersAll(words, match[0], own)
    const givers = isOne ? own.slice(0, 1) : own.length > 0 ? own : giving.length > 0 ? giving : [null]
    return givers.flatMap((giver): Form[] => {
      const said = !isOne && giver !== null ? `${named(match[0]) ? words : match[0]} của ${giver}` : words
      const form =
        awardFormOf(said) ??
        (match[0].startsWith('danh hiệu') ? { id: 'danh-hieu', family: 'danh-hieu' } : null)
      return form === null ? [] : [{ id: form.id, family: form.family, giver, span: clause }]
    })
  })
}

/** "Bằng khen cấp bộ, ban, ngành và Chủ tịch UBND tỉnh": one form in which those of all these givers are gathered. */
function gathersAll(words: string, anchor: string, givers: readonly string[]): boolean {
  const members = awardFormOf(words)?.members
  return givers.some((giver) => members?.includes(awardFormOf(`${anchor} của ${giver}`)?.id ?? ''))
}

/** Forms that have ranks and sorts: "Huân chương Lao động hạng Ba". */
function named(anchor: string): boolean {
  return anchor.startsWith('huân') || anchor.startsWith('huy')
}

function stopIn(text: string): number {
  const stop = text.search(
    /[;.:\n]|,? (?:cho|đối với|theo quy định|theo thẩm quyền|kèm|để|khi)(?! trung ương)(?!\p{L})/u,
  )
  return stop < 0 ? text.length : stop
}

/** Forms whose givers stand in a column of their own: all give the one form, one gives all, or each the one beside it. */
export function givenBy(view: View, forms: readonly Form[], givers: readonly string[]): readonly Form[] {
  const open = forms.filter(({ giver }) => giver === null)
  return forms.flatMap((form) => {
    if (form.giver !== null || givers.length === 0) return [form]
    const own =
      givers.length === open.length
        ? [givers[open.indexOf(form)]!]
        : givers.length === 1 || open.length === 1
          ? givers
          : []
    // "Bằng khen (đề nghị)": a remark stands between the form and its giver.
    const words = view.folded.slice(form.span.start, form.span.end).replace(/\s*\([^()]*\)/gu, '')
    return own.length === 0
      ? [form]
      : own.map(
          (giver): Form => ({ ...form, giver, id: awardFormOf(`${words} của ${giver}`)?.id ?? form.id }),
        )
  })
}
