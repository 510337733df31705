import type { Glyph, Ink } from '../../read/pdf/glyphs.ts'
import type { PageLayout } from '../../read/pdf/layout.ts'
import type { TextLine } from '../../read/pdf/text-line.ts'
import { type Keys, keysOf } from './keys.ts'

/** Where one letter or digit stands on its page, in points from the upper left corner of the page as it is shown. */
export interface LetterBox {
  readonly page: number
  /** Letters of one line share it. */
  readonly line: TextLine
  readonly x0: number
  readonly x1: number
}

/** The letters and digits of a page in reading order, with their boxes. */
export interface PageKeys {
  readonly text: string
  readonly boxes: readonly LetterBox[]
}

export function pageKeys({ ink, items }: Pick<PageLayout, 'ink' | 'items'>): PageKeys {
  let text = ''
  const boxes: LetterBox[] = []
  for (const item of items) {
    const lines = item.kind === 'line' ? [item.line] : item.kind === 'row' ? item.cells.flat() : item.lines
    for (const line of lines) {
      const keys = keysOf(line.text)
      text += keys.text
      boxes.push(...boxesOf(line, keys, ink))
    }
  }
  return { text, boxes }
}

/**
 * By the glyphs of the line; where these spell something else (old fonts, marks apart), by even shares of its width.
 */
function boxesOf(line: TextLine, { text, at }: Keys, ink: Ink): readonly LetterBox[] {
  const glyphs = glyphsOf(line, ink)
  const keys = keysOf(glyphs.map((glyph) => glyph.text).join(''))
  if (keys.text === text) {
    const owners = glyphs.flatMap((glyph) => Array.from({ length: glyph.text.length }, () => glyph))
    return keys.at.map((at) => {
      const { x, width } = owners[at]!
      return { page: ink.number, line, x0: x, x1: x + width }
    })
  }
  const share = (line.x1 - line.x0) / Math.max(1, line.text.length)
  return at.map((each) => ({
    page: ink.number,
    line,
    x0: line.x0 + each * share,
    x1: line.x0 + (each + 1) * share,
  }))
}

function glyphsOf({ y, size, x0, x1 }: TextLine, { glyphs }: Ink): readonly Glyph[] {
  return glyphs
    .filter(
      (glyph) =>
        Math.abs(glyph.y - y) < size * 0.3 &&
        glyph.x >= x0 - 0.5 &&
        glyph.x <= x1 + 0.5 &&
        // Marks of notes are no words of the line.
        (glyph.size > size * 0.86 || Math.abs(glyph.y - y) < size * 0.1),
    )
    .sort((a, b) => a.x - b.x)
}
