import { isCompound } from '../../knowledge/fixed-phrases.ts'
import { nearlyPhrase, unmarkedIn } from '../../knowledge/heading-phrases.ts'
import { misreadIn } from '../../knowledge/searchable.ts'
import { isSyllable } from '../../text/syllables.ts'
import { joined, type OcrWord } from './page.ts'

/** A word of which recognition is surer is as the picture shows it: a slip of the typist stays. */
const sure = 0.965

/**
 * Mends what the words beside it leave no choice for: phrases with one tone mark misread, what a copy is for ("để
 * t/h"), where it is kept, the numeral of a quarter, "chi" and "chỉ tiêu", two words of capitals without the blank
 * between them. Gives the text of each word.
 */
export function mendedBeside(words: readonly OcrWord[]): readonly string[] {
  const texts = withTitle(words, withPhrases(words))
  return texts.map((text, at) => {
    const before = texts[at - 1] ?? ''
    if (/^\((?:để|Để)$/u.test(before)) return purpose(text)
    if (/^\((?:Uh|th)\)[;,.]*$/u.test(text)) return text.replace(/Uh|th/u, 't/h')
    if (/^Nơi$/u.test(before)) return text.replace(/^nhân(?=:?$)/u, 'nhận')
    if (/^Lưu:$/u.test(before)) return text.replace(/^V[Il1](?=$|[,;.])/u, 'VT')
    if (/^[Qq]uý$/u.test(before)) return quarter(text)
    return words[at]!.confidence < sure
      ? toned(text, before, texts.slice(at + 1, at + 3).join(' '))
      : apart(text)
  })
}

/** A word with the tone mark that the ones beside it ask for. */
function toned(text: string, before: string, behind: string): string {
  if (
    /^[(“"]?[Cc]hỉ$/u.test(text) &&
    !/^không$/iu.test(before) &&
    (chi.test(behind) || (spending.test(before) && !only.test(behind)))
  )
    return text.replace('ỉ', 'i')
  if (/^chỉ$/iu.test(before) && /^tiểu$/iu.test(text) && !little.test(behind))
    return text.replace('ể', 'ê').replace('Ể', 'Ê')
  if (/^$|[.):]$|^[-•+]$/u.test(before) && headless.test(text) && isSyllable(text.replace('1', 'T')))
    return text.replace('1', 'T')
  if (/^[ÚÙŨỤ]y$|^U[ýỳỹỵ]$/u.test(text) && behind.startsWith('ban')) return 'Ủy'
  if (/^Đ[ĂẰẲẠẶ]NG$/u.test(text) && /^(?:BỘ|ỦY|UỶ|CỘNG)(?!\p{L})/u.test(behind)) return 'ĐẢNG'
  if (oneShape.test(text) && /^\p{Ll}+$/u.test(before)) {
    const small = text[0]!.toLowerCase() + text.slice(1)
    if (isCompound(before, small.replace(/\P{L}+$/u, ''))) return small
  }
  return apart(text)
}

/** The words with the key phrases among them as they are in print, where one was misread. */
function withPhrases(words: readonly OcrWord[]): readonly string[] {
  const texts = words.map(({ text }) => text)
  const line = texts.join(' ').normalize('NFC')
  let printed = line
  for (const { start, end, right } of misreadIn(line))
    printed = printed.slice(0, start) + inCaseOf(printed.slice(start, end), right) + printed.slice(end)
  const mended = printed.split(' ')
  if (line.length !== joined(words).length || mended.length !== texts.length) return texts
  return inCapitals(
    words,
    mended.map((text, at) => (words[at]!.confidence < sure ? text : texts[at]!)),
  )
}

/** A syllable is misread for another one only where recognition is as unsure as this. */
const unsure = 0.9
const roman = /^[IVXl1]{1,5}[.,/-]?$/u

/** "II. NỌT DUNG THI ĐUA": the first two words of a title are a known phrase but for one letter. */
function withTitle(words: readonly OcrWord[], texts: readonly string[]): readonly string[] {
  const [label, first, second, ...rest] = texts
  if (label === undefined || first === undefined || second === undefined || !roman.test(label)) return texts
  const stop = /\P{L}*$/u.exec(second)![0]
  if (/[^\p{Lu}]/u.test(first + second.slice(0, second.length - stop.length))) return texts
  const right = nearlyPhrase(first, second.slice(0, second.length - stop.length))?.split(' ')
  const at = right?.[0] === first ? 2 : 1
  const { confidence } = words[at]!
  if (right === undefined || confidence >= (isSyllable(texts[at]!.toLowerCase()) ? unsure : sure))
    return texts
  return [label, right[0]!, right[1]! + stop, ...rest]
}

/** Phrases in capitals get the marks back that they lost ("YEU CAU"), where one of their words was not read surely. */
function inCapitals(words: readonly OcrWord[], texts: readonly string[]): readonly string[] {
  let line = texts.join(' ')
  for (const { start, end, right } of unmarkedIn(line)) {
    const from = line.slice(0, start).split(' ').length - 1
    const to = line.slice(0, end).split(' ').length
    if (words.slice(from, to).some(({ confidence }) => confidence < sure))
      line = line.slice(0, start) + right + line.slice(end)
  }
  return line.split(' ')
}

/** Small letters in the case of others, of the same length. */
function inCaseOf(own: string, small: string): string {
  return Array.from(small, (letter, at) =>
    own[at] === own[at]!.toLowerCase() ? letter : letter.toUpperCase(),
  ).join('')
}

/** A capital that is a larger small letter: "chăm Sóc". */
const oneShape = /^[COSUVXZÔƠƯ]\p{Ll}+\P{L}*$/u

const purposes: readonly (readonly [RegExp, string])[] = [
  [/^(?:[UƯVu]h|t[lI1]?h|[tU][/][hbn])(?=\)?[;,.]*$)/u, 't/h'],
  [/^(?:b[/][eẹoọ]|b[ilI1í]?c|b[ilI1í]e)(?=\)?[;,.]*$)/u, 'b/c'],
]

