import { composed } from '../text/normalise.ts'
import { linesOfPieces, type Piece } from './pieces.ts'

/** A page header that is the letterhead of the document, to be read before its body. */
export interface Letterhead {
  readonly part: string
  readonly pieces: readonly Piece[]
}

const motto = /^c[ộo]ng h[òo]a x[ãa] h[ộo]i ch[ủu] ngh[ĩi]a|^đảng cộng sản việt nam$/iu
/** "Số: 77/KH-UBND", "Số 12-KH/TU"; "Số: 12" alone is a stamp. */
const number = /^(?:Số|SỐ|số) ?[:.]? ?[\d\s.…_]*[/-] ?\p{Lu}/u
const date = /(?<!\p{L})ngày .*tháng .*năm/iu

/** More lines than any letterhead has. */
const mostLines = 20

/**
 * The page header that holds the letterhead where the body has none: templates put it there, so that it stands on the
 * first page only. `headers` in the order of preference; a header with a stamp or a running title is none.
 */
export function letterheadOf(headers: readonly Letterhead[], body: readonly Piece[]): Letterhead | null {
  const own = firstLines(body)
  if (own.some((line) => motto.test(line) || number.test(line))) return null
  return headers.find(({ pieces }) => isLetterhead(firstLines(pieces))) ?? null
}

function isLetterhead(lines: readonly string[]): boolean {
  if (lines.some((line) => motto.test(line))) return true
  return lines.some((line) => number.test(line)) && lines.some((line) => date.test(line))
}

function firstLines(pieces: readonly Piece[]): readonly string[] {
  return linesOfPieces(pieces)
    .flatMap(({ text }) => text.split(/\t| {3,}/u))
    .slice(0, mostLines)
    .map((line) => composed(line).replace(/oà/giu, 'òa').trim())
}
