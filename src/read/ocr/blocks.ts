import { blocksOf } from '../pdf/blocks.ts'
import { flowOf } from '../pdf/flow.ts'
import type { PageLayout } from '../pdf/layout.ts'
import { placed } from '../pdf/pictures.ts'
import { withoutRunning } from '../pdf/running.ts'
import { write } from '../pdf/write.ts'
import type { Anchor, Block, Edit, SourceProblem } from '../source.ts'
import { withLostMarks } from './notes.ts'
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
  const layouts: PageLayout[] = []
  for (const page of pages) layouts.push(layoutOfScan(page, layouts.at(-1) ?? null))
  const running = withoutRunning(layouts)
  const marked = withLostMarks(flowOf(running.pages))
  const built = blocksOf(marked.flows)
  const { text, edits, blocks, anchors } = write(built.drafts)
  const problems: SourceProblem[] = [...pages.flatMap((page) => page.problems), ...marked.problems]
  if (running.count > 0) problems.push(note('pdf/running-lines', { count: running.count }))
  if (built.notes > 0) problems.push(note('read/notes-lifted', { count: built.notes }))
  for (const { before, after } of built.rejoined)
    problems.push(note('read/paragraph-rejoined', { before: before.slice(-40), after: after.slice(0, 40) }))
  return {
    text,
    edits,
    blocks: placed(blocks, new Map(pages.map((page) => [page.page, page]))),
    anchors,
    problems,
  }
}

function note(code: string, data: SourceProblem['data']): SourceProblem {
  return { code, level: 'note', data, span: null }
}
