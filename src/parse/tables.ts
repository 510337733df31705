import type { Range } from './regions.ts'
import type { Paragraph, View } from './view.ts'

/** The tables (bảng) of a range, each as its rows. */
export function tablesIn({ paragraphs }: View, { from, to }: Range): readonly (readonly Paragraph[])[] {
  return tablesOf(paragraphs.slice(from, to))
}

/** The tables among paragraphs, each as its rows. */
export function tablesOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const found: Paragraph[][] = []
  paragraphs.forEach((row, index) => {
    if (row.block.kind !== 'row') return
    if (inOneTable(paragraphs[index - 1], row)) found.at(-1)!.push(row)
    else found.push([row])
  })
  return found
}

/** Whether two rows are of one table. */
export function inOneTable(one: Paragraph | undefined, other: Paragraph | undefined): boolean {
  return one?.block.kind === 'row' && other?.block.kind === 'row' && one.block.table === other.block.table
}
