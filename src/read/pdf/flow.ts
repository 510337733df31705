import type { FlowPage } from './blocks.ts'
import type { PageLayout } from './layout.ts'
import { withoutNotes } from './notes.ts'
import { measure } from './paragraphs.ts'
import type { TextLine } from './text-line.ts'

/** So many lines of full width give a page margins of its own; pages with fewer take the document's. */
const enough = 8

/** Pages with their notes set apart and the measures by which lines make paragraphs. */
export function flowOf(pages: readonly PageLayout[]): readonly FlowPage[] {
  const all = measure(pages.flatMap(linesOf), pages[0]?.width ?? 595)
  return pages.map((page) => {
    const { page: body, notes } = withoutNotes(page, all.size)
    const lines = linesOf(body)
    const own = lines.filter((line) => line.x1 - line.x0 > page.width * 0.5).length >= enough
    const measures = own ? { ...measure(lines, page.width), size: all.size, form: all.form } : all
    return { page: body, notes, measures }
  })
}

function linesOf(page: PageLayout): readonly TextLine[] {
  return page.items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
}
