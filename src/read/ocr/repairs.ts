import type { SourceProblem } from '../source.ts'
import { withoutDots } from './dots.ts'
import { hookedWords, withHook } from './hooks.ts'
import { joined, type OcrPage, type OcrWord } from './page.ts'

/**
 * Mends what recognition is known to get wrong in structure, and only where something besides the letters proves it:
 * symbols of documents (ký hiệu) have a closed form, Roman labels are in sequence and show their strokes, a number
 * stands between its neighbours, a dot below shows below, a hook looks like
 * the document's other hooks. Words are never looked up. Each repair is told.
 */
export function repaired(pages: readonly OcrPage[]): readonly OcrPage[] {
  const labels = { ...romanLabels(pages), ...arabicLabels(pages), ...rowNumbers(pages) }
  const hooked = hookedWords(pages)
  return pages.map((page) => {
    const problems: SourceProblem[] = [...page.problems]
    const lines = page.lines.map((line, index) => {
      const label = labels[key(page.page, index)]
      const words = line.words.map((word, at) => {
        const undotted = word.dotless === true ? withoutDots(word.text) : word.text
        const seen = hooked.has(word) ? withHook(undotted) : undotted
        const text = at === 0 ? (label ?? mendBullet(seen)) : mendSymbol(seen)
        if (text === word.text) return word
        const data = { page: page.page, from: word.text, to: text, line: line.text }
        problems.push({ code: 'ocr/repaired', level: 'note', data, span: null })
        return { ...word, text }
      })
      return { ...line, words, text: joined(words) }
    })
    return { ...page, lines, problems }
  })
}

const key = (page: number, line: number) => `${page}:${line}`

/** Symbols whose letters leave no choice: "TW" for Trung ương, "TTg" for the Prime Minister, "UBND". */
const symbols: readonly (readonly [RegExp, string])[] = [
  [/(?<=[-/])[Il1]W(?![\p{L}\p{N}])/gu, 'TW'],
  [/(?<=(?:QĐ|QÐ|CT|NQ|CĐ|TB|KH|VB)-)T[Il1T][gqạ9](?![\p{L}\p{N}])/gu, 'TTg'],
  [/(?<![\p{L}\p{N}])U[8B]N[DĐ](?![\p{L}\p{N}])/gu, 'UBND'],
  [/(?<=\d\/)[0O]Đ(?=-)/gu, 'QĐ'],
]

export function mendSymbol(word: string): string {
  let text = word
  for (const [pattern, form] of symbols)
    text = text.replace(pattern, (found) => (form === 'UBND' && !/[8Đ]/.test(found) ? found : form))
  return text
}

/** A dash before an item (gạch đầu dòng); no plan begins its items with a tilde. */
function mendBullet(word: string): string {
  return word === '~' || word === '--' || word === '¬' ? '-' : mendSymbol(word)
}

const numerals = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
]

/** A Roman label stands before a title in capitals. */
function isTitled(words: readonly OcrWord[]): boolean {
  const rest = joined(words.slice(1))
  return (rest.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(rest)
}

/** Strokes of a numeral across its middle; null where an X makes them uncertain. */
function uprights(numeral: string): number | null {
  if (numeral.includes('X')) return null
  return [...numeral].reduce((sum, letter) => sum + (letter === 'V' ? 2 : 1), 0)
}

/**
 * Roman labels that were read as something else than the next of their sequence, while the strokes in the picture
 * are those of the next. Where the picture shows what was read, the document's own numbering stands.
 */
function romanLabels(pages: readonly OcrPage[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  // The groups of a table are numbered apart from the text, and in each table anew.
  const lasts: { text: number | null; table: number | null } = {
    text: pages[0]?.page === 1 ? 0 : null,
    table: null,
  }
  for (const page of pages)
    for (const [index, line] of page.lines.entries()) {
      const first = line.words[0]
      if (first?.strokes === undefined || !isTitled(line.words)) continue
      if (line.column !== null && (line.column.table === null || line.column.index > 1)) continue
      const place = line.column === null ? 'text' : 'table'
      const last = lasts[place]
      const read = numerals.indexOf(first.text.replace(/[.,]$/, '')) + 1
      const next: number | null = last === null ? null : last + 1
      const expected = next === null ? undefined : numerals[next - 1]
      const shown = read > 0 && uprights(numerals[read - 1]!) === first.strokes
      if (read !== next && !shown && expected !== undefined && uprights(expected) === first.strokes) {
        found[key(page.page, index)] = `${expected}.`
        lasts[place] = next
      } else {
        if (read > 0 && first.stop === true && numerals.includes(first.text))
          found[key(page.page, index)] = `${first.text}.`
        lasts[place] = read > 0 ? read : next
      }
    }
  return found
}

const alike: readonly string[] = ['59', '38', '17', '68', '08', '56', '35', '27']

/** "4. … 9. … 6.", "4. … 5, … 6.": a label between its neighbours whose digit or stop is taken for the right one. */
function arabicLabels(pages: readonly OcrPage[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const labels: { page: number; index: number; value: number; text: string }[] = []
  for (const page of pages)
    for (const [index, line] of page.lines.entries()) {
      const text = line.words[0]?.text ?? ''
      const match = /^(\d{1,2})[.,]$/.exec(text)
      if (match !== null && line.column === null)
        labels.push({ page: page.page, index, value: Number(match[1]), text })
    }
  for (let at = 1; at + 1 < labels.length; at++) {
    const [before, own, behind] = [labels[at - 1]!, labels[at]!, labels[at + 1]!]
    const right = before.value + 1
    if (behind.value !== right + 1 || own.text === `${right}.`) continue
    const pair = [right, own.value].sort((a, b) => a - b).join('')
    if (own.value === right || alike.includes(pair)) found[key(own.page, own.index)] = `${right}.`
  }
  return found
}

/** The number of a table's row between those before and behind it: "3", "lì", "5". Only cells of one short word are. */
function rowNumbers(pages: readonly OcrPage[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const cells: { at: string; text: string }[] = []
  for (const page of pages)
    for (const [index, { column, words }] of page.lines.entries()) {
      const text = words[0]!.text
      if (column?.table == null || column.index !== 0) continue
      if (words.length === 1 && text.length <= 3) cells.push({ at: key(page.page, index), text })
    }
  for (let at = 1; at + 1 < cells.length; at++) {
    const [before, own, behind] = [cells[at - 1]!, cells[at]!, cells[at + 1]!].map(({ text }) =>
      numberOf(text),
    )
    if (before == null || behind !== before + 2 || own === before + 1) continue
    found[cells[at]!.at] = String(before + 1)
  }
  return found
}

function numberOf(text: string): number | null {
  return /^\d{1,3}\.?$/.test(text) ? Number.parseInt(text, 10) : null
}
