import type { OcrLine, OcrWord } from './page.ts'
import type { Raster } from './raster.ts'

/** What stands above a small letter with a circumflex, in pixels of 200 dpi, with room to shift the window in. */
export const crownWidth = 20
export const crownHeight = 15
export const roomAcross = 4
export const roomDown = 3
export const patchWidth = crownWidth + 2 * roomAcross
const patchHeight = crownHeight + 2 * roomDown
/** A pixel more on either side, to smooth with. */
const stride = patchWidth + 2
/**
 * Columns from the left of the window to the middle of the letter: tones lean to the right, stems stand to the left.
 */
const lead = 8
/** Rows from the top of the window to the top of the small letters: the letter itself stays out of it. */
const rise = 17

/** A small letter with a circumflex and a tone that leans to the right of it: acute (sắc) or hook (hỏi). */
const crowned = /[aeo]\u0302[\u0301\u0309]/u

/** Cuts out what the picture shows above the words read with such a letter, for a comparison over all pages. */
export function withCrowns(line: OcrLine, raster: Raster): OcrLine {
  if (!line.words.some(isCrowned)) return line
  return {
    ...line,
    words: line.words.map((word) => (isCrowned(word) ? { ...word, crown: crownOf(word, raster) } : word)),
  }
}

const isCrowned = ({ text }: OcrWord) => crowned.test(text.normalize('NFD'))

/** The patch around the mark, smoothed: 0 is paper, 1 is ink. */
function crownOf({ text, box }: OcrWord, { gray, width, dpi }: Raster): Float32Array {
  const unit = dpi / 200
  const shade = (x: number, y: number) =>
    255 - (gray[Math.round(y * unit) * width + Math.round(x * unit)] ?? 255)
  const [x, y, wide, high] = box.map((side) => Math.round(side / unit)) as [number, number, number, number]
  const { middle, small } = placesIn(text)
  const top = topOfSmall(shade, { left: Math.round(x + wide * small), right: x + wide, y, high })
  const left = Math.round(x + wide * middle) - lead - roomAcross
  const raw = new Uint8Array(stride * (patchHeight + 2))
  for (let at = 0; at < raw.length; at++)
    raw[at] = shade(left - 1 + (at % stride), top - rise - roomDown - 1 + Math.floor(at / stride))
  return smoothed(raw)
}

function smoothed(raw: Uint8Array): Float32Array {
  const patch = new Float32Array(patchWidth * patchHeight)
  const three = (at: number) => raw[at]! + 2 * raw[at + 1]! + raw[at + 2]!
  for (let y = 0, to = 0; y < patchHeight; y++)
    for (let at = y * stride; at < y * stride + patchWidth; at++, to++)
      patch[to] = (three(at) + 2 * three(at + stride) + three(at + 2 * stride)) / 16 / 255
  return patch
}

/** Where the letter's middle and the first small letter stand, as shares of the word's width. */
function placesIn(text: string): { middle: number; small: number } {
  const letters = text.normalize('NFC')
  let sum = 0
  let middle = 0
  let small: number | null = null
  for (const letter of letters) {
    const width = widthOf(letter)
    if (small === null && /\p{Ll}/u.test(letter)) small = sum
    if (middle === 0 && crowned.test(letter.normalize('NFD'))) middle = sum + width / 2
    sum += width
  }
  return { middle: middle / sum, small: (small ?? 0) / sum }
}

/** Widths of letters in a text face, in shares of its size; near enough to find one within four pixels. */
function widthOf(letter: string): number {
  const bare = letter.normalize('NFD')[0]!
  if (/[ijltfI.,:;'()/|-]/u.test(bare)) return 0.3
  if (/[rsz]/u.test(bare)) return 0.38
  if (/[ace"]/u.test(bare)) return 0.44
  if (/[mw]/u.test(bare)) return 0.76
  return /\p{Lu}/u.test(bare) ? 0.69 : 0.5
}

/** The row where the ink of a word grows most: there its small letters begin. Capitals before them are left out. */
function topOfSmall(
  shade: (x: number, y: number) => number,
  { left, right, y, high }: { left: number; right: number; y: number; high: number },
): number {
  const above = 4
  const rows = new Float64Array(Math.ceil((high + above) * 0.65) + 1)
  for (let row = 0; row < rows.length; row++)
    for (let x = left; x < right; x++) rows[row]! += shade(x, y - above + row)
  let most = 0
  let top = y
  for (let row = above + 2; row + 1 < rows.length; row++) {
    const growth = rows[row]! + rows[row + 1]! - rows[row - 1]! - rows[row - 2]!
    if (growth > most) [most, top] = [growth, y - above + row]
  }
  return top
}
