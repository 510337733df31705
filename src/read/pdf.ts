import { damaged, noText, ReadError } from './errors.ts'
import { blocksOf, type FlowPage } from './pdf/blocks.ts'
import { declaredPages } from './pdf/declared.ts'
import { inkOf } from './pdf/glyphs.ts'
import { layoutOf, type PageLayout } from './pdf/layout.ts'
import { withoutNotes } from './pdf/notes.ts'
import { withoutOldFonts } from './pdf/old-fonts.ts'
import { openPdf, type PdfDocument } from './pdf/open.ts'
import { classifyPage, type PageKind } from './pdf/pages.ts'
import { measure } from './pdf/paragraphs.ts'
import { withoutRunning } from './pdf/running.ts'
import { inkOfScan, type OcrPages } from './pdf/scanned.ts'
import type { TextLine } from './pdf/text-line.ts'
import { write } from './pdf/write.ts'
import type { FileBytes, Format, Source, SourceProblem } from './source.ts'

export interface PdfOptions {
  /** Reads the pages that have no text of their own; by default the OCR of this program. */
  readonly ocrPages?: OcrPages
}

interface ReadPage {
  readonly kind: PageKind
  readonly layout: PageLayout
}

/** Reads a PDF: pages with text from their glyphs, the others from their picture. */
export async function readPdf(file: FileBytes, options: PdfOptions = {}): Promise<Source> {
  const document = await openPdf(file)
  const problems: SourceProblem[] = []
  const { pages: read, count: pages } = await readPages(file, document, problems).finally(() =>
    document.destroy(),
  )
  const ocr = await readPictures(file, read, options, problems)
  const kinds = read.map(({ kind }) => kind).filter((kind) => kind !== 'blank')
  const unfonted = withoutOldFonts(read.map(({ layout }) => layout))
  const running = withoutRunning(unfonted.pages)
  const built = blocksOf(flowOf(running.pages))
  const written = write(built.drafts)
  if (written.text.trim() === '' && problems.length === 0) throw noText(file.path)
  const left = running.count + built.repeatedRows
  if (left > 0) problems.push(tell('pdf/running-lines', 'note', { count: left }))
  if (built.notes > 0) problems.push(tell('read/notes-lifted', 'note', { count: built.notes }))
  for (const { before, after } of built.rejoined)
    problems.push(
      tell('read/paragraph-rejoined', 'note', { before: before.slice(-40), after: after.slice(0, 40) }),
    )
  if (unfonted.legacy !== null)
    problems.push(tell('pdf/legacy-text', 'note', { encoding: unfonted.legacy, lines: unfonted.lines }))
  problems.push(...spoiled(read, written.text))
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    format: formatOf(kinds),
    encoding: null,
    pages,
    ocr,
    text: written.text,
    edits: written.edits,
    blocks: written.blocks,
    anchors: written.anchors,
    problems,
  }
}

function tell(code: string, level: SourceProblem['level'], data: SourceProblem['data']): SourceProblem {
  return { code, level, data, span: null }
}

async function readPages(
  file: FileBytes,
  document: PdfDocument,
  problems: SourceProblem[],
): Promise<{ readonly pages: ReadPage[]; readonly count: number }> {
  const read: ReadPage[] = []
  const lost: number[] = []
  const declared = declaredPages(file.bytes)
  const short = declared !== null && declared.count > document.numPages ? declared : null
  const places = new Set<number>()
  for (let index = 1; index <= document.numPages; index++) {
    let number = index
    try {
      const page = await document.getPage(index)
      // Where pages were left out, the file's own list tells which place this one has.
      const place = short?.objects?.indexOf(page.ref?.num ?? -1) ?? -1
      if (place >= 0) number = place + 1
      places.add(number)
      const layout = layoutOf({ ...(await inkOf(page)), number })
      page.cleanup()
      read.push({ kind: classifyPage(layout.ink, layout.items), layout })
    } catch (error) {
      if (error instanceof ReadError) throw error
      places.add(number)
      lost.push(number)
    }
  }
  if (short?.objects != null)
    for (let place = 1; place <= short.count; place++) if (!places.has(place)) lost.push(place)
  if (read.length === 0) throw damaged(file.path, 'pages')
  if (lost.length > 0)
    problems.push(tell('pdf/pages-lost', 'error', { pages: lost.sort((a, b) => a - b).join(',') }))
  else if (short !== null)
    problems.push(tell('pdf/pages-lost', 'error', { pages: '?', count: short.count - document.numPages }))
  return { pages: read, count: short?.count ?? document.numPages }
}

