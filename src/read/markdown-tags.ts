import type { Span } from '../text/mapped.ts'
import { isBlock } from './html/dom.ts'

/** A tag, or a comment, which has no name. */
export interface Tag extends Span {
  readonly name: string
  readonly closes: boolean
}

/**
 * Comments and tags go, `<br>` and blocks become a blank (in a cell they end a line); `<abc>` of a template is a word
 * and stays.
 */
export function tagsOf(text: string, start: number, end: number): readonly Tag[] {
  return [
    ...text.slice(start, end).matchAll(/<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)(?:[\s/][^<>]*)?>/giu),
  ]
    .map(({ index, 0: tag, 1: slash, 2: name = '' }) => ({
      start: start + index,
      end: start + index + tag.length,
      name: name.toLowerCase(),
      closes: slash === '/',
    }))
    .filter(({ name }) => name === '' || isBlock(name) || inline.has(name))
}

const inline = new Set(
  'a b br col colgroup del em font i img ins mark s small span strike strong sub sup u'.split(' '),
)

/** Deeper nesting than any converter writes. */
const deepest = 50

/** In an element of a line a line end is a blank, unless `<br>` or Markdown's own marks stand before it. */
export function linesWithin(text: string, tags: readonly Tag[]): ReadonlySet<number> {
  const lines = new Set<number>()
  let open: Tag[] = []
  let last = 0
  for (const tag of tags) {
    if (/\n[ \t]*\n/.test(text.slice(last, tag.start))) open = []
    last = tag.end
    if (tag.name === '' || tag.name === 'br' || isBlock(tag.name)) continue
    if (!tag.closes) {
      if (open.length < deepest) open.push(tag)
      continue
    }
    const at = open.findLastIndex(({ name }) => name === tag.name)
    const { start } = open[at] ?? tag
    if (at >= 0) open = open.slice(0, at)
    // What lies further out holds these lines too.
    if (at !== 0) continue
    for (const match of text.slice(start, tag.start).matchAll(/(?<! {2}|\\|<br ?\/?>)\n/giu))
      lines.add(start + match.index + 1)
  }
  return lines
}
