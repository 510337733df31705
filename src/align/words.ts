import { abbreviationsIn } from '../knowledge/abbreviations.ts'
import { memo } from '../knowledge/memo.ts'
import { compareKey, foldCase } from '../text/fold.ts'
import { rawSpan } from '../text/mapped.ts'
import { nfc, normalise } from '../text/normalise.ts'

/** One syllable (âm tiết) of a clause, folded for comparing, with its place in the clause. */
export interface Word {
  /** As in `compareKey`; the words of an expanded abbreviation share one place. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** A sign (comma, full stop …) stands between this word and the one before; true for the first one. */
  readonly parted: boolean
}

/** `verbatim` is the key of the text as it stands, `words` have known abbreviations written out. */
export interface Clause {
  readonly text: string
  readonly verbatim: string
  readonly words: readonly Word[]
}

/** A clause as words; remembered, because each clause is asked for by several steps. */
export const clauseOf: (text: string) => Clause = memo((text) => {
  const verbatim = keyOf(text)
  return { text, verbatim, words: expanded(text, placed(text)) }
}, 1024)

/** `compareKey`, with what no reader sees left out. */
function keyOf(text: string): string {
  return compareKey(normalise(text).text)
}

const sign = /[,;.:]/u
const token = /[\p{L}\p{N}%/]+/gu

function placed(text: string): readonly Word[] {
  const composed = nfc(text)
  const folded = foldCase(composed.text)
  const keys = compareKey(composed.text).split(' ')
  let last = 0
  return [...folded.matchAll(token)].map((match, at) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const parted = at === 0 || isParted(folded, last, span.start)
    last = span.end
    return { key: (keys[at] ?? match[0]).replace(/^0+(?=\d)/u, ''), ...rawSpan(composed, span), parted }
  })
}

/** Whether a sign stands between two words; the comma of "1,8" stands within a number. */
function isParted(folded: string, from: number, to: number): boolean {
  if (!sign.test(folded.slice(from, to))) return false
  return to !== from + 1 || !/^\d[.,]\d/u.test(folded.slice(from - 1, to + 1))
}

/** UBND as "ủy ban nhân dân", so that a text with abbreviations has the same words as one without. */
function expanded(text: string, words: readonly Word[]): readonly Word[] {
  const found = abbreviationsIn(text)
  if (found.length === 0) return words
  const out: Word[] = []
  let next = 0
  for (const word of words) {
    while (next < found.length && found[next]!.end <= word.start) next += 1
    const abbreviation = found[next]
    if (abbreviation === undefined || word.start < abbreviation.start) out.push(word)
    else if (word.start === abbreviation.start) {
      const { start, end, entry } = abbreviation
      for (const [at, key] of compareKey(entry.expansions[0]!).split(' ').entries())
        out.push({ key, start, end, parted: at === 0 && word.parted })
    }
  }
  return out
}
