import { letterLabels } from './letter-labels.ts'
import { lineKey } from './line-key.ts'
import { joined, type OcrLine, type OcrPage, type OcrWord } from './page.ts'

/** Labels (nhãn đề mục) that were misread, by the line that they begin, as the page has them. */
type Labels = Readonly<Record<string, string>>

export const labelsOf = (pages: readonly OcrPage[]): Labels => ({
  ...innerRomans(pages),
  ...romanLabels(pages),
  ...arabicLabels(pages),
  ...dottedLabels(pages),
  ...rowNumbers(pages),
  ...letterLabels(pages),
})

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

/** What stands outside of tables; a heading below columns may have been cut with the first of them. */
function isText({ column }: OcrLine): boolean {
  return column === null || (column.table === null && column.index === 0)
}

/** A Roman label stands before a title in capitals. */
function isTitled(words: readonly OcrWord[]): boolean {
  const rest = joined(words.slice(1))
  return (rest.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(rest)
}

/**
 * What a label ends in: the slash that its picture shows, the bracket or the dash that it was read with, or a stop;
 * nothing in front of a dash that stands apart, "II - CHỈ TIÊU".
 */
function closeOf([first, second]: readonly OcrWord[]): string {
  const { text, slash, stop } = first!
  if (slash === true) return '/'
  const isApart = stop !== true && /^[-–—]$/u.test(second?.text ?? '') && !/\P{L}$/u.test(text)
  return isApart ? '' : (/[-)]$/.exec(text)?.[0] ?? '.')
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
function romanLabels(pages: readonly OcrPage[]): Labels {
  const found: Record<string, string> = {}
  // The groups of a table are numbered apart from the text, and in each table anew.
  const lasts: { text: number | null; table: number | null } = {
    text: pages[0]?.page === 1 ? 0 : null,
    table: null,
  }
  const arabic = arabicOnes(pages)
  for (const page of pages)
    for (const [index, line] of page.lines.entries()) {
      const first = line.words[0]
      if (first?.strokes === undefined || arabic.has(line) || !isTitled(line.words)) continue
      if (!isText(line) && (line.column!.table === null || line.column!.index > 1)) continue
      const place = isText(line) ? 'text' : 'table'
      const last = lasts[place]
      const read = numerals.indexOf(first.text.replace(/[.,/)-]$/, '').toUpperCase()) + 1
      const close = closeOf(line.words)
      const next: number | null = last === null ? null : last + 1
      const expected = next === null ? undefined : numerals[next - 1]
      const spelt = numerals.indexOf(inStrokes(first.text)) + 1
      const shown = read > 0 && uprights(numerals[read - 1]!) === first.strokes
      if (read !== next && !shown && expected !== undefined && uprights(expected) === first.strokes) {
        found[lineKey(page.page, index)] = expected + close
        lasts[place] = next
      } else if (read === 0 && last !== null && (spelt === last + 1 || spelt === last + 2)) {
        found[lineKey(page.page, index)] = numerals[spelt - 1] + (/[U/]/.test(first.text) ? '/' : close)
        lasts[place] = spelt
      } else {
        if (read > 0 && (/[vix]/.test(first.text) || (first.stop === true && numerals.includes(first.text))))
          found[lineKey(page.page, index)] = numerals[read - 1] + close
        lasts[place] = read > 0 ? read : next
      }
    }
  return found
}

/** The strokes that letters of a label are taken for: "1IU" is "III/", "lX." is "IX.". */
function inStrokes(text: string): string {
  return text
    .replace(/[l1|!]/g, 'I')
    .replace(/U\/?$/, 'I')
    .replace(/[.,/)-]$/, '')
}

/** Lines "1. MỤC ĐÍCH" of which the next in capitals is "2. …": an I has one stroke as a 1 has. */
function arabicOnes(pages: readonly OcrPage[]): ReadonlySet<OcrLine> {
  const titled = pages.flatMap(({ lines }) =>
    lines.filter(({ column, words }) => column === null && isTitled(words)),
  )
  const beginsWith = (line: OcrLine | undefined, label: RegExp) => label.test(line?.words[0]?.text ?? '')
  return new Set(
    titled.filter((line, at) => beginsWith(line, /^1[.,/)]$/) && beginsWith(titled[at + 1], /^2[.,/)]$/)),
  )
}

