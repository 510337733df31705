import type { Ink } from './ink.ts'
import type { Box } from './page.ts'

/** Ink that hangs together, corners included: sides in pixels of the page, `right` and `bottom` one beyond. */
export interface Blob {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly pixels: number
  /** Whether its head stands aside from its foot, as a slash's does. */
  readonly isLeaning: boolean
}

/** Smaller ones are the dust of a threshold. */
const leastPixels = 4

/** The blobs of a word from left to right; marks that reach a little beyond its box count with it. */
export function blobsIn(ink: Ink, [x, y, width, height]: Box): readonly Blob[] {
  const [left, right] = [Math.max(0, x - 2), Math.min(ink.width, x + width + 3)]
  const [top, bottom] = [Math.max(0, y - 4), Math.min(ink.height, y + height + 6)]
  const wide = right - left
  const seen = new Uint8Array(wide * Math.max(0, bottom - top))
  const isInk = (at: number) => ink.bits[(top + Math.floor(at / wide)) * ink.width + left + (at % wide)] === 1
  const found: Blob[] = []
  for (let first = 0; first < seen.length; first++) {
    if (seen[first] === 1 || !isInk(first)) continue
    const around = [first]
    seen[first] = 1
    for (let at = 0; at < around.length; at++) {
      const [column, row] = [around[at]! % wide, Math.floor(around[at]! / wide)]
      for (let down = Math.max(0, row - 1); down <= row + 1 && down < bottom - top; down++)
        for (let across = Math.max(0, column - 1); across <= column + 1 && across < wide; across++) {
          const next = down * wide + across
          if (seen[next] === 1 || !isInk(next)) continue
          seen[next] = 1
          around.push(next)
        }
    }
    if (around.length < leastPixels) continue
    const columns = around.map((at) => left + (at % wide))
    const rows = around.map((at) => top + Math.floor(at / wide))
    const box = { left: least(columns), top: least(rows), right: most(columns) + 1, bottom: most(rows) + 1 }
    found.push({ ...box, pixels: around.length, isLeaning: leans(columns, rows, box) })
  }
  return found.sort((a, b) => a.left - b.left)
}

const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other))
const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other))

/** Whether the middle of the uppermost quarter is right of the lowest one's, by a third of the width. */
function leans(
  columns: readonly number[],
  rows: readonly number[],
  { left, top, right, bottom }: Pick<Blob, 'left' | 'top' | 'right' | 'bottom'>,
): boolean {
  const middle = (from: number, to: number) => {
    const within = columns.filter((_, at) => rows[at]! >= from && rows[at]! < to)
    return within.reduce((sum, column) => sum + column, 0) / Math.max(1, within.length)
  }
  const quarter = Math.max(1, (bottom - top) / 4)
  return middle(top, top + quarter) - middle(bottom - quarter, bottom) > (right - left) / 3
}
