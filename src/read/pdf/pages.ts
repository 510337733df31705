import { legacyEvidence } from '../../text/legacy.ts'
import { syllableShare } from '../../text/syllables.ts'
import type { Ink } from './glyphs.ts'
import type { Item } from './layout.ts'

/** What a page's own text is good for: read it, or read the picture instead. */
export type PageKind = 'text' | 'image' | 'bad-layer' | 'blank'

/** Fewer words than this under a picture of the whole page are a stamp's, not the page's. */
const few = 25
/** So many characters tell what a page is. */
const sample = 900

/**
 * Decides by the page's words: without any it is an image (or blank, when nothing is drawn), with words that are
 * no Vietnamese syllables its layer is bad. Text in old fonts is judged as decoded.
 */
export function classifyPage(ink: Ink, items: readonly Item[]): PageKind {
  const stamps = items.filter((item) => item.kind === 'stamp')
  const text = textOf(items)
  const bare = text.replace(/[^\p{L}\p{N}]+/gu, '')
  if (bare === '') return ink.pictured > 0.02 || stamps.length > 0 ? 'image' : 'blank'
  const start = text.slice(0, sample).normalize('NFC')
  const tokens = start.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0
  const pictured = ink.pictured > 0.5
  if (tokens < few) return pictured ? 'image' : lost(text) > 0.3 ? 'bad-layer' : 'text'
  const { words, marked, share } = syllableShare(start)
  if (share > 0.9 && marked > words * 0.3 && words > tokens * 0.5) return 'text'
  const evidence = legacyEvidence(start)
  if (Math.max(evidence.tcvn3, evidence.vni) > words * 0.2) return 'text'
  if (pictured || allHidden(items)) return share > 0.75 && marked > words * 0.3 ? 'text' : 'bad-layer'
  // Without a picture a page of tables, English or names is still text; only garbage is not.
  const foreign = marked < tokens * 0.05 && (share < 0.25 || words < tokens * 0.3)
  return lost(text) > 0.15 || (foreign && !latin(start)) ? 'bad-layer' : 'text'
}

function textOf(items: readonly Item[]): string {
  const parts: string[] = []
  for (const item of items)
    if (item.kind === 'line') parts.push(item.line.text)
    else if (item.kind === 'row') for (const line of item.cells.flat()) parts.push(line.text)
  return parts.join('\n')
}

function allHidden(items: readonly Item[]): boolean {
  const lines = items.flatMap((item) =>
    item.kind === 'line' ? [item.line] : item.kind === 'row' ? item.cells.flat() : [],
  )
  return lines.length > 0 && lines.filter((line) => line.hidden).length > lines.length * 0.8
}

/** Share of characters without a name. */
function lost(text: string): number {
  const all = text.replace(/\s+/g, '')
  return all === '' ? 0 : (all.match(/[\ufffd\p{Cc}]/gu)?.length ?? 0) / all.length
}

/** Words of some language: as many vowels as languages have. Codes of a font taken for letters have few. */
function latin(text: string): boolean {
  const letters = text.match(/[a-z]/giu)?.length ?? 0
  const vowels = text.match(/[aeiouy]/giu)?.length ?? 0
  const all = text.replace(/\s+/g, '').length
  return letters > all * 0.4 && vowels > letters * 0.28 && vowels < letters * 0.6
}
