import { isSyllable } from '../../text/syllables.ts'
import { blobsIn } from './blobs.ts'
import type { Ink } from './ink.ts'
import { lineOf } from './lines.ts'
import type { Box, OcrLine, OcrWord } from './page.ts'

/** What a Roman label may have been read as: I, l, 1, |, H and L for strokes; V and X; dust in front of them. */
const romanLike = /^['‘’`´]?(?:[IVXHLTUỊilt1|!vx]{1,5}[.,/-]?|[IVXHLTU1|!]{1,5}\))$/u
/** The same, run into the capitals of its title. */
const runIn = /^([IVXHLl1|]{1,5}[.,])(?![IVXHLUl1|]+$)(\p{Lu}{2,}\p{P}?)$/u
/** And its stop taken for the foot of an L: "IILNHIỆM VỤ". */
const footed = /^([IVXH]{1,4})L(\p{Lu}{2,})$/u
/** The stop lost altogether: "IINHIỆM". */
const closed = /^([IVX]{1,5})(?![IVXHLU]+$)(\p{Lu}{2,})$/u

/**
 * Counts the upright strokes of first words that could be Roman labels, as the picture shows them, and looks for their
 * full stop or slash: the witness that a repair needs, since recognition takes III for II or HI, "II/" for "1U", and
 * loses the stop.
 */
export function withStrokes(read: OcrLine, ink: Ink): OcrLine {
  const line = labelApart(read)
  const [first, second, ...rest] = line.words
  if (first === undefined || second === undefined || !romanLike.test(first.text)) return line
  const box = first.box
  const slash = endsInSlash(ink, box)
  // A bracket is crossed as a stroke is.
  const strokes = strokesIn(ink, box) - (slash || first.text.endsWith(')') ? 1 : 0)
  const stop = hasStop(ink, box, second.box[0])
  const counted: OcrWord = { ...first, strokes, stop, ...(slash ? { slash } : {}) }
  return { ...line, words: [counted, second, ...rest] }
}

/** "I.MỤC ĐÍCH": the label as a word of its own. */
function labelApart(line: OcrLine): OcrLine {
  const [first, ...rest] = line.words
  const foot = footed.exec(first?.text ?? '')
  const runTogether = isSyllable(first?.text.toLowerCase() ?? '') ? null : (foot ?? closed.exec(first!.text))
  const isTitle = runTogether !== null && isSyllable(runTogether[2]!.toLowerCase())
  const parts = runIn.exec(first?.text ?? '') ?? (isTitle ? runTogether : null)
  // "VI.EN" alone is the rest of "CHÍNH TRỊ VIÊN".
  if (rest.length === 0 && (parts?.[2]?.length ?? 0) < 3) return line
  if (first === undefined || parts === null) return line
  const title = parts[2]!
  const label = parts === runTogether ? `${parts[1]}.` : parts[1]!
  const [x, y, width, height] = first.box
  // An I is half as wide as other capitals, and so is the stop.
  const cut = Math.round((width * label.length) / (label.length + 2 * title.length))
  const words: OcrWord[] = [
    { ...first, text: label, box: [x, y, cut, height] },
    { ...first, text: title, box: [x + cut, y, width - cut, height] },
  ]
  return lineOf([...words, ...rest], line.column)
}

/** A run of ink in one row of pixels. */
interface Run {
  readonly from: number
  readonly to: number
}

/** Runs of ink across a box at a share of its height. */
function runsAt(ink: Ink, [x, y, width, height]: Box, share: number): readonly Run[] {
  const row = Math.min(ink.height - 1, Math.round(y + height * share)) * ink.width
  const runs: { from: number; to: number }[] = []
  let before = 0
  for (let at = Math.max(0, x - 2); at < Math.min(ink.width, x + width + 2); at++) {
    const bit = ink.bits[row + at]!
    if (bit === 1 && before === 0) runs.push({ from: at, to: at + 1 })
    else if (bit === 1) runs.at(-1)!.to = at + 1
    before = bit
  }
  return runs
}

/** Runs of ink across the middle of a box; the middle of three counts, so that a speck changes nothing. */
function strokesIn(ink: Ink, box: Box): number {
  const counts = [0.35, 0.5, 0.62].map((share) => runsAt(ink, box, share).length)
  return counts.sort((a, b) => a - b)[1]!
}

/** Whether what leans, among strokes that do not, is the last of a label. */
function endsInSlash(ink: Ink, box: Box): boolean {
  const tall = blobsIn(ink, box).filter(({ top, bottom }) => bottom - top > box[3] * 0.6)
  const isApart = tall.length > 1 && tall.every(({ isLeaning }, at) => isLeaning === (at === tall.length - 1))
  return isApart || lastLeans(ink, box)
}

/** From the upper to the lower of two rows a slash goes to the left by more of its height, an upright by less. */
const leaning = 0.1
const upright = 0.05

/** The same where serifs tie the strokes of bold letters together: "III/" is one blob, and three uprights with a slash. */
function lastLeans(ink: Ink, box: Box): boolean {
  const [upper, lower] = [runsAt(ink, box, 0.3), runsAt(ink, box, 0.7)]
  if (upper.length < 2 || upper.length !== lower.length) return false
  return upper.every(({ from, to }, at) => {
    const shift = (from + to - lower[at]!.from - lower[at]!.to) / 2 / box[3]
    return at === upper.length - 1 ? shift > leaning : Math.abs(shift) < upright
  })
}

/** Whether a blob stands apart at the foot, behind the last stroke and before the next word. */
function hasStop(ink: Ink, [x, y, , height]: Box, next: number): boolean {
  const low = Math.round(y + height * 0.7)
  const bottom = Math.min(ink.height, y + height + 2)
  let state: 'before' | 'stroke' | 'gap' | 'stop' = 'before'
  let width = 0
  for (let column = Math.max(0, x - 2); column < Math.min(ink.width, next); column++) {
    const tall = hasInk(ink, column, y, low)
    const inked = tall || hasInk(ink, column, low, bottom)
    if (tall) {
      if (state === 'stop') return false
      state = 'stroke'
    } else if (!inked && state === 'stop') break
    else if (!inked && state === 'stroke') state = 'gap'
    else if (inked && state === 'gap') state = 'stop'
    if (state === 'stop') width++
  }
  return state === 'stop' && width >= height * 0.08 && width <= height * 0.35
}

function hasInk(ink: Ink, column: number, top: number, bottom: number): boolean {
  for (let at = top * ink.width + column; at < bottom * ink.width; at += ink.width)
    if (ink.bits[at] === 1) return true
  return false
}
