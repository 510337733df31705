import type { Glyph, Rule } from './glyphs.ts'
import { piecesOf } from './lines.ts'
import { readLine, type TextLine } from './text-line.ts'

/** A table row as it is read: its cells from left to right, each a list of lines (empty where merged with another). */
export interface TableRow {
  readonly y0: number
  readonly y1: number
  readonly x0: number
  readonly x1: number
  readonly cells: readonly (readonly TextLine[])[]
}

export interface RuledTable {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  /** Where the columns begin and end: tables cut by a page break are known by it. */
  readonly edges: readonly number[]
  readonly rows: readonly TableRow[]
}

/** Lines nearer than this are one line; ends nearer than this touch. */
const near = 3
const shortest = 8

/** Tables drawn with lines; `rest` are the glyphs outside of them. */
export function ruledTables(
  page: number,
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Glyph[] } {
  const across = joined(rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0))
  const down = joined(rules.filter((rule) => rule.y1 - rule.y0 > rule.x1 - rule.x0).map(flip)).map(flip)
  // So many lines are a map or a chart, and would take their product in time.
  if (across.length === 0 || down.length === 0 || across.length * down.length > 4_000_000)
    return { tables: [], rest: glyphs }
  const tables: RuledTable[] = []
  let rest = glyphs
  for (const grid of grids(across, down)) {
    const inside = rest.filter((glyph) => within(glyph, grid))
    const table = inside.length === 0 ? null : fill(page, grid, inside)
    if (table === null) continue
    tables.push(table)
    rest = rest.filter((glyph) => !within(glyph, grid))
  }
  return { tables, rest }
}

function flip({ x0, y0, x1, y1 }: Rule): Rule {
  return { x0: y0, y0: x0, x1: y1, y1: x1 }
}

/** Pieces of one horizontal line, put together; what stays short is no line of a table. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)
  const bands: Rule[][] = []
  for (const rule of sorted) {
    const band = bands[bands.length - 1]
    if (band !== undefined && rule.y0 - band[0]!.y0 < 1.5) band.push(rule)
    else bands.push([rule])
  }
  const lines: Rule[] = []
  for (const band of bands) {
    for (const rule of band.sort((a, b) => a.x0 - b.x0)) {
      const line = lines[lines.length - 1]
      if (line !== undefined && line.y0 === band[0]!.y0 && rule.x0 - line.x1 <= near)
        lines[lines.length - 1] = { ...line, x1: Math.max(line.x1, rule.x1) }
      else lines.push({ ...rule, y0: band[0]!.y0, y1: band[0]!.y0 })
    }
  }
  return lines.filter((line) => line.x1 - line.x0 >= shortest)
}

interface Grid {
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/**
 * Groups of lines that touch each other and enclose at least two columns; where a page cuts a row, its cells are open at
 * the top or at the foot.
 */
function grids(across: readonly Rule[], down: readonly Rule[]): readonly Grid[] {
  const parent = [...across, ...down].map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  for (const [h, row] of across.entries())
    for (const [v, column] of down.entries())
      if (
        column.x0 >= row.x0 - near &&
        column.x0 <= row.x1 + near &&
        row.y0 >= column.y0 - near &&
        row.y0 <= column.y1 + near
      )
        parent[root(h)] = root(across.length + v)
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>()
  const groupOf = (index: number) => {
    const key = root(index)
    let group = groups.get(key)
    if (group === undefined) {
      group = { across: [], down: [] }
      groups.set(key, group)
    }
    return group
  }
  for (const [index, rule] of across.entries()) groupOf(index).across.push(rule)
  for (const [index, rule] of down.entries()) groupOf(across.length + index).down.push(rule)
  return [...groups.values()]
    .map((group) => ({
      ...group,
      xs: positions([...group.down.map((rule) => rule.x0), ...group.across.flatMap((r) => [r.x0, r.x1])]),
      ys: positions([...group.across.map((rule) => rule.y0), ...group.down.flatMap((r) => [r.y0, r.y1])]),
    }))
    .filter(
      ({ across, down, xs }) =>
        xs.length >= 3 && (across.length >= 2 ? down.length >= 1 : across.length === 1 && down.length >= 3),
    )
    .sort((a, b) => a.ys[0]! - b.ys[0]!)
}

