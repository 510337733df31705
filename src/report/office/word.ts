import { xmlText } from './xml.ts'

/** Look of words and paragraphs in a Word report; sizes in points. */
export interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly align?: 'left' | 'center' | 'both'
  /** Space before and after, in points. */
  readonly space?: readonly [before: number, after: number]
  /** Indent of the first line, in millimetres. */
  readonly indent?: number
  readonly keepNext?: boolean
  /** 1 to 9: the paragraph is a heading that the navigation pane lists. */
  readonly outline?: number
}

/** Twentieths of a point in a millimetre. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export function run(text: string, look: Look = {}): string {
  const properties = [
    look.bold === true ? '<w:b/>' : '',
    look.italic === true ? '<w:i/>' : '',
    look.size === undefined ? '' : `<w:sz w:val="${look.size * 2}"/><w:szCs w:val="${look.size * 2}"/>`,
  ].join('')
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${own}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
}

/** A paragraph of plain words, or of runs made with `run`. */
export function paragraph(content: string | readonly string[], look: Look = {}): string {
  const [before, after] = look.space ?? [0, 0]
  const properties = [
    look.keepNext === true ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`,
    look.indent === undefined ? '' : `<w:ind w:firstLine="${twips(look.indent)}"/>`,
    look.align === undefined ? '' : `<w:jc w:val="${look.align}"/>`,
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline - 1}"/>`,
  ].join('')
  const runs = typeof content === 'string' ? run(content, look) : content.join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

export interface TableColumn {
  readonly title: string
  /** In millimetres. */
  readonly width: number
  readonly align?: Look['align']
}

/** What stands in a cell: one paragraph, or several. */
export type TableCell = string | readonly string[]

/** A ruled table whose head stands again on each page. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  { borders = true } = {},
): string {
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${twips(width)}"/>`).join('')
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const kind = borders ? 'single' : 'nil'
  const lines = sides.map((side) => `<w:${side} w:val="${kind}" w:sz="4" w:space="0" w:color="000000"/>`)
  const whole = twips(columns.reduce((sum, { width }) => sum + width, 0))
  const head = columns.every(({ title }) => title === '')
    ? ''
    : rowXml(
        columns,
        columns.map(({ title }) => title),
        { bold: true, align: 'center' },
        true,
      )
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${lines.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows.map((row) => rowXml(columns, row, {}, false)).join('')}</w:tbl>`
}

function rowXml(
  columns: readonly TableColumn[],
  cells: readonly TableCell[],
  look: Look,
  head: boolean,
): string {
  const properties = `<w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>`
  const body = columns.map(({ width, align = 'left' }, index) => {
    const cell = cells[index] ?? ''
    const paragraphs = (typeof cell === 'string' ? [cell] : cell.length === 0 ? [''] : cell).map((text) =>
      paragraph(text, { align, space: [1, 1], ...look }),
    )
    const middle = head ? '<w:vAlign w:val="center"/>' : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${middle}</w:tcPr>${paragraphs.join('')}</w:tc>`
  })
  return `<w:tr>${properties}${body.join('')}</w:tr>`
}
