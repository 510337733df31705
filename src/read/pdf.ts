import { damaged, noText, ReadError } from './errors.ts'
import { withLostMarks } from './ocr/notes.ts'
import { blocksOf } from './pdf/blocks.ts'
import { declaredPages } from './pdf/declared.ts'
import { flowOf } from './pdf/flow.ts'
import { type Ink, inkOf } from './pdf/glyphs.ts'
import { layoutOf, type PageLayout } from './pdf/layout.ts'
import { withoutOldFonts } from './pdf/old-fonts.ts'
import { openPdf, type PdfDocument } from './pdf/open.ts'
import { classifyPage, type PageKind } from './pdf/pages.ts'
import { type OcrPages, placed, type ReadPage, readPictures } from './pdf/pictures.ts'
import { withoutRunning } from './pdf/running.ts'
import { spoiled } from './pdf/spoiled.ts'
import { type Folds, onSheets, pagesOfSheet } from './pdf/spreads.ts'
import { write } from './pdf/write.ts'
import type { FileBytes, Format, Source, SourceProblem } from './source.ts'

export interface PdfOptions {
  /** Reads the pages that have no text of their own; by default the OCR of this program. */
  readonly ocrPages?: OcrPages
}

/** Reads a PDF: pages with text from their glyphs, the others from their picture. */
export async function readPdf(file: FileBytes, options: PdfOptions = {}): Promise<Source> {
  const document = await openPdf(file)
  const stored = await readPages(file, document).finally(() => document.destroy())
  const pictures = await readPictures(file, stored.pages, options.ocrPages)
  const layouts = pictures.pages.map(({ layout }) => layout)
  const unfonted = withoutOldFonts(layouts)
  const running = withoutRunning(unfonted.pages)
  const marked = withLostMarks(flowOf(running.pages))
  const built = blocksOf(marked.flows)
  const { text, blocks, edits, anchors } = write(built.drafts)
  if (text.trim() === '') throw noText(file.path)

  const problems: SourceProblem[] = [...stored.problems, ...pictures.problems, ...marked.problems]
  const note = (code: string, data: SourceProblem['data']) =>
    problems.push({ code, level: 'note', data, span: null })
  const left = running.count + built.repeatedRows
  if (left > 0) note('pdf/running-lines', { count: left })
  if (built.notes > 0) note('read/notes-lifted', { count: built.notes })
  for (const { before, after } of built.rejoined)
    note('read/paragraph-rejoined', { before: before.slice(-40), after: after.slice(0, 40) })
  if (unfonted.legacy !== null) note('pdf/legacy-text', { encoding: unfonted.legacy, lines: unfonted.lines })
  problems.push(...spoiled(layouts, text))
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    format: formatOf(stored.pages.map(({ kind }) => kind)),
    encoding: null,
    pages: stored.count,
    ocr: pictures.ocr,
    text,
    edits,
    blocks: onSheets(placed(blocks, pictures.placements), stored.folds),
    anchors,
    problems,
  }
}

interface StoredPages {
  readonly pages: readonly ReadPage[]
  /** Of sheets that show two pages. */
  readonly folds: Folds
  /** Pages that the file has, lost ones included. */
  readonly count: number
  readonly problems: readonly SourceProblem[]
}

async function readPages(file: FileBytes, document: PdfDocument): Promise<StoredPages> {
  const pages: ReadPage[] = []
  const folds: Folds = new Map()
  const lost: number[] = []
  const declared = declaredPages(file.bytes)
  const short = declared !== null && declared.count > document.numPages ? declared : null
  const places = new Set<number>()
  const layers = await document.getOptionalContentConfig()
  for (let index = 1; index <= document.numPages; index++) {
    let number = index
    try {
      const page = await document.getPage(index)
      // Where pages were left out, the file's own list tells which place this one has.
      const place = short?.objects?.indexOf(page.ref?.num ?? -1) ?? -1
      if (place >= 0) number = place + 1
      places.add(number)
      const ink = { ...(await inkOf(page, (group) => layers.isVisible(group))), number }
      page.cleanup()
      pages.push(...readSheet(ink, folds, pages.at(-1)?.layout ?? null))
    } catch (error) {
      if (error instanceof ReadError) throw error
      places.add(number)
      lost.push(number)
    }
  }
  if (pages.length === 0) throw damaged(file.path, 'pages')
  if (short?.objects != null)
    for (let place = 1; place <= short.count; place++) if (!places.has(place)) lost.push(place)
  const problems: SourceProblem[] = []
  const tell = (code: string, level: SourceProblem['level'], numbers: readonly number[], unknown = false) => {
    const sheets = [...new Set(numbers.map(Math.floor))].sort((a, b) => a - b)
    const named = sheets.length > 0 ? sheets.join(',') : '?'
    if (numbers.length > 0 || unknown) problems.push({ code, level, data: { pages: named }, span: null })
  }
  tell('pdf/pages-lost', 'error', lost, short !== null)
  const numbersOf = (some: readonly ReadPage[]) => some.map(({ layout }) => layout.number)
  // A picture's page may break off in a stamp; its words come from the picture.
  tell(
    'pdf/pages-cut',
    'error',
    numbersOf(pages.filter(({ kind, layout }) => kind === 'text' && layout.ink.cut)),
  )
  tell('pdf/clipped-text', 'note', numbersOf(pages.filter(({ layout }) => layout.ink.clipped)))
  // Word leaves an empty page behind the last one; an empty one between others may have lost its drawing.
  const last = pages.findLastIndex(({ kind }) => kind !== 'blank')
  const blank = pages.map(({ kind }) => kind === 'blank')
  tell('pdf/pages-blank', 'warning', numbersOf(pages.filter((_, index) => blank[index] && index < last)))
  tell('pdf/pages-blank', 'note', numbersOf(pages.filter((_, index) => blank[index] && index > last)))
  tell('pdf/two-up', 'note', [...folds.keys()])
  return { pages, folds, count: short?.count ?? document.numPages, problems }
}

/** A sheet's page or pages; its halves are read only where both have good text of their own. */
function readSheet(ink: Ink, folds: Folds, before: PageLayout | null): readonly ReadPage[] {
  const halves: ReadPage[] = []
  for (const half of pagesOfSheet(ink, folds)) halves.push(readInk(half, halves.at(-1)?.layout ?? before))
  if (halves.length === 1 || halves.every(({ kind }) => kind === 'text')) return halves
  folds.delete(halves[1]!.layout.number)
  return [readInk(ink, before)]
}

function readInk(ink: Ink, before: PageLayout | null): ReadPage {
  const layout = layoutOf(ink, before)
  return { kind: classifyPage(layout.ink, layout.items), layout }
}

function formatOf(kinds: readonly PageKind[]): Format {
  const drawn = kinds.filter((kind) => kind !== 'blank')
  const text = drawn.filter((kind) => kind === 'text').length
  if (text === drawn.length) return 'pdf'
  return text === 0 ? 'pdf-scan' : 'pdf-mixed'
}
