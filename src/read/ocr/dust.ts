import type { OcrLine, OcrWord } from './page.ts'
import { measureLine } from './size.ts'

/** Of a sign at the end of a line recognition is surer than this, where there is one. */
const unsure = 0.4
const sign = /^[^\p{L}\p{N}%)”"»/.,:;]{1,2}$/u
/** Letters or signs, so few, that stand alone far behind a line, of which recognition is not sure: "như sau:      v". */
const farUnsure = 0.6
const short = 3
/** So far, in heights of the line. */
const far = 1.2
/** A serif of the first letter, read as an apostrophe: "'Tổ chức". */
const serif = /^['’`´](?=\p{Lu}\p{L})/u
/** The side of a cell, read with its first letter: "|Kiểm tra", "[Thanh tra", a quotation mark that none closes. */
const wall = /^(?:\||\[(?=\p{L}[^\]]*$)|\](?=\p{L})|"(?=\p{L}[^"”]*$))/u

/** A rule or a speck below a word, read as its last letter: "của Ủy_". */
const underline = /(?<=\p{Ll})_+$/u
const dash = /^[-–—]$/u

/**
 * The words of a line without what was read of dust before and behind it, of serifs, of rules below and of the walls of
 * its cell.
 */
export function withoutDust({ words: all, column }: OcrLine): readonly OcrWord[] {
  const words = all.length > 1 && isBelow(all, 0) ? all.slice(1) : all
  const quoted = words.some(({ text }) => /['’][.,;:)]*$/u.test(text))
  if (words.length === 0) return words
  let end = words.length
  while (end > 1 && isDust(words, end - 1)) end--
  const whole = words.slice(0, end)
  const clean = whole.map((word) => {
    const above = word.text.replace(underline, '')
    const plain = quoted ? above : above.replace(serif, '')
    return plain === word.text ? word : { ...word, text: plain }
  })
  const [first, ...rest] = clean as [OcrWord, ...OcrWord[]]
  const inCell = column?.table != null && !rest.some(({ text }) => /["”\]]/u.test(text))
  const bare = inCell ? first.text.replace(wall, '') : first.text
  if (bare === '') return rest.length > 0 ? rest : words
  if (bare !== first.text) return [{ ...first, text: bare }, ...rest]
  return clean.length < all.length || clean.some((word, at) => word !== words[at]) ? clean : all
}

/** Whether word `at`, the last one, is dust: a sign that nobody vouches for, or so far behind the others. */
function isDust(words: readonly OcrWord[], at: number): boolean {
  const { text, confidence, box } = words[at]!
  if (sign.test(text) && (confidence < unsure || isBelow(words, at))) return true
  const before = words[at - 1]!.box
  const height = Math.max(...words.slice(0, at).map((word) => word.box[3]))
  const gap = box[0] - before[0] - before[2]
  return text.length <= short && confidence < farUnsure && gap > height * far
}

/** Whether word `at` is a dash below the base line of the others: a printed one stands at the middle of the letters. */
function isBelow(words: readonly OcrWord[], at: number): boolean {
  const { text, box } = words[at]!
  return dash.test(text) && box[1] >= measureLine(words.filter((_, index) => index !== at)).baseline
}
