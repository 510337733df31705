import type { OcrLine, OcrWord } from './page.ts'

/** Of a sign at the end of a line recognition is surer than this, where there is one. */
const unsure = 0.4
const sign = /^[^\p{L}\p{N}%)”"»/.,:;]{1,2}$/u
/** A serif of the first letter, read as an apostrophe: "'Tổ chức". */
const serif = /^['’`´](?=\p{Lu}\p{L})/u
/** The side of a cell, read with its first letter: "|Kiểm tra", "[Thanh tra", a quotation mark that none closes. */
const wall = /^(?:\||\[(?=\p{L}[^\]]*$)|\](?=\p{L})|"(?=\p{L}[^"”]*$))/u

/** The words of a line without what was read of dust behind it, of serifs and of the walls of its cell. */
export function withoutDust({ words, column }: OcrLine): readonly OcrWord[] {
  const quoted = words.some(({ text }) => /['’][.,;:)]*$/u.test(text))
  const last = words.at(-1)
  if (last === undefined) return words
  const isDust = words.length > 1 && sign.test(last.text) && last.confidence < unsure
  const whole = isDust ? words.slice(0, -1) : words
  const clean = whole.map((word) => {
    const plain = quoted ? word.text : word.text.replace(serif, '')
    return plain === word.text ? word : { ...word, text: plain }
  })
  const [first, ...rest] = clean as [OcrWord, ...OcrWord[]]
  const inCell = column?.table != null && !rest.some(({ text }) => /["”\]]/u.test(text))
  const bare = inCell ? first.text.replace(wall, '') : first.text
  if (bare === '') return rest.length > 0 ? rest : words
  if (bare !== first.text) return [{ ...first, text: bare }, ...rest]
  return isDust || clean.some((word, at) => word !== words[at]) ? clean : words
}
