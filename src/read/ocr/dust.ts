import type { OcrLine, OcrWord } from './page.ts'

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

/** The words of a line without what was read of dust behind it, of serifs and of the walls of its cell. */
export function withoutDust({ words, column }: OcrLine): readonly OcrWord[] {
  const quoted = words.some(({ text }) => /['’][.,;:)]*$/u.test(text))
  const last = words.at(-1)
  if (last === undefined) return words
  let end = words.length
  while (end > 1 && isDust(words, end - 1)) end--
  const whole = words.slice(0, end)
  const clean = whole.map((word) => {
    const plain = quoted ? word.text : word.text.replace(serif, '')
    return plain === word.text ? word : { ...word, text: plain }
  })
  const [first, ...rest] = clean as [OcrWord, ...OcrWord[]]
  const inCell = column?.table != null && !rest.some(({ text }) => /["”\]]/u.test(text))
  const bare = inCell ? first.text.replace(wall, '') : first.text
  if (bare === '') return rest.length > 0 ? rest : words
  if (bare !== first.text) return [{ ...first, text: bare }, ...rest]
  return end < words.length || clean.some((word, at) => word !== words[at]) ? clean : words
}

/** Whether word `at`, the last one, is dust: a sign that nobody vouches for, or so far behind the others. */
function isDust(words: readonly OcrWord[], at: number): boolean {
  const { text, confidence, box } = words[at]!
  if (sign.test(text) && confidence < unsure) return true
  const before = words[at - 1]!.box
  const height = Math.max(...words.slice(0, at).map((word) => word.box[3]))
  const gap = box[0] - before[0] - before[2]
  return text.length <= short && confidence < farUnsure && gap > height * far
}
