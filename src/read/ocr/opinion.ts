import { cutOut } from './cut.ts'
import { lineOf, putBack } from './lines.ts'
import type { Box, Engine, OcrLine, OcrWord } from './page.ts'
import type { Prepared } from './prepare.ts'
import type { Raster } from './raster.ts'

/** A word less sure than this is looked at by the other network. Most words of a good scan are surer. */
const doubtful = 0.93
/** The other network reads letters of another size, so that it does not err in the same places. */
const shrink = 0.85
const oneLine = 7

/**
 * Reads the lines with doubtful words once more with another network; of two readings of one word the surer one
 * stands. Only what either of them saw is taken: no dictionary, and words with digits stay as first read.
 */
export async function withSecondOpinion(
  lines: readonly OcrLine[],
  prepared: Prepared,
  second: Engine,
): Promise<readonly OcrLine[]> {
  const asked = lines.filter((line) => line.words.some(isDoubtful))
  if (asked.length === 0) return lines
  const pad = Math.round((8 * prepared.raster.dpi) / 200)
  const regions = asked.map(({ box: [x, y, width, height] }) => ({
    left: Math.max(0, x - pad),
    top: Math.max(0, y - pad),
    right: Math.min(prepared.raster.width, x + width + pad),
    bottom: Math.min(prepared.raster.height, y + height + pad),
    group: null,
    column: 0,
  }))
  const cuttings = cutOut(prepared.raster, prepared.ink, regions)
  const read = await second.read(
    cuttings.map((cutting) => scaled(cutting.raster, shrink)),
    oneLine,
  )
  const grown = read.map((page) =>
    page.map((words) =>
      words.map((word) => ({ ...word, box: word.box.map((v) => v / shrink) as unknown as Box })),
    ),
  )
  const others = putBack(grown, cuttings).flatMap((line) => line.words)
  return lines.map((line) => {
    if (!asked.includes(line)) return line
    const words = line.words.map((word) => (isDoubtful(word) ? surer(word, others) : word))
    return lineOf(words, line.column)
  })
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

function scaled(raster: Raster, factor: number): Raster {
  const width = Math.max(1, Math.round(raster.width * factor))
  const height = Math.max(1, Math.round(raster.height * factor))
  const gray = new Uint8Array(width * height)
  for (let y = 0, to = 0; y < height; y++) {
    const top = Math.min(raster.height - 1, (y + 0.5) / factor - 0.5)
    const upper = Math.max(0, Math.floor(top))
    const lower = Math.min(raster.height - 1, upper + 1)
    const down = Math.max(0, top - upper)
    for (let x = 0; x < width; x++, to++) {
      const left = Math.min(raster.width - 1, (x + 0.5) / factor - 0.5)
      const first = Math.max(0, Math.floor(left))
      const next = Math.min(raster.width - 1, first + 1)
      const right = Math.max(0, left - first)
      const a = raster.gray[upper * raster.width + first]!
      const b = raster.gray[upper * raster.width + next]!
      const c = raster.gray[lower * raster.width + first]!
      const d = raster.gray[lower * raster.width + next]!
      gray[to] = (a + (b - a) * right) * (1 - down) + (c + (d - c) * right) * down + 0.5
    }
  }
  return { ...raster, width, height, gray, dpi: raster.dpi * factor }
}
