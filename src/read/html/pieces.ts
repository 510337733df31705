import { readLabel } from '../../knowledge/labels.ts'
import { fold } from '../../text/fold.ts'
import { noteMark, type Piece } from '../flow.ts'

/** What stands in the right column of a letterhead or of the signatures, typed with blanks instead of a table. */
const rightColumn =
  /^(?:CỘNG H(?:ÒA|OÀ)|ĐẢNG CỘNG SẢN|Độc lập|TM\.|KT\.|TL\.|T\/M|K\/T|Q\.|[\p{Lu}\s]{4,}$|.{2,40}, ngày[\s\d.…]*tháng)/u

/** Paragraphs whose words wide blanks (kept as a tab by the walk) hold apart become rows where they are columns. */
export function splitColumns(pieces: readonly Piece[]): readonly Piece[] {
  let table = pieces.reduce(
    (next, piece) => (piece.kind === 'row' ? Math.max(next, piece.table + 1) : next),
    0,
  )
  let inTable = false
  return pieces.map((piece): Piece => {
    if (piece.kind !== 'paragraph') {
      inTable = false
      return piece
    }
    const rows = piece.lines.map((line) => line.split('\t'))
    const columns = rows.every((row) => row.length === 2 && row[0] !== '' && rightColumn.test(row[1]!))
    if (!columns) {
      inTable = false
      return { ...piece, lines: piece.lines.map((line) => line.replaceAll('\t', ' ')) }
    }
    if (!inTable) table += 1
    inTable = true
    return {
      kind: 'row',
      cells: [rows.map((row) => row[0]!), rows.map((row) => row[1]!)],
      table: table - 1,
      style: piece.style,
    }
  })
}

/** Portals write a whole document as one block with breaks: a break before a label or behind a full stop parts it. */
export function splitAtBreaks(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'paragraph' || piece.lines.length === 1) return [piece]
  const parts: string[][] = [[piece.lines[0]!]]
  for (const [at, line] of piece.lines.entries()) {
    if (at === 0) continue
    const parted = /[.;:]["”)\]]?$/u.test(piece.lines[at - 1]!) || readLabel(fold(line), 0) !== null
    if (parted) parts.push([line])
    else parts[parts.length - 1]!.push(line)
  }
  return parts.map((lines) => ({ ...piece, lines }))
}

const typedNote = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)/u
const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Notes that no link joins: a paragraph begins with a raised digit that stands raised in the text before it. */
export function liftNotes(pieces: readonly Piece[]): readonly Piece[] {
  const bodies = new Map<string, string>()
  const out = pieces.map((piece): Piece => {
    const sign = piece.kind === 'paragraph' ? typedNote.exec(piece.lines[0]!) : null
    if (piece.kind !== 'paragraph' || sign === null) return piece
    const raised = sign[1]!
    const marked = pieces.some(
      (other) => other !== piece && linesOf(other).some((line) => marks(line, raised).length > 0),
    )
    if (!marked || bodies.has(raised)) return piece
    const mark = [...raised].map((c) => digits.indexOf(c)).join('')
    bodies.set(raised, mark)
    return { kind: 'note', mark, lines: [piece.lines[0]!.slice(sign[0].length), ...piece.lines.slice(1)] }
  })
  if (bodies.size === 0) return pieces
  const marked = out.map((piece): Piece => {
    const each = (line: string) => withMarks(line, bodies)
    return piece.kind === 'row'
      ? { ...piece, cells: piece.cells.map((cell) => cell.map(each)) }
      : { ...piece, lines: piece.lines.map(each) }
  })
  return [
    ...marked.filter((piece) => piece.kind !== 'note'),
    ...marked.filter((piece) => piece.kind === 'note'),
  ]
}

function linesOf(piece: Piece): readonly string[] {
  return piece.kind === 'row' ? piece.cells.flat() : piece.lines
}

/** Places of a raised number that is a mark: not at the line's begin, not a power of a unit (m², 10³). */
function marks(line: string, raised: string): number[] {
  const places: number[] = []
  for (const match of line.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu)) {
    const before = line.slice(0, match.index)
    if (match[0] !== raised || before === '' || /(?:(?<!\p{L})(?:[dckm]?m|ha)|(?<!\d)10)$/u.test(before))
      continue
    places.push(match.index)
  }
  return places
}

function withMarks(line: string, bodies: ReadonlyMap<string, string>): string {
  let out = line
  for (const [raised, mark] of bodies)
    for (const place of marks(out, raised).reverse())
      out = out.slice(0, place) + noteMark(mark) + out.slice(place + raised.length)
  return out
}
