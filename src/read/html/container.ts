import { attribute, type Element, isBlock, isElement, isText, isUnread, type Node } from './dom.ts'

/** The part of a page that is the document, and how much text stands outside of it. */
export interface Container {
  readonly element: Element
  readonly skipped: number
}

/** What an issued document shows and a portal's menus do not. */
const documentMarks: readonly RegExp[] = [
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM/gu,
  /Số\s*:?[\s\d.…]*\/[\p{Lu}\d]/gu,
  /(?<![\p{L}\p{N}])KẾ HOẠCH(?![\p{L}\p{N}])/gu,
  /Nơi nhận\s*:/gu,
  /(?<![\p{L}\p{N}])(?:TM|KT|TL|TUQ)\.\s*\p{Lu}/gu,
  /(?<![\p{L}\p{N}])I\.\s*MỤC\s/gu,
  /Căn cứ/gu,
  /tổ chức thực hiện/giu,
]

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * A portal's page puts the document into one element among menus, news and a footer. Goes down from the body as
 * long as one child holds all the marks of a document, its notes too, and what lies beside it is links or small print.
 */
export function findContainer(
  body: Element,
  isHidden: (element: Element) => boolean,
  notes: Iterable<Element>,
): Container {
  const page = linearise(body, isHidden)
  const marks = documentMarks
    .map((pattern) => [...page.text.matchAll(pattern)].map((match) => match.index))
    .filter((places) => places.length > 0)
  const whole = { element: body, skipped: 0 }
  const held = [...notes].flatMap((note) => page.ranges.get(note) ?? [])
  if (marks.length < 2) return whole

  let element = body
  let skipped = 0
  for (;;) {
    const here = page.ranges.get(element)!
    const inside = (range: Range) =>
      marks.every((places) => someIn(places, range) || !someIn(places, here)) &&
      held.every((note) => note.start >= range.start && note.end <= range.end)
    const child = element.childNodes.find((node): node is Element => {
      if (!isElement(node) || !isBlock(node.tagName)) return false
      const range = page.ranges.get(node)
      return range !== undefined && inside(range)
    })
    if (child === undefined) break
    const range = page.ranges.get(child)!
    const rest = [
      { start: here.start, end: range.start },
      { start: range.end, end: here.end },
    ]
    if (!isAside(page, rest, range)) break
    skipped += rest.reduce((sum, part) => sum + words(page.text, part), 0)
    element = child
  }
  return skipped === 0 ? whole : { element, skipped }
}

interface Page {
  readonly text: string
  readonly ranges: ReadonlyMap<Element, Range>
  readonly links: readonly Range[]
}

function linearise(body: Element, isHidden: (element: Element) => boolean): Page {
  const parts: string[] = []
  const ranges = new Map<Element, Range>()
  const links: Range[] = []
  let length = 0
  // An element is met twice: going in, and (wrapped) coming out.
  const stack: (Node | { readonly leave: Element; readonly start: number })[] = [body]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if ('leave' in next) {
      const range = { start: next.start, end: length }
      ranges.set(next.leave, range)
      if (next.leave.tagName === 'a' && attribute(next.leave, 'href')?.startsWith('#') === false)
        links.push(range)
      if (isBlock(next.leave.tagName)) {
        parts.push('\n')
        length += 1
      }
    } else if (isText(next)) {
      parts.push(next.value)
      length += next.value.length
    } else if (isElement(next) && !isUnread(next.tagName) && !isHidden(next)) {
      stack.push({ leave: next, start: length })
      for (let at = next.childNodes.length - 1; at >= 0; at--) stack.push(next.childNodes[at]!)
    }
  }
  return { text: parts.join(''), ranges, links: links.sort((a, b) => a.start - b.start) }
}

/** Where a heading, an item or an appendix stands, there is document. */
const structure = /^\s*(?:[IVX]{1,5}\.|\d{1,2}[.)]|[a-zđ]\)|Phụ lục|PHỤ LỤC|Điều \d)\s*\p{L}/mu

/** Menus and footers: mostly links, or little beside the document and no structure of its own. */
function isAside(page: Page, rest: readonly Range[], document: Range): boolean {
  let all = 0
  let linked = 0
  let structured = false
  for (const part of rest) {
    all += words(page.text, part)
    for (const link of page.links)
      if (link.start >= part.start && link.end <= part.end) linked += words(page.text, link)
    if (structure.test(page.text.slice(part.start, part.end))) structured = true
  }
  if (all === 0) return true
  const own = all - linked
  const size = words(page.text, document)
  if (structured && own > 200 && linked < all / 2) return false
  // Without any link it is more likely a part of the document, unless it is a line of small print.
  return linked >= all * 0.4 || (linked > 0 && own < size * 0.25) || own < Math.min(300, size * 0.25)
}

function words(text: string, range: Range): number {
  return text.slice(range.start, range.end).replace(/\s+/gu, '').length
}

function someIn(places: readonly number[], range: Range): boolean {
  return places.some((place) => place >= range.start && place < range.end)
}
