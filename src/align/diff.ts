import { leading } from '../text/search.ts'

/** A run of equal words: `a` and `b` are the indexes of its first word on either side. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Blocks above this many cells are cut at anchors first, so that long texts stay near linear. */
const largestTable = 160_000

/** How often a block is cut at anchors; what is still too large then is held for changed. */
const deepest = 8

/**
 * Runs of equal words in order, long runs before scattered single words: what a reader would call unchanged.
 * Common ends are stripped, long middles are cut at words that occur once on both sides, the rest is a table.
 */
export function equalRuns(a: readonly string[], b: readonly string[]): readonly Run[] {
  const numbers = new Map<string, number>()
  const mine = numbered(a, numbers)
  const theirs = numbered(b, numbers)
  const runs: Run[] = []
  block(mine, 0, mine.length, theirs, 0, theirs.length, runs, 0)
  return joined(runs)
}

/** Equal words get equal numbers, which are compared faster. */
function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(words, (word) => {
    const known = numbers.get(word) ?? numbers.size
    if (known === numbers.size) numbers.set(word, known)
    return known
  })
}

function block(
  a: Int32Array,
  aFrom: number,
  aTo: number,
  b: Int32Array,
  bFrom: number,
  bTo: number,
  runs: Run[],
  depth: number,
): void {
  let head = 0
  while (aFrom + head < aTo && bFrom + head < bTo && a[aFrom + head] === b[bFrom + head]) head += 1
  if (head > 0) runs.push({ a: aFrom, b: bFrom, length: head })
  const aStart = aFrom + head
  const bStart = bFrom + head
  let tail = 0
  while (aTo - tail > aStart && bTo - tail > bStart && a[aTo - tail - 1] === b[bTo - tail - 1]) tail += 1
  const aEnd = aTo - tail
  const bEnd = bTo - tail
  if (aEnd > aStart && bEnd > bStart) {
    if ((aEnd - aStart) * (bEnd - bStart) <= largestTable) table(a, aStart, aEnd, b, bStart, bEnd, runs)
    else if (depth < deepest) byAnchors(a, aStart, aEnd, b, bStart, bEnd, runs, depth + 1)
  }
  if (tail > 0) runs.push({ a: aEnd, b: bEnd, length: tail })
}

/** Longest common subsequence in which a match beside a match counts more than one alone. */
function table(
  a: Int32Array,
  aStart: number,
  aEnd: number,
  b: Int32Array,
  bStart: number,
  bEnd: number,
  runs: Run[],
): void {
  const rows = aEnd - aStart
  const columns = bEnd - bStart
  const width = columns + 1
  const best = new Int32Array((rows + 1) * width)
  const matched = new Uint8Array((rows + 1) * width)
  // Filled from the end, so that the walk from the beginning is in order and prefers the earliest match.
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column
      let value = Math.max(best[at + width]!, best[at + 1]!)
      if (a[aStart + row] === b[bStart + column]) {
        const next = at + width + 1
        const hit = best[next]! + (matched[next] === 1 ? 3 : 2)
        if (hit >= value) {
          value = hit
          matched[at] = 1
        }
      }
      best[at] = value
    }
  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    const at = row * width + column
    if (matched[at] === 1) {
      runs.push({ a: aStart + row, b: bStart + column, length: 1 })
      row += 1
      column += 1
    } else if (best[at + width]! >= best[at + 1]!) row += 1
    else column += 1
  }
}

/** Cuts at pairs of words that occur once on each side, in rising order; without any, nothing is equal. */
function byAnchors(
  a: Int32Array,
  aStart: number,
  aEnd: number,
  b: Int32Array,
  bStart: number,
  bEnd: number,
  runs: Run[],
  depth: number,
): void {
  const inB = once(b, bStart, bEnd)
  const hits: { readonly a: number; readonly b: number }[] = []
  for (const [key, at] of once(a, aStart, aEnd)) {
    const other = inB.get(key)
    if (at >= 0 && other !== undefined && other >= 0) hits.push({ a: at, b: other })
  }
  hits.sort((x, y) => x.a - y.a)
  const chain = rising(hits.map((hit) => hit.b)).map((index) => hits[index]!)
  if (chain.length === 0) return
  let aAt = aStart
  let bAt = bStart
  for (const hit of chain) {
    if (hit.a < aAt || hit.b < bAt) continue
    if ((hit.a - aAt) * (hit.b - bAt) > 0) block(a, aAt, hit.a, b, bAt, hit.b, runs, depth)
    runs.push({ a: hit.a, b: hit.b, length: 1 })
    aAt = hit.a + 1
    bAt = hit.b + 1
  }
  block(a, aAt, aEnd, b, bAt, bEnd, runs, depth)
}

/** Place of every word pair that occurs once; -1 for the others. */
function once(words: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at + 1 < to; at++) {
    const key = words[at]! * 2 ** 26 + words[at + 1]!
    places.set(key, places.has(key) ? -1 : at)
  }
  return places
}

/** Indexes of a longest strictly rising subsequence. */
export function rising(values: readonly number[]): readonly number[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [index, value] of values.entries()) {
    const low = leading(ends.length, (end) => values[ends[end]!]! < value)
    before[index] = low > 0 ? ends[low - 1]! : -1
    ends[low] = index
  }
  const chain: number[] = []
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at]!) chain.push(at)
  return chain.reverse()
}

function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out[out.length - 1]
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b)
      out[out.length - 1] = { a: last.a, b: last.b, length: last.length + run.length }
    else out.push(run)
  }
  return out
}
