import type { Footnote } from '../model/facets.ts'
import type { View } from './view.ts'
import { placeOf, words } from './view.ts'

/** Chú thích: each body with the place of its mark in the running text. */
export function footnotesOf(view: View, path: (at: number) => string): readonly Footnote[] {
  const { source } = view
  return view.paragraphs
    .filter(({ block }) => block.kind === 'note')
    .map((note) => {
      const mark = note.block.mark ?? ''
      const anchor = source.anchors.find((each) => each.mark === mark)
      const section = anchor === undefined ? '' : path(viewAt(view, anchor.start))
      return {
        mark,
        text: words(view, note),
        place: placeOf(view, note, section),
        anchor:
          anchor === undefined
            ? null
            : {
                start: anchor.start,
                end: anchor.end,
                quote: source.text.slice(anchor.start, anchor.end),
                page: null,
                section,
                confidence: 1,
              },
      }
    })
}

/** View offset of the paragraph that holds a raw offset. */
function viewAt(view: View, raw: number): number {
  const holder = view.paragraphs.find(
    ({ block }) =>
      block.kind !== 'note' &&
      block.cells.some((lines) => lines.some((line) => line.start <= raw && raw <= line.end)),
  )
  return holder?.start ?? 0
}
