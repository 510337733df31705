import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { ReadError } from '../../src/read/errors.ts'
import { isCut, jpegPicture } from '../../src/read/image/jpeg.ts'
import { pageOf, realDpi } from '../../src/read/image/page.ts'
import { pngPicture } from '../../src/read/image/png.ts'
import { tiffPictures } from '../../src/read/image/tiff.ts'
import { readImage } from '../../src/read/image.ts'
import { fileBytes } from '../../src/read/index.ts'
import { nativeEngine } from '../../src/read/ocr/native.ts'
import { openPdf } from '../../src/read/ocr/pdfium.ts'
import { stopWasm } from '../../src/read/ocr/wasm.ts'

const load = (name: string) =>
  fileBytes(name, new Uint8Array(readFileSync(new URL(`../fixtures/scan/${name}`, import.meta.url))))
const native = await nativeEngine()

afterAll(stopWasm)

describe('pictures become pages', () => {
  it('draws a bilevel PNG as it is', async () => {
    const picture = pngPicture(load('foot.png').bytes)
    expect([picture.width, picture.height, picture.colours]).toEqual([1668, 1440, 1])
    const page = await openPdf(pageOf(picture), 'x')
    const raster = page.draw(1)
    page.close()
    const dark = (pixels: Uint8Array) => pixels.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)
    expect(raster.width).toBe(1668)
    expect(dark(raster.gray)).toBe(dark(picture.data))
  })

  it('turns a photograph as the camera was held', () => {
    const jpeg = load('foot.jpg').bytes
    const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
    const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    const held = new Uint8Array([0xff, 0xd8, ...exif, ...tag, ...jpeg.subarray(2)])
    expect(jpegPicture(held).turn).toBe(90)
    expect(jpegPicture(jpeg)).toMatchObject({ width: 1668, height: 1440, colours: 1, turn: 0 })
    expect([isCut(jpeg), isCut(jpeg.subarray(0, 90_000))]).toEqual([false, true])
  })

  it.each([
    [{ width: 1654, height: 2339, dpi: 72 }, 200],
    [{ width: 1654, height: 1000, dpi: null }, 200],
    [{ width: 2480, height: 3508, dpi: 300 }, 300],
    [{ width: 3000, height: 4000, dpi: 72 }, 342],
  ])('tells the resolution of %o', (size, expected) => {
    const picture = { ...jpegPicture(load('foot.jpg').bytes), ...size }
    expect(Math.round(realDpi(picture))).toBe(expected)
  })

  it('finds every page of a TIFF', () => {
    const pages = tiffPictures(load('two-pages.tif').bytes)
    expect(pages).toHaveLength(2)
    expect(pages[1]!().width).toBe(1654)
  })

  it.each([
    ['cut.png', load('foot.png').bytes.slice(0, 900)],
    ['cut.jpg', load('foot.jpg').bytes.slice(0, 120)],
    ['cut.tif', load('two-pages.tif').bytes.slice(0, 64)],
  ])('names %s as damaged', async (name, bytes) => {
    const error = await readImage(fileBytes(name, bytes)).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ReadError)
    expect((error as ReadError).code).toBe('read/damaged')
  })
})

describe.skipIf(native === null)('pictures as documents (skipped where tesseract is not installed)', () => {
  it.each(['foot.jpg', 'foot.png'])(
    'reads %s',
    async (name) => {
      const source = await readImage(load(name))
      expect(source.format).toBe('image')
      expect(source.pages).toBe(1)
      expect(source.ocr?.confidence).toBeGreaterThan(0.9)
      expect(source.text).toContain('2. Trưởng các phòng, bộ phận chuyên môn')
      const foot = source.blocks.find((block) => block.kind === 'row')!
      expect(foot.cells.map((cell) => source.text.slice(cell[0]!.start, cell[0]!.end))).toEqual([
        'Nơi nhận:',
        'GIÁM ĐỐC',
      ])
    },
    60_000,
  )

  it('reads all pages of a TIFF as one document', async () => {
    const source = await readImage(load('two-pages.tif'))
    expect(source.pages).toBe(2)
    expect(source.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(source.text).toContain('2.1. Khen thưởng hàng năm')
  }, 60_000)
})
