import type { Cutting } from './cut.ts'
import {
  around,
  type Box,
  joined,
  meanConfidence,
  type OcrLine,
  type OcrPage,
  type OcrWord,
  type ReadLine,
} from './page.ts'
import type { Prepared } from './prepare.ts'

/** Puts the lines of the cuttings back into their page, in pixels of the straightened page. */
export function putBack(
  read: readonly (readonly ReadLine[])[],
  cuttings: readonly Cutting[],
): readonly OcrLine[] {
  return cuttings.flatMap(({ region, x, y }, index) => {
    const { group, column, table } = region
    const place = group === null ? null : { group, index: column, table }
    return (read[index] ?? []).map((words) => {
      const moved = words.map((word) => ({
        ...word,
        box: [word.box[0] + x, word.box[1] + y, word.box[2], word.box[3]] satisfies Box,
      }))
      return lineOf(moved, place)
    })
  })
}

/** Lines of the straightened raster, and its drawn ones, told in points of the page. */
export function inPoints(
  lines: readonly OcrLine[],
  prepared: Prepared,
  scale: number,
): Pick<OcrPage, 'lines' | 'rules'> {
  const { x, y } = prepared.grown
  const place = (box: Box): Box => [
    round((box[0] - x) * scale),
    round((box[1] - y) * scale),
    round(box[2] * scale),
    round(box[3] * scale),
  ]
  const tables = new Map<object, { readonly edges: readonly number[] }>()
  const columnOf = (column: OcrLine['column']): OcrLine['column'] => {
    if (column === null || column.table === null) return column
    const table = tables.get(column.table) ?? {
      edges: column.table.edges.map((at) => round((at - x) * scale)),
    }
    tables.set(column.table, table)
    return { ...column, table }
  }
  const placed = lines.map((line) => ({
    ...line,
    column: columnOf(line.column),
    box: place(line.box),
    words: line.words.map((word) => ({ ...word, box: place(word.box) })),
  }))
  return { lines: placed, rules: prepared.rules.map(place) }
}

const round = (value: number) => Math.round(value * 100) / 100

export function lineOf(words: readonly OcrWord[], column: OcrLine['column']): OcrLine {
  return {
    text: joined(words),
    box: around(words.map((word) => word.box)),
    confidence: meanConfidence(words),
    words,
    column,
  }
}
