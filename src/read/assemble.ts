import { noText } from './errors.ts'
import { columnZones, flatten } from './items.ts'
import type { Letterhead } from './letterhead.ts'
import { paragraphs } from './paragraphs.ts'
import type { NotePiece, Piece } from './pieces.ts'
import type { Anchor, FileBytes, Format, Source, SourceProblem } from './source.ts'
import { Writer } from './writer.ts'

export interface Assembly {
  readonly file: FileBytes
  readonly format: Format
  /** Name of the part that the body's ordinals count in. */
  readonly part: string
  /** A letterhead out of a page header, read before the body. */
  readonly letterhead?: Letterhead | null
  readonly pieces: readonly Piece[]
  readonly notes: readonly NotePiece[]
  readonly problems: readonly SourceProblem[]
}

/**
 * Writes the pieces of a word processor's document as text, with blocks and anchors over it: a blank line between
 * paragraphs, one line per table row with tabs between its cells, notes at the end. Shared by DOCX and ODT.
 */
export function assemble({
  file,
  format,
  part,
  letterhead = null,
  pieces,
  notes,
  problems,
}: Assembly): Source {
  const above = letterhead?.pieces ?? []
  const items = flatten([...above, ...pieces])
  const bodyFrom = flatten(above).length
  const zones = columnZones(items)
  const writer = new Writer()
  let tables = 0
  let tabbed = false
  const numbers = new Map<number, number>()
  for (const [index, item] of items.entries()) {
    const origin = {
      paragraph: item.ordinal,
      part: letterhead !== null && index < bodyFrom ? letterhead.part : part,
    }
    if (item.kind === 'row') {
      tabbed = false
      const table = numbers.get(item.table) ?? tables++
      numbers.set(item.table, table)
      writer.row(item, table, origin)
      continue
    }
    const columns = zones[index] === true
    for (const [at, line] of item.lines.entries()) {
      const parts = columns ? writer.columns(line) : []
      if (parts.length < 2) writer.line(line, at > 0 && !tabbed, origin, item)
      else {
        if (!tabbed) tables++
        writer.tabbedRow(line, parts, tables - 1, origin, tabbed)
      }
      tabbed = parts.length >= 2
    }
  }
  const built = paragraphs(writer.text, writer.lines)
  const noteBlocks = notes.filter((note) => note.lines.length > 0).map((note) => writer.note(note))
  if (!/[\p{L}\p{N}]/u.test(writer.text)) throw noText(file.path)
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    format,
    encoding: null,
    pages: null,
    ocr: null,
    text: writer.text,
    edits: [],
    blocks: [...built.blocks, ...noteBlocks],
    anchors: mergeAnchors(writer.anchors, built.anchors),
    problems: [...problems, ...built.problems],
  }
}

/** Anchors of real notes win over typed marks at the same place. */
function mergeAnchors(real: readonly Anchor[], typed: readonly Anchor[]): readonly Anchor[] {
  const taken = new Set(real.map(({ start }) => start))
  return [...real, ...typed.filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start)
}
