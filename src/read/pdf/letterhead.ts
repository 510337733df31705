import { isMark } from './characters.ts'
import type { Piece } from './lines.ts'
import { wordsOf } from './words.ts'

/** The State's or the Party's motto (quốc hiệu, tiêu ngữ) somewhere in the words. */
export const motto = /c[ộo]ng h[òo]a x[ãa] h[ộo]i|đ[ảa]ng c[ộo]ng s[ảa]n vi[ệe]t nam|độc lập\s*[-–]\s*tự do/iu

/** Where and when (địa danh, ngày tháng). */
export const placeDate = /(?:^|, ?)ngày /imu
/** The document's number (số, ký hiệu). */
export const numberLine = /^số ?[:.]/imu

const mottoBegins = /(?<=\S ?)(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT|Độc lập\s*[-–]\s*Tự do)/u

/** Parts a line of a letterhead at the motto, where the columns stand so close that the gap is like a blank. */
export function splitAtMotto(row: readonly Piece[]): readonly Piece[] {
  return row.flatMap((piece) => {
    if (piece.placed.length < 20 || piece.placed.length > 120) return [piece]
    const words = wordsOf(piece)
    const found = mottoBegins.exec(words)
    if (found === null || found.index === 0) return [piece]
    // Count letters, for blanks are not among what was placed.
    const letters = words.slice(0, found.index).replace(/\s/g, '').length
    const at = letterAt(piece, letters)
    const [left, right] = [piece.placed.slice(0, at), piece.placed.slice(at)]
    if (left.length === 0 || right.length === 0) return [piece]
    const x1 = Math.max(...left.map((item) => item.x1))
    return [
      { ...piece, x1, placed: left },
      { ...piece, x0: right[0]!.x0, placed: right },
    ]
  })
}

/** Index of the placed glyph that begins letter number `letters` of the composed words. */
function letterAt(piece: Piece, letters: number): number {
  let text = ''
  for (const [index, item] of piece.placed.entries()) {
    if (text.normalize('NFC').length >= letters && !isMark(item.text)) return index
    text += item.text
  }
  return piece.placed.length
}
