import { ReadError } from '../errors.ts'
import type { Box, OcrPage } from '../ocr/page.ts'
import type { Block, FileBytes, Source, SourceProblem } from '../source.ts'
import type { PageLayout } from './layout.ts'
import type { PageKind } from './pages.ts'

/** Reads pages of a PDF (1-based) from their pictures. */
export type OcrPages = (bytes: Uint8Array, pages: readonly number[]) => Promise<readonly OcrPage[]>

export interface ReadPage {
  readonly kind: PageKind
  readonly layout: PageLayout
}

/**
 * Claimed points per true point, where a scan's page size lies; quarters that a page was turned by, and its size then.
 */
export type Placement = Pick<OcrPage, 'zoom' | 'quarters' | 'width' | 'height'>

export interface Pictures {
  readonly pages: readonly ReadPage[]
  readonly ocr: Source['ocr']
  readonly problems: readonly SourceProblem[]
  /** By page: how its picture was brought to reading. */
  readonly placements: ReadonlyMap<number, Placement>
}

/**
 * Puts the reading of its picture in the place of each page without usable text. Where OCR fails and other pages
 * have text, these are kept and the failure is told.
 */
export async function readPictures(
  file: FileBytes,
  pages: readonly ReadPage[],
  ocrPages: OcrPages | undefined,
): Promise<Pictures> {
  const wanted = pages.filter(({ kind }) => kind === 'image' || kind === 'bad-layer')
  if (wanted.length === 0) return { pages, ocr: null, problems: [], placements: new Map() }
  const problems: SourceProblem[] = []
  const bad = numbersOf(wanted.filter(({ kind }) => kind === 'bad-layer'))
  if (bad !== '') problems.push({ code: 'pdf/bad-layer', level: 'note', data: { pages: bad }, span: null })
  let scans: readonly OcrPage[] = []
  let reason: string | null = null
  try {
    const read = ocrPages ?? (await import('../ocr.ts')).ocrPdfPages
    scans = await read(
      file.bytes,
      wanted.map(({ layout }) => layout.number),
    )
  } catch (error) {
    if (!(error instanceof ReadError) || pages.every(({ kind }) => kind !== 'text')) throw error
    reason = error.code
  }
  const { layoutOfScan } = await import('../ocr/paged.ts')
  const { ocrOf } = await import('../ocr/summary.ts')
  const byNumber = new Map(scans.map((scan) => [scan.page, scan]))
  const unread: ReadPage[] = []
  let before: PageLayout | null = null
  const out = pages.map((page) => {
    if (!wanted.includes(page)) {
      before = page.layout
      return page
    }
    const stamps = page.layout.items.filter((item) => item.kind === 'stamp')
    const scan = byNumber.get(page.layout.number)
    if (scan !== undefined) {
      problems.push(...scan.problems)
      const picture = layoutOfScan(scan, before)
      before = picture
      return { ...page, layout: { ...picture, items: [...picture.items, ...stamps] } }
    }
    // A bad layer is no text: better told as unread than read wrong. Stamps stay.
    unread.push(page)
    return { ...page, layout: { ...page.layout, items: stamps } }
  })
  if (unread.length > 0)
    problems.push({
      code: 'pdf/pages-unread',
      level: 'error',
      data: { pages: numbersOf(unread), reason },
      span: null,
    })
  return {
    pages: out,
    ocr: ocrOf(scans),
    problems,
    placements: new Map(scans.map((scan) => [scan.page, scan])),
  }
}

function numbersOf(pages: readonly ReadPage[]): string {
  return pages.map(({ layout }) => layout.number).join(',')
}

/** Boxes in the points that the file claims and on the page as it lies in the file, where a viewer looks for them. */
export function placed(
  blocks: readonly Block[],
  placements: ReadonlyMap<number, Placement>,
): readonly Block[] {
  if ([...placements.values()].every(({ zoom, quarters }) => zoom === 1 && quarters === 0)) return blocks
  return blocks.map((block) => {
    const { origin } = block
    const placement = 'box' in origin ? placements.get(origin.page) : undefined
    if (!('box' in origin) || placement === undefined) return block
    const [x, y, width, height] = origin.box.map((value) => value * placement.zoom) as unknown as Box
    const box = turnedBack([x, y, width, height], placement).map((value) => Math.round(value * 100) / 100)
    return { ...block, origin: { page: origin.page, box: box as unknown as Box } }
  })
}

function turnedBack([x, y, width, height]: Box, page: Placement): Box {
  if (page.quarters === 1) return [y, page.width - x - width, height, width]
  if (page.quarters === 2) return [page.width - x - width, page.height - y - height, width, height]
  if (page.quarters === 3) return [page.height - y - height, x, height, width]
  return [x, y, width, height]
}
