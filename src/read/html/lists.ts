import { readLabel } from '../../knowledge/labels.ts'
import { fold } from '../../text/fold.ts'
import { roman, spreadsheetLetters } from '../numerals.ts'
import type { Declarations } from './css.ts'
import { attribute, childElements, descendants, type Element, parentOf } from './dom.ts'

/** A list while it is walked; `next` counts on. */
export interface List {
  readonly kind: 'bullet' | 'none' | 'decimal' | 'alpha' | 'ALPHA' | 'roman' | 'ROMAN'
  readonly step: 1 | -1
  /** Bulleted lists around this one. */
  readonly depth: number
  /** Numbers of the items around it, where LibreOffice wrote the page: a list in an item "2." counts 2.1, 2.2 … */
  readonly prefix: string
  next: number
}

const byType: Readonly<Record<string, List['kind']>> = {
  '1': 'decimal',
  a: 'alpha',
  A: 'ALPHA',
  i: 'roman',
  I: 'ROMAN',
}

const byCss: readonly (readonly [RegExp, List['kind']])[] = [
  [/(?:^|\s)none/iu, 'none'],
  [/lower-(?:alpha|latin)/iu, 'alpha'],
  [/upper-(?:alpha|latin)/iu, 'ALPHA'],
  [/lower-roman/iu, 'roman'],
  [/upper-roman/iu, 'ROMAN'],
  [/decimal/iu, 'decimal'],
  [/disc|circle|square/iu, 'bullet'],
]

export function listOf(element: Element, css: Declarations | null, outer: List | null): List {
  const ordered = element.tagName === 'ol'
  const style = css?.get('list-style-type') ?? css?.get('list-style') ?? ''
  const type = attribute(element, 'type') ?? ''
  const kind =
    byCss.find(([pattern]) => pattern.test(style))?.[1] ??
    (ordered ? (byType[type] ?? 'decimal') : type === 'none' ? 'none' : 'bullet')
  const reversed = ordered && attribute(element, 'reversed') !== null
  const items = childElements(element).filter((child) => child.tagName === 'li').length
  return {
    kind,
    step: reversed ? -1 : 1,
    prefix: attribute(element, outerNumber) ?? '',
    depth: outer === null ? 0 : outer.depth + (outer.kind === 'bullet' ? 1 : 0),
    next: integer(attribute(element, 'start')) ?? (reversed ? items : 1),
  }
}

/** Where `numberParted` leaves the numbers of the items around a list. */
const outerNumber = 'data-outer-number'

/**
 * LibreOffice parts a list at whatever stands between its items, and opens the lists around the next item anew, without
 * an item of theirs and without the number that follows: `<ol type="I"><ol><li>` goes on where the list of that depth
 * stopped. The number is written in as `start`, and the numbers of the items around a numbered list beside it: what
 * Word shows as "2.1." is a list within a list there.
 */
export function numberParted(root: Element): void {
  const counters = new Map<string, Counter[]>()
  for (const list of [...descendants(root)].filter(isOutermost)) {
    const kind = kindOf(list)
    const known = counters.get(kind) ?? []
    counters.set(kind, known)
    count(list, 0, false, '', known)
  }
}

/** Where the lists of one depth stand. */
interface Counter {
  readonly kind: string
  readonly next: number
}

/** Deeper nesting than any word processor writes. */
const deepest = 20

function count(list: Element, depth: number, isParted: boolean, outer: string, counters: Counter[]): void {
  const children = childElements(list)
  const kind = kindOf(list)
  const goesOn = isParted || (children[0] !== undefined && isList(children[0]))
  const before = counters[depth]
  const given = integer(attribute(list, 'start'))
  let next = given ?? (goesOn && before?.kind === kind ? before.next : 1)
  if (given === null && next > 1) list.attrs.push({ name: 'start', value: String(next) })
  const isDecimal = list.tagName === 'ol' && /^1?$/u.test(attribute(list, 'type') ?? '')
  if (isDecimal && outer !== '') list.attrs.push({ name: outerNumber, value: outer })
  let isOpen = goesOn
  for (const child of children) {
    if (child.tagName === 'li') {
      next = (integer(attribute(child, 'value')) ?? next) + 1
      counters.splice(depth, Number.POSITIVE_INFINITY, { kind, next })
      isOpen = false
    }
    if (depth < deepest)
      for (const inner of isList(child) ? [child] : childElements(child).filter(isList))
        count(inner, depth + 1, isOpen, isDecimal && next > 1 ? `${outer}${next - 1}.` : '', counters)
  }
}

export function isList({ tagName }: Element): boolean {
  return tagName === 'ol' || tagName === 'ul'
}

function isOutermost(element: Element): boolean {
  const parent = parentOf(element)
  return isList(element) && !(parent !== null && (isList(parent) || parent.tagName === 'li'))
}

function kindOf(list: Element): string {
  return `${list.tagName} ${attribute(list, 'type') ?? ''}`
}

function integer(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,6}\s*$/u.test(text) ? Number(text) : null
}

/** Where `labelByCounters` leaves the label that the page's style sheet writes before an item. */
export const styledLabel = 'data-styled-label'

/** A number as a style of lists writes it: "upper-roman", "lower-latin". */
export function counted(style: string, number: number): string {
  return shown(byCss.find(([pattern]) => pattern.test(style))?.[1] ?? 'decimal', number)
}

/**
 * The label a browser shows before an item, with the blank behind it. A bullet reads as a dash, within a bulleted list
 * as a plus sign: so are the levels of points told apart in Vietnamese plans.
 */
export function itemLabel(item: Element, list: List | null): string {
  const styled = attribute(item, styledLabel)
  if (styled !== null) return styled
  if (list === null) return '- '
  if (list.kind === 'bullet') return list.depth === 0 ? '- ' : '+ '
  const number = integer(attribute(item, 'value')) ?? list.next
  list.next = number + list.step
  if (list.kind === 'none') return ''
  return `${list.prefix}${shown(list.kind, number)}. `
}

function shown(kind: List['kind'], number: number): string {
  switch (kind) {
    case 'alpha':
      return spreadsheetLetters(number)
    case 'ALPHA':
      return spreadsheetLetters(number).toUpperCase()
    case 'roman':
      return roman(number)
    case 'ROMAN':
      return roman(number).toUpperCase()
    default:
      return String(number)
  }
}

/**
 * The item's words begin with a label of their own: typed again by hand, or by the list's own converter. A bullet then
 * adds nothing; a number stands unless it says the same.
 */
export function hasOwnLabel(line: string, label: string): boolean {
  const own = readLabel(fold(line), 0)
  if (own === null) return false
  if (label === '- ' || label === '+ ') return true
  return own.text === label.slice(0, -2)
}

export function beginsWithLabel(line: string): boolean {
  return readLabel(fold(line), 0) !== null
}
