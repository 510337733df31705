import { leading } from './search.ts'

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Index of the last of ordered spans that begins at or before a place; 0 where none does. */
export function spanIndex(spans: readonly Pick<Span, 'start'>[], at: number): number {
  return Math.max(0, leading(spans.length, (index) => spans[index]!.start <= at) - 1)
}

/**
 * One run of a mapped text. Where `length === rawLength` the run is copied unit by unit;
 * elsewhere it is atomic: all its units stand for the whole raw run (a composed letter, a space for a gap).
 */
export interface Run {
  readonly at: number
  readonly raw: number
  readonly length: number
  readonly rawLength: number
}

/** A text made from another one, with the way back: every fold returns one. */
export interface Mapped {
  readonly text: string
  readonly runs: readonly Run[]
}

export function identity(text: string): Mapped {
  return { text, runs: text === '' ? [] : [{ at: 0, raw: 0, length: text.length, rawLength: text.length }] }
}

/** Index of the run that holds unit `at` (the last run where `at` lies behind the end). */
function runAt(runs: readonly Run[], at: number): number {
  return Math.max(0, leading(runs.length, (index) => runs[index]!.at <= at) - 1)
}

/** Raw offset where unit `at` begins. */
export function rawStart(mapped: Mapped, at: number): number {
  if (mapped.runs.length === 0) return 0
  return rawOffset(mapped.runs[runAt(mapped.runs, at)]!, at)
}

/** Raw offset behind the unit before `at`: the exclusive end of a range that ends at `at`. */
export function rawEnd(mapped: Mapped, at: number): number {
  if (mapped.runs.length === 0 || at <= 0) return rawStart(mapped, 0)
  const run = mapped.runs[runAt(mapped.runs, at - 1)]!
  return run.length === run.rawLength ? run.raw + (at - run.at) : run.raw + run.rawLength
}

export function rawSpan({ runs }: Mapped, { start, end }: Span): Span {
  if (runs.length === 0) return { start: 0, end: 0 }
  const first = runAt(runs, start)
  const from = rawOffset(runs[first]!, start)
  if (end <= start) return { start: from, end: from }
  // Most spans end in the run in which they begin, or in the next.
  let last = first
  while (last < first + 4 && last + 1 < runs.length && runs[last + 1]!.at < end) last++
  if (last === first + 4) last = runAt(runs, end - 1)
  const run = runs[last]!
  const to = run.length === run.rawLength ? run.raw + (end - run.at) : run.raw + run.rawLength
  return { start: from, end: Math.max(from, to) }
}

/** Raw offset where unit `at` of a run begins; behind the run for a unit that lies behind it. */
function rawOffset(run: Run, at: number): number {
  if (at >= run.at + run.length) return run.raw + run.rawLength
  return run.length === run.rawLength ? run.raw + (at - run.at) : run.raw
}

/** Offset in the mapped text of raw offset `raw`; only for maps that keep the order of their raw text. */
export function mappedAt(mapped: Mapped, raw: number): number {
  const { runs } = mapped
  const run = runs[leading(runs.length, (index) => runs[index]!.raw <= raw) - 1]
  if (run === undefined) return 0
  const into = raw - run.raw
  if (into >= run.rawLength) return run.at + run.length
  return run.length === run.rawLength ? run.at + into : run.at
}

/** Collects a mapped text from left to right; neighbouring copied runs are merged. */
export class MappedBuilder {
  #parts: string[] = []
  #runs: Run[] = []
  #last: { at: number; raw: number; length: number; rawLength: number } | null = null
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Raw end of what was added last. */
  get rawEnd(): number {
    const last = this.#last
    return last === null ? 0 : last.raw + last.rawLength
  }

  copy(source: string, start: number, end: number): void {
    this.add(source.slice(start, Math.max(start, end)), start)
  }

  /** Words as they stand in the raw text from `start` on. */
  add(words: string, start: number): void {
    if (words !== '') this.#push(words, start, words.length)
  }

  replace(text: string, start: number, end: number): void {
    if (text !== '') this.#push(text, start, end - start)
  }

  #push(text: string, raw: number, rawLength: number): void {
    const { length } = text
    const last = this.#last
    if (
      last !== null &&
      length === rawLength &&
      last.length === last.rawLength &&
      last.raw + last.rawLength === raw &&
      last.at + last.length === this.#length
    ) {
      last.length += length
      last.rawLength += length
    } else {
      this.#last = { at: this.#length, raw, length, rawLength }
      this.#runs.push(this.#last)
    }
    this.#parts.push(text)
    this.#length += length
  }

  build(): Mapped {
    return { text: this.#parts.join(''), runs: this.#runs }
  }
}

/** `outer` was made from `inner.text`: the same text, mapped to what `inner` was made from. */
export function compose(inner: Mapped, outer: Mapped): Mapped {
  const first = outer.runs[0]
  if (first !== undefined && outer.runs.length === 1 && first.length === first.rawLength && first.raw === 0)
    return first.length === inner.text.length ? { text: outer.text, runs: inner.runs } : cut(inner, outer)
  return cut(inner, outer)
}

function cut(inner: Mapped, outer: Mapped): Mapped {
  const runs: Run[] = []
  for (const run of outer.runs) {
    if (run.length !== run.rawLength) {
      const span = rawSpan(inner, { start: run.raw, end: run.raw + run.rawLength })
      runs.push({ at: run.at, raw: span.start, length: run.length, rawLength: span.end - span.start })
      continue
    }
    let from = run.raw
    const to = run.raw + run.length
    for (let index = runAt(inner.runs, from); from < to; index++) {
      const piece = inner.runs[index]!
      const end = Math.min(to, piece.at + piece.length)
      const copied = piece.length === piece.rawLength
      runs.push({
        at: run.at + (from - run.raw),
        raw: copied ? piece.raw + (from - piece.at) : piece.raw,
        length: end - from,
        rawLength: copied ? end - from : piece.rawLength,
      })
      from = end
    }
  }
  return { text: outer.text, runs }
}
