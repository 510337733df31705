import { decodeLegacyLines, detectLegacy, type Legacy, legacyEvidence } from '../../text/legacy.ts'
import type { Item, PageLayout } from './layout.ts'
import type { TextLine } from './text-line.ts'

export interface Unfonted {
  readonly pages: readonly PageLayout[]
  /** The old encoding that was found by the words, where no font's name told it. */
  readonly legacy: Legacy | null
  readonly lines: number
}

/**
 * TCVN3 and VNI in fonts that do not say so, decided by the words of the whole document. What is left of soft
 * hyphens then are hyphens: Word maps one glyph to both, and only in TCVN3 it is a letter (ư).
 */
export function withoutOldFonts(pages: readonly PageLayout[]): Unfonted {
  const lines = pages.flatMap((page) => page.items.flatMap(linesOf))
  const text = lines.map((line) => line.text).join('\n')
  const legacy = strange(text) ? detectLegacy(text) : null
  const decoded = new Map<TextLine, string>()
  if (legacy !== null) {
    const evidence = legacyEvidence(text)
    const few = evidence[legacy] * 10 < evidence.unicode
    const texts = few
      ? lines.map((line) => aloneDecoded(line.text, legacy))
      : decodeLegacyLines(text, legacy).text.split('\n')
    for (const [index, line] of lines.entries())
      if (texts[index] !== undefined && texts[index] !== line.text && !line.decoded)
        decoded.set(line, texts[index])
  }
  if (decoded.size === 0 && !text.includes('\u00ad')) return { pages, legacy: null, lines: 0 }
  const mend = (line: TextLine): TextLine => {
    const words = (decoded.get(line) ?? line.text).replaceAll('\u00ad', '-')
    if (words === line.text) return line
    return words.length === line.text.length
      ? { ...line, text: words }
      : { ...line, text: words, marks: [], struck: [] }
  }
  return {
    pages: pages.map((page) => ({ ...page, items: page.items.map((item) => mendItem(item, mend)) })),
    legacy: decoded.size > 0 ? legacy : null,
    lines: decoded.size,
  }
}

/** Signs and letters beside a letter that Unicode Vietnamese never has, and every few words of an old font do. */
const foreign = /[a-z][¡-¯µ¶·¸-¿ÅÆÇËÎÏÐÑÖ×ØÛÜÞßåæçëîïðñö÷øûüþÿ]|[¡-¯µ¸-¿åæçëîïðñö÷øûüþÿ][a-z]/giu

/** Cheap look before the words are weighed. */
function strange(text: string): boolean {
  let count = 0
  for (const _ of text.matchAll(foreign)) if (++count >= 2) return true
  return false
}

/** In a document that is Unicode throughout, a line must prove itself. */
function aloneDecoded(text: string, legacy: Legacy): string {
  const evidence = legacyEvidence(text)
  return evidence[legacy] >= 2 && evidence[legacy] > evidence.unicode
    ? decodeLegacyLines(text, legacy).text
    : text
}

function linesOf(item: Item): readonly TextLine[] {
  if (item.kind === 'line') return [item.line]
  return item.kind === 'row' ? item.cells.flat() : item.lines
}

function mendItem(item: Item, mend: (line: TextLine) => TextLine): Item {
  if (item.kind === 'line') return { ...item, line: mend(item.line) }
  if (item.kind === 'row') return { ...item, cells: item.cells.map((cell) => cell.map(mend)) }
  return { ...item, lines: item.lines.map(mend) }
}
