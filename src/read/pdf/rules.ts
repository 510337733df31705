import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rule } from './glyphs.ts'
import { apply, type Matrix } from './matrix.ts'

/** Codes of pdf.js's packed paths. */
const moveTo = 0
const lineTo = 1
const curveTo = 2

const strokes: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const fills: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])

/** A filled shape is a drawn line up to this thickness, in points. */
const thick = 2.5
/** Shorter lines are dashes and ornaments; joined pieces are measured after joining. */
const shortest = 0.2

/** Adds the straight lines along an axis that one path draws: strokes, and fills thin enough to be one. */
export function rulesOfPath(args: readonly unknown[] | null, ctm: Matrix, rules: Rule[]): void {
  const operator = args?.[0] as number
  const stroked = strokes.has(operator)
  if (!stroked && !fills.has(operator)) return
  const path = (args?.[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0]
  if (path == null) return
  let points: (readonly [number, number])[] = []
  let straight = true
  const flush = () => {
    if (points.length > 1 && straight) addRules(points, stroked, rules)
    points = []
    straight = true
  }
  for (let at = 0; at < path.length; ) {
    const code = path[at]!
    if (code === moveTo) {
      flush()
      points.push(apply(ctm, path[at + 1]!, path[at + 2]!))
      at += 3
    } else if (code === lineTo) {
      points.push(apply(ctm, path[at + 1]!, path[at + 2]!))
      at += 3
    } else if (code === curveTo) {
      straight = false
      at += 7
    } else {
      if (points.length > 1) points.push(points[0]!)
      at += 1
    }
  }
  flush()
}

function addRules(points: readonly (readonly [number, number])[], stroked: boolean, rules: Rule[]): void {
  // A curve of many short pieces is a drawing.
  if (points.length > 400) return
  const xs = points.map((point) => point[0])
  const ys = points.map((point) => point[1])
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  const width = box.x1 - box.x0
  const height = box.y1 - box.y0
  if (Math.min(width, height) <= thick) {
    if (Math.max(width, height) < shortest) return
    const x = (box.x0 + box.x1) / 2
    const y = (box.y0 + box.y1) / 2
    rules.push(width >= height ? { ...box, y0: y, y1: y } : { ...box, x0: x, x1: x })
    return
  }
  if (!stroked) return
  for (let at = 1; at < points.length; at++) {
    const [ax, ay] = points[at - 1]!
    const [bx, by] = points[at]!
    if (Math.abs(ax - bx) > 0.5 && Math.abs(ay - by) > 0.5) continue
    rules.push({ x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) })
  }
}
