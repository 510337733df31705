import type { Block } from '../source.ts'
import { isBlank } from './characters.ts'
import type { Glyph, Ink } from './glyphs.ts'
import { piecesOf } from './lines.ts'

/** Two pages printed beside each other: so wide for their height. */
const shapes = [1.2, 1.7] as const
/** White at each side of the fold, as a share of the sheet's width. */
const gutter = 0.02
/** A line of running text, as a share of its page's width. */
const runs = 0.5
/** So many lines of running text make a page. */
const enough = 4
/** Both pages begin their lines at the same margin, but for this share of a page's width. */
const sameMargin = 0.06

/** What the sheets before have shown: the right pages found so far, with where their fold lies. */
export type Folds = Map<number, number>

/**
 * The pages that one sheet shows: itself, or the two that were printed beside each other ("2 pages per sheet"), which
 * line by line would be read across. The right one is numbered half a sheet behind; `folds` remembers it. Once a sheet
 * was parted, one of that shape that ends in the middle is parted too.
 */
export function pagesOfSheet(ink: Ink, folds: Folds): readonly Ink[] {
  const shape = ink.width / ink.height
  if (shape < shapes[0] || shape > shapes[1] || ink.pictured > 0.5) return [ink]
  const fold = ink.width / 2
  const left = ink.glyphs.filter(({ x }) => x < fold)
  const right = ink.glyphs.filter(({ x }) => x >= fold).map((glyph) => ({ ...glyph, x: glyph.x - fold }))
  const isKnown = [...folds.values()].includes(fold)
  if (left.every(isWhite) || crosses(ink, fold) || !(isKnown || arePages(left, right, fold))) return [ink]
  const first = { ...ink, width: fold, glyphs: left, rules: ink.rules.filter(({ x0 }) => x0 < fold) }
  if (right.every(isWhite)) return [first]
  const number = ink.number + 0.5
  folds.set(number, fold)
  const rules = ink.rules
    .filter(({ x0 }) => x0 >= fold)
    .map((rule) => ({ ...rule, x0: rule.x0 - fold, x1: rule.x1 - fold }))
  return [first, { ...ink, number, width: fold, glyphs: right, rules, turned: '' }]
}

function isWhite({ text }: Glyph): boolean {
  return isBlank(text)
}

/** Whether words or lines run over the fold. */
function crosses({ width, glyphs, rules }: Ink, fold: number): boolean {
  const [from, to] = [fold - gutter * width, fold + gutter * width]
  return (
    glyphs.some((glyph) => glyph.x < to && glyph.x + glyph.width > from && !isWhite(glyph)) ||
    rules.some(({ x0, x1 }) => x0 < from && x1 > to)
  )
}

/** Whether both halves have running text of their own, set from the same margin; columns of a table have not. */
function arePages(left: readonly Glyph[], right: readonly Glyph[], width: number): boolean {
  const [a, b] = [marginOf(left, width), marginOf(right, width)]
  return a !== null && b !== null && Math.abs(a - b) < sameMargin * width
}

function marginOf(glyphs: readonly Glyph[], width: number): number | null {
  const lines = piecesOf(glyphs).map((row) => ({ x0: row[0]!.x0, x1: row[row.length - 1]!.x1 }))
  const running = lines.filter(({ x0, x1 }) => x1 - x0 > runs * width)
  return running.length < enough ? null : Math.min(...running.map(({ x0 }) => x0))
}

/** Blocks as they lie on their sheets, where a viewer looks for them. */
export function onSheets(blocks: readonly Block[], folds: Folds): readonly Block[] {
  if (folds.size === 0) return blocks
  return blocks.map((block) => {
    const fold = folds.get(block.page ?? 0)
    if (fold === undefined || !('box' in block.origin)) return block
    const page = Math.floor(block.origin.page)
    const [x, y, width, height] = block.origin.box
    return { ...block, page, origin: { page, box: [Math.round((x + fold) * 100) / 100, y, width, height] } }
  })
}
