import { decodeLegacy, legacyFont } from '../../text/legacy.ts'
import { InlineText } from '../inline.ts'
import type { ParagraphPiece, Piece } from '../pieces.ts'
import { child, childElements, type XmlElement } from '../xml.ts'
import type { Context } from './context.ts'
import { endOfParagraph } from './fields.ts'
import type { Label } from './numbering.ts'
import { chosen, type RunTarget, readRuns } from './runs.ts'
import { isCentred, isOn, numberingReference, outlineLevel, type ResolvedStyle } from './styles.ts'
import { readTable } from './tables.ts'

/** Reads paragraphs and tables of the body, a cell, a text box or a note, in order. */
export function readBlocks(context: Context, container: XmlElement): readonly Piece[] {
  const walk: Walk = { context, pieces: [], open: null }
  readChildren(walk, container)
  closeOpen(walk)
  return walk.pieces
}

interface Walk {
  readonly context: Context
  readonly pieces: Piece[]
  /** A paragraph whose mark is deleted or hidden: the next one goes on with it. */
  open: OpenParagraph | null
}

interface OpenParagraph {
  readonly text: InlineText
  readonly boxes: XmlElement[]
  element: XmlElement
  style: ResolvedStyle
  /** Whether a mark that stays ends one of its parts: else the paragraph is deleted as a whole. */
  ended: boolean
}

function readChildren(walk: Walk, container: XmlElement): void {
  for (const element of childElements(container)) {
    switch (element.name) {
      case 'w:p':
        readParagraph(walk, element)
        break
      case 'w:tbl':
        closeOpen(walk)
        walk.pieces.push(readTable(walk.context, element))
        break
      case 'w:sdt':
        for (const content of childElements(element, 'w:sdtContent')) readChildren(walk, content)
        break
      case 'w:customXml':
        readChildren(walk, element)
        break
      case 'w:ins':
      case 'w:moveTo':
        walk.context.counts.insertions++
        readChildren(walk, element)
        break
      case 'w:del':
      case 'w:moveFrom':
        walk.context.counts.deletions++
        break
      case 'mc:AlternateContent':
        readChildren(walk, chosen(element))
        break
      case 'w:altChunk':
        walk.context.counts.embedded++
        break
    }
  }
}

function readParagraph(walk: Walk, element: XmlElement): void {
  const { context } = walk
  const properties = child(element, 'w:pPr')
  const style = context.styles.paragraph(child(properties, 'w:pStyle')?.attributes['w:val'])
  if (walk.open === null)
    walk.open = { text: new InlineText(context.votes), boxes: [], element, style, ended: false }
  else if (walk.open.text.blank) {
    walk.open.element = element
    walk.open.style = style
  }
  const { open } = walk
  const target: RunTarget = {
    text: open.text,
    boxes: open.boxes,
    style,
    plain: context.styles.look(style, undefined),
  }
  readRuns(context, target, element)
  endOfParagraph(context.fields)
  if (goesOn(context, child(properties, 'w:rPr'))) return
  open.ended = true
  closeOpen(walk)
}

/** A deleted, moved-away or hidden paragraph mark joins the paragraph with the next. */
function goesOn({ counts }: Context, mark: XmlElement | undefined): boolean {
  if (mark === undefined) return false
  let joins = false
  for (const { name, attributes } of childElements(mark)) {
    if (name === 'w:ins' || name === 'w:moveTo') counts.insertions++
    else if (name === 'w:del' || name === 'w:moveFrom') {
      counts.deletions++
      joins = true
    } else if (name === 'w:vanish' || name === 'w:specVanish') joins ||= isOn(attributes['w:val'])
  }
  return joins
}

function closeOpen(walk: Walk): void {
  const { open, context, pieces } = walk
  walk.open = null
  if (open === null) return
  if (open.ended || !open.text.blank) {
    const piece = closed(context, open)
    if (piece.lines.length > 0) pieces.push(piece)
  }
  if (open.boxes.length === 0) return
  const inBoxes = { ...context, numbering: context.numbering.story('boxes') }
  for (const box of open.boxes) pieces.push(...readBlocks(inBoxes, box))
}

function closed(context: Context, { text, element, style }: OpenParagraph): ParagraphPiece {
  const properties = child(element, 'w:pPr')
  const label = context.numbering.next({
    styleId: child(properties, 'w:pStyle')?.attributes['w:val'] ?? context.styles.defaultId,
    direct: numberingReference(properties),
    ofStyle: style.numbering,
  })
  const outline = outlineLevel(properties) ?? style.outline
  const shown = labelText(context, label, text.blank, style, properties)
  return {
    kind: 'paragraph',
    lines: text.lines(shown),
    labelled: shown !== '',
    ordinal: element.ordinal,
    style: {
      bold: text.bold,
      italic: text.italic,
      centred: isCentred(properties) ?? style.centred ?? false,
      heading: outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : null,
    },
  }
}

/** Words in a label ("Điều %1.") can be set in an old font too; a bullet without words is nothing to read. */
function labelText(
  { styles, votes }: Context,
  label: Label | null,
  blank: boolean,
  style: ResolvedStyle,
  properties: XmlElement | undefined,
): string {
  if (label === null) return ''
  if (label.bullet) return blank ? '' : label.text
  const look = styles.look(style, child(properties, 'w:rPr'))
  const font = votes.unicode > votes.legacy ? null : legacyFont(label.font ?? look.font ?? '')
  const text = font === null ? label.text : decodeLegacy(label.text, font.legacy, { capitals: font.capitals })
  return look.capitals ? text.toUpperCase() : text
}
