import { InlineText } from '../inline.ts'
import { linesOfPieces, type Piece, type TablePiece, type TableRow } from '../pieces.ts'
import { childElements, type XmlElement } from '../xml.ts'
import type { OdtContext } from './context.ts'
import { readDrawing, readInline } from './inline.ts'
import type { ListState, OdtLabel } from './lists.ts'

/** Reads paragraphs, headings, lists, tables and sections of a container, in order. */
export function readOdtBlocks(context: OdtContext, container: XmlElement): readonly Piece[] {
  const pieces: Piece[] = []
  for (const element of childElements(container)) readBlock(context, pieces, element)
  return pieces
}

function readBlock(context: OdtContext, pieces: Piece[], element: XmlElement): void {
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      readParagraph(context, pieces, element, null)
      break
    case 'text:list':
      readList(context, pieces, element, {
        state: context.numbering.open(element),
        style: element.attributes['text:style-name'],
        depth: 0,
      })
      break
    case 'table:table':
      pieces.push(readTable(context, element))
      break
    case 'text:section': {
      const inside = readOdtBlocks(context, element)
      if (
        element.attributes['text:display'] === 'none' ||
        context.styles.hidden(element.attributes['text:style-name'])
      )
        context.counts.hidden += lengthOf(inside)
      else pieces.push(...inside)
      break
    }
    case 'text:table-of-content':
    case 'text:alphabetical-index':
    case 'text:illustration-index':
    case 'text:table-index':
    case 'text:object-index':
    case 'text:user-index':
      // Repeats the headings.
      for (const body of childElements(element, 'text:index-body'))
        context.counts.contents += lengthOf(readOdtBlocks(context, body))
      break
    case 'text:index-body':
    case 'text:numbered-paragraph':
      pieces.push(...readOdtBlocks(context, element))
      break
    default:
      if (element.name.startsWith('draw:')) {
        const boxes: XmlElement[] = []
        readDrawing(context, { boxes }, element)
        for (const box of boxes) pieces.push(...readOdtBlocks(context, box))
      } else if (element.name.startsWith('loext:')) pieces.push(...readOdtBlocks(context, element))
  }
}

function lengthOf(pieces: readonly Piece[]): number {
  return linesOfPieces(pieces).reduce((sum, line) => sum + line.text.length, 0)
}

interface OpenList {
  readonly state: ListState
  readonly style: string | undefined
  readonly depth: number
}

/** LibreOffice has ten levels; deeper nesting is read as the tenth. */
const deepest = 9

function readList(context: OdtContext, pieces: Piece[], list: XmlElement, open: OpenList): void {
  for (const item of childElements(list)) {
    if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue
    let first = item.name === 'text:list-item'
    for (const element of childElements(item)) {
      if (element.name === 'text:list') {
        readList(context, pieces, element, {
          state: open.state,
          style: element.attributes['text:style-name'] ?? open.style,
          depth: Math.min(open.depth + 1, deepest),
        })
        first = false
      } else if (element.name === 'text:p' || element.name === 'text:h') {
        readParagraph(context, pieces, element, {
          ...open,
          labelled: first,
          start: startValue(item.attributes['text:start-value']),
        })
        first = false
      } else readBlock(context, pieces, element)
    }
  }
}

function startValue(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined
}

interface ItemPlace extends OpenList {
  /** Only the first paragraph of an item shows its label. */
  readonly labelled: boolean
  readonly start: number | undefined
}

function readParagraph(
  context: OdtContext,
  pieces: Piece[],
  element: XmlElement,
  item: ItemPlace | null,
): void {
  const style = context.styles.paragraph(element.attributes['text:style-name'])
  const text = new InlineText(context.votes)
  const boxes: XmlElement[] = []
  const hiddenBefore = context.counts.hidden
  readInline(context, { text, boxes }, element, style.look)
  const blank = text.blank
  // A paragraph with nothing but hidden text is not there at all.
  if (!blank || context.counts.hidden === hiddenBefore) {
    const label = labelOf(context, element, item, style.list)
    const shown = label === null || (blank && label.bullet) ? '' : label.text
    const lines = text.lines(style.look.capitals ? shown.toUpperCase() : shown)
    if (lines.length > 0)
      pieces.push({
        kind: 'paragraph',
        lines,
        labelled: shown !== '',
        ordinal: element.ordinal,
        style: {
          bold: text.bold,
          italic: text.italic,
          centred: style.centred,
          heading: element.name === 'text:h' ? headingLevel(element) : style.outline,
        },
      })
  }
  for (const box of boxes) pieces.push(...readOdtBlocks(context, box))
}

function labelOf(
  { numbering }: OdtContext,
  element: XmlElement,
  item: ItemPlace | null,
  paragraphList: string | null,
): OdtLabel | null {
  if (item !== null) {
    if (!item.labelled) return null
    return numbering.next(item.state, item.style ?? paragraphList ?? undefined, item.depth, item.start)
  }
  // An empty list style takes the chapter number from a heading.
  if (
    element.name !== 'text:h' ||
    paragraphList === '' ||
    element.attributes['text:is-list-header'] === 'true'
  )
    return null
  const start = startValue(element.attributes['text:start-value'])
  const restarts = element.attributes['text:restart-numbering'] === 'true'
  return numbering.heading(headingLevel(element), start ?? (restarts ? 1 : undefined))
}

function headingLevel({ attributes }: XmlElement): number {
  const level = Number(attributes['text:outline-level'] ?? 1)
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 10) : 1
}

/** Word's limit serves here too. */
const mostColumns = 63

function readTable(context: OdtContext, table: XmlElement): TablePiece {
  return { kind: 'table', rows: [...rowsOf(context, table)] }
}

function* rowsOf(context: OdtContext, parent: XmlElement): Generator<TableRow> {
  for (const element of childElements(parent)) {
    if (element.name === 'table:table-row') yield readRow(context, element)
    else if (/^table:table-(?:header-rows|rows|row-group)$/.test(element.name))
      yield* rowsOf(context, element)
  }
}

function readRow(context: OdtContext, row: XmlElement): TableRow {
  const cells: (readonly Piece[])[] = []
  for (const element of childElements(row)) {
    const covered = element.name === 'table:covered-table-cell'
    if (!covered && element.name !== 'table:table-cell') continue
    const content = covered ? [] : readOdtBlocks(context, element)
    const repeated = Number(element.attributes['table:number-columns-repeated'] ?? 1) || 1
    for (let index = 0; index < repeated && cells.length < mostColumns; index++) cells.push(content)
  }
  return { cells }
}