function positions(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const kept: number[] = []
  for (const value of sorted)
    if (kept.length === 0 || value - kept[kept.length - 1]! > near + 1) kept.push(value)
  return kept
}

function within(glyph: Glyph, grid: Grid): boolean {
  const x = glyph.x + glyph.width / 2
  const y = glyph.y - glyph.size * 0.3
  return x > grid.xs[0]! && x < grid.xs.at(-1)! && y > grid.ys[0]! && y < grid.ys.at(-1)!
}

function slot(edges: readonly number[], value: number): number {
  let at = 0
  while (at < edges.length - 2 && value >= edges[at + 1]!) at++
  return at
}

function fill(page: number, grid: Grid, inside: readonly Glyph[]): RuledTable | null {
  const { xs, ys } = grid
  const columns = xs.length - 1
  const rows = ys.length - 1
  const owner = Array.from({ length: rows * columns }, (_, index) => index)
  // Merged cells: no line drawn between neighbours. Sideways first, then down for cells of the same width.
  for (let r = 0; r < rows; r++)
    for (let c = 1; c < columns; c++)
      if (!covered(grid.down, 'down', xs[c]!, (ys[r]! + ys[r + 1]!) / 2))
        owner[r * columns + c] = owner[r * columns + c - 1]!
  for (let r = 1; r < rows; r++)
    for (let c = 0; c < columns; c++)
      if (!covered(grid.across, 'across', ys[r]!, (xs[c]! + xs[c + 1]!) / 2)) {
        const above = owner[(r - 1) * columns + c]!
        if (owner[r * columns + c] === r * columns + c) owner[r * columns + c] = above
      }
  const cells = new Map<number, Glyph[]>()
  for (const glyph of inside) {
    const r = slot(ys, glyph.y - glyph.size * 0.3)
    const c = slot(xs, glyph.x + glyph.width / 2)
    const key = owner[r * columns + c]!
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [glyph])
    else cell.push(glyph)
  }
  // A line that starts no cell anywhere parts no columns.
  const begun = Array.from({ length: columns }, (_, c) =>
    ys.some((_, r) => r < rows && owner[r * columns + c] === r * columns + c),
  )
  const filled: TableRow[] = []
  for (let r = 0; r < rows; r++) {
    const line: TextLine[][] = []
    for (let c = 0; c < columns; c++) {
      const index = r * columns + c
      // Merged cells keep their columns, so that a row's cells stand under their headings.
      if (owner[index] === index) line.push(linesOf(page, cells.get(index) ?? []))
      else if (begun[c]) line.push([])
    }
    if (line.some((cell) => cell.length > 0))
      filled.push({ y0: ys[r]!, y1: ys[r + 1]!, x0: xs[0]!, x1: xs.at(-1)!, cells: line })
  }
  if (filled.length === 0 || filled.every((row) => row.cells.length < 2)) return null
  return { x0: xs[0]!, x1: xs.at(-1)!, y0: ys[0]!, y1: ys.at(-1)!, edges: xs, rows: filled }
}

/** Whether one of the lines passes at `at` (across its direction) and over `along`. */
function covered(lines: readonly Rule[], way: 'across' | 'down', at: number, along: number): boolean {
  return lines.some((line) => {
    const [place, from, to] = way === 'down' ? [line.x0, line.y0, line.y1] : [line.y0, line.x0, line.x1]
    return Math.abs(place - at) <= near + 1 && from <= along && to >= along
  })
}

function linesOf(page: number, glyphs: readonly Glyph[]): TextLine[] {
  return piecesOf(glyphs).map((pieces) => readLine(page, pieces))
}
