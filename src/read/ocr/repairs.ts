import type { SourceProblem } from '../source.ts'
import { mendedBeside } from './beside.ts'
import { withoutDots } from './dots.ts'
import { hookedWords, withHook } from './hooks.ts'
import { labelsOf, lineKey } from './labels.ts'
import { opened } from './openings.ts'
import { joined, type OcrPage } from './page.ts'
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
    const lines = page.lines.map((line, index) => {
      const label = labels[lineKey(page.page, index)]
      const beside = mendedBeside(line.words)
      const words = line.words.map((word, at) => {
        const undotted = word.dotless === true ? withoutDots(word.text) : word.text
        const seen = hooked.has(word) ? withHook(undotted) : (twins.get(word) ?? undotted)
        const formed = seen === word.text ? mendSymbol(beside[at]!) : mendSymbol(seen)
        const text = at === 0 && label !== undefined ? label : formed
        if (text === word.text) return word
        const data = { page: page.page, from: word.text, to: text, line: line.text }
        problems.push({ code: 'ocr/repaired', level: 'note', data, span: null })
        return { ...word, text }
      })
      const begun = opened(words)
      if (begun !== words) {
        const data = { page: page.page, from: joined(words.slice(0, 2)), to: begun[0]!.text, line: line.text }
        problems.push({ code: 'ocr/repaired', level: 'note', data, span: null })
      }
      return { ...line, words: begun, text: joined(begun) }
    })
    return { ...page, lines, problems }
  })
}

/** Symbols whose letters leave no choice: "TW" for Trung ương, "TTg" for the Prime Minister, "UBND". */
const symbols: readonly (readonly [RegExp, string])[] = [
  [/(?<=[-/])[Il1]W(?![\p{L}\p{N}])/gu, 'TW'],
  [/(?<=(?:QĐ|QÐ|CT|NQ|CĐ|TB|KH|VB)-)T[Il1T][gqạ9](?![\p{L}\p{N}])/gu, 'TTg'],
  [/(?<=\d\/)T[TIl1][rT](?=-)/gu, 'TTr'],
  [/(?<=^X{0,3}V?)IH(?=$|[.,;)/])/gu, 'III'],
  [/(?<![\p{L}\p{N}])U[8B]N[DĐ](?![\p{L}\p{N}])/gu, 'UBND'],
  [/(?<=\d\/)[0O]Đ(?=-)/gu, 'QĐ'],
  [/(?<=\d\/Q)[ĐÐ]{2}(?=-)/gu, 'Đ'],
]

export function mendSymbol(word: string): string {
  // The slash of fractions stands in no plan: "quý I⁄2018".
  let text = word.replaceAll('\u2044', '/')
  for (const [pattern, form] of symbols)
    text = text.replace(pattern, (found) => (form === 'UBND' && !/[8Đ]/.test(found) ? found : form))
  return text
}
