import { decodeTcvn3, decodeVni } from '../../text/legacy.ts'
import type { Piece } from './lines.ts'

/** The words of a piece as far as they are needed to know it. */
export function wordsOf(piece: Piece): string {
  let text = ''
  let end = piece.x0
  for (const item of piece.placed) {
    if (text !== '' && (item.x0 - end > item.glyph.size * 0.3 || (item.spaced && item.x0 - end > 0.8)))
      text += ' '
    text += item.text
    end = item.x1
  }
  return text.normalize('NFC')
}

/** The words as they stand and as an old font would have shown them: enough to know a motto by. */
export function readings(words: string): string {
  return /[\u00a1-\u00ff]/.test(words) ? `${words}\n${decodeTcvn3(words)}\n${decodeVni(words)}` : words
}

/** A person's name, alone: what is left of a signature behind a page break. */
export function isPersonName(words: string): boolean {
  return /^(?:\p{Lu}[\p{L}’'.]{0,9}(?: |$)){2,6}$/u.test(words)
}
