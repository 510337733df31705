import { asMatrix } from '../../read/pdf/matrix.ts'
import type { PdfPage } from '../../read/pdf/open.ts'

/** From points of the page as it is read (text from left to right) to the page's own coordinates. */
export type ToOwn = (x: number, y: number) => readonly [x: number, y: number]

/**
 * The reader turns a page whose text stands across before it looks for lines; places found there are turned back
 * by the direction in which most of the page's letters are written.
 */
export async function ownCoordinates(page: PdfPage): Promise<ToOwn> {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const base = asMatrix(viewport.transform)
  const counts = [0, 0, 0, 0]
  const { items } = await page.getTextContent().catch(() => ({ items: [] }))
  for (const item of items) {
    if (!('transform' in item)) continue
    const [a, b] = asMatrix(item.transform)
    const right = base[0] * a + base[2] * b
    const down = base[1] * a + base[3] * b
    const quarter = Math.abs(right) >= Math.abs(down) ? (right >= 0 ? 0 : 2) : down > 0 ? 1 : 3
    counts[quarter]! += item.str.trim().length
  }
  const main = counts.indexOf(Math.max(...counts))
  const own = (x: number, y: number) => viewport.convertToPdfPoint(x, y) as [number, number]
  if (main === 1) return (x, y) => own(width - y, x)
  if (main === 2) return (x, y) => own(width - x, height - y)
  if (main === 3) return (x, y) => own(y, height - x)
  return own
}
