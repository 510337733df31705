import type { NotePiece, Piece, TextLine } from './pieces.ts'
import { superscript } from './superscript.ts'

/**
 * Lines under construction, for readers that decode or split them before they are final (HTML, RTF): the mark of a note
 * stands in the text between two noncharacters, and becomes a superscript sign with its anchor when the line is sealed.
 */
const markStart = '\ufdd0'
const markEnd = '\ufdd1'

export function noteMark(mark: string): string {
  return markStart + mark + markEnd
}

/** Text from outside, safe to be put beside note marks. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/gu, '')
}

export function openLine(text: string): TextLine {
  return { text, anchors: [] }
}

const marked = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/gu

function seal({ text }: TextLine): TextLine {
  if (!text.includes(markStart)) return { text, anchors: [] }
  const anchors: TextLine['anchors'][number][] = []
  let out = ''
  let from = 0
  for (const match of text.matchAll(marked)) {
    out += text.slice(from, match.index)
    const sign = superscript(match[1]!)
    anchors.push({ at: out.length, length: sign.length, mark: match[1]! })
    out += sign
    from = match.index + match[0].length
  }
  return { text: out + text.slice(from), anchors }
}

/** The same pieces with every line changed; nested tables included. */
export function mapLines(pieces: readonly Piece[], change: (line: TextLine) => TextLine): readonly Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'paragraph'
      ? { ...piece, lines: piece.lines.map(change) }
      : {
          ...piece,
          rows: piece.rows.map(({ cells }) => ({ cells: cells.map((cell) => mapLines(cell, change)) })),
        },
  )
}

export function sealed(pieces: readonly Piece[]): readonly Piece[] {
  return mapLines(pieces, seal)
}

export function sealedNotes(notes: readonly NotePiece[]): readonly NotePiece[] {
  return notes.map((note) => ({ ...note, lines: note.lines.map(seal) }))
}
