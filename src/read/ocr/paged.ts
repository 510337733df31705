import type { Glyph, Ink } from '../pdf/glyphs.ts'
import { flowItems, type Item, openStrips, type PageLayout } from '../pdf/layout.ts'
import type { Strip } from '../pdf/strips.ts'
import type { Mark, TextLine } from '../pdf/text-line.ts'
import type { OcrLine, OcrPage } from './page.ts'
import { scanPieces } from './pieces.ts'
import { measureLine } from './size.ts'

/**
 * A scanned page in the form that text pages have after their layout, so that paragraphs, running lines and notes
 * are found by the same code; behind another page, whose table may go on. In true points (1/72 inch), whatever size the file claims: the measures of that code are.
 */
export function layoutOfScan(page: OcrPage, before: PageLayout | null = null): PageLayout {
  const usual = usualSize(page)
  const ink = inkOf(page)
  const items: Item[] = []
  const tables = new Map<object, { readonly edges: readonly number[] }>()
  const inTruePoints = (table: { readonly edges: readonly number[] }) => {
    const own = tables.get(table) ?? { edges: table.edges.map((at) => at / page.zoom) }
    tables.set(table, own)
    return own
  }
  for (let index = 0; index < page.lines.length; ) {
    const { column } = page.lines[index]!
    const from = index
    if (column === null || column.table === null) {
      while (index < page.lines.length && page.lines[index]!.column?.table == null) index++
      const open = from === 0 ? openStrips(before) : null
      items.push(...flowed(page, page.lines.slice(from, index), ink, usual, open))
      continue
    }
    const { group, table } = column
    const cells: TextLine[][] = Array.from({ length: table.edges.length - 1 }, () => [])
    for (; index < page.lines.length && page.lines[index]!.column?.group === group; index++)
      cells[page.lines[index]!.column!.index]!.push(textLine(page, page.lines[index]!, usual))
    items.push(rowOf(page.page, cells, inTruePoints(table)))
  }
  return { number: page.page, width: ink.width, height: ink.height, ink, items }
}

/** Lines outside of ruled tables, whichever way their page was cut to be read: their columns are those of text pages. */
function flowed(
  page: OcrPage,
  lines: readonly OcrLine[],
  ink: Ink,
  usual: number,
  open: readonly Strip[] | null,
): readonly Item[] {
  const pieces = scanPieces(page, lines, (line) => textLine(page, line, usual).size)
  const placed = flowItems(ink, pieces.rows, (row) => textLine(page, pieces.lineOf(row), usual), open)
  const items: Item[] = []
  for (const { item } of [...placed].sort((a, b) => a.y - b.y))
    items.push(item.kind === 'line' ? { ...item, line: asSmallAs(items.at(-1), item.line, usual) } : item)
  return items
}

function rowOf(
  page: number,
  cells: readonly (readonly TextLine[])[],
  table: { readonly edges: readonly number[] },
): Item {
  const lines = cells.flat()
  const x0 = Math.min(...lines.map((line) => line.x0))
  const x1 = Math.max(...lines.map((line) => line.x1))
  const y0 = Math.min(...lines.map((line) => line.y - line.size))
  const y1 = Math.max(...lines.map((line) => line.y + line.size * 0.25))
  return { kind: 'row', cells, table, box: [x0, y0, x1 - x0, y1 - y0], page }
}

function textLine(page: OcrPage, line: OcrLine, usual: number): TextLine {
  const { size, baseline } = measureLine(line.words)
  const [x, , width] = line.box
  const own = size / page.zoom
  const { text, marks } = withMarks(line, size)
  return {
    page: page.page,
    text,
    x0: x / page.zoom,
    x1: (x + width) / page.zoom,
    y: baseline / page.zoom,
    size: isUsual(own, usual, line.text.length) ? usual : Math.round(own * 2) / 2,
    bold: false,
    italic: false,
    marks,
    struck: [],
    firstWord: line.words[0]!.box[2] / page.zoom,
    repaired: 0,
    decoded: false,
    hidden: false,
    confidence: line.confidence,
  }
}

/** The box of a few letters is often as high as its line; they are seldom set larger than the text. */
function isUsual(own: number, usual: number, letters: number): boolean {
  if (own > usual) return letters < few || own - usual < usual * doubt(letters) * larger
  return usual - own < usual * doubt(letters)
}

/** How far the size of a line may seem to be from the usual one by chance: the more letters, the less. */
function doubt(letters: number): number {
  return letters < 8 ? 0.35 : letters < long ? 0.15 : letters < full ? 0.1 : 0.08
}

/** Seldom is text set larger: a few letters with marks above seem so. */
const larger = 1.4
const few = 12
const long = 40
const full = 60

/**
 * A further line of a note: close below a small line, it is as small, though a few letters do not show it; lines of the
 * usual size do not even fit so close.
 */
function asSmallAs(before: Item | undefined, line: TextLine, usual: number): TextLine {
  if (before?.kind !== 'line' || line.size !== usual) return line
  const { size, y } = before.line
  const reach = usual * (line.text.length < long ? 1.05 : 0.95)
  return size < usual * 0.95 && line.y > y && line.y - y < reach ? { ...line, size } : line
}

/** The size that most of the page's letters have, to half a point. */
function usualSize(page: OcrPage): number {
  const sizes = page.lines
    .filter((line) => line.text.length > 20)
    .map((line) => measureLine(line.words).size / page.zoom)
    .sort((a, b) => a - b)
  return Math.round((sizes[sizes.length >> 1] ?? 13) * 2) / 2
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Raised digits that stand alone as a word become marks of notes: small, and their foot well above the line's. So does
 * a star behind a word.
 */
function withMarks(line: OcrLine, size: number): { text: string; marks: readonly Mark[] } {
  const marks: Mark[] = []
  let text = ''
  const { baseline } = measureLine(line.words)
  for (const [index, word] of line.words.entries()) {
    const raised =
      /^\d{1,2}$/.test(word.text) &&
      index > 0 &&
      word.box[3] < size * 0.6 &&
      baseline - (word.box[1] + word.box[3]) > size * 0.18
    if (raised) {
      const mark = [...word.text].map((digit) => raisedDigits[Number(digit)]!).join('')
      marks.push({ at: text.length, length: mark.length, mark: word.text })
      text += mark
      continue
    }
    text += text === '' ? word.text : ` ${word.text}`
    const star = index === 0 ? -1 : word.text.search(/(?<=[\p{L}\p{N}])\*[;,.:)]*$/u)
    if (star >= 0) marks.push({ at: text.length - word.text.length + star, length: 1, mark: '*' })
  }
  return { text, marks }
}

/** What a text page knows of its drawing; a scan's glyphs are in its lines already. */
function inkOf(page: OcrPage): Ink {
  const glyphs: readonly Glyph[] = []
  return {
    number: page.page,
    width: page.width / page.zoom,
    height: page.height / page.zoom,
    glyphs,
    rules: page.rules.map(([x, y, width]) => ({
      x0: x / page.zoom,
      y0: y / page.zoom,
      x1: (x + width) / page.zoom,
      y1: y / page.zoom,
    })),
    pictured: 1,
    turned: '',
    annotations: new Set(),
  } as Ink
}