/** Where the numbering of the level below begins anew: a label of one capital, or a heading in capitals. */
function beginsAnew(words: readonly OcrWord[]): boolean {
  const [{ text, strokes }] = words as readonly [OcrWord, ...OcrWord[]]
  const isStroke = strokes === 1 && /^[ILTU][.,]$/.test(text)
  return (!isStroke && /^\p{Lu}[.)][._…]*$/u.test(text)) || isTitled(words)
}

/** What a Roman label in front of words in small letters may have been read as; Arabic ones have their stop. */
const innerLabel = /^(?:[IVXHLTUil|!][IVXHLTUilt1|!]{0,4}[.,/]?|[IVXHLTU|!]{1,5}\)|1)$/u

/**
 * Roman labels below a heading ("A. …", then "I. Hiện trạng", "II. Yêu cầu") that were read as something else, by
 * their strokes and their sequence; the first of them only where the second stands behind it.
 */
function innerRomans(pages: readonly OcrPage[]): Labels {
  const found: Record<string, string> = {}
  const all = pages.flatMap(({ lines }) => lines)
  let last = 0
  let count = 0
  let first: { readonly at: string; readonly close: string } | null = null
  for (const page of pages)
    for (const [index, { words, column }] of page.lines.entries()) {
      count += 1
      const [label, title] = words
      if (label === undefined || column !== null) continue
      const at = lineKey(page.page, index)
      const close = closeOf(words)
      if (beginsAnew(words)) [last, first] = [0, null]
      else if (
        last === 0 &&
        label.strokes === 1 &&
        (isTwice(page.lines, index) || isBeforeSecond(all, count - 1))
      )
        [last, first] = [1, { at, close }]
      else if (
        label.strokes !== undefined &&
        innerLabel.test(label.text) &&
        /^\p{Lu}/u.test(title?.text ?? '')
      ) {
        const read = numerals.indexOf(label.text.replace(/[.,/)]$/, '')) + 1
        const next = numerals[last]
        if (read > 0 && uprights(numerals[read - 1]!) === label.strokes) {
          if (read === 2 && first !== null) found[first.at] = `I${first.close}`
          last = read
        } else if (next !== undefined && last > 0 && uprights(next) === label.strokes) {
          if (last === 1 && first !== null) found[first.at] = `I${first.close}`
          found[at] = next + close
          last += 1
        } else if (label.strokes === 1) [last, first] = [1, { at, close }]
        if (last !== 1) first = null
      }
    }
  return found
}

/** "1. Đến năm 2025" over "1. 70% gia đình …": the first of two that are numbered so is an I. */
function isTwice(lines: readonly OcrLine[], at: number): boolean {
  const isOne = (line: OcrLine | undefined) => /^1[.,]$/.test(line?.words[0]?.text ?? '')
  return isOne(lines[at]) && isOne(lines[at + 1])
}

/** So many lines a first section takes at most. */
const longestSection = 60

/** "1. Đối với các sở" of which the next is "II. Đối với các xã", and no "2." stands between. */
function isBeforeSecond(lines: readonly OcrLine[], at: number): boolean {
  if (!/^1[.,]$/.test(lines[at]!.words[0]!.text)) return false
  for (const { words, column } of lines.slice(at + 1, at + 1 + longestSection)) {
    const [label, title] = words
    if (label === undefined || column !== null) continue
    if (/^[12][.,/)]$/.test(label.text)) return false
    if (/^II[.,]$/.test(label.text)) return label.strokes === 2 && /^\p{Lu}/u.test(title?.text ?? '')
    if (beginsAnew(words)) return false
  }
  return false
}

const alike: readonly string[] = ['59', '38', '17', '68', '08', '56', '35', '27']
/** Letters that a digit is taken for. */
const lettersFor: Readonly<Record<string, number>> = { A: 4, B: 8, G: 6, S: 5, Z: 2 }

interface Numbered {
  readonly at: string
  readonly value: number
  readonly text: string
  /** A digit, and a title or a sentence begins behind it. */
  readonly begins: boolean
}

/**
 * "4. … 9. … 6.", "4. … 5, … 6.", "1. … 2z. … 3.": a label between its neighbours whose digit is taken for the right
 * one, or that has its number and not its stop.
 */
