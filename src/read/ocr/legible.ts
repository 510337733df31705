import type { Cutting } from './cut.ts'
import { putBack } from './lines.ts'
import type { Box, Engine, OcrLine } from './page.ts'
import type { Prepared } from './prepare.ts'
import { resampled } from './resample.ts'

/** Within these sizes a page is brought to its reading size; letters outside them are no body text. */
const smallest = 0.55
const largest = 1.2
/** Letters a tenth narrower than they are read as well, in a tenth less time. */
const squeeze = 0.9

/**
 * Reads cuttings in the size that networks read best: lines of `height` pixels, marks and feet included. They work on
 * lines 36 pixels high, so more pixels cost time and bring nothing. `mode` is tesseract's page segmentation mode.
 */
export async function readCuttings(
  cuttings: readonly Cutting[],
  prepared: Prepared,
  how: { readonly engine: Engine; readonly mode: number; readonly height: number },
): Promise<readonly OcrLine[]> {
  const down = Math.max(smallest, Math.min(largest, how.height / prepared.lineHeight))
  const across = down * squeeze
  const read = await how.engine.read(
    cuttings.map((cutting) => resampled(cutting.raster, across, down)),
    how.mode,
  )
  const grow = ([x, y, width, height]: Box): Box => [
    Math.round(x / across),
    Math.round(y / down),
    Math.round(width / across),
    Math.round(height / down),
  ]
  const grown = read.map((lines) =>
    lines.map((words) => words.map((word) => ({ ...word, box: grow(word.box) }))),
  )
  return putBack(grown, cuttings)
}
