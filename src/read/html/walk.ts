import { decodeLegacy, type Legacy, legacyFont, repairCapitals } from '../../text/legacy.ts'
import { noteMark, type Piece, withoutMarks } from '../flow.ts'
import type { Style } from '../source.ts'
import { superscript } from '../superscript.ts'
import { isSymbolFont, mapSymbols, symbolSign } from '../symbols.ts'
import { type Declarations, declared, type Sheet } from './css.ts'
import { attribute, type Element, isBlock, isElement, isText, isUnread, type Node, textOf } from './dom.ts'
import { hasOwnLabel, itemLabel, type List, listOf } from './lists.ts'
import type { NoteLinks } from './notes.ts'
import { isLayout, rowsOf } from './tables.ts'

/** What a page's walk needs to know beforehand. */
export interface Page {
  readonly sheet: Sheet
  readonly notes: NoteLinks
  /** Fonts whose names are to be believed; both false on the first walk, which only collects. */
  readonly decode: Readonly<Record<Legacy, boolean>>
}

export interface Walked {
  readonly pieces: readonly Piece[]
  /** Text found in fonts of each legacy set, as stored. */
  readonly legacy: Readonly<Record<Legacy, readonly string[]>>
  readonly insertions: number
  readonly deletions: number
  readonly hidden: number
}

/** How text is set where the walk stands; children inherit it. */
interface Look {
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
  readonly heading: number | null
  readonly raised: boolean
  readonly pre: boolean
  readonly list: List | null
}

const plain: Look = {
  font: null,
  bold: false,
  italic: false,
  centred: false,
  heading: null,
  raised: false,
  pre: false,
  list: null,
}

/** One paragraph's lines as they come, before it is known what becomes of them. */
interface Paragraph {
  readonly lines: readonly string[]
  readonly style: Style
}

/** Deeper nesting than any word processor writes; below it only the text is taken. */
const deepest = 600

export function walk(root: Element, page: Page): Walked {
  const pieces: Piece[] = []
  const notes: Piece[] = []
  const legacy = { tcvn3: [] as string[], vni: [] as string[] }
  const counts = { insertions: 0, deletions: 0, hidden: 0 }
  let tables = 0
  let depth = 0

  let sink: (paragraph: Paragraph) => void = (paragraph) =>
    pieces.push({ kind: 'paragraph', lines: paragraph.lines, style: paragraph.style })

  const top = sink
  let line = ''
  let lines: string[] = []
  let label = ''
  let decodedAny = false
  let total = 0
  let bold = 0
  let italic = 0
  let first: Look = plain

  const endLine = () => {
    // Wide blanks may hold columns apart; whether they do is decided when the whole page is known.
    const words = line
      .replace(/[ \u00a0\t]{2,}/gu, (gap) => (gap.length > 3 && sink === top ? '\t' : ' '))
      .replace(/^[ \u00a0\t]+|[ \u00a0\t]+$/gu, '')
    line = ''
    if (words !== '') lines.push(decodedAny ? repairCapitals(words) : words)
  }

  const flush = () => {
    endLine()
    if (lines.length > 0) {
      if (label !== '' && !hasOwnLabel(lines[0]!, label)) lines[0] = label + lines[0]!
      label = ''
      const style = {
        bold: total > 0 && bold >= total * 0.9,
        italic: total > 0 && italic >= total * 0.9,
        centred: first.centred,
        heading: first.heading,
      }
      sink({ lines, style })
    }
    lines = []
    decodedAny = false
    total = 0
    bold = 0
    italic = 0
  }

  /** Runs `inside` with its own sink; what was open is closed before and after. */
  const collect = (to: (paragraph: Paragraph) => void, inside: () => void) => {
    flush()
    const [outer, outerLabel] = [sink, label]
    sink = to
    label = ''
    inside()
    flush()
    sink = outer
    label = outerLabel
  }

  const write = (stored: string, look: Look) => {
    let text = withoutMarks(stored)
    const font = look.font === null ? null : legacyFont(look.font)
    if (font !== null) {
      legacy[font.legacy].push(text)
      if (page.decode[font.legacy]) {
        text = decodeLegacy(text, font.legacy, { capitals: font.capitals })
        decodedAny = true
      }
    } else text = isSymbolFont(look.font) ? signs(text, look.font!) : mapSymbols(text, look.font)
    if (look.raised && /^\s*\d{1,3}\s*$/u.test(text)) text = superscript(text.trim())
    if (look.pre) {
      const [head = '', ...rest] = text.split(/\r?\n/u)
      append(head, look)
      for (const words of rest) {
        endLine()
        append(words, look)
      }
    } else append(text.replace(/[ \t\r\n\f]+/gu, ' '), look)
  }

  const append = (text: string, look: Look) => {
    const words = line === '' || line.endsWith(' ') ? text.replace(/^ /u, '') : text
    if (words === '') return
    const weight = words.replace(/\s+/gu, '').length
    if (total === 0 && weight > 0) first = look
    total += weight
    if (look.bold) bold += weight
    if (look.italic) italic += weight
    line += words
  }

  const inside = (parent: Element, look: Look) => {
    if (++depth > deepest) write(textOf(parent), look)
    else for (const child of parent.childNodes) visit(child, look)
    depth -= 1
  }

  const visit = (node: Node, look: Look) => {
    if (isText(node)) write(node.value, look)
    if (!isElement(node)) return
    const tag = node.tagName
    const css = declaredFor(page.sheet, node)
    if (isHidden(node, css)) {
      counts.hidden += textOf(node).trim().length
      return
    }
    if (tag === 'del') counts.deletions += 1
    if (tag === 'ins') counts.insertions += 1
    if (isUnread(tag) || isApparatus(node, css) || page.notes.dropped.has(node)) return
    const mark = page.notes.marks.get(node)
    if (mark !== undefined) {
      line = `${line.trimEnd()}${noteMark(mark)}`
      return
    }
    const next = lookOf(node, look, css)
    const note = page.notes.bodies.get(node)
    if (note !== undefined) {
      const body: string[] = []
      collect(
        (paragraph) => body.push(...paragraph.lines),
        () => inside(node, { ...next, list: null }),
      )
      if (body.length > 0) notes.push({ kind: 'note', mark: note, lines: body })
    } else if (tag === 'br') endLine()
    else if (tag === 'table') table(node, next)
    else if (isBlock(tag)) {
      flush()
      const outer = label
      if (tag === 'li') label = itemLabel(node, next.list)
      inside(node, next)
      flush()
      // An item without words (an empty one, or only a nested list) leaves no label behind.
      if (tag === 'li') label = outer
    } else inside(node, next)
  }

  const table = (element: Element, look: Look) => {
    flush()
    const rows = rowsOf(element)
    const own = { ...look, list: null, bold: false, italic: false, centred: false }
    if (isLayout(element, rows)) {
      for (const row of rows)
        for (const cell of row)
          if (cell !== null) {
            inside(cell, lookOf(cell, own, declaredFor(page.sheet, cell)))
            flush()
          }
      return
    }
    const nested = sink !== top
    const number = tables
    if (!nested) tables += 1
    for (const row of rows) {
      const cells = row.map((cell) => {
        const words: string[] = []
        if (cell === null || isHidden(cell, declaredFor(page.sheet, cell))) return words
        collect(
          (paragraph) => words.push(...paragraph.lines),
          () => inside(cell, lookOf(cell, own, declaredFor(page.sheet, cell))),
        )
        return words
      })
      if (cells.every((cell) => cell.length === 0)) continue
      if (nested)
        sink({ lines: cells.flat(), style: { bold: false, italic: false, centred: false, heading: null } })
      else pieces.push({ kind: 'row', cells, table: number, style: null })
    }
  }

  inside(root, lookOf(root, plain, declaredFor(page.sheet, root)))
  flush()
  return { pieces: [...pieces, ...notes], legacy, ...counts }
}

