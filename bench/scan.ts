import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePlan } from '../src/parse/index.ts'
import { fileBytes } from '../src/read/index.ts'
import { ocrBlocks } from '../src/read/ocr/blocks.ts'
import { straightened } from '../src/read/ocr/deskew.ts'
import { nativeEngine } from '../src/read/ocr/native.ts'
import type { Engine, OcrPage } from '../src/read/ocr/page.ts'
import { openPdf } from '../src/read/ocr/pdfium.ts'
import { pgm } from '../src/read/ocr/raster.ts'
import { stopWasm, wasmEngine } from '../src/read/ocr/wasm.ts'
import { ocrPdfPages, ocrRasters } from '../src/read/ocr.ts'
import { readPdf } from '../src/read/pdf.ts'
import type { Source } from '../src/read/source.ts'
import { facetsF1 } from '../test/conformance/facets.ts'
import { planOf, sampleText } from '../test/contract/corpus.ts'
import { charErrorRate } from '../test/read/char-error.ts'
import { mediansOf, row, skipped } from './tools/measure.ts'

const scans = join(import.meta.dirname, '../test/fixtures/scan')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(scans, name)))
const truth = readFileSync(join(scans, 'son-la.truth.txt'), 'utf8').split('\f')
const sample = planOf('1315-qd-ttg/son-la.txt', sampleText('1315-qd-ttg/son-la.txt'))
const runs = 3

/** Dashes and quotes have two forms each that a picture hardly tells apart. */
const even = (text: string) => text.replace(/[–—]/gu, '-').replace(/[“”]/gu, '"')
const errors = (pages: readonly OcrPage[], from: number, to: number) =>
  charErrorRate(even(ocrBlocks(pages).text), even(truth.slice(from, to).join('\n'))) * 100
const firstPages = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

const pdf = await openPdf(bytesOf('son-la.scan200.pdf'), '')
const rasters = firstPages(4).map((page) => pdf.draw(page))
pdf.close()

function readScan(engine: Engine): Promise<Source> {
  const ocrPages = (bytes: Uint8Array, pages: readonly number[]) => ocrPdfPages(bytes, pages, { engine })
  return readPdf(fileBytes('scan.pdf', bytesOf('son-la.scan200.pdf')), { ocrPages })
}

async function judge(engine: Engine): Promise<void> {
  const { f1, missed } = facetsF1(parsePlan(await readScan(engine)), sample)
  const lost = missed.map((each) => each.slice(0, 60)).join(' | ')
  row(`${engine.name}: facets, what F1 lacks of the text's`, 1 - f1, '', lost, 0.02)
  for (const [name, count, limit] of [
    ['son-la.scan200.pdf', 4, 0.2],
    ['son-la.rough200.pdf', 2, 0.2],
    ['son-la.ccitt200.pdf', 2, undefined],
  ] as const) {
    const pages = await ocrPdfPages(bytesOf(name), firstPages(count), { engine })
    row(`${engine.name}: character errors, ${name}`, errors(pages, 0, count), '%', '', limit)
  }
  const tilted = rasters.map((raster, index) => ({ page: index + 1, draw: () => straightened(raster, 3) }))
  row(
    `${engine.name}: character errors, tilted 3°`,
    errors(await ocrRasters(tilted, { engine }), 0, 4),
    '%',
    '',
    0.6,
  )
}

/** The program alone on the same pictures, `lanes` at a time. */
async function alone(
  files: readonly string[],
  lanes: number,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < files.length) await once(files[next++]!, env)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

function once(file: string, env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', [file, 'stdout', '-l', 'vie', '--dpi', '200'], {
      stdio: 'ignore',
      env: { ...process.env, ...env },
    })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`tesseract ended with ${code}`)),
    )
  })
}

const cores = availableParallelism()
console.log(`A scan of 4 pages at 200 dpi, ${cores} cores, median of ${runs} taking turns`)
const native = await nativeEngine()
const wasm = wasmEngine()
const folder = mkdtempSync(join(tmpdir(), 'doichieu-bench-'))
const pictures = rasters.map((raster, index) => {
  const file = join(folder, `${index}.pgm`)
  writeFileSync(file, pgm(raster))
  return file
})
const single = { OMP_THREAD_LIMIT: '1' }
const contestants: (readonly [string, () => Promise<unknown>])[] = [
  ['tesseract.js: PDF to Source', () => readScan(wasm)],
]
if (native === null) skipped('tesseract, the program', 'tesseract-ocr is not installed')
else contestants.unshift(['tesseract: PDF to Source', () => readScan(native)])
if (native?.data !== 'system')
  skipped('the program alone', 'tesseract-ocr and tesseract-ocr-vie are not installed')
else
  contestants.push(
    ['the program alone, its own threads', () => alone(pictures, 1, {})],
    ['the program alone, one thread, one page at a time', () => alone(pictures, 1, single)],
    [`the program alone, one thread, ${cores} pages at a time`, () => alone(pictures, cores, single)],
  )
const taken = await mediansOf(
  contestants.map(([, work]) => work),
  runs,
)
rmSync(folder, { recursive: true, force: true })
for (const [index, [what]] of contestants.entries()) row(what, taken[index]! / 4, 'ms/page')
if (native !== null) await judge(native)
await judge(wasm)
await stopWasm()
