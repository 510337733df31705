import { foldCase } from '../../text/fold.ts'

/**
 * The letters and digits of a text, folded, one after the other, and where each stands: blanks, signs, marks of notes
 * and line ends do not count when words are looked for in an original.
 */
export interface Keys {
  readonly text: string
  /** Offset in the source text of each unit of `text`. */
  readonly at: readonly number[]
}

const sign = /[\p{L}\p{Nd}]/gu
const cluster = /(?:[\ud800-\udbff][\udc00-\udfff]|[^\ud800-\udfff])\p{M}*|[\ud800-\udfff]/gu

export function keysOf(source: string): Keys {
  let composed = ''
  const from: number[] = []
  for (const match of source.matchAll(cluster)) {
    const letter = match[0].normalize('NFC').replace(/[ÐƉ]/gu, 'Đ').replace(/[ðɖ]/gu, 'đ')
    composed += letter
    for (let unit = 0; unit < letter.length; unit++) from.push(match.index)
  }
  // Folded as a whole, for tone marks need their neighbours; folding keeps the length.
  const folded = foldCase(composed)
  let text = ''
  const at: number[] = []
  for (const match of folded.matchAll(sign)) {
    text += match[0]
    for (let unit = 0; unit < match[0].length; unit++) at.push(from[match.index]!)
  }
  return { text, at }
}

/** Occurrences of `key` in `text`, from the left. */
export function* occurrences(text: string, key: string): Generator<number> {
  if (key === '') return
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) yield at
}
