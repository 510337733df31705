import type { OcrWord, ReadLine } from './page.ts'

/**
 * Tesseract's TSV of `count` pages from page `first` on: one row per page, block, paragraph, line and word; only words
 * carry text.
 */
export function parseTsv(tsv: string, count: number, first = 1): readonly (readonly ReadLine[])[] {
  const pages: OcrWord[][][] = Array.from({ length: count }, () => [])
  let current = ''
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t')
    if (cells[0] !== '5' || cells.length < 12) continue
    const text = cells[11]!.trim().normalize('NFC')
    if (text === '') continue
    const line = cells.slice(1, 5).join('.')
    const lines = pages[Number(cells[1]) - first]
    if (lines === undefined) continue
    if (line !== current) lines.push([])
    current = line
    lines[lines.length - 1]!.push({
      text,
      box: [Number(cells[6]), Number(cells[7]), Number(cells[8]), Number(cells[9])],
      confidence: Math.max(0, Math.min(1, Number(cells[10]) / 100)),
    })
  }
  return pages
}
