import { blocksOf, type FlowPage } from '../pdf/blocks.ts'
import type { PageLayout } from '../pdf/layout.ts'
import { withoutNotes } from '../pdf/notes.ts'
import { measure } from '../pdf/paragraphs.ts'
import { withoutRunning } from '../pdf/running.ts'
import type { TextLine } from '../pdf/text-line.ts'
import { write } from '../pdf/write.ts'
import type { Anchor, Block, Edit, SourceProblem } from '../source.ts'
import type { OcrPage } from './page.ts'
import { layoutOfScan } from './paged.ts'

/** The parts of a Source that the pages' lines give. */
export interface OcrBlocks {
  readonly text: string
  readonly edits: readonly Edit[]
  readonly blocks: readonly Block[]
  readonly anchors: readonly Anchor[]
  readonly problems: readonly SourceProblem[]
}

/** Recognised lines to blocks: paragraphs over page breaks, two columns as rows, notes last, page numbers out. */
export function ocrBlocks(pages: readonly OcrPage[]): OcrBlocks {
  const running = withoutRunning(pages.map(layoutOfScan))
  const built = blocksOf(flowOf(running.pages))
  const { text, edits, blocks, anchors } = write(built.drafts)
  const problems: SourceProblem[] = pages.flatMap((page) => page.problems)
  if (running.count > 0) problems.push(note('pdf/running-lines', { count: running.count }))
  if (built.notes > 0) problems.push(note('read/notes-lifted', { count: built.notes }))
  for (const { before, after } of built.rejoined)
    problems.push(note('read/paragraph-rejoined', { before: before.slice(-40), after: after.slice(0, 40) }))
  return { text, edits, blocks: placed(blocks, pages), anchors, problems }
}

function note(code: string, data: SourceProblem['data']): SourceProblem {
  return { code, level: 'note', data, span: null }
}

function flowOf(pages: readonly PageLayout[]): readonly FlowPage[] {
  const width = pages[0]?.width ?? 595
  const all = measure(pages.flatMap(linesOf), width)
  return pages.map((page) => {
    const { page: body, notes } = withoutNotes(page, all.size)
    const lines = linesOf(body)
    const own = lines.filter((line) => line.x1 - line.x0 > page.width * 0.5).length >= 8
    // Every page lies differently on the glass, so each has margins of its own.
    const measures = own ? { ...measure(lines, page.width), size: all.size, form: all.form } : all
    return { page: body, notes, measures }
  })
}

function linesOf(page: PageLayout): readonly TextLine[] {
  return page.items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
}

/** Boxes in the points that the file claims, where a viewer looks for them. */
function placed(blocks: readonly Block[], pages: readonly OcrPage[]): readonly Block[] {
  const zooms = new Map(pages.map((page) => [page.page, page.zoom]))
  return blocks.map((block) => {
    if (!('box' in block.origin)) return block
    const zoom = zooms.get(block.origin.page) ?? 1
    const [x, y, width, height] = block.origin.box.map((value) => Math.round(value * zoom * 100) / 100) as [
      number,
      number,
      number,
      number,
    ]
    return { ...block, origin: { page: block.origin.page, box: [x, y, width, height] } }
  })
}
