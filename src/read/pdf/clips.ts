import { apply, type Matrix } from './matrix.ts'

/** A rectangle of the page as it is shown, in points. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** What a path of pdf.js leaves to be seen of what was shown before: the box around it. */
export function clippedTo(args: readonly unknown[] | null, ctm: Matrix, shown: Box | null): Box | null {
  const bounds = args?.[2] as ArrayLike<number> | null | undefined
  if (bounds == null || bounds.length < 4) return shown
  const [left, low, right, high] = [bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!]
  const corners = [
    apply(ctm, left, low),
    apply(ctm, right, low),
    apply(ctm, left, high),
    apply(ctm, right, high),
  ]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return {
    x0: Math.max(Math.min(...xs), shown?.x0 ?? Number.NEGATIVE_INFINITY),
    y0: Math.max(Math.min(...ys), shown?.y0 ?? Number.NEGATIVE_INFINITY),
    x1: Math.min(Math.max(...xs), shown?.x1 ?? Number.POSITIVE_INFINITY),
    y1: Math.min(Math.max(...ys), shown?.y1 ?? Number.POSITIVE_INFINITY),
  }
}

/** Rounding of what writes the file, in points. */
const slack = 0.5

export function holds(box: Box, [x, y]: readonly [number, number]): boolean {
  return x >= box.x0 - slack && x <= box.x1 + slack && y >= box.y0 - slack && y <= box.y1 + slack
}
