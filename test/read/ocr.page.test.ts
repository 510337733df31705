import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diagnose } from '../../src/read/doctor.ts'
import { ocrBlocks } from '../../src/read/ocr/blocks.ts'
import { remembering } from '../../src/read/ocr/cache.ts'
import { coverageOf } from '../../src/read/ocr/coverage.ts'
import { lieOf, straightened } from '../../src/read/ocr/deskew.ts'
import { findInk } from '../../src/read/ocr/ink.ts'
import { findRegions } from '../../src/read/ocr/layout.ts'
import { lineOf } from '../../src/read/ocr/lines.ts'
import { nativeEngine } from '../../src/read/ocr/native.ts'
import type { Engine } from '../../src/read/ocr/page.ts'
import { evened, paperOf } from '../../src/read/ocr/paper.ts'
import { drawScale, openPdf } from '../../src/read/ocr/pdfium.ts'
import { prepare } from '../../src/read/ocr/prepare.ts'
import { grayFromBgr, type Raster, turned } from '../../src/read/ocr/raster.ts'
import { resampled } from '../../src/read/ocr/resample.ts'
import { withoutRules } from '../../src/read/ocr/rules.ts'
import { ocrPdfPages, ocrRasters } from '../../src/read/ocr.ts'
import { charErrorRate } from './char-error.ts'

const scan = (name: string) => readFileSync(new URL(`../fixtures/scan/${name}`, import.meta.url))
const native = await nativeEngine()
const pages: Raster[] = []

beforeAll(async () => {
  const pdf = await openPdf(scan('son-la.scan200.pdf'), 'scan')
  pages.push(pdf.draw(1), pdf.draw(4))
  pdf.close()
})

/** An engine that finds nothing, or what it is told to. */
const fake = (read: Engine['read']): Engine => ({
  name: 'tesseract',
  version: '0',
  lanes: 2,
  data: 'system',
  read,
})

/** A page in the shade: half as bright at its right edge as at its left. */
const shaded = (page: Raster): Raster => ({
  ...page,
  gray: page.gray.map((value, at) => value * (1 - (0.5 * (at % page.width)) / page.width)),
})

describe('the raster', () => {
  it('keeps the pixels of a scan whose page size lies', () => {
    const lying = drawScale({ width: 1701.26, height: 2405.83 }, { pixels: 2339, points: 2405.83 })
    expect(Math.round(lying.dpi)).toBe(200)
    expect(Math.round(2405.83 * lying.scale)).toBe(2339)
    expect(drawScale({ width: 595, height: 842 }, { pixels: 7016, points: 842 }).dpi).toBe(200)
    expect(drawScale({ width: 595, height: 842 }, null).scale).toBeCloseTo(200 / 72, 2)
  })

  it('turns red to paper and leaves black under it', () => {
    const pixels = new Uint8Array([40, 30, 200, 0, 30, 20, 60, 0, 255, 255, 255, 0, 120, 60, 40, 0])
    const { gray, red } = grayFromBgr(pixels, 4, 1, 16)
    expect(gray[0]).toBe(255)
    expect(gray[1]).toBeLessThan(80)
    expect(gray[2]).toBe(255)
    expect(gray[3]).toBeLessThan(80)
    expect(red).toBe(0.25)
  })
})

describe('the paper', () => {
  it('is white throughout once it is evened', () => {
    const [page] = pages
    const { paper } = paperOf(evened(shaded(page!)))
    expect(Math.min(...paperOf(shaded(page!)).paper)).toBeLessThan(150)
    expect(Math.min(...paper)).toBeGreaterThan(235)
  })

  it('that is white is left as it is', () => {
    expect(evened(pages[0]!)).toBe(pages[0])
  })

  it('in the shade has the ink of a page in the light', () => {
    const [page] = pages
    const inked = (raster: Raster) => findInk(raster).bits.reduce((sum, bit) => sum + bit, 0)
    expect(inked(evened(shaded(page!))) / inked(page!)).toBeCloseTo(1, 1)
  })
})

