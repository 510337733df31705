import { ReadError } from '../../read/errors.ts'
import type { OcrPage } from '../../read/ocr/page.ts'
import { layoutOfScan } from '../../read/ocr/paged.ts'
import { inkOf } from '../../read/pdf/glyphs.ts'
import { layoutOf } from '../../read/pdf/layout.ts'
import { openPdf, type PdfDocument } from '../../read/pdf/open.ts'
import { classifyPage } from '../../read/pdf/pages.ts'
import { visible } from '../visible.ts'
import { type Note, notesOf, summaryLines, withPlace } from './notes.ts'
import { NotAnnotated, type Original } from './originals.ts'
import { type LetterBox, type PageKeys, pageKeys } from './pdf-lines.ts'
import { lettersOf } from './pdf-locate.ts'
import { ownCoordinates, type ToOwn } from './pdf-turn.ts'
import type { Colour, PdfNote, Quad } from './pdf-write.ts'

const author = 'Đối Chiếu'

/** The original with its notes appended; its pages stay as they are. */
export async function annotatedPdf({ key, file, text, book, words }: Original): Promise<Uint8Array> {
  const target = await openForAppending(file.bytes)
  const reader = await openPdf(file)
  try {
    const pages = await pagesOf(reader, file.bytes)
    const notes = notesOf(key, book, words)
    const found = new Map(notes.map((note) => [note, quadsOf(note, text, pages)]))
    const margin = marginOf(pages)
    const placed = (lines: readonly string[], name: string, colour: Colour, page: number) => ({
      name,
      text: lines.map((line) => visible(line)).join('\n'),
      colour,
      page,
    })
    const list: PdfNote[] = [
      { ...placed(summaryLines(key, book, words), 'doichieu', colours.summary, 0), quads: [], at: margin(0) },
    ]
    for (const note of notes) {
      const { place, finding } = note
      const colour = colours[finding.verdict === 'review' ? 'review' : finding.level]
      const name = `doichieu-${finding.id}`
      const byPage = Map.groupBy(found.get(note) ?? [], ({ page }) => page)
      if (byPage.size === 0) {
        const page = Math.min(Math.max(1, place.page ?? 1), pages.length) - 1
        list.push({ ...placed(withPlace(note, words), name, colour, page), quads: [], at: margin(page) })
      }
      for (const [page, own] of byPage)
        list.push({
          ...placed(note.lines, name, colour, page),
          quads: own.map(({ quad }) => quad),
          at: margin(page, false),
        })
    }
    const { appendNotes } = await import('./pdf-write.ts')
    return await appendNotes(target, file.bytes, list, { author, day: book.input.review.asOf })
  } finally {
    await reader.destroy()
  }
}

const colours = {
  error: [1, 0.68, 0.66],
  warning: [1, 0.82, 0.55],
  note: [0.8, 0.9, 1],
  review: [1, 0.96, 0.55],
  summary: [0.7, 0.85, 1],
} as const satisfies Readonly<Record<string, Colour>>

/** A file that is encrypted or broken cannot be appended to. The writer is loaded only where a PDF is annotated. */
async function openForAppending(bytes: Uint8Array) {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.load(bytes, {
    forIncrementalUpdate: true,
    updateMetadata: false,
    ignoreEncryption: true,
  }).catch(() => null)
  if (document === null || document.getPageCount() === 0) throw new NotAnnotated('damaged')
  if (document.isEncrypted) throw new NotAnnotated('encrypted')
  return document
}

interface Page {
  /** Null where the page can't be read: then its notes go into the margin. */
  readonly keys: PageKeys | null
  /** Points that the file claims for one true point: the sizes of scans may lie. */
  readonly zoom: number
  readonly own: ToOwn
}

async function pagesOf(document: PdfDocument, bytes: Uint8Array): Promise<readonly Page[]> {
  const layers = await document.getOptionalContentConfig()
  const pages: Page[] = []
  const pictures: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const ink = await inkOf(page, (group) => layers.isVisible(group)).catch(() => null)
    const layout = ink === null ? null : layoutOf({ ...ink, number })
    const kind = layout === null ? 'blank' : classifyPage(layout.ink, layout.items)
    if (kind === 'image' || kind === 'bad-layer') pictures.push(number)
    pages.push({
      keys:
        ink === null || layout === null || kind !== 'text' ? null : pageKeys({ ink, items: layout.items }),
      zoom: 1,
      own: await ownCoordinates(page),
    })
    page.cleanup()
  }
  for (const scan of await scansOf(bytes, pictures)) {
    const index = scan.page - 1
    pages[index] = { ...pages[index]!, keys: pageKeys(layoutOfScan(scan)), zoom: scan.zoom }
  }
  return pages
}

/** Pictures are read once more for the places of their lines; with `DOICHIEU_CACHE` the reading is remembered. */
async function scansOf(bytes: Uint8Array, pages: readonly number[]): Promise<readonly OcrPage[]> {
  if (pages.length === 0) return []
  const { ocrPdfPages } = await import('../../read/ocr.ts')
  try {
    return await ocrPdfPages(bytes, pages)
  } catch (error) {
    // Without a reading the notes of these pages stand in the margin.
    if (error instanceof ReadError) return []
    throw error
  }
}

interface PlacedQuad {
  /** 0-based. */
  readonly page: number
  readonly quad: Quad
}

/** Words run over to the next page, hardly ever further. */
const pagesAhead = 3

function quadsOf({ place }: Note, text: string, pages: readonly Page[]): readonly PlacedQuad[] {
  const first = place.page === null ? 0 : place.page - 1
  const last = place.page === null ? pages.length : first + pagesAhead
  const keys = pages.slice(first, last).map((page) => page.keys ?? { text: '', boxes: [] })
  const lines: LetterBox[][] = []
  for (const box of lettersOf(place, text, keys)) {
    const line = lines[lines.length - 1]
    if (line?.[0]?.line === box.line) line.push(box)
    else lines.push([box])
  }
  return lines.map((line) => {
    const { page, line: own } = line[0]!
    const [x0, x1] = [Math.min(...line.map((box) => box.x0)), Math.max(...line.map((box) => box.x1))]
    return {
      page: page - 1,
      quad: quadOf(pages[page - 1]!, x0, own.y - own.size * 0.85, x1, own.y + own.size * 0.25),
    }
  })
}

function quadOf({ own, zoom }: Page, x0: number, y0: number, x1: number, y1: number): Quad {
  const corners = [
    own(x0 * zoom, y0 * zoom),
    own(x1 * zoom, y0 * zoom),
    own(x0 * zoom, y1 * zoom),
    own(x1 * zoom, y1 * zoom),
  ].flat()
  return corners.map((value) => Math.round(value * 100) / 100) as unknown as Quad
}

/** Places for signs in the left margin of a page, one below the other. */
function marginOf(pages: readonly Page[]): (page: number, take?: boolean) => readonly [number, number] {
  const taken = new Map<number, number>()
  return (page, take = true) => {
    const count = taken.get(page) ?? 0
    if (take) taken.set(page, count + 1)
    return pages[page]!.own(12 + Math.floor(count / 30) * 20, 20 + (count % 30) * 22)
  }
}
