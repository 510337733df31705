import { type Label, readLabel } from '../../knowledge/labels.ts'
import { fold } from '../../text/fold.ts'
import { continues, continuesDash, endsLine, opensParagraph } from '../joins.ts'
import type { TextLine } from './text-line.ts'

/** Measures of the running text, by which a line is known to end a paragraph. */
export interface Measures {
  readonly left: number
  readonly right: number
  /** Distance between the baselines of two lines of a paragraph. */
  readonly pitch: number
  readonly size: number
  /** Whether paragraphs begin with an indented line, go on with indented ones (hanging), or stand in a block. */
  readonly form: 'indented' | 'hanging' | 'block'
  /** Where the first line of a paragraph usually begins; the margin where it has no indentation. */
  readonly firstLine: number
}

/** Tolerance of an indentation, in points. */
const indent = 8

/** Measures of a page or a document from its lines; null without lines. */
export function measure(lines: readonly TextLine[], width: number): Measures {
  const sizes = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 13
  const body = lines.filter((line) => Math.abs(line.size - size) < 1)
  const wide = body.filter((line) => line.x1 - line.x0 > width * 0.5)
  const some = body.filter((line) => line.x1 - line.x0 > width * 0.2)
  const left = percentile(
    some.map((line) => line.x0),
    0.05,
  )
  const right = percentile(
    wide.map((line) => line.x1),
    0.9,
  )
  const steps: number[] = []
  for (let at = 1; at < body.length; at++) {
    const step = body[at]!.y - body[at - 1]!.y
    if (body[at]!.page === body[at - 1]!.page && step > size * 0.8 && step < size * 2.5) steps.push(step)
  }
  const start = left ?? width * 0.14
  const begun = some.filter((line) => line.x0 > start + indent && line.x0 < start + 90)
  const flush = some.filter((line) => Math.abs(line.x0 - start) <= indent)
  return {
    left: start,
    right: right ?? width * 0.93,
    pitch: percentile(steps, 0.3) ?? size * 1.3,
    size,
    form:
      begun.length < 2 || flush.length === 0
        ? 'block'
        : lowerShare(begun) > lowerShare(flush)
          ? 'hanging'
          : 'indented',
    firstLine:
      percentile(
        begun.map((line) => line.x0),
        0.5,
      ) ?? start,
  }
}

/** Share of lines that begin with a small letter: those inside a paragraph often do, its first line never. */
function lowerShare(lines: readonly TextLine[]): number {
  return lines.filter((line) => /^\p{Ll}/u.test(line.text)).length / lines.length
}

function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** Set in the middle, and not by the chance that an indented line ends as far from its margin. */
export function isCentred(line: TextLine, { left, right, firstLine }: Measures): boolean {
  if (Math.abs((line.x0 + line.x1) / 2 - (left + right) / 2) >= 9) return false
  if (line.x0 <= left + 12 || line.x1 >= right - 12) return false
  return Math.abs(line.x0 - firstLine) > 2.5 || (line.bold && isCapitals(line.text) && labelOf(line) === null)
}

function labelOf(line: TextLine): Label | null {
  return readLabel(fold(line.text.normalize('NFC')), 0)
}

/**
 * Whether the paragraph whose last line is `before` (its words so far: `whole`) goes on with `next`.
 * 'wrap': a plain line break; 'gap': a sentence broken off where the place alone would end it.
 */
export function goesOn(
  whole: string,
  before: TextLine,
  next: TextLine,
  at: Measures,
  nextAt: Measures,
): 'wrap' | 'gap' | 'no' {
  if (!isOneSize(before, next)) return 'no'
  const centred = isCentred(before, at)
  const nextCentred = isCentred(next, nextAt)
  const step = next.y - before.y
  const apart =
    before.page === next.page && step > Math.max(at.pitch * 1.24, before.size * 1.05) && step > at.pitch + 2.5
  if (!nextCentred && endsTitle(whole, before, next, at)) return 'no'
  if (centred || nextCentred)
    return !apart && joinsTitle(before, next, at, nextAt, centred && nextCentred) ? 'wrap' : 'no'
  if (!apart && wraps(whole, before, next, at, nextAt)) return 'wrap'
  // Only a sentence that is plainly cut (by a page, by notes, by a stray paragraph mark) goes on here.
  return before.bold === next.bold && continues(whole, next.text) ? 'gap' : 'no'
}