describe('the page', () => {
  it.each([-5, -3, 0.5, 3, 5])('is straightened from %d degrees', (degrees) => {
    const own = lieOf(findInk(pages[1]!)).tilt
    const tilted = straightened(pages[1]!, degrees)
    expect(lieOf(findInk(tilted)).tilt).toBeCloseTo(own - degrees, 0)
    expect(Math.abs(lieOf(findInk(straightened(tilted, own - degrees))).tilt)).toBeLessThan(0.15)
  })

  it.each([0, 1, 2, 3])('that was fed %d quarters round is turned back', (quarters) => {
    for (const page of pages) {
      const fed = turned(page, quarters)
      const { quarters: back, raster } = prepare(fed)
      expect((quarters + back) % 4).toBe(0)
      expect(raster.points).toEqual(page.points)
    }
  })

  it('is read the other way up where its words can be spoken only so', async () => {
    const wordsOf = (text: string) =>
      text.split(' ').map((word, at) => ({
        text: word,
        box: [20 + at * 60, 20, 50, 24] as const,
        confidence: 0.9,
      }))
    const good = wordsOf('Các sở ngành và các xã cùng nhau làm theo công văn này của tỉnh')
    const bad = wordsOf('qun tien stk 1A qHz opq ald xax qunw tten ouJ rrp kze')
    const readAs = async (...each: (typeof good)[]) => {
      let way = -1
      const engine = fake(async (rasters) => {
        way += 1
        return rasters.map((_, at) => (at === 0 && way < each.length ? [each[way]!] : []))
      })
      const [page] = await ocrRasters([{ page: 1, draw: () => pages[1]! }], { engine })
      return { quarters: page!.quarters, text: page!.lines[0]!.text }
    }
    expect(await readAs(bad, good)).toEqual({ quarters: 2, text: good.map(({ text }) => text).join(' ') })
    expect(await readAs(good, bad)).toMatchObject({ quarters: 0 })
    expect(await readAs(bad, bad)).toMatchObject({ quarters: 0 })
  })

  it('without a line of text is left as it lies', () => {
    const blank: Raster = { ...pages[0]!, gray: new Uint8Array(pages[0]!.gray.length).fill(255) }
    expect(prepare(blank)).toMatchObject({ quarters: 0, tilt: 0, cuttings: [] })
  })

  it('makes paper white and keeps strokes dark when it is made smaller', () => {
    const width = 60
    const gray = new Uint8Array(width * 40).fill(200)
    for (let y = 0; y < 40; y++)
      gray.fill(0, y * width + 30, y * width + 34).fill(95, y * width + 45, y * width + 55)
    const raster: Raster = { ...pages[0]!, width, height: 40, gray }
    const small = resampled(raster, 0.8)
    expect([small.width, small.height]).toEqual([48, 32])
    expect(small.gray[5]).toBe(255)
    // Between ink and paper it stays what it was among them.
    expect(Math.abs(small.gray[10 * 48 + 40]! - 128)).toBeLessThan(4)
    expect(small.gray[10 * 48 + 25]).toBeLessThan(30)
  })

  it('is cut into the columns of its head and of its foot', () => {
    const columns = pages.map((raster) => {
      const level = straightened(raster, lieOf(findInk(raster)).tilt)
      return findRegions(findInk(level), level.dpi).map((region) => region.group)
    })
    expect(columns).toEqual([
      [0, 0, null],
      [null, 0, 0],
    ])
  })

  it('loses drawn rules and keeps the letters', () => {
    const width = 400
    const gray = new Uint8Array(width * 60).fill(255)
    gray.fill(0, 30 * width + 20, 30 * width + 300)
    for (let y = 10; y < 30; y++) gray.fill(0, y * width + 50, y * width + 54)
    const raster: Raster = { width, height: 60, gray, dpi: 200, points: { width: 144, height: 21 }, red: 0 }
    const bare = withoutRules(raster, findInk(raster))
    expect(bare.raster.gray[30 * width + 200]).toBe(255)
    expect(bare.raster.gray[20 * width + 51]).toBe(0)
  })
})