function arabicLabels(pages: readonly OcrPage[]): Labels {
  const found: Record<string, string> = {}
  const labels: Numbered[] = []
  for (const page of pages)
    for (const [index, line] of page.lines.entries()) {
      const text = line.words[0]?.text ?? ''
      const match = /^(\d{1,2}|[ABGSZ])[a-z]?[.,]$/.exec(text)
      if (match === null || !isText(line)) continue
      const value = lettersFor[match[1]!] ?? Number(match[1])
      const begins = /^\d/.test(text) && /^[^\p{Ll}\d]/u.test(line.words[1]?.text ?? '')
      labels.push({ at: lineKey(page.page, index), value, text, begins })
    }
  for (const [at, own] of labels.entries()) {
    const behind = labels[at + 1]?.value
    const right = own.value === 1 && behind === 2 ? 1 : (labels[at - 1]?.value ?? -1) + 1
    if (right === 0 || own.text === `${right}.`) continue
    const pair = [right, own.value].sort((a, b) => a - b).join('')
    const isRight = own.value === right && own.begins
    // The last of a list has no neighbour behind it: "4. … 9. …", then another list begins.
    const isLast = right > 2 && (behind === undefined || (behind === 1 && own.begins))
    const isTaken = Math.abs(own.value - right) > 1 && alike.includes(pair)
    if (isLast && (own.begins ? isTaken : own.value === right && /^\p{Lu}/u.test(own.text)))
      found[own.at] = `${right}.`
    if (isRight || (behind === right + 1 && (own.value === right || alike.includes(pair))))
      found[own.at] = `${right}.`
  }
  return found
}

/** "4.2. …" and "443.", "1.3." and "144..": the dot between two digits was taken for a digit. */
function dottedLabels(pages: readonly OcrPage[]): Labels {
  const found: Record<string, string> = {}
  let last: readonly [chapter: string, point: number] = ['', 0]
  for (const page of pages)
    for (const [index, line] of page.lines.entries()) {
      const text = line.words[0]?.text ?? ''
      const whole = /^(\d)\.(\d{1,2})\.?$/.exec(text)
      const closed = /^(\d)\d(\d{1,2})\.{1,2}$/.exec(text)
      if (whole !== null) last = [whole[1]!, Number(whole[2])]
      else if (closed !== null && last[0] === closed[1] && Number(closed[2]) === last[1] + 1) {
        found[lineKey(page.page, index)] = `${closed[1]}.${closed[2]}.`
        last = [last[0], last[1] + 1]
      }
    }
  return found
}

/** Of a number of a row recognition is surer than this. */
const sureNumber = 0.6

/**
 * The number of a table's row behind that of the row before, where the next one or nothing that was read for sure says
 * otherwise: "3", "lì", "5". Only cells of one short word are such numbers.
 */
function rowNumbers(pages: readonly OcrPage[]): Labels {
  const found: Record<string, string> = {}
  const cells: { at: string; text: string; sure: boolean; left: number }[] = []
  for (const { page, lines } of pages) {
    const wide = new Set(lines.flatMap(({ column }) => (column?.index === 2 ? [column.group] : [])))
    for (const [index, { column, words, box }] of lines.entries()) {
      const { text, confidence } = words[0]!
      if (column?.index !== 0 || words.length > 1 || text.length > 3) continue
      if (column.table === null && !wide.has(column.group)) continue
      cells.push({ at: lineKey(page, index), text, sure: confidence > sureNumber, left: box[0] })
    }
  }
  let before = null
  for (const [at, { at: key, text, sure: isSure, left }] of cells.entries()) {
    const sure = isSure || Math.abs(left - (cells[at - 1]?.left ?? left)) > 6
    const own = numberOf(text)
    const next: number | null = before === null ? null : before + 1
    const behind = numberOf(cells[at + 1]?.text ?? '')
    const isNext = behind === null ? !sure && own === null && next! > 2 : behind === next! + 1
    if (next === null || own === next || !isNext) before = own
    else {
      found[key] = String(next)
      before = next
    }
  }
  return found
}

function numberOf(text: string): number | null {
  return /^\d{1,3}\.?$/.test(text) ? Number.parseInt(text, 10) : null
}