/**
 * Letters of one size. That of a recognised line is measured by the boxes of its words, and may be far off where it has
 * few of them; a sentence that goes on tells more.
 */
function isOneSize(before: TextLine, next: TextLine): boolean {
  const apart = Math.abs(before.size - next.size)
  if (before.confidence === 1 && next.confidence === 1) return apart <= 1.2
  return apart <= 2 || continues(before.text, next.text)
}

/**
 * Whether a bold title ends above a plain preamble that no white parts from it: "Thực hiện Đề án … tỉnh Đắk Nông ⏎ Thực
 * hiện Quyết định số …". The title stands in the middle, or the words open a paragraph; a bold lead has its label.
 */
function endsTitle(whole: string, before: TextLine, next: TextLine, { left, right }: Measures): boolean {
  if (!before.bold || next.bold || !/^\p{Lu}/u.test(next.text)) return false
  if (readLabel(fold(whole.normalize('NFC')), 0) !== null) return false
  const inMiddle = Math.abs(before.x0 - left - (right - before.x1)) < 18 && before.x0 > left + 12
  return inMiddle || opensParagraph(next.text)
}

/** A note of a printed web page begins with its mark: "[2] Mẫu cửa thu …". */
const squareMark = /^\[\d{1,2}\] \p{Lu}/u

function wraps(whole: string, before: TextLine, next: TextLine, at: Measures, nextAt: Measures): boolean {
  // The line had room for the next word.
  if (before.x1 + before.size * 0.28 + next.firstWord <= at.right - 1) return false
  if (isCapitals(next.text) && !isCapitals(before.text) && next.text.split(' ').length > 2) return false
  if (squareMark.test(next.text)) return false
  const beforeIn = before.x0 - at.left
  const nextIn = next.x0 - nextAt.left
  const label = labelOf(next)
  const ended = endsSentence(before.text)
  if (at.form === 'indented') {
    // A line at the margin is seldom the first of a paragraph, one at the indentation always is. Points within a
    // sentence, "(1) …; ⏎ (2) …", go on with it.
    if (nextIn <= indent) return label === null || !ended || (label.family === 'inner' && beforeIn <= indent)
    if (beforeIn <= indent || label !== null || Math.abs(nextIn - (at.firstLine - at.left)) < 3) return false
  }
  if (label !== null) return continuesDash(before.text, next.text) || endsLine(before.text, next.text)
  const begins = !/^\p{Ll}/u.test(next.text)
  // In a list whose items hang, a numbered point may stand in a block.
  if (at.form === 'hanging')
    return nextIn > indent || (beforeIn <= indent && !(begins && (ended || before.bold !== next.bold)))
  // A quoted or a hanging paragraph, or a document without indentation: the words decide.
  if (beforeIn > nextIn + indent) return true
  // A line that hangs below the words of a numbered point: there was no room for its first word.
  if (nextIn > beforeIn + indent)
    return !begins || (!ended && labelOf(before) !== null) || continues(whole, next.text)
  return !ended || !begins || isInBracket(whole, next.text)
}

/** Whether a bracket that is open above is closed below: "(38% hộ dân; ⏎ 27% trường học)". */
function isInBracket(above: string, below: string): boolean {
  return above.lastIndexOf('(') > above.lastIndexOf(')') && /^[^(]*\)/u.test(below)
}

function endsSentence(text: string): boolean {
  return /[.;:!?]["”’)]*$/u.test(text.trimEnd())
}

/** A centred title over several lines: one style, and the line above reaches far. */
function joinsTitle(
  before: TextLine,
  next: TextLine,
  at: Measures,
  nextAt: Measures,
  both: boolean,
): boolean {
  if (before.page !== next.page || before.bold !== next.bold || before.italic !== next.italic) return false
  if (isCapitals(before.text) !== isCapitals(next.text)) return false
  if (labelOf(next) !== null && !continuesDash(before.text, next.text)) return false
  const room = at.right - at.left - (before.x1 - before.x0)
  if (room < before.size * 0.28 + next.firstWord && !opensParagraph(next.text)) return true
  const nextReaches = isCentred(next, nextAt) || next.x0 > nextAt.left + 12
  const reaches = before.x1 - before.x0 > (at.right - at.left) * 0.62
  return reaches && nextReaches && (both || before.x1 > at.right - 40)
}

function isCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
}
