import { lineOf } from './lines.ts'
import type { OcrLine, OcrWord } from './page.ts'

/** A letterhead has no more lines, of both its columns. */
const longestHead = 20
const motto = /^C[ỘO]NG H[ÒO][AÀ] X[ÃA] H[ỘO]I|Độc lập *- *Tự do|^ĐẢNG C[ỘO]NG S[ẢA]N VI[ỆE]T NAM/u
const date = /^\P{L}*\p{Lu}[^,;:]{1,40}, ?ngày(?!\p{L}).*tháng.*năm(?!\p{L})/u
const number = /^\P{L}*S[ốỐổo] ?[:.]? ?(?:\d|[._…]*[-/])/u
/** A symbol of which no part is missing: "2245/KH-PCGL", "12-KH/ĐU". */
const wholeSymbol = /\d ?\/\p{Lu}[\p{L}\d]*-\p{Lu}|\d ?-\p{Lu}{2,}\/\p{Lu}/u

/** What the rule below a name or the motto is read as: "_", "~", "_-"; a lone dash may be one. */
const rule = /^(?:[_~¬=ˆ|]+|(?=.*[_~¬=ˆ|])[-–—_~¬=ˆ|]+|[-–—]{2,})$/u
const dash = /^[-–—]$/u
/** Of a dash that is printed recognition is surer. */
const unsure = 0.8
/** The rule run into a word: "_TỈNH ỦY", "GIA LAI_". */
const ruleBefore = /^[_~¬=|][-–—_~¬=|]*(?=\p{Lu})/u
const ruleBehind = /(?<=\p{L})[_~¬=|]+$/u
/** What is to be filled in is drawn as a rule is: "Số: ___", "năm ____". */
const awaits = /(?:ngày|tháng|năm|Số|Số:)$/iu

/**
 * The lines of a page without what was read of the rules that are drawn in its letterhead: "_ Đắk Nông, ngày …",
 * "Số: 12/KH-SYT -", "_TỈNH ỦY". No line there begins with a bullet; a dash between words stays.
 */
export function withoutStray(lines: readonly OcrLine[]): readonly OcrLine[] {
  const head = lines
    .slice(0, longestHead)
    .findLastIndex(({ text }) => motto.test(text) || date.test(text) || number.test(text))
  return lines.map((line, at) => (at <= head ? cleared(line) : line))
}

function cleared(line: OcrLine): OcrLine {
  const { words } = line
  const isDate = date.test(line.text)
  const isWhole = isDate || (number.test(line.text) && wholeSymbol.test(line.text))
  // The lines of a list that ends above an attached plan's letterhead begin with dashes.
  const isName = !/\p{Ll}/u.test(line.text)
  const isStray = ({ text, confidence }: OcrWord, surely: boolean) =>
    rule.test(text) || (dash.test(text) && (surely || (isName && confidence < unsure)))
  let [start, end] = [0, words.length]
  while (start < end - 1 && isStray(words[start]!, isDate)) start++
  while (end > start + 1 && isStray(words[end - 1]!, isWhole) && !awaits.test(words[end - 2]!.text)) end--
  const kept = words.slice(start, end).map((word, at, all) => {
    const begun = at === 0 ? word.text.replace(ruleBefore, '') : word.text
    const text = at === all.length - 1 ? begun.replace(ruleBehind, '') : begun
    return text === word.text ? word : { ...word, text }
  })
  const isSame = kept.length === words.length && kept.every((word, at) => word === words[at])
  return isSame ? line : lineOf(kept, line.column)
}
