import type { Cutting } from './cut.ts'
import { putBack } from './lines.ts'
import type { Box, Engine, OcrLine } from './page.ts'
import type { Prepared } from './prepare.ts'
import { resampled } from './resample.ts'

/** Within these sizes a page is brought to its reading size; letters outside them are no body text. */
const smallest = 0.55
const largest = 1.2

/**
 * Reads cuttings in the size that networks read best: lines of `height` pixels, marks and feet included. They work on
 * lines 36 pixels high, so more pixels cost time and bring nothing. `mode` is tesseract's page segmentation mode.
 */
export async function readCuttings(
  cuttings: readonly Cutting[],
  prepared: Prepared,
  how: { readonly engine: Engine; readonly mode: number; readonly height: number },
): Promise<readonly OcrLine[]> {
  const scale = Math.max(smallest, Math.min(largest, how.height / prepared.lineHeight))
  const read = await how.engine.read(
    cuttings.map((cutting) => resampled(cutting.raster, scale)),
    how.mode,
  )
  const grow = ([x, y, width, height]: Box): Box => [
    Math.round(x / scale),
    Math.round(y / scale),
    Math.round(width / scale),
    Math.round(height / scale),
  ]
  const grown = read.map((lines) =>
    lines.map((words) => words.map((word) => ({ ...word, box: grow(word.box) }))),
  )
  return putBack(grown, cuttings)
}
