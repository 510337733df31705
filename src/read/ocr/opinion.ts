import { cutOut } from './cut.ts'
import { readCuttings } from './legible.ts'
import { lineOf } from './lines.ts'
import type { Box, Engine, OcrLine, OcrWord } from './page.ts'
import type { Prepared } from './prepare.ts'

/** A word less sure than this is looked at by the other network. Most words of a good scan are surer. */
const doubtful = 0.93
/** The other network reads letters of another size, so that it does not err in the same places. */
const lineHeight = 34
const oneLine = 7

/**
 * Reads doubtful words, each with its neighbours, once more with another network; of two readings of one word the
 * surer one stands. Only what either of them saw is taken: no dictionary, and words with digits stay as first read.
 */
export async function withSecondOpinion(
  lines: readonly OcrLine[],
  prepared: Prepared,
  second: Engine,
): Promise<readonly OcrLine[]> {
  const pad = Math.round((8 * prepared.raster.dpi) / 200)
  const regions = lines.flatMap(doubtfulParts).map(([x, y, width, height]) => ({
    left: Math.max(0, x - pad),
    top: Math.max(0, y - pad),
    right: Math.min(prepared.raster.width, x + width + pad),
    bottom: Math.min(prepared.raster.height, y + height + pad),
    group: null,
    column: 0,
  }))
  if (regions.length === 0) return lines
  const cuttings = cutOut(prepared.raster, prepared.ink, regions)
  const read = await readCuttings(cuttings, prepared, { engine: second, mode: oneLine, height: lineHeight })
  const others = read.flatMap((line) => line.words)
  return lines.map((line) => {
    if (!line.words.some(isDoubtful)) return line
    const words = line.words.map((word) => (isDoubtful(word) ? surer(word, others) : word))
    return lineOf(words, line.column)
  })
}

/** Boxes of the doubtful words of a line with the word before and behind each, as high as the line. */
function doubtfulParts({ words, box }: OcrLine): readonly Box[] {
  const parts: Box[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isDoubtful(words[at]!)) continue
    const first = Math.max(0, at - 1)
    while (at + 1 < words.length && (isDoubtful(words[at + 1]!) || isDoubtful(words[at + 2] ?? words[at]!)))
      at++
    const last = Math.min(words.length - 1, at + 1)
    const [left] = words[first]!.box
    parts.push([left, box[1], words[last]!.box[0] + words[last]!.box[2] - left, box[3]])
  }
  return parts
}

const isDoubtful = (word: OcrWord) =>
  word.confidence < doubtful && /\p{L}/u.test(word.text) && !/\d/.test(word.text)

function surer(word: OcrWord, others: readonly OcrWord[]): OcrWord {
  const other = others.find((one) => shared(word.box, one.box) > 0.5)
  if (other === undefined || other.confidence <= word.confidence || /\d/.test(other.text)) return word
  // Only letters are in doubt: a reading that parts the words otherwise says nothing of them.
  if (other.text.length !== word.text.length) return word
  return { ...word, text: other.text, confidence: other.confidence }
}

/** Overlap of two boxes as a share of what both cover. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1])
  if (width <= 0 || height <= 0) return 0
  return (width * height) / (a[2] * a[3] + b[2] * b[3] - width * height)
}
