import type { Citation } from './citation.ts'
import type { HeaderReading } from './header.ts'
import type { Node, Outline } from './outline.ts'
import type { ProgrammeMention } from './programmes.ts'
import type { Regions } from './regions.ts'
import { paragraphAt, type View } from './view.ts'

/** What every facet is read from. Offsets are the view's; `placeOf` leads back to the text as read. */
export interface ParseContext {
  readonly view: View
  readonly regions: Regions
  readonly header: HeaderReading
  readonly outline: Outline
  readonly citations: readonly Citation[]
  readonly mentions: readonly ProgrammeMention[]
  /** Path of labels at an offset, "" before the first section. */
  readonly path: (at: number) => string
  /** Innermost labelled block at an offset. */
  readonly nodeAt: (at: number) => Node | null
}

/** Path and innermost node of any offset, from the outline. */
export function locator(view: View, outline: Outline): Pick<ParseContext, 'path' | 'nodeAt'> {
  const nodes: (Node | null)[] = []
  let current: Node | null = null
  let next = 0
  for (let index = 0; index < view.paragraphs.length; index++) {
    while (next < outline.nodes.length && outline.nodes[next]!.paragraph.index <= index)
      current = outline.nodes[next++]!
    nodes.push(outline.paths[index] === undefined ? null : current)
  }
  const indexAt = (at: number) => paragraphAt(view, at)?.index ?? 0
  return {
    path: (at) => outline.paths[indexAt(at)] ?? '',
    nodeAt: (at) => nodes[indexAt(at)] ?? null,
  }
}
