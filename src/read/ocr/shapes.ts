import { type Blob, blobsIn } from './blobs.ts'
import type { Ink } from './ink.ts'
import type { OcrLine, OcrWord } from './page.ts'

/**
 * Looks at the shapes of words that networks guess by what they mostly are: numbers without their decimal comma, the
 * strokes of a quarter's numeral, "chỉ" for "chi" and "tỉnh" for "tinh". Where the picture plainly shows another word,
 * it is noted.
 */
export function withShapes(line: OcrLine, ink: Ink): OcrLine {
  if (!line.words.some(isJudged)) return line
  const words = line.words.map((word, at) => {
    const look = lookOf(word, line.words[at - 1], line.words[at + 1])
    const blobs = look === null ? [] : blobsIn(ink, word.box)
    const shown = blobs.length === 0 ? word.text : (look!(word.text, blobs, at === 0) ?? word.text)
    return shown === word.text ? word : { ...word, shown }
  })
  return { ...line, words }
}

/** The text that blobs show; null where they say nothing. */
type Look = (text: string, blobs: readonly Blob[], isFirst: boolean) => string | null

const number = /^\(?\d{2,}(?:%|ha|km|m2)?[.,;)]{0,2}$/u
const quarter = /^[IlH1|!]{1,4}(?=[/.,;)]|$)/u
/** A word of which nothing bears a mark but one i: "chỉ", "tỉnh", "nghỉ". */
const hooked = /^[(“"]?[A-Za-hk-zđĐ]*ỉ[a-hk-zđ]*[.,;:)”"]*$/u

function isJudged({ text }: OcrWord): boolean {
  return number.test(text) || hooked.test(text) || quarter.test(text)
}

function lookOf(
  { text, confidence }: OcrWord,
  before: OcrWord | undefined,
  behind: OcrWord | undefined,
): Look | null {
  if (number.test(text)) return marked
  if (hooked.test(text)) return confidence < sure && mayBeDotted(text, behind?.text ?? '') ? dotted : null
  return quarter.test(text) && /^quý$/iu.test(before?.text ?? '') ? counted : null
}

/** A word of which recognition is surer is as it was read. */
const sure = 0.965

/** What follows "chỉ" and never "chi"; what follows "tinh", where "tỉnh" is by far the commoner. */
const onlyHooked = /^(?:đạo|thị|số|định|huy|dẫn|rõ|ra|được|có)(?!\p{L})/u
const onlyDotted = /^(?:thần|giản|gọn|hoa|vi|tế|túy|thông|nhuệ|bột|dầu|luyện|lọc|khiết|chế|tường)(?!\p{L})/u

function mayBeDotted(text: string, behind: string): boolean {
  return /tỉnh/iu.test(text) ? onlyDotted.test(behind) : !onlyHooked.test(behind)
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
  return isLabel || written.test(shown) ? text.replace(digits, shown) : null
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
  // Behind the numeral stands what leans (a slash), or nothing.
  const isWhole = read.length === text.replace(/[.,;)]+$/u, '').length
  if (
    count < 1 ||
    count > 3 ||
    (read === '1' && count === 1) ||
    (isWhole ? other >= 0 : !whole[other]?.isLeaning)
  )
    return null
  return 'I'.repeat(count) + text.slice(read.length)
}

/** "chi" for "chỉ" where what stands above the i is a dot: a hook is half as wide again, and has more ink. */
function dotted(text: string, blobs: readonly Blob[]): string | null {
  const tall = blobs.reduce((high, blob) => (heightOf(blob) > heightOf(high) ? blob : high))
  const height = heightOf(tall)
  const above = blobs.filter((blob) => blob.bottom < tall.top + height * 0.4 && heightOf(blob) < height * 0.4)
  const [mark] = above
  if (mark === undefined || above.length > 1) return null
  const size = Math.max(widthOf(mark), heightOf(mark))
  const isDot = size <= height * 0.21 && mark.pixels <= height * height * 0.0245
  return isDot ? text.replace('ỉ', 'i') : null
}
