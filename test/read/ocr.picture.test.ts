import { describe, expect, it } from 'vitest'
import { openPdf } from '../../src/read/ocr/pdfium.ts'

const side = 1200

/** A page of eight inches that one picture covers; `more` is drawn on top of it. */
function page(image: string, data: Uint8Array, more = '', extra = ''): Uint8Array {
  const content = `q 576 0 0 576 0 0 cm /I Do Q ${more}`
  const head = `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} ${image} /Length ${data.length} >>`
  const parts = [
    '%PDF-1.4\n',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 576 576] ${extra} /Contents 4 0 R`,
    ' /Resources << /XObject << /I 5 0 R >> >> >> endobj\n',
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj\n`,
    `5 0 obj ${head} stream\n`,
    data,
    '\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n',
  ]
  return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))))
}

const pattern = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 7) * 17) & 255)
const bytes8 = pattern(side * side)
const bytes1 = pattern((side * side) / 8)

async function draw(pdf: Uint8Array) {
  const opened = await openPdf(pdf, 'x.pdf')
  const raster = opened.draw(1)
  opened.close()
  return raster
}

describe('a page that is one picture', () => {
  // A second object, drawn in white outside the page, makes the page be drawn.
  const drawn = '1 g 900 900 1 1 re f'
  it.each([
    ['gray', '/ColorSpace /DeviceGray /BitsPerComponent 8', bytes8, ''],
    ['bilevel', '/ColorSpace /DeviceGray /BitsPerComponent 1', bytes1, ''],
    ['inverted', '/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]', bytes1, ''],
    ['inverted gray', '/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]', bytes8, ''],
    ['a stencil', '/ImageMask true /BitsPerComponent 1', bytes1, ''],
    ['a palette', '/ColorSpace [/Indexed /DeviceRGB 1 <FFFFFF000000>] /BitsPerComponent 1', bytes1, ''],
    ['colour', '/ColorSpace /DeviceRGB /BitsPerComponent 8', pattern(3 * side * side), ''],
    ['turned', '/ColorSpace /DeviceGray /BitsPerComponent 8', bytes8, '/Rotate 90'],
    ['cropped', '/ColorSpace /DeviceGray /BitsPerComponent 8', bytes8, '/CropBox [0 0 560 576]'],
  ])('gives the pixels that drawing gives: %s', async (_, image, data, extra) => {
    const own = await draw(page(image, data, '', extra))
    const other = await draw(page(image, data, drawn, extra))
    expect([own.width, own.height, own.dpi]).toEqual([other.width, other.height, other.dpi])
    expect(Buffer.compare(own.gray, other.gray)).toBe(0)
    expect(own.red).toBe(other.red)
  })
})
