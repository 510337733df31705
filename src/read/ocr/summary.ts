import type { Source } from '../source.ts'
import { meanConfidence, type OcrPage } from './page.ts'

/** What a Source tells of its recognition; null without pages. */
export function ocrOf(pages: readonly OcrPage[]): Source['ocr'] {
  const first = pages[0]
  if (first === undefined) return null
  const words = pages.flatMap((page) => page.lines.flatMap((line) => line.words))
  return {
    engine: first.engine,
    version: first.version,
    dpi: Math.min(...pages.map((page) => page.dpi)),
    confidence: Math.round(meanConfidence(words) * 1000) / 1000,
  }
}
