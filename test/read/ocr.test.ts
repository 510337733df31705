import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { ocrBlocks } from '../../src/read/ocr/blocks.ts'
import { nativeEngine } from '../../src/read/ocr/native.ts'
import { stopWasm, wasmEngine } from '../../src/read/ocr/wasm.ts'
import { ocrPdfPages } from '../../src/read/ocr.ts'
import { charErrorRate } from './char-error.ts'

const scan = (name: string) => readFileSync(new URL(`../fixtures/scan/${name}`, import.meta.url))
const truth = scan('son-la.truth.txt').toString('utf8').split('\f')
/** Dashes and quotes have two forms each that a picture hardly tells apart. */
const errors = (read: string, expected: string) => {
  const even = (text: string) => text.replace(/[–—]/g, '-').replace(/[“”]/g, '"')
  return charErrorRate(even(read), even(expected))
}
const native = await nativeEngine()

afterAll(stopWasm)

describe.skipIf(native === null)('tesseract, the program (skipped where it is not installed)', () => {
  it.each([
    ['son-la.scan200.pdf', 4, 0.002],
    ['son-la.rough200.pdf', 2, 0.002],
    ['son-la.ccitt200.pdf', 2, 0.003],
  ])(
    'reads %s',
    async (name, count, limit) => {
      const pages = await ocrPdfPages(
        scan(name),
        Array.from({ length: count }, (_, index) => index + 1),
        {
          engine: native!,
        },
      )
      const { text } = ocrBlocks(pages)
      expect(errors(text, truth.slice(0, count).join('\n'))).toBeLessThan(limit)
    },
    60_000,
  )
})

describe('tesseract.js with the packaged data', () => {
  it('reads a page without any program and without network', async () => {
    const pages = await ocrPdfPages(scan('son-la.scan200.pdf'), [4], { engine: wasmEngine() })
    expect(pages).toHaveLength(1)
    expect(pages[0]!.engine).toBe('tesseract.js')
    const { text, blocks } = ocrBlocks(pages)
    expect(errors(text, truth[3]!)).toBeLessThan(0.005)
    const foot = blocks.find((block) => block.kind === 'row')!
    expect(foot.cells).toHaveLength(2)
    expect(text.slice(foot.cells[0]![0]!.start, foot.cells[0]![0]!.end)).toBe('Nơi nhận:')
    expect(text.slice(foot.cells[1]![0]!.start, foot.cells[1]![0]!.end)).toBe('GIÁM ĐỐC')
  }, 60_000)
})
