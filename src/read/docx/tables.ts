import { linesOfPieces, type Piece, type TablePiece, type TableRow } from '../pieces.ts'
import { child, childElements, type XmlElement } from '../xml.ts'
import { readBlocks } from './blocks.ts'
import type { Context } from './context.ts'
import { integer, isOn } from './styles.ts'

/** Word's own limit; a larger span in a file is a mistake or an attack. */
const mostColumns = 63

/** Reads a table (bảng): merged cells keep their columns, so that a row's cells stand under their headings. */
export function readTable(context: Context, table: XmlElement): TablePiece {
  return { kind: 'table', rows: [...rowsOf(context, table)] }
}

function* rowsOf(context: Context, parent: XmlElement): Generator<TableRow> {
  for (const element of childElements(parent)) {
    switch (element.name) {
      case 'w:tr': {
        const properties = child(element, 'w:trPr')
        if (child(properties, 'w:ins') !== undefined) context.counts.insertions++
        if (child(properties, 'w:del') !== undefined) {
          context.counts.deletions++
          break
        }
        const row = readRow(context, element, properties)
        const hidden = child(properties, 'w:hidden')
        if (hidden !== undefined && isOn(hidden.attributes['w:val']))
          for (const line of linesOfPieces([{ kind: 'table', rows: [row] }]))
            context.counts.hidden += line.text.length
        else yield row
        break
      }
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        yield* rowsOf(context, element)
        break
      case 'mc:AlternateContent':
        yield* rowsOf(context, child(element, 'mc:Choice') ?? element)
        break
    }
  }
}

function readRow(context: Context, row: XmlElement, properties: XmlElement | undefined): TableRow {
  const cells: (readonly Piece[])[] = []
  const skip = (name: string) => {
    const count = integer(child(properties, name)?.attributes['w:val']) ?? 0
    for (let index = 0; index < count && cells.length < mostColumns; index++) cells.push([])
  }
  skip('w:gridBefore')
  for (const cell of cellsOf(row)) {
    if (cells.length >= mostColumns) break
    const own = child(cell, 'w:tcPr')
    const deleted = child(own, 'w:cellDel') !== undefined
    if (deleted) context.counts.deletions++
    if (child(own, 'w:cellIns') !== undefined) context.counts.insertions++
    cells.push(deleted || continues(own) ? [] : readBlocks(context, cell))
    const span = integer(child(own, 'w:gridSpan')?.attributes['w:val']) ?? 1
    for (let index = 1; index < span && cells.length < mostColumns; index++) cells.push([])
  }
  skip('w:gridAfter')
  return { cells }
}

function* cellsOf(parent: XmlElement): Generator<XmlElement> {
  for (const element of childElements(parent)) {
    if (element.name === 'w:tc') yield element
    else if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name)) yield* cellsOf(element)
  }
}

/** A cell that goes on from the one above (vMerge) or to the left (hMerge) shows nothing of its own. */
function continues(properties: XmlElement | undefined): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = child(properties, name)
    return merge !== undefined && merge.attributes['w:val'] !== 'restart'
  })
}
