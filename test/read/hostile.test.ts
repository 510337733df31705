import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/read/decode.ts'
import { detect } from '../../src/read/detect.ts'
import { readDocPlainly } from '../../src/read/doc.ts'
import { ReadError } from '../../src/read/errors.ts'
import { readHtml } from '../../src/read/html.ts'
import { fileBytes } from '../../src/read/index.ts'
import { readRtf } from '../../src/read/rtf.ts'
import type { FileBytes, Source } from '../../src/read/source.ts'

/** Damage that repeats with its seed: cut, changed bytes, a piece left out. */
function damaged(whole: Uint8Array, seed: number): Uint8Array {
  let state = seed * 2654435761
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state % below
  }
  const bytes = Uint8Array.from(whole)
  const kind = next(3)
  if (kind === 0) return bytes.subarray(0, next(bytes.length))
  for (let count = [1, 10, 200][next(3)]!; count > 0; count--) bytes[next(bytes.length)] = next(256)
  const at = next(bytes.length)
  return kind === 1
    ? bytes
    : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + next(bytes.length - at))])
}

function sound(source: Source): boolean {
  const inside = ({ start, end }: { start: number; end: number }) =>
    start >= 0 && start <= end && end <= source.text.length
  return source.blocks.every((block) => block.cells.flat().every(inside)) && source.anchors.every(inside)
}

const rtf = Buffer.from(
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}{\\f1 .VnTime;}}\\pard ${"{\\listtext 1.\\tab}Muc {\\f1 \\'ae\\'edch}{\\footnote x}\\par\\trowd\\intbl a\\cell b\\cell\\row\\pard ".repeat(40)}}`,
)
const cases: readonly (readonly [string, Uint8Array, (file: FileBytes) => Source | Promise<Source>])[] = [
  ['html', readFileSync('test/fixtures/html/kon-tum.typed.html'), readHtml],
  ['doc', readFileSync('test/fixtures/doc/kon-tum.autonum.doc'), readDocPlainly],
  ['rtf', rtf, readRtf],
]

describe('damaged files end in a source with sound places, or in a named error', () => {
  test.each(cases)('%s', async (_, whole, read) => {
    let good = 0
    for (let seed = 1; seed <= 40; seed++) {
      const file = fileBytes('x', damaged(whole, seed))
      try {
        detect(file)
        const source = await read(file)
        expect(sound(source)).toBe(true)
        good += 1
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
      }
    }
    // Small damage must not be fatal: some of the forty are still read.
    expect(good).toBeGreaterThan(3)
  })
  test('text in any bytes', () => {
    const whole = readFileSync('corpus/1315-qd-ttg/son-la.txt')
    for (let seed = 1; seed <= 60; seed++) {
      const bytes = damaged(whole, seed)
      try {
        expect(decodeText(fileBytes('x', bytes)).text).not.toContain('\ufffd')
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }
  })
})

describe('work grows with the size of the input only', () => {
  test.each([
    ['blanks', `<p>${' \u00a0'.repeat(300_000)}Kế hoạch`],
    ['open tags', '<b>'.repeat(100_000)],
    ['open comments', '<!--'.repeat(200_000)],
    ['open style rules', `<style>${'@media{'.repeat(50_000)}</style>Kế hoạch`],
    ['items', `<ul>${'<li>một việc'.repeat(5000)}`],
    ['nested tables', `${'<table><tr><td>a<td>b'.repeat(300)}Kế hoạch`],
  ])('%s', (_, body) => {
    const started = performance.now()
    try {
      readHtml(fileBytes('x', Buffer.from(`<html><body>${body}`)))
    } catch (error) {
      expect(error).toBeInstanceOf(ReadError)
    }
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
