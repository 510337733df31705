import { pageNumberOf } from '../page-numbers.ts'
import { type Declarations, declared, type Sheet } from './css.ts'
import { attribute, type Element, textOf } from './dom.ts'
import { type List, listOf } from './lists.ts'

/** How text is set where the walk stands; children inherit it. */
export interface Look {
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
  readonly heading: number | null
  readonly raised: boolean
  readonly pre: boolean
  readonly list: List | null
}

export const plain: Look = {
  font: null,
  bold: false,
  italic: false,
  centred: false,
  heading: null,
  raised: false,
  pre: false,
  list: null,
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

/**
 * Comments, running headers and page numbers that Word and LibreOffice write into their pages. LibreOffice's header
 * stays unless it is a number: it may hold the letterhead.
 */
export function isApparatus(element: Element, css: Declarations | null): boolean {
  const title = element.tagName === 'div' ? attribute(element, 'title') : null
  if (title === 'footer' || (title === 'header' && pageNumberOf(textOf(element)) !== null)) return true
  if (/^(?:comment|header|footer)/iu.test(css?.get('mso-element') ?? '')) return true
  return /(?:^|\s)(?:msocomanchor|msocomtxt|MsoCommentReference|MsoCommentText|sr-only|visually-hidden)(?:\s|$)/u.test(
    attribute(element, 'class') ?? '',
  )
}

export function lookOf(element: Element, outer: Look, css: Declarations | null): Look {
  const tag = element.tagName
  const look = { ...outer }
  if (tag === 'b' || tag === 'strong' || tag === 'th') look.bold = true
  else if (tag === 'i' || tag === 'em') look.italic = true
  else if (tag === 'center') look.centred = true
  else if (tag === 'pre') look.pre = true
  else if (tag === 'sup') look.raised = true
  else if (tag === 'font') look.font = firstFont(attribute(element, 'face')) ?? look.font
  else if (tag === 'ol' || tag === 'ul') look.list = listOf(element, css, outer.list)
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
  if (family !== undefined) look.font = firstFont(family)
  const place = css.get('text-align')
  if (place !== undefined) look.centred = /^center/iu.test(place)
  const raised = css.get('vertical-align')
  if (raised !== undefined) look.raised = /^super/iu.test(raised)
  const space = css.get('white-space')
  if (space !== undefined) look.pre = /^(?:pre|break-spaces)/iu.test(space)
  return look
}

/** The font that a list of fonts asks for first: ".VnTimeH, serif" is ".VnTimeH". */
function firstFont(list: string | null): string | null {
  const [first = null] = list?.split(',') ?? []
  return first?.trim().replace(/^["']|["']$/gu, '') ?? null
}
