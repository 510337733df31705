import type { Glyph } from '../pdf/glyphs.ts'
import type { Piece, Placed } from '../pdf/lines.ts'
import { lineOf } from './lines.ts'
import type { OcrLine, OcrPage, OcrWord } from './page.ts'
import { measureLine } from './size.ts'

/** Wider gaps between words, in sizes of the letter, part a line into pieces. */
const wideGap = 0.9
/** Such a gap parts them in any line; a narrower one only where it is no blank of a line set to both margins. */
const widest = 2
const wider = 1.6
/** A label or a sign in front of its words, as it may be read ("lII.", "1i,"), is no piece whatever stands behind it. */
const label = /^(?:[\p{L}\d]{1,4}[.,)/:]{1,2}|[^\p{L}\d])$/u

/** The pieces of lines, and the way back to the words that they are made of. */
export interface ScanPieces {
  /** One row for each line, from the top down. */
  readonly rows: readonly (readonly Piece[])[]
  lineOf(pieces: readonly Piece[]): OcrLine
}

/**
 * Lines of a scan as text pages have them before their columns are found, words in the place of glyphs: "Nơi nhận: KT.
 * GIÁM ĐỐC" is one line to recognition, and two pieces. `sizeOf` is a line's size in true points.
 */
export function scanPieces(
  page: OcrPage,
  lines: readonly OcrLine[],
  sizeOf: (line: OcrLine) => number,
): ScanPieces {
  const words = new Map<Placed, OcrWord>()
  const rows = lines.map((line): readonly Piece[] => {
    const size = sizeOf(line)
    const y = measureLine(line.words).baseline / page.zoom
    const pieces: { y: number; x0: number; x1: number; size: number; placed: Placed[] }[] = []
    const blanks = line.words
      .slice(1)
      .map(({ box }, at) => box[0] - line.words[at]!.box[0] - line.words[at]!.box[2])
    const least = Math.max(wideGap * size, Math.min(widest * size, (Math.min(...blanks) * wider) / page.zoom))
    const labelled = label.test(line.words[0]!.text)
    for (const [index, word] of line.words.entries()) {
      const item = placedOf(page, word, y, size)
      words.set(item, word)
      const last = pieces.at(-1)
      const opened = labelled && index === 1
      if (last === undefined || (item.x0 - last.x1 > least && !opened))
        pieces.push({ y, x0: item.x0, x1: item.x1, size, placed: [item] })
      else {
        last.placed.push(item)
        last.x1 = Math.max(last.x1, item.x1)
      }
    }
    return pieces
  })
  return {
    rows: rows.sort((a, b) => a[0]!.y - b[0]!.y),
    lineOf: (pieces) =>
      lineOf(
        pieces.flatMap(({ placed }) => placed.map((item) => words.get(item)!)),
        null,
      ),
  }
}

const font: Glyph['font'] = {
  name: '',
  bold: false,
  italic: false,
  unit: 0.001,
  legacy: null,
  symbols: false,
}

function placedOf(page: OcrPage, { text, box, confidence }: OcrWord, y: number, size: number): Placed {
  const x = box[0] / page.zoom
  const width = box[2] / page.zoom
  const glyph = { text, x, y, width, size, font, layer: 0, hidden: false, order: 0, confidence }
  return { text, glyph, x0: x, x1: x + width, raised: false, spaced: true, bare: false, repaired: false }
}