function signs(text: string, font: string): string {
  return [...text].map((c) => (/\s/u.test(c) ? c : symbolSign(c.codePointAt(0)!, font))).join('')
}

export function declaredFor(sheet: Sheet, element: Element): Declarations | null {
  const style = attribute(element, 'style')
  if (sheet.size === 0 && style === null) return null
  return declared(
    sheet,
    element.tagName,
    attribute(element, 'class')?.trim() ?? '',
    attribute(element, 'id'),
    style,
  )
}

export function isHidden(element: Element, css: Declarations | null): boolean {
  if (attribute(element, 'hidden') !== null) return true
  if (css === null) return false
  return (
    /^none/iu.test(css.get('display') ?? '') ||
    /^(?:hidden|collapse)/iu.test(css.get('visibility') ?? '') ||
    /^all/iu.test(css.get('mso-hide') ?? '')
  )
}

/** Comments, running headers and page numbers that Word writes into its pages. */
function isApparatus(element: Element, css: Declarations | null): boolean {
  if (/^(?:comment|header|footer)/iu.test(css?.get('mso-element') ?? '')) return true
  return /(?:^|\s)(?:msocomanchor|msocomtxt|MsoCommentReference|MsoCommentText|sr-only|visually-hidden)(?:\s|$)/u.test(
    attribute(element, 'class') ?? '',
  )
}

function lookOf(element: Element, outer: Look, css: Declarations | null): Look {
  const tag = element.tagName
  const look = { ...outer }
  if (tag === 'b' || tag === 'strong' || tag === 'th') look.bold = true
  else if (tag === 'i' || tag === 'em') look.italic = true
  else if (tag === 'center') look.centred = true
  else if (tag === 'pre') look.pre = true
  else if (tag === 'sup') look.raised = true
  else if (tag === 'font') look.font = attribute(element, 'face') ?? look.font
  else if (tag === 'ol' || tag === 'ul') look.list = listOf(element, css)
  else if (/^h[1-6]$/u.test(tag)) {
    look.heading = Number(tag[1])
    look.bold = true
  }
  const align = attribute(element, 'align')
  if (align !== null) look.centred = /^(?:center|middle)$/iu.test(align)
  if (css === null) return look
  const weight = css.get('font-weight')
  if (weight !== undefined) look.bold = /^(?:bold|[6-9]00)/iu.test(weight)
  const slant = css.get('font-style')
  if (slant !== undefined) look.italic = /^(?:italic|oblique)/iu.test(slant)
  const family = css.get('font-family')
  if (family !== undefined)
    look.font = family
      .split(',')[0]!
      .trim()
      .replace(/^["']|["']$/gu, '')
  const place = css.get('text-align')
  if (place !== undefined) look.centred = /^center/iu.test(place)
  const raised = css.get('vertical-align')
  if (raised !== undefined) look.raised = /^super/iu.test(raised)
  const space = css.get('white-space')
  if (space !== undefined) look.pre = /^(?:pre|break-spaces)/iu.test(space)
  return look
}
