import { inkOf } from '../read/pdf/glyphs.ts'
import { openPdf, type PdfDocument } from '../read/pdf/open.ts'
import { readPdf } from '../read/pdf.ts'
import type { Source } from '../read/source.ts'
import { type Note, notesOf, summaryLines, withPlace } from './annotate/notes.ts'
import { annotatedCopies, NotAnnotated, type Original } from './annotate/originals.ts'
import { type LetterBox, type PageKeys, pageKeys } from './annotate/pdf-lines.ts'
import { lettersOf } from './annotate/pdf-locate.ts'
import type { Colour, PdfNote, Quad } from './annotate/pdf-write.ts'
import type { Reporter } from './report.ts'
import { visible } from './visible.ts'

/** `KEY.annotated.pdf`: the original with a highlight and a note at each finding's words; its pages stay as they are. */
export const annotatedPdfReport: Reporter = (input) =>
  annotatedCopies(input, {
    formats: ['pdf', 'pdf-scan', 'pdf-mixed'],
    ending: () => 'annotated.pdf',
    skipped: 'annotated-pdf.skipped.txt',
    annotate,
  })

const author = 'Đối Chiếu'

async function annotate({ key, file, text, book, words }: Original): Promise<Uint8Array> {
  const target = await openForAppending(file.bytes)
  const reader = await openPdf(file)
  try {
    const pages = await pagesOf(reader)
    const notes = notesOf(key, book, words)
    const found = new Map(notes.map((note) => [note, quadsByLetters(note, text, pages)]))
    if (
      [...found.values()].some((quads) => quads.length === 0) &&
      pages.some(({ keys }) => keys === null || keys.text.length < 100)
    ) {
      const source = await readPdf(file)
      if (source.text === text)
        for (const [note, quads] of found)
          if (quads.length === 0) found.set(note, quadsByBlock(note, source, pages))
    }
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
    const { appendNotes } = await import('./annotate/pdf-write.ts')
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
  /** Null where the page can't be read or stands across: then its notes go into the margin. */
  readonly keys: PageKeys | null
  /** From points of the page as it is shown to its own coordinates. */
  readonly own: (x: number, y: number) => readonly [x: number, y: number]
  readonly width: number
}

async function pagesOf(document: PdfDocument): Promise<readonly Page[]> {
  const layers = await document.getOptionalContentConfig()
  const pages: Page[] = []
  for (let index = 1; index <= document.numPages; index++) {
    const page = await document.getPage(index)
    const viewport = page.getViewport({ scale: 1 })
    const ink = await inkOf(page, (group) => layers.isVisible(group)).catch(() => null)
    const across = ink === null || Math.abs(ink.width - viewport.width) > 1
    pages.push({
      keys: across ? null : pageKeys({ ...ink, number: index }),
      own: (x, y) => viewport.convertToPdfPoint(x, y) as [number, number],
      width: viewport.width,
    })
    page.cleanup()
  }
  return pages
}

interface PlacedQuad {
  /** 0-based. */
  readonly page: number
  readonly quad: Quad
}

/** Words run over to the next page, hardly ever further. */
const pagesAhead = 3

function quadsByLetters({ place }: Note, text: string, pages: readonly Page[]): readonly PlacedQuad[] {
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

/** A scanned page has no letters but the boxes that the reading of its picture gave. */
function quadsByBlock({ place }: Note, { blocks }: Source, pages: readonly Page[]): readonly PlacedQuad[] {
  const block = blocks.find(({ cells }) =>
    cells.some((cell) => cell.some(({ start, end }) => place.start >= start && place.start < end)),
  )
  if (block === undefined || !('box' in block.origin)) return []
  const [x, y, width, height] = block.origin.box
  const page = pages[block.origin.page - 1]
  return page === undefined
    ? []
    : [{ page: block.origin.page - 1, quad: quadOf(page, x, y, x + width, y + height) }]
}

function quadOf({ own }: Page, x0: number, y0: number, x1: number, y1: number): Quad {
  const corners = [own(x0, y0), own(x1, y0), own(x0, y1), own(x1, y1)].flat()
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