describe('what is not read', () => {
  it('is measured by its ink', () => {
    const ink = findInk(pages[1]!)
    const word = { text: 'x', box: [0, 0, ink.width, 600] as const, confidence: 1 }
    const none = coverageOf(ink, [], 200)
    const half = coverageOf(ink, [lineOf([word], null)], 200)
    expect(none.share).toBeGreaterThan(0.95)
    expect(half.share).toBeGreaterThan(0.3)
    expect(half.share).toBeLessThan(none.share - 0.2)
  })

  it('is told with page and share', async () => {
    const engine = fake(async (rasters) => rasters.map(() => []))
    const [read] = await ocrRasters([{ page: 7, draw: () => pages[1]! }], { engine })
    expect(read!.lines).toEqual([])
    const problem = read!.problems.find(({ code }) => code === 'ocr/ink-unread')
    expect(problem).toMatchObject({ level: 'warning', data: { page: 7 } })
    expect(Number(problem!.data.percent)).toBeGreaterThan(90)
  })

  it('is a stroke of the pen, but no end of a paragraph where lines begin', async () => {
    const at = (text: string, x: number, y: number, confidence: number) =>
      text
        .split(' ')
        .map((word, index) => ({ text: word, box: [x + index * 70, y, 60, 24] as const, confidence }))
    const lines = [
      at('Các xã làm theo công văn 07-', 60, 40, 0.95),
      at('NQ/ĐU.', 60, 80, 0.39),
      at('Jmx Wq', 420, 120, 0.3),
    ]
    let reads = 0
    const engine = fake(async (rasters) => rasters.map(() => (reads++ === 0 ? lines : [])))
    const [read] = await ocrRasters([{ page: 1, draw: () => pages[1]! }], { engine })
    expect(read!.lines.map(({ text }) => text)).toEqual(['Các xã làm theo công văn 07-', 'NQ/ĐU.'])
  })

  it('is a number that the engine doubts, which stays as read', async () => {
    const words = [
      { text: 'Số:', box: [40, 40, 60, 30] as const, confidence: 0.9 },
      { text: '1Z7', box: [120, 40, 60, 30] as const, confidence: 0.3 },
    ]
    const engine = fake(async (rasters) => rasters.map((_, index) => (index === 0 ? [words] : [])))
    const [read] = await ocrRasters([{ page: 1, draw: () => pages[1]! }], { engine })
    expect(read!.lines[0]!.text).toBe('Số: 1Z7')
    expect(read!.problems).toContainEqual({
      code: 'ocr/number-unreadable',
      level: 'warning',
      data: { page: 1, read: '1Z7', line: 'Số: 1Z7', confidence: 0.3 },
      span: null,
    })
  })
})

describe('the cache', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doichieu-test-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('reads each picture once, by its pixels and mode', async () => {
    let reads = 0
    const line = [{ text: 'Kế', box: [1, 2, 3, 4] as const, confidence: 0.9 }]
    const engine = remembering(
      fake(async (rasters) => {
        reads++
        return rasters.map(() => [line])
      }),
      folder,
    )
    const first = await engine.read([pages[0]!], 6)
    expect(await engine.read([pages[0]!], 6)).toEqual(first)
    expect(reads).toBe(1)
    await engine.read([pages[0]!], 11)
    await engine.read([pages[1]!], 6)
    expect(reads).toBe(3)
    expect((await readdir(join(folder, 'ocr'))).length).toBeGreaterThan(1)
  })
})

describe('the doctor', () => {
  it('names what is missing and how to get it', async () => {
    const engine: Engine = { ...fake(async (rasters) => rasters.map(() => [])), name: 'tesseract.js' }
    const { formats, lanes } = await diagnose({ engine, soffice: null })
    const of = (format: string) => formats.find((one) => one.format === format)
    expect(of('docx')).toMatchObject({ readable: 'yes', install: [] })
    expect(of('doc')).toMatchObject({ readable: 'limited', install: ['libreoffice-writer-nogui'] })
    expect(of('pdf-scan')).toMatchObject({ readable: 'limited', engine: 'tesseract.js' })
    expect(of('pdf-scan')!.install).toContain('tesseract-ocr')
    expect(of('image')!.msPerPage).toBeGreaterThanOrEqual(0)
    expect(lanes).toBe(2)
    expect(new Set(formats.map((one) => one.format)).size).toBe(11)
  })
})

