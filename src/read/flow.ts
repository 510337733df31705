import type { Anchor, Block, Source, Style } from './source.ts'
import { superscript } from './superscript.ts'

/**
 * Pieces of a document in reading order, for readers that build their text themselves (HTML, RTF, bare DOC).
 * A line may hold note marks, each wrapped by `noteMark`; they become superscript signs with an anchor.
 */
export type Piece =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[]; readonly style: Style | null }
  | {
      readonly kind: 'row'
      readonly cells: readonly (readonly string[])[]
      readonly table: number
      readonly style: Style | null
    }
  | { readonly kind: 'note'; readonly mark: string; readonly lines: readonly string[] }

/** Noncharacters of Unicode: no text has them, and decoding a line does not touch them. */
const markStart = '\ufdd0'
const markEnd = '\ufdd1'

export function noteMark(mark: string): string {
  return markStart + mark + markEnd
}

/** Text from outside, safe to be put beside note marks. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/gu, '')
}

const wrapped = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/gu

/** Text, blocks and anchors: paragraphs held apart by an empty line, rows by \n, cells by \t, lines by \n. */
export function layOut(pieces: readonly Piece[]): Pick<Source, 'text' | 'blocks' | 'anchors'> {
  const parts: string[] = []
  const blocks: Block[] = []
  const anchors: Anchor[] = []
  let length = 0
  const push = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const line = (words: string) => {
    const start = length
    let from = 0
    for (const match of words.matchAll(wrapped)) {
      push(words.slice(from, match.index))
      const sign = superscript(match[1]!)
      anchors.push({ start: length, end: length + sign.length, mark: match[1]! })
      push(sign)
      from = match.index + match[0].length
    }
    push(words.slice(from))
    return { start, end: length }
  }
  const lines = (all: readonly string[]) =>
    all.map((words, at) => {
      if (at > 0) push('\n')
      return line(words)
    })

  let before: Piece | null = null
  for (const piece of pieces) {
    if (before !== null) {
      const sameTable = before.kind === 'row' && piece.kind === 'row' && before.table === piece.table
      push(sameTable ? '\n' : '\n\n')
    }
    before = piece
    const base = {
      page: null,
      origin: { paragraph: blocks.length, part: piece.kind === 'note' ? 'notes' : 'body' },
      confidence: 1,
    } as const
    if (piece.kind === 'row') {
      const cells = piece.cells.map((cell, at) => {
        if (at > 0) push('\t')
        return lines(cell)
      })
      blocks.push({ kind: 'row', cells, table: piece.table, mark: null, style: piece.style, ...base })
    } else if (piece.kind === 'note') {
      push(`${superscript(piece.mark)} `)
      const cells = [lines(piece.lines)]
      blocks.push({ kind: 'note', cells, table: null, mark: piece.mark, style: null, ...base })
    } else
      blocks.push({
        kind: 'paragraph',
        cells: [lines(piece.lines)],
        table: null,
        mark: null,
        style: piece.style,
        ...base,
      })
  }
  return { text: parts.join(''), blocks, anchors }
}
