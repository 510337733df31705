import { isSyllable } from '../../text/syllables.ts'
import { crownHeight, crownWidth, patchWidth, roomAcross, roomDown } from './crowns.ts'
import type { OcrPage, OcrWord } from './page.ts'

/** As many marks of either kind make a pattern. */
const fewest = 8
/** A window that looks less like the others shows something else than the mark. */
const leastLikeness = 0.75
/** The kinds must stand this many spreads apart in a document; rough scans where they blur are left as read. */
const leastApart = 3
/** How far from the common acute (0) to the common hook (1) a mark must be. */
const hookFrom = 0.7
/** Share of the control that may lean to the hooks: strangers among the windows. */
const mostOfControl = 0.02

const acute = '\u0302\u0301'
const hook = '\u0302\u0309'
const size = crownWidth * crownHeight

/** Where the window stands in its patch, from the middle. */
interface Shift {
  readonly across: number
  readonly down: number
}

interface Mark {
  readonly word: OcrWord
  readonly isHook: boolean
  readonly shift: Shift
  /** The window in its patch, the mean taken out, of length 1. */
  readonly view: Float32Array
  /** 1 is the same as the mean of all. */
  readonly likeness: number
}

/**
 * Words read with an acute (ế) whose mark is the hook (ể) of the same document. Networks take a hook for an acute on
 * rough scans, seldom the reverse; so each mark is laid over the mean of both kinds as the other words show them,
 * whatever the typeface. Where the kinds do not keep well apart in a document, nothing is said.
 */
export function hookedWords(pages: readonly OcrPage[]): ReadonlySet<OcrWord> {
  const words = pages.flatMap((page) => page.lines.flatMap((line) => line.words))
  const crowned = words.filter((word) => word.crown !== undefined)
  const hooks = crowned.filter(isReadAsHook).length
  if (hooks < fewest || crowned.length - hooks < fewest || !crowned.some(couldBeHook)) return new Set()
  const marks = aligned(crowned).filter(({ likeness }) => likeness >= leastLikeness)
  return new Set(judged(marks))
}

/** The word with a hook for its acute. */
export const withHook = (text: string) => text.normalize('NFD').replace(acute, hook).normalize('NFC')

const isReadAsHook = ({ text }: OcrWord) => text.normalize('NFD').includes(hook)

const couldBeHook = ({ text }: OcrWord) =>
  text.normalize('NFD').includes(acute) && isSyllable(withHook(text).replace(/[^\p{L}]/gu, ''))

/** The marks one above the other: each window is moved to where it looks most like the mean of all. */
function aligned(words: readonly OcrWord[]): readonly Mark[] {
  let marks = words.map((word): Mark => {
    const shift = { across: 0, down: 0 }
    return { word, isHook: isReadAsHook(word), shift, view: view(word.crown!, shift), likeness: 0 }
  })
  // Anywhere at first, then a pixel at a time, while the mean grows sharper.
  for (const reach of [roomAcross, 1, 1, 1, 1]) {
    const mean = unit(meanOf(marks))
    marks = marks.map((mark) => moved(mark, mean, reach))
  }
  return marks
}

function moved(mark: Mark, mean: Float32Array, reach: number): Mark {
  const patch = mark.word.crown!
  let shift = mark.shift
  let likeness = -1
  for (let down = mark.shift.down - reach; down <= mark.shift.down + reach; down++)
    for (let across = mark.shift.across - reach; across <= mark.shift.across + reach; across++) {
      if (Math.abs(down) > roomDown || Math.abs(across) > roomAcross) continue
      const like = likenessOf(patch, { across, down }, mean)
      if (like > likeness) [shift, likeness] = [{ across, down }, like]
    }
  return { ...mark, shift, view: view(patch, shift), likeness }
}

/** The correlation of a window and a mean that `unit` made even. */
function likenessOf(patch: Float32Array, { across, down }: Shift, mean: Float32Array): number {
  let sum = 0
  let squares = 0
  let product = 0
  for (let y = 0, to = 0; y < crownHeight; y++) {
    const row = (y + roomDown + down) * patchWidth + roomAcross + across
    for (let at = row; at < row + crownWidth; at++, to++) {
      const value = patch[at]!
      sum += value
      squares += value * value
      product += value * mean[to]!
    }
  }
  const length = Math.sqrt(squares - (sum * sum) / size)
  return length > 0 ? product / length : 0
}

