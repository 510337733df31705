import type { SourceProblem } from '../source.ts'
import { mendedBeside } from './beside.ts'
import { withoutDots } from './dots.ts'
import { hookedWords, withHook } from './hooks.ts'
import { labelsOf } from './labels.ts'
import { lineKey } from './line-key.ts'
import { openedLines } from './openings.ts'
import { joined, type OcrLine, type OcrPage, type OcrWord } from './page.ts'
import { twinsOf } from './twins.ts'

/**
 * Mends what recognition is known to get wrong, and only where something besides the letters proves it: symbols of
 * documents (ký hiệu) have a closed form, labels stand in their sequence and show their strokes, a line begins with a
 * label or a bullet, a dot below shows below, a hook looks like the document's other hooks, an unsure word is a sure
 * one elsewhere, the words beside leave no choice. Each repair is told.
 */
export function repaired(pages: readonly OcrPage[]): readonly OcrPage[] {
  const labels = labelsOf(pages)
  const hooked = hookedWords(pages)
  const twins = twinsOf(pages)
  return pages.map((page) => {
    const problems: SourceProblem[] = [...page.problems]
    const tell = (from: string, to: string, line: OcrLine) => {
      const data = { page: page.page, from, to, line: line.text }
      problems.push({ code: 'ocr/repaired', level: 'note', data, span: null })
    }
    const mended = page.lines.map((line, index) => {
      const label = labels[lineKey(page.page, index)]
      const beside = mendedBeside(line.words)
      const words = line.words.map((word, at) => {
        const looked = word.shown ?? (word.dotless === true ? withoutDots(word.text) : word.text)
        const seen = hooked.has(word) ? withHook(looked) : (twins.get(word) ?? looked)
        const isOfTitle = beside[at] !== word.text && !hooked.has(word)
        const formed = mendSymbol(isOfTitle || seen === word.text ? beside[at]! : seen)
        const text = at === 0 && label !== undefined ? label : formed
        if (text === word.text) return word
        tell(word.text, text, line)
        return { ...word, text }
      })
      return { ...line, words, text: joined(words) }
    })
    const lines = openedLines(mended)
    for (const [index, { words }] of lines.entries())
      if (words !== mended[index]!.words) tell(...changed(mended[index]!.words, words), page.lines[index]!)
    return { ...page, lines, problems }
  })
}

/**
 * What stands otherwise in a line, as it was and as it is: the words between those that both begin and end with, and the
 * one beside them where nothing is left of them.
 */
function changed(before: readonly OcrWord[], behind: readonly OcrWord[]): [from: string, to: string] {
  const least = Math.min(before.length, behind.length)
  const isSame = (one: number, other: number) => before.at(one)!.text === behind.at(other)!.text
  let start = 0
  while (start < least && isSame(start, start)) start++
  let end = 0
  while (end < least - start && isSame(-1 - end, -1 - end)) end++
  if (behind.length === start + end) {
    if (start > 0) start--
    else if (end > 0) end--
  }
  const between = (words: readonly OcrWord[]) => joined(words.slice(start, words.length - end))
  return [between(before), between(behind)]
}

/** Symbols whose letters leave no choice: "TW" for Trung ương, "TTg" for the Prime Minister, "UBND". */
const symbols: readonly (readonly [RegExp, string])[] = [
  [/(?<=[-/])[Il1]W(?![\p{L}\p{N}])/gu, 'TW'],
  [/(?<=(?:QĐ|QÐ|CT|NQ|CĐ|TB|KH|VB)-)T[Il1T][gqạ9](?![\p{L}\p{N}])/gu, 'TTg'],
  [/(?<=\d\/)T[TIl1][rT](?=-)/gu, 'TTr'],
  [/(?<=^X{0,3}V?)IH(?=$|[.,;)/])/gu, 'III'],
  [/(?<=^X{1,3}V)H(?=I?(?:$|[.,;)/]))|(?<=^(?:X{1,3}|V))H(?=I(?:$|[.,;)/]))/gu, 'II'],
  [/(?<=\d\/)\/(?=\p{Lu})/gu, ''],
  // The slash behind a number that is left blank: ".......KH-BCH".
  [/(?<=^[.…]{3,})(?=(?:KH|QĐ|NQ|TB|BC|HD|CTr|TTr)-\p{Lu}{2})/gu, '/'],
  // The slash that recognition lost behind a number: "74KH-UBND".
  [/(?<=^\d{1,4})(?=(?:KH|QĐ|NQ|TB|BC|HD|CTr|TTr)-\p{Lu}{2})/gu, '/'],
  // The closing quotation mark behind a period: "2026 - 20307".
  [/(?<=^20\d\d)7(?=[,;.)]*$)/gu, '”'],
  // The apostrophe of names: "K’Brếp", "M’nông".
  [/(?<=^\P{L}?\p{Lu})[ˆ"?](?=\p{L})/gu, "'"],
  [/(?<![\p{L}\p{N}])U[8B]N[DĐ](?![\p{L}\p{N}])/gu, 'UBND'],
  [/(?<=\d\/)[0O]Đ(?=-)/gu, 'QĐ'],
  // Ñ is no letter of the language.
  [/NÑ|ÑN|Ñ/gu, 'N'],
  // One letter read as two that look alike.
  [/ĐÐ|ÐĐ|(?<=\d\/Q)[ĐÐ]{2}(?=-)/gu, 'Đ'],
  [/(?<=^\(b\/)[Ceẹo€](?=\)?[;,.]*$)/gu, 'c'],
  [/^€(?=\)$)/gu, 'c'],
  // Specialist doctors and pharmacists (chuyên khoa) are of the first or the second grade.
  [/(?<=^[BD]S\.?CK)(?:H|[IilTL1|!]{2})(?=[.,]?$)/gu, 'II'],
  [/(?<=^[BD]S\.?CK)[ilTL|!](?=[.,]?$)/gu, 'I'],
  // What a recipient gets the plan for: báo cáo, thực hiện.
  [/^\((?:[ĐÐ]\/c|\/€)(?=\)[;,.]*$)/gu, '(b/c'],
  [/^\(thiện(?=\)[;,.]*$)/gu, '(t/hiện'],
]

export function mendSymbol(word: string): string {
  // The slash of fractions stands in no plan: "quý I⁄2018".
  let text = word.replaceAll('\u2044', '/')
  for (const [pattern, form] of symbols)
    text = text.replace(pattern, (found) => (form === 'UBND' && !/[8Đ]/.test(found) ? found : form))
  return text
}
