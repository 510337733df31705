import { type Blob, blobsIn } from './blobs.ts'
import type { Ink } from './ink.ts'
import type { OcrLine, OcrWord } from './page.ts'

/**
 * Looks at the shapes of words that networks guess by what they mostly are: numbers without their decimal comma, the
 * strokes of a quarter's numeral, ">" for "≥", "chỉ" for "chi" and "tỉnh" for "tinh". What the picture plainly shows is
 * noted. `above` is the line before, which may end with "quý".
 */
export function withShapes(line: OcrLine, ink: Ink, above?: OcrLine): OcrLine {
  if (!line.words.some(isJudged)) return line
  const words = line.words.map((word, at) => {
    const before = at > 0 ? line.words[at - 1] : above?.words.at(-1)
    const look = lookOf(word, before, line.words[at + 1])
    const blobs = look === null ? [] : blobsIn(ink, word.box)
    const shown = blobs.length === 0 ? null : look!(word.text, blobs, at === 0)
    return shown === null ? word : { ...word, shown }
  })
  return { ...line, words }
}

/** The text that blobs show, which may be the one that was read; null where they say nothing. */
type Look = (text: string, blobs: readonly Blob[], isFirst: boolean) => string | null

const number = /^\(?\d{2,}(?:%|ha|km|m2)?[.,;)]{0,2}$/u
const quarter = /^[IlH1|!]{1,4}(?=[/.,;)]|20\d\d(?!\d)|$)/u
const fourth = /^[T1l|]V(?=[/.,;)]|$)/u
/** A word of which nothing bears a mark but one i: "chỉ", "tỉnh", "nghỉ". */
const hooked = /^[(“"]?[A-Za-hk-zđĐ]*ỉ[a-hk-zđ]*[.,;:)”"]*$/u
/** The same read with a dot, where the hook is common too. */
const plain = /^[(“"]?(?:chi|tinh)[.,;:)”"]*$/iu
const bound = /^\(?[<>](?=\d|$)/u

const judged = [number, quarter, fourth, hooked, plain, bound]

function isJudged({ text }: OcrWord): boolean {
  return judged.some((pattern) => pattern.test(text))
}

function lookOf(
  { text, confidence }: OcrWord,
  before: OcrWord | undefined,
  behind: OcrWord | undefined,
): Look | null {
  const isQuarter = /^quý$/iu.test(before?.text ?? '')
  if (isQuarter && quarter.test(text)) return counted
  if (isQuarter && fourth.test(text)) return () => text.replace(fourth, 'IV')
  if (number.test(text)) return marked
  if (hooked.test(text))
    return confidence < sure && mayBeDotted(text, before?.text ?? '', behind?.text ?? '') ? dotted : null
  if (plain.test(text)) return dotted
  return bound.test(text) ? included : null
}

/** A word of which recognition is surer is as it was read. */
const sure = 0.965

/** What follows "chỉ" and never "chi"; what follows "tinh", where "tỉnh" is by far the commoner. */
const onlyHooked = /^(?:đạo|thị|số|định|huy|dẫn|rõ|ra|được|có)(?!\p{L})/u
const onlyDotted = /^(?:thần|giản|gọn|hoa|vi|tế|túy|thông|nhuệ|bột|dầu|luyện|lọc|khiết|chế|tường)(?!\p{L})/u

function mayBeDotted(text: string, before: string, behind: string): boolean {
  if (/tỉnh/iu.test(text)) return onlyDotted.test(behind)
  return !onlyHooked.test(behind) || /^thu,?$/iu.test(before)
}

const heightOf = (blob: Blob) => blob.bottom - blob.top
const widthOf = (blob: Blob) => blob.right - blob.left

/** A number with the marks that stand between its digits at their feet: "825" is "82,5", the label "11." is "1.1.". */
function marked(text: string, blobs: readonly Blob[], isFirst: boolean): string | null {
  const digits = /\d+/.exec(text)![0]
  const height = Math.max(...blobs.map(heightOf))
  const tall = blobs.filter((blob) => heightOf(blob) > height * 0.75).slice(text.startsWith('(') ? 1 : 0)
  if (tall.length < digits.length) return null
  const foot = tall[0]!.bottom
  const marks = Array.from(digits, (_, at) => {
    const [left, right] = [tall[at]!, tall[at + 1]]
    if (at + 1 === digits.length || right === undefined) return ''
    const small = blobs.filter(
      (blob) =>
        blob.left >= left.right - 1 && blob.right <= right.left + 1 && blob.top > foot - height * 0.35,
    )
    return small.length === 1 ? markOf(small[0]!, foot, height) : ''
  })
  const shown = Array.from(digits, (digit, at) => digit + marks[at]!).join('')
  const isLabel = isFirst && /^\d+\.$/.test(text) && /^\d{1,2}(?:\.\d{1,2})+$/.test(shown)
  return shown !== digits && (isLabel || written.test(shown)) ? text.replace(digits, shown) : null
}

/** How Vietnamese numbers are written with their marks. */
const written = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?$|^\d{1,3},\d{1,2}$/

/** A comma hangs below the feet of the digits, a stop stands on them; what is smaller is dust. */
function markOf(blob: Blob, foot: number, height: number): string {
  if (heightOf(blob) < height * 0.12 || widthOf(blob) < height * 0.1 || widthOf(blob) > height * 0.4)
    return ''
  if (blob.bottom > foot + height * 0.1) return heightOf(blob) > height * 0.25 ? ',' : ''
  return heightOf(blob) < height * 0.25 ? '.' : ''
}

/** "II/2026" with as many strokes as stand upright and apart in front of all else. */
function counted(text: string, blobs: readonly Blob[]): string | null {
  const read = quarter.exec(text)![0]
  const height = Math.max(...blobs.map(heightOf))
  const whole = blobs.filter((blob) => heightOf(blob) > height * 0.75)
  const other = whole.findIndex((blob) => blob.isLeaning || widthOf(blob) > heightOf(blob) * 0.6)
  const count = other < 0 ? whole.length : other
  // Behind the numeral stands what leans (a slash, which may have been lost), or nothing.
  const isWhole = read.length === text.replace(/[.,;)]+$/u, '').length
  if (
    count < 1 ||
    count > 3 ||
    (read === '1' && count === 1) ||
    (isWhole ? other >= 0 : !whole[other]?.isLeaning)
  )
    return null
  const shown = `${'I'.repeat(count)}${isWhole ? '' : '/'}${text.slice(read.length).replace(/^\//u, '')}`
  return shown === text ? null : shown
}

/** "≥62" for ">62" where a bar as wide as the sign stands right below it. */
function included(text: string, blobs: readonly Blob[]): string | null {
  const isBar = (blob: Blob) => widthOf(blob) > heightOf(blob) * 3
  const has = blobs.some((bar) => {
    const across = widthOf(bar)
    return (
      isBar(bar) &&
      blobs.some(
        (sign) =>
          !isBar(sign) &&
          Math.abs(sign.left - bar.left) <= across * 0.2 &&
          Math.abs(sign.right - bar.right) <= across * 0.2 &&
          bar.top >= sign.bottom - 1 &&
          bar.top - sign.bottom < across * 0.4,
      )
    )
  })
  if (!has) return null
  // The bar may have been read as a digit of its own: ">950" for "≥ 50".
  const height = Math.max(...blobs.map(heightOf))
  const digits = blobs.filter((blob) => heightOf(blob) > height * 0.9 && widthOf(blob) < height * 0.75)
  const read = /\d+/.exec(text)?.[0] ?? ''
  const own =
    digits.length > 0 && read.length === digits.length + 1 ? text.replace(read, read.slice(1)) : text
  return own.replace('<', '≤').replace('>', '≥')
}

/** "chi" where what stands above the i is a dot: a hook is half as wide again, and has more ink. */
function dotted(text: string, blobs: readonly Blob[]): string | null {
  const tall = blobs.reduce((high, blob) => (heightOf(blob) > heightOf(high) ? blob : high))
  const height = heightOf(tall)
  const above = blobs.filter((blob) => blob.bottom < tall.top + height * 0.4 && heightOf(blob) < height * 0.4)
  const [mark] = above
  if (mark === undefined || above.length > 1) return null
  const size = Math.max(widthOf(mark), heightOf(mark))
  const isDot = size <= height * 0.21 && mark.pixels <= height * height * 0.0255
  return isDot ? text.replace('ỉ', 'i') : null
}