/** Puts the reading of the picture in the place of each page that has no text; mends `read`. */
async function readPictures(
  file: FileBytes,
  read: ReadPage[],
  options: PdfOptions,
  problems: SourceProblem[],
): Promise<Source['ocr']> {
  const wanted = read.filter(({ kind }) => kind === 'image' || kind === 'bad-layer')
  if (wanted.length === 0) return null
  const numbers = wanted.map(({ layout }) => layout.number)
  const bad = wanted.filter(({ kind }) => kind === 'bad-layer').map(({ layout }) => layout.number)
  if (bad.length > 0) problems.push(tell('pdf/bad-layer', 'note', { pages: bad.join(',') }))
  const ocrPages = options.ocrPages
  if (ocrPages === undefined) {
    for (const [index, page] of read.entries()) read[index] = withoutLayer(page)
    problems.push(tell('pdf/pages-unread', 'error', { pages: numbers.join(',') }))
    return null
  }
  const scans = new Map((await ocrPages(file.bytes, numbers)).map((scan) => [scan.page, scan]))
  const unread: number[] = []
  for (const [index, { kind, layout }] of read.entries()) {
    if (kind === 'text' || kind === 'blank') continue
    const scan = scans.get(layout.number)
    if (scan === undefined) {
      read[index] = withoutLayer(read[index]!)
      unread.push(layout.number)
      continue
    }
    problems.push(...scan.problems)
    const stamps = layout.items.filter((item) => item.kind === 'stamp')
    const picture = layoutOf(inkOfScan(layout.ink, scan))
    read[index] = { kind, layout: { ...picture, items: [...picture.items, ...stamps] } }
  }
  if (unread.length > 0) problems.push(tell('pdf/pages-unread', 'error', { pages: unread.join(',') }))
  return null
}

/** A bad layer is no text: better told as unread than read wrong. Stamps stay. */
function withoutLayer({ kind, layout }: ReadPage): ReadPage {
  if (kind !== 'bad-layer') return { kind, layout }
  return { kind, layout: { ...layout, items: layout.items.filter((item) => item.kind === 'stamp') } }
}

function flowOf(pages: readonly PageLayout[]): readonly FlowPage[] {
  const width = pages[0]?.width ?? 595
  const all = measure(pages.flatMap(linesOf), width)
  return pages.map((page) => {
    const { page: body, notes } = withoutNotes(page, all.size)
    const lines = linesOf(body)
    const own = lines.filter((line) => line.x1 - line.x0 > page.width * 0.5).length >= 8
    const measures = own ? { ...measure(lines, page.width), size: all.size, indented: all.indented } : all
    return { page: body, notes, measures }
  })
}

function linesOf(page: PageLayout): readonly TextLine[] {
  return page.items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
}

function formatOf(kinds: readonly PageKind[]): Format {
  const text = kinds.filter((kind) => kind === 'text').length
  if (text === kinds.length) return 'pdf'
  return text === 0 ? 'pdf-scan' : 'pdf-mixed'
}

/** What of the text layer had to be guessed or stayed unreadable. */
function spoiled(read: readonly ReadPage[], text: string): readonly SourceProblem[] {
  const problems: SourceProblem[] = []
  let repaired = 0
  let decoded = 0
  const struck: string[] = []
  for (const { layout } of read) {
    for (const item of layout.items) {
      const lines = item.kind === 'line' ? [item.line] : item.kind === 'row' ? item.cells.flat() : item.lines
      for (const line of lines) {
        repaired += line.repaired
        if (line.decoded) decoded += 1
        for (const { at, length } of line.struck) struck.push(line.text.slice(at, at + length))
      }
    }
    if (layout.ink.turned !== '')
      problems.push(
        tell('pdf/turned-text', 'note', { page: layout.number, text: layout.ink.turned.slice(0, 80) }),
      )
  }
  const unknown = text.match(/\ufffd/gu)?.length ?? 0
  if (repaired > 0) problems.push(tell('pdf/hyphen-recovered', 'note', { count: repaired }))
  if (struck.length > 0)
    problems.push(
      tell('pdf/struck-text', 'warning', { count: struck.length, text: struck.join(' … ').slice(0, 120) }),
    )
  if (decoded > 0) problems.push(tell('pdf/legacy-font', 'note', { lines: decoded }))
  if (unknown > 0) problems.push(tell('pdf/no-unicode', 'warning', { count: unknown }))
  return problems
}
