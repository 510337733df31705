import type { Span } from '../text/mapped.ts'

const rule = /^\s*\+(?:[-=:]+\+)+\s*$/

/**
 * Rows of tables drawn with "+---+---+" between them, as converters write them in text and Markdown: a row is drawn
 * over several lines, of which the first holds the cells of all.
 */
export class GridRows {
  #open = false
  #row: readonly Span[][] | null = null

  /** Whether a line is a rule, which ends the row above it. */
  isRule(words: string): boolean {
    if (!rule.test(words)) return false
    this.#open = true
    this.#row = null
    return true
  }

  /** Whether the cells of a line belong to the row above, to which they are added; else a row begins with them. */
  goesOn(cells: readonly Span[][]): boolean {
    if (!this.#open) return false
    if (this.#row?.length !== cells.length) {
      this.#row = cells
      return false
    }
    for (const [index, lines] of cells.entries()) this.#row[index]!.push(...lines)
    return true
  }

  /** Something else stands between: the table is over. */
  close(): void {
    this.#open = false
    this.#row = null
  }
}
