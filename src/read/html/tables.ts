import { isDataTable } from '../items.ts'
import { attribute, childElements, descendants, type Element, isBlock, textOf } from './dom.ts'

/** A table's grid: cells from left to right, null where a cell from above or from the left reaches over. */
export type Grid = readonly (readonly (Element | null)[])[]

/** More columns than any table of a plan; a larger span is a mistake of the page. */
const widest = 100

export function rowsOf(table: Element): Grid {
  const rows: (Element | null)[][] = []
  /** Rows that each column is still covered for. */
  const covered: number[] = []
  for (const row of tableRows(table)) {
    const cells: (Element | null)[] = []
    let column = 0
    const skip = () => {
      for (; (covered[column] ?? 0) > 0; column++) {
        covered[column]! -= 1
        cells.push(null)
      }
    }
    for (const cell of childElements(row)) {
      if (cell.tagName !== 'td' && cell.tagName !== 'th') continue
      skip()
      const across = span(cell, 'colspan')
      cells.push(cell, ...Array.from({ length: across - 1 }, () => null))
      const down = span(cell, 'rowspan') - 1
      for (let at = 0; at < across; at++) covered[column + at] = down
      column += across
    }
    skip()
    rows.push(cells)
  }
  return rows
}

function tableRows(table: Element): Element[] {
  return childElements(table).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : ['thead', 'tbody', 'tfoot'].includes(child.tagName)
        ? childElements(child).filter((row) => row.tagName === 'tr')
        : [],
  )
}

function span(cell: Element, name: string): number {
  const value = Number(attribute(cell, name) ?? '1')
  return Number.isInteger(value) && value > 0 ? Math.min(value, widest) : 1
}

/**
 * A table that only puts parts of a page in their places: one column, or cells that hold much of the document (many
 * paragraphs, tables of their own). Its cells are read one after the other; the table of a letterhead or of
 * signatures is none, and stays a row of columns.
 */
export function isLayout(table: Element, rows: Grid): boolean {
  const cells = rows.flatMap((row) => row.filter((cell) => cell !== null))
  if (rows.every((row) => row.filter((cell) => cell !== null).length <= 1)) return true
  const size = lengthOf(table)
  let nested = false
  for (const cell of cells) {
    let blocks = 0
    for (const inner of descendants(cell)) {
      if (inner.tagName === 'table') nested = true
      else if (isBlock(inner.tagName) || inner.tagName === 'br') blocks += 1
    }
    const own = lengthOf(cell)
    if (blocks > 8 && own > 2500 && own > size * 0.5) return true
  }
  return nested && size > 1500 && !isDataTable(rows.map((row) => row.map(lengthOf)))
}

function lengthOf(element: Element | null): number {
  return element === null ? 0 : textOf(element).replace(/\s+/gu, '').length
}