/** "(để Uh);" is "(để t/h);": of what copies are for, only a few are written short. */
function purpose(text: string): string {
  for (const [pattern, form] of purposes) if (pattern.test(text)) return text.replace(pattern, form)
  return text
}

/** Letters that are the strokes of a numeral, as they may be read. */
const strokes = /^[IlH1T|!]{1,4}(?=[/,.;)]|$)/u
const counts: Readonly<Record<string, number>> = { H: 2 }
const numerals = ['I', 'II', 'III']

/** "quý IIH/2026": strokes, of which there are one to three; a lone 1 is as good as an I. */
function quarter(text: string): string {
  const read = strokes.exec(text)?.[0]
  if (read === undefined || read === '1' || numerals.includes(read)) return text
  const count = [...read].reduce((sum, letter) => sum + (counts[letter] ?? 1), 0)
  return numerals[Math.min(count, 3) - 1]! + text.slice(read.length)
}

/** "1ổ chức": a 1 in front of a marked vowel, where a capital has its place. */
const headless = /^1\p{L}*[À-ỹ]\p{L}*$/u

/** The other half of a word with "chi", of which a longer word has another; "chỉ" has none of them. */
const chi =
  /^(?:(?:ủy|uỷ)(?! (?:quyền|viên|thác|nhiệm))|bộ(?! (?:phận|trưởng|máy|đội))|hội(?! (?:viên|nghị|đồng|thi|thảo))|đoàn(?! (?:viên|kiểm|thanh|thể)))(?![\p{L}])/u

/** In front of "chi" alone: "kiểm soát chi", "mức chi". */
const spending = /^(?:soát|mức|khoản)$/iu
const only = /^(?:tiêu|số|đạo|thị)(?!\p{L})/iu

/** What is called small: "tiểu học", "tiểu thương". */
const little = /^(?:học|thương|đoàn|đội|ban|vùng|khu|dự|mục|luận|phẩm)(?!\p{L})/iu

const consonant = /^[BCDĐGHKLMNPQRSTVX]/u
/** Capitals with a mark of their own, which no abbreviation has. */
const marked = /[À-ỸƠƯĂ]/u

/** "NỘIDUNG" can't be spoken, and is two words in one way only. */
function apart(text: string): string {
  if (!/^\p{Lu}{4,14}$/u.test(text) || !marked.test(text) || isSyllable(text)) return text
  const cuts = Array.from({ length: text.length - 3 }, (_, at) => [text.slice(0, at + 2), text.slice(at + 2)])
  // A second word without a consonant is more often a letter misread: "NGHIẸP".
  const spoken = cuts.filter(
    ([first, second]) => isSyllable(first!) && consonant.test(second!) && isSyllable(second!),
  )
  return spoken.length === 1 ? remarked(spoken[0]!.join(' ')) : text
}

/** "KEHOẠCH" lost a mark besides the blank. */
function remarked(words: string): string {
  const [found] = unmarkedIn(words)
  return found === undefined ? words : words.slice(0, found.start) + found.right + words.slice(found.end)
}
