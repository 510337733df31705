import type { Range } from './regions.ts'
import type { Paragraph, View } from './view.ts'

/** The tables (bảng) of a range, each as its rows. */
export function tablesIn({ paragraphs }: View, { from, to }: Range): readonly (readonly Paragraph[])[] {
  const found: Paragraph[][] = []
  for (let index = from; index < to; index++) {
    const row = paragraphs[index]!
    if (row.block.kind !== 'row') continue
    const above = index > from ? paragraphs[index - 1]! : null
    if (above?.block.kind === 'row' && above.block.table === row.block.table) found.at(-1)!.push(row)
    else found.push([row])
  }
  return found
}
