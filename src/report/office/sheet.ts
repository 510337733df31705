import { quoteLine } from './quote.ts'
import { xmlText } from './xml.ts'

/** What a cell holds: words, a number, or nothing. Words are never a formula. */
export type Cell = string | number | null

export interface Column {
  readonly title: string
  /** In letters of the usual font. */
  readonly width: number
  /** Open to the reviewer: shown in another colour. */
  readonly input?: boolean
  /** The values that a cell of the column may take, offered as a list. */
  readonly choices?: readonly string[]
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Styles by their place in `cellXfs` of `styles.xml`. */
export const styles = { plain: 0, head: 1, words: 2, guarded: 3, number: 4, input: 5 } as const

/** Excel takes no longer text in a cell. */
const longestCell = 32_000

/** Height of a line and the greatest height of a row that Excel takes, in points. */
const lineHeight = 15
const highest = 390

/** Lines that wrapped words take in a column of this width. */
function linesOf(cell: Cell, width: number): number {
  return typeof cell === 'string' ? Math.ceil((cell.length * 0.92) / width) : 1
}

/** A worksheet: header row that stays in sight, filter on every column. */
export function sheetXml({ columns, rows }: Sheet): string {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const head = columns.map((column, index) => cellXml(index, 1, column.title, styles.head))
  const body = rows.map((row, index) => {
    const cells = row.map((cell, at) => cellXml(at, index + 2, cell, styleOf(cell, columns[at])))
    const high = Math.max(1, ...row.map((cell, at) => linesOf(cell, columns[at]?.width ?? 10)))
    // Not every program works out the height of wrapped words when it opens a sheet.
    return `<row r="${index + 2}" ht="${Math.min(high * lineHeight + 3, highest)}" customHeight="1">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1" ht="32" customHeight="1">${head.join('')}</row>${body.join('')}</sheetData><autoFilter ref="A1:${last}"/>${choices(columns, rows.length)}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

function choices(columns: readonly Column[], rows: number): string {
  const lists = columns.flatMap(({ choices }, index) => {
    if (choices === undefined || rows === 0) return []
    const name = columnName(index)
    // Other words may be written too: the reader of the sheet tells which it does not know.
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${name}2:${name}${rows + 1}"><formula1>"${xmlText(choices.join(','))}"</formula1></dataValidation>`
  })
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

function styleOf(cell: Cell, column: Column | undefined): number {
  if (column?.input === true) return styles.input
  if (typeof cell === 'number') return styles.number
  return typeof cell === 'string' && /^\s*[=+\-@]/u.test(cell) ? styles.guarded : styles.words
}

function cellXml(column: number, row: number, cell: Cell, style: number): string {
  const at = `r="${columnName(column)}${row}" s="${style}"`
  if (cell === null || cell === '') return `<c ${at}/>`
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
  const text = xmlText(quoteLine(cell, longestCell))
  // `_x000D_` in a cell would be read as the sign with that code.
  const plain = text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${plain}</t></is></c>`
}

/** 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