function view(patch: Float32Array, { across, down }: Shift): Float32Array {
  const window = new Float32Array(size)
  for (let y = 0; y < crownHeight; y++) {
    const row = (y + roomDown + down) * patchWidth + roomAcross + across
    window.set(patch.subarray(row, row + crownWidth), y * crownWidth)
  }
  return unit(window)
}

/** In place: the mean taken out, and the length made 1. */
function unit(values: Float32Array): Float32Array {
  let sum = 0
  let squares = 0
  for (let at = 0; at < size; at++) {
    sum += values[at]!
    squares += values[at]! * values[at]!
  }
  const mean = sum / size
  const length = Math.sqrt(Math.max(0, squares - sum * mean)) || 1
  for (let at = 0; at < size; at++) values[at] = (values[at]! - mean) / length
  return values
}

function meanOf(marks: readonly Mark[]): Float32Array {
  const mean = new Float32Array(size)
  for (const { view } of marks) for (let at = 0; at < size; at++) mean[at]! += view[at]! / marks.length
  return mean
}

/**
 * The acutes that are hooks. What was taken for an acute blurs the mean of the acutes, so whatever leans to the hooks
 * joins them, and all are judged anew until none is left. Words that can bear no hook ("suốt") are the control: where
 * those lean to the hooks as well, the picture does not tell.
 */
function judged(marks: readonly Mark[]): readonly OcrWord[] {
  const control = marks.filter(({ word, isHook }) => !isHook && !couldBeHook(word))
  let hooks = marks.filter(({ isHook }) => isHook)
  let acutes = marks.filter(({ isHook }) => !isHook)
  if (hooks.length < fewest || control.length < fewest) return []
  for (;;) {
    const lean = leanings(acutes, hooks)
    const [low, high] = [medianOf(acutes.map(lean)), medianOf(hooks.map(lean))]
    const isHook = (mark: Mark) => lean(mark) - low > hookFrom * (high - low)
    if (control.filter(isHook).length > mostOfControl * control.length) return []
    const joining = acutes.filter((mark) => couldBeHook(mark.word) && isHook(mark))
    if (joining.length === 0) {
      const spread = Math.max(spreadOf(acutes.map(lean), low), spreadOf(hooks.map(lean), high))
      return high - low < leastApart * spread
        ? []
        : hooks.filter(({ isHook }) => !isHook).map(({ word }) => word)
    }
    hooks = [...hooks, ...joining]
    acutes = acutes.filter((mark) => !joining.includes(mark))
  }
}

/** How much a mark leans to the hooks: where both means differ, weighed by how steady the pixel is. */
function leanings(acutes: readonly Mark[], hooks: readonly Mark[]): (mark: Mark) => number {
  const [acuteMean, hookMean] = [meanOf(acutes), meanOf(hooks)]
  const kinds = [
    { marks: acutes, mean: acuteMean },
    { marks: hooks, mean: hookMean },
  ]
  const noise = new Float32Array(size)
  for (const { marks, mean } of kinds)
    for (const { view } of marks) for (let at = 0; at < size; at++) noise[at]! += (view[at]! - mean[at]!) ** 2
  const usual = noise.reduce((sum, value) => sum + value, 0) / size
  const sums = new Map<Mark, number>()
  for (const { marks, mean } of kinds)
    for (const own of marks) {
      let sum = 0
      for (let at = 0; at < size; at++) {
        const seen = own.view[at]!
        // Its own ink is taken out of the mean of its kind: no mark is judged by itself.
        const others = (mean[at]! * marks.length - seen) / (marks.length - 1)
        const low = marks === acutes ? others : acuteMean[at]!
        const high = marks === acutes ? hookMean[at]! : others
        sum += ((high - low) * (seen - (low + high) / 2)) / (noise[at]! + usual)
      }
      sums.set(own, sum)
    }
  return (mark) => sums.get(mark)!
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

/** The standard deviation, as the middle half tells it: strangers change nothing. */
function spreadOf(values: readonly number[], middle: number): number {
  return 1.48 * medianOf(values.map((value) => Math.abs(value - middle)))
}
