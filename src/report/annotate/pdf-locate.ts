import type { Place } from '../../model/place.ts'
import { keysOf, occurrences } from './keys.ts'
import type { LetterBox, PageKeys } from './pdf-lines.ts'

/** So many letters before and behind tell one occurrence of the same words from another. */
const context = 80
/** Shorter pieces than this are found anywhere. */
const shortestPiece = 8

/** The letters of a place among those of its page and the next ones; empty when they are not there. */
export function lettersOf(place: Place, planText: string, pages: readonly PageKeys[]): readonly LetterBox[] {
  const needle = keysOf(place.quote).text
  if (needle === '') return []
  const text = pages.map((page) => page.text).join('')
  const boxes = pages.flatMap((page) => page.boxes)
  const before = keysOf(planText.slice(Math.max(0, place.start - context * 2), place.start)).text
  const behind = keysOf(planText.slice(place.end, place.end + context * 2)).text
  const best = (key: string) => nearest([...occurrences(text, key)], key.length, text, before, behind)
  const whole = best(needle)
  if (whole !== null) return boxes.slice(whole, whole + needle.length)
  return inPieces(needle, text, best).flatMap(([from, to]) => boxes.slice(from, to))
}

/** The occurrence whose neighbours are those of the plan's text. */
function nearest(
  found: readonly number[],
  length: number,
  text: string,
  before: string,
  behind: string,
): number | null {
  let best: number | null = null
  let most = -1
  for (const at of found) {
    const score =
      sameEnd(text.slice(Math.max(0, at - context), at), before) +
      sameStart(text.slice(at + length, at + length + context), behind)
    if (score > most) {
      most = score
      best = at
    }
  }
  return best
}

function sameEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++
  return count
}

function sameStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count++
  return count
}

/** Words that something stands between on paper (a page number, another column, a note): piece by piece, in order. */
function inPieces(
  needle: string,
  text: string,
  best: (key: string) => number | null,
): readonly (readonly [from: number, to: number])[] {
  const pieces: (readonly [number, number])[] = []
  let done = 0
  let from = 0
  while (needle.length - done >= shortestPiece) {
    const seed = needle.slice(done, done + shortestPiece * 2)
    const at = pieces.length === 0 ? (best(seed) ?? -1) : text.indexOf(seed, from)
    if (at < 0) {
      // The beginning may be a label that is drawn elsewhere.
      done++
      continue
    }
    const length = sameStart(text.slice(at), needle.slice(done))
    pieces.push([at, at + length])
    done += length
    from = at + length
  }
  return pieces
}
