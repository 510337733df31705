import { isSyllable } from '../../text/syllables.ts'
import { countInk, type Ink } from './ink.ts'
import type { OcrLine, OcrWord } from './page.ts'

const dotBelow = '\u0323'
/** A word of which recognition is surer has its dot: a small one may be gone from the picture, or touch the next line. */
const sure = 0.955
/** What hangs below the base line by itself. */
const hanging = /[gjpqyQ,;()[\]{}|/_]/u

/**
 * Looks below the words that were read with a dot below (dấu nặng): networks put it under capitals and under "thi"
 * where the picture shows none. Only words of which nothing else hangs down are judged.
 */
export function withDots(line: OcrLine, ink: Ink, dpi: number): OcrLine {
  if (!line.words.some(isJudged)) return line
  const words = line.words.map((word) =>
    isJudged(word) && !hasInkBelow(ink, word, dpi / 200) ? { ...word, dotless: true as const } : word,
  )
  return { ...line, words }
}

function isJudged({ text, confidence }: OcrWord): boolean {
  const letters = text.normalize('NFD')
  return confidence < sure && letters.includes(dotBelow) && !hanging.test(letters)
}

/** The word as the picture shows it, nothing below its letters; as it was read, where that could not be spoken. */
export function withoutDots(text: string): string {
  const bare = text.normalize('NFD').replaceAll(dotBelow, '').normalize('NFC')
  return isSyllable(bare.replace(/[^\p{L}]/gu, '')) ? bare : text
}

/** Ink below the feet of the letters: apart from them, or grown together with one of them. */
function hasInkBelow(ink: Ink, { box: [x, y, width, height] }: OcrWord, unit: number): boolean {
  const last = Math.min(ink.height - 1, y + height + Math.round(8 * unit))
  const rows: number[] = []
  for (let row = y; row <= last; row++) rows.push(countInk(ink, x - 2, row, x + width + 2, row + 1))
  const fullest = rows.indexOf(Math.max(...rows))
  const gap = rows.indexOf(0, fullest)
  const end = gap < 0 ? rows.length : gap
  if (rows.slice(end).some((count) => count > 0)) return true
  const feet = rows.slice(0, end).findLastIndex((count) => count >= rows[fullest]! * 0.3)
  const below = rows.slice(feet + 1 + Math.round(2 * unit), end)
  return below.reduce((sum, count) => sum + count, 0) > 2 * unit * unit
}
