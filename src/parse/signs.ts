import { isDigit } from '../text/numbers.ts'
import type { View } from './view.ts'

/**
 * What every date has: a digit, "quý ", "tuần"; any words may stand behind "hạn nộp". Looked for by their rarest
 * letters.
 */
const sign = /\d+|ý(?<=quý) |ần(?<=tuần)|ạn (?<=hạn )(?=cuối|chót|nộp)/g

const read = new WeakMap<View, readonly number[]>()

/** Where every number and every other sign of a date stands in a document; read once. */
export function signsOf(view: View): readonly number[] {
  let signs = read.get(view)
  if (signs === undefined) {
    signs = findSigns(view)
    read.set(view, signs)
  }
  return signs
}

function findSigns({ lower, units }: View): readonly number[] {
  const found: number[] = []
  sign.lastIndex = 0
  while (sign.test(lower)) {
    let at = sign.lastIndex - 1
    while (isDigit(units[at - 1]!)) at--
    found.push(at)
  }
  return found
}

/** The index of the first sign at an offset or behind it. */
export function signFrom(signs: readonly number[], at: number): number {
  let low = 0
  let high = signs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (signs[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}
