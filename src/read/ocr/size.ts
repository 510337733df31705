import type { OcrWord } from './page.ts'

const below = /[gjpqyQ,;()[\]{}|ẠạẬậẶặẸẹỆệỊịỌọỘộỢợỤụỰựỴỵ]/u
const tall = /[\p{Lu}\p{N}bdfhijkl“”"'()[\]{}|/%&!?]/u

/** Grave, acute, circumflex, tilde, breve and hook stand above the letter; the horn and the dot below do not. */
const above = /\u{300}|\u{301}|\u{302}|\u{303}|\u{306}|\u{309}/gu

/**
 * Size of a line's letters and its base line, both in the units of the boxes. A box is as high as its letters happen
 * to be, so each word's height is compared with what its letters take of their size.
 */
export function measureLine(words: readonly OcrWord[]): { size: number; baseline: number } {
  const sizes: number[] = []
  const baselines: number[] = []
  for (const { text, box } of words) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const under = below.test(text) ? 0.21 : 0
    const size = box[3] / (ascent(text) + under)
    sizes.push(size)
    baselines.push(box[1] + box[3] - under * size)
  }
  if (sizes.length === 0) {
    const box = words[0]!.box
    return { size: box[3], baseline: box[1] + box[3] }
  }
  return { size: middle(sizes), baseline: middle(baselines) }
}

/** How far the letters of a word reach above the base line, as a share of their size. */
function ascent(text: string): number {
  let most = 0.46
  for (const letter of text) {
    const marks = letter.normalize('NFD').match(above)?.length ?? 0
    const base = tall.test(letter) ? 0.67 : 0.46
    most = Math.max(most, base + (marks === 0 ? 0 : 0.1 + 0.11 * marks))
  }
  return most
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
