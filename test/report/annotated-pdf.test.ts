import { readFileSync } from 'node:fs'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { fileBytes } from '../../src/read/index.ts'
import { inkOf } from '../../src/read/pdf/glyphs.ts'
import { openPdf } from '../../src/read/pdf/open.ts'
import { annotatedPdfReport } from '../../src/report/annotated-pdf.ts'
import { annotated, core, type Wanted } from './annotated.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/${name}.pdf`))

interface Read {
  readonly page: number
  readonly subtype: string
  readonly text: string
  readonly author: string
  readonly quads: readonly (readonly number[])[]
}

/** What a viewer reads of the annotations. */
async function annotationsOf(bytes: Uint8Array): Promise<readonly Read[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const all: Read[] = []
  for (let page = 1; page <= document.numPages; page++)
    for (const each of await (await document.getPage(page)).getAnnotations()) {
      const points: number[] = [...(each.quadPoints ?? [])]
      const quads = Array.from({ length: points.length / 8 }, (_, index) =>
        points.slice(index * 8, index * 8 + 8),
      )
      all.push({
        page,
        subtype: each.subtype,
        text: each.contentsObj?.str ?? '',
        author: each.titleObj?.str ?? '',
        quads,
      })
    }
  await document.destroy()
  return all
}

/** The letters whose middle lies in the quads, by line and place. */
async function lettersUnder(bytes: Uint8Array, { page, quads }: Read): Promise<string> {
  const document = await openPdf(fileBytes('x.pdf', bytes))
  const own = await document.getPage(page)
  const { glyphs } = await inkOf(own)
  const viewport = own.getViewport({ scale: 1 })
  const text = quads.map((quad) => {
    const [ax, ay] = viewport.convertToViewportPoint(quad[0]!, quad[1]!) as [number, number]
    const [dx, dy] = viewport.convertToViewportPoint(quad[6]!, quad[7]!) as [number, number]
    return glyphs
      .filter(
        ({ x, y, width }) =>
          x + width / 2 > Math.min(ax, dx) &&
          x + width / 2 < Math.max(ax, dx) &&
          y > Math.min(ay, dy) &&
          y < Math.max(ay, dy),
      )
      .sort((a, b) => a.x - b.x)
      .map((glyph) => glyph.text)
      .join('')
  })
  await document.destroy()
  return core(text.join(''))
}

async function check(name: string, wanted: readonly Wanted[]) {
  const bytes = fixture(name)
  const { files, findings } = await annotated(annotatedPdfReport, `${name}.pdf`, bytes, wanted)
  expect(files.map(({ path }) => path)).toEqual(['own.annotated.pdf'])
  const copy = files[0]!.content as Uint8Array
  expect(Buffer.from(copy.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true)
  const notes = await annotationsOf(copy)
  const of = (index: number) => notes.filter(({ text }) => text.includes(`Thấy chỗ ${index}.`))
  return { bytes, copy, notes, findings, of }
}

describe('annotated.pdf', () => {
  it.each<[string, readonly Wanted[]]>([
    ['pdf/dong-nai', [{ words: '2021-2030' }, { words: 'Số:' }, { words: 'Giai đoạn 1 (từ 2024-2025)' }]],
    ['pdf/kon-tum', [{ words: 'Luật ngân sách nhà nước' }, { words: 'MỤC ĐÍCH, YÊU CẦU' }]],
    ['pdf/kon-tum.hard', [{ words: 'Luật ngân sách nhà nước' }]],
    ['pdf/kon-tum.font-fallback', [{ words: 'Luật ngân sách nhà nước' }, { words: 'cấp thẩm quyền' }]],
    ['pdf/son-la', [{ words: 'Sở Lao động' }, { words: 'Hằng năm xây dựng kế hoạch' }]],
  ])('%s: a highlight over the very words, the file below it byte for byte', async (name, wanted) => {
    const { bytes, notes, findings, of } = await check(name, wanted)
    for (const [index, { place }] of findings.entries()) {
      const [note] = of(index)
      expect(note?.subtype).toBe('Highlight')
      expect(note!.author).toBe('Đối Chiếu')
      expect(await lettersUnder(bytes, note!)).toBe(core(place.quote))
    }
    expect(notes.filter(({ subtype }) => subtype === 'Text')).toHaveLength(1)
  })

  it('takes the occurrence that is meant', async () => {
    const { of } = await check(
      'pdf/son-la',
      [0, 1, 2].map((nth) => ({ words: '2023 - 2030', nth })),
    )
    const heights = [0, 1, 2]
      .map((index) => of(index)[0]!)
      .map(({ page, quads }) => page * 1000 - quads[0]![1]!)
    expect(new Set(heights).size).toBe(3)
    expect([...heights].sort((a, b) => a - b)).toEqual(heights)
  })

  it('marks the lines of a scan, where the reading of its picture found them', async () => {
    const { notes, of } = await check('scan/son-la.ccitt200', [
      { words: 'Kế hoạch số 112' },
      { words: 'Mục đích' },
    ])
    expect(notes.filter(({ subtype }) => subtype === 'Highlight').length).toBeGreaterThanOrEqual(2)
    for (const index of [0, 1]) {
      const [quad] = of(index)[0]!.quads
      expect(quad![1]! - quad![7]!).toBeLessThan(25)
      expect(quad![2]! - quad![0]!).toBeLessThan(120)
    }
  }, 180_000)

  it.each([90, 180, 270])('finds the words on pages that are turned by %d degrees', async (angle) => {
    const source = await PDFDocument.load(fixture('pdf/son-la'))
    for (const page of source.getPages()) page.setRotation(degrees(angle))
    const bytes = await source.save()
    const { files } = await annotated(annotatedPdfReport, 'turned.pdf', bytes, [{ words: 'Kế hoạch số 112' }])
    const straight = await check('pdf/son-la', [{ words: 'Kế hoạch số 112' }])
    const notes = await annotationsOf(files[0]!.content as Uint8Array)
    const note = notes.find(({ subtype }) => subtype === 'Highlight')
    const edges = (quad: readonly number[]) => {
      const [xs, ys] = [0, 1].map((axis) => quad.filter((_, index) => index % 2 === axis))
      return [Math.min(...xs!), Math.max(...xs!), Math.min(...ys!), Math.max(...ys!)].map(Math.round)
    }
    expect(edges(note!.quads[0]!)).toEqual(edges(straight.of(0)[0]!.quads[0]!))
  })

  it('keeps the text and gives the same bytes each time', async () => {
    const { bytes, copy } = await check('pdf/son-la', [{ words: 'Sở Lao động' }])
    const again = await check('pdf/son-la', [{ words: 'Sở Lao động' }])
    expect(Buffer.from(copy).equals(Buffer.from(again.copy))).toBe(true)
    const { readPdf } = await import('../../src/read/pdf.ts')
    expect((await readPdf(fileBytes('x.pdf', copy))).text).toBe(
      (await readPdf(fileBytes('x.pdf', bytes))).text,
    )
  })

  it('tells a file that is protected, and goes on', async () => {
    const bytes = fixture('trap/encrypted-ownerpw')
    const { files } = await annotated(annotatedPdfReport, 'khóa.pdf', bytes, [{ words: 'Sở' }])
    expect(files.map(({ path }) => path)).toEqual(['annotated-pdf.skipped.txt'])
    expect(files[0]!.content).toMatch(/khóa\.pdf.*mật khẩu/u)
  })
})
