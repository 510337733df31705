import { syllableShare } from '../text/syllables.ts'
import { remembering } from './ocr/cache.ts'
import { withCrowns } from './ocr/crowns.ts'
import { withDots } from './ocr/dots.ts'
import { chooseEngine } from './ocr/engine.ts'
import { readCuttings } from './ocr/legible.ts'
import { inPoints } from './ocr/lines.ts'
import type { Engine, OcrLine, OcrPage } from './ocr/page.ts'
import { openPdf } from './ocr/pdfium.ts'
import { type Prepared, prepare } from './ocr/prepare.ts'
import type { Raster } from './ocr/raster.ts'
import { repaired } from './ocr/repairs.ts'
import { withShapes } from './ocr/shapes.ts'
import { withStrokes } from './ocr/strokes.ts'
import { checkUnread } from './ocr/unread.ts'
import type { SourceProblem } from './source.ts'

export type { OcrLine, OcrPage, OcrWord } from './ocr/page.ts'

/** One block of lines of any size: the columns were set apart before. */
const oneBlock = 6
/** Height of a line in pixels that the first reading works with. */
const lineHeight = 30

export interface OcrOptions {
  readonly engine?: Engine
  /** Folder that remembers what was read; by default `DOICHIEU_CACHE`, and none where that is not set. */
  readonly cache?: string
}

/** Reads pages of a PDF (1-based) from their pictures, as many at a time as the machine has cores. */
export async function ocrPdfPages(
  bytes: Uint8Array,
  pages: readonly number[],
  options: OcrOptions = {},
): Promise<readonly OcrPage[]> {
  const pdf = await openPdf(bytes, '')
  try {
    return await ocrRasters(
      pages.map((page) => ({ page, draw: () => pdf.draw(page) })),
      options,
    )
  } finally {
    pdf.close()
  }
}

/** A page that is drawn only when its turn comes, so that a long scan never lies in memory whole. */
export interface PagePicture {
  readonly page: number
  draw(): Raster | Promise<Raster>
}

export async function ocrRasters(
  pictures: readonly PagePicture[],
  options: OcrOptions = {},
): Promise<readonly OcrPage[]> {
  const chosen = options.engine ?? (await chooseEngine())
  const folder = options.cache ?? process.env.DOICHIEU_CACHE ?? ''
  const engine = folder === '' ? chosen : remembering(chosen, folder)
  const read: OcrPage[] = []
  let next = 0
  const lane = async () => {
    while (next < pictures.length) {
      const index = next++
      const picture = pictures[index]!
      read[index] = await ocrRaster(picture.page, await picture.draw(), engine)
    }
  }
  await Promise.all(Array.from({ length: Math.min(engine.lanes, pictures.length) }, lane))
  return repaired(read)
}

async function ocrRaster(page: number, drawn: Raster, engine: Engine): Promise<OcrPage> {
  const { prepared, found } = await readRightWayUp(drawn, engine)
  const { raster } = prepared
  const { lines, problems } = await checkUnread(page, found, prepared, engine)
  const { ink } = prepared
  const looked = lines.map((line, at) =>
    withCrowns(withShapes(withDots(withStrokes(line, ink), ink, raster.dpi), ink, lines[at - 1]), raster),
  )
  const scale = drawn.points.width / drawn.width
  return {
    page,
    width: raster.points.width,
    height: raster.points.height,
    zoom: Math.round((scale * raster.dpi * 1000) / 72) / 1000,
    quarters: prepared.quarters,
    dpi: Math.round(raster.dpi),
    ...inPoints(looked, prepared, scale),
    problems: prepared.quarters === 0 ? problems : [turnedPage(page, prepared.quarters * 90), ...problems],
    engine: engine.name,
    version: engine.version,
  }
}

/** Of the words of a page that was read the right way up, more can be spoken in Vietnamese. */
const leastSpoken = 0.5
/** Of fewer words nothing is said. */
const fewestWords = 10

/**
 * A page as its ink says it lies; where its words can't be spoken, also the other way up, whichever can be better. A
 * short list with long brackets has ink as a page on its head.
 */
async function readRightWayUp(drawn: Raster, engine: Engine): Promise<ReadPage> {
  const first = await readPage(prepare(drawn), engine)
  if (first.spoken >= leastSpoken) return first
  const other = await readPage(prepare(drawn, true), engine)
  return other.spoken > first.spoken ? other : first
}

interface ReadPage {
  readonly prepared: Prepared
  readonly found: readonly OcrLine[]
  /** Share of the words that are Vietnamese syllables; 1 where there are too few to tell. */
  readonly spoken: number
}

async function readPage(prepared: Prepared, engine: Engine): Promise<ReadPage> {
  const found = await readCuttings(prepared.cuttings, prepared, {
    engine,
    mode: oneBlock,
    height: lineHeight,
  })
  const { words, share } = syllableShare(found.map(({ text }) => text).join(' '))
  return { prepared, found, spoken: words < fewestWords ? 1 : share }
}

function turnedPage(page: number, degrees: number): SourceProblem {
  return { code: 'ocr/page-turned', level: 'note', data: { page, degrees }, span: null }
}