describe.skipIf(native === null)('tilted and lying scans (skipped where tesseract is not installed)', () => {
  const truth = scan('son-la.truth.txt').toString('utf8').split('\f')
  const even = (text: string) => text.replace(/[–—]/g, '-').replace(/[“”]/g, '"')

  it('reads a page tilted by 3 degrees', async () => {
    const pictures = pages.map((raster, index) => ({ page: index + 1, draw: () => straightened(raster, 3) }))
    const { text, problems } = ocrBlocks(await ocrRasters(pictures, { engine: native! }))
    expect(charErrorRate(even(text), even(`${truth[0]}\n${truth[3]}`))).toBeLessThan(0.006)
    expect(problems.filter(({ code }) => code === 'ocr/ink-unread')).toEqual([])
  }, 60_000)

  it('reads a tilted page of which one side lies in the shade', async () => {
    const pictures = pages.map((raster, index) => ({
      page: index + 1,
      draw: () => shaded(straightened(raster, 1.5)),
    }))
    const { text, problems } = ocrBlocks(await ocrRasters(pictures, { engine: native! }))
    expect(charErrorRate(even(text), even(`${truth[0]}\n${truth[3]}`))).toBeLessThan(0.006)
    expect(problems.filter(({ code }) => code === 'ocr/ink-unread')).toEqual([])
  }, 60_000)

  it('reads a page on the black of a scanner that is larger', async () => {
    const [page] = pages
    const side = 200
    const [width, height] = [page!.width + side, page!.height + side]
    const gray = new Uint8Array(width * height).map((_, at) => 8 + ((at * 7919) % 13))
    for (let row = 0; row < page!.height; row++)
      gray.set(page!.gray.subarray(row * page!.width, (row + 1) * page!.width), row * width + side)
    const draw = () => ({ ...page!, width, height, gray })
    const { text, problems } = ocrBlocks(await ocrRasters([{ page: 1, draw }], { engine: native! }))
    expect(charErrorRate(even(text), even(truth[0]!))).toBeLessThan(0.002)
    expect(problems.filter(({ code }) => code === 'ocr/ink-unread')).toEqual([])
  }, 60_000)

  it('reads a page that was fed upside down as the page it is, and tells so', async () => {
    const picture = (raster: Raster) => [{ page: 4, draw: () => raster }]
    const [page] = await ocrRasters(picture(turned(pages[1]!, 2)), { engine: native! })
    const { text, blocks } = ocrBlocks([page!])
    expect(charErrorRate(even(text), even(truth[3]!))).toBeLessThan(0.008)
    const [level] = await ocrRasters(picture(pages[1]!), { engine: native! })
    const boxes = [blocks, ocrBlocks([level!]).blocks].map((own) =>
      own.flatMap(({ origin }) => ('box' in origin ? [origin.box] : [])),
    )
    for (const [index, [x, y, width, height]] of boxes[1]!.entries()) {
      expect(boxes[0]![index]![0]).toBeCloseTo(page!.width - x - width, -1)
      expect(boxes[0]![index]![1]).toBeCloseTo(page!.height - y - height, -1)
    }
    expect(page!.problems).toContainEqual({
      code: 'ocr/page-turned',
      level: 'note',
      data: { page: 4, degrees: 180 },
      span: null,
    })
  }, 60_000)

  it('reads a scan whose page size lies, with boxes in the points that it claims', async () => {
    const [page] = await ocrPdfPages(scan('bogus-page-size.pdf'), [1], { engine: native! })
    expect(page!.dpi).toBe(200)
    expect(page!.zoom).toBeCloseTo(2.08, 1)
    const { text, blocks } = ocrBlocks([page!])
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const boxes = blocks.flatMap((block) => ('box' in block.origin ? [block.origin.box] : []))
    expect(Math.max(...boxes.map(([x, , width]) => x + width))).toBeGreaterThan(800)
    expect(Math.max(...boxes.map(([x, , width]) => x + width))).toBeLessThan(1240)
  }, 60_000)
})
