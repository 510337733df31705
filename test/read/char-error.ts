import { distance } from 'fastest-levenshtein'

/** Reads over white space and composes letters: what two readings of one page must agree in. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Share of wrong characters: edits to get from `read` to `truth`, per character of `truth`. */
export function charErrorRate(read: string, truth: string): number {
  const [a, b] = [foldSpace(read), foldSpace(truth)]
  if (b === '') return a === '' ? 0 : 1
  return charErrors(a, b) / b.length
}

/**
 * Edits between two texts. Long texts are cut at words that both have once, in the same order, so that a document
 * takes milliseconds and not its length squared; the sum is never below the true distance.
 */
export function charErrors(a: string, b: string): number {
  if (a === b) return 0
  const from = commonStart(a, b)
  const to = commonEnd(a, b, from)
  const [left, right] = [a.slice(from, a.length - to), b.slice(from, b.length - to)]
  if (left.length * right.length < 4_000_000) return distance(left, right)
  const cut = commonPlace(left, right)
  if (cut === null) return distance(left, right)
  const [x, y] = cut
  return charErrors(left.slice(0, x), right.slice(0, y)) + charErrors(left.slice(x), right.slice(y))
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

function commonEnd(a: string, b: string, from: number): number {
  let at = 0
  while (at < a.length - from && at < b.length - from && a[a.length - 1 - at] === b[b.length - 1 - at]) at++
  return at
}

/** A place near the middle where 40 characters stand in both, once each. */
function commonPlace(a: string, b: string): readonly [number, number] | null {
  const middle = a.length >> 1
  for (let step = 0; step < middle - 40; step += 7)
    for (const at of [middle + step, middle - step]) {
      const words = a.slice(at, at + 40)
      if (words.length < 40) continue
      const there = b.indexOf(words)
      if (there > 0 && b.indexOf(words, there + 1) < 0 && a.indexOf(words, at + 1) < 0) return [at, there]
    }
  return null
}
